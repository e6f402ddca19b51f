"""Synchronous calls: what became of them, where their callers are still there to hear it."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest

from runninghub_async.serve.context import served_of
from runninghub_async.serve.records import Request, TaskTold
from runninghub_async.serve.troubles import not_in_time


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
    waiting = asyncio.ensure_future(served.desk.wait(accepted, served.settings.wait))
    leaving = asyncio.ensure_future(_until_left(http))

    async def leave() -> None:
        waiting.cancel()
        await asyncio.wait([waiting])
        await served.desk.note_left(accepted)

    try:
        await asyncio.wait((waiting, leaving), return_when=asyncio.FIRST_COMPLETED)
        if waiting.done():
            told: list[TaskTold] = waiting.result()
            return told
    except TimeoutError:
        await leave()
        raise not_in_time(accepted.tasks[0]) from None
    except asyncio.CancelledError:
        await asyncio.shield(leave())
        raise
    finally:
        waiting.cancel()
        leaving.cancel()
        await asyncio.gather(waiting, leaving, return_exceptions=True)
    await leave()
    raise ClientDisconnect


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


async def _until_left(http: HttpRequest) -> None:
    while (await http.receive())["type"] != "http.disconnect":
        pass
