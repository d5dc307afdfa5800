"""`reportedly serve`: the ledger in the browser."""

import os
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile, ending_cleanly, name_person
from reportedly.cli.progress import complain

HELP = """Open the ledger in the browser: questions, articles with their claims marked, voices, timeline, search.

Articles are added there too: dropped, chosen or pasted. The ledger is made where there is none.

It answers this computer only, until Ctrl-C ends it. No request goes out, and looking changes nothing. What is decided
on its pages is kept with the name given by --as, unless a browser names another person. With --host it
answers other computers too, and then only those that bring the token which it prints; what goes between them is not
encrypted. REPORTEDLY_TOKEN sets the token; with it one is demanded on this computer as well, which keeps other people
who work on it from reading the ledger.

\b
  reportedly serve
  reportedly serve --ledger ferry.db --port 8765 --no-browser
  reportedly serve --host 0.0.0.0 --port 8765

\b
Exit codes: 0 it was stopped, 1 the ledger cannot be opened, 2 wrong use, also a port that is taken.
"""

TOKEN = "REPORTEDLY_TOKEN"


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="Which port; 0 is any that is free.")] = 8765,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Open the ledger in the browser."""
    with ending_cleanly() as errors:
        # Imported late: it brings the web server with it, which no other command needs.
        server = import_module("reportedly.workbench.server")
        wanted = server.Wanted(host, port, os.environ.get(TOKEN), name_person(by))
        state = "open" if Path(ledger).exists() else "new and open"

        def announce(address: str) -> None:
            complain(errors, f"{ledger} is {state} at {address} (Ctrl-C ends it)")

        server.serve(Path(ledger), wanted, announce, open_browser=not no_browser)
