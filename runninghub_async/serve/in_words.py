"""Requests in the other API's words, on their way to the desk."""

from __future__ import annotations

import asyncio
from collections.abc import Container, Mapping
from functools import partial
from typing import Any

from starlette.requests import Request as HttpRequest

from runninghub_async.client import RunningHub
from runninghub_async.models.records import Endpoint
from runninghub_async.quoting import shown
from runninghub_async.serve.bodies import Body
from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.given_values import has_files
from runninghub_async.serve.naming import asked_model
from runninghub_async.serve.orders import order_of
from runninghub_async.serve.records import WEBHOOK_URL, Request, Token
from runninghub_async.serve.served_models import ServedModel
from runninghub_async.serve.troubles import wrong_request
from runninghub_async.serve.waiting import accepted_from
from runninghub_async.serve.word_records import CallKind
from runninghub_async.serve.word_table import WORD_TABLE
from runninghub_async.serve.words import Asked, asked

_MODEL = "model"


async def accepted_in_words(
    http: HttpRequest,
    call: CallKind,
    *,
    route: str,
    prefix: str,
    needed: str | None = None,
    is_waited: bool = True,
) -> Request:
    """What the desk has accepted of a call.

    Args:
        http: with its body, JSON or a form.
        call: what it is to make.
        route: such as ``POST /v1/images/generations``.
        prefix: what ids of its tasks begin with.
        needed: a word that must be in it.
        is_waited: whether its caller waits for its end.

    Raises:
        Trouble: it is refused, or it cannot be accepted.
    """
    served, caller = served_of(http), caller_of(http)
    async with served.bodies.read(http) as body:
        model = await asked_model(
            body.values,
            admission=served.admission,
            token=caller,
            fits=partial(_fits, call, needed is not None),
        )
        # Whoever waits for the end is told of it by the answer.
        but = () if is_waited else (WEBHOOK_URL,)
        hook = served.hooks.asked_in(body.values) if but else {}
        said = await read_words(
            call, body, model, client=served.client, token=caller, needed=needed, but=but
        )
        order = order_of(
            http,
            body,
            route=route,
            prefix=prefix,
            forms=said.forms,
            is_waited=is_waited,
            shape={
                **said.given,
                **hook,
                _MODEL: body.values[_MODEL],
                "unproven": sorted(said.unproven),
            },
        )
        return await accepted_from(http, order)


def _fits(call: CallKind, has_files: bool, endpoint: Endpoint) -> bool:
    """Whether a model is one to show to whoever makes such a call, with files or without."""
    is_current = endpoint.gone is None and endpoint.deprecated is None
    needs_files = any(each.required and each.is_media for each in endpoint.params)
    makes = endpoint.output in WORD_TABLE.outputs[call]
    return makes and is_current and needs_files == has_files


async def read_words(
    call: CallKind,
    body: Body,
    model: ServedModel,
    *,
    client: RunningHub,
    token: Token,
    needed: str | None = None,
    but: Container[str] = (),
) -> Asked:
    """A body in our words but for these, as :func:`.asked`; what reads files does so on a thread.

    Raises:
        Trouble: the model is a workflow or an app, which no words fit.
        InvalidParameterError: as there.
    """
    if model.endpoint is None:
        raise wrong_request(
            f"model is {shown(model.name)}, which takes values for its nodes only; allowed here is"
            " a model or a recipe. POST /v1/tasks is for this one.",
            param=_MODEL,
            code="invalid_parameter",
        )
    words: Mapping[str, Any] = {
        name: value for name, value in body.values.items() if name != _MODEL and name not in but
    }
    read = partial(
        asked,
        call,
        words,
        endpoint=model.endpoint,
        client=client,
        token=token,
        are_texts=body.is_form,
        needed=needed,
    )
    return await asyncio.to_thread(read) if has_files(words) else read()
