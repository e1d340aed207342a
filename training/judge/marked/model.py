"""Model: one encoder, two heads. From the marked pair's pieces: what the one does to the other, and whether it was done."""
import torch
from torch import nn
from transformers import AutoModel

from pairs import AUXILIARIES, CATEGORIES, CLOSE_ACTOR, CLOSE_RECIPIENT, GUIDES, OPEN_ACTOR, OPEN_RECIPIENT

# Entries that the encoder never saw begin as ones that it knows, brackets for the markers.
LIKE = {OPEN_ACTOR: "{", CLOSE_ACTOR: "}", OPEN_RECIPIENT: "[", CLOSE_RECIPIENT: "]", **dict(zip(GUIDES.values(), "#*~"))}


class Judge(nn.Module):
    """Reads `[CLS]` and the two opening markers, three hidden states side by side; logits over categories and auxiliaries."""

    def __init__(self, encoder: str, dropout: float = 0.1, frozen: int = 0):
        """`frozen`: how many of the lowest layers, the embeddings among them, stay as they come; 0 trains all."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, attn_implementation="eager")
        self.frozen = frozen
        width = self.encoder.config.hidden_size * 3
        self.dropout = nn.Dropout(dropout)
        self.category = nn.Linear(width, len(CATEGORIES))
        self.auxiliary = nn.Linear(width, len(AUXILIARIES))
        for part in self.lowest():
            part.requires_grad_(False)

    def lowest(self) -> list[nn.Module]:
        return [self.encoder.embeddings, *self.encoder.encoder.layer[:self.frozen]] if self.frozen else []

    def train(self, mode: bool = True) -> "Judge":
        super().train(mode)
        for part in self.lowest():
            part.eval()
        return self

    def introduce(self, tokenizer) -> None:
        """Gives the markers and guides the vectors of entries that the encoder knows."""
        words = self.encoder.embeddings.word_embeddings.weight.data
        for entry, like in LIKE.items():
            words[tokenizer.token_to_id(entry)] = words[tokenizer.token_to_id(like)]

    @torch.no_grad()
    def lower(self, ids: torch.Tensor) -> torch.Tensor:
        """Of one row without padding, [piece]: what the frozen layers make of it, [piece, width]; the same in every epoch."""
        states = self.encoder.embeddings(input_ids=ids[None])
        return self.layers(states, torch.ones_like(ids)[None], range(self.frozen))[0]

    def layers(self, states: torch.Tensor, mask: torch.Tensor, which: range) -> torch.Tensor:
        hidden = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e9
        stack = self.encoder.encoder
        bias = [stack.compute_position_bias(states)] if hasattr(stack, "compute_position_bias") else []
        for i in which:
            found = stack.layer[i](states, hidden, *bias)
            states = found[0] if isinstance(found, tuple) else found
        return states

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, actor: torch.Tensor, recipient: torch.Tensor):
        """ids, mask: [pair, piece]; actor, recipient: [pair], places of the markers. Returns two tensors of logits."""
        return self.heads(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state, actor, recipient)

    def upper(self, states: torch.Tensor, mask: torch.Tensor, actor: torch.Tensor, recipient: torch.Tensor):
        """As `forward`, from what the frozen layers made: [pair, piece, width]."""
        count = len(self.encoder.encoder.layer)
        return self.heads(self.layers(states, mask, range(self.frozen, count)), actor, recipient)

    def heads(self, states: torch.Tensor, actor: torch.Tensor, recipient: torch.Tensor):
        rows = torch.arange(states.shape[0], device=states.device)
        joined = torch.cat([states[:, 0], states[rows, actor], states[rows, recipient]], dim=-1)
        joined = self.dropout(joined)
        return self.category(joined), self.auxiliary(joined)
