"""What counts from the article's date, or from a date named before: "last week", "a day later"."""

from datetime import date

from reportedly.annotate.dates.days import Unit, build_stretch, find_length, find_unit, move
from reportedly.annotate.dates.grammar import Found
from reportedly.annotate.dates.moment import (
    NO_BEFORE,
    NO_TODAY,
    OUT_OF_RANGE,
    Moment,
    Resolution,
    Tense,
    look_back,
    resolved,
)
from reportedly.domain.interval import Interval, Precision

_UNITS = {
    "d": Unit.DAY,
    "T": Unit.DAY,
    "k": Unit.WEEK,
    "e": Unit.WEEKEND,
    "n": Unit.MONTH,
    "q": Unit.QUARTER,
    "y": Unit.YEAR,
    "j": Unit.DECADE,
    "c": Unit.CENTURY,
}
_LENGTHS = list(Unit)
_VAGUE = "the words do not say how many"


def read_deictic_day(found: Found, moment: Moment) -> Resolution:
    """Read "yesterday", "last night", "this morning", "overnight"."""
    if moment.today is None:
        return NO_TODAY
    if "V" in found.symbols:
        night = find_unit(moment.today, Unit.DAY, -1)
        return resolved(night and build_stretch(night.first, moment.today), f"the night to {moment.today}")
    offset = found.value("R")
    if offset is None:
        offset = -1 if "L" in found.symbols else 0
    return _count_from(moment.today, Unit.DAY, offset)


def read_around_today(found: Found, moment: Moment) -> Resolution:
    """Read "the day before yesterday", "the day after tomorrow"."""
    if moment.today is None:
        return NO_TODAY
    return _count_from(moment.today, Unit.DAY, (found.value("R") or 0) + (found.value("BJ") or 0))


def read_ago(found: Found, moment: Moment) -> Resolution:
    """Read "two weeks ago", "year-ago": the week or year in which it was; beside a quarter, the same quarter."""
    if moment.today is None:
        return NO_TODAY
    count, unit = _read_count(found), _UNITS[found.unit_symbol()]
    if count is None:
        return Resolution(None, _VAGUE)
    if "h" in found.symbols:
        return _count_halves(found, unit, count, moment.today)
    named = "-" in found.symbols and found.symbols[-1] in "AEqp"
    quarter = moment.quarter if named else _find_quarter_beside(moment)
    if unit is Unit.YEAR and count == 1 and quarter:
        return _count_from_whole(quarter, Unit.QUARTER, -4)
    return _count_from(moment.today, unit, -count)


def _count_halves(found: Found, unit: Unit, count: int, today: date) -> Resolution:
    """Read "half a year ago", "a year and a half ago"; half of a week or month names no unit."""
    if unit is not Unit.YEAR:
        return Resolution(None, "half a unit names no days")
    months = 6 if found.symbols[0] == "h" else 12 * count + 6
    return _count_from(today, Unit.MONTH, -months)


def read_ahead(found: Found, moment: Moment) -> Resolution:
    """Read "two weeks from now", "in two years' time"."""
    if moment.today is None:
        return NO_TODAY
    count = _read_count(found)
    return Resolution(None, _VAGUE) if count is None else _count_from(moment.today, _unit(found), count)


def read_stretch(found: Found, moment: Moment) -> Resolution:
    """Read "last week", "next year", "the past three weeks", "the coming days"."""
    if moment.today is None:
        return NO_TODAY
    today, symbol = moment.today, found.unit_symbol()
    lead = next(symbol for symbol in found.symbols if symbol in "LX")
    step = -1 if lead == "L" else 1
    counted = any(one in "NDIv" for one in found.symbols)
    if not counted and found.value(symbol) == 1:
        rolling = found.value("L") == 1 or (found.symbols[0] == "l" and found.value("LX") == 0)
        if rolling and symbol != "e" and symbol != "q":
            return _reach(today, _UNITS[symbol], step)
        return _count_from(today, _UNITS[symbol], step)
    count = _read_count(found) if counted else None
    return Resolution(None, _VAGUE) if count is None else _reach(today, _UNITS[symbol], step * count)


