"""What is taken away: tables of all that the ledger holds, and a brief on a topic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Response
from pydantic import WithJsonSchema

from reportedly.domain.errors import BadOption
from reportedly.export.brief.material import Period
from reportedly.export.rows import tabulate_accounts
from reportedly.export.table import Table, write_csv, write_jsonl
from reportedly.ledger import Ledger
from reportedly.views.brief import Asked, write_brief
from reportedly.views.tables import What, build_table, redact_table

PATH = "/export"
_ABOUT = {
    What.CLAIMS: "who said what, through whom and how firmly, with the exact words",
    What.FIGURES: "every number: what it counts, where and when, and who says so",
    What.ACCOUNTS: "what each voice answers to each question, with its verdicts and origins",
    What.QUESTIONS: "what the accounts answer, and how they stand to each other",
}


class Form(StrEnum):
    """The forms of a table."""

    CSV = "csv"
    JSONL = "jsonl"


class BriefForm(StrEnum):
    """The forms of a brief."""

    HTML = "html"
    MARKDOWN = "md"


_WRITERS: Mapping[Form, Callable[[Table], bytes]] = {Form.CSV: write_csv, Form.JSONL: write_jsonl}
_TYPES = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.JSONL: "application/jsonl; charset=utf-8",
    BriefForm.HTML: "text/html; charset=utf-8",
    BriefForm.MARKDOWN: "text/markdown; charset=utf-8",
}
FILE: dict[int | str, dict[str, Any]] = {
    200: {"description": "A file.", "content": {kind: {"schema": {"type": "string"}} for kind in _TYPES.values()}}
}
"""How OpenAPI describes what these answer with."""
Day = Annotated[str, WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": ""}]})]
"""A day like 2023-03-14, or none."""


@dataclass(frozen=True, slots=True)
class AskedBrief:
    """What a brief is wanted of: words, and the days between which the articles can have appeared."""

    topic: Annotated[str, WithJsonSchema({"type": "string", "pattern": r"\S"})]
    first: Day = ""
    last: Day = ""
    form: BriefForm = BriefForm.HTML


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table: what it holds, and its addresses by form."""

    what: What
    about: str
    addresses: Mapping[Form, str]


@dataclass(frozen=True, slots=True)
class ExportPage:
    """What can be taken away; `topic` is what a brief was last asked on."""

    tables: tuple[TableLine, ...]
    topic: str


def gather_exports(topic: str) -> ExportPage:
    """Return what can be taken away."""
    tables = (TableLine(what, _ABOUT[what], {form: f"/api/export/{what}.{form}" for form in Form}) for what in What)
    return ExportPage(tuple(tables), topic)


def save_table(ledger: Ledger, what: What, form: Form, *, redact: bool) -> Response:
    """Return a table as a file, with the names of minors, victims and private persons or without."""
    table = build_table(ledger, what)
    if redact:
        table, _ = redact_table(ledger, table)
    return save(_WRITERS[form](table), f"{what}{'-redacted' if redact else ''}.{form}", _TYPES[form])


def save_accounts(ledger: Ledger, name: str, form: Form) -> Response:
    """Return the accounts of one question as a file; raise NotInLedger."""
    question = ledger.find_question(name)
    table = tabulate_accounts(ledger.load_questions((question,)))
    return save(_WRITERS[form](table), f"accounts-{question}.{form}", _TYPES[form])


def save_brief(ledger: Ledger, asked: AskedBrief) -> Response:
    """Return a brief as a file; raise BadOption for no topic and for days that cannot be, NotInLedger for nothing."""
    period = read_period(asked.first, asked.last)
    wanted = Asked(asked.topic, period, datetime.now(UTC))
    brief = write_brief(ledger, wanted, as_page=asked.form is BriefForm.HTML)
    return save(brief.text.encode("utf-8", "replace"), f"brief.{asked.form}", _TYPES[asked.form])


def save(data: bytes, name: str, kind: str) -> Response:
    """Return a file that the browser keeps under a name."""
    return Response(data, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


def read_period(first: str, last: str) -> Period:
    """Return the days from a first to a last, each empty where that side is open; raise BadOption."""
    period = Period(_read_day(first), _read_day(last))
    if period.first and period.last and period.first > period.last:
        raise BadOption(f"the first day, {first}, is after the last, {last}.")
    return period


def _read_day(day: str) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise BadOption(f"expected a day like 2023-03-14, got {day!r}.") from error
