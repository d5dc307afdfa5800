"""The front page: what is new, the contested questions, the others that several answer, and the articles by day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reportedly.domain.question import Verdict
from reportedly.export.phrases import UNDATED
from reportedly.ledger import ArticleSummary, Ledger
from reportedly.workbench.leads import build_front_article, build_question_line, load_questions
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
    listed = list(ledger.questions())
    questions = load_questions(ledger, (one.id for one in listed[:MOST_QUESTIONS]))
    articles = list(ledger.list_articles())
    return FrontPage(
        news=news,
        contested=tuple(build_question_line(one) for one in questions if one.verdict is Verdict.CONFLICT),
        others=tuple(build_question_line(one) for one in questions if one.verdict is not Verdict.CONFLICT),
        more_questions=len(listed) - len(questions),
        days=tuple(_group_days(_order_latest(articles)[:MOST_ARTICLES])),
        more_articles=max(0, len(articles) - MOST_ARTICLES),
        articles=len(articles),
        questions=len(listed),
        limits=LIMITS,
    )


def _order_latest(articles: Iterable[ArticleSummary]) -> list[ArticleSummary]:
    """Return the latest day first, what has no date last."""
    listed = list(articles)
    dated = [one for one in listed if one.first_day]
    dated.sort(key=lambda one: (-(one.first_day.toordinal() if one.first_day else 0), one.outlet or "", one.id))
    return dated + [one for one in listed if not one.first_day]


def _group_days(articles: Iterable[ArticleSummary]) -> Iterator[Day]:
    for day, run in groupby(articles, key=lambda one: one.first_day):
        yield Day(day.isoformat() if day else UNDATED, tuple(map(build_front_article, run)))
