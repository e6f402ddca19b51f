"""Submits that are about to leave, in the PostgreSQL ledger: noted before, or taken back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from runninghub_async.bulk.ledgers.ledger import claim_lost, not_needed
from runninghub_async.bulk.ledgers.postgres_claims import LIVE_HOLDER, is_led
from runninghub_async.bulk.ledgers.postgres_rows import REPEATED, SECONDS, UNNEEDED, Rows
from runninghub_async.errors import RunningHubError

_JOB = "ledger = %(ledger)s AND id = %(job)s"


def note_intent(
    rows: Rows, *, account: str, estimate: Decimal | None, token: str | None, **asks: Any
) -> RunningHubError | None:
    """A submit of the run is about to leave; gives why it must not, where that is so.

    Args:
        asks: the job, the run, the one that it works for, and the time where one is told.
    """
    if not is_led(rows, asks["works_for"]):
        return claim_lost(asks["job"], asks["run"])
    intended = rows.do(
        "UPDATE jobs SET state = 'submitting', account = %(account)s,"
        " estimate = %(estimate)s, client_token = %(token)s, attempts = attempts + 1,"
        f" intended_at = {SECONDS}, is_intended = true WHERE {_JOB} AND state = 'pending'"
        f" AND holder = %(run)s AND {LIVE_HOLDER} AND NOT {UNNEEDED}",
        **asks,
        account=account,
        estimate=estimate,
        token=token,
    )
    if intended.rowcount == 1:
        return None
    unneeded = f"SELECT choice FROM jobs WHERE {_JOB} AND holder = %(run)s AND {UNNEEDED}"
    found = rows.do(unneeded, **asks).fetchone()
    return claim_lost(asks["job"], asks["run"]) if found is None else not_needed(found[0])


def take_back(rows: Rows, job: str) -> None:
    """The last intent came to nothing; what its submit repeats counts again."""
    rows.do(
        "UPDATE jobs SET state = 'pending', attempts = attempts - 1,"
        " (client_token, estimate) = (SELECT client_token, estimate FROM earlier_tasks"
        f" WHERE {REPEATED} LIMIT 1) WHERE {_JOB} AND state = 'submitting'",
        job=job,
    )
