"""Marks for verdicts, standings and firmness: a sign and a word, and colour only beside them."""

from collections.abc import Mapping

from rich.text import Text

from reportedly.cli.tree import FIRMNESS_MARKS
from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import Standing
from reportedly.domain.question import Verdict

_SIGNS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.CONFLICT: ("✗", "bold red"),
    Verdict.UPDATE: ("↻", "yellow"),
    Verdict.AGREE: ("=", "green"),
    Verdict.NARROWER: ("⊂", "cyan"),
    Verdict.WIDER: ("⊃", "cyan"),
    Verdict.NOT_COMPARABLE: ("≁", "dim"),
}
_STANDINGS: Mapping[Standing, tuple[str, str]] = {
    Standing.CHECKED: ("article checked", "green"),
    Standing.CORRECTED: ("article corrected", "yellow"),
    Standing.RETRACTED: ("WITHDRAWN: article retracted", "bold red"),
}


def mark_verdict(verdict: Verdict) -> Text:
    """Return a verdict as a sign and a word that no line break parts."""
    sign, style = _SIGNS[verdict]
    return Text(f"{sign}\xa0{verdict.value.replace('_', chr(0xA0))}", style)


def mark_standing(standing: Standing) -> Text | None:
    """Return what became of an article, None where nobody said anything."""
    words = _STANDINGS.get(standing)
    return Text(*words) if words else None


def mark_firmness(firmness: Firmness) -> Text | None:
    """Return how firmly something is put where that is less than asserted."""
    return FIRMNESS_MARKS.get(firmness)
