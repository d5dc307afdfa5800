"""Comparing for the workbench: in a process of its own where much is to be compared.

Comparing is work for Python alone, and a page that is asked for meanwhile would wait for Python's lock at each row that
it reads.
"""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from reportedly.domain.errors import ReportedlyError
from reportedly.pipeline import open_ledger, reconcile

FEW = 10
"""Articles that are compared before the answer to who decides: it takes a fifth of a second, 400 take twenty."""

AT_ONCE = 50
"""Articles whose questions are stored together: often enough to see it go on."""

GLANCE = 0.2
"""Seconds between two looks at whether to stop."""

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Step:
    """How many articles of how many are compared."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class End:
    """All is compared, or `error` says why not."""

    error: str = ""


def compare_apart(path: Path, report: Report, check: Callable[[], None]) -> None:
    """Compare what awaits it in the ledger at `path` in another process; end that where `check` raises.

    Raise ReportedlyError as comparing does, RuntimeError where the process ended before its work.
    """
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_compare, args=(path, sender), daemon=True)
    process.start()
    sender.close()
    try:
        while isinstance(told := _receive(receiver, check), Step):
            report(told.done, told.of)
    except EOFError as error:
        process.join()
        raise RuntimeError(f"the process that compared ended before its work, with {process.exitcode}") from error
    finally:
        # What it had not stored by then it stores in one transaction or not at all.
        process.terminate()
        process.join()
        receiver.close()
    if told.error:
        raise ReportedlyError(told.error)


def _receive(receiver: "Connection[None, Step | End]", check: Callable[[], None]) -> Step | End:
    while not receiver.poll(GLANCE):
        check()
    return receiver.recv()


def _compare(path: Path, sender: "Connection[Step | End, None]") -> None:
    """Do the work, in the other process: who stops the workbench from the keyboard ends this through it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with open_ledger(path) as ledger:
            reconcile(ledger, lambda done, of: sender.send(Step(done, of)), AT_ONCE)
        sender.send(End())
    except ReportedlyError as error:
        sender.send(End(str(error)))
