"""What came since a moment: articles that were added, and the questions that their figures answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reportedly.domain.question import Verdict
from reportedly.ledger import Ledger, QuestionSummary
from reportedly.workbench.leads import build_front_article, build_question_line
from reportedly.workbench.shown import FrontArticle, QuestionLine

MOST_ARTICLES, MOST_QUESTIONS = 8, 4


@dataclass(frozen=True, slots=True)
class NewsPart:
    """What is new since `since`: the articles, and the questions that they touch, contested ones apart.

    `total` articles were added; of the questions `more_contested` and `more_others` are not shown. `until` is when this
    was told: what comes later is not seen yet.
    """

    since: datetime
    until: datetime
    articles: tuple[FrontArticle, ...]
    total: int
    contested: tuple[QuestionLine, ...]
    more_contested: int
    others: tuple[QuestionLine, ...]
    more_others: int


def gather_news(ledger: Ledger, since: datetime, until: datetime) -> NewsPart | None:
    """Return what came since a moment; None where nothing did."""
    added = ledger.find_added(since)
    if not added:
        return None
    touched = ledger.questions_about([one.id for one in added])
    contested = [one for one in touched if one.verdict is Verdict.CONFLICT]
    others = [one for one in touched if one.verdict is not Verdict.CONFLICT]
    return NewsPart(
        since=since,
        until=until,
        articles=tuple(map(build_front_article, added[:MOST_ARTICLES])),
        total=len(added),
        contested=_build_lines(ledger, contested[:MOST_QUESTIONS]),
        more_contested=max(0, len(contested) - MOST_QUESTIONS),
        others=_build_lines(ledger, others[:MOST_QUESTIONS]),
        more_others=max(0, len(others) - MOST_QUESTIONS),
    )


def _build_lines(ledger: Ledger, summaries: Iterable[QuestionSummary]) -> tuple[QuestionLine, ...]:
    return tuple(map(build_question_line, ledger.load_headings(one.id for one in summaries)))
