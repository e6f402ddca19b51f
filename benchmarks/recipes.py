"""Recipes: a client with 10,000 of them against one with none, how long one takes to load, and how
long a package with typed methods for 200 of them takes to import."""

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
from runninghub_async.recipes import load
from runninghub_async.recipes.package import package_files

COUNT = 10_000
ROUNDS = 9
LOADED = 300
TYPED = 200
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
        _show_package(Path(folder), sorted(full.iterdir())[:TYPED])


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


def _show_package(folder: Path, recipes: list[Path]) -> None:
    """Fresh interpreters, in which what every client needs is loaded already."""
    package = folder / "typed"
    package.mkdir()
    for name, content in package_files(load(file).endpoint for file in recipes).items():
        (package / name).write_bytes(content)
    code = (
        "import time, runninghub_async.catalogue, runninghub_async.models.family\n"
        "at = time.perf_counter(); import typed; taken = time.perf_counter() - at\n"
        "at = time.perf_counter(); import aiohttp; print(taken / (time.perf_counter() - at))"
    )
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = os.pathsep.join([str(Path.cwd()), str(folder)])
    command = [sys.executable, "-c", code]
    ratios = [
        float(subprocess.run(command, check=True, env=environment, capture_output=True).stdout)
        for _ in range(ROUNDS + 1)
    ]
    median = statistics.median(ratios[1:])  # the first compiles it
    title = f"Importing a generated package of {len(recipes)} recipes / importing aiohttp"
    show(title, ("interpreters", "ratio (median)"), [(str(ROUNDS), f"{median:.2f}")])


if __name__ == "__main__":
    main()
