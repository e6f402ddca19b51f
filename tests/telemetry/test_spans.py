"""Spans: of each call and its steps, where they belong, and how they end."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode

from runninghub_async import RetryPolicy, RunningHub, Task, errors
from tests.helpers import KEY, a_call, a_media_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Behaviour,
    Request,
    Server,
    accept,
    answer,
    code,
    concurrency,
    file_result,
    hang,
    reset,
    running,
    status,
    text_result,
)
from tests.telemetry.recording import Recording, attributes, id_of, linked, trace_of

pytestmark = pytest.mark.usefixtures("quiet")

ID = str(FIRST_TASK_ID)
MODEL = "seedream-v4.5/text-to-image"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(100)
CALL = "generate_content"


def watched(server: Server, recording: Recording, **settings: Any) -> RunningHub:
    return client(server, observer=recording.telemetry, **settings)


# -- what they say -----------------------------------------------------------------------------


async def test_a_call_with_a_file_and_its_steps(recording: Recording, tmp_path: Path) -> None:
    server = Server(queries=[status("QUEUED"), running, file_result])
    async with server, watched(server, recording) as rh:
        result = await a_media_call(rh, PICTURE).tagged(user="ann")
        await result.save(tmp_path)
        queries = rh.stats().queries
    assert recording.tree == [(CALL, ["upload", "submit", "wait", "download"])]
    call = recording.the(CALL)
    assert call.name == "generate_content hailuo-2.3/i2v-pro"
    assert call.kind is SpanKind.CLIENT
    assert call.status.status_code is StatusCode.UNSET
    told = attributes(call)
    assert told.pop("runninghub.account").startswith("key-")
    assert told.pop("server.port") == int(server.base_url.rpartition(":")[2])
    assert told == {
        "gen_ai.operation.name": "generate_content",
        "gen_ai.provider.name": "runninghub",
        "gen_ai.request.model": "hailuo-2.3/i2v-pro",
        "gen_ai.output.type": "video",
        "gen_ai.response.id": result.task_id,
        "server.address": "127.0.0.1",
        "runninghub.tag.user": "ann",
        "runninghub.task.status": "SUCCESS",
    }
    assert attributes(recording.the("upload")) == {
        "runninghub.files": 1,
        "runninghub.size": len(PICTURE),
    }
    wait, download = recording.the("wait"), recording.the("download")
    statuses = [dict(event.attributes or {}) for event in wait.events if event.name == "status"]
    assert [each["runninghub.task.status"] for each in statuses] == [
        *("RUNNING", "QUEUED", "RUNNING", "SUCCESS"),
    ]
    assert attributes(wait)["runninghub.task.queries"] == queries
    (file,) = tmp_path.iterdir()
    assert attributes(download)["runninghub.size"] == file.stat().st_size
    for step in ("upload", "submit", "wait"):
        inner = recording.the(step)
        assert (call.start_time or 0) <= (inner.start_time or 0)
        assert (inner.end_time or 0) <= (call.end_time or 0)


async def test_what_a_task_cost(recording: Recording) -> None:
    usage = {"thirdPartyConsumeMoney": "0.4", "currency": "USD"}
    done = status("SUCCESS", results=[{"text": "x"}], usage=usage)
    async with Server(queries=[done]) as server, watched(server, recording) as rh:
        result = await a_call(rh)
    told = attributes(recording.the(CALL))
    cost = told.get("runninghub.cost.amount"), told.get("runninghub.cost.currency")
    assert cost == (0.4, result.usage.currency or "unknown")


@pytest.mark.parametrize("asked", ["argument", "environment"])
async def test_texts_are_recorded_where_that_is_asked_for(
    asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if asked == "environment":
        variable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
        monkeypatch.setenv(variable, "SPAN_ONLY")
    recording = Recording(**({"texts": True} if asked == "argument" else {}))
    async with Server() as server, watched(server, recording) as rh:
        await a_call(rh, prompt="ein rotes Fahrrad ❤")
    assert attributes(recording.the(CALL))["gen_ai.input.messages"] == (
        '[{"role": "user", "parts": [{"type": "text", "content": "ein rotes Fahrrad ❤"}]}]'
    )
    recording.close()


# -- where they belong -------------------------------------------------------------------------


async def test_calls_that_take_calls(recording: Recording) -> None:
    async with Server(queries=[file_result]) as server, watched(server, recording) as rh:
        picture = a_call(rh)
        await rh.gather(a_media_call(rh, picture), a_media_call(rh, picture, prompt="another"))
        await a_media_call(rh, picture)
    inner = (CALL, ["submit", "wait"])
    outer = (CALL, ["submit", "wait"])
    assert recording.tree == [(CALL, [inner, "submit", "wait"]), outer, outer]
    pictures, films = recording.named(f"{CALL} seedream"), recording.named(f"{CALL} hailuo")
    (made,) = pictures
    assert linked(films[2]) == [id_of(made)], "it is linked to what was made before"


@pytest.mark.parametrize("how", ["await", "map", "gather", "submit"])
async def test_the_parent_is_what_is_current_where_a_call_is_awaited(
    recording: Recording, how: str
) -> None:
    tasks: list[Task] = []
    async with Server() as server, watched(server, recording) as rh:
        with recording.tracer.start_as_current_span("made here"):
            calls = [a_call(rh, prompt=f"picture {n}") for n in range(3)]
        with recording.tracer.start_as_current_span("awaited here") as here:
            if how == "await":
                for call in calls:
                    await call
            elif how == "gather":
                await rh.gather(*calls)
            elif how == "submit":
                tasks = [await call.submit() for call in calls]
            else:
                async with rh.map(calls) as outcomes:
                    assert len([outcome async for outcome in outcomes]) == 3
            assert trace.get_current_span() is here, "nothing of it is left behind"
        for task in tasks:
            await task
        assert not trace.get_current_span().get_span_context().is_valid
    made = (CALL, ["submit", "wait"])
    assert recording.tree == ["made", ("awaited", [made, made, made])]


async def test_spans_of_handlers_side_by_side_stay_apart(recording: Recording) -> None:
    server = Server(queries=[running, text_result])
    async with server, watched(server, recording) as rh:

        async def handle(number: int) -> None:
            with recording.tracer.start_as_current_span(f"handler-{number}"):
                await asyncio.sleep(0.01 * (number % 3))
                result = await a_call(rh, prompt=f"picture {number}").tagged(number=number)
                await result.output.read()

        await asyncio.gather(*(handle(number) for number in range(8)))
        assert not trace.get_current_span().get_span_context().is_valid
    handlers = {id_of(span): span.name for span in recording.named("handler-")}
    calls = recording.named(CALL)
    assert len({trace_of(span) for span in calls}) == 8
    for span in calls:
        assert span.parent is not None
        name = handlers[span.parent.span_id]
        assert attributes(span)["runninghub.tag.number"] == name.partition("-")[2]
    downloads = recording.named("download")
    assert sorted(map(trace_of, downloads)) == sorted(map(trace_of, calls))


async def test_what_works_for_all_calls_has_the_context_of_none(recording: Recording) -> None:
    """Who traces HTTP sees queries in no call's trace, least of all in that of the first."""
    seen: list[tuple[str, bool]] = []

    async def note(_: Any, __: Any, params: aiohttp.TraceRequestStartParams) -> None:
        is_within = trace.get_current_span().get_span_context().is_valid
        seen.append((params.url.path.rpartition("/")[2], is_within))

    tracing = aiohttp.TraceConfig()
    tracing.on_request_start.append(note)
    async with (
        Server(queries=[running, text_result]) as server,
        aiohttp.ClientSession(trace_configs=[tracing]) as session,
        watched(server, recording, session=session) as rh,
    ):
        with recording.tracer.start_as_current_span("the first"):
            await a_call(rh)
        await a_call(rh)
    assert [within for path, within in seen if path == "query"] == [False] * 3
    assert [within for path, within in seen if path == "text-to-image"] == [True, False]


