"""``/v1/audio/speech``: what a text sounds like, as the model makes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from runninghub_async.serve.context import served_of
from runninghub_async.serve.in_words import accepted_in_words
from runninghub_async.serve.records import TaskTold
from runninghub_async.serve.route import Answer, Route
from runninghub_async.serve.troubles import Trouble
from runninghub_async.serve.waiting import made, told_in_the_end
from runninghub_async.stores.media_types import media_type
from runninghub_async.stores.store import SavedFile

_SPEAK = "POST /v1/audio/speech"
_FORMAT = "response_format"
_ENDINGS: Mapping[str, frozenset[str]] = {
    "opus": frozenset({"opus", "ogg", "oga"}),
    "aac": frozenset({"aac", "m4a"}),
    "pcm": frozenset({"pcm", "raw"}),
}
"""What files of a format end with, where that is not its name."""


async def speak(http: HttpRequest) -> Response:
    """The sound itself, once it is made."""
    accepted = await accepted_in_words(http, "speech", route=_SPEAK, prefix="speech_")
    (task,) = made(await told_in_the_end(http, accepted))
    file = _sound(task)
    shape = accepted.shape
    if _FORMAT in shape["unproven"]:
        _check_format(file, shape[_FORMAT], task)
    return await served_of(http).outputs.response(file, http, headers={"x-task-id": task.id})


def _sound(task: TaskTold) -> SavedFile:
    sounds = [file for file in task.files if file.kind == "audio"]
    for file in (*sounds, *task.files):
        return file
    raise _made_otherwise(task, "no file")


def _check_format(file: SavedFile, wanted: str, task: TaskTold) -> None:
    """See that the sound is in the format that was asked for, where the model could not be told."""
    ending = file.path.rpartition(".")[2].casefold()
    wanted = wanted.casefold()
    if ending not in _ENDINGS.get(wanted, frozenset({wanted})):
        raise _made_otherwise(task, f"{media_type(file.path)}, and {_FORMAT} is {wanted}")


def _made_otherwise(task: TaskTold, what: str) -> Trouble:
    """It is paid all the same, so the answer says where it is."""
    return Trouble(
        status=400,
        message=f"{task.model} has made {what}. Do not send it again, since that is paid again: GET"
        f" /v1/tasks/{task.id} has what was made. Leave {_FORMAT} out for this model.",
        type="invalid_request_error",
        code="other_format",
        param=_FORMAT,
        task=task.id,
    )


_BODY: Mapping[str, Any] = {
    "type": "object",
    "required": ["model"],
    "properties": {
        "model": {"type": "string", "description": "As GET /v1/models lists it."},
        "input": {"type": "string", "description": "What is to be said."},
        "voice": {"description": "As the model calls it; auto is its own choice."},
        "instructions": {"type": "string"},
        "speed": {"type": ["number", "string"]},
        "response_format": {"type": "string"},
    },
}
ROUTES = (
    Route(
        method="POST",
        path="/v1/audio/speech",
        handler=speak,
        summary="A text as speech",
        answers={200: Answer(description="The sound.", media_type="audio/*")},
        body=_BODY,
        forms=("multipart/form-data",),
    ),
)
