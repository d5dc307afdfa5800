"""Which questions a brief is about: those that its articles answer, and those that ask about the topic itself."""

from collections.abc import Collection

from reportedly.domain.question import Question
from reportedly.export.brief.material import Period
from reportedly.export.brief.wording import count_things, print_day

SHARE = 0.5
"""How much of a question's figures have to stand in articles on the topic."""


def is_on_topic(question: Question, articles: frozenset[str], asked: Collection[str] = ()) -> bool:
    """Say whether a question is on the topic of these articles; `asked` are the ids of those found by its words."""
    figures = question.figures
    inside = sum(figure.article in articles for figure in figures)
    return question.id in asked or (inside > 0 and inside >= SHARE * len(figures))


def tell_selection(topic: str, period: Period, chosen: int, held: int) -> tuple[str, ...]:
    """Return how articles and questions were chosen, in sentences."""
    return (
        f"Chosen were {count_things(chosen, 'article')} of the {held:,} in the ledger: those in which all words of "
        f"“{topic}” stand{_tell_period(period)}.",
        "Of the questions those are here of which at least half of the figures stand in these articles, or whose own "
        "words hold the topic.",
    )


def _tell_period(period: Period) -> str:
    ends = [
        f"from {print_day(period.first)}" if period.first else "",
        f"to {print_day(period.last)}" if period.last else "",
    ]
    told = " ".join(filter(None, ends))
    return f" and that can have appeared {told}; those without a date are kept" if told else ""
