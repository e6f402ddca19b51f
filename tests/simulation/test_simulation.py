"""The product, simulated: many seeds, the plans that once broke a law, and the same text twice.

Each round is a process of its own, with the hashes of texts fixed, so that what fails here fails
the same way with ``python -m tests.simulation SEED``.
"""

from __future__ import annotations

import re

import pytest

from tests.adversary.rounds import TORTURE
from tests.forking import program
from tests.simulation.plan import kept_plans

SEEDS, ROUNDS = (2_000, 8) if TORTURE else (50, 1)
TWICE = 20 if TORTURE else 2
PARTS = [range(n * SEEDS // ROUNDS, (n + 1) * SEEDS // ROUNDS) for n in range(ROUNDS)]


async def python(*words: str) -> tuple[int, str, str]:
    """How a process of its own ends, in which texts have the same hashes each time, and what it
    prints."""
    process = await program.start(
        *("simulation", *words),
        environment=program.environment(program.STARTED_WITH["simulation"]),
        folder=program.ROOT,
    )
    out, err = await process.communicate()
    return await process.wait(), out.decode(), err.decode()


async def simulate(*arguments: str) -> str:
    """What the command prints; fails where it finds something."""
    code, out, err = await python("-m", "tests.simulation", *arguments)
    assert code == 0, out[-20_000:] + err[-5_000:]
    return out


@pytest.mark.parametrize("seeds", PARTS, ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
async def test_every_law_holds_whatever_the_seed_brings(seeds: range) -> None:
    told = await simulate("--seeds", f"{seeds[0]}-{seeds[-1]}", "--jobs", "1")
    assert f"{len(seeds)} seeds are clean" in told
    assert "never struck: no kind of fault" in told or not TORTURE  # 50 seeds are too few


async def test_what_once_broke_a_law_does_not_any_more() -> None:
    plans = [str(path) for path in kept_plans()]
    assert f"{len(plans)} seeds are clean" in await simulate("--plan", *plans)


async def test_a_seed_tells_the_same_story_alone_and_after_others() -> None:
    seeds = f"0-{TWICE - 1}"
    together = (await simulate("--seeds", seeds, "--each", "--jobs", "1")).splitlines()[:TWICE]
    alone = (await simulate("--seeds", seeds, "--each", "--alone")).splitlines()[:TWICE]
    assert together == alone


DRAWS = """
import asyncio, uuid
from runninghub_async.retries import jittered
from tests.simulation.chance import OWNER
from tests.simulation.run import simulated

def drawn(*items):
    told = {}

    async def act(item):
        OWNER.set(item)
        told[item] = jittered(1.0), uuid.uuid4()

    async def main(process):
        told[process.name] = jittered(1.0)
        await asyncio.gather(*map(act, items))

    with simulated(0) as world:
        world.start("somebody", main)
        world.run()
    return told

all, some = drawn("a", "b", "c"), drawn("c", "b")
assert len(set(all.values())) == 4
assert some.items() < all.items()
"""


async def test_what_an_item_draws_stays_as_it_is_where_another_is_left_out() -> None:
    code, _, err = await python("-c", DRAWS)
    assert code == 0, err


REACH = """
import contextlib, os, socket, sys, threading, time
from tests.simulation.run import simulated

def reaching(real):
    async def main(_):
        with contextlib.suppress(Exception):  # whoever catches it hides nothing
            real()
    return main

for real in (
    lambda: time.sleep(0),
    lambda: socket.socket(),
    lambda: threading.Thread().start(),
):
    with simulated(0) as world:
        world.start("somebody", reaching(real))
        try:
            world.run()
        except Exception as error:
            print(f"{type(error).__name__}: {error}", flush=True)
os._exit(0)
"""


async def test_a_run_reaches_nothing_real_and_tells_the_line_that_would() -> None:
    _, out, _ = await python("-c", REACH)
    told = out.splitlines()
    assert len(told) == 3, told
    for line, number in zip(told, (12, 13, 14), strict=True):
        assert re.fullmatch(rf"ReachedTheRealWorldError: .+ at <string>:{number}: .*", line), told
