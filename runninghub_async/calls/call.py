"""A call: one paid task, lazily.

A :class:`Call` makes at most one task, however often, by however many, and in whatever way it is
awaited, cancelled and awaited again.  What it does stands in
:mod:`runninghub_async.calls.submission`; here is what its users see.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Generator
from typing import Any, Self

from runninghub_async import errors
from runninghub_async.calls.orders import Order
from runninghub_async.calls.result import Result
from runninghub_async.calls.submission import Submission
from runninghub_async.calls.task import Task
from runninghub_async.checks import checked_address
from runninghub_async.engine.runtime import Runtime
from runninghub_async.models.prices import Price


class Call:
    """**One** paid task, lazily: nothing happens until it is awaited or submitted.

    ``await call`` uploads local media, submits once, waits and returns the :class:`Result`.
    Awaiting again, awaiting from two tasks at once, and ``submit()`` all share the one task;
    ``copy()`` makes another one to pay for.  When a call ended and certainly no task was
    created, awaiting it again tries again; otherwise it comes to the same end.
    """

    __slots__ = ("__weakref__", "_submission", "_used")

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        order: Order,
        webhook_url: str | None = None,
    ) -> None:
        self._used = False
        self._submission = Submission(get_runtime, order, lane=object(), webhook_url=webhook_url)

    def __repr__(self) -> str:
        state = repr(self.task) if self.task else "not submitted"
        return f"<Call {self.model} {state}>"

    def __del__(self) -> None:
        if not getattr(self, "_used", True) and not sys.is_finalizing():
            warnings.warn(
                f"{self!r} was never awaited: nothing was submitted.",
                RuntimeWarning,
                stacklevel=2,
            )

    def __reduce__(self) -> Any:
        raise TypeError(
            "A Call is one paid task, so it is neither pickled nor copied by chance: call.copy()"
            " makes another to pay for, and call.to_dict() is its text form."
        )

    @property
    def task(self) -> Task | None:
        """The task, once its id is known; stays when awaiting was cancelled or timed out."""
        known = self._submission.task
        return known.handle if known is not None else None

    @property
    def model(self) -> str:
        """The name of what is called."""
        return self._submission.order.name

    def __await__(self) -> Generator[Any, None, Result]:
        return self.run().__await__()

    async def run(self) -> Result:
        """``await call`` as a coroutine, for ``asyncio.create_task`` and ``TaskGroup``.

        Raises:
            TaskFailedError, ContentModerationError, TaskCancelledError: how the task ended.
            InvalidParameterError, AuthenticationError, InsufficientBalanceError, APIError:
                the service refused it; no task was created.
            ConnectionFailedError: the service was not reached; no task was created.
            SubmissionUncertainError: whether a task was created cannot be known.
            TaskTimeoutError: the client's ``timeout`` passed.

        Warns:
            RejectedNodesWarning: the task was created, but not all of its nodes will run.
        """
        self._used = True
        return await self._submission.result()

    async def submit(self, webhook_url: str | None = None) -> Task:
        """Upload and submit, but do not wait: returns a handle.

        Args:
            webhook_url: where the service posts the outcome when the task ends.

        Raises:
            InvalidParameterError: ``webhook_url`` is not an http(s) address.
            RunningHubError: as :meth:`run`, except for how the task ends.
        """
        self._used = True
        if webhook_url is not None:
            self.with_options(webhook_url=webhook_url)
        return await self._submission.submit()

    def with_options(self, *, webhook_url: str | None) -> Self:
        """Set options of this one call, and return it.

        Args:
            webhook_url: where the service posts the outcome when the task ends, in place of the
                client's; ``None`` takes the client's.

        Raises:
            InvalidParameterError: ``webhook_url`` is not an http(s) address.
            RunningHubError: the submit has begun, so that nothing can be changed any more.
        """
        if webhook_url is not None:
            checked_address("webhook_url", webhook_url)
        if webhook_url == self._submission.webhook_url:
            return self
        if self._submission.has_begun:
            raise errors.RunningHubError(
                f"{self!r} is already under way with another webhook_url, or without one;"
                " a copy() could be submitted with it, and is paid again."
            )
        self._submission.webhook_url = webhook_url
        return self

    def copy(self) -> Call:
        """Another call with the same parameters and options: another task to pay for."""
        self._used = True
        behind = self._submission
        return Call(behind.get_runtime, behind.order, behind.webhook_url)

    def price(self) -> Price | None:
        """The published price of this call, offline; ``None`` where it cannot be known."""
        self._used = True
        return self._submission.order.price()

    def to_dict(self) -> dict[str, Any]:
        """The call as plain data, for example ``{"model": path, "params": {wire names}}``.

        :meth:`RunningHub.from_dict` turns it back into a call, and tells the form of each kind.
        Local files appear as their paths, ``bytes`` as a ``data:`` URL.  A run of a workflow or
        an AI app stands there with its options, an access password among them.
        """
        self._used = True
        return self._submission.order.to_dict()


def submission_of(call: Call) -> Submission:
    """What is behind a call, for whoever sees to it from here on."""
    call._used = True  # noqa: SLF001 - of this module's own class, kept from its users
    return call._submission  # noqa: SLF001
