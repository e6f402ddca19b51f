"""How tasks stand in answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.records import TaskTold, Token
from runninghub_async.stores.media_types import media_type
from runninghub_async.stores.store import SavedFile

_MOMENT = {"type": ["integer", "null"], "description": "In seconds since 1970."}
_STATUS = {"enum": ["queued", "in_progress", "completed", "failed"]}
_TEXT = {"type": ["string", "null"]}
_ERROR = {
    "type": ["object", "null"],
    "required": ["code", "message"],
    "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
}
WEBHOOK: Mapping[str, Any] = {
    "type": "string",
    "format": "uri",
    "description": "Where the end of the task is posted to, signed as Standard Webhooks.",
}
VIDEO: Mapping[str, Any] = {
    "type": "object",
    "required": ["id", "object", "status", "progress", "created_at", "model"],
    "properties": {
        "id": {"type": "string"},
        "object": {"const": "video"},
        "status": _STATUS,
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "created_at": {"type": "integer"},
        "completed_at": _MOMENT,
        "expires_at": _MOMENT,
        "model": {"type": "string"},
        "prompt": _TEXT,
        "seconds": _TEXT,
        "size": _TEXT,
        "error": _ERROR,
    },
}
TASK: Mapping[str, Any] = {
    "type": "object",
    "required": ["id", "object", "status", "progress", "created_at", "model", "outputs"],
    "properties": {
        "id": {"type": "string"},
        "object": {"const": "task"},
        "status": _STATUS,
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "queue_position": {"type": ["integer", "null"]},
        "created_at": {"type": "integer"},
        "completed_at": _MOMENT,
        "expires_at": _MOMENT,
        "model": {"type": "string"},
        "params": {"type": "object", "description": "As they were given."},
        "outputs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type"],
                "properties": {
                    "type": {"enum": ["file", "text"]},
                    "url": {"type": "string", "description": "Works for a day."},
                    "kind": _TEXT,
                    "media_type": {"type": "string"},
                    "size": {"type": "integer", "description": "In bytes."},
                    "sha256": {"type": "string"},
                    "text": {"type": "string"},
                },
            },
        },
        "data": {"description": "What the texts say, where the model makes data."},
        "cost": {
            "type": ["object", "null"],
            "required": ["amount", "currency"],
            "properties": {"amount": {"type": "string"}, "currency": _TEXT},
        },
        "error": _ERROR,
    },
}


def deleted(kind: str) -> Mapping[str, Any]:
    """The schema of what is told of something that was deleted."""
    return {
        "type": "object",
        "required": ["id", "object", "deleted"],
        "properties": {
            "id": {"type": "string"},
            "object": {"const": f"{kind}.deleted"},
            "deleted": {"const": True},
        },
    }


def video_body(told: TaskTold) -> dict[str, Any]:
    """A task as a video of the other API."""
    given = told.request.shape
    error = told.error
    return {
        "id": told.id,
        "object": "video",
        "status": told.status,
        "progress": told.progress,
        "created_at": told.created_at,
        "completed_at": told.completed_at,
        "expires_at": told.expires_at,
        "model": told.model,
        "prompt": given.get("prompt"),
        "seconds": _as_text(given.get("seconds")),
        "size": given.get("size"),
        "error": None if error is None else {"code": error.code, "message": error.message},
    }


def task_body(told: TaskTold, outputs: Outputs, token: Token) -> dict[str, Any]:
    """A task with all that its caller may know; links are signed anew each time."""
    cost = told.cost
    return {
        "id": told.id,
        "object": "task",
        "status": told.status,
        "progress": told.progress,
        "queue_position": told.queue_position,
        "created_at": told.created_at,
        "completed_at": told.completed_at,
        "expires_at": told.expires_at,
        "model": told.model,
        "params": told.request.shape.get("params", {}),
        "outputs": [
            *({**_file(file), "url": outputs.link(file, token)} for file in told.files),
            *({"type": "text", "text": text} for text in told.texts),
        ],
        "data": told.data,
        "cost": cost and {"amount": f"{cost.amount:f}", "currency": cost.currency},
        "error": None if told.error is None else told.error.error_json(),
    }


def as_given(value: Any) -> Any:
    """What a caller gave, as JSON: a file that came with it is there by its name only."""
    if isinstance(value, Mapping):
        return {name: as_given(part) for name, part in value.items()}
    if isinstance(value, list):
        return [as_given(part) for part in value]
    return {"file": value.name} if isinstance(value, Path) else value


def _as_text(seconds: Any) -> Any:
    """As the other API writes lengths, however it was given."""
    return f"{seconds:g}" if isinstance(seconds, (int, float)) else seconds


def _file(file: SavedFile) -> dict[str, Any]:
    return {
        "type": "file",
        "kind": file.kind,
        "media_type": media_type(file.path),
        "size": file.size,
        "sha256": file.sha256,
    }
