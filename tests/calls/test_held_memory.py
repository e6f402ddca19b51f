"""What a task under way keeps, of which there may be a hundred thousand."""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from pathlib import Path

import pytest

from runninghub_async import errors
from runninghub_async.calls.call import order_of
from runninghub_async.calls.placing import Placing
from runninghub_async.http.submits import Attempt, Sent
from runninghub_async.latch import Latch
from tests.helpers import a_call, a_media_call, client, until
from tests.misbehaving import PNG, Server, accept, code, disconnect, file_result, running

pytestmark = pytest.mark.usefixtures("quiet")


def kept_of_submits() -> list[object]:
    """What is there of submits: what they sent, their tries, and who placed them."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Sent | Attempt | Placing)]


async def test_a_task_under_way_keeps_nothing_of_its_submit() -> None:
    async with (
        Server(code(421), accept, queries=[running]) as server,  # no place at first, then one
        client(server, timeout=60) as rh,
    ):
        call = a_call(rh, prompt="a picture")
        waiting = asyncio.create_task(call.run())
        await until(lambda: call.task is not None and bool(server.queries))
        assert kept_of_submits() == []
        waiting.cancel()
        await asyncio.wait([waiting])


async def test_a_result_keeps_its_settings_and_no_content_of_files(tmp_path: Path) -> None:
    content = PNG + bytes(1000)
    held = sys.getrefcount(content)
    async with Server(queries=[file_result]) as server, client(server) as rh:
        result = await a_media_call(rh, content)
        gc.collect()
        assert sys.getrefcount(content) == held
        (file,) = await result.save(tmp_path, keep_settings=True)
    told = json.loads(file.with_name(f"{file.name}.settings.json").read_text())
    assert told["call"]["params"]["prompt"] == "slow dolly in"
    assert told["left_out"] == ["params.imageUrl"]


async def test_a_call_that_is_held_has_its_files_still() -> None:
    content = PNG + bytes(1000)
    async with Server() as server, client(server) as rh:
        call = a_media_call(rh, content)
        await call
        (media,) = order_of(call).media()
        assert media.source == content


async def test_an_uncertain_submit_keeps_what_its_error_tells() -> None:
    async with Server(disconnect) as server, client(server) as rh:
        call = a_call(rh)
        for _ in range(2):
            with pytest.raises(errors.SubmissionUncertainError, match="fingerprint"):
                await call
        assert len(server.submits) == 1


async def test_who_leaves_a_latch_is_not_kept() -> None:
    def futures() -> int:
        gc.collect()
        return sum(isinstance(each, asyncio.Future) for each in gc.get_objects())

    latch, before = Latch(), futures()
    stays = latch.wait()
    for _ in range(50):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await latch.wait()
    assert latch.awaited_by == 1
    assert futures() - before < 10
    latch.set()
    await stays
    assert latch.is_set
    await latch.wait()