async def test_results_that_are_fetched_later(recording: Recording, tmp_path: Path) -> None:
    """In the trace of the call; elsewhere they are linked to it."""
    async with Server(queries=[file_result]) as server, watched(server, recording) as rh:
        with recording.tracer.start_as_current_span("handler"):
            result = await a_call(rh)
            with recording.tracer.start_as_current_span("saving"):
                await result.save(tmp_path / "one")
        await result.save(tmp_path / "two")
        with recording.tracer.start_as_current_span("another"):
            await result.save(tmp_path / "three")
    call = recording.the(CALL)
    inside, after, elsewhere = recording.named("download")
    for span in (inside, after):
        assert span.parent is not None
        assert span.parent.span_id == id_of(call)
    assert elsewhere.parent is not None
    assert elsewhere.parent.span_id == id_of(recording.the("another"))
    assert linked(elsewhere) == [id_of(call)]


async def test_a_task_that_is_taken_up_by_its_id(recording: Recording) -> None:
    server = Server(queries=[running, text_result])
    async with server, watched(server, recording) as rh:
        with recording.tracer.start_as_current_span("handler"):
            await rh.task(ID)
    assert recording.tree == [("handler", [("fetch_response", ["wait"])])]
    told = attributes(recording.the("fetch_response"))
    assert told["gen_ai.response.id"] == ID
    assert told["gen_ai.operation.name"] == "fetch_response"
    assert "gen_ai.request.model" not in told


