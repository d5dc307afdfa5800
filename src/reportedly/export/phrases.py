"""What people read in place of records: a number with its bound, days, voices, what to call an article."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import Chain, FiledArticle, FiledFigure
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Account, Heading, Stated

UNDATED = "undated"
_MOST_ANSWERS = 5
_NO_CURRENCY = "XXX"
_PLURALS = {"percent": "percent", "foot": "feet", "inch": "inches", "hertz": "hertz"}
_FORMS = {
    Bound.EXACT: "{low}",
    Bound.ABOUT: "about {low}",
    Bound.AT_LEAST: "at least {low}",
    Bound.AT_MOST: "at most {high}",
    Bound.RANGE: "{low} to {high}",
}


def word_number(low: Decimal | None, high: Decimal | None, bound: Bound, unit: str | None = None) -> str:
    """Return a number with its bound in words: "at least 12", "200 to 300", "24 or more (vague)"."""
    words, written = _word_bounds(low, high, bound), _word_unit(unit, is_one=low == high == 1)
    return f"{words} {written}" if written else words


def _word_bounds(low: Decimal | None, high: Decimal | None, bound: Bound) -> str:
    first, last = (print_decimal(one) if one is not None else None for one in (low, high))
    vague = " (vague)" if bound is Bound.VAGUE else ""
    if first is None or last is None:
        if first is None:
            return f"at most {last}{vague}"
        return f"{first} or more{vague}" if vague else f"at least {first}"
    if first != last:
        return f"{'about ' if bound is Bound.ABOUT else ''}{first} to {last}{vague}"
    return _FORMS.get(bound, "{low}").format(low=first, high=last) + vague


def _word_unit(unit: str | None, *, is_one: bool) -> str | None:
    """Return a unit in the singular or the plural; codes of currencies have none, and one stands for no known one."""
    if unit is None or unit == _NO_CURRENCY:
        return None
    if is_one or unit.isupper() or " per " in unit:
        return unit
    *before, last = unit.split(" ")
    return " ".join((*before, _PLURALS.get(last, f"{last}s")))


def print_decimal(number: Decimal) -> str:
    """Return a number with its thousands parted, and no zeros at the end of its fraction."""
    written = f"{number:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def word_figure(figure: FiledFigure) -> str:
    """Return the number of a figure in words, with its unit."""
    return word_number(figure.low, figure.high, figure.bound, figure.unit)


def word_account(account: Account) -> str:
    """Return the number that an account stands by in words, with its unit."""
    unit = account.figures[0].unit if account.figures else None
    return word_number(account.low, account.high, account.bound, unit)


def word_stated(stated: Stated) -> str:
    """Return the number of an account in words, with its unit."""
    return word_number(stated.low, stated.high, stated.bound, stated.unit)


def word_days(interval: Interval | None) -> str:
    """Return the days of an interval as far as they are known: 2015-01-07, 2015-01, 2015, else its first and last."""
    if interval is None:
        return UNDATED
    first, last = interval.first.isoformat(), interval.last.isoformat()
    match interval.precision:
        case Precision.MONTH:
            return first[:7]
        case Precision.YEAR:
            return first[:4]
        case _:
            return first if first == last else f"{first} to {last}"


def name_chain(chain: Chain) -> tuple[str, ...]:
    """Return the voices of a chain from the outlet to the innermost."""
    return tuple(link.name for link in chain)


def name_account(account: Account) -> str:
    """Return who gives an account."""
    return account.chain[-1].name if account.chain else account.voice


def name_article(article: FiledArticle) -> str:
    """Return what to call an article: its outlet, else its title, else where it was read from."""
    return article.outlet or article.title or article.path


def date_article(article: FiledArticle) -> str:
    """Return when an article appeared; a guess is called one."""
    return f"{word_days(article.published)} (inferred)" if article.inferred else word_days(article.published)


def qualify(words: str, firmness: Firmness) -> str:
    """Return a number with how firmly it is put, where that is less than asserted."""
    return words if firmness is Firmness.ASSERTED else f"{words} ({firmness})"


@dataclass(frozen=True, slots=True)
class Answer:
    """A number that accounts of a question stand by, in words, and the first that gives it."""

    words: str
    stated: Stated


def find_answers(heading: Heading) -> list[Answer]:
    """Return the answers to a question, each that differs once; what is denied or hedged says so, none is withdrawn."""
    # Most of many accounts give a number that another gives: to word each takes longer than all else.
    different: dict[tuple[object, ...], Stated] = {}
    for one in heading.accounts:
        if not one.withdrawn:
            different.setdefault((one.low, one.high, one.bound, one.unit, one.firmness), one)
    answers: dict[str, Answer] = {}
    for one in different.values():
        words = qualify(word_stated(one), one.firmness)
        answers.setdefault(words, Answer(words, one))
    return list(answers.values())


def are_many(answers: Sequence[Answer]) -> bool:
    """Say whether lists show the ends of the answers in place of all of them."""
    return len(answers) > _MOST_ANSWERS


def word_answers(heading: Heading) -> str:
    """Return the answers to a question in few words: each that differs, or the ends where there are many.

    Withdrawn accounts are counted apart.
    """
    answers = find_answers(heading)
    shown = _word_ends(heading, len(answers)) if are_many(answers) else " · ".join(one.words for one in answers)
    gone = sum(one.withdrawn for one in heading.accounts)
    return " · ".join(filter(None, (shown, f"{gone} withdrawn" if gone else "")))


def find_ends(heading: Heading) -> tuple[Stated, Stated] | None:
    """Return the lowest and the highest number of accounts that are neither withdrawn nor denied."""
    said = [one for one in heading.accounts if not one.withdrawn and one.firmness is not Firmness.DENIED]
    said = [one for one in said if one.low is not None or one.high is not None]
    if not said:
        return None
    return min(said, key=_find_least), max(said, key=_find_most)


def _find_least(stated: Stated) -> Decimal:
    return next(end for end in (stated.low, stated.high) if end is not None)


def _find_most(stated: Stated) -> Decimal:
    return next(end for end in (stated.high, stated.low) if end is not None)


def _word_ends(heading: Heading, different: int) -> str:
    ends = find_ends(heading)
    if ends is None:
        return f"{different} different, all denied"
    low, high = _find_least(ends[0]), _find_most(ends[1])
    return f"{word_number(low, high, Bound.RANGE, ends[0].unit or ends[1].unit)} ({different} different)"
