"""The options of ``runninghub bulk``, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypedDict, cast

import typer
from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.cli import bulk_dask, completion, options
from runninghub_async.cli.bulk_input import Reading, keys_in
from runninghub_async.cli.bulk_redo import Redo, Yes, wishes_of
from runninghub_async.cli.bulk_steps import (
    Choose,
    ChosenFile,
    StepOptions,
    StepsFile,
    Until,
    with_steps,
)
from runninghub_async.cli.inputs import parameters
from runninghub_async.quoting import plain
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import Budget, JobSource, Plan
    from runninghub_async.bulk.folder import LocalFolder
    from runninghub_async.bulk.retrying import Retrying
    from runninghub_async.catalogue import Lookup
    from runninghub_async.errors import FailureKind
    from runninghub_async.values import Secret


@frozen(kw_only=True)
class Options:
    """What was given to the command."""

    jobs: Annotated[
        str,
        typer.Argument(metavar="JOBS", help="JSON Lines, CSV, .parquet …; - is standard input."),
    ]
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="DIR|s3://…",
            help="The folder of the run; or where files go: s3://BUCKET/PREFIX, gs://, az://.",
        ),
    ]
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            metavar="DIR|postgresql://…",
            help="Where all but the files is kept, with an --out that is no folder; or the database"
            " of a ledger that machines share (?run=ID names one of several runs in it).",
        ),
    ] = None
    join: Annotated[
        bool,
        typer.Option(
            "--join",
            help="Share the jobs with other commands that join, on the same --ledger postgresql://…,"
            " each with a folder of its own; --budget and --concurrency count for all together.",
        ),
    ] = False
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="The model of lines that name none.",
            autocompletion=completion.models,
        ),
    ] = None
    words: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="A parameter of every job."),
    ] = None
    repeat: Annotated[int, typer.Option("--repeat", min=1, help="Every job so often.")] = 1
    seeds: Annotated[
        str | None,
        typer.Option("--seed", metavar="A-B", help="Every job once with each of these seeds."),
    ] = None
    seed_node: Annotated[
        str | None,
        typer.Option("--seed-node", metavar="3.seed", help="Where seeds go in workflows and apps."),
    ] = None
    param: Annotated[
        str | None,
        typer.Option(
            "--param",
            metavar="KEY",
            help="JOBS is plain text, each line of which is this parameter of a job.",
        ),
    ] = None
    file_columns: Annotated[
        str | None,
        typer.Option(
            "--file-columns",
            metavar="10.image,…",
            help="Columns of a table whose cells are paths of files.",
        ),
    ] = None
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="gbk", help="Of JOBS, where it is not found out."),
    ] = None
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")
    ] = None
    steps: StepsFile = None
    until: Until = None
    choose: Choose = None
    chosen: ChosenFile = None
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check every line, tell the price, submit nothing.")
    ] = False
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan",
            metavar="FILE",
            dir_okay=False,
            help="With --dry-run: write down what would be run, to be approved.",
        ),
    ] = None
    approved: Annotated[
        Path | None,
        typer.Option(
            "--approved",
            metavar="FILE",
            dir_okay=False,
            help="Run only what is the same as in this plan.",
        ),
    ] = None
    no_check: Annotated[
        bool, typer.Option("--no-check", help="Do not look at all lines before the first submit.")
    ] = False
    no_validate: Annotated[
        bool,
        typer.Option("--no-validate", help="Send models, keys and values that nobody knows, too."),
    ] = False
    concurrency: Annotated[
        int | None, typer.Option("--concurrency", min=1, help="At most so many jobs at once.")
    ] = None
    max_failures: Annotated[
        int | None,
        typer.Option("--max-failures", min=1, help="Submit nothing more after so many failures."),
    ] = None
    poll: options.Poll = None
    keys_file: Annotated[
        Path | None,
        typer.Option(
            "--keys-file",
            metavar="FILE",
            help="API keys, one a line; others must not be able to read it.",
        ),
    ] = None
    dask: bulk_dask.Address = None
    dask_keys: bulk_dask.Keys = None
    dask_ledger: bulk_dask.Ledger = None
    retry_failed: Annotated[
        int,
        typer.Option(
            "--retry-failed",
            min=0,
            help="New tasks for a failed job, each billed, where a new one may help.",
        ),
    ] = 0
    retry_kinds: Annotated[
        str | None,
        typer.Option(
            "--retry-kinds",
            metavar="platform,memory",
            help="New tasks, each billed, only for failures of these kinds; once, unless"
            " --retry-failed says how often.",
        ),
    ] = None
    on_memory: Annotated[
        str | None,
        typer.Option(
            "--on-memory",
            metavar="plus",
            help="One new task, billed, on the larger machine for what ran out of memory.",
        ),
    ] = None
    budget: Annotated[
        str | None,
        typer.Option(
            "--budget",
            metavar="20USD",
            help="Stop before more money, or RH coins (500coins), is spent, earlier runs included.",
        ),
    ] = None
    budget_unknown_ok: Annotated[
        bool, typer.Option("--budget-unknown-ok", help="Submit also what has no known price.")
    ] = False
    prices: Annotated[
        list[str] | None,
        typer.Option(
            "--price",
            metavar="NAME=0.40USD",
            help="What a job of this model, workflow/ID or app/ID is expected to cost.",
            autocompletion=completion.priced,
        ),
    ] = None
    redo: Redo = None
    keep_settings: options.KeepSettings = False
    yes: Yes = False
    resubmit_uncertain: Annotated[
        bool,
        typer.Option(
            "--resubmit-uncertain", help="Submit uncertain jobs again. This may pay twice."
        ),
    ] = False
    name: Annotated[
        str,
        typer.Option(
            "--name",
            metavar="TEMPLATE",
            help="File names, from {id} {n} {task_id} {model} {line} {node} {output} and kept"
            " columns.",
        ),
    ] = "{id}-{n}"
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep",
            metavar="NAME,NAME",
            help="Columns that results.jsonl and the ledger keep beside each job.",
        ),
    ] = None
    on_finish: Annotated[
        str | None,
        typer.Option(
            "--on-finish",
            metavar="COMMAND|URL",
            help="Tell the end as JSON: on the standard input of a command, or by POST.",
        ),
    ] = None
    keep_columns: Annotated[
        bool, typer.Option("--keep-columns", help="Keep all columns that are no parameter.")
    ] = False
    quiet: Annotated[bool, typer.Option("--quiet", help="Say only what went wrong.")] = False
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line for everything.")
    ] = False


class Settings(TypedDict):
    """What the options say of the run, as :class:`BulkRun` takes it."""

    out: str
    ledger: str | None
    join: bool
    concurrency: int | None
    max_failures: int | None
    retry_failed: int
    retry_kinds: list[FailureKind] | None
    on_memory: Literal["plus"] | None
    budget: Budget | None
    budget_unknown_ok: bool
    prices: dict[str, Budget]
    resubmit_uncertain: bool
    redo: Mapping[str, int]
    keep_settings: bool
    name: str
    validate: bool
    keep: list[str]
    approved: Plan | None


@frozen(kw_only=True)
class Wanted:
    """What the options mean, checked: a mistake in them should not come after a look at all lines.

    Attributes:
        source: how lines become jobs.
        reading: how the file is read.
        settings: those of the run.
        retrying: what failed jobs get another task.
        keys: those of the file with keys; ``None`` where none was named.
        plan_file: where a plan is to be written.
        known: the models that are known.
        folder: that of the run.
        cluster: the workers that run it, if not this process.
    """

    source: JobSource
    reading: Reading
    settings: Settings
    retrying: Retrying
    keys: list[Secret] | None
    plan_file: Path | None
    known: Lookup
    folder: LocalFolder
    cluster: bulk_dask.Cluster | None

    @property
    def budget(self) -> Budget | None:
        return self.settings["budget"]

    @property
    def approved(self) -> Plan | None:
        """The plan that was approved."""
        return self.settings["approved"]

    @property
    def validate(self) -> bool:
        """Whether what the catalogue does not know is refused."""
        return self.settings["validate"]


def wanted_by(given: Options, known: Lookup) -> Wanted:
    """What these options mean.

    Raises:
        InvalidParameterError: one of them is not usable.
    """
    from runninghub_async.bulk import read_plan
    from runninghub_async.bulk.folder import run_folder
    from runninghub_async.bulk.retrying import checked_retrying

    folder = run_folder(given.out, given.ledger, joins=given.join)
    columns = _kept_columns(given)
    kinds = _kinds_in(given.retry_kinds)
    retrying = checked_retrying(given.retry_failed, kinds, given.on_memory)
    plan_file = _checked_plan_file(given.plan, dry_run=given.dry_run)
    approved = None if given.approved is None else read_plan(expanded(given.approved))
    settings = _settings(given, known, columns, approved)
    keys = None if given.keys_file is None else keys_in(given.keys_file)
    source = _source(given, known, columns)
    return Wanted(
        source=source,
        reading=Reading(source, encoding=given.encoding, sheet=given.sheet),
        settings=settings,
        retrying=retrying,
        keys=keys,
        plan_file=plan_file,
        known=known,
        folder=folder,
        cluster=bulk_dask.cluster_in(
            given.dask,
            keys=given.dask_keys,
            keys_file=given.keys_file,
            ledger_at=given.dask_ledger,
            ledger=given.ledger,
        ),
    )


def _settings(given: Options, known: Lookup, columns: list[str], approved: Plan | None) -> Settings:
    from runninghub_async.bulk import parse_budget, parse_prices

    limit = None if given.budget is None else parse_budget(given.budget)
    return Settings(
        out=given.out,
        ledger=given.ledger,
        join=given.join,
        concurrency=given.concurrency,
        max_failures=given.max_failures,
        retry_failed=given.retry_failed,
        retry_kinds=_kinds_in(given.retry_kinds),
        on_memory=cast("Any", given.on_memory),
        budget=limit,
        budget_unknown_ok=given.budget_unknown_ok,
        prices=parse_prices(given.prices or (), limit, known),
        resubmit_uncertain=given.resubmit_uncertain,
        redo=wishes_of(given.redo, yes=given.yes, plans=given.plan or given.approved),
        keep_settings=given.keep_settings,
        name=given.name,
        validate=not given.no_validate,
        keep=columns,
        approved=approved,
    )


def _source(given: Options, known: Lookup, columns: list[str]) -> JobSource:
    from runninghub_async.bulk import JobSource, parse_seeds
    from runninghub_async.bulk.row_forms import checked_node

    source = JobSource(
        model=given.model,
        constants=parameters(given.words or ()),
        repeat=given.repeat,
        seeds=parse_seeds(given.seeds) if given.seeds is not None else (),
        catalogue=known,
        keep=columns,
        keep_columns=given.keep_columns,
        param=given.param,
        file_columns=_words_in(given.file_columns),
        seed_node=checked_node(given.seed_node),
    )
    steps = StepOptions(
        steps=given.steps, until=given.until, choose=given.choose, chosen=given.chosen
    )
    return with_steps(source, steps, given.jobs, validate=not given.no_validate)


def _kept_columns(given: Options) -> list[str]:
    """The columns that jobs keep: those that were named, and those in the names of files."""
    from runninghub_async.bulk.files import FileNames

    columns = [column for some in given.keep or () for column in _words_in(some)]
    used = FileNames(given.name, None if given.keep_columns else columns).kept
    return columns + [each for each in used if each not in columns]


def _words_in(words: str | None) -> list[str]:
    """What an option names, separated by commas."""
    return [word.strip() for word in (words or "").split(",") if word.strip()]


def _kinds_in(words: str | None) -> list[FailureKind] | None:
    """The kinds of failure in an option; what is none is found out by the run."""
    return None if words is None else cast("list[FailureKind]", _words_in(words))


def _checked_plan_file(path: Path | None, *, dry_run: bool) -> Path | None:
    """Where a plan is to be written.

    Raises:
        InvalidParameterError: there it cannot be, or nothing is planned.
    """
    if path is None:
        return None
    if not dry_run:
        raise refusal(
            "plan", "is given without --dry-run", hint="--approved FILE runs what a plan has."
        )
    path = expanded(path)
    if not path.parent.is_dir():
        raise refusal("plan", f"is {plain(str(path))}, whose folder is not there", value=str(path))
    return path
