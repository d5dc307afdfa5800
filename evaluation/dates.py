"""Scores dates on `data/dates`: expressions without their sentences, in blocks with the date of an article.

`python -m evaluation.dates DATA` prints what is wrong in the blocks that are not dev, and the two scores.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportedly.annotate.dates import find_dates
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
from reportedly.annotate.words import find_words
from reportedly.domain.annotation import Token
from reportedly.domain.article import DateRule, Published
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision

_TIME = re.compile(r"T.*$")
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>\d)|H(?P<half>\d)|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)
_SEASONS = {"SP": 0, "SU": 1, "FA": 2, "WI": 3}


@dataclass(frozen=True, slots=True)
class Row:
    """One expression, what people made of it, and what was found (None where no date was seen in it)."""

    expression: str
    value: str
    gold: Interval
    found: DateMention | None

    @property
    def right(self) -> bool:
        """Whether the same days were found."""
        have = self.found.interval if self.found else None
        return have is not None and (have.first, have.last) == (self.gold.first, self.gold.last)


@dataclass(frozen=True, slots=True)
class Block:
    """The expressions of one article in order, each with its type and value, and its date."""

    today: date
    rows: Sequence[tuple[str, ...]]


def score_dates(data: Path) -> dict[str, float]:
    """Return the percent of dev rows with a calendar value whose interval is right."""
    dev = _split(read_blocks(data / "dates" / "train.tsv"))[1]
    return {"dates/dev: interval right": _share([row for block in dev for row in score_block(block)])}


def read_blocks(path: Path) -> list[Block]:
    """Read the blocks of a file; one whose first row is no date is left out."""
    blocks = []
    for part in path.read_text("utf-8").strip().split("\n\n"):
        rows = [tuple(line.split("\t")) for line in part.split("\n")]
        today = read_value(rows[0][2])
        if today:
            blocks.append(Block(today.first, rows[1:]))
    return blocks


def score_block(block: Block) -> Iterator[Row]:
    """Yield the rows with a calendar value. All rows are one text, each a sentence, for "that day"."""
    text = "\n\n".join(row[0] for row in block.rows)
    published = Published(block.today, block.today, Precision.DAY, DateRule.GIVEN)
    found = find_dates(text, list(_tokenize(block, text)), published)
    start = 0
    for expression, kind, value in block.rows:
        end = start + len(expression)
        inside = [mention for mention in found if start <= mention.span.start and mention.span.end <= end]
        gold = read_value(value) if kind in ("DATE", "TIME") else None
        if gold:
            longest = max(inside, key=lambda mention: len(mention.span.text), default=None)
            yield Row(expression, value, gold, longest)
        start = end + 2


def read_value(value: str) -> Interval | None:
    """Return the days of a TIMEX3 value; None where it is no stretch of the calendar (PRESENT_REF, 1989-WXX)."""
    value = _TIME.sub("", value)
    if re.fullmatch(r"\d\d", value):
        return build_century(int(value) + 1)
    if re.fullmatch(r"\d\d\d", value):
        return build_decade(10 * int(value))
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    parts = {name: int(part) for name, part in match.groupdict().items() if part and part.isdigit()}
    year = parts["year"]
    if "week" in parts:
        first = date.fromisocalendar(year, parts["week"], 1)
        return find_unit(first, Unit.WEEKEND if match["weekend"] else Unit.WEEK)
    if match["season"]:
        return build_season(year, _SEASONS[match["season"]])
    for name, build in (("quarter", build_quarter), ("half", build_half)):
        if name in parts:
            return build(year, parts[name])
    if "day" in parts:
        return build_day(year, parts["month"], parts["day"])
    return build_month(year, parts["month"]) if "month" in parts else build_year(year)


def _tokenize(block: Block, text: str) -> Iterator[Token]:
    """Yield the words with no parse: each its own root, of no part of speech."""
    start = count = 0
    for sentence, (expression, _, _) in enumerate(block.rows):
        for word in find_words(text, start, start + len(expression)):
            yield Token(word.start, word.end, word.text, sentence, "X", count, "root")
            count += 1
        start += len(expression) + 2


def _split(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Return the blocks to work with, and the last fifth."""
    cut = len(blocks) * 4 // 5
    return blocks[:cut], blocks[cut:]


def _share(rows: Sequence[Row]) -> float:
    return round(100 * sum(row.right for row in rows) / max(1, len(rows)), 1)


def main() -> None:
    """Print what is wrong outside the dev part, and both scores."""
    data = Path(sys.argv[1])
    work, _ = _split(read_blocks(data / "dates" / "train.tsv"))
    rows = [(block, row) for block in work for row in score_block(block)]
    for block, row in rows:
        if not row.right:
            have = row.found.interval if row.found else "not found"
            why = row.found.reason if row.found else ""
            print(f"{block.today}  {row.expression!r}  {row.value}  {have}  {why}")
    print(f"others: {_share([row for _, row in rows])} of {len(rows)}")
    print(score_dates(data))


if __name__ == "__main__":
    main()
