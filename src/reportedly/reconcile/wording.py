"""Questions in plain English."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledFigure
from reportedly.domain.interval import Interval
from reportedly.domain.question import Scope
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
    FigureKind.COMBATANTS: "How many {who} were there{event}?",
    FigureKind.CROWD: "How many {who} were in the crowd{event}?",
    FigureKind.PEOPLE: "How many {who} were there{event}?",
    FigureKind.ATTACKS: "How many {who} were there{event}?",
    FigureKind.OBJECTS: "How many {who} were there{event}?",
    FigureKind.MONEY: "How much money: {who}{event}?",
    FigureKind.PERCENT: "What share: {who}{event}?",
    FigureKind.DISTANCE: "How far, or how large: {who}{event}?",
    FigureKind.DURATION: "How long: {who}{event}?",
    FigureKind.OTHER: "How many {who} were there{event}?",
}
_BARE = {
    FigureKind.MONEY: "How much money is it{event}?",
    FigureKind.PERCENT: "What share is it{event}?",
    FigureKind.DISTANCE: "How far is it{event}?",
    FigureKind.DURATION: "How long is it{event}?",
    FigureKind.OTHER: "How many are counted{event}?",
}
"""Where the text leaves out what is measured."""


def word_question(scope: Scope, figures: Sequence[FiledFigure]) -> str:
    """Return a question as a person would ask it."""
    who = choose_words(figures) if scope.population != PEOPLE else None
    form = _FORMS[scope.kind] if who or scope.kind not in _BARE else _BARE[scope.kind]
    return form.format(who=who or "people", event=_word_event(scope))


def choose_words(figures: Sequence[FiledFigure]) -> str | None:
    """Return the words that most of the figures have for what they count, the shortest of equals."""
    counted = Counter(figure.counted for figure in figures if figure.counted)
    best = min(counted, key=lambda words: (-counted[words], len(words), words), default=None)
    return " ".join(best.split()) if best else None


def _word_event(scope: Scope) -> str:
    event = f" in the {scope.incident}" if scope.incident else ""
    place = f" in {scope.place.name}" if scope.place else ""
    return event + place + (f" on {_word_day(scope.days)}" if scope.days and scope.incident else "")


def _word_day(days: Interval) -> str:
    return _word(days.first) if days.first == days.last else f"{_word(days.first)} to {_word(days.last)}"


def _word(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
