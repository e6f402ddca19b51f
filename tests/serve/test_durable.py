"""What ledger, book and purse have told as done is there after a kill, though all that many asked
for at once is one transaction."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from runninghub_async.bulk import SqliteLedger
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.serve.book_sqlite import SqliteBook

STEPS = ("entered", "held", "opened", "intended", "created", "ended")


@pytest.mark.parametrize("turn", range(6 if os.environ.get("RUNNINGHUB_TORTURE") else 2))
async def test_what_was_told_is_there_after_kill_9(tmp_path: Path, turn: int) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.serve.durable_service", str(tmp_path)), stdout=PIPE
    )
    assert process.stdout is not None
    lines = [await process.stdout.readline() for _ in range(random.randint(100, 2_000))]
    process.kill()
    lines += (await process.stdout.read()).splitlines(keepends=True)
    await process.wait()
    reached: dict[int, int] = {}
    for line in lines:
        if line.endswith(b"\n"):  # the last may be a part of one
            step, number = line.decode().split()
            reached[int(number)] = STEPS.index(step)
    assert len(reached) >= 16
    await _check(tmp_path, reached)


async def _check(folder: Path, reached: dict[int, int]) -> None:
    """Each is where it was told to be, or further."""
    ledger = SqliteLedger(folder / "ledger.sqlite", place="the folder of the ledger")
    book = SqliteBook(folder / "requests.sqlite")
    rows = await ledger.known([f"img_{number}" for number in reached])
    async with SqlitePurseStore(folder / "purses.sqlite") as store:
        for number, step in reached.items():
            id, told = f"img_{number}", STEPS[step]
            request = await book.of_task(id)
            assert request is not None, (number, told)
            row = rows.get(id)
            hold = next(iter(await store.get(id)), None)
            if step >= STEPS.index("held"):
                assert hold is not None, (number, told)
            if step >= STEPS.index("opened"):
                assert row is not None, (number, told)
            if step >= STEPS.index("intended"):
                assert row is not None, (number, told)
                assert row.state != "pending", (number, told)
                assert hold is not None, (number, told)
                assert hold.state != "held", (number, told)
            if step >= STEPS.index("created"):
                assert row is not None, (number, told)
                assert hold is not None, (number, told)
                assert row.task_id == hold.task == str(10**9 + number)
            if told == "ended":
                assert row is not None, (number, told)
                assert hold is not None, (number, told)
                assert (row.state, hold.state) == ("succeeded", "settled")
    await ledger.close()
    await book.close()
