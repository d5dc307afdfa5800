"""What happened: the words that name it, joined into incidents by kind, day, place and name."""

from calendar import day_name, month_name
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.claims.landmarks import Landmarks, measure_path
from reportedly.claims.lexicon import read_incidents, read_words
from reportedly.claims.scope import read_days
from reportedly.claims.syntax import Syntax
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Incident
from reportedly.domain.interval import Interval
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.span import Span

_STANDS_FOR = {
    "attack": frozenset("shooting bombing killing stabbing kidnapping clash".split()),
    "killing": frozenset("shooting stabbing bombing".split()),
    "disaster": frozenset(
        "crash sinking fire earthquake flood landslide storm eruption collapse outbreak".split(),
    ),
    "crash": frozenset("sinking collapse".split()),
    "collapse": frozenset("flood landslide earthquake fire bombing".split()),
    "clash": frozenset("protest shooting".split()),
}
"""Kinds that may be told of by another: "the attack" can be a shooting, "the accident" a sinking."""
_ANOTHER = frozenset("another second third fourth previous earlier similar separate other new fresh".split())
_OPENING = frozenset("a an two three several".split())
"""Before what is named for the first time: "a blast", where "the blast" is one that was named."""
_LARGE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.CONTINENT, PlacePrecision.REGION))
_NAMED_BY = ("compound", "nmod", "amod", "nmod:poss", "appos", "flat", "nsubj", "nsubj:pass", "obj", "obl")
_DAYS = frozenset((*day_name, *month_name))
_NEAR = 5
"""Steps in the parse between a naming and the place that tells where it was."""
_SAME_KIND, _AKIN = 1.0, 0.6
_SAME_DAY, _SAME_PLACE, _PLACES_APART = 1.5, 1.5, -1.5
_SAME_NAME, _NAMES_APART = 1.0, -1.0
_CALLED_ANOTHER, _OPENS, _GOES_ON = -2.5, -0.7, 0.5
"""How much speaks for a naming being of an incident that was named before: above 0 it is."""


