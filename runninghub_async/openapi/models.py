"""The paths of models: their submits, and what these would cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from runninghub_async.models.as_json import endpoint_as_json
from runninghub_async.models.records import Endpoint
from runninghub_async.openapi.bodies import example_body
from runninghub_async.openapi.parameters import body_schema
from runninghub_async.openapi.platform import JSON, responses
from runninghub_async.openapi.shapes import Schema, exact, ref

_BASE = "/openapi/v2/"
_TOLD = ("names", "family", "task", "output", "evidence", "gone", "wire", "data", "price")
"""What is in the catalogue of an endpoint and has no place of its own in OpenAPI."""
PREVIEWS = "Price previews"


def model_paths(endpoints: Iterable[Endpoint]) -> Iterator[tuple[str, Schema]]:
    """The path of each endpoint, then those of the previews of their prices."""
    known = list(endpoints)
    for endpoint in known:
        yield f"{_BASE}{endpoint.path}", {"post": _submit(endpoint)}
    for endpoint in known:
        yield f"{_BASE}price-preview/{endpoint.path}", {"post": _preview(endpoint)}


def model_schemas(endpoints: Iterable[Endpoint]) -> Iterator[tuple[str, Schema]]:
    """The body that each endpoint takes, by the component's name."""
    for endpoint in endpoints:
        yield _schema_name(endpoint), body_schema(endpoint)


def _submit(endpoint: Endpoint) -> Schema:
    told = endpoint_as_json(endpoint)
    notes = filter(None, (endpoint.summary, endpoint.notes, endpoint.advised_against))
    operation: Schema = {
        "operationId": endpoint.method,
        "summary": endpoint.name,
        "description": "\n\n".join(notes),
        "tags": [endpoint.family],
        "requestBody": _body(endpoint),
        "responses": responses({"anyOf": [ref("GenerateTaskSubmissionResults"), ref("R")]}),
        "callbacks": {"taskEnd": ref("taskEnd", "callbacks")},
    }
    if endpoint.advised_against is not None:
        operation["deprecated"] = True
    return operation | {f"x-{name}": exact(told[name]) for name in _TOLD if name in told}


def _preview(endpoint: Endpoint) -> Schema:
    operation: Schema = {
        "operationId": f"preview_{endpoint.method}",
        "summary": f"Price of {endpoint.name}",
        "tags": [PREVIEWS],
        "requestBody": _body(endpoint),
        "responses": responses({"anyOf": [ref("PricePreview"), ref("R")]}),
    }
    return operation | ({"deprecated": True} if endpoint.advised_against is not None else {})


def _body(endpoint: Endpoint) -> Schema:
    content = {"schema": ref(_schema_name(endpoint)), "example": example_body(endpoint)}
    return {"required": True, "content": {JSON: content}}


def _schema_name(endpoint: Endpoint) -> str:
    return f"{endpoint.method}_request"
