"""Media on the way in: telling URLs from files, checking them offline, sending them once.

In Python a ``str`` is a URL and nothing else; files are named with ``Path`` so that no text
from elsewhere can ever read the disk.  A local file is checked against the endpoint's formats
and sizes when the call is made, streamed when it is sent, and sent once per content and
account as long as the service keeps it.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import contextlib
import hashlib
import io
import mimetypes
import os
import re
import shutil
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from attrs import field, frozen

from runninghub_async import wire
from runninghub_async.errors import InvalidParameterError, shown
from runninghub_async.records import Parameter
from runninghub_async.values import NO_URL_CHARACTER, Account, expanded, is_web_address

if TYPE_CHECKING:
    from runninghub_async.payloads import Progress
    from runninghub_async.session import Session

MEBIBYTE = 2**20
LINK_LIFETIME = 23 * 3600
"""Seconds after which an upload is sent again; the service keeps its link for a day."""

_URL = re.compile(r"(https?|asset)://", re.IGNORECASE)
_DATA_URL = re.compile(r"data:([\w.+-]+/[\w.+-]+)?(;[^,]*)?,", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_HEAD = 4096
_LONGEST_PATH = 400
_CHUNK = MEBIBYTE
_ONE_READER = threading.Lock()

# How the formats that the service names begin, and the name it gives them.
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
    (0, b"\xff\xfb", "MP3"),
    (0, b"\xff\xf3", "MP3"),
    (0, b"\xff\xf2", "MP3"),
)
# Stands for a media parameter that takes everything.
_ANY_FILE = Parameter(name="file", python_name="file", type="image", description="")
_SAME_FORMAT = {"JPEG": "JPG", "TIF": "TIFF", "M4V": "MP4", "QT": "MOV"}


@frozen(eq=False)
class LocalMedia:
    """A file, bytes or file object that must be uploaded before the call can be sent."""

    source: Path | bytes | BinaryIO
    name: str
    """File name for the upload, with the extension of the real format."""
    size: int
    position: int = field(default=0, repr=False)
    """Where a file object stood when it was given; it is read from there."""

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

    def digest(self) -> str:
        """SHA-256 of the content, read in pieces.  Blocking."""
        content = hashlib.sha256()
        with self.open() as stream:
            while piece := stream.read(_CHUNK):
                content.update(piece)
        return content.hexdigest()

    def to_text(self) -> str:
        """What stands for it in a text form: a path, or the bytes themselves as a data URL."""
        if isinstance(self.source, Path):
            return str(self.source)
        if isinstance(self.source, bytes):
            kind = mimetypes.guess_type(self.name)[0] or "application/octet-stream"
            return f"data:{kind};base64,{base64.b64encode(self.source).decode()}"
        name = getattr(self.source, "name", None)
        if isinstance(name, str) and os.path.exists(name):
            return name
        raise InvalidParameterError(
            "A call with a file object that has no file name cannot be written as text;"
            " give a Path or bytes instead.",
            value=self.source,
        )


def media_value(value: Any, parameter: Parameter) -> str | LocalMedia:
    """One media value, checked: a URL as it is, anything local as :class:`LocalMedia`.

    Raises:
        InvalidParameterError: not a URL, no such file, a format or size that is not accepted.
    """
    if isinstance(value, str):
        return _checked_url(value, parameter)
    if isinstance(value, LocalMedia):
        return value
    if isinstance(value, (bytes, bytearray, memoryview)):
        content = bytes(value)
        return _checked_local(content, f"{parameter.python_name}", len(content), parameter)
    if isinstance(value, os.PathLike):
        return _checked_path(Path(value), parameter)
    if hasattr(value, "read") and hasattr(value, "seek"):
        return _checked_file(value, parameter)
    raise _bad(
        parameter,
        value,
        f"is {type(value).__name__} {shown(value)}",
        "a URL as str, or a Path, bytes or binary file object",
    )


def local_file(value: Any) -> LocalMedia:
    """A file to be uploaded by itself, for whatever it will be used.

    Raises:
        InvalidParameterError: it is not a file, or its format cannot be told.
    """
    if isinstance(value, str):
        raise _bad(
            _ANY_FILE, value, f"is the text {shown(value)}", f"a file: write Path({shown(value)})"
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
        brand = head[8:12]
        return "MOV" if brand == b"qt  " else "M4A" if brand == b"M4A " else "MP4"
    if head[:4] == b"\x1aE\xdf\xa3":
        return "WEBM" if b"webm" in head[:64] else "MKV"
    return None


def read_head(stream: BinaryIO) -> bytes:
    """The first bytes, enough for :func:`sniff`."""
    return stream.read(_HEAD)


def _checked_url(text: str, parameter: Parameter) -> str:
    if not text:
        allowed = "a file, or an http(s), data: or asset:// URL"
        raise _bad(parameter, text, "is '', which is not a URL", allowed)
    if strange := NO_URL_CHARACTER.search(text):
        raise _bad(
            parameter,
            text,
            f"is {shown(text)}, which has the character {strange[0]!r}",
            "a URL without control characters and lone surrogates",
        )
    if scheme := _URL.match(text):
        _check_address(text, scheme, parameter)
        return text
    if data := _DATA_URL.match(text):
        _check_data_url(text, data, parameter)
        return text
    raise _bad(
        parameter,
        text,
        f"is the text {shown(text)}, which is not a URL",
        f"an http(s), data: or asset:// URL; for a local file write Path({shown(text)})",
    )


def _check_address(text: str, scheme: re.Match[str], parameter: Parameter) -> None:
    if scheme[1].lower() == "asset":
        if not text[scheme.end() :].strip():
            raise _bad(parameter, text, f"is {shown(text)}, without an id", "asset:// and an id")
    elif not is_web_address(text):
        raise _bad(
            parameter,
            text,
            f"is {shown(text)}, which has no valid host",
            "a URL such as https://example.com/picture.png",
        )


def _check_data_url(text: str, head: re.Match[str], parameter: Parameter) -> None:
    name = text[:40] + "..."
    payload = text[head.end() :]
    if not payload:
        raise _bad(parameter, name, f"{shown(name)} is empty", None)
    if ";base64" in (head[2] or "").lower():
        _check_size(len(payload) * 3 // 4, parameter, name)
        if len(payload) % 4 or not _BASE64.fullmatch(payload):
            raise _bad(parameter, name, "is a data URL with broken base64", None)
        content = binascii.a2b_base64(payload[: _HEAD * 4 // 3 // 4 * 4])
        if (found := sniff(content)) is not None:
            _check_format(found, parameter, name)


def _checked_path(path: Path, parameter: Parameter) -> LocalMedia:
    path = expanded(path)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise _bad(parameter, path, f"{shown(str(path), _LONGEST_PATH)} is not a file", None)
        with path.open("rb") as stream:
            head = read_head(stream)
    except FileNotFoundError:
        raise _bad(
            parameter,
            path,
            f"names {shown(str(path), _LONGEST_PATH)}, and there is no such file",
            None,
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise _bad(
            parameter,
            path,
            f"names {shown(str(path), _LONGEST_PATH)}, which cannot be read ({reason})",
            None,
        ) from None
    return _checked(path, path.name, size, head, parameter, str(path))


def _checked_local(content: bytes, name: str, size: int, parameter: Parameter) -> LocalMedia:
    return _checked(content, name, size, content[:_HEAD], parameter, f"{size} bytes")


def _checked_file(stream: BinaryIO, parameter: Parameter) -> LocalMedia:
    name = os.path.basename(str(getattr(stream, "name", ""))) or parameter.python_name
    try:
        start = stream.tell()
        head = read_head(stream)
        size = stream.seek(0, io.SEEK_END) - start
        stream.seek(start)
    except (OSError, ValueError) as error:
        raise _bad(
            parameter, stream, f"is a file object that cannot be read ({error})", None
        ) from None
    if isinstance(head, str):
        raise _bad(parameter, stream, "is a file opened as text", "a file opened with mode 'rb'")
    return _checked(stream, name, size, head, parameter, name, position=start)


def _checked(
    source: Path | bytes | BinaryIO,
    name: str,
    size: int,
    head: bytes,
    parameter: Parameter,
    label: str,
    position: int = 0,
) -> LocalMedia:
    if size == 0:
        raise _bad(parameter, label, f"{shown(label, _LONGEST_PATH)} is empty", None)
    _check_size(size, parameter, label)
    suffix = os.path.splitext(name)[1].lstrip(".").upper()
    # The content decides; the name only where the content does not tell.
    found = sniff(head) or suffix
    if not found:
        raise _bad(
            parameter,
            label,
            f"{shown(label, _LONGEST_PATH)} has no format that can be told from its content",
            None,
        )
    _check_format(found, parameter, label)
    if _same(suffix) != _same(found):
        name = f"{os.path.splitext(name)[0]}.{found.lower()}"
    return LocalMedia(source, name, size, position)


def _check_size(size: int, parameter: Parameter, label: str) -> None:
    limit = parameter.max_size_mb
    if limit is not None and size > limit * MEBIBYTE:
        raise _bad(
            parameter,
            label,
            f"{shown(label, _LONGEST_PATH)} has {size / MEBIBYTE:.1f} MB",
            f"at most {limit:g} MB",
        )


def _check_format(found: str, parameter: Parameter, label: str) -> None:
    if parameter.accept and _same(found) not in {_same(name) for name in parameter.accept}:
        raise _bad(
            parameter,
            label,
            f"{shown(label, _LONGEST_PATH)} is a {found} file",
            "one of " + ", ".join(parameter.accept),
        )


def _same(name: str) -> str:
    """One name per format: the service says JPG, JPEG or both."""
    return _SAME_FORMAT.get(name.upper(), name.upper())


def _bad(parameter: Parameter, value: Any, what: str, allowed: str | None) -> InvalidParameterError:
    allows = f"; allowed is {allowed}" if allowed else ""
    return InvalidParameterError(
        f"{parameter.python_name}: {what}{allows}.",
        parameter=parameter.python_name,
        value=value,
        allowed=allowed,
    )


# -- sending ---------------------------------------------------------------------------------


class Uploads:
    """Uploads by content: each is sent once per account while its link lives."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._links: dict[tuple[str, str], tuple[wire.UploadAnswer, float]] = {}
        self._under_way: dict[tuple[str, str], asyncio.Lock] = {}

    async def upload(
        self, account: Account, media: LocalMedia, progress: Progress | None = None
    ) -> wire.UploadAnswer:
        """The link of this content, sent now if it is not there yet.

        Raises:
            UploadError, APIError, ConnectionFailedError: as
                :meth:`runninghub_async.session.Session.upload`.
            InvalidParameterError: the file changed or went away since it was checked.
        """
        try:
            digest = await asyncio.to_thread(media.digest)
        except (OSError, ValueError) as error:
            raise InvalidParameterError(
                f"{shown(media.name)} can no longer be read: {error}.", value=media.source
            ) from None
        key = (account.label, digest)
        # One lock a content: equal uploads that start together become one.
        async with self._under_way.setdefault(key, asyncio.Lock()):
            known = self._links.get(key)
            # Not the monotonic clock, which stands still while a laptop sleeps.
            if known is not None and time.time() < known[1]:
                if progress is not None:
                    progress(media.size, media.size)
                return known[0]
            answer = await self._session.upload(
                account, media.open, name=media.name, progress=progress
            )
            self._links[key] = (answer, time.time() + LINK_LIFETIME)
            return answer
