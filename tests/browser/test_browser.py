"""Every page in a headless Chromium: accessible by axe, without errors, at both widths, light and dark, by keyboard."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.browsing import NARROW, WIDE, Looks, find_missing, list_faults, open_browser, serve_ledger
from tests.browser.screenshots import find_pages
from tests.workbench.desk import file_ferry

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

MISSING = find_missing()
pytestmark = pytest.mark.skipif(MISSING is not None, reason=MISSING or "")

LOOKS = (Looks(WIDE), Looks(NARROW, is_dark=True))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the workbench of the ferry's articles answers."""
    with serve_ledger(file_ferry(tmp_path_factory.mktemp("browser") / "ferry.db")) as served:
        yield served


@pytest.fixture(scope="module", params=LOOKS, ids=lambda one: f"{one.width}-{'dark' if one.is_dark else 'light'}")
def browser(request: pytest.FixtureRequest) -> Iterator["Chrome"]:
    """A browser of one width and scheme."""
    with open_browser(request.param) as opened:
        yield opened


def test_every_page_is_accessible_and_fits_and_has_no_errors(browser: "Chrome", address: str) -> None:
    for name, path in find_pages(browser, address).items():
        browser.get(address + path)
        assert list_faults(browser) == [], name
    assert [one for one in browser.get_log("browser") if one["level"] != "INFO"] == []


def test_a_number_leads_to_its_words_which_are_then_in_sight(browser: "Chrome", address: str) -> None:
    browser.get(address)
    browser.find_element("css selector", ".questions .value").click()
    assert "/article/" in browser.current_url
    target = browser.find_element("css selector", ":target")
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top / innerHeight", target)
    assert 0 <= top < 1


def test_claims_are_stepped_through_by_keyboard(browser: "Chrome", address: str) -> None:
    browser.get(address + find_pages(browser, address)["article"])
    body = browser.find_element("tag name", "body")
    notes = browser.find_elements("class name", "note")
    body.send_keys("n")
    assert browser.switch_to.active_element == notes[0]
    browser.switch_to.active_element.send_keys("p")
    assert browser.switch_to.active_element == notes[-1]
    assert browser.find_elements("css selector", ".note.lit")


def test_the_first_tab_leads_past_the_head(browser: "Chrome", address: str) -> None:
    browser.get(address)
    browser.find_element("tag name", "body").send_keys("\ue004")
    assert browser.switch_to.active_element.text == "To the content"


def test_search_works_from_the_head(browser: "Chrome", address: str) -> None:
    browser.get(address)
    box = browser.find_element("id", "q")
    box.send_keys("died\n")
    assert "findings for died" in browser.find_element("tag name", "main").text


def test_no_page_asks_another_machine(browser: "Chrome", address: str) -> None:
    for path in find_pages(browser, address).values():
        browser.get(address + path)
        loaded = browser.execute_script("return performance.getEntriesByType('resource').map(one => one.name)")
        assert [one for one in loaded if not one.startswith(address)] == []


def test_a_page_is_whole_without_its_script(address: str) -> None:
    with open_browser(Looks()) as plain:
        plain.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        plain.get(address)
        plain.find_element("css selector", ".questions .asks a").click()
        assert "Accounts" in plain.find_element("tag name", "main").text
        plain.find_element("link text", "latest").click()
        assert "the last count" in plain.find_element("tag name", "main").text
