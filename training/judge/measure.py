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

from one_pass import together
from pairs import AUXILIARIES, CATEGORIES, STANCES, Pair
from train import load_tokenizer, scores, sources


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("judge", "encoder", "plv", "labelled", "own", "aw", "stance-held"):
        parser.add_argument(f"--{name}", required=name != "stance-held")
    parser.add_argument("--fold", type=int, default=0)
    parser.set_defaults(plv_times=1, reversed=False)
    options = parser.parse_args()
    tokenizer = load_tokenizer(options.encoder)
    session = open_session(Path(options.judge) / "model.onnx")
    path = Path(options.judge) / "model.json"
    contents = json.loads(path.read_text("utf8"))
    _, held = sources(options)
    logits = {name: run(session, contents, tokenizer, rows) for name, rows in held.items()}
    for name, rows in held.items():
        print(json.dumps({"held out": name, **scores(rows, *logits[name])}))
    rows = held["labelled"] + held["own"]
    category, auxiliary = (np.concatenate([logits[n][k] for n in ("labelled", "own")]) for k in (0, 1))
    known = [i for i, p in enumerate(rows) if p.auxiliary]
    gold = np.array([CATEGORIES.index(p.category) for p in rows])
    temperatures = {
        "category": temperature(category, gold),
        "auxiliary": temperature(auxiliary[known], np.array([AUXILIARIES.index(rows[i].auxiliary) for i in known])),
        "stance": 1.0,
    }
    if "stance" in held:
        temperatures["stance"] = temperature(
            logits["stance"][2], np.array([STANCES.index(p.category) for p in held["stance"]]))
    path.write_text(json.dumps({**contents, "temperatures": temperatures}, indent=2) + "\n", "utf8")
    print(json.dumps({"temperatures": temperatures}))
    for divisor in (1.0, temperatures["category"]):
        reliability(category / divisor, gold, f"temperature {divisor}")


def open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options)


def run(session, contents: dict, tokenizer, pairs: list[Pair]) -> list[np.ndarray]:
    """Logits of categories, auxiliaries and stances, [pair, class] each, in the order of the pairs."""
    found = [None] * len(pairs)
    nothing = np.zeros((contents["memory"]["layers"], 2, 0, contents["memory"]["width"]), np.float32)
    for row in together([(pair, i) for i, pair in enumerate(pairs)], tokenizer):
        text = row.groups.count(0)
        memory = step(session, row, slice(text), nothing, np.zeros((0, 3), np.int64))[-1]
        logits = step(session, row, slice(text, None), memory, np.array(row.places) - text)
        for k, (_, i) in enumerate(row.asked):
            found[i] = [head[k] for head in logits[:3]]
    return [np.stack([row[k] for row in found]) for k in range(3)]


def step(session, row, part: slice, memory: np.ndarray, places: np.ndarray) -> list[np.ndarray]:
    pieces = {"ids": row.ids, "positions": row.positions, "groups": row.groups}
    inputs = {name: np.array([values[part]]) for name, values in pieces.items()}
    return session.run(None, {**inputs, "memory": memory, "places": places})


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
