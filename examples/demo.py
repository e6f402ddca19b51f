"""A video, a picture and a voice, made side by side on the built-in sandbox.

    python examples/demo.py [DIRECTORY]

It needs no key and no network and costs nothing.  What it does to RunningHub is what your own
program would do; only the address of the service differs.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from runninghub_async import Call, RunningHub
from runninghub_async.sandbox import Sandbox

PORTRAIT = Path(__file__).with_name("portrait.jpg")

Tell = Callable[[str, str], None]
"""Tells how the call of this name stands."""


async def demo(folder: Path) -> None:
    async with (
        Sandbox(task_seconds=3) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.2) as rh,
    ):
        calls = {
            "portrait-video": rh.hailuo.hailuo_2_3_i2v_pro(
                image_url=PORTRAIT, prompt="She smiles; slow dolly in"
            ),
            "red-bicycle": rh.seedream.seedream_v4_5_text_to_image(
                prompt="A red bicycle against a white wall", resolution="2k"
            ),
            "greeting": rh.minimax.minimax_speech_2_8_hd(
                text="Good morning, and welcome aboard.", voice_id="Calm_Woman"
            ),
        }
        with progress_of(calls) as tell:
            async with asyncio.TaskGroup() as group:
                saving = {
                    name: group.create_task(make(call, folder / name, tell))
                    for name, call in calls.items()
                }
        print()
        for name, saved in saving.items():
            print(f"{saved.result()}\n    would have cost {cost(calls[name])}")


async def make(call: Call, target: Path, tell: Tell) -> Path:
    """Run a call, tell how it goes, and save its one file; returns the file."""
    tell(target.name, "submitting")
    task = await call.submit()
    async for update in task.updates():
        tell(target.name, update.status.lower())
    output = (await task).output
    file = await output.save(target.with_suffix(f".{output.format}"), overwrite=True)
    tell(target.name, "saved")
    return file


def cost(call: Call) -> str:
    price = call.price()
    if price is None:
        return "what no price list tells"
    return f"{price.amount} {price.currency} by the price list of {price.as_of}"


@contextmanager
def progress_of(names: dict[str, Call]) -> Iterator[Tell]:
    """A living line for each call on a terminal, a plain line for each change elsewhere."""
    if not sys.stdout.isatty():
        yield lambda name, status: print(f"{name}: {status}", flush=True)
        return
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description:<15} {task.fields[status]:<10}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns) as bars:
        lines = {name: bars.add_task(name, total=1, status="") for name in names}
        yield lambda name, status: bars.update(
            lines[name], status=status, completed=status == "saved"
        )


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "demo-output")
    print("Three calls on a stand-in for RunningHub on this machine.\n")
    try:
        asyncio.run(demo(folder))
    except ExceptionGroup as failed:
        for error in failed.exceptions:
            print(f"Failed: {error}", file=sys.stderr)
        return 1
    print(
        "\nNothing was billed and no network was used: the sandbox made these files."
        "\nNext: set RUNNINGHUB_API_KEY and write RunningHub() without arguments, and"
        "\nthe same calls are real. `runninghub models` lists what else there is."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
