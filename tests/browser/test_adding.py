"""A reporter's evening: files dropped on the front page, read before their eyes, found there when they come back."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reportedly.ledger import Ledger
from reportedly.reader import Reader
from tests.browser.browsing import (
    NARROW,
    WIDE,
    Looks,
    find_missing,
    list_faults,
    open_browser,
    serve_ledger,
    wait_until,
)
from tests.browser.screenshots import DEMO
from tests.workbench.work import TEXT, Gate

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

MISSING = find_missing()
pytestmark = [pytest.mark.slow, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

LOOKS = (Looks(WIDE), Looks(NARROW, is_dark=True))
ARTICLES = ("01", "03", "12")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three of the demo's articles, with what a browser saves beside one, and a picture."""
    saved = tmp_path / "saved"
    (saved / "deep" / "page_files").mkdir(parents=True)
    for page in (page for number in ARTICLES for page in DEMO.glob(f"{number}-*.html")):
        (saved / page.name).write_bytes(page.read_bytes())
    (saved / "deep" / "page.html").write_text(f"<article>{f'<p>{TEXT}</p>' * 4}</article>", encoding="utf-8")
    (saved / "deep" / "page_files" / "ad.html").write_text("<p>An ad said so.</p>", encoding="utf-8")
    (saved / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return saved


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the workbench of a new ledger answers; it reads with the model of the package."""
    path = tmp_path_factory.mktemp("adding") / "new.db"
    Ledger.open(path).close()
    with serve_ledger(path) as served:
        yield served


def drop(browser: "Chrome", *paths: Path) -> None:
    """Drop files and folders on the page, as a mouse does."""
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        event = {"type": kind, "x": 200, "y": 300, "data": data}
        browser.execute_cdp_cmd("Input.dispatchDragEvent", event)


def test_a_folder_that_is_dropped_is_read_and_stands_first_on_the_front_page(address: str, folder: Path) -> None:
    with open_browser(Looks(WIDE)) as browser:
        browser.get(address)
        assert "holds no article yet" in wait_until(browser, "Add articles")
        drop(browser, folder)
        done = wait_until(browser, "Done")
        assert "4 new, 1 could not be read" in done
        assert "photo.png is a picture (PNG)" in done
        assert "ad.html" not in done
        assert list_faults(browser) == []
        browser.get(address)
        front = wait_until(browser, "All that is in the ledger is new.")
        assert "dead as ferry capsizes" in front
        assert list_faults(browser) == []
        browser.find_element("xpath", "//button[text()='Mark all seen']").click()
        assert "New since" not in wait_until(browser, "Contested")
        drop(browser, next(DEMO.glob("02-*.html")))
        wait_until(browser, "1 new.")
        browser.get(address)
        wait_until(browser, "1 article added after")
        assert list_faults(browser) == []
        assert [one for one in browser.get_log("browser") if one["level"] != "INFO"] == []


@pytest.mark.parametrize("looks", LOOKS, ids=lambda one: f"{one.width}")
def test_work_is_watched_left_and_found_again(tmp_path: Path, looks: Looks) -> None:
    gate, path = Gate(), tmp_path / "l.db"
    Ledger.open(path).close()
    for boat in "abc":
        (tmp_path / f"{boat}.txt").write_text(TEXT.format(boat), encoding="utf-8")
    with serve_ledger(path, lambda: Reader(gate)) as address, open_browser(looks) as browser:
        browser.get(address)
        browser.find_element("id", "files").send_keys("\n".join(str(tmp_path / f"{boat}.txt") for boat in "abc"))
        browser.find_element("css selector", ".drop button").click()
        wait_until(browser, "0 of 3")
        job = browser.current_url
        assert list_faults(browser) == []
        gate.open("a")
        wait_until(browser, "1 of 3")
        browser.refresh()
        wait_until(browser, "1 of 3")
        browser.get(address)
        assert browser.find_element("css selector", ".working").text.startswith("Reading: 1 of 3")
        with open_browser(looks) as other:
            other.get(job)
            gate.open()
            assert "3 new" in wait_until(other, "Done")
        browser.find_element("css selector", ".working a").click()
        assert browser.current_url == job
        wait_until(browser, "Done")
        assert list_faults(browser) == []
        browser.get(f"{address}/jobs")
        assert list_faults(browser) == []


def test_a_folder_that_is_chosen_is_read_without_its_hidden_files(address: str, folder: Path) -> None:
    (folder / ".hidden.txt").write_text("Nobody said so.", encoding="utf-8")
    with open_browser(Looks(WIDE)) as browser:
        browser.get(address)
        browser.find_element("id", "folder").send_keys(str(folder / "deep"))
        browser.find_element("css selector", ".drop button").click()
        assert "deep/page.html" in wait_until(browser, "Done")


def test_too_much_is_said_at_once_and_by_the_server_too(address: str, tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(600 * 1024 * 1024)
    for has_script in (True, False):
        with open_browser(Looks(WIDE)) as browser:
            browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not has_script})
            browser.get(address)
            browser.find_element("id", "files").send_keys(str(tmp_path / "large.txt"))
            browser.find_element("css selector", ".drop button").click()
            wait_until(browser, "512 MB")


def test_all_of_it_works_without_script(address: str, folder: Path) -> None:
    with open_browser(Looks(NARROW)) as plain:
        plain.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        plain.get(address)
        plain.find_element("id", "files").send_keys(str(folder / "photo.png"))
        plain.find_element("css selector", ".drop button").click()
        wait_until(plain, "Supported are saved web pages")
        plain.get(address)
        plain.find_element("css selector", ".adding summary").click()
        plain.find_element("id", "text").send_keys("Ines Holt said the quay was closed. Nobody knew more of the quay.")
        plain.find_element("id", "outlet").send_keys("Radio")
        plain.find_element("css selector", ".paste button").click()
        wait_until(plain, "1 new")  # the page loads itself anew
        plain.find_element("css selector", ".files a").click()
        wait_until(plain, "the quay was closed")