@dataclass(frozen=True, slots=True)
class NamedIncident:
    """An incident, every place at which its namings put it, and the words of the names that stand with them."""

    incident: Incident
    places: tuple[Place, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Naming:
    """A word that names what happened: its token and kind, and what its sentence tells of day, place and name."""

    at: int
    kind: str
    place: Place | None
    interval: Interval | None
    names: frozenset[str]
    called_another: bool
    opens: bool


@dataclass(slots=True)
class _Growing:
    kind: str
    spans: list[Span] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    interval: Interval | None = None
    names: set[str] = field(default_factory=set)

    def weigh(self, naming: _Naming) -> float:
        """Return how much speaks for a naming being of this incident; below any other number where it cannot be."""
        if not _are_akin(naming.kind, self.kind) or not _can_be_same(naming.interval, self.interval):
            return -float("inf")
        weight = _SAME_KIND if naming.kind == self.kind else _AKIN
        if naming.interval and self.interval:
            weight += _SAME_DAY
        if naming.place and self.places:
            weight += _PLACES_APART if all(are_apart(naming.place, place) for place in self.places) else _SAME_PLACE
        if naming.names and self.names:
            weight += _NAMES_APART if naming.names.isdisjoint(self.names) else _SAME_NAME
        return weight + (_CALLED_ANOTHER if naming.called_another else _OPENS if naming.opens else 0.0)

    def take(self, naming: _Naming, span: Span) -> None:
        self.spans.append(span)
        self.places += [naming.place] if naming.place else []
        self.interval = self.interval or naming.interval
        self.names |= naming.names
        if naming.kind in _STANDS_FOR.get(self.kind, ()):
            self.kind = naming.kind

    def build(self, number: int) -> NamedIncident:
        place = self.places[0].id if self.places else None
        incident = Incident(f"i{number}", self.kind, tuple(self.spans), place, self.interval)
        return NamedIncident(incident, tuple(self.places), frozenset(self.names))


def find_incidents(
    syntax: Syntax, dates: Landmarks[DateMention], places: Landmarks[Place]
) -> tuple[NamedIncident, ...]:
    """Return the incidents that an article names, in the order of their first naming.

    A naming is of the incident before it that it fits best by kind, day, place and name; where it fits none, it opens
    another.
    """
    found: list[_Growing] = []
    current = -1
    for naming in _find_namings(syntax, dates, places):
        weights = [one.weigh(naming) + (_GOES_ON if at == current else 0.0) for at, one in enumerate(found)]
        current = max(range(len(found)), key=lambda at: weights[at], default=-1)
        if current < 0 or weights[current] <= 0:
            found.append(_Growing(naming.kind))
            current = len(found) - 1
        found[current].take(naming, syntax.span(naming.at, naming.at))
    return tuple(one.build(number) for number, one in enumerate(found, 1))


def are_apart(one: Place, other: Place) -> bool:
    """Say whether two places of an article are two: neither is large, has the other's name, or lies in it."""
    if one.precision in _LARGE or other.precision in _LARGE:
        return False
    words = [frozenset(place.name.lower().split()) for place in (one, other)]
    is_named_alike = words[0] <= words[1] or words[1] <= words[0]
    return not is_named_alike and one.container != other.id and other.container != one.id


def _are_akin(one: str, other: str) -> bool:
    """Say whether two kinds can be of one thing that happened."""
    return one == other or other in _STANDS_FOR.get(one, ()) or one in _STANDS_FOR.get(other, ())


def _can_be_same(one: Interval | None, other: Interval | None) -> bool:
    return one is None or other is None or one.meets(other)


def _find_namings(syntax: Syntax, dates: Landmarks[DateMention], places: Landmarks[Place]) -> Iterator[_Naming]:
    for at in range(len(syntax.tokens)):
        if (kind := _read_kind(syntax, at)) is None or _names_body(syntax, at):
            continue
        dated = dates.find_nearest(at)
        place = places.find_nearest(at)
        is_near = place is not None and measure_path(syntax, at, syntax.top(syntax.cover(place.span))) <= _NEAR
        before = {syntax.word(i) for i in syntax.children(at, "det", "amod", "nummod")}
        yield _Naming(
            at=at,
            kind=kind,
            place=place if is_near else None,
            interval=None if dated is None else read_days(syntax, dated),
            names=frozenset(_find_names(syntax, at)),
            called_another=not before.isdisjoint(_ANOTHER),
            opens=not before.isdisjoint(_OPENING),
        )


def _read_kind(syntax: Syntax, at: int) -> str | None:
    """Return the kind of incident that a word names: "blast", "capsized", "opened fire"."""
    token, word = syntax.tokens[at], syntax.word(at)
    if token.pos == "NOUN":
        return read_incidents().get(word)
    if token.pos != "VERB":
        return None
    if word in read_words("opening") and any(syntax.word(i) == "fire" for i in syntax.children(at, "obj")):
        return "shooting"
    return read_incidents("verbs").get(word)


def _names_body(syntax: Syntax, at: int) -> bool:
    """Say whether a noun only names who deals with such things: "the fire brigade", "riot police"."""
    following = syntax.word(at + 1) if at + 1 in syntax.sentence(at) else ""
    return syntax.relation(at) == "compound" and following in read_words("bodies")


def _find_names(syntax: Syntax, at: int) -> Iterator[str]:
    """Yield the words of names that stand with a naming: "the Orla sank", "the Tavel bombing", "a blast hit Tavel"."""
    verb = syntax.head(at)
    is_subject = syntax.relation(at).startswith("nsubj")
    for i in (*syntax.children(at, *_NAMED_BY), *(syntax.children(verb, "obj", "obl") if is_subject else ())):
        for j in (i, *syntax.children(i, "compound", "flat", "nmod", "appos")):
            if syntax.tokens[j].pos == "PROPN" and syntax.tokens[j].text not in _DAYS:
                yield syntax.word(j)
