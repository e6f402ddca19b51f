"""Coordinators that share a ledger: real processes, killed at random moments, started again."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from runninghub_async.bulk import PostgresReader
from runninghub_async.sandbox import Sandbox
from tests.bulk.dask.laws import most_at_once
from tests.bulk.helpers import forms, job_file
from tests.bulk.test_killed import Dots
from tests.cli.command import Command, Running, command_for, ended
from tests.helpers import until
from tests.postgres_server import database

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
AT_ONCE = 12
BUDGET_REACHED = 8
PRICE = Decimal("0.2")
"""Of a job."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """It refuses nothing: only the runs themselves keep their tasks within the limit."""
    async with Sandbox(task_seconds=0.4, concurrency=500, media=Dots()) as serving:
        yield serving


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


@pytest.fixture
def ledger() -> str:
    return f"{database()}&run={uuid4().hex}"


class Coordinators:
    """Two commands that join, each with a folder of its own."""

    def __init__(self, runninghub: Command, jobs: Path, ledger: str, *more: str) -> None:
        self._runninghub = runninghub
        self._arguments: tuple[str | Path, ...] = (
            "bulk",
            jobs,
            "--ledger",
            ledger,
            "--join",
            *more,
            "--quiet",
        )
        self._folder = jobs.parent
        self.running: dict[str, Running] = {}

    async def start(self, name: str) -> None:
        self.running[name] = await self._runninghub.start(
            *self._arguments, "--out", self._folder / name
        )

    async def end(self) -> list[int]:
        """Let both come to their ends, started again where they were killed."""
        codes = []
        for name in ("one", "two"):
            if name not in self.running or self.running[name].returncode is not None:
                await self.start(name)
        for process in self.running.values():
            last = await ended(process)
            assert last.code in (0, 6, BUDGET_REACHED), last.err
            codes.append(last.code)
        return codes

    async def kill_each(self, sandbox: Sandbox, rounds: int) -> None:
        """Now one, now the other, each time after some tasks were made."""
        dice = random.Random(os.urandom(8))
        for name in ("one", "two"):
            await self.start(name)
        for name in dice.sample(["one", "two"] * rounds, 2 * rounds):
            process, had = self.running[name], len(sandbox.tasks)
            enough = had + dice.randint(1, 8)
            await until(
                lambda enough=enough, process=process: (  # type: ignore[misc]
                    len(sandbox.tasks) >= enough or process.returncode is not None
                ),
                seconds=60,
            )
            await asyncio.sleep(dice.uniform(0, 0.2))
            if process.returncode is None:
                process.kill()
                await process.wait()
            await self.start(name)


def compare(sandbox: Sandbox, ledger: str, count: int) -> Counter[str]:
    """What the sandbox was asked for, and what the ledger says of it; gives how jobs ended."""
    made = Counter(task.params["prompt"] for task in sandbox.tasks)
    assert max(made.values()) == 1, "nothing is paid twice"
    assert most_at_once(list(sandbox.tasks)) <= AT_ONCE
    with PostgresReader(ledger) as reader:
        entries = reader.page(most=count + 1)
    known = {entry.task_id for entry in entries if entry.task_id}
    states = Counter(entry.state for entry in entries)
    assert known <= {task.id for task in sandbox.tasks}
    assert len(sandbox.tasks) - len(known) <= states["uncertain"]
    return Counter(states)


async def test_two_that_are_killed_keep_to_their_places_and_end_all(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    count = 40 * ROUNDS
    jobs = job_file(tmp_path, forms(count))
    both = Coordinators(runninghub, jobs, ledger, "--concurrency", str(AT_ONCE))
    await both.kill_each(sandbox, ROUNDS)
    await both.end()
    states = compare(sandbox, ledger, count)
    assert states.keys() <= {"saved", "uncertain"}
    assert states.total() == count
    names = [path.name for n in ("one", "two") for path in (tmp_path / n / "files").iterdir()]
    assert len(set(names)) >= states["saved"]


async def test_two_that_are_killed_never_cross_the_budget(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    count, allowed = 30 * ROUNDS, 20 * ROUNDS
    jobs = job_file(tmp_path, forms(count))
    limits = ("--concurrency", str(AT_ONCE), "--budget", f"{allowed * PRICE}CNY")
    both = Coordinators(runninghub, jobs, ledger, *limits)
    await both.kill_each(sandbox, ROUNDS)
    await both.end()
    compare(sandbox, ledger, count)
    assert sandbox.spent <= allowed * PRICE
    assert len(sandbox.tasks) <= allowed
