"""What a body of ``POST /v1/tasks`` asks for, as a call in text form."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from attrs import frozen

from runninghub_async import json_values
from runninghub_async.calls.tags import TAGS_FIELD, tags_with
from runninghub_async.checks import combined, did_you_mean, not_allowed, refusal
from runninghub_async.client import RunningHub
from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.bodies import Body
from runninghub_async.serve.given_values import check_given, with_uploads
from runninghub_async.serve.records import WEBHOOK_URL, Token
from runninghub_async.serve.served_models import ASSETS, ServedModel
from runninghub_async.serve.words import task_form

_PARAMS = "params"
_TAGS = ("user", "safety_identifier")
_FIELDS = ("model", _PARAMS, WEBHOOK_URL, *_TAGS)


@frozen(kw_only=True)
class TaskAsked:
    """What a body asks for.

    Attributes:
        params: as they were given.
        form: the call in text form.
    """

    params: Mapping[str, Any]
    form: Mapping[str, Any]


def read_task(body: Body, model: ServedModel, *, client: RunningHub, token: Token) -> TaskAsked:
    """What a body asks for.

    In a form ``params`` may be JSON, and every part that is nothing else is a parameter; ``NAME[]``
    is one of several values.

    Raises:
        InvalidParameterError: something is wrong; the message has all of it.
    """
    mistakes: list[InvalidParameterError] = []
    params = _params(body, mistakes)
    tags: dict[str, str] = {}
    for name in _TAGS:
        if (value := body.values.get(name)) is not None:
            try:
                tags = tags_with(tags, {name: value})
            except InvalidParameterError:
                allowed = "one line of text of at most 200 characters"
                mistakes.append(not_allowed(name, value, allowed))
    form: dict[str, Any] = {}
    try:
        if model.endpoint is None:
            form = _node_form(model, params, client, token)
        else:
            form = task_form(
                params,
                endpoint=model.endpoint,
                client=client,
                token=token,
                are_texts=body.is_form,
            )
    except InvalidParameterError as mistake:
        mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes)
    return TaskAsked(params=params, form={**form, TAGS_FIELD: tags} if tags else form)


def _params(body: Body, mistakes: list[InvalidParameterError]) -> dict[str, Any]:
    given = body.values.get(_PARAMS)
    if body.is_form and isinstance(given, str):
        with suppress(ValueError, RecursionError):  # else it is shown as the text that it is
            given = json_values.read(given)
    if given is not None and not isinstance(given, Mapping):
        mistakes.append(not_allowed(_PARAMS, given, "an object of parameters by name"))
        given = None
    params = dict(given or {})
    for name, value in body.values.items():
        if name in _FIELDS:
            continue
        if body.is_form:
            is_one = name.endswith("[]") and not isinstance(value, list)
            params[name.removesuffix("[]")] = [value] if is_one else value
        else:
            hint = did_you_mean(name, _FIELDS)
            hint = hint or f"Parameters of the model stand in {_PARAMS}."
            mistakes.append(
                refusal(name, "is not known here", ", ".join(_FIELDS), value=value, hint=hint)
            )
    return params


def _node_form(
    model: ServedModel, params: Mapping[str, Any], client: RunningHub, token: Token
) -> dict[str, Any]:
    """Of a workflow or an app: values for nodes, ``{"6": {"text": …}}`` or ``{"6.text": …}``."""
    nodes: dict[str, dict[str, Any]] = {}
    for name, value in params.items():
        check_given(name, value, may_use_assets=ASSETS in token.models)
        node, dot, field = name.partition(".")
        values = {field: value} if dot else value
        if not isinstance(values, Mapping):
            raise not_allowed(name, value, 'values of a node, {"text": …}')
        if twice := nodes.get(node, {}).keys() & values.keys():
            raise refusal(f"{node}.{min(twice)}", "is given twice")
        nodes[node] = {**nodes.get(node, {}), **values}
    form = model.form(nodes=with_uploads({_PARAMS: nodes}, nodes)[_PARAMS])
    client.from_dict(form).to_dict()  # which checks it
    return form
