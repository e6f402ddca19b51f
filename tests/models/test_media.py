"""Files on the way in: refused before any request where they are wrong, sent once where not."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun
from runninghub_async.http import upload_links
from runninghub_async.sandbox import Sandbox
from tests.helpers import a_call, a_media_call, client
from tests.misbehaving import PNG, Server, answer, file_result, reset, take_upload

JPG = b"\xff\xd8\xff\xe0" + b"\x00" * 32
GIF = b"GIF89a" + b"\x00" * 32
MP4 = b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 32


def data_url(content: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files that are wrong in one way each."""
    for name, content in {
        "empty.png": b"",
        "text.png": b"this is no picture" * 10,
        "movie.png": MP4,
        "animation.gif": GIF,
        "nothing": b"no format at all" * 10,
        "wide.png": "Kein Bild".encode("utf-16"),
        "cut.png": ("x" + "ü" * 5000).encode(),
        "photo.png": b"\x00\x00\x00\x18ftypheic" + b"\x00" * 32,
        "paper.png": b"%PDF-1.7" + b"\x00" * 32,
        "good.png": PNG,
    }.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "folder.png").mkdir()
    with (tmp_path / "huge.png").open("wb") as huge:
        huge.write(PNG)
        huge.truncate(31 * 2**20)
    return tmp_path


# What is given, and what the sentence must say: the value, and what is allowed.
BAD_PATHS: dict[str, tuple[str, ...]] = {
    "missing.png": ("missing.png", "no such file"),
    "folder.png": ("folder.png", "not a file"),
    "empty.png": ("empty.png", "empty"),
    "movie.png": ("movie.png", "MP4", "JPG, PNG"),
    "text.png": ("text.png", "a text file", "JPG, PNG"),
    "wide.png": ("wide.png", "a text file"),
    "cut.png": ("cut.png", "a text file"),
    "photo.png": ("photo.png", "HEIC", "JPG, PNG"),
    "paper.png": ("paper.png", "PDF", "JPG, PNG"),
    "animation.gif": ("animation.gif", "GIF", "JPG, PNG"),
    "nothing": ("nothing", "format"),
    "huge.png": ("huge.png", "31.0 MB", "at most 30 MB"),
    "good.png/x": ("good.png/x", "cannot be read"),
}


async def _refused(rh: RunningHub, value: Any, *expected: str) -> errors.InvalidParameterError:
    with pytest.raises(errors.InvalidParameterError) as caught:
        a_media_call(rh, value)
    for words in ("image_url", "hailuo-2.3/i2v-pro", *expected):
        assert words in str(caught.value)
    assert caught.value.parameter == "image_url"
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", BAD_PATHS)
async def test_a_file_that_is_wrong(name: str, folder: Path) -> None:
    async with Server() as server, client(server) as rh:
        await _refused(rh, folder / name, *BAD_PATHS[name])
        assert server.seen == []


