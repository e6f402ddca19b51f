"""Files for nodes: which inputs take one, in what form, and texts that were meant to be one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from runninghub_async.checks import combined, refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.loaders import LOADERS
from runninghub_async.models.media import MEBIBYTE, MOST_INLINE, LocalMedia
from runninghub_async.models.node_records import InputType
from runninghub_async.models.records import Loader, LoaderKind, Parameter, ParameterType
from runninghub_async.platform.nodes import NodeInput, is_link
from runninghub_async.quoting import plain, shown

LoaderTable = Mapping[tuple[str, str], Loader]
"""What inputs take files, by the node's class and the input's name."""
GetLoaders = Callable[[], LoaderTable]
"""Gives a client's table, which is read when it is first needed."""
_PATH = re.compile(r"\.{0,2}[/\\]|~|[A-Za-z]:[/\\]|file:", re.IGNORECASE)
_LONGEST_PATH = 1000
_TYPE_OF_LOADER: Mapping[LoaderKind, ParameterType] = {
    "image": "image",
    "video": "video",
    "audio": "audio",
    "zip": "file",
    "lora": "string",
    "model": "string",
}
"""What type of parameter takes the same as an input that loads."""
_JPEG_IN_BASE64 = "/9j/"
_MEDIA_NAME = re.compile(
    r"[^\n]+\.(png|jpe?g|webp|gif|bmp|tiff?|mp4|mov|mkv|avi|webm|mp3|wav|flac|ogg|m4a|zip)"
    r"( \[\w+\])?",
    re.IGNORECASE,
)
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")


def shipped_loaders() -> LoaderTable:
    """The table of a client that has none of its own."""
    return LOADERS


def fitted_inputs(
    inputs: Iterable[NodeInput],
    graph: Mapping[str, Any] | None,
    base: Path | None,
    loaders: GetLoaders = shipped_loaders,
) -> tuple[NodeInput, ...]:
    """Values in the forms in which their nodes take them.

    Args:
        inputs: the values; what one says itself of the form that its node takes comes first.
        graph: the nodes; ``None`` where they are not known.
        base: where relative paths of a text form start; ``None`` where there is none.
        loaders: gives the client's table.

    Raises:
        InvalidParameterError: those that do not fit, all of them.
    """
    fitting: list[NodeInput] = []
    mistakes: list[InvalidParameterError] = []
    for each in inputs:
        try:
            fitting.append(fitted(each, (graph or {}).get(each.node_id), base, loaders))
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes)
    return tuple(fitting)


def fitted(
    each: NodeInput, node: Any, base: Path | None, loaders: GetLoaders = shipped_loaders
) -> NodeInput:
    """A value in the form in which its node takes it, as :func:`fitted_inputs` has it.

    Args:
        each: the value.
        node: its node in the graph; ``None`` where that is not known.
        base, loaders: likewise.

    Raises:
        InvalidParameterError: a file that the node does not take, a path that is given as text.
    """
    if not isinstance(each.value, (LocalMedia, InnerOutput, str, list, Mapping)):
        return each
    kind = node.get("class_type") if isinstance(node, Mapping) else None
    loader = None if kind is None else loaders().get((str(kind), each.field))
    if isinstance(each.value, InnerOutput):
        return _with_inner(each, each.value, str(kind), loader)
    if isinstance(each.value, LocalMedia):
        if loader is None and each.takes is None:
            _check_takes_no_value(each, str(kind))
        return _with_file(each, loader)
    if not isinstance(each.value, str):
        if takes_file(each.field, node, loaders) or (loader is not None and loader.is_media):
            what = "is a list" if isinstance(each.value, list) else "is an object"
            raise refusal(each.key, what, "one file, link or name", value=each.value)
        return each
    if _is_for_a_file(each, loader, node, loaders):
        check_text(each.key, each.value, base)
    return each


def _is_for_a_file(each: NodeInput, loader: Loader | None, node: Any, loaders: GetLoaders) -> bool:
    """Whether a text stands where an upload's name, or content as text, is taken."""
    if each.takes is None and loader is None:
        return takes_file(each.field, node, loaders)
    takes = each.takes or (loader.takes if loader is not None and loader.is_media else None)
    if takes in ("base64", "data-url"):
        return _BASE64.fullmatch(each.value) is None
    return takes == "name"


def node_like(kind: str) -> dict[str, Any]:
    """A node of which no more than the class is known."""
    return {"class_type": kind, "inputs": {}}


