"""The fields of a figure or claim that a correction may set, as a form shows them and as it comes back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportedly.decisions.number import set_field
from reportedly.domain.errors import BadJudgement
from reportedly.domain.filed import NOT_NAMED, FiledArticle, FiledClaim, FiledFigure, FiledPlace
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.judgement import Value
from reportedly.domain.quantity import Bound
from reportedly.export.phrases import word_number
from reportedly.ledger.judged import CLAIM_FIELDS, FIGURE_FIELDS
from reportedly.ledger.missed import list_chains
from reportedly.ledger.values import CHOICES, CLEARABLE

NUMBER = "number"
"""The field that sets both ends and the bound at once."""

WAS = "was."
"""What the name of a field begins with that holds what a form showed before anyone typed into it."""

LABELS: Mapping[str, str] = {
    NUMBER: "Number",
    "kind": "Kind",
    "counted": "Who or what is counted",
    "place": "Place",
    "as_of": "Day it holds for",
    "voice": "Voice",
    "firmness": "How firmly",
    "stance": "What the cue does",
    "said": "Said on",
    "low": "Low",
    "high": "High",
    "bound": "Bound",
    "unit": "Unit",
    "population": "Population",
    "state": "Aboard, rescued, or room for them",
    "incident": "Incident",
    "counted_at": "Counted on",
    "sense": "Sense",
    "basis": "Basis",
    "background": "About an earlier event",
    "channel": "Channel",
    "quotation": "Quotation",
    "days": "Days spoken of",
}
"""What each field is called, in the order of a form."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its value as it would be typed, empty where it has none.

    `choices` are all that it can be, where these are few; `hints` what the article names for it. `is_main` says that
    it is among the few that most corrections are about.
    """

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    is_main: bool = False


_MAIN = frozenset((NUMBER, "kind", "counted", "place", "as_of", "voice", "firmness", "stance", "said"))


def list_fields(part: FiledFigure | FiledClaim, filed: FiledArticle) -> tuple[Field, ...]:
    """Return what may be corrected of a part of an article."""
    names = FIGURE_FIELDS | {NUMBER} if isinstance(part, FiledFigure) else CLAIM_FIELDS
    hints = {"place": _name_places(filed), "voice": _name_voices(filed)}
    return tuple(
        Field(
            name=name,
            label=label,
            value=_write(part, name, filed),
            choices=tuple(_list_choices(name, filed)),
            hints=hints.get(name, ()),
            is_main=name in _MAIN,
        )
        for name, label in LABELS.items()
        if name in names
    )


def read_changes(given: Mapping[str, str]) -> tuple[Value, ...]:
    """Return what a form changes of what it showed; raise BadJudgement where that is nothing, or no number."""
    changed = (name for name in LABELS if name in given and given[name] != given.get(f"{WAS}{name}", ""))
    values = tuple(value for name in changed for value in set_field(name, given[name]))
    if not values:
        raise BadJudgement("no field was changed, so there is nothing to correct; to say that it is right, accept it.")
    return values


def read_given(given: Mapping[str, str]) -> tuple[Value, ...]:
    """Return what a form sets of something new: the fields that are filled in."""
    return tuple(value for name in LABELS if given.get(name) for value in set_field(name, given[name]))


def _write(part: FiledFigure | FiledClaim, name: str, filed: FiledArticle) -> str:
    if name == NUMBER:
        return _write_number(part) if isinstance(part, FiledFigure) else ""
    if name == "voice":
        return "" if part.chain[-1].name == NOT_NAMED else part.chain[-1].name
    if name == "incident":
        return _name_incident(getattr(part, name), filed)
    return _write_value(getattr(part, name))


def _write_number(figure: FiledFigure) -> str:
    return "" if figure.bound is Bound.VAGUE else word_number(figure.low, figure.high, figure.bound)


def _write_value(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case Interval():
            return write_days(value)
        case FiledPlace():
            return value.name
        case StrEnum():
            return value.value
    return str(value)


def write_days(days: Interval) -> str:
    """Return days as `ledger.values.read_days` reads them."""
    match days.precision:
        case Precision.YEAR:
            return days.first.isoformat()[:4]
        case Precision.MONTH:
            return days.first.isoformat()[:7]
    return f"{days.first}" if days.first == days.last else f"{days.first}/{days.last}"


def _list_choices(name: str, filed: FiledArticle) -> Iterator[str]:
    if name in CLEARABLE and (name in CHOICES or name == "incident"):
        yield ""
    if name in CHOICES:
        yield from CHOICES[name]
    elif name == "background":
        yield from ("false", "true")
    elif name == "incident":
        yield from dict.fromkeys(_name_incident(one.id, filed) for one in filed.incidents)


def _name_incident(incident: str | None, filed: FiledArticle) -> str:
    """Return the word for an incident where the article has one of that word, else its id."""
    kinds = [one.kind.casefold() for one in filed.incidents]
    kind = next((one.kind for one in filed.incidents if one.id == incident), "")
    return kind if kinds.count(kind.casefold()) == 1 else incident or ""


def _name_places(filed: FiledArticle) -> tuple[str, ...]:
    figured = (one.place for one in filed.figures if one.place)
    claimed = (place for one in filed.claims for place in one.places)
    return _sort(place.name for place in (*figured, *claimed))


def _name_voices(filed: FiledArticle) -> tuple[str, ...]:
    return _sort(voice.name for chain in list_chains(filed) for link in chain for voice in link.voices if voice.name)


def _sort(names: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(names)))
