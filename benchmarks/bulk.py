"""Bulk runs: what the ledger costs in time, that jobs cost no memory, and that chains of jobs are
as fast as jobs that hang on nothing."""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show
from benchmarks.task_cpu import KEY, PATH

AT_ONCE = 100
TASK_SECONDS = 1.0
JOBS = 2_000
REACH_SPEED = 0.85
QUICK_ROUNDS = 5
REACH_AT_ONCE = 0.95
ROUNDS = 3
SIZES = (1_000, 10_000, 100_000)
REACH_RESUME = 2.0
QUICK_POLL = 0.05
CHAINS = 500
STEPS = 3
CHAIN_ROUNDS = 5
REACH_CHAINS = 0.85
DRY_ROWS = 100_000
DRY_MODEL = "seedream-v4.5/text-to-image"
REACH_DRY = 4.0
EDIT = "seedream-v4.5/image-to-image"


def forms(count: int) -> Iterator[dict[str, Any]]:
    """So many jobs, made as they are asked for."""
    for n in range(count):
        yield {"model": PATH, "params": {"prompt": f"picture {n}"}}


def steps(chains: int, *, hang: bool) -> Iterator[dict[str, Any]]:
    """So many chains of a picture and two edits of it; or the same jobs, each with a link of its
    own, where they do not ``hang`` on each other."""
    for n in range(chains):
        yield {"id": f"{n}-0", "model": PATH, "params": {"prompt": f"picture {n}"}}
        for step in range(1, STEPS):
            image: Any = {"job": f"{n}-{step - 1}"} if hang else f"https://a.example/{n}.png"
            params = {"prompt": f"edit {n}", "image_urls": [image], "resolution": "2k"}
            yield {"id": f"{n}-{step}", "model": EDIT, "params": params}


async def by_map(
    base_url: str, out: Path, count: int, poll: float | None = None
) -> dict[str, float]:
    """The same calls without a ledger, their files saved beside the waiting for others."""
    from runninghub_async import RunningHub

    out.mkdir()
    saves: set[asyncio.Task[Any]] = set()
    started, cpu = time.perf_counter(), time.process_time()
    async with (
        RunningHub(KEY, base_url=base_url, concurrency=AT_ONCE, poll=poll) as rh,
        rh.map(forms(count)) as outcomes,
    ):
        async for outcome in outcomes:
            assert outcome.result is not None
            saves.add(save := asyncio.create_task(outcome.result.save(out)))
            save.add_done_callback(saves.discard)
        await asyncio.gather(*saves)
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    assert len(list(out.iterdir())) == count
    return {"seconds": seconds, "cpu": cpu}


async def by_bulk(
    base_url: str,
    out: Path,
    count: int,
    poll: float | None = None,
    jobs: Iterator[dict[str, Any]] | None = None,
) -> dict[str, float]:
    """A whole run, with its CPU time and the largest memory that it took."""
    from runninghub_async import RunningHub
    from runninghub_async.bulk import BulkRun

    started, cpu = time.perf_counter(), time.process_time()
    async with (
        RunningHub(KEY, base_url=base_url, concurrency=AT_ONCE, poll=poll) as rh,
        BulkRun(rh, out=out) as run,
    ):
        async for outcome in run.add(forms(count) if jobs is None else jobs):
            assert outcome.state == "saved", outcome
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    assert run.totals.saved == count
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "cpu": cpu, "megabytes": megabytes}


async def quick_least(base_url: str, out: Path, count: int) -> dict[str, float]:
    """The least that a run could take, with tasks that are done at the first look."""
    from benchmarks.least_bulk import run_least
    from runninghub_async import RunningHub

    started, cpu = time.perf_counter(), time.process_time()
    async with RunningHub(KEY, base_url=base_url, concurrency=AT_ONCE, poll=QUICK_POLL) as rh:
        await run_least(rh, out, list(forms(count)))
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    assert len(list((out / "files").iterdir())) == count
    return {"seconds": seconds, "cpu": cpu}


