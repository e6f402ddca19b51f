"""A run on the workers of a real cluster of processes, which talk to a sandbox in another one."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.bulk.dask import coordinator
from tests.bulk.dask.cluster import Cluster, cluster
from tests.bulk.dask.laws import compare, most_at_once, until_it_works
from tests.bulk.helpers import Folder
from tests.bulk.test_killed import Dots
from tests.cli.command import command_for
from tests.helpers import KEY

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
LEASE = 10.0 if ROUNDS > 3 else 3.0
"""Longer than a busy machine has a loop stand still, where the round is long."""


@pytest.fixture
async def workers(tmp_path: Path) -> AsyncIterator[Cluster]:
    """Two of them."""
    async with cluster(tmp_path) as found:
        yield found


async def test_jobs_run_on_the_workers_and_never_more_than_are_allowed(
    workers: Cluster, tmp_path: Path, out: Path, folder: Folder
) -> None:
    async with Sandbox(api_key=KEY, task_seconds=0.3, concurrency=100, media=Dots()) as sandbox:
        settings = {"count": 60, "concurrency": 12, "budget": "10CNY"}
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        assert ended.told == {
            "saved": 50,  # at 0.2 CNY each
            "uncertain": 0,
            "unfinished": 10,
            "money": "10.0",
            "running": 0,
            "stopped": ended.told["stopped"],
        }
        assert "budget" in ended.told["stopped"]
        assert 6 < most_at_once(list(sandbox.tasks)) <= 12
        assert len(sandbox.tasks) == 50
        folder.check_files()
        folder.check_lines()
        settings = {"count": 50, "budget": "10.2CNY", "redo": {"job-0": 1, "job-1": 1}}
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert (ended.told["saved"], len(sandbox.tasks)) == (1, 51), ended.log
        assert len(list((out / "files/before-redo-1").iterdir())) == 1, "the other is not touched"
    assert "is saved" not in (tmp_path / "cluster.log").read_text()


async def test_the_key_is_nowhere_but_in_the_workers(
    workers: Cluster, tmp_path: Path, out: Path
) -> None:
    """Not in the graph, the pickles, the scheduler's and the workers' logs, the dashboard."""
    keys = tmp_path / "secret"
    keys.write_text(f"{KEY}\n")
    async with Sandbox(api_key=KEY, task_seconds=1.5, concurrency=100, media=Dots()) as sandbox:
        settings = {"count": 12, "keys": str(keys)}
        looking = await workers.search()
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        seen = (await looking.communicate())[0]
        ended = await coordinator.end(run, out)
        assert ended.told["saved"] == 12, ended.log
    assert b"runninghub-bulk-seedream" in seen, "what the tasks are called is seen"
    assert b"picture 0" in seen, "the graph is seen"
    for where in (seen, (tmp_path / "cluster.log").read_bytes(), ended.log.encode()):
        assert KEY.encode() not in where


async def test_kill_9_and_sleep_at_random_moments(
    workers: Cluster, out: Path, folder: Folder
) -> None:
    """Of workers and of the coordinator: nothing is paid twice, and everything ends."""
    dice, count = random.Random(os.urandom(8)), 20 * ROUNDS
    async with Sandbox(api_key=KEY, task_seconds=0.4, concurrency=100, media=Dots()) as sandbox:
        settings = {"count": count, "concurrency": 6, "lease": LEASE}
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        for turn in range(ROUNDS):
            await until_it_works(sandbox, run)
            await asyncio.sleep(dice.uniform(0, 0.5))
            if run.returncode is not None:
                break
            if turn % 3 == 1:
                run.kill()
                await run.communicate()
                run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
                continue
            worker = dice.choice(await workers.workers())
            if turn % 3 == 0:
                os.kill(worker, signal.SIGKILL)
            else:
                os.kill(worker, signal.SIGSTOP)
                await asyncio.sleep(LEASE + 2)
                os.kill(worker, signal.SIGCONT)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        tasks = list(sandbox.tasks)
        compare(tasks, folder, count)
        assert most_at_once(tasks) <= 6
    assert ended.told["running"] == 0


async def test_a_run_whose_scheduler_dies_says_so_and_the_next_one_goes_on(
    tmp_path: Path, out: Path, folder: Folder
) -> None:
    settings = {"count": 40, "concurrency": 6, "lease": LEASE, "patience": "2s"}
    (tmp_path / "next").mkdir()
    async with Sandbox(api_key=KEY, task_seconds=0.4, concurrency=100, media=Dots()) as sandbox:
        async with cluster(tmp_path) as dying:
            run = await coordinator.start(dying.address, sandbox.base_url, out, **settings)
            await until_it_works(sandbox, run)
            dying.kill()
            ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        assert "scheduler is gone" in ended.told["stopped"], ended.log
        assert ended.told["unfinished"] > 0
        async with cluster(tmp_path / "next") as there:
            run = await coordinator.start(there.address, sandbox.base_url, out, **settings)
            ended = await coordinator.end(run, out)
        assert ended.told["stopped"] is None, ended.log
        compare(list(sandbox.tasks), folder, 40)


async def test_a_worker_of_another_version_is_refused(
    workers: Cluster, out: Path, tmp_path: Path
) -> None:
    changing = await workers.search(PRETEND="0.0.1")
    assert await changing.wait() == 0
    async with Sandbox(api_key=KEY, task_seconds=0.3, media=Dots()) as sandbox:
        run = await coordinator.start(workers.address, sandbox.base_url, out, count=3)
        ended = await coordinator.end(run, out)
        assert not list(sandbox.tasks)
    from runninghub_async import __version__

    assert f"has runninghub-async 0.0.1, and this run has {__version__}" in ended.told["stopped"]


async def test_the_command_with_processes_of_its_own(tmp_path: Path) -> None:
    lines = "".join(json.dumps(job) + "\n" for job in coordinator.jobs(6))
    (tmp_path / "jobs.jsonl").write_text(lines)
    async with Sandbox(api_key=KEY, task_seconds=0.3, media=Dots()) as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=KEY)
        line = "runninghub bulk jobs.jsonl --out out --dask local:1 --json 2>&1"
        ended = await runninghub.shell(line)
        assert ended.code == 0, ended.out
        assert len(sandbox.tasks) == 6
    assert Folder(tmp_path / "out").states == {"saved": 6}


@pytest.mark.parametrize("given", ["nowhere", "local:0", "http://127.0.0.1:1", "tcp://a:b@c:1"])
async def test_what_is_no_address_is_told(given: str, tmp_path: Path) -> None:
    (tmp_path / "jobs.jsonl").write_text(json.dumps(coordinator.jobs(1)[0]))
    runninghub = command_for("http://127.0.0.1:1", tmp_path, key=KEY)
    ended = await runninghub("bulk", "jobs.jsonl", "--out", "out", "--dask", given)
    assert ended.code == 2
    assert "--dask" in ended.err


@pytest.mark.parametrize("option", ["--dask-keys", "--dask-ledger"])
async def test_what_is_for_workers_needs_workers(option: str, tmp_path: Path) -> None:
    (tmp_path / "jobs.jsonl").write_text(json.dumps(coordinator.jobs(1)[0]))
    runninghub = command_for("http://127.0.0.1:1", tmp_path, key=KEY)
    ended = await runninghub("bulk", "jobs.jsonl", "--out", "out", option, "NAME")
    assert ended.code == 2
    assert option in ended.err
