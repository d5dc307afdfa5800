"""The front page: what is new, the contested questions, the others that several answer, and the articles by day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reportedly.domain.question import Verdict
from reportedly.export.phrases import UNDATED
from reportedly.ledger import ArticleSummary, Ledger
from reportedly.workbench.leads import build_front_article, build_question_line
from reportedly.workbench.news import NewsPart
from reportedly.workbench.shown import FrontArticle, QuestionLine
from reportedly.workbench.uploads import LIMITS, Limits

MOST_QUESTIONS = 24
MOST_ARTICLES = 200


@dataclass(frozen=True, slots=True)
class Day:
    """The articles that appeared on a day; "undated" of those that nothing dates."""

    day: str
    articles: tuple[FrontArticle, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """`contested` and `others` are the first of them; `more_questions` how many are not shown, as `more_articles`.

    `news` is what came since its reader was here last, None where that is not known or nothing came. `limits` are those
    of what can be sent to be read.
    """

    news: NewsPart | None
    contested: tuple[QuestionLine, ...]
    others: tuple[QuestionLine, ...]
    more_questions: int
    days: tuple[Day, ...]
    more_articles: int
    articles: int
    questions: int
    limits: Limits


def gather_front(ledger: Ledger, news: NewsPart | None = None) -> FrontPage:
    """Return what the front page shows."""
    asked, articles = ledger.count_questions(), ledger.count_articles()
    questions = ledger.load_headings(one.id for one in ledger.questions(limit=MOST_QUESTIONS))
    return FrontPage(
        news=news,
        contested=tuple(build_question_line(one) for one in questions if one.verdict is Verdict.CONFLICT),
        others=tuple(build_question_line(one) for one in questions if one.verdict is not Verdict.CONFLICT),
        more_questions=asked - len(questions),
        days=tuple(_group_days(ledger.list_latest(MOST_ARTICLES))),
        more_articles=max(0, articles - MOST_ARTICLES),
        articles=articles,
        questions=asked,
        limits=LIMITS,
    )


def _group_days(articles: Iterable[ArticleSummary]) -> Iterator[Day]:
    for day, run in groupby(articles, key=lambda one: one.first_day):
        yield Day(day.isoformat() if day else UNDATED, tuple(map(build_front_article, run)))
