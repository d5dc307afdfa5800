"""Marks for verdicts, standings and firmness: a sign and a word, and colour only beside them."""

from collections.abc import Mapping

from rich.text import Text

from reportedly.cli.tree import FIRMNESS_TEXTS
from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import Standing
from reportedly.domain.question import Verdict
from reportedly.export.marks import STANDING_MARKS, VERDICT_SIGNS, name_verdict

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


def mark_verdict(verdict: Verdict) -> Text:
    """Return a verdict as a sign and a word that no line break parts."""
    words = f"{VERDICT_SIGNS[verdict]} {name_verdict(verdict)}"
    return Text(words.replace(" ", "\xa0"), _VERDICT_STYLES[verdict])


def mark_standing(standing: Standing) -> Text | None:
    """Return what became of an article, None where nobody said anything."""
    words = STANDING_MARKS.get(standing)
    return Text(words, _STANDING_STYLES[standing]) if words else None


def mark_firmness(firmness: Firmness) -> Text | None:
    """Return how firmly something is put where that is less than asserted."""
    return FIRMNESS_TEXTS.get(firmness)
