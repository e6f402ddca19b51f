"""What is seen of a bulk run: a live display, plain lines now and then, events, or nothing."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Any

from attrs import define, field

from runninghub_async.bars.board import Board
from runninghub_async.bars.pace import Pace
from runninghub_async.bars.wording import duration, why_nothing_starts
from runninghub_async.cli.bulk_wording import in_options
from runninghub_async.cli.failures import Interrupted
from runninghub_async.cli.output import counted, known, portable, printable, say, write
from runninghub_async.cli.progress import living, living_console
from runninghub_async.events import Event, Refused, Submitted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from runninghub_async.bulk import Budget, Check, JobOutcome, RunStopped, Totals

_PLAIN_EVERY = 10.0
_MOST_MODELS = 8
_LINES_KEPT = 4
"""Lines of a terminal that the display leaves alone: a long line may take two."""
_OF_ERRORS = ("code", "node_id", "node_name", "exception")
"""What events tell of errors beside the message."""


@define
class Figures:
    """The figures of a run."""

    totals: Totals
    found: Check | None = None
    """What the look at all jobs has found, if there was one."""
    budget: Budget | None = None
    jobs: int | None = None
    """How many there are, where they were counted."""
    currency: str = ""
    """In which sums are, where that is known."""
    is_all_read: bool = False
    stopped: Exception | None = None
    """Why nothing more is submitted, although jobs may be left."""
    obstacle: str = ""
    """Why nothing starts, since the last task that did."""
    _pace: Pace = field(factory=Pace)

    def __attrs_post_init__(self) -> None:
        if self.found is not None:
            self.jobs = self.found.jobs
        if self.budget is not None:
            self.currency = self.budget.currency

    def ended(self, outcome: JobOutcome) -> None:
        """Take notice of an end."""
        self._pace.note_end()
        if outcome.usage is not None and outcome.usage.currency:
            self.currency = outcome.usage.currency

    def heard(self, event: Event) -> bool:
        """Take notice of what starts, or does not; whether there is another reason for that."""
        if isinstance(event, Submitted):
            self.obstacle = ""
        why = why_nothing_starts(event)
        if why is None or why == self.obstacle or self.totals.running:
            return False
        if isinstance(event, Refused) and self.obstacle:
            return False  # what is told of the places is better than the refusal itself
        self.obstacle = why
        return True

    @property
    def before(self) -> int:
        """Jobs that earlier runs have brought to an end: also those that are not read yet, as far
        as they are known to be in the file."""
        if self.is_all_read:
            return self.totals.skipped
        over, found = self.totals.over_before, self.found
        if found is not None:
            over = found.done if over is None else min(found.done, max(0, over - found.missing))
        elif self.jobs is not None:
            over = min(over or 0, self.jobs)
        return max(self.totals.skipped, over or 0)

    @property
    def done(self) -> int:
        """Jobs that are over, those of earlier runs included."""
        totals = self.totals
        done = self.before + totals.saved + totals.failed + totals.uncertain
        return done if self.jobs is None else min(done, self.jobs)

    @property
    def left(self) -> int | None:
        """Jobs that are not over yet."""
        return None if self.jobs is None else self.jobs - self.done

    @property
    def unpaid(self) -> int | None:
        """Those of them that are not in the sum yet."""
        return None if self.left is None else max(0, self.left - self.totals.fetching)

    @property
    def rate(self) -> float:
        """Ends a second, lately."""
        return self._pace.rate

    @property
    def seconds_left(self) -> float | None:
        """How long it will take at this rate."""
        if self.left is None or not self.rate or self._nothing_starts or self.stopped is not None:
            return None
        return self.left / self.rate

    @property
    def each(self) -> Decimal | None:
        """What a job costs, on average: by this run's so far, or else by known prices."""
        paid = self.totals.saved + self.totals.failed + self.totals.fetching
        if paid and self.totals.money_here:
            return self.totals.money_here / paid
        return self._each_by_prices

    @property
    def projected(self) -> Decimal | None:
        """What it will have cost in the end, at the price of the jobs so far."""
        if self.unpaid is None or self.each is None:
            return None
        return (self.totals.money + self.each * self.unpaid).quantize(Decimal("0.01"))

    @property
    def until_budget(self) -> int | None:
        """After how many more jobs the budget is reached; ``None`` where it holds all."""
        if self.budget is None or self.each is None:
            return None
        more = max(0, int((self.budget.amount - self.totals.money) / self.each))
        return None if self.unpaid is not None and more >= self.unpaid else more

    def needed(self, next_cost: Decimal | None) -> Decimal | None:
        """A budget that should hold what is left, to be on the safe side.

        Args:
            next_cost: what the next job is expected to cost.
        """
        costs = [cost for cost in (self.each, self._each_by_prices, next_cost) if cost is not None]
        if self.unpaid is None or not costs:
            return None
        in_all = self.totals.money + max(costs) * self.unpaid
        return in_all.quantize(Decimal("0.01"), ROUND_CEILING)

    @property
    def _each_by_prices(self) -> Decimal | None:
        if self.found is None or not (priced := self.found.priced[self.currency]):
            return None
        return self.found.prices[self.currency] / priced

    @property
    def _nothing_starts(self) -> bool:
        return bool(self.obstacle) and not self.totals.running

    def counts(self) -> str:
        """The counts in words."""
        totals, before = self.totals, self.before
        of = f" of {self.jobs}" if self.jobs is not None else ""
        these = [f"{before} by earlier runs"] if before else []
        these += [f"{totals.failed} failed"] if totals.failed else []
        these += [f"{totals.uncertain} uncertain"] if totals.uncertain else []
        among = f" ({', '.join(these)})" if these else ""
        return f"{self.done}{of} done{among}, {totals.running} running"

    def pace(self) -> str:
        """Rate, time left and money in words."""
        words = [self.obstacle if self._nothing_starts else f"{self.rate:.1f}/s"]
        if (left := self.seconds_left) is not None:
            words.append(f"{duration(left)} left")
        words += self._money()
        return ", ".join(words)

    def _money(self) -> list[str]:
        totals, budget = self.totals, self.budget
        if not totals.money and budget is None:
            return []
        currency = f" {self.currency}" if self.currency else ""
        of = "" if budget is None else f" of {budget.amount:f}"
        assumed = f" ({totals.assumed} of it assumed)" if totals.assumed else ""
        words = [f"{totals.money}{of}{currency} spent{assumed}"]
        if self.stopped is not None:
            return words
        if self.projected is not None:
            words.append(f"about {self.projected} in the end")
        if (more := self.until_budget) is not None:
            words.append(f"at this rate the budget is reached after some {counted(more, 'job')}")
        return words


