"""What a result file is by its first bytes, against what the service promised.

A page of text where media was promised is refused: it is a login page, or a storage's error
that came with HTTP 200.  Media of another kind than promised was paid for all the same, and
is told by the extension of its content.
"""

from __future__ import annotations

import codecs
import json
import mimetypes
import re
from typing import Literal

from attrs import frozen

from runninghub_async.models.media import sniff
from runninghub_async.models.records import OutputKind

HEAD_SIZE = 4096
"""Bytes that are enough to tell."""

Page = Literal["HTML", "XML", "SVG", "JSON"]

# The extension of each format that the content shows, and others that it may rightly have.
_EXTENSIONS = {
    "JPG": ("jpg", "jpeg", "jpe", "jfif"),
    "PNG": ("png", "apng"),
    "GIF": ("gif",),
    "BMP": ("bmp", "dib"),
    "TIFF": ("tiff", "tif", "dng"),
    "WEBP": ("webp",),
    "AVIF": ("avif", "avifs"),
    "HEIC": ("heic", "heif", "hif"),
    "SVG": ("svg",),
    "MP4": ("mp4", "m4v", "mov", "m4a"),
    "MOV": ("mov", "qt", "mp4"),
    "M4A": ("m4a", "m4b", "mp4", "aac"),
    "WEBM": ("webm", "mkv", "weba"),
    "MKV": ("mkv", "mka", "mk3d"),
    "AVI": ("avi",),
    "WAV": ("wav", "wave"),
    "MP3": ("mp3", "mpga"),
    "FLAC": ("flac",),
    "OGG": ("ogg", "oga", "ogv", "opus"),
    "GLB": ("glb", "vrm"),
    "ZIP": ("zip", "3mf", "usdz"),
}
_MEDIA = frozenset({"image", "video", "audio", "3d"})
# No container of others: what begins so is nothing else, whatever it was called.
_CERTAIN = frozenset({"JPG", "PNG", "WEBP", "GIF", "MP4", "MOV", "WEBM", "WAV", "MP3", "FLAC"})
# What is binary, whoever made it: no page of text is one of these.
_BINARY = frozenset({"zip", "7z", "rar", "tar", "gz", "psd", "pdf", "exr", "safetensors", "npy"})
# Media that is written in one of the languages of pages.
_WRITTEN_IN: dict[str, frozenset[Page]] = {
    "svg": frozenset({"XML"}),
    "dae": frozenset({"XML"}),
    "x3d": frozenset({"XML"}),
    "gltf": frozenset({"JSON"}),
}
# Words that the service also puts where a file extension is meant.
_NOT_EXTENSIONS = frozenset({"video", "image", "audio", "3d", "text", "string", "file"})

