"""Where the files of a task come from: links that the service gives anew where they expire."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

from runninghub_async import errors, logs
from runninghub_async.events import Observers
from runninghub_async.http import wire

if TYPE_CHECKING:
    from runninghub_async.http.downloads import Download, Downloads

_GONE = frozenset({404, 410})
_EXPIRED = frozenset({401, 403}) | _GONE


class Linked(Protocol):
    """An output, as its source knows it."""

    @property
    def task_id(self) -> str: ...
    @property
    def index(self) -> int: ...
    @property
    def url(self) -> str | None: ...


@frozen(eq=False, kw_only=True)
class Source:
    """Where the files of one task come from."""

    account: str
    """The label of the account that the task belongs to."""

    downloads: Downloads
    query: Callable[[], Awaitable[wire.TaskAnswer]]
    timeout: float | None
    """Seconds for a save or read, repeats and the wait for its turn included."""
    lane: object
    """Whose downloads take turns with others'."""
    observers: Observers
    endpoint: str
    """What was called, as events name it."""
    subject: logs.Subject
    call_id: str
    """Of its call, as events have it."""

    def __reduce__(self) -> Any:
        raise errors.UsageError(
            "A Result belongs to its client, which fetches the files, and is not pickled; keep its"
            " task_id, or its raw."
        )

    def turn(self) -> contextlib.AbstractAsyncContextManager[None]:
        """Room for one download."""
        return self.downloads.turn(self.lane)

    @contextlib.asynccontextmanager
    async def open(self, output: Linked) -> AsyncIterator[Download]:
        """Open an output's file; a link that no longer works is asked for anew, once."""
        assert output.url is not None
        try:
            async with contextlib.AsyncExitStack() as stack:
                try:
                    download = await stack.enter_async_context(self.downloads.open(output.url))
                except errors.DownloadError as error:
                    if error.code not in _EXPIRED:
                        raise
                    fresh = await self._link_in_place_of(output, error)
                    if fresh is None:
                        raise
                    try:
                        download = await stack.enter_async_context(self.downloads.open(fresh))
                    except errors.DownloadError as again:
                        again.is_lost = again.code in _GONE
                        raise
                yield download
        except errors.RunningHubError as error:
            error.task_id = output.task_id
            raise

    async def is_there(self, url: str) -> bool | None:
        """Whether a link still leads to its file, as :meth:`Downloads.is_there`."""
        async with self.turn():
            return await self.downloads.is_there(url)

    async def _link_in_place_of(self, output: Linked, error: errors.DownloadError) -> str | None:
        """Another link than the one that this error was met at; ``None`` where there is none, which
        the error says from then on where it is certain."""
        try:
            answer = await self.query()
        except errors.RunningHubError:
            return None
        fresh = link_in(answer, output.index)
        if fresh is not None and fresh != output.url:
            return fresh
        error.is_lost = error.code in _GONE
        return None

    async def fresh_link(self, output: Linked) -> str | None:
        """What the service says now where the file is."""
        return await fresh_link_of(self.query, output.index)


async def fresh_link_of(
    query: Callable[[], Awaitable[wire.TaskAnswer]], position: int
) -> str | None:
    """What the service says now where a task's output is; ``None`` where it does not.

    Args:
        query: asks for the task.
        position: which output, counted from 1.
    """
    try:
        return link_in(await query(), position)
    except errors.RunningHubError:
        return None


def link_in(answer: wire.TaskAnswer, position: int) -> str | None:
    """The link of an output, counted from 1, in an answer; ``None`` where it has none."""
    if len(answer.results) < position:
        return None
    return answer.results[position - 1].url or None