@contextmanager
def display(figures: Figures, *, quiet: bool, events: bool) -> Iterator[Display]:
    """Show a run for as long as the context lasts."""
    if events:
        yield Events(figures)
        return
    if quiet:
        yield Display(figures)
        return
    console = living_console()
    if console is None:
        yield PlainLines(figures)
        return
    shown = LiveTable(figures, console)
    with living(console, shown.picture, per_second=4):
        yield shown


class Display:
    """What is shown of a run.  It listens to the client: nothing but what went wrong."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def notice(self, event: Event) -> None:
        """Take notice of what happens to the run."""
        from runninghub_async.bulk import JobEnded, RunStopped

        if self._figures.heard(event):
            self.waiting()
        if isinstance(event, RunStopped):
            self._figures.stopped = event.reason
            self.stopped(event)
        elif isinstance(event, JobEnded):
            if event.outcome.state == "pending" and self._figures.stopped is not None:
                return  # as all others that are left
            self._figures.ended(event.outcome)
            self.ended(event.outcome)

    def ended(self, outcome: JobOutcome) -> None:
        """A job has come to an end, or is left for the next run."""

    def waiting(self) -> None:
        """Nothing starts, for another reason than before."""

    def stopped(self, event: RunStopped) -> None:
        """Nothing more is submitted."""
        told = f"{in_options(event.reason).rstrip('.')}: nothing more is submitted"
        if event.running:
            told += f"; waiting for {counted(event.running, 'task')} under way"
        if isinstance(event.reason, Interrupted):
            told += "; Ctrl-C once more stops at once"
        self.message(told)

    def message(self, text: str) -> None:
        """Something a person should know at once."""
        say(text)


class PlainLines(Display):
    """A line now and then, for pipes and logs."""

    def __init__(self, figures: Figures) -> None:
        super().__init__(figures)
        self._next = time.monotonic() + _PLAIN_EVERY

    def waiting(self) -> None:
        say(f"{self._figures.counts()}; {self._figures.obstacle}")

    def ended(self, outcome: JobOutcome) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _PLAIN_EVERY
            say(f"{self._figures.counts()}; {self._figures.pace()}")


class LiveTable(Display):
    """A picture at the bottom of a terminal that changes in place."""

    def __init__(self, figures: Figures, console: Console) -> None:
        from runninghub_async.bars.rich_rows import TaskTable

        super().__init__(figures)
        self._console = console
        """Messages scroll by above it."""
        self._board = Board()
        self._table = TaskTable()

    def notice(self, event: Event) -> None:
        """Take notice of what happens to the run, and to each of its tasks."""
        from runninghub_async.bulk import JobUnderWay

        if isinstance(event, JobUnderWay) and event.task_id is not None:
            self._board.name(event.task_id, event.job_id)
        else:
            self._board.notice(event)
        super().notice(event)

    def ended(self, outcome: JobOutcome) -> None:
        if outcome.error is not None and outcome.state in ("failed", "uncertain"):
            self.message(f"{outcome.job.id} {outcome.state}: {in_options(outcome.error)}")

    def message(self, text: str) -> None:
        self._console.print(printable(text), markup=False)

    def picture(self) -> RenderableType:
        """The figures now."""
        from rich.console import Group
        from rich.text import Text

        from runninghub_async.bars.rich_rows import MOST_ROWS, whole_bar

        figures, (width, height) = self._figures, self._console.size
        lines: list[RenderableType] = []
        if figures.jobs:
            lines.append(whole_bar(figures.jobs, figures.done, min(width, 60)))
        lines += [Text(figures.counts(), style="bold"), Text(figures.pace())]
        models = sorted(figures.totals.by_model.items(), key=lambda item: -item[1].running)
        for name, model in models[:_MOST_MODELS]:
            failed = f", {model.failed} failed" if model.failed else ""
            lines.append(
                Text(f"  {name}: {model.running} running, {model.saved} saved{failed}", "dim")
            )
        if len(models) > _MOST_MODELS:
            lines.append(Text(f"  and {len(models) - _MOST_MODELS} other models", "dim"))
        room = height - len(lines) - _LINES_KEPT
        if rows := self._board.rows(min(MOST_ROWS, room)):
            lines.append(self._table.drawn(rows, width))
        return Group(*lines)


class Events(Display):
    """One JSON object a line, for programs."""

    def ended(self, outcome: JobOutcome) -> None:
        error = outcome.error
        write_event(
            "job",
            **known(
                id=outcome.job.id,
                state=outcome.state,
                task_id=outcome.task_id,
                files=[file.path for file in outcome.files] or None,
                money=outcome.money,
                assumed=outcome.assumed,
                zero_cost=told_zero(outcome) or None,
                resumed=outcome.resumed or None,
                kind=outcome.failure_kind,
                blocked_by=outcome.blocked_by,
                not_needed=outcome.is_not_needed or None,
                error=None if error is None else in_options(error),
                **{name: getattr(error, name, None) for name in _OF_ERRORS},
                rejected=[each._asdict() for each in getattr(error, "rejected", ())] or None,
            ),
        )

    def stopped(self, event: RunStopped) -> None:
        write_event("stopped", reason=in_options(event.reason), running=event.running)

    def waiting(self) -> None:
        write_event("waiting", reason=self._figures.obstacle)


def told_zero(outcome: JobOutcome) -> bool:
    """Whether its task told that it costs nothing, and not merely nothing of its cost."""
    return outcome.usage is not None and outcome.usage.cost == 0


def write_event(name: str, **fields: Any) -> None:
    """Write an event."""
    write(json.dumps({"event": name, **fields}, ensure_ascii=False, default=portable))