async def test_a_misnamed_extension_is_put_right(folder: Path) -> None:
    """The content decides; the service gets a name that fits it."""
    (folder / "actually.png").write_bytes(JPG)
    (folder / "without").write_bytes(JPG)
    async with Server() as server, client(server) as rh:
        await a_media_call(rh, folder / "actually.png")
        await a_media_call(rh, JPG + b"x")
        (folder / "without").write_bytes(JPG + b"y")
        await a_media_call(rh, folder / "without")
        assert b'filename="actually.jpg"' in server.uploads[0].body
        assert b"Content-Type: image/jpeg" in server.uploads[0].body
        assert b'.jpg"' in server.uploads[1].body
        assert b'filename="without.jpg"' in server.uploads[2].body


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("portrait.jpg", ("'portrait.jpg'", "not a URL", "Path('portrait.jpg')")),
        ("/etc/passwd", ("/etc/passwd", "Path(")),
        ("file:///etc/passwd", ("file:///etc/passwd", "http(s)")),
        ("", ("''", "not a URL")),
        ("ftp://example.com/a.png", ("ftp://", "http(s)")),
        ("http://", ("'http://'", "no valid host")),
        ("http:///x.png", ("no valid host",)),
        ("https://?x=1", ("no valid host",)),
        ("https://exa mple.com/x.png", ("no valid host",)),
        ("https://.com/x.png", ("no valid host",)),
        ("https://[::1/x.png", ("no valid host",)),
        ("https://example.com:port/", ("no valid host",)),
        ("https://example.com/\n", (r"the character '\n'", "without control characters")),
        ("https://exam\x00ple.com/", (r"the character '\x00'",)),
        ("https://example.com/\ud800.png", (r"the character '\ud800'",)),
        ("asset://", ("without an id",)),
        (data_url(b"x")[:-2] + "!", ("base64",)),
        ("data:image/png;base64,####", ("base64",)),
        ("data:image/png;base64," + "A" * 4001, ("base64",)),
        ("data:image/png;base64,", ("empty",)),
        (data_url(PNG).rstrip("=")[:-1], ("base64",)),
        (data_url(PNG + b"x" * 9000)[:-8] + "ä" * 8, ("base64",)),
        (data_url(GIF, "image/gif"), ("GIF", "JPG, PNG")),
        (data_url(PNG + b"\x00" * (31 * 2**20)), ("MB", "at most 30 MB")),
        (b"", ("empty",)),
        (b"no format that is known", ("format",)),
        (GIF, ("GIF", "JPG, PNG")),
        (bytearray(MP4), ("MP4", "JPG, PNG")),
        (PNG + b"\x00" * (31 * 2**20), ("MB", "at most 30 MB")),
        (7, ("int", "7", "Path")),
        ([PNG], ("list", "single")),
        ({"url": "x"}, ("dict", "Path")),
        (io.StringIO("text"), ("text", "'rb'")),
        (io.BytesIO(b""), ("empty",)),
        (io.BytesIO(GIF), ("GIF", "JPG, PNG")),
    ],
    ids=lambda value: repr(value)[:24] if not isinstance(value, tuple) else "",
)
async def test_a_value_that_is_wrong(value: Any, expected: tuple[str, ...]) -> None:
    async with Server() as server, client(server) as rh:
        error = await _refused(rh, value, *expected)
        assert len(str(error)) < 500
        assert server.seen == []


async def test_a_file_opened_as_text(folder: Path) -> None:
    async with Server() as server, client(server) as rh:
        with (folder / "text.png").open() as stream:
            await _refused(rh, stream, "text", "'rb'")
        with (folder / "good.png").open("rb") as binary:
            pass
        await _refused(rh, binary, "cannot be read")
        assert server.seen == []


async def test_too_many_files() -> None:
    async with Server() as server, client(server) as rh:
        endpoint = "seedream-v4.5/image-to-image"
        with pytest.raises(errors.InvalidParameterError, match=r"has 30 items; allowed is at most"):
            rh.call(endpoint, image_urls=[PNG] * 30, prompt="a boat", resolution="2k")
        with pytest.raises(errors.InvalidParameterError, match=r"empty list.*at least one"):
            rh.call(endpoint, image_urls=[], prompt="a boat", resolution="2k")
        assert server.seen == []


@pytest.mark.parametrize(
    "value",
    [
        "https://example.com/a.png",
        "HTTP://EXAMPLE.COM/a.png?x=1",
        "https://bücher.example/straße 1.png?größe=10%",
        "https://例子.测试/图.png",
        "http://[2001:db8::1]:8080/a.png",
        "http://[fe80::1%25eth0]/a.png",
        "https://user:pass:word@my_host.example.:443/a.png#part",
        "http://localhost",
        "https://example.com?x=http://y/@z",
        "https://example.com/" + "signed" * 5000 + ".png?X-Amz-Signature=" + "f" * 2000,
        "asset://asset-123",
        data_url(PNG),
        "DATA:image/png;BASE64," + base64.b64encode(PNG).decode(),
    ],
)
async def test_urls_go_as_they_are(value: str) -> None:
    async with Server() as server, client(server) as rh:
        await a_media_call(rh, value)
        assert server.submits[0].json["imageUrl"] == value
        assert server.uploads == []


