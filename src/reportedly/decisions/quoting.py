"""Decisions that add what the machine missed, by quoting the words of an article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.decisions.decision import Decision
from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import Anchor, JudgementKind, Value
from reportedly.domain.span import Span

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article, by its path, address or id; `within` is a longer stretch that tells which ones are meant."""

    article: str
    words: str
    within: str = ""


def add_quoted(ledger: "Ledger", quoted: Quoted, values: Sequence[Value]) -> Decision:
    """Add the figure or claim that these words are: a figure where its number or kind is set."""
    return Decision(JudgementKind.ADD, (quote_words(ledger, quoted),), tuple(values))


def quote_words(ledger: "Ledger", quoted: Quoted) -> Anchor:
    """Return the anchor of words that stand in an article once, or once within others; raise BadJudgement."""
    article = ledger.find_article(quoted.article)
    text = ledger.text(article) or ""
    bounds = _find_once(text, quoted.within, (0, len(text))) if quoted.within else (0, len(text))
    first, last = _find_once(text, quoted.words, bounds)
    return ledger.quote(article, Span.of(text, first, last))


def _find_once(text: str, words: str, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return where words stand in a part of a text, however their blanks and line ends are typed."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    places = [found.span() for found in re.compile(pattern).finditer(text, *bounds)] if pattern else []
    if len(places) == 1:
        return places[0]
    told = (
        f"stand there {len(places)} times; quote more of what is around them (within)"
        if places
        else "do not stand there"
    )
    raise BadJudgement(f"expected words that stand in the article once; {words!r} {told}.")
