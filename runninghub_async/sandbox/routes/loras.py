"""Uploading LoRA files: a link to put them at, and the putting."""

from __future__ import annotations

import hashlib
import re

from aiohttp import web

from runninghub_async.sandbox.answers import json_answer, refusal, success
from runninghub_async.sandbox.loras import LORAS_URL
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import BLANK, account_in
from runninghub_async.sandbox.routes.runs import invalid
from runninghub_async.sandbox.state import State

_MD5 = re.compile(r"[0-9a-f]{32}", re.ASCII)


class LoraRoutes:
    """``getLoraUploadUrl``, and the storage that its links lead to."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/api/openapi/getLoraUploadUrl", answering(self.link, refusal)),
            web.put(f"{LORAS_URL}{{digest}}.safetensors", answering(self.put, refusal)),
        ]

    async def link(self, exchange: Exchange) -> web.Response:
        """Where to put a file; no link is given for one that is there already."""
        body = await exchange.json(invalid=BLANK)
        account_in(self._state, body)
        for name in ("loraName", "md5Hex"):
            if not isinstance(body.get(name), str) or not body[name].strip():
                raise invalid("v1", f"{name} must not be blank")
        digest = body["md5Hex"].lower()
        if not _MD5.fullmatch(digest):
            raise invalid("v1", "md5Hex must be 32 hexadecimal digits")
        told = {"fileName": f"api-lora-cn/{digest}.safetensors"}
        if digest not in self._state.loras:
            told["url"] = self._state.loras.signed_link(self._state.base_url, digest)
        return json_answer(success(told))

    async def put(self, exchange: Exchange) -> web.Response:
        """Take a file, if its link is good and its content is what was announced."""
        request = exchange.http
        digest = request.match_info["digest"]
        window = request.query.get("q-sign-time", "")
        signature = request.query.get("q-signature", "")
        if not self._state.loras.is_signed(digest, window, signature):
            raise web.HTTPForbidden
        content = hashlib.md5(usedforsecurity=False)
        async for chunk in request.content.iter_any():
            content.update(chunk)
        if content.hexdigest() != digest:
            raise web.HTTPBadRequest(text="the content has another MD5")
        self._state.loras.add(digest)
        return web.Response()
