"""What a run asks its client beside running jobs: calls, and the currency."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async import errors
from runninghub_async.bulk.inputs import with_stand_ins
from runninghub_async.bulk.jobs import Job, endpoint_of
from runninghub_async.calls.call import Call
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


def call_of(job: Job, rh: RunningHub, base: Path, *, validate: bool = True) -> Call:
    """The call that a job asks for, with what stands in for outputs of other jobs.

    Args:
        base: the directory that relative paths in its form start from.
        validate: as :meth:`RunningHub.from_dict` takes it.

    Raises:
        InvalidParameterError: it describes none.
    """
    if job.call is not None:
        return job.call
    form = with_stand_ins(job.form, job.endpoint or endpoint_of(job, rh.catalogue))
    return rh.from_dict(form, base=base, validate=validate, endpoint=job.endpoint)


async def currency_of(rh: RunningHub) -> str | None:
    """What the account is billed in, where that is told."""
    try:
        return (await rh.account.status()).currency
    except errors.RunningHubError as error:
        logger.info("the account's currency is not known: %s", error)
        return None
