"""Many readings at a glance: a line each with outlet, date, number of claims and the voices behind them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from reportedly.cli.heading import format_date
from reportedly.cli.visible import make_visible
from reportedly.domain.attribution import Attribution
from reportedly.domain.reading import Reading

VOICES_SHOWN = 4
NAME_LENGTH = 22


def build_overview(readings: Sequence[Reading]) -> Table:
    """Return a table with a line for each reading."""
    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    table.add_column("outlet", no_wrap=True)
    table.add_column("date", no_wrap=True)
    table.add_column("claims", justify="right", no_wrap=True)
    table.add_column("voices", justify="right", no_wrap=True)
    table.add_column("deep", justify="right", no_wrap=True)
    table.add_column("who is heard most", ratio=1, no_wrap=True, overflow="ellipsis")
    for reading in readings:
        published = reading.article.published
        table.add_row(
            Text(shorten(make_visible(reading.article.outlet or "unknown"))),
            Text(format_date(published) if published else "unknown"),
            Text(str(len(reading.attributions))),
            Text(str(len(count_claims(reading)))),
            Text(str(measure_depth(reading))),
            Text(", ".join(find_main_voices(reading))),
        )
    return table


def count_claims(reading: Reading) -> Counter[str]:
    """Count the claims of each voice, by its id; a cue without a source has none."""
    return Counter(id_ for attribution in reading.attributions if attribution.source for id_ in attribution.voices)


def find_main_voices(reading: Reading) -> list[str]:
    """Return the names of the voices with most claims, the first to speak first among equals."""
    names = {voice.id: make_visible(voice.name) for voice in reading.voices}
    return [shorten(names[id_]) for id_, _ in count_claims(reading).most_common(VOICES_SHOWN)]


def shorten(name: str) -> str:
    """Return `name`, cut after as much as a line has room for."""
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1].rstrip() + "…"


def measure_depth(reading: Reading) -> int:
    """Return how many voices the longest chain has, without the outlet; a cue without a source is none."""
    attributions = {attribution.id: attribution for attribution in reading.attributions}
    return max((_measure_chain(one, attributions) for one in reading.attributions), default=0)


def _measure_chain(innermost: Attribution, attributions: Mapping[str, Attribution]) -> int:
    voices = 0
    at: Attribution | None = innermost
    while at is not None:
        voices += bool(at.source)
        at = attributions[at.inside] if at.inside else None
    return voices
