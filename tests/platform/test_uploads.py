"""``rh.uploads``: new, old, LoRA and inline."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import io
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from runninghub_async import RunningHub, errors
from tests.helpers import KEY
from tests.misbehaving import PNG
from tests.platform import bodies
from tests.platform.service import Asked, serving, status

NEW = "/openapi/v2/media/upload/binary"
OLD = "/task/openapi/upload"
LORA = "/api/openapi/getLoraUploadUrl"
BIG = PNG + bytes(700_000)


class Told:
    """What a progress callback was told."""

    def __init__(self) -> None:
        self.calls: list[tuple[int, int]] = []

    def __call__(self, sent: int, total: int) -> None:
        self.calls.append((sent, total))


@pytest.fixture(params=["path", "bytes", "file"])
def big(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """The same content in every form."""
    path = tmp_path / "big.png"
    path.write_bytes(BIG)
    return {"path": path, "bytes": BIG, "file": io.BytesIO(BIG)}[request.param]


async def test_an_upload_tells_how_far_it_is(big: Any) -> None:
    told, again = Told(), Told()
    async with serving() as (service, rh):
        upload = await rh.uploads.upload(big, progress=told)
        await asyncio.sleep(0)
        assert service.last(NEW).headers["Authorization"] == f"Bearer {KEY}"
        assert BIG in service.last(NEW).body
        assert (await rh.uploads.upload(big, progress=again)) == upload
        assert len(service.at(NEW)) == 1
    assert upload.url == bodies.UPLOADED["data"]["download_url"]
    assert upload.file_name == bodies.UPLOADED["data"]["fileName"]
    assert (upload.size, upload.kind) == (len(BIG), "image")
    assert len(told.calls) > 1
    assert told.calls == sorted(told.calls)
    assert told.calls[-1] == (len(BIG), len(BIG))
    assert again.calls == [(len(BIG), len(BIG))]


async def test_a_callback_that_raises_stops_no_upload(big: Any) -> None:
    raised: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: raised.append(context))

    def broken(sent: int, total: int) -> None:
        raise RuntimeError("no display")

    async with serving() as (_, rh):
        assert (await rh.uploads.upload(big, progress=broken)).size == len(BIG)
    assert raised


async def test_the_other_spelling_of_the_file_name(picture: Path) -> None:
    data = {"download_url": bodies.FILE_URL, "filename": "openapi/x.png"}
    async with serving({NEW: bodies.v1(data)}) as (_, rh):
        assert (await rh.uploads.upload(picture)).file_name == "openapi/x.png"


async def test_an_upload_with_a_wrong_key(picture: Path) -> None:
    async with serving({NEW: bodies.UPLOAD_REFUSED}) as (_, rh):
        with pytest.raises(errors.AuthenticationError, match="不存在"):
            await rh.uploads.upload(picture)


# -- the old call ----------------------------------------------------------------------------


async def test_the_old_upload_carries_the_key_in_its_form(big: Any) -> None:
    told = Told()
    async with serving({OLD: bodies.UPLOADED_OLD}) as (service, rh):
        name = await rh.uploads.upload_old(big, progress=told)
        sent = service.last(OLD)
        await asyncio.sleep(0)
    assert name == bodies.UPLOADED_OLD["data"]["fileName"]
    assert "Authorization" not in sent.headers
    assert KEY.encode() in sent.body
    assert re.search(rb'name="fileType"\r\n\r\ninput\r\n', sent.body)
    assert BIG in sent.body
    assert told.calls[-1] == (len(BIG), len(BIG))


async def test_the_old_upload_may_be_told_what_a_file_is(picture: Path) -> None:
    async with serving({OLD: bodies.UPLOADED_OLD}) as (service, rh):
        await rh.uploads.upload_old(picture, file_type="image")
        assert re.search(rb'name="fileType"\r\n\r\nimage\r\n', service.last(OLD).body)
        with pytest.raises(errors.InvalidParameterError, match="'input'"):
            await rh.uploads.upload_old(picture, file_type="picture")  # type: ignore[arg-type]


async def test_a_zip_has_a_bare_name(tmp_path: Path) -> None:
    path = tmp_path / "pictures.zip"
    path.write_bytes(b"PK\x03\x04")
    async with serving({OLD: bodies.UPLOADED_OLD_ZIP}) as (_, rh):
        assert await rh.uploads.upload_old(path) == bodies.UPLOADED_OLD_ZIP["data"]["fileName"]


async def test_the_old_upload_has_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as film:
        film.write(b"\0\0\0\x18ftypisom")
        film.truncate(30 * 2**20 + 1)
    with pytest.raises(errors.InvalidParameterError, match="30 MB"):
        await RunningHub(KEY).uploads.upload_old(path)


async def test_an_old_upload_without_a_name(picture: Path) -> None:
    async with serving({OLD: bodies.v1({"fileType": "input"})}) as (_, rh):
        with pytest.raises(errors.UploadError, match="fileName"):
            await rh.uploads.upload_old(picture)


# -- LoRA ------------------------------------------------------------------------------------


@pytest.fixture
def lora(tmp_path: Path) -> Path:
    """A LoRA on disk."""
    path = tmp_path / "my-style.safetensors"
    path.write_bytes(b"\x02\0\0\0\0\0\0\0{}" + bytes(600_000))
    return path


def signed(asked: Asked) -> bodies.Body:
    """An address at this server's storage."""
    url = f"http://{asked.headers['Host']}/storage/x.safetensors?q-signature=SIGNED"
    return bodies.v1({"fileName": f"api-lora-cn/{asked.json['md5Hex']}.safetensors", "url": url})


