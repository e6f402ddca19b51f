"""The page at ``/``, and what it shows."""

from __future__ import annotations

import re

import aiohttp

from runninghub_async.sandbox import Sandbox

PATH = "rhart-image-g-3/text-to-image"


async def test_the_page_loads_nothing_from_elsewhere() -> None:
    async with Sandbox() as sandbox, aiohttp.ClientSession(sandbox.base_url) as session:
        async with session.get("/") as answer:
            page = await answer.text()
            policy = answer.headers["Content-Security-Policy"]
        assert answer.content_type == "text/html"
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
        assert page.count("http") == 0
        assert '<script src="/sandbox/page.js">' in page
        async with session.get("/sandbox/page.js") as answer:
            assert answer.content_type == "text/javascript"
            assert "innerHTML" not in await answer.text()


async def test_what_it_shows_is_there() -> None:
    async with (
        Sandbox(task_seconds=0.01) as sandbox,
        aiohttp.ClientSession(
            sandbox.base_url, headers={"Authorization": f"Bearer {sandbox.api_key}"}
        ) as session,
    ):
        async with session.post(f"/openapi/v2/{PATH}", json={"prompt": "a <b>boat</b>"}) as sent:
            task_id = (await sent.json())["taskId"]
        sandbox.advance(1)
        async with session.get("/sandbox/tasks") as answer:
            shown = await answer.json()
        assert shown["total"] == 1
        assert shown["spent"] == f"{sandbox.spent:f}"
        (task,) = shown["tasks"]
        assert (task["taskId"], task["status"]) == (task_id, "SUCCESS")
        assert task["params"] == {"prompt": "a <b>boat</b>"}
        assert task["created"] <= task["ended"] <= shown["now"]
        async with session.get(task["results"][0]["url"]) as picture:
            assert picture.content_type == "image/png"


async def test_it_steers_by_calls_that_there_are() -> None:
    async with Sandbox() as sandbox, aiohttp.ClientSession(sandbox.base_url) as session:
        async with session.get("/sandbox/page.js") as answer:
            script = await answer.text()
        called = set(re.findall(r'(?:act|button)\("(?:[\w ]+", ")?(\w+)", {', script))
        assert called == {"end", "webhook", "reset"}
        for call in called:
            async with session.post(f"/sandbox/{call}", json={}) as answer:
                assert answer.status in (200, 400)  # 404 where there is none
        async with session.get("/") as answer:
            page = await answer.text()
        for name in re.findall(r'getElementById\("(\w+)"\)', script):
            assert f'id="{name}"' in page


async def test_looking_is_no_request_to_the_service() -> None:
    async with Sandbox() as sandbox, aiohttp.ClientSession(sandbox.base_url) as session:
        for path in ("/", "/sandbox/page.js", "/sandbox/tasks"):
            async with session.get(path) as answer:
                assert answer.status == 200
        assert not sandbox.requests
