"""What is known of the kinds of nodes in a graph: our own table, then what ComfyUI tells."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import field, frozen

from runninghub_async import json_values
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.core_nodes import CORE_NODES
from runninghub_async.models.loaders import LOADERS
from runninghub_async.models.node_records import InputKind, InputType, NodeType
from runninghub_async.models.records import OutputKind
from runninghub_async.platform.loaders import LoaderTable, takes_file
from runninghub_async.quoting import plain, shown_path
from runninghub_async.recipes.proposal import can_be_written, may_be_shared
from runninghub_async.values import expanded

FileKind = Literal["image", "video", "audio", "file"]

_KINDS: dict[str, InputKind] = {
    "INT": "integer",
    "FLOAT": "number",
    "STRING": "string",
    "BOOLEAN": "boolean",
    "COMBO": "choice",
}
_UPLOADS: dict[str, FileKind] = {
    "image_upload": "image",
    "animated_image_upload": "image",
    "video_upload": "video",
    "audio_upload": "audio",
    "file_upload": "file",
}
_ENDINGS: dict[str, FileKind] = {
    **dict.fromkeys(("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff"), "image"),
    **dict.fromkeys(("mp4", "mov", "mkv", "avi", "webm"), "video"),
    **dict.fromkeys(("mp3", "wav", "flac", "ogg", "m4a"), "audio"),
}
_MOST_OPTIONS = 200
"""More are no choice that a person makes, but what lies in a folder."""
_NO_LIMIT = 2**53
"""Limits of this size and beyond stand for none."""


@frozen
class NodeKnowledge:
    """What is known of kinds of nodes.

    Attributes:
        told: kinds as ComfyUI's ``/object_info`` tells them, for what our table has not.
        uploads: the inputs that take a file, by that.
        loaders: the inputs that take a file, by our table and a client's own.
    """

    told: Mapping[str, NodeType] = field(factory=dict)
    uploads: Mapping[tuple[str, str], FileKind] = field(factory=dict)
    loaders: LoaderTable = field(default=LOADERS, repr=False)

    def input(self, kind: str, name: str) -> InputType | None:
        """What an input takes; ``None`` where nobody says."""
        for table in (CORE_NODES, self.told):
            known = table.get(kind)
            if known is not None and name in known.inputs:
                return known.inputs[name]
        return None

    def file_kind(self, node: Mapping[str, Any], name: str) -> FileKind | None:
        """What kind of file an input takes; ``None`` where it takes none."""
        kind = str(node.get("class_type"))
        if (loader := self.loaders.get((kind, name))) is not None:
            return _file_kind(loader.kind) if loader.is_media else None
        if (kind, name) in self.uploads:
            return self.uploads[kind, name]
        if not takes_file(name, node, lambda: self.loaders):
            return None
        stored = str(node["inputs"][name]).split(" [")[0]
        return _ENDINGS.get(stored.rpartition(".")[2].lower(), "file")

    def names_model(self, kind: str, name: str) -> bool:
        """Whether an input names a file of a model, which the service has."""
        loader = self.loaders.get((kind, name))
        return loader is not None and not loader.is_media

    def default_title(self, kind: str) -> str:
        """What the editor calls a node that nobody has named."""
        known = CORE_NODES.get(kind) or self.told.get(kind)
        return known.title if known is not None and known.title else kind

    def saves(self, kind: str) -> OutputKind | None:
        """What a kind of node saves or shows; ``None`` where it does not, or nobody says."""
        known = CORE_NODES.get(kind) or self.told.get(kind)
        return known.saves if known is not None else None


def read_object_info(file: Path) -> NodeKnowledge:
    """What ComfyUI's ``/object_info`` told, in a file.

    Raises:
        InvalidParameterError: it is something else, or cannot be read.
    """
    try:
        told = json_values.read(expanded(file).read_bytes())
    except OSError as error:
        raise _no_object_info(file, f"which cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise _no_object_info(file, f"which is not JSON ({plain(str(error))})") from None
    if not isinstance(told, dict) or not any(_is_told(kind) for kind in told.values()):
        raise _no_object_info(file, "which tells of no node")
    nodes: dict[str, NodeType] = {}
    uploads: dict[tuple[str, str], FileKind] = {}
    for name, kind in told.items():
        if _is_told(kind):
            nodes[name] = _node_type(name, kind)
            uploads |= {(name, key): upload for key, upload in _uploads(kind)}
    return NodeKnowledge(nodes, uploads)


def _is_told(kind: Any) -> bool:
    return isinstance(kind, dict) and isinstance(kind.get("input"), dict)


def _no_object_info(file: Path, why: str) -> InvalidParameterError:
    allowed = "a file with what ComfyUI answers to /object_info (JSON)"
    return refusal("--object-info", f"is {shown_path(file)}, {why}", allowed, value=str(file))


def _node_type(name: str, kind: Mapping[str, Any]) -> NodeType:
    inputs = {key: known for key, said in _inputs(kind) if (known := _input_type(said)) is not None}
    optional = kind["input"].get("optional")
    title = kind.get("display_name")
    return NodeType(
        node=name,
        title=title if isinstance(title, str) else "",
        inputs=inputs,
        optional=tuple(optional) if isinstance(optional, dict) else (),
        saves=kind_by_name(name) if kind.get("output_node") is True else None,
    )


def _inputs(kind: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    for group in ("required", "optional"):
        inputs = kind["input"].get(group)
        for name, said in inputs.items() if isinstance(inputs, dict) else ():
            if isinstance(said, list) and said:
                yield name, said


def _uploads(kind: Mapping[str, Any]) -> Iterator[tuple[str, FileKind]]:
    for name, said in _inputs(kind):
        for flag, upload in _UPLOADS.items():
            if _settings(said).get(flag) is True:
                yield name, upload


def _settings(said: list[Any]) -> Mapping[str, Any]:
    return said[1] if len(said) > 1 and isinstance(said[1], dict) else {}


def _input_type(said: list[Any]) -> InputType | None:
    """An input as ``[type, settings]``, or with the choices themselves in place of the type."""
    settings = _settings(said)
    listed = said[0] if isinstance(said[0], list) else settings.get("options")
    name = "COMBO" if isinstance(said[0], list) else said[0]
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind != "choice":
        limits = {} if kind not in ("integer", "number") else _limits(settings)
        return None if kind is None else InputType(type=kind, **limits)
    options = listed if isinstance(listed, list) else []
    texts = tuple(
        dict.fromkeys(
            option
            for option in options
            if isinstance(option, str) and can_be_written(option) and may_be_shared(option)
        )
    )
    if not 0 < len(texts) <= _MOST_OPTIONS or len(texts) < len(options):
        return InputType(type="string")
    return InputType(type="choice", options=texts)


def _limits(settings: Mapping[str, Any]) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    for name in ("min", "max"):
        limit = settings.get(name)
        if not isinstance(limit, (int, float)) or isinstance(limit, bool):
            continue
        if math.isfinite(limit) and abs(limit) < _NO_LIMIT:
            limits[name] = limit
    return limits


def kind_by_name(kind: str) -> OutputKind:
    """What a node of this class is likely to save."""
    name = kind.casefold()
    words: tuple[tuple[OutputKind, tuple[str, ...]], ...] = (
        ("video", ("video", "film", "webm", "mp4", "combine")),
        ("audio", ("audio", "sound", "music", "speech", "mp3")),
        ("3d", ("3d", "glb", "mesh", "gltf")),
        ("text", ("text", "string", "json", "any", "caption")),
    )
    for saved, parts in words:
        if any(part in name for part in parts):
            return saved
    return "image"


def _file_kind(kind: str) -> FileKind:
    known: dict[str, FileKind] = {"image": "image", "video": "video", "audio": "audio"}
    return known.get(kind, "file")
