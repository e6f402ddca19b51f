"""The one place that opens the client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import typer

from runninghub_async.cli.failures import Interrupted
from runninghub_async.errors import AuthenticationError

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.events import Observer
    from runninghub_async.values import Secret

T = TypeVar("T")

_ONLY_FROM_ENVIRONMENT = (
    "The command takes the key from the environment only: as an option it would show in the"
    " shell's history and in the list of processes."
)


class Connection(NamedTuple):
    """How to reach the service: the options that stand before the name of a command."""

    base_url: str | None = None

    def run(
        self,
        work: Callable[[RunningHub], Awaitable[T]],
        *,
        api_key: Sequence[Secret] | None = None,
        task_id: Callable[[], str | None] | None = None,
        timeout: float | None = None,
        poll: float | None = None,
        observer: Observer | None = None,
    ) -> T:
        """Do something with a client.

        Args:
            work: what to do.
            api_key: the keys; ``None`` takes those of the environment.
            task_id: tells, after Ctrl-C, which task was being followed; ``None`` where the
                work is not about a task.
            timeout: seconds for a whole call; ``None`` leaves it to the client.
            poll: seconds between looks at a task; ``None`` leaves it to the client.
            observer: who is told what happens.

        Raises:
            Interrupted: Ctrl-C was pressed.
            RunningHubError: whatever ``work`` raises.
        """
        settings: dict[str, Any] = {"api_key": api_key, "poll": poll, "observer": observer}
        if timeout is not None:
            settings["timeout"] = timeout
        try:
            return asyncio.run(_connected(self.base_url, work, settings))
        except KeyboardInterrupt:
            raise _interrupted(task_id) from None


def connection(context: typer.Context) -> Connection:
    """What the options before the command say."""
    found: Connection = context.obj
    return found


def _interrupted(task_id: Callable[[], str | None] | None) -> Interrupted:
    if task_id is None:
        return Interrupted("Interrupted.")
    if known := task_id():
        return Interrupted(f"Interrupted; task {known} was not stopped.", task_id=known)
    return Interrupted(
        "Interrupted before a task id was known. If in doubt whether there is a task, look at"
        " the account's call records."
    )


async def _connected(
    base_url: str | None, work: Callable[[RunningHub], Awaitable[T]], settings: dict[str, Any]
) -> T:
    from runninghub_async import RunningHub

    try:
        client = RunningHub(base_url=base_url, **settings)
    except AuthenticationError as error:
        if settings["api_key"] is not None:
            raise
        raise AuthenticationError(f"{error.message} {_ONLY_FROM_ENVIRONMENT}") from None
    # Leaving waits for a submit that is under way, so that after Ctrl-C its task is known.
    async with client:
        return await work(client)
