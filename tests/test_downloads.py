"""Files on the way out: whole or not at all, never over another, never with the key."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Output, Result, RunningHub, errors
from runninghub_async.sandbox import Sandbox
from tests.helpers import a_call, client
from tests.misbehaving import (
    FIRST_TASK_ID,
    PNG,
    Behaviour,
    Request,
    Server,
    answer,
    code,
    cut,
    disconnect,
    file_result,
    hang,
    reset,
    status,
)

ID = str(FIRST_TASK_ID)
CONTENT = bytes(range(256)) * 4000
WHOLE = answer(CONTENT)


async def _result(rh: RunningHub) -> Result:
    return await rh.task(FIRST_TASK_ID)


def _serving(*downloads: Behaviour, queries: Sequence[Behaviour] = (file_result,)) -> Server:
    return Server(downloads=downloads or [WHOLE], queries=queries)


def _answered(**results: Any) -> Behaviour:
    return status("SUCCESS", results=[results])


async def test_saving(tmp_path: Path) -> None:
    async with _serving() as server, client(server) as rh:
        result = await _result(rh)
        named = await result.output.save(tmp_path / "deep" / "er" / "name.bin")
        assert named == tmp_path / "deep" / "er" / "name.bin"
        into_folder = await result.output.save(tmp_path)
        assert into_folder == tmp_path / f"{ID}-1.png"
        (saved,) = await result.save(tmp_path / "new folder")
        assert saved == tmp_path / "new folder" / f"{ID}-1.png"
        slash = await result.output.save(f"{tmp_path}/made/")
        assert slash.parent == tmp_path / "made"
        for path in (named, into_folder, saved, slash):
            assert path.read_bytes() == CONTENT
            assert len(list(path.parent.glob(".*"))) == 0
        assert await result.output.read() == CONTENT
        pieces = [piece async for piece in result.output.iter_bytes()]
        assert b"".join(pieces) == CONTENT
        for request in server.downloads:
            assert "authorization" not in request.headers


async def test_nothing_is_overwritten_silently(tmp_path: Path) -> None:
    (tmp_path / f"{ID}-1.png").write_text("mine")
    (tmp_path / "named.png").write_text("mine, too")
    async with _serving() as server, client(server) as rh:
        result = await _result(rh)
        for save in (
            lambda: result.save(tmp_path),
            lambda: result.output.save(tmp_path),
            lambda: result.output.save(tmp_path / "named.png"),
        ):
            with pytest.raises(FileExistsError, match="overwrite=True"):
                await save()
        assert (tmp_path / f"{ID}-1.png").read_text() == "mine"
        assert (tmp_path / "named.png").read_text() == "mine, too"
        assert len(list(tmp_path.iterdir())) == 2, "no leftovers"
        await result.save(tmp_path, overwrite=True)
        await result.output.save(tmp_path / "named.png", overwrite=True)
        assert (tmp_path / "named.png").read_bytes() == CONTENT
        assert (tmp_path / f"{ID}-1.png").read_bytes() == CONTENT


async def test_two_saves_at_once_do_not_share_a_name(tmp_path: Path) -> None:
    async with _serving() as server, client(server) as rh:
        result = await _result(rh)
        ended = await asyncio.gather(
            *(result.save(tmp_path) for _ in range(4)), return_exceptions=True
        )
        assert sum(isinstance(end, FileExistsError) for end in ended) == 3
        assert [path.name for path in tmp_path.iterdir()] == [f"{ID}-1.png"]


async def half(request: Request) -> None:
    await request.send(CONTENT[:5000], length=len(CONTENT))
    request.reset()


@pytest.mark.parametrize(
    "trouble", [cut(CONTENT[:5000]), half, reset, disconnect, answer("", 502), answer("", 429)]
)
async def test_a_broken_download_is_repeated(trouble: Behaviour, tmp_path: Path) -> None:
    async with _serving(trouble, trouble, WHOLE) as server, client(server) as rh:
        result = await _result(rh)
        (path,) = await result.save(tmp_path)
        assert path.read_bytes() == CONTENT
        assert list(tmp_path.iterdir()) == [path]
        assert len(server.downloads) == 3


async def test_reading_into_memory_is_repeated_too() -> None:
    async with _serving(half, reset, WHOLE) as server, client(server) as rh:
        assert await (await _result(rh)).output.read() == CONTENT


@pytest.mark.parametrize("trouble", [half, reset, answer("", 500)])
async def test_a_download_that_never_works_leaves_nothing(
    trouble: Behaviour, tmp_path: Path
) -> None:
    async with _serving(trouble) as server, client(server) as rh:
        result = await _result(rh)
        for take in (lambda: result.save(tmp_path), result.output.read):
            with pytest.raises((errors.ConnectionFailedError, errors.DownloadError)) as caught:
                await take()
            assert caught.value.task_id == ID
            assert ID in str(caught.value)
        assert list(tmp_path.iterdir()) == []
        assert len(server.downloads) >= 6  # aiohttp repeats a GET by itself, too


async def test_pieces_come_as_they_arrive_and_end_with_an_error() -> None:
    async with _serving(half) as server, client(server) as rh:
        result = await _result(rh)
        pieces: list[bytes] = []

        async def take() -> None:
            async for piece in result.output.iter_bytes():
                pieces.append(piece)

        with pytest.raises(errors.ConnectionFailedError) as caught:
            await take()
        assert CONTENT.startswith(b"".join(pieces))
        assert caught.value.task_id == ID


async def test_a_host_that_goes_silent(tmp_path: Path) -> None:
    async def stall(request: Request) -> None:
        await request.send(CONTENT[:5000], length=len(CONTENT))
        await hang(request)

    async with _serving(stall, WHOLE) as server, client(server, http_timeout=0.2) as rh:
        (path,) = await (await _result(rh)).save(tmp_path)
        assert path.read_bytes() == CONTENT


# -- links that have run out -----------------------------------------------------------------


def _link(number: int) -> Behaviour:
    async def report(request: Request) -> None:
        url = f"{request.server.base_url}/files/{number}.png"
        await _answered(url=url, outputType="png")(request)

    return report


@pytest.mark.parametrize("number", [403, 404, 410])
async def test_an_expired_link_is_asked_for_anew_once(number: int, tmp_path: Path) -> None:
    gone = answer("<Error>expired</Error>", number)
    async with _serving(gone, WHOLE, queries=[_link(1), _link(2)]) as server:
        async with client(server) as rh:
            (path,) = await (await _result(rh)).save(tmp_path)
        assert path.read_bytes() == CONTENT
        assert len(server.queries) == 2
        assert [r.path for r in server.downloads] == ["/files/1.png", "/files/2.png"]


@pytest.mark.parametrize("number", [403, 404, 410])
async def test_a_link_that_stays_expired(number: int, tmp_path: Path) -> None:
    async with _serving(answer("", number), queries=[_link(1), _link(2)]) as server:
        async with client(server) as rh:
            with pytest.raises(errors.DownloadError, match=str(number)) as caught:
                await (await _result(rh)).save(tmp_path)
        assert caught.value.code == number
        assert caught.value.task_id == ID
        assert ID in str(caught.value)
        assert len(server.queries) == 2
        assert len(server.downloads) == 2
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "again",
    [
        _link(1),
        code("1004"),
        disconnect,
        status("SUCCESS", results=[]),
        status("SUCCESS", results=[{"text": "x"}]),
    ],
)
async def test_an_expired_link_without_a_new_one(again: Behaviour, tmp_path: Path) -> None:
    async with _serving(answer("", 404), queries=[_link(1), again]) as server:
        async with client(server) as rh:
            with pytest.raises(errors.DownloadError) as caught:
                await (await _result(rh)).save(tmp_path)
        assert caught.value.task_id == ID
        assert len(server.queries) == 2
        assert len(server.downloads) == 1


@pytest.mark.parametrize(
    "url", ["ftp://example.com/a.png", "/relative.png", "not a url", "http://", "http://[::1"]
)
async def test_a_link_that_is_none(url: str, tmp_path: Path) -> None:
    queries = [_answered(url=url, outputType="png")]
    async with _serving(queries=queries) as server, client(server) as rh:
        result = await _result(rh)
        with pytest.raises(errors.DownloadError, match="not an http") as caught:
            await result.save(tmp_path)
        assert caught.value.task_id == ID
        assert list(tmp_path.iterdir()) == []


# -- names and kinds -------------------------------------------------------------------------


async def _one_output(
    tmp_path: Path, kind: str | None, output_type: Any, **fields: Any
) -> tuple[Output, Path]:
    headers = {"Content-Type": kind} if kind else {}
    async with Server(downloads=[answer(PNG, headers=headers)]) as server:
        item = {"url": f"{server.base_url}/files/evil.exe", "outputType": output_type, **fields}
        server._query = [_answered(**item)]
        async with client(server) as rh:
            output = (await _result(rh)).output
            return output, await output.save(tmp_path)


@pytest.mark.parametrize(
    ("output_type", "served_as", "kind", "extension"),
    [
        ("png", None, "image", "png"),
        ("MP4", None, "video", "mp4"),
        (".glb", None, "3d", "glb"),
        ("wav", "audio/wav", "audio", "wav"),
        ("image", "image/png", "image", "png"),
        ("video", "video/mp4", "video", "mp4"),
        ("", "image/jpeg", "file", "jpg"),
        (None, "application/json", "file", "json"),
        ("../../x", "image/png", "file", "x"),
        ("a/b\\c\x00d", None, "file", "abcd"),
        ("zip", None, "file", "zip"),
        ("🙂", "application/octet-stream", "file", "bin"),
        (7, None, "file", "7"),
        (["png"], "image/png", "file", "png"),
        ("x" * 300, None, "file", "x" * 8),
    ],
)
async def test_names_and_kinds(
    output_type: Any, served_as: str | None, kind: str, extension: str, tmp_path: Path
) -> None:
    output, path = await _one_output(tmp_path, served_as, output_type)
    assert path == tmp_path / f"{ID}-1.{extension}"
    assert output.kind == kind
    assert path.read_bytes() == PNG


async def test_text_outputs(tmp_path: Path) -> None:
    text = "Ein Gedicht: 诗 🙂"
    queries = [_answered(text=text, outputType="string")]
    async with _serving(queries=queries) as server, client(server) as rh:
        result = await _result(rh)
        assert result.output.kind == "text"
        assert result.output.text == text
        assert result.output.url is None
        with pytest.raises(ValueError, match="text"):
            _ = result.url
        assert await result.output.read() == text.encode()
        (path,) = await result.save(tmp_path)
        assert path == tmp_path / f"{ID}-1.txt"
        assert path.read_text(encoding="utf-8") == text
        assert server.downloads == []


async def test_several_outputs(tmp_path: Path) -> None:
    async def report(request: Request) -> None:
        base = request.server.base_url
        items = [{"url": f"{base}/files/{n}.png", "outputType": "png"} for n in range(3)]
        await status("SUCCESS", results=[*items, {"text": "x"}, "odd", None])(request)

    async with _serving(queries=[report]) as server, client(server) as rh:
        result = await _result(rh)
        assert [output.index for output in result.outputs] == [1, 2, 3, 4]
        with pytest.raises(ValueError, match="4 outputs"):
            _ = result.output
        paths = await result.save(tmp_path)
        assert [path.name for path in paths] == [
            *(f"{ID}-{n}.png" for n in (1, 2, 3)),
            f"{ID}-4.txt",
        ]


async def test_what_can_be_saved_is_saved(tmp_path: Path) -> None:
    async def report(request: Request) -> None:
        base = request.server.base_url
        items = [{"url": f"{base}/files/{n}.png", "outputType": "png"} for n in range(3)]
        await status("SUCCESS", results=items)(request)

    async def one_is_gone(request: Request) -> None:
        await (answer("", 404) if "/1.png" in request.path else WHOLE)(request)

    async with _serving(one_is_gone, queries=[report]) as server, client(server) as rh:
        with pytest.raises(errors.DownloadError):
            await (await _result(rh)).save(tmp_path)
        saved = sorted(path.name for path in tmp_path.iterdir())
        assert saved == [f"{ID}-1.png", f"{ID}-3.png"]


async def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    async with _serving() as server, client(server) as rh:
        result = await _result(rh)
        with pytest.raises(OSError, match="file"):
            await result.save(tmp_path / "file" / "folder")
        assert server.downloads == []


async def test_real_media_of_the_sandbox(sandbox: Sandbox, tmp_path: Path) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh:
        (path,) = await (await a_call(rh)).save(tmp_path)
        assert path.read_bytes().startswith(b"\x89PNG")
