"""Which ledger a command works on, who works on it, and how a command ends that cannot go on."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, TypeAlias

import typer
from rich.console import Console

from reportedly.cli.exits import exit_on_error
from reportedly.cli.output import build_console
from reportedly.domain.errors import BadOption

DEFAULT_LEDGER = "reportedly.db"

LedgerFile: TypeAlias = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="FILE",
        envvar="REPORTEDLY_LEDGER",
        help="The ledger; without it REPORTEDLY_LEDGER, else ./reportedly.db.",
    ),
]
ByName: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--as", metavar="NAME", envvar="REPORTEDLY_AS", help="Who decides; without it the name you log in by."
    ),
]


@contextmanager
def ending_cleanly() -> Iterator[Console]:
    """Give the console for messages; what cannot go on ends with one line there and an exit code."""
    errors = build_console(stderr=True)
    with exit_on_error(errors):
        yield errors


def name_person(given: str | None) -> str:
    """Return who decides: the name given, else that of the login; raise BadOption where neither is there."""
    name = given if given is not None else _find_login()
    if not name or not name.strip():
        raise BadOption("nobody is named who decides this; give a name with --as.")
    return name.strip()


def _find_login() -> str | None:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return None
