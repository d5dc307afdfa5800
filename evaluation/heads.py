"""Mentions, parts of speech and dependencies on gold words."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.scoring import Rate
from reportedly.annotate.detections import cut_wording
from reportedly.annotate.encoder import Encoder, Parse
from reportedly.annotate.features import Layout
from reportedly.annotate.parse import find_tagged
from reportedly.annotate.window import Window
from reportedly.annotate.wording import build_wording
from reportedly.annotate.words import Word

_KINDS = {
    "Person": "person",
    "Organization": "organization",
    "NORP": "group",
    "Location": "place",
    "Facility": "facility",
    "Product": "product",
    "Event": "event",
    "Misc": "other",
}
_MARKUP = re.compile(r"\\|\{|\}|^http")


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word of a treebank or a tagged article: the columns that are scored.

    `head` counts within the sentence from 0, the word itself for a root; `spaced` says whether white space stands
    before it.
    """

    text: str
    spaced: bool
    pos: str = ""
    head: int = 0
    relation: str = ""
    tag: str = "O"


GoldSentence = list[GoldWord]


@dataclass(frozen=True, slots=True)
class ParseScores:
    """Percent of words with the right part of speech, governor, and governor with relation; punctuation counts."""

    words: int
    pos: float
    unlabelled: float
    labelled: float


def read_conllu(path: Path) -> Iterator[list[GoldSentence]]:
    """Yield the documents of a CoNLL-U file as lists of sentences."""
    document: list[GoldSentence] = []
    sentence: GoldSentence = []
    glued = False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc") and document:
                yield document
                document = []
            elif len(columns) == 10 and columns[0].isdigit():
                head = int(columns[6]) - 1 if columns[6] != "0" else len(sentence)
                sentence.append(GoldWord(columns[1], not glued, columns[3], head, columns[7]))
                glued = "SpaceAfter=No" in columns[9]
            elif line == "\n" and sentence:
                document.append(sentence)
                sentence = []
    if document:
        yield document


def read_newswire(path: Path) -> Iterator[list[GoldSentence]]:
    """Yield tagged articles; lines of word-processor codes are left out.

    A name that goes on as another kind is one name of the later kind: a shorter name stood inside it ("Tainan" in
    "Tainan Police Department").
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentences = [s for s in json.loads(line)["sentences"] if not any(map(_MARKUP.search, s["words"]))]
            if sentences:
                yield [
                    [GoldWord(word, True, tag=tag) for word, tag in zip(s["words"], s["tags"], strict=True)]
                    for s in sentences
                ]


def find_names(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the names in a sentence's gold tags: first word, last word, kind."""
    names: set[tuple[int, int, str]] = set()
    first = 0
    while first < len(tags):
        last = first
        if tags[first] != "O":
            while last + 1 < len(tags) and tags[last + 1].startswith("I-"):
                last += 1
            if kind := _KINDS.get(tags[last][2:]):
                names.add((first, last, kind))
        first = last + 1
    return names


def parse_gold(
    document: Sequence[GoldSentence], encoder: Encoder, *, paragraphs: bool
) -> Iterator[tuple[Window, Parse]]:
    """Parse gold words; `paragraphs` says that each sentence is a paragraph."""
    words: list[Word] = []
    layout: list[Layout] = []
    at = 0
    for number, sentence in enumerate(document):
        for i, word in enumerate(sentence):
            at += word.spaced
            words.append(Word(at, at + len(word.text), word.text))
            at += len(word.text)
            opening = Layout.PARAGRAPH if paragraphs or number == 0 else Layout.SENTENCE
            layout.append(opening if i == 0 else Layout.INSIDE)
    windows = cut_wording(build_wording(words, layout), encoder)
    parses = encoder.spread(lambda window: encoder.parse(encoder.look(window), window), windows)
    return zip(windows, parses, strict=True)


def score_parse(documents: Iterable[list[GoldSentence]], encoder: Encoder) -> ParseScores:
    """Score parts of speech and dependencies, relations with their subtypes."""
    counts: Counter[str] = Counter()
    for document in documents:
        gold = [(word, i) for sentence in document for i, word in enumerate(sentence)]
        for window, parse in parse_gold(document, encoder, paragraphs=False):
            for i in range(window.core, window.last):
                word, place = gold[i]
                at = i - window.first
                right = at - place + word.head == parse.heads[at]
                counts["words"] += 1
                counts["pos"] += encoder.labels.pos[parse.pos[at]] == word.pos
                counts["unlabelled"] += bool(right)
                counts["labelled"] += bool(right) and encoder.labels.relations[parse.relations[at]] == word.relation
    share = {name: round(100 * counts[name] / max(1, counts["words"]), 1) for name in ("pos", "unlabelled", "labelled")}
    return ParseScores(counts["words"], share["pos"], share["unlabelled"], share["labelled"])


def score_names(documents: Iterable[list[GoldSentence]], encoder: Encoder) -> dict[str, Rate]:
    """Score names by kind, and all together: the same words and the same kind."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for document in documents:
        tags = [
            encoder.labels.mentions[tag]
            for window, parse in parse_gold(document, encoder, paragraphs=True)
            for tag in parse.mentions[window.core - window.first :].tolist()
        ]
        at = 0
        for sentence in document:
            want = find_names([word.tag for word in sentence])
            have = set(find_tagged(tags[at : at + len(sentence)]))
            at += len(sentence)
            for counter, names in ((gold, want), (found, have), (right, want & have)):
                counter.update(kind for _, _, kind in names)
                counter["all"] += len(names)
    return {kind: Rate.of(right[kind], found[kind], gold[kind]) for kind in sorted(gold)}
