"""How jobs end, and the counts of a run."""

from __future__ import annotations

from decimal import Decimal

from attrs import define, field, frozen

from runninghub_async import wire
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledger import SavedFile, State
from runninghub_async.results import Result, Usage


@frozen(kw_only=True)
class JobOutcome:
    """How a job ended in this run.

    Attributes:
        job: what it was.
        state: ``saved``, ``failed`` or ``uncertain``; ``pending`` where nothing was submitted
            after all, ``submitted`` where the task goes on without us, ``succeeded`` where its
            files are not here yet.  The last three go on in the next run.
        task_id: the last task, where there was one.
        result: what it produced.
        files: what is on disk.
        money: what the last task cost; ``None`` where that is not known.
        error: why it is not saved.
        resumed: it was submitted by an earlier run.
    """

    job: Job
    state: State
    task_id: str | None = None
    result: Result | None = None
    files: tuple[SavedFile, ...] = ()
    money: Decimal | None = None
    error: Exception | None = None
    resumed: bool = False


@define
class ModelTotals:
    """Counts of one model."""

    running: int = 0
    saved: int = 0
    failed: int = 0


@define
class Totals:
    """Counts of one run, for a display.

    Attributes:
        read: jobs that the stream has given so far.
        skipped: of these, jobs that an earlier run had brought to an end.
        changed: jobs whose content is not what the ledger has under their id.
        running: tasks that are submitted now, or whose files are being saved.
        saved: jobs that this run brought to their end.
        failed: likewise.
        uncertain: likewise.
        unfinished: jobs that stay open for the next run.
        money: spent so far, earlier runs included.
        money_here: spent by this run.
        by_model: counts of each model.
    """

    read: int = 0
    skipped: int = 0
    changed: int = 0
    running: int = 0
    saved: int = 0
    failed: int = 0
    uncertain: int = 0
    unfinished: int = 0
    money: Decimal = Decimal(0)
    money_here: Decimal = Decimal(0)
    by_model: dict[str, ModelTotals] = field(factory=dict)

    def began(self, model: str) -> None:
        """A task of this model was submitted."""
        self.running += 1
        self.of(model).running += 1

    def left(self, model: str) -> None:
        """Nobody waits for it any more."""
        self.running -= 1
        self.of(model).running -= 1

    def ended(self, outcome: JobOutcome) -> None:
        """Count an end."""
        match outcome.state:
            case "saved":
                self.saved += 1
                self.of(outcome.job.model).saved += 1
            case "failed":
                self.failed += 1
                self.of(outcome.job.model).failed += 1
            case "uncertain":
                self.uncertain += 1
            case _:
                self.unfinished += 1

    def of(self, model: str) -> ModelTotals:
        """The counts of one model."""
        return self.by_model.setdefault(model, ModelTotals())


def cost(usage: Usage | wire.UsageFields) -> Decimal | None:
    """What a task cost by its own report.

    A model task reports the price of the upstream model, a workflow its running costs; where
    both are there, the first counts, as in ``rh.stats()``.
    """
    return usage.third_party_money or (
        usage.money if usage.money is not None else usage.third_party_money
    )


def cost_of_failure(error: Exception) -> Decimal | None:
    """What a failed task cost, where its answer says so."""
    answer = wire.task_answer(getattr(error, "raw", None))
    return cost(answer.usage) if "usage" in answer.raw else None
