"""Fetching uploads and results by their links."""

from __future__ import annotations

import asyncio
from pathlib import Path

from aiohttp import web

from runninghub_async.sandbox.answers import upload_refusal
from runninghub_async.sandbox.files import StoredFile
from runninghub_async.sandbox.formats import FORMATS
from runninghub_async.sandbox.links import LINK_SECONDS, RESULTS_URL, UPLOADS_URL
from runninghub_async.sandbox.media.scene import Scene
from runninghub_async.sandbox.media.signing import signed, unsigned
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.results import Result, result_named
from runninghub_async.sandbox.state import State

_AS_THEY_ARE = ("copy", "words", "data")
"""What is handed through untouched: uploads, the texts of a graph, and data."""

COVER = Scene(
    kind="image",
    ending="png",
    text="An app of the sandbox",
    files=(),
    size=(512, 512),
    seconds=0,
    model="sandbox",
    task_id="",
    index=0,
    count=1,
    settings={},
)
"""The picture of every app."""


class FileRoutes:
    """The links that answers give."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._rendering: dict[str, asyncio.Task[StoredFile]] = {}

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.get(f"{UPLOADS_URL}{{name}}", answering(self.uploaded, upload_refusal)),
            web.get(f"{RESULTS_URL}{{name}}", answering(self.result, upload_refusal)),
            web.get("/sandbox/cover.png", answering(self.cover, upload_refusal)),
        ]

    async def close(self) -> None:
        """Wait for what is being rendered."""
        await asyncio.gather(*self._rendering.values(), return_exceptions=True)

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
        exchange.apply_fault(self._state.script.take("download", result.task.job))
        file = await self.file_of(result)
        if exchange.fault is not None:  # which wants to have the bytes in its hands
            mime = FORMATS[file.format].mime
            return web.Response(body=file.path.read_bytes(), content_type=mime)
        return _file_answer(file)

    async def cover(self, _: Exchange) -> web.StreamResponse:
        """The picture of every app."""
        return _file_answer(await self._rendered("cover.png", COVER))

    async def file_of(self, result: Result) -> StoredFile:
        """The file of a result: rendered once for all that ask for the same, and signed."""
        store = self._state.results
        file = store.get(result.name)
        if file is not None:
            return file
        scene = unsigned(result.scene())
        rendered = await self._rendered(f"{scene.task_id}.{scene.ending}", scene)
        if scene.kind in _AS_THEY_ARE:
            return rendered
        file_of_task = store.new_file()
        file_of_task.write_bytes(signed(rendered.path.read_bytes(), scene.task_id, result.task.id))
        return store.put(result.name, file_of_task)

    async def _rendered(self, name: str, scene: Scene) -> StoredFile:
        """Render a file once, however many ask for it at the same time."""
        file = self._state.results.get(name)
        if file is not None:
            return file
        rendering = self._rendering.get(name)
        if rendering is None:
            rendering = asyncio.create_task(self._render(name, scene))
            self._rendering[name] = rendering
        return await asyncio.shield(rendering)

    async def _render(self, name: str, scene: Scene) -> StoredFile:
        file: Path = self._state.results.new_file()
        try:
            await self._state.media.make(scene, file)
            return self._state.results.put(name, file)
        finally:
            file.unlink(missing_ok=True)
            del self._rendering[name]


def _file_answer(file: StoredFile) -> web.FileResponse:
    return web.FileResponse(file.path, headers={"Content-Type": FORMATS[file.format].mime})
