"""What is to happen in a run, as plain data: work and faults, each of which can be left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from attrs import asdict, evolve, frozen

from tests.simulation.chance import Chance

if TYPE_CHECKING:
    from tests.simulation.workloads import Workload

MOST_TASKS, MOST_FAULTS = 40, 10
USUAL = 0.6
"""From this share on a workload is a usual one."""
MOST_RUNS = 200
"""Of one plan, to find what can be left out of it."""
KEPT = Path(__file__).parent / "kept"

Draw = Callable[[Random, int], list[dict[str, Any]]]


@frozen
class Item:
    """A piece of work, or a fault."""

    id: str
    """Names its stream of chance."""
    kind: str
    args: Mapping[str, Any]


@frozen
class Plan:
    """Everything that the seed decides beforehand; the rest comes of the streams."""

    seed: int
    work: tuple[Item, ...]
    faults: tuple[Item, ...]

    def to_json(self) -> str:
        """A line an item."""
        items = {"work": self.work, "faults": self.faults}
        parts = [
            f'"{name}": [\n' + ",\n".join("  " + json.dumps(asdict(i)) for i in some) + "\n]"
            for name, some in items.items()
        ]
        return f'{{"seed": {self.seed},\n' + ",\n".join(parts) + "}\n"

    def without(self, left_out: Iterable[Item]) -> Plan:
        """The same without these items."""
        gone = {item.id for item in left_out}
        return evolve(
            self,
            work=tuple(item for item in self.work if item.id not in gone),
            faults=tuple(item for item in self.faults if item.id not in gone),
        )


def plan_from(text: str) -> Plan:
    """What :meth:`Plan.to_json` has written."""
    told = json.loads(text)
    work, faults = (tuple(Item(**item) for item in told[part]) for part in ("work", "faults"))
    return Plan(told["seed"], work, faults)


def kept_plans() -> list[Path]:
    """The files of plans that once broke a law."""
    return sorted(KEPT.glob("*.json"))


def draw_plan(
    seed: int, workloads: Mapping[str, Workload], faults: Mapping[str, Draw], kinds: Sequence[str]
) -> Plan:
    """The plan of a seed: one workload or several, and some faults, whose kinds are drawn."""
    chance = Chance(seed)
    first = chance.stream("plan")
    chosen = _chosen(chance, workloads)
    work = [
        Item(f"{name} {n}", name, args)
        for name in chosen
        for n, args in enumerate(
            workloads[name].draw(chance.stream(f"plan {name}"), MOST_TASKS // len(chosen))
        )
    ]
    some: list[Item] = []
    kinds = first.sample(kinds, first.choice([1, 2, 3, 5, len(kinds)]))  # few, so that they meet
    if "bulk" in chosen and first.random() < 0.7:
        kinds += ["price", "price", "price", "unheard"]  # of which nobody else asks
    if "serve" in chosen:
        kinds += ["key revoked", "lost"]
    if "hooks" in chosen:
        rest = [] if first.random() < 0.5 else [*kinds, "address refused"]
        kinds = ["cut event", "cut event", *rest]
    for number in range(first.choice([0, 2, 4, 6, 8, MOST_FAULTS])):
        kind = first.choice(kinds)
        drawn = faults[kind](chance.stream(f"plan fault {number}"), 1)
        some += [Item(f"fault {number}", kind, args) for args in drawn]
    some += _added(chance, faults, [*work], len(some))
    return Plan(seed, tuple(work), tuple(some))


def _added(chance: Chance, faults: Mapping[str, Draw], work: list[Item], number: int) -> list[Item]:
    """Faults that are worth most with some of the work, and come beside the others."""
    kinds: list[str] = []
    own = chance.stream("plan more faults")
    if any(item.kind == "bulk" for item in work) and own.random() < 0.1:
        kinds += ["results withheld"] * 2
    if any("single_put" in item.args or item.args.get("reads") == "shelves" for item in work):
        kinds += ["store"] * own.choice([0, 1, 2, 4])
    return [
        Item(f"fault {number + n}", kind, args)
        for n, kind in enumerate(kinds)
        for args in faults[kind](own, 1)
    ]


def _chosen(chance: Chance, workloads: Mapping[str, Workload]) -> list[str]:
    """Which of them: several of the usual ones, and of the others each by its own chance, alone or
    with these."""
    first = chance.stream("plan")
    usual = [name for name in sorted(workloads) if workloads[name].share >= USUAL]
    chosen = [name for name in usual if first.random() < workloads[name].share]
    chosen = chosen or [first.choice(usual)]
    for name in sorted(workloads.keys() - set(usual)):
        own = chance.stream(f"plan whether {name}")
        if own.random() < workloads[name].share:
            chosen = [name] if own.random() < 0.5 else [*chosen, name]
    return chosen


def shrunk(plan: Plan, law: str, broken_law: Callable[[Plan], str | None]) -> tuple[Plan, int]:
    """The plan without what is not needed to break this law, and how many runs that took."""
    runs, size = 0, max(1, (len(plan.work) + len(plan.faults)) // 2)
    while True:
        items = [*plan.faults, *plan.work]
        kept_all = True
        for start in range(0, len(items), size):
            if runs >= MOST_RUNS:
                return plan, runs
            smaller = plan.without(items[start : start + size])
            if not smaller.work or smaller == plan:
                continue
            runs += 1
            if broken_law(smaller) == law:
                plan, kept_all = smaller, False
        if kept_all and size == 1:
            return plan, runs
        size = max(1, size // 2) if kept_all else size
