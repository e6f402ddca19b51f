"""Results that can be joined with what they were made of: lines, kept columns, nodes, ids."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.bulk import Job, JobSource, Mistake
from runninghub_async.bulk.recovery import recover
from tests.bulk.helpers import MODEL, Folder, bulk, form, job_file, service
from tests.bulk.test_ledger import change
from tests.cli.command import Command
from tests.misbehaving import PNG, Request, running, status

CSV = 'id,prompt,notes,sku\nred,"a red\nbicycle",late,A-17\nblue,a boat,,B/2\n'
JSONL = [
    {"id": "red", **form("a red bicycle"), "notes": "late", "sku": "A-17"},
    {"id": "blue", "model": MODEL, "prompt": "a boat", "notes": "", "sku": "B/2"},
]
KEPT = {"red": {"notes": "late", "sku": "A-17"}, "blue": {"notes": "", "sku": "B/2"}}


def jobs_of(source: JobSource, text: str) -> list[Job]:
    found = list(source.read(text.splitlines(keepends=True)))
    assert all(isinstance(job, Job) for job in found), found
    return [job for job in found if isinstance(job, Job)]


@pytest.mark.parametrize("how", [{"keep": ["notes", "sku"]}, {"keep_columns": True}])
@pytest.mark.parametrize("format_", ["csv", "jsonl", "json"])
async def test_kept_columns_and_lines_are_in_results_ledger_and_names(
    how: dict[str, Any], format_: Any, out: Path, folder: Folder
) -> None:
    text = CSV if format_ == "csv" else "".join(json.dumps(row) + "\n" for row in JSONL)
    text = json.dumps(JSONL, indent=1) if format_ == "json" else text
    jobs = jobs_of(JobSource(format=format_, model=MODEL, **how), text)
    assert {job.id: dict(job.kept) for job in jobs} == KEPT
    async with service() as server:
        await bulk(server, out, jobs, name="{sku}_{line:02}-{n}", keep=["sku"])
        sent = [request.json for request in server.submits]
    assert {body.keys() <= {"prompt", "resolution"} for body in sent} == {True}
    lines = {line["id"]: line for line in folder.lines}
    assert {name: line["kept"] for name, line in lines.items()} == KEPT
    ends = {job.id: job.line for job in jobs}
    assert {name: line["line"] for name, line in lines.items()} == ends
    rows = folder.rows
    assert {name: (row["line"], json.loads(row["kept"])) for name, row in rows.items()} == {
        name: (ends[name], KEPT[name]) for name in KEPT
    }
    assert folder.files == [f"A-17_{ends['red']:02}-1.png", f"B-2_{ends['blue']:02}-1.png"]


@pytest.mark.parametrize("how", [{"keep": ["apiKey"]}, {"keep_columns": True}])
@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("csv", "prompt,apiKey\na boat,topsecret\n"),
        ("jsonl", json.dumps({**form("a boat"), "apiKey": "topsecret"})),
        ("jsonl", json.dumps({**form("a boat"), "kept": {"apiKey": "topsecret"}})),
        ("jsonl", json.dumps({**form("a boat"), "owner": {"apiKey": "topsecret"}})),
    ],
)
def test_a_key_is_not_kept(how: dict[str, Any], format_: Any, text: str) -> None:
    (found,) = JobSource(format=format_, model=MODEL, **how).read(text.splitlines(keepends=True))
    assert isinstance(found, Mistake)
    assert "where no key belongs" in found.message
    assert "topsecret" not in repr(found)


def test_what_is_kept_is_no_part_of_id_and_content() -> None:
    plain = form("a boat")
    line = json.dumps({**plain, "sku": "A", "kept": {"owner": "ann"}})
    (job,) = jobs_of(JobSource(keep=["sku"]), line)
    (without,) = jobs_of(JobSource(), json.dumps(plain))
    assert (job.id, job.hash, job.form) == (without.id, without.hash, without.form)
    assert job.kept == {"owner": "ann", "sku": "A"}


def test_a_parameter_that_is_kept_stays_a_parameter() -> None:
    for source, text in (
        (JobSource(format="csv", model=MODEL, keep=["prompt"]), "prompt\na boat\n"),
        (JobSource(model=MODEL, keep=["prompt"]), '{"prompt": "a boat"}'),
    ):
        (job,) = jobs_of(source, text)
        assert job.kept == {"prompt": "a boat"}
        assert job.form["params"] == {"prompt": "a boat"}


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        (JobSource(format="csv", model=MODEL, keep=["skuu"]), CSV, "no column 'skuu'"),
        (JobSource(model=MODEL), '{"prompt": "a", "kept": 7}', "kept is 7"),
    ],
)
def test_what_cannot_be_kept_is_a_mistake(source: JobSource, text: str, told: str) -> None:
    (mistake,) = source.read(text.splitlines(keepends=True))
    assert isinstance(mistake, Mistake)
    assert told in str(mistake)


async def test_what_a_job_keeps_survives_its_run_and_its_ledger(out: Path, folder: Folder) -> None:
    """A task that an earlier run left open ends with the row that it was submitted for."""
    job = {"id": "red", **form("a boat"), "kept": {"sku": "A-17"}, "tags": {"shop": "north"}}
    async with service(queries=(running,)) as server:
        await bulk(server, out, [job], rh={"timeout": 0.2})
        assert folder.states == {"submitted": 1}
    async with service() as server:
        await bulk(server, out, [])
    assert folder.lines[-1]["kept"] == {"sku": "A-17"}
    assert folder.lines[-1]["tags"] == {"shop": "north"}
    (out / "ledger.sqlite").unlink()
    await recover(out)
    assert json.loads(folder.rows["red"]["kept"]) == {"sku": "A-17"}


async def test_files_and_texts_tell_their_nodes(out: Path, folder: Folder) -> None:
    async def of_two_nodes(request: Request) -> None:
        url = f"{request.server.base_url}/files/1.png"
        results = [
            {"url": url, "outputType": "png", "nodeId": "9"},
            {"text": "a boat", "outputType": "txt", "nodeId": "12"},
        ]
        await status("SUCCESS", results=results)(request)

    async with service(queries=(of_two_nodes,)) as server:
        await bulk(server, out, [{"id": "red", **form("a boat")}])
        (line,) = folder.lines
        assert [file["node_id"] for file in line["files"]] == ["9", "12"]
        assert dict(zip(line["texts"], line["text_node_ids"], strict=True)) == {"a boat": "12"}
        assert [row["node_id"] for row in folder.table("files")] == ["9", "12"]
        (out / line["files"][0]["path"]).unlink()
        await bulk(server, out, [{"id": "red", **form("a boat")}])
        assert (out / line["files"][0]["path"]).read_bytes() == PNG


def test_repeats_have_the_same_ids_with_and_without_an_id() -> None:
    once, three = (
        JobSource(model=MODEL, format="csv"),
        JobSource(model=MODEL, format="csv", repeat=3),
    )
    (plain,) = jobs_of(once, "prompt\na boat\n")
    assert [job.id for job in jobs_of(three, "id,prompt\nred,a boat\n")] == [
        *("red-1", "red-2", "red-3")
    ]
    twice = [job.id for job in jobs_of(three, "prompt\na boat\na boat\n")]
    assert twice == [f"{plain.id}-{n}" for n in ("1", "2", "3", "2-1", "2-2", "2-3")]
    seeds = JobSource(model="marble-1.1/text-to-world", seeds=[1, 2], repeat=2)
    nameless = [job.id for job in jobs_of(seeds, '{"prompt": "a boat"}')]
    assert [name[16:] for name in nameless] == ["-1", "-2", "-1", "-2"]


@pytest.mark.parametrize("rebuilt", [False, True])
async def test_a_folder_begun_under_the_older_rule_goes_on_under_it(
    rebuilt: bool, out: Path, folder: Folder
) -> None:
    """A repeat of a row without an id was a row of its own, and no line was told."""
    jobs = jobs_of(JobSource(format="csv", model=MODEL, repeat=2), "prompt\na boat\na boat\n")
    name = jobs[0].hash[:16]
    older = [name, f"{name}-2", f"{name}-3", f"{name}-4"]
    async with service() as server:
        await bulk(server, out, [Job(id=each, form=jobs[0].form) for each in older])
        change(out, "DELETE FROM about")
        results = [{k: v for k, v in line.items() if k != "line"} for line in folder.lines]
        job_file(out, results, name="results.jsonl")
        if rebuilt:
            (out / "ledger.sqlite").unlink()
            await recover(out)
        _, run = await bulk(server, out, jobs)
        assert run.totals.skipped == 4
        assert len(server.submits) == 4
    assert sorted(folder.rows) == older


async def test_the_command_keeps_columns_under_names_that_it_checks(
    runninghub: Command, tmp_path: Path, out: Path, folder: Folder
) -> None:
    jobs = tmp_path / "jobs.csv"
    with jobs.open("w", newline="") as file:
        csv.writer(file).writerows([["prompt", "sku", "owner"], ["a boat", "A-17", "ann"]])
    command = ("bulk", jobs, "--out", out, "--model", MODEL, "--set", "resolution=2k")
    ended = await runninghub(*command, "--keep-columns", "--name", "{skuu}-{id}-{n}")
    assert (ended.code, "no column 'skuu'" in ended.err) == (2, True)
    ended = await runninghub(*command, "--keep", "owner", "--name", "{sku}-{id}-{n}")
    assert (ended.code, "{owner}" in ended.err) == (2, True)
    ended = await runninghub(*command, "--keep", "sku,owner", "--name", "{sku}-{line}-{n}")
    assert (ended.code, folder.files) == (0, ["A-17-2-1.png"])
    assert folder.lines[0]["kept"] == {"sku": "A-17", "owner": "ann"}
