"""The page of search: words in claims, articles and questions, narrowed by facets that stand in the address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from reportedly.domain.attribution import Stance
from reportedly.domain.filed import FiledArticle
from reportedly.domain.saying import Spot
from reportedly.ledger import Ledger, Match, Trait
from reportedly.views.sayings import gather_sayings
from reportedly.workbench.addresses import find_words
from reportedly.workbench.facets import Property, build_facets, narrow
from reportedly.workbench.leads import MOST_DENIALS, Leads, build_article_line, build_question_line
from reportedly.workbench.shown import ArticleLine, Facet, QuestionLine, SaidLine

PATH = "/search"
MOST_MATCHES = 500
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
    """A match with its article, and what the claim is found by where it is one."""

    match: Match
    article: FiledArticle
    claim: Trait | None


def gather_search(ledger: Ledger, asked: Asked) -> SearchPage:
    """Return what fits; what people rejected is left out."""
    matches = ledger.find_matches(asked.q, limit=MOST_MATCHES) if asked.q.strip() else []
    findings = list(_find_records(ledger, matches))
    kept = narrow(findings, _PROPERTIES, asked.given)
    near = ledger.find_questions(asked.q, limit=MOST_QUESTIONS) if asked.q.strip() else []
    return SearchPage(
        asked=asked,
        found=tuple(_build_found(ledger, asked.q, kept[:MOST_SHOWN])),
        total=len(kept),
        more=max(0, len(kept) - MOST_SHOWN),
        facets=build_facets(findings, _PROPERTIES, asked.given, PATH),
        questions=tuple(map(build_question_line, ledger.load_headings(one.id for one in near))),
    )


def _find_records(ledger: Ledger, matches: Sequence[Match]) -> Iterator[_Finding]:
    heads = ledger.lookup.heads(one.article for one in matches)
    traits = ledger.lookup.traits(one.claim for one in matches if one.claim)
    for one in matches:
        if one.article in heads and (one.claim is None or one.claim in traits):
            yield _Finding(one, heads[one.article], traits[one.claim] if one.claim else None)


def _build_found(ledger: Ledger, words: str, shown: Sequence[_Finding]) -> Iterator[Found]:
    articles = {one.article.id: one.article for one in shown}
    hits = ledger.quote_matches(words, [one.match for one in shown])
    told = gather_sayings(ledger, [Spot(one.article, one.claim) for one in hits if one.claim], MOST_DENIALS)
    leads = Leads(told.identity_of)
    claims = {one.said.id: leads.build_said(one.said, one.article, told.denials) for one in told.sayings}
    for one in hits:
        claim = claims.get(one.claim or "")
        snippet = tuple(PiecePart(piece.text, piece.is_match) for piece in one.snippet)
        address = find_words(one.article, [piece.text for piece in snippet if piece.is_match])
        yield Found(claim.address if claim else address, snippet, claim, build_article_line(articles[one.article]))


def _find_kind(one: _Finding) -> Iterator[str]:
    yield "claims" if one.claim else "articles"
    if one.claim and one.claim.figures:
        yield "claims with figures"


def _find_voice(one: _Finding) -> Iterator[str]:
    if one.claim:
        yield one.claim.voice


def _find_firmness(one: _Finding) -> Iterator[str]:
    if one.claim:
        yield one.claim.firmness


def _find_stance(one: _Finding) -> Iterator[str]:
    if one.claim and one.claim.stance != Stance.STATE:
        yield one.claim.stance


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
