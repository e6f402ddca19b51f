"""Saving to an object store against saving to a folder: bytes, CPU, and memory with a large file.

The store is a server in another process that speaks as S3 does and forgets what it is given.
"""

from __future__ import annotations

import asyncio
import os
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import Store

MEGABYTE = 2**20
_PIECE = os.urandom(MEGABYTE // 4)
SMALL, LARGE = 32, 1024
"""Megabytes: of a file that is one request, and of one that goes in parts."""
ROUNDS = 8


async def content(megabytes: int) -> AsyncIterator[bytes]:
    """What comes in from a download."""
    for _ in range(megabytes * 4):
        yield _PIECE
        await asyncio.sleep(0)


async def timed(store: Store, name: str, megabytes: int) -> tuple[float, float]:
    """Seconds, and seconds of CPU, for a file."""
    began, busy = time.monotonic(), time.process_time()
    await store.publish(name, content(megabytes), replace=True)
    return time.monotonic() - began, time.process_time() - busy


async def compared(megabytes: int, rounds: int) -> tuple[float, float, float]:
    """The store's speed in bytes, and its speed and CPU as ratios to a folder's."""
    with tempfile.TemporaryDirectory() as folder:
        on_disk, away = FolderStore(Path(folder), durable=True), ObjectStore("s3://bucket/bench")
        times = {"disk": [0.0, 0.0], "away": [0.0, 0.0]}
        for number in range(rounds):  # in turn, so that what else runs meets both
            for kind, store in (("disk", on_disk), ("away", away)):
                for n, spent in enumerate(await timed(store, f"{number}.bin", megabytes)):
                    times[kind][n] += spent
            (Path(folder) / f"{number}.bin").unlink()
    (disk, disk_busy), (seconds, busy) = times["disk"], times["away"]
    return megabytes * MEGABYTE * rounds / seconds, disk / seconds, busy / disk_busy


async def measure() -> None:
    """Print what was measured."""
    speed, ratio, busy = await compared(SMALL, ROUNDS)
    print(
        f"saving {SMALL} MB to a store: {speed / MEGABYTE:.0f} MB/s,"
        f" {ratio:.2f} × a folder (flushed to disk); CPU {busy:.2f} × a folder"
    )
    before = _peak()
    speed, ratio, busy = await compared(LARGE, 1)
    print(
        f"saving {LARGE} MB: {speed / MEGABYTE:.0f} MB/s, {ratio:.2f} × a folder;"
        f" CPU {busy:.2f} × a folder; the peak of memory grew by {_peak() - before:.0f} MB"
    )


def _peak() -> float:
    """The most memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def answer(request: web.Request) -> web.Response:
    """As S3 does, but for keeping anything."""
    async for _ in request.content.iter_chunked(MEGABYTE):
        pass
    tag, size = {"ETag": '"tag"'}, request.app["sizes"]
    query, copied = request.query, "x-amz-copy-source" in request.headers
    if request.method == "PUT" and "partNumber" in query and not copied:
        size[0] += int(request.headers["Content-Length"])
    if request.method == "HEAD":
        return web.Response(headers={**tag, "Content-Length": str(size[0]), "Last-Modified": _DAY})
    if "uploads" in query:
        size[0] = 0 if ".part" in request.path else size[0]
        return _xml("InitiateMultipartUploadResult", "<UploadId>upload</UploadId>")
    if "uploadId" in query and request.method == "POST":
        return _xml("CompleteMultipartUploadResult", "<ETag>tag</ETag>")
    if copied:
        return _xml("CopyPartResult", "<ETag>tag</ETag>")
    if request.method == "POST":
        return _xml("DeleteResult", "<Deleted><Key>key</Key></Deleted>")
    return web.Response(headers=tag)


_DAY = "Sat, 01 Aug 2026 00:00:00 GMT"


def _xml(name: str, inside: str) -> web.Response:
    return web.Response(text=f"<{name}>{inside}</{name}>", content_type="application/xml")


async def _serve() -> None:
    app = web.Application(client_max_size=2**40)
    app["sizes"] = [0]
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


async def _measure_beside_a_server() -> None:
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.stores", "serve"), stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    try:
        port = (await server.stdout.readline()).decode().strip()
        os.environ.update(
            AWS_ENDPOINT_URL=f"http://127.0.0.1:{port}",
            AWS_ALLOW_HTTP="true",
            AWS_ACCESS_KEY_ID="key",
            AWS_SECRET_ACCESS_KEY="secret",
            AWS_REGION="us-east-1",
        )
        await measure()
    finally:
        server.kill()
        await server.wait()


def main() -> None:
    """Run it in a process of its own, since peaks of memory are a process's."""
    import subprocess

    subprocess.run([sys.executable, "-m", "benchmarks.stores", "measure"], check=True)


if __name__ == "__main__":
    asyncio.run(_serve() if sys.argv[1:] == ["serve"] else _measure_beside_a_server())
