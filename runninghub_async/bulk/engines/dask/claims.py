"""Whose claim on a job it is while a worker has it: the coordinator's, which writes the ledger for
all, or the worker's own, which writes it itself."""

from __future__ import annotations

from typing import Protocol

from runninghub_async.bulk.engines.dask.line import Line
from runninghub_async.bulk.ledgers.postgres import PostgresLedger


class Claims(Protocol):
    """What the coordinator does with its claims when jobs change hands."""

    async def give(self, job: str) -> None:
        """A worker has the job from now on."""
        ...

    async def take(self, job: str, before: Line | None) -> bool:
        """See that the job is nobody's but the coordinator's.

        Args:
            job: its id.
            before: the worker that had it and is no more, which can do nothing afterwards.
        """
        ...


class KeptClaims:
    """The coordinator keeps them: what workers ask it, it writes only for those that have the
    job."""

    async def give(self, job: str) -> None:
        """They stay where they are."""

    async def take(self, job: str, before: Line | None) -> bool:
        """They are there."""
        return True


class HandedClaims:
    """Workers have claims of their own, each with its own lease."""

    def __init__(self, ledger: PostgresLedger) -> None:
        self._ledger = ledger

    async def give(self, job: str) -> None:
        """Let the worker claim it."""
        await self._ledger.release([job])

    async def take(self, job: str, before: Line | None) -> bool:
        """Claim it, where the worker has let go of it, or is told that it has no claims any
        more."""
        if before is not None and not before.is_live:
            before.give_up()
            if before.writes_as is not None:
                await self._ledger.dismiss(before.writes_as)
        return bool(await self._ledger.claim([job]))
