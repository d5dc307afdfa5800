"""From a reading to what the ledger files of it: ids that last, and in each record all that it is compared by."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urldefrag, urlsplit

from reportedly.domain.article import Article, DateRule, Published
from reportedly.domain.attribution import Attribution, Stance
from reportedly.domain.figure import Figure, Incident
from reportedly.domain.filed import (
    Chain,
    FiledArticle,
    FiledClaim,
    FiledEntity,
    FiledFigure,
    FiledIncident,
    FiledPlace,
    FiledVoice,
    Link,
    make_id,
)
from reportedly.domain.interval import Interval
from reportedly.domain.mention import Entity
from reportedly.domain.place import Place
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind
from reportedly.ledger.credit import find_credits
from reportedly.ledger.noun import find_head
from reportedly.ledger.paragraphs import find_paragraphs
from reportedly.ledger.placed import Placed
from reportedly.ledger.storable import make_reading_storable, make_storable

RULES = "1"
"""Raise it when the rules of reading or filing change what is filed: `reportedly reread` looks at it."""

STDIN = "-"
UPLOAD = "upload:"
"""What the path of an article begins with that came through the workbench: browsers tell no place, only a name."""
NO_OUTLET = "this article"


def file_reading(reading: Reading, path: str) -> FiledArticle:
    """Return what the ledger holds of a reading; `path` is where it was read from.

    Raise UnsupportedInput for a text that cannot be kept.
    """
    return _Filing(make_reading_storable(reading, path), make_storable(path)).build()


def make_article_id(article: Article) -> str:
    """Return the id of an article version: its text, and where that appeared if anything tells.

    Two outlets that print the same words are two articles; the same words read from two files are one.
    """
    source = find_address(article.url) or article.outlet
    if source is None:
        return article.id
    return hashlib.sha256(f"{article.id}\n{source}".encode("utf-8", "replace")).hexdigest()


def find_address(url: str | None) -> str | None:
    """Return the address of a page without its fragment; None for that of a whole site, which many pages give."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return urldefrag(url).url if parts.path.strip("/") or parts.query else None


def is_place(path: str) -> bool:
    """Say whether a path leads to a file, so that another text found there is a new version of the page."""
    return path != STDIN and not path.startswith(UPLOAD)


