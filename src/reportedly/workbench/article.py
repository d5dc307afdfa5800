"""The page of an article: its text as it reads, claims and figures marked in it, and beside its lines what they are."""

from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle
from reportedly.domain.problem import Problem
from reportedly.export.phrases import UNDATED
from reportedly.intake.stored import Kept, read_kept
from reportedly.ledger import ArticleSummary, Ledger
from reportedly.workbench import addresses
from reportedly.workbench.blocks import Stretch, cut_article
from reportedly.workbench.colours import VoiceKey, choose_colours, list_voices
from reportedly.workbench.copies import CopyLine, list_copies_of
from reportedly.workbench.deeds import find_deeds
from reportedly.workbench.history import build_judgements
from reportedly.workbench.leads import build_article_line
from reportedly.workbench.margin import Known, Margin
from reportedly.workbench.marking import Marking
from reportedly.workbench.shelf import Contents, Shelf
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


def gather_article(shelf: Shelf, name: str) -> ArticlePage:
    """Return the page of an article version by its id or the beginning of one; raise NotInLedger."""
    seen = str(shelf.ledger.look())
    contents = shelf.open()
    found = name if name in contents.articles else shelf.ledger.find_version(name)
    original = shelf.ledger.load_original(found)
    kept = read_kept(original.written, original.path)
    if found in contents.articles:
        return _build_current(shelf.ledger, contents, contents.articles[found], kept, seen)
    return _build_replaced(shelf.ledger, found, kept, seen)


def _build_current(ledger: Ledger, contents: Contents, article: FiledArticle, kept: Kept, seen: str) -> ArticlePage:
    colours = choose_colours(article, contents.identity_of)
    questions = list(ledger.load_questions(ledger.find_questions_of({one.id for one in article.figures})))
    judgements = ledger.judgements(article.id)
    deeds = find_deeds(judgements, article, kept.article.text)
    notes = Margin(article, contents, Known(questions, deeds), colours).write()
    return ArticlePage(
        line=build_article_line(article),
        byline=article.byline or "",
        url=article.url or "",
        current="",
        stretches=cut_article(kept.article, Marking(article.claims, article.figures, colours), notes),
        voices=list_voices(article, contents, colours),
        claims=len(article.claims),
        figures=len(article.figures),
        copies=list_copies_of(ledger, contents.articles, article.id),
        problems=tuple(map(_build_problem, kept.problems)),
        judgements=build_judgements(ledger, judgements),
        seen=seen,
    )


def _build_replaced(ledger: Ledger, article: str, kept: Kept, seen: str) -> ArticlePage:
    """Return the page of a version that a newer one replaced: its text, with nothing marked."""
    versions = {one.id: one for one in ledger.list_articles(every_version=True)}
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
        judgements=build_judgements(ledger, ledger.judgements(article)),
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
