"""AI apps and Quick Create."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from runninghub_async.sandbox.answers import Refusal, json_answer, refusal, success, task_refusal
from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.library import App, AppField, Style
from runninghub_async.sandbox.reports import enveloped_submit, flat_submit
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import (
    BLANK,
    WRONG_MODEL_KEY,
    account_in,
    bare_or_bearer,
)
from runninghub_async.sandbox.routes.paging import paged
from runninghub_async.sandbox.routes.runs import Runs, invalid, options_in
from runninghub_async.sandbox.routes.workflows import id_in
from runninghub_async.sandbox.state import State

_MOST_ON_A_PAGE = 50
_SORTS = ("RECOMMEND", "HOTTEST", "NEWEST")
_QUICK_FIELDS = ("nodeId", "nodeName", "fieldName", "fieldType", "fieldValue", "description")
_COVER = "/sandbox/cover.png"


class AppRoutes:
    """Everything whose path names an app."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._runs = Runs(state)

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/task/openapi/ai-app/run", answering(self.start, refusal)),
            web.post("/task/openapi/quick-ai-app/run", answering(self.quick_start, refusal)),
            web.post("/openapi/v2/run/ai-app/{id}", answering(self.run, task_refusal)),
            web.get("/api/webapp/apiCallDemo", answering(self.demo, refusal)),
            web.post("/api/fast/creation/model/params", answering(self.styles, refusal)),
            web.post("/openapi/v2/aiapp/list", answering(self.list, refusal)),
        ]

    async def start(self, exchange: Exchange) -> web.Response:
        """Start an app, the older way."""
        body = await exchange.json(invalid=BLANK)
        return self._start(exchange, body)

    async def quick_start(self, exchange: Exchange) -> web.Response:
        """Start an app of Quick Create; its node list says more of each field."""
        body = await exchange.json(invalid=BLANK)
        account_in(self._state, body)
        code = body.get("quickCreateCode")
        if not isinstance(code, str) or not code.strip():
            raise invalid("v1", "quickCreateCode must not be blank")
        entries = body.get("nodeInfoList")
        for entry in entries if isinstance(entries, list) else []:
            for name in _QUICK_FIELDS:
                if not isinstance(entry, dict) or not isinstance(entry.get(name), str):
                    raise invalid("v1", f"nodeInfoList: {name} must be a string")
        return self._start(exchange, body)

    def _start(self, exchange: Exchange, body: dict[str, Any]) -> web.Response:
        account = account_in(self._state, body)
        app_id = id_in(body, "webappId")
        if "nodeInfoList" not in body:
            raise invalid("v1", "nodeInfoList must not be null")
        options = options_in(body, "v1")
        task = self._runs.app(exchange, account, self._runs.known_app(app_id), options, "v1")
        return json_answer(enveloped_submit(task, self._state.base_url))

    async def run(self, exchange: Exchange) -> web.Response:
        """Start an app, the newer way."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_MODEL_KEY)
        body = await exchange.json()
        if "nodeInfoList" not in body:
            raise invalid("v2", "nodeInfoList is required")
        app = self._runs.known_app(exchange.http.match_info["id"])
        task = self._runs.app(exchange, account, app, options_in(body, "v2"), "v2")
        return json_answer(flat_submit(task, self._state.base_url))

    async def demo(self, exchange: Exchange) -> web.Response:
        """What an app takes, with an example of a call."""
        query = exchange.http.query
        account_in(self._state, {"apiKey": query.get("apiKey")})
        app = self._runs.known_app(id_in({"webappId": query.get("webappId")}, "webappId"))
        return json_answer(success(_description(app, self._state.base_url)))

    async def styles(self, exchange: Exchange) -> web.Response:
        """The styles of an app; this call wants no key."""
        body = await exchange.json(invalid=BLANK)
        kind = body.get("type")
        if type(kind) is not int:
            raise invalid("v1", "type must be a number")
        app = self._state.library.apps.get(id_in(body, "webappId"))
        if app is None:
            raise Refusal(901, "WEBAPP_NOT_EXISTS")
        return json_answer(success([_style(style, app, kind) for style in app.styles]))

    async def list(self, exchange: Exchange) -> web.Response:
        """The apps of the site, a page of them."""
        bare_or_bearer(self._state, exchange.http)
        body = await exchange.json(invalid=BLANK)
        if body.get("sort", "RECOMMEND") not in _SORTS:
            raise invalid("v1", f"sort must be one of {', '.join(_SORTS)}")
        apps = list(self._state.library.apps.values())
        if body.get("sort") == "HOTTEST":
            apps.sort(key=self._use_count, reverse=True)
        records, page = paged(apps, body, most=_MOST_ON_A_PAGE)
        base_url = self._state.base_url
        return json_answer(success({"records": [_record(a, base_url) for a in records], **page}))

    def _use_count(self, app: App) -> int:
        return sum(app.id in task.job.names for task in self._state.tasks)


def _record(app: App, base_url: str) -> dict[str, Any]:
    return {
        "title": app.name,
        "description": app.description,
        "cover": f"{base_url}{_COVER}",
        "invokeExample": (
            f"curl --location --request POST '{base_url}/openapi/v2/run/ai-app/{app.id}' "
            "--header 'Authorization: Bearer <API_KEY>' "
            f"--data-raw '{dumps({'nodeInfoList': _values(app)}).decode()}'"
        ),
    }


def _description(app: App, base_url: str) -> dict[str, Any]:
    body = {"webappId": app.id, "apiKey": "<API_KEY>", "nodeInfoList": _values(app)}
    return {
        "curl": (
            f"curl --location --request POST '{base_url}/task/openapi/ai-app/run' "
            f"--header 'Content-Type: application/json' --data-raw '{dumps(body).decode()}'"
        ),
        "webappName": app.name,
        "accessEncrypted": app.password is not None,
        "statisticsInfo": dict.fromkeys(
            ("likeCount", "downloadCount", "useCount", "pv", "collectCount"), "0"
        ),
        "nodeInfoList": [_field(field) for field in app.fields],
        "covers": [_cover(app, base_url)],
        "tags": [{"id": "1", "name": "sandbox", "nameEn": "sandbox", "labels": None}],
    }


def _cover(app: App, base_url: str) -> dict[str, str]:
    link = f"{base_url}{_COVER}"
    return {
        "id": app.id,
        "objName": _COVER.lstrip("/"),
        "url": link,
        "thumbnailUri": link,
        "imageWidth": "512",
        "imageHeight": "512",
    }


def _values(app: App) -> list[dict[str, str]]:
    return [
        {"nodeId": f.node_id, "fieldName": f.field_name, "fieldValue": f.field_value}
        for f in app.fields
    ]


def _field(field: AppField) -> dict[str, str]:
    return {
        "nodeId": field.node_id,
        "nodeName": field.node_name,
        "fieldName": field.field_name,
        "fieldValue": field.field_value,
        "fieldData": field.field_data,
        "fieldType": field.field_type,
        "description": field.description,
        "descriptionEn": field.description,
    }


def _style(style: Style, app: App, kind: int) -> dict[str, Any]:
    return {
        "id": style.id,
        "type": kind,
        "webappId": app.id,
        "modelCategory": 1,
        "modelName": style.name,
        "modelKey": style.key,
        "modelPreviewUrl": "",
        "content": style.trigger,
        "modelTrigger": style.trigger,
        "modelLoar1FileName": f"{style.lora}.safetensors",  # the service's own spelling
        "modelLoar1Weight": style.weight,
        "modelLoar2FileName": None,
        "modelLoar2Weight": None,
    }
