"""Dated and placed claims and figures as rows: what the timeline and the map show."""

from collections.abc import Iterable

from reportedly.domain.filed import FiledClaim, FiledFigure, FiledPlace
from reportedly.domain.happening import Happening
from reportedly.domain.saying import Said
from reportedly.export.phrases import name_chain
from reportedly.export.rows import ARTICLE, LISTED, PARTED, build_article, build_days, round_degrees
from reportedly.export.table import Row, Table, name_columns

HAPPENINGS = name_columns(
    f"id what when_from when_to dated_by place:words precision country latitude:number longitude:number within:words "
    "low:number high:number bound unit kind voice:words chain:words stance firmness words:words sentence:words "
    f"{ARTICLE}"
)


def tabulate_happenings(found: Iterable[Happening]) -> Table:
    """Return a row for each claim and figure at each of its places; one without a place has one row."""
    return Table(HAPPENINGS, [_build_row(one, place) for one in found for place in one.places or (None,)])


def _build_row(one: Happening, place: FiledPlace | None) -> Row:
    return {
        **build_days("when", one.when),
        "dated_by": one.dated_by,
        **(_build_place(place) if place else {}),
        **_build_said(one.said),
        **build_article(one.article),
    }


def _build_said(said: Said) -> Row:
    shared: Row = {
        "id": said.id,
        "voice": said.chain[-1].name,
        "chain": PARTED.join(name_chain(said.chain)),
        "stance": said.chain[-1].stance,
        "firmness": said.firmness,
    }
    match said:
        case FiledClaim():
            return {**shared, "what": "claim", "words": " … ".join(piece.text for piece in said.content)}
        case FiledFigure():
            return {
                **shared,
                "what": "figure",
                "low": said.low,
                "high": said.high,
                "bound": said.bound,
                "unit": said.unit,
                "kind": said.kind,
                "words": said.span.text,
                "sentence": said.sentence.text,
            }


def _build_place(place: FiledPlace) -> Row:
    return {
        "place": place.name,
        "precision": place.precision,
        "country": place.country,
        "latitude": round_degrees(place.latitude),
        "longitude": round_degrees(place.longitude),
        "within": LISTED.join(place.containers),
    }