async def test_a_call_that_is_awaited_again_is_linked_to_what_was_left(
    recording: Recording,
) -> None:
    async with Server(queries=[running]) as server, watched(server, recording) as rh:
        call = a_call(rh).with_options(timeout=0.1)
        with pytest.raises(errors.TaskTimeoutError):
            await call
        server.answers_queries(text_result)
        await call.with_options(timeout=None)
    left, again = recording.named(CALL)
    assert recording.tree == [(CALL, ["submit", "wait"]), (CALL, ["wait"])]
    assert (left.status.status_code, again.status.status_code) == (
        StatusCode.ERROR,
        StatusCode.UNSET,
    )
    assert linked(again) == [id_of(left)]
    assert attributes(again)["gen_ai.response.id"] == attributes(left)["gen_ai.response.id"]


# -- how they end ------------------------------------------------------------------------------


def _failed(recording: Recording) -> dict[str, str]:
    """The kinds of errors by the first word of the span that they ended."""
    failed = [span for span in recording.spans if span.status.status_code is StatusCode.ERROR]
    assert all(span.status.description is None for span in failed)
    return {span.name.split()[0]: attributes(span)["error.type"] for span in failed}


@pytest.mark.parametrize(
    ("submits", "queries", "step", "kind"),
    [
        ([code("1501", "no")], [], "submit", errors.ContentModerationError),
        ([code(1007, "bad")], [], "submit", errors.InvalidParameterError),
        ([reset], [], "submit", errors.SubmissionUncertainError),
        ([answer("<html>")], [], "submit", errors.SubmissionUncertainError),
        ([accept], [status("FAILED", errorCode="805")], "wait", errors.TaskFailedError),
        ([accept], [status("CANCEL")], "wait", errors.TaskCancelledError),
    ],
)
async def test_the_step_at_which_a_call_fails(
    recording: Recording, submits: list[Behaviour], queries: list[Behaviour], step: str, kind: type
) -> None:
    server = Server(*submits, queries=queries or [running])
    async with server, watched(server, recording) as rh:
        with pytest.raises(kind):
            await a_call(rh)
    assert _failed(recording) == {CALL: kind.__name__, step: kind.__name__}
    told = attributes(recording.the(CALL))
    assert told.get("runninghub.submission.uncertain", False) == (
        kind is errors.SubmissionUncertainError
    )
    if step == "wait":
        assert told["runninghub.task.status"] in ("FAILED", "CANCEL")


async def test_an_upload_that_is_refused(recording: Recording) -> None:
    async with Server(uploads=[code("1501", "no")]) as server, watched(server, recording) as rh:
        with pytest.raises(errors.APIError) as caught:
            await a_media_call(rh, PICTURE)
    kind = type(caught.value).__name__
    assert recording.tree == [(CALL, ["upload"])]
    assert _failed(recording) == {CALL: kind, "upload": kind}


async def test_a_chain_that_breaks(recording: Recording) -> None:
    failed = status("FAILED", errorCode="805", errorMessage="broke")
    async with Server(queries=[failed]) as server, watched(server, recording) as rh:
        with pytest.raises(errors.TaskFailedError):
            await a_media_call(rh, a_call(rh))
    assert recording.tree == [(CALL, [(CALL, ["submit", "wait"])])]
    assert [attributes(span)["error.type"] for span in recording.named(CALL)] == [
        "TaskFailedError",
        "TaskFailedError",
    ]


