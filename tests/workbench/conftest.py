"""A workbench over a small ledger of articles made by hand, and one over a ledger of hostile ones."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger import Ledger
from reportedly.workbench.app import build_app
from reportedly.workbench.guard import Access
from tests.workbench.desk import file_ferry, open_client


@pytest.fixture(scope="session")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the ferry's articles with what people decided of them."""
    return file_ferry(tmp_path_factory.mktemp("ferry") / "ferry.db")


@pytest.fixture(scope="session")
def client(ferry: Path) -> Iterator[TestClient]:
    """A browser without eyes, on the workbench of that ledger."""
    with open_client(ferry) as opened:
        yield opened


@pytest.fixture
def path(ferry: Path, tmp_path: Path) -> Path:
    """A copy of that ledger, to decide in."""
    return Path(shutil.copy(ferry, tmp_path / "ferry.db"))


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    """A browser without eyes, on the workbench of the copy."""
    with open_client(path) as client:
        yield client


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """The copy as it is on the disk, beside its workbench."""
    with Ledger.open(path, create=False) as opened:
        yield opened


@pytest.fixture
def guarded(ferry: Path) -> Iterator[TestClient]:
    """The same behind a token."""
    with Ledger.open(ferry, create=False) as ledger:
        app = build_app(ledger, ferry, Access(("desk.example",), token="s3cret"))
        yield TestClient(app, base_url="http://desk.example", follow_redirects=False)
