"""Tags of a call, and the task's id: in every line of the log, in events and in bulk runs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import Call, errors
from runninghub_async.bulk import Job, JobSource
from runninghub_async.bulk.events import JobEnded
from runninghub_async.bulk.folder import LocalFolder
from runninghub_async.bulk.jobs import content_hash
from runninghub_async.bulk.traces import created_tasks
from runninghub_async.calls import late_results
from runninghub_async.calls.tags import tags_with
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import bulk_with, form, forms, job_file
from tests.cli.command import Command, command_for
from tests.helpers import KEY, a_call, a_media_call, client
from tests.misbehaving import (
    FIRST_TASK_ID,
    Server,
    accept,
    answer,
    code,
    reset,
    running,
    status,
    text_result,
)
from tests.test_observer import Listener

ID = str(FIRST_TASK_ID)
TAGS = {"request_id": "7f3a", "user": "Ann Lee"}
SHOWN = "request_id=7f3a user='Ann Lee'"


class Priority(IntEnum):
    HIGH = 2


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


@pytest.fixture(autouse=True)
def _all_levels(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "runninghub_async")


def ours(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    """What was logged under the package's name."""
    return [record for record in caplog.records if record.name == "runninghub_async"]


# -- where they are set ------------------------------------------------------------------------


async def test_tags_are_set_on_this_very_call_and_go_with_its_copies_and_its_text_form() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        number = UUID("12345678123456781234567812345678")
        assert call.tagged(request_id="old", n=7, trace=number) is call
        call.tagged(request_id="7f3a", n=None)
        expected = {"request_id": "7f3a", "trace": str(number)}
        assert dict(call.tags) == expected
        assert call.to_dict() == a_call(rh).to_dict() | {"tags": expected}
        again = rh.from_dict(call.to_dict())
        assert call.copy().to_dict() == again.to_dict() == call.to_dict()
        with pytest.raises(TypeError):
            call.tags["more"] = "x"  # type: ignore[index]
        assert "tags" not in call.tagged(request_id=None, trace=None).to_dict()
        assert dict(again.with_options(timeout=5).tags) == expected
        colours = StrEnum("colours", {"RED": "red"})
        tags = a_call(rh).tagged(a=colours.RED, b=Priority.HIGH, c=10**199).to_dict()["tags"]
        assert {type(tag) for tag in tags.values()} == {str}
        assert (tags["a"], tags["b"], tags["c"]) == ("red", "2", f"1{'0' * 199}")
        await rh.gather(call, again)
    assert all("7f3a" not in str(request.json) for request in server.submits)


async def test_every_kind_of_call_can_be_tagged_in_its_text_form() -> None:
    kinds: list[dict[str, Any]] = [
        form("a red bicycle"),
        {"workflow": "1234567890", "nodes": {"3": {"seed": 1}}},
        {"app": "1234567890", "nodes": {"3": {"seed": 1}}},
    ]
    async with Server() as server, client(server) as rh:
        for kind in kinds:
            call = rh.from_dict(kind | {"tags": TAGS})
            assert dict(call.tags) == TAGS
            assert rh.from_dict(call.to_dict()).to_dict()["tags"] == TAGS


BAD: list[tuple[dict[str, Any], str]] = [
    ({"a b": "x"}, "the name 'a b'"),
    ({"": "x"}, "the name ''"),
    ({"n" * 41: "x"}, "the name"),
    ({"x": "y" * 201}, r"tags\.x is 'y"),
    ({"x": "two\nlines"}, r"tags\.x"),
    ({"x": "\ud800"}, r"tags\.x"),
    ({"x": True}, r"tags\.x is True"),
    ({"x": 1.5}, r"tags\.x is 1\.5"),
    ({"x": {"deep": 1}}, r"tags\.x"),
    ({"x": 10**200}, r"tags\.x"),
    ({"x": -(10**9999)}, r"tags\.x"),
    ({f"n{i}": "x" for i in range(17)}, r"1[78] names; allowed is at most 16"),
]


@pytest.mark.parametrize(("tags", "told"), BAD)
async def test_what_is_no_tag_is_refused_in_both_forms_and_changes_nothing(
    tags: dict[str, Any], told: str
) -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh).tagged(kept="1")
        attempts: list[Callable[[], Call]] = [
            lambda: call.tagged(**tags),
            lambda: rh.from_dict(form("a picture") | {"tags": tags}),
        ]
        for attempt in attempts:
            with pytest.raises(errors.InvalidParameterError, match=told):
                attempt()
        assert dict(call.tags) == {"kept": "1"}
        with pytest.raises(errors.InvalidParameterError, match="tags is 7"):
            rh.from_dict(form("a picture") | {"tags": 7})


@pytest.mark.parametrize("tags", [{"auth": f"Bearer {KEY}"}, {"auth": KEY}])
async def test_a_key_is_no_tag_and_is_not_shown(tags: dict[str, str]) -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        attempts: list[Callable[[], Call]] = [
            lambda: call.tagged(**tags),
            lambda: rh.from_dict(form("a picture") | {"tags": tags}),
        ]
        for attempt in attempts:
            with pytest.raises(errors.InvalidParameterError, match="has an API key") as caught:
                attempt()
            assert KEY not in str(vars(caught.value))
        assert not call.tags


@given(st.dictionaries(st.text(max_size=50), st.text(max_size=220), max_size=20))
def test_whatever_is_taken_is_bounded_and_on_one_line(tags: dict[str, str]) -> None:
    try:
        taken = tags_with({}, tags)
    except errors.InvalidParameterError:
        return
    assert taken == tags
    assert len(taken) <= 16
    assert all(text.isprintable() for pair in taken.items() for text in pair)


# -- the log -----------------------------------------------------------------------------------


