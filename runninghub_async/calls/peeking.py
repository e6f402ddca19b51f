"""One look at many tasks, for programs that live for seconds and follow none of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from runninghub_async import errors
from runninghub_async.calls.task import Task, state_of
from runninghub_async.retries import RetryPolicy, repeat

AT_ONCE = 16
"""Looks under way together."""


class PeekedStatus(str):
    """How one look found a task: its status as text, equal to ``"SUCCESS"`` and kin, and more.

    It is ``""`` where the look found out nothing; ``error`` says why.

    Attributes:
        task: the task.  Where it has ended, ``await peeked.task`` gives its result, or raises its
            error, without another request.
        error: why it failed; or why nothing is known of it, mostly a ``NotFoundError``.  ``None``
            where it runs, waits or has succeeded.
    """

    __slots__ = ("error", "task")

    task: Task
    error: errors.RunningHubError | None

    def __new__(cls, task: Task, error: errors.RunningHubError | None) -> PeekedStatus:
        known = "" if error is not None and not task.ended else task.status
        peeked = super().__new__(cls, known)
        peeked.task, peeked.error = task, error
        return peeked

    @property
    def task_id(self) -> str:
        """Its id, as text."""
        return self.task.id

    def __reduce__(self) -> tuple[Any, ...]:
        return str, (str(self),)  # the task belongs to its client


async def peek(tasks: Sequence[Task], policy: RetryPolicy | None) -> list[PeekedStatus]:
    """Look once at each task, in order; the same task is looked at once.

    Raises:
        AuthenticationError: the key is not accepted, so that nothing can be learned.
        ConnectionFailedError: the service was not reached.
    """
    turn = asyncio.Semaphore(AT_ONCE)
    found: dict[Task, PeekedStatus] = {}

    async def look(task: Task) -> None:
        await turn.acquire()
        found[task] = await _look(task, policy)
        turn.release()  # not after a failure, which ends them all: nobody is to come in its place

    try:
        async with asyncio.TaskGroup() as group:
            for task in dict.fromkeys(tasks):
                group.create_task(look(task))
    except BaseExceptionGroup as failures:
        first = failures.exceptions[0]
    else:
        return [found[task] for task in tasks]
    raise first


async def _look(task: Task, policy: RetryPolicy | None) -> PeekedStatus:
    try:
        if not task.ended:
            await repeat(task.refresh, policy, what=f"looking at task {task.id}")
    except errors.RunningHubError as error:
        unreached = isinstance(error, errors.ConnectionFailedError) and not error.reached
        if unreached or isinstance(error, (errors.AuthenticationError, errors.ClientClosedError)):
            raise
        return PeekedStatus(task, error)
    return PeekedStatus(task, state_of(task).failure)
