"""What changed: numbers that another took the place of, in the order of the later counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.quantity import Reach
from reportedly.domain.question import Account, Comparison, Question, Verdict
from reportedly.domain.standing import is_retracted
from reportedly.export.brief.answers import find_day
from reportedly.export.brief.context import Change, Sentence
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.wording import (
    HEDGES,
    join_words,
    mark_firmness,
    print_day,
    print_teller,
    print_value,
    show_words,
    tell_chain,
)
from reportedly.export.phrases import UNDATED

MOST_PAIRS = 3
"""Later counts by other voices that are told of one question."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A change before it is written: the day, the question, the earlier and the later figure, the reason of a pair."""

    day: date | None
    question: Question
    earlier: FiledFigure
    later: FiledFigure
    reason: str | None = None


def build_changes(
    questions: Sequence[Question],
    articles: Mapping[str, FiledArticle],
    pairs: Mapping[str, Sequence[Comparison]],
    notes: Notes,
) -> tuple[Change, ...]:
    """Return what voices counted anew, and where another voice has a later count, the earliest first."""
    found = [one for question in questions for one in _find(question, articles, pairs.get(question.id, ()))]
    found.sort(key=lambda one: (one.day or date.max, one.question.id))
    return tuple(_write(one, notes) for one in found)


def _find(question: Question, articles: Mapping[str, FiledArticle], pairs: Sequence[Comparison]) -> Iterator[_Found]:
    for account in question.accounts:
        for earlier, later in pairwise(_find_standing(account, articles)):
            if not Reach(earlier.low, earlier.high).meets(Reach(later.low, later.high)):
                yield _Found(find_day(later, articles), question, earlier, later)
    if question.verdict is Verdict.UPDATE:
        yield from _find_later(question, articles, pairs)


def _find_standing(account: Account, articles: Mapping[str, FiledArticle]) -> list[FiledFigure]:
    return [one for one in account.figures if not is_retracted(one, articles) and one.firmness is not Firmness.DENIED]


def _find_later(
    question: Question, articles: Mapping[str, FiledArticle], pairs: Sequence[Comparison]
) -> Iterator[_Found]:
    """Yield the later counts of other voices, where nothing contradicts."""
    accounts = {account.id: account for account in question.accounts}
    updates = [one for one in pairs if one.verdict is Verdict.UPDATE]
    for pair in updates[:MOST_PAIRS]:
        one, other = (accounts[id_].stated for id_ in (pair.one, pair.other))
        earlier, later = sorted((one, other), key=lambda figure: find_day(figure, articles) or date.max)
        yield _Found(find_day(later, articles), question, earlier, later, pair.reason)


def _write(found: _Found, notes: Notes) -> Change:
    cites = notes.cite_figures((found.earlier, found.later))
    if found.reason is not None:
        told = f"{show_words(found.reason)}.{_mark(found)}"
    else:
        earlier, later = _print(found.earlier), _print(found.later)
        told = f"{print_teller(tell_chain(found.later.chain))}: {later}, after {earlier}."
    day = print_day(found.day) if found.day else UNDATED
    return Change(day, show_words(found.question.wording), Sentence(told, cites))


def _mark(found: _Found) -> str:
    """Return how firm the two numbers are, where one is not asserted: reasons do not tell that."""
    marks = {"earlier": mark_firmness(found.earlier.firmness), "later": mark_firmness(found.later.firmness)}
    told = join_words([f"the {which} number is {mark}" for which, mark in marks.items() if mark])
    return f" {told[0].upper()}{told[1:]}." if told else ""


def _print(figure: FiledFigure) -> str:
    hedge = HEDGES[figure.firmness]
    value = print_value(figure.low, figure.high, figure.bound, figure.unit)
    return f"{hedge} {value}" if hedge else value
