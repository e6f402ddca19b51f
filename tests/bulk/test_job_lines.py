"""Long lines, cells and items of job files, and rows as the csv module reads them."""

from __future__ import annotations

import csv
import io
import itertools
import json
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.bulk import Job, JobSource, Mistake, job_lines
from tests.bulk.helpers import MODEL, form

MB = 2**20
LINE = "a line " * 146
"""Of almost a kilobyte."""


def read(text: str, kind: Any) -> list[Job | Mistake]:
    lines = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8", newline="")
    return list(JobSource(format=kind, model=MODEL).read(lines))


def texts(kind: str, prompts: list[str]) -> str:
    """A job file with these prompts."""
    if kind == "csv":
        return "".join(["prompt\n", *(f'"{prompt}"\n' for prompt in prompts)])
    jobs = [json.dumps(form(prompt)) for prompt in prompts]
    return f"[{', '.join(jobs)}]" if kind == "json" else "\n".join(jobs)


@pytest.mark.parametrize(("kind", "limit"), [("jsonl", 16), ("json", 1), ("csv", 1)])
def test_what_is_too_long_is_one_mistake_and_the_rest_is_read(
    kind: str, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if limit != 16:
        monkeypatch.setattr(job_lines, "LONGEST", limit * MB)
    before = csv.field_size_limit()
    size = limit * MB // 16
    long = ["x", "y" * (15 * size), "z" * (17 * size), "é" * (9 * size), "last"]
    found = read(texts(kind, long), kind)
    assert [isinstance(job, Job) for job in found] == [True, True, False, False, True]
    assert f"is longer than {limit} MB" in str(found[2])
    assert str(found[2]).startswith("line ")
    assert csv.field_size_limit() == before


def test_a_cell_over_many_lines_is_too_long_as_well() -> None:
    (mistake, last) = read("prompt\n" + '"' + f"{LINE}\n" * (17 * 1024) + '"\nlast\n', "csv")
    assert "is longer than 16 MB" in str(mistake)
    assert isinstance(last, Job)


@pytest.mark.skipif(sys.platform != "linux", reason="the system tells no peak")
@pytest.mark.parametrize("kind", ["jsonl", "json", "csv"])
def test_a_huge_line_is_not_read_into_memory(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"jobs.{kind}"
    head, tail = texts(kind, ["@"]).split("@")
    with path.open("w") as file:
        file.write(head)
        for _ in range(60):
            file.write("x" * MB)
        file.write(tail)
    program = (
        "import re, sys\n"
        "from pathlib import Path\n"
        "from runninghub_async.bulk import JobSource\n"
        "from runninghub_async.cli.bulk_input import Reading, job_file\n"
        # Not getrusage: whoever is started has the peak of its parent there.
        "def peak():\n"
        "    status = Path('/proc/self/status').read_text()\n"
        "    return int(re.search(r'VmHWM:\\s+(\\d+)', status)[1])\n"
        "before = peak()\n"
        "with job_file(sys.argv[1], Reading(JobSource())) as file:\n"
        f"    source = JobSource(format=file.format, model={MODEL!r})\n"
        "    print(*file.read(source))\n"
        "print(peak() - before)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, path], capture_output=True, text=True, check=True
    )
    said, grown = done.stdout.splitlines()
    assert "is longer than 16 MB" in said
    assert int(grown) < 50 * 1024  # in KB


def test_nor_is_a_cell_of_many_short_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as a quotation mark makes that is never closed."""
    monkeypatch.setattr(job_lines, "LONGEST", MB // 4)
    lines = itertools.chain(["prompt\n", '"'], (f"{n}\n" for n in range(100_000)))
    tracemalloc.start()
    try:
        (mistake,) = JobSource(format="csv", model=MODEL).read(lines)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "is longer than" in str(mistake)
    assert most < 4 * MB


ROWS = st.lists(
    st.lists(st.text(st.sampled_from("ab ,\"\n\r'é"), max_size=6), min_size=2, max_size=2),
    max_size=6,
)


@given(ROWS)
def test_rows_are_read_as_the_csv_module_writes_them(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["prompt", "style"], *rows])
    text.seek(0)
    found = list(JobSource(format="csv", model=MODEL).read(text))
    params = [job.form["params"] for job in found if isinstance(job, Job)]
    expected = [{k: v for k, v in zip(("prompt", "style"), row, strict=True) if v} for row in rows]
    assert params == [given for given in expected if any(map(str.strip, given.values()))]


@given(
    st.lists(st.dictionaries(st.text(max_size=4), st.text('a"\\\\,[]{}\n', max_size=9), max_size=3))
)
def test_the_items_of_an_array_are_jobs(params: list[dict[str, str]]) -> None:
    jobs = [{"model": "m", "params": given} for given in params]
    for indent in (None, 2):
        found = read(json.dumps(jobs, indent=indent), "json")
        assert [dict(job.form) for job in found if isinstance(job, Job)] == jobs


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[{"model": "m"}', "ends within an array"),
        ('[{"model": "m"}] x', "text behind its end"),
        ('[{"model": "m"},\n3]', "line 2: is 3; a job is an object"),
    ],
)
def test_an_array_that_is_none_is_a_mistake(text: str, said: str) -> None:
    assert said in str(read(text, "json")[-1])
