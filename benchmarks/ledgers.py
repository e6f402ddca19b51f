"""Ledgers under many writers, and what a driver of PostgreSQL costs.

Each writer is a process with a run of its own that brings jobs to their ends, sixteen at a time, by
the calls that a run makes: intends, created, ended, ended.  The server of PostgreSQL
is this machine's, and flushes to the disk as it does everywhere; so does SQLite.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from runninghub_async.bulk import Job, Ledger, PostgresLedger, SavedFile, SqliteLedger
from runninghub_async.bulk.ledgers.ledger import Ended
from tests.postgres_server import PostgresServer, postgres_folder

WRITERS = (1, 4, 16)
JOBS = 400
"""All writers' together, for each number of writers."""
AT_ONCE = 16
TRANSACTIONS = 1500
PRICE = Decimal("0.10")


def main() -> None:
    postgres_folder()
    print("ledgers: operations a second and latency, by the number of writing processes")
    with tempfile.TemporaryDirectory(prefix="bench-ledgers-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "server").mkdir()
        server = PostgresServer(folder / "server")
        server.start(fsync="on", max_connections="100")
        try:
            for kind in ("sqlite", "postgres"):
                for writers in WRITERS:
                    where = str(folder / f"{writers}.sqlite")
                    if kind == "postgres":
                        where = f"{server.address()}&run=bench-{writers}"
                    _tell(kind, writers, *_written(kind, where, writers))
            print("one short transaction after the other on one connection, by driver")
            asyncio.run(_drivers(server.address()))
        finally:
            server.stop()


def _tell(kind: str, writers: int, seconds: float, latencies: list[float]) -> None:
    rate = len(latencies) / seconds
    middle, late = 1000 * median(latencies), 1000 * quantiles(latencies, n=100)[98]
    print(
        f"  {kind:8} {writers:2} writers  {rate:6.0f} a second"
        f"  half within {middle:5.1f} ms, 99 % within {late:6.1f} ms"
    )


def _written(kind: str, where: str, writers: int) -> tuple[float, list[float]]:
    """How long the slowest writer took, and every call."""
    command = [sys.executable, "-m", "benchmarks.ledgers", kind, where, str(JOBS // writers)]
    processes = [
        subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE)
        for number in range(writers)
    ]
    told = [json.loads(process.communicate()[0]) for process in processes]
    latencies = [latency for each in told for latency in each["latencies"]]
    return max(e["until"] for e in told) - min(e["since"] for e in told), latencies


async def _write(kind: str, where: str, count: int, number: int) -> None:
    """One writer."""
    ledger: Ledger = SqliteLedger(Path(where)) if kind == "sqlite" else PostgresLedger(where)
    form = {"model": "m", "params": {"prompt": "a boat " * 20}}
    jobs = [Job(id=f"{number}-{n}", form=form) for n in range(count)]
    await ledger.open_jobs(jobs)
    latencies: list[float] = []

    async def timed(call: Awaitable[object]) -> None:
        since = time.perf_counter()
        await call
        latencies.append(time.perf_counter() - since)

    async def bring(jobs: list[Job], lane: int) -> None:
        for n, job in enumerate(jobs):
            await timed(ledger.intends(job.id, f"key-{number}", PRICE))
            await timed(ledger.created(job.id, f"1{number:03}{lane:03}{n:06}", f"key-{number}"))
            made = Ended(state="succeeded", money=PRICE)
            await timed(ledger.ended(job.id, made, [(1, job.id)]))
            file = SavedFile(f"files/{job.id}.png", 3, "0" * 64)
            await timed(ledger.ended(job.id, Ended(state="saved", money=PRICE, files=(file,))))

    since = time.time()
    await asyncio.gather(*(bring(jobs[lane::AT_ONCE], lane) for lane in range(AT_ONCE)))
    until = time.time()
    await ledger.close()
    print(json.dumps({"since": since, "until": until, "latencies": latencies}))


# -- drivers -----------------------------------------------------------------------------------

_TABLE = "CREATE TABLE IF NOT EXISTS bench (id integer PRIMARY KEY, n integer NOT NULL)"
_ROW = "INSERT INTO bench VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET n = 0"
_LOCK = "SELECT n FROM bench WHERE id = {} FOR UPDATE"
_CHANGE = "UPDATE bench SET n = {} WHERE id = {}"


async def _drivers(address: str) -> None:
    for durable in ("on", "off"):
        for name, run in (
            ("psycopg, in a thread", _psycopg_in_thread),
            ("psycopg, async", _psycopg_async),
            ("asyncpg", _asyncpg),
        ):
            try:
                wall, cpu = await _timed(run, address, durable)
            except ImportError:
                print(f"  {name:20} is not installed here")
                continue
            print(
                f"  {name:20} flushed {durable:3}  {TRANSACTIONS / wall:6.0f} a second"
                f"  {1e6 * cpu / TRANSACTIONS:5.0f} µs of CPU each"
            )


async def _timed(
    run: Callable[[str, str], Awaitable[None]], address: str, durable: str
) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    await run(address, durable)
    return time.perf_counter() - wall, time.process_time() - cpu


async def _psycopg_in_thread(address: str, durable: str) -> None:
    import psycopg

    def all_of_them() -> None:
        with psycopg.connect(address, autocommit=True) as db:
            db.execute(_TABLE)
            db.execute(_ROW)
            db.execute(f"SET synchronous_commit = {durable}".encode())
            for n in range(TRANSACTIONS):
                db.execute("BEGIN")
                db.execute(_LOCK.format("%s").encode(), (1,)).fetchone()
                db.execute(_CHANGE.format("%s", "%s").encode(), (n, 1))
                db.execute("COMMIT")

    await asyncio.to_thread(all_of_them)


async def _psycopg_async(address: str, durable: str) -> None:
    import psycopg

    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as db:
        await db.execute(_TABLE)
        await db.execute(_ROW)
        await db.execute(f"SET synchronous_commit = {durable}".encode())
        for n in range(TRANSACTIONS):
            await db.execute("BEGIN")
            await (await db.execute(_LOCK.format("%s").encode(), (1,))).fetchone()
            await db.execute(_CHANGE.format("%s", "%s").encode(), (n, 1))
            await db.execute("COMMIT")


async def _asyncpg(address: str, durable: str) -> None:
    import asyncpg

    db: Any = await asyncpg.connect(address)
    try:
        await db.execute(_TABLE)
        await db.execute(_ROW)
        await db.execute(f"SET synchronous_commit = {durable}")
        for n in range(TRANSACTIONS):
            async with db.transaction():
                await db.fetchrow(_LOCK.format("$1"), 1)
                await db.execute(_CHANGE.format("$1", "$2"), n, 1)
    finally:
        await db.close()


if __name__ == "__main__":
    asyncio.run(_write(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
