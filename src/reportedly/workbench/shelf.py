"""The articles of a ledger at hand, loaded once for all pages and again only when the file has changed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from reportedly.domain.filed import FiledArticle
from reportedly.export.denials import Denials
from reportedly.export.speakers import Speaker, find_speakers
from reportedly.ledger import Ledger
from reportedly.workbench.carriers import find_carriers
from reportedly.workbench.leads import Leads


@dataclass(frozen=True, slots=True)
class Contents:
    """What is current in a ledger, as people decided it.

    Beside the articles: who their entities are, what denies what, who speaks, and who only passes on what others say.
    The articles are without their paragraphs: only looking for copies needs those, and they are most of the memory.
    """

    articles: Mapping[str, FiledArticle]
    identity_of: Mapping[str, str]
    denials: Denials
    speakers: tuple[Speaker, ...]
    carriers: Mapping[str, Speaker]
    leads: Leads

    @classmethod
    def load(cls, ledger: Ledger) -> "Contents":
        """Load all that is current in a ledger."""
        articles = {one.id: replace(one, paragraphs=()) for one in ledger.articles()}
        identity_of = {one.entity: one.identity for one in ledger.identities()}
        speakers = tuple(find_speakers(articles.values(), identity_of))
        return cls(
            articles,
            identity_of,
            Denials(articles.values(), identity_of),
            speakers,
            find_carriers(articles.values(), identity_of, speakers),
            Leads(identity_of),
        )


class Shelf:
    """A ledger that is only looked at, with its contents at hand; many readers may ask at once."""

    def __init__(self, ledger: Ledger, path: Path) -> None:
        self.ledger = ledger
        self._path = path
        self._lock = Lock()
        self._held: tuple[object, Contents] | None = None

    def open(self) -> Contents:
        """Return what is in the ledger now."""
        with self._lock:
            state = self._find_state()
            if self._held is None or self._held[0] != state:
                self._held = (state, Contents.load(self.ledger))
            return self._held[1]

    def _find_state(self) -> tuple[tuple[int, int] | None, ...]:
        """Return what changes with every write: size and time of the file and of the log beside it."""
        return tuple(_look_at(Path(f"{self._path}{ending}")) for ending in ("", "-wal"))


def _look_at(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns
