"""Bulk runs whose files go to an object store, over a server that speaks as S3 does."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun, JobOutcome, LedgerError
from runninghub_async.bulk.folder import LocalFolder
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder, bulk_with, form, forms, job_file
from tests.bulk.test_chains import film, picture
from tests.cli.command import Command, command_for
from tests.helpers import client, until
from tests.misbehaving import PNG, Server, answer
from tests.stores.proxy import Exchange, Proxy, lose_answer, refused
from tests.stores.s3_server import KEYS, S3Server


@pytest.fixture
def runninghub(sandbox: Sandbox, s3_proxy: Proxy, s3: S3Server, tmp_path: Path) -> Command:
    """The command, with the keys of the store in its environment."""
    command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
    command.environment.update(s3.environment(s3_proxy.address))
    return command


@pytest.fixture
async def rh(server: Server) -> AsyncIterator[RunningHub]:
    async with client(server) as hub:
        yield hub


async def run_all(
    rh: RunningHub, jobs: Any, bucket: str, ledger: Path, **options: Any
) -> list[JobOutcome]:
    outcomes, _ = await bulk_with(rh, f"s3://{bucket}/run", jobs, ledger=ledger, **options)
    return outcomes


async def test_files_go_to_the_store_and_all_else_beside_the_ledger(
    rh: RunningHub, server: Server, s3: S3Server, bucket: str, tmp_path: Path
) -> None:
    ledger = tmp_path / "ledger"
    outcomes = await run_all(rh, forms(4), bucket, ledger)
    assert {outcome.state for outcome in outcomes} == {"saved"}
    files = [file for outcome in outcomes for file in outcome.files]
    assert s3.keys(bucket) == sorted(f"run/{file.path}" for file in files)
    assert {"ledger.sqlite", "results.jsonl", "store.json"} <= set(os.listdir(ledger))
    assert "files" not in os.listdir(ledger)
    assert json.loads((ledger / "store.json").read_text()) == {"store": f"s3://{bucket}/run"}
    for file in files:
        assert s3.metadata(bucket, f"run/{file.path}")["sha256"] == file.sha256
    everything = b"".join(path.read_bytes() for path in ledger.iterdir())
    assert not [key for key in KEYS.values() if key.encode() in everything]
    submits = len(server.submits)
    assert await run_all(rh, forms(4), bucket, ledger) == []
    assert len(server.submits) == submits


async def test_what_is_gone_from_the_store_is_fetched_again_and_not_paid(
    rh: RunningHub, server: Server, s3: S3Server, bucket: str, tmp_path: Path
) -> None:
    (first, *_) = await run_all(rh, forms(3), bucket, tmp_path)
    key = f"run/{first.files[0].path}"
    s3.client.delete_object(Bucket=bucket, Key=key)
    submits = len(server.submits)
    (again,) = await run_all(rh, forms(3), bucket, tmp_path)
    assert (again.job.id, again.state) == (first.job.id, "saved")
    assert key in s3.keys(bucket)
    assert len(server.submits) == submits


async def test_a_store_whose_files_the_ledger_does_not_know_is_refused(
    rh: RunningHub, server: Server, bucket: str, tmp_path: Path
) -> None:
    await run_all(rh, forms(1), bucket, tmp_path / "first")
    submits = len(server.submits)
    with pytest.raises(LedgerError, match=rf"s3://{bucket}/run/files/ has files"):
        await run_all(rh, forms(2), bucket, tmp_path / "second")
    assert len(server.submits) == submits
    # The ledger that was refused is free for another place.
    async with BulkRun(rh, out=f"s3://{bucket}/other", ledger=tmp_path / "second") as run:
        assert [outcome.state async for outcome in run.add(forms(1))] == ["saved"]


async def test_a_ledger_belongs_to_one_store(rh: RunningHub, bucket: str, tmp_path: Path) -> None:
    await run_all(rh, forms(1), bucket, tmp_path / "a")
    with pytest.raises(errors.InvalidParameterError, match=rf"are in s3://{bucket}/run"):
        async with BulkRun(rh, out=f"s3://{bucket}/other", ledger=tmp_path / "a"):
            pass
    async with BulkRun(rh, out=tmp_path / "b") as run:
        assert len([outcome async for outcome in run.add(forms(1))]) == 1
    with pytest.raises(errors.InvalidParameterError, match="files of this ledger are in"):
        async with BulkRun(rh, out=f"s3://{bucket}/x", ledger=tmp_path / "b"):
            pass
    # The folder knows where its files are.
    async with BulkRun(rh, out=tmp_path / "a") as run:
        assert [outcome.state async for outcome in run.add(forms(2))] == ["saved"]
    assert not (tmp_path / "a" / "files").exists()


@pytest.mark.parametrize(
    ("out", "ledger", "message"),
    [
        ("s3://bucket/run", None, r"^ledger is missing.*a folder on a disk"),
        ("s3://bucket/run", "redis://u:secret@host/db", "^ledger is an address|'an address'"),
        ("s3://bucket/run", "postgresql://u:my@secret@host/db", "^ledger has an @"),
        ("ftp://bucket/run", "here", "s3://BUCKET/PREFIX"),
        ("s3://key:secret@bucket/run", "here", "with a login"),
        (Path("s3://bucket/run"), "here", "as text"),
        ("here", "there", "^ledger is given"),
    ],
)
async def test_what_does_not_go_together_is_refused(
    rh: RunningHub, out: Any, ledger: Any, message: str
) -> None:
    with pytest.raises(errors.InvalidParameterError, match=message) as caught:
        BulkRun(rh, out=out, ledger=ledger)
    assert "secret" not in str(caught.value)


async def test_keys_that_expire_stop_the_run_and_lose_nothing(
    rh: RunningHub, server: Server, s3: S3Server, s3_proxy: Proxy, bucket: str, tmp_path: Path
) -> None:
    s3_proxy.then("put", *[refused(400, "ExpiredToken")] * 50)
    async with BulkRun(rh, out=f"s3://{bucket}/run", ledger=tmp_path, concurrency=1) as run:
        outcomes = [outcome async for outcome in run.add(forms(5))]
        assert isinstance(run.stopped, errors.StoreError)
    assert {outcome.state for outcome in outcomes} <= {"succeeded", "pending"}
    paid = len(server.submits)
    assert paid < 5, "what cannot be kept is not submitted"
    s3_proxy.recover()
    outcomes = await run_all(rh, forms(5), bucket, tmp_path)
    assert {outcome.state for outcome in outcomes} == {"saved"}
    assert len(server.submits) == 5
    assert len(s3.keys(bucket)) == 5


async def test_a_lost_answer_of_the_store_makes_no_second_file(
    rh: RunningHub, server: Server, s3: S3Server, s3_proxy: Proxy, bucket: str, tmp_path: Path
) -> None:
    s3_proxy.then("put", lose_answer, lose_answer, refused(503, "SlowDown"))
    outcomes = await run_all(rh, forms(3), bucket, tmp_path)
    assert [outcome.state for outcome in outcomes] == ["saved"] * 3
    assert len(s3.keys(bucket)) == len(outcomes) == len(server.submits)


async def test_the_ledger_is_rebuilt_from_what_is_beside_it_and_in_the_store(
    runninghub: Command, rh: RunningHub, bucket: str, tmp_path: Path, server: Server
) -> None:
    outcomes = await run_all(rh, forms(3), bucket, tmp_path / "ledger")
    (tmp_path / "ledger" / "ledger.sqlite").unlink()
    with pytest.raises(LedgerError, match="bulk recover"):
        await run_all(rh, forms(3), bucket, tmp_path / "ledger")
    done = await runninghub("bulk", "recover", tmp_path / "ledger")
    assert done.code == 0, done.err
    assert "3 saved" in done.out
    submits = len(server.submits)
    assert await run_all(rh, forms(3), bucket, tmp_path / "ledger") == []
    assert len(server.submits) == submits
    assert len(outcomes) == 3


async def test_the_command_takes_an_address(
    runninghub: Command, sandbox: Sandbox, s3: S3Server, bucket: str, tmp_path: Path
) -> None:
    jobs, ledger = job_file(tmp_path, forms(3)), tmp_path / "ledger"
    out = ("--out", f"s3://{bucket}/films", "--ledger", ledger)
    dry = await runninghub("bulk", jobs, *out, "--dry-run")
    assert dry.code == 0, dry.err
    assert not ledger.exists()
    done = await runninghub("bulk", jobs, *out)
    assert done.code == 0, done.err
    assert f"files: s3://{bucket}/films/files" in done.out
    assert f"results: {ledger / 'results.jsonl'}" in done.out
    assert len(s3.keys(bucket)) == 3
    log = (ledger / "run.log").read_text()
    assert not [key for key in KEYS.values() if key in log + done.out + done.err]
    again = await runninghub("bulk", jobs, *out, "--json")
    end = json.loads(again.out.splitlines()[-1])
    assert (end["out"], end["ledger"]) == (f"s3://{bucket}/films", str(ledger))
    assert len(sandbox.tasks) == 3
    none = await runninghub("bulk", jobs, "--out", f"s3://{bucket}/films")
    assert none.code == 2
    assert "--ledger is missing" in none.err
    forgotten = await runninghub("bulk", "forget", ledger, "--failed")
    assert forgotten.code == 0, forgotten.err


async def test_an_expired_link_is_replaced_by_the_stored_file(
    rh: RunningHub, server: Server, bucket: str, tmp_path: Path
) -> None:
    await run_all(rh, [picture("a")], bucket, tmp_path)
    server.answers_downloads(answer(b"gone", status=404))
    (outcome,) = await run_all(rh, [film("film", "a")], bucket, tmp_path)
    assert outcome.task_id is not None
    assert server.submits[-1].json["imageUrl"].startswith(f"{server.base_url}/input/")
    (upload,) = server.uploads
    assert PNG in upload.body


STEPS = """\
steps:
  picture:
    model: seedream-v4.5/text-to-image
    repeat: 2
    choose: steps_here:last
    params: {prompt: "{text}", resolution: 2k}
  twice:
    python: steps_here:double
    params: {image: "{step.picture}"}
