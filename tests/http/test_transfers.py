"""Uploads and downloads: room of their own, turns, a least pace, and ends in time."""

from __future__ import annotations

import asyncio
import gc
import io
import resource
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import Output, RunningHub, errors
from runninghub_async.client import runtime_of
from runninghub_async.http import transfers, upload_links
from tests.helpers import a_call, a_media_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    PNG,
    Behaviour,
    Request,
    Server,
    answer,
    file_result,
    hang,
    take_upload,
)
from tests.streams import stream_server

pytestmark = pytest.mark.usefixtures("quiet")

ID = str(FIRST_TASK_ID)


async def trickle(request: Request) -> None:
    """A byte now and then, without end."""
    await request.send(PNG[:20], length=10_000_000)
    while True:
        await asyncio.sleep(0.05)
        await request.send_raw(b"x")


async def _of_its_task(request: Request) -> None:
    """Report a picture whose link names its task."""
    task_id = request.json["taskId"]
    url = f"{request.server.base_url}/files/{task_id}"
    report = {"taskId": task_id, "status": "SUCCESS", "errorCode": "", "errorMessage": ""}
    await request.send({**report, "results": [{"url": url, "outputType": "png"}]})


def _trickling_for(*task_ids: str) -> Behaviour:
    """A host that is slow with these tasks' files."""

    async def behave(request: Request) -> None:
        slow = any(request.path.endswith(task_id) for task_id in task_ids)
        await (trickle if slow else answer(PNG))(request)

    return behave


def _serving(download: Behaviour, uploads: Sequence[Behaviour] = (take_upload,)) -> Server:
    return Server(downloads=[download], queries=[_of_its_task], uploads=uploads)


async def _output(rh: RunningHub, number: int = 0) -> Output:
    return (await rh.task(FIRST_TASK_ID + number)).output


async def _ended(running: list[asyncio.Task[Path]]) -> None:
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


async def test_a_thousand_saves_of_one_source_do_not_starve_another(tmp_path: Path) -> None:
    async with _serving(_trickling_for(ID)) as server, client(server) as rh:
        slow, other = await _output(rh), await _output(rh, 1)
        many = [asyncio.create_task(slow.save(tmp_path / f"{n}.png")) for n in range(1000)]
        await until(lambda: len(server.downloads) >= 16)
        assert await other.read() == PNG
        assert (await other.save(tmp_path / "other.png")).read_bytes() == PNG
        assert len(server.downloads) < 20, "the thousand wait for their turns"
        await _ended(many)
        assert [path.name for path in tmp_path.iterdir()] == ["other.png"]


async def test_the_calls_of_one_map_are_one_source(tmp_path: Path) -> None:
    slow = [str(FIRST_TASK_ID + n) for n in range(60)]
    async with _serving(_trickling_for(*slow)) as server, client(server, concurrency=60) as rh:
        calls = (a_call(rh, prompt=f"call {n}") for n in range(60))
        async with rh.map(calls) as outcomes:
            results = [outcome.result async for outcome in outcomes]
        saves = [asyncio.create_task(r.output.save(tmp_path)) for r in results if r is not None]
        await until(lambda: len(server.downloads) >= 16)
        assert await (await a_call(rh)).output.read() == PNG
        await _ended(saves)


async def test_sources_take_turns(tmp_path: Path) -> None:
    async with _serving(answer(PNG)) as server, client(server) as rh:
        first, second = await _output(rh), await _output(rh, 1)
        many = [asyncio.create_task(first.save(tmp_path / f"{n}.png")) for n in range(300)]
        await until(lambda: server.downloads)
        for _ in range(3):
            asked = len(server.downloads)
            await second.read()
            order = [request.path[-19:] for request in server.downloads]
            mine = order.index(str(FIRST_TASK_ID + 1), asked)
            assert mine - asked <= 25
        await asyncio.gather(*many)


async def test_downloads_do_not_hold_up_uploads_nor_the_other_way(tmp_path: Path) -> None:
    serving = _serving(_trickling_for(ID), uploads=[*[hang] * 25, take_upload])
    async with serving as server, client(server, http_timeout=60) as rh:
        slow = await _output(rh)
        pictures = [PNG + bytes([n]) for n in range(25)]
        stuck = [asyncio.create_task(rh.uploads.upload(p)) for p in pictures]
        await until(lambda: len(server.uploads) == 20)
        saves = [asyncio.create_task(slow.save(tmp_path / f"{n}")) for n in range(30)]
        await until(lambda: len(server.downloads) == 16)
        assert await (await _output(rh, 1)).read() == PNG, "the API answers, too"
        server.answers_uploads(take_upload)
        stuck.pop(0).cancel()
        await until(lambda: len(server.uploads) >= 22)
        for task in stuck:
            task.cancel()
        await asyncio.gather(*stuck, return_exceptions=True)
        assert (await rh.uploads.upload(PNG + b"other")).url
        await _ended(saves)


