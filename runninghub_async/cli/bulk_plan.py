"""``runninghub bulk --plan`` and ``--approved``: what would be run, and only what was approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.bulk_mistakes import lines_told
from runninghub_async.cli.bulk_offline import call_maker, site_at
from runninghub_async.cli.output import counted, say
from runninghub_async.errors import RunningHubError

if TYPE_CHECKING:
    from runninghub_async.bulk import BulkRun, Job, JobFile, Mistake, Plan, ReadableLedger
    from runninghub_async.bulk.approval import Approval, Cause, NotApproved
    from runninghub_async.bulk.folder import LocalFolder
    from runninghub_async.bulk.plan import PlannedOptions
    from runninghub_async.bulk.planning import Planner, Wanted
    from runninghub_async.calls.orders import Order
    from runninghub_async.cli.bulk_options import Wanted as WantedByOptions
    from runninghub_async.cli.connection import Connection
    from runninghub_async.models.records import Site
    from runninghub_async.values import Secret

_MOST_LINES = 10
_AT_ONCE = 500
Ask = Callable[[Callable[..., Any]], Any]
"""Does something with a client."""


@define(kw_only=True)
class Plans:
    """The plan of a job file: made, or compared with the one that was approved."""

    wanted: Callable[[ReadableLedger], Iterable[Wanted]]
    """The jobs that a run would submit."""
    folder: LocalFolder
    options: PlannedOptions
    site: Site | None
    where: Connection
    keys: list[Secret] | None
    as_json: bool
    quiet: bool

    def write(self, path: Path) -> None:
        """Write down what would be run.

        Raises:
            InvalidParameterError: no file can have this name.
            OSError: it cannot be written.
        """
        from runninghub_async.bulk.plan import write_plan
        from runninghub_async.bulk.planning import Planner
        from runninghub_async.stores.whole_files import check_place

        check_place("plan", path)
        planner = Planner()
        with self.folder.look() as ledger:
            for job, call in self.wanted(ledger):
                if not isinstance(call, RunningHubError):
                    planner.note(job, call)
        plan = planner.plan(self.site, self.options, self._stored(planner), self.folder)
        write_plan(plan, path)
        self._tell_written(plan, path)

    def _stored(self, planner: Planner) -> dict[str, str | None]:
        """Digests of what the service has stored, as far as it can be asked."""
        if not planner.asks:
            return {}
        try:
            return self.where.run(planner.stored, api_key=self.keys)
        except RunningHubError as error:
            say(f"What is stored of workflows and apps could not be asked: {error}")
            return {}

    def _tell_written(self, plan: Plan, path: Path) -> None:
        unread = sorted(name for name, digest in plan.stored.items() if digest is None)
        if self.as_json:
            write_event(
                "planned",
                plan=str(path),
                jobs=len(plan.jobs),
                prices=plan.cost,
                unknown_price=plan.unknown_price,
                unread=unread,
            )
            return
        for name in unread:
            say(
                f"Warning: what the service has stored of {name} could not be read: not in the plan"
            )
        if not self.quiet:
            say(f"plan of {counted(len(plan.jobs), 'job')}: {path}")

    def compared(self, plan: Plan) -> set[str]:
        """The ids of the jobs that are not to be run, since they are not as the plan has them.

        Raises:
            InvalidParameterError: a run with these options may submit more than was planned.
        """
        from runninghub_async.bulk.approval import Approval

        approval = Approval(plan)
        approval.check_run(self.options, self.site, self.folder)
        comparison = _Comparison(approval)
        with self.folder.look() as ledger:
            for job, call in self.wanted(ledger):
                comparison.note(job, call)
        if comparison.stored:
            self.where.run(comparison.look_at_stored, api_key=self.keys)
        comparison.tell(as_json=self.as_json, quiet=self.quiet)
        return comparison.refused


def plans_of(
    file: JobFile, wanted: WantedByOptions, where: Connection, *, as_json: bool, quiet: bool
) -> Plans:
    """What makes plans of these jobs, and compares them."""
    from runninghub_async.bulk.inputs import offline
    from runninghub_async.bulk.plan import options_of
    from runninghub_async.bulk.planning import wanted_jobs

    settings, retrying = wanted.settings, wanted.retrying
    uncertain = settings["resubmit_uncertain"]
    maker = call_maker(wanted.keys, file.base, where, validate=wanted.validate)
    make_call = offline(maker, wanted.known)
    source = evolve(wanted.source, format=file.format)
    return Plans(
        wanted=lambda ledger: wanted_jobs(
            file.read(source), make_call, ledger, retrying, resubmit_uncertain=uncertain
        ),
        folder=wanted.folder,
        options=options_of(
            retrying,
            resubmit_uncertain=uncertain,
            validate=wanted.validate,
            budget=wanted.budget,
            budget_unknown_ok=settings["budget_unknown_ok"],
        ),
        site=site_at(where),
        where=where,
        keys=wanted.keys,
        as_json=as_json,
        quiet=quiet,
    )


@define
class _Difference:
    """Jobs that are not as planned for one cause."""

    why: str
    count: int = 0
    lines: list[int] = field(factory=list)


class _Comparison:
    """What was found when a file was compared with a plan."""

    def __init__(self, approval: Approval) -> None:
        from runninghub_async.bulk.plan_digests import FileDigests

        self._approval = approval
        self._files = FileDigests()
        self._differences: dict[Cause, _Difference] = {}
        self._same = 0
        self.refused: set[str] = set()
        self.stored: dict[str, tuple[Order, list[Job]]] = {}
        """What is stored at the service, and the jobs that run it."""

    def note(self, job: Job, call: Any) -> None:
        """Compare a job with the plan, but for what the service has stored."""
        from runninghub_async.bulk.approval import NotApproved
        from runninghub_async.calls.call import order_of

        try:
            if isinstance(call, RunningHubError):
                self._approval.check_row(job)
                return  # it is told as a mistake, and costs nothing
            self._approval.check_order(job, call)
            order = order_of(call)
            self._approval.check_files(job, self._files.of(order))
        except NotApproved as difference:
            self._refuse(job, difference)
            return
        self._same += 1
        if order.stored_as is not None:
            self.stored.setdefault(order.stored_as, (order, []))[1].append(job)

    async def look_at_stored(self, rh: Any) -> None:
        """Compare what the service has stored; each is read once, which costs nothing."""
        from runninghub_async.bulk.approval import NotApproved
        from runninghub_async.bulk.stored_graphs import StoredGraphs

        self._approval.graphs = StoredGraphs(rh)
        for order, jobs in self.stored.values():
            for job in jobs:
                try:
                    await self._approval.check_stored(job, order)
                except NotApproved as difference:
                    self._same -= 1
                    self._refuse(job, difference)

    def _refuse(self, job: Job, difference: NotApproved) -> None:
        self.refused.add(job.id)
        told = self._differences.setdefault(difference.cause, _Difference(difference.why))
        told.count += 1
        if job.line is not None and len(told.lines) < _MOST_LINES:
            told.lines.append(job.line)

    def tell(self, *, as_json: bool, quiet: bool) -> None:
        """Each cause once, with the number of jobs."""
        for cause, told in self._differences.items():
            if as_json:
                write_event(
                    "differs", cause=cause, message=told.why, count=told.count, lines=told.lines
                )
            else:
                where = lines_told(told.lines, told.count) or counted(told.count, "job")
                say(f"{where}: not as approved: {told.why}")
        left = len(self._approval.plan.jobs) - self._same
        if as_json:
            write_event("compared", same=self._same, different=len(self.refused))
        elif self.refused:
            say(
                f"{counted(len(self.refused), 'job')} not as in the plan, and not run;"
                f" {self._same} as approved"
            )
        elif not quiet:
            say(f"{counted(self._same, 'job')} as approved")
        if left > 0 and not as_json and not quiet:
            say(f"{counted(left, 'job')} of the plan not run: changed, done, or not in the file")


async def waiting_jobs(jobs: Iterable[Job | Mistake], run: BulkRun) -> Counter[str]:
    """How many jobs of the file are not submitted yet, by the changed graph that they take."""
    from runninghub_async.bulk import Job
    from runninghub_async.bulk.jobs import under_older_rule

    waiting: Counter[str] = Counter()
    stream = iter(jobs)
    while piece := list(islice(stream, _AT_ONCE)):
        these = [job for job in piece if isinstance(job, Job)]
        if run.ledger.has_older_ids:
            these = [under_older_rule(job) for job in these]
        states = await run.ledger.states([job.id for job in these])
        for change in run.graph_changes:
            left = (job for job in these if states.get(job.id, "pending") == "pending")
            waiting[change.key] += sum(change.is_of(job.form) for job in left)
    return waiting
