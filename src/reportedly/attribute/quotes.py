"""Quotation marks of an article, paired: straight, curly, low, guillemets, doubled and single ones."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(r"[“”„‟\"«»‹›‘’‚‛]|''|``|'")
CLOSERS = {"“": "”", "„": "“”", "‟": "”", "«": "»", "‹": "›", "‘": "’", "‚": "‘’", "‛": "’", "``": "''"}
STRAIGHT = ('"', "''", "'")
SINGLE_END = re.compile(r"[,.?!](?P<mark>['’])(?!\w)|[‘\n]")
AHEAD = 200  # characters after an apostrophe in which the end of its quote is looked for
AMBIGUOUS = ("'", "’")
LONGEST = 6000  # characters; a mark open for longer was never closed
DEEPEST = 5  # quotes within quotes; keeps the pairing linear on texts of nothing but marks


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks, marks included; one that runs on in the next paragraph is not `closed`."""

    start: int
    end: int
    opening: int
    closing: int

    @property
    def closed(self) -> bool:
        """Say whether a closing mark ends it."""
        return self.closing > 0


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of an article in order, where each starts, and the length of the longest."""

    found: tuple[Quote, ...]
    starts: tuple[int, ...]
    longest: int

    def around(self, start: int, end: int) -> Iterator[Quote]:
        """Yield the quotes that share a character with the text from `start` to `end`."""
        for i in range(bisect_left(self.starts, end) - 1, -1, -1):
            quote = self.found[i]
            if quote.start < start - self.longest:
                return
            if quote.end > start:
                yield quote


def find_quotes(text: str) -> Quotes:
    """Pair the quotation marks of `text`; a mark without a partner makes no quote.

    A paragraph that opens with a mark while the same mark is still open carries one quote on: the paragraph before
    it is then a quote without a closing mark.
    """
    found: list[Quote] = []
    pending: list[re.Match[str]] = []
    for mark in MARK.finditer(text):
        if pending and (mark.start() - pending[0].start() > LONGEST or _leaves_paragraph(text, pending[-1], mark)):
            pending.clear()
        opened = next((i for i in range(len(pending) - 1, -1, -1) if _closes(text, pending[i], mark)), None)
        if opened is not None:
            first = pending[opened]
            found.append(Quote(first.start(), mark.end(), len(first[0]), len(mark[0])))
            del pending[opened:]
        elif _opens(text, mark):
            if pending and pending[-1][0] == mark[0]:
                before = pending.pop()
                line = text.rfind("\n", before.end(), mark.start())
                if line > 0 and not text[line : mark.start()].strip():
                    found.append(Quote(before.start(), len(text[:line].rstrip()), len(before[0]), 0))
            pending = [*pending[-DEEPEST:], mark]
    found.sort(key=lambda quote: (quote.start, -quote.end))
    longest = max((quote.end - quote.start for quote in found), default=0)
    return Quotes(tuple(found), tuple(quote.start for quote in found), longest)


def _leaves_paragraph(text: str, opening: re.Match[str], mark: re.Match[str]) -> bool:
    """Say whether a paragraph without a mark at its start lies between an open mark and this one."""
    blank = text.find("\n\n", opening.end(), mark.start())
    return blank >= 0 and bool(text[blank : mark.start()].strip())


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in CLOSERS:
        return True
    if mark[0] not in STRAIGHT:
        return False
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1 : mark.start()]
    if mark[0] == "'":
        return after.isalnum() and not before.isalnum()
    return bool(after) and not after.isspace() and not before.isalnum()


def _closes(text: str, opening: re.Match[str], mark: re.Match[str]) -> bool:
    if mark[0] in STRAIGHT and mark[0] == opening[0]:
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        if mark[0] == "'":
            return not before.isspace() and not after.isalnum() and not _is_possessive(text, mark)
        return not (before.isspace() and after and not after.isspace() and after not in ".,;:?!")
    if mark[0] not in CLOSERS.get(opening[0], ""):
        return False
    if mark[0] not in AMBIGUOUS:
        return True
    return not text[mark.end() : mark.end() + 1].isalnum() and not _is_possessive(text, mark)


def _is_possessive(text: str, mark: re.Match[str]) -> bool:
    """Say whether an apostrophe as in "the miners’ dam" stands before the mark that ends the quote in its line."""
    if text[mark.start() - 1 : mark.start()].lower() != "s" or not text[mark.end() : mark.end() + 2].strip().isalpha():
        return False
    ending = SINGLE_END.search(text, mark.end(), mark.end() + AHEAD)
    return ending is not None and ending["mark"] == mark[0]
