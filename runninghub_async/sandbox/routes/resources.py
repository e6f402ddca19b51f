"""The models that loading nodes can name."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from attrs import frozen

from runninghub_async.sandbox.answers import json_answer, refusal, success
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import BLANK, WRONG_KEY
from runninghub_async.sandbox.routes.paging import paged
from runninghub_async.sandbox.routes.runs import invalid
from runninghub_async.sandbox.state import State

_TYPES = ("UNET", "CHECKPOINT", "LORA", "GGUF")
_MOST_ON_A_PAGE = 100
_MADE = "2026-01-01 00:00:00"


@frozen
class Resource:
    """A model file of the site."""

    id: str
    name: str
    type: str
    file: str
    base_model: str
    tags: tuple[str, ...] = ()


RESOURCES = (
    Resource("1", "DreamShaper 8", "CHECKPOINT", "dreamshaper_8.safetensors", "SD 1.5"),
    Resource("2", "FLUX.1 dev fp8", "CHECKPOINT", "flux1-dev-fp8.safetensors", "FLUX.1"),
    Resource("3", "Wan 2.1 I2V", "UNET", "wan2.1_i2v_480p_14B_fp8_scaled.safetensors", "Wan 2.1"),
    Resource("4", "Clay", "LORA", "clay.safetensors", "FLUX.1", ("style",)),
    Resource("5", "Ink", "LORA", "ink.safetensors", "FLUX.1", ("style", "drawing")),
    Resource("6", "FLUX.1 dev Q4", "GGUF", "flux1-dev-Q4_0.gguf", "FLUX.1"),
)
"""What every sandbox has: what its own workflows load, and one of each type."""


class ResourceRoutes:
    """``/openapi/v2/resource/list``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [web.post("/openapi/v2/resource/list", answering(self.list, refusal))]

    async def list(self, exchange: Exchange) -> web.Response:
        """The models of a type, narrowed by name, base model and tags."""
        self._state.account_of(exchange.http, wrong_key=WRONG_KEY)
        body = await exchange.json(invalid=BLANK)
        kind = body.get("resourceType")
        if kind not in _TYPES:
            raise invalid("v1", f"resourceType must be one of {', '.join(_TYPES)}")
        name = body.get("resourceName") or ""
        if not isinstance(name, str):
            raise invalid("v1", "resourceName must be a string")
        base_models, tags = _texts(body, "baseModels"), _texts(body, "tags")
        found = [
            resource
            for resource in RESOURCES
            if resource.type == kind
            and name.lower() in resource.name.lower()
            and (not base_models or resource.base_model in base_models)
            and (not tags or not tags.isdisjoint(resource.tags))
        ]
        records, page = paged(found, body, most=_MOST_ON_A_PAGE)
        page["hasPrevious"] = page["current"] > 1
        return json_answer(success({"records": [_record(r) for r in records], **page}))


def _texts(body: dict[str, Any], name: str) -> frozenset[str]:
    value = body.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise invalid("v1", f"{name} must be a list of strings")
    return frozenset(value)


def _record(resource: Resource) -> dict[str, Any]:
    return {
        "id": resource.id,
        "resourceName": resource.name,
        "resourceType": resource.type,
        "createTime": _MADE,
        "desc": "",
        "nodeModelName": resource.file,
        "posterUrl": None,
        "thumbnailUrl": None,
        "owner": {"name": "sandbox", "avatar": None},
        "tags": list(resource.tags),
        "versions": [{"baseModel": resource.base_model}],
    }
