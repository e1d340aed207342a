"""Average the weights of two judges that one was trained on from the other: often as good at what each of them is good at.

    python average.py FIRST/judge.pt SECOND/judge.pt OUT/judge.pt
"""
import sys
from pathlib import Path

import torch

first, second = (torch.load(path) for path in sys.argv[1:3])
Path(sys.argv[3]).parent.mkdir(parents=True, exist_ok=True)
torch.save(
    {name: (value + second[name]) / 2 if value.is_floating_point() else value for name, value in first.items()}, sys.argv[3],
)
