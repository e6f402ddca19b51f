"""The server over HTTP: for this machine, with its token, and for no page of a browser."""

from __future__ import annotations

import asyncio
import json
import os
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import httpx2
import pytest
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import ElicitResult

from runninghub_async.sandbox import Sandbox
from tests.mcp.serving import MODES, links, made, record, started, text


class Serving(NamedTuple):
    """A server that runs."""

    url: str
    token: str

    @property
    def port(self) -> int:
        return int(self.url.split(":")[2].split("/")[0])

    @asynccontextmanager
    async def client(self, mode: str = "auto", **more: object) -> AsyncIterator[Client]:
        headers = {"Authorization": f"Bearer {self.token}"}
        async with httpx2.AsyncClient(headers=headers, timeout=60) as http:
            transport = streamable_http_client(self.url, http_client=http)
            async with Client(transport, mode=mode, **more) as client:  # type: ignore[arg-type]
                yield client


@asynccontextmanager
async def serving(sandbox: Sandbox, state: Path, *options: str) -> AsyncIterator[Serving]:
    server = await started(sandbox, state, "--budget", "0.5CNY", "--http", "0", "--json", *options)
    assert server.stdout is not None
    lines = b""
    async with asyncio.timeout(60):
        while not lines.endswith(b"}\n"):
            lines += await server.stdout.readline()
            assert server.returncode is None, await server.communicate()
    told = json.loads(lines)
    try:
        yield Serving(told["url"], told.get("token", ""))
    finally:
        server.terminate()
        async with asyncio.timeout(30):
            await server.communicate()


async def test_a_client_makes_something_and_is_asked(sandbox: Sandbox, tmp_path: Path) -> None:
    asked: list[str] = []

    async def elicit(_: object, question: object) -> ElicitResult:
        asked.append(str(question))
        return ElicitResult(action="accept", content={"allow": True})

    async with serving(sandbox, tmp_path, "--ask-above", "0.1CNY") as server:
        for mode in MODES:
            async with server.client(mode, elicitation_callback=elicit) as client:
                run = await made(client)
                assert not run.is_error, text(run)
                assert len(links(run)) == 1
        assert len(asked) == 2
        async with server.client() as client:
            refused = await made(client)
            assert refused.is_error
            assert record(refused)["price"] == {"amount": "0.2", "currency": "CNY"}
        await _is_shut(server)
    assert len(sandbox.tasks) == 2


async def _is_shut(server: Serving) -> None:
    """Nobody comes in without the token, by another name, or from a page of a browser."""
    right = {
        "Authorization": f"Bearer {server.token}",
        "Accept": "application/json, text/event-stream",
    }
    hello = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    wrong: list[tuple[dict[str, str], int]] = [
        ({"Authorization": ""}, 401),
        ({"Authorization": f"Bearer {server.token}x"}, 401),
        ({"Authorization": f"Bearer {server.token[:-1]}"}, 401),
        ({"Authorization": f"Basic {server.token}"}, 401),
        ({"Authorization": server.token}, 401),
        ({"Authorization": "Bearer \xe9"}, 401),
        ({"Host": "evil.example"}, 421),
        ({"Host": f"evil.example:{server.port}"}, 421),
        ({"Host": f"127.0.0.1:{server.port}.evil.example"}, 421),
        ({"Host": "127.0.0.1:1"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": f"http://127.0.0.1:{server.port}.evil.example"}, 403),
        ({"Origin": "http://localhost:1"}, 403),
    ]
    modern = {"MCP-Protocol-Version": "2026-07-28"}
    async with httpx2.AsyncClient(timeout=60) as http:
        for headers, status in wrong:
            for more in ({}, modern):
                given = [
                    (name.encode(), value.encode("latin-1"))
                    for name, value in {**right, **more, **headers}.items()
                ]
                answer = await http.post(server.url, json=hello, headers=given)
                assert answer.status_code == status, (headers, answer.text)
        for address in (f"{server.url}?token={server.token}", server.url.replace("/mcp", "/")):
            assert (await http.post(address, json=hello)).status_code == 401
        assert (await http.get(server.url)).status_code == 401
        assert (await http.delete(server.url)).status_code == 401
        large = {**hello, "params": {"text": "x" * (5 * 2**20)}}
        answer = await http.post(server.url, json=large, headers=right)
        assert answer.status_code == 413


async def test_a_token_in_a_file_is_made_once_and_not_shown(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    file = tmp_path / "token"
    tokens = []
    for _ in range(2):
        async with serving(sandbox, tmp_path, "--token-file", str(file)) as server:
            assert server.token == ""
            tokens.append(file.read_text().strip())
            async with Serving(server.url, tokens[-1]).client() as client:
                assert len((await client.list_tools()).tools) == 10
    assert tokens[0] == tokens[1]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("content", "mode", "said"),
    [("x" * 40, 0o644, "others may read"), ("short", 0o600, "no token"), ("é" * 40, 0o600, "no")],
)
async def test_a_token_file_that_is_none(
    sandbox: Sandbox, tmp_path: Path, content: str, mode: int, said: str
) -> None:
    file = tmp_path / "token"
    file.write_text(content)
    os.chmod(file, mode)
    server = await started(
        sandbox, tmp_path, "--budget", "5CNY", "--http", "0", "--token-file", str(file)
    )
    out, err = await server.communicate()
    assert server.returncode == 2
    assert out == b""
    assert said in err.decode()
    assert content not in err.decode()
