"""Every public call, cancelled at every step that the event loop takes for it.

What must hold, wherever that is: a task that the service made is known by its id, or its submit
still under way; nothing is sent afterwards for nobody; the same call works again; no task, no
file and no place is left behind.  Some steps as a rule, every one with ``RUNNINGHUB_TORTURE=1``.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from attrs import evolve

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun
from runninghub_async.calls.call import submission_of
from runninghub_async.client import runtime_of
from runninghub_async.sandbox import Sandbox
from tests.adversary.calls import CALLS, DOWNLOADS, Scene, Use, open_store
from tests.adversary.rounds import some_of
from tests.bulk.helpers import Folder, forms
from tests.helpers import QUICK, a_call, other_tasks, until

STEPS, STEPS_OF_BULK = 5, 16
"""As many as a rule."""
TASK_SECONDS = 0.01
MANY = 100_000


class SteppingLoop(asyncio.SelectorEventLoop):
    """An event loop that counts its steps, and lets something happen before one of them."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = 0
        self._happens_at = 0
        self._happens: Callable[[], object] | None = None

    def call_soon(self, *args: Any, **more: Any) -> asyncio.Handle:  # type: ignore[override]
        """As ever, and once in between what is to happen."""
        self.steps += 1
        if self._happens is not None and self.steps >= self._happens_at:
            happens, self._happens = self._happens, None
            happens()
        return super().call_soon(*args, **more)

    async def ended_at(
        self, step: int, work: Any, end: Callable[[], object] | None = None
    ) -> tuple[int, BaseException | None]:
        """Do something that is ended at a step: cancelled, unless that is done otherwise.

        Returns:
            How many steps it took, and its error.
        """
        first, doing = self.steps, asyncio.ensure_future(work)
        self._happens, self._happens_at = end or doing.cancel, first + step
        try:
            await asyncio.wait([doing], timeout=60)
            assert doing.done(), f"it hangs when it is ended at step {step}"
        finally:
            self._happens = None
        taken = self.steps - first
        return taken, asyncio.CancelledError() if doing.cancelled() else doing.exception()


def on_a_stepping_loop(work: Callable[[SteppingLoop], Coroutine[Any, Any, None]]) -> None:
    with asyncio.Runner(loop_factory=SteppingLoop) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, SteppingLoop)
        runner.run(work(loop))


@asynccontextmanager
async def narrow_client(sandbox: Sandbox, **settings: Any) -> AsyncIterator[RunningHub]:
    """A client with a single place of each kind, so that one that is lost stops the next call.

    In the end there is nothing left of it.
    """
    before, opened = other_tasks(), _opened()
    given = {"poll": 0.01, "retry": QUICK, "timeout": 20, "concurrency": 1, **settings}
    connector = aiohttp.TCPConnector(limit=4)
    async with (
        aiohttp.ClientSession(connector=connector) as own,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, session=own, **given) as rh,
    ):
        yield rh
        if _is_open(rh):
            await until(lambda: rh.stats().in_flight == 0)
            assert rh.stats().waiting == 0
    await until(lambda: _of_ours() <= before)
    await until(lambda: _opened() <= opened)


def _is_open(rh: RunningHub) -> bool:
    try:
        return not runtime_of(rh).closing
    except errors.RunningHubError:
        return False


def _of_ours() -> set[asyncio.Task[Any]]:
    """What runs beside the test and the sandbox's connections."""
    return {task for task in other_tasks() if "RequestHandler" not in repr(task)}


def _opened() -> int:
    return len(os.listdir("/proc/self/fd"))


async def settled(scene: Scene) -> None:
    """What was under way has come to its end."""
    await until(lambda: all(submission_of(call).under_way is None for call in scene.paid))


async def check_paid(scene: Scene, sandbox: Sandbox, before: int) -> None:
    """What is known of the calls that somebody has just left, against what the service made."""
    kept = {call for call in scene.paid if call.task is not None or submission_of(call).unsettled}
    await settled(scene)
    made = [task.id for task in sandbox.tasks[before:]]
    known = [call.task.id for call in scene.paid if call.task is not None]
    assert sorted(made) == sorted(known), "a task is not known, or was made for nobody"
    assert {call for call in scene.paid if call.task is not None} <= kept


def check_files(folder: Path) -> None:
    """Whatever is there is whole."""
    for path in folder.rglob("*"):
        assert ".part" not in path.name, f"{path} is left behind"
        if path.suffix == ".png":
            assert path.read_bytes().endswith(b"IEND\xaeB`\x82"), f"{path} is cut short"


async def try_at(
    loop: SteppingLoop,
    use: Use,
    sandbox: Sandbox,
    scene: Scene,
    step: int,
    usual: type | None = None,
) -> tuple[int, BaseException | None]:
    """Cancel a use of a new client at this step; what is known and what is left must be right."""
    async with narrow_client(sandbox) as rh:
        scene, before = evolve(scene, rh=rh, paid=[]), len(sandbox.tasks)
        steps, end = await loop.ended_at(step, use(scene))
        await check_paid(scene, sandbox, before)
        check_files(scene.folder)
        if isinstance(end, asyncio.CancelledError) and _is_open(rh):
            await check_again(use, sandbox, scene, usual)
    assert len(sandbox.tasks) - before <= len(scene.paid), "paid twice"
    return steps, end


