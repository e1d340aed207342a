"""Export a trained judge: an 8-bit ONNX file, its vocabulary and `model.json`.

    python export.py --encoder DIR --trained OUT --name fast --to ../../models/judge-fast [--finer]

Weights are 8-bit per channel; `--finer` leaves the second feed-forward products in 32 bits, which the larger encoder needs.
"""
import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import Judge
from pairs import AUXILIARIES, CATEGORIES, CLOSE_ACTOR, CLOSE_RECIPIENT, LONGEST, OPEN_ACTOR, OPEN_RECIPIENT


class Single(nn.Module):
    """One pair at a time, so that nothing is padded: the scores of a pair never depend on its neighbours."""

    def __init__(self, judge: Judge):
        super().__init__()
        self.judge = judge

    def forward(self, ids, actor, recipient):
        return self.judge(ids, torch.ones_like(ids), actor, recipient)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--trained", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--to", required=True)
    parser.add_argument("--finer", action="store_true")
    options = parser.parse_args()
    judge = Judge(options.encoder)
    judge.load_state_dict(torch.load(Path(options.trained) / "judge.pt"))
    judge.eval()
    to = Path(options.to)
    to.mkdir(parents=True, exist_ok=True)
    full = Path(options.trained) / "full.onnx"
    inputs = (torch.randint(5, 1000, (1, 24)), torch.tensor([3]), torch.tensor([9]))
    torch.onnx.export(
        Single(judge), inputs, str(full), input_names=["ids", "actor", "recipient"],
        output_names=["category", "auxiliary"], dynamic_axes={"ids": {1: "pieces"}}, opset_version=17, dynamo=False,
    )
    kept = []
    if options.finer:
        graph = onnx.load(str(full)).graph
        kept = [n.name for n in graph.node if n.op_type == "MatMul" and "output/dense" in n.name and "attention" not in n.name]
    quantize_dynamic(
        str(full), str(to / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        nodes_to_exclude=kept,
    )
    special = ["[CLS]", "[SEP]"] if (Path(options.encoder) / "vocab.txt").read_text("utf8").count("[CLS]\n") else ["<s>", "</s>"]
    contents = {
        "name": options.name, "categories": CATEGORIES, "auxiliaries": AUXILIARIES,
        "markers": {"actor": [OPEN_ACTOR, CLOSE_ACTOR], "recipient": [OPEN_RECIPIENT, CLOSE_RECIPIENT]},
        "boundaries": special, "longest": LONGEST,
    }
    (to / "model.json").write_text(json.dumps(contents, indent=2) + "\n", "utf8")
    shutil.copyfile(Path(options.encoder) / "vocab.txt", to / "vocab.txt")


if __name__ == "__main__":
    main()
