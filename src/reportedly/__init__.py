"""Read the news and keep track of who said what.

    import reportedly

    reading = reportedly.read("page.html")
    for attribution in reading.attributions:
        print(attribution.cue, attribution.content)

`read` reads one file. `Reader` loads the model once and reads as many as wanted. What comes back is a `Reading`: frozen
records, each pointing into `reading.article.text`. Nothing is fetched and nothing is sent anywhere.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.domain.errors import ReportedlyError
    from reportedly.domain.reading import Reading
    from reportedly.intake import Hints, find_files
    from reportedly.keeping import keep_readings
    from reportedly.ledger import Ledger, build_judgement
    from reportedly.pipeline import NewOnly, add_reading, open_ledger, reread_article
    from reportedly.reader import FileReading, Reader, read

__version__ = "0.1.0"

__all__ = [
    "FileReading",
    "Hints",
    "Ledger",
    "NewOnly",
    "Reader",
    "Reading",
    "ReportedlyError",
    "__version__",
    "add_reading",
    "build_judgement",
    "find_files",
    "keep_readings",
    "open_ledger",
    "read",
    "reread_article",
]

_HOMES = {
    "FileReading": "reportedly.reader",
    "Hints": "reportedly.intake",
    "Ledger": "reportedly.ledger",
    "NewOnly": "reportedly.pipeline",
    "Reader": "reportedly.reader",
    "Reading": "reportedly.domain.reading",
    "ReportedlyError": "reportedly.domain.errors",
    "add_reading": "reportedly.pipeline",
    "build_judgement": "reportedly.ledger",
    "find_files": "reportedly.intake",
    "keep_readings": "reportedly.keeping",
    "open_ledger": "reportedly.pipeline",
    "read": "reportedly.reader",
    "reread_article": "reportedly.pipeline",
}


def __getattr__(name: str) -> object:
    """Import what is asked for only then: the model's runtime takes longer to load than `--help` may."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
