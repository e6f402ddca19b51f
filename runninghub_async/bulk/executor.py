"""What runs the jobs of a bulk run; other engines may stand behind it."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from runninghub_async import errors
from runninghub_async.bulk.jobs import Job
from runninghub_async.calls import Call, submission_of
from runninghub_async.fan_out import Work, Workers
from runninghub_async.prices import Price
from runninghub_async.results import Result
from runninghub_async.submission import Journal
from runninghub_async.tasks import Task

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub

logger = logging.getLogger("runninghub_async")

I = TypeVar("I")  # noqa: E741 - what is worked on
O = TypeVar("O")  # noqa: E741 - what comes of it


class Executor(Protocol):
    """What a bulk run needs of the client."""

    @property
    def timeout(self) -> float | None:
        """Seconds for a whole call."""
        ...

    def call(self, job: Job) -> Call:
        """The call that a job asks for.

        Raises:
            InvalidParameterError: it describes none.
        """
        ...

    async def run(self, call: Call, submitted: Callable[[], None], journal: Journal) -> Result:
        """Run a call; the journal is told, and waited for, before anything is at stake."""
        ...

    def attach(self, task_id: str, account: str | None) -> Task:
        """The task of an earlier run.

        Raises:
            InvalidParameterError: its account is not at hand.
        """
        ...

    async def live_price(self, call: Call) -> Price | None:
        """What calls like this one cost now, where that is told; a free one, what it costs else.

        Raises:
            AuthenticationError: the key may not ask.
            ConnectionFailedError: the service is not reached.
        """
        ...

    async def currency(self) -> str | None:
        """What the account is billed in, where that is told."""
        ...

    def workers(
        self, items: AsyncIterator[I], work: Work[I, O], concurrency: int | None
    ) -> Workers[I, O]:
        """Work on a stream of items as fast as their tasks can start."""
        ...


class ClientExecutor:
    """A :class:`RunningHub` client as executor."""

    def __init__(self, rh: RunningHub, base: Path) -> None:
        """``base`` is the directory that relative paths in job forms start from."""
        self._rh = rh
        self._base = base
        self._lane = object()

    @property
    def timeout(self) -> float | None:
        return self._rh.runtime.settings.timeout

    def call(self, job: Job) -> Call:
        return job.call or self._rh.from_dict(job.form, base=self._base)

    async def run(self, call: Call, submitted: Callable[[], None], journal: Journal) -> Result:
        return await submission_of(call).result(self._lane, submitted, journal)

    def attach(self, task_id: str, account: str | None) -> Task:
        return self._rh.task(task_id, account=account)

    async def live_price(self, call: Call) -> Price | None:
        try:
            return (await self._rh.price_preview(call)).usual_price
        except (errors.APIError, errors.InvalidParameterError) as error:
            if isinstance(error, errors.AuthenticationError):
                raise
            logger.info("no live price of %s: %s", call.model, error)
            return None

    async def currency(self) -> str | None:
        try:
            return (await self._rh.account.status()).currency
        except errors.RunningHubError as error:
            logger.info("the account's currency is not known: %s", error)
            return None

    def workers(
        self, items: AsyncIterator[I], work: Work[I, O], concurrency: int | None
    ) -> Workers[I, O]:
        return Workers(self._rh.runtime, items, work, concurrency=concurrency)
