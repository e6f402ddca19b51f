"""A task at the service, for those who wait for its end, follow it or cancel it."""

from __future__ import annotations

import weakref
from collections.abc import (
    AsyncIterator,
    Generator,
)
from contextlib import aclosing
from typing import Any, Literal, overload

from runninghub_async import errors
from runninghub_async.calls.inners import ChosenOutput
from runninghub_async.calls.result import Result
from runninghub_async.calls.task_state import TaskState
from runninghub_async.models.output_choice import OutputChoice, checked_choice
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import OutputKind
from runninghub_async.models.usage import Usage
from runninghub_async.progress import ProgressUpdate, TaskStatus, TaskUpdate


class Task(OutputSource):
    """One task, created and therefore paid.  Await it for its :class:`Result`.

    It comes from ``await call.submit()``, or from ``rh.task(id)`` after a restart.
    """

    __slots__ = ("__weakref__", "_state")

    def __init__(self, state: TaskState) -> None:
        self._state = state

    @property
    def id(self) -> str:
        """The task id: a number of up to 19 digits, as text."""
        return self._state.id

    @property
    def status(self) -> TaskStatus:
        """The last known status; empty before the first look at a re-attached task."""
        return self._state.status

    @property
    def usage(self) -> Usage:
        """What it has used, as far as the service has said; its result has the same."""
        return self._state.usage

    @property
    def ended(self) -> bool:
        """Whether the task is known to be over, in whatever way."""
        return self._state.ended

    @property
    def client_id(self) -> str | None:
        """What ComfyUI calls its live connection, 32 hexadecimal digits; the answer to a submit
        tells it, and nothing does for a re-attached task."""
        return self._state.client_id or None

    @property
    def account(self) -> str:
        """The label of the account (not its key) that the task belongs to."""
        return self._state.account.label

    def __repr__(self) -> str:
        return f"<Task {self.id} {self.status or 'unknown'} {self._state.endpoint}>"

    def __reduce__(self) -> Any:
        raise errors.UsageError(
            f"A Task belongs to its client and is neither pickled nor copied; keep its id:"
            f" rh.task({self.id!r}) gives it back."
        )

    def __await__(self) -> Generator[Any, None, Result]:
        return self.result().__await__()

    def _as_inner(self) -> tuple[Any, Any]:
        return self._state, OutputChoice()

    def output(
        self, position: int | None = None, /, *, kind: OutputKind | None = None
    ) -> ChosenOutput:
        """One of its outputs, to be given to a call: see :meth:`Call.output`."""
        return ChosenOutput(self, checked_choice(position, kind))

    async def result(self, timeout: float | None = None) -> Result:
        """Wait for the end of the task.

        Args:
            timeout: seconds to wait; ``None`` takes the ``timeout`` of the call that made the
                task, or else of the client.

        Raises:
            TaskFailedError, ContentModerationError, TaskCancelledError: how it ended.
            NoOutputsError: it has succeeded, and its results have not come within a minute.
            TaskTimeoutError: the time passed; the task goes on, and this can be called again.
            NotFoundError: the service does not know the task (any more).
            InvalidParameterError: ``timeout`` is not a number of seconds above 0.
        """
        return await self._state.result(timeout)

    @overload
    def updates(self, *, progress: Literal[True]) -> AsyncIterator[ProgressUpdate]: ...
    @overload
    def updates(self, *, progress: Literal[False] = False) -> AsyncIterator[TaskUpdate]: ...
    @overload
    def updates(self, *, progress: bool) -> AsyncIterator[TaskUpdate]: ...
    async def updates(self, *, progress: bool = False) -> AsyncIterator[TaskUpdate]:
        """The current state, then every change of status, up to and including the last.

        A task that fails ends the iteration too; awaiting the task then raises its error.

        Args:
            progress: yield what else is told as well; all is a
                :class:`~runninghub_async.progress.ProgressUpdate` then, and says how far the task
                is.  Of workflows and apps it comes node by node over a live connection, as long as
                this is listened to; of models it is an estimate, about once a second, once it has
                been seen how long such tasks take.  A listener that comes late is told first how
                far it is.  One that is slow misses the older steps, and no change of status.

        Raises:
            NotFoundError: the service does not know the task (any more).
            TaskTimeoutError: the ``timeout`` of its call, or else of the client, passed.
        """
        async with aclosing(self._state.updates(progress=progress)) as updates:
            async for update in updates:
                yield update

    async def refresh(self) -> TaskStatus:
        """Ask the service once, now.  Returns the status.

        Raises:
            APIError, ConnectionFailedError: the question was refused or got no answer.
        """
        try:
            self._state.note_answer(await self._state.ask())
        except errors.RunningHubError as error:
            self._state.note_trouble(error)
            raise
        return self.status

    async def cancel(self) -> None:
        """Ask the service to stop the task.  Time already used is billed.

        The service does not say whether it stopped; the next look at the status does.

        Raises:
            NotFoundError: it does not know the task.
            APIError, ConnectionFailedError: the request was refused or got no answer.
        """
        await self._state.cancel()


def state_of(task: Task) -> TaskState:
    """What is behind a task, for whoever sees to it from here on."""
    return task._state  # noqa: SLF001 - of this module's own class, kept from its users


def handle_of(state: TaskState) -> Task:
    """What its users get, the same as long as anybody has it."""
    handle: Task | None = state.handle() if state.handle is not None else None
    if handle is None:
        handle = Task(state)
        state.handle = weakref.ref(handle)
    return handle
