"""An AI app from beginning to end: look what it takes, fill it in, run it, save what it makes.

    export RUNNINGHUB_API_KEY=...
    python examples/ai_app.py WEBAPP_ID NODE.FIELD=VALUE ...

A value that names a file on this machine is uploaded.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from runninghub_async import RunningHub


async def main(webapp_id: str, *words: str) -> None:
    async with RunningHub() as rh:
        app = await rh.apps.describe(webapp_id)
        print(f"{app.name} takes:")
        for field in app.fields:
            choices = ", ".join(option.value for option in field.options)
            print(f"  {field.key:20} {field.type:8} {field.description}  {choices}")

        values: dict[str, str | Path] = {}
        for word in words:
            key, _, value = word.partition("=")
            values[key] = Path(value) if Path(value).is_file() else value

        result = await rh.apps.run(webapp_id, values)
        print("used:", result.usage)
        for path in await result.save("out"):
            print("saved:", path)


asyncio.run(main(*sys.argv[1:]))
