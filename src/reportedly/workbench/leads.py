"""From records to what pages show of them: each with where its words stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reportedly.domain.denial import Denial
from reportedly.domain.figure import MEASURES, FigureKind
from reportedly.domain.filed import Chain, FiledArticle, FiledFigure, Link
from reportedly.domain.question import Heading, Question, Stated, Verdict
from reportedly.domain.saying import Said
from reportedly.export.marks import STANDING_MARKS, VERDICT_SIGNS, list_marks, name_verdict
from reportedly.export.phrases import (
    are_many,
    date_article,
    find_answers,
    find_ends,
    qualify,
    word_figure,
    word_stated,
)
from reportedly.export.quotes import quote_claim, quote_figure
from reportedly.ledger import ArticleSummary
from reportedly.views.sayings import Denials
from reportedly.workbench import addresses
from reportedly.workbench.shown import Answer, ArticleLine, FrontArticle, QuestionLine, SaidLine, VerdictMark, Voiced

LONGEST_CLAIM = 600
MOST_DENIALS = 5
"""Denials that stand beside one claim or number; of more it is said how many there are."""

_TOLD_BY_UNIT = MEASURES | {FigureKind.OTHER}


class Leads:
    """Builds lines of what articles say; `identity_of` tells whom their entities are across articles."""

    def __init__(self, identity_of: Mapping[str, str]) -> None:
        self._identity_of = identity_of

    def build_said(self, said: Said, article: FiledArticle, denials: Denials | None = None) -> SaidLine:
        """Return a claim or figure with its words, and what denies it."""
        line = self._build(said, article)
        if denials is None:
            return line
        against = tuple(map(self._build_denial, denials.find(said)))
        return replace(line, denials=against, more_denials=denials.count_more(said), denials_cut=denials.is_cut(said))

    def build_chain(self, chain: Chain, article: str) -> tuple[Voiced, ...]:
        """Return a chain from the outlet to the innermost voice."""
        return tuple(self.build_link(link, article) for link in chain)

    def build_link(self, link: Link, article: str) -> Voiced:
        """Return one link of a chain."""
        return Voiced(link.name, addresses.find_voice(link.voices[0], article, self._identity_of))

    def _build_denial(self, denial: Denial) -> SaidLine:
        return self._build(denial.said, denial.article, doubt=denial.doubt)

    def _build(self, said: Said, article: FiledArticle, *, doubt: str = "") -> SaidLine:
        figure = said if isinstance(said, FiledFigure) else None
        before, words, after = _quote(said)
        return SaidLine(
            id=said.id,
            address=addresses.find_said(said),
            number=word_figure(figure) if figure else "",
            kind=name_kind(figure) if figure else "",
            before=before,
            words=words,
            after=after,
            chain=self.build_chain(said.chain, article.id),
            marks=tuple(list_marks(said)),
            notes=tuple(_list_notes(figure)) if figure else (),
            article=build_article_line(article),
            doubt=doubt,
        )


def _quote(said: Said) -> tuple[str, str, str]:
    if isinstance(said, FiledFigure):
        quote = quote_figure(said)
        return quote.before, quote.words, quote.after
    return "", quote_claim(said, LONGEST_CLAIM), ""


def _list_notes(figure: FiledFigure) -> Iterator[str]:
    if figure.basis:
        yield figure.basis.value
    if figure.background:
        yield "about an earlier event"


def name_kind(figure: FiledFigure) -> str:
    """Return what kind of thing a figure counts; nothing where its unit says that, or where it is of none."""
    return "" if figure.kind in _TOLD_BY_UNIT else figure.kind.replace("_", " ")


def build_article_line(article: FiledArticle) -> ArticleLine:
    """Return an article in a line."""
    return ArticleLine(
        id=article.id,
        address=addresses.find_article(article.id),
        title=article.title or "Untitled",
        outlet=article.outlet or "outlet unknown",
        day=date_article(article),
        path=article.path,
        standing=STANDING_MARKS.get(article.standing, ""),
    )


def build_front_article(one: ArticleSummary) -> FrontArticle:
    """Return an article with how much was read from it."""
    return FrontArticle(
        id=one.id,
        address=addresses.find_article(one.id),
        title=one.title or "Untitled",
        outlet=one.outlet or "outlet unknown",
        path=one.path,
        claims=one.claims,
        figures=one.figures,
        standing=STANDING_MARKS.get(one.standing, ""),
    )


def build_question_line(heading: Heading) -> QuestionLine:
    """Return a question in a line, each number with where its words stand."""
    answers = find_answers(heading)
    ends = find_ends(heading) if are_many(answers) else None
    given = [build_answer(one) for one in ends or ()]
    return QuestionLine(
        id=heading.id,
        address=addresses.find_question(heading.id),
        wording=heading.wording,
        verdict=build_verdict(heading.verdict) if len(heading.accounts) > 1 else None,
        answers=tuple(given or (build_answer(one.stated) for one in answers)),
        are_ends=ends is not None,
        different=len(answers),
        withdrawn=sum(one.withdrawn for one in heading.accounts),
        accounts=len(heading.accounts),
        origins=heading.origins,
    )


def build_answer(stated: Stated) -> Answer:
    """Return a number with how firmly it is put, and where its words stand."""
    return Answer(qualify(word_stated(stated), stated.firmness), addresses.find_stated(stated))


def build_verdict(verdict: Verdict) -> VerdictMark:
    """Return a verdict as a sign and a word."""
    return VerdictMark(VERDICT_SIGNS[verdict], name_verdict(verdict))


def build_values(question: Question, accounts: Iterable[str]) -> tuple[Answer, ...]:
    """Return the numbers that some accounts of a question stand by, each with where its words stand."""
    by_id = {one.id: one for one in question.accounts}
    return tuple(build_answer(by_id[one].number) for one in accounts if one in by_id)
