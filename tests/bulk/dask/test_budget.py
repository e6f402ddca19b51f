"""A budget is never crossed on a cluster, also where a price is known only once another job is
done, or where a job gets another machine, and while workers and the coordinator die."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import catalogue
from runninghub_async.sandbox import Sandbox
from tests.bulk.dask import coordinator
from tests.bulk.dask.cluster import Cluster, cluster
from tests.bulk.dask.laws import until_it_works
from tests.bulk.helpers import Folder
from tests.bulk.test_failure_kinds import MEMORY, runs
from tests.bulk.test_killed import Dots
from tests.helpers import KEY
from tests.misbehaving import Server

ROUNDS = 10 if os.environ.get("RUNNINGHUB_TORTURE") else 1
_WRITER, _VOICE = "rhart-text-g-25-flash/text-to-text", "rhart-audio/text-to-audio/speech-2.8-hd"


@pytest.fixture
async def workers(tmp_path: Path) -> AsyncIterator[Cluster]:
    """Two of them."""
    async with cluster(tmp_path) as found:
        yield found


async def test_a_price_that_another_job_decides_with_kills_in_between(
    workers: Cluster, out: Path, folder: Folder
) -> None:
    """A thousand characters are paid for; how long the text is, the job before decides."""
    dice, chains = random.Random(os.urandom(8)), 12 * ROUNDS
    texts = [
        {"id": f"text-{n}", "model": _WRITER, "params": {"prompt": f"A{n}"}} for n in range(chains)
    ]
    voices = [
        {
            "id": f"voice-{n}",
            "model": _VOICE,
            "params": {"text": {"job": f"text-{n}"}, "voice_id": "Wise_Woman"},
        }
        for n in range(chains)
    ]
    # What stands in for a text before it is there would take all of this for one of them.
    budget = Decimal("0.4") * ROUNDS
    async with Sandbox(api_key=KEY, task_seconds=0.3, concurrency=100, media=Dots()) as sandbox:
        settings = {
            "jobs": [*texts, *voices],
            "concurrency": 4,
            "lease": 10.0 if ROUNDS > 1 else 3.0,
            "budget": f"{budget}CNY",
        }
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        for turn in range(2 * ROUNDS):
            await until_it_works(sandbox, run)
            await asyncio.sleep(dice.uniform(0, 0.3))
            if run.returncode is not None:
                break
            if turn % 2 == 0:
                os.kill(dice.choice(await workers.workers()), signal.SIGKILL)
            else:
                run.kill()
                await run.communicate()
                run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        assert "budget" in ended.told["stopped"], ended.told
        assert sandbox.spent <= budget
        spoken = [task for task in sandbox.tasks if "text" in task.params]
        assert len(spoken) > 1, folder.states
        assert sandbox.spent > budget / 2
    assert Decimal(ended.told["money"]) <= budget


async def test_the_larger_machine_has_a_price_of_its_own(workers: Cluster, out: Path) -> None:
    flow = runs("a")[0]
    name = f"workflow/{flow['workflow']}"
    settings: dict[str, Any] = {
        "jobs": [flow],
        "on_memory": "plus",
        "budget": "1CNY",
        "prices": {name: "0.4CNY", f"{name}/plus": "0.7CNY"},
    }
    async with Server(queries=[MEMORY]) as server:
        run = await coordinator.start(workers.address, server.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        machines = [json.loads(each.body).get("instanceType") for each in server.submits]
        assert machines == [None], "0.4 are spent, and 0.7 are to be set aside"
    assert "budget" in ended.told["stopped"]


def test_what_the_first_test_takes_for_granted() -> None:
    prices = catalogue.get(_VOICE).prices
    assert {table.unit for table in prices} == {"per 1000 characters"}
