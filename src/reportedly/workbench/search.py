"""The page of search: words in claims, articles and questions, narrowed by facets that stand in the address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from reportedly.domain.attribution import Stance
from reportedly.domain.filed import FiledArticle, FiledClaim
from reportedly.ledger import Hit
from reportedly.workbench.addresses import find_words
from reportedly.workbench.facets import Property, build_facets, narrow
from reportedly.workbench.leads import build_article_line, build_question_line, load_questions
from reportedly.workbench.shelf import Contents, Shelf
from reportedly.workbench.shown import ArticleLine, Facet, QuestionLine, SaidLine

PATH = "/search"
MOST_HITS = 500
MOST_SHOWN = 60
MOST_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, and by what the findings are narrowed; all of it stands in the address."""

    q: str = ""
    what: str = ""
    voice: str = ""
    firmness: str = ""
    stance: str = ""
    outlet: str = ""
    day: str = ""

    @property
    def given(self) -> dict[str, str]:
        """What is asked, by the name of its parameter."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, slots=True)
class PiecePart:
    """A stretch of what was found; `is_match` marks the words that were looked for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Where the words stand: in a claim, else (`claim` is None) somewhere in an article; `address` leads to them."""

    address: str
    snippet: tuple[PiecePart, ...]
    claim: SaidLine | None
    article: ArticleLine


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found, the best match first; `more` are not shown. Questions are those that fit the words best."""

    asked: Asked
    found: tuple[Found, ...]
    total: int
    more: int
    facets: tuple[Facet, ...]
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class _Finding:
    """A hit with the records that it is about."""

    hit: Hit
    article: FiledArticle
    claim: FiledClaim | None


def gather_search(shelf: Shelf, asked: Asked) -> SearchPage:
    """Return what fits; what people rejected is left out."""
    contents = shelf.open()
    hits = shelf.ledger.search(asked.q, limit=MOST_HITS) if asked.q.strip() else []
    findings = list(_find_records(hits, contents.articles))
    kept = narrow(findings, _PROPERTIES, asked.given)
    near = shelf.ledger.find_questions(asked.q, limit=MOST_QUESTIONS) if asked.q.strip() else []
    return SearchPage(
        asked=asked,
        found=tuple(_build_found(one, contents) for one in kept[:MOST_SHOWN]),
        total=len(kept),
        more=max(0, len(kept) - MOST_SHOWN),
        facets=build_facets(findings, _PROPERTIES, asked.given, PATH),
        questions=tuple(map(build_question_line, load_questions(shelf.ledger, (one.id for one in near)))),
    )


def _find_records(hits: list[Hit], articles: Mapping[str, FiledArticle]) -> Iterator[_Finding]:
    for hit in hits:
        if hit.article in articles:
            article = articles[hit.article]
            claim = next((one for one in article.claims if one.id == hit.claim), None)
            if hit.claim is None or claim is not None:
                yield _Finding(hit, article, claim)


def _build_found(one: _Finding, contents: Contents) -> Found:
    claim = contents.leads.build_said(one.claim, one.article, contents.denials) if one.claim else None
    snippet = tuple(PiecePart(piece.text, piece.is_match) for piece in one.hit.snippet)
    address = (
        claim.address if claim else find_words(one.article.id, [piece.text for piece in snippet if piece.is_match])
    )
    return Found(address, snippet, claim, build_article_line(one.article))


def _find_kind(one: _Finding) -> Iterator[str]:
    yield "claims" if one.claim else "articles"
    if one.claim and one.claim.figures:
        yield "claims with figures"


def _find_voice(one: _Finding) -> Iterator[str]:
    if one.claim:
        yield one.claim.chain[-1].name


def _find_firmness(one: _Finding) -> Iterator[str]:
    if one.claim:
        yield one.claim.firmness.value


def _find_stance(one: _Finding) -> Iterator[str]:
    if one.claim and one.claim.stance is not Stance.STATE:
        yield one.claim.stance.value


def _find_outlet(one: _Finding) -> Iterator[str]:
    if one.article.outlet:
        yield one.article.outlet


def _find_day(one: _Finding) -> Iterator[str]:
    if one.article.appeared and not one.article.inferred:
        yield one.article.appeared.isoformat()


_PROPERTIES: tuple[Property[_Finding], ...] = (
    Property("what", "Found in", _find_kind),
    Property("voice", "Voice", _find_voice),
    Property("firmness", "How firmly", _find_firmness),
    Property("stance", "Stance", _find_stance),
    Property("outlet", "Outlet", _find_outlet),
    Property("day", "Appeared", _find_day),
)
