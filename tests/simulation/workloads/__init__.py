"""What the simulated processes do.  Whoever builds something new adds its workload here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, Any, Protocol

from tests.simulation.workloads.bulk import Bulk
from tests.simulation.workloads.calls import Calls
from tests.simulation.workloads.composed import Composed
from tests.simulation.workloads.hooks import Hooks
from tests.simulation.workloads.live import Live
from tests.simulation.workloads.serve import Serve

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.world import World


class Workload(Protocol):
    """Work of one kind."""

    name: str
    share: float
    """The part of all plans that have it."""

    def draw(self, chance: Random, most: int) -> list[dict[str, Any]]:
        """The arguments of some items that make at most so many tasks."""
        ...

    def start(self, world: World, items: Sequence[Item]) -> None:
        """Start the processes that do it, now or later."""
        ...


_ALL: list[Workload] = [Calls(), Bulk(), Composed(), Hooks(), Live(), Serve()]
WORKLOADS: Mapping[str, Workload] = {workload.name: workload for workload in _ALL}