# -- sending ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path,
        lambda path: path.read_bytes(),
        lambda path: memoryview(path.read_bytes()),
        lambda path: path.open("rb"),
        lambda path: io.BytesIO(path.read_bytes()),
    ],
    ids=["Path", "bytes", "memoryview", "file", "BytesIO"],
)
async def test_every_form_is_uploaded(make: Callable[[Path], Any], picture: Path) -> None:
    async with Server() as server, client(server) as rh:
        value = make(picture)
        await a_media_call(rh, value)
        (upload,) = server.uploads
        assert PNG in upload.body
        assert b'name="file"; filename="' in upload.body
        assert b"Content-Type: image/png" in upload.body
        assert upload.headers["authorization"].startswith("Bearer ")
        assert server.submits[0].json["imageUrl"] == f"{server.base_url}/input/1.png"
        if isinstance(value, io.BufferedReader):
            assert not value.closed, "it is the caller's"
            value.close()


async def test_equal_content_is_sent_once(picture: Path) -> None:
    async with Server() as server, client(server) as rh:
        async with asyncio.TaskGroup() as group:
            for n in range(4):
                group.create_task(a_media_call(rh, picture, prompt=f"call {n}").run())
                group.create_task(a_media_call(rh, PNG, prompt=f"call {n}").run())
        await a_media_call(rh, io.BytesIO(PNG))
        upload = await rh.uploads.upload(picture)
        assert len(server.uploads) == 1
        assert len(server.submits) == 9
        assert {request.json["imageUrl"] for request in server.submits} == {upload.url}
        await rh.uploads.upload(PNG + b"other")
        assert len(server.uploads) == 2


async def test_content_is_sent_again_when_its_link_has_run_out(
    monkeypatch: pytest.MonkeyPatch, picture: Path
) -> None:
    monkeypatch.setattr(upload_links, "LINK_LIFETIME", 0.2)
    async with Server() as server, client(server) as rh:
        await a_media_call(rh, picture)
        await a_media_call(rh, picture)
        assert len(server.uploads) == 1
        await asyncio.sleep(0.25)
        await a_media_call(rh, picture)
        assert len(server.uploads) == 2
        assert server.submits[0].json != server.submits[2].json


async def test_a_failed_upload_is_repeated_and_then_told() -> None:
    async with Server(uploads=[answer("", 502), reset, take_upload]) as server:
        async with client(server) as rh:
            await a_media_call(rh, PNG)
        assert len(server.uploads) == 3
        assert all(PNG in upload.body for upload in (server.uploads[0], server.uploads[2]))
    async with Server(uploads=[answer("", 502)]) as server, client(server) as rh:
        with pytest.raises(errors.ServerError):
            await a_media_call(rh, PNG)
        assert len(server.uploads) == 3
        assert server.submits == []


async def test_one_failing_upload_of_several_ends_the_call(picture: Path) -> None:
    refused = answer({"code": 809, "message": "APIKEY_FILE_SIZE_EXCEEDED", "data": None})
    async with Server(uploads=[take_upload, refused]) as server, client(server) as rh:
        call = rh.call(
            "seedream-v4.5/image-to-image",
            image_urls=[picture, JPG],
            prompt="a boat",
            resolution="2k",
        )
        with pytest.raises(errors.InvalidParameterError, match="SIZE_EXCEEDED"):
            await call
        assert server.submits == []


async def test_a_file_that_goes_away_before_it_is_sent(picture: Path) -> None:
    async with Server() as server, client(server) as rh:
        call = a_media_call(rh, picture)
        picture.unlink()
        with pytest.raises(errors.InvalidParameterError, match="can no longer be read"):
            await call
        picture.write_bytes(PNG)
        await call
        assert len(server.submits) == 1


async def test_a_file_object_that_two_calls_share() -> None:
    content = PNG + b"\x00" * 200_000
    stream = io.BytesIO(b"before" + content)
    stream.seek(6)
    async with Server() as server, client(server) as rh:
        calls = [a_media_call(rh, stream, prompt=f"call {n}") for n in range(4)]
        assert stream.tell() == 6
        await asyncio.gather(*calls)
        assert len(server.uploads) == 1
        assert content in server.uploads[0].body
        assert b"before" not in server.uploads[0].body
        again = a_media_call(rh, stream)
        assert (await again).outputs


