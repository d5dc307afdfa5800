"""A program that fills a ledger, to be killed or run beside itself: python -m tests.ledger.filling FILE FIRST LAST."""

import sys

from reportedly.domain.reading import Reading
from reportedly.ledger import Ledger
from tests.ledger.conftest import find_profile
from tests.ledger.handmade import AT, build_reading


def build(number: int) -> Reading:
    """Return the reading of one of many articles."""
    return build_reading(f"Police said {number} people died.", numbers=(str(number),), sources=("Police",))


def fill(path: str, first: int, last: int) -> None:
    """Add the articles from `first` to before `last`, saying each number when it is kept."""
    with Ledger.open(path, find_profile) as ledger:
        for number in range(first, last):
            reading = build(number)
            ledger.add(reading, reading.article.text.encode(), f"{number}.txt", AT, "{}")
            print(number, flush=True)  # noqa: T201 - who kills it waits for this


if __name__ == "__main__":
    fill(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
