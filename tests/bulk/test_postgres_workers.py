"""Runs of workers in a PostgreSQL ledger: they have claims of their own, and end with the run that
they work for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from runninghub_async.bulk import ClaimLost, PostgresLedger
from tests.bulk.test_ledger_contract import PRICE, job
from tests.postgres_server import database

A, B = "a", "b"


@pytest.fixture
def address() -> str:
    """A ledger that is there for no other test."""
    return f"{database()}&run=run-{uuid4().hex}"


@pytest.fixture
async def leader(address: str) -> AsyncIterator[PostgresLedger]:
    """A coordinator's, with two jobs that are nobody's."""
    ledger = PostgresLedger(address, place="here")
    await ledger.open_jobs([job(A), job(B)])
    await ledger.release([A, B])
    yield ledger
    await ledger.close()


@pytest.fixture
async def worker(address: str, leader: PostgresLedger) -> AsyncIterator[PostgresLedger]:
    """One that has claimed both."""
    ledger = PostgresLedger(address, works_for=leader.run)
    assert len(await ledger.claim([A, B])) == 2
    yield ledger
    await ledger.close()


async def test_a_worker_claims_what_its_coordinator_has_let_go_of(
    leader: PostgresLedger, worker: PostgresLedger
) -> None:
    assert await leader.claim([A]) == []
    await worker.intends(A, "key-1", PRICE)
    await worker.created(A, "1", "key-1")
    await worker.release([A])
    (taken,) = await leader.claim([A])
    assert (taken.state, taken.task_id) == ("submitted", "1")


async def test_a_worker_that_was_dismissed_submits_nothing_more(
    leader: PostgresLedger, worker: PostgresLedger
) -> None:
    await worker.intends(A, "key-1", PRICE)
    await leader.dismiss(worker.run)
    with pytest.raises(ClaimLost):
        await worker.intends(B, "key-1", PRICE)
    assert [entry.state for entry in await leader.claim([A, B])] == ["submitting", "pending"]
    await worker.created(A, "1", "key-1")  # which is true, whoever says so
    assert (await leader.known([A]))[A].task_id == "1"
    with pytest.raises(ClaimLost):
        await worker.intends(B, "key-1", PRICE)


async def test_workers_end_with_their_coordinator(
    address: str, leader: PostgresLedger, worker: PostgresLedger
) -> None:
    """As soon as another one has begun at its place, whatever their leases say."""
    after = PostgresLedger(address, place="here")
    assert len(await after.claim([A, B])) == 2
    await after.release([B])
    with pytest.raises(ClaimLost):
        await worker.intends(A, "key-1", PRICE)
    assert await worker.claim([B]) == []
    late = PostgresLedger(address, works_for=leader.run)
    with pytest.raises(ClaimLost):
        await late.renew()
    for each in (late, after):
        await each.close()
