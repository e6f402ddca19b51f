"""What importing costs, against importing aiohttp: fresh interpreters, taking turns."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from benchmarks.tables import show

ROUNDS = 15
STATEMENTS = {
    "bare interpreter": "pass",
    "import aiohttp": "import aiohttp",
    "import runninghub_async": "import runninghub_async",
    "RunningHub() + one family": (
        "from runninghub_async import RunningHub; RunningHub('k' * 32).hailuo"
    ),
    "RunningHub() + the largest family": (
        "from runninghub_async import RunningHub; RunningHub('k' * 32).kling"
    ),
    "entering it and one family": (
        "import asyncio\nfrom runninghub_async import RunningHub\n"
        "async def main():\n    async with RunningHub('k' * 32) as rh:\n        rh.hailuo\n"
        "asyncio.run(main())"
    ),
    "RunningHub()": "from runninghub_async import RunningHub; RunningHub('k' * 32)",
}
REACH = {
    "import runninghub_async": "0.40",
    "RunningHub() + one family": "0.80",
    "entering it and one family": "0.80",
}


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    # Compiled modules are part of any installation.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for number in range(ROUNDS + 1):
        for name, statement in STATEMENTS.items():
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", statement], check=True, env=environment)
            if number:  # the first round warms the caches
                times[name].append(time.perf_counter() - started)
    bare = statistics.median(times["bare interpreter"])
    best = {name: statistics.median(taken) - bare for name, taken in times.items()}
    yardstick = best["import aiohttp"]
    show(
        f"Import time over a bare interpreter (median of {ROUNDS})",
        ("what", "ms", "× aiohttp", "reach"),
        [
            (name, f"{taken * 1000:.1f}", f"{taken / yardstick:.2f}", REACH.get(name, ""))
            for name, taken in best.items()
            if name != "bare interpreter"
        ],
    )
    family = best["RunningHub() + the largest family"] - best["RunningHub()"]
    print(f"  the largest family alone: {family * 1000:.1f} ms (reach: 10)")


if __name__ == "__main__":
    main()
