"""Pairs: sentences with a marked actor and recipient, read from the forms in which they come, and turned into word pieces.

A pair is the text with two character spans, the category of what the one does to the other (`NONE` when nothing), and
whether it was done. Sources: PLV (`sentence`, `gold_root`), labelled pairs (`category`, `auxiliary`, `marked_sentence`),
the project's own sentences (`sentences/*.jsonl`, one object with `text` and `events` a line), and AW, which says only
whether the one cooperates with the other or is in conflict with it and follows PLV's guide. Their labellers drew some lines between categories
differently; a query, one vocabulary entry, tells the judge whose lines are asked for. Stances between two parties come in the
form of directed sentiment (`sentence` with the two in square brackets, `label` 0 to 4), a teacher's probabilities and sentences
with the parts of attributions in JSON Lines of our own.
"""
import csv
import gzip
import json
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
# A query is the entry that a question begins with: whose lines between the categories are asked for, or the stance.
QUERIES = {"plv": "[unused5]", "labelled": "[unused6]", "own": "[unused7]", "stance": "[unused8]"}
# How two parties, the first by place in the text and the second, stand to each other.
STANCES = ["none", "first for second", "second for first", "first against second", "second against first"]
# Tags of the parts of attributions, B where one begins and I where it goes on.
TAGS = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"]
# Acts that are seldom told both ways at once.
ONE_WAY = {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "ASSAULT", "COERCE", "PROTEST", "MOBILIZE"}
# PLOVER's two halves, by the number of the quad.
SIDES = {"COOPERATION": (1, 2), "CONFLICT": (3, 4)}


@dataclass(frozen=True)
class Pair:
    text: str
    actor: tuple[int, int] | None
    recipient: tuple[int, int] | None
    # One of CATEGORIES; of an AW row COOPERATION or CONFLICT; of a pair read for its stance one of STANCES.
    category: str
    # None where the source does not say.
    auxiliary: str | None
    # One of QUERIES: what is asked.
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


def reversed_pairs(pairs: list[Pair], known: list[Pair], source: str, seed: int = 0) -> list[Pair]:
    """Some of the pairs the wrong way round as NONE, where nobody labelled them that way; in no source else are they many."""
    share = {"own": 0.5, "labelled": 0.15}.get(source, 0)
    told = {(p.text, p.actor, p.recipient) for p in known}
    random_ = random.Random(seed)
    return [
        Pair(p.text, p.recipient, p.actor, "NONE", None, source) for p in pairs
        if p.category in ONE_WAY and p.actor and p.recipient and (p.text, p.recipient, p.actor) not in told
        and random_.random() < share
    ]


def read_stances(path: str) -> list[Pair]:
    """Directed sentiment: the first party stands for the actor of the pair, the second for its recipient."""
    pairs = []
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            marked, label = row["sentence"], row["label"]
            first = marked.find(f"[{row['entity1']}]")
            second = marked.find(f"[{row['entity2']}]", first + 1)
            if label not in {"0", "1", "2", "3", "4"} or first < 0 or second < 0:
                continue
            brackets = [first, first + len(row["entity1"]) + 1, second, second + len(row["entity2"]) + 1]
            text = "".join(c for i, c in enumerate(marked) if i not in brackets)
            actor, recipient = (first, brackets[1] - 1), (second - 2, brackets[3] - 3)
            pairs.append(Pair(text, actor, recipient, STANCES[int(label)], None, "stance"))
    return pairs


def read_soft(path: str) -> list[tuple[Pair, tuple[list[float], list[float]]]]:
    """Pairs with a teacher's probabilities of categories and auxiliaries, in their order; made by teach.js."""
    found = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        spans = [(row[party]["start"], row[party]["end"]) for party in ("actor", "recipient")]
        auxiliaries = [row["auxiliaries"][name] for name in AUXILIARIES]
        soft = [row["categories"][name] for name in CATEGORIES], [p / sum(auxiliaries) for p in auxiliaries]
        found.append((Pair(row["text"], *spans, "NONE", None, row["guide"]), soft))
    return found


def read_sentences(path: str, split: str, without: int = -1, only: int = -1) -> list[tuple[str, list]]:
    """Sentences of one split with the spans of attributions in them, without or of only one fifth of the documents."""
    rows = (json.loads(line) for line in open(path, encoding="utf8"))
    return [
        (row["text"], row["spans"]) for row in rows
        if row["split"] == split and row["fold"] != without and only in (-1, row["fold"])
    ]


def span_of(text: str, event: dict, party: str) -> tuple[int, int] | None:
    words = event[party]
    if not words:
        return None
    start = event.get(f"{party}Start", text.find(words))
    return (start, start + len(words)) if start >= 0 else None


def disjoint(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[1] <= b[0] or b[1] <= a[0]


def bos(tokenizer) -> int:
    found = tokenizer.token_to_id("[CLS]")
    return tokenizer.token_to_id("<s>") if found is None else found


def eos(tokenizer) -> int:
    found = tokenizer.token_to_id("[SEP]")
    return tokenizer.token_to_id("</s>") if found is None else found
