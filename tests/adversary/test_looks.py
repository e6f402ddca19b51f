"""Answers to questions, as hostile as they come: only our errors leave, within every limit, and
the truth is believed whenever it is told."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import pickle
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async import Result, errors
from runninghub_async.http import json_bodies, wire
from tests.adversary.bodies import ODD, OTHER_ID, hostile, nested, surrounded, with_value
from tests.adversary.rounds import TORTURE, some_of
from tests.helpers import a_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    PNG,
    Behaviour,
    Request,
    Server,
    answer,
    running,
    text_result,
)
from tests.platform import bodies
from tests.platform.service import serving

TASK = bodies.TASK_ID
ROUNDS = 2_000 if TORTURE else 25
SUCCESS: dict[str, Any] = {
    **bodies.QUERY_SUCCESS_FULL,
    "results": [{"text": "done", "outputType": "txt"}],
}
UNKNOWN = answer(bodies.QUERY_NOT_FOUND)
AMOUNTS = [
    ("usage", name)
    for name in ("consumeMoney", "thirdPartyConsumeMoney", "consumeCoins", "taskCostTime")
]
UNKNOWN_AMOUNTS = [
    "less than zero", "less than zero as text", "too large for a float", "too large as text",
    "too small as text", "zero with an exponent", "a number of thirty digits",
    "five thousand digits as text", "an exponent beyond all", "not a number",
    "not a number as text", "signalling", "infinite", "less than everything",
    "infinite as text", "words", "digits of another script", "a superscript",
    "digits with a line between", "true", "a list", "an object", "1,000 deep",
]  # fmt: skip


def then_the_truth(*first: Behaviour) -> list[Behaviour]:
    """These answers to a task's queries, and after them that it has succeeded."""
    return [*first, text_result]


@pytest.fixture
def steady_limit() -> Iterator[None]:
    """The recursion limit of Python, which no test may need to raise."""
    limit = sys.getrecursionlimit()
    yield
    assert sys.getrecursionlimit() == limit


# -- what is odd is dropped, what is true counts ---------------------------------------------


@pytest.mark.parametrize("odd", some_of([*ODD.values()], 12))
@pytest.mark.parametrize("field", ["extra", "usage", "promptTips", "failedReason", "clientId"])
async def test_a_success_with_an_odd_field_is_a_success(field: str, odd: str) -> None:
    octets = with_value({**SUCCESS, "taskId": None}, (field,), odd)
    async with Server(queries=[answer(octets)]) as server, client(server) as rh:
        result = await rh.task(TASK)
        assert result.output.text == "done"
        repr(result)
        pickle.dumps(result.raw)
        json.dumps(result.raw, allow_nan=False)
        assert rh.stats().tasks_ended == 1
        assert rh.stats().in_flight == 0


@given(octets=surrounded(SUCCESS))
def test_nothing_that_stands_beside_it_hides_what_an_answer_says(octets: bytes) -> None:
    assert wire.task_answer(json_bodies.loads(octets)).status == "SUCCESS"
    assert wire.task_answer(json_bodies.loads(octets)).task_id == TASK
    assert wire.task_answer(json_bodies.loads(octets)).usage.coins == 3


@pytest.mark.parametrize("path", AMOUNTS, ids=[name for _, name in AMOUNTS])
@pytest.mark.parametrize("odd", UNKNOWN_AMOUNTS)
async def test_an_odd_amount_is_unknown(odd: str, path: tuple[str, ...]) -> None:
    octets = with_value({**SUCCESS, "usage": {}}, path, ODD[odd])
    async with Server(queries=[answer(octets)]) as server, client(server) as rh:
        usage = (await rh.task(TASK)).usage
        assert (usage.money, usage.third_party_money, usage.coins, usage.seconds) == (None,) * 4
        assert rh.stats().money == rh.stats().coins == 0


@pytest.mark.parametrize("told", ['"0.01"', "0.01", '" 0.010 "', "1e-2", '"1E-2"', '"+.01"'])
async def test_an_amount_is_read_in_every_way_that_numbers_are_written(told: str) -> None:
    octets = with_value(SUCCESS, ("usage", "consumeMoney"), told)
    async with Server(queries=[answer(octets)]) as server, client(server) as rh:
        assert (await rh.task(TASK)).usage.money == Decimal("0.01")
        assert rh.stats().money == Decimal("0.01")


