"""Many machines: what workers of a Dask cluster add, what each part costs, and what breaks first.

All parts run on this machine, each in a process of its own: a server that answers as fast as it
can, Dask's scheduler, the workers, and the coordinator.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import bench_server
from benchmarks.bulk import forms
from benchmarks.tables import show
from benchmarks.task_cpu import KEY

MEGABYTE = 10**6
DOWNLOADS = (("pictures of 2 MB", 2 * MEGABYTE, 150), ("films of 20 MB", 20 * MEGABYTE, 15))
WORKERS = (1, 2, 4)
ROUNDS = 3
QUICK_JOBS = 1000
CROWDS = (50, 200, 400, 600)
WATCHED = 20.0
"""Seconds for which a crowd of idle workers is watched."""
PLACES = 40


@contextlib.contextmanager
def cluster(folder: Path, workers: int, *, in_one: bool = False) -> Iterator[Cluster]:
    """A scheduler, and workers with a thread each: processes, or all ``in_one``."""
    with contextlib.ExitStack() as leaving:
        scheduler = leaving.enter_context(_told("scheduler", folder))
        others = [
            leaving.enter_context(_told("workers", folder, scheduler.said, str(count)))
            for count in ([workers] if in_one else [1] * workers)
        ]
        yield Cluster(scheduler, others)


class Program:
    """This module as a program of its own, which has told a line, and tells its CPU time for each
    that it is told."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        self._process = process
        self.said = process.stdout.readline().strip()

    @property
    def cpu(self) -> float:
        """Seconds of a processor that it has had."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


class Cluster:
    """The programs of one."""

    def __init__(self, scheduler: Program, workers: list[Program]) -> None:
        self.scheduler, self.workers = scheduler, workers

    @property
    def cpu(self) -> tuple[float, float]:
        """Seconds of a processor: the scheduler's, and all workers'."""
        return self.scheduler.cpu, sum(each.cpu for each in self.workers)


@contextlib.contextmanager
def _told(what: str, folder: Path, *words: str) -> Iterator[Program]:
    command = [sys.executable, "-m", "benchmarks.machines", what, *words]
    with (folder / "said.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env={**os.environ, "RUNNINGHUB_API_KEY": KEY},
        )
    try:
        yield Program(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


async def scheduler() -> None:
    """A scheduler, until nobody listens any more."""
    from distributed import Scheduler

    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as it:
        print(it.address, flush=True)
        await _answering()


async def _answering() -> None:
    """Tell the CPU time whenever somebody asks, until nobody can."""
    while await asyncio.to_thread(sys.stdin.readline):
        print(time.process_time(), flush=True)


async def workers(address: str, count: int) -> None:
    """So many workers in this process."""
    from distributed import Worker

    async with contextlib.AsyncExitStack() as leaving:
        with tempfile.TemporaryDirectory(prefix="bench-workers-") as folder:
            for n in range(count):
                where = str(Path(folder, str(n)))
                worker = Worker(address, nthreads=1, dashboard=False, local_directory=where)
                await leaving.enter_async_context(worker)
            print(count, flush=True)
            await _answering()
            await leaving.aclose()


async def run(base_url: str, out: Path, count: int, address: str = "") -> dict[str, float]:
    """A bulk run of so many jobs, on a cluster or, without one, in this process."""
    from distributed import Client

    from runninghub_async import RunningHub
    from runninghub_async.bulk import BulkRun, DaskEngine

    async with contextlib.AsyncExitStack() as leaving:
        rh = await leaving.enter_async_context(RunningHub(KEY, base_url=base_url, poll=0.05))
        engine = None
        if address:
            client = await leaving.enter_async_context(Client(address, asynchronous=True))
            engine = DaskEngine(client)
        given: dict[str, Any] = {"concurrency": PLACES, "engine": engine}
        async with BulkRun(rh, out=out / "first", **given) as first:
            async for _ in first.add(forms(4)):
                pass
        cpu, started = time.process_time(), time.perf_counter()
        async with BulkRun(rh, out=out / "then", **given) as then:
            async for outcome in then.add(forms(count)):
                assert outcome.state == "saved", outcome
        seconds = time.perf_counter() - started
        assert then.totals.saved == count
        return {"seconds": seconds, "cpu": time.process_time() - cpu}


async def watch(address: str, count: int) -> dict[str, Any]:
    """The coordinator of idle workers: how many of them it has, and hears of in time."""
    from distributed import Client

    from runninghub_async import RunningHub
    from runninghub_async.bulk import BulkRun, DaskEngine

    async def nothing_yet() -> AsyncIterator[dict[str, Any]]:
        await asyncio.sleep(WATCHED)
        return
        yield {}

    with bench_server.running(1) as base_url, tempfile.TemporaryDirectory() as folder:
        async with (
            Client(address, asynchronous=True) as client,
            RunningHub(KEY, base_url=base_url) as rh,
            BulkRun(rh, out=Path(folder, "out"), engine=DaskEngine(client)) as it,
        ):
            cpu, started = time.process_time(), time.perf_counter()
            async for _ in it.add(nothing_yet()):
                pass
            return {"cpu": time.process_time() - cpu, "seconds": time.perf_counter() - started}


def _measured(*words: str) -> dict[str, Any]:
    """Of this module as a program, with the keys that workers need."""
    command = [sys.executable, "-m", "benchmarks.machines", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def downloads(folder: Path) -> None:
    """In turns, so that all have the same neighbours."""
    rows = []
    for what, size, count in DOWNLOADS:
        found: dict[int, list[float]] = {n: [] for n in (0, *WORKERS)}
        with bench_server.running(1, 0.5, size=size) as base_url:
            for turn in range(ROUNDS):
                for n in (0, *WORKERS):
                    out = folder / f"{size}-{turn}-{n}"
                    if n:
                        with cluster(folder, n) as there:
                            address = there.scheduler.said
                            got = _measured("run", base_url, str(out), str(count), address)
                    else:
                        got = _measured("run", base_url, str(out), str(count))
                    found[n].append(got["seconds"])
                    subprocess.run(["rm", "-rf", str(out)], check=True)
        for n, seconds in found.items():
            ratios = [one / here for one, here in zip(found[1], seconds, strict=True)]
            speed = count * size / MEGABYTE / median(seconds)
            who = f"{n} workers" if n else "this process, without Dask"
            rows.append((what, who, f"{speed:.0f} MB/s", f"{median(ratios):.2f}"))
    show(
        f"downloads, {ROUNDS} rounds, all parts on this machine",
        ("files", "saved by", "pace", "against one worker"),
        rows,
    )


def costs(folder: Path) -> None:
    """What a job costs each part, where tasks are done at once."""
    rows = []
    with bench_server.running(1) as base_url:
        for n in (2, 4):
            with cluster(folder, n) as there:
                before = there.cpu
                out = str(folder / f"costs-{n}")
                got = _measured("run", base_url, out, str(QUICK_JOBS), there.scheduler.said)
                spent = [now - then for now, then in zip(there.cpu, before, strict=True)]
            rows.append(
                (
                    f"{n}",
                    f"{QUICK_JOBS / got['seconds']:.0f}/s",
                    *(f"{1000 * cpu / QUICK_JOBS:.1f} ms" for cpu in (got["cpu"], *spent)),
                )
            )
    show(
        f"{QUICK_JOBS:,} jobs that are done at once, CPU a job",
        ("workers", "pace", "coordinator", "scheduler", "all workers"),
        rows,
    )


def crowds(folder: Path) -> None:
    """Idle workers, all in one process: what it costs to hear of them."""
    rows = []
    for n in CROWDS:
        with cluster(folder, n, in_one=True) as there:
            before = there.cpu
            started = time.perf_counter()
            got = _measured("watch", there.scheduler.said, str(n))
            seconds = time.perf_counter() - started
            spent = [now - then for now, then in zip(there.cpu, before, strict=True)]
        cores = (got["cpu"] / got["seconds"], *(cpu / seconds for cpu in spent))
        rows.append((n, *(f"{core:.2f}" for core in cores)))
    show(
        f"idle workers for {WATCHED:g} s, cores that are busy",
        ("workers", "coordinator", "scheduler", "all workers"),
        rows,
    )


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="runninghub-bench-") as folder:
        for measure in (downloads, costs, crowds):
            measure(Path(folder))
            print()


if __name__ == "__main__":
    match sys.argv[1]:
        case "scheduler":
            asyncio.run(scheduler())
        case "workers":
            asyncio.run(workers(sys.argv[2], int(sys.argv[3])))
        case "run":
            where, out, count, *cluster_at = sys.argv[2:]
            print(json.dumps(asyncio.run(run(where, Path(out), int(count), *cluster_at))))
        case "watch":
            print(json.dumps(asyncio.run(watch(sys.argv[2], int(sys.argv[3])))))
