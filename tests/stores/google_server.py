"""What Google's XML API does with the requests that obstore makes, written for these tests.

It is from the documentation, and no more than that: neither Google's store, nor an emulator of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any
from urllib.parse import unquote
from xml.sax.saxutils import escape

from aiohttp import web
from attrs import define, field

_THEN = "2026-01-01T00:00:00.000Z"
_HTTP_THEN = "Thu, 01 Jan 2026 00:00:00 GMT"


@define
class Stored:
    """An object."""

    content: bytes
    headers: dict[str, str]
    generation: str


@define(eq=False)
class GoogleServer:
    """One bucket, called ``films``."""

    objects: dict[str, Stored] = field(factory=dict)
    uploads: dict[str, dict[int, bytes]] = field(factory=dict)
    begun: dict[str, dict[str, str]] = field(factory=dict)
    """What is told of an object whose parts are being uploaded."""
    requests: list[str] = field(factory=list)
    address: str = ""
    _numbers: Any = field(factory=lambda: count(1))

    def environment(self) -> dict[str, str]:
        """What the environment says of it: requests carry no signature."""
        key = {"gcs_base_url": self.address, "disable_oauth": True}
        told = {**key, "client_email": "", "private_key": "", "private_key_id": ""}
        return {"GOOGLE_SERVICE_ACCOUNT_KEY": json.dumps(told), "GOOGLE_ALLOW_HTTP": "true"}

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Do what is asked."""
        name, query = request.match_info["name"].removeprefix("/"), request.query
        self.requests.append(f"{request.method} {name} {sorted(query)}")
        body = await request.read()
        if "list-type" in query:
            return self._listed(query.get("prefix", ""))
        if "uploads" in query:
            number = str(next(self._numbers))
            self.uploads[number], self.begun[number] = {}, _told_in(request)
            return _xml("InitiateMultipartUploadResult", f"<UploadId>{number}</UploadId>")
        if "uploadId" in query:
            return self._of_parts(request, name, body)
        if request.method == "PUT":
            return self._put(request, name, body)
        stored = self.objects.get(name)
        if stored is None:
            return web.Response(status=404, text="<Error><Code>NoSuchKey</Code></Error>")
        if request.method == "DELETE":
            del self.objects[name]
            return web.Response(status=204)
        return _read(request, stored)

    def _listed(self, prefix: str) -> web.Response:
        found = [
            f"<Contents><Key>{escape(name)}</Key><Size>{len(each.content)}</Size>"
            f"<LastModified>{_THEN}</LastModified><ETag>{each.generation}</ETag></Contents>"
            for name, each in sorted(self.objects.items())
            if name.startswith(prefix)
        ]
        return _xml("ListBucketResult", "<IsTruncated>false</IsTruncated>" + "".join(found))

    def _of_parts(self, request: web.Request, name: str, body: bytes) -> web.Response:
        number = request.query["uploadId"]
        if request.method == "PUT":
            part = int(request.query["partNumber"])
            self.uploads[number][part] = body
            return web.Response(headers={"ETag": f'"{part}"'})
        if request.method == "DELETE":
            self.uploads.pop(number, None)
            return web.Response(status=204)
        parts = self.uploads.pop(number)
        named = [int(one) for one in re.findall(rb"<PartNumber>(\d+)</PartNumber>", body)]
        self._keep(name, b"".join(parts[one] for one in named), self.begun.pop(number))
        return _xml("CompleteMultipartUploadResult", '<ETag>"whole"</ETag>')

    def _put(self, request: web.Request, name: str, body: bytes) -> web.Response:
        if request.headers.get("x-goog-if-generation-match") == "0" and name in self.objects:
            return web.Response(status=412, text="<Error><Code>PreconditionFailed</Code></Error>")
        told = _told_in(request)
        if (source := request.headers.get("x-goog-copy-source")) is None:
            return self._keep(name, body, told)
        before = self.objects.get(unquote(source).strip("/").partition("/")[2])
        if before is None:
            return web.Response(status=404, text="<Error><Code>NoSuchKey</Code></Error>")
        is_new = request.headers.get("x-goog-metadata-directive") == "REPLACE"
        self._keep(name, before.content, told if is_new else before.headers)
        return _xml("CopyObjectResult", f"<LastModified>{_THEN}</LastModified><ETag>1</ETag>")

    def _keep(self, name: str, content: bytes, told: dict[str, str]) -> web.Response:
        generation = str(next(self._numbers))
        self.objects[name] = Stored(content, told, generation)
        return web.Response(headers={"ETag": f'"{generation}"', "x-goog-generation": generation})


@asynccontextmanager
async def running_google() -> AsyncIterator[GoogleServer]:
    """The server, until it is left."""
    server = GoogleServer()
    app = web.Application(client_max_size=2**30)
    app.router.add_route("*", "/films{name:.*}", server.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield server
    finally:
        await runner.cleanup()


def _told_in(request: web.Request) -> dict[str, str]:
    kept = ("x-goog-meta-", "content-type")
    return {name: text for name, text in request.headers.items() if name.lower().startswith(kept)}


def _read(request: web.Request, stored: Stored) -> web.Response:
    headers = {
        **stored.headers,
        "ETag": f'"{stored.generation}"',
        "Last-Modified": _HTTP_THEN,
        "x-goog-generation": stored.generation,
    }
    asked = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("Range", ""))
    if request.method == "HEAD":
        return web.Response(headers={**headers, "Content-Length": str(len(stored.content))})
    if asked is None:
        return web.Response(body=stored.content, headers=headers)
    end = int(asked[2]) + 1 if asked[2] else len(stored.content)
    piece = stored.content[int(asked[1]) : end]
    where = f"bytes {asked[1]}-{int(asked[1]) + len(piece) - 1}/{len(stored.content)}"
    return web.Response(status=206, body=piece, headers={**headers, "Content-Range": where})


def _xml(name: str, inside: str) -> web.Response:
    text = f'<?xml version="1.0" encoding="UTF-8"?><{name}>{inside}</{name}>'
    return web.Response(text=text, content_type="application/xml")
