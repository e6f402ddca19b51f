"""A ledger that is lost or damaged, and built anew from what else is on the disk.

``recover`` makes a file of SQLite out of a folder of files, and so it is given one, for the moment
that it takes; what it has found is then a ledger in memory again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import frozen

from runninghub_async.bulk import Entry, Job, LedgerError, MemoryLedger
from runninghub_async.bulk.folder import LEDGER, LOG, RESULTS
from runninghub_async.bulk.ledgers.ledger import entry_for
from runninghub_async.bulk.ledgers.ledger_file import COLUMNS, FILE_COLUMNS, opened
from runninghub_async.bulk.ledgers.reader import LedgerReader
from runninghub_async.bulk.recovery import recover
from tests.simulation.clock import EPOCH

if TYPE_CHECKING:
    from random import Random

    from tests.simulation.disk import Disk
    from tests.simulation.world import World


class RebuiltLedger(MemoryLedger):
    """A ledger in memory that does not know what was done before it was built."""

    @property
    def is_rebuilt(self) -> bool:
        return True

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        """Jobs that it does not know may have been submitted all the same."""
        known = await self.states([job.id for job in jobs])
        found = await super().open_jobs(jobs)
        for job in jobs:
            if job.id not in known:
                new = entry_for(job, is_rebuilt=True)
                self._change(job.id, state=new.state, error=new.error)
        return [self._rows.jobs[entry.id] if entry.id not in known else entry for entry in found]

    @property
    def tasks(self) -> frozenset[str]:
        """All that it knows."""
        entries = [*self._rows.jobs.values(), *self._rows.earlier]
        return frozenset(entry.task_id for entry in entries if entry.task_id is not None)

    def take(self, db: sqlite3.Connection, entries: Sequence[Entry]) -> None:
        """Take over what has been found."""
        self._rows.jobs.update({entry.id: entry for entry in entries})
        for name, job in db.execute("SELECT name, job FROM names"):
            self._rows.names[name] = job, 0  # each task here makes one file
        asked = "SELECT job, task_id, account, state, money, estimate FROM earlier_tasks"
        for job, task_id, account, state, *amounts in db.execute(asked):
            entry = self._rows.jobs[job]._replace(task_id=task_id, account=account, state=state)
            money, estimate = (None if each is None else Decimal(each) for each in amounts)
            self._rows.earlier.append(entry._replace(money=money, estimate=estimate, error=None))


def earlier_tasks(ledger: MemoryLedger) -> list[Entry]:
    """Tasks that jobs of this ledger had before those that they have."""
    return list(ledger._rows.earlier)  # noqa: SLF001 - nobody else asks


@frozen
class Damaged:
    """A file that had these rows, and of which not all can be read."""

    entries: Sequence[Entry]
    chance: Random
    in_doubt: Sequence[Entry] = ()
    """Those of them of which one is lost."""
    earlier: Sequence[Entry] = ()
    """Tasks that jobs had before those that they have."""

    def write(self, path: Path) -> None:
        """Write the ledger, and damage it: a row, some bytes, or its end."""
        marks = ", ".join("?" * len(COLUMNS.split(", ")))
        with closing(opened(path)) as db:
            for entry in self.entries:
                *row, files = entry
                row = [str(each) if isinstance(each, Decimal) else each for each in row]
                db.execute(f"INSERT INTO jobs ({COLUMNS}) VALUES ({marks})", row)
                for file in files:
                    into = f"INSERT INTO files (job, {FILE_COLUMNS}) VALUES"
                    db.execute(f"{into} (?, {', '.join('?' * len(file))})", (entry.id, *file))
            for entry in self.earlier:
                into = "INSERT INTO earlier_tasks (job, task_id, account, state, money) VALUES"
                money = None if entry.money is None else str(entry.money)
                had = (entry.id, entry.task_id, entry.account, entry.state, money)
                db.execute(f"{into} (?, ?, ?, ?, ?)", had)
            how = "row" if self.in_doubt else self.chance.choice(["row", "bytes", "end"])
            if how == "row":
                lost = self.chance.choice(self.in_doubt or self.entries).id
                db.execute("UPDATE jobs SET state = 'gone' WHERE id = ?", (lost,))
        content = bytearray(path.read_bytes())
        if how == "bytes":
            begin = self.chance.randrange(100, len(content))
            content[begin : begin + 300] = self.chance.randbytes(300)
        elif how == "end":
            del content[self.chance.randrange(len(content)) :]
        path.write_bytes(content)


async def rebuilt(disk: Disk, world: World, damaged: Damaged | None = None) -> RebuiltLedger | None:
    """What ``recover`` makes of the disk, without its ledger, or with what is left of it.

    Returns:
        The ledger; ``None`` where the damage did none, and the old one is in order.
    """
    with TemporaryDirectory() as place:
        folder = Path(place)
        for name, content in disk.files.whole.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        (folder / RESULTS).write_bytes(bytes(disk.results))
        (folder / LOG).write_text("".join(disk.log), encoding="utf-8")
        if damaged is not None:
            damaged.write(folder / LEDGER)
        try:
            await recover(folder)
        except LedgerError as error:
            if damaged is not None and "is in order" in str(error):
                return None
            raise
        ledger = RebuiltLedger(clock=lambda: EPOCH + world.now)
        with (
            LedgerReader(folder / LEDGER) as reader,
            closing(sqlite3.connect(folder / LEDGER)) as db,
        ):
            ids = [job for (job,) in db.execute("SELECT id FROM jobs ORDER BY id")]
            ledger.take(db, list(reader.known(ids).values()))
    return ledger
