"""What each form of the calendar means: days, months, quarters, years, decades."""

from datetime import date, timedelta

from reportedly.annotate.dates.days import (
    Unit,
    build_century,
    build_day,
    build_decade,
    build_half,
    build_month,
    build_quarter,
    build_season,
    build_year,
    find_unit,
)
from reportedly.annotate.dates.grammar import Found
from reportedly.annotate.dates.moment import NO_BEFORE, NO_TODAY, Moment, Resolution, Tense, look_back, resolved
from reportedly.annotate.dates.points import Point, choose, resolve_point, resolve_weekday

_WRITTEN = "the year is written"
_ELEVENTH = resolved(build_day(2001, 9, 11), "the attacks known by their day were in 2001")
_SEASONS = ("spring", "summer", "autumn", "winter")
_WEEK = timedelta(days=6)
_CLOSE = timedelta(days=45)


def find_year(found: Found, moment: Moment) -> int | None:
    """Return the year that an expression writes, or names as this, last or next."""
    year = found.value("Y")
    if year is not None or moment.today is None:
        return year
    for i, symbol in enumerate(found.symbols):
        if symbol == "y":
            beside = found.symbols[max(0, i - 1) : i + 3]
            back = beside.startswith("L") or "-A" in beside or "-E" in beside
            return moment.today.year + (-1 if back else beside.startswith("X"))
    return None


def read_point(found: Found, moment: Moment) -> Point:
    """Return the point of the calendar that the pieces name."""
    feast = found.value("x")
    month, day = divmod(feast, 100) if feast is not None else (found.value("M"), found.value("DO"))
    return Point(find_year(found, moment), month, day, found.value("W"))


def names_absent_year(found: Found, moment: Moment) -> bool:
    """Say whether "last year" stands in it and there is no day to count from."""
    return "y" in found.symbols and "Y" not in found.symbols and moment.today is None


def read_dated(found: Found, moment: Moment) -> Resolution:
    """Read "12 May 2015", "Tuesday, May 12", "March this year"."""
    return NO_TODAY if names_absent_year(found, moment) else resolve_point(read_point(found, moment), moment)


def read_named_attack(found: Found, moment: Moment) -> Resolution | None:
    """Read "the Sept. 11 attacks" and "9/11", which are of 2001; None for another fraction."""
    if "/" in found.symbols:
        return _ELEVENTH if list(found.values[::2]) == [9, 11] else None
    point = read_point(found, moment)
    return _ELEVENTH if (point.month, point.day) == (9, 11) else resolve_point(point, moment)


def read_month(found: Found, moment: Moment) -> Resolution:
    """Read "May 2015", "mid-May", "last May"."""
    if names_absent_year(found, moment) or (moment.today is None and "Y" not in found.symbols):
        return NO_TODAY
    point = read_point(found, moment)
    lead = found.symbols[0]
    if point.year is not None or moment.today is None or lead not in "LXt":
        return resolve_point(point, moment)
    return _read_led_month(point.month or 1, lead, moment.today)


def _read_led_month(month: int, lead: str, today: date) -> Resolution:
    year = today.year
    if lead == "L" and month >= today.month:
        year -= 1
    if lead == "X" and month <= today.month:
        year += 1
    way = {"L": "the last", "X": "the next"}.get(lead, "this")
    return resolved(build_month(year, month), f"{way} such month, counted from {today}")


def read_weekday(found: Found, moment: Moment) -> Resolution:
    """Read "Tuesday", "last Tuesday", "the previous Friday"."""
    weekday = found.value("W") or 0
    if "G" in found.symbols or "Q" in found.symbols or "lX" in found.symbols:
        return _read_weekday_beside(weekday, -1 if "Q" in found.symbols else 1, moment)
    today = moment.today
    lead = next((symbol for symbol in found.symbols if symbol in "LX"), None)
    if today is None or lead is None:
        ahead = "t" in found.symbols and "L" not in found.symbols and moment.tense is not Tense.PAST
        return resolve_weekday(weekday, Moment(today, Tense.FUTURE if ahead else moment.tense))
    step = -1 if lead == "L" else 1
    days = (step * (weekday - today.weekday())) % 7 or 7
    side = "before" if step < 0 else "after"
    return resolved(find_unit(today, Unit.DAY, step * days), f"the last such day {side} {today}")


def _read_weekday_beside(weekday: int, step: int, moment: Moment) -> Resolution:
    if moment.before is None or moment.before.last - moment.before.first > _WEEK:
        return NO_BEFORE
    base = moment.before.last if step > 0 else moment.before.first
    days = (step * (weekday - base.weekday())) % 7 or 7
    found = resolved(find_unit(base, Unit.DAY, step * days), f"the nearest such day beside {base}, named before")
    return look_back(found, moment)


def read_weekday_of_week(found: Found, moment: Moment) -> Resolution:
    """Read "Tuesday of last week"."""
    if moment.today is None:
        return NO_TODAY
    offset = {"L": -1, "X": 1}.get(found.symbols[found.symbols.rindex("k") - 1], 0)
    week = find_unit(moment.today, Unit.WEEK, offset)
    weekday = found.value("W") or 0
    return resolved(week and find_unit(week.first, Unit.DAY, weekday), f"of the week, counted from {moment.today}")


def read_iso(found: Found, moment: Moment) -> Resolution:
    """Read "2015-05-12"."""
    year, month, day = (value for symbol, value in zip(found.symbols, found.values, strict=True) if symbol in "YDI")
    return resolve_point(Point(year, month, day), moment)


