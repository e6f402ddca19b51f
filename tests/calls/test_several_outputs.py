"""Results with several outputs: by node, as text, and where some cannot be fetched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from runninghub_async import errors
from tests.bulk.helpers import bulk_with, forms
from tests.helpers import client
from tests.misbehaving import FIRST_TASK_ID, PNG, Behaviour, Request, Server, answer, status

ID = str(FIRST_TASK_ID)


def linked(number: int, format: str = "png", node: str | None = None) -> dict[str, Any]:
    told = {"url": f"/files/{number}.{format}", "outputType": format}
    return told | ({} if node is None else {"nodeId": node})


def result_of(*results: dict[str, Any]) -> Behaviour:
    async def behave(request: Request) -> None:
        here = [
            {**each, "url": f"{request.server.base_url}{each['url']}"} if "url" in each else each
            for each in results
        ]
        await status("SUCCESS", results=here)(request)

    return behave


async def all_but_the_second(request: Request) -> None:
    gone = "/files/2" in request.path
    await (answer("gone", 404) if gone else answer(PNG))(request)


async def test_outputs_are_found_by_their_node() -> None:
    results = [linked(1, node="9"), linked(2, node="12"), linked(3, node="9"), {"text": "x"}]
    async with Server(queries=[result_of(*results)]) as server, client(server) as rh:
        result = await rh.task(ID)
        found = {node: [each.index for each in outputs] for node, outputs in result.by_node.items()}
        assert found == {"9": [1, 3], "12": [2], "": [4]}


async def test_what_could_not_be_saved_is_named_and_what_was_is_there(tmp_path: Path) -> None:
    results = [linked(1, node="9"), linked(2, node="12"), linked(3)]
    server = Server(queries=[result_of(*results)], downloads=[all_but_the_second])
    async with server, client(server, retry=None) as rh:
        result = await rh.task(ID)
        with pytest.raises(errors.DownloadError) as caught:
            await result.save(tmp_path)
    told = str(caught.value)
    assert "Of 3 outputs 1 could not be saved: 2 image (png, node 12)." in told
    names = [f"{ID}-1.png", f"{ID}-3.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert all(str(tmp_path / name) in told for name in names)
    assert caught.value.task_id == ID


async def test_where_none_could_be_saved_that_is_told(tmp_path: Path) -> None:
    server = Server(queries=[result_of(linked(1), linked(2))], downloads=[answer("gone", 404)])
    async with server, client(server, retry=None) as rh:
        with pytest.raises(errors.DownloadError, match=r"Of 2 outputs 2 could not.*Saved: none"):
            await (await rh.task(ID)).save(tmp_path)


async def test_a_name_may_have_the_node_of_its_output(tmp_path: Path) -> None:
    results = [linked(1, node="9"), linked(2, node="a/b"), linked(3)]
    server = Server(queries=[result_of(*results)], downloads=[answer(PNG)])
    async with server, client(server) as rh:
        await bulk_with(rh, tmp_path / "out", forms(1), name="{id}-{node}-{n}")
    names = sorted(path.name for path in (tmp_path / "out" / "files").iterdir())
    assert names == ["job-0--3.png", "job-0-9-1.png", "job-0-a-b-2.png"]


# -- texts -------------------------------------------------------------------------------------

GBK = "text/plain; charset=gbk"
TEXTS: list[tuple[bytes, str, str]] = [
    ("一只猫 é".encode(), "text/plain", "一只猫 é"),
    ("一只猫".encode("gbk"), GBK, "一只猫"),
    ("猫".encode("utf-8-sig"), GBK, "猫"),
    ("猫 boat".encode("utf-16"), "application/octet-stream", "猫 boat"),
    ("猫".encode(), 'text/plain; charset="no-such"', "猫"),
    (b'{"a": 1}', "application/json", '{"a": 1}'),
]


@pytest.mark.parametrize(("body", "declared", "text"), TEXTS)
async def test_a_text_behind_a_link_is_read_in_its_charset(
    body: bytes, declared: str, text: str
) -> None:
    there = answer(body, headers={"Content-Type": declared})
    server = Server(queries=[result_of(linked(1, "txt"))], downloads=[there])
    async with server, client(server) as rh:
        assert await (await rh.task(ID)).output.read_text() == text


async def test_a_text_that_is_told_needs_no_request() -> None:
    async with Server(queries=[result_of({"text": "a boat"})]) as server, client(server) as rh:
        output = (await rh.task(ID)).output
        before = len(server.seen)
        assert await output.read_text() == "a boat"
        assert len(server.seen) == before


@pytest.mark.parametrize(
    ("body", "format", "told"),
    [
        (PNG, "png", "is no text"),
        (b"\xff\xf0\x00\x01" * 9, "txt", "is no text"),
        (b"x" * 9001, "txt", "is longer than 9000 bytes"),
    ],
)
async def test_what_is_no_text_or_too_long_is_refused(body: bytes, format: str, told: str) -> None:
    server = Server(queries=[result_of(linked(1, format))], downloads=[answer(body)])
    async with server, client(server) as rh:
        output = (await rh.task(ID)).output
        with pytest.raises(errors.OutputsError, match=told) as caught:
            await output.read_text(limit=9000)
        assert caught.value.urls == (output.url,)
        with pytest.raises(errors.InvalidParameterError, match="limit"):
            await output.read_text(limit=0)
