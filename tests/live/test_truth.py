"""What an event may do: bring a look.  What is told of its task comes from the service."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub, errors
from runninghub_async.client import runtime_of
from runninghub_async.engine import push
from runninghub_async.sandbox import Sandbox, lose_webhook
from runninghub_async.webhooks import TaskEvent, WebhookReceiver
from tests.helpers import KEY, a_call, client, until
from tests.live.helpers import HOOKS, MODEL, PARAMS, mounted, tell, token_of
from tests.misbehaving import (
    Behaviour,
    Server,
    accept,
    after,
    answer,
    code,
    file_result,
    reset,
    running,
    status,
    text_result,
    when,
)

pytestmark = pytest.mark.usefixtures("quiet")
LIE = [{"url": "http://somebody.else/bad.png", "outputType": "png"}]


async def test_a_handler_is_told_what_the_query_says_and_not_what_was_posted() -> None:
    told: list[TaskEvent] = []
    failed = status("FAILED", failedReason={"exception": "out of memory"})
    async with (
        Server(queries=[running, failed]) as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_event=told.append) as receiver,
    ):
        task = await a_call(rh).submit()
        await tell(receiver, task.id, results=LIE)
        await until(lambda: server.queries)
        await tell(receiver, task.id, results=LIE)
        await until(lambda: told)
        assert (told[0].status, told[0].result) == ("FAILED", None)
        assert isinstance(told[0].error, errors.TaskFailedError)
        assert told[0].raw["eventData"]["results"] == LIE


async def test_a_handler_has_the_outputs_and_the_costs_of_the_query() -> None:
    told: list[TaskEvent] = []
    async with (
        Server(queries=[file_result]) as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_event=told.append) as receiver,
    ):
        task = await a_call(rh).submit()
        used = {"taskId": task.id, "usage": {"consumeMoney": "0.14", "taskCostTime": "7"}}
        await tell(receiver, task.id, results=LIE, taskUsageList=[used, used])
        await until(lambda: told)
        result = told[0].result
        assert result is not None
        assert result.output.url == f"{server.base_url}/files/1.png"
        # The query told no costs: the event's are read, those of each task once.
        assert result.usage.money == Decimal("0.14")
        with pytest.raises(errors.UsageError, match=task.id):
            await result.save("out")


async def test_an_end_that_is_known_needs_no_other_query() -> None:
    told: list[TaskEvent] = []
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_event=told.append) as receiver,
    ):
        task = await a_call(rh).submit()
        await task.result()
        looks = len(server.queries)
        await tell(receiver, task.id)
        await until(lambda: told)
        assert len(server.queries) == looks


async def test_an_end_that_an_event_brought_teaches_the_whole_duration() -> None:
    async with (
        Server() as server,
        client(server, poll=None) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        loop = asyncio.get_running_loop()
        begun = loop.time()
        task = await a_call(rh).submit()
        made = loop.time()
        await asyncio.sleep(0.2)
        await tell(receiver, task.id)
        await task.result()
        ((duration,),) = runtime_of(rh).poller.pacing.durations.values()
        assert loop.time() - begun >= duration >= 0.2 - (made - begun)


async def test_tasks_of_a_receiver_before_are_looked_at_as_usual_where_the_token_is_new() -> None:
    async with Server() as server, client(server) as rh:
        first = WebhookReceiver(rh, public_url=HOOKS)
        await tell(first, "999")
        task = await a_call(rh).submit()
        await first.close()
        async with WebhookReceiver(rh, public_url=HOOKS) as second:
            await tell(second, "999")
            assert (await asyncio.wait_for(task.result(), 5)).output.text == "done"


async def test_tasks_of_a_receiver_before_are_told_where_the_token_is_the_same() -> None:
    token = "a-token-of-my-own-0123456789"
    async with Server(queries=[running, text_result]) as server, client(server) as rh:
        first = WebhookReceiver(rh, public_url=HOOKS, token=token)
        await tell(first, "999")
        task = await a_call(rh).submit()
        await first.close()
        async with WebhookReceiver(rh, public_url=HOOKS, token=token) as second:
            await tell(second, "999")
            await until(lambda: server.queries)  # looks as usual had begun meanwhile
            await asyncio.sleep(0.1)
            assert len(server.queries) == 1
            await tell(second, task.id)
            assert (await asyncio.wait_for(task.result(), 5)).output.text == "done"


async def test_closing_does_not_wait_for_ends_to_be_confirmed() -> None:
    told: list[TaskEvent] = []
    async with Server(queries=[running]) as server, client(server, poll=1000) as rh:
        receiver = WebhookReceiver(rh, public_url=HOOKS, on_event=told.append)
        task = await a_call(rh).submit()
        await tell(receiver, task.id)
        await until(lambda: server.queries)
        await asyncio.wait_for(receiver.close(), 2)
        assert not told


async def test_closing_waits_for_handlers_at_work() -> None:
    began, handled = asyncio.Event(), []

    async def handle(event: TaskEvent) -> None:
        began.set()
        await asyncio.sleep(0.05)
        handled.append(event.task_id)

    async with Server() as server, client(server, poll=1000) as rh:
        receiver = WebhookReceiver(rh, public_url=HOOKS, on_event=handle)
        task = await a_call(rh).submit()
        await tell(receiver, task.id)
        await began.wait()
        await receiver.close()
        assert handled == [task.id]


async def test_a_client_that_closes_hands_on_what_it_held() -> None:
    strangers: list[TaskEvent] = []
    async with Server(after(0.2, accept)) as server:
        rh = client(server)
        receiver = WebhookReceiver(rh, public_url=HOOKS, on_unknown=strangers.append)
        waiting = asyncio.create_task(a_call(rh).run())
        await until(lambda: server.submits)
        await tell(receiver, "555")
        await rh.close()
        await receiver.close()
        assert [event.task_id for event in strangers] == ["555"]
        await asyncio.gather(waiting, return_exceptions=True)


async def test_resend_lost_goes_on_where_a_task_is_not_known_any_more() -> None:
    told: list[TaskEvent] = []
    async with (
        Sandbox(small=True, task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh,
        mounted(rh, on_event=told.append) as receiver,
    ):
        receiver._note_made(rh.task("2013508786110730999")._state)  # noqa: SLF001 - long gone
        sandbox.script(None, [lose_webhook()])
        result = await rh.call(MODEL, PARAMS)
        assert await receiver.resend_lost() == [result.task_id]
        await until(lambda: told)
        assert await receiver.resend_lost() == []


async def test_what_a_handler_is_given_has_neither_the_token_nor_the_key() -> None:
    told: list[TaskEvent] = []
    async with (
        Server(queries=[running]) as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_unknown=told.append) as receiver,
    ):
        said = f"{receiver.url} of {KEY}"
        await tell(receiver, "555", status="FAILED", errorMessage=said, webhookUrl=said)
        await until(lambda: told)
        shown = f"{told[0]!r} {told[0].error!r} {json.dumps(dict(told[0].raw))}"
        assert token_of(receiver) not in shown
        assert KEY not in shown


@pytest.mark.parametrize(
    "trouble",
    [
        [reset], [answer("oops", status=502)], [answer("", status=429)], [code(1000)],
        [answer("oops"), reset],
    ],
    ids=["reset", "bad gateway", "too many", "a code", "twice"],
)  # fmt: skip
async def test_an_event_whose_query_fails_is_not_forgotten(trouble: list[Behaviour]) -> None:
    async with (
        Server(queries=[*trouble, text_result]) as server,
        client(server, poll=None) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        task = await a_call(rh).submit()
        await tell(receiver, task.id)
        assert (await asyncio.wait_for(task.result(), 10)).output.text == "done"


async def test_a_lost_event_delays_an_end_by_less_than_is_allowed() -> None:
    """Half a minute at most, the query and those of a thousand others included."""
    async with (
        Server() as server,
        client(server, poll=None) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        await asyncio.gather(*(a_call(rh).submit() for _ in range(20)))
        poller = runtime_of(rh).poller
        now = asyncio.get_running_loop().time()
        dues = [watch.due - now for watch in poller._watches.values() if watch.due]  # noqa: SLF001
        assert len(dues) == 20
        assert all(20 < due < push.SLOWEST_LOOK - 1 for due in dues)
        assert max(dues) - min(dues) > 0.5, "they do not come all at once"


# -- bodies ------------------------------------------------------------------------------------

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(
            ["taskId", "eventData", "data", "status", "results", "usage", "taskUsageList", "code",
             "msg", "errorCode", "errorMessage", "failedReason", "event", "task_id", "url"]
        )
        | st.text(max_size=5),
        inner,
        max_size=6,
    ),
    max_leaves=30,
)  # fmt: skip
_BODIES = (
    st.binary(max_size=200)
    | st.text(max_size=200)
    | _JSON.map(json.dumps)
    | st.dictionaries(st.just("eventData"), _JSON).map(lambda d: json.dumps({"taskId": "7", **d}))
    | st.none()
    | st.integers()
    | st.binary().map(bytearray)
)


@given(bodies=st.lists(_BODIES, min_size=10, max_size=60))
def test_no_body_makes_it_raise(bodies: list[Any]) -> None:
    async def feed_all() -> None:
        async with (
            Server(queries=[answer({"taskId": "7"}), code(1007)]) as server,
            client(server) as rh,
            WebhookReceiver(rh, public_url=HOOKS, on_unknown=lambda _: None) as receiver,
        ):
            receiver._note_made(rh.task("7")._state)  # noqa: SLF001 - as if it was made here
            for body in bodies:
                given: Any = body
                assert await receiver.feed(given, token_of(receiver)) in {200, 400}

    asyncio.run(feed_all())


@pytest.mark.parametrize("size", ["larger", "larger by its letters of two bytes"])
async def test_a_text_is_measured_in_bytes(size: str) -> None:
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        letter, count = ("x", 4 * 2**20) if size == "larger" else ("é", 3 * 2**20)
        body = json.dumps({"taskId": "7", "more": letter * count}, ensure_ascii=False)
        assert await receiver.feed(body, token_of(receiver)) == 413


@pytest.mark.parametrize("while_submitting", [False, True])
async def test_a_flood_of_long_bodies_is_bounded_by_their_bytes(while_submitting: bool) -> None:
    gate, size = asyncio.Event(), 3 * 2**20

    async def slow(_: TaskEvent) -> None:
        await gate.wait()

    async with (
        Server(when(gate, accept)) as server,
        client(server, http_timeout=60, timeout=60) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_unknown=slow) as receiver,
    ):
        paid = asyncio.create_task(a_call(rh).submit()) if while_submitting else None
        if paid is not None:
            await until(lambda: server.submits)
        answers = [await tell(receiver, str(555 + n), more="x" * size) for n in range(30)]
        assert sorted(answers) == [200] * 21 + [429] * 9
        gate.set()
        if paid is not None:
            await paid
        held = receiver._push._held  # noqa: SLF001
        await until(lambda: not held and not receiver._at_work)  # noqa: SLF001
        assert await tell(receiver, "777", more="x" * size) == 200


async def test_a_login_in_the_address_is_masked_too() -> None:
    url = "https://somebody:with-a-password@my.service/hooks"
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=url) as receiver,
    ):
        assert repr(receiver) == "<WebhookReceiver https://***@my.service/hooks/***>"
        assert "with-a-password" not in repr(vars(receiver))
        server.answers_submits(code(1007, f"cannot reach {receiver.url}"))
        with pytest.raises(errors.RunningHubError) as caught:
            await a_call(rh)
        assert server.submits[0].json["webhookUrl"] == receiver.url
        assert "https://***@my.service/hooks/***" in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "somebody:with-a-password@my.service/hooks", "ftp://somebody:with-a-password@my.service",
        "https://somebody:with-a-password@/hooks", "https://somebody:with-a-password",
        "https://somebody:with-a-password@my.service:port/hooks",
        "https://my.service/with-a-password here#there", b"https://x:with-a-password@my.service",
    ],
)  # fmt: skip
async def test_an_address_that_is_none_is_not_shown(address: Any) -> None:
    """There may be a login in it, or a token, wherever the mistake is."""
    async with Server() as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError, match="public_url is") as caught:
            WebhookReceiver(rh, public_url=address)
        call = a_call(rh)
        wrong: Any = address if isinstance(address, bytes) else f"x{address}"
        with pytest.raises(errors.InvalidParameterError, match="webhook_url is") as of_call:
            call.with_options(webhook_url=wrong)
    for error in (caught.value, of_call.value):
        assert "with-a-password" not in f"{error}{error!r}{vars(error)}"
