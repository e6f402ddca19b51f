"""What the ledger in memory keeps of its jobs, for all runs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import count

from attrs import define, field

from runninghub_async.bulk.ledgers.costs import NOBODYS, Costs, costs_of, rows_for
from runninghub_async.bulk.ledgers.ledger import Entry, Redone, settles
from runninghub_async.bulk.ledgers.waiting_rows import WaitingRows


@define
class MemoryRun:
    renewed_at: float
    lease: float
    place: str | None
    wants_at: float | None = None
    """When it last said that it waits for places."""

    def is_live(self, now: float) -> bool:
        """Whether its lease is not over."""
        # A clock that was set back must not let a lease last for years.
        return abs(now - self.renewed_at) < self.lease


@define
class Claim:
    run: str
    is_intended: bool = False
    """Whether this run has submitted the job."""


@define
class MemoryRows:
    """What all runs share, and what is left of one that has died."""

    jobs: dict[str, Entry] = field(factory=dict)
    earlier: list[Entry] = field(factory=list)
    """What was the row of a job before it was to be submitted anew."""
    ends: dict[str, int] = field(factory=dict)
    """As the how manieth a job has ended."""
    numbers: Iterator[int] = field(factory=count)
    names: dict[str, tuple[str, int]] = field(factory=dict)
    runs: dict[str, MemoryRun] = field(factory=dict)
    claims: dict[str, Claim] = field(factory=dict)
    graphs: dict[str, str] = field(factory=dict)
    currency: str | None = None
    compared: dict[str, str] = field(factory=dict)
    waiting: WaitingRows = field(factory=WaitingRows)
    placed: dict[str, float] = field(factory=dict)
    """When the last submit of a job left, or became one of unknown fate."""
    refusals: dict[str, tuple[int, str, int, float]] = field(factory=dict)
    """Of each account the latest: its number, whose, how many are allowed, until when to wait."""
    ears: dict[str, Callable[[str | None], None]] = field(factory=dict)
    """Of each run that listens, what hears that another has changed something, or which task is
    said to have ended."""

    in_flight: set[str] = field(factory=set)
    """Jobs whose tasks are in flight, or may be."""
    spent: Decimal = Decimal(0)
    """By the jobs as they are, those under way aside."""

    def put(self, entry: Entry) -> None:
        """A job's row is this from now on."""
        before = self.jobs.get(entry.id)
        self.jobs[entry.id] = entry
        self.spent += _spent_by(entry) - (Decimal(0) if before is None else _spent_by(before))
        (self.in_flight.add if may_have_place(entry) else self.in_flight.discard)(entry.id)

    def remove(self, ids: Collection[str]) -> None:
        """These jobs are no more; what they have cost still counts."""
        gone = [row for row in self.earlier if row.id in ids or row.id == NOBODYS]
        gone += (self.jobs[job] for job in ids)
        sums = [
            Entry(NOBODYS, "", "", "saved", task_id=NOBODYS, money=row.money, estimate=row.estimate)
            for row in rows_for((1, costs) for costs in costs_among(gone))
        ]
        self.earlier = [row for row in self.earlier if row not in gone] + sums
        self.names = {name: of for name, of in self.names.items() if of[0] not in ids}
        for job in ids:
            self.spent -= _spent_by(self.jobs.pop(job))
            self.in_flight.discard(job)
            for other in (self.ends, self.claims, self.placed):
                other.pop(job, None)

    def tell(self, run: str, task_id: str | None = None) -> None:
        """Let the other runs hear of it."""
        for name, hear in self.ears.items():
            if name != run:
                hear(task_id)

    def settled_choices(self, ids: Collection[str]) -> Set[str]:
        """As of :class:`Ledger`."""
        made = {job for job in ids if job in self.jobs and settles(self.jobs[job])}
        rows = ((entry.choice, entry) for entry in self.jobs.values())
        return made | {c for c, entry in rows if c is not None and c in ids and settles(entry)}

    def is_unneeded(self, entry: Entry) -> bool:
        """Whether it is a candidate that is needed no more."""
        if entry.state != "pending" or entry.choice is None or entry.redone:
            return False
        return bool(self.settled_choices((entry.choice,)))

    def earlier_of(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        """The files that those of these jobs had that were made again, each time before."""
        found: dict[str, tuple[Redone, ...]] = {}
        for row in self.earlier:
            if row.id in ids and row.redone and row.files:
                found[row.id] = (*found.get(row.id, ()), Redone(row.redone, row.files))
        return found

    def unneeded(self) -> Set[str]:
        """The ids of all candidates that are needed no more."""
        choices = {entry.choice for entry in self.jobs.values() if entry.choice is not None}
        settled = self.settled_choices(choices)
        rows = (e for e in self.jobs.values() if e.state == "pending" and not e.redone)
        return {entry.id for entry in rows if entry.choice in settled}


def costs_among(rows: Iterable[Entry]) -> Iterator[Costs]:
    for row in rows:
        may_exist = row.task_id is not None or row.state == "uncertain"
        estimate = row.estimate if may_exist else None
        yield costs_of(row.money, estimate, may_be_free=row.state == "failed")


def _spent_by(entry: Entry) -> Decimal:
    if entry.state in ("pending", "submitting", "submitted"):
        return Decimal(0)
    return sum((cost.billed + cost.assumed for cost in costs_among((entry,))), Decimal(0))


def may_have_place(entry: Entry) -> bool:
    """Whether a job's task is in flight, or may be."""
    is_in_doubt = entry.state == "uncertain" and entry.task_id is None
    return is_in_doubt or entry.state in ("submitting", "submitted")