async def test_a_big_file_is_streamed(tmp_path: Path) -> None:
    """100 MB on the way never are 100 MB in memory."""
    big = tmp_path / "big.mp4"
    with big.open("wb") as stream:
        stream.write(MP4)
        stream.truncate(100 * 2**20)
    async with Server() as server, client(server) as rh:
        await rh.uploads.upload(PNG)  # everything is loaded by now
        tracemalloc.start()
        try:
            await rh.uploads.upload(big)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert server.uploads[1].size > 100 * 2**20
        assert peak < 30 * 2**20


# -- text forms ------------------------------------------------------------------------------


async def test_a_call_goes_through_its_text_form(picture: Path) -> None:
    async with Server() as server, client(server) as rh:
        call = a_media_call(rh, picture)
        form = call.to_dict()
        assert form["params"]["imageUrl"] == str(picture)
        again = rh.from_dict(form)
        assert again.to_dict() == form
        await asyncio.gather(call, again)
        relative = {"model": form["model"], "params": {"imageUrl": picture.name}}
        await rh.from_dict(relative, base=picture.parent)
        assert len(server.uploads) == 1
        inline = a_media_call(rh, PNG).to_dict()
        assert inline["params"]["imageUrl"] == data_url(PNG)
        await rh.from_dict(inline)
        assert len(server.uploads) == 1
        with pytest.raises(errors.InvalidParameterError, match="no such file"):
            rh.from_dict(relative, base=picture.parent / "elsewhere")
        with pytest.raises(errors.InvalidParameterError, match="Path or bytes"):
            a_media_call(rh, io.BytesIO(PNG)).to_dict()


async def test_a_text_is_no_file_for_uploads_either(picture: Path) -> None:
    async with Server() as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError, match=r"Path\("):
            await rh.uploads.upload(str(picture))
        assert server.seen == []


async def test_the_sandbox_gets_the_picture(sandbox: Sandbox, picture: Path) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh:
        result = await a_media_call(rh, picture)
        assert result.output.kind == "video"
        await a_call(rh)
    assert len(sandbox.tasks) == 2


# -- names that are no text ------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
@pytest.mark.parametrize("name", [b"\xc3\xa8\xcd\xbc.png", b"\xff", b"a\nb\r\n.png", b"\xe7.jpg"])
async def test_a_file_whose_name_is_no_text_uploads_under_a_plain_one(
    name: bytes, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_bytes(PNG)
    folder = tmp_path / "out"
    async with Server(queries=[file_result]) as server, client(server) as rh:
        with path.open("rb") as stream:
            for given in (path, _BytesPath(os.fsencode(path)), stream):
                call = a_media_call(rh, given)
                form = json.loads(json.dumps(call.to_dict(), ensure_ascii=False).encode())
                again = rh.from_dict(form)
                assert again.to_dict() == call.to_dict()
                assert await again
        with open(os.fsencode(path), "rb") as stream:
            await rh.uploads.upload(stream)
        head = server.uploads[0].body
        known = all(sign.isprintable() for sign in os.fsdecode(name))
        assert (b'filename="file.png"' in head) != known
        async with BulkRun(rh, out=folder) as run:
            outcomes = [outcome async for outcome in run.add([a_media_call(rh, path)])]
        assert [outcome.state for outcome in outcomes] == ["saved"]
        assert outcomes[0].error is None
    for line in (folder / "results.jsonl").read_bytes().splitlines():
        assert json.loads(line)["state"] == "saved"


class _BytesPath:
    """A path as bytes."""

    def __init__(self, path: bytes) -> None:
        self._path = path

    def __fspath__(self) -> bytes:
        return self._path


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
async def test_what_goes_wrong_with_such_a_name_is_an_error_that_can_be_printed(
    tmp_path: Path,
) -> None:
    gone = tmp_path / os.fsdecode(b"\xc4\xe3.png")
    async with Server(queries=[file_result]) as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError) as caught:
            a_media_call(rh, gone)
        str(caught.value).encode()
        gone.write_bytes(PNG)
        call = a_media_call(rh, gone)
        gone.unlink()
        with pytest.raises(errors.InvalidParameterError) as caught:
            await call
        str(caught.value).encode()
        result = await a_call(rh)
        folder = tmp_path / os.fsdecode(b"\xc4\xe3")
        (saved,) = await result.save(folder)
        with pytest.raises(errors.FileThereError) as there:
            await result.save(folder)
        str(there.value).encode()
        assert saved.read_bytes() == PNG
