"""Media on the way in: telling URLs from files, and checking them offline.

In Python a ``str`` is a URL and nothing else; files are named with ``Path`` so that no text
from elsewhere can ever read the disk.  A local file is checked against the endpoint's formats
and sizes when the call is made; :mod:`runninghub_async.http.uploads` sends it.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import contextlib
import difflib
import hashlib
import io
import mimetypes
import os
import re
import shutil
import stat
import tempfile
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import unquote_to_bytes

from attrs import evolve, field, frozen

from runninghub_async.checks import refusal, sendable
from runninghub_async.errors import FileChangedError, InvalidParameterError
from runninghub_async.file_writings import Writing, writing_of
from runninghub_async.json_values import ALLOWED, SURROGATE
from runninghub_async.models.inner_outputs import InnerOutput, inner_output
from runninghub_async.models.output_source import OutputSource
from runninghub_async.quoting import shown, shown_path
from runninghub_async.values import NO_URL_CHARACTER, expanded, is_web_address

MEBIBYTE = 2**20
MOST_INLINE = 10 * MEBIBYTE
"""Bytes of a file that goes out as text within the request of a node."""

_URL = re.compile(r"(https?|asset)://", re.IGNORECASE)
_DATA_URL = re.compile(r"data:([\w.+-]+/[\w.+-]+)?(;[^,]*)?,", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_FILE_URL = "file:///"
_OBJECTS = ("file", "job", "call", "task", "step")
"""Keys of objects that stand for a value in text forms."""
_PLAIN_NAME = "file"
_HEAD = 4096
_CHUNK = MEBIBYTE
_ONE_READER = threading.Lock()

# How the formats that the service names begin, and the name it gives them; and how others do that
# are often taken for them.  (Of the libraries that tell formats, the small one is not kept up any
# more, and the others know hundreds by names that are not the service's.)
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "JPG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF8", "GIF"),
    (0, b"BM", "BMP"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (8, b"WEBP", "WEBP"),
    (8, b"WAVE", "WAV"),
    (8, b"AVI ", "AVI"),
    (0, b"ID3", "MP3"),
    (0, b"fLaC", "FLAC"),
    (0, b"OggS", "OGG"),
    (0, b"PK\x03\x04", "ZIP"),
    (0, b"%PDF-", "PDF"),
    (0, b"8BPS", "PSD"),
    (0, b"\x00\x00\x01\x00", "ICO"),
    (0, b"Rar!\x1a\x07", "RAR"),
    (0, b"7z\xbc\xaf\x27\x1c", "7Z"),
    (0, b"\x1f\x8b", "GZ"),
    (0, b"\xff\x0a", "JXL"),
    (0, b"\x00\x00\x00\x0cJXL ", "JXL"),
    (0, b"FLV\x01", "FLV"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "WMV"),
    (0, b"glTF", "GLB"),
    (0, b"\xff\xfb", "MP3"),
    (0, b"\xff\xf3", "MP3"),
    (0, b"\xff\xf2", "MP3"),
)
# Kinds of the container that most are MP4 in.
_BRANDS = {
    b"qt  ": "MOV",
    b"M4A ": "M4A",
    b"M4B ": "M4A",
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), "HEIC"),
}
_MEDIA = {name for _, _, name in _SIGNATURES} | set(_BRANDS.values()) | {"MP4", "WEBM", "MKV"}
_FOREIGN = {"PDF", "PSD", "ICO", "RAR", "7Z", "GZ", "JXL", "FLV", "WMV", "AVIF"}
"""Those of them that the service takes nowhere, by whatever name."""
_TEXT = "text"
_NO_LETTERS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAME_FORMAT = {"JPEG": "JPG", "TIF": "TIFF", "M4V": "MP4", "QT": "MOV"}


@frozen
class MediaLimits:
    """What a media value may be, and what messages call it."""

    name: str
    accept: tuple[str, ...] = ()
    """Formats; none means any."""
    max_size_mb: float | None = None


_ANY_FILE = MediaLimits("file")
FILE_MARK = "file"
"""The name that marks a file in text forms."""


@frozen(eq=False)
class LocalMedia:
    """A file, bytes or file object that must be uploaded before the call can be sent."""

    source: Path | bytes | BinaryIO
    name: str
    """File name for the upload, with the extension of the real format."""
    size: int
    position: int = field(default=0, repr=False)
    """Where a file object stood when it was given; it is read from there."""
    sha256: str | None = field(default=None, repr=False)
    """What its content must be, where that is settled; other content is not sent."""

    def open(self) -> BinaryIO:
        """The content from its beginning.  Blocking; the caller closes it."""
        if isinstance(self.source, bytes):
            return io.BytesIO(self.source)
        if isinstance(self.source, Path):
            return self.source.open("rb")
        # Several calls may share one file object: each reads a copy, made one at a time.
        with _ONE_READER, contextlib.ExitStack() as opened:
            copy = cast(BinaryIO, opened.enter_context(tempfile.TemporaryFile()))
            self.source.seek(self.position)
            shutil.copyfileobj(self.source, copy, _CHUNK)
            self.source.seek(self.position)
            copy.seek(0)
            opened.pop_all()  # all went well: it stays open
        return copy

    def writing(self) -> Writing | None:
        """Which writing of the file is there, where that tells whether it changes.  Blocking.

        Raises:
            OSError: it is there no more.
        """
        if not isinstance(self.source, Path):
            return None
        found = self.source.stat()
        writing = writing_of(found)
        is_known = stat.S_ISREG(found.st_mode) and writing.size == self.size and writing.is_settled
        return writing if is_known else None

    def digest(self) -> str:
        """SHA-256 of the content, read in pieces.  Blocking."""
        content = hashlib.sha256()
        with self.open() as stream:
            while piece := stream.read(_CHUNK):
                content.update(piece)
        return content.hexdigest()

    def check(self, digest: str) -> None:
        """See that content with this SHA-256 may be sent.

        Raises:
            FileChangedError: it is not what it must be.
        """
        if self.sha256 is not None and digest != self.sha256:
            raise FileChangedError(
                f"{shown(self.name)} is not the file that was approved: its content has the SHA-256"
                f" {digest[:12]}…, and not {self.sha256[:12]}…. It was not sent.",
                value=self.name,
            )

    def inline(self, *, as_url: bool, most: int) -> str:
        """The content itself in base64, or as a data URL.  Blocking.

        Args:
            as_url: with what a data URL has before it.
            most: bytes that it may have.

        Raises:
            FileChangedError: it is not what it must be, or has grown beyond that.
            InvalidParameterError: it can no longer be read.
        """
        try:
            with self.open() as stream:
                content = stream.read(most + 1)
        except (OSError, ValueError) as error:
            raise self.gone(error) from None
        if len(content) > most:
            raise FileChangedError(
                f"{shown(self.name)} has grown beyond the {most / MEBIBYTE:g} MB that go out within"
                " a request. It was not sent.",
                value=self.name,
            )
        self.check(hashlib.sha256(content).hexdigest())
        encoded = base64.b64encode(content).decode()
        return evolve(self, source=content).to_text() if as_url else encoded

    def gone(self, error: Exception) -> InvalidParameterError:
        """The error for a file that could be read when the call was made."""
        return InvalidParameterError(
            f"{shown(self.name)} can no longer be read: {error}.", value=self.source
        )

    def to_text(self) -> str:
        """What stands for it in a text form: a path, or the bytes themselves as a data URL."""
        if isinstance(self.source, Path):
            return path_text(self.source)
        if isinstance(self.source, bytes):
            kind = mimetypes.guess_type(self.name)[0] or "application/octet-stream"
            return f"data:{kind};base64,{base64.b64encode(self.source).decode()}"
        name = getattr(self.source, "name", None)
        if isinstance(name, (str, bytes)) and os.path.exists(name):
            return path_text(Path(os.fsdecode(name)))
        raise InvalidParameterError(
            "A call with a file object that has no file name cannot be written as text;"
            " give a Path or bytes instead.",
            value=self.source,
        )


class Reading:
    """Content that is read once, from its beginning, and whether it was what it was known as."""

    def __init__(self, stream: BinaryIO, known_as: Writing | str) -> None:
        """``known_as`` is its SHA-256, or which writing of a file it is."""
        self._stream = stream
        self._known_as = known_as
        self._digest = hashlib.sha256() if isinstance(known_as, str) else None
        self._found: Writing | None = None
        self.tell, self.seek, self.close = stream.tell, stream.seek, stream.close

    def read(self, size: int = -1) -> bytes:
        """The next bytes.  Blocking."""
        piece = self._stream.read(size)
        if self._digest is not None:
            self._digest.update(piece)
        else:  # after each piece, and so after the last
            self._found = writing_of(os.fstat(self._stream.fileno()))
        return piece

    @property
    def was_that(self) -> bool:
        """Whether all that was read was that."""
        found = self._found if self._digest is None else self._digest.hexdigest()
        return found == self._known_as


def path_text(path: Path) -> str:
    """A path as text forms have it: a ``file:`` address where its name is no text."""
    text = str(path)
    return path.absolute().as_uri() if SURROGATE.search(text) else text


def is_path(text: str) -> bool:
    """Whether a text form means a file of this machine by it."""
    return text.startswith(_FILE_URL) or ("://" not in text and not text.startswith("data:"))


def path_of(text: str) -> Path:
    """The path that a text form has."""
    if not text.startswith(_FILE_URL):
        return Path(text)
    octets = unquote_to_bytes(text.removeprefix("file://"))
    return Path(os.fsdecode(octets.removeprefix(b"/") if os.name == "nt" else octets))


def media_value(value: Any, limits: MediaLimits) -> str | LocalMedia:
    """One media value, checked: a URL as it is, anything local as :class:`LocalMedia`.

    Raises:
        InvalidParameterError: not a URL, no such file, a format or size that is not accepted.
    """
    if isinstance(value, str):
        return _checked_url(value, limits)
    if isinstance(value, LocalMedia):
        return value
    if isinstance(value, (bytes, bytearray, memoryview)):
        content = bytes(value)
        return _checked_local(content, limits.name, len(content), limits)
    if isinstance(value, os.PathLike):
        return _checked_path(Path(os.fsdecode(value)), limits)
    if hasattr(value, "read") and hasattr(value, "seek"):
        return _checked_file(value, limits)
    raise refusal(
        limits.name,
        f"is {type(value).__name__} {shown(value)}",
        "a URL as str, a Path, bytes or binary file object, or a Call, Task, Result or Output",
        value=value,
        hint=_meant_object(value),
    )


def _meant_object(value: Any) -> str:
    """What an object of a text form may have been meant as, where its key is mistyped."""
    names = list(map(str, value)) if isinstance(value, Mapping) else []
    nearest = difflib.get_close_matches(names[0], _OBJECTS, n=1) if len(names) == 1 else []
    return f'Did you mean {{"{nearest[0]}": …}}?' if nearest else ""


def open_value(name: str, value: Any) -> Any:
    """A value of which nothing is known: JSON, in which a local file may stand anywhere.

    Raises:
        InvalidParameterError: something in it is neither, or there is no such file.
    """

    def file(place: str, value: Any) -> LocalMedia | InnerOutput | None:
        if isinstance(value, (LocalMedia, InnerOutput)):
            return value
        if isinstance(value, OutputSource):
            where = f"{name}{place}"
            return inner_output(value, where, None, partial(open_value, where))
        is_bytes = isinstance(value, (bytes, bytearray, memoryview))
        if not is_bytes and not isinstance(value, os.PathLike) and not hasattr(value, "read"):
            return None
        found = media_value(value, MediaLimits(f"{name}{place}"))
        assert isinstance(found, LocalMedia)
        return found

    found = sendable(name, value, f"{ALLOWED}; or a Path, bytes or binary file object", file)
    if (place := _place_of_mark(found)) is not None:
        path = place[1]
        raise refusal(
            f"{name}{place[0]}",
            f"is {shown({FILE_MARK: path})}, which stands for a file in text forms only",
            f"a file: write Path({shown(path)})",
            value={FILE_MARK: path},
        )
    return found


def check_format(format: str, limits: MediaLimits, label: str) -> None:
    """See that a format, as the service names it, is accepted.

    Raises:
        InvalidParameterError: it is one that is known, and not accepted.
    """
    if _same(format) in _MEDIA:
        _check_format(format.upper(), limits, label)


def is_marked(value: Any) -> bool:
    """Whether a value of a text form stands for a file, or was meant to.  A node whose one input
    is called ``file`` has a mark there itself."""
    is_one = isinstance(value, Mapping) and set(value) == {FILE_MARK}
    return is_one and not isinstance(value[FILE_MARK], (Mapping, OutputSource))


def is_marked_file(value: Any) -> bool:
    """Whether it is what stands for a file in text forms: ``{"file": path or data: URL}``."""
    return is_marked(value) and isinstance(value[FILE_MARK], str)


def _place_of_mark(value: Any) -> tuple[str, str] | None:
    """Where in a value the mark of a file is left, and the path that it names."""
    if is_marked_file(value):
        return "", value[FILE_MARK]
    parts = (
        ((f".{name}", part) for name, part in value.items())
        if isinstance(value, dict)
        else ((f"[{number}]", part) for number, part in enumerate(value))
        if isinstance(value, list)
        else ()
    )
    for step, part in parts:
        if (found := _place_of_mark(part)) is not None:
            return f"{step}{found[0]}", found[1]
    return None


def with_media_as(value: Any, put: Callable[[LocalMedia], Any]) -> Any:
    """A value with something else in place of every file in it."""
    if isinstance(value, LocalMedia):
        return put(value)
    if isinstance(value, Mapping):
        return {name: with_media_as(part, put) for name, part in value.items()}
    return [with_media_as(part, put) for part in value] if isinstance(value, list) else value


def local_file(value: Any) -> LocalMedia:
    """A file to be uploaded by itself, for whatever it will be used.

    Raises:
        InvalidParameterError: it is not a file, or its format cannot be told.
    """
    if isinstance(value, str):
        raise refusal(
            _ANY_FILE.name,
            f"is the text {shown(value)}",
            f"a file: write Path({shown(value)})",
            value=value,
        )
    media = media_value(value, _ANY_FILE)
    assert isinstance(media, LocalMedia)
    return media


def sniff(head: bytes) -> str | None:
    """The format that a file's first bytes show, by the name the service uses (``JPG``)."""
    for offset, signature, name in _SIGNATURES:
        if head[offset : offset + len(signature)] == signature:
            return name
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "MP4")
    if head[:4] == b"\x1aE\xdf\xa3":
        return "WEBM" if b"webm" in head[:64] else "MKV"
    return None


