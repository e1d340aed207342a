"""Train a judge: what one party does to another, whether it was done, how they stand, and the parts of attributions.

    python train.py --encoder DIR --plv PLV_train.tsv --labelled pairs.tsv --own ../sentences --aw AW_train.tsv --out OUT
    python train.py … --fold 0                   # hold out a fifth of every source of pairs and print its figures
    python train.py … --stance train.tsv.gz --stance-held valid.tsv
    python train.py … --sentences sentences.jsonl --sentences-fold 4   # see ../attribution/sentences.js
    python train.py … --soft soft.jsonl          # a teacher's probabilities, see teach.js
    python train.py … --start OUT/judge.pt       # go on from other weights

All sources are mixed in one run, each as many times as its `--…-epochs` say (a part of an epoch is a part of its batches).
AdamW, linear warm-up and decay. Figures on held-out rows: macro-F1 over the 15 categories and 4 quads of PLV; over 16 classes
and NONE against acts on the labelled pairs; micro- and macro-F1 of stances.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

from one_pass import OnePass, Row, batches, tagged_rows, together
from pairs import (
    AUXILIARIES, CATEGORIES, QUAD_OF, SIDES, STANCES, Pair, read_aw, read_labelled, read_own, read_plv, read_sentences,
    read_soft, read_stances, reversed_pairs,
)

HEAD_RATE = 1e-3


def main() -> None:
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random.seed(options.seed)
    tokenizer = load_tokenizer(options.encoder)
    train, held = sources(options)
    model = OnePass(options.encoder, frozen=options.frozen)
    model.introduce(tokenizer)
    if options.start:
        model.load_state_dict(torch.load(options.start))
    tasks = {"gold": (together([(p, None) for p in train], tokenizer), options.epochs)}
    texts = {p.text for pairs in held.values() for p in pairs}
    if options.soft:
        soft = [(pair, own) for pair, own in read_soft(options.soft) if pair.text not in texts]
        tasks["soft"] = (together(soft, tokenizer), options.soft_epochs)
    if options.stance:
        stances = [(pair, None) for pair in read_stances(options.stance) if pair.text not in texts]
        tasks["stance"] = (together(stances, tokenizer), options.stance_epochs)
    if options.sentences:
        sentences = read_sentences(options.sentences, "train", without=options.sentences_fold)
        tasks["tags"] = (tagged_rows(sentences, tokenizer), options.tag_epochs)
    for name, (rows, epochs) in tasks.items():
        print(f"{name}: {len(rows)} rows, {sum(len(r.ids) for r in rows)} pieces, {epochs} epochs", flush=True)
    learn(model, tasks, options)
    for name, pairs in held.items():
        if pairs:
            print(json.dumps({"held out": name, **figures(model, tokenizer, pairs)}), flush=True)


def load_tokenizer(encoder: str) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(Path(encoder) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "plv", "labelled", "own", "aw"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("soft", "stance", "stance-held", "sentences", "start", "out"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--sentences-fold", type=int, default=-1)
    parser.add_argument("--seed", type=int, default=0)
    for name, epochs in (("", 5), ("soft-", 3), ("stance-", 1.5), ("tag-", 1.6)):
        parser.add_argument(f"--{name}epochs", type=float, default=epochs)
    parser.add_argument("--plv-times", type=int, default=2)
    parser.add_argument("--reversed", action="store_true", help="acts the other way round as NONE, for some of the pairs")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--warm-up", type=float, default=0.1)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they come")
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def sources(options) -> tuple[list[Pair], dict[str, list[Pair]]]:
    """Pairs to learn from, PLV's several times, and those held out by source."""
    read = {
        "plv": read_plv(options.plv), "labelled": read_labelled(options.labelled), "aw": read_aw(options.aw),
        "own": read_own(options.own),
    }
    train, held = [], {}
    for name, pairs in read.items():
        fold_of = folds(pairs)
        held[name] = [p for p, f in zip(pairs, fold_of) if f == options.fold]
        kept = [p for p, f in zip(pairs, fold_of) if f != options.fold]
        train += kept * (options.plv_times if name == "plv" else 1)
        if options.reversed:
            train += reversed_pairs(kept, pairs, name)
    if options.stance_held:
        held["stance"] = read_stances(options.stance_held)
    return train, held


