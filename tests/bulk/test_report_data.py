"""What the page knows of a run: every job, complete and exact, and nothing that is secret."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, LedgerError, make_report, share_report
from runninghub_async.bulk.report.data import report_data
from runninghub_async.errors import TaskFailedError
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import MODEL, forms
from tests.bulk.report_folders import NASTY, MadeJob, make_folder, write_folder

BEGUN_BEFORE = Path(__file__).parent / "begun_before"
PICTURE = (("files/a-1.png", b"a picture", "image"),)


def rows_by_id(folder: Path) -> dict[str, Any]:
    return {row["id"]: row for row in report_data(folder)["rows"]}


def made(name: str = "a", **more: Any) -> MadeJob:
    params = more.pop("params", {"prompt": "a fox"})
    return MadeJob(id=name, form={"model": MODEL, "params": params}, **more)


def test_a_row_has_what_was_asked_for_what_came_and_what_it_cost(tmp_path: Path) -> None:
    params = {"prompt": NASTY, "seed": 1234567890123456789, "size": {"w": 1}}
    job = made(params=params, files=PICTURE, money="0.20", took=(2, 8), kept={"sku": "A"})
    write_folder(tmp_path, [job])
    data = report_data(tmp_path)
    (row,) = data["rows"]
    assert row["params"] == {"prompt": NASTY, "seed": "1234567890123456789", "size": {"w": 1}}
    assert (row["prompt"], row["seed"], row["kept"]) == (NASTY, "1234567890123456789", {"sku": "A"})
    assert row["cost"] == {"amount": "0.20", "currency": "CNY"}
    assert (row["queued"], row["running"], row["ended_at"] - row["submitted_at"]) == (2, 8, 10)
    assert isinstance(row["task_id"], str)
    (file,) = row["files"]
    assert (file["output"], file["kind"], file["size"]) == (1, "image", len(b"a picture"))
    assert data["totals"]["costs"] == [{"amount": "0.20", "currency": "CNY"}]
    assert data["totals"]["spent"] == []
    assert data["models"][MODEL]["output"] == "image"


async def test_a_row_tells_how_long_its_task_was_queued_and_ran(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=0.6, concurrency=1, small=True) as sandbox:
        rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
        async with rh, BulkRun(rh, out=tmp_path) as run:
            async for outcome in run.add(forms(1)):
                assert outcome.state == "saved"
    (row,) = report_data(tmp_path)["rows"]
    assert row["submitted_at"] <= row["started_at"] < row["finished_at"] <= row["ended_at"]
    assert row["running"] == pytest.approx(row["finished_at"] - row["started_at"], abs=0.01)
    assert 0.2 < row["running"] <= row["ended_at"] - row["submitted_at"]


async def test_a_folder_of_an_earlier_release_is_read_as_it_is(tmp_path: Path) -> None:
    write = asyncio.to_thread(write_folder, tmp_path, [made(files=PICTURE, took=(2, 8))])
    await write
    db = sqlite3.connect(tmp_path / "ledger.sqlite")
    with db:
        for name in ("started_at", "finished_at", "forgotten_at", "kept"):
            db.execute(f"ALTER TABLE jobs DROP COLUMN {name}")
        db.execute("PRAGMA user_version = 4")
    db.close()
    (row,) = report_data(tmp_path)["rows"]
    assert (row["status"], row["queued"], row["running"]) == ("saved", 2, 8)
    before = (tmp_path / "ledger.sqlite").read_bytes()
    await make_report(tmp_path)
    assert (tmp_path / "ledger.sqlite").read_bytes() == before


@pytest.mark.parametrize("begun", sorted(path.name for path in BEGUN_BEFORE.iterdir()))
async def test_a_folder_of_the_first_release_is_read_as_it_is(begun: str, tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "ledger.sqlite")
    db.executescript((BEGUN_BEFORE / begun / "ledger.sql").read_text())
    jobs = dict(db.execute("SELECT id, state FROM jobs"))
    db.close()
    shutil.copy(BEGUN_BEFORE / begun / "results.jsonl", tmp_path)
    before = (tmp_path / "ledger.sqlite").read_bytes()
    report = await make_report(tmp_path)
    shared = await share_report(tmp_path, tmp_path / "all.zip")
    assert (tmp_path / "ledger.sqlite").read_bytes() == before
    assert (report.jobs, shared.files) == (len(jobs), 0)  # the files are not kept with the tests
    assert {name: row["status"] for name, row in rows_by_id(tmp_path).items()} == jobs


def test_a_row_tells_how_often_its_job_was_made_again(tmp_path: Path) -> None:
    write_folder(tmp_path, [made(files=PICTURE), made("b")])
    db = sqlite3.connect(tmp_path / "ledger.sqlite")
    with db:
        db.execute("UPDATE jobs SET redone = 2 WHERE id = 'a'")
    db.close()
    rows = rows_by_id(tmp_path)
    assert (rows["a"]["redone"], rows["b"].get("redone")) == (2, None)


async def test_a_row_has_what_its_job_had_made_each_time_before(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    for wish in range(3):
        async with BulkRun(rh, out=tmp_path, redo={"0": wish} if wish else {}) as run:
            assert [o.state async for o in run.add([{**forms(1)[0], "id": "0"}])] == ["saved"]
    (tmp_path / "files/before-redo-1/0-1.png").unlink()
    await make_report(tmp_path)
    data = report_data(tmp_path)
    (row,) = data["rows"]
    (last,), (spent,) = data["totals"]["costs"], data["totals"]["spent"]
    assert (Decimal(spent["amount"]), spent["currency"]) == (3 * Decimal(last["amount"]), "CNY")
    assert (row["redone"], [file["name"] for file in row["files"]]) == (2, ["files/0-1.png"])
    first, second = row["earlier"]
    assert (first["redone"], second["redone"]) == (1, 2)
    assert first["files"][0]["gone"]
    (kept,) = second["files"]
    assert kept["name"] == kept["href"] == "files/before-redo-2/0-1.png"
    assert "gone" not in kept
    page = (tmp_path / "report.html").read_text()
    assert f"thumbnails/{kept['sha256'][:32]}" in page
    shared = await share_report(tmp_path, tmp_path / "all.zip")
    assert (shared.files, shared.missing) == (2, 1)
    with zipfile.ZipFile(shared.path) as archive:
        assert f"{tmp_path.name}/{kept['name']}" in archive.namelist()


@pytest.mark.parametrize("name", ["a b", "ü", "a#b?c=d", "100%", "a\\b", "'\"<&>"])
def test_links_lead_to_files_of_any_name(name: str, tmp_path: Path) -> None:
    from urllib.parse import unquote, urlsplit

    path = f"files/{name}-1.png"
    write_folder(tmp_path, [made(files=((path, b"a picture", "image"),))])
    (file,) = rows_by_id(tmp_path)["a"]["files"]
    assert unquote(urlsplit(file["href"]).path) == path
    assert "gone" not in file


def test_failures_are_grouped_with_what_to_do(tmp_path: Path) -> None:
    memory = TaskFailedError("Task 1 failed", code=805)
    memory.kind = "memory"
    jobs = [made("a", state="failed", error=memory), made("b", state="failed", error=memory)]
    code = TaskFailedError("Task 3 failed", code=1505)
    jobs += [made("c", state="failed", error=code), made("d", state="uncertain")]
    write_folder(tmp_path, jobs)
    data = report_data(tmp_path)
    reasons = {row["id"]: data["reasons"][row["reason"]] for row in data["rows"]}
    assert reasons["a"] == reasons["b"]
    assert reasons["a"]["count"] == 2
    assert "larger machine" in reasons["a"]["what_to_do"]
    assert "real persons" in reasons["c"]["title"]
    assert "--resubmit-uncertain" in reasons["d"]["what_to_do"]


def test_nothing_secret_stands_in_it(tmp_path: Path) -> None:
    secrets = ("S3CRET", "SECRET", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", str(Path.home()))
    link = f"https://user:{secrets[0]}@bucket.example/a.png?X-Amz-Signature={secrets[0]}"
    form = {
        "workflow": "1",
        "accessPassword": secrets[0],
        "nodes": {"6": {"image": link, "api_key": secrets[1], "text": f"like {link}, but red"}},
        "params": {"x-api-key": secrets[1], "Cookie": secrets[1], "file": f"{Path.home()}/a.png"},
        "options": {"webhook_url": link},
    }
    says = f"Authorization: Bearer {secrets[2]} at {Path.home()}/a.py: {link.replace('3', 'E')}"
    error = TaskFailedError(f"cannot fetch {link}: {says}")
    write_folder(tmp_path, [MadeJob(id="a", form=form, state="failed", error=error)])
    text = json.dumps(report_data(tmp_path))
    assert not [secret for secret in secrets if secret in text]
    assert "https://bucket.example/a.png?" in text
    assert "~/a.png" in text


def test_only_files_of_the_folder_are_read(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.txt", tmp_path / "out"
    outside.write_text("PRIVATE")
    (folder / "files").mkdir(parents=True)
    (folder / "files/a-1.txt").symlink_to(outside)
    files = (("files/a-1.txt", b"", "text"), ("files/../../outside.txt", b"", "text"))
    write_folder(folder, [made(files=files)])
    data = report_data(folder)
    assert "PRIVATE" not in json.dumps(data)
    assert all(file["gone"] for file in data["rows"][0]["files"])


def test_many_jobs_of_every_fate_are_all_there(tmp_path: Path) -> None:
    jobs = make_folder(tmp_path / "out", 60)
    data = report_data(tmp_path / "out")
    assert {row["id"]: row["status"] for row in data["rows"]} == {job.id: job.state for job in jobs}
    assert data["totals"]["jobs"] == 60


def test_a_folder_without_a_ledger_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="has no ledger"):
        report_data(tmp_path)
    (tmp_path / "results.jsonl").write_text("")
    with pytest.raises(LedgerError, match="--ledger"):
        report_data(tmp_path)
    with pytest.raises(LedgerError, match="not a folder"):
        report_data(tmp_path / "nowhere")
