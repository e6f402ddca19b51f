"""Making a plan of jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from runninghub_async.bulk.folder import RunFolder, full_path
from runninghub_async.bulk.inputs import has_open_price
from runninghub_async.bulk.jobs import Job, Mistake, under_older_rule
from runninghub_async.bulk.ledgers.ledger import Entry, ReadableLedger
from runninghub_async.bulk.local_kinds import PYTHON, is_local
from runninghub_async.bulk.plan import Plan, PlannedJob, PlannedOptions, price_text
from runninghub_async.bulk.plan_digests import (
    FileDigests,
    graph_digest,
    record_digest,
    row_digest,
    target_of,
)
from runninghub_async.bulk.retrying import Retrying
from runninghub_async.bulk.stored_graphs import StoredGraphs
from runninghub_async.calls.call import Call, order_of, submission_of
from runninghub_async.calls.orders import Order
from runninghub_async.client import RunningHub
from runninghub_async.errors import RunningHubError
from runninghub_async.models.records import Site

_AT_ONCE = 500
MakeCall = Callable[[Mapping[str, Any]], Call]


class Wanted(NamedTuple):
    """A job that a run would submit; its call, or why there is none."""

    job: Job
    call: Call | RunningHubError


def wanted_jobs(
    jobs: Iterable[Job | Mistake],
    make_call: MakeCall,
    ledger: ReadableLedger,
    retrying: Retrying,
    *,
    resubmit_uncertain: bool,
) -> Iterator[Wanted]:
    """The jobs that a run would submit: those that no earlier run has, and those of which another
    task is wanted.

    Args:
        jobs: from :meth:`JobSource.read`; lines that are none are passed over.
        make_call: makes a call of a job's form.
        ledger: of the run's folder.
        retrying, resubmit_uncertain: as the run has them.
    """
    stream = iter(jobs)
    while piece := [job for _, job in zip(range(_AT_ONCE), stream, strict=False)]:
        these = [job for job in piece if isinstance(job, Job)]
        if ledger.has_older_ids:
            these = [under_older_rule(job) for job in these]
        known = ledger.known([job.id for job in these])
        for job in these:
            if is_local(job.form):
                continue  # it submits nothing
            state = known.get(job.id)
            if is_wanted(job, state, ledger, retrying, resubmit_uncertain=resubmit_uncertain):
                yield Wanted(job, _call_of(job, make_call))


def _call_of(job: Job, make_call: MakeCall) -> Call | RunningHubError:
    try:
        call = make_call(job.form)
        submission_of(call)  # that it is never awaited is meant
        return call
    except RunningHubError as error:
        return error


def is_wanted(
    job: Job,
    entry: Entry | None,
    ledger: ReadableLedger,
    retrying: Retrying,
    *,
    resubmit_uncertain: bool,
) -> bool:
    """Whether a run with these options would submit a job, of which the ledger has this row."""
    if is_local(job.form):
        return entry is None or is_to_be_done(job, entry)
    if not (entry is not None and entry.redone) and is_settled(job, ledger):
        return False
    if entry is None:
        return resubmit_uncertain or not ledger.is_rebuilt
    if entry.forgotten_at is not None:
        return False
    match entry.state:
        case "pending":
            return True
        case "uncertain" | "submitting":
            return resubmit_uncertain
        case "failed":
            return another_task(job, entry, retrying) is not None
    return False


def is_settled(job: Job, ledger: ReadableLedger) -> bool:
    """Whether a job is a candidate that is needed no more."""
    return job.choice is not None and bool(ledger.settled_choices((job.choice,)))


def is_to_be_done(job: Job, entry: Entry) -> bool:
    """Whether a job that is done here is to be done, of which the ledger has this row.  A choice is
    never made again; a function is called again, which is free, where its code is another one."""
    if entry.state == "saved":
        return PYTHON in job.form and entry.hash != job.hash
    return entry.forgotten_at is None


def another_task(job: Job, entry: Entry, retrying: Retrying) -> Job | None:
    """The failed job as another task is to do it; ``None`` where it gets none."""
    # What was refused cost nothing, but would be refused again.
    may_help = entry.new_task_may_help or (not entry.task_id and retrying.times > 0)
    return retrying.another(job, kind=entry.kind, may_help=may_help, submits=entry.attempts)


class Planner:
    """Notes jobs, and makes a plan of them."""

    def __init__(self) -> None:
        self._files = FileDigests()
        self._jobs: dict[str, PlannedJob] = {}
        self._models: dict[str, str] = {}
        self._stored: dict[str, Order] = {}

    def note(self, job: Job, call: Call) -> None:
        """A job that is to be run.  Blocking: reads its files.

        Raises:
            InvalidParameterError: a file can no longer be read.
        """
        order = order_of(call)
        price = None if has_open_price(job.form, call) else call.price()
        target = target_of(order)
        self._jobs[job.id] = PlannedJob(
            id=job.id,
            line=job.line,
            of=target,
            row=row_digest(job.form),
            files=self._files.of(order),
            graph=graph_digest(order),
            price=price_text(price),
        )
        if (record := record_digest(order)) is not None:
            self._models[target] = record
        if order.stored_as is not None:
            self._stored[order.stored_as] = order

    @property
    def asks(self) -> bool:
        """Whether the service has to be asked for what it has stored."""
        return bool(self._stored)

    async def stored(self, rh: RunningHub) -> dict[str, str | None]:
        """Digests of what the service has stored of workflows and apps; asking costs nothing."""
        graphs = StoredGraphs(rh)
        return {name: await graphs.digest(order) for name, order in self._stored.items()}

    def plan(
        self,
        site: Site | None,
        options: PlannedOptions,
        stored: Mapping[str, str | None],
        folder: RunFolder | None = None,
    ) -> Plan:
        """The plan of what was noted; what of ``stored`` is not there could not be read.

        ``folder`` is the run's, for which alone the plan is then made.
        """
        return Plan(
            site=site,
            options=options,
            jobs=self._jobs,
            models=self._models,
            stored={name: stored.get(name) for name in self._stored},
            folders=() if folder is None else (full_path(folder),),
        )
