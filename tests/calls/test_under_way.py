"""When a submit is under way: from the moment its first byte may leave, and no earlier."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.bulk import BulkRun
from runninghub_async.calls.call import submission_of
from tests.bulk.helpers import Folder, forms
from tests.helpers import QUICK, a_call, client, until
from tests.http.test_proxy_and_tls import SecureServer, own_session
from tests.misbehaving import Request, Server, accept, hang, running, text_result, when
from tests.streams import stream_server

pytestmark = pytest.mark.usefixtures("quiet")

AT_ONCE = 66
"""Submits that leave at once; the others wait for a slot."""


class SlowService:
    """A service that answers the submits of ``slow`` only when it is told to."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()
        self.is_slow = False
        self.server = Server(self._submit, queries=[self._query])

    async def _submit(self, request: Request) -> None:
        if self.is_slow:
            await self.go_on.wait()
        await accept(request)

    async def _query(self, request: Request) -> None:
        await (text_result if self.go_on.is_set() else running)(request)

    async def run(self, rh: RunningHub, number: int) -> None:
        """Have so many tasks running, so that there is room for as many submits."""
        await asyncio.gather(*(a_call(rh).submit() for _ in range(number)))
        self.is_slow = True


@asynccontextmanager
async def busy(**settings: Any) -> AsyncIterator[tuple[SlowService, RunningHub, list[Call]]]:
    """90 tasks run, 98 more calls are under way; as many as may have been sent."""
    service = SlowService()
    settings = {"http_timeout": 60, "timeout": 60, "concurrency": 188, **settings}
    async with service.server as server, client(server, **settings) as rh:
        await service.run(rh, 90)
        calls = [a_call(rh, prompt=f"call {n}") for n in range(98)]
        for call in calls:
            submission_of(call)  # not every test awaits them
        yield service, rh, calls


async def all_sent(service: SlowService) -> None:
    await until(lambda: len(service.server.submits) >= 90 + AT_ONCE)
    await asyncio.sleep(0.1)
    assert len(service.server.submits) == 90 + AT_ONCE


async def test_cancelled_calls_that_wait_for_a_slot_are_never_sent() -> None:
    async with busy() as (service, _, calls):
        waiting = [asyncio.create_task(call.run()) for call in calls]
        await all_sent(service)
        for task in waiting:
            task.cancel()
        await asyncio.wait(waiting)
        service.go_on.set()
        await until(lambda: sum(call.task is not None for call in calls) == AT_ONCE)
        await asyncio.sleep(0.2)
        assert len(service.server.submits) == len(service.server.tasks) == 90 + AT_ONCE


async def test_a_time_limit_tells_those_that_wait_for_a_slot_that_nothing_was_sent() -> None:
    async with busy(timeout=3) as (service, _, calls):
        waiting = asyncio.gather(*(call.run() for call in calls), return_exceptions=True)
        await all_sent(service)
        told = await waiting
        uncertain = [e for e in told if isinstance(e, errors.SubmissionUncertainError)]
        unsent = [e for e in told if isinstance(e, errors.TaskTimeoutError)]
        assert (len(uncertain), len(unsent)) == (AT_ONCE, 98 - AT_ONCE)
        assert all("not submitted" in str(error) for error in unsent)
        service.go_on.set()
        await asyncio.sleep(0.2)
        assert len(service.server.tasks) == 90 + AT_ONCE


async def test_closing_the_client_sends_nothing_that_waits_for_a_slot() -> None:
    async with busy() as (service, rh, calls):
        waiting = asyncio.gather(*(call.run() for call in calls), return_exceptions=True)
        await all_sent(service)
        closing = asyncio.create_task(rh.close())
        await asyncio.sleep(0.05)
        service.go_on.set()
        await closing
        told = await waiting
        assert len(service.server.tasks) == 90 + AT_ONCE
        without = [e for e in told if isinstance(e, errors.RunningHubError) and not e.task_id]
        assert len(without) == 98 - AT_ONCE
        assert all("no task was created" in str(error) for error in without)