def check_text(key: str, text: str, base: Path | None) -> None:
    """See that a text for an input that takes a file is not the path of one.

    Raises:
        InvalidParameterError: it is one.
    """
    if text.lstrip().startswith("{"):
        raise refusal(
            key,
            f"is the text {shown(text)}, which no file is named and would be sent as it is",
            'a file, in text forms {"file": "me.png"} with nothing beside it; a link; or the name'
            " that an upload gave",
            value=text,
        )
    is_other = "://" in text or text.startswith(("data:", _JPEG_IN_BASE64))
    is_other = is_other and not text.lower().startswith("file:")
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


def example_of(field: str, node: Any, loaders: GetLoaders = shipped_loaders) -> str | None:
    """The file that is stored for an input which takes one; ``None`` where it takes none."""
    value = (node.get("inputs") or {}).get(field) if isinstance(node, Mapping) else None
    if not isinstance(value, str) or not value:
        return None
    loader = loaders().get((str(node.get("class_type")), field))
    if loader is not None:
        return value if loader.is_media else None
    is_media = _MEDIA_NAME.fullmatch(value) is not None
    return value if is_media and field in _media_fields(loaders()) else None


def _with_file(each: NodeInput, loader: Loader | None) -> NodeInput:
    takes, whose = each.takes, f"node {each.node_id}"
    if takes is None:
        if loader is None:
            return each
        _check_is_media(each, loader)
        takes, whose = loader.takes, loader.node
    if takes in ("base64", "data-url") and each.value.size > MOST_INLINE:
        size = f"{each.value.size / MEBIBYTE:.1f} MB"
        hint = "Take a node that loads an upload."
        what = f"{whose} takes {takes}, up to {MOST_INLINE // MEBIBYTE} MB"
        raise _no_file(each, f"it has {size}, and {what}", hint)
    return evolve(each, takes=takes)


def _with_inner(each: NodeInput, inner: InnerOutput, kind: str, loader: Loader | None) -> NodeInput:
    """An output of another call, which is still to come, for an input of which more is known."""
    if inner.parameter is not None:
        return each
    if loader is not None:
        inner = inner.wanted_for(_stand_in(each, _TYPE_OF_LOADER[loader.kind]))
        as_file = (each.takes or loader.takes) != "url"
        return evolve(each, value=evolve(inner, as_file=as_file))
    if (value := _core_input(kind, each.field)) is not None:
        return evolve(each, value=inner.wanted_for(_stand_in(each, value.type)))
    return each


def _stand_in(each: NodeInput, kind: ParameterType) -> Parameter:
    """A parameter that takes what an input of a node takes."""
    return Parameter(name=each.key, python_name=each.key, type=kind, description="")


def _check_takes_no_value(each: NodeInput, kind: str) -> None:
    """Refuse a file where one of ComfyUI's own nodes takes text or a number: it would be given
    the name of an upload."""
    wanted = _core_input(kind, each.field)
    if wanted is not None:
        word = {"string": "text", "choice": "one of its choices"}.get(wanted.type, wanted.type)
        hint = "Give the text that is in the file, if that is meant: in the command, @FILE."
        raise _no_file(each, f"{kind} takes {word} there", hint if word == "text" else "")


def _core_input(kind: str, field: str) -> InputType | None:
    """What an input of one of ComfyUI's own nodes takes, where it holds a value."""
    from runninghub_async.models.core_nodes import CORE_NODES

    known = CORE_NODES.get(kind)
    return known.inputs.get(field) if known is not None else None


def _check_is_media(each: NodeInput, loader: Loader) -> None:
    if loader.kind == "lora":
        hint = "await rh.uploads.upload_lora(…) first, and give the name that it returns."
        raise _no_file(each, f"{loader.node} takes the name of a LoRA", hint)
    if loader.kind == "model":
        hint = "async for resource in rh.resources.list(…) tells the names."
        raise _no_file(each, f"{loader.node} takes the name of a model that the site has", hint)


def _no_file(each: NodeInput, why: str, hint: str) -> InvalidParameterError:
    return refusal(each.key, f"is a file, but {why}", value=each.value.name, hint=hint)


def takes_file(field: str, node: Any = None, loaders: GetLoaders = shipped_loaders) -> bool:
    """Whether an input takes a file, by its name and, where it is known, what is stored there."""
    if field not in _media_fields(loaders()):
        return False
    if node is None:
        return True
    stored = (node.get("inputs") or {}).get(field) if isinstance(node, Mapping) else None
    is_named = isinstance(stored, str) and _MEDIA_NAME.fullmatch(stored) is not None
    return not is_link(stored) and is_named


def _media_fields(table: LoaderTable) -> set[str]:
    """What inputs that take an upload's name are called."""
    loaders = (loader for loader in table.values() if loader.is_media)
    return {loader.field for loader in loaders if loader.takes == "name"}


def _is_there(base: Path, text: str) -> bool:
    try:
        return (base / text).is_file()
    except (OSError, ValueError):
        return False
