"""A reporter's day: a folder dropped, the contested number found, its words opened, a figure corrected, all exported.

Each step starts from what the one before shows.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from reportedly.ledger import Ledger
from tests.browser.browsing import (
    WIDE,
    Looks,
    find_missing,
    list_faults,
    open_browser,
    serve_ledger,
    wait_for,
    wait_until,
)
from tests.browser.screenshots import DEMO
from tests.browser.test_adding import drop

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

MISSING = find_missing()
pytestmark = [pytest.mark.slow, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

ARTICLES = ("02", "03", "12", "13")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the workbench of a new ledger answers; it reads with the model of the package."""
    Ledger.open(tmp_path / "day.db", create=True).close()
    with serve_ledger(tmp_path / "day.db") as served:
        yield served


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A folder of saved pages."""
    folder = tmp_path / "saved"
    folder.mkdir()
    for page in (page for number in ARTICLES for page in DEMO.glob(f"{number}-*.html")):
        (folder / page.name).write_bytes(page.read_bytes())
    return folder


def fetch(address: str) -> str:
    with urlopen(address) as answer:
        text: str = answer.read().decode("utf-8")
    return text


def is_in_sight(browser: "Chrome", selector: str) -> bool:
    script = """
    const box = document.querySelector(arguments[0]).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
    """
    return bool(browser.execute_script(script, selector))


def test_a_reporters_day(address: str, saved: Path) -> None:
    with open_browser(Looks(WIDE)) as browser:
        browser.get(address)
        drop(browser, saved)
        assert "4 new" in wait_until(browser, "Done")

        browser.get(address)
        wait_until(browser, "Contested")
        browser.find_element("css selector", ".questions .asks a").click()
        question = browser.current_url
        before = browser.find_element("class name", "headline").text
        assert "conflict" in wait_until(browser, "Accounts")

        number = browser.find_element("css selector", ".accounts .stated .value")
        number.click()
        figure = urlsplit(browser.current_url).fragment
        assert figure.startswith("f-")
        assert is_in_sight(browser, f"#{figure}")

        beside = f'[data-part="{figure.removeprefix("f-")}"] .acts'
        browser.find_element("css selector", f"{beside} summary").click()
        browser.find_element("css selector", f'{beside} [data-act="correct"]').click()
        field = wait_for(browser, f"{beside} form [name=number]")
        field.clear()
        field.send_keys("611\n")
        wait_for(browser, ".notice", "Kept: correct")

        browser.get(question)
        assert "611" in browser.find_element("class name", "headline").text != before
        assert list_faults(browser) == []
        table = browser.find_element("xpath", "//*[@class='facts']//a[text()='CSV']").get_attribute("href")
        assert "611" in fetch(table or "")

        browser.get(f"{address}/export")
        assert list_faults(browser) == []
        tables = [one.get_attribute("href") or "" for one in browser.find_elements("css selector", ".tables a")]
        figures = next(one for one in tables if one.endswith("/figures.jsonl"))
        low = [json.loads(line)["low"] for line in fetch(figures).splitlines()]
        assert any(str(one) == "611" for one in low)
        brief = fetch(f"{address}/api/brief?topic=Orla&form=md")
        assert "611" in brief
        assert [one for one in browser.get_log("browser") if one["level"] != "INFO"] == []
