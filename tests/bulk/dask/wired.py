"""A cluster whose workers reach the scheduler, and it them, over wires that a test can cut."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from signal import Signals

from attrs import define, frozen

from tests.bulk.dask.cluster import cluster
from tests.forking import program
from tests.forking.program import Running
from tests.helpers import KEY
from tests.tcp_proxy import TcpProxy, free_port, tcp_proxy


@define
class WiredWorker:
    """A worker, which is started again whenever it ends, as a nanny does it."""

    out: TcpProxy
    """To the scheduler."""
    back: TcpProxy
    """From it."""
    process: Running | None = None

    def send_signal(self, signal: Signals) -> None:
        """To its process, while there is one."""
        if self.process is not None and self.process.returncode is None:
            self.process.send_signal(signal)

    @property
    def wires(self) -> tuple[TcpProxy, ...]:
        """Both of them, which are cut together."""
        return (self.out, self.back)


@frozen
class WiredCluster:
    """The scheduler, which the coordinator reaches without a wire, and the workers."""

    address: str
    dashboard: str
    workers: Sequence[WiredWorker]


@asynccontextmanager
async def wired_cluster(
    folder: Path, workers: int = 2, **environment: str
) -> AsyncIterator[WiredCluster]:
    """Start it; what its processes say goes to ``cluster.log`` in the folder."""
    async with AsyncExitStack() as leaving:
        found = await leaving.enter_async_context(cluster(folder, 0))
        scheduler = int(found.address.rpartition(":")[2])
        wired: list[WiredWorker] = []
        for n in range(workers):
            port = free_port()
            out = await leaving.enter_async_context(tcp_proxy(scheduler))
            back = await leaving.enter_async_context(tcp_proxy(port))
            words = (
                *("worker", f"tcp://127.0.0.1:{out.port}", "--no-nanny", "--no-dashboard"),
                *("--listen-address", f"tcp://127.0.0.1:{port}"),
                *("--contact-address", f"tcp://127.0.0.1:{back.port}"),
                *("--nthreads", "1", "--local-directory", str(folder / f"worker-{n}")),
            )
            wired.append(worker := WiredWorker(out, back))
            keeping = asyncio.create_task(_kept_up(worker, words, folder, environment))
            leaving.push_async_callback(_ended, keeping)
        yield WiredCluster(found.address, found.dashboard, wired)


async def _kept_up(
    worker: WiredWorker, words: Sequence[str], folder: Path, environment: dict[str, str]
) -> None:
    told = {**os.environ, "RUNNINGHUB_API_KEY": KEY, "PYTHONWARNINGS": "ignore", **environment}
    while True:
        with (folder / "cluster.log").open("ab") as log:
            worker.process = process = await program.start(
                "cluster", "-m", "dask", *words, environment=told, stdout=log, stderr=log
            )
        try:
            await process.wait()
        except asyncio.CancelledError:
            process.kill()
            await process.wait()
            raise


async def _ended(keeping: asyncio.Task[None]) -> None:
    keeping.cancel()
    await asyncio.wait([keeping])
