"""Bodies of requests, JSON or multipart, and the digest that tells repeats.

How large one may be is seen to elsewhere (``middlewares.Checks``).  Whatever takes time, such as
reading JSON, writing files and hashing, happens on threads, and what is large waits on disk until
it is its turn: many large bodies at once take no more memory than a few.  A short text of JSON is
read at once, in less time than it takes to wake a thread.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, Protocol

from attrs import define, evolve, field, frozen
from starlette.requests import Request

from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.json_text import read_json
from runninghub_async.serve.multipart import MultipartBody, boundary_of
from runninghub_async.serve.parts import Parts, remove_abandoned
from runninghub_async.serve.troubles import Trouble, too_slow, wrong_media_type

_JSON, _FORM = "application/json", "multipart/form-data"
_SHORT = 2**14
"""Bytes of JSON that are read at once, if no file is in them."""
_SMALL = 2**20
"""Bytes of JSON that stay in memory while they come."""
_BATCH = 2**18
"""Bytes that are handed to a thread at once."""
_AT_ONCE = 2
"""Large bodies that are read at the same time."""


@frozen(kw_only=True)
class Body:
    """What a request has given.

    Attributes:
        values: by name: JSON, in which a :class:`~pathlib.Path` stands for each file that was sent
            (a part with a file name, or a ``data:`` address, wherever it lay); of a form, texts.
        digest: SHA-256 of all that, in hexadecimal: without the order of names, the boundaries of
            a form, and names of files.
        is_form: texts stand for whatever they mean.
    """

    values: Mapping[str, Any]
    digest: str
    is_form: bool


@define
class Bodies:
    """Reads bodies; the files in them lie in a folder until whoever asked is done.

    Attributes:
        folder: of the files.
        patience: seconds for which nothing of a body may come.
    """

    folder: Path
    patience: float = 60.0
    _turns: asyncio.Semaphore = field(factory=lambda: asyncio.Semaphore(_AT_ONCE), init=False)

    async def sweep(self) -> None:
        """Remove the files of servers that have died."""
        await asyncio.to_thread(remove_abandoned, self.folder)

    @asynccontextmanager
    async def read(self, request: Request) -> AsyncIterator[Body]:
        """The body of a request.  Its files are gone where this ends, however it does.

        Raises:
            Trouble: 400, 408 or 415; 413 for a text that is too long.
            ClientDisconnect: its sender has hung up.
        """
        kind = _kind_of(request)
        parts = Parts(self.folder)
        try:
            yield await self._read(request, kind, parts)
        except InvalidParameterError as mistake:
            mistake.message = parts.without_paths(mistake.message)
            raise
        except Trouble as trouble:
            raise evolve(trouble, message=parts.without_paths(trouble.message)) from None
        finally:
            if parts.has_folder:
                await asyncio.shield(asyncio.to_thread(parts.remove))

    async def _read(self, request: Request, kind: str, parts: Parts) -> Body:
        content: _Content
        if kind == _FORM:
            content = MultipartBody(boundary_of(request.headers["content-type"]), parts)
        else:
            content = _JsonBody(parts)
        is_short = False
        try:
            size, rest = await self._receive(request, content)
            is_short = kind == _JSON and size <= _SHORT and b"data:" not in rest.lower()
            if is_short:
                values = read_json(rest, parts)
            else:
                if rest:
                    await asyncio.to_thread(content.feed, rest)
                async with self._turns if size > _SMALL else nullcontext():
                    values = await asyncio.to_thread(content.finish)
        finally:
            if not is_short:
                await asyncio.to_thread(content.close)
        return Body(values=values, digest=_digest(values, parts), is_form=kind == _FORM)

    async def _receive(self, request: Request, content: _Content) -> tuple[int, bytes]:
        """How many bytes came, and the last of them, which the content was not given yet."""
        size = 0
        batch = bytearray()
        pieces = request.stream()
        while True:
            try:
                async with asyncio.timeout(self.patience):
                    piece = await anext(pieces, None)
            except TimeoutError:
                raise too_slow(self.patience) from None
            if piece is None:
                return size, bytes(batch)
            size += len(piece)
            batch += piece
            if len(batch) >= _BATCH:
                await asyncio.to_thread(content.feed, bytes(batch))
                batch.clear()


class _Content(Protocol):
    def feed(self, piece: bytes) -> None: ...
    def finish(self) -> dict[str, Any]: ...
    def close(self) -> None: ...


class _JsonBody:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._spool: SpooledTemporaryFile[bytes] | None = None

    def feed(self, piece: bytes) -> None:
        if self._spool is None:
            self._spool = SpooledTemporaryFile(_SMALL, dir=str(self._parts.folder))  # noqa: SIM115
        self._spool.write(piece)

    def finish(self) -> dict[str, Any]:
        if self._spool is None:
            return read_json(b"", self._parts)
        self._spool.seek(0)
        return read_json(self._spool.read(), self._parts)

    def close(self) -> None:
        if self._spool is not None:
            self._spool.close()


def _kind_of(request: Request) -> str:
    given = request.headers.get("content-type", "")
    kind = given.partition(";")[0].strip().lower()
    if encoding := request.headers.get("content-encoding"):
        raise wrong_media_type(f"{given}, encoded as {encoding}", f"{_JSON} as it is")
    if kind == _JSON or (kind.startswith("application/") and kind.endswith("+json")):
        return _JSON
    if kind == _FORM:
        return _FORM
    raise wrong_media_type(given, f"{_JSON} or {_FORM}")


def _digest(values: Mapping[str, Any], parts: Parts) -> str:
    def of_file(value: Any) -> dict[str, str]:
        return {"\0sha256": parts.digest(value)}

    text = json.dumps(values, sort_keys=True, separators=(",", ":"), default=of_file)
    return hashlib.sha256(text.encode()).hexdigest()
