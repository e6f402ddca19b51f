"""What must hold of what bulk runs spend, and may come to spend."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from attrs import define, field

from tests.simulation.disk import LedgerWritten
from tests.simulation.events import Event, LedgerRebuilt, PriceTold, RunBegan, SubmitLeft
from tests.simulation.law import BulkLaw
from tests.simulation.workloads.bulk_draw import SORTS


@define
class _Charge:
    """What one submit counts with."""

    estimate: Decimal | None
    bill: Decimal | None = None

    @property
    def expected(self) -> Decimal:
        """What it may count with: what its bill lies above its estimate is allowed for."""
        amounts = [amount for amount in (self.estimate, self.bill) if amount is not None]
        return min(amounts, default=Decimal(0))


@define(eq=False)
class WithinTheBudget(BulkLaw):
    """What is spent, and may come to be spent, stays within what was allowed."""

    name = (
        "bills so far and estimates in flight and uncertain are at most the budget and what bills"
        " lay above their estimates"
    )
    _charges: defaultdict[str, list[_Charge]] = field(factory=lambda: defaultdict(list))
    _budgets: dict[str, Decimal] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            if event.budget is not None:
                self._budgets[event.process] = event.budget
        elif isinstance(event, LedgerRebuilt):
            self._charges.clear()  # who knows what was in flight
        elif isinstance(event, LedgerWritten):
            self._count(event)
        elif isinstance(event, SubmitLeft) and event.process in self._budgets:
            budget = self._budgets[event.process]
            total = sum((c.expected for some in self._charges.values() for c in some), Decimal(0))
            if total > budget:
                self.broken(f"with {event.call}, {total} may be spent of {budget}")

    def _count(self, event: LedgerWritten) -> None:
        charges, how = self._charges[event.job], event.ended
        if event.call == "intends":
            charges.append(_Charge(event.args[2]))
        elif event.call == "withdraws" and charges:
            charges.pop()
        elif how is not None and how.state != "submitted" and charges:
            if how.money or (how.money is not None and how.state == "failed"):
                charges[-1].bill = how.money
            elif how.estimate is not None:
                charges[-1].estimate = how.estimate


@define(eq=False)
class JobsCountWithTheirPrice(BulkLaw):
    """What a job is expected to cost is guessed neither downwards nor upwards."""

    name = "a job counts with the highest of the published price, the told one and others' bills"
    _runs: dict[str, RunBegan] = field(factory=dict)
    _told: defaultdict[tuple[str, str], list[PriceTold]] = field(factory=lambda: defaultdict(list))

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan) and event.budget is not None:
            self._runs[event.process] = event
        elif isinstance(event, PriceTold) and event.call in self.folders.jobs:
            self._told[event.process, self._sort(event.call)].append(event)
        elif isinstance(event, LedgerWritten) and event.call == "intends":
            self._judge(self._runs.get(event.process), event.job, event.args[2])

    def _sort(self, job: str) -> str:
        return str(self.folders.jobs[job]["asks"])

    def _judge(self, run: RunBegan | None, job: str, estimate: Decimal | None) -> None:
        if run is None:
            return
        sort = self._sort(job)
        answers = self._told[run.process, sort]
        heard = [told.amount for told in answers if told.link.has_answered(told.number)]
        known = [SORTS[sort][1], *heard[-1:]]
        surprises = [
            entry.money
            for name, entry in self.entries().items()
            if entry.money is not None and self._sort(name) == sort
            if entry.form != "{}"  # a log alone does not tell what a job asked for
            if entry.estimate is None or entry.money > entry.estimate
        ]
        made = {entry.call for entry in self.world.service.book.values()} & self.folders.jobs.keys()
        bills = [self.folders.bill_of(name) for name in made if self._sort(name) == sort]
        least, most = _highest(*known, *surprises), _highest(*known, *bills)
        if not least <= (estimate or 0) <= most:
            self.broken(f"{job} counts with {estimate}; it must be from {least} to {most}")
        if not estimate and (estimate == 0 or not run.settings["budget_unknown_ok"]):
            self.broken(f"{job} is submitted, and nobody knows what it costs")


def _highest(*amounts: Decimal | None) -> Decimal:
    return max((amount for amount in amounts if amount is not None), default=Decimal(0))


class BillsAreRead(BulkLaw):
    """Whatever form a bill has, it is that one, or known to be none."""

    name = "what a job has cost is what its task was billed"

    def notice(self, event: Event) -> None:
        how = event.ended if isinstance(event, LedgerWritten) else None
        if isinstance(event, LedgerWritten) and how and how.state in ("saved", "succeeded"):
            told, service = self.folders.bill_of(event.job), self.world.service
            is_odd = any(
                entry.call == event.job for entry in map(service.book.get, service.odd) if entry
            )
            money = self.entries()[event.job].money  # it stays where only files are fetched again
            if told != money and not (is_odd and (money or 0) <= (told or 0)):
                self.broken(f"{event.job} was billed {told}, and counts with {money}")


class WhatIsPaidIsNotGivenUp(BulkLaw):
    """A store that fails, or a file that is gone, makes no job fail: it would be paid again."""

    name = "a job whose task has succeeded is not failed"

    def notice(self, event: Event) -> None:
        if not isinstance(event, LedgerWritten) or event.ended is None:
            return
        task_id = self.entries()[event.job].task_id
        if event.ended.state != "failed" or task_id is None or task_id in self.world.service.odd:
            return
        tasks = (task for task in self.world.service.sandbox.tasks if task.id == task_id)
        if any(task.status == "SUCCESS" for task in tasks):
            self.broken(f"{event.job} is failed, and its task {task_id} has succeeded")
