"""Prints all that a cluster shows of itself to those who ask; or has its workers pretend."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

_PAGES = ("info/main/workers.html", "info/main/logs.html", "json/counts.json", "metrics")


async def _look(address: str, dashboard: str) -> None:
    from distributed import Client

    def graph(dask_scheduler: Any) -> list[str]:
        return [
            f"{task.key} {task.run_spec!r} {_content(task)!r}" for task in _tasks(dask_scheduler)
        ]

    def _tasks(scheduler: Any) -> list[Any]:
        return list(scheduler.tasks.values())

    def _content(task: Any) -> bytes:
        import pickle

        return pickle.dumps(task.run_spec)

    async with Client(address, asynchronous=True) as client:
        while not (found := await client.run_on_scheduler(graph)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        print(found)
        for ask in (client.get_scheduler_logs, client.get_worker_logs, client.get_events):
            print(await ask())
        with tempfile.TemporaryDirectory() as folder:
            dump = str(Path(folder, "dump"))
            await client.dump_cluster_state(dump, write_from_scheduler=False, format="yaml")
            print(Path(f"{dump}.yaml").read_text())
    base = dashboard.removesuffix("status")
    for page in _PAGES:
        with urllib.request.urlopen(base + page) as answer:  # noqa: ASYNC210
            print(answer.read())


async def _pretend(address: str, version: str) -> None:
    from distributed import Client

    def pretend() -> None:
        import runninghub_async

        runninghub_async.__version__ = version

    async with Client(address, asynchronous=True) as client:
        await client.run(pretend)


if __name__ == "__main__":
    _, address, dashboard = sys.argv
    if version := os.environ.get("PRETEND"):
        asyncio.run(_pretend(address, version))
    else:
        asyncio.run(_look(address, dashboard))