async def test_a_small_pool_of_the_callers_is_shared_fairly(tmp_path: Path) -> None:
    connector = aiohttp.TCPConnector(limit=8)
    async with (
        _serving(_trickling_for(ID)) as server,
        aiohttp.ClientSession(connector=connector) as own,
        client(server, session=own) as rh,
    ):
        slow = await _output(rh)
        saves = [asyncio.create_task(slow.save(tmp_path / f"{n}")) for n in range(30)]
        await until(lambda: server.downloads)
        await a_media_call(rh, PNG)  # its upload, submit and queries find connections
        await _ended(saves)


@pytest.fixture
def few_files() -> Iterator[None]:
    """Fewer open files than transfers."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (250, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("few_files")
async def test_1200_transfers_at_once_need_few_open_files(tmp_path: Path) -> None:
    async with _serving(answer(PNG)) as server, client(server, http_timeout=60, timeout=120) as rh:
        output = await _output(rh)
        saves = [output.save(tmp_path / f"{n}.png") for n in range(1200)]
        paths = await asyncio.gather(*saves)
        assert len({path.name for path in paths}) == len(list(tmp_path.iterdir())) == 1200
        for number, path in enumerate(paths):
            path.write_bytes(PNG + number.to_bytes(2))
        await asyncio.gather(*(rh.uploads.upload(path) for path in paths))
        assert len(server.uploads) == 1200


async def test_saving_and_reading_end_after_the_clients_timeout(tmp_path: Path) -> None:
    async with _serving(trickle) as server, client(server, timeout=1.5) as rh:
        output = await _output(rh)
        for take, what in ((lambda: output.save(tmp_path), "Saving"), (output.read, "Reading")):
            with pytest.raises(
                errors.TaskTimeoutError, match=f"{what} output 1 .* 1.5 s"
            ) as caught:
                await take()
            assert caught.value.task_id == ID
        assert list(tmp_path.iterdir()) == []


async def test_waiting_for_its_turn_counts(tmp_path: Path) -> None:
    async with _serving(trickle) as server, client(server, timeout=1.5) as rh:
        output = await _output(rh)
        saves = (output.save(tmp_path / f"{n}") for n in range(60))
        ends = await asyncio.gather(*saves, return_exceptions=True)
        assert {type(end) for end in ends} == {errors.TaskTimeoutError}
        assert len(server.downloads) < 60, "most never had their turn"
        assert list(tmp_path.iterdir()) == []


async def test_a_trickling_download_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(transfers, "PACE_SECONDS", 0.5)
    async with _serving(trickle) as server, client(server, retry=None) as rh:
        output = await _output(rh)
        with pytest.raises(errors.ConnectionFailedError, match="less than 1024 bytes per second"):
            await output.save(tmp_path)
        assert list(tmp_path.iterdir()) == []


async def test_a_slow_download_that_keeps_the_pace_is_not_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(transfers, "PACE_SECONDS", 2.0)

    async def steady(request: Request) -> None:
        await request.send(PNG, length=len(PNG) + 30 * 512)
        for _ in range(30):
            await asyncio.sleep(0.1)
            await request.send_raw(bytes(512))

    async with _serving(steady) as server, client(server, retry=None) as rh:
        assert await (await _output(rh)).read() == PNG + bytes(30 * 512)


async def test_a_receiver_may_take_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers, "PACE_SECONDS", 1.0)
    content = PNG + bytes(3_000_000)
    async with _serving(answer(content)) as server, client(server, retry=None) as rh:
        came = 0
        async for piece in (await _output(rh)).iter_bytes():
            if not came:
                await asyncio.sleep(1.2)  # longer than a host may
            came += len(piece)
        assert came == len(content)


async def test_an_upload_that_nobody_reads_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(transfers, "PACE_SECONDS", 0.5)
    picture = tmp_path / "large.png"
    picture.write_bytes(PNG + bytes(40_000_000))

    writers: list[asyncio.StreamWriter] = []

    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)

    server = await stream_server(deaf, limit=1024)
    base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        async with RunningHub("k" * 32, base_url=base_url, retry=None, http_timeout=60) as rh:
            with pytest.raises(errors.ConnectionFailedError, match="less than 1024 bytes"):
                await rh.uploads.upload(picture)
    finally:
        server.close()
        for writer in writers:
            writer.transport.abort()
        await asyncio.sleep(0)


TRICKLES = {
    "interim answers": (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "a header": (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x"),
    "a body": (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b" "),
    "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
}


async def _put(rh: RunningHub) -> None:
    address = f"{runtime_of(rh).session.base_url}/files/signed"
    await runtime_of(rh).uploads.put(address, lambda: io.BytesIO(PNG))


UPLOADS: dict[str, Callable[[RunningHub], Awaitable[Any]]] = {
    "upload": lambda rh: rh.uploads.upload(PNG),
    "old upload": lambda rh: rh.uploads.upload_old(PNG),
    "put": _put,
}


@pytest.mark.parametrize(
    ("kind", "name"),
    # Of the answer to a PUT nothing but its head is looked at.
    [
        (k, n)
        for k in TRICKLES
        for n in UPLOADS
        if n != "put" or k in ("interim answers", "a header")
    ],
)
async def test_an_upload_whose_answer_trickles_is_given_up(kind: str, name: str) -> None:
    first, then = TRICKLES[kind]

    async def behave(request: Request) -> None:
        await request.send_raw(first)
        while True:
            await request.send_raw(then)
            await asyncio.sleep(0.05)

    async with (
        _serving(behave, [behave]) as server,
        client(server, retry=None, http_timeout=0.2) as rh,
        asyncio.timeout(30),
    ):
        with pytest.raises(errors.ConnectionFailedError, match="did not come to its end"):
            await UPLOADS[name](rh)


async def _begin_and_trickle(request: Request) -> None:
    """More than what waits before there is a file, and hardly anything after it."""
    await request.send(PNG + bytes(2**20), length=10_000_000)
    while True:
        await asyncio.sleep(0.05)
        await request.send_raw(b"x")


async def test_a_cancelled_save_leaves_nothing(tmp_path: Path) -> None:
    async with _serving(_begin_and_trickle) as server, client(server) as rh:
        output = await _output(rh)
        save = asyncio.create_task(output.save(tmp_path))
        await until(lambda: list(tmp_path.glob(".*.part")))
        await _ended([save])
        assert list(tmp_path.iterdir()) == []
        server.answers_downloads(answer(PNG))
        assert await asyncio.gather(*(output.read() for _ in range(50))) == [PNG] * 50


# -- what is remembered of uploads -----------------------------------------------------------


async def test_uploads_are_remembered_by_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload_links, "LINKS_KEPT", 3)
    async with Server(queries=[file_result]) as server, client(server) as rh:
        contents = [PNG + bytes([n]) for n in range(4)]
        for content in (*contents[:3], contents[0], contents[3]):
            await rh.uploads.upload(content)
        assert len(server.uploads) == 4
        for content in (contents[0], contents[2], contents[3]):  # used last
            await rh.uploads.upload(content)
        assert len(server.uploads) == 4
        await rh.uploads.upload(contents[1])
        assert len(server.uploads) == 5


async def test_memory_does_not_grow_with_uploads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload_links, "LINKS_KEPT", 10)
    async with Server() as server, client(server) as rh:
        await asyncio.gather(*(rh.uploads.upload(PNG + n.to_bytes(2)) for n in range(300)))
        gc.collect()
        locks = [found for found in gc.get_objects() if type(found) is asyncio.Lock]
        links = [found for found in gc.get_objects() if type(found).__name__ == "UploadAnswer"]
        assert len(locks) < 20
        assert len(links) <= 10


async def test_uploads_are_forgotten_with_age(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload_links, "LINK_LIFETIME", 0.2)
    async with Server() as server, client(server) as rh:
        for n in range(20):
            await rh.uploads.upload(PNG + bytes([n]))
        await asyncio.sleep(0.3)
        await rh.uploads.upload(PNG)
        links = [found for found in gc.get_objects() if type(found).__name__ == "UploadAnswer"]
        assert len(links) == 1
        await rh.uploads.upload(PNG + bytes([0]))
        assert len(server.uploads) == 22


# -- the pace ---------------------------------------------------------------------------------


async def test_who_is_cancelled_while_a_transfer_is_slow_is_cancelled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(transfers, "PACE_SECONDS", 0.05)
    for is_late in (False, True):

        async def wait() -> None:
            with transfers.Pace() as pace:
                await pace.wait_for(asyncio.Event().wait())

        task = asyncio.create_task(wait())
        if is_late:
            # Its own alarm comes in the same moment, and before it.
            asyncio.get_running_loop().call_later(0.049, time.sleep, 0.01)
            await asyncio.sleep(0.05)
        else:
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()


async def test_what_is_given_up_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers, "PACE_SECONDS", 0.2)

    async def fails() -> None:
        raise TimeoutError("its own")

    async def steps(pace: transfers.Pace) -> None:
        while True:
            await pace.wait_for(asyncio.sleep(0.03))

    with transfers.Pace() as pace:
        with pytest.raises(TimeoutError, match="its own"):
            await pace.wait_for(fails())
        with pytest.raises(transfers.TooSlowError):
            await steps(pace)
    with transfers.Pace() as pace:
        await pace.wait_for(asyncio.sleep(0))
    current = asyncio.current_task()
    assert current is not None
    assert not current.cancelling()
    timers: Any = getattr(asyncio.get_running_loop(), "_scheduled", ())
    assert not [each for each in timers if not each.cancelled() and "Pace" in repr(each)]
