"""A workbench that is served, and a headless Chromium to look at it."""

import base64
import importlib.util
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from reportedly.pipeline import open_ledger
from reportedly.reader import Reader
from reportedly.workbench.app import build_app
from reportedly.workbench.guard import Access
from reportedly.workbench.server import Wanted, listen

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

AXE = Path(sys.prefix) / "axe.min.js"
NARROW, WIDE = 360, 1600
LONGEST_WAIT = 60
"""Seconds for which a page is waited for."""
TALLEST = 12_000
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
RUN_AXE = """
const [rules, done] = arguments;
axe.run(document, {runOnly: rules}).then(found => done(found.violations.map(
  one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | '))));
"""


@dataclass(frozen=True)
class Looks:
    """How wide a browser's window is, and whether its owner likes it dark."""

    width: int = WIDE
    is_dark: bool = False


def find_missing() -> str | None:
    """Return what is missing for a browser, and how to get it; None where all is there."""
    parts = {
        "chromium": shutil.which("chromium"),
        "chromedriver": shutil.which("chromedriver"),
        "selenium": importlib.util.find_spec("selenium"),
        "axe-core": AXE.exists(),
    }
    missing = [name for name, found in parts.items() if not found]
    return f"no {', no '.join(missing)}: tests/browser/install.sh installs them" if missing else None


@contextmanager
def serve_ledger(
    path: Path, build_reader: Callable[[], Reader] | None = None, token: str | None = None
) -> Iterator[str]:
    """Serve a ledger at a free port of this machine, to who has the token if one is given; give its address."""
    with listen(Wanted()) as listener, open_ledger(path) as ledger:
        app = build_app(ledger, path, Access(token=token), "Ann", build_reader)
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def open_browser(looks: Looks) -> Iterator["Chrome"]:
    """Open a headless Chromium; what its pages write to the console is kept."""
    from selenium.webdriver import Chrome, ChromeOptions  # noqa: PLC0415 - only browser tests need selenium
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415

    options = ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        _show(browser, looks, 1000)
        scheme = "dark" if looks.is_dark else "light"
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        yield browser
    finally:
        browser.quit()


def list_faults(browser: "Chrome") -> list[str]:
    """Return what axe finds wrong with the page that is open, and whether it is wider than its window."""
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    faults: list[str] = browser.execute_async_script(RUN_AXE, list(RULES))
    wide, room = browser.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    return [*faults, *([f"{wide - room} pixels too wide"] if wide > room else [])]


def wait_for(browser: "Chrome", selector: str, words: str = "") -> "WebElement":
    """Return the element with these words that a page has, or will have soon; the page before may have one too."""
    find = "return [...document.querySelectorAll(arguments[0])].find(one => one.textContent.includes(arguments[1]))"
    for _ in range(100):
        found: WebElement | None = browser.execute_script(find, selector, words)
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"the page has no {selector} with {words!r}")


def wait_until(browser: "Chrome", words: str, within: str = "main") -> str:
    """Return the words of the page, or of an element, once these are among them; that needs no script."""
    from selenium.common.exceptions import WebDriverException  # noqa: PLC0415

    deadline = time.monotonic() + LONGEST_WAIT
    shown = ""
    while time.monotonic() < deadline:
        with suppress(WebDriverException):  # the page was left while it was read
            shown = browser.find_element("css selector", within).text
        if words in shown:
            return shown
        time.sleep(0.1)
    raise AssertionError(f"{words!r} is not in {shown!r}")


def take_picture(browser: "Chrome", looks: Looks, file: Path, tallest: int = TALLEST) -> None:
    """Write the page that is open as a picture (PNG or WebP), from its top down to its end or to `tallest`."""
    height = min(browser.execute_script("return document.documentElement.scrollHeight"), tallest)
    _show(browser, looks, height)
    form = {"format": "webp", "quality": 60} if file.suffix == ".webp" else {"format": "png"}
    taken = browser.execute_cdp_cmd("Page.captureScreenshot", form)
    file.write_bytes(base64.b64decode(taken["data"]))
    _show(browser, looks, 1000)


def _show(browser: "Chrome", looks: Looks, height: int) -> None:
    metrics = {"width": looks.width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
