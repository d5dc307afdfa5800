"""From what was asked for on the command line to a written brief."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import reportedly
from reportedly.cli.brief_material import Asked, gather_material
from reportedly.domain.errors import BadOption
from reportedly.domain.question import Verdict
from reportedly.export.brief import Material, Period, build_brief, render_html, render_markdown

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Request:
    """What a brief is wanted of, in which form."""

    asked: Asked
    as_page: bool

    @classmethod
    def read(cls, topic: str, first: str | None, last: str | None, *, as_page: bool) -> "Request":
        """Read what was typed, to be made now; raise BadOption for no topic and for days that cannot be."""
        if not topic.strip():
            raise BadOption("expected words to find articles by, got an empty topic")
        return cls(Asked(topic, read_period(first, last), datetime.now().astimezone()), as_page)


@dataclass(frozen=True, slots=True)
class Written:
    """A brief as it goes into a file, and in a line what it holds."""

    text: str
    summary: str


def write_brief(ledger: "Ledger", request: Request) -> Written:
    """Return the brief that is asked for; raise NotInLedger where nothing is about the topic."""
    material = gather_material(ledger, request.asked)
    brief = build_brief(material)
    return Written(render_html(brief) if request.as_page else render_markdown(brief), summarise(material))


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


def summarise(material: Material) -> str:
    """Return in a line what the brief holds."""
    several = [one for one in material.questions if len(one.accounts) > 1]
    contested = sum(one.verdict is Verdict.CONFLICT for one in several)
    articles = len(material.articles)
    return f"{articles} articles, {len(several)} questions with two or more accounts, {contested} of them contested"
