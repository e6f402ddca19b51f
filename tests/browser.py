"""Pages in a real browser without a window: Debian's chromium, driven by playwright.

Whatever a test does with a page, its scripts must raise nothing, its policy must forbid nothing
that it tries, and no request may leave for another machine: that is looked at when it is closed.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser, ConsoleMessage, Page, Request, async_playwright, expect

from tests.programs import from_apt

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"),
)
_OWN_HOSTS = ("", "127.0.0.1")
_OF_A_SLOW_MACHINE = (
    "GL Driver Message",  # the driver's, where there is no graphics card
    "rAF timed out",  # the viewer of models', which waits half a second to be drawn
)

_RULES_BROKEN = """asked => axe.run({resultTypes: ['violations'], ...asked})
    .then(found => found.violations)"""
_PATIENCE = 60_000.0  # models are drawn without a graphics card, beside other tests
expect.set_options(timeout=_PATIENCE)
WIDE, NARROW = (1280, 900), (360, 740)


def chromium() -> str:
    """The browser of this machine; it is installed where that may be done."""
    return from_apt("chromium", lambda: next(filter(None, map(shutil.which, _NAMES)), None))


@asynccontextmanager
async def running_browser() -> AsyncIterator[Browser]:
    """A browser, which can show many pages that know nothing of each other."""
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium(), args=list(_OPTIONS))
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def new_page(
    browser: Browser, *, size: tuple[int, int] = WIDE, **context: Any
) -> AsyncIterator[Page]:
    """An empty page, with storage and cookies of its own; dialogs are agreed to.

    Args:
        browser: where it is shown.
        size: of its window.
        context: how it is looked at, as playwright's ``new_context`` takes it.

    Raises:
        AssertionError: what the page did when it was used was not right: see this module.
    """
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if any(word in message.text for word in _OF_A_SLOW_MACHINE):
            return
        if message.type in ("error", "warning", "assert"):
            complaints.append(f"{message.type}: {message.text} ({message.location})")

    def see(request: Request) -> None:
        if urlsplit(request.url).hostname not in (None, *_OWN_HOSTS):
            complaints.append(f"a request to another machine: {request.url}")

    def miss(request: Request) -> None:
        # What is no longer wanted is broken off: a film when another page is opened.
        if request.failure != "net::ERR_ABORTED":
            complaints.append(f"a request that failed: {request.url}: {request.failure}")

    width, height = size
    looked = await browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", **context
    )
    looked.set_default_timeout(_PATIENCE)
    page = await looked.new_page()
    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(f"raised: {error}"))
    page.on("request", see)
    page.on("requestfailed", miss)
    page.on("dialog", lambda dialog: dialog.accept())
    try:
        yield page
    finally:
        await looked.close()
    assert complaints == [], "\n".join(complaints)


async def check_accessible(
    page: Page, *, but_for: Sequence[str] = (), only: Sequence[str] = ()
) -> None:
    """Check what is shown by the rules of axe; they know of names, roles, contrast and order.

    Args:
        page: what is looked at, as it stands.
        but_for: ids of rules that are not asked for.
        only: ids of those that are, where it is not all.

    Raises:
        AssertionError: it breaks one; the message says which, and where.
    """
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE_SCRIPT)  # half a megabyte, and so once a page
    asked: dict[str, Any] = {"rules": {rule: {"enabled": False} for rule in but_for}}
    if only:
        asked["runOnly"] = list(only)
    found = await page.evaluate(_RULES_BROKEN, asked)
    told = [
        f"{broken['id']}: {broken['help']}: "
        + "; ".join(f"{node['html'][:200]} ({node['failureSummary']})" for node in broken["nodes"])
        for broken in found
    ]
    assert told == [], "\n".join(told)


async def check_fits(page: Page) -> None:
    """Check that nothing is wider than the window, so that a thumb need only move one way."""
    wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"the page is {wide} px wider than its window"


async def until_true(page: Page, expression: str) -> None:
    """Wait until an expression is true there.

    playwright's own ``wait_for_function`` evaluates in the page, which a strict policy forbids.
    """
    async with asyncio.timeout(_PATIENCE / 1000):
        while not await page.evaluate(expression):
            await page.wait_for_timeout(50)
