"""``/v1/images``: pictures from words, and pictures made anew; answered when they are made."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response

from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.in_words import accepted_in_words
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.records import Request, TaskTold, Token
from runninghub_async.serve.route import Answer, Route
from runninghub_async.serve.waiting import made, told_in_the_end
from runninghub_async.stores.media_types import media_type
from runninghub_async.stores.store import SavedFile

_GENERATE, _EDIT = "POST /v1/images/generations", "POST /v1/images/edits"
_PREFIX = "img_"
_ECHOED = ("background", "quality", "size")
"""Words that an answer repeats."""
_FORMATS = ("png", "jpeg", "webp", "gif")
_URL = "url"
_UNSAID = (None, "auto", "standard")


async def generate(http: HttpRequest) -> Response:
    """Pictures from words, and from pictures where the model takes some."""
    accepted = await accepted_in_words(http, "images", route=_GENERATE, prefix=_PREFIX)
    tasks = made(await told_in_the_end(http, accepted))
    return await _answer(http, accepted, tasks)


async def edit(http: HttpRequest) -> Response:
    """Pictures made anew, of one at least."""
    accepted = await accepted_in_words(http, "images", route=_EDIT, prefix=_PREFIX, needed="image")
    tasks = made(await told_in_the_end(http, accepted))
    return await _answer(http, accepted, tasks)


async def _answer(http: HttpRequest, accepted: Request, tasks: Sequence[TaskTold]) -> Response:
    served, caller = served_of(http), caller_of(http)
    shape = accepted.shape
    pictures = _pictures(tasks)
    wanted = shape.get("response_format")
    told = [_told(file, wanted, served.outputs, caller) for file in pictures]
    answer = {
        "created": tasks[0].created_at,
        "data": await asyncio.gather(*told),
        **{word: shape[word] for word in _ECHOED if shape.get(word) not in _UNSAID},
        **_format_of(pictures),
    }
    if wanted == _URL:
        return JSONResponse(answer)
    return await asyncio.to_thread(JSONResponse, answer)  # of several megabytes


def _pictures(tasks: Sequence[TaskTold]) -> list[SavedFile]:
    """All pictures; of a task that made none, whatever it made."""
    return [
        file
        for task in tasks
        for file in ([f for f in task.files if f.kind == "image"] or task.files)
    ]


def _format_of(pictures: Sequence[SavedFile]) -> dict[str, str]:
    """In which format they are, whatever was asked for, where it is one and the other API's."""
    kinds = {media_type(file.path) for file in pictures}
    kind, _, format = kinds.pop().partition("/") if len(kinds) == 1 else ("", "", "")
    return {"output_format": format} if kind == "image" and format in _FORMATS else {}


async def _told(
    file: SavedFile, wanted: str | None, outputs: Outputs, caller: Token
) -> dict[str, str]:
    """A picture as it was asked for; both ways where nobody said which."""
    told: dict[str, str] = {}
    if wanted in (None, _URL):
        told["url"] = outputs.link(file, caller)
    if wanted in (None, "b64_json"):
        told["b64_json"] = await outputs.base64(file)
    return told


_ANSWER: Mapping[str, Any] = {
    "type": "object",
    "required": ["created", "data"],
    "properties": {
        "created": {"type": "integer", "description": "In seconds since 1970."},
        "data": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "url": {"type": "string", "description": "Works for a day."},
                    "b64_json": {"type": "string"},
                },
            },
        },
    },
}
_PROPERTIES: Mapping[str, Any] = {
    "model": {"type": "string", "description": "As GET /v1/models lists it."},
    "prompt": {"type": "string"},
    "n": {"type": ["integer", "string"], "description": "From 1 to 10."},
    "size": {"type": "string", "description": "Such as 1024x1536, 2:3, 2k or auto."},
    "quality": {"type": "string"},
    "response_format": {"enum": ["url", "b64_json"], "description": "Both where it is left out."},
    "user": {"type": "string"},
}
_PICTURES: Mapping[str, Any] = {
    "description": "A link, a data: URL, or several; in a form, files.",
}
ROUTES = (
    Route(
        method="POST",
        path="/v1/images/generations",
        handler=generate,
        summary="Pictures from words",
        answers={200: Answer(description="They are made.", schema=_ANSWER)},
        body={"type": "object", "required": ["model"], "properties": _PROPERTIES},
        forms=("multipart/form-data",),
    ),
    Route(
        method="POST",
        path="/v1/images/edits",
        handler=edit,
        summary="Pictures from pictures",
        answers={200: Answer(description="They are made.", schema=_ANSWER)},
        body={
            "type": "object",
            "required": ["model"],
            "properties": {**_PROPERTIES, "image": _PICTURES, "mask": _PICTURES},
        },
        forms=("multipart/form-data",),
    ),
)
