"""What happened when and where, as timelines and maps look it up in the index."""

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import Generic, TypeVar

from sqlalchemy import Connection

from reportedly.domain.happening import Extent, Wanted
from reportedly.ledger import blocks, happenings, whereabouts
from reportedly.ledger.dialect import Database
from reportedly.ledger.happenings import Found, Run
from reportedly.ledger.whereabouts import Located, Nowhere, Often

Answer = TypeVar("Answer")

MOST_KEPT = 32
"""Answers of one kind that are kept."""


class Kept(Generic[Answer]):
    """Answers about all of a ledger, which are kept until an article changes; of many, the last ones.

    Of several who ask at once one looks, and the others are told what was found before, or wait where nothing was.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._answers: dict[Hashable, tuple[int, Answer]] = {}
        self._lock = Lock()

    def find(self, name: Hashable, look: Callable[[Connection], Answer]) -> Answer:
        """Return the answer that goes by a name: what was kept, or what looking gives."""
        is_first = self._lock.acquire(blocking=False)
        before = self._answers.get(name)
        if not is_first and before is not None:
            return before[1]
        if not is_first:
            self._lock.acquire()
        try:
            return self._find(name, look)
        finally:
            self._lock.release()

    def _find(self, name: Hashable, look: Callable[[Connection], Answer]) -> Answer:
        with self._database.reading() as connection:
            now = blocks.count_changes(connection)
            kept = self._answers.get(name)
            answer = kept[1] if kept is not None and kept[0] == now else look(connection)
        self._answers.pop(name, None)
        self._answers[name] = now, answer
        if len(self._answers) > MOST_KEPT:
            del self._answers[next(iter(self._answers))]
        return answer


class Chronicle:
    """The claims and figures of one ledger by their dates and places, as people decided them.

    What is counted over all of them is kept until an article changes: to count 400,000 takes a tenth of a second.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._on_earth = Kept[dict[str, list[Found]]](database)
        self._nowhere = Kept[dict[int, list[Found]]](database)
        self._extents = Kept[Extent](database)
        self._numbers = Kept[int](database)
        self._located = Kept[list[Located]](database)
        self._unplaced = Kept[Nowhere](database)
        self._often = Kept[list[Often]](database)

    def find(self, wanted: Wanted, *, limit: int, at: int = 0) -> list[Found]:
        """Return claims and figures in the order of their dates from place `at` on, the undated ones last."""
        with self._database.reading() as connection:
            return happenings.find_happenings(connection, wanted, limit, at)

    def find_on_earth(self, wanted: Wanted, localities: Collection[str], *, limit: int) -> dict[str, list[Found]]:
        """Return the first of those at each of some localities of a map, in the order of their dates."""
        if not localities:
            return {}
        look = partial(happenings.find_on_earth, wanted=wanted, localities=localities, limit=limit)
        return self._count(self._on_earth, wanted, look, (*localities, limit))

    def find_nowhere(self, wanted: Wanted, runs: Sequence[Run]) -> dict[int, list[Found]]:
        """Return those that a map cannot place, by the number of what they name first, of each a run in order."""
        look = partial(happenings.find_nowhere, wanted=wanted, runs=runs)
        return self._count(self._nowhere, wanted, look, tuple(runs))

    def measure(self, wanted: Wanted, far: float) -> Extent:
        """Return how many there are and between which days; `far` is which share at either end is called far."""
        return self._count(self._extents, wanted, partial(happenings.measure, wanted=wanted, far=far), far)

    def count(self, wanted: Wanted) -> int:
        """Return how many there are."""
        if wanted.undated is None and (wanted.first or wanted.last):
            # Two stretches of an index, which the condition for both would not find.
            return sum(self.count(replace(wanted, undated=undated)) for undated in (False, True))
        if wanted.undated:
            wanted = replace(wanted, first=None, last=None)
        return self._count(self._numbers, wanted, partial(happenings.count, wanted=wanted))

    def locate(self, wanted: Wanted) -> list[Located]:
        """Return the places on earth at which there is something, those at which most is first."""
        return self._count(self._located, wanted, partial(whereabouts.locate, wanted=wanted))

    def list_unplaced(self, wanted: Wanted) -> Nowhere:
        """Return what a map shows and cannot place, by the first place that it names."""
        return self._count(self._unplaced, wanted, partial(whereabouts.list_unplaced, wanted=wanted))

    def list_voices(self, wanted: Wanted, *, limit: int) -> list[Often]:
        """Return the voices that say most of it."""
        with self._database.reading() as connection:
            return happenings.list_voices(connection, wanted, limit)

    def list_places(self, wanted: Wanted, *, limit: int) -> list[Often]:
        """Return the places that are named in it most often."""
        return self._count(self._often, wanted, partial(whereabouts.list_places, wanted=wanted, limit=limit), limit)

    def _count(
        self, kept: Kept[Answer], wanted: Wanted, look: Callable[[Connection], Answer], more: Hashable = None
    ) -> Answer:
        """Return what looking gives, or what was kept of that where all is wanted; `more` is what else is asked."""
        if _is_everything(wanted):
            return kept.find((wanted, more), look)
        with self._database.reading() as connection:
            return look(connection)


def _is_everything(wanted: Wanted) -> bool:
    """Say whether nothing but dates or places that are missing narrows what is wanted."""
    return replace(wanted, placed=None, undated=None).is_all
