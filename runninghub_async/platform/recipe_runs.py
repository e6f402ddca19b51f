"""What runs when a recipe is called: its values in the places of a model, a workflow or an app."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from attrs import evolve

from runninghub_async.calls.model_orders import model_order
from runninghub_async.calls.orders import Order
from runninghub_async.checks import combined
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.media import LocalMedia, open_value, with_media_as
from runninghub_async.models.recipe_conversions import converted
from runninghub_async.models.recipe_records import Binding, NodePlace
from runninghub_async.models.recipe_values import plain_number
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.platform.app_fields import Describe
from runninghub_async.platform.app_orders import AppOrder
from runninghub_async.platform.drop_nodes import Drop
from runninghub_async.platform.empty import blank_picture
from runninghub_async.platform.graphs import check_inputs, read_graph, shape_of
from runninghub_async.platform.loaders import GetLoaders, fitted_inputs
from runninghub_async.platform.nodes import NodeInput
from runninghub_async.platform.options import checked_options
from runninghub_async.platform.recipe_words import put_in_words_of_recipe, recipe_of
from runninghub_async.platform.workflows import WorkflowOrder


def order_of_model(
    endpoint: Endpoint,
    values: Mapping[str, Any],
    *,
    validate: bool,
    extra: Mapping[str, Any] | None,
) -> Order:
    """The call of the recipe's model."""
    record, model = recipe_of(endpoint), endpoint.base
    assert model is not None  # a recipe of a model has it
    params: dict[str, Any] = {
        constant.param: Path(constant.file) if constant.file else constant.value
        for constant in record.constants
        if constant.param is not None
    }
    for binding in record.bindings:
        if binding.name in values and binding.param is not None:
            value = values[binding.name]
            labelled = isinstance(value, str) and value in binding.labels
            params[binding.param] = binding.labels[value] if labelled else value
    given = with_media_as(params, _reopened)
    order = model_order(model, given, validate=validate, extra=extra)
    sent = {name: plain_value(model.param(name), value) for name, value in order.params.items()}
    return evolve(order, params=sent)


def _reopened(file: LocalMedia) -> Any:
    """What a file was made of, to be checked against what the model takes."""
    return file.source


def order_of_nodes(
    endpoint: Endpoint, values: Mapping[str, Any], describe: Describe, loaders: GetLoaders
) -> Order:
    """The run of the recipe\'s workflow or app."""
    try:
        if recipe_of(endpoint).kind == "app":
            return _app_order(endpoint, values, describe, loaders)
        return _workflow_order(endpoint, values, loaders)
    except InvalidParameterError as mistake:
        raise put_in_words_of_recipe(endpoint, mistake) from None


def _app_order(
    endpoint: Endpoint, values: Mapping[str, Any], describe: Describe, loaders: GetLoaders
) -> Order:
    record = recipe_of(endpoint)
    placed, _ = _inputs(endpoint, values)
    inputs = fitted_inputs(placed, None, None, loaders)
    return AppOrder(
        webapp_id=record.id,
        given=tuple((each.key, each.value) for each in inputs),
        options=checked_options(**record.run),
        takes={each.key: each.takes for each in inputs if each.takes is not None},
        describe=describe,
        loaders=loaders,
    )


def _workflow_order(endpoint: Endpoint, values: Mapping[str, Any], loaders: GetLoaders) -> Order:
    record = recipe_of(endpoint)
    inputs, drops = _inputs(endpoint, values)
    graph = None if record.graph is None else read_graph(record.graph)
    order = WorkflowOrder(
        workflow_id=record.id,
        inputs=inputs,
        options=checked_options(**record.run),
        graph=graph,
        shape=None if graph is None else shape_of(graph),
        drops=drops,
        outputs=tuple(output.node for output in record.outputs),
        loaders=loaders,
    )
    if graph is not None:
        check_inputs(graph, inputs, endpoint.name)
        order = order.dropped_from(graph) if drops else order
    return evolve(order, inputs=fitted_inputs(order.inputs, graph, None, loaders))


def _inputs(
    endpoint: Endpoint, values: Mapping[str, Any]
) -> tuple[tuple[NodeInput, ...], tuple[Drop, ...]]:
    """The values for nodes, and the nodes that leave since there is none."""
    record = recipe_of(endpoint)
    inputs: list[NodeInput] = []
    drops: list[Drop] = []
    mistakes: list[InvalidParameterError] = []
    for binding in record.bindings:
        try:
            if binding.name in values:
                inputs += _placed(binding, values[binding.name])
            elif binding.absent == "drop-node":
                drops += _drops(binding)
            else:
                inputs += _in_its_absence(binding)
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes, about=endpoint.name)
    for constant in record.constants:
        value = Path(constant.file) if constant.file else constant.value
        inputs.append(
            NodeInput(
                node_id=str(constant.node),
                field=str(constant.field),
                value=open_value(constant.key, value),
            )
        )
    return tuple(inputs), tuple(drops)


def _placed(binding: Binding, value: Any) -> Iterable[NodeInput]:
    if isinstance(value, str) and value in binding.labels:
        value = binding.labels[value]
    for place in binding.places:
        convert = partial(converted, binding.name, how=binding.convert, place=place)
        if isinstance(value, InnerOutput):
            inner = evolve(value.then(convert), as_file=place.takes != "url")
            yield _input(place, inner)
        else:
            yield _input(place, convert(value))


def _in_its_absence(binding: Binding) -> Iterable[NodeInput]:
    if binding.absent == "stored":
        return ()
    value = "" if binding.absent == "empty-text" else open_value(binding.name, blank_picture())
    return [_input(place, value) for place in binding.places]


def _drops(binding: Binding) -> Iterable[Drop]:
    for node_id in dict.fromkeys(place.node for place in binding.places):
        yield Drop(node_id=node_id, key=binding.name, cut=binding.cut)


def _input(place: NodePlace, value: Any) -> NodeInput:
    return NodeInput(node_id=place.node, field=place.field, value=value, takes=place.takes)


def plain_value(parameter: Parameter | None, value: Any) -> Any:
    """A whole value of a number goes out as 20."""
    return plain_number(value) if parameter is not None and parameter.type == "number" else value
