"""Serving the workbench: where it listens, who may ask, what its address is."""

import secrets
import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import uvicorn

from reportedly.domain.errors import BadOption
from reportedly.pipeline import open_ledger
from reportedly.workbench.app import NOBODY, build_app
from reportedly.workbench.guard import LOOPBACK, Access

TRIES, PAUSE = 100, 0.1
"""How often, and how many seconds apart, the browser waits for the server to have started."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where the workbench is wanted, and which token it is to demand; None leaves that to where it listens.

    `by` decides where a browser names nobody else.
    """

    host: str = "127.0.0.1"
    port: int = 0
    token: str | None = None
    by: str = NOBODY


def serve(path: Path, wanted: Wanted, announce: Callable[[str], None], *, open_browser: bool) -> None:
    """Serve the ledger at `path`, made where there is none, until it is stopped; `announce` is told the address.

    Raise BadOption where it cannot listen there, and as `Ledger.open` does.
    """
    access = build_access(wanted)
    with listen(wanted) as listener, open_ledger(path, create=True) as ledger:
        address = name_address(wanted.host, listener.getsockname()[1], access.token)
        config = uvicorn.Config(
            build_app(ledger, path, access, wanted.by),
            # Addresses tell what is looked for, and may hold the token: none is logged.
            access_log=False,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        announce(address)
        if open_browser:
            threading.Thread(target=_open_browser, args=(server, address), daemon=True).start()
        server.run(sockets=[listener])


def build_access(wanted: Wanted) -> Access:
    """Return who may ask: beyond this machine only who has the token."""
    if wanted.host in LOOPBACK:
        return Access(token=wanted.token or None)
    name = wanted.host.lower()
    own = (socket.gethostname().lower(), name)
    return Access((*LOOPBACK, *own), wanted.token or secrets.token_urlsafe(24), any_number=_is_anywhere(name))


def listen(wanted: Wanted) -> socket.socket:
    """Return a socket that listens; raise BadOption where that cannot be."""
    try:
        family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
        listener = socket.create_server((wanted.host, wanted.port), family=family)
    except (OSError, OverflowError) as error:
        raise BadOption(
            f"cannot listen at {wanted.host}, port {wanted.port} ({error}); choose another --port, or 0 for a free one."
        ) from error
    # asyncio does this for sockets of its own alone; without it every answer but a connection's first waits for 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def name_address(host: str, port: int, token: str | None) -> str:
    """Return the address to open, with the token where one is demanded."""
    name = socket.gethostname() if _is_anywhere(host) else host
    shown = f"[{name}]" if ":" in name else name
    return f"http://{shown}:{port}/" + (f"?token={token}" if token else "")


def _is_anywhere(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


def _open_browser(server: uvicorn.Server, address: str) -> None:
    for _ in range(TRIES):
        if server.started:
            webbrowser.open(address)
            return
        time.sleep(PAUSE)
