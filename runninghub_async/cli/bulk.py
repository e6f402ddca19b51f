"""``runninghub bulk``: a file full of jobs, from a first look at each to its files."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypedDict, cast

import typer
from attrs import evolve

from runninghub_async.cli import completion, options
from runninghub_async.cli.account import billed_in
from runninghub_async.cli.bulk_display import Display, Figures, display, write_event
from runninghub_async.cli.bulk_finish import OnFinish, on_finish_of
from runninghub_async.cli.bulk_input import Reading, job_file, keys_in
from runninghub_async.cli.bulk_mistakes import Mistakes, lines_told
from runninghub_async.cli.bulk_plan import Plans, checked_plan_file, waiting_jobs
from runninghub_async.cli.bulk_prices import jobs_and_prices, outlook_as_json, tell_outlook
from runninghub_async.cli.bulk_summary import Summary
from runninghub_async.cli.bulk_wording import in_options, of_options
from runninghub_async.cli.connection import Connection, connection, connects, looks_up
from runninghub_async.cli.failures import (
    BAD_INPUT,
    STOPPED_BY_LIMIT,
    Interrupted,
    exit_code,
    fields,
)
from runninghub_async.cli.inputs import parameters
from runninghub_async.cli.output import counted, known, say, write
from runninghub_async.errors import (
    AuthenticationError,
    FileChangedError,
    InvalidParameterError,
    RunningHubError,
)
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async import Call, RunningHub
    from runninghub_async.bulk import (
        Budget,
        BulkRun,
        Check,
        Job,
        JobFile,
        JobSource,
        Ledger,
        Plan,
    )
    from runninghub_async.bulk.budget import Outlook
    from runninghub_async.bulk.retrying import Retrying
    from runninghub_async.errors import FailureKind
    from runninghub_async.events import Event
    from runninghub_async.values import Secret


class _Settings(TypedDict):
    """What the options say of the run, as :class:`BulkRun` takes it."""

    out: Path
    concurrency: int | None
    max_failures: int | None
    retry_failed: int
    retry_kinds: list[FailureKind] | None
    on_memory: Literal["plus"] | None
    budget: Budget | None
    budget_unknown_ok: bool
    prices: dict[str, Budget]
    resubmit_uncertain: bool
    name: str
    validate: bool
    keep: list[str]
    approved: Plan | None


@connects
@looks_up
def bulk(
    context: typer.Context,
    jobs: Annotated[
        str, typer.Argument(metavar="JOBS", help="JSON Lines, CSV, .xlsx …; - is standard input.")
    ],
    out: Annotated[
        Path,
        typer.Option("--out", metavar="DIR", file_okay=False, help="The folder of the run."),
    ],
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="The model of lines that name none.",
            autocompletion=completion.models,
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="A parameter of every job."),
    ] = None,
    repeat: Annotated[int, typer.Option("--repeat", min=1, help="Every job so often.")] = 1,
    seeds: Annotated[
        str | None,
        typer.Option("--seed", metavar="A-B", help="Every job once with each of these seeds."),
    ] = None,
    seed_node: Annotated[
        str | None,
        typer.Option("--seed-node", metavar="3.seed", help="Where seeds go in workflows and apps."),
    ] = None,
    param: Annotated[
        str | None,
        typer.Option(
            "--param",
            metavar="KEY",
            help="JOBS is plain text, each line of which is this parameter of a job.",
        ),
    ] = None,
    file_columns: Annotated[
        str | None,
        typer.Option(
            "--file-columns",
            metavar="10.image,…",
            help="Columns of a table whose cells are paths of files.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="gbk", help="Of JOBS, where it is not found out."),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check every line, tell the price, submit nothing.")
    ] = False,
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan",
            metavar="FILE",
            dir_okay=False,
            help="With --dry-run: write down what would be run, to be approved.",
        ),
    ] = None,
    approved: Annotated[
        Path | None,
        typer.Option(
            "--approved",
            metavar="FILE",
            dir_okay=False,
            help="Run only what is the same as in this plan.",
        ),
    ] = None,
    no_check: Annotated[
        bool, typer.Option("--no-check", help="Do not look at all lines before the first submit.")
    ] = False,
    no_validate: Annotated[
        bool,
        typer.Option("--no-validate", help="Send models, keys and values that nobody knows, too."),
    ] = False,
    concurrency: Annotated[
        int | None, typer.Option("--concurrency", min=1, help="At most so many jobs at once.")
    ] = None,
    max_failures: Annotated[
        int | None,
        typer.Option("--max-failures", min=1, help="Submit nothing more after so many failures."),
    ] = None,
    poll: options.Poll = None,
    keys_file: Annotated[
        Path | None,
        typer.Option(
            "--keys-file",
            metavar="FILE",
            help="API keys, one a line; others must not be able to read it.",
        ),
    ] = None,
    retry_failed: Annotated[
        int,
        typer.Option(
            "--retry-failed",
            min=0,
            help="New tasks for a failed job, each billed, where a new one may help.",
        ),
    ] = 0,
    retry_kinds: Annotated[
        str | None,
        typer.Option(
            "--retry-kinds",
            metavar="platform,memory",
            help="New tasks, each billed, only for failures of these kinds; once, unless"
            " --retry-failed says how often.",
        ),
    ] = None,
    on_memory: Annotated[
        str | None,
        typer.Option(
            "--on-memory",
            metavar="plus",
            help="One new task, billed, on the larger machine for what ran out of memory.",
        ),
    ] = None,
    budget: Annotated[
        str | None,
        typer.Option(
            "--budget", metavar="20USD", help="Stop before more is spent, earlier runs included."
        ),
    ] = None,
    budget_unknown_ok: Annotated[
        bool, typer.Option("--budget-unknown-ok", help="Submit also what has no known price.")
    ] = False,
    prices: Annotated[
        list[str] | None,
        typer.Option(
            "--price",
            metavar="NAME=0.40USD",
            help="What a job of this model, workflow/ID or app/ID is expected to cost.",
            autocompletion=completion.priced,
        ),
    ] = None,
    resubmit_uncertain: Annotated[
        bool,
        typer.Option(
            "--resubmit-uncertain", help="Submit uncertain jobs again. This may pay twice."
        ),
    ] = False,
    name: Annotated[
        str,
        typer.Option(
            "--name",
            metavar="TEMPLATE",
            help="File names, from {id} {n} {task_id} {model} {line} {node} and kept columns.",
        ),
    ] = "{id}-{n}",
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep",
            metavar="NAME,NAME",
            help="Columns that results.jsonl and the ledger keep beside each job.",
        ),
    ] = None,
    on_finish: Annotated[
        str | None,
        typer.Option(
            "--on-finish",
            metavar="COMMAND|URL",
            help="Tell the end as JSON: on the standard input of a command, or by POST.",
        ),
    ] = None,
    keep_columns: Annotated[
        bool, typer.Option("--keep-columns", help="Keep all columns that are no parameter.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say only what went wrong.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line for everything.")
    ] = False,
) -> int:
    """Run a file full of jobs; started again it goes on where it was.

    A line is {"id": ..., "model": "NAME", "params": {...}}; the id may be left out. In a table
    (CSV, .xlsx) every column is a parameter, beside "id" and "model"; with a column "workflow" or
    "app" it is a node's field, as 6.text. Paths start at the file's directory.

    DIR gets files/, results.jsonl (a line a job), ledger.sqlite and run.log. Ctrl-C stops
    submitting and waits for what runs; twice stops at once. Nothing is paid twice.
    """

    def run_all(end: OnFinish | None) -> int:
        from runninghub_async.bulk import (
            JobSource,
            parse_budget,
            parse_prices,
            parse_seeds,
            read_plan,
        )
        from runninghub_async.bulk.budget import by_priced_name
        from runninghub_async.bulk.files import FileNames
        from runninghub_async.bulk.retrying import checked_retrying
        from runninghub_async.bulk.row_forms import checked_node

        # A mistake in these should not come after a look at all lines.
        columns = [each.strip() for some in keep or () for each in some.split(",") if each.strip()]
        used = FileNames(name, None if keep_columns else columns).kept
        columns += [each for each in used if each not in columns]
        retrying = checked_retrying(retry_failed, _kinds_in(retry_kinds), on_memory)
        plan_file = checked_plan_file(plan, dry_run=dry_run)
        allowed = None if approved is None else read_plan(expanded(approved))
        known = connection(context).models()
        limit = None if budget is None else parse_budget(budget)
        settings = _Settings(
            out=out,
            concurrency=concurrency,
            max_failures=max_failures,
            retry_failed=retry_failed,
            retry_kinds=_kinds_in(retry_kinds),
            on_memory=cast("Any", on_memory),
            budget=limit,
            budget_unknown_ok=budget_unknown_ok,
            prices=parse_prices(prices or (), limit, known),
            resubmit_uncertain=resubmit_uncertain,
            name=name,
            validate=not no_validate,
            keep=columns,
            approved=allowed,
        )
        keys = None if keys_file is None else keys_in(keys_file)
        source = JobSource(
            model=model,
            constants=parameters(words or ()),
            repeat=repeat,
            seeds=parse_seeds(seeds) if seeds is not None else (),
            catalogue=known,
            keep=columns,
            keep_columns=keep_columns,
            param=param,
            file_columns=_names_in(file_columns),
            seed_node=checked_node(seed_node),
        )
        with job_file(jobs, Reading(source, encoding=encoding, sheet=sheet)) as file:
            found: Check | None = None
            outlook: Outlook | None = None
            if dry_run or not no_check:
                found = _look(
                    file,
                    source,
                    out,
                    keys,
                    connection(context),
                    prices=by_priced_name(settings["prices"], known),
                    currency=None if limit is None else limit.currency,
                    validate=not no_validate,
                    retries=retrying.times > 0,
                    as_json=as_json,
                )
                outlook = (
                    None if limit is None else found.outlook(limit, unknown_ok=budget_unknown_ok)
                )
                kept = _kept(found, keys, connection(context)) if dry_run else {}
                _tell_check(found, kept, outlook, as_json=as_json, quiet=quiet)
                if found.mistakes:
                    return BAD_INPUT
            refused: set[str] = set()
            if plan_file is not None or allowed is not None:
                plans = _plans(file, source, settings, retrying, keys, connection(context))
                plans.as_json, plans.quiet = as_json, quiet
                if allowed is not None:
                    refused = plans.compared(allowed)
                if plan_file is not None:
                    plans.write(plan_file)
            if dry_run:
                holds = outlook is None or outlook.holds
                return BAD_INPUT if refused else 0 if holds else STOPPED_BY_LIMIT
            running = _Running(file, source, settings, found, quiet=quiet, as_json=as_json)
            running.refuse(refused)
            if end is not None:
                end.summary = running.summary
            return connection(context).run(running.run, api_key=keys, poll=poll, observer=running)

    def run_and_spell(end: OnFinish | None) -> int:
        try:
            return run_all(end)
        except InvalidParameterError as error:
            raise of_options(error, context) from error.__cause__

    def run_and_tell() -> int:
        try:
            end = on_finish_of(on_finish, connection(context), str(out))
        except InvalidParameterError as error:
            raise of_options(error, context) from error.__cause__
        if end is None or dry_run:
            return run_and_spell(None)
        return end.around(lambda: run_and_spell(end))

    if not as_json:
        return run_and_tell()
    try:
        return run_and_tell()
    except BrokenPipeError:
        raise
    except Exception as error:  # in the one shape that this command promises
        write_event("error", error=fields(error))
        return exit_code(error)


def _names_in(words: str | None) -> list[str]:
    """The names of columns in an option."""
    return [word.strip() for word in (words or "").split(",") if word.strip()]


def _kinds_in(words: str | None) -> list[FailureKind] | None:
    """The kinds of failure in an option; what is none is found out by the run."""
    if words is None:
        return None
    return cast("list[FailureKind]", [word.strip() for word in words.split(",") if word.strip()])


# -- the look at all lines --------------------------------------------------------------------


def _look(
    file: JobFile,
    source: JobSource,
    out: Path,
    keys: list[Secret] | None,
    where: Connection,
    *,
    prices: Mapping[str, Budget],
    currency: str | None,
    validate: bool,
    retries: bool,
    as_json: bool,
) -> Check:
    """Check every line and tell every mistake."""
    from runninghub_async.bulk import Check, LedgerReader, check_jobs
    from runninghub_async.bulk.folder import LEDGER, LocalFolder
    from runninghub_async.bulk.traces import check_not_lost
    from runninghub_async.platform.graph_values import GraphValueWarning

    warnings.simplefilter("ignore", GraphValueWarning)  # they are counted, and told once
    make_call = _offline(keys, file.base, where, validate=validate)
    found = Check()
    folder = LocalFolder(expanded(out))
    with LedgerReader(folder.path / LEDGER) as ledger:
        if not ledger.is_rebuilt and not ledger.count():
            asyncio.run(check_not_lost(folder))
        mistakes = Mistakes()
        source = evolve(source, format=file.format)
        for mistake in check_jobs(
            file.read(source),
            make_call,
            ledger,
            found,
            source.hint,
            prices,
            currency,
            catalogue=source.catalogue,
            retries=retries,
        ):
            mistakes.add(mistake)
    mistakes.tell(as_json=as_json)
    return found


def _plans(
    file: JobFile,
    source: JobSource,
    settings: _Settings,
    retrying: Retrying,
    keys: list[Secret] | None,
    where: Connection,
) -> Plans:
    """What makes plans of these jobs, and compares them."""
    from runninghub_async import RunningHub
    from runninghub_async.bulk.folder import LEDGER
    from runninghub_async.bulk.plan import options_of
    from runninghub_async.bulk.planning import wanted_jobs
    from runninghub_async.client import site_of

    uncertain = settings["resubmit_uncertain"]
    make_call = _offline(keys, file.base, where, validate=settings["validate"])
    source = evolve(source, format=file.format)
    client = RunningHub("no-key", **_address(where))
    return Plans(
        wanted=lambda ledger: wanted_jobs(
            file.read(source), make_call, ledger, retrying, resubmit_uncertain=uncertain
        ),
        ledger=expanded(settings["out"]) / LEDGER,
        options=options_of(
            retrying,
            resubmit_uncertain=uncertain,
            validate=settings["validate"],
            budget=settings["budget"],
            budget_unknown_ok=settings["budget_unknown_ok"],
        ),
        site=site_of(client),
        where=where,
        keys=keys,
    )


def _address(where: Connection) -> dict[str, Any]:
    """What a client that asks nobody must know of the service."""
    return {"base_url": where.base_url, "site": where.site, "catalogue": where.catalogue}


def _offline(
    keys: list[Secret] | None, base: Path, where: Connection, *, validate: bool
) -> Callable[[Any], Call]:
    """Makes calls of forms, to be checked and priced, and asks nobody; works without a key."""
    from runninghub_async import RunningHub

    address = _address(where)
    try:
        return partial(RunningHub(keys, **address).from_dict, base=base, validate=validate)
    except AuthenticationError:
        client = RunningHub("no-key", **address)

    def make_call(form: Any) -> Call:
        if isinstance(options := form.get("options"), dict):  # whose label, nobody can tell
            form = {**form, "options": {k: v for k, v in options.items() if k != "account"}}
        return client.from_dict(form, base=base, validate=validate)

    return make_call


def _kept(found: Check, keys: list[Secret] | None, where: Connection) -> dict[str, int]:
    """Which stored examples the jobs keep, asked of the service."""
    from runninghub_async.bulk import kept_examples

    if not found.others:
        return {}
    try:
        return where.run(partial(kept_examples, found), api_key=keys)
    except RunningHubError as error:
        say(f"Which stored examples are kept could not be asked: {error}")
        return {}


def _tell_check(
    found: Check,
    kept: dict[str, int],
    outlook: Outlook | None,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    if as_json:
        write_event(
            "checked",
            jobs=found.jobs,
            done=found.done,
            mistakes=found.mistakes,
            prices=found.prices,
            unknown_price=found.unknown_price,
            zero_price=found.zero_price,
            changed=found.changed,
            missing=found.missing,
            equal=found.equal,
            equal_lines=found.equal_lines,
            in_doubt=found.in_doubt,
            **known(
                doubtful=dict(found.doubtful) or None,
                kept_examples=kept or None,
                budget=outlook_as_json(outlook) if outlook and not found.mistakes else None,
            ),
        )
        return
    for said, count in {**found.doubtful, **kept}.items():
        say(f"Warning ({counted(count, 'job')}): {said}")
    is_silent = quiet and not found.mistakes and not found.changed and not found.equal
    if not is_silent:
        say(jobs_and_prices(found))
    if outlook is not None and not found.mistakes:
        tell_outlook(outlook, quiet=quiet)
    if is_silent:
        return
    if found.mistakes:
        say(f"{counted(found.mistakes, 'mistake')}; nothing was submitted")
    if found.equal:
        lines = lines_told(found.equal_lines, found.equal)
        say(
            f"{counted(found.equal, 'row')} ask{'s' if found.equal == 1 else ''} for the same as an"
            f" earlier one ({lines}); each is paid"
        )
    if found.changed:
        say(f"{counted(found.changed, 'job')} not as in the ledger; the ids decide:")
        for change in found.changes:
            say(f"  {change}")
    if found.in_doubt:
        say(f"{counted(found.in_doubt, 'job')} unknown to the rebuilt ledger, and thus uncertain")
    if found.missing:
        say(f"{counted(found.missing, 'job')} of the ledger not in this file (any more)")


# -- the run ------------------------------------------------------------------------------------


class _Running:
    """One run, from the first submit to the summary."""

    def __init__(
        self,
        file: JobFile,
        source: JobSource,
        settings: _Settings,
        found: Check | None,
        *,
        quiet: bool,
        as_json: bool,
    ) -> None:
        self._file = file
        self._source = source
        self._settings = settings
        self._found = found
        self._quiet = quiet
        self._as_json = as_json
        self._shown: Display | None = None
        self._mistakes = Mistakes()
        self._refused: set[str] = set()
        self.summary = Summary(
            expanded(settings["out"]), expected=0 if found is None else found.jobs + found.missing
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
        from runninghub_async.bulk import BulkRun

        summary = self.summary
        async with BulkRun(client, base=self._file.base, **self._settings) as run:
            with _logged(run.folder.log_handler()):
                figures = Figures(run.totals, found=self._found, budget=self._settings["budget"])
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
        async for outcome in run.add(self._jobs(run.ledger, figures)):
            self.summary.saw(outcome)
            if outcome.state == "pending" and run.stopped is None:
                # Else all others that are left have the same reason.
                why = "" if outcome.error is None else in_options(outcome.error)
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

    def _jobs(self, ledger: Ledger, figures: Figures) -> Iterator[Job]:
        from runninghub_async.bulk import Mistake
        from runninghub_async.bulk.distinct import Names

        seen, jobs = Names(), 0
        for job in self._file.read(self._source):
            if isinstance(job, Mistake):  # only without the check: the rest may be in order
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
            write_event("started", out=run.folder.address(), jobs=jobs, recovered=run.recovered)
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
