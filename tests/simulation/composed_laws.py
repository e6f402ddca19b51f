"""What must hold of calls that take what others make, and of budgets around them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define, field

from tests.simulation.events import Event, SubmitLeft, TaskMade, WaiterLeft
from tests.simulation.law import Law
from tests.simulation.workloads.composed import PRICE, Chains

if TYPE_CHECKING:
    from runninghub_async.sandbox import Task


@define(eq=False)
class ComposedLaw(Law):
    """A law about calls within calls, and within purses."""

    @property
    def chains(self) -> Chains:
        """Those of the run."""
        found: Chains = self.world.chains
        return found

    def tasks_of(self, call: str) -> list[Task]:
        """The service's own."""
        book = self.world.service.book
        known = [task for task in self.world.service.sandbox.tasks if task.id in book]
        return [task for task in known if book[task.id].call == call]


@define(eq=False)
class NoPurseIsCrossed(ComposedLaw):
    """Whatever runs at once, in however many processes, and whoever dies."""

    name = "what an owner's tasks cost, with those in flight and in doubt, is within the budget"
    _left: defaultdict[object, list[SubmitLeft]] = field(factory=lambda: defaultdict(list))

    def notice(self, event: Event) -> None:
        if isinstance(event, SubmitLeft) and event.call in self.chains.owner_of:
            owner = self.chains.owner_of[event.call]
            self._note(event, owner, self.chains.limits[owner])
            self._note(event, "all", self.chains.limit_of_all)

    def _note(self, event: SubmitLeft, owner: object, limit: Decimal) -> None:
        self._left[owner] = [
            *(left for left in self._left[owner] if not self.is_refused(left)),
            event,
        ]
        total = sum((self._counts(left.call) for left in self._left[owner]), Decimal(0))
        if total > limit:
            self.broken(f"with {event.call}, {total} may be spent of {limit} of owner {owner}")

    def _counts(self, call: str) -> Decimal:
        """At the least: a bill may lie above what was expected."""
        over = [task for task in self.tasks_of(call) if task.is_over]
        return min(PRICE, over[0].cost.money) if over else PRICE


@define(eq=False)
class BillsAreCountedFirst(ComposedLaw):
    """Who has a result finds its cost in the purse."""

    name = "a bill is counted in its owner's purse before the result is told"
    _told: defaultdict[int, set[str]] = field(factory=lambda: defaultdict(set))

    def notice(self, event: Event) -> None:
        if not isinstance(event, WaiterLeft) or event.result is None:
            return
        owner = self.chains.owner_of.get(event.call)
        if owner is None or "lie" in self.world.service.faults.struck:
            return
        self._told[owner].add(event.call)
        bills = [task.cost.money for call in self._told[owner] for task in self.tasks_of(call)]
        spent = self.chains.store.balance(f"owner-{owner}", "CNY").spent
        if spent < sum(bills):
            self.broken(f"owner {owner} has spent {spent}, and tasks cost {sum(bills)}")


class CallsTakeWhatOthersMade(ComposedLaw):
    """A chain of calls is as if each were awaited, and its link given to the next."""

    name = "a call is submitted with what its inner call has made, once that has succeeded"

    def notice(self, event: Event) -> None:
        if isinstance(event, TaskMade) and (inner := self.chains.inner_of.get(event.call)):
            (task,) = (t for t in self.world.service.sandbox.tasks if t.id == event.task_id)
            made = [each.id for each in self.tasks_of(inner) if each.status == "SUCCESS"]
            for link in task.params["imageUrls"]:
                if not any(each in link for each in made):
                    self.broken(f"{event.call} is made of {link}, and {inner} is {made}")


@define(eq=False)
class NothingIsHeldForNobody(ComposedLaw):
    """What was set aside is spent or given back."""

    name = "in the end nothing is set aside but for tasks whose end nobody has seen"

    def at_end(self) -> None:
        dead = any(not process.is_alive for process in self.world.processes)
        rows = self.chains.store._rows  # noqa: SLF001 - nobody else asks
        for hold in () if dead else rows.open():
            if hold.task is None:
                self.broken(f"{hold.amount} is set aside for a {hold.endpoint} without a task")


COMPOSED_LAWS: list[type[Law]] = [
    NoPurseIsCrossed,
    BillsAreCountedFirst,
    CallsTakeWhatOthersMade,
    NothingIsHeldForNobody,
]
"""Judged where there are such calls."""
