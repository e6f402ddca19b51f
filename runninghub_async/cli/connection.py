"""The one place that opens the client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import typer

from runninghub_async.cli.failures import Interrupted
from runninghub_async.errors import AuthenticationError

if TYPE_CHECKING:
    from runninghub_async import RunningHub

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
        task_id: Callable[[], str | None] = lambda: None,
        timeout: float | None = None,
        poll: float | None = None,
    ) -> T:
        """Do something with a client.

        Args:
            work: what to do.
            task_id: tells, after Ctrl-C, which task was left running.
            timeout: seconds for a whole call; ``None`` leaves it to the client.
            poll: seconds between looks at a task; ``None`` leaves it to the client.

        Raises:
            Interrupted: Ctrl-C was pressed.
            RunningHubError: whatever ``work`` raises.
        """
        settings: dict[str, Any] = {} if timeout is None else {"timeout": timeout}
        try:
            return asyncio.run(_connected(self.base_url, work, {**settings, "poll": poll}))
        except KeyboardInterrupt:
            left = task_id()
        if left is None:
            raise Interrupted("Interrupted.")
        raise Interrupted(f"Interrupted. Task {left} goes on at the service.", task_id=left)


def connection(context: typer.Context) -> Connection:
    """What the options before the command say."""
    found: Connection = context.obj
    return found


async def _connected(
    base_url: str | None, work: Callable[[RunningHub], Awaitable[T]], settings: dict[str, Any]
) -> T:
    from runninghub_async import RunningHub

    try:
        client = RunningHub(base_url=base_url, **settings)
    except AuthenticationError as error:
        raise AuthenticationError(f"{error.message} {_ONLY_FROM_ENVIRONMENT}") from None
    # Leaving waits for a submit that is under way, so that after Ctrl-C its task is known.
    async with client:
        return await work(client)
