"""The server as a program that a client has started, on standard input and output."""

from __future__ import annotations

import asyncio
import json
import signal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.mcp.purse import FILE
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.sandbox import Sandbox, succeed
from tests.helpers import until
from tests.mcp.serving import (
    BICYCLE,
    MODEL,
    made,
    over_stdio,
    record,
    standing,
    started,
    text,
    tools_of,
)


async def test_two_servers_of_a_user_have_one_budget_a_day(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with (
        over_stdio(sandbox, tmp_path, "--budget", "0.5CNY") as one,
        over_stdio(sandbox, tmp_path, "--budget", "0.5CNY", mode="legacy") as other,
    ):
        runs = await asyncio.gather(*(made(each) for each in (one, other) * 3))
        refused = [run for run in runs if run.is_error]
        assert len(refused) == 4, [text(run) for run in runs]
        for run in refused:
            assert "would cost 0.2 CNY" in text(run)
            assert record(run)["price"] == {"amount": "0.2", "currency": "CNY"}
        assert (await standing(one))["spent"] == (await standing(other))["spent"] == "0.4"
    assert len(sandbox.tasks) == 2


async def test_what_a_killed_server_has_made_is_come_back_to_and_charged_once(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [succeed(after=0.5)])
    server = await started(sandbox, tmp_path, "--budget", "5CNY")
    assert server.stdin is not None
    for number, (method, params) in enumerate(_HANDSHAKE, start=1):
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if not method.startswith("notifications/"):
            message["id"] = number
        server.stdin.write(json.dumps(message).encode() + b"\n")
    await server.stdin.drain()
    async with SqlitePurseStore(tmp_path / FILE) as store, asyncio.timeout(30):
        await until(lambda: sandbox.tasks)
        while not await store.get(sandbox.tasks[0].id):  # noqa: ASYNC110 - another process's
            await asyncio.sleep(0.01)
    server.kill()
    await server.communicate()
    (task,) = sandbox.tasks
    async with tools_of(sandbox, tmp_path) as client:
        before = await standing(client)
        assert (before["set_aside"], before["spent"]) == ("0.2", "0")
        looked = await client.call_tool("get_task", {"task_id": task.id, "wait_seconds": 20})
        assert record(looked)["status"] == "success"
        after = await standing(client)
        assert (after["set_aside"], after["spent"]) == ("0", "0.2")
    assert len(sandbox.tasks) == 1


ENDLESS = 33 * 2**20
_HANDSHAKE: list[tuple[str, dict[str, Any]]] = [
    (
        "initialize",
        {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    ),
    ("notifications/initialized", {}),
    ("tools/call", {"name": "run_model", "arguments": {"model": MODEL, "params": BICYCLE}}),
]


@pytest.mark.parametrize("how", ["end of input", "SIGTERM"])
async def test_it_ends_when_it_is_told_to(sandbox: Sandbox, tmp_path: Path, how: str) -> None:
    server = await started(sandbox, tmp_path, "--budget", "5CNY")
    assert server.stderr is not None
    assert server.stdin is not None
    assert b"at most 5 CNY on a day" in await server.stderr.readline()
    if how == "SIGTERM":
        server.send_signal(signal.SIGTERM)
    else:
        server.stdin.close()
    async with asyncio.timeout(30):
        assert await server.wait() == (130 if how == "SIGTERM" else 0)


async def test_rubbish_and_endless_lines_do_not_end_it(sandbox: Sandbox, tmp_path: Path) -> None:
    server = await started(sandbox, tmp_path, "--budget", "5CNY")
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(
        b"no json\n\xff\xfe\n" + b"[" * 100_000 + b"\n" + b"x" * (33 * 2**20) + b"\n"
    )
    for number, (method, params) in enumerate(_HANDSHAKE[:1], start=1):
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        server.stdin.write(json.dumps(message).encode() + b"\n")
    await server.stdin.drain()
    async with asyncio.timeout(60):
        while True:
            answer = json.loads(await server.stdout.readline())
            if answer.get("id") == 1:
                break
    assert answer["result"]["serverInfo"]["name"] == "runninghub"
    server.kill()
    await server.communicate()
