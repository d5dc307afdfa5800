"""Questions narrowed by their verdict, by what they count and where, with how many there are of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportedly.ledger.dialect import Database

_CONTESTED_FIRST = "accounts = 1, rank, accounts DESC, id"


class Quality(StrEnum):
    """What questions are told apart by."""

    VERDICT = "verdict"
    KIND = "kind"
    PLACE = "place"


_COLUMNS = {
    # One account alone agrees with nobody.
    Quality.VERDICT: "CASE WHEN accounts > 1 THEN verdict ELSE '' END",
    Quality.KIND: "kind",
    Quality.PLACE: "coalesce(place, '')",
}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which questions are wanted; None narrows nothing. A `verdict` of "" is that of one account alone.

    A `place` of "" is none.
    """

    verdict: str | None = None
    kind: str | None = None
    place: str | None = None


class Narrowed:
    """The questions of one ledger, as lists narrow them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, wanted: Narrowing, *, limit: int) -> list[str]:
        """Return ids, those of contested questions first, then by how many accounts they have; one alone is last."""
        where, values = _write(wanted)
        rows = f"SELECT id FROM questions WHERE {where} ORDER BY {_CONTESTED_FIRST} LIMIT ?"
        with self._database.reading() as connection:
            return list(connection.exec_driver_sql(rows, (*values, limit)).scalars())

    def count(self, wanted: Narrowing, trait: Quality) -> dict[str, int]:
        """Return how many questions there are of each value of a trait."""
        where, values = _write(wanted)
        rows = f"SELECT {_COLUMNS[trait]} AS value, count(*) AS number FROM questions WHERE {where} GROUP BY 1"
        with self._database.reading() as connection:
            return {row.value: row.number for row in connection.exec_driver_sql(rows, values)}


def _write(wanted: Narrowing) -> tuple[str, tuple[str, ...]]:
    given = list(_compare(wanted))
    return " AND ".join(("accounts > 0", *(clause for clause, _ in given))), tuple(value for _, value in given)


def _compare(wanted: Narrowing) -> Iterator[tuple[str, str]]:
    for trait, column in _COLUMNS.items():
        value: str | None = getattr(wanted, trait)
        if value is not None:
            yield f"{column} = ?", value
