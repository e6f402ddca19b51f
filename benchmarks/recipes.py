"""Recipes: a client with 10,000 of them against one with none, and how long one takes to load."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.tables import show
from runninghub_async import RunningHub

COUNT = 10_000
ROUNDS = 9
LOADED = 300
RECIPE = """\
kind: workflow
id: "19041369024492{number:05}"
site: cn
output: image
summary: A portrait in the light of a given hour.
parameters:
- {{name: picture, node: "10", field: image, type: image, required: true}}
- {{name: prompt, node: "6", field: text, type: string, required: true, max_length: 2000}}
- {{name: style_picture, node: "14", field: image, type: image, absent: drop-node}}
- {{name: seconds, node: "31", field: length, type: number, min: 1, max: 10, default: 5,
   convert: {{frames: {{fps: 24, plus: 1}}}}}}
- {{name: seed, type: integer,
   nodes: [{{node: "3", field: seed}}, {{node: "27", field: noise_seed}}]}}
constants:
- {{node: "9", field: filename_prefix, value: portrait}}
"""
_STARTS = {
    "no catalogue": "from runninghub_async import RunningHub; RunningHub('k' * 32)",
    "an empty folder": (
        "from runninghub_async import RunningHub; RunningHub('k' * 32, catalogue={empty!r})"
    ),
    f"a folder of {COUNT:,} recipes": (
        "from runninghub_async import RunningHub; RunningHub('k' * 32, catalogue={full!r})"
    ),
}


def main() -> None:
    with TemporaryDirectory() as folder:
        empty, full = Path(folder, "empty"), Path(folder, "full")
        empty.mkdir()
        full.mkdir()
        for number in range(COUNT):
            (full / f"portrait-{number:05}.yaml").write_text(RECIPE.format(number=number))
        _show_starts(empty, full)
        _show_loads(full)


def _show_starts(empty: Path, full: Path) -> None:
    """Fresh interpreters, taking turns."""
    times: dict[str, list[float]] = {name: [] for name in _STARTS}
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for number in range(ROUNDS + 1):
        for name, statement in _STARTS.items():
            code = statement.format(empty=str(empty), full=str(full))
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True, env=environment)
            if number:  # the first round warms the caches
                times[name].append(time.perf_counter() - started)
    rows = [(name, f"{statistics.median(taken) * 1000:.1f}") for name, taken in times.items()]
    show(f"Starting a client (median of {ROUNDS} interpreters)", ("client", "ms"), rows)


def _show_loads(full: Path) -> None:
    """One client, which looks up one recipe after the other; each is read once."""
    client = RunningHub("k" * 32, catalogue=full)
    taken = []
    for number in range(LOADED):
        started = time.perf_counter()
        client.catalogue.get(f"portrait-{number * (COUNT // LOADED):05}")
        taken.append(time.perf_counter() - started)
    show(
        f"Loading recipes out of {COUNT:,}",
        ("recipe", "ms", "reach"),
        [
            ("the first, with what reads it", f"{taken[0] * 1000:.1f}", ""),
            ("another (median)", f"{statistics.median(taken[1:]) * 1000:.2f}", "2"),
        ],
    )


if __name__ == "__main__":
    main()
