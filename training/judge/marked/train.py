"""Train the judge of pairs.

    python train.py --encoder DIR --plv PLV_train.tsv --labelled pairs.tsv --own ../sentences --out OUT
    python train.py … --fold 0           # hold out a fifth of every source and print its figures

One run over all sources mixed, PLV's rows `--plv-times` times; AdamW, a tenth warm-up, linear decay. Figures on held-out
rows: macro-F1 over the 15 categories and 4 quads of PLV; over 16 classes and NONE against acts on the labelled pairs.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

from model import Judge
from pairs import AUXILIARIES, CATEGORIES, QUAD_OF, SIDES, Pair, pieces, read_aw, read_labelled, read_own, read_plv


def main() -> None:
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random.seed(options.seed)
    tokenizer = Tokenizer.from_file(str(Path(options.encoder) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    sources = {"plv": read_plv(options.plv), "labelled": read_labelled(options.labelled)}
    if options.aw:
        sources["aw"] = read_aw(options.aw)
    if options.own:
        sources["own"] = read_own(options.own)
    train, held = [], {}
    for name, pairs in sources.items():
        fold_of = folds(pairs)
        held[name] = [p for p, f in zip(pairs, fold_of) if f == options.fold]
        kept = [p for p, f in zip(pairs, fold_of) if f != options.fold]
        train += kept * (options.plv_times if name == "plv" else 1)
    model = Judge(options.encoder, frozen=options.frozen)
    model.introduce(tokenizer)
    learn(model, tokenizer, train, options)
    if options.out:
        Path(options.out).mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), Path(options.out) / "judge.pt")
    for name, pairs in held.items():
        if pairs:
            print(json.dumps({"held out": name, **figures(model, tokenizer, pairs)}), flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--plv", required=True)
    parser.add_argument("--labelled", required=True)
    parser.add_argument("--own")
    parser.add_argument("--aw")
    parser.add_argument("--out")
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--plv-times", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they come")
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def folds(pairs: list[Pair]) -> list[int]:
    """Five folds, rows of one text together, in an order that does not change."""
    texts = sorted({p.text for p in pairs})
    random.Random(1).shuffle(texts)
    fold = {text: i % 5 for i, text in enumerate(texts)}
    return [fold[p.text] for p in pairs]


def learn(model: Judge, tokenizer, pairs: list[Pair], options) -> None:
    epochs = options.epochs
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01, fused=True,
    )
    encoded = [(pieces(pair, tokenizer), pair, {}) for pair in pairs]
    total = epochs * ((len(pairs) + options.batch - 1) // options.batch)
    step, started, seen = 0, time.time(), 0.0
    model.train()
    for epoch in range(epochs):
        for batch in batches(encoded, options.batch):
            ratio = min(1.0, (step + 1) / (0.1 * total)) * max(0.0, 1 - step / total)
            for group, base in zip(optimizer.param_groups, (options.rate, 1e-3)):
                group["lr"] = base * ratio
            loss = loss_of(model, batch, options.smoothing)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step, seen = step + 1, seen * 0.98 + loss.item() * 0.02
            if step % 25 == 0:
                print(f"step {step}/{total} loss {seen:.3f} {time.time() - started:.0f} s", flush=True)
        if options.out:
            Path(options.out).mkdir(parents=True, exist_ok=True)
            torch.save(model.state_dict(), Path(options.out) / f"epoch-{epoch + 1}.pt")
        print(f"epoch {epoch + 1}/{epochs} loss {seen:.3f} {time.time() - started:.0f} s", flush=True)


def batches(encoded, size: int):
    """Rows of like length together, the batches in random order."""
    order = sorted(range(len(encoded)), key=lambda i: (len(encoded[i][0][0]) // 8, random.random()))
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    random.shuffle(groups)
    for group in groups:
        yield [encoded[i] for i in group]


def tensors(batch):
    longest = max(len(ids) for (ids, _, _), *_ in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest, dtype=torch.long)
    for i, ((row, _, _), *_) in enumerate(batch):
        ids[i, :len(row)] = torch.tensor(row)
        mask[i, :len(row)] = 1
    actor = torch.tensor([a for (_, a, _), *_ in batch])
    recipient = torch.tensor([r for (_, _, r), *_ in batch])
    return ids, mask, actor, recipient


def logits_of(model: Judge, batch):
    """Of a batch in training; what the frozen layers make of a row is kept with the row."""
    ids, mask, actor, recipient = tensors(batch)
    if model.frozen == 0:
        return model(ids, mask, actor, recipient)
    rows = []
    for i, (*_, kept) in enumerate(batch):
        if "lower" not in kept:
            kept["lower"] = model.lower(ids[i, :int(mask[i].sum())])
        rows.append(kept["lower"])
    states = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return model.upper(states, mask, actor, recipient)


def loss_of(model: Judge, batch, smoothing: float) -> torch.Tensor:
    category, auxiliary = logits_of(model, batch)
    told = [i for i, (_, p, *_) in enumerate(batch) if p.category not in SIDES]
    loss = category.new_zeros(())
    if told:
        gold = torch.tensor([CATEGORIES.index(batch[i][1].category) for i in told])
        loss = F.cross_entropy(category[told], gold, label_smoothing=smoothing) * len(told) / len(batch)
    for side in SIDES:
        rows = [i for i, (_, p, *_) in enumerate(batch) if p.category == side]
        if rows:
            loss = loss - side_log_probability(category[rows], side).sum() / len(batch)
    known = [i for i, (_, p, *_) in enumerate(batch) if p.auxiliary]
    if known:
        done = torch.tensor([AUXILIARIES.index(batch[i][1].auxiliary) for i in known])
        loss = loss + 0.5 * F.cross_entropy(auxiliary[known], done) * len(known) / len(batch)
    return loss


def side_log_probability(category: torch.Tensor, side: str) -> torch.Tensor:
    """Of each row of logits, the logarithm of the probability that its category lies on one side."""
    members = [i for i, c in enumerate(CATEGORIES) if QUAD_OF.get(c) in SIDES[side]]
    return torch.logsumexp(F.log_softmax(category, -1)[:, members], -1)


@torch.no_grad()
def predict(model: Judge, tokenizer, pairs: list[Pair], size: int = 32):
    """Logits of categories and auxiliaries, [pair, class] each, in the order of the pairs."""
    model.eval()
    encoded = [(pieces(pair, tokenizer), i) for i, pair in enumerate(pairs)]
    encoded.sort(key=lambda row: len(row[0][0]))
    category = torch.zeros(len(pairs), len(CATEGORIES))
    auxiliary = torch.zeros(len(pairs), len(AUXILIARIES))
    for start in range(0, len(encoded), size):
        batch = encoded[start:start + size]
        c, a = model(*tensors(batch))
        for row, (_, i) in enumerate(batch):
            category[i], auxiliary[i] = c[row], a[row]
    return category, auxiliary


def figures(model: Judge, tokenizer, pairs: list[Pair]) -> dict:
    category, auxiliary = predict(model, tokenizer, pairs)
    if pairs[0].category in SIDES:
        sides = list(SIDES)
        of = torch.stack([side_log_probability(category, side) for side in sides], -1).argmax(-1).tolist()
        return {"rows": len(pairs), "sides": macro([p.category for p in pairs], [sides[i] for i in of])}
    gold = [p.category for p in pairs]
    acts = [i for i, c in enumerate(gold) if c != "NONE"]
    of = [CATEGORIES[i] for i in category.argmax(-1).tolist()]
    among = [CATEGORIES[i] for i in category[:, :15].argmax(-1).tolist()]
    at = lambda values: [values[i] for i in acts]
    known = [i for i, p in enumerate(pairs) if p.auxiliary]
    aux = [AUXILIARIES[i] for i in auxiliary.argmax(-1).tolist()]
    return {
        "rows": len(pairs),
        "15": macro(at(gold), at(among)),
        "quad": macro([QUAD_OF[c] for c in at(gold)], [QUAD_OF[c] for c in at(among)]),
        "16": macro(gold, of) if len(acts) < len(gold) else None,
        "none": macro([c == "NONE" for c in gold], [c == "NONE" for c in of]) if len(acts) < len(gold) else None,
        "auxiliary": macro([pairs[i].auxiliary for i in known], [aux[i] for i in known]) if known else None,
    }


def macro(gold: list, found: list) -> float:
    """Mean F1, in percent, of the classes that the gold has."""
    scores = []
    for label in sorted(set(gold)):
        hit = sum(g == f == label for g, f in zip(gold, found))
        scores.append(2 * hit / (gold.count(label) + found.count(label)))
    return round(100 * sum(scores) / len(scores), 1)


if __name__ == "__main__":
    main()
