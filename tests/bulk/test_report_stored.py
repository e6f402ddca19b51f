"""The page of a run whose files are in an object store: links that end, an archive without."""

from __future__ import annotations

import asyncio
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, live_report, make_report, share_report
from runninghub_async.errors import InvalidParameterError
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import forms
from tests.bulk.test_report import Page, page_in, saved, write_folder_in_thread
from tests.cli.command import Command
from tests.stores.proxy import Proxy, refused
from tests.stores.s3_server import KEYS, S3Server

WORDS = {
    "id": "words",
    "model": "gemini_2_5_flash_text_to_text",
    "params": {"prompt": "A sentence about a fox."},
}


@pytest.fixture
async def ledger(
    s3: S3Server, monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox, tmp_path: Path
) -> Path:
    """The folder of a run that has put a picture and a text into a bucket of its own."""
    for name, value in s3.environment().items():
        monkeypatch.setenv(name, value)
    rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
    out, folder = f"s3://{s3.new_bucket()}/run", tmp_path / "ledger"
    async with rh, BulkRun(rh, out=out, ledger=folder) as run:
        async for outcome in run.add([*forms(1), WORDS]):
            assert outcome.state == "saved", outcome.error
    return folder


def files_in(page: Page) -> dict[str, Any]:
    return {file["kind"]: file for row in page.data["rows"] for file in row["files"]}


async def test_a_page_shows_files_through_links_that_end(ledger: Path) -> None:
    before = datetime.now(UTC).timestamp()
    report = await make_report(ledger, links=3600)
    page = page_in(ledger)
    until = datetime.fromisoformat(page.data["links_until"]).timestamp()
    assert before + 3590 < until < before + 3700
    picture = files_in(page)["image"]
    assert "X-Amz-Signature" in picture["href"]
    assert KEYS["AWS_SECRET_ACCESS_KEY"] not in (ledger / "report.html").read_text()
    origin = "/".join(picture["href"].split("/")[:3])
    assert origin in page.policy["img-src"]
    assert (report.thumbnails, report.made) == (1, 1)
    assert (ledger / picture["thumb"]).is_file()
    assert files_in(page)["text"]["text"]
    async with aiohttp.ClientSession() as browser, browser.get(picture["href"]) as response:
        assert (response.status, len(await response.read())) == (200, picture["size"])
    assert (await make_report(ledger)).made == 0
    with pytest.raises(InvalidParameterError, match="7 days"):
        await make_report(ledger, links=8 * 86400)


async def test_what_is_not_in_the_store_any_more_is_said(ledger: Path, s3: S3Server) -> None:
    noted = json.loads((ledger / "store.json").read_text())["store"]
    bucket = noted.split("/")[2]
    for key in s3.keys(bucket):
        s3.client.delete_object(Bucket=bucket, Key=key)
    report = await make_report(ledger)
    assert all(file["gone"] for file in files_in(page_in(ledger)).values())
    assert (report.thumbnails, report.without) == (0, 1)


async def test_what_may_not_be_read_is_linked_and_not_shown_as_empty(
    bucket: str, s3_proxy: Proxy, sandbox: Sandbox, tmp_path: Path, caplog: Any
) -> None:
    rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
    async with rh, BulkRun(rh, out=f"s3://{bucket}/run", ledger=tmp_path) as run:
        async for outcome in run.add([*forms(1), WORDS]):
            assert outcome.state == "saved", outcome.error
    s3_proxy.then("get", *[refused(400, "ExpiredToken")] * 20)
    report = await make_report(tmp_path)
    files = files_in(page_in(tmp_path))
    assert (report.without, "thumb" in files["image"], "text" in files["text"]) == (1, False, False)
    assert "expired" in caplog.text
    s3_proxy.recover()
    await make_report(tmp_path)
    assert files_in(page_in(tmp_path))["text"]["text"]


async def test_an_archive_has_the_files_and_no_links(ledger: Path, tmp_path: Path) -> None:
    shared = await share_report(ledger, tmp_path / "a.zip")
    assert (shared.files, shared.missing) == (2, 0)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "there")
    page = page_in(tmp_path / "there/ledger")
    assert page.data["links_until"] is None
    for file in files_in(page).values():
        assert (tmp_path / "there/ledger" / file["href"]).stat().st_size == file["size"]
    assert "Signature" not in (tmp_path / "there/ledger/report.html").read_text()


async def test_a_live_page_asks_for_a_link_each_time(ledger: Path) -> None:
    async with aiohttp.ClientSession() as browser, live_report(ledger) as address:
        async with browser.get(address) as response:
            page = Page(await response.text())
        picture = files_in(page)["image"]
        assert picture["href"] == picture["name"]
        async with browser.get(address + picture["href"], allow_redirects=False) as response:
            assert response.status == 302
            link = response.headers["Location"]
        assert "/".join(link.split("/")[:3]) in page.policy["img-src"]
        async with browser.get(address + picture["href"]) as response:
            assert len(await response.read()) == picture["size"]


async def test_links_are_for_object_stores(tmp_path: Path) -> None:
    await asyncio.to_thread(write_folder_in_thread, tmp_path, [saved("a.png")])
    with pytest.raises(InvalidParameterError, match="on a disk"):
        await make_report(tmp_path, links=60)


async def test_the_command_takes_how_long_links_last(ledger: Path, s3: S3Server) -> None:
    command = Command(s3.environment(), ledger.parent)
    made = await command("report", ledger, "--links", "12h")
    assert (made.code, made.out.strip()) == (0, str(ledger / "report.html")), made.err
    wrong = await command("report", ledger, "--links", "soon")
    assert wrong.code == 2
    assert "7d, 12h and 30m" in wrong.err
