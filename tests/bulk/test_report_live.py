"""The page of a run that goes on: what it tells, and to whom."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from attrs import define, field
from yarl import URL

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, LedgerError, live_report
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import MODEL, forms
from tests.bulk.report_folders import MadeJob
from tests.bulk.test_report import PICTURE, Page, saved, write_folder_in_thread
from tests.cli.command import Command
from tests.helpers import VERSION_OF_AIOHTTP

PATIENCE = 20.0


@pytest.fixture
async def browser() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        yield session


@define
class Heard:
    """What a page hears of a run."""

    rows: dict[str, Any] = field(factory=dict)
    summary: dict[str, Any] = field(factory=dict)
    is_over: bool | None = None
    last_id: str = ""

    async def listen(self, response: aiohttp.ClientResponse) -> AsyncIterator[str]:
        """Hear it, event by event."""
        told: dict[str, str] = {}
        async for line in response.content:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                told[name] = value
                continue
            if (event := told.get("event")) is None:
                continue
            data = json.loads(told["data"])
            if event == "rows":
                self.rows.update({row["id"]: row for row in data.pop("rows")})
                self.summary = data
            else:
                self.is_over = event == "over"
            self.last_id = told.get("id", self.last_id)
            told = {}
            yield event


async def page_at(address: str, browser: aiohttp.ClientSession) -> Page:
    async with browser.get(address) as response:
        assert response.status == 200
        return Page(await response.text())


# -- what it tells -------------------------------------------------------------------------------


async def test_a_page_follows_a_run_from_before_its_first_submit(
    sandbox: Sandbox, browser: aiohttp.ClientSession, out: Path
) -> None:
    rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
    async with rh, AsyncExitStack() as running:
        run = await running.enter_async_context(BulkRun(rh, out=out))
        await run.ledger.renew()
        address = await running.enter_async_context(live_report(out))
        data = (await page_at(address, browser)).data
        assert data["rows"] == []
        heard = Heard()
        async with browser.get(address + data["live"]["events"]) as events:
            listening = aiter(heard.listen(events))
            assert await anext(listening) == "going"
            async for outcome in run.add(forms(3)):
                assert outcome.state == "saved"
            while len(pictured(heard)) < 3:
                await anext(listening)
            assert heard.summary["totals"]["saved"] == 3
            await run.ledger.close()
            while not heard.is_over:
                await anext(listening)
        for row in heard.rows.values():
            for name in (row["files"][0]["href"], row["files"][0]["thumb"]):
                async with browser.get(address + name) as response:
                    assert response.status == 200
                    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_pictures_that_take_long_hold_up_no_news(
    tmp_path: Path, browser: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of a busy machine: what makes them is begun there, too."""
    slow, run = tmp_path / "slow", tmp_path / "run"
    slow.mkdir()
    (slow / "sitecustomize.py").write_text("import time\ntime.sleep(2.5)\n")
    monkeypatch.syspath_prepend(slow)
    write_folder_in_thread(run, [saved("a.png", PICTURE.getvalue())])
    async with live_report(run) as address:
        events = address + (await page_at(address, browser)).data["live"]["events"]
        heard = Heard()
        async with browser.get(events) as response:
            listening = aiter(heard.listen(response))
            while not pictured(heard):
                await anext(listening)
            change(run, "UPDATE jobs SET forgotten_at = 'x' WHERE id = 'a.png'")
            assert await anext(listening) == "rows"


def pictured(heard: Heard) -> list[Any]:
    files = [file for row in heard.rows.values() for file in row["files"]]
    return [file for file in files if "thumb" in file]


async def test_who_comes_back_hears_what_was_missed(
    tmp_path: Path, browser: aiohttp.ClientSession
) -> None:
    write_folder_in_thread(tmp_path, [saved("a.png"), saved("b.png")])
    async with live_report(tmp_path, thumbnails=False) as address:
        events = address + (await page_at(address, browser)).data["live"]["events"]
        first = Heard()
        async with browser.get(events) as response:
            listening = aiter(first.listen(response))
            assert await anext(listening) == "over"
            change(tmp_path, "UPDATE jobs SET forgotten_at = 'x' WHERE id = 'a.png'")
            assert await anext(listening) == "rows"
        assert first.rows.keys() == {"a.png"}
        change(tmp_path, "UPDATE jobs SET forgotten_at = 'x' WHERE id = 'b.png'")
        second = Heard()
        async with browser.get(events, headers={"Last-Event-ID": first.last_id}) as response:
            async for event in second.listen(response):
                if event == "rows":
                    break
        assert second.rows.keys() == {"b.png"}
        fresh = Heard()
        async with browser.get(events.partition("?")[0]) as response:
            await anext(aiter(fresh.listen(response)))
        assert fresh.rows.keys() == {"a.png", "b.png"}


