"""uvloop against asyncio's own event loop: CPU per task of this client, and of a loop by hand.

In turns, each in a process of its own, as in ``task_cpu``; and what of the time is the kernel's.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from benchmarks import bench_server
from benchmarks.tables import in_turns, show
from benchmarks.task_cpu import LOOKS, by_hand, with_client

TASKS, AT_ONCE, ROUNDS = 1000, 250, 3
CONTENDERS: dict[str, Callable[[str, int, int], Coroutine[Any, Any, int]]] = {
    "by hand": by_hand,
    "runninghub_async": with_client,
}
_PLAIN, _UVLOOP = "asyncio", "uvloop"


def _loop_of(name: str) -> Callable[[], asyncio.AbstractEventLoop]:
    if name == _PLAIN:
        return asyncio.new_event_loop
    import uvloop

    return uvloop.new_event_loop


def measure(name: str, base_url: str) -> None:
    """Run one contender on one loop, and print what it took."""
    import runninghub_async.client
    import runninghub_async.engine.runtime

    assert runninghub_async.client, runninghub_async.engine.runtime
    who, loop = name.split(" on ")
    with asyncio.Runner(loop_factory=_loop_of(loop)) as runner:
        before = os.times()
        done = runner.run(CONTENDERS[who](base_url, AT_ONCE, TASKS))
        after = os.times()
    own, kernel = after.user - before.user, after.system - before.system
    print(json.dumps({"own": own, "kernel": kernel, "done": done}))


def main() -> None:
    pairs = {who: [f"{who} on {loop}" for loop in (_PLAIN, _UVLOOP)] for who in CONTENDERS}
    with bench_server.running(LOOKS) as base_url:
        names = [name for pair in pairs.values() for name in pair]
        taken = in_turns("benchmarks.loops", names, ROUNDS, base_url)
    rows = []
    for plain, on_uvloop in pairs.values():
        ratios = [
            (fast["own"] + fast["kernel"]) / (slow["own"] + slow["kernel"])
            for fast, slow in zip(taken[on_uvloop], taken[plain], strict=True)
        ]
        for name in (plain, on_uvloop):
            own, kernel = (
                f"{statistics.median(each[part] for each in taken[name]) / TASKS * 1000:.2f}"
                for part in ("own", "kernel")
            )
            ratio = f"{statistics.median(ratios):.2f}" if name == on_uvloop else "1"
            rows.append((name, own, kernel, ratio))
    show(
        f"{TASKS} tasks, {AT_ONCE} at once, {LOOKS} looks each; median of {ROUNDS} rounds",
        ("who", "ms/task, its own", "ms/task, the kernel's", "× asyncio's loop"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(*sys.argv[1:])
    else:
        main()
