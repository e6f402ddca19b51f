"""The ledger: what was asked for and what became of it, safe against a crash at any moment.

One row a job.  What is at stake is written before it happens: the intent before the submit
leaves, the task id before the task is waited for.  Whose a job is, a claim says, which lasts as
long as its run shows that it lives.
"""

from __future__ import annotations

import json
from collections.abc import (
    AsyncIterator,
    Callable,
    Collection,
    Hashable,
    Mapping,
    Sequence,
    Set,
)
from decimal import Decimal
from typing import Any, Literal, NamedTuple, Protocol

from attrs import evolve, field, frozen

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.jobs import Job, form_of, with_digest_of
from runninghub_async.bulk.ledgers.common import Common
from runninghub_async.bulk.ledgers.saved import SavedPage
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.errors import FailureKind, RunningHubError
from runninghub_async.quoting import plain
from runninghub_async.stores.store import SavedFile

PAGE = 1000
"""Rows that are read together."""
State = Literal["pending", "submitting", "submitted", "succeeded", "failed", "saved", "uncertain"]

MONEY = "money"
"""Of amounts: in money, whatever the currency, and not in coins."""
CUT_OFF = (
    "The run ended while this was being submitted. Whether there is a task, and a bill, is"
    " unknown: look at the account's call records."
)
REPEATABLE = (
    " It was sent with a client token; a repeat with the same one and the same key, such as"
    " --resubmit-uncertain makes, is documented as safe."
)
UNKNOWN_TO_REBUILT = (
    "The ledger was rebuilt, and this job may have been submitted before. Whether there is a task,"
    " and a bill, is unknown: look at the account's call records."
)


class LedgerError(RunningHubError):
    """The ledger, or another file of the run's own, cannot be read, trusted or written.

    Nothing more is submitted.  The message names the file, and says what to do.
    """


class ClaimLost(LedgerError):
    """A job is not this run's any more; another has claimed it after its lease was over."""


class NotNeeded(RunningHubError):
    """A job is a candidate of a choice that keeps the first which succeeds, and another one has.

    Nothing was submitted for it, and it costs nothing.  It stays pending, for the case that it is
    needed after all, as where another rule chooses.
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
    ended_at: str | None = None
    """When the job last came to something, likewise."""
    kind: str | None = None
    """Of the failure, as :attr:`TaskFailedError.kind` tells it."""
    client_token: str | None = None
    """By which the service knows a repeat of the last submit, where it takes such a token.  A
    pending job has one only where its next submit is to repeat one of unknown fate."""
    line: int | None = None
    """Where it ended in its file."""
    kept: str | None = None
    """As JSON: the columns of its row that are no part of the call."""
    forgotten_at: str | None = None
    """When it was forgotten, ISO 8601 in UTC; ``None`` where it was not."""
    started_at: str | None = None
    """When its task began to run, as far as that was seen or told, likewise."""
    finished_at: str | None = None
    """When its task was over; its files were fetched after that."""
    choice: str | None = None
    """Of a candidate, as :attr:`Job.choice`."""
    redone: int = 0
    """For which wish it was last made again, counted from 1; 0 is never."""
    files: tuple[SavedFile, ...] = ()


Stems = Sequence[tuple[int, str]]
"""Outputs of a job, by their numbers, and what each wants its file to be called."""


class Waiting(NamedTuple):
    """A job that waits for others before it can be submitted."""

    id: str
    needs: tuple[str, ...]
    """The ids of those for which it waits."""
    form: str | None = None
    """Its form as JSON, where that is not the one of its row."""
    is_any: bool = False
    """Whether one of them that is saved is enough."""


class Due(NamedTuple):
    """Jobs that have waited for others and do so no more, with all that is needed to go on."""

    waited: list[Waiting]
    claimed: list[Entry]
    """The rows of those of them that are this run's now."""
    needed: Mapping[str, Entry]
    """The rows of the jobs that these hang on, by id, as their forms say it."""


@frozen(kw_only=True)
class Ended:
    """How a job's task ended, for the ledger."""

    state: State
    money: Decimal | None = None
    estimate: Decimal | None = None
    """What it counts with where ``money`` is not known, if that is not as it was expected."""
    error: str | None = None
    new_task_may_help: bool = False
    kind: str | None = None
    """Of the failure."""
    started_at: str | None = None
    """When its task began to run, ISO 8601 in UTC, as far as that is known."""
    finished_at: str | None = None
    """When its task was over, likewise."""
    files: tuple[SavedFile, ...] = field(default=())


class Redone(NamedTuple):
    """That a job is made again, as a person wanted it."""

    wish: int
    """Which wish that is, counted from 1."""
    files: tuple[SavedFile, ...]
    """The files so far, under the names that they have from now on."""


