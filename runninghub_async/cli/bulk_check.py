"""The look of ``runninghub bulk`` at all lines, before the first submit."""

from __future__ import annotations

import asyncio
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import evolve

from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.bulk_mistakes import Mistakes, lines_told, tell_unplaced
from runninghub_async.cli.bulk_offline import call_maker
from runninghub_async.cli.bulk_prices import jobs_and_prices, outlook_as_json, tell_outlook
from runninghub_async.cli.output import counted, known, say
from runninghub_async.errors import RunningHubError

if TYPE_CHECKING:
    from runninghub_async.bulk import Check, JobFile, JobSource
    from runninghub_async.bulk.budget import Outlook
    from runninghub_async.bulk.passages import Reading
    from runninghub_async.cli.bulk_options import Wanted
    from runninghub_async.cli.connection import Connection
    from runninghub_async.values import Secret


def look_at(file: JobFile, wanted: Wanted, where: Connection, *, as_json: bool) -> Check:
    """Check every line and tell every mistake."""
    from runninghub_async.bulk import Check, check_jobs
    from runninghub_async.bulk.alike import Alike
    from runninghub_async.bulk.check import over_in
    from runninghub_async.bulk.traces import check_not_lost
    from runninghub_async.platform.graph_values import GraphValueWarning, StoredValueWarning
    from runninghub_async.purses.given_prices import by_priced_name

    warnings.simplefilter("ignore", GraphValueWarning)  # they are counted, and told once
    warnings.simplefilter("default", StoredValueWarning)  # these are known in the run only
    budget = wanted.budget
    found, mistakes = Check(), Mistakes()
    folder = wanted.folder
    source = evolve(wanted.source, format=file.format)
    with folder.look() as ledger:
        if not ledger.is_rebuilt and not ledger.count():
            asyncio.run(check_not_lost(folder))
        resubmit = wanted.settings["resubmit_uncertain"]
        over = over_in(ledger, wanted.retrying, resubmit_uncertain=resubmit)

        def reading(source: JobSource) -> Reading | None:
            if ledger.has_older_ids:
                return None
            return folder.reading(source, lambda passage: passage.is_among(over))

        for mistake in check_jobs(
            file.read_past(source, reading),
            call_maker(wanted.keys, file.base, where, validate=wanted.validate),
            ledger,
            found,
            source.hint,
            by_priced_name(wanted.settings["prices"], wanted.known),
            None if budget is None else budget.currency,
            catalogue=source.catalogue,
            retrying=wanted.retrying,
            resubmit_uncertain=resubmit,
            over=over,
            alike=Alike(file.base),
        ):
            mistakes.add(mistake)
    mistakes.tell(as_json=as_json)
    return found


def examples_kept_by(
    found: Check, keys: list[Secret] | None, where: Connection, *, as_json: bool
) -> dict[str, int]:
    """Which stored examples the jobs keep, asked of the service; tells what does not fit them."""
    from runninghub_async.bulk import kept_examples

    if not found.others:
        return {}
    try:
        kept = where.run(partial(kept_examples, found), api_key=keys)
    except RunningHubError as error:
        say(f"Which stored examples are kept could not be asked: {error}")
        kept = {}
    for message, count in found.unfit.items():
        tell_unplaced(message, count, as_json=as_json)
    return kept


def tell_check(
    found: Check,
    kept: dict[str, int],
    outlook: Outlook | None,
    *,
    until: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Tell what was found, and what it costs; ``until`` is the step behind which nothing was
    asked for."""
    if as_json:
        write_event("checked", **_as_json(found, kept, outlook))
        return
    for said, count in {**found.doubtful, **kept}.items():
        say(f"Warning ({counted(count, 'job')}): {said}")
    is_silent = quiet and not found.mistakes and not found.changed and not found.equal
    if not is_silent:
        say(jobs_and_prices(found))
    if outlook is not None and not found.mistakes:
        tell_outlook(outlook, quiet=quiet)
    if not is_silent:
        _tell_findings(found, until)


def _as_json(found: Check, kept: dict[str, int], outlook: Outlook | None) -> dict[str, Any]:
    return {
        "jobs": found.jobs,
        "done": found.done,
        "again": found.again,
        "mistakes": found.mistakes,
        "prices": found.prices,
        "unknown_price": found.unknown_price,
        "zero_price": found.zero_price,
        "changed": found.changed,
        "missing": found.missing,
        "equal": found.equal,
        "equal_lines": found.equal_lines,
        "in_doubt": found.in_doubt,
        **known(
            doubtful=dict(found.doubtful) or None,
            kept_examples=kept or None,
            estimated=found.estimated or None,
            learned_from=found.learned_from or None,
            budget=outlook_as_json(outlook) if outlook and not found.mistakes else None,
        ),
    }


def _tell_findings(found: Check, until: str | None) -> None:
    """What a person should look at before it is paid."""
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
        where = "in this file (any more)" if until is None else f"looked at: behind --until {until}"
        say(f"{counted(found.missing, 'job')} of the ledger not {where}")