async def check_again(use: Use, sandbox: Sandbox, scene: Scene, usual: type | None) -> None:
    """The same calls come to their ends, each with one task; and so does a new one."""
    async with asyncio.timeout(60):
        before = len(sandbox.tasks)
        owed = sum(call.task is None for call in scene.paid)
        for call in list(scene.paid):
            await _as_usual(call.run(), usual)
        assert len(sandbox.tasks) - before <= owed
        await _as_usual(use(scene), usual)
        await settled(scene)


async def _as_usual(work: Any, usual: type | None) -> None:
    """To the end that it also has when nobody cancels it; a refusal is one, too."""
    end: Any = (await asyncio.gather(work, return_exceptions=True))[0]
    refused = isinstance(end, (errors.APIError, errors.InvalidParameterError))
    closed = isinstance(end, errors.RunningHubError) and "client was closed" in str(end)
    failed = isinstance(end, BaseException) and not refused and not closed
    assert not failed or usual is type(end), repr(end)


ONE_BY_ONE = {
    name: use for name, use in (CALLS | DOWNLOADS).items() if not name.startswith("BulkRun.")
}


@pytest.mark.parametrize("name", ONE_BY_ONE)
def test_nothing_is_lost_where_a_call_is_cancelled(name: str, tmp_path: Path) -> None:
    use = ONE_BY_ONE[name]

    async def everywhere(loop: SteppingLoop) -> None:
        if "save_to" in name:
            await open_store()  # its server, and obstore's threads, stay until the end
        async with (
            Sandbox(task_seconds=TASK_SECONDS, small=True) as sandbox,
            narrow_client(sandbox) as rh,
        ):
            scene = Scene(rh, tmp_path)
            scene = evolve(scene, task_id=(await a_call(rh)).task_id)
            if name.startswith("Asset"):
                asset = await rh.assets.create(scene.picture(), kind="image", name="hero")
                group = await rh.assets.groups.create("mine")
                scene = evolve(scene, asset_id=asset.id, group_id=group.id)
            steps, end = await try_at(loop, use, sandbox, scene, MANY)
            assert not isinstance(end, asyncio.CancelledError)
            for step in some_of(range(1, steps), STEPS):
                await try_at(loop, use, sandbox, scene, step, type(end))

    on_a_stepping_loop(everywhere)


# -- bulk ----------------------------------------------------------------------------------------

JOBS = 3


async def _run(sandbox: Sandbox, out: Path, running: list[BulkRun]) -> None:
    async with narrow_client(sandbox, concurrency=2) as rh, BulkRun(rh, out=out) as run:
        running.append(run)
        async for _ in run.add(forms(JOBS)):
            pass


def _check_ledger(sandbox: Sandbox, out: Path, before: int) -> None:
    """Every task that was made is known, and every promise of the ledger is kept."""
    folder = Folder(out)
    made = [task.id for task in sandbox.tasks[before:]]
    known = folder.rows if (out / "ledger.sqlite").exists() else {}
    assert set(made) == {row["task_id"] for row in known.values() if row["task_id"]}
    assert not [row for row in known.values() if row["state"] in ("submitting", "uncertain")]
    if known:
        folder.check_files(others=True)
    check_files(out)


async def _end_bulk_at(loop: SteppingLoop, sandbox: Sandbox, out: Path, step: int, how: str) -> int:
    """End a run at this step, and another time go on with it to the end."""
    before = len(sandbox.tasks)
    running: list[BulkRun] = []

    def stop() -> None:
        for run in running:
            run.stop()

    end_it = stop if how == "stopped" else None
    steps, end = await loop.ended_at(step, _run(sandbox, out, running), end_it)
    assert end is None or isinstance(end, asyncio.CancelledError), repr(end)
    _check_ledger(sandbox, out, before)
    async with asyncio.timeout(60):
        await _run(sandbox, out, [])
    _check_ledger(sandbox, out, before)
    Folder(out).check_lines()
    assert Folder(out).states == {"saved": JOBS}
    assert len(sandbox.tasks) - before == JOBS, "a job was paid twice, or not at all"
    return steps


@pytest.mark.parametrize("how", ["cancelled", "stopped"])
def test_nothing_is_lost_or_paid_twice_where_a_bulk_run_ends(how: str, tmp_path: Path) -> None:
    async def everywhere(loop: SteppingLoop) -> None:
        async with Sandbox(task_seconds=TASK_SECONDS, small=True) as sandbox:
            steps = await _end_bulk_at(loop, sandbox, tmp_path / "whole", MANY, how)
            for step in some_of(range(1, steps), STEPS_OF_BULK):
                await _end_bulk_at(loop, sandbox, tmp_path / str(step), step, how)

    on_a_stepping_loop(everywhere)