def hash_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class _Filing:
    """Looks up what the parts of a reading name by position, and gives each an id that lasts."""

    def __init__(self, reading: Reading, path: str) -> None:
        self._reading, self._path = reading, path
        self._article = make_article_id(reading.article)
        self._quantities = {one.id: one for one in reading.quantities}
        self._places = {one.id: one for one in reading.places}
        self._attributions = {one.id: one for one in reading.attributions}
        self._voices = {one.id: one for one in reading.voices}
        self._entities = self._number("entity", ((one.id, (one.name,)) for one in reading.entities))
        self._incidents = self._number("incident", ((one.id, _place(one.mentions)) for one in reading.incidents))
        self._named = Placed((mention, one.id) for one in reading.entities for mention in one.mentions)
        self._counted = Placed((self._quantities[one.quantity].span, one) for one in reading.figures)
        self._placed = Placed((one.span, one) for one in reading.places)
        self._dated = Placed((one.span, one.interval) for one in reading.dates if one.interval)
        self._claims = self._number("claim", ((one.id, _place(one.cue)) for one in reading.attributions))
        self._figures = self._number(
            "figure", ((one.id, _place((self._quantities[one.quantity].span,))) for one in reading.figures)
        )

    def build(self) -> FiledArticle:
        """Return the article with all that is filed of it."""
        article, reading = self._reading.article, self._reading
        address = find_address(article.url)
        published = article.published
        return FiledArticle(
            id=self._article,
            page=address or (self._path if is_place(self._path) else self._article),
            path=self._path,
            outlet=article.outlet,
            title=article.title,
            byline=article.byline,
            url=article.url,
            published=_read_published(published),
            inferred=published is not None and published.rule is DateRule.INFERRED,
            credits=find_credits(reading),
            paragraphs=tuple(find_paragraphs(article)),
            entities=tuple(map(self._file_entity, reading.entities)),
            incidents=tuple(map(self._file_incident, reading.incidents)),
            claims=tuple(map(self._file_claim, reading.attributions)),
            figures=tuple(map(self._file_figure, reading.figures)),
            sha256=hash_text(article.text),
        )

    def _number(self, what: str, parts: Iterable[tuple[str, Sequence[object]]]) -> dict[str, str]:
        """Return a lasting id for each id of the reading; what has the same parts is counted through."""
        seen: Counter[tuple[object, ...]] = Counter()
        ids: dict[str, str] = {}
        for one, given in parts:
            key = tuple(given)
            ids[one] = make_id(self._article, what, *given, *([seen[key]] if seen[key] else []))
            seen[key] += 1
        return ids

    def _file_entity(self, entity: Entity) -> FiledEntity:
        return FiledEntity(
            self._entities[entity.id], self._article, entity.kind, entity.name, entity.aliases, entity.roles
        )

    def _file_incident(self, incident: Incident) -> FiledIncident:
        place = self._find_place(incident.place)
        return FiledIncident(self._incidents[incident.id], self._article, incident.kind, place, incident.interval)

    def _file_figure(self, figure: Figure) -> FiledFigure:
        quantity = self._quantities[figure.quantity]
        counted = figure.counted.text if figure.counted else None
        return FiledFigure(
            id=self._figures[figure.id],
            article=self._article,
            span=quantity.span,
            sentence=self._find_sentence(quantity.span),
            low=quantity.low,
            high=quantity.high,
            bound=quantity.bound,
            unit=quantity.unit,
            kind=figure.kind,
            counted=counted,
            head=find_head(counted) if counted else None,
            chain=_end_with_told(self._build_chain(figure.attribution)),
            firmness=figure.firmness,
            confidence=figure.confidence,
            population=figure.population,
            place=self._find_place(figure.place),
            incident=self._incidents.get(figure.incident or ""),
            as_of=figure.as_of,
            counted_at=figure.counted_at,
            background=figure.background,
            part_of=self._figures.get(figure.part_of or ""),
            sense=figure.sense,
            basis=figure.basis,
            state=figure.state,
            embedding=quantity.embedding,
            by=self._entities.get(figure.by or ""),
            claim=self._claims.get(figure.attribution or ""),
        )

    def _file_claim(self, attribution: Attribution) -> FiledClaim:
        content = attribution.content
        figures = self._counted.find(content)
        return FiledClaim(
            id=self._claims[attribution.id],
            article=self._article,
            source=attribution.source,
            cue=attribution.cue,
            content=content,
            chain=self._build_chain(attribution.id),
            stance=attribution.stance,
            firmness=attribution.firmness,
            channel=attribution.channel,
            quotation=attribution.quotation,
            confidence=attribution.confidence,
            inside=self._claims.get(attribution.inside or ""),
            said=attribution.said,
            days=self._find_days(content, figures),
            entities=tuple(self._entities[one] for one in dict.fromkeys(self._named.find(content))),
            figures=tuple(self._figures[one.id] for one in figures),
            places=tuple(dict.fromkeys(map(self._file_place, self._placed.find(content)))),
        )

    def _find_days(self, content: Sequence[Span], figures: Sequence[Figure]) -> Interval | None:
        """Return the days that the content names, where they are one, else those of its figures, where they agree."""
        days = set(self._dated.find(content)) or {one.as_of for one in figures if one.as_of}
        return next(iter(days)) if len(days) == 1 else None

    def _build_chain(self, attribution: str | None) -> Chain:
        """Return the links from the outlet to an attribution's own voices."""
        links: list[Link] = []
        while attribution is not None and len(links) <= len(self._attributions):
            one = self._attributions[attribution]
            links.append(Link(tuple(self._file_voice(self._voices[voice]) for voice in one.voices), one.stance))
            attribution = one.inside
        return (Link((self._file_outlet(),)), *reversed(links))

    def _file_outlet(self) -> FiledVoice:
        if self._reading.voices:
            return self._file_voice(self._reading.voices[0])
        outlet = self._reading.article.outlet
        return FiledVoice(VoiceKind.MEDIA, outlet is not None, outlet or NO_OUTLET)

    def _file_voice(self, voice: Voice) -> FiledVoice:
        return FiledVoice(voice.kind, voice.named, voice.name, self._entities.get(voice.entity or ""))

    def _find_place(self, place: str | None) -> FiledPlace | None:
        return self._file_place(self._places[place]) if place is not None else None

    def _file_place(self, place: Place) -> FiledPlace:
        containers: dict[str, str] = {}
        outer = place.container
        while outer is not None and outer not in containers and outer != place.id:
            containers[outer] = self._places[outer].name
            outer = self._places[outer].container
        names = tuple(dict.fromkeys(name for name in containers.values() if name != place.name))
        return FiledPlace(place.name, place.precision, place.country, place.latitude, place.longitude, names)

    def _find_sentence(self, span: Span) -> Span:
        return next((one for one in self._reading.sentences if one.start <= span.start < one.end), span)


def _end_with_told(chain: Chain) -> Chain:
    """Return a chain up to the innermost voice that the text tells, where it tells one behind the outlet.

    That "17 are now known to have died", as the coastguard said, the coastguard vouches for; who denies what others are
    to have said vouches for nothing.
    """
    while len(chain) > 2 and chain[-2].stance is Stance.STATE and all(one.is_left_out for one in chain[-1].voices):
        chain = chain[:-1]
    return chain


def _place(spans: Sequence[Span]) -> tuple[object, ...]:
    """Return where the first of several pieces stands."""
    return (spans[0].start, spans[0].end)


def _read_published(published: Published | None) -> Interval | None:
    return Interval(published.first, published.last, published.precision) if published else None
