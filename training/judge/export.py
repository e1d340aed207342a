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

from one_pass import LONGEST, OnePass
from pairs import (
    AUXILIARIES, CATEGORIES, CLOSE_ACTOR, CLOSE_RECIPIENT, OPEN_ACTOR, OPEN_RECIPIENT, QUERIES, STANCES, TAGS,
)

# No file of weights is larger; tensors smaller than the second stay in model.onnx.
LARGEST_FILE = 90_000_000
SMALLEST_APART = 100_000
# What fits into one file needs no parts.
WHOLE = 60_000_000


class Step(nn.Module):
    """What is run: some pieces, read with the memory of those read before.

    A sentence is read with no memory; its memory (keys and values of every layer) is then given to the questions about it, as
    often as they are asked. One sentence at a time, nothing padded: no score depends on other sentences.
    """

    def __init__(self, judge: OnePass):
        super().__init__()
        self.judge = judge
        self.heads = judge.encoder.config.num_attention_heads

    def forward(self, ids, positions, groups, memory, places):
        """ids, positions, groups: [1, piece]; memory: [layer, 2, piece before, width]; places: [question, 3].

        Returns the heads' logits, those of each piece's tags, and the memory of these pieces.
        """
        judge, stack = self.judge, self.judge.encoder.encoder
        # Three dimensions throughout: linear layers of two would not be quantised by the names of their modules.
        states = judge.embedded(ids, positions)
        before = torch.ones_like(memory[0, 0, :, 0])
        same = (groups[0][None, :] == 0) | (groups[0][None, :] == groups[0][:, None])
        seen = torch.cat([before[None].expand(ids.shape[1], -1), same.to(memory.dtype)], 1)
        mask = (1.0 - seen)[None] * -1e9
        if hasattr(stack, "relative_attention_bias"):
            at = torch.cat([torch.cumsum(before, 0).long() - 1, positions[0]])
            distance = at[None, :] - positions[0][:, None]
            bucket = stack.relative_position_bucket(distance, num_buckets=judge.encoder.config.relative_attention_num_buckets)
            mask = mask + stack.relative_attention_bias(bucket).permute(2, 0, 1)
        kept = []
        for i, layer in enumerate(stack.layer):
            states, memory_of = self.layer(layer, states, memory[i], mask)
            kept.append(memory_of)
        answers = judge.answers(states[0][places].flatten(1)[None])
        return *(logits[0] for logits in answers), judge.tags(states), torch.stack(kept)

    def layer(self, layer, states, memory, mask):
        attention = layer.attention
        inner = attention.attn if hasattr(attention, "attn") else attention.self
        query, key, value = (inner.q, inner.k, inner.v) if hasattr(inner, "q") else (inner.query, inner.key, inner.value)
        keys, values = key(states), value(states)
        split = lambda x: x.reshape(x.shape[0], self.heads, -1).transpose(0, 1)
        keys, values = keys[0], values[0]
        scores = split(query(states)[0]) @ split(torch.cat([memory[0], keys])).transpose(1, 2)
        weights = torch.softmax(scores / (states.shape[2] // self.heads) ** 0.5 + mask, -1)
        context = (weights @ split(torch.cat([memory[1], values]))).transpose(0, 1).flatten(1)[None]
        attended = (
            attention.LayerNorm(inner.o(context) + states) if hasattr(inner, "o") else attention.output(context, states)
        )
        return layer.output(layer.intermediate(attended), attended), torch.stack([keys, values])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--trained", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--to", required=True)
    parser.add_argument("--finer", action="store_true")
    options = parser.parse_args()
    judge = OnePass(options.encoder)
    judge.load_state_dict(torch.load(options.trained))
    judge.eval()
    to = Path(options.to)
    to.mkdir(parents=True, exist_ok=True)
    full, eight = (Path(options.trained).with_suffix(end) for end in (".full.onnx", ".eight.onnx"))
    config = judge.encoder.config
    memory = torch.randn(config.num_hidden_layers, 2, 7, config.hidden_size)
    inputs = (
        torch.randint(5, 1000, (1, 10)), torch.arange(10)[None], torch.tensor([[1] * 5 + [2] * 5]), memory,
        torch.tensor([[0, 1, 3], [5, 6, 8]]),
    )
    axes = {name: {1: "pieces"} for name in ("ids", "positions", "groups")}
    torch.onnx.export(
        Step(judge), inputs, str(full), input_names=["ids", "positions", "groups", "memory", "places"],
        output_names=["category", "auxiliary", "stance", "tags", "kept"], opset_version=17, dynamo=False,
        dynamic_axes={**axes, "memory": {2: "before"}, "places": {0: "questions"}},
    )
    graph = onnx.load(str(full)).graph
    finer = [n for n in graph.node if options.finer and n.op_type == "MatMul" and is_second_product(n)]
    # The heads are small, and one over no questions cannot be quantised.
    heads = [n for n in graph.node if n.name.split("/")[-2:-1] in (["category"], ["auxiliary"], ["stance"], ["tag"])]
    quantize_dynamic(
        str(full), str(eight), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        nodes_to_exclude=[n.name for n in finer + heads],
    )
    model = onnx.load(str(eight))
    halve(model.graph, {name for n in finer for name in n.input})
    save(model, to)
    contents = {
        "name": options.name, "categories": CATEGORIES, "auxiliaries": AUXILIARIES, "stances": STANCES, "tags": TAGS,
        "markers": {"actor": [OPEN_ACTOR, CLOSE_ACTOR], "recipient": [OPEN_RECIPIENT, CLOSE_RECIPIENT]},
        "queries": QUERIES, "boundaries": boundaries(Path(options.encoder)), "longest": LONGEST,
        "memory": {"layers": config.num_hidden_layers, "width": config.hidden_size},
        "temperatures": {"category": 1, "auxiliary": 1, "stance": 1},
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
