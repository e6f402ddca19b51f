"""A bulk run on a cluster, as a program that can be killed."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from runninghub_async import Call, RunningHub
from tests.forking import program
from tests.forking.program import Running
from tests.helpers import KEY
from tests.misbehaving import PNG


class Said(NamedTuple):
    """What the program said at its end."""

    code: int
    told: Mapping[str, Any]
    log: str


async def start(address: str, base_url: str, out: Path, **more: Any) -> Running:
    """Start it; ``more`` are ``count``, ``jobs`` or ``edits``, ``lease``, ``keys``,
    ``own_keys``, ``workers_ledger``, ``http_timeout``, ``patience`` with the scheduler,
    and settings of the run."""
    log, own_keys = out.with_name("coordinator.log"), more.pop("own_keys", KEY)
    words = json.dumps({"address": address, "base_url": base_url, "out": str(out), **more})
    with log.open("ab") as written:  # nobody reads a pipe while it runs
        return await program.start(
            *("cluster", "-m", __name__, words),
            environment={**os.environ, "RUNNINGHUB_API_KEY": own_keys, "PYTHONWARNINGS": "ignore"},
            stderr=written,
        )


async def end(process: Running, out: Path, seconds: float = 600) -> Said:
    """Wait for its end."""
    log = out.with_name("coordinator.log")
    try:
        async with asyncio.timeout(seconds):
            said, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        raise AssertionError(f"it did not end:\n{log.read_text()[-4000:]}") from None
    assert process.returncode is not None
    lines = said.decode().splitlines()
    told = json.loads(lines[-1]) if lines else {}
    return Said(process.returncode, told, log.read_text())


async def _run(given: dict[str, Any]) -> None:
    from distributed import Client

    from runninghub_async.bulk import BulkRun, DaskEngine, parse_budget

    keys, ledger = given.pop("keys", None), given.pop("workers_ledger", None)
    address, base_url = given.pop("address"), given.pop("base_url")
    wanted = given.pop("jobs", None) or jobs(given.pop("count", 0))
    edits = given.pop("edits", 0)
    patience = given.pop("patience", "30s")
    lease, http_timeout = given.pop("lease", 4.0), given.pop("http_timeout", 60.0)
    if "budget" in given:
        given["budget"] = parse_budget(given["budget"])
    async with (
        Client(address, asynchronous=True, timeout=patience) as cluster,
        RunningHub(base_url=base_url, poll=0.05, http_timeout=http_timeout) as rh,
    ):
        engine = DaskEngine(
            cluster,
            lease=lease,
            keys=None if keys is None else Path(keys),
            ledger=None if ledger is None else Path(ledger),
        )
        async with BulkRun(rh, engine=engine, **given) as run:
            calls = [_edit(rh, n) for n in range(edits)]
            async for _ in run.add([*calls, *wanted]):
                pass
            told = {
                "saved": run.totals.saved,
                "uncertain": run.totals.uncertain,
                "unfinished": run.totals.unfinished,
                "money": str(run.totals.money),
                "running": run.totals.running,
                "stopped": None if run.stopped is None else str(run.stopped),
            }
    print(json.dumps(told))


def _edit(rh: RunningHub, number: int) -> Call:
    """A call that has its picture in itself."""
    return rh.call(
        "seedream-v4.5/image-to-image",
        image_urls=[PNG + bytes([number])],
        prompt=f"edit {number}",
        resolution="2k",
    )


def jobs(count: int) -> list[dict[str, Any]]:
    """Jobs that can be told apart by their prompts."""
    model = "seedream-v4.5/text-to-image"
    params = [{"prompt": f"picture {n}", "resolution": "2k"} for n in range(count)]
    return [{"id": f"job-{n}", "model": model, "params": each} for n, each in enumerate(params)]


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    asyncio.run(_run(json.loads(sys.argv[1])))