@given(st.lists(st.sampled_from(list(ODD.values())), max_size=6))
def test_what_passes_for_an_amount_can_be_added_rounded_and_written(told: list[str]) -> None:
    body = b"[%s]" % ",".join(told).encode("utf-8", "surrogatepass")
    total = Decimal(0)
    for value in json_bodies.loads(body):
        amount = wire.Fields({"x": value}).amount("x")
        total += amount or 0
        assert len(f"{total:f}") < 200
        total.quantize(Decimal("0.01"))


@pytest.mark.parametrize("depth", [99, 100, 101, 1_000, 1_025, 60_001, 400_000])
@pytest.mark.usefixtures("steady_limit")
def test_depth_is_bounded_before_anything_walks_through_an_answer(depth: int) -> None:
    for core in ("", '"]]}{[["', '"\\"]"'):
        text = f'{{"a": {nested(depth - 1, core=core)}, "taskId": {TASK}, "z": [1]}}'
        value = json_bodies.loads(text.encode())
        assert (value["taskId"], value["z"]) == (int(TASK), [1])
        levels, inner = 1, value["a"]
        while isinstance(inner, list) and inner:
            levels, inner = levels + 1, inner[0]
        assert levels <= 100
        assert (inner == json_bodies.TOO_DEEP) == (depth > 100)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 400_000,
        b"]" * 400_000,
        b'{"a":' * 300_000,
        b"[" * 2_000_000 + b"]" * 2_000_000,
        b'["' + b'\\"' * 1_000_000,
        b"[" * 200 + b'"' + b'\\"' * 1_000_000,
        b"[]," * 400_000,
    ],
    ids=["open", "closed", "objects", "huge", "a text", "a text within", "in pieces"],
)
def test_what_never_ends_is_no_answer_and_takes_no_time(body: bytes) -> None:
    started = time.process_time()
    with pytest.raises(ValueError, match=r"lists and objects|Expecting|Extra data|Unterminated"):
        json_bodies.loads(body)
    assert time.process_time() - started < 20  # a quadratic search takes hours


# -- whose answer it is ----------------------------------------------------------------------

OF_ANOTHER = [
    {**SUCCESS, "taskId": OTHER_ID},
    {**SUCCESS, "taskId": int(OTHER_ID)},
    {**SUCCESS, "taskId": None, "task_id": OTHER_ID},
    {**SUCCESS, "task_id": OTHER_ID},
    {**SUCCESS, "data": {"taskId": OTHER_ID}},
    {**bodies.QUERY_FAILED, "taskId": OTHER_ID},
    {**bodies.QUERY_NOT_FOUND, "taskId": OTHER_ID},
    {**bodies.QUERY_FAILED, "taskId": OTHER_ID, "status": "", "errorCode": 301},
]


@pytest.mark.parametrize(
    ("body", "http"), some_of([(body, http) for http in (200, 404) for body in OF_ANOTHER], 8)
)
async def test_an_answer_about_another_task_is_not_believed(
    body: dict[str, Any], http: int
) -> None:
    lies = [answer(body, http)] * 4
    async with Server(queries=then_the_truth(*lies)) as server, client(server) as rh:
        result = await rh.task(TASK)
        assert result.output.text == "done"
        assert len(server.queries) == 5
        assert rh.stats().tasks_ended == 1


@pytest.mark.parametrize(
    "body",
    [
        bodies.v1([{"fileUrl": "http://x/1.png", "fileType": "png", "taskId": OTHER_ID}]),
        {**bodies.OUTPUTS_SUCCESS, "taskId": OTHER_ID},
        bodies.v1({"taskId": OTHER_ID, "failedReason": {}}, 805),
        bodies.v1({"taskId": OTHER_ID}, 807),
    ],
)
async def test_nor_is_the_old_call(body: dict[str, Any]) -> None:
    queries, outputs = [UNKNOWN, UNKNOWN, text_result], [answer(body)] * 2
    async with Server(queries=queries, outputs=outputs) as server, client(server) as rh:
        assert (await rh.task(TASK)).output.text == "done"


