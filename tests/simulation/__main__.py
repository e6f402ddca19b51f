"""``python -m tests.simulation SEED`` tells the story of a seed; ``--seeds 0-9999`` runs many."""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import sys
import tempfile
import warnings
from collections.abc import Generator
from pathlib import Path

from attrs import evolve

from tests.simulation.clock import real_seconds
from tests.simulation.faults import KINDS
from tests.simulation.plan import Plan, plan_from, shrunk
from tests.simulation.run import ALL_LAWS, Outcome, plan_of, run
from tests.simulation.world import OWN_LAWS

LAST_EVENTS = 60
MEMORY = Path("/dev/shm")


def main() -> int:
    """What the command line asks for; 1 where a law was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("seed", nargs="?", type=int, help="tell the whole story of this seed")
    parser.add_argument("--seeds", help="run many: 0-9999, or a number from 0 on")
    parser.add_argument("--alone", action="store_true", help="with --seeds: a process for each")
    parser.add_argument("--plan", type=Path, nargs="+", help="run plans that were kept")
    parser.add_argument("--each", action="store_true", help="with --seeds: a line for each")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":  # sets of texts iterate by it
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", "tests.simulation", *sys.argv[1:]])
    warnings.simplefilter("ignore")  # of what is collected after a run that ended in the middle
    if MEMORY.is_dir():
        tempfile.tempdir = str(MEMORY)
    gc.collect()
    gc.freeze()
    if asked.seeds:
        found = outcomes(seeds_in(asked.seeds), asked.jobs, alone=asked.alone)
        return many(found, len(seeds_in(asked.seeds)), tells_each=asked.each)
    if asked.plan:
        found = (run(plan_from(path.read_text())) for path in asked.plan)
        return many(found, len(asked.plan), tells_each=True)
    if asked.seed is None:
        parser.error("give a seed, --seeds or --plan")
    outcome = run(plan_of(asked.seed))
    print(outcome.plan.to_json())
    print("\n".join(outcome.story))
    print(summary(outcome))
    return tell_of(outcome, with_story=False) if outcome.law else 0


def seeds_in(text: str) -> range:
    """``a-b``, both included, or a number."""
    first, dash, last = text.partition("-")
    return range(int(first), int(last) + 1) if dash else range(int(text))


def many(found: Generator[Outcome, None, None], number: int, *, tells_each: bool) -> int:
    """Tell of these runs, up to the first that breaks a law."""
    started, done, events = real_seconds(), 0, 0
    idle = set(KINDS)
    is_terminal = sys.stderr.isatty()

    def progress() -> str:
        pace = events / (real_seconds() - started)
        laws = len(ALL_LAWS) + len(OWN_LAWS)
        return f"{events} events, {pace:.0f} a second, {laws} laws"

    for outcome in found:
        done, events, idle = done + 1, events + outcome.events, idle - outcome.struck
        if tells_each:
            print(summary(outcome))
        if is_terminal or done % 500 == 0:
            end = "" if is_terminal else "\n"
            print(f"\r{done}/{number} seeds: {progress()}", end=end, file=sys.stderr)
        if outcome.law is not None:
            found.close()  # the other cores need not go on
            return tell_of(outcome)
    print(f"\n{done} seeds are clean: {progress()}, {real_seconds() - started:.1f} s")
    print(f"never struck: {', '.join(sorted(idle)) or 'no kind of fault'}")
    return 0


def outcomes(seeds: range, jobs: int, *, alone: bool = False) -> Generator[Outcome, None, None]:
    """What comes of each, in their order."""
    if jobs < 2 and not alone:
        yield from map(_outcome, seeds)
        return
    # What died in a run is kept, so a process does not run for ever.
    with multiprocessing.get_context("fork").Pool(
        jobs, maxtasksperchild=1 if alone else 20
    ) as pool:
        yield from pool.imap(_outcome, seeds, chunksize=1 if alone else 5)


def _outcome(seed: int) -> Outcome:
    outcome = run(plan_of(seed))
    return outcome if outcome.law else evolve(outcome, story=[])  # which nobody asks for


def tell_of(outcome: Outcome, *, with_story: bool = True) -> int:
    """The law that was broken, how it came to that, and the least that breaks it."""
    assert outcome.law is not None
    print(f"\nSEED {outcome.plan.seed} breaks the law: {outcome.law}\n  {outcome.why}\n")
    if with_story:
        print("\n".join(outcome.story[-LAST_EVENTS:]))

    def law_of(plan: Plan) -> str | None:
        return run(plan).law

    smallest, runs = shrunk(outcome.plan, outcome.law, law_of)
    last = run(smallest)
    print(f"\nThe least that breaks it, after {runs} runs; keep it in tests/simulation/kept/:\n")
    print(smallest.to_json())
    print("\n".join(last.story[-LAST_EVENTS:]))
    print(f"{last.law}: {last.why}")
    return 1


def summary(outcome: Outcome) -> str:
    """One line: the same for the same seed."""
    return (
        f"seed {outcome.plan.seed}: {outcome.events} events, {outcome.steps} steps,"
        f" {outcome.tasks} tasks, {outcome.seconds:.3f} s, story {outcome.digest}"
    )


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # what died in a run stays as it is: nothing of it is cleaned up
