"""What a purse's store takes of calls: one at a time, and many at once.

Each contender runs in a process of its own against the same server, in turns.  Beside them stands
what the disk takes for itself: a loop by hand that writes a row for each call, flushed twice, as a
store must that is to know after a power cut what has left and which task came of it.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show

IN_TURN, AT_ONCE = 150, 600
LOOKS = 1
GAP = 0.001
ROUNDS = 3
PATH = "rhart-image-g-3/text-to-image"
KEY = "k" * 32
_CHANGES = ("INSERT INTO rows VALUES (?, NULL)", "UPDATE rows SET task = '1' WHERE id = ?")
CONTENDERS = ("no purse", "in memory", "in SQLite", "rows by hand")


async def calls(base_url: str, kind: str, concurrency: int, folder: Path) -> int:
    """Make the calls, each in a purse of that kind."""
    from runninghub_async import RunningHub
    from runninghub_async.purses import MemoryPurseStore, SqlitePurseStore

    count = IN_TURN if concurrency == 1 else AT_ONCE
    async with RunningHub(KEY, base_url=base_url, poll=GAP, concurrency=concurrency) as rh:
        store = SqlitePurseStore(folder / "purses.sqlite") if kind == "in SQLite" else None
        memory = MemoryPurseStore(keep_settled=False)
        purse = rh.purse("100000CNY", owner="ann", store=store or memory)
        with nullcontext() if kind == "no purse" else purse:
            made = (
                rh.call(PATH, prompt=f"picture {number}").with_options(max_cost="0.2CNY")
                for number in range(count)
            )
            done = 0
            async with rh.map(made, concurrency=concurrency) as outcomes:
                async for outcome in outcomes:
                    done += outcome.error is None
    if store is not None:
        assert store.balance("ann", "CNY").spent, "the calls went past the purse"
        await store.close()
    return done


def rows_by_hand(concurrency: int, folder: Path) -> int:
    """What the disk takes: a row for each call, written twice; those at once in one transaction."""
    count = IN_TURN if concurrency == 1 else AT_ONCE
    with sqlite3.connect(folder / "rows.sqlite", isolation_level=None) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, task TEXT)")
        for first in range(0, count, concurrency):
            ids = [(number,) for number in range(first, min(count, first + concurrency))]
            for change in (
                "INSERT INTO rows VALUES (?, NULL)",
                "UPDATE rows SET task = '1' WHERE id = ?",
            ):
                database.execute("BEGIN")
                database.executemany(change, ids)
                database.execute("COMMIT")
    return count


def measure(kind: str, base_url: str, concurrency: int) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.engine.runtime
    import runninghub_async.purses.sqlite

    assert runninghub_async.client, (
        runninghub_async.engine.runtime,
        runninghub_async.purses.sqlite,
    )
    with tempfile.TemporaryDirectory() as folder:
        wall = time.perf_counter()
        if kind == "rows by hand":
            done = rows_by_hand(concurrency, Path(folder))
        else:
            done = asyncio.run(calls(base_url, kind, concurrency, Path(folder)))
        wall = time.perf_counter() - wall
    print(json.dumps({"wall": wall, "done": done}))


def main() -> None:
    rows = []
    with bench_server.running(LOOKS) as base_url:
        for concurrency, count in ((1, IN_TURN), (100, AT_ONCE)):
            taken: dict[str, list[dict[str, float]]] = {kind: [] for kind in CONTENDERS}
            for _ in range(ROUNDS):
                for kind in CONTENDERS:
                    taken[kind].append(
                        in_fresh_process("benchmarks.purses", kind, base_url, str(concurrency))
                    )
            for kind, runs in taken.items():
                ratios = [
                    ours["wall"] / theirs["wall"]
                    for ours, theirs in zip(runs, taken["no purse"], strict=True)
                ]
                wall = statistics.median(run["wall"] for run in runs) / count * 1000
                lost = count - min(run["done"] for run in runs)
                rows.append(
                    (concurrency, kind, f"{wall:.2f}", f"{statistics.median(ratios):.2f}", lost)
                )
    show(
        f"Calls in a purse, median of {ROUNDS}",
        ("at once", "purse", "ms a call", "× no purse", "lost"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        main()
