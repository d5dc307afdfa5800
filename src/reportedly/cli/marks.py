"""Marks in the terminal: the words of `export/marks.py`, and colour only beside them."""

from collections.abc import Iterator, Mapping

from rich.text import Text

from reportedly.domain.attribution import Attribution, Firmness, Stance
from reportedly.domain.filed import FiledClaim, FiledFigure, Standing
from reportedly.domain.question import Verdict
from reportedly.export.marks import (
    FIRMNESS_MARKS,
    STANCE_MARKS,
    STANDING_MARKS,
    VERDICT_SIGNS,
    list_marks,
    name_verdict,
)

_VERDICT_STYLES: Mapping[Verdict, str] = {
    Verdict.CONFLICT: "bold red",
    Verdict.UPDATE: "yellow",
    Verdict.AGREE: "green",
    Verdict.NARROWER: "cyan",
    Verdict.WIDER: "cyan",
    Verdict.NOT_COMPARABLE: "dim",
}
_STANDING_STYLES: Mapping[Standing, str] = {
    Standing.CHECKED: "green",
    Standing.CORRECTED: "yellow",
    Standing.RETRACTED: "bold red",
}
_SAID_STYLES: Mapping[str, str] = {
    FIRMNESS_MARKS[Firmness.ALLEGED]: "bold yellow",
    FIRMNESS_MARKS[Firmness.DENIED]: "bold red",
    STANCE_MARKS[Stance.CONFIRM]: "green",
    STANCE_MARKS[Stance.DENY]: "bold red",
    STANCE_MARKS[Stance.WARN]: "magenta",
    STANCE_MARKS[Stance.DEMAND]: "magenta",
    STANCE_MARKS[Stance.PROMISE]: "magenta",
    STANCE_MARKS[Stance.DECLINE]: "red",
}
"""Colours of what is said beside the words of a claim or figure; all others are yellow."""


def build_mark(words: str, style: str) -> Text:
    """Return a mark that no line break parts."""
    return Text(words.replace(" ", "\xa0"), style)


def mark_verdict(verdict: Verdict) -> Text:
    """Return a verdict as a sign and a word."""
    return build_mark(f"{VERDICT_SIGNS[verdict]} {name_verdict(verdict)}", _VERDICT_STYLES[verdict])


def mark_standing(standing: Standing) -> Text | None:
    """Return what became of an article, None where nobody said anything."""
    words = STANDING_MARKS.get(standing)
    return Text(words, _STANDING_STYLES[standing]) if words else None


def mark_firmness(firmness: Firmness) -> Text | None:
    """Return how firmly something is put where that is less than asserted."""
    words = FIRMNESS_MARKS.get(firmness)
    return _mark_said(words) if words else None


def mark_said(said: Attribution | FiledClaim | FiledFigure) -> Iterator[Text]:
    """Yield what is said of a claim or figure beside its words: what its cue does, how firmly."""
    return map(_mark_said, list_marks(said))


def _mark_said(words: str) -> Text:
    return build_mark(words, _SAID_STYLES.get(words, "yellow"))
