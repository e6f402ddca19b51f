"""A cluster of processes: a scheduler, and workers with a nanny each that starts them again.

As a program it is that cluster, and tells its address and, asked, its workers; as a module it
starts the program.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.forking import program
from tests.forking.program import Running
from tests.helpers import KEY

WORKERS = 2


class Cluster:
    """The program."""

    def __init__(self, process: Running, told: Mapping[str, Any]) -> None:
        self._process = process
        self.address: str = told["address"]
        self.dashboard: str = told["dashboard"]

    async def workers(self) -> list[int]:
        """The process ids of the workers that there are now."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"workers\n")
        found: list[int] = json.loads(await self._process.stdout.readline())
        return found

    def kill(self) -> None:
        """The scheduler, all at once; its workers end with it."""
        self._process.kill()

    async def search(self, **environment: str) -> Running:
        """Start to print all that the cluster shows of itself to those who ask."""
        return await program.start(
            *("cluster", "-m", "tests.bulk.dask.search", self.address, self.dashboard),
            environment={**os.environ, "PYTHONWARNINGS": "ignore", **environment},
            stderr=DEVNULL,
        )


@asynccontextmanager
async def cluster(
    folder: Path, workers: int = WORKERS, **environment: str
) -> AsyncIterator[Cluster]:
    """Start it; its log goes to ``cluster.log`` in the folder.  ``environment`` is the workers'."""
    given = {"RUNNINGHUB_API_KEY": KEY, "PYTHONWARNINGS": "ignore", **environment}
    with (folder / "cluster.log").open("wb") as log:
        process = await program.start(
            *("cluster", "-m", __name__, str(workers)),
            environment={**os.environ, **given},
            stdin=PIPE,
            stderr=log,
        )
        assert process.stdout is not None
        try:
            async with asyncio.timeout(180):
                line = await process.stdout.readline()
            assert line, (folder / "cluster.log").read_text()
            yield Cluster(process, json.loads(line))
        finally:
            if process.stdin is not None:
                process.stdin.close()
            try:
                async with asyncio.timeout(20):
                    await process.communicate()
            except TimeoutError:
                process.kill()
                await process.communicate()


async def _be_one(workers: int) -> None:
    import dask.config as settings_of_dask
    from distributed import LocalCluster, Security, utils

    if not os.environ.get("RUNNINGHUB_TORTURE"):
        # Workers are forks, too, of one interpreter that has loaded what they need, and no more.
        settings_of_dask.set({"distributed.worker.multiprocessing-method": "forkserver"})
        utils._forkserver_preload_set = True  # noqa: SLF001 - else pandas is loaded for them
        utils.get_mp_context().set_forkserver_preload(["distributed", "runninghub_async.client"])
    async with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        asynchronous=True,
        silence_logs=False,
        security=Security(),  # as the environment has it
    ) as local:
        address, dashboard = local.scheduler_address, local.dashboard_link
        print(json.dumps({"address": address, "dashboard": dashboard}), flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            nannies = list(local.workers.values())
            print(json.dumps([n.pid for n in nannies if n.pid is not None]), flush=True)


if __name__ == "__main__":
    asyncio.run(_be_one(int(sys.argv[1])))
