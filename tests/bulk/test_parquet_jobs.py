"""Job files as Parquet."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest
from pyarrow import parquet

from runninghub_async.bulk import Job, JobSource, Mistake, job_file_at, read_chosen
from runninghub_async.errors import InvalidParameterError
from tests.bulk.helpers import MODEL

ID = 2013508786110730241
WORKFLOW = "1904136902449209346"
TEXT = pyarrow.string()


def written(path: Path, columns: Any, **how: Any) -> Path:
    table = columns if isinstance(columns, pyarrow.Table) else pyarrow.table(columns)
    parquet.write_table(table, path, **how)
    return path


def read(path: Path, **how: Any) -> list[Any]:
    """The jobs in a file, and the texts of its mistakes."""
    found = job_file_at(path).read(JobSource(**{"model": MODEL, **how}))
    return [job if isinstance(job, Job) else str(job) for job in found]


def params(path: Path, **how: Any) -> list[Any]:
    return [job.form["params"] if isinstance(job, Job) else job for job in read(path, **how)]


AS_TEXT: dict[str, tuple[Any, list[str]]] = {
    "integers": (pyarrow.array([5, ID], pyarrow.int64()), ["5", str(ID)]),
    "the largest": (pyarrow.array([2**64 - 1], pyarrow.uint64()), [str(2**64 - 1)]),
    "floats": (pyarrow.array([5.0, 0.1, 1e-9]), ["5", "0.1", "0.000000001"]),
    "short floats": (pyarrow.array([0.1, 2], pyarrow.float32()), ["0.1", "2"]),
    "halves": (pyarrow.array([numpy.float16(0.5)]), ["0.5"]),
    "flags": (pyarrow.array([True, False]), ["true", "false"]),
    "decimals": (pyarrow.array([Decimal("1.50"), Decimal(20)]), ["1.5", "20"]),
    "texts": (pyarrow.array(["一只猫", "#N/A", "a\nb", "@x"]), ["一只猫", "#N/A", "a\nb", "@x"]),
    "large texts": (pyarrow.array(["cat"], pyarrow.large_string()), ["cat"]),
    "views of texts": (pyarrow.array(["cat"], pyarrow.string_view()), ["cat"]),
    "a dictionary": (pyarrow.array(["a", "b", "a"]).dictionary_encode(), ["a", "b", "a"]),
    "days": (pyarrow.array([date(2026, 1, 2)]), ["2026-01-02"]),
    "moments": (
        pyarrow.array([1700000000123456789, 1700000000000000000], pyarrow.timestamp("ns")),
        ["2023-11-14T22:13:20.123456789", "2023-11-14T22:13:20"],
    ),
    "moments elsewhere": (
        pyarrow.array([datetime(2026, 1, 2, tzinfo=UTC)], pyarrow.timestamp("us", "Asia/Shanghai")),
        ["2026-01-02T00:00:00Z"],
    ),
    "lists": (pyarrow.array([["a", "b"], []]), ['["a", "b"]', "[]"]),
    "structs": (pyarrow.array([{"a": ID, "b": None, "c": [0.5]}]), [f'{{"a": {ID}, "c": [0.5]}}']),
    "maps": (
        pyarrow.array([[("a", Decimal("1.5"))]], pyarrow.map_(TEXT, pyarrow.decimal128(3, 1))),
        ['{"a": 1.5}'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("column", "texts"), AS_TEXT.values(), ids=list(AS_TEXT))
def test_a_value_counts_as_the_text_that_a_csv_has_for_it(
    tmp_path: Path, column: Any, texts: list[str]
) -> None:
    assert params(written(tmp_path / "jobs.parquet", {"prompt": column})) == [
        {"prompt": text} for text in texts
    ]


WRONG: dict[str, tuple[Any, str]] = {
    "no number": (pyarrow.array([float("nan")]), "is nan, which is no number; null is"),
    "endless": (pyarrow.array([float("inf")], pyarrow.float32()), "is inf"),
    "an id that was a float": (pyarrow.array([float(ID)]), "of which the last may be lost"),
    "bytes": (pyarrow.array([b"\x89PNG"]), "has bytes; a file stands in a job as a path"),
    "bytes within": (pyarrow.array([{"bytes": b"x", "path": "a.png"}]), "has bytes"),
    "a length of time": (pyarrow.array([timedelta(seconds=3)]), "is a length of time (0:00:03)"),
    "a key twice": (
        pyarrow.array([[("a", 1), ("a", 2)]], pyarrow.map_(TEXT, pyarrow.int64())),
        "is a map that has a key twice",
    ),
    "no UTF-8": (
        pyarrow.Array.from_buffers(
            TEXT, 1, [None, *map(pyarrow.py_buffer, (b"\0\0\0\0\1\0\0\0", b"\xff"))]
        ),
        "has bytes that are not UTF-8",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "why"), WRONG.values(), ids=list(WRONG))
def test_a_value_that_cannot_be_meant_is_told_with_row_and_column(
    tmp_path: Path, wrong: Any, why: str
) -> None:
    good = pyarrow.array([None], wrong.type)
    column = pyarrow.concat_arrays([good, wrong, good])
    first, mistake, last = params(written(tmp_path / "jobs.parquet", {"prompt": column}))
    assert (first, last) == ({}, {})
    assert mistake.startswith("line 2: 'prompt': cell prompt ")
    assert why in mistake


def test_null_is_a_parameter_left_out(tmp_path: Path) -> None:
    columns = {"prompt": ["a", "b"], "seed": [None, 7], "nothing": pyarrow.nulls(2)}
    assert params(written(tmp_path / "jobs.parquet", columns)) == [
        {"prompt": "a"},
        {"prompt": "b", "seed": "7"},
    ]


def test_rows_of_a_csv_and_of_parquet_are_the_same_jobs(tmp_path: Path) -> None:
    rows = [("x", "a cat", 7), ("", "a dog", ""), ("y", "a cow", 9)]
    (tmp_path / "jobs.csv").write_text(
        "id,prompt,seed\n" + "".join(f"{a},{b},{c}\n" for a, b, c in rows)
    )
    columns = {
        "id": [row[0] or None for row in rows],
        "prompt": [row[1] for row in rows],
        "seed": [row[2] or None for row in rows],
    }
    ours = read(written(tmp_path / "jobs.parquet", columns))
    theirs = read(tmp_path / "jobs.csv")
    assert [(job.id, job.hash) for job in ours] == [(job.id, job.hash) for job in theirs]
    assert [job.line for job in ours] == [1, 2, 3]


def test_parts_of_a_job_may_be_structs_or_maps(tmp_path: Path) -> None:
    nodes = pyarrow.map_(TEXT, pyarrow.map_(TEXT, TEXT))
    columns = {
        "id": [ID, ID + 1],
        "workflow": [WORKFLOW, None],
        "params": pyarrow.array([None, {"prompt": "a cat", "seed": 3}]),
        "nodes": pyarrow.array([{"6": {"text": "a dog"}}, None], nodes),
        "tags": pyarrow.array([{"who": "me"}, {"who": None}]),
    }
    first, second = read(written(tmp_path / "jobs.parquet", columns))
    assert (first.id, first.form) == (
        str(ID),
        {"workflow": WORKFLOW, "tags": {"who": "me"}, "nodes": {"6": {"text": "a dog"}}},
    )
    assert second.form == {"model": MODEL, "params": {"prompt": "a cat", "seed": "3"}}
    twice = {"prompt": ["a"], "params": pyarrow.array([{"prompt": "b"}])}
    (mistake,) = read(written(tmp_path / "twice.parquet", twice))
    assert "has 'prompt' twice" in mistake


def test_a_reference_and_lists_of_files_are_what_they_are_in_a_csv(tmp_path: Path) -> None:
    columns = {"image_urls": pyarrow.array([["a.png", "b.png"]]), "prompt": ["x"]}
    path = written(tmp_path / "jobs.parquet", columns)
    model = "seedream-v4.5/image-to-image"
    assert params(path, model=model)[0]["image_urls"] == ["a.png", "b.png"]
    referred = {"image_url": pyarrow.array([{"job": "first"}])}
    assert params(written(tmp_path / "more.parquet", referred)) == [{"image_url": {"job": "first"}}]


def test_columns_and_what_is_no_parquet(tmp_path: Path) -> None:
    table = pyarrow.Table.from_arrays([pyarrow.array(["a"])] * 2, names=["prompt", "prompt"])
    path = written(tmp_path / "twice.parquet", table)
    assert read(path) == ["line 1: the header has the column 'prompt' twice."]
    good = written(tmp_path / "jobs.parquet", {"prompt": ["a"] * 1000})
    assert read(good, keep=["sku"])[0].startswith("line 1: the header has no column 'sku'")
    cut = tmp_path / "cut.parquet"
    cut.write_bytes(good.read_bytes()[:-100])
    with pytest.raises(InvalidParameterError, match="cannot be read as Parquet"):
        read(cut)
    with pytest.raises(InvalidParameterError, match="is Parquet, and no file of csv"):
        job_file_at(good, format="csv")
    with pytest.raises(InvalidParameterError, match="sheet is of workbooks"):
        job_file_at(good, sheet="A")
    blocks = bytearray(good.read_bytes())
    blocks[10:60] = b"\xff" * 50
    cut.write_bytes(blocks)
    with pytest.raises(InvalidParameterError, match="cannot be read as Parquet"):
        read(cut)


@pytest.mark.parametrize("compression", ["none", "snappy", "gzip", "zstd", "brotli"])
def test_counting_looks_at_no_row(tmp_path: Path, compression: str) -> None:
    path = written(
        tmp_path / "jobs.parquet",
        {"prompt": [None, "b", *"cdefg"]},
        compression=compression,
        row_group_size=2,
    )
    source = JobSource(model=MODEL, repeat=2, seeds=[1, 2, 3])
    file = job_file_at(path)
    assert file.count(source) == sum(1 for _ in file.read(source)) == 42


def test_what_pandas_and_polars_write_is_read(tmp_path: Path) -> None:
    frame = pandas.DataFrame({"prompt": ["a", "b"], "seed": [1, None]}, index=[7, 9])
    frame.to_parquet(tmp_path / "pandas.parquet")
    kept = {"keep": ["__index_level_0__"]}
    assert params(tmp_path / "pandas.parquet", **kept) == [
        {"prompt": "a", "seed": "1"},
        {"prompt": "b"},
    ]
    polars.DataFrame(
        {"prompt": ["a", "b"], "kind": polars.Series(["x", "y"], dtype=polars.Categorical)}
    ).write_parquet(tmp_path / "polars.parquet")
    assert params(tmp_path / "polars.parquet") == [
        {"prompt": "a", "kind": "x"},
        {"prompt": "b", "kind": "y"},
    ]


def test_what_was_chosen_may_stand_in_parquet(tmp_path: Path) -> None:
    columns = {"id": ["a", "b"], "output": [2, None], "mark": ["chosen", None]}
    chosen = read_chosen(written(tmp_path / "marks.parquet", columns))
    assert [(name, [p.output for p in some]) for name, some in chosen.picks.items()] == [("a", [2])]
    assert dict(chosen.listed) == {"a": 1, "b": 2}


def test_a_row_that_is_too_long_is_a_mistake_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path / "jobs.parquet", {"prompt": ["a", "x" * (16 * 2**20 + 1), "b"]})
    first, mistake, last = params(path)
    assert (first, last) == ({"prompt": "a"}, {"prompt": "b"})
    assert mistake.startswith("line 2: is longer than 16 MB")


_PEAK = r"""
import re, sys
from pathlib import Path
from runninghub_async.bulk import JobSource, job_file_at
n = sum(1 for _ in job_file_at(Path(sys.argv[1])).read(JobSource(model="x/y")))
print(n, re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the system tells no peak")
def test_memory_does_not_grow_with_the_size_of_a_row_group(tmp_path: Path) -> None:
    prompts = [f"{number:06} " * 500 for number in range(20_000)]  # 70 MB, in one group
    peaks = []
    for rows in (1_000, 20_000):
        path = written(
            tmp_path / f"{rows}.parquet", {"prompt": prompts[:rows]}, use_dictionary=False
        )
        done = subprocess.run(
            [sys.executable, "-c", _PEAK, path], capture_output=True, text=True, check=True
        )
        count, peak = done.stdout.split()
        assert int(count) == rows
        peaks.append(int(peak))
    assert peaks[1] - peaks[0] < 40_000  # KB


def test_without_the_extra_it_is_said_what_to_install(tmp_path: Path) -> None:
    path = written(tmp_path / "jobs.parquet", {"prompt": ["a"]})
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from pathlib import Path; from runninghub_async.bulk import JobSource, job_file_at\n"
        "list(job_file_at(Path(sys.argv[1])).read(JobSource()))"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
    assert "pip install '.[tables]'" in done.stderr


def test_mistakes_are_of_their_rows(tmp_path: Path) -> None:
    path = written(tmp_path / "jobs.parquet", {"id": ["a", "a"], "prompt": ["x", "y"]})
    first, second = job_file_at(path).read(JobSource(model=MODEL))
    assert isinstance(first, Job)
    assert second == Mistake(line=2, message="id 'a' is that of an earlier job as well.")
