"""The step: quantities in, figures out, each bound to what it counts, where, when, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from reportedly.claims.certainty import read_basis, read_firmness, read_sense
from reportedly.claims.counted import Counted, find_counted
from reportedly.claims.incidents import choose_incident, find_incidents
from reportedly.claims.kind import find_kind
from reportedly.claims.lexicon import read_kinds, read_populations
from reportedly.claims.main import MainEvent, find_main_event
from reportedly.claims.parts import find_whole
from reportedly.claims.scope import choose_nearest, choose_place, find_actor, find_said, is_border, read_days
from reportedly.claims.syntax import Syntax
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Figure, FigureKind, Incident, Population
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity
from reportedly.domain.quantity import Quantity
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
_PLACELESS = frozenset((FigureKind.MONEY, FigureKind.PERCENT, FigureKind.DURATION, FigureKind.DISTANCE))
"""Kinds that hold nowhere in particular unless their sentence names a place."""
_BODILESS = _PLACELESS | {FigureKind.OTHER}
"""Kinds that no incident leaves behind."""
_OPEN = frozenset((FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.CROWD, FigureKind.OTHER))
"""Kinds that a part takes over from its whole: "12 killed, among them five children"."""
_RUNNING = frozenset("last past next coming previous recent".split())
_LONG_AGO = timedelta(days=300)
_SURE, _UNNAMED, _UNTOLD = 0.9, 0.8, 0.6
"""Confidence where what is counted and its kind are told; where the counted are left out; where nothing tells."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Figures and incidents of one article, and its attributions with the days on which they were made."""

    figures: tuple[Figure, ...]
    incidents: tuple[Incident, ...]
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A quantity on its way to a figure."""

    quantity: Quantity
    counted: Counted
    kind: FigureKind | None
    attribution: Attribution | None


def find_claims(
    article: Article, annotation: Annotation, entities: Sequence[Entity], attributions: Sequence[Attribution]
) -> Claims:
    """Return the figures of an article, in the order of the text.

    A number that only counts those who speak ("three officials said") is no figure.
    """
    said = tuple(replace(one, said=find_said(article.text, one, annotation.dates)) for one in attributions)
    if not annotation.quantities:
        return Claims((), (), said)
    syntax = Syntax(article.text, annotation.tokens)
    incidents = find_incidents(syntax, annotation.dates, annotation.places)
    speakers = [piece for one in said for piece in one.source]
    drafts = [
        _draft(syntax, quantity, said)
        for quantity in annotation.quantities
        if not any(piece.holds(quantity.span) for piece in speakers)
    ]
    numbers = [quantity.span for quantity in annotation.quantities]
    drafts = [_without_numbers(draft, numbers) for draft in drafts if _is_figure(syntax, draft)]
    main = find_main_event(syntax, article, annotation, said)
    binder = _Binder(syntax, article, annotation, entities, incidents, main)
    return Claims(binder.bind(drafts), incidents, said)


def _draft(syntax: Syntax, quantity: Quantity, attributions: Sequence[Attribution]) -> _Draft:
    counted = find_counted(syntax, quantity)
    return _Draft(quantity, counted, find_kind(syntax, quantity, counted), find_innermost(quantity.span, attributions))


def _without_numbers(draft: _Draft, numbers: Sequence[Span]) -> _Draft:
    """Leave out counted words that are a number themselves: "25,000 crowns (2,300 euros)" does not count euros."""
    span = draft.counted.span
    if span is None or not any(number.overlaps(span) for number in numbers):
        return draft
    return replace(draft, counted=replace(draft.counted, span=None))


def _is_figure(syntax: Syntax, draft: _Draft) -> bool:
    """Say whether a quantity measures something: not "both" but of victims, "None." or "in the last 24 hours"."""
    if draft.quantity.span.text.lower() == "both":
        return draft.kind in CASUALTIES
    if draft.kind is None and draft.counted.span is None and draft.quantity.high == 0:
        return False
    before = syntax.cover(draft.quantity.span).start - 1
    return draft.kind is not FigureKind.DURATION or before < 0 or syntax.word(before) not in _RUNNING


def find_innermost(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution with the shortest content that holds a span."""
    holding = [
        (sum(piece.end - piece.start for piece in one.content), index)
        for index, one in enumerate(attributions)
        if any(piece.holds(span) for piece in one.content)
    ]
    return attributions[min(holding)[1]] if holding else None


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
class _Binder:
    """Binds drafts to the rest of the article."""

    syntax: Syntax
    article: Article
    annotation: Annotation
    entities: Sequence[Entity]
    incidents: Sequence[Incident]
    main: MainEvent

    def bind(self, drafts: Sequence[_Draft]) -> tuple[Figure, ...]:
        """Return the figures: wholes first, for parts take over what their whole has."""
        counted = [draft.counted for draft in drafts]
        wholes = [find_whole(self.syntax, counted, index) for index in range(len(drafts))]
        built: dict[int, Figure] = {}
        for index in _order_wholes_first(wholes):
            whole = wholes[index]
            built[index] = self._build(f"f{index + 1}", drafts[index], None if whole is None else built.get(whole))
        return tuple(built[index] for index in range(len(drafts)))

    def _build(self, name: str, draft: _Draft, whole: Figure | None) -> Figure:
        anchor = draft.counted.anchor
        kind = self._settle_kind(draft, whole)
        within = self._find_within(draft)
        own = self._find_own_day(anchor, within)
        place = choose_place(self.syntax, anchor, self.annotation.places, within)
        incident = self._choose_incident(anchor, kind, whole)
        return Figure(
            id=name,
            quantity=draft.quantity.id,
            counted=draft.counted.span,
            kind=kind,
            attribution=draft.attribution.id if draft.attribution else None,
            firmness=read_firmness(self.syntax, anchor, draft.attribution),
            confidence=self._measure_confidence(draft),
            incident=incident,
            place=self._settle_place(place.id if place else None, kind, whole),
            as_of=self._settle_day(own, anchor, kind, whole),
            counted_at=draft.attribution.said if draft.attribution else None,
            background=self._is_background(own),
            part_of=whole.id if whole else None,
            sense=read_sense(self.syntax, draft.quantity, anchor),
            basis=read_basis(self.syntax, draft.quantity, draft.attribution),
            by=find_actor(self.syntax, self.syntax.head(self.syntax.first_joined(anchor)), self.entities),
            population=self._find_population(draft.counted),
        )

    def _settle_kind(self, draft: _Draft, whole: Figure | None) -> FigureKind:
        if whole is not None and (draft.kind is None or draft.kind in _OPEN) and draft.quantity.unit is None:
            return whole.kind
        return draft.kind or FigureKind.OTHER

    def _find_within(self, draft: _Draft) -> Span | None:
        """Return the piece of content that a figure stands in."""
        if draft.attribution is None:
            return None
        return next(piece for piece in draft.attribution.content if piece.holds(draft.quantity.span))

    def _find_own_day(self, anchor: int, within: Span | None) -> Interval | None:
        index = choose_nearest(self.syntax, anchor, [date.span for date in self._told_dates], within)
        return None if index is None else read_days(self.syntax, self._told_dates[index])

    @cached_property
    def _told_dates(self) -> list[DateMention]:
        """The dates that tell when something was."""
        resolved = [date for date in self.annotation.dates if date.interval is not None]
        return [date for date in resolved if not is_border(self.syntax, date)]

    def _settle_day(self, own: Interval | None, anchor: int, kind: FigureKind, whole: Figure | None) -> Interval | None:
        if own is not None:
            return own
        if whole is not None:
            return whole.as_of
        if kind in CASUALTIES or self._tells_event(anchor):
            return self.main.interval
        return self._find_publication() if self._is_present(anchor) else None

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
        if place is not None or kind in _PLACELESS:
            return place
        if whole is not None:
            return whole.place
        return self.main.place

    def _choose_incident(self, anchor: int, kind: FigureKind, whole: Figure | None) -> str | None:
        if kind in _BODILESS:
            return None
        near = choose_incident(self.syntax, anchor, self.incidents)
        if near is not None:
            return near.id
        if whole is not None:
            return whole.incident
        return self.incidents[0].id if self.incidents and kind in CASUALTIES else None

    def _is_background(self, own: Interval | None) -> bool:
        published = self.article.published
        latest = self.main.interval.first if self.main.interval else published.first if published else None
        return own is not None and latest is not None and latest - own.last > _LONG_AGO

    def _find_population(self, counted: Counted) -> Population | None:
        if counted.span is None:
            return None
        known = read_populations()
        words = counted.span.text.lower().split()
        return next((known[word] for word in reversed(words) if word in known), None)

    def _measure_confidence(self, draft: _Draft) -> float:
        if draft.kind is None:
            return _UNTOLD
        return _SURE if draft.counted.span else _UNNAMED
