"""The steps of calls: an observer that wants them hears of every beginning, and of its end."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.bulk import JobBegan, JobEnded, RunStopped
from runninghub_async.events import CallId, Event, NotSubmitted, Refused, Submitted
from runninghub_async.step_events import (
    BillCorrected,
    CallBegan,
    CallLeft,
    Fetched,
    FilesUploaded,
    LeftRunning,
    LineEntered,
    LineLeft,
    Queried,
    ResultsSearched,
    TaskTakenUp,
)
from tests.bulk.helpers import bulk_with, forms, service
from tests.helpers import a_call, a_media_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Server,
    accept,
    code,
    concurrency,
    file_result,
    hang,
    running,
    status,
    text_result,
)
from tests.test_observer import Listener

pytestmark = pytest.mark.usefixtures("quiet")

ID = str(FIRST_TASK_ID)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(100)


class Steps(Listener):
    """Keeps steps, too."""

    wants_steps = True

    def all(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]


@pytest.fixture
def told() -> Iterator[Steps]:
    """One who listens; what is told of a call has one and the same id, and comes in order."""
    steps = Steps()
    yield steps
    assert all(event.call_id for event in steps.events if not isinstance(event, RunStopped))
    for began, left in (
        (CallBegan, ("Ended", "NotSubmitted", "CallLeft", "LeftRunning")),
        (LineEntered, ("LineLeft",)),
    ):
        ids = [event.call_id for event in steps.all(began)]
        over = [e.call_id for e in steps.events if type(e).__name__ in left]
        assert set(ids) <= set(over)


async def test_steps_of_a_call_from_its_files_to_its_result(told: Steps, tmp_path: Path) -> None:
    server = Server(queries=[running, file_result])
    async with server, client(server, observer=told) as rh:
        call = a_media_call(rh, PICTURE)
        result = await call
        await result.save(tmp_path)
    assert [name.split()[0] for name in told.story] == [
        "CallBegan",
        "FilesUploaded",
        "LineEntered",
        "LineLeft",
        "Submitted",
        "StatusChanged",
        "Queried",
        "Queried",
        "StatusChanged",
        "Ended",
        "FileSaved",
        "Fetched",
    ]
    assert len({event.call_id for event in told.events}) == 1
    uploaded, fetched = told.the(FilesUploaded), told.the(Fetched)
    assert (uploaded.files, uploaded.size, uploaded.error) == (1, len(PICTURE), None)
    assert (fetched.output, fetched.error) == (1, None)
    (file,) = tmp_path.iterdir()
    assert fetched.size == file.stat().st_size
    assert told.the(LineLeft).account == told.the(Submitted).account
    times = [getattr(e, "began", e.time) for e in told.events]
    assert times[0] <= uploaded.began <= uploaded.time <= fetched.began <= fetched.time


async def test_texts_are_told_to_those_only_who_want_them(told: Steps) -> None:
    nosy = Steps()
    nosy.wants_texts = True  # type: ignore[attr-defined]
    async with Server() as server, client(server, observer=told) as rh:
        await a_call(rh, prompt="a secret bicycle")
    async with Server() as server, client(server, observer=nosy) as rh:
        nodes = {"6": {"text": "a secret horse"}, "7": {"image": "https://example.com/horse.png"}}
        await a_call(rh, prompt="a secret bicycle")
        await rh.workflows.run("1904136902449209346", nodes, v2=True)
    assert told.the(CallBegan).texts == {}
    assert "secret" not in repr(told.events)
    assert [e.texts for e in nosy.all(CallBegan)] == [
        {"prompt": "a secret bicycle"},
        {"6.text": "a secret horse"},
    ]


async def test_who_wants_no_steps_hears_of_none() -> None:
    listener = Listener()
    async with Server() as server, client(server, observer=[listener, Steps()]) as rh:
        await a_call(rh)
    assert {"CallBegan", "Queried", "LineEntered"}.isdisjoint(listener.story)
    assert "Submitted" in listener.story


async def test_a_call_whose_output_another_takes_begins_within_that(told: Steps) -> None:
    server = Server(queries=[file_result])
    async with server, client(server, observer=told) as rh:
        picture = a_call(rh)
        await a_media_call(rh, picture)
        await a_media_call(rh, picture)
    outer, inner, again = told.all(CallBegan)
    assert (outer.within, inner.within, again.within) == ("", outer.call_id, "")
    assert (outer.takes, inner.takes, again.takes) == ((inner.call_id,), (), (inner.call_id,))


async def test_a_chain_that_breaks_is_over_for_both(told: Steps) -> None:
    failed = status("FAILED", errorCode="805", errorMessage="broke")
    async with Server(queries=[failed]) as server, client(server, observer=told) as rh:
        with pytest.raises(errors.TaskFailedError):
            await a_media_call(rh, a_call(rh))
    outer, _ = told.all(CallBegan)
    left = told.the(CallLeft)
    assert left.call_id == outer.call_id
    assert isinstance(left.error, errors.TaskFailedError)


async def test_each_refusal_sends_a_call_back_in_line(told: Steps) -> None:
    busy = code(421, "TASK_QUEUE_MAXED")
    async with Server(busy, accept) as server, client(server, observer=told) as rh:
        await a_call(rh)
    names = [n for n in told.story if n in ("LineEntered", "LineLeft", "Refused", "Submitted")]
    line = ["LineEntered", "LineLeft"]
    assert names == [*line, "Refused", *line, "Submitted"]
    assert told.the(Refused).call_id == told.the(CallBegan).call_id


async def test_a_call_that_is_left_in_the_line(told: Steps) -> None:
    async with (
        Server(queries=[running], limits=[concurrency(1)]) as server,
        client(server, observer=told, concurrency=1) as rh,
    ):
        await a_call(rh).submit()
        second = a_call(rh).with_options(timeout=0.1)
        with pytest.raises(errors.TaskTimeoutError):
            await second
        await until(lambda: "NotSubmitted" in told.story)
    left = told.the(CallLeft)
    assert isinstance(left.error, errors.TaskTimeoutError)
    assert told.the(NotSubmitted).call_id == left.call_id
    assert told.all(LineLeft)[-1].account is None


@pytest.mark.parametrize("by_hand", [False, True])
async def test_a_call_that_is_left_while_its_task_runs(told: Steps, by_hand: bool) -> None:
    """Whoever stays is enough; and it begins again for who comes later."""
    async with Server(queries=[running]) as server, client(server, observer=told) as rh:
        call = a_call(rh).with_options(timeout=None if by_hand else 0.2)
        waits = [asyncio.create_task(call.run()) for _ in range(2)]
        await until(lambda: "Queried" in told.story)
        if by_hand:
            waits[0].cancel()
            await asyncio.wait(waits[:1])
            assert not told.all(CallLeft)
            waits[1].cancel()
        await asyncio.gather(*waits, return_exceptions=True)
        kind = asyncio.CancelledError if by_hand else errors.TaskTimeoutError
        assert isinstance(told.the(CallLeft).error, kind)
        server.answers_queries(text_result)
        await call.with_options(timeout=None)
    first, second = told.all(CallBegan)
    assert (first.task_id, second.task_id) == (None, ID)
    assert told.story[-1] == "Ended SUCCESS"


async def test_a_submit_that_is_left_under_way(told: Steps) -> None:
    async with Server(hang) as server, client(server, observer=told, http_timeout=0.5) as rh:
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh).with_options(timeout=0.1)
        assert isinstance(told.the(CallLeft).error, errors.SubmissionUncertainError)
    assert told.story[-1] == "NotSubmitted"


async def test_what_a_closing_client_leaves_running(told: Steps) -> None:
    async with Server(queries=[running]) as server, client(server, observer=told) as rh:
        await a_call(rh).submit()
    assert told.the(LeftRunning).task_id == ID


async def test_a_task_that_is_taken_up_by_its_id(told: Steps) -> None:
    async with Server(queries=[text_result]) as server, client(server, observer=told) as rh:
        task = rh.task(ID)
        await task
        await task
    assert told.story[0] == "TaskTakenUp"
    taken = told.the(TaskTakenUp)
    assert (taken.task_id, taken.account) == (ID, task.account)
    assert {event.call_id for event in told.events} == {taken.call_id}


async def test_results_and_bills_that_come_late(told: Steps) -> None:
    early = status("SUCCESS", results=[], usage={"thirdPartyConsumeMoney": "0.1"})
    late = status("SUCCESS", results=[{"text": "x"}], usage={"thirdPartyConsumeMoney": "0.4"})
    async with Server(queries=[early, late]) as server, client(server, observer=told) as rh:
        result = await a_call(rh)
        assert len(told.all(Queried)) == rh.stats().queries
    assert told.the(ResultsSearched).found
    corrected = told.the(BillCorrected)
    assert (corrected.before.cost, corrected.usage) != (None, None)
    assert corrected.usage == result.usage


async def test_jobs_of_a_bulk_run_and_what_is_done_for_them(told: Steps, tmp_path: Path) -> None:
    async with service() as server, client(server, observer=told) as rh:
        await bulk_with(rh, tmp_path / "one", forms(2))
        await bulk_with(rh, tmp_path / "two", forms(2))
    began, ended = told.all(JobBegan), told.all(JobEnded)
    assert sorted(e.call_id for e in began) == sorted(e.call_id for e in ended)
    assert len({event.call_id for event in began}) == 4, "two runs have the same job ids"
    assert sorted(e.within for e in told.all(CallBegan)) == sorted(e.call_id for e in began)


async def test_steps_pickle(told: Steps) -> None:
    async with Server(queries=[file_result]) as server, client(server, observer=told) as rh:
        await a_media_call(rh, PICTURE)
    for event in told.events:
        again: Event = pickle.loads(pickle.dumps(event))
        assert again == event
    assert isinstance(pickle.loads(pickle.dumps(told.events[0])).call_id, CallId)
