"""Results as tables."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pytest
from pyarrow import parquet

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, LedgerError, MemoryLedger
from runninghub_async.bulk.export.writing import Exported, export
from runninghub_async.bulk.forgetting import forget
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.sandbox import Sandbox
from runninghub_async.stores.whole_files import written_whole
from tests.bulk.helpers import MODEL
from tests.bulk.report_folders import MadeJob, make_folder, write_folder
from tests.cli.command import Command

ID = "2013508786110730241"


def made(folder: Path, *forms: Mapping[str, Any], **how: Any) -> Path:
    jobs = [
        MadeJob(id=f"job-{number}", form=form, line=number, **how)
        for number, form in enumerate(forms, start=1)
    ]
    write_folder(folder, jobs)
    return folder


def with_params(folder: Path, *params: Mapping[str, Any]) -> Path:
    return made(folder, *({"model": MODEL, "params": some} for some in params))


def exported(folder: Path, form: str = "parquet") -> Any:
    target = folder.parent / f"results.{form}"
    export(folder, target)
    return parquet.read_table(target) if form == "parquet" else target


# -- what stands in it -------------------------------------------------------------------------


async def test_a_run_is_a_row_a_job(tmp_path: Path, rh: RunningHub, sandbox: Sandbox) -> None:
    jobs = [
        {
            "id": "a",
            "model": MODEL,
            "params": {"prompt": "a cat", "resolution": "2k"},
            "tags": {"who": "me"},
        },
        {"id": "b", "model": MODEL, "params": {"prompt": "fail"}},
    ]
    async with BulkRun(rh, out=tmp_path / "run") as run:
        ended = {outcome.job.id: outcome async for outcome in run.add(jobs)}
        table = await run.table()
    target = tmp_path / "results.parquet"
    assert export(tmp_path / "run", target) == Exported(2, tuple(table.column_names))
    assert parquet.read_table(target).equals(table)
    first, _ = table.to_pylist()
    file = ended["a"].files[0]
    assert first["file"] == file.path
    assert first["files"] == [
        {
            "output": 1,
            "path": file.path,
            "kind": "image",
            "size": file.size,
            "sha256": file.sha256,
            "node_id": None,
        }
    ]
    assert (first["id"], first["state"], first["model"]) == ("a", "saved", MODEL)
    assert first["task_id"] == ended["a"].task_id
    assert first["params.prompt"] == "a cat"
    assert first["params.resolution"] == "2k"
    assert first["tags.who"] == "me"
    assert first["money"] == ended["a"].money
    usage = ended["a"].usage
    assert usage is not None
    assert first["currency"] == usage.currency
    assert first["submitted_at"] <= first["ended_at"] <= datetime.now(UTC)
    assert table.schema.field("task_id").type == pyarrow.string()
    assert pyarrow.types.is_decimal(table.schema.field("money").type)
    assert table.schema.field("ended_at").type == pyarrow.timestamp("ms", "UTC")


VALUES: dict[str, tuple[list[Any], Any, list[Any]]] = {
    "texts": (["a", "b"], pyarrow.string(), ["a", "b"]),
    "whole numbers": ([1, -2], pyarrow.int64(), [1, -2]),
    "numbers": ([1, 0.5], pyarrow.float64(), [1.0, 0.5]),
    "flags": ([True, False], pyarrow.bool_(), [True, False]),
    "of two types": ([1, "x"], pyarrow.string(), ["1", "x"]),
    "flags and numbers": ([True, 2], pyarrow.string(), ["true", "2"]),
    "ids": ([ID], pyarrow.string(), [ID]),
    "beyond 64 bits": ([2**64, 1], pyarrow.string(), [str(2**64), "1"]),
    "null": (["a", None], pyarrow.string(), ["a", None]),
    "lists": ([["a"], []], pyarrow.list_(pyarrow.string()), [["a"], []]),
    "lists of numbers": ([[1, None], [0.5]], pyarrow.list_(pyarrow.float64()), [[1, None], [0.5]]),
    "an empty list first": ([[], ["a"]], pyarrow.list_(pyarrow.string()), [[], ["a"]]),
    "an empty list and a number": ([[], 3], pyarrow.string(), ["[]", "3"]),
    "a number and an empty list": ([3, []], pyarrow.string(), ["3", "[]"]),
    "nothing but empty lists": ([[], []], pyarrow.string(), ["[]", "[]"]),
    "lists of ids": ([[2**64]], pyarrow.list_(pyarrow.string()), [[str(2**64)]]),
    "lists of objects": ([[{"a": 1}]], pyarrow.string(), ['[{"a": 1}]']),
    "mixed lists": ([[1, "a"]], pyarrow.string(), ['[1, "a"]']),
    "a list and a text": ([["a"], "b"], pyarrow.string(), ['["a"]', "b"]),
    "an output of another job": (
        [{"job": "x", "output": 2}],
        pyarrow.string(),
        ['{"job": "x", "output": 2}'],
    ),
    "a file": ([{"file": "a.png"}], pyarrow.string(), ['{"file": "a.png"}']),
    "empty objects": (["x", {}], pyarrow.string(), ["x", None]),
}  # fmt: skip


@pytest.mark.parametrize(("given", "kind", "told"), VALUES.values(), ids=list(VALUES))
def test_a_column_has_the_type_of_its_values_or_text(
    tmp_path: Path, given: list[Any], kind: Any, told: list[Any]
) -> None:
    table = exported(with_params(tmp_path / "run", *({"x": value} for value in given)))
    assert table.schema.field("params.x").type == kind
    assert table["params.x"].to_pylist() == told
    lines = (exported(tmp_path / "run", "jsonl")).read_text().splitlines()
    assert len(lines) == len(given)


def test_what_has_parts_is_a_column_a_part(tmp_path: Path) -> None:
    folder = made(
        tmp_path / "run",
        {"model": MODEL, "params": {"camera": {"zoom": 2, "at": {"x": 1}}, "loras": [{"n": 1}]}},
        {"workflow": ID, "nodes": {"6": {"text": "a"}, "3.seed": 7}, "access_password": "hidden"},
        kept={"sku": "A-17"},
    )
    first, second = exported(folder).to_pylist()
    assert (first["params.camera.zoom"], first["params.camera.at.x"]) == (2, 1)
    assert (second["nodes.6.text"], second["nodes.3.seed"]) == ("a", 7)
    assert (second["model"], second["kept.sku"]) == (ID, "A-17")
    assert "hidden" not in exported(folder, "csv").read_text()


def test_amounts_are_exact_whatever_their_size(tmp_path: Path) -> None:
    write_folder(
        tmp_path / "run",
        [
            MadeJob(id=str(n), form={"model": MODEL, "params": {}}, money=money, estimate=None)
            for n, money in enumerate(["0.000000000000000000001", "123456789012345678", "0"])
        ],
    )
    assert exported(tmp_path / "run")["money"].to_pylist() == [
        Decimal("0.000000000000000000001"),
        Decimal("123456789012345678"),
        0,
    ]
    lines = [
        json.loads(line) for line in exported(tmp_path / "run", "jsonl").read_text().splitlines()
    ]
    assert Decimal(lines[0]["money"]) == Decimal("1E-21")


def test_a_folder_of_all_fates_is_read_by_everybody(tmp_path: Path) -> None:
    jobs = make_folder(tmp_path / "run", 120)
    table = exported(tmp_path / "run")
    target = tmp_path / "results.parquet"
    assert sorted(table["id"].to_pylist()) == sorted(job.id for job in jobs)
    states = {job.id: job.state for job in jobs}
    assert dict(zip(table["id"].to_pylist(), table["state"].to_pylist(), strict=True)) == states
    query = f"select state, count(*) from '{target}' group by all"
    by_duckdb = duckdb.connect().execute(query).fetchall()
    by_polars = polars.read_parquet(target).group_by("state").len().rows()
    by_pandas = pandas.read_parquet(target).groupby("state").size().items()
    assert sorted(by_duckdb) == sorted(by_polars) == sorted(by_pandas)
    rows = pandas.read_csv(exported(tmp_path / "run", "csv"), dtype={"id": str})
    assert list(rows["id"]) == table["id"].to_pylist()
    lines = pandas.read_json(exported(tmp_path / "run", "jsonl"), lines=True, dtype={"id": str})
    assert list(lines["id"]) == table["id"].to_pylist()


def test_a_job_that_was_begun_anew_has_nothing_of_its_last_end(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", {"prompt": "x"})
    results = folder / "results.jsonl"
    line = json.loads(results.read_text())
    line["task_id"] = "99"
    line["texts"] = ["of another task"]
    results.write_text(json.dumps(line) + "\n" + "no line\n")
    assert exported(folder)["texts"].to_pylist() == [None]


def test_a_text_with_half_a_character_is_no_trouble(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", {"prompt": "x"})
    line = json.loads((folder / "results.jsonl").read_text())
    line["texts"] = ["a\ud83d"]
    (folder / "results.jsonl").write_text(json.dumps(line) + "\n")
    assert exported(folder)["texts"].to_pylist() == [["a\N{REPLACEMENT CHARACTER}"]]


async def test_forgotten_jobs_and_other_ledgers_are_told_as_well(
    tmp_path: Path, rh: RunningHub
) -> None:
    ledger = MemoryLedger()
    bad = [{"id": "a", "model": MODEL, "params": {"prompt": "fail"}}]
    async with BulkRun(rh, out=tmp_path / "run", ledger=ledger) as run:
        async for _ in run.add(bad):
            pass
        await ledger.claim(["a"])
        assert (await run.table())["state"].to_pylist() == ["failed"]
    async with BulkRun(rh, out=tmp_path / "other") as run:
        async for _ in run.add(bad):
            pass
    await forget(tmp_path / "other", ["a"])
    async with BulkRun(rh, out=tmp_path / "other") as run:
        (row,) = (await run.table()).to_pylist()
    assert (row["id"], row["forgotten_at"] is not None) == ("a", True)
    assert exported(tmp_path / "other").to_pylist() == [row]


# -- files -------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+cmd|x", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_spreadsheet_computes_what_a_prompt_says(tmp_path: Path, text: str) -> None:
    folder = with_params(tmp_path / "run", {"prompt": text, text: "x"}, {"prompt": "-5"})
    target = exported(folder, "csv")
    with target.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert first["params.prompt"] == f"'{text}"
    assert second["params.prompt"] == "-5"
    assert exported(folder).to_pylist()[0]["params.prompt"] == text
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_cell_that_is_a_list_is_json_and_never_a_formula(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", {"words": ["=1", 'a,b\n"c"'], "n": -5, "f": True})
    with exported(folder, "csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert json.loads(row["params.words"]) == ["=1", 'a,b\n"c"']
    assert (row["params.n"], row["params.f"]) == ("-5", "true")
    assert row["submitted_at"].endswith("Z")


def test_the_runs_own_files_are_not_written_over(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", {"prompt": "x"})
    before = (folder / "results.jsonl").read_bytes()
    (tmp_path / "link").symlink_to(folder)
    for target in (
        folder / "results.jsonl",
        folder / "files" / "x.csv",
        tmp_path / "link/results.jsonl",
    ):
        with pytest.raises(InvalidParameterError, match="which is the run's own"):
            export(folder, target)
    assert (folder / "results.jsonl").read_bytes() == before
    export(folder, folder / "results.csv")
    for name in ("results", "results.xlsx", "-"):
        with pytest.raises(
            InvalidParameterError, match=r"allowed is a name in .parquet, .csv, .jsonl"
        ):
            export(folder, Path(name))
    with pytest.raises(LedgerError, match="give the folder of a run"):
        export(tmp_path, tmp_path / "x.csv")


def test_a_table_is_whole_or_what_was_there_stays(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", *({"prompt": "x" * 1000} for _ in range(400)))
    target = tmp_path / "results.csv"
    target.write_text("of yesterday")
    code = """import sys
