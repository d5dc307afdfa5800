"""The step: the date expressions of a text, each with its days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.annotate.dates.doubt import is_day_alone
from reportedly.annotate.dates.forms import read_form
from reportedly.annotate.dates.grammar import Found, match_forms
from reportedly.annotate.dates.lexicon import TRIGGERS
from reportedly.annotate.dates.line import Line, build_line, can_stand_in_date
from reportedly.annotate.dates.moment import Moment, Resolution
from reportedly.annotate.dates.names import Names, is_title
from reportedly.annotate.dates.tense import find_tense
from reportedly.domain.annotation import Token
from reportedly.domain.article import DateRule, Published
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.span import Span

# A date in one sentence may lend its written year to the next two, within a paragraph.
_REACH_OF_YEAR = 2
_BESIDE = frozenset({",", "-", "–", "—", "--", "("})
_JOINING = frozenset({",", "and", "or", "&", "on", "in"})
_NEVER_BEFORE = frozenset({"recent", "since", "stretch"})


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression, at tokens `first` to `last` (exclusive), not yet resolved."""

    found: Found
    first: int
    last: int


def find_dates(text: str, tokens: Sequence[Token], published: Published | None) -> tuple[DateMention, ...]:
    """Find the dates in a text; what needs the article's date is resolved only where every possible one agrees."""
    expressions = lend_years(list(find_expressions(tokens)), tokens)
    if not expressions:
        return ()
    days = sorted({published.first, published.last}) if published else [None]
    passes = [_resolve_all(expressions, tokens, text, today) for today in days]
    resolved = zip(expressions, zip(*passes, strict=True), strict=True)
    dates = [(one, _agree(meanings)) for one, meanings in resolved]
    return tuple(
        DateMention(f"d{number}", _find_span(text, tokens, one), meaning.interval, meaning.reason)
        for number, (one, meaning) in enumerate(((one, meaning) for one, meaning in dates if meaning), 1)
    )


def find_expressions(tokens: Sequence[Token]) -> Iterator[Expression]:
    """Yield the date expressions of a text in order; only the words around a trigger are looked at."""
    names = Names(tokens)
    done = 0
    for i in find_triggers(tokens):
        if i >= done:
            first, done = _find_stretch(tokens, i)
            yield from _find_in(build_line(tokens, first, done, names), tokens)


def find_triggers(tokens: Sequence[Token]) -> list[int]:
    """Return the tokens that can be the heart of a date. All of an article pass here, so this has to be quick."""
    return [
        i
        for i, token in enumerate(tokens)
        # A figure sorts from "0" to before ":".
        if (text := token.text) in TRIGGERS or ("0" <= text < ":" and _is_dating_number(text))
    ]


def _is_dating_number(text: str) -> bool:
    return len(text) > 2 and (len(text) == 4 or not text.isdigit())


