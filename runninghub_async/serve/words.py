"""A body in the other API's words -> calls of a model, in text form.

What the words mean stands in ``spec/serve.yaml``; whatever else a body has is taken by the model's
own names.  All that is wrong is told at once, in the caller's words.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from runninghub_async.calls.tags import TAGS_FIELD
from runninghub_async.checks import combined, refusal
from runninghub_async.client import RunningHub
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.arguments import sent_params
from runninghub_async.models.records import Endpoint
from runninghub_async.quoting import plain
from runninghub_async.serve.given_values import checked_params, with_uploads
from runninghub_async.serve.records import Token
from runninghub_async.serve.served_models import ASSETS
from runninghub_async.serve.word_meanings import Meanings
from runninghub_async.serve.word_reading import WordReading
from runninghub_async.serve.word_records import CallKind
from runninghub_async.serve.word_table import WORD_TABLE

_ADDRESS_OF: Mapping[CallKind, str] = {
    "images": "/v1/images/generations",
    "videos": "/v1/videos",
    "speech": "/v1/audio/speech",
}
_SEED, _SECONDS = "seed", "seconds"


@frozen(kw_only=True)
class Asked:
    """What a caller asks for, in our words."""

    forms: tuple[dict[str, Any], ...]
    """Calls in text form; each is a task."""
    given: Mapping[str, Any]
    """What the answer may repeat, by the other API's words: prompt, size, seconds …"""
    unproven: frozenset[str]
    """Words for which the model has no parameter: whether what it made is so is seen in the end."""


def asked(
    call: CallKind,
    body: Mapping[str, Any],
    *,
    endpoint: Endpoint,
    client: RunningHub,
    token: Token,
    are_texts: bool = False,
    needed: str | None = None,
) -> Asked:
    """Put a body in our words.  Reads the first bytes of files that came with it.

    Args:
        call: what it is to make.
        body: without ``model``; a ``Path`` stands for a file that came with it.
        endpoint: the model, or recipe.
        client: which makes the call.
        token: whose request it is.
        are_texts: whether it is a form, in which all values are texts.
        needed: a word that must be there, whatever the model takes.

    Raises:
        InvalidParameterError: something is wrong; the message has all of it, ``parameter`` is the
            first, as the caller calls it.
    """
    _check_output(call, endpoint)
    meanings = Meanings.of(endpoint, call, WORD_TABLE)
    reading = WordReading(
        meanings=meanings, may_use_assets=ASSETS in token.models, are_texts=are_texts
    )
    reading.read(body, needed)
    form = _checked_form(
        client,
        endpoint,
        reading.values,
        spoken=reading.meanings.spoken,
        mistakes=reading.mistakes,
        blamed=reading.blamed,
    )
    if reading.tags:
        form[TAGS_FIELD] = reading.tags
    told = _length(meanings, form) | reading.given
    return Asked(
        forms=_copies(form, endpoint, reading.count), given=told, unproven=reading.unproven
    )


def task_form(
    params: Mapping[str, Any],
    *,
    endpoint: Endpoint,
    client: RunningHub,
    token: Token,
    are_texts: bool = False,
) -> dict[str, Any]:
    """A call in text form, of parameters by the model's own names.

    Raises:
        InvalidParameterError: as :func:`asked`.
    """
    values: dict[str, Any] = {}
    mistakes: list[InvalidParameterError] = []
    blamed: set[str] = set()
    for name, value in params.items():
        try:
            values |= checked_params(
                endpoint,
                {name: value},
                may_use_assets=ASSETS in token.models,
                are_texts=are_texts,
            )
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
            if (known := endpoint.param(name)) is not None:
                blamed.add(known.name)
    return _checked_form(
        client, endpoint, values, spoken=endpoint, mistakes=mistakes, blamed=blamed
    )


def _check_output(call: CallKind, endpoint: Endpoint) -> None:
    if endpoint.output in WORD_TABLE.outputs[call]:
        return
    fitting = (
        address
        for kind, address in _ADDRESS_OF.items()
        if endpoint.output in WORD_TABLE.outputs[kind]
    )
    place = next(fitting, "/v1/tasks")
    raise refusal(
        "model",
        f"is {plain(endpoint.name)}, which makes {endpoint.output}",
        f"a model that makes {' or '.join(WORD_TABLE.outputs[call])}",
        value=endpoint.name,
        hint=f"POST {place} is for this one.",
    )


def _checked_form(
    client: RunningHub,
    endpoint: Endpoint,
    values: Mapping[str, Any],
    *,
    spoken: Endpoint,
    mistakes: Sequence[InvalidParameterError],
    blamed: Container[str],
) -> dict[str, Any]:
    """The call; or all that is wrong, in the caller's words.  (A recipe has its own.)

    Args:
        client: which makes the call.
        endpoint: the model, or recipe.
        values: its parameters, as far as they were read.
        spoken: the model, whose parameters have the caller's words for names.
        mistakes: in the rest.
        blamed: parameters of which something is told already.
    """
    told = list(mistakes)
    try:
        form = _form(client, endpoint, values)
    except InvalidParameterError as mistake:
        told += [mistake] if endpoint.recipe else _mistakes_in_words(spoken, values, blamed)
        told = told or [mistake]
    else:
        if not told:
            return form
    raise combined(told, endpoint=endpoint.path)


def _mistakes_in_words(
    spoken: Endpoint, values: Mapping[str, Any], blamed: Container[str]
) -> list[InvalidParameterError]:
    left = tuple(each for each in spoken.params if each.name not in blamed)
    try:
        sent_params(evolve(spoken, params=left), values)
    except InvalidParameterError as mistake:
        return [mistake]
    return []


def _form(client: RunningHub, endpoint: Endpoint, values: Mapping[str, Any]) -> dict[str, Any]:
    called = endpoint.path if endpoint.recipe is None else endpoint.name
    as_written = {  # in a text form parameters have their wire names
        name if (known := endpoint.param(name)) is None else known.name: value
        for name, value in values.items()
    }
    return with_uploads(client.call(called, values).to_dict(), as_written)


def _length(meanings: Meanings, form: Mapping[str, Any]) -> dict[str, str]:
    """How long a video becomes where nobody has said it."""
    for parameter in meanings.means.get(_SECONDS, ()):
        seconds = form["params"].get(parameter.name, parameter.default)
        return {} if seconds is None else {_SECONDS: str(seconds)}
    return {}


def _copies(form: dict[str, Any], endpoint: Endpoint, count: int) -> tuple[dict[str, Any], ...]:
    """As many calls; where a seed is given each has the next one, since all would be alike."""
    parameter = endpoint.param(_SEED)
    seed = None if parameter is None else form["params"].get(parameter.name)
    if count == 1 or parameter is None or not isinstance(seed, int) or seed < 0:
        return (form,) * count
    low, high = int(parameter.min or 0), parameter.max
    room = None if high is None else int(high) - low + 1
    seeds = (seed + n if room is None else low + (seed - low + n) % room for n in range(count))
    return tuple({**form, "params": {**form["params"], parameter.name: each}} for each in seeds)
