"""From records to what pages show of them: each with where its words stand."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.domain.figure import MEASURES, FigureKind
from reportedly.domain.filed import Chain, FiledArticle, FiledFigure, Link
from reportedly.domain.question import Question, Verdict
from reportedly.export.denials import Denial, Denials
from reportedly.export.marks import STANDING_MARKS, VERDICT_SIGNS, list_marks, name_verdict
from reportedly.export.phrases import (
    are_many,
    date_article,
    find_answers,
    find_ends,
    qualify,
    word_account,
    word_figure,
)
from reportedly.export.quotes import quote_claim, quote_figure
from reportedly.export.speakers import Said
from reportedly.ledger import ArticleSummary, Ledger
from reportedly.workbench import addresses
from reportedly.workbench.shown import Answer, ArticleLine, FrontArticle, QuestionLine, SaidLine, VerdictMark, Voiced

LONGEST_CLAIM = 600
_TOLD_BY_UNIT = MEASURES | {FigureKind.OTHER}


class Leads:
    """Builds lines of what articles say; `identity_of` tells whom their entities are across articles."""

    def __init__(self, identity_of: Mapping[str, str]) -> None:
        self._identity_of = identity_of

    @classmethod
    def of(cls, ledger: Ledger, articles: Iterable[FiledArticle]) -> "Leads":
        """Return what builds lines of these articles."""
        entities = [entity.id for article in articles for entity in article.entities]
        return cls({one.entity: one.identity for one in ledger.identities(entities)})

    def build_said(self, said: Said, article: FiledArticle, denials: Denials | None = None) -> SaidLine:
        """Return a claim or figure with its words, and what denies it."""
        against = denials.find(said) if denials else ()
        return self._build(said, article, tuple(map(self._build_denial, against)))

    def build_chain(self, chain: Chain, article: str) -> tuple[Voiced, ...]:
        """Return a chain from the outlet to the innermost voice."""
        return tuple(self.build_link(link, article) for link in chain)

    def build_link(self, link: Link, article: str) -> Voiced:
        """Return one link of a chain."""
        return Voiced(link.name, addresses.find_voice(link.voices[0], article, self._identity_of))

    def _build_denial(self, denial: Denial) -> SaidLine:
        return self._build(denial.said, denial.article, doubt=denial.doubt)

    def _build(
        self, said: Said, article: FiledArticle, denials: tuple[SaidLine, ...] = (), *, doubt: str = ""
    ) -> SaidLine:
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
            denials=denials,
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


def load_questions(ledger: Ledger, ids: Iterable[str]) -> list[Question]:
    """Return questions in the order of the ids; one that went a moment ago is left out."""
    wanted = list(ids)
    loaded = {one.id: one for one in ledger.load_questions(wanted)}
    return [loaded[one] for one in wanted if one in loaded]


def build_question_line(question: Question) -> QuestionLine:
    """Return a question in a line, each number with where its words stand."""
    answers = find_answers(question)
    ends = find_ends(question) if are_many(answers) else None
    given = [(qualify(word_account(one), one.firmness), one) for one in ends or ()]
    shown = given or [(one.words, one.account) for one in answers]
    return QuestionLine(
        id=question.id,
        address=addresses.find_question(question.id),
        wording=question.wording,
        verdict=build_verdict(question.verdict) if len(question.accounts) > 1 else None,
        answers=tuple(Answer(words, addresses.find_said(account.stated)) for words, account in shown),
        are_ends=ends is not None,
        different=len(answers),
        withdrawn=sum(one.withdrawn for one in question.accounts),
        accounts=len(question.accounts),
        origins=len(question.origins),
    )


def build_verdict(verdict: Verdict) -> VerdictMark:
    """Return a verdict as a sign and a word."""
    return VerdictMark(VERDICT_SIGNS[verdict], name_verdict(verdict))


def build_values(question: Question, accounts: Iterable[str]) -> tuple[Answer, ...]:
    """Return the numbers that some accounts of a question stand by, each with where its words stand."""
    by_id = {one.id: one for one in question.accounts}
    found = (by_id[one] for one in accounts if one in by_id)
    return tuple(Answer(qualify(word_account(one), one.firmness), addresses.find_said(one.stated)) for one in found)
