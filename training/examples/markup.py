"""Reads the tags of an example; README.md beside this file says what they mean."""

import re

Stretches = list[tuple[int, int]]
Parts = dict[str, Stretches]
"""Spans of code points of source (s), cue (c) and content (t)."""

PARTS = "sct"
_TAG = re.compile(r"<(/?)([sctf])(\d+)>")


def read_tags(marked: str) -> tuple[str, dict[tuple[str, int], Stretches]]:
    """Return the plain text of a marked one and, by letter and number, the spans that its tags enclose."""
    text, at = "", 0
    opened: dict[tuple[str, int], int] = {}
    found: dict[tuple[str, int], Stretches] = {}
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        key = (tag[2], int(tag[3]))
        if not tag[1]:
            opened[key] = len(text)
        elif key in opened:
            found.setdefault(key, []).append((opened.pop(key), len(text)))
        else:
            raise ValueError(f"tag {tag[0]} is never opened in: {marked[:80]}…")
    if opened:
        raise ValueError(f"tags {sorted(opened)} are never closed in: {marked[:80]}…")
    return text + marked[at:], found


def parse_example(example: str) -> tuple[str, dict[int, Parts]]:
    """Return the plain text of a marked example and, by number, the spans of source (s), cue (c) and content (t)."""
    text, tags = read_tags(example)
    numbers = dict.fromkeys(number for letter, number in tags if letter in PARTS)
    return text, {number: {letter: tags.get((letter, number), []) for letter in PARTS} for number in numbers}


def find_parent(number: int, found: dict[int, Parts]) -> int | None:
    """Return the number of the attribution in whose content, the shortest, `number` has its cue and content."""
    spans = found[number]["c"] + found[number]["t"]
    return find_holder(spans, {other: parts for other, parts in found.items() if other != number})


def find_holder(spans: Stretches, found: dict[int, Parts]) -> int | None:
    """Return the number of the attribution whose content, the shortest, holds all of `spans`."""

    def holds(other: int) -> bool:
        pieces = found[other]["t"]
        return all(any(a <= start and end <= b for a, b in pieces) for start, end in spans)

    return min(filter(holds, found), key=lambda other: sum(b - a for a, b in found[other]["t"]), default=None)