from pathlib import Path
from runninghub_async.bulk.export.writing import export
export(*map(Path, sys.argv[1:]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, folder, target],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2**17, 2**17)),
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert target.read_text() == "of yesterday"
    assert sorted(os.listdir(tmp_path)) == ["results.csv", "run"]


def test_more_columns_than_a_table_should_have_stand_together(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", *({f"p{n}": n} for n in range(1100)))
    table = exported(folder)
    assert len(table.column_names) < 1100
    told = [json.loads(text) for text in table["rest"].to_pylist() if text is not None]
    assert len(told) == 100
    assert all(len(some) == 1 for some in told)


@pytest.fixture
def without_arrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)


@pytest.mark.usefixtures("without_arrow")
def test_text_needs_no_extra(tmp_path: Path) -> None:
    folder = with_params(tmp_path / "run", {"prompt": "x"})
    for name in ("results.csv", "results.jsonl"):
        assert export(folder, tmp_path / name).rows == 1
    with pytest.raises(RunningHubError, match=r"pip install '\.\[tables\]'"):
        export(folder, tmp_path / "results.parquet")


async def test_the_command_says_what_it_has_written(tmp_path: Path, bulk: Command) -> None:
    folder = await asyncio.to_thread(with_params, tmp_path / "run", {"prompt": "x"})
    done = await bulk("bulk", "export", folder, "--to", tmp_path / "r.parquet")
    assert (done.code, done.out) == (0, f"1 row of 21 columns in {tmp_path}/r.parquet\n")
    done = await bulk("bulk", "export", folder, "--to", tmp_path / "r.jsonl", "--json")
    assert json.loads(done.out)["rows"] == 1
    done = await bulk("bulk", "export", folder, "--to", tmp_path / "r.txt")
    assert done.code == 2
    assert "--to is" in done.err


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("nodir/r.csv", "--to is nodir/r.csv, whose folder is not there. Make nodir first."),
        ("run/run.csv/r.csv", "--to is run/run.csv/r.csv, and run/run.csv is a file;"),
        ("s3://bucket/r.csv", "--to is an address; allowed is a path on a disk."),
        ("a-folder.csv", "is a directory"),
        ("r.txt", "--to is r.txt; allowed is a name in .parquet, .csv, .jsonl."),
        ("-", "--to is -; allowed is a name in .parquet"),
        ("", "is a directory"),
        ("run/files/r.csv", "which is the run's own"),
        ("run/results.jsonl", "which is the run's own"),
        ("same.jsonl", "which is the run's own"),
        (f"{'a' * 256}.csv", "… File name too long"),
        ("/proc/r.csv", "/proc/r.csv: No such file or directory"),
    ],
)
async def test_whatever_is_wrong_with_its_name_is_told_in_the_users_words(
    tmp_path: Path, bulk: Command, to: str, told: str
) -> None:
    folder = await asyncio.to_thread(with_params, bulk.folder / "run", {"prompt": "x"})
    (folder / "run.csv").write_text("a file")
    (bulk.folder / "a-folder.csv").mkdir()
    (bulk.folder / "same.jsonl").symlink_to(folder / "results.jsonl")
    before = all_but_the_ledger(bulk.folder)
    done = await bulk("bulk", "export", "run", "--to", to)
    assert done.code != 0
    assert told in " ".join(done.err.split())
    assert ".part" not in done.err
    assert all_but_the_ledger(bulk.folder) == before
    done = await bulk("bulk", "export", "run", "--to", f"{'a' * 240}.csv")
    assert done.code == 0, done.err


