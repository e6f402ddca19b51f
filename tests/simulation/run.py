"""Running a plan, and what comes of it."""

from __future__ import annotations

import gc
import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from unittest.mock import patch

from attrs import frozen

from tests.simulation import faults, plan, scenes
from tests.simulation.bulk_laws import BULK_LAWS
from tests.simulation.clock import replaced
from tests.simulation.composed_laws import COMPOSED_LAWS
from tests.simulation.hook_laws import HOOK_LAWS
from tests.simulation.law import LawBrokenError
from tests.simulation.laws import LAWS
from tests.simulation.live_laws import LIVE_LAWS
from tests.simulation.objects import ObjectsInMemory
from tests.simulation.plan import Item, Plan
from tests.simulation.redo_laws import REDO_LAWS
from tests.simulation.serve_laws import SERVE_LAWS
from tests.simulation.serve_webhook_laws import SERVE_WEBHOOK_LAWS
from tests.simulation.service import Service
from tests.simulation.wire import Network
from tests.simulation.workloads import WORKLOADS
from tests.simulation.world import Listener, World

ALL_LAWS = [
    *LAWS, *BULK_LAWS, *REDO_LAWS, *HOOK_LAWS, *COMPOSED_LAWS, *LIVE_LAWS, *SERVE_LAWS,
    *SERVE_WEBHOOK_LAWS,
]  # fmt: skip
_unfinished: list[World] = []
"""Runs in which a process died, or that broke a law: kept, so that nothing of them cleans up."""


@frozen
class Outcome:
    """How a run went."""

    plan: Plan
    story: list[str]
    digest: str
    """Of the whole story."""
    events: int
    steps: int
    tasks: int
    seconds: float
    """Virtual ones."""
    struck: frozenset[str]
    """Kinds of faults that did."""
    law: str | None = None
    why: str = ""


def plan_of(seed: int) -> Plan:
    """What a seed plans."""
    return scenes.drawn(seed) or plan.draw_plan(seed, WORKLOADS, faults.KINDS, faults.NAMES)


def run(plan: Plan) -> Outcome:
    """Run a plan to its end, or to the first law that is broken."""
    broken: LawBrokenError | None = None
    with simulated(plan.seed, plan.faults) as world:
        for name, workload in WORKLOADS.items():
            if items := [item for item in plan.work if item.kind == name]:
                workload.start(world, items)
        laws = [*LAWS]
        laws += [*BULK_LAWS, *REDO_LAWS] if world.disk is not None else []
        laws += HOOK_LAWS if world.hooks is not None else []
        laws += COMPOSED_LAWS if world.chains is not None else []
        laws += LIVE_LAWS if world.live is not None else []
        laws += [*SERVE_LAWS, *SERVE_WEBHOOK_LAWS] if world.serve is not None else []
        world.obey([law(world) for law in laws])
        try:
            world.run()
        except LawBrokenError as law:
            broken = law
    if not all(process.is_complete for process in world.processes):
        _unfinished.append(world)
        gc.freeze()  # nor is it looked through again and again
    return Outcome(
        plan=plan,
        story=world.story,
        digest=world.digest,
        events=world.told,
        steps=world.steps,
        tasks=len(world.service.book),
        seconds=world.now,
        struck=frozenset(world.service.faults.struck),
        law=None if broken is None else broken.law,
        why="" if broken is None else broken.why,
    )


@contextmanager
def simulated(seed: int, faults: Sequence[Item] = ()) -> Iterator[World]:
    """A world with a service, in place of the real one."""
    world = World(seed)
    with (
        replaced(world),
        patch("obstore.store.S3Store", partial(ObjectsInMemory, world)),
        _listening(world),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        world.network = Network(world)
        world.service = Service(world, faults)
        try:
            yield world
        finally:
            world.service.close()
            for each in (world.disk, world.serve):
                if each is not None:
                    each.close()


@contextmanager
def _listening(world: World) -> Iterator[None]:
    """What the product and aiohttp's server log is told to the world, and to nobody else."""
    loggers = [logging.getLogger(name) for name in ("runninghub_async", "aiohttp")]
    before = [(each, each.level, each.propagate, [*each.handlers]) for each in loggers]
    listener = Listener(world)
    for logger in loggers:
        logger.addHandler(listener)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
    try:
        yield
    finally:
        for logger, level, propagates, handlers in before:
            logger.handlers[:] = handlers  # without those of processes that died
            logger.setLevel(level)
            logger.propagate = propagates
