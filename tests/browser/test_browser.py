"""Every page in a headless Chromium: accessible by axe, without errors, at both widths, light and dark, by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.browsing import (
    NARROW,
    WIDE,
    Looks,
    find_missing,
    list_faults,
    open_browser,
    serve_ledger,
    wait_for,
    wait_until,
)
from tests.browser.screenshots import find_pages
from tests.workbench.desk import file_ferry

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

MISSING = find_missing()
pytestmark = [pytest.mark.slow, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

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
    wait_for(browser, "main .lead", "findings for died")


def test_no_page_asks_another_machine(browser: "Chrome", address: str) -> None:
    for path in find_pages(browser, address).values():
        browser.get(address + path)
        loaded = browser.execute_script("return performance.getEntriesByType('resource').map(one => one.name)")
        assert [one for one in loaded if not one.startswith(address)] == []


@pytest.fixture
def own(tmp_path: Path) -> Iterator[str]:
    """A workbench of its own, to decide in."""
    with serve_ledger(file_ferry(tmp_path / "own.db")) as served:
        yield served


def read_headline(browser: "Chrome") -> str:
    return browser.find_element("class name", "headline").text


def test_a_contested_number_is_corrected_and_the_correction_undone(browser: "Chrome", own: str) -> None:
    browser.get(own)
    browser.find_element("css selector", ".questions .asks a").click()
    question, before = browser.current_url, read_headline(browser)
    browser.find_element("css selector", ".accounts .stated .value").click()
    figure = urlsplit(browser.current_url).fragment.removeprefix("f-")
    beside = f'[data-part="{figure}"] .acts'
    browser.find_element("css selector", f"{beside} summary").click()
    browser.find_element("css selector", f'{beside} [data-act="correct"]').click()
    number = wait_for(browser, f"{beside} form [name=number]")
    assert browser.switch_to.active_element == number
    number.clear()
    number.send_keys("888\n")
    wait_for(browser, ".notice", "Kept: correct")
    assert urlsplit(browser.current_url).path.startswith("/article/")
    assert list_faults(browser) == [], "notice"
    browser.get(question)
    assert "888" in read_headline(browser)
    browser.back()
    browser.find_element("css selector", ".notice button").click()
    wait_for(browser, ".notice", "Withdrawn: correct")
    browser.get(question)
    assert read_headline(browser) == before


def test_keys_decide_about_the_claim_that_was_stepped_to(browser: "Chrome", own: str) -> None:
    browser.get(own + find_pages(browser, own)["article"])
    browser.find_element("tag name", "body").send_keys("n")
    browser.switch_to.active_element.send_keys("a")
    wait_for(browser, ".notice", "Kept: accept")
    browser.find_element("tag name", "body").send_keys("u")
    wait_for(browser, ".notice", "Withdrawn: accept")


def test_words_that_are_selected_go_into_a_form(browser: "Chrome", own: str) -> None:
    browser.get(own + find_pages(browser, own)["article"])
    words = browser.execute_script(
        "const text = document.querySelector('.reading .text:not(.heading)');"
        "const all = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);"
        "let node; while ((node = all.nextNode()) && node.length < 8);"
        "getSelection().setBaseAndExtent(node, 0, node, 8); return getSelection().toString()"
    )
    button = wait_for(browser, ".picked:not([hidden]) button")
    assert button.is_displayed()
    button.click()
    form = browser.find_element("css selector", "#add-figure form")
    assert form.find_element("name", "words").get_attribute("value") == words.strip()
    form.find_element("name", "number").send_keys("at least 3\n")
    wait_for(browser, ".notice", "Kept: add")


def test_every_form_is_accessible_when_it_is_open(browser: "Chrome", address: str) -> None:
    pages = find_pages(browser, address)
    for name in ("article", "part", "question", "voice", "history"):
        browser.get(address + pages[name])
        browser.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
        assert list_faults(browser) == [], name


def test_all_is_decided_without_a_script(own: str) -> None:
    with open_browser(Looks()) as plain:
        plain.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        plain.get(own)
        plain.find_element("css selector", ".questions .value").click()
        plain.find_element("css selector", ".counted .acts summary").click()
        plain.find_element("css selector", '.counted .acts [data-act="correct"]').click()
        number = plain.find_element("name", "number")
        number.clear()
        number.send_keys("777")
        plain.find_element("css selector", "form.correct > button").click()
        wait_until(plain, "Kept: correct", ".notice")
        plain.find_element("css selector", ".notice button").click()
        wait_until(plain, "Withdrawn: correct", ".notice")


def test_a_page_is_whole_without_its_script(address: str) -> None:
    with open_browser(Looks()) as plain:
        plain.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        plain.get(address)
        plain.find_element("css selector", ".questions .asks a").click()
        wait_until(plain, "Accounts")
        plain.find_element("link text", "latest").click()
        wait_until(plain, "the last count")
