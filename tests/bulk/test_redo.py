"""Jobs that are made again, as a person has marked them."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, MemoryLedger, parse_budget, read_chosen, read_redo
from runninghub_async.bulk.recovery import recover
from runninghub_async.errors import InvalidParameterError
from runninghub_async.sandbox import Sandbox, fail, refuse
from tests.bulk.helpers import MODEL, job_file
from tests.cli.command import Command

JOBS = [
    {"id": name, "model": MODEL, "params": {"prompt": f"a {name}"}}
    for name in ("cat", "dog", "cow")
]


def marks(folder: Path, *rows: str, name: str = "marks.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(["id,output,mark", *rows]) + "\n")
    return path


async def ran(rh: RunningHub, out: Path, **how: Any) -> list[str]:
    """Run the jobs; gives the ids of those that ended, with their states."""
    async with BulkRun(rh, out=out, **how) as run:
        return sorted([f"{o.job.id} {o.state}" async for o in run.add(JOBS)])


def lines(out: Path) -> list[Mapping[str, Any]]:
    return [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]


def snapshot(out: Path) -> tuple[Any, ...]:
    """All files, all results, and what the ledger says of jobs."""
    files = [path for path in out.rglob("*") if path.is_file() and "ledger" not in path.name]
    rows = column(out, "SELECT id, state, task_id, redone FROM jobs ORDER BY id")
    return {file: file.read_bytes() for file in files if file.name != "run.log"}, rows


def column(out: Path, asked: str) -> list[Any]:
    with closing(sqlite3.connect(out / "ledger.sqlite")) as db:
        return db.execute(asked).fetchall()


# -- the marks ---------------------------------------------------------------------------------


def test_one_table_says_what_is_chosen_and_what_is_made_again(tmp_path: Path) -> None:
    path = marks(
        tmp_path, "a,1,chosen", "b,2,redo", "c,,Redo 2", "d,,redo-3", "c,,redo", "e,,★★", "f,,"
    )
    assert read_redo(path) == {"b": 1, "c": 2, "d": 3}
    assert list(read_chosen(path).picks) == ["a"]
    with pytest.raises(InvalidParameterError, match=r"marks.csv:2: mark is 'redo 0'"):
        read_redo(marks(tmp_path, "a,1,redo 0"))


@pytest.mark.parametrize(
    ("table", "wishes"),
    [
        ("id\na\nb\na\n", {"a": 1, "b": 1}),
        ("id,prompt\na,a fox\n", {"a": 1}),
        ("id,output\na,1\na,2\n", {"a": 1}),
        ("id,output,mark\na,1,\nb,2,\n", {"a": 1, "b": 1}),
        ("id,output,mark\na,1,chosen\na,2,★\nb,,★★\n", {"a": 1, "b": 1}),
        ("id,mark\na,chosen\nb,no\nc,drop\nd,\ne,0\n", {"a": 1, "d": 1}),
        ("id,output,mark\na,1,chosen\na,2,drop\nb,,\n", {"b": 1}),
        ("id,output,mark\na,1,chosen\na,2,★\nb,,redo\n", {"b": 1}),
        ("id,mark\na,no\na,redo 2\n", {"a": 2}),
    ],
)
def test_a_table_without_redo_means_all_its_jobs_but_those_that_it_refuses(
    tmp_path: Path, table: str, wishes: Mapping[str, int]
) -> None:
    path = tmp_path / "marks.csv"
    path.write_text(table)
    assert read_redo(path) == wishes


@pytest.mark.parametrize("encoding", ["cp1252", "gb18030", "koi8-r"])
@pytest.mark.parametrize("read", [read_redo, read_chosen])
def test_marks_in_no_encoding_that_is_known_are_told_with_their_line(
    tmp_path: Path, encoding: str, read: Callable[[Path], object]
) -> None:
    path = tmp_path / "marks.csv"
    word = "д" if encoding == "koi8-r" else "ä"
    path.write_bytes(f"id,output,mark\na,1,redo\n{word},1,chosen\n".encode(encoding))
    with pytest.raises(InvalidParameterError, match=r"marks.csv:3: .* no text in UTF-8; save"):
        read(path)


@pytest.mark.parametrize("rows", [["a,1,no", "b,,drop"], ["a,1,no", "a,2,chosen"]])
def test_a_table_that_refuses_all_its_jobs_is_told(tmp_path: Path, rows: list[str]) -> None:
    with pytest.raises(InvalidParameterError, match="leaves no job to be made again"):
        read_redo(marks(tmp_path, *rows))


# -- runs --------------------------------------------------------------------------------------


async def test_a_job_is_made_again_and_what_was_made_stays(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    assert await ran(rh, out) == ["cat saved", "cow saved", "dog saved"]
    before = (out / "files/cat-1.png").read_bytes()
    (first,) = (line for line in lines(out) if line["id"] == "cat")
    spent = column(out, "SELECT sum(money) FROM jobs")[0][0]
    assert await ran(rh, out, redo={"cat": 1}) == ["cat saved"]
    assert len(prompts_of(runninghub_sandbox)) == 4
    assert (out / "files/before-redo-1/cat-1.png").read_bytes() == before
    assert (out / "files/cat-1.png").read_bytes() != before
    assert sorted(os.listdir(out / "files")) == [
        "before-redo-1",
        "cat-1.png",
        "cow-1.png",
        "dog-1.png",
    ]
    aside, last = [line for line in lines(out) if line["id"] == "cat"][1:]
    assert (aside["task_id"], aside["redone"]) == (first["task_id"], 1)
    assert [file["path"] for file in aside["files"]] == ["files/before-redo-1/cat-1.png"]
    assert aside["usage"]["money"] == first["usage"]["money"]
    assert (last["state"], last["redone"]) == ("saved", 1)
    assert last["task_id"] != first["task_id"]
    assert [file["path"] for file in last["files"]] == ["files/cat-1.png"]
    assert column(out, "SELECT job, redone, task_id, path FROM earlier_files") == [
        ("cat", 1, first["task_id"], "files/before-redo-1/cat-1.png")
    ]
    async with BulkRun(rh, out=out) as run:
        assert float(await run.ledger.spent()) == pytest.approx(spent * 4 / 3)


async def test_a_wish_is_done_once_and_the_next_has_another_number(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    await ran(rh, out)
    assert await ran(rh, out, redo={"cat": 1, "dog": 1}) == ["cat saved", "dog saved"]
    assert await ran(rh, out, redo={"cat": 1, "dog": 1}) == []
    assert await ran(rh, out) == []
    assert await ran(rh, out, redo={"cat": 2, "dog": 1}) == ["cat saved"]
    assert len(prompts_of(runninghub_sandbox)) == 6
    assert (out / "files/before-redo-2/cat-1.png").exists()
    assert (out / "files/before-redo-1/cat-1.png").exists()


async def test_a_failed_or_forgotten_job_may_be_made_again(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    bad = [{"id": "x", "model": MODEL, "params": {"prompt": "fail"}}]
    good = [{"id": "x", "model": MODEL, "params": {"prompt": "a cat"}}]
    async with BulkRun(rh, out=out) as run:
        assert [o.state async for o in run.add(bad)] == ["failed"]
    async with BulkRun(rh, out=out, redo={"x": 1}) as run:
        assert [o.state async for o in run.add(good)] == ["saved"]


async def test_what_was_made_from_it_stays_as_it_is(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    chain: list[Mapping[str, Any]] = [
        JOBS[0],
        {
            "id": "later",
            "model": "seedream-v4.5/image-to-image",
            "params": {"image_urls": [{"job": "cat"}], "prompt": "as a painting"},
        },
    ]
    async with BulkRun(rh, out=out) as run:
        assert {o.state async for o in run.add(chain)} == {"saved"}
    async with BulkRun(rh, out=out, redo={"cat": 1}) as run:
        assert [o.job.id async for o in run.add(chain)] == ["cat"]
    async with BulkRun(rh, out=out, redo={"cat": 2, "later": 1}) as run:
        assert [o.job.id async for o in run.add(chain)] == ["cat", "later"]


async def test_a_budget_counts_what_was_made_before(tmp_path: Path, rh: RunningHub) -> None:
    out = tmp_path / "out"
    await ran(rh, out)
    async with BulkRun(rh, out=out) as run:
        spent = await run.ledger.spent()
    price = spent / 3
    currency = "CNY"
    budget = parse_budget(f"{spent + price / 2}{currency}")
    assert await ran(rh, out, redo={"cat": 1}, budget=budget) == ["cat pending"]
    assert await ran(rh, out) == [], "without the wish it is as it was"
    budget = parse_budget(f"{spent + price}{currency}")
    assert await ran(rh, out, redo={"cat": 1}, budget=budget) == ["cat saved"]


async def test_what_no_task_is_submitted_for_stays_as_it_was(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    await ran(rh, out)
    before = snapshot(out)
    spent = column(out, "SELECT sum(money) FROM jobs")[0][0]
    for redo in ({"cat": 1}, {"cat": 1, "dog": 1, "cow": 1}):
        ended = await ran(rh, out, redo=redo, budget=parse_budget(f"{spent * 1.1:.2f}CNY"))
        assert "cat pending" in ended
        assert snapshot(out) == before
    odd = [{**JOBS[0], "params": {"prompt": "a cat", "resolution": "odd"}}]
    async with BulkRun(rh, out=out, redo={"cat": 1}) as run:
        (outcome,) = [outcome async for outcome in run.add(odd)]
    assert (outcome.state, outcome.files) == ("pending", ())
    assert isinstance(outcome.error, InvalidParameterError)
    assert snapshot(out) == before
    assert len(prompts_of(runninghub_sandbox)) == 3


async def test_other_ledgers_make_again_as_well(tmp_path: Path, rh: RunningHub) -> None:
    ledger = MemoryLedger()
    await ran(rh, tmp_path / "out", ledger=ledger)
    assert await ran(rh, tmp_path / "out", ledger=ledger, redo={"cat": 1}) == ["cat saved"]
    assert await ran(rh, tmp_path / "out", ledger=ledger, redo={"cat": 1}) == []


async def test_a_ledger_that_is_built_anew_knows_what_was_made_again(
    tmp_path: Path, runninghub: Command, sandbox: Sandbox
) -> None:
    jobs, out = job_file(tmp_path, JOBS), tmp_path / "out"
    await runninghub("bulk", jobs, "--out", out)
    wish = ["--redo", str(marks(tmp_path, "cat,1,redo")), "--yes"]
    assert (await runninghub("bulk", jobs, "--out", out, *wish)).code == 0
    (out / "ledger.sqlite").unlink()
    await recover(out)
    done = await runninghub("bulk", jobs, "--out", out, *wish)
    assert "1 job of --redo was made again before" in done.err
    assert len(prompts_of(sandbox)) == 4


async def test_a_ledger_built_anew_takes_what_was_opened_again_for_uncertain(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    await ran(rh, out)
    async with BulkRun(rh, out=out) as run:
        spent = await run.ledger.spent()
    name = column(out, "SELECT name FROM names WHERE job = 'cat'")
    await opened(rh, out, steps=7)  # its run dies before anything leaves
    assert [line["redone"] for line in lines(out) if "redone" in line] == [1]
    (out / "ledger.sqlite").unlink()
    await recover(out)  # which cannot know that nothing left
    async with BulkRun(rh, out=out, redo={"cat": 1}) as run:
        assert await run.ledger.spent() == spent
        assert [o.job.id async for o in run.add(JOBS)] == []
    assert column(out, "SELECT state FROM jobs WHERE id = 'cat'") == [("uncertain",)]
    assert len(prompts_of(runninghub_sandbox)) == 3
    assert column(out, "SELECT name FROM names WHERE job = 'cat'") == name
    assert column(out, "SELECT job, redone, path FROM earlier_files") == [
        ("cat", 1, "files/before-redo-1/cat-1.png")
    ]


async def test_a_wish_for_what_made_no_task_is_known_without_the_ledger(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out, odd = tmp_path / "out", {"id": "odd", "model": MODEL, "params": {"prompt": "an odd one"}}
    runninghub_sandbox.script(MODEL, [refuse(1007, times=2)])
    for redo in ({}, {"odd": 1}):
        async with BulkRun(rh, out=out, redo=redo) as run:
            assert [o.state async for o in run.add([odd])] == ["failed"]
    assert [line.get("redone", 0) for line in lines(out)] == [0, 1, 1]
    (out / "ledger.sqlite").unlink()
    await recover(out)  # which cannot know that nothing left
    async with BulkRun(rh, out=out, redo={"odd": 1}) as run:
        assert [o.state async for o in run.add([odd])] == []
    assert column(out, "SELECT state FROM jobs WHERE id = 'odd'") == [("uncertain",)]
    assert prompts_of(runninghub_sandbox) == []


# -- killed anywhere ---------------------------------------------------------------------------


class Killed(BaseException):
    pass


STEPS = 6
"""Of opening a job again: two files get other names, a line, a row, and two lose the first ones."""


async def opened(rh: RunningHub, out: Path, *, steps: int) -> None:
    """Open the job again as a run does that dies after so many steps."""
    from runninghub_async.bulk.redoing import Redoing

    left = iter(range(steps))

    class Step:
        """What lets so many steps pass."""

        def __init__(self, inner: Any) -> None:
            self._inner = inner

        def __getattr__(self, name: str) -> Any:
            inner = getattr(self._inner, name)

            async def call(*args: Any, **how: Any) -> Any:
                if next(left, None) is None:
                    raise Killed
                return await inner(*args, **how)

            return call

    job = Job(id="cat", form=JOBS[0])
    async with BulkRun(rh, out=out) as run:
        (entry,) = await run.ledger.claim(["cat"])
        results = run._context.results  # noqa: SLF001
        done: list[Any] = [Step(each) for each in (run.ledger, results, run.folder.store)]
        with pytest.raises(Killed) if steps < STEPS else nullcontext():
            await Redoing({"cat": 1}, rh.catalogue).open_again(job, entry, *done)


@pytest.mark.parametrize("steps", range(STEPS + 1))
async def test_a_run_that_dies_while_it_opens_a_job_pays_once(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox, steps: int
) -> None:
    """Every step of opening a job again may be the last; then a run is given the same wish."""
    out = tmp_path / "out"
    await ran(rh, out, keep_settings=True)
    before = (out / "files/cat-1.png").read_bytes()
    await opened(rh, out, steps=steps)
    assert await ran(rh, out, redo={"cat": 1}) == ["cat saved"]
    assert await ran(rh, out, redo={"cat": 1}) == []
    assert len(prompts_of(runninghub_sandbox)) == 4
    assert (out / "files/before-redo-1/cat-1.png").read_bytes() == before
    assert (out / "files/cat-1.png").read_bytes() != before
    assert not (out / "files/cat-1.png.settings.json").exists()


@pytest.mark.parametrize("steps", range(STEPS + 1))
async def test_no_earlier_file_keeps_the_name_of_a_job_that_has_none(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox, steps: int
) -> None:
    """After a death anywhere, a new task that fails leaves nothing under the first name."""
    out = tmp_path / "out"
    await ran(rh, out, keep_settings=True)
    files = [(out / "files" / name) for name in ("cat-1.png", "cat-1.png.settings.json")]
    before = [file.read_bytes() for file in files]
    await opened(rh, out, steps=steps)
    runninghub_sandbox.script(MODEL, [fail(1501)])
    assert await ran(rh, out, redo={"cat": 1}) == ["cat failed"]
    assert [file.exists() for file in files] == [False, False]
    aside = [file.parent / "before-redo-1" / file.name for file in files]
    assert [file.read_bytes() for file in aside] == before


async def test_what_is_made_again_and_hangs_on_such_a_job_has_what_comes_of_it(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    """In whatever order they come, and further down."""
    out = tmp_path / "out"
    model = "seedream-v4.5/image-to-image"
    chain: list[Mapping[str, Any]] = [
        {"id": name, "model": model, "params": {"image_urls": [{"job": of}], "prompt": name}}
        for name, of in (("third", "second"), ("second", "cat"))
    ]
    async with BulkRun(rh, out=out) as run:
        assert {o.state async for o in run.add([*chain, JOBS[0]])} == {"saved"}
    redo = {"cat": 1, "second": 1, "third": 1}
    async with BulkRun(rh, out=out, redo=redo) as run:
        order = [o.job.id async for o in run.add([*chain, JOBS[0]])]
    assert order == ["cat", "second", "third"]
    cat, second, third = list(runninghub_sandbox.tasks)[-3:]
    for task, needed in ((second, cat), (third, second)):
        (link,) = task.params["imageUrls"]
        assert needed.id in link


async def test_jobs_made_again_that_hang_on_each_other_end(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    await ran(rh, out)
    model = "seedream-v4.5/image-to-image"
    circle: list[Mapping[str, Any]] = [
        {"id": name, "model": model, "params": {"image_urls": [{"job": of}], "prompt": name}}
        for name, of in (("cat", "dog"), ("dog", "cat"))
    ]
    async with BulkRun(rh, out=out, redo={"cat": 1, "dog": 1}) as run:
        assert sorted([o.job.id async for o in run.add(circle)]) == ["cat", "dog"]


# -- the command -------------------------------------------------------------------------------


async def test_the_command_says_the_price_and_wants_a_yes(
    tmp_path: Path, runninghub: Command, sandbox: Sandbox
) -> None:
    jobs, out = job_file(tmp_path, JOBS), tmp_path / "out"
    assert (await runninghub("bulk", jobs, "--out", out)).code == 0
    wish = marks(tmp_path, "cat,1,redo", "dog,,redo", "cow,1,chosen")
    done = await runninghub("bulk", jobs, "--out", out, "--redo", wish)
    assert done.code == 2
    assert "2 jobs made again, each a new task and a new bill: " in done.err
    assert "no terminal to ask at. --yes says" in done.err
    done = await runninghub("bulk", jobs, "--out", out, "--redo", wish, "--dry-run")
    assert done.code == 0
    assert "2 jobs made again" in done.err
    assert len(prompts_of(sandbox)) == 3
    done = await runninghub("bulk", jobs, "--out", out, "--redo", wish, "--yes", "--json")
    assert done.code == 0
    (event,) = [e for e in map(json.loads, done.out.splitlines()) if e["event"] == "redo"]
    assert event["jobs"] == ["cat", "dog"]
    assert event["prices"]
    assert len(prompts_of(sandbox)) == 5
    done = await runninghub("bulk", jobs, "--out", out, "--redo", wish)
    assert (done.code, len(prompts_of(sandbox))) == (0, 5)
    assert "2 jobs of --redo were made again before; `redo 2`" in done.err


async def test_a_plain_list_of_ids_makes_a_new_task_for_each(
    tmp_path: Path, runninghub: Command, sandbox: Sandbox
) -> None:
    jobs, out = job_file(tmp_path, JOBS), tmp_path / "out"
    await runninghub("bulk", jobs, "--out", out)
    plain = tmp_path / "ids.csv"
    plain.write_text("id\ncat\ndog\ncat\n")
    words = ("bulk", jobs, "--out", out, "--redo", plain)
    done = await runninghub(*words)
    assert (done.code, len(prompts_of(sandbox))) == (2, 3)
    assert "2 jobs made again, each a new task and a new bill: " in done.err
    assert (await runninghub(*words, "--yes")).code == 0
    assert (await runninghub(*words, "--yes")).code == 0
    assert len(prompts_of(sandbox)) == 5


async def test_what_cannot_be_made_again_is_told_before_anything_is_done(
    tmp_path: Path, runninghub: Command, sandbox: Sandbox
) -> None:
    jobs, out = job_file(tmp_path, JOBS[:2]), tmp_path / "out"
    await runninghub("bulk", jobs, "--out", out)
    more = job_file(tmp_path, JOBS, "more.jsonl")
    wish = marks(tmp_path, "cat,,redo", "cow,,redo", "horse,,redo")
    done = await runninghub("bulk", more, "--out", out, "--redo", wish, "--yes")
    assert done.code == 2
    assert "'cow' was never run in this folder" in done.err
    assert "'horse' is no job of this file" in done.err
    assert len(prompts_of(sandbox)) == 2
    for words in (["--yes"], ["--redo", wish, "--dry-run", "--plan", tmp_path / "plan.json"]):
        done = await runninghub("bulk", jobs, "--out", out, *words)
        assert done.code == 2


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 130), ("", 130)])
async def test_at_a_terminal_a_person_is_asked(
    tmp_path: Path, runninghub: Command, sandbox: Sandbox, answer: str, code: int
) -> None:
    jobs, out = job_file(tmp_path, JOBS), tmp_path / "out"
    await runninghub("bulk", jobs, "--out", out)
    wish = marks(tmp_path, "cat,1,redo")
    ours, theirs = os.openpty()
    process = await runninghub.on_terminal(theirs, "bulk", jobs, "--out", out, "--redo", wish)
    os.close(theirs)
    seen = b""
    while b"[y/N]" not in seen:
        seen += await asyncio.to_thread(os.read, ours, 4096)
    os.write(ours, answer.encode() + b"\n")
    ending = asyncio.create_task(process.wait())
    while not ending.done():
        await asyncio.sleep(0.05)
        with suppress(OSError):
            os.set_blocking(ours, False)
            os.read(ours, 65536)
    os.close(ours)
    assert ending.result() == code
    assert len(prompts_of(sandbox)) == (4 if code == 0 else 3)


def prompts_of(sandbox: Sandbox) -> list[Any]:
    return list(sandbox.tasks)
