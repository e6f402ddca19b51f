"""``/v1/models``: what a token may name as ``model``."""

from __future__ import annotations

import asyncio
import calendar
import time
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response

from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.naming import found_model
from runninghub_async.serve.records import Token
from runninghub_async.serve.route import Answer, Parameter, Route
from runninghub_async.serve.served_models import ServedModel, ServedModels

_UNKNOWN = 0
"""Since when there is something of which nobody has told it."""


async def list_models(http: HttpRequest) -> Response:
    """All of them; without those that the service has taken down, which can still be named."""
    models, caller = served_of(http).admission.models, caller_of(http)
    return JSONResponse({"object": "list", "data": await asyncio.to_thread(_all, models, caller)})


async def tell_model(http: HttpRequest) -> Response:
    """One of them, by any of its names."""
    name, admission = http.path_params["id"], served_of(http).admission
    model = await found_model(name, admission=admission, token=caller_of(http))
    return JSONResponse({**_told(model), "id": name})


def _all(models: ServedModels, caller: Token) -> list[dict[str, Any]]:
    return [
        _told(model)
        for model in models.of_token(caller)
        if model.endpoint is None or model.endpoint.gone is None
    ]


def _told(model: ServedModel) -> dict[str, Any]:
    endpoint = model.endpoint
    owner = model.kind if endpoint is None else "recipe" if endpoint.recipe else endpoint.family
    return {
        "id": model.name,
        "object": "model",
        "created": _seconds(None if endpoint is None else endpoint.evidence_as_of),
        "owned_by": owner or "runninghub",
    }


def _seconds(day: str | None) -> int:
    """The beginning of a day (UTC), in seconds since 1970."""
    return calendar.timegm(time.strptime(day, "%Y-%m-%d")) if day else _UNKNOWN


_MODEL: Mapping[str, Any] = {
    "type": "object",
    "required": ["id", "object", "created", "owned_by"],
    "properties": {
        "id": {"type": "string"},
        "object": {"const": "model"},
        "created": {
            "type": "integer",
            "description": "Of which day the facts about it are; 0 where that is not known.",
        },
        "owned_by": {"type": "string", "description": "The family; of one's own, the kind."},
    },
}
ROUTES = (
    Route(
        method="GET",
        path="/v1/models",
        handler=list_models,
        summary="The models, recipes, workflows and apps that this token may name",
        answers={
            200: Answer(
                description="All of them.",
                schema={
                    "type": "object",
                    "required": ["object", "data"],
                    "properties": {
                        "object": {"const": "list"},
                        "data": {"type": "array", "items": _MODEL},
                    },
                },
            )
        },
    ),
    Route(
        method="GET",
        path="/v1/models/{id:path}",
        handler=tell_model,
        summary="One of them",
        answers={200: Answer(description="It is there.", schema=_MODEL)},
        parameters=(
            Parameter(name="id", description="A name, which may have slashes.", place="path"),
        ),
    ),
)
