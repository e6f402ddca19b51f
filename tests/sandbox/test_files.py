"""Uploading, and fetching by link."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from yarl import URL

from runninghub_async.sandbox import Sandbox, media
from runninghub_async.sandbox.files import FileStore
from runninghub_async.sandbox.formats import format_of
from runninghub_async.sandbox.media.scene import Scene

from .helpers import IMAGE_BODY, IMAGE_TO_VIDEO, TEXT_TO_IMAGE, Api, picture

BOUNDARY = {"Content-Type": "multipart/form-data; boundary=b"}


async def test_an_upload_answers_with_its_link_and_is_there(api: Api) -> None:
    content = picture()
    answer = await api.upload(content, "my picture.PNG")
    digest = hashlib.sha256(content).hexdigest()
    link = f"{api.sandbox.base_url}/input/openapi/{digest}.png"
    assert answer == {
        "code": 0,
        "message": "success",
        "data": {
            "type": "image",
            "download_url": link,
            "fileName": f"openapi/{digest}.png",
            "size": str(len(content)),
        },
    }
    assert await api.get(link) == content


async def test_an_upload_can_be_submitted(api: Api) -> None:
    link = await api.uploaded(picture())
    body = {"imageUrl": link, "enablePromptExpansion": True}
    assert (await api.submit(IMAGE_TO_VIDEO, body))["errorCode"] == ""
    assert api.sandbox.tasks[0].params["imageUrl"] == link


async def test_an_upload_that_is_too_large_is_refused() -> None:
    async with Sandbox(max_upload_mb=1) as sandbox, Api(sandbox) as api:
        answer = await api.upload(b"\x89PNG\r\n\x1a\n" + bytes(3 * 1024 * 1024))
        assert (answer["code"], answer["data"]) == (809, None)


@pytest.mark.parametrize(
    ("content", "name", "code"), [(b"hello", "notes.txt", 808), (b"", "picture.png", 808)]
)
async def test_an_upload_that_is_no_media_is_refused(
    api: Api, content: bytes, name: str, code: int
) -> None:
    assert (await api.upload(content, name))["code"] == code


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"{}", {"Content-Type": "application/json"}),
        (b"rubbish", BOUNDARY),
        (b"--b\r\n\r\nnameless\r\n--b--\r\n", BOUNDARY),
        (b'--b\r\nContent-Disposition: form-data; name="other"\r\n\r\nx\r\n--b--\r\n', BOUNDARY),
        (b"", {"Content-Type": "multipart/form-data"}),
    ],
)
async def test_an_upload_without_a_file_is_refused(
    api: Api, body: bytes, headers: dict[str, str]
) -> None:
    url = f"{api.sandbox.base_url}/openapi/v2/media/upload/binary"
    async with api.http.post(url, data=body, headers=headers) as response:
        assert response.status == 200
        assert (await response.json())["code"] == 301


@pytest.mark.parametrize(
    "path",
    [
        "input/openapi/nothing.png",
        f"input/openapi/{'0' * 64}.png",
        "input/openapi/..%2f..%2f..%2fetc%2fpasswd",
        "output/..%2f..%2fetc%2fpasswd",
        "output/2013508786110730243_00001_.png",
    ],
)
async def test_other_links_lead_nowhere(api: Api, path: str) -> None:
    url = URL(f"{api.sandbox.base_url}/{path}", encoded=True)
    async with api.http.get(url) as response:
        assert response.status == 404


async def test_a_result_is_not_there_before_its_task_has_succeeded() -> None:
    async with Sandbox(task_seconds=60) as sandbox, Api(sandbox) as api:
        task_id = (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"]
        async with api.http.get(f"{sandbox.base_url}/output/{task_id}_00001_.png") as response:
            assert response.status == 404


async def test_a_result_needs_no_key_and_can_be_fetched_in_parts(api: Api) -> None:
    (result,) = (await api.finished(TEXT_TO_IMAGE, IMAGE_BODY))["results"]
    whole = await api.get(result["url"])
    async with (
        aiohttp.ClientSession() as stranger,
        stranger.get(result["url"], headers={"Range": "bytes=10-19"}) as response,
    ):
        assert response.status == 206
        assert response.content_type == "image/png"
        assert await response.read() == whole[10:20]


async def test_a_result_is_made_once_however_many_tasks_and_requests_ask(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered = []
    render = media.render

    def counting(scene: Scene, target: Path, **options: Any) -> None:
        rendered.append(scene)
        render(scene, target, **options)

    monkeypatch.setattr(media, "render", counting)
    links = [
        (await api.finished(TEXT_TO_IMAGE, IMAGE_BODY))["results"][0]["url"] for _ in range(20)
    ]
    files = await asyncio.gather(*(api.get(link) for link in links * 5))
    assert len(set(files)) == 20
    assert len(rendered) == 1


async def test_the_files_are_gone_when_the_sandbox_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    async with Sandbox(task_seconds=0) as sandbox, Api(sandbox) as api:
        await api.upload(picture())
        await api.files(TEXT_TO_IMAGE, IMAGE_BODY)
        assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 3  # one as rendered
    assert list(tmp_path.iterdir()) == []


def test_a_full_store_forgets_what_was_used_longest_ago(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "store", clock=lambda: 0.0, max_bytes=25)

    def put(name: str) -> Path:
        file = store.new_file()
        file.write_bytes(bytes(10))
        return store.put(name, file).path

    first, second = put("a.png"), put("b.png")
    assert store.get("a.png")
    put("c.png")
    assert store.get("b.png") is None
    assert first.exists()
    assert not second.exists()
    put("c.png")
    assert sorted(path.name for path in (tmp_path / "store").iterdir()) == ["a.png", "c.png"]


@pytest.mark.parametrize(
    ("name", "beginning", "form"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n", "png"),
        ("a.jpg", b"\x89PNG\r\n\x1a\n", "png"),
        ("blob", b"\xff\xd8\xff\xe0", "jpg"),
        ("a.JPEG", b"\x00unheard of", "jpg"),
        ("a.JPEG", b"only words", None),
        ("a.mp4", "nur Wörter: ü".encode()[:-1], None),
        ("a.jpg", b"%PDF-1.7", None),
        ("a.jpg", b"\x00\x00\x00\x18ftypheic", None),
        ("a.mp4", b"\x00\x00\x00\x18ftypavif", None),
        ("a.webp", b"RIFF1234WEBP", "webp"),
        ("a.wav", b"RIFF1234WAVE", "wav"),
        ("a.mov", b"1234ftypisom", "mov"),
        ("a.mp4", b"1234ftypqt  ", "mp4"),
        ("a.m4a", b"1234ftypM4A ", "m4a"),
        ("a.webm", b"\x1a\x45\xdf\xa3", "webm"),
        ("a.mp3", b"\x89PNG\r\n\x1a\n", "png"),
        ("a.txt", b"hello", None),
        ("", b"hello", None),
    ],
)
def test_the_format_is_what_the_content_says_unless_only_the_name_can(
    name: str, beginning: bytes, form: str | None
) -> None:
    assert format_of(name, beginning) == form


async def test_what_a_task_made_is_seen_in_what_another_makes_of_it(api: Api) -> None:
    made = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
    link = made["results"][0]["url"]
    body = {"imageUrl": link, "prompt": "slow dolly in", "enablePromptExpansion": False}
    assert (await api.submit(IMAGE_TO_VIDEO, body))["taskId"]  # though it was not fetched yet
    content = await api.get(link)
    task = (await api.submit(IMAGE_TO_VIDEO, body))["taskId"]
    (job,) = (each.job for each in api.sandbox.tasks if each.id == task)
    assert [file.read_bytes() for file in job.pieces()[0].files] == [content]