def folds(pairs: list[Pair]) -> list[int]:
    """Five folds, rows of one text together, in an order that does not change."""
    texts = sorted({p.text for p in pairs})
    random.Random(1).shuffle(texts)
    fold = {text: i % 5 for i, text in enumerate(texts)}
    return [fold[p.text] for p in pairs]


def learn(model: OnePass, tasks: dict, options) -> None:
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01, fused=True,
    )
    steps = mixed(tasks)
    started, seen = time.time(), {}
    model.train()
    for step, (name, batch) in enumerate(steps):
        ratio = min(1.0, (step + 1) / (options.warm_up * len(steps))) * max(0.0, 1 - step / len(steps))
        for group, base in zip(optimizer.param_groups, (options.rate, HEAD_RATE)):
            group["lr"] = base * ratio
        loss = loss_of(model, name, batch, options.smoothing)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        seen[name] = seen.get(name, loss.item()) * 0.98 + loss.item() * 0.02
        if (step + 1) % 50 == 0:
            losses = ", ".join(f"{task} {value:.3f}" for task, value in seen.items())
            print(f"step {step + 1}/{len(steps)}: {losses}; {time.time() - started:.0f} s", flush=True)
        if options.out and ((step + 1) % 500 == 0 or step + 1 == len(steps)):
            Path(options.out).mkdir(parents=True, exist_ok=True)
            torch.save(model.state_dict(), Path(options.out) / "judge.pt")


def mixed(tasks: dict) -> list[tuple[str, list[Row]]]:
    """Batches of all tasks, each task's spread evenly."""
    found = []
    for name, (rows, epochs) in tasks.items():
        size = {"pieces": 900} if name == "tags" else {}
        whole = [batch for _ in range(int(epochs)) for batch in batches(rows, **size)]
        last = batches(rows, **size)
        whole += last[:int(len(last) * (epochs - int(epochs)))]
        found += [((i + random.random()) / len(whole), name, batch) for i, batch in enumerate(whole)]
    return [(name, batch) for _, name, batch in sorted(found, key=lambda step: step[0])]


def loss_of(model: OnePass, name: str, batch: list[Row], smoothing: float) -> torch.Tensor:
    states, joined = model.of_batch(batch)
    if name == "tags":
        gold = torch.full(states.shape[:2], -100)
        for i, row in enumerate(batch):
            gold[i, :len(row.tags)] = torch.tensor(row.tags)
        return 2 * F.cross_entropy(model.tags(states).flatten(0, 1), gold.flatten(), ignore_index=-100)
    category, auxiliary, stance = model.answers(joined)
    asked = [question for row in batch for question in row.asked]
    pairs = [pair for pair, _ in asked]
    if name == "stance":
        return F.cross_entropy(stance, torch.tensor([STANCES.index(p.category) for p in pairs]))
    if name == "soft":
        categories = torch.tensor([own[0] for _, own in asked])
        auxiliaries = torch.tensor([own[1] for _, own in asked])
        told = 1 - categories[:, -1]
        return -(
            (categories * F.log_softmax(category, -1)).sum(-1).mean()
            + 0.5 * ((auxiliaries * F.log_softmax(auxiliary, -1)).sum(-1) * told).mean()
        )
    return loss_of_pairs(category, auxiliary, pairs, smoothing)


