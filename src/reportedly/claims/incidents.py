"""What happened: the nouns that name it, joined into incidents by kind, day and place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.claims.lexicon import read_incidents
from reportedly.claims.scope import choose_nearest, choose_place, is_border, read_days
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


def find_incidents(syntax: Syntax, dates: Sequence[DateMention], places: Sequence[Place]) -> tuple[Incident, ...]:
    """Return the incidents that an article names, in the order of their first naming.

    Two namings of one kind are one incident unless their days cannot be the same.
    """
    kinds = read_incidents()
    told = [date for date in dates if not is_border(syntax, date)]
    found: list[_Growing] = []
    for i, token in enumerate(syntax.tokens):
        if token.pos != "NOUN" or (kind := kinds.get(token.text.lower())) is None:
            continue
        dated = choose_nearest(syntax, i, [date.span for date in told], None)
        interval = None if dated is None else read_days(syntax, told[dated])
        place = choose_place(syntax, i, places, None)
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


def choose_incident(syntax: Syntax, anchor: int, incidents: Sequence[Incident]) -> Incident | None:
    """Return the incident that is named nearest to a token in its sentence."""
    named = [(incident, span) for incident in incidents for span in incident.mentions]
    index = choose_nearest(syntax, anchor, [span for _, span in named], None)
    return None if index is None else named[index][0]
