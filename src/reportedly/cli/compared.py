"""A ledger whose questions are up to date: articles that came or changed since are compared before it is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from rich.console import Console

import reportedly
from reportedly.cli.progress import complain, show_progress
from reportedly.domain.errors import BusyLedger, FullDisk, UnreadableFile

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


@contextmanager
def open_compared(path: str, errors: Console) -> Iterator["Ledger"]:
    """Open a ledger to look at its questions; where it cannot be written to, say what they leave out."""
    with reportedly.Ledger.open(path, create=False) as ledger:
        waiting = len(ledger.pending())
        if not waiting:
            yield ledger
            return
    try:
        compare_pending(path, errors)
    except (BusyLedger, FullDisk, UnreadableFile) as error:
        complain(errors, f"{waiting} articles are not compared yet, and the answers are without them: {error}")
    with reportedly.Ledger.open(path, create=False) as ledger:
        yield ledger


def compare_pending(path: str, errors: Console) -> None:
    """Redo the questions that articles touched since questions were last made, behind a progress bar."""
    # Imported late: it brings the model's runtime with it, and who only looks at what is there need not wait for that.
    with reportedly.open_ledger(path) as ledger:
        total = len(ledger.pending()) if errors.is_terminal else None
        with show_progress(errors, total, "comparing") as reporter:
            import_module("reportedly.pipeline").reconcile(ledger, reporter.reach)