_BEFORE_ROOT = re.compile(r"\s+|<\?.*?(\?>|\Z)|<!--.*?(-->|\Z)|<!(?!doctype)[^>]*>", re.S)
_ROOT = re.compile(r"<(!doctype\s+)?/?([a-z_][\w.-]*:)?([a-z_][\w.-]*)", re.I)
_HTML_TAG = re.compile(
    "a|b|blockquote|body|br|center|code|div|em|font|footer|form|frameset|h[1-6r]|head|header|html"
    "|i|iframe|img|input|li|link|main|meta|nav|noscript|ol|p|pre|script|section|span|strong|style"
    "|table|td|title|tr|u|ul"
)
_JSON = re.compile(r'\s*(\{\s*("|\}|\Z)|\[\s*(["\[{\]\d-]|true|false|null|\Z))')
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
          (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_WIDE = ((re.compile(rb"[<{\[\s]\x00"), "utf-16-le"), (re.compile(rb"\x00[<{\[\s]"), "utf-16-be"))


@frozen(kw_only=True)
class Promise:
    """What the service said that an output is."""

    kind: OutputKind
    format: str
    """A file extension or another word for the format; may be empty."""

    @property
    def named(self) -> str:
        """The promised extension; empty where none was named."""
        plain = re.sub(r"[^a-z0-9]", "", self.format)[:8]
        return "" if plain in _NOT_EXTENSIONS else plain

    def refusal(self, content: Content) -> str | None:
        """What the content is instead, where it certainly is not what was promised."""
        page = content.page
        if page is None or page == "SVG":
            return None
        if self.kind in _MEDIA:
            return None if page in _WRITTEN_IN.get(self.named, ()) else page
        return page if self.named in _BINARY else None

    def extension(self, content: Content, *, by_content: bool = False) -> str:
        """The extension of the file: the promised one, unless the content shows another.

        Args:
            content: of the file.
            by_content: let it decide where it is certain, although no media was promised.
        """
        fitting = _EXTENSIONS.get(content.format or "", ())
        decides = self.kind in _MEDIA or (by_content and content.format in _CERTAIN)
        if decides and fitting:
            return self.named if self.named in fitting else fitting[0]
        if self.named:
            return self.named
        guessed = mimetypes.guess_extension(content.declared) or ""
        return guessed.lstrip(".") or "bin"

    def is_kept_by(self, content: Content, extension: str) -> bool:
        """Whether a file with this extension is what was promised, as far as can be told."""
        if self.named:
            return extension == self.named
        family, _, _ = (mimetypes.guess_type(f"file.{extension}")[0] or "").partition("/")
        return self.kind not in _MEDIA or content.format is None or family in (self.kind, "model")


class Content:
    """A file by its first bytes and the type that its host declares."""

    def __init__(self, head: bytes, declared: str, charset: str | None = None) -> None:
        """``head`` is all of a file that is shorter than ``HEAD_SIZE``."""
        self.declared = declared
        self.charset = charset
        self.page = _page(head, declared)
        self.format = "SVG" if self.page == "SVG" else sniff(head)


def _page(head: bytes, declared: str) -> Page | None:
    """The language of a page of text; ``None`` for what is none."""
    text = _text(head)
    if found := _written(text):
        return found
    if _CONTROL.search(text) or sniff(head) is not None:
        return None
    if len(head) < HEAD_SIZE and _is_json(text):
        return "JSON"
    return _declared(declared)


def _written(text: str) -> Page | None:
    """The language as the text itself shows it."""
    if _JSON.match(text) and not _CONTROL.search(text):
        return "JSON"
    start = 0
    while before := _BEFORE_ROOT.match(text, start):
        start = before.end()
    root = _ROOT.match(text, start)
    if root is None:
        return "XML" if "<?xml" in text[:start] or "<!--" in text[:start] else None
    name = root[3].lower()
    if name == "svg":
        return "SVG"
    return "HTML" if _HTML_TAG.fullmatch(name) else "XML"


def _declared(kind: str) -> Page | None:
    """The language of a text as its host declares it."""
    if kind == "image/svg+xml":
        return "SVG"
    if kind in ("text/html", "application/xhtml+xml"):
        return "HTML"
    if kind in ("text/xml", "application/xml") or kind.endswith("+xml"):
        return "XML"
    if kind in ("text/json", "application/json") or kind.endswith("+json"):
        return "JSON"
    return None


def _text(head: bytes) -> str:
    """The head as text; every byte is some character, whatever it is."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    for sign, encoding in _WIDE:
        if sign.match(head):
            return head.decode(encoding, "replace")
    return head.decode("latin-1")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def decoded(content: bytes, charset: str | None) -> str | None:
    """A file as text, in the charset of its byte order mark, else the declared one, else UTF-8.

    ``None`` where it is none: it is media, or does not fit the charset.
    """
    if sniff(content[:HEAD_SIZE]) is not None:
        return None
    mark, marked = next((each for each in _MARKS if content.startswith(each[0])), (b"", None))
    for encoding in filter(None, (marked, charset, "utf-8")):
        try:
            text = content[len(mark) :].decode(encoding)
        except (LookupError, UnicodeError):
            continue
        return None if "\0" in text else text
    return None
