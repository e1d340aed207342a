"""One pass a sentence: its pieces are read once, and each question about it stands beside them as a few markers.

A question is a pair of parties. Its query entry, which names the guide, and an opening and a closing marker for each party
come after the sentence, the markers at the positions of the party's first and last piece ("levitated markers", Ye et al.
2022, PL-Marker). Pieces of the sentence see the sentence alone; a question sees the sentence and itself. So a sentence with
thirty pairs costs little more than one with one, and no answer depends on what else is asked. The sentence's own pieces are
tagged with the parts of attributions.
"""
import random
from dataclasses import dataclass, field

import torch
from torch import nn
from transformers import AutoModel

from pairs import (
    AUXILIARIES, CATEGORIES, CLOSE_ACTOR, CLOSE_RECIPIENT, OPEN_ACTOR, OPEN_RECIPIENT, QUERIES, STANCES, TAGS, bos, eos,
)

# Pieces of a sentence that are read; of a longer one the stretch around the two parties.
LONGEST = 254
# Entries that the encoder never saw begin as ones that it knows, brackets for the markers.
LIKE = {OPEN_ACTOR: "{", CLOSE_ACTOR: "}", OPEN_RECIPIENT: "[", CLOSE_RECIPIENT: "]", **dict(zip(QUERIES.values(), "#*~?"))}


@dataclass
class Row:
    """A sentence and what is asked of it; places are those of the query and the two opening markers of each question."""
    ids: list[int]
    positions: list[int]
    groups: list[int]
    places: list[tuple[int, int, int]]
    # For each question the pair and what belongs to it (a teacher's probabilities, or None).
    asked: list = field(default_factory=list)
    # Of a sentence to be tagged, the number of each piece's tag; -100 for the boundaries.
    tags: list[int] | None = None
    # What the frozen layers make of it, the same in every epoch.
    lower: torch.Tensor | None = None


def covered(span, offsets) -> tuple[int, int]:
    """First and last piece of a span of characters."""
    inside = [i for i, (start, end) in enumerate(offsets) if start < span[1] and end > span[0]]
    return (inside[0], inside[-1]) if inside else (0, 0)


def rows_of(pairs: list, tokenizer) -> list[Row]:
    """Pairs of one text as one row; those of a text that is too long as a row each. `pairs`: (Pair, what belongs to it)."""
    found = tokenizer.encode(pairs[0][0].text, add_special_tokens=False)
    ids, offsets = found.ids, found.offsets
    if len(ids) <= LONGEST:
        return [row_of(ids, offsets, pairs, tokenizer)]
    rows = []
    for pair, own in pairs:
        ends = [place for span in (pair.actor, pair.recipient) if span for place in covered(span, offsets)] or [0]
        middle = (min(ends) + max(ends)) // 2
        start = max(0, min(len(ids) - LONGEST, middle - LONGEST // 2))
        cut = slice(start, start + LONGEST)
        rows.append(row_of(ids[cut], offsets[cut], [(pair, own)], tokenizer))
    return rows


def row_of(ids, offsets, pairs, tokenizer) -> Row:
    row = bare(ids, tokenizer)
    for group, (pair, own) in enumerate(pairs, 1):
        def add(entry: str, position: int) -> int:
            row.ids.append(tokenizer.token_to_id(entry))
            row.positions.append(position)
            row.groups.append(group)
            return len(row.ids) - 1
        query = add(QUERIES[pair.source], 0)
        places = [query]
        for span, entries in ((pair.actor, (OPEN_ACTOR, CLOSE_ACTOR)), (pair.recipient, (OPEN_RECIPIENT, CLOSE_RECIPIENT))):
            if span is None:
                places.append(query)
                continue
            first, last = covered(span, offsets)
            places.append(add(entries[0], first + 1))
            add(entries[1], last + 1)
        row.places.append(tuple(places))
        row.asked.append((pair, own))
    return row


def bare(ids, tokenizer) -> Row:
    whole = [bos(tokenizer), *ids, eos(tokenizer)]
    return Row(whole, list(range(len(whole))), [0] * len(whole), [])


def tagged_rows(sentences: list[tuple[str, list]], tokenizer) -> list[Row]:
    """Rows to be tagged. `sentences`: a text and its spans, (part, start, end, whether it began in a sentence before)."""
    rows = []
    for text, spans in sentences:
        found = tokenizer.encode(text, add_special_tokens=False)
        tags = [0] * len(found.ids)
        # Where spans overlap the shorter kinds win.
        for part in ("Content", "Source", "Cue"):
            for other, start, end, goes_on in spans:
                inside = [i for i, (a, b) in enumerate(found.offsets) if a < end and b > start] if other == part else []
                for i in inside:
                    tags[i] = TAGS.index(f"I-{part}")
                if inside and not goes_on:
                    tags[inside[0]] = TAGS.index(f"B-{part}")
        for at in range(0, len(tags), LONGEST):
            row = bare(found.ids[at:at + LONGEST], tokenizer)
            row.tags = [-100, *tags[at:at + LONGEST], -100]
            rows.append(row)
    return rows


def together(pairs: list, tokenizer) -> list[Row]:
    """All rows of `pairs`, those of one text together."""
    by_text = {}
    for pair, own in pairs:
        by_text.setdefault(pair.text, []).append((pair, own))
    return [row for group in by_text.values() for row in rows_of(group, tokenizer)]


def batches(rows: list[Row], questions: int = 16, pieces: int = 1400) -> list[list[Row]]:
    """Rows of like length together, up to so many questions (or rows to be tagged) or pieces; the batches in random order."""
    weight = lambda row: len(row.places) if row.tags is None else 1
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i].ids) // 8, random.random()))
    groups, current, asked, longest = [], [], 0, 0
    for i in order:
        longest = max(longest, len(rows[i].ids))
        if current and (asked + weight(rows[i]) > questions or longest * (len(current) + 1) > pieces):
            groups.append(current)
            current, asked, longest = [], 0, len(rows[i].ids)
        current.append(i)
        asked += weight(rows[i])
    if current:
        groups.append(current)
    random.shuffle(groups)
    return [[rows[i] for i in group] for group in groups]


