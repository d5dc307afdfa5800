"""What agrees, with how many independent origins stand behind it, and what one voice alone says."""

from collections.abc import Mapping, Sequence

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Question
from reportedly.export.brief.answers import build_answer, find_standing_origins, is_used
from reportedly.export.brief.context import Agreement
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.wording import show_words

TOLD_ALONE = frozenset(FigureKind) - {
    FigureKind.DISTANCE,
    FigureKind.DURATION,
    FigureKind.OBJECTS,
    FigureKind.OTHER,
    FigureKind.PERCENT,
}
"""Kinds of which a brief prints also numbers that one voice alone gives: people, and money."""


def build_agreement(question: Question, articles: Mapping[str, FiledArticle], notes: Notes) -> Agreement:
    """Return a question with each account's answer."""
    roots = sorted(
        find_standing_origins(question, articles), key=lambda origin: (-len(set(origin.articles)), origin.root)
    )
    return Agreement(
        question=show_words(question.wording),
        answers=tuple(build_answer(one, articles, notes) for one in question.accounts),
        origins=len(roots),
        roots=tuple(show_words(one.root) for one in roots),
    )


def order_agreements(questions: Sequence[Question]) -> list[Question]:
    """Return questions with those that the most independent origins answer first."""
    return sorted(questions, key=lambda one: (-len(one.origins), -len(one.accounts), one.id))


def is_told_alone(question: Question) -> bool:
    """Say whether a question is one that a single voice answers and that a brief prints."""
    return len(question.accounts) == 1 and question.scope.kind in TOLD_ALONE and all(map(is_used, question.accounts))
