"""Ledgers that are missing, damaged, older, or somebody else's; names that two jobs want."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.bulk import Job, JobSource, LedgerError, SqliteLedger
from runninghub_async.bulk.recovery import recover
from runninghub_async.cli.bulk_input import Reading
from runninghub_async.cli.bulk_input import job_file as opened_job_file
from tests.adversary.rounds import some_of
from tests.bulk.helpers import Folder, bulk, bulk_with, form, forms, job_file, service
from tests.cli.command import command_for
from tests.helpers import client, until
from tests.misbehaving import PNG, Request, Server, accept, file_result, reset, running, status

BEGUN_BEFORE = Path(__file__).parent / "begun_before"
VARIATIONS: dict[str, dict[str, Any]] = {"repeat": {"repeat": 2}, "seed": {"seeds": [1, 2]}}


async def refused(out: Path) -> str:
    """What a run on this folder says, which submits nothing."""
    async with service() as server, client(server) as rh:
        with pytest.raises(LedgerError) as caught:
            await bulk_with(rh, out, forms(5))
        assert server.submits == []
    return str(caught.value)


def change(out: Path, *statements: str) -> None:
    """Write into a ledger by hand."""
    db = sqlite3.connect(out / "ledger.sqlite")
    with db:
        for statement in statements:
            db.execute(statement)
    db.close()


# -- folders of earlier releases ---------------------------------------------------------------


@pytest.mark.parametrize("begun", sorted(path.name for path in BEGUN_BEFORE.iterdir()))
async def test_a_folder_begun_by_an_earlier_release_goes_on_without_a_new_submit(
    begun: str, out: Path, folder: Folder
) -> None:
    before = BEGUN_BEFORE / begun
    kind, _, variation = begun.partition("-")
    model = "marble-1.1/text-to-world" if variation == "seed" else form("")["model"]
    _set_up(before, out)
    (jobs,) = before.glob("jobs.*")
    async with service() as server:
        with opened_job_file(str(jobs), Reading(JobSource())) as file:
            assert file.format == kind
            source = JobSource(format=file.format, model=model, **VARIATIONS.get(variation, {}))
            _, run = await bulk(server, out, file.read(source))
        assert server.submits == []
    assert run.totals.changed == 0
    assert folder.states.keys() == {"saved", "failed", "uncertain"}
    folder.check_files()
    folder.check_lines()


async def test_a_run_that_an_earlier_release_left_submitting_is_recovered(
    out: Path, folder: Folder
) -> None:
    """Its ledger, of version 2, knows of no claims."""
    async with service() as server:
        await bulk(server, out, forms(4))
        change(
            out,
            "DROP TABLE runs",
            "DROP TABLE claims",
            "DROP INDEX earlier_by_job",
            "PRAGMA user_version = 2",
            "UPDATE jobs SET state = 'submitting', task_id = NULL WHERE id = 'job-0'",
            "UPDATE jobs SET state = 'submitted' WHERE id = 'job-1'",
            "DELETE FROM files WHERE job IN ('job-0', 'job-1')",
        )
        (out / "results.jsonl").unlink()
        outcomes, run = await bulk(server, out, forms(4))
        assert len(server.submits) == 4
    assert run.recovered == ["job-0"]
    assert [(outcome.job.id, outcome.state) for outcome in outcomes] == [("job-1", "saved")]
    assert folder.states == {"saved": 3, "uncertain": 1}


async def test_files_that_an_earlier_release_mixed_up_are_fetched_again(
    out: Path, folder: Folder
) -> None:
    """Two jobs had one file, and a third was called saved without any."""
    _set_up(BEGUN_BEFORE / "jsonl", out)
    change(
        out,
        "UPDATE files SET path = 'files/RED-1.png' WHERE job = 'cebd9eaf84d3adaf'",
        "DELETE FROM files WHERE job = 'cebd9eaf84d3adaf-2'",
        "UPDATE jobs SET ended_at = '2026-01-01' WHERE id = 'cebd9eaf84d3adaf'",
    )
    async with service() as server:
        await bulk(server, out, [])
        assert server.submits == []
    assert folder.states["saved"] == 5
    folder.check_files(others=True)


async def test_jobs_take_what_earlier_releases_have_saved(out: Path, folder: Folder) -> None:
    """Of the first no link, no kind and no place of an output is known; of one before chains, no
    links either."""
    _set_up(BEGUN_BEFORE / "jsonl", out)
    async with service() as server:
        first, _ = await bulk(server, out, [_edit("a", "red"), _edit("b", "cebd9eaf84d3adaf-2")])
        change(
            out,
            "DROP TABLE waiting",
            "DROP TABLE needs",
            *(f"ALTER TABLE files DROP COLUMN {name}" for name in ("output", "output_kind", "url")),
            "PRAGMA user_version = 6",
        )
        second, _ = await bulk(server, out, [_edit("c", "a"), _edit("d", "c")])
        new = [o for o in (*first, *second) if o.job.id in "abcd"]
        assert {o.job.id: o.state for o in new} == dict.fromkeys("abcd", "saved")
        links = [r.json["imageUrls"][0] for r in server.submits if "imageUrls" in r.json]
    assert [link.split("/")[3] for link in links] == ["input", "input", "input", "files"]
    assert folder.table("files")[-1].keys() >= {"output", "output_kind", "url"}


def _edit(name: str, of: str) -> dict[str, Any]:
    params = {"prompt": f"make {name}", "image_urls": [{"job": of, "output": 1}]}
    model = "seedream-v4.5/image-to-image"
    return {"id": name, "model": model, "params": {**params, "resolution": "2k"}}


def _set_up(before: Path, out: Path) -> None:
    (out / "files").mkdir(parents=True)
    shutil.copy(before / "results.jsonl", out)
    db = sqlite3.connect(out / "ledger.sqlite")
    db.executescript((before / "ledger.sql").read_text())
    for (path,) in db.execute("SELECT path FROM files"):
        (out / path).write_bytes(PNG)
    db.close()


# -- one name, one file ------------------------------------------------------------------------


async def test_two_jobs_never_share_a_file_whatever_the_template(out: Path, folder: Folder) -> None:
    async def many(request: Any) -> None:
        url = f"{request.server.base_url}/files/1.png"
        await status("SUCCESS", results=[{"url": url, "outputType": "png"}] * 11)(request)

    jobs = [{"id": name, **form(f"picture {name}")} for name in ("a", "a1", "A", "A1")]
    async with service(queries=[many]) as server:
        outcomes, _ = await bulk(server, out, jobs, name="{id}{n}")
        assert {outcome.state for outcome in outcomes} == {"saved"}
        assert len({name.casefold() for name in folder.files}) == 4 * 11
        folder.check_files()
        kept = folder.files
        for name in kept[::3]:
            (out / "files" / name).unlink()
        await bulk(server, out, jobs, name="{id}{n}")
        assert folder.files == kept
        assert len(server.submits) == 4
    folder.check_files()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "b", "ß", "é"]), st.sampled_from([1, 2]), st.text("aA1-ßéé")
        ),
        max_size=30,
    )
)
def test_a_name_is_given_once(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[str, int, str]]
) -> None:
    async def claim() -> None:
        path = tmp_path_factory.mktemp("ledger") / "ledger.sqlite"
        jobs = [Job(id=name, form={}) for name in ("a", "b", "ß", "é")]
        ledger = SqliteLedger(path)
        await ledger.open_jobs(jobs)
        got = [await ledger.reserve_name(*want) for want in wanted]
        await ledger.close()
        ledger = SqliteLedger(path)  # the names are in the file
        await ledger.claim([job.id for job in jobs])
        assert [await ledger.reserve_name(*want) for want in wanted] == got
        await ledger.close()
        owners: dict[str, tuple[str, int]] = {}
        for (job, output, stem), name in zip(wanted, got, strict=True):
            assert name.startswith(stem)
            assert owners.setdefault(name.upper().casefold(), (job, output)) == (job, output)

    asyncio.run(claim())


# -- ledgers that are lost ---------------------------------------------------------------------


def _removed(path: Path) -> None:
    path.unlink()


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _without_rows(path: Path) -> None:
    change(path.parent, "DELETE FROM jobs", "DELETE FROM files")


def _without_tables(path: Path) -> None:
    path.unlink()
    sqlite3.connect(path).close()


LOSSES = [_removed, _emptied, _without_rows, _without_tables]


@pytest.mark.parametrize("lose", LOSSES)
@pytest.mark.parametrize("left", ["results.jsonl", "files", "run.log"])
async def test_a_lost_ledger_is_seen_from_what_else_is_there(
    out: Path, lose: Callable[[Path], None], left: str
) -> None:
    async with service() as server:
        await bulk(server, out, forms(2))
    (out / "run.log").write_text("2026-11-27 10:00:00,000 INFO x is task 2013508786110730241\n")
    for path in out.glob("ledger.sqlite-*"):
        path.unlink()
    lose(out / "ledger.sqlite")
    for name in {"results.jsonl", "files", "run.log"} - {left}:
        shutil.rmtree(out / name, ignore_errors=True)
        (out / name).unlink(missing_ok=True)
    said = await refused(out)
    assert left in said
    assert f"runninghub bulk recover {out}" in said
    assert "another folder" in said


async def test_a_ledger_that_is_older_than_the_results_is_refused(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, forms(1))
        old = (out / "ledger.sqlite").read_bytes()
        await bulk(server, out, forms(3))
    (out / "ledger.sqlite").write_bytes(old)
    assert "'job-" in (said := await refused(out))
    assert "bulk recover" in said


async def test_a_saved_job_that_is_pending_in_the_ledger_is_not_submitted(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, forms(1))
    change(out, "UPDATE jobs SET state = 'pending', task_id = NULL")
    assert "as pending" in await refused(out)


async def test_a_saved_job_that_the_ledger_has_no_more_is_not_submitted(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, forms(3))
        await bulk(server, out, forms(3))
    change(out, "DELETE FROM jobs WHERE id = (SELECT min(id) FROM jobs)")
    assert "does not have it" in await refused(out)


async def test_an_older_ledger_put_back_is_noticed_by_what_came_since(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, forms(3))
        await bulk(server, out, forms(3))
        older = (out / "ledger.sqlite").read_bytes()
        await bulk(server, out, forms(4))
    (out / "ledger.sqlite").write_bytes(older)
    assert "does not have it" in await refused(out)


async def test_a_folder_in_which_nothing_was_done_needs_no_ledger(out: Path) -> None:
    (out / "files").mkdir(parents=True)
    (out / "files" / ".DS_Store").touch()
    (out / "results.jsonl").touch()
    (out / "run.log").write_text("2026-11-27 10:00:00,000 INFO account key-1: ceiling is now 3\n")
    async with service() as server:
        outcomes, _ = await bulk(server, out, forms(1))
    assert [outcome.state for outcome in outcomes] == ["saved"]


# -- ledgers that are damaged ------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage",
    [
        "state = 'done'",
        "state = x'00'",
        "state = 'submitted', task_id = NULL",
        "state = 'pending'",
        "state = 'submitted', task_id = ''",
        "state = 'submitted', task_id = '../x'",
        "state = 'succeeded', task_id = x'3132'",
        "state = 'submitted', form = '[]'",
        "state = 'submitted', form = '{'",
        "state = 'submitted', form = x'7b7d'",
        "state = 'submitted', attempts = 'many'",
        "state = 'submitted', attempts = -3",
        "state = 'submitted', new_task_may_help = 7",
        "state = 'submitted', money = 'much'",
        "state = 'failed', money = 'NaN'",
        "state = 'failed', money = '9e999999'",
        "state = 'uncertain', task_id = NULL, estimate = 'Infinity'",
        "state = 'submitted', account = x'00'",
        "state = 'submitted', hash = ''",
        "id = x'6a6f622d30'",
        "id = ''",
    ],
)
async def test_a_row_that_no_run_has_written_leads_to_no_submit(out: Path, damage: str) -> None:
    async with service() as server:
        await bulk(server, out, forms(5))
    (out / "results.jsonl").unlink()  # which would show some of it as well
    change(out, f"UPDATE jobs SET {damage} WHERE id = 'job-0'")
    said = await refused(out)
    assert str(out / "ledger.sqlite") in said
    assert "bulk recover" in said


def _garbage(path: Path) -> None:
    path.write_bytes(b"not a database, but quite long" * 1000)


def _half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _noise(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(reversed(content[4096:]))
    path.write_bytes(content)


def _directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _foreign(path: Path) -> None:
    path.unlink()
    change(path.parent, "CREATE TABLE songs (title TEXT)")


def _foreign_jobs(path: Path) -> None:
    path.unlink()
    change(path.parent, "CREATE TABLE jobs (id TEXT, state TEXT)", "PRAGMA user_version = 1")


def _without_key(path: Path) -> None:
    change(
        path.parent,
        "CREATE TABLE copy AS SELECT * FROM jobs",
        "DROP TABLE jobs",
        "ALTER TABLE copy RENAME TO jobs",
    )


@pytest.mark.parametrize(
    "damage", [_garbage, _half, _noise, _directory, _foreign, _foreign_jobs, _without_key]
)
async def test_what_is_no_sound_ledger_is_refused_and_left_alone(
    out: Path, damage: Callable[[Path], None]
) -> None:
    path = out / "ledger.sqlite"
    async with service() as server:
        await bulk(server, out, forms(40))
    damage(path)
    before = path.read_bytes() if path.is_file() else None
    said = await refused(out)
    assert str(path) in said
    assert "bulk recover" in said
    assert before == (path.read_bytes() if path.is_file() else None)


@pytest.mark.parametrize("name", [".lock", "results.jsonl"])
@pytest.mark.parametrize("make", [lambda path: path.write_bytes(b"garbage" * 999), Path.mkdir])
async def test_other_files_of_a_run_that_cannot_be_used_are_named(
    out: Path, name: str, make: Callable[[Path], object]
) -> None:
    out.mkdir()
    make(out / name)
    said = await refused(out)
    assert name in said
    assert str(out) in said


# -- recovery ----------------------------------------------------------------------------------


def in_every_state() -> Server:
    """A service whose tasks end as their prompts say; those of "so slow" go on for ever."""
    slow: set[str] = set()
    failed: set[str] = set()

    async def submit(request: Request) -> None:
        prompt = request.json["prompt"]
        if prompt == "be lost":
            await reset(request)
            return
        await accept(request)
        if prompt in ("so slow", "failed"):
            (slow if prompt == "so slow" else failed).add(request.server.tasks[-1])

    async def query(request: Request) -> None:
        task_id = request.json["taskId"]
        if task_id in slow:
            await running(request)
        elif task_id in failed:
            await status("FAILED", errorCode="805", errorMessage="it failed")(request)
        else:
            await file_result(request)

    return service(submit, queries=[query])


ENDS = ("saved", "failed", "be lost", "so slow")
JOBS = [{"id": f"{end} ü\n{n}", **form(end)} for end in ENDS for n in range(2)]


async def cut_off(tmp_path: Path, server: Server, out: Path) -> None:
    """A run of the real command, stopped with two tasks running."""
    command = command_for(server.base_url, tmp_path)
    run = await command.start("bulk", job_file(tmp_path, JOBS), "--out", out)
    folder = Folder(out)
    await until(lambda: (out / "results.jsonl").exists() and len(folder.lines) == 6, 30)
    await until(lambda: folder.states == {"saved": 2, "failed": 2, "uncertain": 2, "submitted": 2})
    run.kill()
    await run.wait()


@pytest.mark.parametrize(
    "damage",
    some_of([*LOSSES, _garbage, _noise, _directory, _foreign, _without_key], 2),
)
async def test_recovery_builds_a_ledger_that_submits_nothing_it_does_not_know(
    damage: Callable[[Path], None], tmp_path: Path, out: Path, folder: Folder
) -> None:
    async with in_every_state() as server:
        await cut_off(tmp_path, server, out)
        db = sqlite3.connect(out / "ledger.sqlite")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()
        before = folder.rows
        tasks = list(server.tasks)
        damage(out / "ledger.sqlite")
        command = command_for(server.base_url, tmp_path)
        jobs = job_file(tmp_path, [*JOBS, {"id": "new", **form("saved")}])
        said = await command("bulk", jobs, "--out", out)
        assert (said.code, len(server.submits)) == (1, 8)
        assert f"bulk recover {out}" in said.err
        recovered = await command("bulk", "recover", out)
        assert recovered.code == 0, recovered.err
        assert "rebuilt" in recovered.out
        after = folder.rows
        for job, row in before.items():
            assert (after[job]["state"], after[job]["task_id"], after[job]["hash"]) == (
                *(row["state"], row["task_id"]),
                row["hash"],
            )
        server.answers_queries(file_result)
        retried = await command("bulk", jobs, "--out", out, "--retry-failed", "5", "--json")
        assert retried.code == 6, retried.err
        assert (len(server.submits), server.tasks) == (8, tasks)
        assert folder.states == {"saved": 4, "failed": 2, "uncertain": 3}
        folder.check_files()
        folder.check_lines()
        again = await command("bulk", jobs, "--out", out, "--resubmit-uncertain")
        assert again.code == 6, again.err
        assert [r.json["prompt"] for r in server.submits[8:]] in (
            ["be lost", "be lost", "saved"],
            ["saved", "be lost", "be lost"],
            ["be lost", "saved", "be lost"],
        )


async def test_a_ledger_of_whose_damage_sqlite_tells_in_no_text_is_damaged_too(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, forms(2))
        ledger = out / "ledger.sqlite"
        content = ledger.read_bytes()
        assert b"tablejobsjobs" in content
        content = content.replace(b"tablejobsjobs", b"table\xb9obsjobs")
        ledger.write_bytes(content.replace(b"CREATE TABLE jobs", b"CR\xb9ATE TABLE jobs"))
        assert "its structure is damaged" in (said := await refused(out))
        assert "bulk recover" in said
        assert (await recover(out)).counts == {"saved": 2}
        await bulk(server, out, forms(2))
        assert len(server.submits) == 2


async def test_recovery_leaves_a_sound_ledger_alone(tmp_path: Path, out: Path) -> None:
    async with service() as server:
        command = command_for(server.base_url, tmp_path)
        assert (await command("bulk", job_file(tmp_path, forms(3)), "--out", out)).code == 0
        content = (out / "ledger.sqlite").read_bytes()
        refused = await command("bulk", "recover", out)
        assert refused.code == 1
        assert "is in order" in refused.err
        assert (out / "ledger.sqlite").read_bytes() == content
        nothing = await command("bulk", "recover", tmp_path / "elsewhere")
        assert "no folder" in nothing.err
        (tmp_path / "empty").mkdir()
        assert "nothing to build" in (await command("bulk", "recover", tmp_path / "empty")).err


async def test_an_older_ledger_is_brought_up_to_the_results(out: Path, folder: Folder) -> None:
    async with service() as server:
        await bulk(server, out, forms(2))
        old = (out / "ledger.sqlite").read_bytes()
        await bulk(server, out, forms(4))
        (out / "ledger.sqlite").write_bytes(old)
        assert (await recover(out)).counts == {"saved": 4}
        outcomes, run = await bulk(server, out, forms(5))
        assert [(o.job.id, o.state) for o in outcomes] == [("job-4", "uncertain")]
        assert (run.totals.changed, len(server.submits)) == (0, 4)
    folder.check_files()
    folder.check_lines()


async def test_of_a_job_that_was_saved_twice_the_later_files_are_its_own(
    out: Path, folder: Folder
) -> None:
    async with service() as server:
        await bulk(server, out, forms(1))
        (first,) = folder.lines[0]["files"]
        (out / first["path"]).rename(out / "moved.png")
        await bulk(server, out, forms(1), name="again {id}-{n}")
        (second,) = folder.lines[-1]["files"]
        assert first["path"] != second["path"]
        (out / "ledger.sqlite").unlink()
        await recover(out)
        await bulk(server, out, forms(1), name="again {id}-{n}")
        assert len(server.submits) == 1
    assert folder.rows["job-0"]["form"] != "{}", "its bill tells what others of its kind cost"
    assert [row["path"] for row in folder.table("files")] == [second["path"]]
    assert len(folder.lines) == 2, "nothing was saved a third time"


@pytest.mark.parametrize(
    ("damage", "state"),
    [
        ("state = 'done'", "saved"),
        ("state = 'submitted', money = 'x'", "saved"),
        ("state = 'submitted', form = 1", "saved"),
        ("state = 'submitted', task_id = NULL", "uncertain"),
        ("state = 'pending', task_id = x'00'", "uncertain"),
    ],
)
async def test_recovery_mends_single_rows(
    out: Path, folder: Folder, damage: str, state: str
) -> None:
    async with service() as server:
        await bulk(server, out, forms(3))
        change(out, f"UPDATE jobs SET {damage} WHERE id = 'job-0'")
        (out / "results.jsonl").unlink()
        await recover(out)
        await bulk(server, out, forms(3))
        assert len(server.submits) == 3
    assert folder.rows["job-0"]["state"] == state
    assert folder.states["saved"] == 2 + (state == "saved")


@pytest.mark.parametrize("damage", ["money = 'x'", "state = 'done'"])
async def test_a_failure_before_the_last_submit_is_not_taken_for_its_end(
    out: Path, folder: Folder, damage: str
) -> None:
    async with service() as server:
        await bulk(server, out, [*forms(1), {"model": "no-such-model", "params": {}}])
        (failed,) = (line["id"] for line in folder.lines if line["state"] == "failed")
        change(out, f"UPDATE jobs SET state = 'submitting' WHERE id = '{failed}'")  # once more
        change(
            out, f"UPDATE jobs SET {damage} WHERE id = '{failed if 'done' in damage else 'job-0'}'"
        )
        await recover(out)
    assert folder.states == {"saved": 1, "submitting": 1}


LINES = st.dictionaries(
    st.sampled_from(["id", "state", "task_id", "files", "usage", "error", "hash", "model"]),
    st.recursive(
        st.none()
        | st.integers()
        | st.text(max_size=5)
        | st.sampled_from(["job-0", "job-1", "saved", "failed", "uncertain", "succeeded", "12"]),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(st.sampled_from(["path", "size", "sha256", "money"]), inner)
        ),
        max_leaves=6,
    ),
)


@given(st.lists(LINES | st.text(max_size=20), max_size=12), st.lists(LINES, max_size=4))
def test_whatever_the_traces_are_a_rebuilt_ledger_submits_nothing(
    tmp_path_factory: pytest.TempPathFactory, lines: list[Any], created: list[Any]
) -> None:
    out = tmp_path_factory.mktemp("out")
    (out / "files").mkdir()
    (out / "files" / "kept.png").write_bytes(PNG)
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (out / "results.jsonl").write_text("".join(text + "\n" for text in texts))
    log = [f"2026-11-27 10:00:00,000 INFO created {json.dumps(line)}\n" for line in created]
    (out / "run.log").write_text("".join(log))
    asyncio.run(recover(out))

    async def go_on() -> None:
        async with service() as server:
            await bulk(server, out, forms(2), retry_failed=3)
            assert server.submits == []

    asyncio.run(go_on())


async def test_a_job_file_may_be_called_recover(tmp_path: Path, out: Path) -> None:
    job_file(tmp_path, forms(1), name="recover")
    async with service() as server:
        command = command_for(server.base_url, tmp_path)
        for name in ("recover", "./recover"):
            assert (await command("bulk", name, "--out", out)).code == 0


def _count(path: Path) -> int:
    async def opened() -> int:
        ledger = SqliteLedger(path)
        try:
            return len(await ledger.open_jobs([Job(id=uuid4().hex, form=form("a boat"))]))
        finally:
            await ledger.close()

    return asyncio.run(opened())


async def test_many_that_make_a_ledger_at_once_make_it_once(tmp_path: Path) -> None:
    for number in range(5):
        path = tmp_path / f"{number}.sqlite"
        opened = await asyncio.gather(*(asyncio.to_thread(_count, path) for _ in range(6)))
        assert opened == [1] * 6
        with sqlite3.connect(path) as db:
            assert db.execute("SELECT count(*) FROM jobs").fetchone() == (6,)
        db.close()
