"""What a brief is wanted of, as it is asked for on the command line."""

from datetime import date, datetime

import reportedly
from reportedly.domain.errors import BadOption
from reportedly.export.brief import Period
from reportedly.views.brief import Asked


def read_asked(topic: str, first: str | None, last: str | None) -> Asked:
    """Read what was typed, to be made now; raise BadOption for no topic and for days that cannot be."""
    return Asked(topic, read_period(first, last), datetime.now().astimezone())


def read_period(first: str | None, last: str | None) -> Period:
    """Return the days between two dates, of which each may be a month or a year; raise BadOption for no such days."""
    begins, ends = _read_date("--from", first), _read_date("--to", last)
    period = Period(begins[0] if begins else None, ends[1] if ends else None)
    if period.first and period.last and period.first > period.last:
        raise BadOption(f"--from {first} is later than --to {last}")
    return period


def _read_date(option: str, given: str | None) -> tuple[date, date] | None:
    """Return the first and the last day that a date can mean."""
    if given is None:
        return None
    try:
        published = reportedly.Hints(published=given).read_published()
    except BadOption as error:
        raise BadOption(f"expected a date like 2015-01-07 for {option}, got {given!r}") from error
    return (published.first, published.last) if published else None
