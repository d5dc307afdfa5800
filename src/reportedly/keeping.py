"""Readings kept in a ledger one after the other, with what became of each file."""

from collections.abc import Generator, Iterable
from datetime import UTC, datetime

from reportedly.domain.errors import KnownArticle, ReportedlyError, UnsupportedInput
from reportedly.domain.kept import Kept, Outcome
from reportedly.domain.reading import Reading
from reportedly.ledger import Ledger
from reportedly.pipeline import add_reading
from reportedly.reader import FileReading


def keep_readings(ledger: Ledger, readings: Iterable[FileReading]) -> Generator[Kept, None, None]:
    """Keep each reading as it comes, whole or not at all, and yield what became of it.

    A file that could not be read stops nothing. Raise BusyLedger or FullDisk where the ledger cannot be written to.
    """
    for one in readings:
        if isinstance(one.result, KnownArticle):
            yield Kept(one.path, Outcome.UNCHANGED, one.result.article)
        elif isinstance(one.result, ReportedlyError):
            yield Kept(one.path, None, reason=str(one.result))
        elif not one.result.article.read_blocks:
            yield Kept(one.path, None, reason=f"{one.path} is left out: {_explain_empty(one.result)}")
        else:
            yield _keep_reading(ledger, one.result, one)


def _keep_reading(ledger: Ledger, reading: Reading, one: FileReading) -> Kept:
    try:
        added = add_reading(ledger, reading, one.original, one.path, datetime.now(UTC))
    except UnsupportedInput as error:
        return Kept(one.path, None, reason=str(error))
    return Kept(one.path, added.outcome, added.article)


def _explain_empty(reading: Reading) -> str:
    return next((problem.message for problem in reading.problems if problem.step == "intake"), "no article")
