"""The figures of one reading, and each written out for people who work with tables."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from reportedly.domain.errors import MissingPackage
from reportedly.domain.figure import Figure


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with everything that it is bound to in words.

    `voices` is the chain from the outlet to the innermost voice; `words` are the exact words of the number, `sentence`
    those around it. Days are written as ISO 8601 has them; what the text does not tell is None.
    """

    id: str
    words: str
    low: Decimal | None
    high: Decimal | None
    bound: str
    unit: str | None
    counted: str | None
    kind: str
    place: str | None
    country: str | None
    as_of_from: str | None
    as_of_to: str | None
    counted_at_from: str | None
    counted_at_to: str | None
    voices: tuple[str, ...]
    firmness: str
    background: bool
    part_of: str | None
    sense: str
    basis: str | None
    by: str | None
    population: str | None
    incident: str | None
    confidence: float
    sentence: str


class Figures(tuple[Figure, ...]):
    """The figures of one reading in the order of the text; `rows` has each with what it is bound to in words."""

    rows: tuple[FigureRow, ...]

    @classmethod
    def of(cls, figures: Iterable[Figure], rows: Iterable[FigureRow]) -> "Figures":
        """Join figures with their rows, in the same order."""
        made = cls(figures)
        made.rows = tuple(rows)
        if len(made.rows) != len(made):
            raise ValueError(f"{len(made)} figures cannot have {len(made.rows)} rows")
        return made

    def to_frame(self) -> Any:  # noqa: ANN401 - pandas is no dependency, so its type cannot be named
        """Return a pandas DataFrame, a row for each figure; raise MissingPackage where pandas is not installed."""
        try:
            from pandas import DataFrame  # noqa: PLC0415 - only who asks for a frame needs pandas
        except ImportError as error:
            raise MissingPackage("a frame needs pandas, which is not installed; run `pip install pandas`") from error
        columns = list(FigureRow.__dataclass_fields__)
        return DataFrame([asdict(row) for row in self.rows], columns=columns)