class Ledger(Protocol):
    """What a run needs of a ledger; other databases may stand behind it.

    Several runs, in one process or in many, may work with the same rows.  Each has an object of
    its own, and with it a run id and a lease.  A job that a run has claimed is no other's until
    it has ended or been released, or until the lease is over and another run claims it.  Then the
    claim is lost: whatever its former holder still says of the job raises :class:`ClaimLost`,
    but :meth:`created`, which is what a bill stands behind.

    A call returns when what it writes is durable.
    """

    @property
    def run(self) -> str:
        """The id of the run that this object claims jobs for."""
        ...

    @property
    def lease(self) -> float:
        """Seconds that its claims last without :meth:`renew`."""
        ...

    @property
    def is_rebuilt(self) -> bool:
        """Whether jobs that it does not know may have been submitted all the same."""
        ...

    @property
    def has_older_ids(self) -> bool:
        """Whether it was begun when a repeat of a row without an id counted as another row of the
        same content: what was ``HASH`` and ``HASH-2`` is ``HASH-1`` and ``HASH-2`` since."""
        ...

    @property
    def common(self) -> Common | None:
        """What its runs have in common; ``None`` where each knows of its own places and money
        only."""
        ...

    def for_run(self, place: str | None = None) -> Ledger:
        """The same rows for another run: its claims are its own.

        Args:
            place: where only one run works at a time, such as a folder that it has locked.
                Once this one claims anything, earlier runs there are no more, whatever their
                leases say.
        """
        ...

    async def renew(self) -> None:
        """Let the lease last from now on, if a third of it has passed.

        What was not claimed by another run meanwhile is this run's even if it had ended.
        """
        ...

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        """The rows of these jobs as they were, made and claimed where there are none.

        A job of which nothing was submitted, and that no other run has claimed, takes over the
        content that it has now; a client token belongs to the content before.  Of which choice
        it is a candidate, each takes over.  Where the ledger
        is a rebuilt one, new rows are ``submitting``: nobody knows whether they were.
        """
        ...

    async def claim(self, ids: Sequence[str]) -> list[Entry]:
        """Claim these jobs; gives the rows of those that are this run's now, as they are.

        A row that is ``submitting`` before this run has submitted it was left by a run that is
        no more: whether there is a task is unknown.
        """
        ...

    async def release(self, ids: Sequence[str]) -> None:
        """Let others claim these jobs."""
        ...

    async def keep_waiting(self, jobs: Sequence[Waiting]) -> None:
        """Keep these jobs, each of which has a row, while they wait for what they need.

        This run lets go of them, so that another may run them.  What is saved already is not waited
        for, and of a job that waits for any of its needs nothing else then; a need that has no row
        may get one.
        """
        ...

    async def due(self, most: int = PAGE, *, stuck: bool = False) -> Due:
        """Take and claim so many of the jobs that this run keeps waiting and that need not wait
        any more: what they need is saved, or one of it where any will do, or this run has ended
        with all of it, whatever came of it.  Shorter ids come first: 2 before 10.

        One that another run has claimed is taken all the same, and stays that run's.  ``stuck``
        takes also those that still wait, each with the needs that have not come.
        """
        ...

    async def left_open(self, job: str) -> None:
        """This run does nothing more with the job, which has not ended: what waits for it here
        does so no more.  Of one that has ended, :meth:`ended` says it."""
        ...

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        """The states of those of these jobs that have a row."""
        ...

    async def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        """The rows of those that it has, whoever works on them."""
        ...

    async def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        """As of :class:`ReadableLedger`."""
        ...

    async def settled_choices(self, ids: Collection[str]) -> Set[str]:
        """Those of these choices that need no other candidate: they are saved, or a candidate is,
        or its task is done and only its files are not here yet."""
        ...

    async def page(self, state: State, *, after: str = "", most: int = PAGE) -> list[Entry]:
        """The first so many rows in this state whose ids come after that one, in their order;
        without those that were forgotten, or are not needed."""
        ...

    async def saved(self, *, after: str = "", most: int = PAGE) -> SavedPage:
        """Likewise of saved jobs, only what tells whether they are finished."""
        ...

    async def reserve_name(self, job: str, output: int, stem: str) -> str:
        """A file name, without extension, that from now on belongs to this output of the job.

        It is ``stem``, or that with a mark where another job's, or another output's, differs at
        most in case.  Asked again it is the same.

        Raises:
            ClaimLost: the job is not this run's.
        """
        ...

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None = None,
    ) -> None:
        """A submit is about to leave.

        Args:
            job: its id.
            account: who pays.
            estimate: what it is expected to cost.
            client_token: what the service knows a repeat of it by.  The last submit with the
                same token is repeated; of the two at most one makes a task, and one is counted.

        Raises:
            ClaimLost: the job is not this run's, the lease is over, or the job is not pending
                any more; nothing may be submitted.
            NotNeeded: it is a candidate of a choice that needs none any more, and nobody wanted
                it made again; nothing may be submitted either.
        """
        ...

    async def withdraws(self, job: str) -> None:
        """The submit certainly made no task; one that it repeats may have.

        Raises:
            ClaimLost: the job is not this run's.
        """
        ...

    async def created(self, job: str, task_id: str, account: str) -> None:
        """A submit made this task, however late that is told.

        Where the job has another task by now, or another run submits it, the task is kept in
        the history, and counts.
        """
        ...

    async def ended(self, job: str, how: Ended, stems: Stems = ()) -> list[str]:
        """The job has come to this.  In a state that is final it is nobody's from now on, and what
        waits for it waits no more: in this run, and where it is saved, in all.

        Args:
            job: its id.
            how: what it has come to.
            stems: of outputs whose files are to be saved now.

        Returns:
            Their names, as :meth:`reserve_name` gives them.

        Raises:
            ClaimLost: the job is not this run's.
        """
        ...

    async def again(
        self, job: Job, how: Ended | None = None, *, redone: Redone | None = None
    ) -> None:
        """The job is pending once more, with the content it has now.

        Its last task is kept in the history; ``how`` that one ended, where the row does not
        say so yet.  An uncertain job keeps its client token, if its content is still the same.
        One that a person wants ``redone`` has no files from now on; those are kept beside the task.

        Raises:
            ClaimLost: the job is not this run's, or it has not ended after all.
        """
        ...

    async def forget(self, ids: Sequence[str]) -> None:
        """These jobs have failed or are uncertain, and are let be from now on.

        They are nobody's any more; what they have cost still counts.

        Raises:
            ClaimLost: one of them is not this run's, or has not ended so; none was forgotten.
        """
        ...

    async def remove(self, ids: Collection[str]) -> Set[str]:
        """Take these jobs out, with their files, names and history, as if they had never been.

        Only those that have ended, that no run works on, and that no job waits for.  What their
        tasks have cost still counts; of those whose cost is assumed it counts as one task's.

        Returns:
            Those of which there is no row from now on; of some there may have been none.
        """
        ...

    async def counts(self) -> dict[State | Literal["forgotten", "not needed"], int]:
        """How many jobs there are in each state; forgotten ones, and pending ones that are not
        needed, count as such only."""
        ...

    async def failures(self) -> dict[FailureKind | Literal["refused"], int]:
        """How many jobs have failed, by the kind of their failure; "refused" is without a task.
        Those that were forgotten do not count."""
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

    async def unpriced(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        """Rows, as :meth:`page` gives them, of ended and uncertain tasks of which nothing is
        known: no bill, no estimate."""
        ...

    async def graphs(self) -> Mapping[str, str]:
        """Digests of what jobs were run with that may change beside their rows, as noted last."""
        ...

    async def note_graph(self, key: str, digest: str) -> None:
        """Note one of these."""
        ...

    async def currency(self) -> str | None:
        """In what the rows' amounts are, as noted; ``RH`` for coins."""
        ...

    async def note_currency(self, currency: str) -> None:
        """The amounts are in this currency."""
        ...

    async def compared(self, file: str) -> str | None:
        """How far a file beside it was compared with its rows, as noted last."""
        ...

    async def note_compared(self, file: str, how_far: str) -> None:
        """Note it: of all that stands before, the rows know."""
        ...

    async def close(self) -> None:
        """Let go of it, and of all claims."""
        ...


class ReadableLedger(Protocol):
    """What a look at all jobs needs of a ledger: it writes nothing, and claims nothing."""

    @property
    def is_rebuilt(self) -> bool:
        """Whether jobs that it does not know may have been submitted all the same."""
        ...

    @property
    def has_older_ids(self) -> bool:
        """As of :class:`Ledger`."""
        ...

    def ended(self, *, saved_only: bool = False) -> Names:
        """What :attr:`Job.key` says of the jobs that have come to an end, or to a good one."""
        ...

    def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        """The rows of those that it has."""
        ...

    def settled_choices(self, ids: Collection[str]) -> Set[str]:
        """As of :class:`Ledger`."""
        ...

    def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        """Of those that were made again, the files of each time before, as far as it had any."""
        ...

    def page(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        """The first so many rows, in whatever state, whose ids come after that one, in their
        order; with those that were forgotten."""
        ...

    def marks(self) -> Mapping[str, Hashable]:
        """Of each job something that is another one once its row has changed."""
        ...

    def currency(self) -> str | None:
        """In what the rows' amounts are, as noted; ``RH`` for coins."""
        ...

    def is_worked_on(self) -> bool:
        """Whether a run is under way, or was until its lease is over."""
        ...

    def count(self) -> int:
        """How many jobs it has."""
        ...

    def spent(self) -> Decimal:
        """What all tasks have cost or are expected to, as far as that is known; unlike
        :meth:`Ledger.spent` with those under way."""
        ...

    def surprises(self, most: int) -> list[Entry]:
        """As of :class:`Ledger`."""
        ...


async def pages(ledger: Ledger, *states: State) -> AsyncIterator[list[Entry]]:
    """All rows in these states, a page after the other, one state after the other."""
    for state in states:
        after = ""
        while page := await ledger.page(state, after=after):
            yield page
            after = page[-1].id


async def claimed_in(
    ledger: Ledger, page: Sequence[Entry], is_wanted: Callable[[Entry], bool]
) -> list[Entry]:
    """The rows of those of these jobs that are the run's from now on.  What another run has brought
    to an end since they were read is none of its business: only rows that are wanted as they are
    now stay claimed."""
    claimed = await ledger.claim([entry.id for entry in page]) if page else []
    if others := [entry.id for entry in claimed if not is_wanted(entry)]:
        await ledger.release(others)
    return [entry for entry in claimed if is_wanted(entry)]


def entry_for(job: Job, *, is_rebuilt: bool = False) -> Entry:
    """The row of a job that is new to the ledger; ``is_rebuilt`` is whether it may have been
    submitted all the same."""
    in_doubt = is_rebuilt and not is_local(job.form)
    return Entry(
        id=job.id,
        hash=job.hash,
        form=job.as_text(),
        state="submitting" if in_doubt else "pending",
        error=UNKNOWN_TO_REBUILT if in_doubt else None,
        line=job.line,
        kept=job.kept_as_text(),
        choice=job.choice,
    )


def job_of(entry: Entry, job: Job | None = None) -> Job:
    """The job of a row, with the content that its task was made from."""
    form = form_of(entry.form)
    if job is not None:
        return evolve(job, form=form, hash=entry.hash)
    kept = json.loads(entry.kept or "{}")
    return Job(
        id=entry.id,
        form=form,
        line=entry.line,
        kept=kept,
        choice=entry.choice,
        hash=entry.hash,
    )


def needs_of_due(waited: Sequence[Waiting], claimed: Sequence[Entry]) -> list[str]:
    """The ids of all jobs that these hang on, whether or not they have waited for them."""
    forms = {each.id: each.form for each in waited}
    jobs = [job_of(entry._replace(form=forms[entry.id] or entry.form)) for entry in claimed]
    return list(dict.fromkeys(need for job in jobs for need in job.needs))


def content_now(entry: Entry, job: Job) -> Entry:
    """The row of a job of which nothing was submitted, with the content that the job has now.

    Of the same content it keeps what was changed for a next submit, such as the machine.
    """
    new = entry_for(job)
    row = entry._replace(hash=new.hash, line=new.line, kept=new.kept, choice=new.choice)
    if entry.hash == new.hash:
        return row._replace(form=with_digest_of(entry.form, job))
    return row._replace(form=new.form, client_token=None)


def content_of(entry: Entry) -> dict[str, Any]:
    """The columns that a job's content stands in, for the database."""
    names = ("hash", "form", "line", "kept", "choice")
    return {name: getattr(entry, name) for name in names}


def settles(entry: Entry) -> bool:
    """Whether this candidate, or choice, leaves no other candidate needed."""
    return entry.state == "saved" or (entry.state == "succeeded" and entry.error is None)


def is_final(state: State) -> bool:
    """Whether nothing more is done with a job in this state, unless it is asked for."""
    return state in ("saved", "failed", "uncertain")


def claim_lost(job: str, run: str) -> ClaimLost:
    """The error that tells it."""
    return ClaimLost(
        f"Job {plain(job)} is not this run's any more ({run}): its lease was over, and another run"
        " has claimed it, or a task of it became known. Nothing more is submitted; start again"
        " to go on with what the other run leaves."
    )


def run_ended(run: str) -> ClaimLost:
    """The error that tells it of a worker's run."""
    return ClaimLost(
        f"This worker's part in the run ({run}) was ended, or the run itself was. Nothing more is"
        " submitted here."
    )


def not_needed(choice: str) -> NotNeeded:
    """The error that tells it of a candidate of this choice."""
    return NotNeeded(f"It is not needed: another candidate of {plain(choice)} has succeeded.")
