"""``/v1/videos``: films, answered at once with an id, and looked at until they are made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from runninghub_async.checks import not_allowed
from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.in_words import accepted_in_words
from runninghub_async.serve.own_tasks import own_task, page_of_tasks
from runninghub_async.serve.records import TaskTold
from runninghub_async.serve.route import Answer, Parameter, Route
from runninghub_async.serve.shapes import VIDEO, WEBHOOK, deleted, video_body
from runninghub_async.serve.thumbnails import MEDIA_TYPE
from runninghub_async.serve.troubles import Trouble, not_there, wrong_parameters, wrong_request
from runninghub_async.stores.store import SavedFile

_MAKE = "POST /v1/videos"
_WHAT = "video"
_MOST, _USUAL = 100, 20
_VARIANTS = ("video", "thumbnail")


async def make_video(request: Request) -> Response:
    """Accepted, and under way whether or not anybody looks."""
    accepted = await accepted_in_words(
        request, "videos", route=_MAKE, prefix="video_", is_waited=False
    )
    told = await own_task(
        served_of(request).desk, caller_of(request), accepted.tasks[0], what=_WHAT
    )
    return JSONResponse(video_body(told))


async def list_videos(request: Request) -> Response:
    """Those of the caller, a page at a time."""
    served, caller = served_of(request), caller_of(request)
    limit, descending = _asked_page(request.query_params)
    found, is_more = await page_of_tasks(
        served.desk,
        served.book,
        caller,
        routes=[_MAKE],
        after=request.query_params.get("after") or None,
        limit=limit,
        descending=descending,
    )
    return JSONResponse(
        {
            "object": "list",
            "data": list(map(video_body, found)),
            "first_id": found[0].id if found else None,
            "last_id": found[-1].id if found else None,
            "has_more": is_more,
        }
    )


async def tell_video(request: Request) -> Response:
    """How it is now."""
    return JSONResponse(video_body(await _own(request)))


async def delete_video(request: Request) -> Response:
    """No more of it, where the service allows that; its bill stays."""
    told = await _own(request)
    await served_of(request).desk.cancel(told.id)
    return JSONResponse({"id": told.id, "object": "video.deleted", "deleted": True})


async def tell_content(request: Request) -> Response:
    """The film itself, or a picture of it."""
    told = await _own(request)
    variant = request.query_params.get("variant", "video")
    if variant not in _VARIANTS:
        raise wrong_parameters([not_allowed("variant", variant, " or ".join(_VARIANTS))])
    file = _film(told)
    served = served_of(request)
    if variant == "video":
        return await served.outputs.response(file, request)
    picture = await served.thumbnails.of(file)
    return Response(picture, media_type=MEDIA_TYPE, headers={"cache-control": "private"})


async def refuse_variation(request: Request) -> Response:
    """``/v1/videos/extensions`` and its like; without this it would be a method that is wrong."""
    raise not_there("address", request.url.path)


async def _own(request: Request) -> TaskTold:
    return await own_task(
        served_of(request).desk,
        caller_of(request),
        request.path_params["id"],
        what=_WHAT,
        routes=[_MAKE],
    )


def _film(told: TaskTold) -> SavedFile:
    """The file that is the film.

    Raises:
        Trouble: it is not made yet, or will not be.
    """
    if told.error is not None:
        raise told.error
    if told.status != "completed":
        raise wrong_request(
            f"The video is not made yet: it is {told.status}, at {told.progress} %. GET"
            f" /v1/videos/{told.id} tells when it is.",
            code="video_not_ready",
        )
    films = [file for file in told.files if file.kind == "video"]
    for file in (*films, *told.files):
        return file
    raise Trouble(
        status=404,
        message="The video has no file any more.",
        type="invalid_request_error",
        code="file_gone",
    )


def _asked_page(asked: Mapping[str, str]) -> tuple[int, bool]:
    """How many, and whether the newest come first."""
    mistakes: list[InvalidParameterError] = []
    limit = asked.get("limit") or str(_USUAL)
    is_number = limit.isascii() and limit.isdecimal() and len(limit) <= len(str(_MOST))
    if not (is_number and 1 <= int(limit) <= _MOST):
        mistakes.append(not_allowed("limit", limit, f"a whole number from 1 to {_MOST}"))
    order = asked.get("order") or "desc"
    if order not in ("asc", "desc"):
        mistakes.append(not_allowed("order", order, "asc or desc"))
    if mistakes:
        raise wrong_parameters(mistakes)
    return int(limit), order == "desc"


_ID = Parameter(name="id", description="Of the video.", place="path")
_BODY: dict[str, Any] = {
    "type": "object",
    "required": ["model"],
    "properties": {
        "model": {"type": "string", "description": "As GET /v1/models lists it."},
        "prompt": {"type": "string"},
        "size": {"type": "string", "description": "Such as 1280x720, or auto."},
        "seconds": {"type": ["string", "number"]},
        "webhook_url": WEBHOOK,
    },
    "additionalProperties": True,
}
_LIST = {
    "type": "object",
    "required": ["object", "data", "first_id", "last_id", "has_more"],
    "properties": {
        "object": {"const": "list"},
        "data": {"type": "array", "items": VIDEO},
        "first_id": {"type": ["string", "null"]},
        "last_id": {"type": ["string", "null"]},
        "has_more": {"type": "boolean"},
    },
}

ROUTES = (
    Route(
        method="POST",
        path="/v1/videos",
        handler=make_video,
        summary="Have a video made",
        answers={200: Answer(description="It is accepted.", schema=VIDEO)},
        body=_BODY,
        forms=("multipart/form-data",),
    ),
    Route(
        method="GET",
        path="/v1/videos",
        handler=list_videos,
        summary="The videos of this token",
        answers={200: Answer(description="A page of them.", schema=_LIST)},
        parameters=(
            Parameter(name="after", description="The id of the last one of the page before."),
            Parameter(
                name="limit",
                description="How many.",
                schema={"type": "integer", "minimum": 1, "maximum": _MOST, "default": _USUAL},
            ),
            Parameter(
                name="order",
                description="The newest first, or the oldest.",
                schema={"enum": ["asc", "desc"], "default": "desc"},
            ),
        ),
    ),
    Route(
        method="GET",
        path="/v1/videos/{id}",
        handler=tell_video,
        summary="How a video is now",
        answers={200: Answer(description="The video.", schema=VIDEO)},
        parameters=(_ID,),
    ),
    Route(
        method="DELETE",
        path="/v1/videos/{id}",
        handler=delete_video,
        summary="End a video, and delete its files",
        answers={200: Answer(description="It is gone.", schema=deleted(_WHAT))},
        parameters=(_ID,),
    ),
    Route(
        method="POST",
        path="/v1/videos/{id}",
        handler=refuse_variation,
        summary="Always 404: nothing is made of a video that is there already",
        answers={},
        parameters=(_ID,),
    ),
    Route(
        method="GET",
        path="/v1/videos/{id}/content",
        handler=tell_content,
        summary="The film itself, or a small picture of it",
        answers={
            200: Answer(description="All of it.", media_type="video/*", also=(MEDIA_TYPE,)),
            206: Answer(description="The part that was asked for.", media_type="video/*"),
        },
        parameters=(
            _ID,
            Parameter(
                name="variant",
                description="The film, or a picture.",
                schema={"enum": list(_VARIANTS), "default": "video"},
            ),
        ),
    ),
)
