"""An AI app in earnest: many prompts at once, a time limit, and errors that say what to do.

export RUNNINGHUB_API_KEY=...
python examples/ai_app_advanced.py WEBAPP_ID NODE.FIELD PROMPT [PROMPT ...]
"""

from __future__ import annotations

import asyncio
import sys

from runninghub_async import RunningHub, errors


async def main(webapp_id: str, key: str, *prompts: str) -> None:
    async with RunningHub(timeout=1800, on_cancel="cancel") as rh:
        before = await rh.account.status()
        print(f"{before.coins} coins, {before.money} {before.currency}, {before.running} running")

        # Checked against the app before anything is paid; read only as fast as work can start.
        calls = (rh.apps.run(webapp_id, {key: prompt}) for prompt in prompts)
        async with rh.map(calls, ordered=True) as outcomes:
            async for outcome in outcomes:
                if outcome.error is None:
                    print("saved:", *await outcome.result.save("out"))
                    continue
                match outcome.error:
                    case errors.TaskFailedError() as error:
                        print(f"task {error.task_id} failed in {error.node_name}: {error}")
                    case errors.SubmissionUncertainError() as error:
                        print("look it up before you run it again:", error)
                    case error:
                        print("no task was made, or it goes on:", error)
        print(rh.stats())


asyncio.run(main(*sys.argv[1:]))
