"""Words that name a time, and the days that they mean."""

from dataclasses import dataclass

from reportedly.domain.interval import Interval
from reportedly.domain.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression. `interval` is None where the text does not tell which days; `reason` says how it was resolved.

    A time without a year or an article's date stays unresolved: an undated thing never borrows a date.
    """

    id: str
    span: Span
    interval: Interval | None
    reason: str
