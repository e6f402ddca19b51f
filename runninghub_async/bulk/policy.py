"""For whom the jobs of a run are, where they are not all for one: who pays, and who still waits."""

from __future__ import annotations

from typing import Protocol

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.calls.purses import CallPurse
from runninghub_async.errors import RunningHubError


class NotWanted(RunningHubError):
    """Nobody wants a job any more for which nothing was submitted; it costs nothing."""


class Policy(Protocol):
    """What a run asks about each of its jobs, and tells of it.

    It is asked for every submit, also for one that another run was to make and has left.
    """

    def purse(self, job: Job) -> CallPurse | None:
        """What pays for the job's tasks, beside the run's budget.

        What it does not hold, fails the job and does not stop the run.  ``None``: nothing does.
        """
        ...

    def claimed(self, job: Job) -> Entry | None:
        """The row of a job that was made and claimed for this run before it came in its stream, and
        that is pending; ``None`` has the ledger asked for it."""
        ...

    async def check_wanted(self, job: Job) -> None:
        """See that somebody still wants the job, as the last thing before its intent.

        Raises:
            NotWanted: nobody does.  The job fails, and no task is made.
        """
        ...

    def gives_up_results(self, outcome: JobOutcome) -> bool:
        """Whether nobody looks again for results that will not come, as far as it can be told.

        Else the job stays open, and looks for them when it is given again.
        """
        ...

    def note_under_way(self, job: Job, task_id: str) -> None:
        """The job has a task that is waited for: a new one, or that of an earlier run."""
        ...
