"""``runninghub bulk --redo``: jobs that are made again, their price, and the question whether."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from attrs import evolve, field, frozen

from runninghub_async.checks import combined, refusal
from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.failures import Interrupted
from runninghub_async.cli.output import counted, say
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.quoting import shown
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async import Call
    from runninghub_async.bulk import JobFile, JobSource, LocalFolder

Redo = Annotated[
    Path | None,
    typer.Option(
        "--redo",
        metavar="FILE",
        dir_okay=False,
        help="Make again what is marked with redo in a table with the columns id, output, mark, or"
        " else all ids in it that are not marked with no: new tasks, each billed.",
    ),
]
Yes = Annotated[
    bool, typer.Option("--yes", help="With --redo: do not ask whether that is to be paid.")
]
_QUESTION = "Is that to be paid? [y/N] "


@frozen(kw_only=True)
class Again:
    """What is made again.

    Attributes:
        jobs: the ids.
        before: how many of those that are marked were made again before.
        prices: what the new tasks cost, by currency.
        unknown: of how many no price is known.
    """

    jobs: tuple[str, ...] = ()
    before: int = 0
    prices: Mapping[str, Decimal] = field(factory=dict)
    unknown: int = 0

    def tell(self, *, as_json: bool) -> None:
        """Say how many, and what they cost."""
        if not self.jobs and not self.before:
            return
        if as_json:
            prices = {currency: f"{amount:f}" for currency, amount in self.prices.items()}
            told: dict[str, Any] = {"jobs": self.jobs, "before": self.before, "prices": prices}
            write_event("redo", **told, unknown_price=self.unknown)
            return
        if self.before:
            say(
                f"{counted(self.before, 'job')} of --redo {_was(self.before)} made again before;"
                " `redo 2` as the mark makes one once more, and so on"
            )
        if self.jobs:
            say(
                f"{counted(len(self.jobs), 'job')} made again, each a new task and a new bill:"
                f" {self._cost()}. What was made from {_it(len(self.jobs))} stays as it is."
            )

    def check_agreed(self, *, yes: bool) -> None:
        """See that a person agrees to pay for it.

        Raises:
            InvalidParameterError: nobody can be asked.
            Interrupted: the answer is no.
        """
        if yes or not self.jobs:
            return
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise refusal(
                "redo",
                f"makes {counted(len(self.jobs), 'new task')}, and there is no terminal to ask at",
                hint="--yes says that they are to be paid.",
            )
        sys.stderr.write(_QUESTION)
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise Interrupted("Nothing was submitted.")

    def _cost(self) -> str:
        told = [f"{amount:f} {currency}" for currency, amount in sorted(self.prices.items())]
        if self.unknown:
            told.append(f"{counted(self.unknown, 'job')} of no known price")
        return ", and ".join(told)


def wishes_of(file: Path | None, *, yes: bool, plans: Path | None) -> Mapping[str, int]:
    """The jobs that a table wants to be made again, each with the number of that wish.

    Raises:
        InvalidParameterError: it cannot be used, or does not go with what else was given.
        OSError: it cannot be read.
    """
    if file is None:
        if yes:
            raise refusal("yes", "is given without --redo")
        return {}
    if plans is not None:
        raise refusal("redo", "does not go with --plan and --approved; plans have no such jobs")
    from runninghub_async.bulk import read_redo

    return read_redo(expanded(file))


def look_for_redo(
    file: JobFile,
    source: JobSource,
    wishes: Mapping[str, int],
    folder: LocalFolder,
    make_call: Callable[[Any], Call],
) -> Again:
    """Find the jobs that are to be made again, and their prices; submits nothing.

    Args:
        file: the job file.
        source: how its lines become jobs.
        wishes: what is to be made again, each with the number of that wish.
        folder: of the run.
        make_call: makes a call of a job's form, to be priced.

    Raises:
        InvalidParameterError: one of them cannot be made again.
        LedgerError: the ledger cannot be read.
    """
    if not wishes:
        return Again()
    from runninghub_async.bulk import Job
    from runninghub_async.bulk.jobs import under_older_rule
    from runninghub_async.bulk.redoing import Redoing

    redoing = Redoing(wishes, source.catalogue)
    again, mistakes, left = Again(), list[InvalidParameterError](), dict(wishes)
    with folder.look() as ledger:
        rows = dict(ledger.known(list(wishes)))
        for job in file.read(source):
            if not isinstance(job, Job):
                continue
            job = under_older_rule(job) if ledger.has_older_ids else job
            if left.pop(job.id, None) is None:
                continue
            entry = rows.get(job.id)
            if (why := redoing.why_not(entry, job)) is not None:
                mistakes.append(refusal(f"redo: {shown(job.id)}", why, value=job.id))
            elif entry is None or not redoing.is_wanted(entry):
                again = evolve(again, before=again.before + 1)
            else:
                again = _with(again, job.id, _price_of(make_call, job.form))
    mistakes += [
        refusal(f"redo: {shown(job)}", "is no job of this file", value=job) for job in left
    ]
    if mistakes:
        raise combined(mistakes)
    return again


def _price_of(make_call: Any, form: Any) -> Any:
    from runninghub_async.bulk.inputs import has_open_price
    from runninghub_async.calls.call import submission_of

    try:
        call = make_call(form)
        submission_of(call)  # that it is never awaited is meant
        return None if has_open_price(form, call) else call.price()
    except RunningHubError:
        return None


def _with(again: Again, job: str, price: Any) -> Again:
    found = evolve(again, jobs=(*again.jobs, job))
    if price is None:
        return evolve(found, unknown=again.unknown + 1)
    spent = again.prices.get(price.currency, Decimal(0)) + price.amount
    return evolve(found, prices={**again.prices, price.currency: spent})


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _it(count: int) -> str:
    return "it" if count == 1 else "them"