def is_text(head: bytes) -> bool:
    """Whether a file that begins so is text, in UTF-8 or UTF-16."""
    is_wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    decoder = codecs.getincrementaldecoder("utf-16" if is_wide else "utf-8")()
    try:
        text = decoder.decode(head)  # whose last letter may be cut in two
    except UnicodeDecodeError:
        return False
    return bool(text) and not _NO_LETTERS.search(text)


def read_head(stream: BinaryIO) -> bytes:
    """The first bytes, enough for :func:`sniff`."""
    return stream.read(_HEAD)


def _checked_url(text: str, limits: MediaLimits) -> str:
    if not text:
        allowed = "a file, or an http(s), data: or asset:// URL"
        raise refusal(limits.name, "is '', which is not a URL", allowed, value=text)
    if strange := NO_URL_CHARACTER.search(text):
        raise refusal(
            limits.name,
            f"is {shown(text)}, which has the character {strange[0]!r}",
            "a URL without control characters and lone surrogates",
            value=text,
        )
    if scheme := _URL.match(text):
        _check_address(text, scheme, limits)
        return text
    if data := _DATA_URL.match(text):
        _check_data_url(text, data, limits)
        return text
    raise refusal(
        limits.name,
        f"is the text {shown(text)}, which is not a URL",
        f"an http(s), data: or asset:// URL; for a local file write Path({shown(text)})",
        value=text,
    )


