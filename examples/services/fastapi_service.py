"""Films on request, in FastAPI: one request begins a film, others ask how it stands.

    pip install PATH-OF-THIS-REPOSITORY fastapi uvicorn
    export RUNNINGHUB_API_KEY=...
    export PUBLIC_URL=https://my.service HOOK_TOKEN=...   # 16 letters or more, always the same
    uvicorn --factory fastapi_service:make_app --no-access-log   # it would show the token

    curl -X POST 'http://localhost:8000/films?prompt=a+paper+boat'
    curl http://localhost:8000/films/2013508786110730241

The service tells the end of a task by a webhook.  A film that is under way when this stops is
found again when it starts: nothing is paid twice, and nothing is lost.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, HTTPException
from films import Films

from runninghub_async import RunningHub, Task, errors
from runninghub_async.webhooks import WebhookReceiver

MODEL = "hailuo-2.3-t2v-standard"
LAST_WAIT = float(os.environ.get("LAST_WAIT", "10"))
"""Seconds for which films that are under way are waited for when the service stops."""


def make_app() -> FastAPI:
    rh = RunningHub()
    receiver = WebhookReceiver(
        rh, public_url=os.environ["PUBLIC_URL"] + "/hooks", token=os.environ.get("HOOK_TOKEN")
    )
    films = Films(Path(os.environ.get("FILMS", "films.sqlite")))
    following: set[asyncio.Task[None]] = set()

    def follow(task: Task) -> None:
        """Write down how it ends, whether or not anybody asks."""
        work = asyncio.create_task(write_down_end(task))
        following.add(work)
        work.add_done_callback(following.discard)

    async def write_down_end(task: Task) -> None:
        try:
            result = await task.result(timeout=None)
        except errors.ClientClosedError:
            pass  # this stops, the film goes on
        except errors.RunningHubError as error:
            films.end(task.id, "failed", error.user_message)
        else:
            films.end(task.id, "done", result.url)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with rh:
            for task_id, account in films.under_way():
                follow(rh.task(task_id, account))
            yield
            await receiver.close()  # events cannot come in any more: look at the tasks instead
            if following:
                await asyncio.wait(following, timeout=LAST_WAIT)
        await asyncio.gather(*following)
        films.close()

    app = FastAPI(lifespan=lifespan)
    app.mount("/hooks", receiver.asgi)

    @app.post("/films", status_code=202)
    async def begin(prompt: str) -> dict[str, str]:
        try:
            task = await rh.call(MODEL, prompt=prompt).submit()
        except errors.RunningHubError as error:
            raise HTTPException(error.http_status, error.user_message) from error
        films.begin(task)
        follow(task)
        return {"film": task.id}

    @app.get("/films/{film}")
    async def tell(film: str) -> dict[str, str | None]:
        if (told := films.get(film)) is None:
            raise HTTPException(404, "no such film")
        return told

    return app