async def test_stopping_a_bulk_run_sends_nothing_that_waits_for_a_slot(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out")
    # Beside those that are sent, so many more stand in line as there is room for.
    async with busy(concurrency=300) as (service, rh, _):
        async with BulkRun(rh, out=folder.path) as run:

            async def outcomes() -> list[str]:
                return [outcome.state async for outcome in run.add(forms(300))]

            ending = asyncio.create_task(outcomes())
            await all_sent(service)
            run.stop()
            service.go_on.set()
            states = await ending
        assert len(service.server.tasks) == 90 + AT_ONCE
    assert states.count("saved") == folder.states["saved"] == AT_ONCE
    assert set(folder.states) == {"saved", "pending"}


async def test_the_time_of_a_submit_is_that_of_its_first_byte() -> None:
    async with busy(http_timeout=2) as (service, _, calls):
        first = asyncio.gather(*(call.run() for call in calls[:AT_ONCE]), return_exceptions=True)
        await all_sent(service)
        late = asyncio.gather(*(call.run() for call in calls[AT_ONCE:]), return_exceptions=True)
        await asyncio.sleep(0.5)
        began = datetime.now(UTC)
        for error in await late:  # their turn comes when the first ones are given up
            assert isinstance(error, errors.SubmissionUncertainError)
            assert error.sent_at > began
        await first


# -- connecting, TLS, a proxy's tunnel --------------------------------------------------------


@asynccontextmanager
async def silent(first: bytes = b"") -> AsyncIterator[tuple[int, asyncio.Event]]:
    """A listener that takes connections and never gets on with them."""
    reached = asyncio.Event()

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(1024):
            reached.set()
        writer.close()

    server = await stream_server(say_nothing)
    async with server:
        yield server.sockets[0].getsockname()[1], reached


async def _given_up(rh: RunningHub, how: str, reached: asyncio.Event | None) -> Call:
    """A call that is given up before its connection stands."""
    call = a_call(rh)
    work = asyncio.create_task(call.run())
    if reached is not None:
        await asyncio.wait_for(reached.wait(), 10)
    else:
        await asyncio.sleep(0.1)
    if how == "cancel":
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
    elif how == "close":
        await asyncio.wait_for(rh.close(), 5)
        with pytest.raises(errors.RunningHubError, match="no task was created"):
            await work
    else:
        with pytest.raises(errors.TaskTimeoutError, match="not submitted"):
            await work
    assert not submission_of(call).unsettled
    assert call.task is None
    return call


HOW = pytest.mark.parametrize("how", ["cancel", "close", "time limit"])


def _limit(how: str) -> float:
    return 0.3 if how == "time limit" else 20


@HOW
async def test_given_up_while_connecting(how: str) -> None:
    """A full backlog: the operating system answers no further SYN."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(address)
        url = f"http://127.0.0.1:{address[1]}"
        async with RunningHub("k" * 32, base_url=url, timeout=_limit(how), concurrency=5) as rh:
            await _given_up(rh, how, None)
        for filler in fillers:
            filler.close()


@HOW
async def test_given_up_during_the_tls_handshake(how: str) -> None:
    async with silent() as (port, reached):
        url = f"https://127.0.0.1:{port}"
        async with RunningHub("k" * 32, base_url=url, timeout=_limit(how), concurrency=5) as rh:
            await _given_up(rh, how, reached)


@HOW
async def test_given_up_while_a_proxy_makes_the_tunnel(how: str) -> None:
    async with silent() as (port, reached), SecureServer() as server:
        async with (
            own_session(f"http://127.0.0.1:{port}") as own,
            client(server, session=own, timeout=_limit(how), concurrency=5) as rh,
        ):
            await _given_up(rh, how, reached)
        assert server.seen == []


@HOW
async def test_given_up_while_it_waits_in_the_pool_of_ones_own_session(how: str) -> None:
    async def begin_and_hang(request: Request) -> None:
        await request.send(b"half", length=100)
        await hang(request)

    async with (
        Server(downloads=[begin_and_hang]) as server,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as own,
        client(server, session=own, timeout=_limit(how), concurrency=5) as rh,
    ):
        taken = await own.get(f"{server.base_url}/files/1")
        await _given_up(rh, how, None)
        taken.close()
        await asyncio.sleep(0.1)
        assert server.submits == []


@HOW
async def test_given_up_while_a_trace_of_ones_own_session_takes_its_time(how: str) -> None:
    """Just before the body is asked for."""
    reached, go_on = asyncio.Event(), asyncio.Event()

    async def wait(*_: Any) -> None:
        reached.set()
        await go_on.wait()

    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(wait)
    async with Server() as server, aiohttp.ClientSession(trace_configs=[tracing]) as own:
        async with client(server, session=own, timeout=_limit(how), concurrency=5) as rh:
            await _given_up(rh, how, reached)
            go_on.set()
            await asyncio.sleep(0.1)
        assert server.tasks == []


async def test_what_fails_before_the_first_byte_is_not_created_whatever_it_is() -> None:
    class OddError(Exception):
        pass

    failures: list[Exception] = [OddError("mine"), aiohttp.ServerDisconnectedError(), OSError("x")]

    async def fails_before(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        if failures and request.method == "POST":
            raise failures.pop()
        return await handler(request)

    async with (
        Server() as server,
        aiohttp.ClientSession(middlewares=(fails_before,)) as own,
        client(server, session=own, concurrency=5) as rh,
    ):
        await a_call(rh)
        assert failures == []
        assert len(server.submits) == 1


async def test_what_fails_after_the_first_byte_is_uncertain_whatever_it_is() -> None:
    """Also an error that otherwise says that there never was a connection."""
    somewhere = Server()
    await somewhere.start()
    await somewhere.stop()

    async def elsewhere_at_last(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        await handler(request)
        async with aiohttp.ClientSession() as session:
            return await session.get(somewhere.base_url)

    async with (
        Server() as server,
        aiohttp.ClientSession(middlewares=(elsewhere_at_last,)) as own,
        client(server, session=own, concurrency=5) as rh,
    ):
        call = a_call(rh)
        for _ in range(2):
            with pytest.raises(errors.SubmissionUncertainError, match="cannot connect"):
                await call
        assert len(server.submits) == 1


async def test_a_middleware_that_repeats_does_not_repeat_a_submit() -> None:
    async def twice(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        await handler(request)
        return await handler(request)

    async with (
        Server() as server,
        aiohttp.ClientSession(middlewares=(twice,)) as own,
        client(server, session=own, concurrency=5) as rh,
    ):
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh)
        assert len(server.tasks) == 1


async def test_a_middleware_that_sends_a_copy_of_the_body_makes_it_uncertain() -> None:
    async def copied(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        if isinstance(request.body, aiohttp.Payload):
            await request.update_body(await request.body.as_bytes())
        await handler(request)
        raise ConnectionResetError

    async with (
        Server() as server,
        aiohttp.ClientSession(middlewares=(copied,)) as own,
        client(server, session=own, concurrency=5) as rh,
    ):
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh)
        assert len(server.tasks) == 1


async def test_a_call_that_was_left_while_it_connected_may_be_awaited_again() -> None:
    held = asyncio.Event()
    held.set()

    async def wait(*_: Any) -> None:
        await held.wait()

    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(wait)
    async with (
        Server() as server,
        aiohttp.ClientSession(trace_configs=[tracing]) as own,
        client(server, session=own, concurrency=5, retry=QUICK) as rh,
    ):
        held.clear()
        call = a_call(rh)
        work = asyncio.create_task(call.run())
        await asyncio.sleep(0.1)
        work.cancel()
        again = asyncio.create_task(call.run())  # at once, while the first winds down
        await asyncio.sleep(0.05)
        held.set()
        assert (await again).task_id == server.tasks[0]
        assert len(server.submits) == 1


def _submitting(folder: Folder) -> int:
    try:
        return folder.states["submitting"]
    except sqlite3.OperationalError:  # the ledger is not there yet
        return 0


async def test_an_intent_is_taken_back_where_the_run_stops_before_the_first_byte(
    tmp_path: Path,
) -> None:
    reached, go_on = asyncio.Event(), asyncio.Event()

    async def wait(*_: Any) -> None:
        reached.set()
        await go_on.wait()

    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(wait)
    folder = Folder(tmp_path / "out")
    async with Server() as server, aiohttp.ClientSession(trace_configs=[tracing]) as own:
        async with (
            client(server, session=own, concurrency=5) as rh,
            BulkRun(rh, out=folder.path) as run,
        ):

            async def outcomes() -> list[str]:
                return [outcome.state async for outcome in run.add(forms(3))]

            ending = asyncio.create_task(outcomes())
            await until(lambda: _submitting(folder) == 3)
            run.stop()
            go_on.set()
            assert set(await ending) == {"pending"}
        assert server.tasks == []
    assert folder.states == {"pending": 3}
    assert all(row["attempts"] == 0 for row in folder.rows.values())


async def test_a_run_that_is_cancelled_before_the_first_byte_leaves_no_intent(
    tmp_path: Path,
) -> None:
    go_on = asyncio.Event()

    async def wait(*_: Any) -> None:
        await go_on.wait()

    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(wait)
    folder = Folder(tmp_path / "out")
    async with Server() as server, aiohttp.ClientSession(trace_configs=[tracing]) as own:
        async with client(server, session=own, concurrency=5) as rh:

            async def run() -> None:
                async with BulkRun(rh, out=folder.path) as run:
                    async for _ in run.add(forms(3)):
                        pass

            running_it = asyncio.create_task(run())
            await until(lambda: _submitting(folder) == 3)
            running_it.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running_it
            go_on.set()
            await asyncio.sleep(0.05)
        assert server.tasks == []
    assert folder.states == {"pending": 3}


async def test_a_submit_that_waits_for_its_answer_stays_with_the_client() -> None:
    """As ever: from its first byte on it is kept, and its task told."""
    answered = asyncio.Event()
    async with Server(when(answered, accept)) as server, client(server) as rh:
        call = a_call(rh)
        work = asyncio.create_task(call.run())
        await until(lambda: server.submits)
        work.cancel()
        await asyncio.wait([work])
        assert submission_of(call).unsettled
        answered.set()
        await until(lambda: call.task)
        assert (await call).task_id == server.tasks[0]
