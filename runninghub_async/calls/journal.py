"""What keeps word of a submit outside of the process."""

from __future__ import annotations

from typing import Protocol

from runninghub_async.calls.task import Task


class Journal(Protocol):
    """Keeps what must survive the process; a submit waits for it."""

    def check(self) -> None:
        """Look for the last time whether the submit is still wanted; raises where it is not."""
        ...

    async def intends(self, account: str, client_token: str | None) -> None:
        """A submit is about to leave, with this account, and with this token for the service to
        know a repeat by, where it takes one."""
        ...

    async def withdraws(self) -> None:
        """What was intended certainly made no task, and may be submitted later."""
        ...

    async def created(self, task: Task) -> None:
        """The submit made this task."""
        ...
