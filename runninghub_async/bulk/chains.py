"""The jobs of a run that hang on others: they wait in the ledger, and run when these are saved."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from attrs import evolve

from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.inputs import blocked_by
from runninghub_async.bulk.jobs import Job, form_of
from runninghub_async.bulk.ledgers.ledger import Due, Entry, Waiting, job_of
from runninghub_async.bulk.needed import Needed
from runninghub_async.bulk.references import CHOICE_FIELD, takes_first
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.quoting import plain, shown

_AT_ONCE = 16
"""Jobs that are taken out of the ledger together."""
_MOST_BLAMED = 10_000
_Blame = tuple[str, str, str | None]
"""A job that is not saved, how far it has come, and why."""
_LONGEST_CIRCLE = 20
"""Jobs of a circle that are named."""


def needed_of(job: Job, rows: Mapping[str, Entry]) -> dict[str, Needed]:
    """What a job hangs on, as these rows have it."""
    return {need: Needed.of(rows[need]) for need in job.needs if need in rows}


class Chains:
    """Keeps jobs waiting for others, and tells which of them are due.

    What waits is in the ledger.  In memory there is how many they are, and those few that cannot
    be written down.
    """

    def __init__(self, context: RunContext, described: Callable[[Job], Job]) -> None:
        """Nothing waits yet.  ``described`` gives a job what its model is."""
        self._context = context
        self._described = described
        self._ledger = context.ledger
        self._waiting = 0
        self._held: dict[str, Job] = {}
        self._blamed: dict[str, _Blame] = {}
        """Of jobs that are blocked in this run, the one that is to blame."""

    @property
    def is_waiting(self) -> bool:
        """Whether any job waits for others."""
        return self._waiting > 0

    async def keep(
        self,
        jobs: Sequence[Job],
        is_over: Callable[[Entry], bool],
        behind: Mapping[str, Sequence[str]],
        others: Mapping[str, Sequence[str]],
    ) -> None:
        """Let jobs wait that have a row: those that need not are due at once.

        Args:
            jobs: which.
            is_over: whether this run does nothing more with the job of a row: a choice does not
                wait for such a candidate, whatever came of it.
            behind: jobs that are waited for as well, by the one that is needed.
            others: jobs that one waits for although it takes nothing of them.
        """
        rows = await self.needed_by(job for job in jobs if CHOICE_FIELD in job.form)
        over = {name for name, row in rows.items() if row.state != "saved" and is_over(row)}

        def needs_of_one(job: Job) -> tuple[str, ...]:
            left_out = over if CHOICE_FIELD in job.form else ()
            needs = [each for need in job.needs for each in (need, *behind.get(need, ()))]
            needs += others.get(job.id, ())
            return tuple(need for need in dict.fromkeys(needs) if need not in left_out)

        waiting = [
            Waiting(job.id, needs_of_one(job), self._written(job), takes_first(job.form))
            for job in jobs
        ]
        if not waiting:
            return
        self._context.keeps_waiting = True
        await self._ledger.keep_waiting(waiting)
        self._waiting += len(waiting)
        for job in self._let_be_before(waiting):
            await self._ledger.left_open(job)
        self._context.some_ended.set()

    def _let_be_before(self, waiting: Sequence[Waiting]) -> list[str]:
        """What these wait for and the run has let be already: perhaps while nothing waited yet, so
        that nobody had to say so."""
        needs = {need for each in waiting for need in each.needs} & self._context.left_open
        return sorted(needs - self._context.under_way - {each.id for each in waiting})

    def _written(self, job: Job) -> str | None:
        """The form of a job as JSON; ``None`` where it is kept here, since it cannot be written."""
        bare = evolve(job, endpoint=None)
        if job.call is None and self._described(bare).endpoint is job.endpoint:
            with contextlib.suppress(TypeError, ValueError):
                return json.dumps(job.form, ensure_ascii=False)
        self._held[job.id] = job
        return None

    async def due(self, *, stuck: bool = False) -> Due:
        """Some of those that wait no more, claimed; ``stuck`` gives also those that wait for what
        will not come."""
        due = await self._ledger.due(_AT_ONCE, stuck=stuck)
        self._waiting = self._waiting - len(due.waited) if due.waited or not stuck else 0
        return due

    def job(self, waiting: Waiting, entry: Entry) -> Job:
        """The job that has waited, whose row this is."""
        if (held := self._held.pop(waiting.id, None)) is not None:
            return held
        text = entry.form if waiting.form is None else waiting.form
        job = job_of(entry)
        return evolve(job, form=form_of(text))

    async def needed_by(
        self, jobs: Iterable[Job], known: Mapping[str, Entry] = MappingProxyType({})
    ) -> Mapping[str, Entry]:
        """The rows of what these jobs hang on; those that are ``known`` are not asked for."""
        needs = dict.fromkeys(need for job in jobs for need in job.needs if need not in known)
        return {**known, **await self._ledger.known(list(needs))} if needs else known

    async def trouble(self, job: Job, rows: Mapping[str, Entry]) -> RunningHubError | None:
        """Why a job cannot be submitted although it waits no more; ``rows`` are those that it
        hangs on."""
        chooses = CHOICE_FIELD in job.form
        if takes_first(job.form) and any(row.state == "saved" for row in rows.values()):
            return None
        for need in job.needs:
            entry = rows.get(need)
            if entry is None:
                return _never_came(job, need)
            if entry.state != "saved" and not (chooses and Needed.of(entry).has_ended):
                return await self._trouble_with(job, entry)
        return None

    async def _trouble_with(self, job: Job, entry: Entry) -> RunningHubError:
        """The job that is to blame, perhaps several further up."""
        way = {job.id: None}
        blame: _Blame | None = None
        while entry.state == "pending" and entry.id not in way:
            if blame := self._blamed.get(entry.id):
                break
            way[entry.id] = None
            needs = job_of(entry).needs
            rows = await self._ledger.known(needs) if needs else {}
            if missing := [need for need in needs if need not in rows]:
                blame = (entry.id, f"waiting for job {plain(missing[0])}", None)
                break
            open_ones = [rows[need] for need in needs if rows[need].state != "saved"]
            if not open_ones:
                break
            # One that has failed says more than one that waits itself.
            entry = min(open_ones, key=lambda each: each.state == "pending")
        if blame is None and entry.id == job.id:
            circle = " → ".join(shown(name) for name in [*list(way)[:_LONGEST_CIRCLE], job.id])
            return refusal("job", f"hangs on itself: {circle}", "chains without a circle")
        blame = blame or (entry.id, entry.state, entry.error)
        self._blame(way, blame)
        return blocked_by(*blame)

    def _blame(self, way: Iterable[str], blame: _Blame) -> None:
        """Remember it for these jobs, of which others may hang on one: a chain may be long."""
        if len(self._blamed) > _MOST_BLAMED:
            self._blamed.clear()
        self._blamed.update(dict.fromkeys(way, blame))


def _never_came(job: Job, need: str) -> InvalidParameterError:
    return refusal(
        "job",
        f"is {shown(need)}, which job {shown(job.id)} hangs on, and no such job has come",
        "the id of a job in the file, or in the run's folder",
        value=need,
    )
