"""The sets that the encoder is trained on, read into one form."""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from reportedly.annotate.features import Layout, Quoted, Shape, find_quoted, find_shape
from reportedly.annotate.sentences import find_sentence_starts
from reportedly.annotate.words import Word, find_words
from training.examples.markup import Parts, find_parent, parse_example

EXAMPLES = Path(__file__).parent / "examples" / "train"
"""Our nested examples that are trained on."""
MENTION_KINDS = ("person", "organization", "group", "place", "facility", "product", "event", "other")
_NEWSWIRE_KINDS = {
    "Person": "person",
    "Organization": "organization",
    "NORP": "group",
    "Location": "place",
    "Facility": "facility",
    "Product": "product",
    "Event": "event",
    "Misc": "other",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """An attribution over word indexes: the cue from first to last, pieces of source and content as (first, last)."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Document:
    """Words with their features, and whatever of the labels its set has; one entry a word unless said otherwise."""

    words: list[str]
    shapes: list[Shape]
    layout: list[Layout]
    quoted: list[Quoted]
    sentences: list[int]
    attributions: list[list[Labelled]] = field(default_factory=list)  # one list for each annotator
    mentions: list[str] | None = None
    pos: list[str] | None = None
    heads: list[int] | None = None  # index of the governor, its own for a root
    relations: list[str] | None = None
    alone: bool = False  # read as it is, never cut


def read_lines(path: Path) -> Iterator[dict]:
    """Yield the objects of a JSON Lines file, packed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def build_document(sentences: Sequence[Sequence[str]], spaced: Sequence[bool], opens: Sequence[bool]) -> Document:
    """Build a document from split sentences; `spaced` is by word, `opens` says which sentences open a paragraph."""
    words = [word for sentence in sentences for word in sentence]
    layout: list[Layout] = []
    numbers: list[int] = []
    for number, sentence in enumerate(sentences):
        first = Layout.PARAGRAPH if opens[number] else Layout.SENTENCE
        layout += [first] + [Layout.INSIDE] * (len(sentence) - 1)
        numbers += [number] * len(sentence)
    starts = [i for i, mark in enumerate(layout) if mark is Layout.PARAGRAPH]
    quoted = find_quoted(words, spaced, starts)
    return Document(words, [find_shape(word) for word in words], layout, quoted, numbers)


def split_text(text: str) -> tuple[Document, list[Word]]:
    """Split running text, a line or more to a paragraph, into a document and its words with their places."""
    found: list[Word] = []
    sentences: list[list[str]] = []
    opens: list[bool] = []
    for line in re.finditer(r"[^\n]+", text):
        words = find_words(text, line.start(), line.end())
        starts = find_sentence_starts(words)
        for first, last in pairwise([*starts, len(words)]):
            sentences.append([word.text for word in words[first:last]])
            opens.append(first == 0)
        found += words
    spaced = [i == 0 or found[i - 1].end < word.start for i, word in enumerate(found)]
    return build_document(sentences, spaced, opens), found


def cover(words: Sequence[Word], spans: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Return the runs of words, first to last, that the character spans touch."""
    runs = []
    for start, end in sorted(spans):
        touched = [i for i, word in enumerate(words) if word.start < end and start < word.end]
        if touched:
            runs.append((touched[0], touched[-1]))
    merged: list[tuple[int, int]] = []
    for first, last in runs:
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def read_polnear(path: Path) -> Iterator[Document]:
    """Yield PolNeAR's articles, with one list of attributions for each annotator."""
    for record in read_lines(path):
        document, words = split_text(record["text"])
        for annotation in record["annotations"]:
            document.attributions.append(list(_label(words, annotation["attributions"])))
        yield document


def _label(words: list[Word], attributions: list[dict]) -> Iterator[Labelled]:
    for attribution in attributions:
        cue = cover(words, attribution["cue"])
        content = cover(words, attribution["content"])
        if cue and content:
            yield Labelled(cue[0], cover(words, attribution["source"]), content)


def read_conllu(path: Path) -> Iterator[Document]:
    """Yield the documents of a CoNLL-U file, with parts of speech and dependencies."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        sentences: list[list[list[str]]] = []
        opens: list[bool] = []
        fresh = True
        rows: list[list[str]] = []
        for ended in lines:
            line = ended.rstrip("\n")
            if line.startswith("# newdoc") and sentences:
                yield _build_parsed(sentences, opens)
                sentences, opens, fresh = [], [], True
            elif line.startswith(("# newpar", "# newdoc")):
                fresh = True
            elif line and line[0].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line and rows:
                sentences.append(rows)
                opens.append(fresh)
                rows, fresh = [], False
        if sentences:
            yield _build_parsed(sentences, opens)


def _build_parsed(sentences: list[list[list[str]]], opens: list[bool]) -> Document:
    rows = [row for sentence in sentences for row in sentence]
    spaced = [i == 0 or "SpaceAfter=No" not in rows[i - 1][9] for i in range(len(rows))]
    document = build_document([[row[1] for row in sentence] for sentence in sentences], spaced, opens)
    document.pos = [row[3] for row in rows]
    document.relations = [row[7] for row in rows]
    document.heads = []
    for sentence in sentences:
        first = len(document.heads)
        document.heads += [first + (int(row[6]) - 1 if row[6] != "0" else i) for i, row in enumerate(sentence)]
    return document


_MARKUP = re.compile(r"\\|\{|\}|^http")


def read_newswire(path: Path) -> Iterator[Document]:
    """Yield the articles of the English Worldwide Newswire, names tagged; lines of word-processor codes left out."""
    for record in read_lines(path):
        sentences = [s for s in record["sentences"] if not any(_MARKUP.search(word) for word in s["words"])]
        if not sentences:
            continue
        words = [sentence["words"] for sentence in sentences]
        spaced = [spaced for sentence in words for spaced in guess_spaces(sentence)]
        document = build_document(words, spaced, [True] * len(words))
        document.mentions = [tag for sentence in sentences for tag in mend_tags(sentence["tags"])]
        yield document


def guess_spaces(words: Sequence[str]) -> Iterator[bool]:
    """Guess which words of a split sentence had white space before them."""
    open_quote = False
    for i, word in enumerate(words):
        glued = i > 0 and (words[i - 1] in "([“‘$£-—" or word in ".,;:!?)]”’-—%" or word[0] in "'’" or word == "n't")
        if word == '"':
            glued = open_quote
            open_quote = not open_quote
        elif i > 0 and words[i - 1] == '"' and open_quote:
            glued = True
        yield not glued


def mend_tags(tags: Sequence[str]) -> list[str]:
    """Map the tags to mention kinds.

    Where one name goes on as another kind, a name stood inside a longer one in the annotation ("Tainan" in "Tainan
    Police Department"): the longer is meant, and its kind is the later one.
    """
    mended = ["O"] * len(tags)
    first = 0
    while first < len(tags):
        last = first
        if tags[first] != "O":
            while last + 1 < len(tags) and tags[last + 1].startswith("I-"):
                last += 1
            kind = _NEWSWIRE_KINDS.get(tags[last][2:])
            if kind:
                mended[first : last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
        first = last + 1
    return mended


def read_examples(folder: Path) -> Iterator[Document]:
    """Yield our nested examples.

    For each, the text with its outermost attributions, and each content that holds one more, alone, as the second pass
    sees it.
    """
    for path in sorted(folder.glob("*.txt")):
        for example in re.split(r"(?m)^---\s*$", path.read_text(encoding="utf-8")):
            if example.strip():
                yield from _read_example(example.strip())


def _read_example(example: str) -> Iterator[Document]:
    text, found = parse_example(example)
    parents = {number: find_parent(number, found) for number in found if found[number]["c"]}
    for holder in (None, *found):
        inner = [number for number, parent in parents.items() if parent == holder]
        if holder is not None and not inner:
            continue
        stretch = [(0, len(text))] if holder is None else found[holder]["t"]
        yield _cut_example(text, stretch, [found[number] for number in inner])


def _cut_example(text: str, stretch: list[tuple[int, int]], inner: list[Parts]) -> Document:
    """Build the document of a stretch alone, pieces joined, enclosing quotation marks left out."""
    _, words = split_text(text)
    kept = [i for first, last in cover(words, stretch) for i in range(first, last + 1)]
    kept = without_enclosing_marks(kept, words)
    document = build_alone([words[i] for i in kept])
    place = {old: new for new, old in enumerate(kept)}
    attributions = []
    for spans in inner:
        runs = {role: tuple(_move(cover(words, spans[role]), place)) for role in "sct"}
        if runs["c"] and runs["t"]:
            attributions.append(Labelled(runs["c"][0], runs["s"], runs["t"]))
    document.attributions = [attributions]
    document.alone = True
    return document


def _move(runs: Sequence[tuple[int, int]], place: dict[int, int]) -> Iterator[tuple[int, int]]:
    for first, last in runs:
        if first in place and last in place:
            yield place[first], place[last]


def without_enclosing_marks(kept: list[int], words: Sequence[Word]) -> list[int]:
    """Drop the quotation mark that opens a stretch, and the one that then ends it."""
    marks = ('"', "“", "”", "''", "``")
    if not kept or words[kept[0]].text not in marks:
        return kept
    return kept[1:-1] if words[kept[-1]].text in marks else kept[1:]


def build_alone(words: Sequence[Word]) -> Document:
    """Build the document of words read on their own, as one paragraph."""
    starts = find_sentence_starts(words)
    sentences = [[word.text for word in words[first:last]] for first, last in pairwise([*starts, len(words)])]
    spaced = [i == 0 or words[i - 1].end < word.start for i, word in enumerate(words)]
    return build_document(sentences, spaced, [True] + [False] * (len(sentences) - 1))


def draw(document: Document, chance: random.Random) -> list[Labelled] | None:
    """Draw one annotator's attributions."""
    return chance.choice(document.attributions) if document.attributions else None