def tensors(batch: list[Row]):
    """ids, positions, groups, mask: [row, piece]; the row of each question: [question]; its places: [question, 3]."""
    longest = max(len(row.ids) for row in batch)
    grid = lambda: torch.zeros(len(batch), longest, dtype=torch.long)
    ids, positions, groups, mask = grid(), grid(), grid(), grid()
    for i, row in enumerate(batch):
        n = len(row.ids)
        ids[i, :n], positions[i, :n] = torch.tensor(row.ids), torch.tensor(row.positions)
        groups[i, :n], mask[i, :n] = torch.tensor(row.groups), 1
    row = torch.tensor([i for i, r in enumerate(batch) for _ in r.places], dtype=torch.long)
    places = torch.tensor([p for r in batch for p in r.places], dtype=torch.long).reshape(-1, 3)
    return ids, positions, groups, mask, row, places


class OnePass(nn.Module):
    """An encoder with four heads: three over a question's query and opening markers, side by side, one over each piece."""

    def __init__(self, encoder: str, dropout: float = 0.1, frozen: int = 0):
        """`frozen`: how many of the lowest layers, the embeddings among them, stay as they come; 0 trains all."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, attn_implementation="eager")
        self.frozen = frozen
        size = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.category = nn.Linear(size * 3, len(CATEGORIES))
        self.auxiliary = nn.Linear(size * 3, len(AUXILIARIES))
        self.stance = nn.Linear(size * 3, len(STANCES))
        self.tag = nn.Linear(size, len(TAGS))
        for part in self.lowest():
            part.requires_grad_(False)

    def lowest(self) -> list[nn.Module]:
        return [self.encoder.embeddings, *self.encoder.encoder.layer[:self.frozen]] if self.frozen else []

    def train(self, mode: bool = True) -> "OnePass":
        super().train(mode)
        for part in self.lowest():
            part.eval()
        return self

    def introduce(self, tokenizer) -> None:
        """Gives the markers and queries the vectors of entries that the encoder knows."""
        words = self.encoder.embeddings.word_embeddings.weight.data
        for entry, like in LIKE.items():
            words[tokenizer.token_to_id(entry)] = words[tokenizer.token_to_id(like)]

    def of_batch(self, batch: list[Row]) -> tuple[torch.Tensor, torch.Tensor]:
        """Hidden states of the last layer, [row, piece, width], and of the questions, [question, 3 × width]."""
        ids, positions, groups, mask, row, places = tensors(batch)
        count = len(self.encoder.encoder.layer)
        if self.frozen == 0:
            states = self.layers(self.embedded(ids, positions), positions, groups, mask, range(count))
        else:
            for one in batch:
                if one.lower is None:
                    one.lower = self.below(one)
            states = nn.utils.rnn.pad_sequence([one.lower for one in batch], batch_first=True)
            states = self.layers(states, positions, groups, mask, range(self.frozen, count))
        return states, states[row[:, None], places].flatten(1)

    @torch.no_grad()
    def below(self, row: Row) -> torch.Tensor:
        """What the frozen layers make of a row, [piece, width]."""
        ids, positions, groups, mask, _, _ = tensors([row])
        return self.layers(self.embedded(ids, positions), positions, groups, mask, range(self.frozen))[0]

    def embedded(self, ids, positions):
        # Encoders of RoBERTa's kind count positions from behind their padding entry.
        first = self.encoder.config.pad_token_id + 1 if self.encoder.config.model_type == "mpnet" else 0
        return self.encoder.embeddings(input_ids=ids, position_ids=positions + first)

    def layers(self, states, positions, groups, mask, which):
        seen = ((groups[:, None, :] == 0) | (groups[:, None, :] == groups[:, :, None])) & (mask[:, None, :] == 1)
        hidden = (~seen)[:, None].to(states.dtype) * -1e9
        stack = self.encoder.encoder
        bias = []
        if hasattr(stack, "relative_attention_bias"):
            distance = positions[:, None, :] - positions[:, :, None]
            bucket = stack.relative_position_bucket(distance, num_buckets=self.encoder.config.relative_attention_num_buckets)
            bias = [stack.relative_attention_bias(bucket).permute(0, 3, 1, 2)]
        for i in which:
            found = stack.layer[i](states, hidden, *bias)
            states = found[0] if isinstance(found, tuple) else found
        return states

    def answers(self, joined):
        """Of questions, [question, 3 × width]: logits over categories, auxiliaries and stances."""
        joined = self.dropout(joined)
        return self.category(joined), self.auxiliary(joined), self.stance(joined)

    def tags(self, states):
        return self.tag(self.dropout(states))
