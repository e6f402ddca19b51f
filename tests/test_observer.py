"""Observers: who listens to a client is told what happens to its calls, in order."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pytest

from runninghub_async import RetryPolicy, RunningHub, errors
from runninghub_async.client import runtime_of
from runninghub_async.events import (
    Ended,
    Event,
    NotSubmitted,
    Observer,
    QueryFailed,
    Refused,
    StatusChanged,
    SubmitFailed,
    Submitted,
)
from runninghub_async.models.usage import Money
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import bulk_with, forms
from tests.helpers import KEY, QUICK, a_call, a_media_call, client, held_by, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Behaviour,
    Request,
    Server,
    accept,
    answer,
    code,
    concurrency,
    disconnect,
    hang,
    reset,
    running,
    status,
    text_result,
)

pytestmark = pytest.mark.usefixtures("quiet")

ID = str(FIRST_TASK_ID)
MODEL = "seedream-v4.5/text-to-image"
TOKEN = "token-that-nobody-may-see"
SOCKET = f"wss://www.runninghub.cn:443/ws/c_instance?clientId={TOKEN}"
GONE = code("807", "APIKEY_TASK_NOT_FOUND")


class Listener:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def notice(self, event: Event) -> None:
        self.events.append(event)

    @property
    def story(self) -> list[str]:
        """The events in short."""
        return [_short(event) for event in self.events]

    def the(self, kind: type[Any]) -> Any:
        """The one event of this kind."""
        (event,) = (event for event in self.events if isinstance(event, kind))
        return event


def _short(event: Event) -> str:
    told = getattr(event, "status", None)
    name = type(event).__name__
    return name if told is None else f"{name} {told}"


async def heard(server: Server, **settings: Any) -> tuple[Listener, Any]:
    """What a listener is told of one call, and its result or error."""
    listener = Listener()
    async with server, client(server, observer=listener, **settings) as rh:
        (outcome,) = await rh.gather(a_call(rh), return_exceptions=True)
    return listener, outcome


# -- what is told, and when --------------------------------------------------------------------


async def test_a_success_from_the_submit_to_the_end() -> None:
    usage = {"consumeMoney": "0.4", "consumeCoins": "12", "taskCostTime": "9"}
    done = status("SUCCESS", results=[{"text": "x", "outputType": "txt"}], usage=usage)
    server = Server(queries=[status("QUEUED"), running, running, done])
    listener, result = await heard(server)
    assert listener.story == [
        "Submitted",
        "StatusChanged RUNNING",
        "StatusChanged QUEUED",
        "StatusChanged RUNNING",
        "StatusChanged SUCCESS",
        "Ended SUCCESS",
    ]
    assert {event.task_id for event in listener.events} == {result.task_id}
    assert {event.endpoint for event in listener.events} == {MODEL}
    assert all(event.tags == {} for event in listener.events)
    times = [event.time for event in listener.events]
    assert times == sorted(times)
    submitted = listener.the(Submitted)
    assert submitted.account.startswith("key-")
    assert submitted.price == Money(Decimal("0.2"), "CNY")
    end = listener.the(Ended)
    assert end.error is None
    assert end.usage == result.usage
    assert end.usage.money == Decimal("0.4")


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (status("FAILED", errorCode="1501", errorMessage="no"), errors.ContentModerationError),
        (status("FAILED", errorCode="805", errorMessage="broke"), errors.TaskFailedError),
        (status("CANCEL"), errors.TaskCancelledError),
    ],
)
async def test_a_failure_comes_with_what_awaiting_raises(last: Behaviour, kind: type) -> None:
    listener, error = await heard(Server(queries=[last]))
    assert type(error) is kind
    assert listener.story[-1].startswith("Ended ")
    end = listener.the(Ended)
    assert (type(end.error), str(end.error)) == (kind, str(error))
    assert end.task_id == ID


async def test_a_task_that_ends_with_its_submit_was_submitted_first() -> None:
    """Whatever the first answer says, nobody hears of a task's end before its beginning."""
    done = answer({"taskId": ID, "status": "SUCCESS", "results": [{"text": "x"}]})
    listener, result = await heard(Server(done))
    assert result.task_id == ID
    assert listener.story == ["Submitted", "StatusChanged SUCCESS", "Ended SUCCESS"]


async def test_refusals_for_now_and_then_a_task() -> None:
    busy = code(421, "TASK_QUEUE_MAXED")
    listener, result = await heard(Server(busy, busy, accept))
    assert listener.story[:3] == ["Refused", "Refused", "Submitted"]
    first = listener.events[0]
    assert isinstance(first, Refused)
    assert (first.error.code, first.endpoint, first.task_id) == (421, MODEL, None)
    assert first.account == listener.the(Submitted).account
    assert result.task_id == ID


