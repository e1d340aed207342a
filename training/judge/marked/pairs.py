"""Pairs: sentences with a marked actor and recipient, read from the forms in which they come, and turned into word pieces.

A pair is the text with two character spans, the category of what the one does to the other (`NONE` when nothing), and
whether it was done. Sources: PLV (`sentence`, `gold_root`), labelled pairs (`category`, `auxiliary`, `marked_sentence`),
the project's own sentences (`sentences/*.jsonl`, one object with `text` and `events` a line), and AW, which says only
whether the one cooperates with the other or is in conflict with it and follows PLV's guide. Their labellers drew some lines between categories
differently; a guide, one vocabulary entry at the front, tells the judge whose lines are asked for.
"""
import csv
import json
import math
import random
import re
from dataclasses import dataclass
from pathlib import Path

CATEGORIES = [
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE",
]
AUXILIARIES = ["done", "future", "hypothetical", "negated", "historical"]
QUADS = {
    1: ["AGREE", "CONSULT", "SUPPORT"], 2: ["COOPERATE", "AID", "YIELD"],
    3: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"], 4: ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
}
QUAD_OF = {category: quad for quad, members in QUADS.items() for category in members}
# The markers stand in for four vocabulary entries that the encoder never saw.
OPEN_ACTOR, CLOSE_ACTOR, OPEN_RECIPIENT, CLOSE_RECIPIENT = "[unused1]", "[unused2]", "[unused3]", "[unused4]"
GUIDES = {"plv": "[unused5]", "labelled": "[unused6]", "own": "[unused7]"}
# PLOVER's two halves, by the number of the quad.
SIDES = {"COOPERATION": (1, 2), "CONFLICT": (3, 4)}
LONGEST = 160


@dataclass(frozen=True)
class Pair:
    text: str
    actor: tuple[int, int] | None
    recipient: tuple[int, int] | None
    # One of CATEGORIES; of an AW row COOPERATION or CONFLICT.
    category: str
    # None where the source does not say.
    auxiliary: str | None
    # One of GUIDES: whose labelling guide the category follows.
    source: str


def unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text without `<s>…</s>` and `<t>…</t>`, and where they stood."""
    text, at, spans, opened = "", 0, {}, {}
    for mark in re.finditer(r"<(/?)([st])>", marked):
        text += marked[at:mark.start()]
        at = mark.end()
        if not mark[1]:
            opened[mark[2]] = len(text)
        elif mark[2] in opened:
            spans.setdefault(mark[2], (opened[mark[2]], len(text)))
    return text + marked[at:], spans


def read_plv(path: str) -> list[Pair]:
    with open(path, encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [to_pair(row["marked_sentence"], row["gold_root"], None, "plv") for row in rows]


def read_labelled(path: str) -> list[Pair]:
    with open(path, encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [to_pair(row["marked_sentence"], row["category"], row["auxiliary"], "labelled") for row in rows]


def read_aw(path: str) -> list[Pair]:
    with open(path, encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [to_pair(row["marked_sentence"], list(SIDES)[int(row["gold_binary"])], None, "plv") for row in rows]


def to_pair(marked: str, category: str, auxiliary: str | None, source: str) -> Pair:
    text, spans = unmark(marked)
    known = auxiliary if auxiliary in AUXILIARIES and category != "NONE" else None
    return Pair(text, spans.get("s"), spans.get("t"), category, known, source)


def read_own(folder: str, seed: int = 0) -> list[Pair]:
    """Each event of the project's sentences as a pair; and between parties of a sentence with no event that way, NONE."""
    pairs, random_ = [], random.Random(seed)
    named = json.loads((Path(folder) / "parties.json").read_text(encoding="utf8"))
    for path in sorted(Path(folder).glob("part-*.jsonl")):
        for line in path.read_text(encoding="utf8").splitlines():
            row = json.loads(line)
            text, told, parties = row["text"], {}, set()
            for event in row["events"]:
                actor, recipient = span_of(text, event, "actor"), span_of(text, event, "recipient")
                parties.update(span for span in (actor, recipient) if span)
                if actor and recipient:
                    told.setdefault((actor, recipient), (event["category"], event["auxiliary"]))
            for (actor, recipient), (category, auxiliary) in told.items():
                category = "YIELD" if category in ("CONCEDE", "RETREAT") else category
                # Whether a promise of cooperation is itself done or its act ahead is told differently by different readers.
                pairs.append(Pair(text, actor, recipient, category, None if category == "AGREE" else auxiliary, "own"))
            parties.update(tuple(span) for span in named.get(row["id"], []))
            untold = [(a, b) for a in parties for b in parties if a != b and disjoint(a, b) and (a, b) not in told]
            mirrored = {(b, a) for (a, b), (category, _) in told.items() if QUAD_OF[category] <= 2}
            for a, b in random_.sample(sorted(set(untold) - mirrored), min(1 if told else 2, len(set(untold) - mirrored))):
                pairs.append(Pair(text, a, b, "NONE", None, "own"))
    return pairs


def span_of(text: str, event: dict, party: str) -> tuple[int, int] | None:
    words = event[party]
    if not words:
        return None
    start = event.get(f"{party}Start", text.find(words))
    return (start, start + len(words)) if start >= 0 else None


def disjoint(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[1] <= b[0] or b[1] <= a[0]


def pieces(pair: Pair, tokenizer) -> tuple[list[int], int, int]:
    """Word pieces with the markers among them, and where the two opening markers stand; 0 (`[CLS]`) for a missing one."""
    marks = []
    if pair.actor:
        marks += [(pair.actor[0], 1, OPEN_ACTOR), (pair.actor[1], 0, CLOSE_ACTOR)]
    if pair.recipient:
        marks += [(pair.recipient[0], 1, OPEN_RECIPIENT), (pair.recipient[1], 0, CLOSE_RECIPIENT)]
    ids, at, places = [], 0, {}
    for place, _, mark in sorted(marks):
        ids += tokenizer.encode(pair.text[at:place], add_special_tokens=False).ids
        at = place
        places[mark] = len(ids)
        ids.append(tokenizer.token_to_id(mark))
    ids += tokenizer.encode(pair.text[at:], add_special_tokens=False).ids
    first = min(places.values(), default=0)
    last = max(places.values(), default=0)
    # What is too long keeps the stretch around the two parties; the boundaries and the guide take three places.
    room = LONGEST - 3
    start = 0 if len(ids) <= room else max(0, min(len(ids) - room, math.floor((first + last) / 2 - room / 2)))
    cut = ids[start:start + room]
    place = lambda mark: places[mark] - start + 2 if mark in places and 0 <= places[mark] - start < room else 0
    guide = tokenizer.token_to_id(GUIDES[pair.source])
    return [bos(tokenizer), guide, *cut, eos(tokenizer)], place(OPEN_ACTOR), place(OPEN_RECIPIENT)


def bos(tokenizer) -> int:
    found = tokenizer.token_to_id("[CLS]")
    return tokenizer.token_to_id("<s>") if found is None else found


def eos(tokenizer) -> int:
    found = tokenizer.token_to_id("[SEP]")
    return tokenizer.token_to_id("</s>") if found is None else found