async def by_chains(base_url: str, out: Path, count: int) -> dict[str, float]:
    """:func:`by_bulk` with jobs in chains."""
    return await by_bulk(base_url, out, count, jobs=steps(count // STEPS, hang=True))


async def by_steps(base_url: str, out: Path, count: int) -> dict[str, float]:
    """:func:`by_bulk` with the jobs of the same chains, none of which hangs on another."""
    return await by_bulk(base_url, out, count, jobs=steps(count // STEPS, hang=False))


async def quick_map(base_url: str, out: Path, count: int) -> dict[str, float]:
    """:func:`by_map` with tasks that are done at the first look."""
    return await by_map(base_url, out, count, QUICK_POLL)


async def quick_bulk(base_url: str, out: Path, count: int) -> dict[str, float]:
    """:func:`by_bulk` with tasks that are done at the first look."""
    return await by_bulk(base_url, out, count, QUICK_POLL)


async def resumed(base_url: str, out: Path, count: int) -> dict[str, float]:
    """From the start until the one job that is new has been submitted, and is done."""
    from runninghub_async import RunningHub
    from runninghub_async.bulk import BulkRun, JobSource

    lines = [json.dumps(form) for form in forms(count + 1)]
    started = time.perf_counter()
    async with (
        RunningHub(KEY, base_url=base_url, poll=QUICK_POLL) as rh,
        BulkRun(rh, out=out) as run,
    ):
        outcomes = [outcome async for outcome in run.add(JobSource().read(lines))]  # type: ignore[arg-type]
        submitted = time.perf_counter() - started
    assert len(outcomes) == 1
    assert run.totals.skipped == count
    return {"seconds": submitted}


def resumed_by_command(base_url: str, folder: Path, count: int) -> float:
    """The whole command, from its start to its end, where there is nothing to do."""
    jobs = folder / "jobs.jsonl"
    with jobs.open("w") as file:
        file.writelines(json.dumps(form) + "\n" for form in forms(count))
    command = [sys.executable, "-m", "runninghub_async.cli", "--base-url", base_url, "bulk"]
    started = time.perf_counter()
    subprocess.run(
        [*command, str(jobs), "--out", str(folder / "run"), "--quiet"],
        check=True,
        env={"RUNNINGHUB_API_KEY": KEY},
    )
    return time.perf_counter() - started


def dry_run(folder: Path) -> None:
    """The look at a table of which nothing is done yet, by the command."""
    table = folder / "jobs.csv"
    with table.open("w") as file:
        file.write("model,prompt,resolution\n")
        file.writelines(f"{DRY_MODEL},picture {n},2k\n" for n in range(DRY_ROWS))
    command = [sys.executable, "-m", "runninghub_async.cli", "bulk", str(table), "--dry-run"]
    seconds = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        where = ["--out", str(folder / "none"), "--quiet"]
        subprocess.run([*command, *where], check=True, env={"RUNNINGHUB_API_KEY": KEY})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    show(
        f"--dry-run of {DRY_ROWS:,} rows of CSV",
        ("the processor's time, median", "reach"),
        [(f"{median(seconds):.1f} s", f"{REACH_DRY:g} s")],
    )


def measured(what: str, base_url: str, out: Path, count: int) -> dict[str, float]:
    """One of the above in a process of its own."""
    found: dict[str, float] = in_fresh_process(
        "benchmarks.bulk", what, base_url, str(out), str(count)
    )
    return found


def speed(folder: Path) -> None:
    rows = []
    with bench_server.running(1, TASK_SECONDS) as base_url:
        for n in range(ROUNDS):
            plain = measured("by_map", base_url, folder / f"map-{n}", JOBS)["seconds"]
            bulk = measured("by_bulk", base_url, folder / f"bulk-{n}", JOBS)["seconds"]
            rows.append((f"{plain:.1f} s", f"{bulk:.1f} s", f"{plain / bulk:.2f}", REACH_SPEED))
    show(
        f"{JOBS:,} tasks of {TASK_SECONDS:g} s, {AT_ONCE} at once, files saved",
        ("rh.map", "bulk, ledger synchronous", "speed of bulk / map", "reach"),
        rows,
    )


def at_once(folder: Path) -> None:
    """Tasks that end at once, so that nothing but work is measured; in turns, each first as often
    as the others."""
    rows = []
    names = ["quick_map", "quick_bulk", "quick_least"]
    with bench_server.running(1) as base_url:
        for n in range(QUICK_ROUNDS):
            turn = names[n % 3 :] + names[: n % 3]
            found = {name: measured(name, base_url, folder / f"{name}-{n}", JOBS) for name in turn}
            rows.append([found[name] for name in names])
    paces = [[JOBS / run["seconds"] for run in row] for row in rows]
    spent = [[run["cpu"] / JOBS * 1e3 for run in row] for row in rows]
    for table in (paces, spent):
        table.append([median(column) for column in zip(*table, strict=True)])
    told = [
        (*(f"{pace:.0f}/s, {cpu:.2f} ms" for pace, cpu in zip(*row, strict=True)), *_ratios(row[0]))
        for row in zip(paces, spent, strict=True)
    ]
    show(
        f"{JOBS:,} tasks that end at once, {AT_ONCE} at once, files saved; the last row is medians"
        f" (reach of bulk / map: {REACH_AT_ONCE})",
        ("rh.map, CPU a job", "bulk", "the least", "bulk / map", "least / map", "bulk / least"),
        told,
    )


def _ratios(paces: Sequence[float]) -> tuple[str, ...]:
    plain, bulk, least = paces
    return tuple(f"{ratio:.2f}" for ratio in (bulk / plain, least / plain, bulk / least))


def chains(folder: Path) -> None:
    """In turns, each first as often as the other: whoever follows finds another machine."""
    rows, speeds, cpus = [], [], []
    with bench_server.running(1, TASK_SECONDS) as base_url:
        for n in range(CHAIN_ROUNDS):
            names = ("by_steps", "by_chains")[:: 1 if n % 2 else -1]
            found = {
                name: measured(name, base_url, folder / f"{name}-{n}", CHAINS * STEPS)
                for name in names
            }
            single, chained = found["by_steps"], found["by_chains"]
            speeds.append(single["seconds"] / chained["seconds"])
            cpus.append(single["cpu"] / chained["cpu"])
            times = (f"{run['seconds']:.1f} s, CPU {run['cpu']:.1f} s" for run in (single, chained))
            rows.append((*times, f"{speeds[-1]:.2f}", f"{cpus[-1]:.2f}", ""))
    rows.append(
        ("median", "", f"{median(speeds):.2f}", f"{median(cpus):.2f}", f"{REACH_CHAINS} of speed")
    )
    show(
        f"{CHAINS} chains of {STEPS} against {CHAINS * STEPS:,} single jobs, tasks of"
        f" {TASK_SECONDS:g} s, {AT_ONCE} at once",
        (
            "single jobs",
            "chains",
            "speed of chains / single jobs",
            "CPU of single jobs / chains",
            "reach",
        ),
        rows,
    )


def memory_and_resumption(folder: Path) -> None:
    rows = []
    with bench_server.running(1) as base_url:
        for count in SIZES:
            out = folder / "run"
            subprocess.run(["rm", "-rf", str(out)], check=True)
            got = measured("quick_bulk", base_url, out, count)
            again = measured("resumed", base_url, out, count)["seconds"]
            whole = resumed_by_command(base_url, folder, count)
            rows.append(
                (
                    f"{count:,}",
                    f"{got['megabytes']:.0f} MB",
                    f"{count / got['seconds']:.0f}/s",
                    f"{again:.2f} s",
                    f"{whole:.2f} s",
                )
            )
    show(
        f"memory, pace, and resumption (reach: {REACH_RESUME:g} s for 100,000 finished jobs)",
        ("jobs", "largest memory", "pace", "resumed, new job done", "the command, nothing to do"),
        rows,
    )


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="runninghub-bench-") as folder:
        speed(Path(folder))
        print()
        at_once(Path(folder))
        print()
        chains(Path(folder))
        print()
        memory_and_resumption(Path(folder))
        print()
        dry_run(Path(folder))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        contenders = (
            *(by_map, by_bulk, by_chains, by_steps),
            *(quick_map, quick_bulk, quick_least, resumed),
        )
        work = {f.__name__: f for f in contenders}[sys.argv[1]]
        print(json.dumps(asyncio.run(work(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])))))
    else:
        main()