async def test_what_is_told_of_another_task_is_in_the_error() -> None:
    lie = answer({**SUCCESS, "taskId": OTHER_ID})
    async with Server(queries=[lie]) as server, client(server, timeout=0.3) as rh:
        with pytest.raises(errors.ServerError, match=f"asked about task {TASK}.*{OTHER_ID}"):
            await rh.task(TASK).refresh()
        with pytest.raises(errors.TaskTimeoutError, match=OTHER_ID) as caught:
            await rh.task(TASK)
        assert isinstance(caught.value.__cause__, errors.ServerError)


async def test_a_webhook_of_another_task_is_not_told_as_this_one() -> None:
    path = "/task/openapi/getWebhookDetail"
    async with serving({path: bodies.WEBHOOK_DETAIL}) as (service, rh):
        with pytest.raises(errors.ServerError, match="1904154698679771137"):
            await rh.webhooks.detail("1")
        detail = await rh.webhooks.detail("1904154698679771137")
        assert detail.task_id == "1904154698679771137"
        assert len(service.at(path)) > 2  # the lie may have been a mishap


@pytest.mark.parametrize(
    "told",
    [f'"{FIRST_TASK_ID}"', f"{FIRST_TASK_ID}", "2013508786110730200", "2.0135087861107302e18",
     f"{float(FIRST_TASK_ID):.0f}", "null", '""', "0", "true", "[]"],
)  # fmt: skip
async def test_an_id_that_is_left_out_or_was_rounded_on_its_way_is_no_other(told: str) -> None:
    octets = with_value(SUCCESS, ("taskId",), told)
    async with Server(queries=[answer(octets)]) as server, client(server) as rh:
        assert (await rh.task(FIRST_TASK_ID)).output.text == "done"


# -- whatever a look raises ------------------------------------------------------------------


class Trip(Exception):
    """Nobody's error."""


@pytest.mark.parametrize(
    "error",
    [Trip("odd"), RecursionError(), MemoryError(), asyncio.CancelledError(), TimeoutError()],
)
async def test_whatever_a_look_raises_the_task_is_looked_at_again(
    error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    """Raised in the midst of our own reading, by an object that the caller hung in there."""
    left = 5

    class Handler(logging.Handler):
        """Raises where the answer is taken notice of."""

        def emit(self, record: logging.LogRecord) -> None:
            nonlocal left
            if left and "HTTP 200" in record.getMessage() and "query" in record.getMessage():
                left -= 1
                raise error

    logger = logging.getLogger("runninghub_async")
    handler = Handler()
    caplog.set_level(logging.DEBUG, "runninghub_async")
    async with Server() as server, client(server) as rh:
        task = await a_call(rh).submit()
        logger.addHandler(handler)
        try:
            async with asyncio.timeout(20):
                result = await task
        finally:
            logger.removeHandler(handler)
        assert (result.output.text, left) == ("done", 0)
        assert rh.stats().in_flight == 0
        reports = [r for r in caplog.records if r.levelno == logging.ERROR]
        assert len(reports) <= 1


async def test_a_task_whose_every_look_fails_ends_at_its_limit_with_the_cause() -> None:
    async with Server(queries=[running]) as server, client(server, timeout=0.5) as rh:
        task = await a_call(rh).submit()
        logger = logging.getLogger("runninghub_async")

        class Handler(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                if "query: HTTP" in record.getMessage():
                    raise Trip("odd")

        level, handler = logger.level, Handler()
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
        try:
            with pytest.raises(
                errors.TaskTimeoutError, match=r"the last .* failed: Trip\('odd'\)"
            ) as e:
                await task.result()
        finally:
            logger.removeHandler(handler)
            logger.setLevel(level)
        assert isinstance(e.value.__cause__, Trip)
        assert isinstance(pickle.loads(pickle.dumps(e.value)), errors.TaskTimeoutError)


async def test_a_place_is_given_back_after_every_odd_end() -> None:
    """As many tasks as there are places, one after the other; none may leak."""
    odd = [
        answer(with_value({**SUCCESS, "taskId": None}, ("usage",), text)) for text in ODD.values()
    ]
    async with Server(queries=odd) as server, client(server, concurrency=2) as rh:
        async with asyncio.timeout(60):
            for _ in range(len(odd)):
                await a_call(rh)
        assert rh.stats().in_flight == 0
        assert rh.stats().tasks_ended == len(odd)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
async def test_an_odd_concurrency_stops_nobody(odd: str) -> None:
    limits = [answer(with_value({"code": 0, "data": {}}, ("data", "concurrentLimit"), odd))]
    async with Server(limits=limits) as server, client(server) as rh:
        outcomes = await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(6)))
        assert len(outcomes) == 6
        await until(lambda: rh.stats().in_flight == 0)


