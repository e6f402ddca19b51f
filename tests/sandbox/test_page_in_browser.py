"""The sandbox's page in a real browser: what is seen there, and what its buttons do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from runninghub_async.sandbox import Sandbox
from tests.browser import page
from tests.helpers import until

PATH = "rhart-image-g-3/text-to-image"
SEEN = "[...document.querySelectorAll('article')].filter((row) => !row.hidden)"


def row(words: str) -> str:
    """The row of the task with these words in its prompt."""
    return f"{SEEN}.find((row) => row.textContent.includes({json.dumps(words)}))"


def click(words: str, button: str) -> str:
    return (
        f"[...{row(words)}.querySelectorAll('button')]"
        f".find((each) => each.textContent === {json.dumps(button)}).click()"
    )


def type_in(element: str, value: str) -> str:
    return (
        f"{element}.value = {json.dumps(value)};"
        f"{element}.dispatchEvent(new Event({element} === words ? 'input' : 'change'))"
    )


async def test_the_page_shows_filters_steers_and_resets(tmp_path: Path) -> None:
    told: list[Any] = []

    async def hear(request: web.Request) -> web.Response:
        told.append(await request.json())
        return web.Response()

    app = web.Application()
    app.router.add_post("/hear", hear)
    receiver = web.AppRunner(app)
    await receiver.setup()
    await web.TCPSite(receiver, "127.0.0.1", 0).start()
    webhook = f"http://127.0.0.1:{receiver.addresses[0][1]}/hear"

    async with (
        Sandbox(task_seconds=1000, small=True) as sandbox,
        page(tmp_path) as shown,
        aiohttp.ClientSession(
            sandbox.base_url, headers={"Authorization": f"Bearer {sandbox.api_key}"}
        ) as session,
    ):
        await shown.go(sandbox.base_url)
        # The page before it may still be there, which has no such element.
        await shown.until("typeof none === 'undefined' ? 'not yet' : none.hidden", False)
        for body in (
            {"prompt": "a <b>boat</b>"},
            {"prompt": "a bicycle", "webhookUrl": webhook},
            {"prompt": "a kite"},
        ):
            async with session.post(f"/openapi/v2/{PATH}", json=body) as sent:
                assert (await sent.json())["taskId"]
        await shown.until(f"{SEEN}.length", 3)
        assert await shown.value("document.querySelectorAll('article b').length") == 0
        assert "a <b>boat</b>" in await shown.value(f"{SEEN}.at(-1).textContent")
        assert "3 tasks, 3 under way" in await shown.value("summary.textContent")

        await shown.value(click("kite", "fail"))
        await shown.until(f"{row('kite')}.dataset.status", "FAILED")
        await shown.value(click("bicycle", "finish"))
        await shown.until(f"{row('bicycle')}.dataset.status", "SUCCESS")
        await shown.until(f"({row('bicycle')}.querySelector('img') || {{}}).naturalWidth > 0")
        await until(lambda: len(told) == 1)
        await shown.value(click("bicycle", "send webhook again"))
        await until(lambda: len(told) == 2)
        assert told[0]["taskId"] == told[1]["taskId"]

        await shown.value(type_in("words", "BOAT a"))
        await shown.until(f"{SEEN}.length", 1)
        await shown.value(type_in("words", ""))
        await shown.until(f"{SEEN}.length", 3)
        await shown.value(type_in("document.getElementById('status')", "FAILED"))
        await shown.until(f"{SEEN}.map((row) => row.dataset.status).join()", "FAILED")

        await shown.value("reset.click()")  # and what it asks first is agreed to
        await shown.until("none.hidden", False)
        assert sandbox.tasks == []
        assert shown.complaints == []
    await receiver.cleanup()
