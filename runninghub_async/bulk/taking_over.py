"""Jobs that were left to other runs of a ledger, and that nobody works on any more."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.ledgers.ledger import Entry, Ledger, State, claimed_in, pages
from runninghub_async.bulk.shared_room import SharedRoom

_BEGUN: tuple[State, ...] = ("submitting", "submitted", "succeeded")


def can_be_looked_at(entry: Entry, accounts: Collection[str]) -> bool:
    """Whether the task of a row, where it has one that goes on, is of one of these accounts; else
    it is for a run that has the key."""
    has_task = entry.state in ("submitted", "succeeded") and entry.task_id is not None
    return not has_task or entry.account is None or entry.account in accounts


class TakingOver:
    """Finds what runs that are gone have left: once there is nothing else to do, and from time to
    time while a stream goes on."""

    def __init__(self, ledger: Ledger, room: SharedRoom, accounts: Collection[str]) -> None:
        """Nothing is left to others yet.

        Args:
            ledger: of the run.
            room: knows the other runs of the ledger.
            accounts: the labels of those whose tasks this run can look at.
        """
        self._ledger = ledger
        self._room = room
        self._accounts = accounts
        self._left = Names()
        self._worked_on = Names()
        self._looked_at = self._now

    def note_worked_on(self, job: str) -> None:
        """This run does what it can with a job."""
        self._worked_on.add((job,))

    def note_left(self, jobs: Iterable[str]) -> None:
        """These jobs of this run are left to others, which work on them."""
        self._left.add(jobs)

    @property
    def due_in(self) -> float:
        """Seconds until it pays to look again while there is other work; 0 is now."""
        return max(0.0, self._looked_at + self._ledger.lease / 2 - self._now)

    @property
    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def claimed(self) -> list[Entry]:
        """The rows of jobs that are this run's now: what was begun, and what was left to others."""
        self._looked_at = self._now
        states = (*_BEGUN, "pending") if len(self._left) else _BEGUN
        found: list[Entry] = []
        async for page in pages(self._ledger, *states):
            free = [entry for entry in page if self._is_wanted(entry)]
            found += await claimed_in(self._ledger, free, self._is_wanted)
        return found

    def _is_wanted(self, entry: Entry) -> bool:
        is_open = entry.state in _BEGUN or (entry.state == "pending" and entry.id in self._left)
        is_free = is_open and entry.id not in self._worked_on
        return is_free and can_be_looked_at(entry, self._accounts)

    async def others_work(self) -> bool:
        """Whether other living runs have jobs yet."""
        return bool(await self._room.others_at_work())
