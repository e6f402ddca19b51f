"""Faults that are put back into a copy of the package, to show that the simulator finds them.

``python -m tests.simulation.mutants`` tries all and prints the law that each breaks, and how many
seeds that took; ``--table`` writes it into the documentation.  Whoever moves the code that a mutant
changes moves the mutant: a text that is not found exactly once is an error.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import yaml
from attrs import frozen

ROOT = Path(__file__).parents[2]
PACKAGE = "runninghub_async"
MOST_SEEDS = 500
QUICK = (
    "an intent is not written",
    "an uncertain submit is repeated by itself",
    "who leaves while a submit waits for room does not call it off",
)
"""Those that ``make test`` tries."""
RUN_BY = {"bulk/": {"bulk", "serve"}, "live/": {"hooks", "live"}, "serve/": {"serve"}}
"""What runs the code of a folder: plans without such work say nothing of a fault in there."""
FAULTS = Path(__file__).parent / "mutants.yaml"
PAGE = ROOT / "docs" / "simulation.md"
HEADER = "| fault | law that it breaks | seeds |\n|---|---|---|\n"


@frozen
class Change:
    """In this file of the package, another text in place of one."""

    file: str
    before: str
    after: str


@frozen
class Mutant:
    """A fault: one change or several."""

    name: str
    changes: tuple[Change, ...]

    @property
    def work(self) -> set[str]:
        """The workloads that run what is changed; empty is all."""
        rooms = {room for room in RUN_BY if self.changes[-1].file.startswith(room)}
        return {work for room in rooms for work in RUN_BY[room]}


class Caught(NamedTuple):
    """Who was caught: the first seed that breaks a law, and the law."""

    seeds: int
    law: str


def mutants() -> list[Mutant]:
    """All of them."""
    entries = yaml.load(FAULTS.read_bytes(), yaml.CSafeLoader)
    return [
        Mutant(entry.pop("name"), tuple(Change(**one) for one in [*entry.pop("also", ()), entry]))
        for entry in entries
    ]


def changed(mutant: Mutant) -> dict[str, str]:
    """The files with the fault in them.

    Raises:
        ValueError: a text to change is not there exactly once.
    """
    texts: dict[str, str] = {}
    for change in mutant.changes:
        text = texts.get(change.file) or (ROOT / PACKAGE / change.file).read_text(encoding="utf-8")
        if (found := text.count(change.before)) != 1:
            raise ValueError(
                f"the mutant {mutant.name!r} changes a text that is {found} times in {change.file};"
                " if the code has moved, move the mutant"
            )
        texts[change.file] = text.replace(change.before, change.after)
    return texts


def hunt(mutant: Mutant, seeds: int = MOST_SEEDS) -> Caught | None:
    """Simulate the package with this fault, until a law is broken."""
    with _copy_with(mutant) as copy:
        ran = subprocess.run(
            [
                *(sys.executable, "-m", "tests.simulation.mutants", *mutant.work),
                *("--here", "--seeds", str(seeds)),
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=copy,
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
    if ran.returncode:
        raise RuntimeError(f"the mutant {mutant.name!r} does not run: {ran.stderr[-2000:]}")
    found = json.loads(ran.stdout.splitlines()[-1])
    return None if found is None else Caught(*found)


@contextmanager
def _copy_with(mutant: Mutant) -> Iterator[Path]:
    """A folder with the package as it would be with this fault, and the tests."""
    texts = changed(mutant)
    with TemporaryDirectory(prefix="mutant-") as folder:
        copy = Path(folder)
        shutil.copytree(ROOT / PACKAGE, copy / PACKAGE)
        for file, text in texts.items():
            (copy / PACKAGE / file).write_text(text, encoding="utf-8")
        (copy / "tests").symlink_to(ROOT / "tests")
        yield copy


def _first_broken(seeds: int, work: set[str]) -> Caught | None:
    """The first seed, of those whose plans have such work, at which the package in the working
    directory breaks a law."""
    import runninghub_async
    from tests.simulation.run import plan_of, run

    assert Path(runninghub_async.__file__).is_relative_to(Path.cwd()), "this is no copy"
    for seed in range(seeds):
        plan = plan_of(seed)
        if work and work.isdisjoint(item.kind for item in plan.work):
            continue
        if (law := run(plan).law) is not None:
            return Caught(seed + 1, law)
    return None


def known() -> dict[str, Caught]:
    """What the page says of each mutant."""
    rows = (line.strip("| ").split(" | ") for line in PAGE.read_text("utf-8").splitlines())
    cells = [row for row in rows if len(row) == 3 and row[2].isdecimal()]
    return {name: Caught(int(seeds), law) for name, law, seeds in cells}


def write(found: Mapping[str, Caught]) -> None:
    """Put the table of the mutants that there are on the page."""
    head, _, _ = PAGE.read_text("utf-8").partition(HEADER)
    lines = [f"| {m.name} | {found[m.name].law} | {found[m.name].seeds} |" for m in mutants()
             if m.name in found]  # fmt: skip
    PAGE.write_text(head + HEADER + "\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """The table of all mutants; 1 where one was not caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of names; all, unless given")
    parser.add_argument("--seeds", type=int, default=MOST_SEEDS, help="for each, at most")
    parser.add_argument("--table", action="store_true", help=f"write it into {PAGE.name}, too")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.here:
        print(json.dumps(_first_broken(asked.seeds, set(asked.names))), flush=True)
        os._exit(0)  # what died in a run stays as it is
    missed, found = 0, known()
    tried = [m for m in mutants() if not asked.names or any(part in m.name for part in asked.names)]
    with ThreadPoolExecutor(asked.jobs) as pool:  # each waits for a process of its own
        for mutant, caught in zip(
            tried, pool.map(partial(hunt, seeds=asked.seeds), tried), strict=True
        ):
            if caught is None:
                missed += 1
                found.pop(mutant.name, None)
                told = f"none | not in {asked.seeds}"
            else:
                found[mutant.name] = caught
                told = f"{caught.law} | {caught.seeds}"
            print(f"| {mutant.name} | {told} |", flush=True)
            if asked.table:
                write(found)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
