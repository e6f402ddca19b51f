"""Running only what was approved: whatever differs from the plan is not submitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Any, Literal, get_args

from attrs import define, evolve, field

from runninghub_async.bulk.folder import RunFolder, full_path
from runninghub_async.bulk.inputs import has_open_price
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.plan import Plan, PlannedJob, PlannedOptions, price_text
from runninghub_async.bulk.plan_digests import (
    PlannedFile,
    files_of,
    graph_digest,
    record_digest,
    row_digest,
    row_digests,
    target_of,
)
from runninghub_async.bulk.stored_graphs import StoredGraphs
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.orders import Order
from runninghub_async.checks import refusal
from runninghub_async.errors import RunningHubError
from runninghub_async.models.media import LocalMedia
from runninghub_async.models.records import Site
from runninghub_async.quoting import plain

Cause = Literal["added", "row", "file", "graph", "model", "price"]
"""Why a job is not as planned: it is not in the plan; its row, a file, its graph, the record of its
model, its price is another."""
CAUSES = get_args(Cause)


class NotApproved(RunningHubError):
    """A job is not as the approved plan has it; nothing was submitted for it.

    Attributes:
        cause: what differs: ``"added"``, ``"row"``, ``"file"``, ``"graph"``, ``"model"`` or
            ``"price"``.
        why: the same in words.
    """

    cause: Cause
    why: str

    def __init__(self, message: str, *, cause: Cause = "row", why: str = "") -> None:
        super().__init__(message)
        self.cause = cause
        self.why = why


def _differs(job: Job, cause: Cause, why: str) -> NotApproved:
    message = f"Job {plain(job.id)} is not as approved and was not submitted: {why}."
    return NotApproved(message, cause=cause, why=why)


@define
class Approval:
    """A plan that was approved, and what it lets through."""

    plan: Plan
    graphs: StoredGraphs | None = None
    """Reads what the service has stored; ``None`` looks at nothing there."""
    refused: Counter[Cause] = field(factory=Counter)

    def check_run(self, options: PlannedOptions, site: Site | None, folder: RunFolder) -> None:
        """See that a run with these options, there, may submit no more than was planned.

        Raises:
            InvalidParameterError: it might.
        """
        here, planned_for = full_path(folder), self.plan.folders
        if planned_for and here not in planned_for:
            raise refusal(
                "approved",
                f"is a plan for the folder {plain(planned_for[0], None)}, and this run's is"
                f" {plain(here, None)}, where nobody knows what was run and paid of it",
                "a plan that was made for the same folder",
                hint="Run it in the folder that it was made for, or make another plan.",
            )
        if site != self.plan.site:
            raise refusal(
                "approved", f"is a plan for the site {self.plan.site}, and this is {site}",
                "a plan that was made for the same site",
            )  # fmt: skip
        for name, ours, planned in options.beyond(self.plan.options):
            raise refusal(
                name,
                f"is {_shown(ours)}, which is more than was approved",
                f"what the plan has ({_shown(planned)}), or less",
                value=ours,
                hint="Or make another plan with it.",
            )

    def check_row(self, job: Job) -> PlannedJob:
        """What the plan has of a job.

        Raises:
            NotApproved: it has not this job, or not as it is.
        """
        planned = self.plan.jobs.get(job.id)
        if planned is None:
            raise _differs(
                job, "added", "it is not in the plan, since it was added or changed afterwards"
            )
        allowed = {row_digest(job.form)}
        if self.plan.options.on_memory is not None:
            allowed.update(row_digests(job.form))
        if planned.row not in allowed:
            raise _differs(job, "row", "its row asks for something else, or has other options")
        return planned

    def check_order(self, job: Job, call: Call, from_others: Collection[Path] = ()) -> PlannedJob:
        """What the plan has of a job, whose call is as planned but for the content of its files
        and what the service has stored.

        Args:
            job: as it stands in its file.
            call: that is to be submitted.
            from_others: files that other jobs of the plan have made, and that it takes.

        Raises:
            NotApproved: it is not.
        """
        order = submission_of(call).order
        planned = self.check_row(job)
        target = target_of(order)
        if planned.of != target or self.plan.models.get(target) != record_digest(order):
            raise _differs(job, "model", f"the record of {target} in the catalogue is another")
        if graph_digest(order) != planned.graph:
            raise _differs(job, "graph", f"the graph that is sent for {target} is another")
        own = [media for media in files_of(order) if media.source not in from_others]
        if len(own) != len(planned.files):
            raise _differs(job, "file", "it has more files, or fewer")
        price = price_text(call.price())
        was_open = planned.price is None and has_open_price(job.form, call)
        if price != planned.price and not self._is_moved(job) and not was_open:
            now, before = price or "not known", planned.price or "not known"
            raise _differs(job, "price", f"its price is {now}, and was {before}")
        return planned

    def _is_moved(self, job: Job) -> bool:
        """Whether it is on the larger machine, as planned, of which no price is published."""
        planned = self.plan.jobs[job.id]
        return planned.row != row_digest(job.form)

    def check_files(self, job: Job, files: tuple[PlannedFile, ...]) -> None:
        """See that the files are what was planned, before one of them is sent.

        Raises:
            NotApproved: one is not.
        """
        for file, planned in zip(files, self.plan.jobs[job.id].files, strict=True):
            if file.sha256 != planned.sha256:
                raise _differs(job, "file", f"the content of {plain(file.name, None)} is another")

    async def check_stored(self, job: Job, order: Order) -> None:
        """See that what the service has stored is what was planned.

        Raises:
            NotApproved: it is not, or cannot be read.
        """
        name = order.stored_as
        if name is None or self.graphs is None:
            return
        planned = self.plan.stored.get(name)
        if planned is None:
            return  # it could not be read then, which the plan says
        now = await self.graphs.digest(order)
        if now is None:
            raise _differs(job, "graph", f"what the service has stored of {name} could not be read")
        if now != planned:
            raise _differs(job, "graph", f"what the service has stored of {name} is another")

    async def approved(self, job: Job, call: Call, from_others: Collection[Path] = ()) -> Call:
        """The call as it may be submitted: other content of its files will not be sent.

        Args:
            job, call, from_others: as of :meth:`check_order`.

        Raises:
            NotApproved: it may not.
        """
        planned = self.check_order(job, call, from_others)
        before = submission_of(call)
        await self.check_stored(job, before.order)
        left = list(planned.files)

        def pinned(media: LocalMedia) -> LocalMedia:
            if media.source in from_others:
                return media
            return evolve(media, sha256=left.pop(0).sha256)

        bound = call.copy()
        behind = submission_of(bound)
        behind.order, behind.token = before.order.with_media(pinned), before.token
        return bound


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return ", ".join(value)
    return "none" if value is None else str(value)