def all_but_the_ledger(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if "ledger" not in path.name)


def test_a_full_disk_is_told_with_the_name_of_the_table(tmp_path: Path) -> None:
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    to = tmp_path / "r.jsonl"
    to.write_text("before")
    try:
        with pytest.raises(OSError, match=r"r\.jsonl") as caught, written_whole(to) as file:  # noqa: PT012
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, limit[1]))
            file.write(bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.filename == str(to)
    assert to.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["r.jsonl"]


# -- what stands in it of secrets, and of names that meet ------------------------------------------


SECRET = "sk-0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_a_table_hides_what_the_page_hides(tmp_path: Path, form: str) -> None:
    """One rule for both."""
    link = f"https://me:{SECRET}@host/a.png?X-Signature={SECRET}#{SECRET}"
    params = {
        "apiKey": SECRET,
        "prompt": f"as in {link}",
        "imageUrl": link,
        "inner": {"access_password": SECRET, "list": [{"token": SECRET}, link]},
        "seed": 7,
    }
    folder = made(
        tmp_path / "run", {"model": MODEL, "params": params, "tags": {"note": link, "who": "me"}}
    )
    found = exported(folder, form)
    if form == "parquet":
        (row,) = found.to_pylist()
        assert row["params.apiKey"] == row["params.inner.access_password"] == "(not shown)"
        assert row["params.imageUrl"] == "https://host/a.png?…"
        assert (row["params.seed"], row["tags.who"]) == (7, "me")
        assert SECRET not in str(row)
    else:
        text = found.read_text(encoding="utf-8")
        assert SECRET not in text
        assert "(not shown)" in text


def test_names_that_meet_keep_their_values(tmp_path: Path) -> None:
    folder = with_params(
        tmp_path / "run",
        {"a.b": 1, "a": {"b": 2, "c.d": 3, "c": {"d": 4}}},
        {"a": {"b": 7}},
    )
    first, second = exported(folder).to_pylist()
    assert (first["params.a.b"], first["params.a.b (2)"]) == (1, 2)
    assert (first["params.a.c.d"], first["params.a.c.d (2)"]) == (3, 4)
    assert (second["params.a.b"], second["params.a.b (2)"]) == (7, None)
