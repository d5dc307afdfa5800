"""When a browser was here last: what its cookie says, so that the front page can tell what is new since then."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

VISIT = "reportedly-visit"
"""The cookie. It holds two times and nothing about who it is."""

APART = timedelta(minutes=30)
"""Who comes back sooner is still on the same visit, so that loading a page anew does not make its news old."""

KEPT_FOR = timedelta(days=400)
_BETWEEN = "."


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit: `since` is the end of the one before it, `last` when its browser last came."""

    since: datetime
    last: datetime

    def write(self) -> str:
        """Return what the cookie holds."""
        return _BETWEEN.join(str(int(one.timestamp() * 1000)) for one in (self.since, self.last))


def read_visit(cookie: str | None) -> Visit | None:
    """Return what a cookie says; None where there is none, or it says what cannot be."""
    try:
        since, last = (int(one) for one in (cookie or "").split(_BETWEEN))
        return Visit(*(datetime.fromtimestamp(one / 1000, UTC) for one in (since, last)))
    except (ValueError, OverflowError, OSError):
        return None


def come(before: Visit | None, now: datetime) -> Visit:
    """Return the visit of a browser that comes now; one that was never here has seen nothing yet."""
    if before is None or before.last > now:
        return Visit(now, now)
    return Visit(before.last if now - before.last > APART else before.since, now)


def see_all(until: datetime, now: datetime) -> Visit:
    """Return the visit of a browser that has seen all that was there at a moment."""
    return Visit(min(until, now), now)