async def test_a_lora_goes_to_its_signed_address_without_the_key(
    lora: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told = Told()
    answers = {LORA: signed, "/storage/x.safetensors": status(200)}
    async with serving(answers) as (service, rh):
        upload = await rh.uploads.upload_lora(lora, "my style", progress=told)
        await asyncio.sleep(0)
        put = service.last("/storage/x.safetensors")
        assert service.last(LORA).json == {
            "apiKey": KEY,
            "loraName": "my style",
            "md5Hex": upload.md5,
        }
    assert upload.md5 == hashlib.md5(lora.read_bytes()).hexdigest()
    assert upload.file_name == f"api-lora-cn/{upload.md5}.safetensors"
    assert not upload.was_there
    assert (put.method, put.body) == ("PUT", lora.read_bytes())
    assert put.headers["Content-Type"] == "application/octet-stream"
    assert put.headers["Content-Length"] == str(lora.stat().st_size)
    assert KEY not in repr(put.headers) + repr(put.query)
    assert told.calls[-1] == (lora.stat().st_size,) * 2
    assert all("SIGNED" not in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("url", [None, ""])
async def test_a_lora_that_is_there_is_not_sent(lora: Path, url: Any) -> None:
    data = {"fileName": "api-lora-cn/x.safetensors", "url": url}
    async with serving({LORA: bodies.v1(data)}) as (service, rh):
        upload = await rh.uploads.upload_lora(str(lora))
        assert upload.was_there
        assert [asked.path for asked in service.asked] == [LORA]
        assert service.last(LORA).json["loraName"] == "my-style"


async def test_storage_that_refuses_is_not_asked_again(lora: Path) -> None:
    answers = {LORA: signed, "/storage/x.safetensors": status(403)}
    async with serving(answers) as (service, rh):
        with pytest.raises(errors.UploadError, match="HTTP 403") as caught:
            await rh.uploads.upload_lora(lora)
        assert len(service.at("/storage/x.safetensors")) == 1
    assert "SIGNED" not in str(caught.value) + repr(vars(caught.value))


async def test_storage_that_stumbles_is_asked_again(lora: Path) -> None:
    answers = {LORA: signed, "/storage/x.safetensors": [status(503), status(200)]}
    async with serving(answers) as (service, rh):
        await rh.uploads.upload_lora(lora)
        put = service.last("/storage/x.safetensors")
        assert put.body == lora.read_bytes()


async def test_storage_that_redirects_gets_nothing_twice(lora: Path) -> None:
    def elsewhere(_: Asked) -> web.Response:
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    answers = {LORA: signed, "/storage/x.safetensors": elsewhere}
    async with serving(answers) as (service, rh):
        with pytest.raises(errors.UploadError, match="307"):
            await rh.uploads.upload_lora(lora)
        assert service.at("/elsewhere") == []


@pytest.mark.parametrize("url", ["ftp://x/y", "no address", "http://"])
async def test_an_address_that_is_none(lora: Path, url: str) -> None:
    async with serving({LORA: bodies.v1({"fileName": "x", "url": url})}) as (_, rh):
        with pytest.raises((errors.UploadError, errors.ConnectionFailedError)):
            await rh.uploads.upload_lora(lora)


async def test_a_lora_that_is_not_there_here() -> None:
    with pytest.raises(errors.InvalidParameterError, match="no such file"):
        await RunningHub(KEY).uploads.upload_lora("/no/such.safetensors")


# -- inline ----------------------------------------------------------------------------------


def test_a_small_picture_inline(picture: Path, tmp_path: Path) -> None:
    uploads = RunningHub(KEY).uploads
    assert uploads.inline(picture) == "data:image/png;base64," + base64.b64encode(PNG).decode()
    assert uploads.inline(PNG) == uploads.inline(picture)
    with pytest.raises(errors.InvalidParameterError, match="max_mb"):
        uploads.inline(BIG, max_mb=0.5)
    sound = tmp_path / "voice.mp3"
    sound.write_bytes(b"ID3")
    with pytest.raises(errors.InvalidParameterError, match="not a picture"):
        uploads.inline(sound)
