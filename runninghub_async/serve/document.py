"""The server's own OpenAPI document, written from the tables of its routes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from runninghub_async import __version__
from runninghub_async.serve.middlewares import REQUEST_ID
from runninghub_async.serve.route import JSON, Answer, Parameter, Route

_IN_PATH = re.compile(r"{(\w+)(?::\w+)?}")
_NULLABLE_TEXT = {"type": ["string", "null"]}
ERROR = {
    "type": "object",
    "required": ["error"],
    "additionalProperties": False,
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "type", "param", "code"],
            "additionalProperties": False,
            "properties": {
                "message": {"type": "string", "description": "A sentence for people."},
                "type": {"type": "string"},
                "param": {**_NULLABLE_TEXT, "description": "The first parameter that is wrong."},
                "code": {**_NULLABLE_TEXT, "description": "What programs tell errors apart by."},
            },
        }
    },
}
_ERRORS = {
    400: "What was sent is wrong or was refused; or its task failed, or may have been made."
    " Sending it again is a new task.",
    401: "No token, or none that is known.",
    402: "The purse of the token cannot hold it; the message has its price and what is left.",
    403: "Not for this token, or not under this name.",
    404: "No model of this name for this token, or nothing of its own with this id.",
    408: "The body did not come.",
    413: "More than this server takes.",
    415: "A body of another kind than is read here.",
    422: "The same Idempotency-Key with another body.",
    429: "Too many requests; nothing was submitted.",
    500: "A fault of this server.",
    502: "The service behind it could not be asked; nothing was submitted.",
    503: "It stops, or cannot work just now; nothing was submitted.",
    504: "It takes longer than is waited for, and goes on.",
}
_OF_READING = (400, 500, 503)
_OF_CALLERS = (401, 403, 404)
_OF_BODIES = (402, 408, 413, 415, 422, 429, 502, 504)
_REFUSED_HOST = 403


def document(routes: Iterable[Route], address: str) -> dict[str, Any]:
    """The whole document, OpenAPI 3.1.

    Args:
        routes: all of them.
        address: under which they are, such as ``https://pictures.example`` or ``/``.
    """
    paths: dict[str, dict[str, Any]] = {}
    for route in (each for each in routes if each.is_told):
        at = paths.setdefault(_IN_PATH.sub(r"{\1}", route.path), {})
        at[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "runninghub serve",
            "version": __version__,
            "description": "RunningHub behind the picture and film calls that programs speak."
            " Which parameters a model takes is told by GET /v1/models.",
        },
        "servers": [{"url": address}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Error": ERROR},
        },
    }


def _operation(route: Route) -> dict[str, Any]:
    told: dict[str, Any] = {
        "operationId": re.sub(r"\W+", "_", route.name.lower()).strip("_"),
        "summary": route.summary,
        "responses": {
            **{str(status): _answer(answer) for status, answer in route.answers.items()},
            **{str(status): _error(status) for status in sorted(_errors_of(route))},
        },
    }
    if parameters := [_parameter(each) for each in _parameters_of(route)]:
        told["parameters"] = parameters
    if route.body is not None:
        kinds = (JSON, *route.forms)
        told["requestBody"] = {
            "required": True,
            "content": {kind: {"schema": route.body} for kind in kinds},
        }
    if route.who != "anyone":
        told["security"] = [{"token": []}]
    return told


def _parameters_of(route: Route) -> list[Parameter]:
    """Those that it tells, and what else stands in its path."""
    told = {parameter.name for parameter in route.parameters}
    in_path = [
        Parameter(name=name, description="As it was told.", place="path")
        for name in _IN_PATH.findall(route.path)
        if name not in told
    ]
    return [*in_path, *route.parameters]


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.place == "path",
        "description": parameter.description,
        "schema": parameter.schema,
    }


def _errors_of(route: Route) -> set[int]:
    found = {*_OF_READING, _REFUSED_HOST}
    if route.who != "anyone" or "{" in route.path:
        found |= set(_OF_CALLERS)
    if route.body is not None:
        found |= set(_OF_BODIES)
    return found - set(route.answers)


def _answer(answer: Answer) -> dict[str, Any]:
    told: dict[str, Any] = {"description": answer.description, "headers": _HEADERS}
    schema = {} if answer.schema is None else {"schema": answer.schema}
    if schema or answer.media_type != JSON:
        told["content"] = {answer.media_type: schema, **{kind: {} for kind in answer.also}}
    return told


def _error(status: int) -> dict[str, Any]:
    return {
        "description": _ERRORS[status],
        "headers": _HEADERS,
        "content": {JSON: {"schema": {"$ref": "#/components/schemas/Error"}}},
    }


_HEADERS = {
    REQUEST_ID: {
        "description": "The caller's own, or one that was made.",
        "schema": {"type": "string"},
    }
}