async def test_a_refusal_that_is_not_repeated_is_told_once() -> None:
    listener, error = await heard(Server(code(421, "TASK_QUEUE_MAXED")), retry=None)
    assert listener.story == ["NotSubmitted"]
    assert listener.the(NotSubmitted).error is error


async def test_a_key_that_is_refused_while_another_takes_over() -> None:
    def refuse_the_first(request: Request) -> Any:
        bad = "bad" in request.headers["authorization"]
        return (code(802, "APIKEY_UNAUTHORIZED") if bad else accept)(request)

    listener = Listener()
    async with (
        Server(refuse_the_first) as server,
        RunningHub(
            ["bad" * 8, "good" * 8], base_url=server.base_url, poll=0.01, observer=listener
        ) as rh,
    ):
        task = await a_call(rh).submit()
        assert listener.story[:2] == ["Refused", "Submitted"]
        assert listener.the(Refused).account != task.account
        assert listener.the(Submitted).account == task.account
        await task


async def test_a_definite_refusal() -> None:
    listener, error = await heard(Server(code("1501", "forbidden")))
    assert listener.story == ["NotSubmitted"]
    event = listener.the(NotSubmitted)
    assert event.error is error
    assert (event.endpoint, event.task_id) == (MODEL, None)


@pytest.mark.parametrize("lost", [reset, disconnect, answer("<html>"), answer({}, status=502)])
async def test_a_submit_of_which_a_task_may_have_come(lost: Behaviour) -> None:
    listener, error = await heard(Server(lost))
    assert listener.story == ["NotSubmitted"]
    assert isinstance(error, errors.SubmissionUncertainError)
    assert listener.the(NotSubmitted).error is error


async def test_an_uncertain_submit_that_is_made_again_on_demand() -> None:
    policy = RetryPolicy(attempts=3, first_delay=0.01, max_delay=0.02, resubmit_uncertain=True)
    listener, result = await heard(Server(reset, accept), retry=policy)
    assert listener.story[:2] == ["SubmitFailed", "Submitted"]
    assert isinstance(listener.the(SubmitFailed).error, errors.SubmissionUncertainError)
    assert result.task_id == ID


async def test_a_service_that_is_not_there() -> None:
    listener = Listener()
    server = Server()
    await server.start()
    await server.stop()
    async with client(server, observer=listener) as rh:
        with pytest.raises(errors.ConnectionFailedError):
            await a_call(rh)
    kinds = [type(event) for event in listener.events]
    assert kinds == [SubmitFailed] * (len(kinds) - 1) + [NotSubmitted]
    assert len(kinds) > 1


