"""What the service tells of its tasks; none of a caller's business."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from runninghub_async.serve.context import served_of
from runninghub_async.serve.own_receiver import PATH
from runninghub_async.serve.route import Answer, Route
from runninghub_async.serve.troubles import not_there


async def take_event(request: Request) -> Response:
    """Its secret stands in the path."""
    receiver = served_of(request).receiver
    if receiver is None or not receiver.knows(request.path_params["secret"]):
        raise not_there("address", f"{PATH}/…")
    return _AnsweredBy(receiver.asgi)


class _AnsweredBy(Response):
    """What another application answers, which reads the request itself."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__()
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


ROUTES = (
    Route(
        method="POST",
        path=f"{PATH}/{{secret}}",
        handler=take_event,
        who="anyone",
        summary="For the service behind this server only",
        answers={200: Answer(description="It was heard.", media_type="text/plain")},
        is_told=False,
    ),
)
