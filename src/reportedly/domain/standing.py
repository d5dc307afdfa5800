"""Which of its figures a voice stands by: one whose article was not retracted, and that its text gives as holding."""

import re
from collections.abc import Mapping, Sequence

from reportedly.domain.filed import FiledArticle, FiledFigure, Standing
from reportedly.domain.question import Account

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


def build_account(id_: str, figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle]) -> Account:
    """Return a voice's answer by all of its figures, which are in the order of counting."""
    stands_by = find_stated(figures, articles)
    stated = figures[stands_by]
    return Account(
        id=id_,
        voice=stated.voice.name,
        chain=stated.chain,
        low=stated.low,
        high=stated.high,
        bound=stated.bound,
        counted_at=stated.find_counted(articles[stated.article]),
        firmness=stated.firmness,
        figures=tuple(figures),
        withdrawn=is_retracted(stated, articles),
        stands_by=stands_by,
    )


def find_stated(figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle]) -> int:
    """Return the index of the last figure of an account, in the order of counting, that its voice stands by.

    One in an article that was retracted counts only where there is no other, and so does one that its own text gives as
    a number that no longer holds.
    """
    every = range(len(figures))
    standing = [i for i in every if not is_retracted(figures[i], articles)] or every
    return next((i for i in reversed(standing) if not is_superseded(figures[i])), standing[-1])


def is_retracted(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> bool:
    """Say whether the article of a figure was retracted."""
    return articles[figure.article].standing is Standing.RETRACTED


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
