"""Jobs that were left to other runs of a ledger, and that nobody works on any more."""

from __future__ import annotations

from collections.abc import Iterable

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.ledgers.ledger import Entry, Ledger, State, pages
from runninghub_async.bulk.shared_room import SharedRoom

_BEGUN: tuple[State, ...] = ("submitting", "submitted", "succeeded")


class TakingOver:
    """Finds what runs that are gone have left, once there is nothing else to do."""

    def __init__(self, ledger: Ledger, room: SharedRoom) -> None:
        """Nothing is left to others yet; ``room`` knows the other runs of the ledger."""
        self._ledger = ledger
        self._room = room
        self._left = Names()
        self._worked_on = Names()

    def note_worked_on(self, job: str) -> None:
        """This run does what it can with a job."""
        self._worked_on.add((job,))

    def note_left(self, jobs: Iterable[str]) -> None:
        """These jobs of this run are left to others, which work on them."""
        self._left.add(jobs)

    async def claimed(self) -> list[Entry]:
        """The rows of jobs that are this run's now: what was begun, and what was left to others."""
        found: list[Entry] = []
        async for page in pages(self._ledger, *_BEGUN, "pending"):
            free = [
                entry.id
                for entry in page
                if entry.id not in self._worked_on
                and (entry.state != "pending" or entry.id in self._left)
            ]
            found += await self._ledger.claim(free) if free else ()
        return found

    async def others_work(self) -> bool:
        """Whether other living runs have jobs yet."""
        return bool(await self._room.others_at_work())
