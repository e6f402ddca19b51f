"""How a task goes on, told as it happens."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress

from starlette.requests import Request
from starlette.responses import Response

from runninghub_async.json_values import write
from runninghub_async.serve.context import Served, caller_of, served_of
from runninghub_async.serve.event_stream import EventStream, StreamEvent
from runninghub_async.serve.own_tasks import own_task
from runninghub_async.serve.records import TaskTold, Token
from runninghub_async.serve.route import Answer, Parameter, Route
from runninghub_async.serve.shapes import task_body
from runninghub_async.serve.troubles import Trouble

PATH = "/v1/tasks/{id}/events"


async def tell_changes(request: Request) -> Response:
    """First how it is, then each change, until its end."""
    served, caller, id = served_of(request), caller_of(request), request.path_params["id"]
    told = await own_task(served.desk, caller, id)
    known = request.headers.get("last-event-id")
    if told.is_over and known == event_id(told):
        return Response(status_code=204)  # which has browsers ask no more
    if request.method == "HEAD":
        return Response(media_type=EventStream.media_type)
    return EventStream(_events(served, caller, id, known))


async def _events(
    served: Served, caller: Token, id: str, known: str | None
) -> AsyncGenerator[StreamEvent, None]:
    """Those after the one that the caller knows; where nobody can tell just now they end, and the
    caller asks again."""
    with suppress(Trouble):
        async with aclosing(served.desk.changes(id)) as changes:
            async for told in changes:
                if (this := event_id(told)) != known:
                    known = this
                    yield StreamEvent(this, write(task_body(told, served.outputs, caller)))


def event_id(told: TaskTold) -> str:
    """The same at every server while the task is the same."""
    position = "" if told.queue_position is None else f"-{told.queue_position}"
    return f"{told.status}-{told.progress}{position}"


ROUTES = (
    Route(
        method="GET",
        path=PATH,
        handler=tell_changes,
        summary="A task's changes, as server-sent events",
        parameters=(
            Parameter(name="id", place="path", description="Of the task."),
            Parameter(
                name="last-event-id",
                place="header",
                description="The id of the last event that came; it is not told again.",
            ),
        ),
        answers={
            200: Answer(
                description="Each event's data is the task as GET /v1/tasks/{id} tells it: first as"
                " it is, then at each change, until it has ended.",
                media_type="text/event-stream",
            ),
            204: Answer(description="It has ended, and the last event was its end."),
        },
    ),
)