# -- the law, for everything that is asked ---------------------------------------------------


@given(octets=st.lists(hostile(SUCCESS), min_size=ROUNDS, max_size=ROUNDS))
@settings(max_examples=2, deadline=None)
async def test_after_any_answers_a_success_is_found(octets: list[bytes]) -> None:
    """Each task is lied to once; then it is told the truth."""
    lied: set[str] = set()
    wait = iter(octets)

    async def lie(request: Request) -> None:
        task_id = request.json["taskId"]
        if task_id in lied:
            return await text_result(request)
        lied.add(task_id)
        return await request.send(next(wait))

    async with Server(queries=[lie]) as server, client(server) as rh:
        tasks = [rh.task(str(FIRST_TASK_ID + n)) for n in range(len(octets))]
        async with asyncio.timeout(120):
            ends = await asyncio.gather(*tasks, return_exceptions=True)
        for end in ends:
            assert isinstance(end, (Result, errors.RunningHubError)), repr(end)
            repr(end)
            pickle.dumps(end.raw if isinstance(end, Result) else end)
        assert rh.stats().in_flight == 0


CALLS: dict[str, tuple[str, Any]] = {
    "account": ("/uc/openapi/accountStatus", bodies.ACCOUNT),
    "queue": ("/openapi/v2/queue/status", bodies.QUEUE),
    "keys": ("/openapi/v2/api-key/list", bodies.KEYS),
    "upload": ("/openapi/v2/media/upload/binary", bodies.UPLOADED),
    "old upload": ("/task/openapi/upload", bodies.UPLOADED_OLD),
    "webhook": ("/task/openapi/getWebhookDetail", bodies.WEBHOOK_DETAIL),
    "outputs": ("/task/openapi/outputs", bodies.OUTPUTS_SUCCESS),
    "failed": ("/task/openapi/outputs", bodies.OUTPUTS_FAILED),
    "query": ("/openapi/v2/query", bodies.QUERY_SUCCESS_FULL),
    "app": ("/api/webapp/apiCallDemo", bodies.app_described("k")),
    "graph": ("/api/openapi/getJsonApiFormat", bodies.WORKFLOW_JSON),
}


def _asked(name: str, rh: Any) -> Any:
    match name:
        case "account":
            return rh.account.status()
        case "queue":
            return rh.account.queue()
        case "keys":
            return rh.account.keys()
        case "upload":
            return rh.uploads.upload(PNG + os.urandom(8))
        case "old upload":
            return rh.uploads.upload_old(PNG)
        case "webhook":
            return rh.webhooks.detail("1904154698679771137")
        case "app":
            return rh.apps.describe("1")
        case "graph":
            return rh.workflows.get_json("1")
    return rh.task(TASK).refresh()


@pytest.mark.parametrize("name", CALLS)
@given(data=st.data())
@settings(max_examples=ROUNDS, deadline=None)
async def test_only_our_errors_leave(name: str, data: st.DataObject) -> None:
    path, body = CALLS[name]
    octets = data.draw(hostile(body))
    answers: dict[str, Any] = {
        path: lambda _: web.Response(body=octets, content_type="application/json")
    }
    if path == "/task/openapi/outputs":
        answers["/openapi/v2/query"] = bodies.QUERY_NOT_FOUND
    async with serving(answers, retry=None, timeout=5) as (_, rh):
        async with asyncio.timeout(30):
            ends = await asyncio.gather(_asked(name, rh), return_exceptions=True)
        end: Any = ends[0]
        repr(end)
        if isinstance(end, BaseException):
            assert isinstance(end, errors.RunningHubError), repr(end)
            assert str(pickle.loads(pickle.dumps(end))) == str(end)
