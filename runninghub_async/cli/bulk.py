"""``runninghub bulk``: a file full of jobs, from a first look at each to its files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import typer

from runninghub_async.cli.bulk_check import examples_kept_by, look_at, tell_check
from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.bulk_finish import OnFinish, on_finish_of
from runninghub_async.cli.bulk_input import check_has_jobs, job_file
from runninghub_async.cli.bulk_offline import call_maker
from runninghub_async.cli.bulk_options import Options, Wanted, wanted_by
from runninghub_async.cli.bulk_plan import plans_of
from runninghub_async.cli.bulk_redo import look_for_redo
from runninghub_async.cli.bulk_run import Running
from runninghub_async.cli.bulk_steps import until_of
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.failures import BAD_INPUT, STOPPED_BY_LIMIT, exit_code, fields
from runninghub_async.cli.options import takes
from runninghub_async.cli.spelling import of_options
from runninghub_async.errors import InvalidParameterError

if TYPE_CHECKING:
    from runninghub_async.bulk import Check, JobFile
    from runninghub_async.bulk.budget import Outlook

T = TypeVar("T")


@connects
@looks_up
@takes(Options)
def bulk(context: typer.Context, given: Options) -> int:
    """Run a file full of jobs; started again it goes on where it was.

    A line is {"id": ..., "model": "NAME", "params": {...}}; the id may be left out. In a table
    (CSV, .xlsx, .parquet) every column is a parameter, beside "id" and "model"; with a column
    "workflow" or "app" it is a node's field, as 6.text. Paths start at the file's directory. A
    value {"job": "ID"} is what the job of that id makes.

    DIR gets files/, results.jsonl (a line a job), ledger.sqlite and run.log; with an --out such as
    s3://BUCKET/PREFIX the files go there, and all else into --ledger DIR. Ctrl-C stops submitting
    and waits for what runs; twice stops at once. Nothing is paid twice.
    """
    course = _Course(context, given)
    if not given.as_json:
        return course.run_and_tell()
    try:
        return course.run_and_tell()
    except BrokenPipeError:
        raise
    except Exception as error:  # in the one shape that this command promises
        write_event("error", error=fields(error))
        return exit_code(error)


class _Course:
    """The steps of the command: the options, the look, the plan, the run, and the end's telling."""

    def __init__(self, context: typer.Context, given: Options) -> None:
        self._context = context
        self._given = given
        self._where = connection(context)

    def run_and_tell(self) -> int:
        """All of it; returns the exit code."""
        given = self._given
        end = self._spelled(lambda: on_finish_of(given.on_finish, self._where, given.out))
        if end is None or given.dry_run:
            return self._spelled(lambda: self._run(None))
        return end.around(lambda: self._spelled(lambda: self._run(end)))

    def _spelled(self, do: Callable[[], T]) -> T:
        """Do it; what is wrong with an option is told of the option."""
        try:
            return do()
        except InvalidParameterError as error:
            raise of_options(error, self._context) from error.__cause__

    def _run(self, end: OnFinish | None) -> int:
        given = self._given
        wanted = wanted_by(given, self._where.models())
        with job_file(given.jobs, wanted.reading) as file:
            check_has_jobs(given.jobs, file, wanted.source, wanted.folder)
            found, outlook = self._looked_at(file, wanted)
            if found is not None and found.mistakes:
                return BAD_INPUT
            refused = self._compared(file, wanted)
            make_call = call_maker(wanted.keys, file.base, self._where, validate=wanted.validate)
            wishes = wanted.settings["redo"]
            again = look_for_redo(file, wanted.source, wishes, wanted.folder, make_call)
            again.tell(as_json=given.as_json)
            if given.dry_run:
                holds = outlook is None or outlook.holds
                return BAD_INPUT if refused else 0 if holds else STOPPED_BY_LIMIT
            again.check_agreed(yes=given.yes)
            running = Running(file, wanted, found, quiet=given.quiet, as_json=given.as_json)
            running.refuse(refused)
            if end is not None:
                end.summary = running.summary
            return self._where.run(
                running.run, api_key=wanted.keys, poll=given.poll, observer=running
            )

    def _looked_at(self, file: JobFile, wanted: Wanted) -> tuple[Check | None, Outlook | None]:
        """What all lines are, and whether the budget holds them; nothing where nobody looks."""
        given = self._given
        if given.no_check and not given.dry_run:
            return None, None
        found = look_at(file, wanted, self._where, as_json=given.as_json)
        outlook = None
        if wanted.budget is not None:
            outlook = found.outlook(wanted.budget, unknown_ok=given.budget_unknown_ok)
        as_json, kept = given.as_json, dict[str, int]()
        if given.dry_run:
            kept = examples_kept_by(found, wanted.keys, self._where, as_json=as_json)
        until = until_of(wanted.source)
        tell_check(found, kept, outlook, until=until, as_json=as_json, quiet=given.quiet)
        return found, outlook

    def _compared(self, file: JobFile, wanted: Wanted) -> set[str]:
        """Write the plan, or compare with it; gives the jobs that are not as approved."""
        if wanted.plan_file is None and wanted.approved is None:
            return set()
        given = self._given
        plans = plans_of(file, wanted, self._where, as_json=given.as_json, quiet=given.quiet)
        refused = set() if wanted.approved is None else plans.compared(wanted.approved)
        if wanted.plan_file is not None:
            plans.write(wanted.plan_file)
        return refused