async def test_the_ledger_is_neither_locked_nor_written(
    tmp_path: Path, browser: aiohttp.ClientSession
) -> None:
    write_folder_in_thread(tmp_path, [saved("a.png")])
    before = (tmp_path / "ledger.sqlite").read_bytes()
    async with live_report(tmp_path, thumbnails=False) as address:
        events = address + (await page_at(address, browser)).data["live"]["events"]
        heard = Heard()
        async with browser.get(events) as response:
            await anext(aiter(heard.listen(response)))
            running = sqlite3.connect(tmp_path / "ledger.sqlite", timeout=0, isolation_level=None)
            running.execute("BEGIN EXCLUSIVE")
            running.execute("UPDATE jobs SET state = 'failed'")
            running.execute("ROLLBACK")
            running.close()
    assert (tmp_path / "ledger.sqlite").read_bytes() == before


async def test_a_ledger_that_is_built_anew_is_followed(
    tmp_path: Path, browser: aiohttp.ClientSession
) -> None:
    write_folder_in_thread(tmp_path / "out", [saved("a.png")])
    write_folder_in_thread(tmp_path / "new", [saved("a.png"), saved("b.png")])
    async with live_report(tmp_path / "out", thumbnails=False) as address:
        events = address + (await page_at(address, browser)).data["live"]["events"]
        heard = Heard()
        async with browser.get(events) as response:
            (tmp_path / "new/ledger.sqlite").replace(tmp_path / "out/ledger.sqlite")
            async for _ in heard.listen(response):
                if "b.png" in heard.rows:
                    break


async def test_what_hangs_on_a_failed_job_is_told_too(
    tmp_path: Path, browser: aiohttp.ClientSession
) -> None:
    film = {"model": "x/y", "params": {"image": {"job": "a.png"}}}
    last = {"model": "x/y", "params": {"image": {"job": "b"}}}
    jobs = [saved("a.png"), MadeJob(id="b", form=film, state="pending")]
    write_folder_in_thread(tmp_path, [*jobs, MadeJob(id="c", form=last, state="pending")])
    async with live_report(tmp_path, thumbnails=False) as address:
        events = address + (await page_at(address, browser)).data["live"]["events"]
        heard = Heard()
        async with browser.get(events) as response:
            listening = aiter(heard.listen(response))
            await anext(listening)
            change(tmp_path, "UPDATE jobs SET state = 'failed', error = 'no' WHERE id = 'a.png'")
            assert await anext(listening) == "rows"
        assert heard.rows["b"]["reason"] == heard.rows["c"]["reason"] == "blocked"
        assert heard.summary["reasons"]["blocked"]["count"] == 2


# -- whom it tells -------------------------------------------------------------------------------


async def test_only_who_has_the_address_is_answered_under_a_name_of_this_machine(
    tmp_path: Path, browser: aiohttp.ClientSession
) -> None:
    write_folder_in_thread(tmp_path, [saved("a.png")])
    async with live_report(tmp_path, thumbnails=False) as address:
        top = "/".join(address.split("/")[:3])
        port = top.rpartition(":")[2]
        asked: list[tuple[str, dict[str, str], int]] = [
            (address, {}, 200),
            (address, {"Host": f"localhost:{port}"}, 200),
            (address, {"Host": f"evil.example:{port}"}, 403),
            (address, {"Host": "127.0.0.1"}, 403),
            (address, {"Origin": "http://evil.example"}, 403),
            (address, {"Origin": "null"}, 403),
            (f"{top}/", {}, 404),
            (f"{top}/files/a.png", {}, 404),
            (f"{top}/{'x' * 32}/", {}, 404),
            (f"{address}files/a.png", {}, 200),
            (f"{address}ledger.sqlite", {}, 404),
            (f"{address}results.jsonl", {}, 404),
            (f"{address}files/..%2Fresults.jsonl", {}, 404),
            (f"{address}%2e%2e/{tmp_path.name}/results.jsonl", {}, 404),
            (f"{address}thumbnails/x.webp", {}, 404),
        ]
        for url, headers, status in asked:
            async with browser.get(URL(url, encoded=True), headers=headers) as response:
                assert response.status == status, (url, headers)
        async with browser.post(address) as response:
            assert response.status == 405
        with socket.socket() as other, pytest.raises(ConnectionError):
            other.connect(("127.0.0.2", int(port)))  # another address of this machine


