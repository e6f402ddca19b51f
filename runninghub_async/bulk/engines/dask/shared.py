"""The ledger of a worker that writes into the run's database itself."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Sequence, Set
from decimal import Decimal

from runninghub_async.bulk.engines.dask.channel import Channel
from runninghub_async.bulk.engines.dask.served import ServedLedger
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import (
    Ended,
    Entry,
    LedgerError,
    Redone,
    Stems,
    claim_lost,
)
from runninghub_async.bulk.ledgers.postgres import PostgresLedger
from runninghub_async.logs import logger

_REPORTS_FOR = 3600.0
"""Seconds for which a task that the database could not be told of is told again."""
_TELLS_AGAIN = 1.0


class SharedLedger(ServedLedger):
    """The rows of the jobs that this worker has, which its own run claims.

    The coordinator says whether a submit may leave: it has the budget and the places.  What is at
    stake is in the database before, and whatever becomes of the coordinator.
    """

    def __init__(self, channel: Channel, run: str, ledger: PostgresLedger) -> None:
        super().__init__(channel, run, ledger.lease)
        self._ledger = ledger

    async def renew(self) -> None:
        await self._ledger.renew()

    @property
    def lease_left(self) -> float:
        return self._ledger.lease_left

    async def taken(self, job: str, entry: Entry | None) -> Entry | None:
        claimed = await self._ledger.claim([job])
        if not claimed:
            raise claim_lost(job, self._ledger.run)
        return claimed[0]

    async def let_go(self, job: str) -> None:
        await self._ledger.release([job])

    async def intends(
        self, job: str, account: str, estimate: Decimal | None, client_token: str | None = None
    ) -> None:
        amount = await self._channel.ask("may_submit", job)
        try:
            await self._ledger.intends(job, account, amount, client_token)
        except Exception:
            self._channel.tell("withdrawn", job)
            raise

    async def withdraws(self, job: str) -> None:
        await self._ledger.withdraws(job)
        self._channel.tell("withdrawn", job)

    async def created(self, job: str, task_id: str, account: str) -> None:
        self.unreported[job] = task_id, account
        try:
            await self._ledger.created(job, task_id, account)
        except LedgerError as error:
            logger.warning("the coordinator is told of task %s instead: %s", task_id, error)
            await self._channel.ask("created", job, task_id, account)
        self.unreported.pop(job, None)

    async def ended(self, job: str, how: Ended, stems: Stems = ()) -> list[str]:
        return await self._ledger.ended(job, how, stems)

    async def again(
        self, job: Job, how: Ended | None = None, *, redone: Redone | None = None
    ) -> None:
        await self._ledger.again(job, how, redone=redone)

    async def settled_choices(self, ids: Sequence[str]) -> Set[str]:
        return await self._ledger.settled_choices(ids)

    async def note_graph(self, key: str, digest: str) -> None:
        await self._ledger.note_graph(key, digest)

    async def close(self) -> None:
        until = time.monotonic() + _REPORTS_FOR
        while self.unreported and time.monotonic() < until:
            for job, (task_id, account) in list(self.unreported.items()):
                with contextlib.suppress(LedgerError):
                    await self._ledger.created(job, task_id, account)
                    del self.unreported[job]
            if self.unreported:
                await asyncio.sleep(_TELLS_AGAIN)
        await self._ledger.close()