def _find_stretch(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Return the words around a trigger that can stand in a date, as far as they go on without a hole."""
    first, last, sentence = i, i + 1, tokens[i].sentence
    while first > 0 and tokens[first - 1].sentence == sentence and can_stand_in_date(tokens[first - 1].text):
        first -= 1
    while last < len(tokens) and tokens[last].sentence == sentence and can_stand_in_date(tokens[last].text):
        last += 1
    return first, last


def _find_in(line: Line, tokens: Sequence[Token]) -> Iterator[Expression]:
    for form, start, end in match_forms(line.symbols):
        first, last = line.firsts[start], line.lasts[end - 1]
        if not is_title(tokens, first, last) and (form != "day_alone" or is_day_alone(tokens, first)):
            yield Expression(Found(form, line.symbols[start:end], line.values[start:end]), first, last)


def lend_years(expressions: list[Expression], tokens: Sequence[Token]) -> list[Expression]:
    """Give a month or day the year that is written for a whole list: "in May and June 2014"."""
    lent: list[Expression] = []
    for expression in reversed(expressions):
        year = _find_lent_year(expression, lent[-1], tokens) if lent else None
        lent.append(expression if year is None else _add_year(expression, year))
    return lent[::-1]


def _add_year(expression: Expression, year: int) -> Expression:
    found = expression.found
    return replace(expression, found=Found(found.form, found.symbols + "Y", [*found.values, year]))


def _find_lent_year(expression: Expression, following: Expression, tokens: Sequence[Token]) -> int | None:
    form, symbols = expression.found.form, expression.found.symbols
    if form != following.found.form or form not in ("month", "dated") or "Y" in symbols or "y" in symbols:
        return None
    gap = [token.text.lower() for token in tokens[expression.last : following.first]]
    return following.found.value("Y") if gap and set(gap) <= _JOINING else None


def _resolve_all(
    expressions: Sequence[Expression], tokens: Sequence[Token], text: str, today: date | None
) -> list[Resolution | None]:
    story = _Story(text, tokens, today)
    return [story.resolve(expression) for expression in expressions]


class _Story:
    """A text as far as it was read: the date, the quarter and the year that it named last."""

    def __init__(self, text: str, tokens: Sequence[Token], today: date | None) -> None:
        self._text, self._tokens, self._today = text, tokens, today
        self._before: Interval | None = None
        self._quarter: Interval | None = None
        self._year: int | None = None
        self._year_at = 0
        self._last: int | None = None

    def resolve(self, expression: Expression) -> Resolution | None:
        """Return what the next expression means; None where it is no date."""
        year = self._year if self._year is not None and self._reaches(expression) else None
        tense = find_tense(self._tokens, expression.first, expression.last)
        moment = Moment(self._today, tense, self._before, self._quarter, year)
        beside = self._describe_before(expression)
        resolution = beside or read_form(expression.found, moment)
        if resolution is not None:
            self._note(expression, resolution.interval)
        return resolution

    def _describe_before(self, expression: Expression) -> Resolution | None:
        """Return the date beside which "a day after the vote" stands: "on Monday, a day after the vote" is Monday."""
        found, gap = expression.found, expression.first - 1
        if self._before is None or self._last != gap or found.form != "offset" or found.symbols[-1] not in "BJ":
            return None
        if self._tokens[gap].text not in _BESIDE or _ends_clause(self._tokens, expression.last):
            return None
        return Resolution(self._before, "describes the date beside which it stands")

    def _reaches(self, expression: Expression) -> bool:
        at, first = self._tokens[self._year_at], self._tokens[expression.first]
        return first.sentence - at.sentence <= _REACH_OF_YEAR and "\n\n" not in self._text[at.end : first.start]

    def _note(self, expression: Expression, interval: Interval | None) -> None:
        found = expression.found
        if interval is not None and not _looks_aside(found):
            self._before, self._last = interval, expression.last
            if found.form in ("quarter", "quarter_named") and "A" not in found.symbols and "E" not in found.symbols:
                self._quarter = interval
        written = found.value("Y")
        if written is not None and found.form in ("dated", "month", "iso"):
            self._year, self._year_at = written, expression.last - 1


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].pos == "PUNCT"


def _looks_aside(found: Found) -> bool:
    """Say whether an expression only compares ("a year earlier") or reaches over a stretch, aside of the story."""
    back = found.form == "ago" or (found.form == "offset" and "y" in found.symbols and "E" in found.symbols)
    return back or found.form in _NEVER_BEFORE


def _agree(meanings: Sequence[Resolution | None]) -> Resolution | None:
    """Return what an expression means on every day that can be the article's."""
    first = meanings[0]
    if first is None or all(other and other.interval == first.interval for other in meanings):
        return first
    return Resolution(None, "the article's date is not known closely enough to tell")


def _find_span(text: str, tokens: Sequence[Token], expression: Expression) -> Span:
    return Span.of(text, tokens[expression.first].start, tokens[expression.last - 1].end)


def infer_published(dates: Sequence[DateMention]) -> Published | None:
    """Infer when an undated text appeared: from the first to the last date that it names in the latest year of all.

    Days count before months, and months before years: a goal for 2030 tells nothing where days are written.
    """
    intervals = [mention.interval for mention in dates if mention.interval]
    for precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        if fine := [interval for interval in intervals if interval.precision is precision]:
            last = max(interval.last for interval in fine)
            first = min(interval.first for interval in fine if interval.first.year == last.year)
            return Published(first, last, Precision.INTERVAL, DateRule.INFERRED)
    return None
