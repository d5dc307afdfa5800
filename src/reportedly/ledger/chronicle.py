"""What happened when and where, as timelines and maps look it up in the index."""

from collections.abc import Collection

from reportedly.domain.filed import FiledPlace
from reportedly.domain.happening import Extent, Wanted
from reportedly.ledger import happenings
from reportedly.ledger.dialect import Database
from reportedly.ledger.happenings import Found, Located, Often, Unplaced


class Chronicle:
    """The claims and figures of one ledger by their dates and places, as people decided them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, wanted: Wanted, *, limit: int, at: int = 0) -> list[Found]:
        """Return claims and figures in the order of their dates from place `at` on, the undated ones last."""
        with self._database.reading() as connection:
            return happenings.find_happenings(connection, wanted, limit, at)

    def measure(self, wanted: Wanted, far: float) -> Extent:
        """Return how many there are and between which days; `far` is which share at either end is called far."""
        with self._database.reading() as connection:
            return happenings.measure(connection, wanted, far)

    def count(self, wanted: Wanted) -> int:
        """Return how many there are."""
        with self._database.reading() as connection:
            return happenings.count(connection, wanted)

    def locate(self, wanted: Wanted) -> list[Located]:
        """Return the places on earth at which there is something, those at which most is first."""
        with self._database.reading() as connection:
            return happenings.locate(connection, wanted)

    def name_places(self, wanted: Wanted, localities: Collection[str]) -> dict[str, list[tuple[FiledPlace, int]]]:
        """Return the places as which some localities are named, each with how often."""
        with self._database.reading() as connection:
            return happenings.name_places(connection, wanted, localities)

    def list_unplaced(self, wanted: Wanted) -> list[Unplaced]:
        """Return what a map shows and cannot place, by the first place that it names."""
        with self._database.reading() as connection:
            return happenings.list_unplaced(connection, wanted)

    def list_voices(self, wanted: Wanted, *, limit: int) -> list[Often]:
        """Return the voices that say most of it."""
        with self._database.reading() as connection:
            return happenings.list_voices(connection, wanted, limit)

    def list_places(self, wanted: Wanted, *, limit: int) -> list[Often]:
        """Return the places that are named in it most often."""
        with self._database.reading() as connection:
            return happenings.list_places(connection, wanted, limit)
