"""The page of an article: its text as it reads, claims and figures marked in it, and beside its lines what they are."""

from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle
from reportedly.domain.problem import Problem
from reportedly.domain.question import Heading
from reportedly.domain.saying import Saying, list_said
from reportedly.export.phrases import UNDATED
from reportedly.intake.stored import Kept, read_kept
from reportedly.ledger import ArticleSummary, Ledger
from reportedly.views.sayings import complete_sayings
from reportedly.workbench import addresses
from reportedly.workbench.blocks import Stretch, cut_article
from reportedly.workbench.colours import VoiceKey, choose_colours, list_voices
from reportedly.workbench.copies import CopyLine, list_copies_of
from reportedly.workbench.deeds import find_deeds
from reportedly.workbench.history import build_judgements
from reportedly.workbench.leads import MOST_DENIALS, build_article_line
from reportedly.workbench.margin import Known, Margin
from reportedly.workbench.marking import Marking
from reportedly.workbench.shown import ArticleLine, JudgementLine

NO_MARKS = Marking((), (), {})


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """What could not be read, in which step, and the words."""

    step: str
    message: str
    words: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with all that was read from it; `current` is the address of a newer version, empty where it is that.

    `url` is text and no link: following it would tell its owner who reads. `seen` is how far the judgements went;
    whoever decides sends it back.
    """

    line: ArticleLine
    byline: str
    url: str
    current: str
    stretches: tuple[Stretch, ...]
    voices: tuple[VoiceKey, ...]
    claims: int
    figures: int
    copies: tuple[CopyLine, ...]
    problems: tuple[ProblemLine, ...]
    judgements: tuple[JudgementLine, ...]
    seen: str


def gather_article(ledger: Ledger, name: str) -> ArticlePage:
    """Return the page of an article version by its id or the beginning of one; raise NotInLedger."""
    seen = str(ledger.look())
    found = ledger.find_version(name)
    original = ledger.load_original(found)
    kept = read_kept(original.written, original.path)
    article = next(ledger.articles((found,)), None)
    return _build_current(ledger, article, kept, seen) if article else _build_replaced(ledger, found, kept, seen)


def _build_current(ledger: Ledger, article: FiledArticle, kept: Kept, seen: str) -> ArticlePage:
    told = complete_sayings(ledger, [Saying(one, article) for one in list_said(article)], MOST_DENIALS)
    colours = choose_colours(article, told.identity_of)
    judgements = ledger.judgements((article.id,))
    deeds = find_deeds(judgements, article, kept.article.text)
    notes = Margin(article, Known(told, _find_questions(ledger, article), deeds), colours).write()
    return ArticlePage(
        line=build_article_line(article),
        byline=article.byline or "",
        url=article.url or "",
        current="",
        stretches=cut_article(kept.article, Marking(article.claims, article.figures, colours), notes),
        voices=list_voices(article, told.identity_of, colours),
        claims=len(article.claims),
        figures=len(article.figures),
        copies=list_copies_of(ledger, article.id),
        problems=tuple(map(_build_problem, kept.problems)),
        judgements=build_judgements(ledger, judgements),
        seen=seen,
    )


def _find_questions(ledger: Ledger, article: FiledArticle) -> dict[str, Heading]:
    """Return the questions of an article, by the ids of the figures that answer them."""
    answered = ledger.find_answered(one.id for one in article.figures)
    headings = {one.id: one for one in ledger.load_headings(set(answered.values()))}
    return {figure: headings[question] for figure, question in answered.items() if question in headings}


def _build_replaced(ledger: Ledger, article: str, kept: Kept, seen: str) -> ArticlePage:
    """Return the page of a version that a newer one replaced: its text, with nothing marked."""
    versions = ledger.find_summaries((article,))
    page = versions[article].page
    current = next((one.id for one in versions.values() if one.page == page and one.current), article)
    return ArticlePage(
        line=_build_line(versions[article]),
        byline=kept.article.byline or "",
        url=kept.article.url or "",
        current=addresses.find_article(current),
        stretches=cut_article(kept.article, NO_MARKS, ()),
        voices=(),
        claims=0,
        figures=0,
        copies=(),
        problems=(),
        judgements=build_judgements(ledger, ledger.judgements((article,))),
        seen=seen,
    )


def _build_line(summary: ArticleSummary) -> ArticleLine:
    return ArticleLine(
        id=summary.id,
        address=addresses.find_article(summary.id),
        title=summary.title or "Untitled",
        outlet=summary.outlet or "outlet unknown",
        day=summary.first_day.isoformat() if summary.first_day else UNDATED,
        path=summary.path,
        standing="replaced by a newer version",
    )


def _build_problem(problem: Problem) -> ProblemLine:
    return ProblemLine(problem.step, problem.message, problem.span.text if problem.span else "")
