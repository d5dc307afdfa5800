"""Pictures of every page of the workbench, of the demo's articles as the model reads them, wide and narrow.

    python -m tests.browser.screenshots build/screenshots
    python -m tests.browser.screenshots docs/pictures --shown      # those that the docs show, smaller

`make screenshots` and `make pictures` run it, and say why where no browser can be had.
"""

import argparse
import re
import tempfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import reportedly
from reportedly.pipeline import reconcile
from tests.browser.browsing import NARROW, WIDE, Looks, find_missing, open_browser, serve_ledger, take_picture

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

DEMO = Path(reportedly.__file__).parent / "demo"
LOOKS = {"wide": Looks(WIDE), "narrow": Looks(NARROW), "dark": Looks(1200, is_dark=True)}
TALLEST = 2600
SHOWN = ("front", "question", "article", "voice", "map")
SHOWN_LOOKS = {"wide": Looks(1200), "narrow": Looks(NARROW, is_dark=True)}
SHOWN_TALLEST = 1300
"""The pages that the docs show, and how."""


def main() -> None:
    """Write the pictures into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ledger", type=Path, help="take pictures of this one, not of the demo")
    parser.add_argument("--shown", action="store_true", help="those that the docs show")
    arguments = parser.parse_args()
    if missing := find_missing():
        print(f"screenshots skipped: {missing}")
        return
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as temporary,
        serve_ledger(arguments.ledger or add_demo(Path(temporary) / "demo.db")) as address,
    ):
        take_pictures(address, arguments.folder, shown=arguments.shown)
    print(f"pictures are in {arguments.folder}")


def take_pictures(address: str, folder: Path, *, shown: bool) -> None:
    """Write a picture of each page in each of the looks, or of those that the docs show."""
    for name, looks in (SHOWN_LOOKS if shown else LOOKS).items():
        with open_browser(looks) as browser:
            for page, path in find_pages(browser, address).items():
                if shown and page not in SHOWN:
                    continue
                browser.get(address + path)
                file = folder / (f"{page}-{name}.webp" if shown else f"{page}-{name}.png")
                take_picture(browser, looks, file, SHOWN_TALLEST if shown else TALLEST)


def add_demo(path: Path) -> Path:
    """Read the demo's articles into a ledger, and compare them."""
    reader = reportedly.Reader()
    with reportedly.open_ledger(path, create=True) as ledger:
        for file in sorted(DEMO.glob("*.html")):
            reading = reader.read_file(str(file))
            reportedly.add_reading(ledger, reading, file.read_bytes(), file.name, datetime.now(UTC))
        reconcile(ledger)
    return path


def find_pages(browser: "Chrome", address: str) -> Mapping[str, str]:
    """Return the path of each page by a name for its picture; of a kind the first that others lead to."""
    question = next(_find_links(browser, address, "question"))
    article = next(_find_links(browser, address, "article"))
    return {
        "front": "/",
        "questions": "/questions",
        "question": question,
        "question-policy": f"{question}?policy=best-low-high",
        "article": article,
        "part": next(_find_links(browser, address + article, "part")),
        "voices": "/voices",
        "voice": next(_find_links(browser, f"{address}/voices", "voice")),
        "search": "/search?q=letter+ministry",
        "timeline": "/timeline",
        "map": "/map",
        "map-of-the-world": "/map?at=0,11&wide=40030",
        "sources": "/sources",
        "history": "/history",
        "jobs": "/jobs",
        "api": "/api",
    }


def _find_links(browser: "Chrome", page: str, kind: str) -> Iterator[str]:
    browser.get(page)
    yield from re.findall(rf'href="(/{kind}/\w+)"', browser.page_source)


if __name__ == "__main__":
    main()
