"""Uploading files, the newer way and the older."""

from __future__ import annotations

from aiohttp import web

from runninghub_async.sandbox.answers import (
    Refusal,
    json_answer,
    refusal,
    success,
    upload_refusal,
    upload_success,
)
from runninghub_async.sandbox.files import MEGABYTE
from runninghub_async.sandbox.links import LINK_SECONDS, UPLOADS_URL
from runninghub_async.sandbox.node_files import stored_name
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import WRONG_KEY, account_in
from runninghub_async.sandbox.routes.receiving import missing_part, parts_of, receive, text_of
from runninghub_async.sandbox.scripts import AnyStep, Expiry
from runninghub_async.sandbox.state import State

_OLD_LIMIT = 30 * MEGABYTE


class UploadRoutes:
    """``/openapi/v2/media/upload/binary`` and ``/task/openapi/upload``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/openapi/v2/media/upload/binary", answering(self.upload, upload_refusal)),
            web.post("/task/openapi/upload", answering(self.old_upload, refusal)),
        ]

    async def upload(self, exchange: Exchange) -> web.Response:
        """Take one file, to be used in submits for a day."""
        state = self._state
        state.account_of(exchange.http, wrong_key=WRONG_KEY)
        step = self._follow_script(exchange)
        file = state.uploads.new_file()
        try:
            async for part in parts_of(exchange.http):
                if part.name == "file":
                    got = await receive(part, file, most=state.max_upload_bytes)
                    break
            else:
                raise missing_part("file")
            age = LINK_SECONDS if isinstance(step, Expiry) else 0.0
            stored = state.uploads.put(f"{got.digest}.{got.ending}", file, age=age)
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

    async def old_upload(self, exchange: Exchange) -> web.Response:
        """Take one file for the nodes of a workflow; no link leads to it."""
        state = self._state
        self._follow_script(exchange)
        file = state.uploads.new_file()
        fields: dict[str, str] = {}
        got = None
        try:
            async for part in parts_of(exchange.http):
                if part.name == "file":
                    got = await receive(part, file, most=min(_OLD_LIMIT, state.max_upload_bytes))
                elif part.name in ("apiKey", "fileType"):
                    fields[part.name] = await text_of(part)
            account_in(state, dict(fields))
            if got is None:
                raise missing_part("file")
            state.uploads.put(stored_name("api", got.digest, f".{got.ending}"), file)
        except ValueError as error:
            raise Refusal(301, f"PARAMS_INVALID: {error}") from error
        finally:
            file.unlink(missing_ok=True)
        # Archives have neither a folder nor an ending in their names.
        name = got.digest if got.ending == "zip" else f"api/{got.digest}.{got.ending}"
        return json_answer(
            success({"fileName": name, "fileType": fields.get("fileType") or "input"})
        )

    def _follow_script(self, exchange: Exchange) -> AnyStep | None:
        step = self._state.script.take("upload")
        exchange.apply_fault(step)
        return step
