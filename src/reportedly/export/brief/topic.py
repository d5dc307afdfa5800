"""Which questions a brief is about: those that its articles answer, and those that ask about the topic itself."""

from collections.abc import Iterable

from reportedly.domain.question import Question

SHARE = 0.5
"""How much of a question's figures have to stand in articles on the topic."""


def is_on_topic(question: Question, articles: frozenset[str], asked: Iterable[str] = ()) -> bool:
    """Say whether a question is on the topic of these articles; `asked` are the ids of those found by its words."""
    figures = question.figures
    inside = sum(figure.article in articles for figure in figures)
    return question.id in asked or (inside > 0 and inside >= SHARE * len(figures))


def order_articles(questions: Iterable[Question], articles: Iterable[str]) -> list[str]:
    """Return the ids of the articles on the topic and of those that the questions rest on, each once."""
    return sorted({*articles, *(figure.article for question in questions for figure in question.figures)})
