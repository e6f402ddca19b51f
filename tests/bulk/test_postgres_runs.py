"""Runs whose ledger is a real PostgreSQL: killed, at once, on another machine, without secrets."""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest

from runninghub_async.bulk import LedgerError, PostgresLedger, PostgresReader
from runninghub_async.bulk.folder import LocalFolder, run_folder
from runninghub_async.errors import InvalidParameterError
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder, bulk_with, forms, job_file, prompts, service
from tests.bulk.test_killed import Dots
from tests.cli.command import Command, command_for
from tests.helpers import client, until
from tests.postgres_server import PASSWORD, database, shared_server
from tests.stores.proxy import Proxy
from tests.stores.s3_server import S3Server

ROUNDS = 20 if os.environ.get("RUNNINGHUB_TORTURE") else 2


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(task_seconds=0.2, concurrency=8, media=Dots()) as serving:
        yield serving


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


@pytest.fixture
def run_id() -> str:
    return f"run-{uuid4().hex}"


@pytest.fixture
def ledger(run_id: str) -> str:
    """A ledger that is there for no other test."""
    return f"{database()}&run={run_id}"


def states(address: str) -> Counter[str]:
    with PostgresReader(address) as reader:
        return Counter(entry.state for entry in reader.page())


async def test_a_run_has_its_ledger_in_the_database_and_goes_on_there(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str, run_id: str
) -> None:
    jobs, out = job_file(tmp_path, forms(6)), tmp_path / "out"
    first = await runninghub("bulk", jobs, "--out", out, "--ledger", ledger)
    assert first.code == 0, first.err
    assert states(ledger) == {"saved": 6}
    assert not (out / "ledger.sqlite").exists()
    assert [line["state"] for line in Folder(out).lines] == ["saved"] * 6
    note = json.loads((out / "ledger.json").read_text())
    assert note["ledger"].endswith(f"run={run_id}")
    # The note tells where; the password comes from where all programs take it.
    runninghub.environment["PGPASSWORD"] = PASSWORD
    second = await runninghub("bulk", jobs, "--out", out, "--json")
    assert second.code == 0, second.err
    assert len(sandbox.tasks) == 6
    table = tmp_path / "table.csv"
    exported = await runninghub("bulk", "export", out, "--to", table)
    assert exported.code == 0, exported.err
    assert table.read_text(encoding="utf-8-sig").count("saved") == 6
    report = await runninghub("report", out, "--no-thumbnails")
    assert report.code == 0, report.err
    assert "picture 5" in (out / "report.html").read_text()
    checked = await runninghub("bulk", jobs, "--out", out, "--dry-run")
    assert checked.code == 0, checked.err
    told = "".join(each.out + each.err for each in (first, second, exported, report, checked))
    _check_untold(told, out)


def _check_untold(told: str, out: Path) -> None:
    """No word of the password, in whatever form."""
    written = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file())
    for secret in (PASSWORD, "p%C3%A4ssword", "pässword"):
        assert secret not in told
        assert secret.encode() not in written


