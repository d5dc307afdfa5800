"""Questions in plain English."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from reportedly.domain.figure import FigureKind, State
from reportedly.domain.filed import FiledFigure
from reportedly.domain.interval import Interval
from reportedly.domain.plural import pluralize
from reportedly.domain.question import Scope
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.population import PEOPLE

_FORMS = {
    FigureKind.KILLED: "How many {who} were killed{event}?",
    FigureKind.INJURED: "How many {who} were injured{event}?",
    FigureKind.MISSING: "How many {who} were missing{event}?",
    FigureKind.DETAINED: "How many {who} were detained{event}?",
    FigureKind.CHARGED: "How many {who} were charged{event}?",
    FigureKind.CONVICTED: "How many {who} were convicted{event}?",
    FigureKind.KIDNAPPED: "How many {who} were kidnapped{event}?",
    FigureKind.DISPLACED: "How many {who} were displaced{event}?",
    FigureKind.CROWD: "How many {who} were in the crowd{event}?",
}
_STATES = {
    State.ABOARD: "How many {who} were aboard{event}?",
    State.RESCUED: "How many {who} were rescued{event}?",
    State.ROOM: "For how many {who} was there room{place}?",
}
_MEASURES = {
    FigureKind.MONEY: "How much money",
    FigureKind.PERCENT: "What share",
    FigureKind.DISTANCE: "How far, or how large",
    FigureKind.DURATION: "How long",
}
_PLURALS = {
    "child": "children",
    "person": "people",
    **{noun: noun for noun in "staff police crew aircraft sheep".split()},
}
"""Plurals that are no regular ones."""
_QUOTED_BEFORE, _QUOTED_BEHIND = 4, 7
"""Words before and behind a number that are quoted where its kind does not tell what is asked."""
_SENTENCE_PART = re.compile(r"[;:.!?—–()\"“”]")


def word_question(scope: Scope, members: Sequence[Counted]) -> str:
    """Return a question as a person would ask it; where a kind does not tell what is counted, with the words around."""
    who = choose_words(members)
    if scope.kind in _FORMS:
        return _FORMS[scope.kind].format(who=who or PEOPLE, event=_word_event(scope))
    if scope.state is not None:
        return _STATES[scope.state].format(who=who or PEOPLE, event=_word_event(scope), place=_word_place(scope))
    asked = _MEASURES.get(scope.kind) or (f"How many {who or _name_general(scope)}")
    return f"{asked}: {quote_around(members[0].figure)}{_word_place(scope)}?"


def _name_general(scope: Scope) -> str:
    return PEOPLE if scope.kind in (FigureKind.PEOPLE, FigureKind.COMBATANTS) else "are counted"


def choose_words(members: Sequence[Counted]) -> str | None:
    """Return the words that most of the figures have for what they count, the shortest of equals.

    None where most count people in general.
    """
    if 2 * sum(one.population.is_general for one in members) >= len(members):
        return None
    nouns = Counter(one.population.noun for one in members)
    noun = min(nouns, key=lambda one: (-nouns[one], one))
    phrases = Counter(
        _word_many(one.figure.counted, one.figure.head)
        for one in members
        if one.figure.counted and one.population.noun == noun and not one.population.is_general
    )
    return min(phrases, key=lambda words: (-phrases[words], len(words), words), default=None)


def _word_many(counted: str, head: str | None) -> str:
    """Return the words for what is counted as they are for many: of one woman, "women"."""
    *before, last = counted.split() or [""]
    many = _PLURALS.get(last.lower()) or pluralize(last)
    return " ".join((*before, many if last.lower() == head else last))


def quote_around(figure: FiledFigure) -> str:
    """Return a number with the words around it, as far as its part of the sentence goes and nobody is named."""
    sentence, at = figure.sentence.text, figure.span.start - figure.sentence.start
    if not 0 <= at < len(sentence):
        return f"“{figure.span.text}”"
    end = at + len(figure.span.text)
    before = _SENTENCE_PART.split(sentence[:at])[-1].split()
    behind = _SENTENCE_PART.split(sentence[end:])[0].split()
    before = list(takewhile(_is_plain, reversed(before[-_QUOTED_BEFORE:])))[::-1]
    behind = list(takewhile(_is_plain, behind[:_QUOTED_BEHIND]))
    return f"“{' '.join((*before, figure.span.text, *behind)).strip(' ,')}”"


def _is_plain(word: str) -> bool:
    """Say whether a word is no name: a question says nothing about anyone without the voice that says it."""
    return word.islower()


def _word_event(scope: Scope) -> str:
    event = f" in the {scope.incident}" if scope.incident else ""
    return event + _word_place(scope) + (f" on {_word_day(scope.days)}" if scope.days and scope.incident else "")


def _word_place(scope: Scope) -> str:
    return f" in {scope.place.name}" if scope.place else ""


def _word_day(days: Interval) -> str:
    return _word(days.first) if days.first == days.last else f"{_word(days.first)} to {_word(days.last)}"


def _word(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
