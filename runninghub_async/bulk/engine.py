"""What runs the jobs of a bulk run: here, or on other machines.

What goes in and what comes out is plain data that pickles.  Clients, calls and tasks are
known on the far side only.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from attrs import asdict, frozen

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledger import Entry
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.bulk.plain_data import portable

if TYPE_CHECKING:
    from runninghub_async.bulk.run_context import RunContext


@frozen
class Work:
    """A job and what the ledger knows about it.

    Attributes:
        job: what is to be done.  A call that it was made from is not pickled; it is made anew
            from the job's form.
        entry: its row; ``None`` where it cannot be a job at all, and ``error`` says why.
        error: see there.
    """

    job: Job
    entry: Entry | None
    error: Exception | None = None

    def __getstate__(self) -> dict[str, Any]:
        error = None if self.error is None else portable(self.error)
        return {**asdict(self, recurse=False), "error": error}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)


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

    def run(self, works: AsyncIterator[Work], context: RunContext) -> EngineRun:
        """Begin to work on a stream of jobs."""
        ...
