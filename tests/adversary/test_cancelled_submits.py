"""Cancelled at every step of a submit: what callers were told against the tasks that there are.

The step is a turn of the event loop.  Each round begins a call, lets the loop turn so many
times, and then cancels, closes or stops; afterwards the server's tasks are counted.  All
turns up to the answer are tried with ``RUNNINGHUB_TORTURE=1``, else some of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import Call, errors
from runninghub_async.bulk import BulkRun
from runninghub_async.calls.call import submission_of
from tests.adversary.rounds import TORTURE
from tests.bulk.helpers import Folder, forms
from tests.helpers import QUICK, a_call, client
from tests.misbehaving import Behaviour, Server, accept, answer, code, disconnect, file_result

pytestmark = pytest.mark.usefixtures("quiet")

BUSY = answer("", 429, {"Retry-After": "0.001"})
SCRIPTS: dict[str, list[Behaviour]] = {
    "accepted": [accept],
    "refused for the moment, then accepted": [BUSY, BUSY, accept],
    "refused for good": [code(1501)],
    "lost": [disconnect],
}


def steps() -> Iterator[int]:
    """Turns of the loop after which something happens; it ends with who counts."""
    return iter(count(0, 1 if TORTURE else 7))


async def turns(number: int) -> None:
    for _ in range(number):
        await asyncio.sleep(0)
        if number % 8 == 0:
            await asyncio.sleep(0.0002)  # what the network brings takes time


@asynccontextmanager
async def connected(script: list[Behaviour], *, warm: bool) -> AsyncIterator[tuple[Any, ...]]:
    """A server that behaves so, and a client with a connection to it, or none."""
    async with (
        Server(*script, queries=[file_result]) as server,
        aiohttp.ClientSession() as own,
        client(server, session=own, concurrency=50, retry=QUICK) as rh,
    ):
        if warm:
            async with own.get(f"{server.base_url}/files/1") as response:
                await response.read()
        yield server, rh


async def settled(call: Call) -> None:
    if (running := submission_of(call).under_way) is not None:
        await asyncio.wait([running], timeout=10)


def check(server: Server, call: Call) -> None:
    """A task is known, or may be there, or there is none."""
    if call.task is not None:
        assert [call.task.id] == server.tasks
    elif not submission_of(call).unsettled:
        assert server.tasks == []


async def _cancel_at(step: int, script: list[Behaviour], *, warm: bool) -> bool:
    """One round; whether the call was over before it could be cancelled."""
    async with connected(script, warm=warm) as (server, rh):
        call = a_call(rh)
        work = asyncio.create_task(call.run())
        await turns(step)
        seen = submission_of(call).unsettled
        is_over = not work.cancel()
        if not seen and not is_over and call.task is None:
            await asyncio.wait([work])
            await settled(call)
            assert server.tasks == [], "it was sent for nobody"
        await asyncio.wait([work])
        await settled(call)
        check(server, call)
        before, was_unsettled = len(server.submits), submission_of(call).unsettled
        await asyncio.gather(call.run(), return_exceptions=True)
        check(server, call)
        assert len(server.tasks) <= 1
        if was_unsettled:
            assert len(server.submits) == before, "what is uncertain is not repeated"
        return is_over


@pytest.mark.parametrize("warm", [False, True], ids=["connecting", "connected"])
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
async def test_a_call_that_is_cancelled_at_any_step(script: list[Behaviour], warm: bool) -> None:
    for step in steps():
        if await _cancel_at(step, list(script), warm=warm) or step > 600:
            return


async def _close_at(step: int, script: list[Behaviour]) -> bool:
    async with connected(script, warm=True) as (server, rh):
        calls = [a_call(rh, prompt=f"call {n}") for n in range(3)]
        work = [asyncio.create_task(call.run()) for call in calls]
        await turns(step)
        is_over = all(task.done() for task in work)
        await rh.close()
        told = await asyncio.gather(*work, return_exceptions=True)
        known = {call.task.id for call in calls if call.task is not None}
        uncertain = [e for e in told if isinstance(e, errors.SubmissionUncertainError)]
        assert known <= set(server.tasks)
        assert len(server.tasks) <= len(known) + len(uncertain)
        tasks = len(server.tasks)
        await asyncio.sleep(0.005)
        assert len(server.tasks) == tasks, "something was sent after the end"
        return is_over


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
async def test_a_client_that_is_closed_at_any_step(script: list[Behaviour]) -> None:
    for step in steps():
        if await _close_at(step, list(script)) or step > 600:
            return


async def _stop_at(step: int, script: list[Behaviour], out: Path, *, cancel: bool) -> bool:
    """One bulk run that is stopped, or torn down; its ledger against the server's tasks."""
    folder = Folder(out)
    async with connected(script, warm=True) as (server, rh):
        asked = asyncio.Event()

        async def run() -> None:
            async with BulkRun(rh, out=out) as bulk:
                asked.set()
                asyncio.get_running_loop().create_task(stop_later(bulk))
                async for _ in bulk.add(forms(4)):
                    pass

        async def stop_later(bulk: BulkRun) -> None:
            await turns(step)
            bulk.stop() if not cancel else work.cancel()

        work = asyncio.create_task(run())
        await asyncio.wait([work])
        is_over = not work.cancelled() and (cancel or folder.states["pending"] == 0)
        tasks = len(server.tasks)
        await asyncio.sleep(0.005)
        assert len(server.tasks) == tasks, "something was sent after the end"
    rows = folder.rows.values()
    known = {row["task_id"] for row in rows if row["task_id"]}
    open_ends = [row for row in rows if row["state"] in ("submitting", "uncertain")]
    assert known <= set(server.tasks)
    assert len(server.tasks) <= len(known) + len(open_ends)
    return is_over


@pytest.mark.parametrize("cancel", [False, True], ids=["stopped", "torn down"])
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
async def test_a_bulk_run_that_ends_at_any_step(
    script: list[Behaviour], cancel: bool, tmp_path: Path
) -> None:
    for step in range(0, 400, 1 if TORTURE else 130):
        if await _stop_at(step, list(script), tmp_path / f"{step}", cancel=cancel):
            return
