"""When a figure was counted, and which of two in one article is the earlier."""

import re
from collections.abc import Mapping
from datetime import date

from reportedly.domain.filed import FiledArticle, FiledFigure

_SUPERSEDED = re.compile(
    r"(?:\b(?:up|down|rose|risen|fell|fallen|revised|raised|lowered|reduced|increased|dropped|corrected) from|"
    r"\bto \S+(?: \w+)?,? from|"
    r"\b(?:rather|other) than|\binstead of|(?:,|\band|\bbut) not(?! (?:only|just|even|all)\b)|"
    r"\bnot the|\bthe earlier|\bearlier|\bprevious(?:ly)?|"
    r"\binitial(?:ly)?|\boriginal(?:ly)?|\bat first|\bcorrecting(?: the)?|\binitially reported)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What stands before a number that another has taken the place of: "up from 19", "six, not seven"."""
_BEFORE = 40
_SAID_BEFORE = re.compile(
    r"\b(?:earlier|previously|initially|originally|at first|first)\W+(?:\w+\W+){0,3}?(?:said|say|reported|announced|"
    r"stated|put|thought|believed|told|counted|gave|given|spoke|spoken|listed|estimated|claimed)\b|"
    r"\b(?:said|reported|announced|stated|told|counted|gave|spoke|estimated|claimed)\W+(?:\w+\W+){0,2}?"
    r"(?:earlier|previously|initially|originally|at first)\b",
    re.IGNORECASE,
)
"""What tells that the numbers of a sentence were given before: "authorities had earlier said"."""
_TURN = re.compile(r";|\b(?:but|now|later|since|then|currently)\b", re.IGNORECASE)
"""What leads from such numbers to the one that holds: "had earlier said four, but the toll is now six"."""
_OLD_REPORT = re.compile(
    r"\b(?:earlier|previous|initial|first|original) (?:version|report|edition|statement)", re.IGNORECASE
)
"""A voice that is what an outlet printed before: "an earlier version of this story said"."""


def find_counted(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> date | None:
    """Return the day on which a figure was counted or said, else on which its article appeared; None if nothing tells.

    Of a time longer than a day that is its last day: a count for a month is not done before its end.
    """
    if figure.counted_at:
        return figure.counted_at.last
    article = articles.get(figure.article)
    return article.published.last if article and article.published else None


def is_superseded(figure: FiledFigure) -> bool:
    """Say whether the text gives a figure as one that no longer holds."""
    start = figure.span.start - figure.sentence.start
    before = figure.sentence.text[: max(0, start)]
    return bool(
        _OLD_REPORT.search(figure.voice.name) or _SUPERSEDED.search(before[-_BEFORE:]) or _is_said_before(before)
    )


def _is_said_before(before: str) -> bool:
    """Say whether the words before a number tell that it was given earlier, and no turn to what holds now follows."""
    said = list(_SAID_BEFORE.finditer(before))
    return bool(said) and not _TURN.search(before, said[-1].end())
