"""Measure an exported judge on the pairs that its training held out, and fit the temperatures in its `model.json`.

    python measure.py --judge ../../models/judge-fast --encoder DIR --plv … --labelled … --own … --aw … --fold 0

A temperature is the number that logits are divided by so that the held-out pairs are likeliest; a figure that used the
same pairs to fit it says so. The reliability table has a row for each tenth of probability: how many pairs, the mean
probability of the category found, the share that was right. The expected calibration error is the mean gap, by pairs.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from pairs import AUXILIARIES, CATEGORIES, QUAD_OF, SIDES, Pair, pieces, read_aw, read_labelled, read_own, read_plv
from train import folds, macro


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("judge", "encoder", "plv", "labelled", "own", "aw"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--fold", type=int, default=0)
    options = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(Path(options.encoder) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    session = open_session(Path(options.judge) / "model.onnx")
    sources = {
        "plv": read_plv(options.plv), "labelled": read_labelled(options.labelled), "own": read_own(options.own),
        "aw": read_aw(options.aw),
    }
    held = {name: [p for p, f in zip(rows, folds(rows)) if f == options.fold] for name, rows in sources.items()}
    logits = {name: run(session, tokenizer, rows) for name, rows in held.items()}
    for name, rows in held.items():
        print(json.dumps({"held out": name, **figures(rows, *logits[name])}))
    rows = held["labelled"] + held["own"]
    category = np.concatenate([logits[n][0] for n in ("labelled", "own")])
    auxiliary = np.concatenate([logits[n][1] for n in ("labelled", "own")])
    known = [i for i, p in enumerate(rows) if p.auxiliary]
    gold = np.array([CATEGORIES.index(p.category) for p in rows])
    temperatures = {
        "category": temperature(category, gold),
        "auxiliary": temperature(auxiliary[known], np.array([AUXILIARIES.index(rows[i].auxiliary) for i in known])),
    }
    path = Path(options.judge) / "model.json"
    contents = {**json.loads(path.read_text("utf8")), "temperatures": temperatures}
    path.write_text(json.dumps(contents, indent=2) + "\n", "utf8")
    print(json.dumps({"temperatures": temperatures}))
    for divisor in (1.0, temperatures["category"]):
        reliability(category / divisor, gold, f"temperature {divisor}")


def open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options)


def run(session, tokenizer, rows: list[Pair]) -> tuple[np.ndarray, np.ndarray]:
    found = []
    for pair in rows:
        ids, actor, recipient = pieces(pair, tokenizer)
        found.append(session.run(None, {
            "ids": np.array([ids]), "actor": np.array([actor]), "recipient": np.array([recipient]),
        }))
    return np.concatenate([c for c, _ in found]), np.concatenate([a for _, a in found])


def figures(rows: list[Pair], category: np.ndarray, auxiliary: np.ndarray) -> dict:
    if rows[0].category in SIDES:
        likely = probabilities(category)
        side = lambda i: max(SIDES, key=lambda s: sum(likely[i, j] for j, c in enumerate(CATEGORIES) if QUAD_OF.get(c) in SIDES[s]))
        return {"rows": len(rows), "sides": macro([p.category for p in rows], [side(i) for i in range(len(rows))])}
    gold = [p.category for p in rows]
    acts = [i for i, c in enumerate(gold) if c != "NONE"]
    among = [CATEGORIES[i] for i in category[:, :15].argmax(-1)]
    of = [CATEGORIES[i] for i in category.argmax(-1)]
    told = [probabilities(category)[i, -1] < 0.5 for i in range(len(rows))]
    known = [i for i, p in enumerate(rows) if p.auxiliary]
    at = lambda values: [values[i] for i in acts]
    both = len(acts) < len(rows)
    return {
        "rows": len(rows), "15": macro(at(gold), at(among)),
        "quad": macro([QUAD_OF[c] for c in at(gold)], [QUAD_OF[c] for c in at(among)]),
        "16": macro(gold, of) if both else None,
        "act or none": macro([c != "NONE" for c in gold], told) if both else None,
        "auxiliary": macro([rows[i].auxiliary for i in known], [AUXILIARIES[auxiliary[i].argmax()] for i in known]) if known else None,
    }


def probabilities(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def temperature(logits: np.ndarray, gold: np.ndarray) -> float:
    """Of 0.5, 0.55 … 3, the one that makes the gold likeliest."""
    def loss(divisor: float) -> float:
        return -float(np.log(probabilities(logits / divisor)[np.arange(len(gold)), gold] + 1e-12).mean())
    return min((round(0.5 + 0.05 * i, 2) for i in range(51)), key=loss)


def reliability(logits: np.ndarray, gold: np.ndarray, name: str) -> None:
    likely = probabilities(logits)
    sure, right = likely.max(-1), likely.argmax(-1) == gold
    tenth = np.minimum((sure * 10).astype(int), 9)
    error = 0.0
    print(f"reliability, {name}")
    for i in sorted(set(tenth)):
        rows = tenth == i
        print(f"  {i / 10:.1f}–{(i + 1) / 10:.1f}  {rows.sum():5d} pairs  said {sure[rows].mean():.2f}  right {right[rows].mean():.2f}")
        error += abs(sure[rows].mean() - right[rows].mean()) * rows.mean()
    print(f"  expected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
