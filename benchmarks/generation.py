"""How long the generator takes for the whole catalogue."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from benchmarks.tables import show

ROUNDS = 3


def main() -> None:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "codegen", "generate"], check=True, capture_output=True
        )
        times.append(time.perf_counter() - started)
    show(
        "python -m codegen generate, whole catalogue",
        ("seconds (median)", "reach"),
        [(f"{statistics.median(times):.2f}", "3")],
    )


if __name__ == "__main__":
    main()
