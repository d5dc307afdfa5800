"""What happened: the nouns that name it, joined into incidents by kind, day and place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.claims.landmarks import Landmarks
from reportedly.claims.lexicon import read_incidents, read_words
from reportedly.claims.scope import read_days
from reportedly.claims.syntax import Syntax
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Incident
from reportedly.domain.interval import Interval
from reportedly.domain.place import Place
from reportedly.domain.span import Span


@dataclass(slots=True)
class _Growing:
    kind: str
    spans: list[Span] = field(default_factory=list)
    place: Place | None = None
    interval: Interval | None = None


def find_incidents(syntax: Syntax, dates: Landmarks[DateMention], places: Landmarks[Place]) -> tuple[Incident, ...]:
    """Return the incidents that an article names, in the order of their first naming.

    Two namings of one kind are one incident unless their days cannot be the same.
    """
    kinds = read_incidents()
    found: list[_Growing] = []
    for i, token in enumerate(syntax.tokens):
        if token.pos != "NOUN" or (kind := kinds.get(token.text.lower())) is None or _names_body(syntax, i):
            continue
        dated = dates.find_nearest(i)
        interval = None if dated is None else read_days(syntax, dated)
        place = places.find_nearest(i)
        home = next((one for one in found if one.kind == kind and _can_be_same(one.interval, interval)), None)
        if home is None:
            found.append(home := _Growing(kind))
        home.spans.append(syntax.span(i, i))
        home.place = home.place or place
        home.interval = home.interval or interval
    return tuple(
        Incident(f"i{number}", one.kind, tuple(one.spans), one.place.id if one.place else None, one.interval)
        for number, one in enumerate(found, 1)
    )


def _can_be_same(one: Interval | None, other: Interval | None) -> bool:
    return one is None or other is None or one.meets(other)


def _names_body(syntax: Syntax, i: int) -> bool:
    """Say whether a noun only names who deals with such things: "the fire brigade", "riot police"."""
    following = syntax.word(i + 1) if i + 1 in syntax.sentence(i) else ""
    return syntax.relation(i) == "compound" and following in read_words("bodies")


def build_named(syntax: Syntax, incidents: Sequence[Incident]) -> Landmarks[Incident]:
    """Return the incidents to look among for the one that a figure belongs to, by each of their namings."""
    return Landmarks(syntax, [(span, incident) for incident in incidents for span in incident.mentions])
