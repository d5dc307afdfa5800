"""The step: quantities of a text, from its tokens; sentences without a trigger are never cut."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from reportedly.annotate.quantities import fraction
from reportedly.annotate.quantities.amount import Amount, exact
from reportedly.annotate.quantities.determiner import is_pronoun_one
from reportedly.annotate.quantities.ends import join_ranges
from reportedly.annotate.quantities.exclusion import is_no_quantity
from reportedly.annotate.quantities.fragment import is_part_of_other
from reportedly.annotate.quantities.line import VULGAR, Line, cut_line, lower_text
from reportedly.annotate.quantities.modifier import read_before
from reportedly.annotate.quantities.number import find_numbers, number_words
from reportedly.annotate.quantities.numeral import tidy_number
from reportedly.annotate.quantities.table import read_sections
from reportedly.annotate.quantities.vague import VagueTable
from reportedly.annotate.quantities.victim import ARTICLES, find_victims
from reportedly.domain.annotation import Token
from reportedly.domain.date_mention import DateMention
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

_DIGIT = re.compile(rf"[\d{VULGAR}]")
# "Nearly a decade" and "more than a year" hold no number word.
_NEAR = 20
_PERIODS = frozenset("decade century year month week day hour fortnight".split())


def find_quantities(
    text: str, tokens: Sequence[Token], dates: Sequence[DateMention], vague: VagueTable | None = None
) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order, with ids q1, q2, …; what `dates` cover is none.

    `vague` gives the numbers of vague wordings; without it the table inside the package does.
    """
    table = vague or VagueTable.load()
    covered = sorted(date.span for date in dates)
    found: list[Quantity] = []
    lowered = lower_text(text)
    for first, last in _find_triggered(tokens, table):
        line = cut_line(text, lowered, tokens, range(first, last))
        for amount in _read_line(line, table, covered):
            span = Span.of(text, line.starts[amount.first], line.ends[amount.last - 1])
            low, high = (None if end is None else tidy_number(end) for end in (amount.low, amount.high))
            found.append(Quantity(f"q{len(found) + 1}", span, low, high, amount.bound, amount.unit))
    return tuple(found)


def _find_triggered(tokens: Sequence[Token], table: VagueTable) -> Iterator[tuple[int, int]]:
    """Yield the first token and the end of each sentence that holds a digit or a word that numbers start with."""
    triggers = _trigger_words() | table.keys
    last = 0
    # One flat pass over all words: this is all that most sentences cost.
    hits = [
        index
        for index, token in enumerate(tokens)
        if (word := token.text).lower() in triggers or (not word.isalpha() and _DIGIT.search(word))
    ]
    for index in hits:
        if index < last or not _is_trigger_here(tokens, index):
            continue
        first = last = index
        sentence = tokens[index].sentence
        while first > 0 and tokens[first - 1].sentence == sentence:
            first -= 1
        while last < len(tokens) and tokens[last].sentence == sentence:
            last += 1
        yield first, last


def _is_trigger_here(tokens: Sequence[Token], index: int) -> bool:
    """Look closer at frequent words: "year" starts nothing but in "nearly a year", "killed" counts with an article."""
    word = tokens[index].text.lower()
    if word in _PERIODS:
        return index > 1 and tokens[index - 1].text.lower() in ARTICLES
    if word in _harm_words():
        near = tokens[max(0, index - _NEAR) : index + _NEAR]
        return any(token.text.lower() in ARTICLES for token in near)
    return True


@cache
def _trigger_words() -> frozenset[str]:
    return (number_words() - ARTICLES) | fraction.PARTS | _PERIODS | _harm_words()


@cache
def _harm_words() -> frozenset[str]:
    sections = read_sections()
    names = ("casualty verbs", "casualty subjects", "casualty nouns", "casualty adjectives", "body")
    return frozenset().union(*(sections[name] for name in names))


def _read_line(line: Line, table: VagueTable, covered: Sequence[Span]) -> list[Amount]:
    """Return the amounts of one sentence in order."""
    numbers = [
        number
        for number in find_numbers(line, table)
        if not is_part_of_other(line, number) and not _is_covered(line, number, covered)
    ]
    kept, floor = [], 0
    for number in join_ranges(line, numbers):
        amount = read_before(line, number, floor)
        floor = amount.last
        if not is_pronoun_one(line, amount) and not is_no_quantity(line, amount):
            kept.append(amount)
    if not _harm_words().isdisjoint(line.words):
        kept += _count_victims(line, kept)
        kept.sort(key=lambda amount: amount.first)
    return kept


def _is_covered(line: Line, amount: Amount, covered: Sequence[Span]) -> bool:
    """Say whether a date expression holds a part of the number."""
    start, end = line.starts[amount.core], line.ends[amount.last - 1]
    index = bisect_left(covered, end, key=lambda span: span.start)
    return index > 0 and any(span.end > start for span in covered[max(0, index - 2) : index])


def _count_victims(line: Line, amounts: Sequence[Amount]) -> list[Amount]:
    """Return one for each article that counts a victim and is no part of another amount."""
    taken = {index for amount in amounts for index in range(amount.first, amount.last)}
    found = []
    for token in find_victims(line):
        index = bisect_left(line.starts, token.start)
        if index not in taken and line.starts[index] == token.start:
            found.append(exact(index, index + 1, Decimal(1)))
    return found
