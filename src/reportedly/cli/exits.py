"""Exit codes, and which of them an error becomes: 0 all was read, 1 something was not, 2 wrong use."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from reportedly.cli.progress import complain
from reportedly.domain.errors import BadOption, ReportedlyError

SOME_FAILED = 1


@contextmanager
def exit_on_error(console: Console) -> Iterator[None]:
    """End the program where what runs inside fails for a reason that its user can mend, with a line that says which."""
    try:
        yield
    except BadOption as error:
        raise typer.BadParameter(str(error)) from error
    except ReportedlyError as error:
        complain(console, error)
        raise typer.Exit(SOME_FAILED) from error