async def test_an_upload_that_is_refused_ends_the_call_too() -> None:
    listener = Listener()
    server = Server(uploads=[code("1501", "forbidden")])
    async with server, client(server, observer=listener) as rh:
        with pytest.raises(errors.APIError) as caught:
            await a_media_call(rh, b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert listener.story == ["NotSubmitted"]
    assert listener.the(NotSubmitted).error is caught.value


async def test_a_call_that_everybody_left_in_the_line() -> None:
    listener = Listener()
    async with (
        Server(queries=[running], limits=[concurrency(1)]) as server,
        client(server, observer=listener, concurrency=1) as rh,
    ):
        await a_call(rh).submit()
        second = a_call(rh)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(second.run(), 0.1)
        await until(lambda: "NotSubmitted" in listener.story)
        assert isinstance(listener.the(NotSubmitted).error, asyncio.CancelledError)
        assert len(server.submits) == 1


async def test_a_client_that_closes_before_the_submit() -> None:
    listener = Listener()
    async with Server(queries=[running], limits=[concurrency(1)]) as server:
        rh = client(server, observer=listener, concurrency=1)
        await a_call(rh).submit()
        waiting = asyncio.create_task(a_call(rh).run())
        await asyncio.sleep(0.05)
        await rh.close()
        with pytest.raises(errors.RunningHubError, match="closed"):
            await waiting
    assert isinstance(listener.the(NotSubmitted).error, errors.RunningHubError)
    assert "Ended" not in "".join(listener.story), "the task goes on at the service"


async def test_a_wait_that_lasts_too_long_ends_no_task() -> None:
    listener = Listener()
    async with Server(queries=[running]) as server, client(server, observer=listener) as rh:
        task = await a_call(rh).submit()
        with pytest.raises(errors.TaskTimeoutError):
            await task.result(timeout=0.1)
        assert listener.story == ["Submitted", "StatusChanged RUNNING"]
        server.answers_queries(text_result)
        await task
        assert listener.story[-1] == "Ended SUCCESS"


async def test_looks_that_fail_and_are_made_again() -> None:
    trouble = answer("oops", status=500)
    listener, result = await heard(Server(queries=[trouble, reset, text_result]), retry=None)
    assert listener.story[2:] == [
        "QueryFailed",
        "QueryFailed",
        "StatusChanged SUCCESS",
        "Ended SUCCESS",
    ]
    failed = [event for event in listener.events if isinstance(event, QueryFailed)]
    assert all(event.task_id == result.task_id and event.endpoint == MODEL for event in failed)
    assert isinstance(failed[0].error, errors.ServerError)
    assert isinstance(failed[1].error, errors.ConnectionFailedError)


async def test_a_task_that_is_attached_by_its_id() -> None:
    listener = Listener()
    server = Server(queries=[running, text_result])
    async with server, client(server, observer=listener) as rh:
        await rh.task(ID)
    assert listener.story == ["StatusChanged RUNNING", "StatusChanged SUCCESS", "Ended SUCCESS"]
    assert {event.task_id for event in listener.events} == {ID}


async def test_a_task_of_which_the_service_tells_nothing() -> None:
    listener = Listener()
    refuse = code("1101", "this is refused for good")
    server = Server(queries=[refuse])
    async with server, client(server, observer=listener, retry=None) as rh:
        with pytest.raises(errors.RunningHubError) as caught:
            await rh.task(ID)
        assert rh.task(ID).ended is False, "asked for again, it is waited for anew"
    end = listener.the(Ended)
    assert (end.status, end.task_id) == ("", ID)
    assert type(end.error) is type(caught.value)
    assert set(listener.story[:-1]) == {"QueryFailed"}


async def test_workflows_and_apps_are_told_by_their_names(sandbox: Sandbox) -> None:
    listener = Listener()
    settings: dict[str, Any] = {"base_url": sandbox.base_url, "poll": 0.05}
    async with RunningHub(sandbox.api_key, observer=listener, **settings) as rh:
        workflow = rh.workflows.run("1904136902449209346")
        await workflow
        app = rh.apps.run("1877265245566922753", {})
        (app_outcome,) = await rh.gather(app, return_exceptions=True)
    told: dict[str, list[str]] = {}
    for event in listener.events:
        told.setdefault(event.endpoint, []).append(_short(event))
    assert set(told) == {workflow.model, app.model}
    assert told[workflow.model][0] == "Submitted"
    assert told[workflow.model][-1] == "Ended SUCCESS"
    is_done = not isinstance(app_outcome, Exception)
    assert told[app.model][-1] == ("Ended SUCCESS" if is_done else "NotSubmitted")


async def test_every_task_of_a_map_has_one_beginning_and_one_end() -> None:
    listener = Listener()
    busy = code(421, "TASK_QUEUE_MAXED")
    fail = status("FAILED", errorCode="805", errorMessage="broke")
    submits = [accept, busy, accept, code("1501", "no"), accept]
    server = Server(*submits, queries=[running, fail, text_result])
    async with server, client(server, observer=listener) as rh:
        ended = [
            outcome async for outcome in rh.map(a_call(rh, prompt=f"call {n}") for n in range(20))
        ]
    assert len(ended) == 20
    by_task: dict[str | None, list[str]] = {}
    for event in listener.events:
        if event.task_id is not None:
            by_task.setdefault(event.task_id, []).append(type(event).__name__)
    assert set(by_task) == set(server.tasks)
    for story in by_task.values():
        assert (story[0], story[-1]) == ("Submitted", "Ended")
        assert (story.count("Submitted"), story.count("Ended")) == (1, 1)
    assert listener.story.count("NotSubmitted") == 20 - len(server.tasks)


# -- who listens -------------------------------------------------------------------------------


class Broken:
    """Raises whatever it is told."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def notice(self, event: Event) -> None:
        raise self._error


@pytest.mark.parametrize("error", [ValueError("broken"), asyncio.CancelledError(), TimeoutError()])
async def test_what_it_raises_is_logged_and_ends_nothing(
    error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    behind = Listener()
    busy, fail = code(421, "TASK_QUEUE_MAXED"), answer("oops", status=500)
    server = Server(busy, accept, queries=[fail, running, text_result])
    async with server, client(server, observer=[Broken(error), behind]) as rh:
        assert (await a_call(rh)).task_id == ID
    assert behind.story[-1] == "Ended SUCCESS", "those behind it are told all the same"
    logged = [r for r in caplog.records if "an observer failed" in r.getMessage()]
    assert [r.getMessage().removesuffix(f" [task {ID}]").split()[-1] for r in logged] == [
        type(event).__name__ for event in behind.events
    ]
    assert all(r.levelno == logging.ERROR and r.exc_info for r in logged)


@pytest.mark.parametrize("several", [list, tuple, iter, set])
async def test_several_are_told_the_same(several: Any) -> None:
    listeners = [Listener(), Listener(), Listener()]
    async with Server() as server, client(server, observer=several(listeners)) as rh:
        await a_call(rh)
    first = listeners[0].events
    assert first
    assert all(listener.events == first for listener in listeners)
    assert len(set(first)) == len(first)


class Later:
    async def notice(self, event: Event) -> None:
        raise AssertionError


class Attribute:
    notice = "a text"


@pytest.mark.parametrize(
    "wrong", [3, "text", print, {}, {"notice": print}, Attribute(), Listener, object()]
)
@pytest.mark.parametrize("several", [False, True])
def test_what_cannot_be_told_is_refused(wrong: Any, several: bool) -> None:
    with pytest.raises(errors.InvalidParameterError, match=r"observer is .*notice") as caught:
        RunningHub(KEY, observer=[Listener(), wrong] if several else wrong)
    assert caught.value.parameter == "observer"


def test_one_that_would_have_to_be_awaited_is_refused() -> None:
    wrong: Any = Later()
    with pytest.raises(errors.InvalidParameterError, match=r"coroutine function.*not awaited"):
        RunningHub(KEY, observer=wrong)


@pytest.mark.parametrize("nobody", [None, [], ()])
async def test_nobody_may_listen(nobody: Iterable[Observer] | None) -> None:
    async with Server() as server, client(server, observer=nobody) as rh:
        assert (await a_call(rh)).task_id == ID


# -- what events give away ---------------------------------------------------------------------


async def _everything() -> list[Event]:
    """Events of all kinds, of a service whose answers carry secrets."""
    listener = Listener()
    secret: dict[str, Any] = {"netWssUrl": SOCKET, "data": {"netWssUrl": SOCKET}}
    refusal = code(421, f"not now, {KEY}", **secret)
    tell = answer({"taskId": ID, "status": "RUNNING", **secret})
    failed = status("FAILED", errorCode="805", errorMessage=f"for {KEY}", **secret)
    oops = answer(f"oops {KEY} {SOCKET}", status=500)
    server = Server(refusal, tell, queries=[oops, status("QUEUED", **secret), failed])
    async with server, client(server, observer=listener, retry=QUICK) as rh:
        await rh.gather(a_call(rh), return_exceptions=True)
        server.answers_submits(code("1501", f"no {KEY}", **secret))
        await rh.gather(a_call(rh), return_exceptions=True)
    return listener.events


async def test_events_tell_neither_the_key_nor_the_address_of_the_socket() -> None:
    events = await _everything()
    kinds = {type(event) for event in events}
    assert kinds >= {Refused, Submitted, StatusChanged, QueryFailed, Ended, NotSubmitted}
    for event in events:
        error = getattr(event, "error", None)
        shown = f"{event!r} {error} {vars(error) if error else ''}"
        assert KEY not in shown
        assert TOKEN not in shown


async def test_events_survive_pickling() -> None:
    for event in await _everything():
        again = pickle.loads(pickle.dumps(event))
        assert type(again) is type(event)
        assert (again.endpoint, again.task_id, again.time) == (
            event.endpoint,
            event.task_id,
            event.time,
        )
        error: Any = getattr(event, "error", None)
        assert str(getattr(again, "error", None)) == str(error)
        assert KEY.encode() not in pickle.dumps(event)
        assert TOKEN.encode() not in pickle.dumps(event)


async def test_nothing_shows_the_address_of_the_socket(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tell = answer({"taskId": ID, "status": "RUNNING", "netWssUrl": SOCKET})
    still = status("RUNNING", netWssUrl=SOCKET)
    done = status("SUCCESS", netWssUrl=SOCKET, results=[{"text": "x", "outputType": "txt"}])
    async with Server(tell, queries=[still, done]) as server, client(server) as rh:
        call = a_call(rh)
        task = await call.submit()
        seen = [update.raw async for update in task.updates()]
        result = await task
        state = runtime_of(rh).tasks[ID]
        shown = f"{call!r} {task!r} {seen} {result!r} {result.raw} {held_by(state)}"
    assert TOKEN not in shown
    assert TOKEN not in caplog.text


async def test_a_bulk_run_is_told_like_any_other(tmp_path: Any) -> None:
    listener = Listener()
    async with Server() as server, client(server, observer=listener) as rh:
        await bulk_with(rh, tmp_path / "out", forms(3))
    assert listener.story.count("Submitted") == 3
    assert listener.story.count("Ended SUCCESS") == 3


async def test_a_hanging_submit_tells_nothing_until_the_client_gives_it_up() -> None:
    listener = Listener()
    async with Server(hang) as server, client(server, observer=listener, http_timeout=0.3) as rh:
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh)
    assert listener.story == ["NotSubmitted"]
