"""Files: uploading them, and fetching uploads and results."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

from aiohttp import BodyPartReader, web

from runninghub_async.sandbox.answers import Refusal, json_answer, upload_refusal, upload_success
from runninghub_async.sandbox.files import StoredFile
from runninghub_async.sandbox.formats import FORMATS, UPLOADABLE, format_of
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.results import Result, result_named
from runninghub_async.sandbox.routes.account import WRONG_KEY
from runninghub_async.sandbox.state import LINK_SECONDS, RESULTS_URL, UPLOADS_URL, State

_CHUNK = 256 * 1024
_RENDERS_AT_ONCE = 2


class FileRoutes:
    """``/openapi/v2/media/upload/binary`` and the links that answers give."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._rendering: dict[str, asyncio.Task[StoredFile]] = {}
        self._machines = asyncio.Semaphore(_RENDERS_AT_ONCE)

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/openapi/v2/media/upload/binary", answering(self.upload, upload_refusal)),
            web.get(f"{UPLOADS_URL}{{name}}", answering(self.uploaded, upload_refusal)),
            web.get(f"{RESULTS_URL}{{name}}", answering(self.result, upload_refusal)),
        ]

    async def close(self) -> None:
        """Wait for what is being rendered."""
        await asyncio.gather(*self._rendering.values(), return_exceptions=True)

    async def upload(self, exchange: Exchange) -> web.Response:
        """Take one file, to be used in submits for a day."""
        state = self._state
        state.account_of(exchange.http, wrong_key=WRONG_KEY)
        file = state.uploads.new_file()
        try:
            digest, ending = await self._receive(await _file_part(exchange.http), file)
            stored = state.uploads.put(f"{digest}.{ending}", file)
        except ValueError as error:  # how aiohttp takes a body that is not what it says
            raise Refusal(301, f"PARAMS_INVALID: {error}") from error
        finally:
            file.unlink(missing_ok=True)
        return json_answer(
            upload_success(
                {
                    "type": stored.kind,
                    "download_url": f"{state.base_url}{UPLOADS_URL}{stored.path.name}",
                    "fileName": f"openapi/{stored.path.name}",
                    "size": str(stored.size),
                }
            )
        )

    async def _receive(self, part: BodyPartReader, file: Path) -> tuple[str, str]:
        """Write the part to ``file``; returns the content's SHA-256 and its format."""
        digest, size, beginning = hashlib.sha256(), 0, b""
        with file.open("wb") as target:
            while chunk := await part.read_chunk(_CHUNK):
                size += len(chunk)
                if size > self._state.max_upload_bytes:
                    limit = self._state.max_upload_bytes
                    raise Refusal(809, f"APIKEY_FILE_SIZE_EXCEEDED: more than {limit} bytes")
                beginning = beginning or bytes(chunk[:16])
                digest.update(chunk)
                target.write(chunk)
        if not size:
            raise Refusal(808, "APIKEY_UPLOAD_FAILED: the file is empty")
        ending = format_of(part.filename or "", beginning)
        if ending is None:
            allowed = ", ".join(sorted(UPLOADABLE)).upper()
            raise Refusal(808, f"APIKEY_UPLOAD_FAILED: {part.filename} is none of {allowed}")
        return digest.hexdigest(), ending

    async def uploaded(self, exchange: Exchange) -> web.StreamResponse:
        """An upload, by its link."""
        file = self._state.upload(exchange.http.match_info["name"])
        if file is None:
            raise web.HTTPNotFound
        return _file_answer(file)

    async def result(self, exchange: Exchange) -> web.StreamResponse:
        """A result, made when it is first fetched."""
        result = result_named(exchange.http.match_info["name"], self._state.tasks)
        if result is None or self._state.clock() > result.task.ended + LINK_SECONDS:
            raise web.HTTPNotFound
        file = self._state.results.get(result.name) or await self._rendered(result)
        return _file_answer(file)

    async def _rendered(self, result: Result) -> StoredFile:
        """Render a result once, however many ask for it at the same time."""
        rendering = self._rendering.get(result.name)
        if rendering is None:
            rendering = asyncio.create_task(self._render(result))
            self._rendering[result.name] = rendering
        return await asyncio.shield(rendering)

    async def _render(self, result: Result) -> StoredFile:
        from runninghub_async.sandbox.media import render  # Pillow and PyAV load slowly

        file = self._state.results.new_file()
        try:
            async with self._machines:
                await asyncio.to_thread(render, result.scene(), file)
            return self._state.results.put(result.name, file)
        finally:
            file.unlink(missing_ok=True)
            del self._rendering[result.name]


async def _file_part(request: web.Request) -> BodyPartReader:
    """The part called ``file`` of a multipart body."""
    if not request.content_type.startswith("multipart/"):
        raise Refusal(301, "PARAMS_INVALID: the body must be multipart/form-data")
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        if isinstance(part, BodyPartReader) and part.name == "file":
            return part
    raise Refusal(301, "PARAMS_INVALID: the part named file is missing")


def _file_answer(file: StoredFile) -> web.FileResponse:
    return web.FileResponse(file.path, headers={"Content-Type": FORMATS[file.format].mime})