NONSENSE = {
    "no host": b"GET /TOKEN/ HTTP/1.1\r\n\r\n",
    "two hosts": b"GET /TOKEN/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "no address": b"GET http://[/TOKEN/ HTTP/1.1\r\nHost: a\r\n\r\n",
    "no text": b"GET /TOKEN/\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n",
    "too long": b"GET /TOKEN/" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "no length": b"POST /TOKEN/ HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
    "no pieces": b"POST /TOKEN/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "no method": b"FOO /TOKEN/ HTTP/1.1\r\nHost: a\r\n\r\n",
    "no HTTP": b"hello\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(600),
}
UNANSWERED = {"no host", "two hosts", "no address"} if VERSION_OF_AIOHTTP < (3, 14) else set[str]()
"""An aiohttp before that logs these, and lets their senders wait; the page goes on for others."""


@pytest.mark.parametrize("kind", NONSENSE)
async def test_what_is_no_request_is_refused_and_fills_no_log(
    kind: str,
    tmp_path: Path,
    browser: aiohttp.ClientSession,
    caplog: pytest.LogCaptureFixture,
) -> None:
    write_folder_in_thread(tmp_path, [saved("a.png")])
    caplog.set_level("DEBUG")
    async with live_report(tmp_path, thumbnails=False) as address:
        host, port = str(URL(address).host), URL(address).port
        token = address.split("/")[3]
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(NONSENSE[kind].replace(b"TOKEN", token.encode()))
        if kind not in UNANSWERED:
            answer = await asyncio.wait_for(reader.read(), PATIENCE)
            assert b" 400 " in answer.partition(b"\r\n")[0]
        writer.close()
        assert (await page_at(address, browser)).data["rows"]
    assert token not in caplog.text
    assert "Traceback" not in caplog.text or kind in UNANSWERED


async def test_a_film_is_given_out_in_parts_and_pages_run_nothing(
    tmp_path: Path, browser: aiohttp.ClientSession
) -> None:
    page = b"<script>alert(1)</script>"
    jobs = [saved("a.mp4", bytes(range(200)), "video"), saved("b.html", page, "file")]
    write_folder_in_thread(tmp_path, jobs)
    async with live_report(tmp_path, thumbnails=False) as address:
        part = {"Range": "bytes=10-19"}
        async with browser.get(f"{address}files/a.mp4", headers=part) as response:
            assert (response.status, await response.read()) == (206, bytes(range(10, 20)))
        async with browser.get(f"{address}files/b.html") as response:
            assert response.headers["Content-Security-Policy"].startswith("sandbox; default-src")


async def test_the_page_of_no_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="has no ledger"):
        async with live_report(tmp_path):
            pass


# -- the command ---------------------------------------------------------------------------------


async def test_the_command_gives_the_page_out_until_ctrl_c(
    runninghub: Command, browser: aiohttp.ClientSession, tmp_path: Path
) -> None:
    write_folder_in_thread(tmp_path / "run", [saved("a.png", PICTURE.getvalue())])
    program = await runninghub.start("report", tmp_path / "run", "--live")
    assert program.stdout is not None
    address = (await program.stdout.readline()).decode().strip()
    data = (await page_at(address, browser)).data
    assert data["rows"][0]["model"] == MODEL
    async with browser.get(address + data["live"]["events"]) as events:
        program.send_signal(signal.SIGINT)
        async for _ in events.content:
            pass
    assert await asyncio.wait_for(program.wait(), PATIENCE) == 0
    assert not (tmp_path / "run/report.html").exists()


def change(folder: Path, statement: str) -> None:
    db = sqlite3.connect(folder / "ledger.sqlite")
    with db:
        db.execute(statement)
    db.close()
