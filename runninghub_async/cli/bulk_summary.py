"""What ``runninghub bulk`` says at the end, and how it ends."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from runninghub_async.cli.bulk_display import Figures, told_zero
from runninghub_async.cli.bulk_wording import in_options
from runninghub_async.cli.failures import (
    BAD_INPUT,
    INTERRUPTED,
    SOME_FAILED,
    STOPPED_BY_LIMIT,
    UNCERTAIN,
    Interrupted,
    exit_code,
)
from runninghub_async.cli.output import counted, printable
from runninghub_async.cli.spelling import spelled

if TYPE_CHECKING:
    from runninghub_async.bulk import Budget, BulkRun, Entry, JobOutcome, Ledger
    from runninghub_async.bulk.distinct import Names
    from runninghub_async.bulk.ledgers.ledger import State

_SHOWN = 20
_MOST_UNCERTAIN = 200


@define
class Summary:
    """What became of a run."""

    out: Path
    files_at: str = ""
    """The object store that the files are in; empty for the folder."""
    counts: dict[str, int] = field(factory=dict)
    """Jobs of the folder, by state."""
    expected: int = 0
    """Jobs of the file and the folder together, where they were counted."""
    until: str | None = None
    """The step behind which nothing was asked for."""
    uncertain: list[Entry] = field(factory=list)
    failed: list[Entry] = field(factory=list)
    failures: dict[str, int] = field(factory=dict)
    """Failed jobs, by kind."""
    seen: Names | None = None
    """The ids in the file, once all of it was read."""
    left_the_file: dict[str, int] = field(factory=dict)
    """Jobs of the folder that are not in the file any more, or belong to steps that were not asked
    for, by state; only what is not in order."""
    unfinished: list[JobOutcome] = field(factory=list)
    blocked: int = 0
    """Jobs that were not submitted since one that they hang on is not saved."""
    why_blocked: list[str] = field(factory=list)
    mistakes: int = 0
    """Lines that are no jobs, in a file that was not checked."""
    refused: int = 0
    """Jobs that are not as the approved plan has them."""
    not_submitted: int = 0
    why_not_submitted: list[str] = field(factory=list)
    money: Decimal = Decimal(0)
    assumed: Decimal = Decimal(0)
    """The part of the money that no bill tells."""
    assumed_tasks: int = 0
    exceeded: str | None = None
    """By how much the budget is, and why."""
    currency: str = ""
    zero_cost: int = 0
    """Tasks of this run that succeeded and told that they cost nothing."""
    zero_assumed: int = 0
    """Those of them that count with what was expected all the same."""
    unknown_cost: int = 0
    """Tasks of this run of whose cost nothing is known, not even what to expect."""
    budget_needed: Budget | None = None
    """About what budget would hold the rest, where this one did not."""
    skipped: int = 0
    stopped: Exception | None = None
    killed: bool = False
    """Ctrl-C was pressed twice."""

    def saw(self, outcome: JobOutcome) -> None:
        """Remember a job that stays open although it has a task."""
        if outcome.task_id is None:
            return
        if outcome.state in ("submitted", "succeeded"):
            self.unfinished.append(outcome)
        if outcome.state == "saved" and outcome.money is None:
            is_zero, is_assumed = told_zero(outcome), outcome.assumed is not None
            self.zero_cost += is_zero
            self.zero_assumed += is_zero and is_assumed
            self.unknown_cost += not is_zero and not is_assumed

    def note(self, figures: Figures) -> None:
        """Remember what the display knew of the jobs that are left."""
        from runninghub_async.bulk import BudgetReached

        if figures.found is None and figures.jobs is not None and not figures.is_all_read:
            self.expected = figures.jobs - self.mistakes
        stopped, budget = figures.stopped, figures.budget
        if isinstance(stopped, BudgetReached) and budget is not None:
            needed = figures.needed(stopped.cost)
            self.budget_needed = None if needed is None else evolve(budget, amount=needed)

    def blocked_by(self, job: str, why: str) -> None:
        """Count a job that hangs on one that is not saved; the first are named."""
        self.blocked += 1
        if len(self.why_blocked) < _SHOWN:
            self.why_blocked.append(f"{job}: {why}")

    def left_out(self, job: str, why: str) -> None:
        """Count what was not submitted for a reason of its own; the first are named."""
        self.not_submitted += 1
        if len(self.why_not_submitted) < _SHOWN:
            self.why_not_submitted.append(f"{job}: {why}")

    async def look(self, run: BulkRun) -> None:
        """Ask the ledger how things stand, where it can still be asked."""
        from runninghub_async.bulk import LedgerError
        from runninghub_async.bulk.ledgers.ledger import pages

        self.money, self.skipped = run.totals.money, run.totals.skipped
        self.assumed, self.assumed_tasks = run.totals.assumed, run.totals.assumed_tasks
        self.exceeded = run.exceeded
        self.stopped = run.stopped
        try:
            self.counts = {
                str(state): count for state, count in (await run.ledger.counts()).items()
            }
            self.uncertain = [e async for page in pages(run.ledger, "uncertain") for e in page]
            self.failed = await run.ledger.page("failed", most=_SHOWN)
            self.failures = {str(k): count for k, count in (await run.ledger.failures()).items()}
            if self.seen is not None:
                self.left_the_file = await _left(run.ledger, self.seen, *self._not_in_order)
        except LedgerError as error:
            self.stopped = self.stopped or error

    @property
    def _not_in_order(self) -> Sequence[State]:
        """What is looked for among jobs that were not asked for; of later steps also what is not
        begun, which says nothing of a file that has lost a line."""
        return ("failed", "uncertain", *(() if self.until is None else ("pending",)))

    @property
    def exit_code(self) -> int:
        """See the table in ``--help``; what the user must look at first comes first."""
        from runninghub_async.bulk import BudgetReached, MaxFailures, PriceUnknown

        if self.killed or isinstance(self.stopped, Interrupted):
            return INTERRUPTED
        if isinstance(self.stopped, (BudgetReached, MaxFailures, PriceUnknown)):
            return STOPPED_BY_LIMIT
        if self.stopped is not None:
            return exit_code(self.stopped)
        if self.uncertain:
            return UNCERTAIN
        counts = dict(self.counts)
        if self.until is not None:  # later steps are for later runs
            for state, left in self.left_the_file.items():
                counts[state] -= left
        states = {state for state, count in counts.items() if count}
        if "failed" in states:
            return SOME_FAILED
        if self.refused:
            return BAD_INPUT
        errors = [outcome.error for outcome in self.unfinished if outcome.error is not None]
        if errors:
            return exit_code(errors[0])
        if self.blocked:
            return SOME_FAILED
        if not states <= {"saved", "forgotten", "not needed"}:
            return 1
        return BAD_INPUT if self.mistakes else 0

    def lines(self) -> list[str]:
        """The summary in words."""
        said = [self._counts()]
        if self.money or self.zero_cost or self.unknown_cost:
            said.append(f"money: {self._money()}")
        if self.exceeded is not None:
            said.append(f"budget: {self.exceeded}")
        said.append(f"files: {self.files_at or self.out}/files")
        if (results := self.out / "results.jsonl").exists():
            said.append(f"results: {results}")
        said += self._failed() + self._uncertain() + self._unfinished()
        said += self._blocked()
        said += _list("not submitted", self.why_not_submitted, count=self.not_submitted, rest="")
        if self.refused:
            said.append(f"{counted(self.refused, 'job')} not as approved, and not run")
        if self.mistakes:
            said.append(f"{counted(self.mistakes, 'line')} left out")
        if self.stopped is not None:
            said.append(f"stopped: {in_options(self.stopped)}")
        if self.killed or self.stopped is not None or self.unfinished or self.not_submitted:
            said.append(f"To go on: {self._to_go_on()}; nothing is paid twice.")
        return [printable(line) for line in said]

    def _to_go_on(self) -> str:
        from runninghub_async.bulk import BudgetReached, PriceUnknown

        if isinstance(self.stopped, BudgetReached):
            if (needed := self.budget_needed) is None:
                return "the same command again with a higher --budget"
            return (
                "the same command again with a higher --budget; for all that is left, about"
                f" --budget {needed.amount:f}{needed.currency}"
            )
        if isinstance(self.stopped, PriceUnknown):
            return "the same command again with --price or --budget-unknown-ok"
        return "the same command again"

    def as_json(self) -> dict[str, Any]:
        """The summary for programs."""
        return {
            "counts": self.counts,
            "failures": self.failures,
            "left_the_file": self.left_the_file,
            "skipped": self.skipped,
            "money": self.money,
            "assumed": self.assumed,
            "exceeded": self.exceeded,
            "zero_cost": self.zero_cost,
            "unknown_cost": self.unknown_cost,
            "budget_needed": None if self.budget_needed is None else self.budget_needed.amount,
            "not_approved": self.refused,
            "currency": self.currency or None,
            "uncertain": [entry.id for entry in self.uncertain],
            "repeatable": self.repeatable,
            "blocked": self.blocked,
            "unfinished": [outcome.task_id for outcome in self.unfinished],
            "stopped": None if self.stopped is None else in_options(self.stopped),
            "out": self.files_at or str(self.out),
            "ledger": str(self.out),
            "exit_code": self.exit_code,
        }

    def _money(self) -> str:
        """What was spent: what bills tell, and what is only assumed."""
        told = f"{self.money} {self.currency}".rstrip()
        if self.assumed:
            zero = f" (or zero: {self.zero_assumed})" if self.zero_assumed else ""
            told += (
                f", of which {self.money - self.assumed} are billed and"
                f" {self.assumed} assumed: {counted(self.assumed_tasks, 'task')} told no cost{zero}"
                f" and count{'s' if self.assumed_tasks == 1 else ''} with what was expected"
            )
        if (free := self.zero_cost - self.zero_assumed) > 0:
            told += f"; {counted(free, 'task')} told a cost of zero"
        if self.unknown_cost:
            told += f"; what {counted(self.unknown_cost, 'task')} cost is not known"
        return told

    def _counts(self) -> str:
        order = (
            "saved",
            "failed",
            "uncertain",
            "submitted",
            "succeeded",
            "submitting",
            "pending",
            "not needed",
            "forgotten",
        )
        words = {"succeeded": "not fetched yet", "submitted": "still running"}
        counts = dict(self.counts)
        if counts and (unread := self.expected - sum(counts.values())) > 0:
            counts["pending"] = counts.get("pending", 0) + unread
        told = [
            f"{counts[state]} {words.get(state, state)}{self._of_these(state)}"
            for state in order
            if counts.get(state)
        ]
        before = f" ({self.skipped} of them by earlier runs)" if self.skipped else ""
        return f"jobs: {', '.join(told) or 'none'}{before}"

    def _of_these(self, state: str) -> str:
        """In brackets: failures by kind, and what has left the file."""
        kinds = sorted(self.failures.items()) if state == "failed" else []
        told = [f"{count} {kind.replace('_', ' ')}" for kind, count in kinds]
        if left := self.left_the_file.get(state):
            where = "not in the file any more" if self.until is None else "behind --until"
            told.append(f"{left} {where}")
        return f" ({', '.join(told)})" if told else ""

    def _failed(self) -> list[str]:
        told = [f"{entry.id}: {spelled(entry.error or 'no reason given')}" for entry in self.failed]
        lines = _list("failed", told, count=self.counts.get("failed"))
        if self.left_the_file.get("failed") and self.until is None:
            lines.append(
                f"  Some are not in the file any more. `runninghub bulk forget"
                f" {shlex.quote(str(self.out))} ID` (or --failed) lets jobs be: they do not count"
                " in the exit code, and are not run again."
            )
        return lines

    def _uncertain(self) -> list[str]:
        if not self.uncertain:
            return []
        from runninghub_async.bulk.report.reasons import UNCERTAIN_ADVICE

        ids = [entry.id for entry in self.uncertain]
        return [
            *_list("uncertain", ids, most=_MOST_UNCERTAIN),
            f"  {UNCERTAIN_ADVICE}",
            *repeatable_lines(self.repeatable),
        ]

    @property
    def repeatable(self) -> list[str]:
        """Uncertain jobs of which a repeat is documented as safe."""
        return [entry.id for entry in self.uncertain if entry.client_token is not None]

    def _blocked(self) -> list[str]:
        if not self.blocked:
            return []
        from runninghub_async.bulk.report.reasons import BLOCKED_ADVICE

        told = _list("blocked", self.why_blocked, count=self.blocked, rest="")
        return [*told, f"  {BLOCKED_ADVICE}"]

    def _unfinished(self) -> list[str]:
        return _list(
            "not finished",
            [
                f"{outcome.job.id}: task {outcome.task_id}: {spelled(str(outcome.error))}"
                for outcome in self.unfinished
            ],
            most=_MOST_UNCERTAIN,
        )


async def _left(ledger: Ledger, seen: Names, *states: State) -> dict[str, int]:
    """How many jobs in these states are not among these."""
    from runninghub_async.bulk.ledgers.ledger import pages

    left: dict[str, int] = {}
    async for page in pages(ledger, *states):
        for entry in page:
            if entry.id not in seen:
                left[entry.state] = left.get(entry.state, 0) + 1
    return left


def repeatable_lines(jobs: Sequence[str]) -> list[str]:
    """Which jobs of unknown fate can be submitted again without being paid twice."""
    if not jobs:
        return []
    return [
        *_list(
            "  documented as safe to repeat", [f"  {job}" for job in jobs], most=_MOST_UNCERTAIN
        ),
        "    --resubmit-uncertain sends these with the client token of their first submit, by which"
        " the service knows a repeat; use the same key, and leave their lines as they are.",
    ]


def _list(
    title: str,
    lines: Sequence[str],
    *,
    most: int = _SHOWN,
    count: int | None = None,
    rest: str = ", see results.jsonl",
) -> list[str]:
    """The first of so many lines, and where the rest is told."""
    if not lines:
        return []
    count = len(lines) if count is None else count
    more = [f"  and {count - most} more{rest}"] if count > most else []
    return [f"{title}:", *(f"  {line}" for line in lines[:most]), *more]
