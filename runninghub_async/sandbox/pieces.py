"""One thing that a task makes, before anybody has made it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from runninghub_async.sandbox.media.scene import Size


@frozen(kw_only=True)
class Piece:
    """What a result file is to show; its task gives it a name."""

    kind: str
    """``video``, ``image``, ``audio``, ``3d``, ``text`` (made up), ``words`` (as they are),
    ``data`` (as it is, and without a link), ``last frame`` or ``copy`` (of the file)."""
    ending: str
    text: str = ""
    files: tuple[Path, ...] = ()
    size: Size | None = None
    seconds: int = 5
    settings: Mapping[str, Any] = field(factory=dict)
    node_id: str | None = None
    """The node of a workflow that saves it."""
