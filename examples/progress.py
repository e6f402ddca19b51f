"""How far a workflow is while it runs, node by node; the last preview of its sampler is kept.

    export RUNNINGHUB_API_KEY=...
    python examples/progress.py WORKFLOW_ID 6.text="a red bicycle" 3.steps=30

The service calls its live connection unstable.  Nothing here depends on it: without it the share
is an estimate, or there is none, and the end and the results come all the same.  For many tasks at
once, `runninghub_async.bars` draws such lines by itself.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from runninghub_async import RunningHub, errors
from runninghub_async.progress import (
    NodeCached,
    NodeFailed,
    NodeUpdate,
    Preview,
    ProgressUpdate,
    Queued,
    SamplerStep,
)

OUT = Path("out")
BAR = 30


def words(update: ProgressUpdate) -> str:
    """What has just happened."""
    match update:
        case Queued(position=int(position)):
            return f"queued, place {position}"
        case SamplerStep():
            return f"{update.title}: step {update.step} of {update.steps}"
        case NodeCached():
            return f"{update.title}: still there from another run"
        case NodeFailed():
            return f"{update.title}: failed, {update.message}"
        case NodeUpdate():
            return update.title
    usual = "" if update.usual_seconds is None else f", usually {update.usual_seconds:.0f} s"
    return update.status.lower() + usual


def line(update: ProgressUpdate) -> str:
    """A bar, and what happens."""
    if update.fraction is None:
        return f"{'':{BAR}}       {words(update)}"
    bar = "█" * int(update.fraction * BAR)
    about = "~" if update.is_estimate else " "
    return f"{bar:░<{BAR}} {about}{update.fraction:4.0%} {words(update)}"


async def main(workflow_id: str, *settings: str) -> None:
    nodes: dict[str, dict[str, str]] = {}
    for setting in settings:
        place, equals, value = setting.partition("=")
        node_id, _, name = place.partition(".")
        if not (equals and node_id and name):
            sys.exit(f"{setting!r} is no NODE.INPUT=VALUE, such as 6.text='a red bicycle'")
        nodes.setdefault(node_id, {})[name] = value

    OUT.mkdir(exist_ok=True)
    in_place = sys.stdout.isatty()
    async with RunningHub() as rh:
        try:
            task = await rh.workflows.run(workflow_id, nodes).submit()
        except errors.RunningHubError as error:
            sys.exit(str(error))
        print("task:", task.id)
        said = ""
        async for update in task.updates(progress=True):
            if isinstance(update, Preview):
                (OUT / f"preview.{update.format}").write_bytes(update.data)
            elif in_place:
                print(f"\r\x1b[K{line(update)[:79]}", end="", flush=True)
            elif words(update) != said:  # a log wants no line for each second
                said = words(update)
                print(line(update))
        if in_place:
            print()
        try:
            result = await task
        except errors.RunningHubError as error:
            sys.exit(str(error))
        for path in await result.save(OUT):
            print("saved:", path)
        print("used:", result.usage.total or "nothing that was told")


if len(sys.argv) < 2:
    sys.exit(__doc__)
asyncio.run(main(*sys.argv[1:]))