async def test_another_folder_of_the_same_run_id_submits_nothing_again(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    """As on another machine: the files are fetched again, which costs nothing."""
    jobs = job_file(tmp_path, forms(3))
    for name in ("here", "there"):
        ended = await runninghub("bulk", jobs, "--out", tmp_path / name, "--ledger", ledger)
        assert ended.code == 0, ended.err
        assert len(list((tmp_path / name / "files").iterdir())) == 3
    assert len(sandbox.tasks) == 3


async def test_with_a_store_and_a_database_no_folder_is_needed(
    runninghub: Command,
    sandbox: Sandbox,
    tmp_path: Path,
    ledger: str,
    s3: S3Server,
    s3_proxy: Proxy,
    bucket: str,
) -> None:
    runninghub.environment.update(s3.environment(s3_proxy.address))
    jobs = job_file(tmp_path, forms(4))
    for machine in ("one", "two"):
        runninghub.environment["RUNNINGHUB_STATE_DIR"] = str(tmp_path / machine)
        arguments = ("bulk", jobs, "--out", f"s3://{bucket}/run", "--ledger", ledger)
        ended = await runninghub(*arguments)
        assert ended.code == 0, ended.err
    assert len(sandbox.tasks) == len(s3.keys(bucket)) == 4
    assert states(ledger) == {"saved": 4}
    assert not (tmp_path / "files").exists()


async def test_kill_9_and_another_machine(tmp_path: Path, ledger: str) -> None:
    """At random moments; each run after it has another folder, as on another machine.

    There are more places than jobs: one under a submit of unknown fate is free after a minute only.
    """
    async with Sandbox(task_seconds=0.2, concurrency=500, media=Dots()) as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        await kill_and_go_on_elsewhere(runninghub, sandbox, tmp_path, ledger)


async def kill_and_go_on_elsewhere(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    count = 12 * ROUNDS
    jobs = job_file(tmp_path, forms(count))
    run = ("bulk", jobs, "--ledger", ledger, "--concurrency", "500", "--out")
    for number in range(ROUNDS):
        out = tmp_path / f"machine-{number}"
        enough = min(count, len(sandbox.tasks) + random.randint(1, 9))
        process = await runninghub.start(*run, out)
        await until(lambda enough=enough: len(sandbox.tasks) >= enough)  # type: ignore[misc]
        process.kill()
        await process.wait()
    last = await runninghub(*run, tmp_path / "last")
    assert last.code in (0, 6), last.err
    found = states(ledger)
    assert found["saved"] + found["uncertain"] == count
    made = Counter(task.params["prompt"] for task in sandbox.tasks)
    assert max(made.values()) == 1, "nothing is paid twice"
    with PostgresReader(ledger) as reader:
        known = {entry.task_id for entry in reader.page() if entry.task_id}
    assert known <= {task.id for task in sandbox.tasks}
    assert len(sandbox.tasks) - len(known) <= found["uncertain"]


async def test_a_second_coordinator_is_told_of_the_first(tmp_path: Path, ledger: str) -> None:
    jobs = job_file(tmp_path, forms(3))
    async with Sandbox(task_seconds=3, media=Dots()) as slow:
        runninghub = command_for(slow.base_url, tmp_path, key=slow.api_key)
        first = await runninghub.start("bulk", jobs, "--out", tmp_path / "1", "--ledger", ledger)
        await until(lambda: slow.tasks)
        second = await runninghub("bulk", jobs, "--out", tmp_path / "2", "--ledger", ledger)
        assert second.code != 0
        assert "Another run works on the ledger postgresql://keeper@/ledgers" in second.err
        first.kill()
        await first.wait()
        third = await runninghub("bulk", jobs, "--out", tmp_path / "2", "--ledger", ledger)
        assert third.code in (0, 6), third.err
        assert len(slow.tasks) <= 3


async def test_two_coordinators_that_both_go_on_do_no_harm(tmp_path: Path, ledger: str) -> None:
    """Given the same ledger by a program, each has connections and claims of its own."""
    one, two = PostgresLedger(ledger), PostgresLedger(ledger)
    async with service() as server, client(server) as rh:
        runs = await asyncio.gather(
            bulk_with(rh, tmp_path / "one", forms(30), ledger=one),
            bulk_with(rh, tmp_path / "two", forms(30), ledger=two),
        )
        assert sorted(prompts(server)) == sorted(f"picture {n}" for n in range(30))
        assert all(run.stopped is None and not run.recovered for _, run in runs)
    await one.close()
    await two.close()
    assert states(ledger) == {"saved": 30}


def test_a_folder_keeps_its_ledger(tmp_path: Path, ledger: str) -> None:
    assert LocalFolder(tmp_path / "a").ledger_address is None
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "ledger.sqlite").touch()
    with pytest.raises(InvalidParameterError, match="another folder"):
        run_folder(tmp_path / "b", ledger).make()
    noted = run_folder(tmp_path / "c", ledger)
    noted.make()
    with pytest.raises(InvalidParameterError, match="this folder's ledger is"):
        run_folder(tmp_path / "c", f"{database()}&run=another").make()
    assert run_folder(tmp_path / "c", database()).ledger_address == noted.ledger_address
    (tmp_path / "c" / "ledger.json").write_text("{")
    with pytest.raises(LedgerError, match="cannot be read"):
        LocalFolder(tmp_path / "c").make()


def test_the_shared_server_is_the_tests_own() -> None:
    assert shared_server().run("SELECT current_user") == [("keeper",)]
