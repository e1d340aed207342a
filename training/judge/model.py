"""Model: one encoder, two heads. From the marked pair's pieces: what the one does to the other, and whether it was done."""
import torch
from torch import nn
from transformers import AutoModel

from pairs import AUXILIARIES, CATEGORIES


class Judge(nn.Module):
    """Reads `[CLS]` and the two opening markers, three hidden states side by side; logits over categories and auxiliaries."""

    def __init__(self, encoder: str, dropout: float = 0.1):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, attn_implementation="eager")
        width = self.encoder.config.hidden_size * 3
        self.dropout = nn.Dropout(dropout)
        self.category = nn.Linear(width, len(CATEGORIES))
        self.auxiliary = nn.Linear(width, len(AUXILIARIES))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, actor: torch.Tensor, recipient: torch.Tensor):
        """ids, mask: [pair, piece]; actor, recipient: [pair], places of the markers. Returns two tensors of logits."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        rows = torch.arange(ids.shape[0], device=ids.device)
        joined = torch.cat([states[:, 0], states[rows, actor], states[rows, recipient]], dim=-1)
        joined = self.dropout(joined)
        return self.category(joined), self.auxiliary(joined)
