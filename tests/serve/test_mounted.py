"""The server within somebody else's ASGI service, under a prefix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import Mount

from runninghub_async import RunningHub, serve
from runninghub_async.sandbox import Sandbox
from tests.serve.serving import serving_of

PICTURE = {"model": "seedream-v4.5/text-to-image", "prompt": "a red bicycle"}


def in_starlette(door: serve.ServeApp) -> Any:
    return Starlette(routes=[Mount("/ai", door)])


def in_fastapi(door: serve.ServeApp) -> Any:
    service = FastAPI()

    @service.get("/")
    def own() -> str:
        return "mine"

    service.mount("/ai", door)
    return service


@pytest.mark.parametrize("mounted", [in_starlette, in_fastapi])
async def test_it_makes_pictures_under_a_prefix_and_ends_when_it_is_told_to(
    mounted: Callable[[serve.ServeApp], Any], tmp_path: Path
) -> None:
    with Sandbox(small=True, task_seconds=0.02) as sandbox:
        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
            door = serve.app(rh, out=tmp_path, budget="5CNY")
            async with (
                serving_of(mounted(door)) as url,
                httpx2.AsyncClient(base_url=url, timeout=60) as client,
            ):
                client.headers["authorization"] = f"Bearer {door.token}"
                assert (await client.get("/ai/readyz")).status_code == 200
                made = await client.post("/ai/v1/images/generations", json=PICTURE)
                assert made.status_code == 200, made.text
                # Without a public address a link is one from the top of whatever serves it.
                link = made.json()["data"][0]["url"]
                picture = await client.get(link)
                assert picture.status_code == 200
                assert picture.headers["content-type"].startswith("image/")
                missing = await client.get("/ai/nothing")
                assert missing.status_code == 404
                assert missing.json()["error"]["code"] == "not_found"
                document = (await client.get("/ai/openapi.json")).json()
                assert document["servers"] == [{"url": "/ai"}]
                await door.close()
                late = await client.post("/ai/v1/images/generations", json=PICTURE)
                assert late.status_code == 503
                assert late.json()["error"]["code"] == "draining"
            # Its client is not its own.
            assert (await rh.account.status()).coins is not None
        assert len(sandbox.tasks) == 1
