"""Figures that the article says were withdrawn: "His office withdrew the figure an hour later"."""

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.claims.draft import Draft
from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax

_FAR = 2
"""Sentences back in which "the figure" is looked for."""


def find_withdrawn(syntax: Syntax, drafts: Sequence[Draft]) -> frozenset[int]:
    """Return the indices of the figures that are taken back; `drafts` are in the order of the text."""
    anchors = [draft.counted.anchor if draft.counted.first is None else draft.counted.first for draft in drafts]
    withdrawn = set()
    for i, token in enumerate(syntax.tokens):
        if token.pos != "VERB" or token.text.lower() not in read_words("withdrawing"):
            continue
        if any(_is_figure(syntax, j) for j in syntax.children(i, "obj", "nsubj:pass")):
            last = bisect_left(anchors, i) - 1
            if last >= 0 and token.sentence - syntax.tokens[anchors[last]].sentence <= _FAR:
                withdrawn.add(last)
    return frozenset(withdrawn)


def _is_figure(syntax: Syntax, noun: int) -> bool:
    """Say whether a noun is a number named before: "the figure", "that toll", and not "its figure of 19"."""
    is_named = any(syntax.word(j) in ("the", "that", "this", "its", "his", "her") for j in syntax.children(noun))
    return is_named and syntax.word(noun) in read_words("totals") and not syntax.children(noun, "nmod")
