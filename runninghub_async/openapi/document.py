"""The document, put together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import runninghub_async
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.models.records import Endpoint
from runninghub_async.openapi.answers import ANSWERS
from runninghub_async.openapi.documented import DOCUMENTED
from runninghub_async.openapi.models import PREVIEWS, model_paths, model_schemas
from runninghub_async.openapi.platform import CALLS, JSON, platform_paths
from runninghub_async.openapi.refusals import error_code_schema
from runninghub_async.openapi.shapes import Schema, ref

SERVERS: tuple[Schema, ...] = (
    {"url": "https://www.runninghub.ai", "description": "The international site, in USD."},
    {"url": "https://www.runninghub.cn", "description": "The Chinese site, in CNY."},
)
"""The service's two sites.  Accounts, keys, workflows and apps belong to one of them."""
_ABOUT = """\
The HTTP API of RunningHub: its generation models, ComfyUI workflows and AI apps. This \
document is not the service's own: it is made from the records of the Python package \
runninghub_async, which tell of each fact how well it is evidenced.

Submit a task with POST to the path of its model, keep `taskId`, and ask `/openapi/v2/query` \
until `status` is SUCCESS, FAILED or CANCEL; then fetch `results`. Their links are valid for \
about a day.

**Every submit is billed, and there is no idempotency key.** When the answer to one is lost, a \
task may have been made: do not send it again by yourself. Nearly every refusal is HTTP 200 \
with an error code in its body: see the component ErrorCode.

Newer paths (`/openapi/v2/`) take the key as a bearer token, older ones in their body. Ids \
have up to 19 digits, more than a double holds: read and send them as text.

`x-price` has published prices, amounts as text; `x-accept`, `x-max-size-mb`, `x-step` and \
`x-totals` are limits that JSON Schema cannot express; `x-evidence` says what a fact rests on. \
The stand-in for a ComfyUI server (`/proxy/{apiKey}`) speaks ComfyUI's own API and is not \
described here, nor are the sockets that tell a task's progress."""


def document(
    endpoints: Iterable[Endpoint] | None = None, *, servers: Iterable[Schema] = SERVERS
) -> dict[str, Any]:
    """The API as an OpenAPI 3.1 document, of values that any JSON encoder takes.

    Args:
        endpoints: the models that it has, by default those of the shipped catalogue.  Recipes
            among them are left out: they have no path.
        servers: where the API is, as the document says it (objects with ``url``).
    """
    models = [e for e in (CATALOGUE if endpoints is None else endpoints) if e.recipe is None]
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "info": {
            "title": "RunningHub",
            "version": runninghub_async.__version__,
            "summary": "Generation models, ComfyUI workflows and AI apps.",
            "description": _ABOUT,
        },
        "servers": list(servers),
        "security": [{"bearer": []}],
        "tags": [{"name": name} for name in _tags(models)],
        "paths": dict([*platform_paths(), *model_paths(models)]),
        "webhooks": {
            "taskEnd": {"post": _told("TaskEnded", "on_task_end")},
            "olderTaskEnd": {"post": _told("OlderTaskEnded", "on_older_task_end")},
        },
        "components": {
            "securitySchemes": {
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The API key. A key works on the site that has issued it.",
                }
            },
            "schemas": {
                "ErrorCode": error_code_schema(),
                **DOCUMENTED,
                **ANSWERS,
                **dict(model_schemas(models)),
            },
            "responses": {
                "Refused": {"description": "Refused; perhaps a page, and no JSON."},
                "Failed": {
                    "description": "The service is in trouble. After a submit nobody can tell"
                    " whether a task was made: do not send it again by yourself."
                },
            },
            "callbacks": {
                "taskEnd": {_CALLED: {"post": _told("TaskEnded")}},
                "olderTaskEnd": {_CALLED: {"post": _told("OlderTaskEnded")}},
            },
        },
    }


_CALLED = "{$request.body#/webhookUrl}"


def _told(schema: str, id: str | None = None) -> Schema:
    """What the service posts when a task has ended."""
    told: Schema = {
        "summary": "A task has ended",
        "description": "Sent again when the answer takes long or is no success. It carries no"
        " signature: take it as a hint, and believe only what /openapi/v2/query says. Other shapes"
        " were seen: the data inside an envelope of code, msg and data, or without any.",
        "security": [],
        "requestBody": {"required": True, "content": {JSON: {"schema": ref(schema)}}},
        "responses": {"200": {"description": "Heard."}},
    }
    return told if id is None else {"operationId": id, **told}


def _tags(models: Iterable[Endpoint]) -> list[str]:
    names = [*(call.tag for call in CALLS), *(e.family for e in models), PREVIEWS]
    return list(dict.fromkeys(names))
