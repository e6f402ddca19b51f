"""Finding models, and what one takes and costs: the catalogue, offline."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from mcp_types import CallToolResult
from pydantic import Field

from runninghub_async.catalogue import Endpoint
from runninghub_async.checks import not_allowed
from runninghub_async.client import RunningHub, site_of
from runninghub_async.json_values import write
from runninghub_async.mcp import told
from runninghub_async.mcp.fence import Fence
from runninghub_async.models.as_json import endpoint_as_json
from runninghub_async.models.measures import published_amounts, short_price, shown_prices
from runninghub_async.models.result_data import described_fields
from runninghub_async.openapi.parameters import parameter_schema
from runninghub_async.openapi.shapes import exact

_MOST = 50


class ModelTold(told.Told):
    """A model, in short."""

    name: str = Field(description="What show_model and run_model take.")
    task: str
    output: str
    summary: str
    price: str | None = Field(default=None, description="Published; absent where none is.")


class ModelsTold(told.Told):
    """Models that fit, the best first."""

    models: list[ModelTold]
    left_out: int = Field(default=0, description="How many more fit.")
    tasks: list[str] | None = Field(
        default=None, description="The tasks there are, where nothing fits."
    )


class ModelShown(told.Told):
    """All that a model takes, and what it costs."""

    name: str
    path: str
    task: str
    output: str
    summary: str
    notes: str | None = None
    parameters: dict[str, Any] = Field(description="A JSON Schema of run_model's params.")
    price: dict[str, Any] | None = Field(default=None, description="The published prices, by site.")
    price_in_short: str | None = None
    advised_against: str | None = None
    files_from: str = Field(description="The folders in which files may be named.")


def found_models(
    client: RunningHub,
    *,
    text: str,
    task: str | None,
    output: str | None,
    max_price: Decimal | None,
    limit: int,
) -> CallToolResult:
    """Models by text, task, output and price.

    Raises:
        InvalidParameterError: there is no such task.
    """
    known = client.catalogue
    found = known.search(text) if text.strip() else list(known)
    if task is not None:
        tasks = sorted({endpoint.task for endpoint in known})
        if task not in tasks:
            raise not_allowed("task", task, f"one of {', '.join(tasks)}")
        found = [endpoint for endpoint in found if endpoint.task == task]
    site = site_of(client)
    fitting = [
        endpoint
        for endpoint in found
        if endpoint.gone is None
        and output in (None, endpoint.output)
        and _costs_at_most(max_price, published_amounts(shown_prices(endpoint, site)))
    ]
    shown = fitting[: min(limit, _MOST)]
    models = [
        ModelTold(
            name=endpoint.name,
            task=endpoint.task,
            output=endpoint.output,
            summary=endpoint.summary,
            price=short_price(shown_prices(endpoint, site)) or None,
        )
        for endpoint in shown
    ]
    none = None if models else sorted({endpoint.task for endpoint in known})
    told_of = ModelsTold(models=models, left_out=len(fitting) - len(shown), tasks=none)
    lines = [f"{m.name} ({m.task}{f', {m.price}' if m.price else ''}): {m.summary}" for m in models]
    if not lines:
        lines = ["No model fits; leave out a word or a condition."]
    elif told_of.left_out:
        lines.append(f"{told_of.left_out} more fit.")
    return told.result(told_of, told.says("\n".join(lines)))


def shown_model(client: RunningHub, fence: Fence, name: str) -> CallToolResult:
    """What a model takes and costs.

    Raises:
        UnknownModelError: there is none of this name; the message suggests others.
    """
    endpoint = client.catalogue.get(name)
    prices = shown_prices(endpoint, site_of(client))
    record = endpoint_as_json(endpoint)
    shown = ModelShown(
        name=endpoint.name,
        path=endpoint.path,
        task=endpoint.task,
        output=endpoint.output,
        summary=endpoint.summary,
        notes=" ".join(filter(None, (endpoint.notes, *_said_of_data(endpoint)))) or None,
        parameters=params_schema(endpoint),
        price=exact(record.get("price")),
        price_in_short=short_price(prices) or None,
        advised_against=endpoint.advised_against,
        files_from=fence.in_words,
    )
    return told.result(shown, told.says(write(shown.model_dump(mode="json", exclude_none=True))))


def params_schema(endpoint: Endpoint) -> dict[str, Any]:
    """The parameters of a model as a JSON Schema, by their Python names, as a model gives them."""
    properties: dict[str, Any] = {}
    for parameter in endpoint.params:
        schema = parameter_schema(parameter, "flat")
        if parameter.is_media:
            _takes_files(schema)
        properties[parameter.python_name] = schema
    return {
        "type": "object",
        "properties": properties,
        "required": [p.python_name for p in endpoint.params if p.required and p.default is None],
        "additionalProperties": False,
    }


def _takes_files(schema: dict[str, Any]) -> None:
    """Say that a file, or what a task has made, may stand there as well."""
    one = schema.get("items", schema)
    for name in ("format", "pattern"):
        one.pop(name, None)
    kinds = [{"type": "string"}, {"type": "object", "required": ["task"]}]
    del one["type"]
    one["anyOf"] = kinds
    schema["description"] = (
        f"{schema.get('description') or ''} A link (http, https, data:), the path of a file in an"
        ' allowed folder, or {"task": task_id} for what that task has made.'
    ).strip()


def _said_of_data(endpoint: Endpoint) -> Iterable[str]:
    if endpoint.data is None:
        return ()
    fields = ", ".join(name for name, _, _ in described_fields(endpoint.data.fields))
    return (f"The result says as data: {fields}.",)


def _costs_at_most(most: Decimal | None, amounts: list[Decimal]) -> bool:
    return most is None or (bool(amounts) and min(amounts) <= most)
