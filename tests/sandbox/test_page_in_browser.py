"""The sandbox's page in a real browser: what is seen there, and what its buttons do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from playwright.async_api import Browser, Locator, Page, expect

from runninghub_async.sandbox import Sandbox
from tests.browser import NARROW, check_accessible, check_fits, new_page
from tests.helpers import until

pytestmark = pytest.mark.asyncio(loop_scope="session")
PATH = "rhart-image-g-3/text-to-image"
HOSTILE = "<img src=x onerror=document.title='caught'> </script><script>document.title='caught'"
SEEN = "article:visible"


def row(page: Page, words: str) -> Locator:
    """The task with these words in its prompt."""
    return page.locator("article", has_text=words)


@asynccontextmanager
async def submitting(sandbox: Sandbox) -> AsyncIterator[Any]:
    """What submits a prompt, with more where it is wanted."""
    headers = {"Authorization": f"Bearer {sandbox.api_key}"}
    async with aiohttp.ClientSession(sandbox.base_url, headers=headers) as session:

        async def submit(prompt: str, **more: str) -> None:
            body = {"prompt": prompt, **more}
            async with session.post(f"/openapi/v2/{PATH}", json=body) as sent:
                assert (await sent.json())["taskId"]

        yield submit


@asynccontextmanager
async def webhook(told: list[Any]) -> AsyncIterator[str]:
    """An address that keeps what it is told."""

    async def hear(request: web.Request) -> web.Response:
        told.append(await request.json())
        return web.Response()

    app = web.Application()
    app.router.add_post("/hear", hear)
    receiver = web.AppRunner(app)
    await receiver.setup()
    await web.TCPSite(receiver, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{receiver.addresses[0][1]}/hear"
    await receiver.cleanup()


async def test_the_page_shows_filters_steers_and_resets(browser: Browser) -> None:
    told: list[Any] = []
    async with (
        webhook(told) as address,
        Sandbox(task_seconds=1000, small=True) as sandbox,
        submitting(sandbox) as submit,
        new_page(browser) as page,
    ):
        await page.goto(sandbox.base_url)
        await expect(page.get_by_text("No task yet")).to_be_visible()
        await submit("a <b>boat</b>")
        await submit("a bicycle", webhookUrl=address)
        await submit("a kite")
        await expect(page.locator(SEEN)).to_have_count(3)
        await expect(page.locator("article b")).to_have_count(0)
        await expect(page.locator(SEEN).last).to_contain_text("a <b>boat</b>")
        await expect(page.locator("#summary")).to_contain_text("3 tasks, 3 under way")

        await row(page, "kite").get_by_role("button", name="fail").click()
        await expect(row(page, "kite")).to_contain_text("FAILED")
        await row(page, "bicycle").get_by_role("button", name="finish").click()
        await expect(row(page, "bicycle")).to_contain_text("SUCCESS")
        picture = row(page, "bicycle").get_by_role("img")
        await expect(picture).to_be_visible()
        await until(lambda: len(told) == 1)
        await row(page, "bicycle").get_by_role("button", name="send webhook again").click()
        await until(lambda: len(told) == 2)
        assert told[0]["taskId"] == told[1]["taskId"]

        await page.get_by_label("Filter").fill("BOAT a")
        await expect(page.locator(SEEN)).to_have_count(1)
        await page.get_by_label("Filter").fill("")
        await expect(page.locator(SEEN)).to_have_count(3)
        await page.get_by_label("Status").select_option("FAILED")
        await expect(page.locator(SEEN)).to_have_count(1)
        await expect(page.locator(SEEN)).to_contain_text("a kite")

        await page.get_by_role(
            "button", name="Reset"
        ).click()  # and what it asks first is agreed to
        await expect(page.get_by_text("No task yet")).to_be_visible()
        assert sandbox.tasks == []


@pytest.mark.parametrize("look", ["light", "dark", "narrow"])
async def test_the_page_is_for_everybody_and_shows_every_text_as_text(
    look: str, browser: Browser
) -> None:
    size = NARROW if look == "narrow" else (1280, 900)
    scheme = "dark" if look == "dark" else "light"
    async with (
        Sandbox(task_seconds=1000, small=True) as sandbox,
        submitting(sandbox) as submit,
        new_page(browser, size=size, color_scheme=scheme) as page,
    ):
        await page.goto(sandbox.base_url)
        await expect(page.get_by_text("No task yet")).to_be_visible()
        await check_accessible(page)
        for prompt in (HOSTILE, "ثعلب في الثلج 🦊", "long" * 200, "a kite", "a boat"):
            await submit(prompt)
        await row(page, "kite").get_by_role("button", name="fail").click()
        await row(page, "boat").get_by_role("button", name="finish").click()
        await expect(row(page, "kite")).to_contain_text("FAILED")
        await expect(row(page, "boat")).to_contain_text("SUCCESS")
        await expect(row(page, "onerror")).to_contain_text(HOSTILE.replace('"', '\\"'))
        assert await page.title() == "RunningHub sandbox"
        await check_accessible(page)
        await check_fits(page)


async def test_the_page_is_steered_by_keys_alone(browser: Browser) -> None:
    async with (
        Sandbox(task_seconds=1000, small=True) as sandbox,
        submitting(sandbox) as submit,
        new_page(browser) as page,
    ):
        await page.goto(sandbox.base_url)
        await submit("a kite")
        await expect(page.locator(SEEN)).to_have_count(1)
        reached: list[str] = []
        for _ in range(5):
            await page.keyboard.press("Tab")
            reached.append(await page.evaluate("document.activeElement.textContent.trim()"))
            assert await page.evaluate(
                "document.activeElement.matches(':focus-visible')"
                " && getComputedStyle(document.activeElement).outlineStyle !== 'none'"
            )
        assert reached[2:] == ["Reset", "finish", "fail"]
        await page.keyboard.press("Enter")
        await expect(row(page, "kite")).to_contain_text("FAILED")
        # What had the focus is gone with its buttons; it must not fall back to the page's top.
        assert await page.evaluate("document.activeElement.closest('article') !== null")
