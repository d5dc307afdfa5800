"""Long lists in pages; which page is shown stands in the address."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of how many is shown, counted from 1, and the addresses of those around it, empty where none is."""

    page: int
    pages: int
    before: str
    after: str

    @classmethod
    def of(cls, asked: int, number: int, at_once: int, find_address: Callable[[int], str]) -> "Paging":
        """Return the paging of a list of so many things; what is asked for beyond its end is its last page."""
        pages = max(1, -(-number // at_once))
        page = min(max(1, asked), pages)
        before = find_address(page - 1) if page > 1 else ""
        return cls(page, pages, before, find_address(page + 1) if page < pages else "")

    def skip(self, at_once: int) -> int:
        """Return how many things stand on the pages before."""
        return (self.page - 1) * at_once


def count_page(page: int) -> str:
    """Return a page as it stands in an address: the first needs no saying."""
    return str(page) if page > 1 else ""
