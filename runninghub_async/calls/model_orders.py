"""Calls of models: what a caller gave, checked, and what is sent."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from attrs import evolve, field, frozen

from runninghub_async import json_values
from runninghub_async.calls.bodies import params_in, webhook_in, without_key
from runninghub_async.calls.options import NO_OPTIONS, CallOptions
from runninghub_async.calls.orders import Links, Order
from runninghub_async.catalogue import Lookup
from runninghub_async.checks import did_you_mean, not_allowed, refusal
from runninghub_async.errors import InvalidParameterError, UnknownModelError
from runninghub_async.models.arguments import (
    SentValue,
    extra_params,
    local_media,
    sent_params,
    sent_value,
    with_links,
)
from runninghub_async.models.inner_outputs import InnerOutput, inner_outputs_in, with_inner_as
from runninghub_async.models.media import LocalMedia, is_path, path_of, with_media_as
from runninghub_async.models.paths import API_ROOT, bare_path, fault_of_path
from runninghub_async.models.prices import Price, least_price_of, price_of
from runninghub_async.models.records import (
    DataForm,
    Endpoint,
    OutputKind,
    Parameter,
    Site,
    WireForm,
)
from runninghub_async.models.text_files import as_text, with_files
from runninghub_async.quoting import plain, shown

_LINK_STARTS = ("http://", "https://", "data:", "asset://")
_PLAIN_FORM: WireForm = "flat"
"""What every endpoint has."""
_FIELDS = ("model", "params", "extra", "wire")
"""What a call of a model has in its text form, beside its options."""


@frozen(kw_only=True)
class ModelOrder(Order):
    """A task of the model API."""

    endpoint: Endpoint
    params: Mapping[str, SentValue]
    extra: Mapping[str, SentValue] = field(factory=dict)
    """Parameters that nobody has checked; they go out as they are."""
    wire_form: WireForm = "flat"

    @property
    def path(self) -> str:
        return f"{API_ROOT}{self.endpoint.path}"

    @property
    def name(self) -> str:
        return self.endpoint.name

    @property
    def expected(self) -> OutputKind | None:
        return self.endpoint.output

    @property
    def data(self) -> DataForm | None:
        return self.endpoint.data

    @property
    def texts(self) -> Mapping[str, str]:
        types = {each.name: each.type for each in self.endpoint.params}
        given = self.params.items()
        return {n: v for n, v in given if isinstance(v, str) and types.get(n) == "string"}

    @property
    def advised_against(self) -> str | None:
        return self.endpoint.advised_against

    def media(self) -> list[LocalMedia]:
        return local_media(self.params, self.extra)

    def inner(self) -> list[InnerOutput]:
        return [each for given in (self.params, self.extra) for each in inner_outputs_in(given)]

    def with_inner(self, put: Callable[[InnerOutput], Any]) -> ModelOrder:
        params, extra = with_inner_as(self.params, put), with_inner_as(self.extra, put)
        return evolve(self, params=params, extra=extra)

    def with_media(self, put: Callable[[LocalMedia], LocalMedia]) -> ModelOrder:
        params, extra = with_media_as(self.params, put), with_media_as(self.extra, put)
        return evolve(self, params=params, extra=extra)

    def content(self, links: Links) -> dict[str, Any]:
        urls = {media: answer.url for media, answer in links.items()}
        body = with_links(self.params, urls)
        if self.wire_form != "flat":
            body = dict(self._encoded(name, value) for name, value in body.items())
        return body | with_links(self.extra, urls)

    @property
    def wants_token(self) -> bool:
        return self.endpoint.client_token is not None and self.token is None

    def with_token(self, token: str) -> ModelOrder:
        name = self.endpoint.client_token
        if name is None or self.token is not None:
            return self
        return evolve(self, params={**self.params, name: token})

    @property
    def token(self) -> str | None:
        token = self.params.get(self.endpoint.client_token or "")
        return token if isinstance(token, str) and token else None

    def price(self, site: Site | None) -> Price | None:
        return price_of(self.endpoint, self.params, site) if self._has_known_params else None

    def least_price(self, site: Site | None) -> Price | None:
        if not self._has_known_params:
            return None
        return least_price_of(self.endpoint, self.params, site)

    @property
    def _has_known_params(self) -> bool:
        return not self.extra and all(map(self.endpoint.param, self.params))

    def to_dict(self) -> dict[str, Any]:
        params = {n: value_as_text(self.endpoint, n, value) for n, value in self.params.items()}
        form: dict[str, Any] = {"model": self.endpoint.path, "params": params}
        if self.extra:
            form["extra"] = as_text(self.extra)
        if self.wire_form != self.endpoint.wire_form:
            form["wire"] = self.wire_form
        return form

    def _encoded(self, name: str, value: Any) -> tuple[str, Any]:
        """A parameter in one of the wire forms with codes."""
        parameter = self.endpoint.param(name)
        if parameter is None:
            return name, value
        in_codes = [
            parameter.codes.get(option, option) if isinstance(option, str) else option
            for option in (value if isinstance(value, list) else [value])
        ]
        sent_as = parameter.node_key if self.wire_form == "node_keys" else None
        return sent_as or name, in_codes if isinstance(value, list) else in_codes[0]


def model_order(
    endpoint: Endpoint,
    params: Mapping[str, Any],
    *,
    validate: bool = True,
    wire_form: WireForm | None = None,
    extra: Mapping[str, Any] | None = None,
) -> ModelOrder:
    """Check the parameters of a model call.

    Args:
        endpoint: what is called.
        params: values by Python name or wire name.
        validate: whether what the catalogue does not know is refused.
        wire_form: how they are sent; ``None`` is the endpoint's own form.
        extra: further parameters by wire name, which are not checked.

    Raises:
        InvalidParameterError: something is missing, unknown or not allowed.
    """
    form = endpoint.wire_form if wire_form is None else wire_form
    if form != _PLAIN_FORM and form not in (forms := _wire_forms(endpoint)):
        known = " or ".join(map(repr, forms))
        only = known if form not in get_args(WireForm) else f"{known}: {endpoint.name} has no other"
        raise not_allowed("wire", wire_form, only)
    checked = sent_params(endpoint, params, validate=validate)
    return ModelOrder(
        endpoint=endpoint,
        params=checked,
        extra=extra_params(endpoint, without_key(extra) if isinstance(extra, Mapping) else extra),
        wire_form=form,
    )


def value_as_text(endpoint: Endpoint, name: str, value: SentValue) -> Any:
    """A value in a text form, where what a media parameter has is a path without a mark."""
    parameter = endpoint.param(name)
    if parameter is None or not parameter.is_media:
        return as_text(value)
    return with_media_as(value, LocalMedia.to_text)


def _wire_forms(endpoint: Endpoint) -> list[WireForm]:
    """The forms in which the parameters of an endpoint can be sent."""
    forms: list[WireForm] = [_PLAIN_FORM]
    if any(parameter.codes for parameter in endpoint.params):
        forms.append("flat_codes")
    if any(parameter.node_key for parameter in endpoint.params):
        forms.append("node_keys")
    return forms


def order_from_dict(
    form: Any,
    base: str | os.PathLike[str],
    find: Callable[[str], Endpoint],
    *,
    validate: bool = True,
) -> ModelOrder:
    """The order in a call's text form, in which media without a scheme are paths.

    Args:
        form: that text form.
        base: the directory that relative paths start from.
        find: gives the endpoint of a name.
        validate: whether what the catalogue does not know is refused.

    Raises:
        UnknownModelError, InvalidParameterError: it does not describe a call.
    """
    if not isinstance(form, Mapping) or not isinstance(form.get("model"), str):
        raise InvalidParameterError(
            'A call in text form is an object like {"model": "hailuo-2.3/i2v-pro",'
            f' "params": {{...}}}}, not {shown(form)}.',
            value=form,
        )
    endpoint = find(form["model"])
    if "params" not in form:
        form = params_in(form, names_of(endpoint))
    if unknown := [field for field in form if field not in _FIELDS]:
        hint = did_you_mean(str(unknown[0]), (*_FIELDS, "options", "tags"))
        raise InvalidParameterError(
            f"{shown(unknown[0])} is not a field of a call; those are {', '.join(_FIELDS)}, options"
            f" and tags.{' ' if hint else ''}{hint}",
            value=form[unknown[0]],
        )
    params = checked_params(endpoint, form.get("params"))
    wire_form: Any = form.get("wire")
    extra = with_files(form.get("extra"), Path(base))
    return model_order(
        endpoint,
        text_params(endpoint, params, Path(base)),
        validate=validate,
        wire_form=wire_form,
        extra=extra,
    )


def names_of(endpoint: Endpoint) -> frozenset[str]:
    """What the parameters of an endpoint are called, in Python and on the wire."""
    every = ((parameter.name, parameter.python_name) for parameter in endpoint.params)
    return frozenset(name for names in every for name in names)


def text_params(endpoint: Endpoint, params: Mapping[str, Any], base: Path) -> dict[str, Any]:
    """Parameters of a text form, in which media without a scheme are paths.

    Raises:
        InvalidParameterError: a data: URL that cannot be read.
    """
    read = {
        name: _read(parameter, value, base) if (parameter := endpoint.param(name)) else value
        for name, value in params.items()
    }
    files: dict[str, Any] = with_files(read, base)
    return files


def sent_text_value(parameter: Parameter, value: Any, base: Path) -> SentValue:
    """One value of a text form as the service wants it, whatever stands beside it.

    Raises:
        InvalidParameterError: it is not allowed.
    """
    if type(value) is not str or parameter.is_media or parameter.type == "list":
        value = with_files(_read(parameter, value, base), base)
    return sent_value(parameter, value)


def checked_params(endpoint: Endpoint, params: Any) -> Mapping[str, Any]:
    """The parameters of a call; none where there is ``None``.

    Raises:
        InvalidParameterError: it is not a mapping.
    """
    if params is None:
        return {}
    if not isinstance(params, Mapping):
        raise refusal(
            "params",
            f"of {plain(endpoint.name)} is {type(params).__name__} {shown(params)}",
            'a mapping like {"prompt": "a red bicycle"}',
            value=params,
            endpoint=endpoint.path,
        )
    return params


def given_to(
    endpoint: Endpoint, params: Any, more: Mapping[str, Any]
) -> tuple[Mapping[str, Any], CallOptions]:
    """The parameters of a call, and the options that stand among them.

    Raises:
        InvalidParameterError: they are no mapping, or a key stands among them.
    """
    given, told = webhook_in(without_key({**checked_params(endpoint, params), **more}))
    return given, NO_OPTIONS.changed(told)


def endpoint_named(name_or_path: Any, known: Lookup, *, validate: bool) -> Endpoint:
    """The endpoint of this name; without validation also one that only the caller knows.

    Raises:
        UnknownModelError: there is none.
        InvalidParameterError: it is no path that a model can have.
    """
    try:
        return known.get(name_or_path)
    except UnknownModelError:
        if validate:
            raise
    allowed = "a path such as 'brand/model/task'"
    if not isinstance(name_or_path, str):
        raise not_allowed("name_or_path", name_or_path, allowed)
    path = bare_path(name_or_path)
    if fault := fault_of_path(path):
        raise refusal(
            "name_or_path", f"is {shown(name_or_path)}, which {fault}", allowed, value=name_or_path
        )
    return Endpoint(
        path=path,
        names=(path,),
        family="",
        method="",
        task="",
        output="file",
        summary="",
        evidence="",
        params=(),
    )


def _read(parameter: Parameter, value: Any, base: Path) -> Any:
    """A value of a text form: media without a scheme become paths, text for a list JSON."""
    if parameter.is_media:
        return _path(parameter.python_name, value, base)
    if parameter.type != "list":
        return value
    items = [_object(item) for item in (value if isinstance(value, list) else [value])]
    if len(items) == 1 and isinstance(items[0], list):
        items = items[0]
    media = {field.name for field in parameter.fields if field.is_media}
    return [
        {name: _path(name, part, base) if name in media else part for name, part in item.items()}
        if isinstance(item, Mapping)
        else item
        for item in items
    ]


def _object(value: Any) -> Any:
    """An item of a list, or all of them, where they are given as JSON text."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[")):
        return value
    try:
        return json_values.read(value)
    except (ValueError, RecursionError):
        return value  # which is refused, as text that it is


def _path(name: str, value: Any, base: Path) -> Any:
    """A media value of a text form, whose mistakes are told in the words of one."""
    if isinstance(value, list):
        return [_path(name, item, base) for item in value]
    is_text = isinstance(value, str)
    if is_text and value and is_path(value):
        return base / path_of(value)
    is_link = is_text and value.casefold().startswith(_LINK_STARTS)
    if isinstance(value, (bool, int, float)) or (is_text and not is_link):
        raise not_allowed(name, value, "a path, or an http(s), data: or asset:// link")
    return value