"""
TOOLS = """\
def double(image, folder):
    (folder / "twice.bin").write_bytes(image.read_bytes() * 2)
    return folder / "twice.bin"

def last(files):
    assert all(file.is_file() for file in files)
    return files[-1]
"""


async def test_steps_that_are_done_here_read_and_write_the_store(
    runninghub: Command, sandbox: Sandbox, s3: S3Server, bucket: str, tmp_path: Path
) -> None:
    (tmp_path / "steps_here.py").write_text(TOOLS)
    (tmp_path / "steps.yaml").write_text(STEPS)
    (tmp_path / "rows.csv").write_text("id,text\n7,a cat\n")
    where = ("--out", f"s3://{bucket}/run", "--ledger", tmp_path / "ledger")
    done = await runninghub("bulk", tmp_path / "rows.csv", "--steps", "steps.yaml", *where)
    assert done.code == 0, done.err + done.out
    contents = {key: s3.content(bucket, key) or b"" for key in s3.keys(bucket)}
    (twice,) = [content for key, content in contents.items() if "twice" in key]
    pictures = [content for key, content in contents.items() if "twice" not in key]
    assert len(pictures) == len(sandbox.tasks) == 2
    assert twice in [picture * 2 for picture in pictures]


async def test_the_folder_of_the_ledger_tells_its_store(
    rh: RunningHub, bucket: str, tmp_path: Path
) -> None:
    await run_all(rh, forms(1), bucket, tmp_path)
    folder = LocalFolder(tmp_path)
    assert folder.files_at == folder.store_address == f"s3://{bucket}/run"
    (tmp_path / "store.json").write_text("{")
    with pytest.raises(LedgerError, match=r"store\.json"):
        LocalFolder(tmp_path).store  # noqa: B018 - it is read here


async def test_settings_stand_beside_files_in_a_store_and_go_with_them(
    rh: RunningHub, s3: S3Server, s3_proxy: Proxy, bucket: str, tmp_path: Path
) -> None:
    name = "run/files/job-0-1.png"
    s3_proxy.then("put", Exchange.forward, refused(403, "AccessDenied"))  # of the settings
    (outcome,) = await run_all(rh, forms(1), bucket, tmp_path, keep_settings=True)
    assert (outcome.state, type(outcome.error)) == ("succeeded", errors.StoreError)
    assert s3.keys(bucket) == [name]
    (outcome,) = await run_all(rh, forms(1), bucket, tmp_path, keep_settings=True)
    assert outcome.state == "saved"
    assert s3.keys(bucket) == [name, f"{name}.settings.json"]
    before = s3.content(bucket, f"{name}.settings.json")
    assert before is not None
    assert json.loads(before)["sha256"] == s3.metadata(bucket, name)["sha256"]
    redo = {outcome.job.id: 1}
    await run_all(rh, forms(1), bucket, tmp_path, redo=redo, keep_settings=True)
    aside = "run/files/before-redo-1/job-0-1.png"
    assert s3.content(bucket, f"{aside}.settings.json") == before
    now = s3.content(bucket, f"{name}.settings.json")
    assert now is not None
    assert json.loads(now)["task_id"] != json.loads(before)["task_id"]
    assert not [key for key in KEYS.values() if key.encode() in before + now]


async def test_a_job_is_opened_again_once_where_the_store_fails_meanwhile(
    rh: RunningHub,
    s3_proxy: Proxy,
    bucket: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Its first name is let go of after the ledger knows of the wish."""
    (outcome,) = await run_all(rh, forms(1), bucket, tmp_path)
    s3_proxy.then("delete", *[lose_answer] * 50)
    caplog.set_level("INFO")
    store, redo = f"s3://{bucket}/run", {outcome.job.id: 1}
    async with BulkRun(rh, out=store, ledger=tmp_path, redo=redo, concurrency=1) as run:
        jobs = aiter(run.add([{"id": "new", **form("a dog")}, *forms(1)]))
        assert (await anext(jobs)).job.id == "new"  # the service is there
        working = asyncio.ensure_future(anext(jobs))
        await until(lambda: "job-0 is to be submitted again" in caplog.text)
        s3_proxy.recover()
        assert (await working).state == "saved"
    lines = [line for line in Folder(tmp_path).lines if line["id"] == "job-0"]
    assert [line.get("redone") for line in lines] == [None, 1, 1]
    assert {line["state"] for line in lines} == {"saved"}
