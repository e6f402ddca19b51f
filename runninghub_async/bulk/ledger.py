"""The ledger: what was asked for and what became of it, safe against a crash at any moment.

One row a job.  What is at stake is written before it happens: the intent before the submit
leaves, the task id before the task is waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple, Protocol

from attrs import field, frozen

from runninghub_async.bulk.jobs import Job
from runninghub_async.errors import RunningHubError
from runninghub_async.store import SavedFile

State = Literal["pending", "submitting", "submitted", "succeeded", "failed", "saved", "uncertain"]

CUT_OFF = (
    "The run ended while this was being submitted. Whether there is a task, and a bill, is"
    " unknown: look at the account's call records."
)
UNKNOWN_TO_REBUILT = (
    "The ledger was rebuilt, and this job may have been submitted before. Whether there is a task,"
    " and a bill, is unknown: look at the account's call records."
)


class LedgerError(RunningHubError):
    """The ledger, or another file of the run's own, cannot be read, trusted or written.

    Nothing more is submitted.  The message names the file, and says what to do.
    """


class Entry(NamedTuple):
    """A job's row.  A tuple, since a run that is resumed makes one for every job."""

    id: str
    hash: str
    form: str
    """As JSON; what the last submit asked for."""
    state: State
    account: str | None = None
    task_id: str | None = None
    attempts: int = 0
    money: Decimal | None = None
    estimate: Decimal | None = None
    error: str | None = None
    new_task_may_help: bool = False
    created_at: str | None = None
    """When the task was made, ISO 8601 in UTC."""
    files: tuple[SavedFile, ...] = ()


@frozen(kw_only=True)
class Ended:
    """How a job's task ended, for the ledger."""

    state: State
    money: Decimal | None = None
    estimate: Decimal | None = None
    """What it counts with where ``money`` is not known, if that is not as it was expected."""
    error: str | None = None
    new_task_may_help: bool = False
    files: tuple[SavedFile, ...] = field(default=())


class Ledger(Protocol):
    """What a run needs of a ledger; other databases may stand behind it.

    A call returns when what it writes is durable.
    """

    @property
    def is_rebuilt(self) -> bool:
        """Whether jobs that it does not know may have been submitted all the same."""
        ...

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        """The rows of these jobs as they were, made where there are none.

        A job of which nothing was submitted takes over the content that it has now.  Where the
        ledger is a rebuilt one, new rows are ``submitting``: nobody knows whether they were.
        """
        ...

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        """The states of those of these jobs that have a row."""
        ...

    async def entries(self, states: Sequence[State], most: int | None = None) -> list[Entry]:
        """The rows in these states, in the order of their ids: all, or the first so many."""
        ...

    async def finished(self, is_there: Callable[[str, int], bool]) -> Container[str]:
        """What :attr:`Job.key` says of the saved jobs whose files are all there.

        Args:
            is_there: whether a file (its path, its size) is on disk.
        """
        ...

    async def claims(self, job: str, output: int, stem: str) -> str:
        """A file name, without extension, that from now on belongs to this output of the job.

        It is ``stem``, or that with a mark where another job's, or another output's, differs at
        most in case.  Asked again it is the same.
        """
        ...

    async def intends(self, job: str, account: str, estimate: Decimal | None) -> None:
        """A submit is about to leave."""
        ...

    async def withdraws(self, job: str) -> None:
        """The submit certainly made no task."""
        ...

    async def created(self, job: str, task_id: str, account: str) -> None:
        """The submit made this task."""
        ...

    async def ended(self, job: str, how: Ended) -> None:
        """The job has come to this."""
        ...

    async def again(self, job: Job, how: Ended | None = None) -> None:
        """The job is pending once more, with the content it has now.

        Its last task is kept in the history; ``how`` that one ended, where the row does not
        say so yet.
        """
        ...

    async def recover(self) -> None:
        """Jobs whose submit was under way when the last run died are uncertain from now on."""
        ...

    async def counts(self) -> dict[State, int]:
        """How many jobs there are in each state."""
        ...

    async def spent(self) -> Decimal:
        """Money of all tasks that have ended, and of uncertain ones.

        What a task really cost counts; where that is not known, what was estimated.
        """
        ...

    async def assumed(self) -> tuple[int, Decimal]:
        """Of how many of these tasks the cost is not known, and what was estimated for them."""
        ...

    async def surprises(self, most: int) -> list[Entry]:
        """The latest so many rows whose bill was higher than estimated, or not estimated."""
        ...

    async def unpriced(self) -> list[Entry]:
        """The rows of ended and uncertain tasks of which nothing is known: no bill, no estimate."""
        ...

    async def close(self) -> None:
        """Let go of it."""
        ...
