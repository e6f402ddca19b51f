"""What is seen of a bulk run: a live display, plain lines now and then, events, or nothing."""

from __future__ import annotations

import json
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import define, field

from runninghub_async.cli.failures import Interrupted
from runninghub_async.cli.output import counted, known, portable, printable, say, write
from runninghub_async.cli.progress import why_nothing_starts
from runninghub_async.events import Event, Refused, Submitted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live

    from runninghub_async.bulk import JobOutcome, RunStopped, Totals

_WINDOW = 60.0
"""Seconds over which the rate is measured."""
_PLAIN_EVERY = 10.0
_MOST_MODELS = 8
_OF_ERRORS = ("code", "node_id", "node_name", "exception")
"""What events tell of errors beside the message."""


@define
class Figures:
    """The figures of a run."""

    totals: Totals
    jobs: int | None
    """How many there are, where they were counted."""
    currency: str = ""
    obstacle: str = ""
    """Why nothing starts, since the last task that did."""
    _ends: deque[float] = field(factory=deque)
    _began: float = field(factory=time.monotonic)

    def ended(self, outcome: JobOutcome) -> None:
        """Take notice of an end."""
        self._ends.append(time.monotonic())
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
    def done(self) -> int:
        """Jobs that are over, those of earlier runs included."""
        totals = self.totals
        return totals.skipped + totals.saved + totals.failed + totals.uncertain

    @property
    def rate(self) -> float:
        """Ends a second, lately."""
        now = time.monotonic()
        while self._ends and self._ends[0] < now - _WINDOW:
            self._ends.popleft()
        return len(self._ends) / max(1.0, min(_WINDOW, now - self._began))

    @property
    def seconds_left(self) -> float | None:
        """How long it will take at this rate."""
        if self.jobs is None or not self.rate or self._nothing_starts:
            return None
        return max(0, self.jobs - self.done) / self.rate

    @property
    def projected(self) -> Decimal | None:
        """What it will have cost in the end, at the price of the jobs so far."""
        paid = self.totals.saved + self.totals.failed
        if self.jobs is None or not paid or not self.totals.money_here:
            return None
        left = max(0, self.jobs - self.done)
        return (self.totals.money + self.totals.money_here / paid * left).quantize(Decimal("0.01"))

    @property
    def _nothing_starts(self) -> bool:
        return bool(self.obstacle) and not self.totals.running

    def counts(self) -> str:
        """The counts in words."""
        totals = self.totals
        of = f" of {self.jobs}" if self.jobs is not None else ""
        words = [f"{self.done}{of} done", f"{totals.running} running"]
        words += [f"{totals.failed} failed"] if totals.failed else []
        words += [f"{totals.uncertain} uncertain"] if totals.uncertain else []
        words += [f"{totals.skipped} skipped"] if totals.skipped else []
        return ", ".join(words)

    def pace(self) -> str:
        """Rate, time left and money in words."""
        words = [self.obstacle if self._nothing_starts else f"{self.rate:.1f}/s"]
        if (left := self.seconds_left) is not None:
            words.append(f"{_duration(left)} left")
        if self.totals.money:
            currency = f" {self.currency}" if self.currency else ""
            assumed = f" ({self.totals.assumed} of it assumed)" if self.totals.assumed else ""
            words.append(f"{self.totals.money}{currency} spent{assumed}")
            if (projected := self.projected) is not None:
                words.append(f"about {projected} in the end")
        return ", ".join(words)


@contextmanager
def display(figures: Figures, *, quiet: bool, events: bool) -> Iterator[Display]:
    """Show a run for as long as the context lasts."""
    if events:
        yield Events(figures)
        return
    if quiet:
        yield Display(figures)
        return
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    if not (sys.stderr.isatty() and console.is_interactive):
        yield PlainLines(figures)
        return
    from rich.live import Live

    shown = LiveTable(figures)
    live = Live(
        console=console,
        get_renderable=shown.picture,
        refresh_per_second=4,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    with live:
        shown.show_on(live)
        yield shown


class Display:
    """What is shown of a run.  It listens to the client: nothing but what went wrong."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._stopped = False

    def notice(self, event: Event) -> None:
        """Take notice of what happens to the run."""
        from runninghub_async.bulk import JobEnded, RunStopped

        if self._figures.heard(event):
            self.waiting()
        if isinstance(event, RunStopped):
            self._stopped = True
            self.stopped(event)
        elif isinstance(event, JobEnded):
            if event.outcome.state == "pending" and self._stopped:
                return  # as all others that are left
            self._figures.ended(event.outcome)
            self.ended(event.outcome)

    def ended(self, outcome: JobOutcome) -> None:
        """A job has come to an end, or is left for the next run."""

    def waiting(self) -> None:
        """Nothing starts, for another reason than before."""

    def stopped(self, event: RunStopped) -> None:
        """Nothing more is submitted."""
        told = f"{str(event.reason).rstrip('.')}: nothing more is submitted"
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

    def __init__(self, figures: Figures) -> None:
        super().__init__(figures)
        self._console: Console | None = None

    def show_on(self, live: Live) -> None:
        """Messages scroll by above it."""
        self._console = live.console

    def ended(self, outcome: JobOutcome) -> None:
        if outcome.error is not None and outcome.state in ("failed", "uncertain"):
            self.message(f"{outcome.job.id} {outcome.state}: {outcome.error}")

    def message(self, text: str) -> None:
        if self._console is not None:
            self._console.print(printable(text), markup=False)

    def picture(self) -> RenderableType:
        """The figures now."""
        from rich.console import Group
        from rich.padding import Padding
        from rich.progress_bar import ProgressBar
        from rich.text import Text

        figures = self._figures
        lines: list[RenderableType] = []
        if figures.jobs:
            bar = ProgressBar(total=figures.jobs, completed=figures.done, width=60)
            lines.append(Padding(bar, 0))  # which ends the bar's line
        lines += [Text(figures.counts(), style="bold"), Text(figures.pace())]
        models = sorted(figures.totals.by_model.items(), key=lambda item: -item[1].running)
        for name, model in models[:_MOST_MODELS]:
            failed = f", {model.failed} failed" if model.failed else ""
            lines.append(
                Text(f"  {name}: {model.running} running, {model.saved} saved{failed}", "dim")
            )
        if len(models) > _MOST_MODELS:
            lines.append(Text(f"  and {len(models) - _MOST_MODELS} other models", "dim"))
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
                resumed=outcome.resumed or None,
                kind=outcome.failure_kind,
                error=None if error is None else str(error),
                **{name: getattr(error, name, None) for name in _OF_ERRORS},
                rejected=[each._asdict() for each in getattr(error, "rejected", ())] or None,
            ),
        )

    def stopped(self, event: RunStopped) -> None:
        write_event("stopped", reason=str(event.reason), running=event.running)


def write_event(name: str, **fields: Any) -> None:
    """Write an event."""
    write(json.dumps({"event": name, **fields}, ensure_ascii=False, default=portable))


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02d} min"
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
