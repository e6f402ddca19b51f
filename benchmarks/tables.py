"""Plain tables, and fresh processes to measure in."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from typing import Any


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table with aligned columns."""
    table = [list(header), *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[i]) for row in table) for i in range(len(header))]
    print(title)
    for number, row in enumerate(table):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))


def in_fresh_process(module: str, *arguments: str) -> Any:
    """Run ``python -m module arguments`` and return the JSON that it prints."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout)


def in_turns(
    module: str, contenders: Iterable[str], rounds: int, *more: str
) -> dict[str, list[Any]]:
    """What each contender of a module prints in each round.

    Whoever is first finds another machine than whoever follows, so they begin in turns.
    """
    taken: dict[str, list[Any]] = {name: [] for name in contenders}
    for number in range(rounds):
        for name in list(taken)[:: 1 if number % 2 else -1]:
            taken[name].append(in_fresh_process(module, name, *more))
    return taken