def _check_address(text: str, scheme: re.Match[str], limits: MediaLimits) -> None:
    if scheme[1].lower() == "asset":
        if not text[scheme.end() :].strip():
            raise refusal(
                limits.name, f"is {shown(text)}, without an id", "asset:// and an id", value=text
            )
    elif not is_web_address(text):
        raise refusal(
            limits.name,
            f"is {shown(text)}, which has no valid host",
            "a URL such as https://example.com/picture.png",
            value=text,
        )


def _check_data_url(text: str, head: re.Match[str], limits: MediaLimits) -> None:
    name = text[:40] + "..."
    payload = text[head.end() :]
    if not payload:
        raise refusal(limits.name, f"is {shown(name)}, which is empty", value=name)
    if ";base64" in (head[2] or "").lower():
        _check_size(len(payload) * 3 // 4, limits, name)
        if len(payload) % 4 or not _BASE64.fullmatch(payload):
            raise refusal(limits.name, "is a data URL with broken base64", value=name)
        content = binascii.a2b_base64(payload[: _HEAD * 4 // 3 // 4 * 4])
        if (found := sniff(content)) is not None:
            _check_format(found, limits, name)


def _checked_path(path: Path, limits: MediaLimits) -> LocalMedia:
    path = expanded(path)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise refusal(
                limits.name,
                f"is {shown_path(path)}, which is not a file",
                value=path,
            )
        with path.open("rb") as stream:
            head = read_head(stream)
    except FileNotFoundError:
        raise refusal(
            limits.name,
            f"is {shown_path(path)}, and there is no such file",
            value=path,
        ) from None
    except InvalidParameterError:
        raise
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise refusal(
            limits.name,
            f"is {shown_path(path)}, which cannot be read ({reason})",
            value=path,
        ) from None
    return _checked(path, path.name, size, head, limits, str(path))


def _checked_local(content: bytes, name: str, size: int, limits: MediaLimits) -> LocalMedia:
    return _checked(content, name, size, content[:_HEAD], limits, f"{size} bytes")


def _checked_file(stream: BinaryIO, limits: MediaLimits) -> LocalMedia:
    given = getattr(stream, "name", "")
    name = os.path.basename(os.fsdecode(given) if isinstance(given, (str, bytes)) else "")
    name = name or limits.name
    try:
        start = stream.tell()
        head = read_head(stream)
        size = stream.seek(0, io.SEEK_END) - start
        stream.seek(start)
    except (OSError, ValueError) as error:
        raise refusal(
            limits.name, f"is a file object that cannot be read ({error})", value=stream
        ) from None
    if isinstance(head, str):
        raise refusal(
            limits.name, "is a file opened as text", "a file opened with mode 'rb'", value=stream
        )
    return _checked(stream, name, size, head, limits, name, position=start)


def _checked(
    source: Path | bytes | BinaryIO,
    name: str,
    size: int,
    head: bytes,
    limits: MediaLimits,
    label: str,
    position: int = 0,
) -> LocalMedia:
    if size == 0:
        raise refusal(limits.name, f"is {shown_path(label)}, which is empty", value=label)
    _check_size(size, limits, label)
    suffix = os.path.splitext(name)[1].lstrip(".").upper()
    # The content decides; the name only where the content does not tell.
    found = sniff(head) or (_TEXT if _same(suffix) in _MEDIA and is_text(head) else suffix)
    if not found:
        raise refusal(
            limits.name,
            f"is {shown_path(label)}, whose content does not tell its format",
            value=label,
        )
    if not limits.accept and _same(suffix) in _MEDIA and (found == _TEXT or found in _FOREIGN):
        what = "text" if found == _TEXT else f"a {found} file"
        raise refusal(
            limits.name,
            f"is {shown_path(label)}, which is {what} in spite of its name",
            value=label,
        )
    _check_format(found, limits, label)
    if not name.isprintable():  # bytes that are no text, or signs that would break a form
        name, suffix = f"{_PLAIN_NAME}.{found.lower()}", found
    if _same(suffix) != _same(found):
        name = f"{os.path.splitext(name)[0]}.{found.lower()}"
    return LocalMedia(source, name, size, position)


def _check_size(size: int, limits: MediaLimits, label: str) -> None:
    limit = limits.max_size_mb
    if limit is not None and size > limit * MEBIBYTE:
        raise refusal(
            limits.name,
            f"is {shown_path(label)}, which has {size / MEBIBYTE:.1f} MB",
            f"at most {limit:g} MB",
            value=label,
        )


def _check_format(found: str, limits: MediaLimits, label: str) -> None:
    if limits.accept and _same(found) not in {_same(name) for name in limits.accept}:
        raise refusal(
            limits.name,
            f"is {shown_path(label)}, which is a {found} file",
            "one of " + ", ".join(limits.accept),
            value=label,
        )


def _same(name: str) -> str:
    """One name per format: the service says JPG, JPEG or both."""
    return _SAME_FORMAT.get(name.upper(), name.upper())
