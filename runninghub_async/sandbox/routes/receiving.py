"""Taking a file out of a multipart body, a piece at a time."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http import HttpProcessingError
from attrs import frozen

from runninghub_async.quoting import plain
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.formats import UPLOADABLE, format_of

_CHUNK = 256 * 1024
_LONGEST_VALUE = 4096


@frozen
class Received:
    """A file that has come."""

    digest: str
    """Its content's SHA-256."""
    ending: str
    name: str
    """What its sender calls it."""


async def parts_of(request: web.Request) -> AsyncIterator[BodyPartReader]:
    """The parts of a multipart body.

    Raises:
        Refusal: if it is none, or what stands between its parts is malformed.
    """
    if not request.content_type.startswith("multipart/"):
        raise Refusal(301, "PARAMS_INVALID: the body must be multipart/form-data")
    reader = await request.multipart()
    while (part := await _next(reader)) is not None:
        if isinstance(part, BodyPartReader):
            yield part


async def _next(reader: MultipartReader) -> MultipartReader | BodyPartReader | None:
    try:
        return await reader.next()
    except HttpProcessingError as error:  # headers that are too long, too many, or none
        why = plain(error.message)
    except (RuntimeError, AssertionError) as error:  # a charset that is none; cut, before 3.13.4
        why = plain(str(error))
    raise Refusal(301, f"PARAMS_INVALID: a part's headers are malformed: {why}", status=400)


async def text_of(part: BodyPartReader) -> str:
    """The text of a short part."""
    content = await part.read_chunk(_LONGEST_VALUE)
    return bytes(content).decode(errors="replace").strip()


async def receive(part: BodyPartReader, file: Path, *, most: int) -> Received:
    """Write a part that holds media to ``file``.

    Raises:
        Refusal: if it is too big, empty or nothing that the service takes.
    """
    digest, size, beginning = hashlib.sha256(), 0, b""
    with file.open("wb") as target:
        while chunk := await part.read_chunk(_CHUNK):
            size += len(chunk)
            if size > most:
                raise Refusal(809, f"APIKEY_FILE_SIZE_EXCEEDED: more than {most} bytes")
            beginning = beginning or bytes(chunk[:16])
            digest.update(chunk)
            target.write(chunk)
    if not size:
        raise Refusal(808, "APIKEY_UPLOAD_FAILED: the file is empty")
    ending = format_of(part.filename or "", beginning)
    if ending is None:
        allowed = ", ".join(sorted(UPLOADABLE)).upper()
        raise Refusal(808, f"APIKEY_UPLOAD_FAILED: {part.filename} is none of {allowed}")
    return Received(digest.hexdigest(), ending, part.filename or "")


def missing_part(name: str) -> Refusal:
    """The part that the service looked for is not there."""
    return Refusal(301, f"PARAMS_INVALID: the part named {name} is missing")
