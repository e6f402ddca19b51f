"""``--on-finish``: the end of a run is told, however it came."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import forms, interrupt, job_file, service
from tests.cli.command import Command, command_for, ended
from tests.helpers import until
from tests.misbehaving import running


class Told:
    """An address that is told, and answers as the test says."""

    def __init__(self) -> None:
        self.bodies: list[Any] = []
        self.headers: list[str] = []
        self.status = 200
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.bodies.append(await request.json())
        self.headers.append(str(dict(request.headers)))
        return web.Response(status=self.status, headers={"Location": self.url})


@pytest.fixture
async def told() -> AsyncIterator[Told]:
    found = Told()
    app = web.Application()
    app.router.add_post("/end", found.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.url = f"http://127.0.0.1:{runner.addresses[0][1]}/end"
    yield found
    await runner.cleanup()


def writes(path: Path, *, code: int = 0) -> str:
    """A command that keeps what it is told, and says something itself."""
    script = path.with_suffix(".py")
    script.write_text(
        "import sys, pathlib\n"
        "pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())\n"
        f"print('heard'); sys.exit({code})\n"
    )
    return f"'{sys.executable}' '{script}' '{path}'"


async def test_a_command_and_an_address_are_told_how_a_run_ended(
    runninghub: Command, sandbox: Sandbox, out: Path, tmp_path: Path, told: Told
) -> None:
    jobs = job_file(tmp_path, forms(2))
    kept = tmp_path / "the end; touch injected"
    run = await runninghub("bulk", jobs, "--out", out, "--on-finish", writes(kept), "--json")
    assert run.code == 0, run.err
    heard = json.loads(kept.read_text())
    last = json.loads(run.out.splitlines()[-1])
    assert heard == last
    assert heard["event"] == "finished"
    assert (heard["counts"], heard["exit_code"], heard["out"]) == ({"saved": 2}, 0, str(out))
    assert (heard["money"], heard["currency"]) == ("0.4", "CNY")
    assert "heard" in run.err
    assert not list(tmp_path.glob("*injected")) or kept.exists()
    assert not (tmp_path / "injected").exists()

    told.status = 307  # which is not followed, and changes nothing about the run
    again = await runninghub("bulk", jobs, "--out", out, "--on-finish", told.url)
    assert again.code == 0
    assert [body["counts"] for body in told.bodies] == [{"saved": 2}], again.err
    assert sandbox.api_key not in told.headers[0]
    assert "Warning: --on-finish was not told of the end: 127.0.0.1 answered with HTTP 307" in (
        again.err
    )


async def test_the_end_is_told_when_nothing_could_be_run(
    out: Path, tmp_path: Path, told: Told
) -> None:
    bare = Command({}, tmp_path)
    jobs = job_file(tmp_path, forms(1))
    line = ("bulk", jobs, "--out", out, "--on-finish", told.url)
    keyless = await bare(*line)
    assert keyless.code == 4
    assert [body["exit_code"] for body in told.bodies] == [4]
    assert told.bodies[0]["error"]["type"] == "AuthenticationError"
    assert (told.bodies[0]["counts"], told.bodies[0]["out"]) == ({}, str(out))
    jobs.write_text("{broken\n")
    assert (await bare(*line, "--dry-run")).code == 2
    assert len(told.bodies) == 1, "a dry run is none"
    assert (await bare(*line)).code == 2
    assert told.bodies[-1]["exit_code"] == 2


@pytest.mark.parametrize("how", ["INT", "TERM"])
async def test_the_end_by_a_signal_is_told(out: Path, tmp_path: Path, told: Told, how: str) -> None:
    async with service(queries=(running,)) as server:
        bulk = command_for(server.base_url, tmp_path)
        line = ("bulk", job_file(tmp_path, forms(1)), "--out", out, "--on-finish", told.url)
        process = await bulk.start(*line)
        await until(lambda: bool(server.queries))
        for _ in range(2):
            interrupt(process.pid) if how == "INT" else process.terminate()
            await asyncio.sleep(0.2)
        done = await ended(process)
    assert done.code == 130, done.err
    (body,) = told.bodies
    assert (body["exit_code"], body["counts"]) == (130, {"submitted": 1})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("'unclosed", "cannot be taken apart"),
        ("", "is empty"),
        ("no-such-program-anywhere --now", "there is no such program"),
        ("http://", "has no valid host"),
    ],
)
def test_what_can_be_told_nothing_is_a_mistake(given: str, said: str) -> None:
    from runninghub_async.cli.bulk_finish import on_finish_of
    from runninghub_async.cli.connection import Connection
    from runninghub_async.errors import InvalidParameterError

    with pytest.raises(InvalidParameterError, match=said):
        on_finish_of(given, Connection(), "out")


async def test_a_command_that_fails_changes_no_exit_code(
    runninghub: Command, out: Path, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, forms(1))
    kept = tmp_path / "end"
    run = await runninghub("bulk", jobs, "--out", out, "--on-finish", writes(kept, code=3))
    assert run.code == 0
    assert "not told of the end: the command ended with 3" in run.err
