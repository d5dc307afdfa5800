"""Binds what quantities count to the rest of the article: where, when, part of which whole, how firmly, by whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reportedly.claims.actor import DEEDS, find_actor, index_entities
from reportedly.claims.background import is_background, stands_aside
from reportedly.claims.certainty import read_basis, read_firmness, read_sense
from reportedly.claims.counted import Counted
from reportedly.claims.draft import Draft
from reportedly.claims.fate import find_verb_before
from reportedly.claims.holder import find_piece
from reportedly.claims.landmarks import Landmarks
from reportedly.claims.lexicon import read_kinds, read_populations
from reportedly.claims.main import MainEvent
from reportedly.claims.parts import find_wholes
from reportedly.claims.reported import is_report_day
from reportedly.claims.scope import read_days
from reportedly.claims.state import read_state
from reportedly.claims.story import Story
from reportedly.claims.syntax import Syntax
from reportedly.claims.withdrawal import find_withdrawn
from reportedly.domain.article import Article
from reportedly.domain.attribution import Firmness
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import LEFT_BEHIND, MEASURES, Figure, FigureKind, Population, State
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity
from reportedly.domain.place import Place
from reportedly.domain.span import Span

CASUALTIES = frozenset(
    (
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.MISSING,
        FigureKind.KIDNAPPED,
        FigureKind.DETAINED,
        FigureKind.ATTACKS,
        FigureKind.DISPLACED,
    )
)
"""Kinds that something that happened leaves behind: they hold where and when it happened."""
_BODILESS = MEASURES | {FigureKind.OTHER}
"""Kinds that no incident leaves behind."""
_OPEN = frozenset((FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.CROWD, FigureKind.OTHER))
"""Kinds that a part takes over from its whole: "12 killed, among them five children"."""
_PRESENT_THEN = frozenset((FigureKind.COMBATANTS, FigureKind.CROWD, FigureKind.OBJECTS, FigureKind.PEOPLE))
"""Kinds that hold for the day of what happened where they are told of in the past."""
_PAST = frozenset("was were had did came went saw found heard left took".split())
_SURE, _UNNAMED, _UNTOLD = 0.9, 0.8, 0.6
"""Confidence where what is counted and its kind are told; where the counted are left out; where nothing tells."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells when and where in an article: its dates, its places, and what it is about in the first place."""

    dates: Landmarks[DateMention]
    places: Landmarks[Place]
    main: MainEvent


def _order_wholes_first(wholes: Sequence[int | None]) -> list[int]:
    """Return the indices so that each comes behind its whole, wherever in the text that stands."""
    order: dict[int, None] = {}
    for index in range(len(wholes)):
        way: dict[int, None] = {}
        at: int | None = index
        while at is not None and at not in order and at not in way:
            way[at] = None
            at = wholes[at]
        order.update(reversed(way.items()))
    return list(order)


