"""The file formats that the service takes and gives."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["image", "video", "audio", "zip", "3d", "text"]


class Format(NamedTuple):
    """What a file name's ending stands for."""

    kind: Kind
    mime: str


FORMATS: dict[str, Format] = {
    "jpg": Format("image", "image/jpeg"),
    "jpeg": Format("image", "image/jpeg"),
    "png": Format("image", "image/png"),
    "webp": Format("image", "image/webp"),
    "bmp": Format("image", "image/bmp"),
    "gif": Format("image", "image/gif"),
    "tiff": Format("image", "image/tiff"),
    "mp4": Format("video", "video/mp4"),
    "mov": Format("video", "video/quicktime"),
    "webm": Format("video", "video/webm"),
    "mkv": Format("video", "video/x-matroska"),
    "avi": Format("video", "video/x-msvideo"),
    "mp3": Format("audio", "audio/mpeg"),
    "wav": Format("audio", "audio/wav"),
    "flac": Format("audio", "audio/flac"),
    "m4a": Format("audio", "audio/mp4"),
    "ogg": Format("audio", "audio/ogg"),
    "pcm": Format("audio", "audio/L16"),
    "zip": Format("zip", "application/zip"),
    "glb": Format("3d", "model/gltf-binary"),
    "txt": Format("text", "text/plain"),
}

SYNONYMS = {"jpeg": "jpg", "tif": "tiff", "ogg_opus": "ogg"}

UPLOADABLE = frozenset(
    ending for ending, known in FORMATS.items() if known.kind in ("image", "video", "audio", "zip")
)

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"ID3", "mp3"),
    (b"fLaC", "flac"),
    (b"PK\x03\x04", "zip"),
    (b"\x1a\x45\xdf\xa3", "mkv"),
    (b"%PDF-", "pdf"),
    (b"8BPS", "psd"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gz"),
)
_BRANDS = {
    b"qt  ": "mov",
    b"M4A ": "m4a",
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), "heic"),
    **dict.fromkeys((b"avif", b"avis"), "avif"),
}
_RIFF = {b"WEBP": "webp", b"WAVE": "wav", b"AVI ": "avi"}


def canonical(ending: str) -> str:
    """One spelling for endings that mean the same (``JPEG`` and ``jpg``)."""
    ending = ending.lower().lstrip(".")
    return SYNONYMS.get(ending, ending)


def recognise(beginning: bytes) -> str | None:
    """The format of a file that begins so, if it is one we know."""
    if beginning[:4] == b"RIFF":
        return _RIFF.get(beginning[8:12])
    if beginning[4:8] == b"ftyp":
        return _BRANDS.get(beginning[8:12], "mp4")
    for signature, ending in _BEGINNINGS:
        if beginning.startswith(signature):
            return ending
    return None


def format_of(file_name: str, beginning: bytes) -> str | None:
    """The format of an uploaded file, or ``None`` for one that the service does not take.

    A picture is what its content says, whatever it is called.  Video and audio containers
    share their beginnings, so there the name decides among formats of the same kind.
    """
    named = canonical(file_name.rpartition(".")[2])
    found = recognise(beginning)
    if found is None:
        is_other = named not in UPLOADABLE or _is_text(beginning)
        return None if is_other else named
    if found not in UPLOADABLE:
        return None
    if named not in UPLOADABLE or FORMATS[named].kind != FORMATS[found].kind:
        return found
    return found if FORMATS[found].kind == "image" else named


def _is_text(beginning: bytes) -> bool:
    """Whether these are letters and no media: no file of ours begins so."""
    for cut in range(4):  # within the last letter
        try:
            text = beginning[: len(beginning) - cut].decode()
        except UnicodeDecodeError:
            continue
        return bool(text) and all(c.isprintable() or c.isspace() for c in text)
    return False
