"""Of which kind outputs are, as answers and extensions tell it."""

from __future__ import annotations

from collections.abc import Mapping

from runninghub_async.http import wire
from runninghub_async.models.records import OutputKind

_KIND_OF_FORMAT: Mapping[str, OutputKind] = {
    **dict.fromkeys(("mp4", "mov", "webm", "mkv", "avi", "m4v", "video"), "video"),
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "webp", "gif", "bmp", "tiff", "tif", "avif", "svg", "image"), "image"
    ),
    **dict.fromkeys(("mp3", "wav", "flac", "ogg", "m4a", "aac", "opus", "pcm", "audio"), "audio"),
    **dict.fromkeys(("glb", "gltf", "obj", "fbx", "stl", "usdz", "ply", "3mf", "3d"), "3d"),
    **dict.fromkeys(("txt", "text", "json", "md", "srt", "string"), "text"),
}


def is_there(item: wire.ResultFields, expected: OutputKind | None) -> bool:
    """Whether an entry of an answer has something in it."""
    if item.url.strip() or item.text:
        return True
    return is_rightly_empty(item, kind_of(item, expected))


def kind_of_format(extension: str) -> OutputKind | None:
    """Of which kind files with this extension are, where it tells."""
    return _KIND_OF_FORMAT.get(extension.lower())


def kind_of(item: wire.ResultFields, expected: OutputKind | None) -> OutputKind:
    """Of which kind an entry of an answer is; ``expected`` where its format does not tell."""
    return kind_of_format(format_of(item)) or (
        "text" if item.text and not item.url else expected or "file"
    )


def format_of(item: wire.ResultFields) -> str:
    """The extension as an answer names it, in lower case."""
    return item.output_type.strip().lower().lstrip(".")


def is_rightly_empty(item: wire.ResultFields, kind: OutputKind) -> bool:
    """Whether it is a text of no characters: a file has to have a link."""
    return kind == "text" and item.tells_text and not item.url.strip()
