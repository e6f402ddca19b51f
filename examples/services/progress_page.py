"""A page that shows how a picture comes about: a bar by node, and the sampler's previews.

    pip install PATH-OF-THIS-REPOSITORY 'fastapi>=0.165' uvicorn
    export RUNNINGHUB_API_KEY=...
    export WORKFLOW=1904136902449209346 PROMPT=6.text   # yours, and its input for the text
    uvicorn --factory progress_page:make_app

One request submits and answers with the task's id, another streams what happens to it as
server-sent events.  Whoever reloads the page, or loses the connection, is told anew how far it is;
nothing is submitted again.  An id is no password: who must not see each other's pictures needs a
table of who began which.
"""

from __future__ import annotations

import base64
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query
from fastapi.responses import HTMLResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent

from runninghub_async import RunningHub, errors
from runninghub_async.progress import NodeUpdate, Preview, ProgressUpdate, Queued, SamplerStep

PAGE = Path(__file__).with_suffix(".html")


def make_app() -> FastAPI:
    rh = RunningHub()
    workflow, (node_id, _, name) = os.environ["WORKFLOW"], os.environ["PROMPT"].partition(".")

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with rh:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/", response_class=HTMLResponse)
    async def page() -> str:
        return PAGE.read_text(encoding="utf-8")

    @app.post("/pictures", status_code=202)
    async def begin(prompt: Annotated[str, Query(min_length=1)]) -> dict[str, str]:
        try:
            task = await rh.workflows.run(workflow, {node_id: {name: prompt}}).submit()
        except errors.RunningHubError as error:
            raise HTTPException(error.http_status, error.user_message) from error
        return {"task": task.id, "account": task.account}

    @app.get("/pictures/{task_id}", response_class=EventSourceResponse)
    async def follow(task_id: str, account: str) -> AsyncIterator[ServerSentEvent]:
        try:
            task = rh.task(task_id, account)
            async for update in task.updates(progress=True):
                yield event_of(update)
            result = await task
        except errors.RunningHubError as error:
            yield ServerSentEvent(event="failed", data=error.user_message)
        else:
            yield ServerSentEvent(event="done", data=list(result.urls))

    return app


def event_of(update: ProgressUpdate) -> ServerSentEvent:
    """An update as the page takes it."""
    if isinstance(update, Preview):
        picture = base64.b64encode(update.data).decode()
        return ServerSentEvent(event="preview", data=f"data:image/{update.format};base64,{picture}")
    told = {
        "fraction": update.fraction,
        "estimate": update.is_estimate,
        "usual": update.usual_seconds,
        "says": words(update),
    }
    return ServerSentEvent(event="progress", data=told)


def words(update: ProgressUpdate) -> str:
    match update:
        case Queued(position=int(position)):
            return f"queued, place {position}"
        case SamplerStep():
            return f"{update.title}, step {update.step} of {update.steps}"
        case NodeUpdate():
            return update.title
    return update.status.lower()
