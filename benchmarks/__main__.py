"""Run all benchmarks, or those that are named."""

from __future__ import annotations

import sys

from benchmarks import (
    blocking,
    bulk,
    chains,
    generation,
    imports,
    ledgers,
    machines,
    memory,
    noticing,
    observers,
    polling,
    progress,
    purses,
    recipes,
    report_page,
    sandbox,
    serve,
    stores,
    submits,
    task_cpu,
    telemetry,
    transfers,
    webhooks,
)

BENCHMARKS = {
    "imports": imports.main,
    "task_cpu": task_cpu.main,
    "chains": chains.main,
    "blocking": blocking.main,
    "purses": purses.main,
    "sandbox": sandbox.main,
    "memory": memory.main,
    "observers": observers.main,
    "telemetry": telemetry.main,
    "submits": submits.main,
    "polling": polling.main,
    "noticing": noticing.main,
    "progress": progress.main,
    "generation": generation.main,
    "recipes": recipes.main,
    "bulk": bulk.main,
    "webhooks": webhooks.main,
    "ledgers": ledgers.main,
    "machines": machines.main,
    "stores": stores.main,
    "report_page": report_page.main,
    "serve": serve.main,
    "transfers": transfers.main,
}


def main() -> int:
    names = sys.argv[1:] or list(BENCHMARKS)
    if unknown := [name for name in names if name not in BENCHMARKS]:
        print(f"no benchmark {unknown[0]!r}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    for name in names:
        BENCHMARKS[name]()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
