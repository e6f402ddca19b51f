"""``/v1/tasks``: the plain way for every model, recipe, workflow and app, by its own parameters."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.naming import asked_model
from runninghub_async.serve.orders import order_of
from runninghub_async.serve.own_tasks import own_task
from runninghub_async.serve.route import Answer, Parameter, Route
from runninghub_async.serve.shapes import TASK, WEBHOOK, as_given, deleted, task_body
from runninghub_async.serve.task_forms import read_task
from runninghub_async.serve.waiting import accepted_from

_MAKE = "POST /v1/tasks"


async def make_task(request: Request) -> Response:
    """Accepted, and under way whether or not anybody looks."""
    served, caller = served_of(request), caller_of(request)
    async with served.bodies.read(request) as body:
        model = await asked_model(body.values, admission=served.admission, token=caller)
        hook = served.hooks.asked_in(body.values)
        task = await asyncio.to_thread(  # it looks into the files that came
            read_task, body, model, client=served.client, token=caller
        )
        order = order_of(
            request,
            body,
            route=_MAKE,
            prefix="task_",
            forms=[task.form],
            is_waited=False,
            shape={"model": body.values["model"], "params": as_given(task.params), **hook},
        )
        accepted = await accepted_from(request, order)
    told = await own_task(served.desk, caller, accepted.tasks[0])
    return JSONResponse(task_body(told, served.outputs, caller))


async def tell_task(request: Request) -> Response:
    """How any task of the caller is now, whichever address it was asked for at."""
    served, caller = served_of(request), caller_of(request)
    told = await own_task(served.desk, caller, request.path_params["id"])
    return JSONResponse(task_body(told, served.outputs, caller))


async def delete_task(request: Request) -> Response:
    """No more of it, where the service allows that; its bill stays."""
    served, caller = served_of(request), caller_of(request)
    told = await own_task(served.desk, caller, request.path_params["id"])
    await served.desk.cancel(told.id)
    return JSONResponse({"id": told.id, "object": "task.deleted", "deleted": True})


_ID = Parameter(name="id", description="Of the task.", place="path")
_BODY: Mapping[str, Any] = {
    "type": "object",
    "required": ["model"],
    "properties": {
        "model": {"type": "string", "description": "As GET /v1/models lists it."},
        "params": {"type": "object", "description": "By the model's own names."},
        "user": {"type": "string"},
        "safety_identifier": {"type": "string"},
        "webhook_url": WEBHOOK,
    },
}

ROUTES = (
    Route(
        method="POST",
        path="/v1/tasks",
        handler=make_task,
        summary="Have a task done by any model",
        answers={200: Answer(description="It is accepted.", schema=TASK)},
        body=_BODY,
        forms=("multipart/form-data",),
    ),
    Route(
        method="GET",
        path="/v1/tasks/{id}",
        handler=tell_task,
        summary="How a task is now",
        answers={200: Answer(description="The task.", schema=TASK)},
        parameters=(_ID,),
    ),
    Route(
        method="DELETE",
        path="/v1/tasks/{id}",
        handler=delete_task,
        summary="End a task, and delete its files",
        answers={200: Answer(description="It is gone.", schema=deleted("task"))},
        parameters=(_ID,),
    ),
)
