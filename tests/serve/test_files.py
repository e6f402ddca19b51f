"""Result files over HTTP: whole and in parts, from a folder and an object store, and no others."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import httpx2
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from runninghub_async.sandbox import Sandbox
from runninghub_async.serve.links import Links
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.ranges import asked_part
from runninghub_async.serve.reached import Reached
from runninghub_async.serve.routes.files import ROUTES
from runninghub_async.serve.troubles import Trouble
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import SavedFile, Store
from tests.helpers import until
from tests.serve.parts import ALICE, Tokens, serving
from tests.serve.serving import door_on
from tests.stores.contract import saved, stream
from tests.stores.s3_server import in_environment

CONTENT = bytes(n % 251 for n in range(700_001))


class Door:
    """A server of files, and one who fetches them."""

    def __init__(self, served: SimpleNamespace, store: Store, session: aiohttp.ClientSession):
        self.served = served
        self.store = store
        self.outputs: Outputs = served.outputs
        self._session = session

    async def publish(self, name: str, content: bytes = CONTENT) -> str:
        """A file, and a link to it."""
        file = await self.store.publish(name, stream(content))
        return self.outputs.link(file, ALICE)

    async def get(
        self, link: str, *, method: str = "GET", **headers: str
    ) -> tuple[aiohttp.ClientResponse, bytes]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self._session.request(
            method, URL(link, encoded=True), headers=named
        ) as response:
            return response, await response.read()


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    if request.param == "folder":
        yield FolderStore(tmp_path / "out")
        return
    with in_environment() as bucket:
        yield ObjectStore(f"s3://{bucket}/{tmp_path.name}")


@asynccontextmanager
async def opened_door(store: Store) -> AsyncIterator[Door]:
    reached = Reached()
    outputs = Outputs(store, Links(bytes(32), reached=reached))
    session = aiohttp.ClientSession(auto_decompress=False)
    async with session, serving(ROUTES, Tokens(ALICE), outputs=outputs) as (address, served):
        host, _, port = address.removeprefix("http://").partition(":")
        reached.note({"server": (host, port)})
        yield Door(served, store, session)


@pytest.fixture
async def door(store: Store) -> AsyncIterator[Door]:
    async with opened_door(store) as opened:
        yield opened


# -- what is given ------------------------------------------------------------------------------


async def test_a_file_is_given_whole_and_shown_safely(door: Door) -> None:
    link = await door.publish("files/ü #1?.png")
    response, content = await door.get(link)
    assert (response.status, content) == (200, CONTENT)
    assert response.headers["content-type"] == "image/png"
    assert response.headers["content-length"] == str(len(CONTENT))
    assert response.headers["accept-ranges"] == "bytes"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-security-policy"] == "sandbox"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["content-disposition"] == (
        "inline; filename*=UTF-8''%C3%BC%20%231%3F.png"
    )
    head, nothing = await door.get(link, method="HEAD")
    assert (head.status, nothing) == (200, b"")
    both = ("etag", "content-type", "content-length", "content-disposition")
    assert [head.headers[name] for name in both] == [response.headers[name] for name in both]


async def test_what_could_run_is_for_saving(tmp_path: Path) -> None:
    expected = {
        "a.mp4": ("video/mp4", "inline"),
        "a.mp3": ("audio/mpeg", "inline"),
        "a.svg": ("image/svg+xml", "attachment"),
        "a.SVG": ("image/svg+xml", "attachment"),
        "a.html": ("application/octet-stream", "attachment"),
        "a.xhtml": ("application/octet-stream", "attachment"),
        "a.txt": ("text/plain; charset=utf-8", "attachment"),
        "a.json": ("application/json", "attachment"),
        "a.glb": ("model/gltf-binary", "attachment"),
        "a.png.html": ("application/octet-stream", "attachment"),
    }
    async with opened_door(FolderStore(tmp_path)) as door:
        for name, (kind, how) in expected.items():
            response, _ = await door.get(await door.publish(name, b"<script>alert(1)</script>"))
            assert response.headers["content-type"] == kind
            assert response.headers["content-disposition"].startswith(f"{how};")


async def test_an_empty_file_is_given(door: Door) -> None:
    link = await door.publish("files/empty.png", b"")
    assert [(r.status, body) for r, body in [await door.get(link)]] == [(200, b"")]
    response, _ = await door.get(link, range="bytes=0-0")
    assert (response.status, response.headers["content-range"]) == (416, "bytes */0")


# -- parts --------------------------------------------------------------------------------------


async def test_a_part_is_given(door: Door) -> None:
    size = len(CONTENT)
    expected = {
        "bytes=0-0": (0, 1),
        "bytes=100-299999": (100, 300_000),
        "bytes=600000-": (600_000, size),
        "bytes=-5": (size - 5, size),
        "bytes=-9999999": (0, size),
        "bytes=5-999999999999": (5, size),
    }
    link = await door.publish("files/a.mp4")
    for asked, (start, stop) in expected.items():
        response, content = await door.get(link, range=asked)
        assert (response.status, content) == (206, CONTENT[start:stop])
        assert response.headers["content-range"] == f"bytes {start}-{stop - 1}/{size}"
        head, _ = await door.get(link, method="HEAD", range=asked)
        assert (head.status, head.headers["content-length"]) == (206, str(stop - start))


async def test_parts_go_with_what_the_caller_has_already(door: Door) -> None:
    link = await door.publish("files/a.mp4")
    first, _ = await door.get(link)
    tag = first.headers["etag"]
    part = {"range": "bytes=10-19"}
    assert (await door.get(link, **part, if_range=tag))[1] == CONTENT[10:20]
    for other in ('"other"', f"W/{tag}", "Sat, 28 Nov 2026 14:00:00 GMT"):
        response, content = await door.get(link, **part, if_range=other)
        assert (response.status, content) == (200, CONTENT)
    for same in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        response, content = await door.get(link, if_none_match=same)
        assert (response.status, content, response.headers["etag"]) == (304, b"", tag)
    assert (await door.get(link, if_none_match='"other"'))[0].status == 200


async def test_a_part_that_is_not_there_is_refused(door: Door) -> None:
    link = await door.publish("files/a.mp4")
    for asked in ("bytes=700001-", "bytes=9999999-99999999", "bytes=-0"):
        response, body = await door.get(link, range=asked)
        assert response.status == 416
        assert response.headers["content-range"] == f"bytes */{len(CONTENT)}"
        assert b"range_not_satisfiable" in body


@given(
    header=st.one_of(
        st.text(),
        st.from_regex(r"bytes ?= ?\d{0,25} ?- ?\d{0,25}", fullmatch=True),
        st.from_regex(r"bytes=\d{0,3}-\d{0,3}(,\d{0,3}-\d{0,3})?", fullmatch=True),
    ),
    size=st.integers(0, 300),
)
def test_whatever_is_asked_a_part_lies_within_the_file(header: str, size: int) -> None:
    part = asked_part(header, size)
    if part == "none":
        return
    if part == "all":
        return
    assert 0 <= part.start < part.stop <= size


@given(first=st.integers(0, 400), last=st.integers(0, 400), size=st.integers(1, 300))
def test_a_range_is_as_python_has_it(first: int, last: int, size: int) -> None:
    content = range(size)
    part = asked_part(f"bytes={first}-{last}", size)
    if last < first:
        assert part == "all"
    elif first >= size:
        assert part == "none"
    else:
        assert not isinstance(part, str)
        assert content[part.start : part.stop] == content[first : last + 1]
    end = asked_part(f"bytes=-{last}", size)
    assert (end == "none") == (last == 0)
    assert isinstance(end, str) or content[end.start : end.stop] == content[-last:]


# -- who gets it --------------------------------------------------------------------------------


async def test_a_link_that_is_not_ours_is_over_or_leads_nowhere(door: Door) -> None:
    link = await door.publish("files/a.png")
    other = await door.publish("files/b.png")
    name, query = link.split("?")
    bare, _ = await door.get(name)
    exchanged, _ = await door.get(f"{other.split('?')[0]}?{query}")
    cut, _ = await door.get(link[:-1])
    assert [bare.status, exchanged.status, cut.status] == [403, 403, 403]
    door.served.tokens.all["alice"] = evolve(ALICE, revoked_at="2026-11-28T12:00:00Z")
    over, body = await door.get(link)
    assert (over.status, b"link_expired" in body) == (410, True)
    door.served.tokens.all.clear()
    assert (await door.get(link))[0].status == 403


async def test_a_file_that_was_removed_is_gone(door: Door) -> None:
    link = await door.publish("files/a.png")
    await door.store.remove("files/a.png")
    response, body = await door.get(link)
    assert (response.status, b"file_gone" in body) == (404, True)
    assert response.headers["x-should-retry"] == "false"


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
async def test_nothing_outside_is_given_even_with_a_right_signature(tmp_path: Path) -> None:
    names = ["../secret", "files/../../secret", "/etc/passwd", "files//etc/passwd", "files/.", "",
             "..\\secret", "files", "a\0b", "links/secret", "link.png", "files/pipe",
             ".0123456789abcdef.part"]  # fmt: skip
    (tmp_path / "secret").write_text("content of another")
    out = tmp_path / "out"
    (out / "files").mkdir(parents=True)
    (out / "links").symlink_to(tmp_path)
    (out / "link.png").symlink_to(tmp_path / "secret")
    (out / ".0123456789abcdef.part").write_text("content of another")
    os.mkfifo(out / "files/pipe")
    async with opened_door(FolderStore(out)) as door:
        for name in names:
            response, body = await door.get(door.outputs.links.link(name, ALICE))
            assert (response.status, b"content of" in body) == (404, False), name
            with pytest.raises(Trouble):
                await door.outputs.base64(SavedFile(name, 6, ""))


async def test_a_folder_behind_a_link_of_the_operators_is_served(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "disk")
    async with opened_door(FolderStore(tmp_path / "out")) as door:
        assert (await door.get(await door.publish("files/a.png")))[1] == CONTENT


# -- in memory, and broken off ------------------------------------------------------------------


async def test_content_as_base64(door: Door) -> None:
    await door.publish("files/a.png")
    text = await door.outputs.base64(saved("files/a.png", CONTENT))
    assert base64.b64decode(text, validate=True) == CONTENT
    with pytest.raises(Trouble) as caught:
        await door.outputs.base64(saved("files/b.png", CONTENT))
    assert (caught.value.status, caught.value.may_repeat) == (404, False)


async def test_files_are_not_held_open_for_those_who_left(tmp_path: Path) -> None:
    content = hashlib.sha256(b"x").digest() * 2**20  # more than what waits in sockets
    async with opened_door(FolderStore(tmp_path)) as door:
        link = await door.publish("files/a.mp4", content)
        before = open_files()
        async with aiohttp.ClientSession() as leaving:
            for _ in range(5):
                response = await leaving.get(link)
                assert await response.content.readexactly(100) == content[:100]
                response.close()
        await until(lambda: open_files() <= before)
        fetched = await asyncio.gather(*(door.get(link) for _ in range(3)))
        assert all(body == content for _, body in fetched)
        await until(lambda: open_files() <= before)


def open_files() -> int:
    """Files of this folder that this process has open."""
    links = (Path("/proc/self/fd") / name for name in os.listdir("/proc/self/fd"))
    return sum(_leads_to(link).endswith("a.mp4") for link in links)


def _leads_to(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:
        return ""


# -- of a whole server --------------------------------------------------------------------------


async def test_a_server_whose_results_are_in_an_object_store(tmp_path: Path) -> None:
    asked = {"model": "seedream-v4.5/text-to-image", "prompt": "a red kite", "size": "2048x2048"}
    with (
        in_environment() as bucket,
        Sandbox(task_seconds=0.02, small=True) as sandbox,
        door_on(sandbox, f"s3://{bucket}/{tmp_path.name}", state=tmp_path) as door,
    ):
        async with door.asking() as asking:
            made = (await asking.post("/v1/images/generations", json=asked)).json()["data"][0]
        content = base64.b64decode(made["b64_json"])
        async with httpx2.AsyncClient() as anybody:
            whole = await anybody.get(made["url"])
            part = await anybody.get(made["url"], headers={"range": "bytes=1-7"})
        assert (whole.status_code, whole.content) == (200, content)
        assert (part.status_code, part.content) == (206, content[1:8])
        assert made["url"].startswith(f"{door.url}/v1/files/")
