"""Forms in which a reading leaves the program."""

from reportedly.export.reading_json import build_reading_line

__all__ = ["build_reading_line"]
