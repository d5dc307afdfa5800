"""Questions with only those figures that a brief may print."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Account, Origin, Question
from reportedly.domain.standing import build_account
from reportedly.export.brief.material import LEAST_CONFIDENCE, Period

UNSURE = "the reading is not sure enough of them"
EARLIER = "they are about an earlier, other event"
ELSEWHEN = "their articles appeared outside the days asked for"

FindFault = Callable[[FiledFigure], str | None]


def find_fault(figure: FiledFigure, articles: Mapping[str, FiledArticle], period: Period) -> str | None:
    """Return why a brief leaves a figure out; None for one that it prints."""
    if not period.holds(articles[figure.article]):
        return ELSEWHEN
    if figure.background:
        return EARLIER
    return UNSURE if figure.confidence < LEAST_CONFIDENCE else None


def count_faults(question: Question, fault_of: FindFault) -> Counter[str]:
    """Return how many figures of a question are left out, by the reason."""
    return Counter(fault for figure in question.figures if (fault := fault_of(figure)))


def trim_question(question: Question, articles: Mapping[str, FiledArticle], fault_of: FindFault) -> Question | None:
    """Return a question with the figures that have no fault, the question itself where all are; None for none left.

    Its verdict is still that of the whole.
    """
    if not count_faults(question, fault_of):
        return question
    accounts = [_trim_account(one, articles, fault_of) for one in question.accounts]
    kept = tuple(one for one in accounts if one is not None)
    figures = {figure.id for account in kept for figure in account.figures}
    origins = [_trim_origin(one, articles, figures) for one in question.origins]
    if not kept:
        return None
    return replace(question, accounts=kept, origins=tuple(one for one in origins if one is not None))


def _trim_account(account: Account, articles: Mapping[str, FiledArticle], fault_of: FindFault) -> Account | None:
    """Return an account as it stood with the figures that are left."""
    left = tuple(one for one in account.figures if fault_of(one) is None)
    if len(left) == len(account.figures) or not left:
        return account if left else None
    return build_account(account.id, left, articles)


def _trim_origin(origin: Origin, articles: Mapping[str, FiledArticle], figures: set[str]) -> Origin | None:
    left = tuple(one for one in origin.figures if one in figures)
    if not left:
        return None
    home = {figure.id: id_ for id_ in origin.articles for figure in articles[id_].figures}
    return replace(origin, figures=left, articles=tuple(dict.fromkeys(home[one] for one in left if one in home)))