@pytest.mark.parametrize("by_hand", [True, False])
@pytest.mark.parametrize("where", ["line", "submit", "wait"])
async def test_calls_that_are_left(recording: Recording, where: str, by_hand: bool) -> None:
    submits = [accept, hang] if where == "submit" else [accept]
    server = Server(*submits, queries=[running], limits=[concurrency(1)])
    one = 1 if where == "line" else None
    async with server, watched(server, recording, concurrency=one, http_timeout=1) as rh:
        if where != "wait":
            await a_call(rh).submit()
        call = a_call(rh, prompt="another").with_options(timeout=None if by_hand else 0.2)
        waiting = asyncio.create_task(call.run())
        if by_hand:
            await until(lambda: len(server.submits) == {"line": 1, "submit": 2, "wait": 1}[where])
            await asyncio.sleep(0.05)
            waiting.cancel()
        (error,) = await asyncio.gather(waiting, return_exceptions=True)
        assert _failed(recording)[CALL] == type(error).__name__
    assert isinstance(error, asyncio.CancelledError if by_hand else errors.RunningHubError)
    is_uncertain = where == "submit" and not by_hand
    assert isinstance(error, errors.SubmissionUncertainError) == is_uncertain


@pytest.mark.parametrize("is_awaited", [True, False])
async def test_what_a_closing_client_leaves_running(recording: Recording, is_awaited: bool) -> None:
    async with Server(queries=[running]) as server, watched(server, recording) as rh:
        task = await a_call(rh).submit()
        waiting = asyncio.ensure_future(task.result()) if is_awaited else None
        await asyncio.sleep(0.05)
    if waiting is not None:
        with pytest.raises(errors.ClientClosedError):
            await waiting
    told = attributes(recording.the(CALL))
    assert told["runninghub.task.left_running"]
    assert told.get("error.type") == ("ClientClosedError" if is_awaited else None)


async def test_refusals_and_failures_that_are_repeated(recording: Recording) -> None:
    policy = RetryPolicy(attempts=3, first_delay=0.01, max_delay=0.02, resubmit_uncertain=True)
    server = Server(code(421, "TASK_QUEUE_MAXED"), reset, accept)
    async with server, watched(server, recording, retry=policy) as rh:
        await a_call(rh)
    assert recording.tree == [(CALL, ["submit", "wait"])]
    submit = recording.the("submit")
    assert [event.name for event in submit.events] == [
        *("place", "refused", "place", "submit failed", "place"),
    ]
    refused, failed = (dict(submit.events[n].attributes or {}) for n in (1, 3))
    assert (refused["error.type"], refused["runninghub.error.code"]) == (
        "ConcurrencyLimitError",
        "421",
    )
    assert failed["error.type"] == "SubmissionUncertainError"
    assert attributes(submit) == {"runninghub.submission.refusals": 1}


async def test_queries_that_fail(recording: Recording) -> None:
    queries = [answer("oops", status=500), reset, text_result]
    async with Server(queries=queries) as server, watched(server, recording, retry=None) as rh:
        await a_call(rh)
    wait = recording.the("wait")
    failed = [event for event in wait.events if event.name == "query failed"]
    assert [dict(event.attributes or {})["error.type"] for event in failed] == [
        "ServerError",
        "ConnectionFailedError",
    ]
    assert attributes(wait)["runninghub.task.queries"] == 3


# -- what they give away -----------------------------------------------------------------------


async def test_no_secret_is_in_anything_that_is_recorded(
    recording: Recording, tmp_path: Path
) -> None:
    secret, signed = "a-secret-prompt", "X-Amz-Signature"
    socket = f"wss://www.runninghub.cn/ws?clientId={signed}"

    def odd(request: Request) -> Any:
        return (code(421, f"not now, {KEY}") if len(server.submits) == 1 else accept)(request)

    def failing(word: str) -> Behaviour:
        return status(
            word, errorCode=f"{KEY}", errorMessage=f"for {KEY} {secret}", netWssUrl=socket
        )

    server = Server(odd, queries=[answer(f"oops {KEY} {socket}", status=500), file_result])
    async with server, watched(server, recording) as rh:
        result = await a_media_call(rh, PICTURE, prompt=secret)
        await result.save(tmp_path / secret)
        with pytest.raises(errors.FileThereError):
            await result.save(tmp_path / secret)
        for word in ("FAILED", f"{KEY}", "http://x/?X-Amz-Signature=1"):
            server.answers_queries(
                failing(word) if word == "FAILED" else status(word), failing("FAILED")
            )
            await rh.gather(a_call(rh, prompt=secret), return_exceptions=True)
        server.answers_submits(code("1501", f"no {KEY}: {secret}"))
        await rh.gather(a_call(rh, prompt=secret), return_exceptions=True)
    told = recording.everything
    assert recording.named("download")
    for word in (KEY, secret, signed, str(tmp_path), "://", "oops", "not now"):
        assert word not in told, word
