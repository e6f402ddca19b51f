"""What is over is passed over unread, and everything else is read as if nothing were known."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, JobSource, Mistake, SavedFile, SqliteLedger
from runninghub_async.bulk.distinct import (
    Names,
    Occurrences,
    key_digest,
    key_digests,
    name_digest,
)
from runninghub_async.bulk.ledgers.ledger import Ended
from runninghub_async.bulk.passages import Passage, Passages, Reading
from tests.bulk.helpers import form
from tests.helpers import KEY

MODEL = "rhart-image-g-3/text-to-image"


def told(item: Job | Mistake | Passage) -> tuple[Any, ...]:
    """What has to be the same of a job or a mistake, however it was come by."""
    if isinstance(item, Job):
        return item.id, item.hash, item.line, dict(item.form)
    assert isinstance(item, Mistake)
    return item.line, item.message


class File:
    """A text that is read again and again, and what was kept of the last time."""

    def __init__(self, folder: Path, source: JobSource) -> None:
        self._path = folder / "kept"
        self._source = source

    def plain(self, text: str) -> list[Job | Mistake]:
        return list(self._source.read(io.StringIO(text, newline="")))

    def past(self, text: str, over: set[int]) -> Iterator[Job | Mistake | Passage]:
        """Read it with these keys over."""
        reading = Reading(
            Passages(self._path, self._source.settings, fewest=1),
            lambda passage: over.issuperset(passage.keys()),
            self._source.facts,
            size=60,
        )
        return self._source.read_past(io.StringIO(text, newline=""), reading)


@contextmanager
def a_file(source: JobSource) -> Iterator[File]:
    with tempfile.TemporaryDirectory() as folder:
        yield File(Path(folder), source)


def check_same(file: File, text: str, over: set[int]) -> int:
    """Read past what is over, and see that nothing else has changed; gives how many jobs were
    passed over."""
    plain = file.plain(text)
    left, passed = iter(plain), 0
    for item in file.past(text, over):
        if isinstance(item, Passage):
            jobs = [next(left) for _ in range(item.jobs)]
            assert all(isinstance(job, Job) for job in jobs)
            keys = [job.key for job in jobs if isinstance(job, Job)]
            assert key_digests(keys) == item.keys()
            assert over.issuperset(item.keys())
            assert [name_digest(job.id) for job in jobs if isinstance(job, Job)] == [*item.names]
            passed += item.jobs
        else:
            assert told(item) == told(next(left))
    assert list(left) == []
    return passed


ROWS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(["", "", "x", "y", "z"])), max_size=25
)
FORMATS = ["jsonl", "csv", "text"]


def text_of(kind: str, rows: list[tuple[str, str]], end: str, last: bool) -> str:
    if kind == "csv":
        lines = ["id,prompt", *(f'{name},"{what}{end}more"' for what, name in rows)]
    elif kind == "text":
        lines = [f"{what} {name}" for what, name in rows]
    else:
        lines = [
            json.dumps({"params": {"prompt": what}} | ({"id": name} if name else {}))
            if what != "h"
            else "{no json"
            for what, name in rows
        ]
    return end.join(lines) + (end if last else "")


@given(
    kind=st.sampled_from(FORMATS),
    before=ROWS,
    after=ROWS,
    keep=st.integers(0, 25),
    seed=st.randoms(use_true_random=False),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    last=st.booleans(),
)
def test_jobs_are_the_same_whatever_was_read_before(
    kind: Any,
    before: list[tuple[str, str]],
    after: list[tuple[str, str]],
    keep: int,
    seed: Any,
    end: str,
    last: bool,
) -> None:
    """Whatever is put in, taken out or changed between two readings, and whatever is over."""
    source = JobSource(format=kind, model=MODEL, param="prompt" if kind == "text" else None)
    with a_file(source) as file:
        text = text_of(kind, before, end, last)
        keys = [key_digest(job.key) for job in file.plain(text) if isinstance(job, Job)]
        check_same(file, text, set(keys))
        check_same(file, text, set(keys))
        some = {key for key in keys if seed.random() < 0.9}
        check_same(file, text, some)
        changed = after[:3] + before[:keep] + after[3:] + before[keep:]
        check_same(file, text_of(kind, changed, end, last), set(keys))
        check_same(file, text_of(kind, before[keep:], end, last), set(keys))


def lines(count: int, first: int = 0) -> list[str]:
    return [json.dumps(form(f"picture {n}")) + "\n" for n in range(first, first + count)]


def test_only_what_has_changed_is_read_again(tmp_path: Path) -> None:
    file = File(tmp_path, JobSource())
    text = lines(100)
    over = {key_digest(job.key) for job in file.plain("".join(text)) if isinstance(job, Job)}
    assert check_same(file, "".join(text), over) == 0
    assert check_same(file, "".join(text), over) == 100
    text[50:50] = lines(1, first=1000)
    assert check_same(file, "".join(text), over) >= 98
    over -= {key_digest(job.key) for job in file.plain(text[3]) if isinstance(job, Job)}
    assert 95 <= check_same(file, "".join(text), over) < 100


@pytest.mark.parametrize(
    "other",
    [
        JobSource(constants={"resolution": "2k"}),
        JobSource(seeds=(1,)),
        JobSource(keep=("sku",)),
        JobSource(model="another/model"),
    ],
)
def test_what_another_source_has_read_says_nothing(tmp_path: Path, other: JobSource) -> None:
    file, text = File(tmp_path, JobSource()), "".join(lines(50))
    over = {key_digest(job.key) for job in file.plain(text) if isinstance(job, Job)}
    check_same(file, text, over)
    assert check_same(File(tmp_path, other), text, over) == 0
    assert other.settings != JobSource().settings


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]\n", b"\xff\xfe", None])
def test_what_is_kept_may_be_damaged(tmp_path: Path, damage: bytes | None) -> None:
    file, text = File(tmp_path, JobSource()), "".join(lines(50))
    over = {key_digest(job.key) for job in file.plain(text) if isinstance(job, Job)}
    check_same(file, text, over)
    kept = tmp_path / "kept"
    kept.write_bytes(kept.read_bytes()[:-1] + b"?" if damage is None else damage)
    assert check_same(file, text, over) == 0
    assert check_same(file, text, over) == 50


@given(st.lists(st.text(max_size=3), max_size=40), st.lists(st.text(max_size=3), max_size=40))
def test_occurrences_count_one_by_one_and_at_once(first: list[str], then: list[str]) -> None:
    counts, expected = Occurrences(), Counter[str]()
    at_once = list(dict.fromkeys(first))
    counts.add_once(array("Q", map(name_digest, at_once)))
    expected.update(at_once)
    for name in then:
        expected[name] += 1
        assert counts.add(name) == expected[name]
        assert counts.count_of(name_digest(name)) == expected[name]


# -- in runs ---------------------------------------------------------------------------------------

JOBS = 1_200


async def finish(out: Path, text: list[str]) -> list[Job]:
    """A folder in which all these are done."""
    (out / "files").mkdir(parents=True)
    ledger = SqliteLedger(out / "ledger.sqlite")
    jobs = [job for job in JobSource().read(text) if isinstance(job, Job)]
    await ledger.open_jobs(jobs)
    ends = []
    for job in jobs:
        (out / path_of(job)).write_bytes(b"x")
    await asyncio.gather(*(ledger.intends(job.id, "key-1", None) for job in jobs))
    await asyncio.gather(
        *(ledger.created(job.id, str(10**18 + n), "key-1") for n, job in enumerate(jobs))
    )
    for job in jobs:
        saved = SavedFile(path=path_of(job), size=1, sha256="0" * 64)
        ends.append(ledger.ended(job.id, Ended(state="saved", files=(saved,))))
    await asyncio.gather(*ends)
    await ledger.close()
    return jobs


def path_of(job: Job) -> str:
    return f"files/{job.id}.txt"


async def left_of(out: Path, text: list[str]) -> list[str]:
    """The prompts of the jobs that a run takes up; nobody answers."""
    async with (
        RunningHub(KEY, base_url="http://127.0.0.1:9", retry=None) as rh,
        BulkRun(rh, out=out) as run,
    ):
        outcomes = [outcome async for outcome in run.add(JobSource().read(text))]  # type: ignore[arg-type]
    assert run.totals.read == len(text)
    assert run.totals.skipped == len(text) - len(outcomes)
    return [outcome.job.form["params"]["prompt"] for outcome in outcomes]


async def test_a_run_sees_new_and_changed_lines_and_lost_files(out: Path) -> None:
    text = lines(JOBS)
    jobs = await finish(out, text)
    assert await left_of(out, text) == []
    assert (out / ".lines-read").exists()
    assert await left_of(out, text) == []
    assert await left_of(out, [*text, *lines(1, first=JOBS)]) == [f"picture {JOBS}"]
    changed = [*text[:700], *lines(1, first=5000), *text[701:]]
    assert await left_of(out, changed) == ["picture 5000"]
    # The same once more is a job of its own, wherever it stands.
    assert await left_of(out, [text[900], *text]) == ["picture 900"]
    (out / path_of(jobs[3])).write_bytes(b"xy")
    (out / path_of(jobs[1100])).unlink()
    assert sorted(await left_of(out, text)) == ["picture 1100", "picture 3"]


@pytest.mark.parametrize("count", [0, 1, 100, 150_000])
def test_of_many_names_those_that_are_known_are_told_from_all_others(count: int) -> None:
    ids = [hashlib.sha256(str(n).encode()).hexdigest()[:16] for n in range(2 * count)]
    digests = [name_digest(name) for name in ids]
    known = Names(digest=name_digest)
    known.add_digests(digests[:count])
    assert len(known) == count
    assert known.has_all(digests[:count])
    assert not any(known.has_all([digest]) for digest in digests[count:])
    half = known.without_digests(set(digests[: count // 2]))
    assert half.has_all(digests[count // 2 : count])
    assert not any(half.has_all([digest]) for digest in digests[: count // 2])
    rest = Names(digest=name_digest)
    rest.add_digests(digests[: count // 2])
    assert half.joined_with(rest).has_all(digests[:count])
