"""A workbench over a small ledger of articles made by hand, and one over a ledger of hostile ones."""

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
def guarded(ferry: Path) -> Iterator[TestClient]:
    """The same behind a token."""
    with Ledger.open(ferry, create=False) as ledger:
        app = build_app(ledger, ferry, Access(("desk.example",), token="s3cret"))
        yield TestClient(app, base_url="http://desk.example", follow_redirects=False)
