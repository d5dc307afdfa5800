"""What an article is about, in a form in which two articles can be compared."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportedly.domain.figure import FigureKind
from reportedly.domain.interval import Interval


@dataclass(frozen=True, slots=True)
class Count:
    """A number that an article gives: two articles with the same ones are often about the same."""

    kind: FigureKind
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What one article is about.

    `names` are keys of the people, places and bodies in it with their weights; `days` the days on which what it counts
    happened, the most counted first; `kinds` the nouns for what happened; `counts` the numbers of those it left behind.
    Two articles are compared only where they share one of `keys`.
    """

    article: str
    published: Interval | None
    names: dict[str, float]
    days: tuple[date, ...]
    kinds: frozenset[str]
    counts: tuple[Count, ...]
    keys: frozenset[str] = frozenset()

    @property
    def day(self) -> date | None:
        """The day of what it is mainly about."""
        return self.days[0] if self.days else None
