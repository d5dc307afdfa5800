"""The step: the places that an article names, where they are, and why these."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.annotate.places.choice import choose
from reportedly.annotate.places.containment import find_containers
from reportedly.annotate.places.doubt import find_accepted
from reportedly.annotate.places.evidence import find_hints
from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.reasons import Case, explain, name_place, print_name
from reportedly.annotate.places.sense import Sense, build_senses
from reportedly.annotate.places.sites import find_sites
from reportedly.annotate.places.spot import Spot, SpotKind
from reportedly.annotate.places.spotting import find_spots
from reportedly.domain.annotation import Token
from reportedly.domain.article import Article
from reportedly.domain.mention import Mention
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.span import Span

_SITE = "a street or building, named as where something is; no gazetteer has it"
_MOST_COMPANY = 200
"""Places of an article that are looked through for a reason."""


def find_places(article: Article, tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """Return the places that an article names, in the order of the text, each with its reason.

    A place that no gazetteer has is kept by its name, in the country of what the text says it lies in. "Tajik
    officials" name Tajikistan by its people, and is marked as a demonym.
    """
    named = _find_named(article, tokens, mentions)
    sites = _build_sites(article.text, tokens, [place.span for place in named])
    return _number(named, sites) if sites else named


def _find_named(article: Article, tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """Return the places that a gazetteer may have."""
    spots = find_spots(article, tokens, mentions)
    if not spots:
        return ()
    containers = find_containers(article.text, spots)
    senses = build_senses(spots, containers)
    chosen = choose(senses, find_hints(article, mentions))
    accepted = sorted(find_accepted(spots, senses, chosen))
    of_spot = {i: number for number, sense in enumerate(senses) for i in sense.spots}
    ids = {i: f"p{number}" for number, i in enumerate(accepted, 1)}
    cases = _build_cases(senses, chosen)
    return tuple(
        _build_place(article.text, ids[i], spots[i], cases[of_spot[i]], ids.get(containers.get(i, -1)))
        for i in accepted
    )


def _build_sites(text: str, tokens: Sequence[Token], taken: Sequence[Span]) -> list[Place]:
    """Return the streets and buildings that are in no place found already."""
    found = []
    starts = [span.start for span in taken]
    for first, last in find_sites(tokens):
        span = Span.of(text, tokens[first].start, tokens[last].end)
        at = bisect_left(starts, span.end)
        if at == 0 or not taken[at - 1].overlaps(span):
            found.append(Place("", span, span.text, None, None, None, PlacePrecision.SITE, None, _SITE))
    return found


def _number(named: Sequence[Place], sites: Sequence[Place]) -> tuple[Place, ...]:
    """Put places and sites into the order of the text, with ids in that order."""
    places = sorted((*named, *sites), key=lambda place: place.span)
    ids = {place.id: f"p{number}" for number, place in enumerate(places, 1) if place.id}
    return tuple(
        replace(place, id=f"p{number}", container=ids.get(place.container or ""))
        for number, place in enumerate(places, 1)
    )


def _build_cases(senses: Sequence[Sense], chosen: Sequence[Entry | None]) -> list[Case]:
    """Join each sense with what was chosen for it and for what it lies in."""
    sure = dict.fromkeys(entry for sense, entry in zip(senses, chosen, strict=True) if sense.sure and entry is not None)
    company = tuple(sure)[:_MOST_COMPANY]
    cases = []
    for sense, entry in zip(senses, chosen, strict=True):
        cases.append(Case(sense, entry, _find_holder(sense, senses, chosen), company))
    return cases


def _find_holder(sense: Sense, senses: Sequence[Sense], chosen: Sequence[Entry | None]) -> Entry | None:
    """Return the innermost place of the gazetteer that a sense lies in, however many unknown ones lie between."""
    seen: set[int] = set()
    at = sense.container
    while at is not None and at not in seen:
        seen.add(at)
        if (entry := chosen[at]) is not None:
            return entry
        at = senses[at].container
    return None


def _build_place(text: str, name: str, spot: Spot, case: Case, container: str | None) -> Place:
    entry = case.entry
    span = Span.of(text, spot.start, spot.end)
    reason = explain(spot, case)
    if entry is None:
        country = case.holder.country if case.holder else None
        return Place(name, span, print_name(spot), country, None, None, PlacePrecision.UNKNOWN, container, reason)
    where = entry.latitude, entry.longitude
    return Place(
        name,
        span,
        name_place(spot, entry),
        entry.country,
        *where,
        entry.kind,
        container,
        reason,
        spot.kind is SpotKind.PEOPLE,
    )
