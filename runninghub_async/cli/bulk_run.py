"""A run of ``runninghub bulk``, from the first submit to the summary."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from runninghub_async.cli.account import billed_in
from runninghub_async.cli.bulk_display import Display, Figures, display, write_event
from runninghub_async.cli.bulk_mistakes import Mistakes
from runninghub_async.cli.bulk_plan import waiting_jobs
from runninghub_async.cli.bulk_steps import until_of
from runninghub_async.cli.bulk_summary import Summary
from runninghub_async.cli.bulk_wording import in_options
from runninghub_async.cli.failures import Interrupted
from runninghub_async.cli.output import counted, say, write
from runninghub_async.cli.progress import living_console
from runninghub_async.errors import FileChangedError, RunningHubError

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.bulk import BulkRun, Check, Engine, Job, JobFile
    from runninghub_async.bulk.passages import Passage
    from runninghub_async.cli.bulk_options import Wanted
    from runninghub_async.events import Event


class Running:
    """One run, from the first submit to the summary."""

    def __init__(
        self,
        file: JobFile,
        wanted: Wanted,
        found: Check | None,
        *,
        quiet: bool,
        as_json: bool,
    ) -> None:
        self._file = file
        self._source = wanted.source
        self._settings = wanted.settings
        self._cluster = wanted.cluster
        self._found = found
        self._quiet = quiet
        self._as_json = as_json
        self._shown: Display | None = None
        self._mistakes = Mistakes()
        self._refused: set[str] = set()
        self.wants_progress = not quiet and not as_json and living_console() is not None
        """Whether there is a place for how far each task is."""
        self.summary = Summary(
            wanted.folder.path,
            files_at=wanted.folder.files_at,
            expected=0 if found is None else found.jobs + found.missing,
            until=until_of(wanted.source),
        )
        """What becomes of it."""

    def refuse(self, jobs: set[str]) -> None:
        """Leave these jobs out, since they are not as approved."""
        self._refused, self.summary.refused = jobs, len(jobs)

    def notice(self, event: Event) -> None:
        """What happens is for the display, once there is one."""
        if self._shown is not None:
            self._shown.notice(event)

    async def run(self, client: RunningHub) -> int:
        """Run all jobs; returns the exit code."""
        elsewhere = contextlib.nullcontext() if self._cluster is None else self._cluster.engine()
        async with elsewhere as engine:
            return await self._run_with(client, engine)

    async def _run_with(self, client: RunningHub, engine: Engine | None) -> int:
        from runninghub_async.bulk import BulkRun

        summary, settings = self.summary, self._settings
        async with BulkRun(client, base=self._file.base, engine=engine, **settings) as run:
            with _logged(run.folder.log_handler()):
                figures = Figures(run.totals, found=self._found, budget=settings["budget"])
                with display(figures, quiet=self._quiet, events=self._as_json) as self._shown:
                    self._tell_start(run)
                    await self._tell_changes(run)
                    working = asyncio.create_task(self._work(run, figures))
                    with _on_ctrl_c(lambda: self._stop(run), working.cancel):
                        try:
                            await working
                        except asyncio.CancelledError:
                            summary.killed = True
                summary.currency = figures.currency
                if run.totals.money and not summary.currency:
                    summary.currency = await billed_in(client) or ""
                summary.note(figures)
                await summary.look(run)
        self._tell_end()
        return summary.exit_code

    async def _work(self, run: BulkRun, figures: Figures) -> None:
        from runninghub_async.bulk import NotApproved

        counting = asyncio.create_task(self._count(figures)) if self._found is None else None
        async for outcome in run.add(self._jobs(run, figures)):
            self.summary.saw(outcome)
            why = "" if outcome.error is None else in_options(outcome.error)
            if outcome.blocked_by is not None:
                self.summary.blocked_by(outcome.job.id, why)
            elif outcome.is_not_needed:
                pass  # it is counted, and nothing is amiss
            elif outcome.state == "pending" and run.stopped is None:
                # Else all others that are left have the same reason.
                self.summary.left_out(outcome.job.id, why)
                self.summary.refused += isinstance(outcome.error, (NotApproved, FileChangedError))
        if counting is not None:
            await counting

    async def _count(self, figures: Figures) -> None:
        """Find out beside the run how many jobs there are, where nobody has looked at all."""
        with contextlib.suppress(RunningHubError, OSError, ValueError):  # the reading will tell
            jobs = await asyncio.to_thread(self._file.count, self._source)
            if not figures.is_all_read:
                figures.jobs = jobs
            if self._as_json:
                write_event("counted", jobs=jobs)

    def _jobs(self, run: BulkRun, figures: Figures) -> Iterator[Job | Passage]:
        from runninghub_async.bulk import Mistake
        from runninghub_async.bulk.distinct import Names, name_digest
        from runninghub_async.bulk.passages import Passage

        ledger = run.ledger
        seen, jobs = Names(digest=name_digest), 0
        # What is not to be run is looked at job by job.
        reading = run.reading if not self._refused else lambda _: None
        for job in self._file.read_past(self._source, reading):
            if isinstance(job, Passage):
                jobs += job.jobs
                seen.add_digests(job.names)
                yield job
            elif isinstance(job, Mistake):  # only without the check: the rest may be in order
                self.summary.mistakes += 1
                self._mistakes.add_and_tell(job, as_json=self._as_json)
            else:
                jobs += 1
                name = job.id if not ledger.has_older_ids else job.older_id or job.id
                seen.add([name])
                if name not in self._refused:
                    yield job
        self.summary.seen = seen
        figures.jobs, figures.is_all_read = jobs, True

    def _stop(self, run: BulkRun) -> None:
        run.stop(Interrupted("Ctrl-C was pressed"))

    def _tell_start(self, run: BulkRun) -> None:
        if self._as_json:
            jobs = None if self._found is None else self._found.jobs
            files_at = self.summary.files_at
            write_event("started", out=files_at, jobs=jobs, recovered=run.recovered)
        elif run.recovered:
            say(
                f"The last run ended in the midst of {counted(len(run.recovered), 'submit')};"
                f" uncertain from now on: {', '.join(run.recovered)}"
            )

    async def _tell_changes(self, run: BulkRun) -> None:
        """Say which workflows have changed since the run began, and how many jobs take the new."""
        if not run.graph_changes:
            return
        waiting = await waiting_jobs(self._file.read(self._source), run)
        for change in run.graph_changes:
            sentence = change.sentence(waiting[change.key])
            if self._as_json:
                write_event("graph_changed", message=sentence)
            else:
                say(f"Warning: {sentence}")

    def _tell_end(self) -> None:
        self._mistakes.tell_repeated(as_json=self._as_json)
        summary = self.summary
        if self._as_json:
            write_event("finished", **summary.as_json())
        elif not self._quiet or summary.exit_code:
            for line in summary.lines():
                write(line)


@contextlib.contextmanager
def _on_ctrl_c(first: Callable[[], object], second: Callable[[], object]) -> Iterator[None]:
    """Ctrl-C once, then twice; a third time it ends the program as usual."""
    loop = asyncio.get_running_loop()
    names = (signal.SIGINT, signal.SIGTERM)
    left = [first, second]

    def pressed() -> None:
        left.pop(0)()
        if not left:
            for name in names:
                loop.remove_signal_handler(name)
                signal.signal(name, signal.SIG_DFL)

    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels us instead
        for name in names:
            loop.add_signal_handler(name, pressed)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError):
            for name in names:
                loop.remove_signal_handler(name)


@contextlib.contextmanager
def _logged(handler: logging.Handler) -> Iterator[None]:
    """Write the package's log there."""
    package = logging.getLogger("runninghub_async")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.setLevel(logging.INFO)
    before = package.level
    if package.getEffectiveLevel() > logging.INFO:
        package.setLevel(logging.INFO)
    package.addHandler(handler)
    try:
        yield
    finally:
        package.removeHandler(handler)
        package.setLevel(before)
        with contextlib.suppress(OSError):  # the disk is full
            handler.close()
