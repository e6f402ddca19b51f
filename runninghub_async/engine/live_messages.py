"""What comes over the live connection of a ComfyUI task: messages in JSON, and pictures.

It is written by nobody who can be trusted, and often by several versions of ComfyUI: what is not
understood is left out, and nothing here raises.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from runninghub_async.http import json_bodies

_LONGEST_ID = 100
_LONGEST_TEXT = 2000
_PICTURE, _PICTURE_WITH_METADATA = 1, 4
"""Kinds of binary frames: four octets tell the kind, and four what kind of picture follows, or how
long the JSON before it is."""
_FORMATS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF8", "gif"))


@frozen
class Message:
    """One message: its type, and what it says."""

    kind: str
    data: Mapping[str, Any]
    raw: Mapping[str, Any]


@frozen
class Picture:
    """A preview; ``node_id`` is empty where it is not told."""

    data: bytes = field(repr=False)
    format: str
    node_id: str = ""


def read_frame(frame: str | bytes) -> Message | Picture | None:
    """What a frame says; ``None`` where that is nothing that is known."""
    if isinstance(frame, str):
        return _message(frame.encode("utf-8", "replace"))
    if picture_format(frame):
        return _picture(frame)
    if len(frame) <= 8:
        return None
    kind, more = struct.unpack(">II", frame[:8])
    if kind == _PICTURE:
        return _picture(frame[8:])
    if kind == _PICTURE_WITH_METADATA and more < len(frame):
        told = _object(frame[8 : 8 + more])
        return _picture(
            frame[8 + more :], node_id(told.get("display_node_id", told.get("node_id")))
        )
    return None


def picture_format(data: bytes) -> str:
    """Of a picture; empty where the octets begin like none that browsers show."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((name for begin, name in _FORMATS if data.startswith(begin)), "")


def node_id(value: Any) -> str:
    """A node's id as text; empty for what cannot be one."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    text = str(value)
    return text if len(text) <= _LONGEST_ID else ""


def short_text(value: Any) -> str:
    """A text to be shown, cut where it is too long; empty for anything else."""
    return value.strip()[:_LONGEST_TEXT] if isinstance(value, str) else ""


def count(value: Any) -> int | None:
    """A whole number from 0, also where it is written as 3.0; ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 10**9:
        return None
    return int(value)


def _message(text: bytes) -> Message | None:
    told = _object(text)
    kind, data = told.get("type"), told.get("data")
    if not isinstance(kind, str):
        return None
    return Message(kind, data if isinstance(data, Mapping) else {}, told)


def _object(text: bytes) -> Mapping[str, Any]:
    try:
        value = json_bodies.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, Mapping) else {}


def _picture(data: bytes, of_node: str = "") -> Picture | None:
    found = picture_format(data)
    return Picture(data, found, of_node) if found else None