@dataclass(frozen=True)
class Binder:
    """Binds drafts to the rest of the article."""

    syntax: Syntax
    article: Article
    entities: Sequence[Entity]
    story: Story
    surroundings: Surroundings

    def bind(self, drafts: Sequence[Draft]) -> tuple[Figure, ...]:
        """Return the figures: wholes first, for parts take over what their whole has."""
        wholes = find_wholes(self.syntax, drafts)
        built: dict[int, Figure] = {}
        for index in _order_wholes_first(wholes):
            whole = wholes[index]
            built[index] = self._build(f"f{index + 1}", drafts[index], None if whole is None else built.get(whole))
        withdrawn = find_withdrawn(self.syntax, drafts)
        return tuple(
            replace(built[index], firmness=Firmness.DENIED) if index in withdrawn else built[index]
            for index in range(len(drafts))
        )

    def _build(self, name: str, draft: Draft, whole: Figure | None) -> Figure:
        anchor = draft.counted.anchor
        kind = self._settle_kind(draft, whole)
        state = self._find_state(draft, kind)
        if state is not None:
            kind = FigureKind.PEOPLE
        within = self._find_within(draft)
        own = self._find_own_date(anchor, within)
        is_left = kind in CASUALTIES or state in LEFT_BEHIND
        if own is not None and is_left and is_report_day(self.syntax, own):
            own = None
        place = self.surroundings.places.find_nearest(anchor, within)
        return Figure(
            id=name,
            quantity=draft.quantity.id,
            counted=draft.counted.span,
            kind=kind,
            attribution=draft.attribution.id if draft.attribution else None,
            firmness=read_firmness(self.syntax, draft.counted, draft.attribution, kind),
            confidence=self._measure_confidence(draft),
            incident=None if kind in _BODILESS else self._choose_incident(anchor, is_left, own, place, whole),
            place=self._settle_place(place.id if place else None, kind, whole),
            as_of=self._settle_day(own, anchor, kind, is_left, whole),
            counted_at=draft.attribution.said if draft.attribution else None,
            background=is_background(self.syntax, anchor, own, self.surroundings.main, self.article.published),
            part_of=whole.id if whole else None,
            sense=read_sense(self.syntax, draft.quantity, anchor),
            basis=read_basis(self.syntax, draft.quantity, draft.attribution),
            by=self._find_actor(draft.counted, kind),
            population=self._find_population(draft),
            state=state,
        )

    def _settle_kind(self, draft: Draft, whole: Figure | None) -> FigureKind:
        is_open = draft.quantity.unit is None and (draft.kind is None or draft.kind in _OPEN)
        if whole is not None and whole.kind not in MEASURES and is_open:
            return whole.kind
        return draft.kind or FigureKind.OTHER

    def _find_state(self, draft: Draft, kind: FigureKind) -> State | None:
        """Return what people are counted as; a number without a noun is one of people where it tells so."""
        is_open = kind is FigureKind.PEOPLE or (kind is FigureKind.OTHER and draft.counted.span is None)
        return read_state(self.syntax, draft) if is_open and draft.quantity.unit is None else None

    def _find_within(self, draft: Draft) -> Span | None:
        """Return the piece of content that a figure stands in."""
        return None if draft.attribution is None else find_piece(draft.attribution, draft.quantity.span)

    def _find_own_date(self, anchor: int, within: Span | None) -> DateMention | None:
        """Return the date of the figure's sentence that is nearest, unless a relative clause keeps it to itself."""
        date = self.surroundings.dates.find_nearest(anchor, within)
        if date is None or stands_aside(self.syntax, anchor, self.syntax.top(self.syntax.cover(date.span))):
            return None
        return date

    def _settle_day(
        self, own: DateMention | None, anchor: int, kind: FigureKind, is_left: bool, whole: Figure | None
    ) -> Interval | None:
        if own is not None:
            return read_days(self.syntax, own)
        if whole is not None:
            return whole.as_of
        if is_left or self._tells_event(anchor):
            return self._find_incident_day(anchor) or self.surroundings.main.interval
        if kind in _PRESENT_THEN and self._is_past(anchor):
            return self.surroundings.main.interval
        return self._find_publication() if self._is_present(anchor) else None

    def _find_incident_day(self, anchor: int) -> Interval | None:
        """Return the day of the incident that the sentence names: "the bombing", which was on the ninth."""
        near = self.story.find_named(anchor)
        return None if near is None else near.interval

    def _is_past(self, anchor: int) -> bool:
        """Say whether the clause of a figure tells of the past: "fired", "were working", "had come"."""
        verb = self.syntax.clause(anchor)
        words = {self.syntax.word(i) for i in (verb, *self.syntax.children(verb, "aux", "aux:pass", "cop"))}
        return not words.isdisjoint(_PAST) or self.syntax.word(verb).endswith("ed")

    def _tells_event(self, anchor: int) -> bool:
        """Say whether a figure hangs on a verb of something that happened: "was sentenced to 20 years"."""
        return self.syntax.word(self.syntax.head(self.syntax.first_joined(anchor))) in read_kinds("verbs")

    def _find_publication(self) -> Interval | None:
        published = self.article.published
        if published is None or published.first != published.last:
            return None
        return Interval(published.first, published.last, Precision.DAY)

    def _is_present(self, anchor: int) -> bool:
        """Say whether the clause of a figure is in the present: "he faces", "are trapped"."""
        verb = self.syntax.clause(anchor)
        for i in (verb, *self.syntax.children(verb, "aux", "aux:pass", "cop")):
            word = self.syntax.word(i)
            if word in ("is", "are", "has", "have", "'s", "'re"):
                return True
        token = self.syntax.tokens[verb]
        return token.pos == "VERB" and token.text.endswith("s") and not self.syntax.children(verb, "aux")

    def _settle_place(self, place: str | None, kind: FigureKind, whole: Figure | None) -> str | None:
        if place is not None or kind in MEASURES:
            return place
        if whole is not None:
            return whole.place
        return self.surroundings.main.place

    def _choose_incident(
        self, anchor: int, is_left: bool, own: DateMention | None, place: Place | None, whole: Figure | None
    ) -> str | None:
        """Return the incident that left behind what is counted; of other things the one that their sentence names."""
        if whole is not None:
            return whole.incident
        day = None if own is None else read_days(self.syntax, own)
        incident = self.story.find_told(anchor, day, place) if is_left else self.story.find_named(anchor)
        return None if incident is None else incident.id

    @cached_property
    def _entities(self) -> dict[int, str]:
        return index_entities(self.syntax, self.entities)

    def _find_actor(self, counted: Counted, kind: FigureKind) -> str | None:
        if kind not in DEEDS:
            return None
        anchor = counted.anchor
        hangs_on_verb = self.syntax.tokens[self.syntax.head(anchor)].pos == "VERB"
        governor = self.syntax.head(anchor if hangs_on_verb else self.syntax.first_joined(anchor))
        verbs = dict.fromkeys((find_verb_before(self.syntax, counted), governor))
        actors = (find_actor(self.syntax, verb, self._entities) for verb in verbs if verb is not None)
        return next((actor for actor in actors if actor), None)

    def _find_population(self, draft: Draft) -> Population | None:
        if draft.counted.span is None:
            return None
        known = read_populations()
        words = draft.counted.span.text.lower().split()
        return next((known[word] for word in reversed(words) if word in known), None)

    def _measure_confidence(self, draft: Draft) -> float:
        if draft.kind is None:
            return _UNTOLD
        return _SURE if draft.counted.span else _UNNAMED