def loss_of_pairs(category, auxiliary, pairs: list[Pair], smoothing: float) -> torch.Tensor:
    loss = category.new_zeros(())
    told = [i for i, p in enumerate(pairs) if p.category not in SIDES]
    if told:
        gold = torch.tensor([CATEGORIES.index(pairs[i].category) for i in told])
        loss = loss + F.cross_entropy(category[told], gold, label_smoothing=smoothing) * len(told) / len(pairs)
    for side in SIDES:
        rows = [i for i, p in enumerate(pairs) if p.category == side]
        if rows:
            loss = loss - side_log_probability(category[rows], side).sum() / len(pairs)
    known = [i for i, p in enumerate(pairs) if p.auxiliary]
    if known:
        done = torch.tensor([AUXILIARIES.index(pairs[i].auxiliary) for i in known])
        loss = loss + 0.5 * F.cross_entropy(auxiliary[known], done) * len(known) / len(pairs)
    return loss


def side_log_probability(category: torch.Tensor, side: str) -> torch.Tensor:
    """Of each row of logits, the logarithm of the probability that its category lies on one side."""
    members = [i for i, c in enumerate(CATEGORIES) if QUAD_OF.get(c) in SIDES[side]]
    return torch.logsumexp(F.log_softmax(category, -1)[:, members], -1)


@torch.no_grad()
def predict(model: OnePass, tokenizer, pairs: list[Pair]):
    """Logits of categories, auxiliaries and stances, [pair, class] each, in the order of the pairs."""
    model.eval()
    found = [None] * len(pairs)
    for batch in batches(together([(pair, i) for i, pair in enumerate(pairs)], tokenizer), 64, 4000):
        for row in zip((i for one in batch for _, i in one.asked), *model.answers(model.of_batch(batch)[1])):
            found[row[0]] = row[1:]
    model.train()
    return [torch.stack([row[k] for row in found]) for k in range(3)]


def figures(model: OnePass, tokenizer, pairs: list[Pair]) -> dict:
    return scores(pairs, *(logits.numpy() for logits in predict(model, tokenizer, pairs)))


def scores(pairs: list[Pair], category, auxiliary, stance) -> dict:
    """Figures of logits, arrays of [pair, class]."""
    gold = [p.category for p in pairs]
    if gold[0] in SIDES:
        logits = torch.tensor(category)
        likely = torch.stack([side_log_probability(logits, side) for side in SIDES], -1).argmax(-1).tolist()
        return {"rows": len(pairs), "sides": macro(gold, [list(SIDES)[i] for i in likely])}
    if gold[0] in STANCES:
        found = [STANCES[i] for i in stance.argmax(-1)]
        right = sum(g == f for g, f in zip(gold, found))
        return {"rows": len(pairs), "micro": round(100 * right / len(pairs), 1), "macro": macro(gold, found)}
    acts = [i for i, c in enumerate(gold) if c != "NONE"]
    of = [CATEGORIES[i] for i in category.argmax(-1)]
    among = [CATEGORIES[i] for i in category[:, :15].argmax(-1)]
    at = lambda values: [values[i] for i in acts]
    # An act where all acts together are likelier than NONE.
    told = (torch.softmax(torch.tensor(category), -1)[:, -1] < 0.5).tolist()
    known = [i for i, p in enumerate(pairs) if p.auxiliary]
    aux = [AUXILIARIES[i] for i in auxiliary.argmax(-1)]
    both = len(acts) < len(gold)
    return {
        "rows": len(pairs),
        "15": macro(at(gold), at(among)),
        "quad": macro([QUAD_OF[c] for c in at(gold)], [QUAD_OF[c] for c in at(among)]),
        "16": macro(gold, of) if both else None,
        "act or none": macro([c != "NONE" for c in gold], told) if both else None,
        "auxiliary": macro([pairs[i].auxiliary for i in known], [aux[i] for i in known]) if known else None,
    }


def macro(gold: list, found: list) -> float:
    """Mean F1, in percent, of the classes that the gold has."""
    of = []
    for label in sorted(set(gold)):
        hit = sum(g == f == label for g, f in zip(gold, found))
        of.append(2 * hit / (gold.count(label) + found.count(label)))
    return round(100 * sum(of) / len(of), 1)


if __name__ == "__main__":
    main()
