"""A film of a gigabyte saved, and one uploaded, against bare aiohttp that streams the same.

Who streams by hand keeps what he gets and sends what he has; he knows no digest, no pace, and not
whether all of it came.  Beside him stands one who also makes the SHA-256 that a saved or an
uploaded file is known by, once.  All are processes of their own, in turns, against a server in
another, and the files are in memory (``/dev/shm``).  Each does the same with a small film first:
what is imported for a first task is no part.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import median

import aiohttp
from aiohttp import web

from benchmarks.processes import serve_until_left, served_by
from benchmarks.tables import in_turns, show
from benchmarks.task_cpu import KEY, PATH

SIZE, SMALL = 2**30, 2**20
ROUNDS = 5
REACH_CPU, REACH_WALL = 1.05, 1.0
BLOCK = 2**20
HAND = 2**16
"""Bytes at a time of who streams by hand, as aiohttp's own documentation has it."""
HEAD = b"\0\0\0\x18ftypisom\0\0\0\0isomiso2"
TASK = "2013508786110730241"
IN_MEMORY = Path("/dev/shm")
SMALLS = "small"
"""The folder of the small film."""


# -- the server ------------------------------------------------------------------------------------


async def serve(size: int) -> None:
    block = bytes(BLOCK)

    def told(status: str, results: object = None) -> web.Response:
        answer = {"taskId": TASK, "status": status, "errorCode": "", "errorMessage": ""}
        return web.json_response({**answer, "results": results})

    async def submit(_: web.Request) -> web.Response:
        return told("RUNNING")

    async def query(request: web.Request) -> web.Response:
        url = f"{request.url.origin()}/film.mp4"
        return told("SUCCESS", [{"url": url, "outputType": "mp4"}])

    async def film(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": str(size)})
        response.content_type = "video/mp4"
        await response.prepare(request)
        await response.write(HEAD + block[len(HEAD) :])
        for _ in range(size // BLOCK - 1):
            await response.write(block)
        return response

    async def upload(request: web.Request) -> web.Response:
        came = 0
        async for chunk in request.content.iter_any():
            came += len(chunk)
        assert came >= size, came
        data = {"type": "video", "download_url": "https://a.example/film.mp4", "fileName": "film"}
        return web.json_response({"code": 0, "message": "success", "data": data})

    app = web.Application(client_max_size=2 * size)
    app.router.add_post("/openapi/v2/query", query)
    app.router.add_post("/openapi/v2/media/upload/binary", upload)
    app.router.add_post("/openapi/v2/{path:.+}", submit)
    app.router.add_get("/film.mp4", film)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await serve_until_left(runner.addresses[0][1])
    await runner.cleanup()


def running(size: int) -> AbstractContextManager[str]:
    """The server of films of so many bytes."""
    return served_by("benchmarks.transfers", "serve", size)


# -- who is measured -------------------------------------------------------------------------------


async def save_by_hand(base_url: str, folder: Path, *, digest: bool = False) -> None:
    made = hashlib.sha256()
    async with aiohttp.ClientSession() as session, session.get(f"{base_url}/film.mp4") as response:
        with (folder / "film.mp4").open("wb") as file:
            async for chunk in response.content.iter_chunked(HAND):
                file.write(chunk)
                if digest:
                    made.update(chunk)


async def save_with_digest(base_url: str, folder: Path) -> None:
    await save_by_hand(base_url, folder, digest=True)


async def save(base_url: str, folder: Path) -> None:
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url, poll=0.01) as rh:
        result = await rh.call(PATH, prompt="a film")
        await result.save(folder)


async def upload_by_hand(base_url: str, folder: Path, *, digest: bool = False) -> None:
    made = hashlib.sha256()

    async def pieces() -> AsyncIterator[bytes]:
        with (folder / "source.mp4").open("rb") as file:
            while piece := file.read(HAND):
                made.update(piece)
                yield piece

    with (folder / "source.mp4").open("rb") as file:
        form = aiohttp.FormData()
        if digest:
            form.add_field("file", pieces(), filename="source.mp4", content_type="video/mp4")
        else:
            form.add_field("file", file, filename="source.mp4", content_type="video/mp4")
        async with (
            aiohttp.ClientSession(headers={"Authorization": f"Bearer {KEY}"}) as session,
            session.post(f"{base_url}/openapi/v2/media/upload/binary", data=form) as response,
        ):
            assert (await response.json())["code"] == 0


async def upload_with_digest(base_url: str, folder: Path) -> None:
    await upload_by_hand(base_url, folder, digest=True)


async def upload(base_url: str, folder: Path) -> None:
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url) as rh:
        await rh.uploads.upload(folder / "source.mp4")


WHO = {
    one.__name__: one
    for one in (
        *(save_by_hand, save_with_digest, save),
        *(upload_by_hand, upload_with_digest, upload),
    )
}


def measure(name: str, small_url: str, base_url: str, place: str) -> None:
    folder = Path(place)
    asyncio.run(WHO[name](small_url, folder / SMALLS))
    _take_away(folder / SMALLS, SMALL)
    cpu, wall = time.process_time(), time.perf_counter()
    asyncio.run(WHO[name](base_url, folder))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    _take_away(folder, SIZE)
    print(json.dumps({"cpu": cpu, "wall": wall}))


def _take_away(folder: Path, size: int) -> None:
    """What was saved, which is so many bytes."""
    for saved in folder.glob("*.mp4"):
        if saved.name != "source.mp4":
            assert saved.stat().st_size == size
            saved.unlink()


def row_of(
    who: str, runs: list[dict[str, float]], by_hand: list[dict[str, float]]
) -> tuple[object, ...]:
    told: list[object] = [who.replace("_", " ")]
    for what in ("cpu", "wall"):
        ratios = [one[what] / hand[what] for one, hand in zip(runs, by_hand, strict=True)]
        told.append(f"{median(run[what] for run in runs):.2f} s")
        told.append(f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")
    return (*told, f"{REACH_CPU}, {REACH_WALL}" if who in ("save", "upload") else "")


def main() -> None:
    rows: list[tuple[object, ...]] = []
    place = IN_MEMORY if IN_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="runninghub-bench-", dir=place) as name:
        folder = Path(name)
        if shutil.disk_usage(folder).free < 3 * SIZE:
            print(f"transfers: {folder} has less room than {3 * SIZE} bytes")
            return
        for where, size in ((folder, SIZE), (folder / SMALLS, SMALL)):
            where.mkdir(exist_ok=True)
            with (where / "source.mp4").open("wb") as file:
                file.write(HEAD)
                file.truncate(size)
        with running(SMALL) as small_url, running(SIZE) as base_url:
            given = small_url, base_url, str(folder)
            for contenders in (list(WHO)[:3], list(WHO)[3:]):
                taken = in_turns("benchmarks.transfers", contenders, ROUNDS, *given)
                rows += [row_of(who, runs, taken[contenders[0]]) for who, runs in taken.items()]
    show(
        f"a film of {SIZE / 2**20:,.0f} MB, medians of {ROUNDS} rounds",
        ("who", "CPU", "× by hand", "wall", "× by hand", "reach"),
        rows,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(serve(int(sys.argv[2])))
    elif len(sys.argv) > 1:
        measure(*sys.argv[1:])
    else:
        main()
