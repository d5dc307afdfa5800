"""Figures written out: each with its number, what it counts, where, when, and through whom it reached the page."""

from reportedly.domain.figure import Figure
from reportedly.domain.figures import FigureRow
from reportedly.domain.filed import NOT_NAMED
from reportedly.domain.interval import Interval
from reportedly.domain.reading import Reading
from reportedly.domain.voice import VoiceKind


def build_rows(reading: Reading) -> tuple[FigureRow, ...]:
    """Return a row for each figure of a reading."""
    writer = _RowWriter(reading)
    return tuple(writer.build(figure) for figure in reading.figures)


class _RowWriter:
    """Looks up what figures name by id."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._quantities = {one.id: one for one in reading.quantities}
        self._places = {one.id: one for one in reading.places}
        self._attributions = {one.id: one for one in reading.attributions}
        self._voices = {one.id: NOT_NAMED if one.kind is VoiceKind.UNSPECIFIED else one.name for one in reading.voices}
        self._entities = {one.id: one.name for one in reading.entities}
        self._incidents = {one.id: one.kind for one in reading.incidents}

    def build(self, figure: Figure) -> FigureRow:
        """Return the row of a figure."""
        quantity = self._quantities[figure.quantity]
        place = self._places.get(figure.place or "")
        as_of, counted_at = _print_days(figure.as_of), _print_days(figure.counted_at)
        return FigureRow(
            id=figure.id,
            words=quantity.span.text,
            low=quantity.low,
            high=quantity.high,
            bound=quantity.bound,
            unit=quantity.unit,
            counted=figure.counted.text if figure.counted else None,
            kind=figure.kind,
            place=place.name if place else None,
            country=place.country if place else None,
            as_of_from=as_of[0],
            as_of_to=as_of[1],
            counted_at_from=counted_at[0],
            counted_at_to=counted_at[1],
            voices=self._build_chain(figure.attribution),
            firmness=figure.firmness,
            background=figure.background,
            part_of=figure.part_of,
            sense=figure.sense,
            basis=figure.basis,
            by=self._entities.get(figure.by or ""),
            population=figure.population,
            incident=self._incidents.get(figure.incident or ""),
            confidence=figure.confidence,
            sentence=self._find_sentence(quantity.span.start),
        )

    def _build_chain(self, attribution: str | None) -> tuple[str, ...]:
        """Return the voices of an attribution from the outermost, the outlet, to the innermost."""
        chain: list[str] = []
        while attribution is not None:
            one = self._attributions[attribution]
            chain.insert(0, " and ".join(self._voices[voice] for voice in one.voices))
            attribution = one.inside
        outlet = self._reading.voices[0].name if self._reading.voices else "this article"
        return (outlet, *chain)

    def _find_sentence(self, offset: int) -> str:
        return next((one.text for one in self._reading.sentences if one.start <= offset < one.end), "")


def _print_days(interval: Interval | None) -> tuple[str | None, str | None]:
    return (interval.first.isoformat(), interval.last.isoformat()) if interval else (None, None)
