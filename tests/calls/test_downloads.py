"""Files on the way out: whole or not at all, never over another, never with the key."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import Output, Result, RunningHub, errors
from runninghub_async.events import Event, FileSaved
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
    raw,
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
            with pytest.raises(errors.FileThereError, match="overwrite=True"):
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


class Listener:
    def __init__(self) -> None:
        self.files: list[FileSaved] = []

    def notice(self, event: Event) -> None:
        if isinstance(event, FileSaved):
            self.files.append(event)


async def test_listeners_are_told_of_files_that_are_there_and_of_no_others(tmp_path: Path) -> None:
    listener = Listener()
    text = _answered(text="two words", outputType="txt")
    async with _serving(reset, WHOLE) as server, client(server, observer=listener) as rh:
        (path,) = await (await _result(rh)).save(tmp_path)
        with pytest.raises(FileExistsError):
            await (await _result(rh)).save(tmp_path)
        await (await _result(rh)).output.read()
    async with _serving(queries=[text]) as server, client(server, observer=listener) as rh:
        words = await (await _result(rh)).output.save(tmp_path / "words")
    assert [(e.task_id, e.output, Path(e.path), e.size) for e in listener.files] == [
        (ID, 1, path, len(CONTENT)),
        (ID, 1, words, 9),
    ]
    assert all(event.endpoint for event in listener.files)


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


@pytest.mark.parametrize("limit", [None, 60])
async def test_the_clients_time_limit_ends_a_save_and_a_read_whatever_that_of_the_call_is(
    limit: float | None, tmp_path: Path
) -> None:
    async with _serving(hang) as server, client(server, timeout=0.1) as rh:
        result = await a_call(rh).with_options(timeout=limit)
        for fetched in (result.save(tmp_path), result.output.read()):
            with pytest.raises(errors.TaskTimeoutError, match=r"within 0\.1 s, the client's"):
                await fetched


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
        server.answers_queries(_answered(**item))
        async with client(server) as rh:
            output = (await _result(rh)).output
            return output, await output.save(tmp_path)


@pytest.mark.parametrize(
    ("output_type", "served_as", "kind", "extension"),
    [
        ("png", None, "image", "png"),
        ("MP4", None, "video", "png"),
        (".glb", None, "3d", "png"),
        ("wav", "audio/wav", "audio", "png"),
        ("image", "image/png", "image", "png"),
        ("video", "video/mp4", "video", "png"),
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


MP4 = b"\0\0\0\x18ftypisom" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0" + bytes(40)
GLB = b"glTF\x02\0\0\0" + bytes(40)
SVG = b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'
OCTETS = bytes(range(256))


async def _saved(tmp_path: Path, output_type: str, body: bytes, kind: str = "") -> Path:
    """One output of this type, whose file is this body."""
    download = answer(body, headers={"Content-Type": kind} if kind else {})

    async def report(request: Request) -> None:
        url = f"{request.server.base_url}/files/1"
        await _answered(url=url, outputType=output_type)(request)

    async with _serving(download, queries=[report]) as server, client(server, retry=None) as rh:
        output = (await _result(rh)).output
        path = await output.save(tmp_path)
        assert await output.read() == path.read_bytes()
        return path


@pytest.mark.parametrize(
    ("promised", "content", "extension"),
    [
        ("png", JPEG, "jpg"),
        ("png", MP4, "mp4"),
        ("png", SVG, "svg"),
        ("mp4", PNG, "png"),
        ("video", JPEG, "jpg"),
        ("wav", b"ID3" + bytes(40), "mp3"),
        ("mp3", b"RIFF....WAVEfmt " + bytes(40), "wav"),
        ("jpg", b"\0\0\0\x18ftypavif" + bytes(40), "avif"),
        ("obj", GLB, "glb"),
    ],
)
async def test_media_of_another_kind_has_the_extension_of_its_content_and_a_warning(
    promised: str,
    content: bytes,
    extension: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = await _saved(tmp_path, promised, content, "image/png")
    assert path.name == f"{ID}-1.{extension}"
    assert path.read_bytes() == content
    assert f"was promised as {promised} and is {extension}" in caplog.text


@pytest.mark.parametrize(
    ("promised", "content"),
    [
        ("jpeg", JPEG),
        ("m4a", MP4),
        ("mov", MP4),
        ("png", OCTETS),  # it cannot be told what it is
        ("pcm", OCTETS),
        ("usdz", b"PK\x03\x04" + bytes(40)),
        ("obj", b"# a cube\nv 0 0 0\nv 1 0 0\n"),
        ("stl", b"solid cube\nendsolid cube\n"),
        ("svg", SVG),
        ("gltf", b'{"asset": {"version": "2.0"}}'),
        ("dae", b'<?xml version="1.0"?><COLLADA/>'),
        ("txt", b"<html>what a model was asked to write</html>"),
        ("json", b'{"width": 3}'),
        ("html", b"<html></html>"),
        ("zip", b"PK\x03\x04" + bytes(40)),
    ],
)
async def test_what_was_promised_is_saved_as_it_is(
    promised: str, content: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = await _saved(tmp_path, promised, content, "application/octet-stream")
    assert path.name == f"{ID}-1.{promised}"
    assert path.read_bytes() == content
    assert "promised" not in caplog.text


PAGES = {
    "html": (b"<!DOCTYPE html><title>Log in</title>", "text/html"),
    "html that says that it is a picture": (b"<html><body>Log in</body></html>", "image/png"),
    "html after white space": (b"\r\n\r\n  <HTML>", "application/octet-stream"),
    "html after a comment": (b"<!-- " + b"x" * 300 + b" -->\n<body>", "image/png"),
    "html with a mark": (b"\xef\xbb\xbf<html>", "image/png"),
    "html in utf-16": ("<html>登录".encode("utf-16"), "image/png"),
    "html in utf-16 without a mark": ("<html>登录".encode("utf-16-le"), "image/png"),
    "html in gbk": ("<p>请登录".encode("gbk"), "image/png"),
    "a part of a page": (b"Please <a href=/login>log in</a>", "text/html; charset=utf-8"),
    "xhtml": (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "image/png"),
    "xml": (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "image/png"),
    "xml without a prolog": (b"<Error><Code>NoSuchKey</Code></Error>", "image/png"),
    "json": (b'{"code": 404, "msg": "gone"}', "image/png"),
    "a json list": (b'[{"code": 404}]', "image/png"),
    "a json text": (b'"gone"', "image/png"),
    "an empty json object": (b"{}", "application/json"),
    "json that spans more than a head": (b'{"a": "' + b"x" * 9000 + b'"}', "image/png"),
}


@pytest.mark.parametrize("promised", ["png", "video", "mp3", "glb", "zip"])
@pytest.mark.parametrize(("body", "kind"), PAGES.values(), ids=PAGES)
async def test_a_page_in_place_of_a_file_is_refused(
    body: bytes, kind: str, promised: str, tmp_path: Path
) -> None:
    with pytest.raises(errors.DownloadError, match="page of") as caught:
        await _saved(tmp_path, promised, body, kind)
    assert caught.value.task_id == ID
    assert list(tmp_path.iterdir()) == []


async def test_reading_refuses_pages_before_anything_is_given() -> None:
    page = answer(b"<html>log in</html>", headers={"Content-Type": "image/png"})
    async with _serving(page) as server, client(server) as rh:
        output = (await _result(rh)).output
        with pytest.raises(errors.DownloadError, match="page of HTML where png was promised"):
            await output.read()
        with pytest.raises(errors.DownloadError, match="begins with '<html>log in</html>'"):
            await anext(output.iter_bytes().__aiter__())


async def test_a_page_that_passes_is_no_failure(tmp_path: Path) -> None:
    async with _serving(answer("<html>"), answer(b""), WHOLE) as server, client(server) as rh:
        (path,) = await (await _result(rh)).save(tmp_path)
        assert path.read_bytes() == CONTENT


def _octets(head: str, body: bytes = b"") -> Behaviour:
    return raw(f"HTTP/1.1 200 OK\r\nConnection: close\r\n{head}\r\n".encode() + body)


@pytest.mark.parametrize(
    "empty",
    [
        answer(b""),
        _octets(""),
        _octets("Transfer-Encoding: chunked\r\n", b"0\r\n\r\n"),
        _octets("Content-Encoding: gzip\r\n", gzip.compress(b"")),
    ],
)
@pytest.mark.parametrize("promised", ["png", "txt", "zip", ""])
async def test_an_empty_file_is_refused(empty: Behaviour, promised: str, tmp_path: Path) -> None:
    async def report(request: Request) -> None:
        url = f"{request.server.base_url}/files/1"
        await _answered(url=url, outputType=promised)(request)

    async with _serving(empty, queries=[report]) as server, client(server, retry=None) as rh:
        output = (await _result(rh)).output
        for take in (lambda: output.save(tmp_path), output.read):
            with pytest.raises(errors.DownloadError, match="empty"):
                await take()
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("odd", "match"),
    [
        (answer(CONTENT, 206, {"Content-Range": "bytes 0-99/1000"}), "HTTP 206"),
        (answer(CONTENT, 200, {"Content-Range": "bytes 0-99/1000"}), "only a part"),
        (answer(CONTENT, 200, {"Content-Range": "bytes 5-999/1000"}), "only a part"),
        (answer(CONTENT, 200, {"Content-Range": "nonsense"}), "only a part"),
        (answer(CONTENT, 200, {"Content-Range": "bytes 0-1/2"}), "of 2 bytes"),
        (answer(CONTENT, 200, {"Content-Encoding": "br"}), "encoding 'br'"),
        (answer(CONTENT, 200, {"Content-Encoding": "gzip, gzip"}), "encoding 'gzip, gzip'"),
        (answer(CONTENT, 200, {"Content-Encoding": "gzip"}), "compression is damaged"),
        (_octets("Transfer-Encoding: gzip\r\n", CONTENT), "transfer coding 'gzip'"),
        (answer(b"", 204), "HTTP 204"),
    ],
)
async def test_an_answer_that_is_not_the_whole_file(
    odd: Behaviour, match: str, tmp_path: Path
) -> None:
    async with _serving(odd) as server, client(server, retry=None) as rh:
        result = await _result(rh)
        with pytest.raises((errors.DownloadError, errors.ConnectionFailedError), match=match):
            await result.save(tmp_path)
        assert list(tmp_path.iterdir()) == []
        assert server.downloads[0].headers["accept-encoding"] == "identity"


async def test_an_answer_that_was_compressed_unasked_is_read(tmp_path: Path) -> None:
    large = bytes(5_000_000) + CONTENT
    packed = answer(gzip.compress(large), headers={"Content-Encoding": "gzip"})
    async with _serving(packed) as server, client(server) as rh:
        (path,) = await (await _result(rh)).save(tmp_path)
        assert path.read_bytes() == large


def _redirect(to: str) -> Behaviour:
    return answer("", 302, {"Location": to})


@pytest.mark.parametrize("to", ["ftp://example.com/a.png", "http://", "http://[::1", "data:,x"])
async def test_a_redirect_to_a_bad_address_is_named_and_not_the_link(
    to: str, tmp_path: Path
) -> None:
    async with _serving(_redirect(to)) as server, client(server) as rh:
        with pytest.raises(errors.DownloadError, match="redirects to") as caught:
            await (await _result(rh)).save(tmp_path)
        assert to in str(caught.value)
        assert "/files/1.png" not in str(caught.value)


async def test_a_redirect_that_ends_elsewhere_or_nowhere(tmp_path: Path) -> None:
    async with _serving(answer("", 404)) as other:
        there = f"http://localhost:{other.port}/files/2.png"
        async with _serving(_redirect(there)) as server, client(server) as rh:
            with pytest.raises(errors.DownloadError, match="HTTP 404 from localhost"):
                await (await _result(rh)).save(tmp_path)
    async with _serving(_redirect("/files/1.png")) as server, client(server, retry=None) as rh:
        with pytest.raises(errors.ConnectionFailedError, match="too many redirects"):
            await (await _result(rh)).save(tmp_path)


async def test_text_outputs(tmp_path: Path) -> None:
    text = "Ein Gedicht: 诗 🙂"
    queries = [_answered(text=text, outputType="string")]
    async with _serving(queries=queries) as server, client(server) as rh:
        result = await _result(rh)
        assert result.output.kind == "text"
        assert result.output.text == text
        assert result.output.url is None
        with pytest.raises(errors.OutputsError, match="text"):
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
        await status("SUCCESS", results=[*items, {"text": "x"}, "odd"])(request)

    async with _serving(queries=[report]) as server, client(server) as rh:
        result = await _result(rh)
        assert [output.index for output in result.outputs] == [1, 2, 3, 4]
        for ask in ("output", "url"):
            with pytest.raises(errors.OutputsError, match=r"4 outputs: 1 image .png., 2") as caught:
                getattr(result, ask)
            assert isinstance(caught.value, ValueError)
            assert (caught.value.task_id, caught.value.urls) == (result.task_id, result.urls)
        assert result.urls == tuple(f"{server.base_url}/files/{n}.png" for n in range(3))
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


# -- addresses to the letter -----------------------------------------------------------------

SIGNED = [
    "/files/1.png?sig=a%2Fb%3D%2B%7e&x=%3a;y=(1)'*!,&&=",
    "/files/a%2Fb%2e%2E/./../1.png",
    "/files//1%7E~.png?X-Amz-Signature=AbC%2b%2F&q",
    '/files/1.png?p={x}|[y]^`"<>\\',
    "/files/1.png?a=%zz&b=100%",
    "/files/1.png?a=b?c=d+e",
]


@pytest.mark.parametrize("signed", SIGNED)
async def test_an_address_is_asked_for_to_the_letter(signed: str, tmp_path: Path) -> None:
    """As does whoever signed it, across redirects too, and with a session of the caller's."""

    async def only_as_signed(request: Request) -> None:
        await answer(PNG, 200 if request.path == signed else 403)(request)

    async with Server(downloads=[only_as_signed]) as server, aiohttp.ClientSession() as theirs:
        to_it, within = (_redirect(f"{server.base_url}{signed}"), _redirect(signed))
        async with Server(downloads=[to_it]) as elsewhere:
            for link in (f"{server.base_url}{signed}", f"{elsewhere.base_url}/files/1.png"):
                results = [{"url": link, "outputType": "png"}]
                server.answers_queries(status("SUCCESS", results=results))
                for session in (None, theirs):
                    async with client(server, retry=None, session=session) as rh:
                        assert await (await a_call(rh)).output.read() == PNG
        server.answers_downloads(within, only_as_signed)
        async with client(server, retry=None) as rh:
            results = [{"url": f"{server.base_url}/files/2.png", "outputType": "png"}]
            server.answers_queries(status("SUCCESS", results=results))
            (path,) = await (await a_call(rh)).save(tmp_path)
            assert path.read_bytes() == PNG


async def test_what_is_not_plain_text_in_an_address_is_written_as_addresses_are() -> None:
    async with Server(downloads=[answer(PNG)]) as server:
        results = [{"url": f"{server.base_url}/files/一 b.png?q=é", "outputType": "png"}]
        server.answers_queries(status("SUCCESS", results=results))
        async with client(server, retry=None) as rh:
            assert await (await a_call(rh)).output.read() == PNG
        assert server.downloads[0].path == "/files/%E4%B8%80%20b.png?q=%C3%A9"


async def test_a_login_of_the_callers_session_does_not_go_along() -> None:
    async with Server(downloads=[answer(PNG)]) as elsewhere:
        there = _redirect(f"{elsewhere.base_url}/files/1.png")
        headers = {"Authorization": "Bearer theirs"}
        async with (
            Server(queries=[file_result], downloads=[there]) as server,
            aiohttp.ClientSession(headers=headers) as theirs,
            client(server, retry=None, session=theirs) as rh,
        ):
            assert await (await a_call(rh)).output.read() == PNG
        assert "authorization" not in elsewhere.downloads[0].headers