async def test_every_line_about_a_call_has_its_tags_and_its_task_once_there_is_one(
    caplog: pytest.LogCaptureFixture,
    picture: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Requests, retries, refusals, looks that fail, downloads: at every level."""
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    busy = code(421, "TASK_QUEUE_MAXED")
    done = status("SUCCESS", results=[{"text": "x"}, {}, 7])
    queries = [running, answer({}, status=502), reset, done]
    async with Server(busy, accept, queries=queries) as server, client(server) as rh:
        call = a_media_call(rh, picture).tagged(**TAGS)
        result = await call
        await result.outputs[0].save(tmp_path / "text.txt")
        assert call.task is not None
        await call.task.cancel()
    about_a_call = [r for r in ours(caplog) if "ceiling" not in r.getMessage()]
    assert len(about_a_call) > 10
    assert {r.levelno for r in about_a_call} >= {logging.DEBUG, logging.INFO, logging.WARNING}
    untagged = [r.getMessage() for r in about_a_call if SHOWN not in r.getMessage()]
    assert all("queue/status" in line or "readable" in line for line in untagged), untagged
    made = next(n for n, r in enumerate(about_a_call) if "is task" in r.getMessage())
    for record in about_a_call[made:]:
        if record.getMessage() not in untagged:
            assert ID in record.getMessage()
            assert (record.task_id, record.tags) == (ID, TAGS)  # type: ignore[attr-defined]
            assert record.funcName != "log"


async def test_each_of_many_calls_has_its_own_lines(caplog: pytest.LogCaptureFixture) -> None:
    """The one scheduler looks at all of them, and was started by the first."""
    async with Server(queries=[running, running, text_result]) as server, client(server) as rh:
        calls = [a_call(rh, prompt=f"call {n}").tagged(n=n) for n in range(5)]
        await rh.gather(*calls, a_call(rh))
    tag_of = {call.task.id: f"n={n}" for n, call in enumerate(calls) if call.task}
    queries = [r.getMessage() for r in ours(caplog) if "/v2/query" in r.getMessage()]
    assert len(queries) >= 6
    for line in queries:
        named = [tag for task, tag in tag_of.items() if task in line]
        assert [tag for tag in tag_of.values() if tag in line] == named
        assert "[task " in line
    for n in range(5):
        submits = [r for r in ours(caplog) if f"[n={n}]" in r.getMessage()]
        assert submits, n


async def test_a_line_without_a_call_is_as_it_was(caplog: pytest.LogCaptureFixture) -> None:
    async with Server() as server, client(server) as rh:
        await a_call(rh).tagged(**TAGS)
        await rh.task(ID).refresh()
        caplog.clear()
        with pytest.raises(errors.RunningHubError):
            await rh.account.status()
    assert ours(caplog)
    assert all("[" not in r.getMessage() and not hasattr(r, "tags") for r in ours(caplog))


# -- events and bulk runs ----------------------------------------------------------------------


async def test_every_event_of_a_call_has_its_tags(tmp_path: Path) -> None:
    listener = Listener()
    busy = code(421, "TASK_QUEUE_MAXED")
    late = status("SUCCESS", results=None)
    server = Server(busy, accept, queries=[running, answer({}, status=502), late, text_result])
    async with server, client(server, observer=listener) as rh:
        await (await a_call(rh).tagged(**TAGS)).save(tmp_path)
    assert {type(event).__name__ for event in listener.events} == {
        "Refused", "Submitted", "StatusChanged", "QueryFailed", "Ended", "FileSaved",
        "ResultsAwaited",
    }  # fmt: skip
    assert all(event.tags == TAGS for event in listener.events)


@pytest.mark.parametrize("fails", [code("1501", "no"), reset])
async def test_so_has_the_event_of_a_call_without_a_task(fails: Any) -> None:
    listener = Listener()
    async with Server(fails) as server, client(server, observer=listener) as rh:
        await rh.gather(a_call(rh).tagged(**TAGS), return_exceptions=True)
    assert [event.tags for event in listener.events] == [TAGS]


def test_tags_are_no_part_of_what_a_job_is() -> None:
    plain, tagged = form("a red bicycle"), form("a red bicycle") | {"tags": TAGS}
    assert content_hash(plain) == content_hash(tagged)
    csv = ["model,prompt,tags.request_id,tags.user", "seedream-v4.5,x,7f3a,Ann Lee"]
    (job,) = JobSource(format="csv").read(csv)
    assert isinstance(job, Job)
    assert job.tags == TAGS
    assert "tags" not in job.form["params"]


async def test_a_bulk_run_tells_the_tags(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    listener = Listener()
    jobs = [job | {"tags": TAGS} for job in forms(3)]
    async with Server() as server, client(server, observer=listener) as rh:
        await bulk_with(rh, tmp_path / "out", jobs)
    assert sum(isinstance(event, JobEnded) for event in listener.events) == 3
    assert all(event.tags == TAGS for event in listener.events)
    ends = [r.getMessage() for r in ours(caplog) if "is saved" in r.getMessage()]
    assert len(ends) == 3
    assert all(SHOWN in line for line in ends)


async def test_the_log_of_a_run_is_read_again_whatever_its_jobs_are_tagged_with(
    runninghub: Command, tmp_path: Path
) -> None:
    """A lost ledger is built again from it."""
    jobs = job_file(tmp_path, [job | {"tags": TAGS} for job in forms(3)])
    ended = await runninghub("bulk", jobs, "--out", tmp_path / "out", "--no-check")
    assert ended.code == 0, ended.err
    made = list(created_tasks(LocalFolder(tmp_path / "out")))
    assert {each.job for each in made} == {"job-0", "job-1", "job-2"}
