"""Orders on their way to the desk, and what became of them, as long as their callers are there."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any, Never

from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest

from runninghub_async.serve.answering import has_left
from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.records import Order, Request, TaskTold
from runninghub_async.serve.troubles import Trouble, not_in_time


async def accepted_from(http: HttpRequest, order: Order) -> Request:
    """What the desk has accepted; who hangs up meanwhile is known to be gone at once, since a
    repeat may come before that is over, as where files are passed on.

    Args:
        http: of which the body was read.
        order: that it is.

    Raises:
        Trouble: it is not accepted.
        ClientDisconnect: the caller has hung up; what was entered goes on as the desk sees fit.
    """
    served = served_of(http)
    if await has_left(http.receive):
        raise ClientDisconnect
    entered: asyncio.Future[Request] = asyncio.get_running_loop().create_future()
    is_gone = False

    async def note_left() -> None:
        nonlocal is_gone
        with contextlib.suppress(ClientDisconnect):
            await _until_left(http)
        is_gone = True
        await served.desk.note_left(await entered)

    noting = asyncio.create_task(note_left())
    try:
        accepted = await served.desk.accept(caller_of(http), order, entered.set_result)
        if is_gone:
            await noting
            raise ClientDisconnect
    finally:
        noting.cancel()
        await asyncio.gather(noting, return_exceptions=True)
    http.state.accepted = accepted
    return accepted


async def told_in_the_end(http: HttpRequest, accepted: Request) -> list[TaskTold]:
    """The tasks of a request once all have ended.

    Args:
        http: of which the body was read; from then on it only tells that its caller has gone.
        accepted: what came of it.

    Raises:
        Trouble: 504 where that takes too long; the tasks go on.
        ClientDisconnect: the caller has hung up; the tasks go on as the desk sees fit.
    """
    served = served_of(http)
    desk = served.desk
    try:
        return await desk.wait(accepted, served.settings.wait, _Listening(http))
    except TimeoutError:
        await desk.note_left(accepted, goes_on=True)
        raise not_in_time(accepted.tasks[0]) from None
    except (ClientDisconnect, Trouble):
        # Such as that this server stops: what has no task yet is for nobody now.
        await desk.note_left(accepted)
        raise
    except asyncio.CancelledError:
        await asyncio.shield(desk.note_left(accepted))
        raise


def made(tasks: list[TaskTold]) -> list[TaskTold]:
    """Those that succeeded.

    Raises:
        Trouble: none has; that of the first.
    """
    found = [task for task in tasks if task.error is None]
    for task in tasks if not found else ():
        assert task.error is not None
        raise task.error
    return found


class _Listening:
    """Waits until the caller hangs up; of what could, this takes the least room."""

    __slots__ = ("_http",)

    def __init__(self, http: HttpRequest) -> None:
        self._http = http

    def __call__(self) -> Coroutine[Any, Any, Never]:
        return _until_left(self._http)


async def _until_left(http: HttpRequest) -> Never:
    """Wait until the caller hangs up.

    Raises:
        ClientDisconnect: it has.
    """
    while (await http.receive())["type"] != "http.disconnect":
        pass
    raise ClientDisconnect