def read_recent(_: Found, moment: Moment) -> Resolution:
    """Read "recent weeks"."""
    return NO_TODAY if moment.today is None else Resolution(None, _VAGUE)


def read_unit(found: Found, moment: Moment) -> Resolution:
    """Read "this week", "earlier this year", "the end of the month": the whole of it, for its parts have no borders."""
    if moment.today is None:
        return NO_TODAY
    symbol = found.unit_symbol()
    if found.value(symbol) != 1:
        return Resolution(None, _VAGUE)
    return _count_from(moment.today, _UNITS[symbol], 0)


def read_weekend(found: Found, moment: Moment) -> Resolution:
    """Read "the weekend": the last one that has begun, or the next where the words look ahead."""
    if moment.today is None:
        return NO_TODAY
    begun = moment.today.weekday() >= 5
    return _count_from(moment.today, _unit(found), 0 if begun or moment.tense is Tense.FUTURE else -1)


def read_same(found: Found, moment: Moment) -> Resolution:
    """Read "that day", "the same month"."""
    return _count_from_before(_unit(found), 0, moment)


def read_neighbour(found: Found, moment: Moment) -> Resolution:
    """Read "the following day", "the previous month"."""
    step = found.value("GQ")
    return look_back(_count_from_before(_unit(found), 1 if step is None else step, moment), moment)


def read_offset(found: Found, moment: Moment) -> Resolution:
    """Read "a day later", "three days after", "the week before"."""
    count = _read_count(found)
    if count is None:
        return Resolution(None, _VAGUE)
    return look_back(_count_from_before(_unit(found), (found.value("EFBJ") or 0) * count, moment), moment)


def count_beside(found: Found, base: Interval) -> Resolution:
    """Read "two days before Christmas" with the days of what stands behind."""
    count = _read_count(found)
    if count is None:
        return Resolution(None, _VAGUE)
    return _count_from_before(_unit(found), (found.value("BJ") or 0) * count, Moment(None, before=base))


def _count_from(day: date, unit: Unit, count: int) -> Resolution:
    if unit is Unit.DECADE and abs(count) == 1:
        unit, count = Unit.YEAR, 10 * count
    return resolved(find_unit(day, unit, count), f"counted from {day}")


def _count_from_before(unit: Unit, count: int, moment: Moment) -> Resolution:
    base = moment.before
    if base is None:
        return NO_BEFORE
    own = find_length(base)
    if unit is Unit.YEAR and count and own in (Unit.QUARTER, Unit.MONTH):
        return _count_from_whole(base, own, count * (4 if own is Unit.QUARTER else 12))
    if own is None or (_LENGTHS.index(own) > _LENGTHS.index(unit) and base.first != base.last):
        return Resolution(None, f"counts from the {base.precision} before it, which is no {unit.value}")
    return _count_from_whole(base, unit, count)


def _find_quarter_beside(moment: Moment) -> Interval | None:
    return moment.quarter if moment.quarter == moment.before else None


def _count_from_whole(base: Interval, unit: Unit, count: int) -> Resolution:
    named = str(base.first) if base.precision is Precision.DAY else f"the {base.precision} from {base.first}"
    return resolved(find_unit(base.first, unit, count), f"counted from {named}, the date named before")


def _reach(today: date, unit: Unit, count: int) -> Resolution:
    end = move(today, unit, count)
    if end is None:
        return OUT_OF_RANGE
    return Resolution(
        build_stretch(today, end), f"{abs(count)} {unit.value} {'up to' if count < 0 else 'from'} {today}"
    )


def _read_count(found: Found) -> int | None:
    """Return how many units are counted; None for "several"."""
    if "v" in found.symbols:
        return None
    value = found.value("NDI")
    return 1 if value is None else value


def _unit(found: Found) -> Unit:
    return _UNITS[found.unit_symbol()]
