"""Reads the tags of a nested example; README.md beside this file says what they mean."""

import re

Parts = dict[str, list[tuple[int, int]]]
"""Spans of code points of source (s), cue (c) and content (t)."""

_TAG = re.compile(r"<(/?)([sct])(\d+)>")


def parse_example(example: str) -> tuple[str, dict[int, Parts]]:
    """Return the plain text of a marked example and, by number, the spans of source (s), cue (c) and content (t)."""
    text, at = "", 0
    opened: dict[tuple[str, int], int] = {}
    found: dict[int, Parts] = {}
    for tag in _TAG.finditer(example):
        text += example[at : tag.start()]
        at = tag.end()
        key = (tag[2], int(tag[3]))
        if not tag[1]:
            opened[key] = len(text)
        else:
            spans = found.setdefault(key[1], {"s": [], "c": [], "t": []})
            spans[key[0]].append((opened.pop(key), len(text)))
    if opened:
        raise ValueError(f"tags {sorted(opened)} are never closed in: {example[:80]}…")
    return text + example[at:], found


def find_parent(number: int, found: dict[int, Parts]) -> int | None:
    """Return the number of the attribution in whose content, the shortest, `number` has its cue and content."""
    spans = found[number]["c"] + found[number]["t"]

    def holds(other: int) -> bool:
        pieces = found[other]["t"]
        return all(any(a <= start and end <= b for a, b in pieces) for start, end in spans)

    holders = [other for other in found if other != number and holds(other)]
    return min(holders, key=lambda other: sum(b - a for a, b in found[other]["t"]), default=None)
