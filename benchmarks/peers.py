"""Clients of other services beside this one, each against the API that it speaks, of one server.

What they cost in CPU time a task, which tasks they lose, and how often they submit a call whose
first submit meets a fault.  Each runs in processes of its own, in turns, in an environment that is
made for it with pip (``peers-requirements.txt``); a folder named on the command line keeps it.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import urllib.request
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks import peer_server
from benchmarks.peer_clients import CLIENTS, EVERY
from benchmarks.tables import show

SECONDS = 1.2
TASKS, AT_ONCE, ROUNDS = 500, 100, 3
CALLS = 20
"""For each fault."""
OURS = ("runninghub", "hand")
_HERE = Path(__file__).parent


def made_in(folder: Path) -> Path:
    """The Python of an environment with the peers, which is made where there is none."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    wanted = str(_HERE / "peers-requirements.txt")
    subprocess.run([python, "-m", "pip", "install", "-q", "-r", wanted], check=True)
    return python


def run(who: str, peers: Path, address: str, tasks: int, at_once: int) -> dict[str, Any]:
    """What a client tells of so many tasks."""
    python = sys.executable if who in OURS else peers
    command = [python, str(_HERE / "peer_clients.py"), who, address, str(tasks), str(at_once)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def told_by(url: str) -> dict[str, int]:
    with urllib.request.urlopen(f"{url}/told") as answer:
        told: dict[str, int] = json.load(answer)
    return told


def cost(peers: Path) -> None:
    """CPU time and losses, nothing going wrong."""
    taken: dict[str, list[dict[str, Any]]] = {who: [] for who in CLIENTS}
    with peer_server.running(SECONDS) as url:
        for number in range(ROUNDS):
            for who in list(CLIENTS)[:: 1 if number % 2 else -1]:
                taken[who].append(run(who, peers, f"{url}/none/{who}", TASKS, AT_ONCE))
        told = told_by(url)
    rows = []
    for who, runs in taken.items():
        each = [runs[n]["cpu"] / taken["hand"][n]["cpu"] for n in range(ROUNDS)]
        cpu = statistics.median(each_run["cpu"] for each_run in runs) / TASKS * 1000
        wall = statistics.median(each_run["wall"] for each_run in runs)
        queries = told.get(f"none {who} queries", 0) / (ROUNDS * (TASKS + 1))
        lost = ROUNDS * TASKS - sum(each_run["done"] for each_run in runs)
        what = (who, runs[0]["version"], f"{cpu:.2f}", f"{statistics.median(each):.1f}")
        rows.append((*what, f"{queries:.1f}", f"{wall:.1f}", lost))
    show(
        f"{TASKS} tasks of {SECONDS:g} s, {AT_ONCE} at once, a look every {EVERY:g} s; median of"
        f" {ROUNDS} rounds",
        ("who", "version", "ms CPU/task", "× by hand", "queries/task", "s", "lost"),
        rows,
    )


def faults(peers: Path) -> None:
    """Submits, and tasks that are paid, for each call whose first submit meets a fault."""
    names = [fault for fault in peer_server.FAULTS if fault != "none"]
    pairs = [(who, fault) for who in CLIENTS for fault in names]
    with peer_server.running(SECONDS) as url:
        with ThreadPoolExecutor(4) as pool:
            ends = pool.map(lambda p: run(p[0], peers, f"{url}/{p[1]}/{p[0]}", CALLS, CALLS), pairs)
            done = {pair: end["done"] for pair, end in zip(pairs, ends, strict=True)}
        told = told_by(url)
    rows = []
    for who in CLIENTS:
        cells = []
        for fault in names:
            submits, tasks = (
                told.get(f"{fault} {who} {what}", 0) / (CALLS + 1) for what in ("submits", "tasks")
            )
            cells.append(f"{submits:.1f} / {tasks:.1f} / {done[who, fault]}")
        rows.append((who, *cells))
    show(
        f"submits a call / tasks a call / calls of {CALLS} that were told a result, where the"
        " first submit of each meets a fault",
        ("who", "answer lost", "HTTP 500", "HTTP 429", "cut before"),
        rows,
    )


def main(kept: str | None = None) -> None:
    with tempfile.TemporaryDirectory() as made:
        peers = made_in(Path(kept or made))
        cost(peers)
        faults(peers)


if __name__ == "__main__":
    main(*sys.argv[1:2])
