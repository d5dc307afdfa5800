"""Which reader reads which form."""

from collections.abc import Callable, Mapping

from reportedly.annotate.dates import readers, relative, spans
from reportedly.annotate.dates.grammar import PATTERN, Found
from reportedly.annotate.dates.moment import NO_BEFORE, Moment, Resolution

Reader = Callable[[Found, Moment], Resolution | None]

READERS: Mapping[str, Reader] = {
    "named_attack": readers.read_named_attack,
    "iso": readers.read_iso,
    "numeric": readers.read_numeric,
    "days_then_month": spans.read_days,
    "month_then_days": spans.read_days,
    "years": spans.read_years,
    "span": spans.read_span,
    "hyphenated": readers.read_dated,
    "quarter": readers.read_quarter,
    "half": readers.read_half,
    "weekday_of_week": readers.read_weekday_of_week,
    "dated": readers.read_dated,
    "century": readers.read_century,
    "decade": readers.read_decade,
    "season": readers.read_season,
    "month": readers.read_month,
    "weekday": readers.read_weekday,
    "deictic_day": relative.read_deictic_day,
    "around_today": relative.read_around_today,
    "ago": relative.read_ago,
    "ahead": relative.read_ahead,
    "stretch": relative.read_stretch,
    "recent": relative.read_recent,
    "same": relative.read_same,
    "neighbour": relative.read_neighbour,
    "offset": relative.read_offset,
    "unit": relative.read_unit,
    "part_of_unit": relative.read_unit,
    "weekend": relative.read_weekend,
    "quarter_named": readers.read_quarter_named,
    "day_alone": readers.read_day_alone,
    "year": readers.read_year,
}


def read_form(found: Found, moment: Moment) -> Resolution | None:
    """Return what an expression means at a moment; None where it names no date after all."""
    if found.form == "duration":
        return None
    if found.form == "since":
        return spans.read_since(found, moment, _read_inner)
    if found.form == "beside_date":
        return _read_beside(found, moment)
    return READERS[found.form](found, moment)


def _read_beside(found: Found, moment: Moment) -> Resolution:
    """Read "two days before Christmas": first what stands behind, then the distance from it."""
    behind = next(i for i, symbol in enumerate(found.symbols) if symbol in "BJ") + 1
    base = _read_inner(found.cut(behind, len(found.symbols)), moment)
    return relative.count_beside(found.cut(0, behind), base.interval) if base.interval else base


def _read_inner(found: Found, moment: Moment) -> Resolution:
    """Read an expression inside another one by the form that it has itself."""
    match = PATTERN.search(found.symbols)
    if match is None or match.lastgroup is None:
        return NO_BEFORE
    inner = found.cut(match.start(), match.end())
    return read_form(Found(match.lastgroup, inner.symbols, inner.values), moment) or NO_BEFORE
