"""The money of earlier runs: what their bills teach, and what their tasks may still cost."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from runninghub_async.bulk.engines.quotes import call_of
from runninghub_async.bulk.inputs import with_stand_ins
from runninghub_async.bulk.jobs import endpoint_in, form_of
from runninghub_async.bulk.ledgers.ledger import Entry, Ledger, job_of
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.purse import BILLS_READ, Purse, Reservation
from runninghub_async.calls.call import Call
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


class CallsOfRows:
    """The calls that tasks of earlier runs were made from, as far as they can still be made."""

    def __init__(self, rh: RunningHub, base: Path, *, validate: bool) -> None:
        self._rh = rh
        self._base = base
        self._validate = validate

    def of_form(self, form: Mapping[str, Any]) -> Call:
        """The call that a job's form describes.

        Raises:
            InvalidParameterError: it describes none.
        """
        form = with_stand_ins(form, endpoint_in(form, self._rh.catalogue))
        return self._rh.from_dict(form, base=self._base, validate=self._validate)

    def of_row(self, entry: Entry) -> Call | None:
        """The call that the row's task was made from; ``None`` where there is none any more."""
        try:
            return self._of_row(entry)
        except RunningHubError:
            return None

    async def expected(self, entry: Entry, purse: Purse) -> Decimal | None:
        """What the row's task is expected to cost; ``None`` is not known."""
        if is_local(form_of(entry.form)):
            return Decimal(0)
        try:
            return await purse.estimate(self._of_row(entry))
        except RunningHubError as error:
            logger.warning("what job %s costs is not known: %s", entry.id, error)
            return None

    def _of_row(self, entry: Entry) -> Call:
        return call_of(job_of(entry), self._rh, self._base, validate=self._validate)


async def count_earlier(
    purse: Purse, ledger: Ledger, left: list[Entry], calls: CallsOfRows
) -> list[Entry]:
    """Learn from the bills of earlier runs.  What these submitted without a budget has no
    estimate yet, and counts as well.

    Args:
        left: jobs that earlier runs left open.

    Returns:
        These, each with what its task is expected to cost.
    """
    for entry in await ledger.surprises(BILLS_READ):
        if (call := calls.of_row(entry)) is not None:
            purse.learn(call, entry.money)
    estimated = [
        entry._replace(estimate=await calls.expected(entry, purse))
        if entry.estimate is None and entry.state == "submitted"
        else entry
        for entry in left
    ]
    after = ""
    while page := await ledger.unpriced(after=after):
        for entry in page:
            purse.assume_earlier(await calls.expected(entry, purse))
        after = page[-1].id
    return estimated


def take_up(
    purse: Purse,
    left: list[Entry],
    calls: CallsOfRows,
    noted: Mapping[str, Decimal | None] = MappingProxyType({}),
) -> dict[str, Reservation]:
    """Set money aside for the tasks that earlier runs have submitted, by job; ``noted`` is what the
    ledger has of it."""
    return {
        entry.id: purse.take_up(entry.estimate, calls.of_row(entry), noted=noted.get(entry.id))
        for entry in left
        if entry.state == "submitted"
    }
