"""Files for nodes: which inputs take one, in what form, and texts that were meant to be one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from runninghub_async.checks import combined, refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.loaders import LOADERS
from runninghub_async.models.media import MEBIBYTE, LocalMedia
from runninghub_async.models.records import Loader
from runninghub_async.platform.nodes import NodeInput, is_link
from runninghub_async.quoting import plain, shown

_MEDIA_FIELDS = frozenset(
    loader.field for loader in LOADERS.values() if loader.is_media and loader.takes == "name"
)
_PATH = re.compile(r"\.{0,2}[/\\]|~|[A-Za-z]:[/\\]")
_LONGEST_PATH = 1000
_JPEG_IN_BASE64 = "/9j/"
_MEDIA_NAME = re.compile(
    r"[^\n]+\.(png|jpe?g|webp|gif|bmp|tiff?|mp4|mov|mkv|avi|webm|mp3|wav|flac|ogg|m4a|zip)"
    r"( \[\w+\])?",
    re.IGNORECASE,
)
_MOST_INLINE = 10 * MEBIBYTE
"""Bytes of a file that goes out as text within the request."""


def fitted_inputs(
    inputs: Iterable[NodeInput], graph: Mapping[str, Any] | None, base: Path | None
) -> tuple[NodeInput, ...]:
    """Values in the forms in which their nodes take them.

    Raises:
        InvalidParameterError: those that do not fit, all of them.
    """
    fitting: list[NodeInput] = []
    mistakes: list[InvalidParameterError] = []
    for each in inputs:
        try:
            fitting.append(fitted(each, (graph or {}).get(each.node_id), base))
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes)
    return tuple(fitting)


def fitted(each: NodeInput, node: Any, base: Path | None) -> NodeInput:
    """A value in the form in which its node takes it.

    Args:
        each: the value.
        node: its node in the graph; ``None`` where that is not known.
        base: where relative paths of a text form start; ``None`` where there is none.

    Raises:
        InvalidParameterError: a file that the node does not take, a path that is given as text.
    """
    kind = node.get("class_type") if isinstance(node, Mapping) else None
    loader = LOADERS.get((str(kind), each.field))
    if isinstance(each.value, LocalMedia):
        return each if loader is None else _with_file(each, loader)
    takes_name = loader is not None and loader.is_media and loader.takes == "name"
    if (takes_name or (loader is None and takes_file(each.field, node))) and isinstance(
        each.value, str
    ):
        check_text(each.key, each.value, base)
    return each


def check_text(key: str, text: str, base: Path | None) -> None:
    """See that a text for an input that takes a file is not the path of one.

    Raises:
        InvalidParameterError: it is one.
    """
    is_other = "://" in text or text.startswith(("data:", _JPEG_IN_BASE64))
    if not text or is_other or len(text) > _LONGEST_PATH:
        return
    if _PATH.match(text) or (base is not None and _is_there(base, text)):
        file = f"Path({shown(text)}), or --file {key}={plain(text)} of the command"
        if base is not None:
            file = json.dumps({"file": text}, ensure_ascii=False)
        raise refusal(
            key,
            f"is the text {shown(text)}, which is a path and would be sent as it is",
            f"a file, written {file}; a link; or the name that an upload gave",
            value=text,
        )


def example_of(field: str, node: Any) -> str | None:
    """The file that is stored for an input which takes one; ``None`` where it takes none."""
    value = (node.get("inputs") or {}).get(field) if isinstance(node, Mapping) else None
    loader = LOADERS.get((str(node.get("class_type")), field)) if value is not None else None
    if not isinstance(value, str) or not value:
        return None
    is_media = loader.is_media if loader is not None else _MEDIA_NAME.fullmatch(value) is not None
    return value if is_media and (loader is not None or field in _MEDIA_FIELDS) else None


def _with_file(each: NodeInput, loader: Loader) -> NodeInput:
    if loader.kind == "lora":
        hint = "await rh.uploads.upload_lora(…) first, and give the name that it returns."
        raise _no_file(each, f"{loader.node} takes the name of a LoRA", hint)
    if loader.kind == "model":
        hint = "async for resource in rh.resources.list(…) tells the names."
        raise _no_file(each, f"{loader.node} takes the name of a model that the site has", hint)
    if loader.takes in ("base64", "data-url") and each.value.size > _MOST_INLINE:
        size = f"{each.value.size / MEBIBYTE:.1f} MB"
        hint = "Take a node that loads an upload."
        what = f"{loader.node} takes {loader.takes}, up to {_MOST_INLINE // MEBIBYTE} MB"
        raise _no_file(each, f"it has {size}, and {what}", hint)
    return evolve(each, takes=loader.takes)


def _no_file(each: NodeInput, why: str, hint: str) -> InvalidParameterError:
    return refusal(each.key, f"is a file, but {why}", value=each.value.name, hint=hint)


def takes_file(field: str, node: Any = None) -> bool:
    """Whether an input takes a file, by its name and, where it is known, what is stored there."""
    if node is None:
        return field in _MEDIA_FIELDS
    stored = (node.get("inputs") or {}).get(field) if isinstance(node, Mapping) else None
    is_named = isinstance(stored, str) and _MEDIA_NAME.fullmatch(stored) is not None
    return not is_link(stored) and is_named and field in _MEDIA_FIELDS


def _is_there(base: Path, text: str) -> bool:
    try:
        return (base / text).is_file()
    except (OSError, ValueError):
        return False
