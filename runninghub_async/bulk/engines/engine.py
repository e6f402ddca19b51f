"""What runs the jobs of a bulk run: here, or on other machines.

What goes in and what comes out is plain data that pickles.  Clients, calls and tasks are
known on the far side only.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import NamedTuple, Protocol

from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.outcomes import JobOutcome


class LeftTask(NamedTuple):
    """A task of which the ledger does not know yet."""

    job: str
    task_id: str
    account: str


class EngineRun(Protocol):
    """An engine at work on one stream of jobs."""

    async def next(self) -> JobOutcome:
        """The next outcome, in whatever order they end.

        Raises:
            StopAsyncIteration: there are no more.
            Exception: the stream's own, after all that it gave before has ended.
        """
        ...

    def stop_reading(self) -> None:
        """Take no more work from the stream; what was taken goes on to its end."""
        ...

    async def stop(self) -> None:
        """End all work; submits under way are waited for, so that the ledger has their tasks."""
        ...


class Engine(Protocol):
    """Brings the jobs of a run to their ends.

    It takes work only as fast as it can start, asks the ledger before it submits, and passes
    every outcome through :meth:`RunContext.finish` as soon as it is there.
    """

    @property
    def workers_write(self) -> bool:
        """Whether those who work for it write into a ledger that they can reach, with runs of their
        own, if no other run shares it."""
        ...

    async def left_behind(self, folder: str) -> Sequence[LeftTask]:
        """Tasks that an earlier run of this folder has made elsewhere, and could not write down.

        Asked before what that run has left is taken up.
        """
        ...

    def run(self, works: AsyncIterator[Work], context: RunContext) -> EngineRun:
        """Begin to work on a stream of jobs."""
        ...
