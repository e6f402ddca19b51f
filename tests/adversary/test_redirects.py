"""No redirect takes the key along, whichever public call meets it and whatever its status."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from tests.adversary.calls import CALLS, DOWNLOADS, Scene, Use
from tests.helpers import KEY, client
from tests.misbehaving import Server, answer, file_result


async def use_all(uses: dict[str, Use], server: Server, folder: Path) -> None:
    """Every call with a client of its own; how it ends does not matter here."""

    async def ended(number: int, use: Use, rh: RunningHub) -> None:
        own = folder / str(number)
        own.mkdir()
        async with rh:
            with contextlib.suppress(Exception):
                async with asyncio.timeout(30):
                    await use(Scene(rh, own))

    clients = [client(server, http_timeout=5, retry=None, timeout=1) for _ in uses]
    parts = zip(range(len(uses)), uses.values(), clients, strict=True)
    await asyncio.gather(*(ended(*part) for part in parts))


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
async def test_no_call_to_the_api_follows_a_redirect(status: int, tmp_path: Path) -> None:
    async with Server() as elsewhere:
        moved = answer("", status, {"Location": f"{elsewhere.base_url}/openapi/v2/x"})
        bad: Any = [moved]
        kinds = ("queries", "uploads", "cancels", "downloads", "outputs")
        scripts: dict[str, Any] = dict.fromkeys(kinds, bad)
        async with Server(moved, **scripts, limits=bad) as server:
            await use_all(CALLS, server, tmp_path)
            assert len(server.seen) > len(CALLS) / 3
        assert elsewhere.seen == []


async def test_a_download_that_follows_one_tells_nobody_who_asks(tmp_path: Path) -> None:
    async with Server() as elsewhere:
        moved = answer("", 302, {"Location": f"{elsewhere.base_url}/files/1.png"})
        async with Server(queries=[file_result], downloads=[moved]) as server:
            await use_all(DOWNLOADS, server, tmp_path)
        assert len(elsewhere.downloads) == len(DOWNLOADS)
        for request in elsewhere.seen:
            assert KEY not in f"{request.headers} {request.path} {request.body!r}"
            assert "authorization" not in {name.lower() for name in request.headers}
