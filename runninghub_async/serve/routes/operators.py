"""For those who run the server."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from runninghub_async.serve.context import served_of
from runninghub_async.serve.metrics import MEDIA_TYPE
from runninghub_async.serve.route import Answer, Route
from runninghub_async.serve.troubles import Trouble, draining

_STATUS = {
    "type": "object",
    "required": ["status"],
    "properties": {"status": {"const": "ok"}},
    "additionalProperties": False,
}


async def tell_health(_: Request) -> Response:
    """That the process lives; nothing else is looked at."""
    return JSONResponse({"status": "ok"})


async def tell_readiness(request: Request) -> Response:
    """Whether orders are taken.  It is open, and so tells nobody why they are not."""
    standing = served_of(request).desk.standing
    if isinstance(standing, Trouble):
        raise standing
    if standing != "ready":
        raise draining()
    return JSONResponse({"status": "ok"})


async def tell_metrics(request: Request) -> Response:
    """Everything that is counted."""
    return Response(await served_of(request).metrics.text(), media_type=MEDIA_TYPE)


ROUTES = (
    Route(
        method="GET",
        path="/healthz",
        handler=tell_health,
        summary="Whether the server lives",
        answers={200: Answer(description="It does.", schema=_STATUS)},
        who="anyone",
        is_alone=True,
    ),
    Route(
        method="GET",
        path="/readyz",
        handler=tell_readiness,
        summary="Whether the server takes orders",
        answers={200: Answer(description="It does.", schema=_STATUS)},
        who="anyone",
    ),
    Route(
        method="GET",
        path="/metrics",
        handler=tell_metrics,
        summary="Metrics for Prometheus",
        answers={200: Answer(description="In its text form.", media_type="text/plain")},
        who="operator",
    ),
)
