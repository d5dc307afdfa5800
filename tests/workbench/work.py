"""Work sent to a workbench whose reader is a small fake, and waiting for its end."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient

from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.ledger import Ledger
from reportedly.reader import Reader
from tests.conftest import FakeAnnotator
from tests.workbench.desk import open_client

LONGEST_WAIT = 20
OWN = {"origin": "http://localhost"}
"""What a form of the workbench's own pages says of where it comes from."""

TEXT = "Holt said the boat {} was full. That was all that was known of the boat."


class Gate(FakeAnnotator):
    """A reader's annotator that reads a boat's article only when it is let through."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._open: set[str] = set()
        self._is_wide = False
        self.seen = 0

    def open(self, *boats: str) -> None:
        """Let the articles of these boats through; without any, all."""
        with self._changed:
            self._open |= set(boats)
            self._is_wide = self._is_wide or not boats
            self._changed.notify_all()

    def annotate(self, article: Article) -> Annotation:
        """Return what stands in the article, when its turn has come."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._lets(article), LONGEST_WAIT)
            self.seen += 1
        return super().annotate(article)

    def _lets(self, article: Article) -> bool:
        return self._is_wide or any(f"boat {one} " in article.text for one in self._open)


@contextmanager
def run_workbench(path: Path, annotator: FakeAnnotator | None = None) -> Iterator[TestClient]:
    """Run the workbench of a ledger, made where there is none, until this is left."""
    Ledger.open(path).close()
    with open_client(path, lambda: Reader(annotator or FakeAnnotator())) as client, client:
        client.headers.update(OWN)
        yield client


def find_seal(client: TestClient) -> str:
    """Return what the forms of the workbench are sealed with."""
    return re.findall(r'name="seal" value="([^"]+)"', client.get("/").text)[0]


def wait_for(client: TestClient, job: str, *states: str) -> dict[str, object]:
    """Return a piece of work as JSON once it is in one of these states; without any, once it is over."""
    deadline = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < deadline:
        page: dict[str, dict[str, object]] = client.get(f"/api{job}").json()
        if page["line"]["state"] in states if states else page["line"]["is_over"]:
            return page  # type: ignore[return-value]
        time.sleep(0.02)
    raise AssertionError(f"{job} is still {page['line']['state']}")


def list_paths(client: TestClient) -> list[str]:
    """Return the paths of the articles that the front page has."""
    return sorted(one["path"] for day in client.get("/api/front").json()["days"] for one in day["articles"])
