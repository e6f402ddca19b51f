"""The tasks of a caller; those of others are not there for it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from runninghub_async.serve.records import TaskTold, Token
from runninghub_async.serve.troubles import not_there

_ID = re.compile(r"[a-z]+_[0-9a-f]{32}")


async def own_task(
    desk: Any, token: Token, id: str, *, what: str = "task", routes: Collection[str] = ()
) -> TaskTold:
    """How a task is now.

    Args:
        desk: knows all.
        token: whose it must be.
        id: ours.
        what: it is called.
        routes: of which it must come; empty: of any.

    Raises:
        Trouble: 404, this token has none.
    """
    told: TaskTold | None = await desk.look(id) if _ID.fullmatch(id) else None
    if told is None or told.request.token != token.name:
        raise not_there(what, id)
    if routes and told.request.route not in routes:
        raise not_there(what, id)
    return told


async def page_of_tasks(
    desk: Any,
    book: Any,
    token: Token,
    *,
    routes: Collection[str],
    after: str | None,
    limit: int,
    descending: bool,
) -> tuple[list[TaskTold], bool]:
    """Tasks of a token by the time at which they came, and whether there are more.

    Args:
        desk: knows how they are.
        book: knows which there are.
        token: whose.
        routes: of which requests.
        after: the task before the page.
        limit: at most so many.
        descending: the newest first.
    """
    last = None
    if after is not None:
        last = (await own_task(desk, token, after, what="video", routes=routes)).request.id
    found: list[TaskTold] = []
    while len(found) <= limit:
        requests = await book.of_token(
            token.name, routes, after=last, limit=limit + 1, descending=descending
        )
        tasks = [task for request in requests for task in request.tasks]
        found += [told for task in tasks if (told := await desk.look(task)) is not None]
        if len(requests) <= limit:
            break
        last = requests[-1].id
    return found[:limit], len(found) > limit
