"""`runninghub serve`: what a caller who waits takes up, and what a task costs.

1,000 callers wait at once for pictures that are not made before all of them wait.  Then as many are
made one after the other, 50 at once, by the server, and by ``rh.map`` with ``save`` in a process
of its own: the same calls, against the same service, in turns.  Callers are another process.

The calls are the hardest that there can be for a server, and calls as they are: those end at their
second look, with a kilobyte, so that little is done beside what a server does for each; these have
ten looks, and end with 2 MB.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from benchmarks import bench_server
from benchmarks.memory import resident_kb
from benchmarks.tables import in_fresh_process, in_turns, show
from benchmarks.task_cpu import KEY, PATH

CALLERS, REACH_KB = 1000, 30
TASKS, AT_ONCE, ROUNDS, REACH_CPU = 400, 50, 3, 2.0
KINDS = {"ended at once, 1 KB": (2, 0), "ten looks, 2 MB": (10, 2 * 2**20)}
"""Looks until a task has succeeded, and bytes of its file."""


@asynccontextmanager
async def door(service: str, folder: str, poll: float) -> AsyncIterator[tuple[str, str]]:
    """A server in this process: its address and its token."""
    from runninghub_async import RunningHub, serve
    from runninghub_async.listening import Place, QuietServer, listening_at
    from runninghub_async.serve.garbage import collected_rarely
    from runninghub_async.serve.one_heap import share_one_heap

    share_one_heap()  # as the command does
    async with RunningHub(
        KEY, base_url=service, site="cn", poll=poll, concurrency=2 * CALLERS
    ) as rh:
        app = serve.app(rh, out=folder, budget="1000000CNY", queue=2 * CALLERS)
        with listening_at(Place("127.0.0.1", 0), "port") as (listening, at):
            listening.listen(4096)
            server = QuietServer(
                app, lifespan="off", proxy_headers=False, timeout_graceful_shutdown=1
            )
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            try:
                await app.start()
                assert app.token is not None
                with collected_rarely():  # likewise
                    yield f"http://{at.netloc}", app.token
            finally:
                server.should_exit = True
                await serving
                await app.close()


@asynccontextmanager
async def callers(
    url: str, token: str, count: int, at_once: int
) -> AsyncIterator[asyncio.Task[bytes]]:
    """Another process that asks for so many pictures; in the block it is at it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.serve", "ask", url, token, str(count), str(at_once)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    done = asyncio.create_task(process.stdout.read())
    yield done
    assert (await done).strip() == str(count).encode(), await done
    await process.wait()


async def ask(url: str, token: str, count: int, at_once: int) -> None:
    """Ask for pictures, and see that each is answered."""
    numbers = iter(range(count))
    answered = 0
    headers = {"authorization": f"Bearer {token}"}
    connector = aiohttp.TCPConnector(limit=at_once)
    timeout = aiohttp.ClientTimeout(total=600)
    async with aiohttp.ClientSession(connector=connector, headers=headers, timeout=timeout) as http:

        async def one_after_the_other() -> None:
            nonlocal answered
            for number in numbers:
                body = {"model": PATH, "prompt": f"picture {number}", "response_format": "url"}
                async with http.post(f"{url}/v1/images/generations", json=body) as answer:
                    told = await answer.json()
                    assert answer.status == 200, told
                    answered += len(told["data"])

        await asyncio.gather(*(one_after_the_other() for _ in range(at_once)))
    print(answered)


async def waiting(service: str) -> dict[str, float]:
    """Kilobytes that each caller who waits takes up in the server."""
    with tempfile.TemporaryDirectory() as folder:
        async with door(service, folder, 5.0) as (url, token), aiohttp.ClientSession() as http:

            async def in_flight(count: int) -> None:
                while await _made(http, service) < count:  # noqa: ASYNC110
                    await asyncio.sleep(0.1)

            async with callers(url, token, 50, 50) as first:
                await in_flight(50)
                idle = resident_kb()
                started = time.perf_counter()
                async with callers(url, token, CALLERS, CALLERS) as others:
                    await in_flight(50 + CALLERS)
                    took = time.perf_counter() - started
                    await asyncio.sleep(1)
                    peak = resident_kb()
                    await http.post(f"{service}/finish")
                    await others
                await first
    return {"kb": (peak - idle) / CALLERS, "per_second": CALLERS / took}


async def _made(http: aiohttp.ClientSession, service: str) -> int:
    async with http.get(f"{service}/asked") as answer:
        return len(await answer.json())


async def served(service: str) -> float:
    """CPU seconds of the server for a task."""
    with tempfile.TemporaryDirectory() as folder:
        async with door(service, folder, 0.1) as (url, token):
            async with callers(url, token, 50, AT_ONCE):
                pass
            began = time.process_time()
            async with callers(url, token, TASKS, AT_ONCE):
                pass
            return (time.process_time() - began) / TASKS


async def mapped(service: str) -> float:
    """CPU seconds of ``rh.map`` and ``save`` for a task."""
    from runninghub_async import RunningHub

    with tempfile.TemporaryDirectory() as folder:
        async with RunningHub(
            KEY, base_url=service, site="cn", poll=0.1, concurrency=2 * CALLERS
        ) as rh:

            async def run(count: int) -> None:
                calls = (rh.call(PATH, prompt=f"picture {number}") for number in range(count))
                async with rh.map(calls, concurrency=AT_ONCE) as outcomes:
                    async for outcome in outcomes:
                        assert outcome.result is not None
                        await outcome.result.save(Path(folder))

            await run(50)
            began = time.process_time()
            await run(TASKS)
            return (time.process_time() - began) / TASKS


def main() -> None:
    with bench_server.running(0) as service:
        memory = in_fresh_process("benchmarks.serve", "waiting", service)
    show(
        f"{CALLERS:,} callers who wait for a picture each",
        ("KB per caller over the idle server", "reach", "accepted and submitted/s"),
        [(f"{memory['kb']:.1f}", REACH_KB, f"{memory['per_second']:.0f}")],
    )
    print()
    rows: list[tuple[str, ...]] = []
    for kind, (looks, size) in KINDS.items():
        with bench_server.running(looks, size=size) as service:
            taken = in_turns("benchmarks.serve", ("mapped", "served"), ROUNDS, service)
        median = {name: statistics.median(each) for name, each in taken.items()}
        ratio = median["served"] / median["mapped"]
        told = (f"{median[name] * 1e3:.1f}" for name in ("mapped", "served"))
        rows.append((kind, *told, f"{ratio:.2f}"))
    show(
        f"CPU time of a task in ms, medians of {ROUNDS} rounds of {TASKS}; reach: {REACH_CPU}",
        ("task", "rh.map, and save", "runninghub serve", "x"),
        rows,
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["waiting", service]:
            print(json.dumps(asyncio.run(waiting(service))))
        case ["served", service]:
            print(json.dumps(asyncio.run(served(service))))
        case ["mapped", service]:
            print(json.dumps(asyncio.run(mapped(service))))
        case ["ask", url, token, count, at_once]:
            asyncio.run(ask(url, token, int(count), int(at_once)))
        case _:
            main()
