"""The real command: what it does not start with, what it prints, and how it stops."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runninghub_async.sandbox import Sandbox, refuse, rubbish
from tests.cli.command import Command, Ended, command_for, ended
from tests.forking.program import Running
from tests.helpers import until

MODEL = "seedream-v4.5/text-to-image"
PICTURE = {"model": MODEL, "prompt": "a red bicycle", "response_format": "url"}
LONG = 500
"""Seconds that a task takes, unless the sandbox is told that they are over."""
TASK = {"model": MODEL, "params": {"prompt": "a red bicycle", "resolution": "2k"}}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "--budget is wanted"),
        (["--budget", "5"], "an amount with its currency"),
        (["--budget", "5EUR/month"], "an amount with its currency"),
        (["--budget", "5CNY", "--tokens", "tokens.yaml"], "each token has a budget"),
        (["--budget", "5CNY", "--host", "0.0.0.0"], "which others can reach"),
        (["--budget", "5CNY", "--host", "::"], "which others can reach"),
        (["--budget", "5CNY", "--host", "example.com"], "which others can reach"),
        (["--budget", "5CNY", "--port", "65536"], "--port"),
        (["--budget", "5CNY", "--wait", "10m"], "--wait is '10m'"),
        (["--budget", "5CNY", "--keep", "1 month"], "--keep is '1 month'"),
        (["--budget", "5CNY", "--max-body", "much"], "--max-body is 'much'"),
        (["--budget", "5CNY", "--queue", "0"], "--queue"),
        (["--budget", "5CNY", "--alias", "dall-e-3"], "--alias is 'dall-e-3'"),
        (["--budget", "5CNY", "--grace", "-1s"], "--grace is '-1s'"),
        (["--budget", "5CNY", "--alias", "dall-e-3=no-such/model"], "no-such/model"),
        (["--budget", "5CNY", "--models", f"{MODEL},no-such/model"], "no-such/model"),
        (["--budget", "5CNY", "--ledger", "mysql://db"], "--ledger is no address"),
        (["--tokens", "not-there.yaml"], "not-there.yaml"),
    ],
)
async def test_what_it_does_not_start_with(
    runninghub: Command, options: list[str], said: str
) -> None:
    told = await runninghub("serve", "--out", "made", "--port", "0", *options)
    assert (told.code, told.out) == (2, ""), told.err
    assert said.casefold() in told.err.casefold()


async def test_without_a_key_it_does_not_start(offline: Command) -> None:
    told = await offline("serve", "--out", "made", "--budget", "5CNY")
    assert told.code == 4
    assert "RUNNINGHUB_API_KEY" in told.err


async def test_a_port_that_another_program_has_is_told(runninghub: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        told = await runninghub("serve", "--out", "made", "--budget", "5CNY", "--port", port)
    assert told.code == 2
    assert f"port {port}" in told.err


@asynccontextmanager
async def serving(
    command: Command, *options: str
) -> AsyncIterator[tuple[Running, httpx2.AsyncClient]]:
    """The command, once it listens, and a client with its token."""
    told = ("--json", "--out", "made", "--budget", "50CNY", "--port", "0")
    process = await command.start("serve", *told, *options)
    assert process.stdout is not None
    try:
        text = b""
        while not text.endswith(b"}\n"):
            line = await process.stdout.readline()
            assert line, (await ended(process)).err
            text += line
        at: dict[str, Any] = json.loads(text)
        assert set(at) == {"url", "token", "webhook_secret"}
        token = {"authorization": f"Bearer {at['token']}"}
        async with httpx2.AsyncClient(base_url=at["url"], headers=token, timeout=60) as client:
            yield process, client
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def log_of(process: Running) -> tuple[Ended, list[dict[str, Any]]]:
    """How it ended, and the lines of its log."""
    told = await ended(process)
    return told, [json.loads(line) for line in told.err.splitlines() if line.startswith("{")]


async def no_longer_ready(client: httpx2.AsyncClient) -> None:
    while (await client.get("/readyz")).status_code == 200:  # noqa: ASYNC110 - it tells no event
        await asyncio.sleep(0.01)


async def known_there(client: httpx2.AsyncClient, task: str) -> None:
    """Wait until the server knows what became of its submit."""
    while (await client.get(f"/v1/tasks/{task}")).json()["status"] == "queued":  # noqa: ASYNC110
        await asyncio.sleep(0.02)


async def test_told_to_stop_it_takes_nothing_new_and_waits_for_what_is_under_way(
    tmp_path: Path,
) -> None:
    with Sandbox(small=True, task_seconds=LONG) as sandbox:
        command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        async with serving(command, "--grace", "60s") as (process, client):
            assert (await client.get("/readyz")).status_code == 200
            asked = asyncio.create_task(client.post("/v1/images/generations", json=PICTURE))
            await until(lambda: sandbox.tasks)
            process.send_signal(signal.SIGTERM)
            await no_longer_ready(client)
            late = await client.post("/v1/images/generations", json=PICTURE)
            assert late.status_code == 503
            assert late.json()["error"]["code"] == "draining"
            assert 0 < int(late.headers["retry-after"]) <= 60
            sandbox.advance(LONG)
            answer = await asked
            assert answer.status_code == 200
            assert len(answer.json()["data"]) == 1
            told, log = await log_of(process)
        assert told.code == 0
        events = [line["event"] for line in log if line["event"] not in ("request", "client")]
        assert events == ["started", "stopping", "stopped"]
        assert len(sandbox.tasks) == 1
        assert "bicycle" not in told.err
        assert client.headers["authorization"].split()[1] not in told.err


async def test_whoever_runs_it_reads_why_nothing_is_made(tmp_path: Path) -> None:
    with Sandbox(small=True, task_seconds=0.02) as sandbox:
        sandbox.script(MODEL, [rubbish(), refuse(802)])
        command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        async with serving(command) as (process, client):
            uncertain = await client.post("/v1/images/generations", json=PICTURE)
            assert uncertain.json()["error"]["code"] == "submission_uncertain"
            refused = await client.post("/v1/images/generations", json=PICTURE)
            assert refused.json()["error"]["code"] == "account_unavailable"
            process.send_signal(signal.SIGTERM)
            told, log = await log_of(process)
        why = [line["message"] for line in log if line["event"] == "client"]
        assert any("created a task is unknown" in line for line in why), why
        assert any("nothing more is submitted" in line and "802" in line for line in why), why
        for secret in (sandbox.api_key, "bicycle", client.headers["authorization"].split()[1]):
            assert secret not in told.err


@pytest.mark.parametrize(
    ("signals", "code"),
    [([signal.SIGTERM], 0), ([signal.SIGINT], 0), ([signal.SIGTERM, signal.SIGTERM], -15)],
)
async def test_what_it_leaves_its_next_start_takes_up_at_once(
    tmp_path: Path, signals: list[signal.Signals], code: int
) -> None:
    with Sandbox(small=True, task_seconds=LONG) as sandbox:
        command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        grace = "600s" if len(signals) > 1 else "0.1s"
        async with serving(command, "--grace", grace) as (process, client):
            asked = await client.post("/v1/tasks", json=TASK)
            assert asked.status_code in (200, 201, 202)
            task = asked.json()["id"]
            await known_there(client, task)
            process.send_signal(signals[0])
            for again in signals[1:]:
                await no_longer_ready(client)
                process.send_signal(again)
            assert (await ended(process)).code == code
        sandbox.advance(LONG)
        async with serving(command) as (_, client):
            while (told := (await client.get(f"/v1/tasks/{task}")).json())["status"] != "completed":
                assert told["status"] in ("queued", "in_progress"), told
                await asyncio.sleep(0.02)
        assert len(sandbox.tasks) == 1
        assert list((tmp_path / "made" / "files").iterdir())
