"""Making again what is made already: a new task for each, a new bill, only as a person has said.

Nothing is touched before the money for it is set aside.  Then the files so far get other names, in
an order that bears being killed anywhere: they have the other ones before the ledger says that the
job is open again, and lose the first ones after that, or in the run that goes on with the job.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from attrs import frozen

from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry, Ledger, Redone, State, job_of
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.outcomes import JobOutcome, results_line
from runninghub_async.bulk.own_tokens import OwnTokens
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.calls.kept_settings import SUFFIX
from runninghub_async.catalogue import Lookup
from runninghub_async.checks import not_allowed
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.stores.store import SavedFile, Store

_ASIDE = f"{FILES}before-redo-"
_ENDED: tuple[State, ...] = ("saved", "failed")
_WHY_NOT: Mapping[State, str] = {
    "pending": "is not submitted yet, so that there is nothing to make again",
    "submitting": "is being submitted, or was when its run ended",
    "submitted": "has a task under way",
    "succeeded": "is paid, and its files are not here yet",
    "uncertain": "is uncertain: it may be a task, and a bill",
}
"""Why a job in this state is not made again, as the rest of a sentence."""


class Reopened(NamedTuple):
    """A job that is made again, and its files so far."""

    entry: Entry
    """As it was."""
    files: tuple[SavedFile, ...]


@frozen
class Redoing:
    """Which jobs are to be made again.

    Attributes:
        wishes: the number of the wish of each, by id.  A job is made again once for a number,
            however often that is asked for, and later only for a higher one.
        known: where models are looked up.
    """

    wishes: Mapping[str, int]
    known: Lookup

    def is_wanted(self, entry: Entry) -> bool:
        """Whether a job, which the ledger has so, is to be made again now."""
        wish = self.wishes.get(entry.id, 0)
        return wish > entry.redone and entry.state in _ENDED

    def why_not(self, entry: Entry | None, job: Job) -> str | None:
        """Why a job that is wanted cannot be made again, as the rest of a sentence; ``None`` where
        it can, or was."""
        if entry is None:
            return "was never run in this folder"
        if self.wishes.get(entry.id, 0) <= entry.redone:
            return None
        if is_local(job.form):
            return "is done here, and makes no task; what it is made from can be made again"
        if OwnTokens(self.known).has(job):
            return "has a client token of its own, for which the service gives the same task again"
        return _WHY_NOT.get(entry.state)

    async def open_again(
        self, job: Job, entry: Entry, ledger: Ledger, results: ResultsFile, store: Store
    ) -> None:
        """Let the job, which is this run's and has this row, be submitted once more.

        Raises:
            LedgerError, OSError: that cannot be written down.
            ConnectionFailedError: the object store cannot be reached; it may be called again.
        """
        wish = self.wishes[job.id]
        if entry.redone >= wish:  # the ledger has it, and the store failed after that
            await finish_opening([entry], ledger, store)
            return
        files: list[SavedFile] = []
        for file in entry.files:
            if await store.keep_as(file.path, aside := name_aside(file.path, wish)):
                files.append(file._replace(path=aside, url=None))
                await store.keep_as(file.path + SUFFIX, aside + SUFFIX)  # where there is one
        await results.add(_line_before(entry, wish, tuple(files)))
        await ledger.again(job, redone=Redone(wish, tuple(files)))
        logger.info("job %s is made again (wish %d)", job.id, wish)
        await _let_go_of(entry.files, store)


async def finish_opening(entries: Iterable[Entry], ledger: Ledger, store: Store) -> None:
    """Of jobs that this run is to submit, let go of the first names of earlier files, where a run
    died before it had.

    Raises:
        LedgerError, OSError: that cannot be read, or done.
    """
    opened = [entry.id for entry in entries if entry.state == "pending" and entry.redone]
    for makings in (await ledger.earlier(opened)).values() if opened else ():
        aside = makings[-1].files
        gone = await store.missing((file.path, file.size) for file in aside)
        there = [file for file in aside if file.path not in gone]
        await _let_go_of([file._replace(path=first_name(file.path)) for file in there], store)


async def _let_go_of(files: Iterable[SavedFile], store: Store) -> None:
    for file in files:
        await store.remove(file.path)
        await store.remove(file.path + SUFFIX)


def name_aside(path: str, wish: int) -> str:
    """What a file is called once its job is made again: ``files/before-redo-1/x-1.png``."""
    return f"{_ASIDE}{wish}/{path.rpartition('/')[2]}"


def first_name(aside: str) -> str:
    """What such a file was called before: ``files/x-1.png``."""
    return FILES + aside.rpartition("/")[2]


def is_aside(path: str) -> bool:
    """Whether a file has such a name."""
    return path.startswith(_ASIDE)


def _line_before(entry: Entry, wish: int, files: tuple[SavedFile, ...]) -> Mapping[str, object]:
    """What results say of that which was made until now."""
    error = None if entry.error is None else RunningHubError(entry.error)
    outcome = JobOutcome(
        job=job_of(entry),
        state=entry.state,
        task_id=entry.task_id,
        files=files,
        money=entry.money,
        assumed=None if entry.money is not None else entry.estimate,
        error=error,
        submitted_at=entry.created_at,
        redone=wish,
    )
    return {**results_line(outcome), "ended_at": entry.ended_at}


def checked_wishes(wishes: Mapping[str, int] | None) -> Mapping[str, int]:
    """Which jobs are to be made again.

    Raises:
        InvalidParameterError: a number is none.
    """
    for job, wish in (wishes or {}).items():
        if type(wish) is not int or wish < 1:
            raise not_allowed("redo", {job: wish}, "a whole number of at least 1 for each job")
    return dict(wishes or {})
