"""Export a trained judge: an 8-bit ONNX file with its weights in parts, its vocabulary and `model.json`.

    python export.py --encoder DIR --trained OUT/judge.pt --name fast --to ../../models/judge-fast [--finer]

Weights are 8-bit per channel (7 bits used, so that processors without VNNI do not overflow); `--finer` keeps the second
feed-forward products, whose inputs have outliers, in 16 bits and computes them in 32, which the larger encoder needs.
`measure.py` then fits the temperatures in `model.json`.
"""
import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnx.external_data_helper import set_external_data
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import Judge
from pairs import AUXILIARIES, CATEGORIES, CLOSE_ACTOR, CLOSE_RECIPIENT, GUIDES, LONGEST, OPEN_ACTOR, OPEN_RECIPIENT

# No file of weights is larger; tensors smaller than the second stay in model.onnx.
LARGEST_FILE = 90_000_000
SMALLEST_APART = 100_000
# What fits into one file needs no parts.
WHOLE = 60_000_000


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
    judge.load_state_dict(torch.load(options.trained))
    judge.eval()
    to = Path(options.to)
    to.mkdir(parents=True, exist_ok=True)
    full, eight = (Path(options.trained).with_suffix(end) for end in (".full.onnx", ".eight.onnx"))
    inputs = (torch.randint(5, 1000, (1, 24)), torch.tensor([3]), torch.tensor([9]))
    torch.onnx.export(
        Single(judge), inputs, str(full), input_names=["ids", "actor", "recipient"],
        output_names=["category", "auxiliary"], dynamic_axes={"ids": {1: "pieces"}}, opset_version=17, dynamo=False,
    )
    graph = onnx.load(str(full)).graph
    finer = [n for n in graph.node if options.finer and n.op_type == "MatMul" and is_second_product(n)]
    quantize_dynamic(
        str(full), str(eight), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        nodes_to_exclude=[n.name for n in finer],
    )
    model = onnx.load(str(eight))
    halve(model.graph, {name for n in finer for name in n.input})
    save(model, to)
    contents = {
        "name": options.name, "categories": CATEGORIES, "auxiliaries": AUXILIARIES,
        "markers": {"actor": [OPEN_ACTOR, CLOSE_ACTOR], "recipient": [OPEN_RECIPIENT, CLOSE_RECIPIENT]},
        "guides": GUIDES, "boundaries": boundaries(Path(options.encoder)), "longest": LONGEST,
        "temperatures": {"category": 1, "auxiliary": 1},
    }
    (to / "model.json").write_text(json.dumps(contents, indent=2) + "\n", "utf8")
    shutil.copyfile(Path(options.encoder) / "vocab.txt", to / "vocab.txt")


def is_second_product(node: onnx.NodeProto) -> bool:
    return "output/dense" in node.name and "attention" not in node.name


def halve(graph: onnx.GraphProto, names: set[str]) -> None:
    """Stores matrices in 16 bits, with a cast back to 32 that the runtime does once, when it loads them."""
    for tensor in graph.initializer:
        if tensor.name not in names or tensor.data_type != TensorProto.FLOAT:
            continue
        half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), f"{tensor.name}_half")
        graph.node.insert(0, helper.make_node("Cast", [half.name], [tensor.name], to=TensorProto.FLOAT))
        tensor.CopyFrom(half)


def save(model: onnx.ModelProto, to: Path) -> None:
    """Writes `model.onnx`, and where it is large `weights-1.bin`, `weights-2.bin` … beside it."""
    for old in to.glob("weights-*.bin"):
        old.unlink()
    if model.ByteSize() > WHOLE:
        part, at, file = 0, LARGEST_FILE, None
        for tensor in model.graph.initializer:
            if not tensor.HasField("raw_data") or len(tensor.raw_data) < SMALLEST_APART:
                continue
            length = len(tensor.raw_data)
            if at + length > LARGEST_FILE:
                if file is not None:
                    file.close()
                part, at = part + 1, 0
                file = open(to / f"weights-{part}.bin", "wb")
            file.write(tensor.raw_data)
            set_external_data(tensor, f"weights-{part}.bin", offset=at, length=length)
            tensor.ClearField("raw_data")
            tensor.data_location = TensorProto.EXTERNAL
            at += length
        if file is not None:
            file.close()
    (to / "model.onnx").write_bytes(model.SerializeToString())


def boundaries(encoder: Path) -> list[str]:
    entries = set((encoder / "vocab.txt").read_text("utf8").split("\n"))
    return ["<s>", "</s>"] if "<s>" in entries else ["[CLS]", "[SEP]"]


if __name__ == "__main__":
    main()
