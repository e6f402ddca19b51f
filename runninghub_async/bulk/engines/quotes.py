"""What a run asks its client beside running jobs: calls, and the currency."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async import errors
from runninghub_async.bulk.jobs import Job
from runninghub_async.calls.call import Call
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


def call_of(job: Job, rh: RunningHub, base: Path, *, validate: bool = True) -> Call:
    """The call that a job asks for.

    Args:
        base: the directory that relative paths in its form start from.
        validate: as :meth:`RunningHub.from_dict` takes it.

    Raises:
        InvalidParameterError: it describes none.
    """
    return job.call or rh.from_dict(job.form, base=base, validate=validate, endpoint=job.endpoint)


async def currency_of(rh: RunningHub) -> str | None:
    """What the account is billed in, where that is told."""
    try:
        return (await rh.account.status()).currency
    except errors.RunningHubError as error:
        logger.info("the account's currency is not known: %s", error)
        return None
