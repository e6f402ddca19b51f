"""What happens to a bulk run itself, for those who listen to the client."""

from __future__ import annotations

from attrs import frozen

from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.events import Event, Step


@frozen(kw_only=True)
class JobBegan(Step):
    """A job of a bulk run was taken from its line, to be brought to an end.

    Its calls are told ``within`` its ``call_id``.

    Attributes:
        job_id: the job; ``endpoint`` is its model.
        earlier_task: the task of an earlier run that it may go on with; ``None`` where there is
            none.
    """

    job_id: str
    earlier_task: str | None = None


@frozen(kw_only=True)
class JobUnderWay(Event):
    """A job of a bulk run has a task that is waited for: a new one, or that of an earlier run.

    Attributes:
        job_id: the job; ``endpoint`` is its model.
    """

    job_id: str


@frozen(kw_only=True)
class JobEnded(Event):
    """A job of a bulk run has come to an end, or is left for the next run.

    Told as soon as that is written down, whether or not anybody has taken the outcome yet.

    Attributes:
        outcome: how it ended; ``endpoint`` is its model.
    """

    outcome: JobOutcome


@frozen(kw_only=True)
class RunStopped(Event):
    """A bulk run submits nothing more; what is in flight is waited for.

    Attributes:
        reason: why: what :meth:`BulkRun.stop` was given, or the error that stopped it.
        running: how many tasks are in flight.
    """

    endpoint: str = "bulk"
    reason: Exception
    running: int
