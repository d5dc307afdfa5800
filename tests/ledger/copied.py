"""Ledgers put in place as the bytes of a finished one: making its tables takes longer than most of what is tested."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.ledger import Ledger

OWNER_ONLY = 0o600


@cache
def build_empty() -> bytes:
    """Return a ledger without articles."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        Ledger.open(path).close()
        return path.read_bytes()


def put_ledger(path: Path, ledger: bytes) -> Path:
    """Write a ledger into a new file, for its owner alone as the program does."""
    path.touch(OWNER_ONLY)
    path.write_bytes(ledger)
    return path
