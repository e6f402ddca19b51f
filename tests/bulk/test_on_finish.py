"""``--on-finish``: the end of a run is told, however it came."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

import pytest
from aiohttp import web

from runninghub_async.cli import bulk_finish
from runninghub_async.cli.connection import Connection
from runninghub_async.errors import InvalidParameterError
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import forms, interrupt, job_file, service
from tests.cli.command import Command, command_for, ended
from tests.helpers import KEY, until
from tests.http.test_proxy_and_tls import PEM, SecureServer
from tests.misbehaving import code as refused
from tests.misbehaving import file_result, running
from tests.proxy import LOGIN, PASSWORD, proxy


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
    with pytest.raises(InvalidParameterError, match=said):
        bulk_finish.on_finish_of(given, Connection(), "out")


async def test_a_command_that_fails_changes_no_exit_code(
    runninghub: Command, out: Path, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, forms(1))
    kept = tmp_path / "end"
    run = await runninghub("bulk", jobs, "--out", out, "--on-finish", writes(kept, code=3))
    assert run.code == 0
    assert "not told of the end: the command ended with 3" in run.err


@pytest.mark.parametrize(
    ("options", "code", "more"),
    [
        (("--budget", "0.3CNY", "--concurrency", "1"), 8, {"budget_needed": "0.40"}),
        (("--timeout", "0.2"), 7, {"unfinished": 2}),
        (("--max-failures", "1", "--concurrency", "1"), 8, {"failures": {"refused": 1}}),
    ],
)
async def test_what_stopped_a_run_is_told(
    out: Path, tmp_path: Path, told: Told, options: tuple[str, ...], code: int, more: dict[str, Any]
) -> None:
    submits = [refused("1501")] if "--max-failures" in options else []
    queries = (running,) if "--timeout" in options else (file_result,)
    async with service(*submits, queries=queries) as server:
        bulk = command_for(server.base_url, tmp_path)
        jobs = job_file(tmp_path, forms(2))
        run = await bulk("bulk", jobs, "--out", out, "--on-finish", told.url, *options)
    assert run.code == code, run.err
    (body,) = told.bodies
    assert body["exit_code"] == code
    for name, value in more.items():
        found = len(body[name]) if isinstance(value, int) else body[name]
        assert found == value


async def test_no_secret_is_told(out: Path, tmp_path: Path, told: Told) -> None:
    """Though the service repeats the key in what it says."""
    async with service(refused("1002", f"{KEY} is no key")) as server:
        bulk = command_for(server.base_url, tmp_path)
        bulk.environment["RUNNINGHUB_PROXY"] = f"http://{LOGIN}@127.0.0.1:9"
        jobs = job_file(tmp_path, forms(1))
        kept = tmp_path / "end"
        url = await bulk("bulk", jobs, "--out", out, "--on-finish", told.url)
        command = await bulk("bulk", jobs, "--out", out, "--on-finish", writes(kept))
    assert url.code == command.code == 4
    (body,) = told.bodies
    assert "no key" in body["stopped"]
    for text in (json.dumps(body), told.headers[0], kept.read_text()):
        assert KEY not in text
        assert PASSWORD not in text


async def test_the_end_is_told_through_the_proxy_and_with_the_certificates(
    out: Path, tmp_path: Path
) -> None:
    async with SecureServer() as server, proxy(to=server.port, login=LOGIN) as ours:
        bare = Command({"RUNNINGHUB_PROXY": ours.url}, tmp_path)
        (jobs := tmp_path / "jobs.jsonl").write_text("{broken\n")
        line = ("bulk", jobs, "--out", out, "--on-finish", "https://service.test/end?secret=word")
        untrusted = await bare(*line)
        assert "not told of the end: Telling service.test failed" in untrusted.err
        assert "secret" not in untrusted.err
        assert not server.seen
        trusted = await bare(*line, "--ca-file", PEM)
        assert server.seen, trusted.err
        (seen,) = server.seen
        assert seen.json["exit_code"] == 2
        assert set(ours.asked_for) == {"service.test"}


class Stubborn(BaseHTTPRequestHandler):
    """Answers as its address says: with a status, with a redirect to itself, or never."""

    asked: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.asked.append(self.path)
        if self.path == "/hang":
            time.sleep(1)
            return
        self.send_response(int(self.path[1:]))
        self.send_header("Location", self.path)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_finish, "_PATIENCE", 0.3)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/204", ""),
        ("/500", "answered with HTTP 500"),
        ("/302", "answered with HTTP 302"),
        ("/hang", "failed: "),
    ],
)
def test_an_address_that_does_not_listen_changes_nothing(
    path: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Stubborn.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Stubborn) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}{path}"
        assert ends(url) == 3
        server.shutdown()
    assert Stubborn.asked == [path], "a redirect is not followed, and nothing is sent twice"
    warned = capfd.readouterr().err
    assert said in warned
    assert bool(warned) == bool(said)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import time; time.sleep(60)", "took longer than 0.3 s, and was ended"),
        ("raise SystemExit(1)", "the command ended with 1"),
        ("import os; os.kill(os.getpid(), 9)", "the command ended with -9"),
        ("import sys; sys.stdin.close()", ""),
    ],
)
def test_a_command_that_does_not_listen_changes_nothing(
    code: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert ends(f"{sys.executable} -c '{code}'") == 3
    warned = capfd.readouterr().err
    assert said in warned
    assert bool(warned) == bool(said)


def ends(words: str) -> int:
    """The exit code of a run that ends with 3, after this was told of it."""
    told = bulk_finish.on_finish_of(words, Connection(), "out")
    assert told is not None
    return told.around(lambda: 3)