def read_numeric(found: Found, moment: Moment) -> Resolution:
    """Read "27/01/2015"; where it can be two days, the one that the article's date tells."""
    if found.symbols == "C":
        year, rest = divmod(found.values[0], 10000)
        return resolve_point(Point(year, rest // 100, rest % 100), moment)
    one, _, two, _, year = found.values
    days = {day for day in (build_day(year, two, one), build_day(year, one, two)) if day}
    if not days:
        return Resolution(None, f"no calendar has a {one}/{two}/{year}")
    if len(days) > 1 and moment.today:
        today = moment.today
        days = {day for day in days if abs(day.first - today) <= _CLOSE} or days
    if len(days) > 1:
        return Resolution(None, f"{one}/{two}/{year} can be two days, and nothing tells which comes first")
    return Resolution(days.pop(), "the year is written, and only one order of day and month fits")


def read_quarter(found: Found, moment: Moment) -> Resolution:
    """Read "the third quarter", "the 1988 third quarter", "this year's third quarter"."""
    number, year = found.value("O") or 0, find_year(found, moment)
    if not 1 <= number <= 4:
        return Resolution(None, f"no year has a quarter {number}")
    if year is not None:
        return resolved(build_quarter(year, number), f"quarter {number} of {year}")
    if moment.today is None:
        return NO_TODAY
    year = moment.today.year
    candidates = [one for step in (-1, 0, 1) if (one := build_quarter(year + step, number))]
    tense = Tense.PAST if moment.tense is Tense.UNKNOWN else moment.tense
    begun = [one for one in candidates if one.first <= moment.today]
    ahead = [one for one in candidates if one.last >= moment.today]
    chosen = ahead[0] if tense is Tense.FUTURE and ahead else begun[-1] if begun else None
    return resolved(chosen, f"the nearest quarter {number} to {moment.today}, {tense.value}")


def read_quarter_named(found: Found, moment: Moment) -> Resolution:
    """Read "the quarter", "the latest quarter", "the 1988 quarter": the one named before, else the last ended."""
    year, quarter = find_year(found, moment), moment.quarter
    if "Y" in found.symbols or "y" in found.symbols:
        if quarter is None or year is None:
            return NO_BEFORE
        return resolved(build_quarter(year, (quarter.first.month + 2) // 3), f"the quarter named before, of {year}")
    if quarter and "X" not in found.symbols:
        return Resolution(quarter, "the quarter that the text named before")
    if moment.today is None:
        return NO_TODAY
    step = 1 if "X" in found.symbols else -1
    return resolved(find_unit(moment.today, Unit.QUARTER, step), f"counted from {moment.today}")


def read_half(found: Found, moment: Moment) -> Resolution:
    """Read "the first half of 2014", "the last half of the '80s"."""
    number = 2 if found.symbols.lstrip("l")[0] == "L" else found.value("O") or 0
    decade = found.value("Z")
    if number not in (1, 2):
        return Resolution(None, f"nothing has a half {number}")
    if decade is not None:
        return resolved(build_decade(decade), f"half {number} of the decade, which has no exact borders")
    year = find_year(found, moment)
    return NO_TODAY if year is None else resolved(build_half(year, number), f"half {number} of {year}")


def read_season(found: Found, moment: Moment) -> Resolution:
    """Read "summer 2013", "last spring", "this fall"."""
    season, year = found.value("S") or 0, find_year(found, moment)
    if year is not None:
        return resolved(build_season(year, season), f"{_SEASONS[season]} of {year}")
    if moment.today is None:
        return NO_TODAY
    return _choose_season(found.symbols, season, moment, moment.today)


def _choose_season(symbols: str, season: int, moment: Moment, today: date) -> Resolution:
    candidates = [one for step in (-2, -1, 0, 1, 2) if (one := build_season(today.year + step, season))]
    reason = f"{_SEASONS[season]}, counted from {today}"
    if "L" in symbols:
        ended = [one for one in candidates if one.last < today]
        return resolved(ended[-1] if ended else None, f"the last {reason}")
    if "X" in symbols:
        ahead = [one for one in candidates if one.first > today]
        return resolved(ahead[0] if ahead else None, f"the next {reason}")
    if "t" in symbols:
        same = [one for one in candidates if today.year in (one.first.year, one.last.year)]
        return resolved(choose(same, today, moment.tense), f"this {reason}")
    return resolved(choose(candidates, today, moment.tense), f"the nearest {reason}, {moment.tense.value}")


def read_decade(found: Found, _: Moment) -> Resolution:
    """Read "the 1980s", "the '90s", "the early 1980s"; the 1800s are a century."""
    start = found.value("Z") or 0
    whole = build_century(start // 100 + 1) if start % 100 == 0 and start != 2000 else build_decade(start)
    return resolved(whole, "the decade is written")


def read_century(found: Found, _: Moment) -> Resolution:
    """Read "the 19th century"."""
    number = found.value("O") or 0
    return resolved(build_century(number), "the century is written")


def read_year(found: Found, _: Moment) -> Resolution:
    """Read "2015", "early 2014"."""
    return resolved(build_year(found.value("Y") or 0), _WRITTEN)


def read_day_alone(found: Found, moment: Moment) -> Resolution:
    """Read "on the 14th", "on the 14th of this month", "on the 14th of that month"."""
    day = found.value("O") or 0
    if "n" not in found.symbols:
        return resolve_point(Point(day=day), moment)
    before = found.symbols[found.symbols.index("n") - 1]
    today = find_unit(moment.today, Unit.DAY) if moment.today else None
    base = moment.before if before == "a" else today
    if base is None:
        return NO_BEFORE if before == "a" else NO_TODAY
    month = find_unit(base.first, Unit.MONTH, -1 if before == "L" else 0)
    if month is None:
        return NO_TODAY
    return resolve_point(Point(month.first.year, month.first.month, day), moment)
