"""Runs of AI apps: values by key, which find their fields once the app is described."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from attrs import evolve, field, frozen

from runninghub_async.calls.orders import Links
from runninghub_async.checks import combined, refusal, sendable
from runninghub_async.engine.node_progress import GraphNodes
from runninghub_async.engine.runtime import Runtime
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.literals import Takes
from runninghub_async.models.media import LocalMedia, with_media_as
from runninghub_async.models.text_files import as_text, with_files
from runninghub_async.platform.app_fields import App, AppField, Describe
from runninghub_async.platform.empty import Empty, says_empty
from runninghub_async.platform.forms import OPTIONS, Reading, options_of
from runninghub_async.platform.loaders import (
    GetLoaders,
    check_text,
    fitted,
    node_like,
    shipped_loaders,
    takes_file,
)
from runninghub_async.platform.node_orders import (
    NodeOrder,
    inner_of,
    inputs_with_inner,
    inputs_with_media,
)
from runninghub_async.platform.nodes import (
    NodeInput,
    identifier,
    input_value,
    listed_values,
    texts_in,
)
from runninghub_async.platform.options import checked_options, on_machine
from runninghub_async.platform.refusals import put_in_front
from runninghub_async.platform.stored_graphs import stored_nodes
from runninghub_async.quoting import plain, shown
from runninghub_async.values import Account

Given = tuple[tuple[str, Any], ...]
"""Keys as they were given, with their values."""


@frozen(kw_only=True)
class AppOrder(NodeOrder):
    """A run of an AI app."""

    webapp_id: str
    given: Given
    validate: bool = True
    describe: Describe = field(repr=False, eq=False)
    inputs: tuple[NodeInput, ...] = ()
    """Where the values go, once that is known."""
    base: Path | None = None
    """Where relative paths start, for an order that was written as text."""
    loaders: GetLoaders = field(default=shipped_loaders, repr=False, eq=False)
    takes: Mapping[str, Takes] = field(factory=dict)
    """The form in which fields take files, by key, where a recipe says so."""

    @property
    def path(self) -> str:
        return f"/openapi/v2/run/ai-app/{self.webapp_id}" if self.v2 else "/task/openapi/ai-app/run"

    @property
    def name(self) -> str:
        return f"AI app {self.webapp_id}"

    @property
    def texts(self) -> Mapping[str, str]:
        return texts_in(self.inputs or unchecked(self.given))

    @property
    def gives(self) -> tuple[str, ...]:
        return self.name, *sorted(key for key, _ in self.given)

    @property
    def stored_as(self) -> str | None:
        return self.name

    @property
    def learned_as(self) -> str:
        return on_machine(f"app/{self.webapp_id}", self.options.instance_type)

    async def stored(self, runtime: Runtime, account: Account) -> Any:
        app = await self.describe(runtime, account, self.webapp_id, False)
        return [
            [each.key, each.node_name, each.type, each.value, [str(one) for one in each.options]]
            for each in app.fields
        ]

    async def known_nodes(
        self, runtime: Runtime, account: Account, workflow_id: str
    ) -> GraphNodes | None:
        if (nodes := await stored_nodes(runtime, account, workflow_id)) is not None:
            return nodes
        app = await self.describe(runtime, account, self.webapp_id, False)
        return GraphNodes(names={each.node_id: ("", each.node_name) for each in app.fields})

    def inner(self) -> list[InnerOutput]:
        return inner_of([*(value for _, value in self.given), *(i.value for i in self.inputs)])

    def with_inner(self, put: Callable[[InnerOutput], Any]) -> Self:
        given = tuple(
            (key, put(value) if isinstance(value, InnerOutput) else value)
            for key, value in self.given
        )
        return evolve(self, given=given, inputs=inputs_with_inner(self.inputs, put))

    def with_media(self, put: Callable[[LocalMedia], LocalMedia]) -> Self:
        given = tuple((key, with_media_as(value, put)) for key, value in self.given)
        return evolve(self, given=given, inputs=inputs_with_media(self.inputs, put))

    async def kept(self, runtime: Runtime, account: Account) -> tuple[str, ...]:
        app = await self.describe(runtime, account, self.webapp_id, False)
        inputs = self._placed(app) if self.validate else tuple(unchecked(self.given))
        given = {each.key for each in inputs}
        return tuple(
            f"{self.name}: {each.key} ({_said(each)}) keeps its stored example {shown(each.value)}"
            for each in app.fields
            if each.is_media and each.value and each.key not in given
        )

    async def prepared(self, runtime: Runtime, account: Account) -> AppOrder:
        if not self.validate:
            return evolve(self, inputs=tuple(unchecked(self.given)))
        app = await self.describe(runtime, account, self.webapp_id, False)
        try:
            return evolve(self, inputs=self._placed(app))
        except InvalidParameterError:
            # The app may have changed since it was described.
            again = await self.describe(runtime, account, self.webapp_id, True)
            return evolve(self, inputs=self._placed(again))

    def media(self) -> list[LocalMedia]:
        if self.inputs:
            return [media for each in self.inputs if (media := each.upload) is not None]
        return [value for _, value in self.given if isinstance(value, LocalMedia)]

    @property
    def is_inline(self) -> bool:
        return any(each.is_inline for each in self.inputs)

    def content(self, links: Links) -> dict[str, Any]:
        return self.content_of({"webappId": self.webapp_id}, self.inputs, links)

    def to_dict(self) -> dict[str, Any]:
        form = {
            "app": self.webapp_id,
            "nodes": {key: as_text(value) for key, value in self.given},
            **self.options.given(),
        }
        if self.v2:
            form["v2"] = True
        if not self.validate:
            form["validate"] = False
        return form

    def _placed(self, app: App) -> tuple[NodeInput, ...]:
        if app.encrypted and self.options.access_password is None:
            raise refusal(
                "access_password",
                f"is missing: {self.name} ({plain(app.name)}) is encrypted",
                "the password",
            )
        try:
            return tuple(self._input(found, value) for found, value in placed(app, self.given))
        except InvalidParameterError as mistake:
            put_in_front(self.name, mistake)
            raise mistake from None

    def _input(self, found: AppField, value: Any) -> NodeInput:
        if found.options and isinstance(value, str):
            value = value.strip()
        if found.is_media and isinstance(value, str):
            check_text(found.key, value, self.base)
        takes = self.takes.get(found.key)
        given = NodeInput(node_id=found.node_id, field=found.field, value=value, takes=takes)
        return fitted(given, node_like(found.node_name), self.base, self.loaders)


@frozen(kw_only=True)
class QuickCreateOrder(AppOrder):
    """A run of an AI app that quick create offers.  It wants more told about every field."""

    code: str

    @property
    def path(self) -> str:
        return "/task/openapi/quick-ai-app/run"

    @property
    def name(self) -> str:
        return f"quick create {self.webapp_id}"

    @property
    def learned_as(self) -> str:
        return f"quick_create/{self.webapp_id}"

    async def prepared(self, runtime: Runtime, account: Account) -> AppOrder:
        return self if self.inputs else await super().prepared(runtime, account)

    def content(self, links: Links) -> dict[str, Any]:
        return {"quickCreateCode": self.code, **super().content(links)}

    def to_dict(self) -> dict[str, Any]:
        nodes: Any = {key: as_text(value) for key, value in self.given}
        if not self.given:
            nodes = [
                {
                    "nodeId": each.node_id,
                    "fieldName": each.field,
                    "fieldValue": as_text(each.value),
                    **each.details,
                }
                for each in self.inputs
            ]
        return {"quick_create": self.webapp_id, "code": self.code, "nodes": nodes}

    def _input(self, found: AppField, value: Any) -> NodeInput:
        details = {
            "nodeName": found.node_name,
            "fieldType": found.type,
            "description": found.description,
        }
        given = super()._input(found, quick_value(value))
        return evolve(given, details=details)


def app_order(
    webapp_id: str | int,
    values: Mapping[Any, Any] | Sequence[Mapping[str, Any]] | str | None = None,
    *,
    describe: Describe,
    v2: bool = False,
    validate: bool = True,
    base: Path | None = None,
    loaders: GetLoaders = shipped_loaders,
    **options: Any,
) -> AppOrder:
    """A run of an app, as :meth:`rh.apps.run <.AppCalls.run>` takes it.

    Raises:
        InvalidParameterError: no such file, a link as a value, an option out of range.
    """
    target = identifier("webapp_id", webapp_id, "app")
    given = given_values(values or {})
    for key, value in given:
        if isinstance(value, str) and takes_file(key.rpartition(".")[2], None, loaders):
            check_text(key, value, base)
    return AppOrder(
        webapp_id=target.id,
        named_on=target.site,
        given=given,
        options=checked_options(**options),
        v2=v2,
        validate=validate,
        describe=describe,
        base=base,
        loaders=loaders,
    )


def read_app(form: Mapping[str, Any], reading: Reading) -> AppOrder:
    """The run of an app that a text form describes."""
    options = options_of(form, "app", OPTIONS | {"nodes", "validate"})
    values = with_files(options.pop("nodes", {}), reading.base)
    given = {"validate": reading.validate, **options}
    return app_order(
        form["app"],
        values,
        describe=reading.describe,
        base=reading.base,
        loaders=reading.loaders,
        **given,
    )


def quick_value(value: Any) -> Any:
    """A value for quick create, which takes nothing but text."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (int, float)) else value


def given_values(values: Any) -> Given:
    """What a caller gave, by key or as a ``nodeInfoList``, with every key as text; values that
    are ``None`` are left out.

    Raises:
        InvalidParameterError: a key that cannot be one, or a value that cannot be sent.
    """
    if isinstance(values, (list, tuple, str)):
        values = listed_values(values)
    if not isinstance(values, Mapping):
        raise _no_key(values)
    given = tuple(
        (sendable("values", key), input_value(key, value))
        for key, value in _flat(values)
        if value is not None
    )
    for key, value in given:
        if isinstance(value, Empty):
            what = "is to drop its node, and an app takes no graph from which one could be dropped"
            raise refusal(key, what, value=value, hint="Run the workflow behind it instead.")
    return given


def unchecked(given: Given) -> Iterator[NodeInput]:
    """Values in the places that their keys name."""
    for key, value in given:
        node_id, dot, name = key.partition(".")
        if not (node_id and dot and name):
            raise refusal(
                key,
                "does not name a node and a field",
                "a key like '6.text' without validation",
                value=value,
            )
        yield NodeInput(node_id=node_id, field=name, value=value)


def placed(app: App, given: Given) -> list[tuple[AppField, Any]]:
    """Each value with its field.

    Raises:
        InvalidParameterError: a key that fits no field or several, a value that does not fit.
    """
    mistakes: list[InvalidParameterError] = []
    found: dict[str, tuple[AppField, Any]] = {}
    for key, value in given:
        try:
            field = _field(app, key)
            field.check(value)
            if field.key in found:
                raise refusal(key, f"is given twice, for {field.key}", value=value)
            found[field.key] = (field, value)
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes)
    return list(found.values())


def _field(app: App, key: str) -> AppField:
    for each in app.fields:
        if each.key == key:
            return each
    wanted = key.strip().casefold()
    named = [
        each
        for each in app.fields
        if wanted in (each.description.casefold(), each.description_en.casefold())
    ]
    if len(named) == 1:
        return named[0]
    if named:
        allowed = ", ".join(each.key for each in named)
        raise refusal(key, "is how several fields are described", f"one of {allowed}")
    names = [name for each in app.fields for name in _names(each)]
    nearest = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
    hint = f"Did you mean {nearest[0]!r}? " if nearest else ""
    allowed = ", ".join(_in_words(app.fields))
    takes = (
        f"It takes {allowed}."
        if allowed
        else (
            "The service tells no fields of it: run it once on the website, or give validate=False."
        )
    )
    raise refusal(key, "is not a field of this app", hint=f"{hint}{takes}")


def _names(each: AppField) -> Iterator[str]:
    yield from filter(None, (each.key, each.description, each.description_en))


def _in_words(fields: Sequence[AppField]) -> Iterable[str]:
    for each in fields:
        said = _said(each)
        yield f"{each.key} ({said})" if said else each.key


def _said(each: AppField) -> str:
    return each.description_en or each.description or each.node_name


def _flat(values: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        is_node = isinstance(key, int) or (isinstance(key, str) and "." not in key)
        if is_node and isinstance(value, Mapping) and not says_empty(value):
            for name, inner in value.items():
                yield f"{key}.{name}", inner
        elif isinstance(key, str):
            yield key, value
        elif isinstance(key, tuple) and len(key) == 2:
            yield f"{key[0]}.{key[1]}", value
        else:
            raise _no_key(key)


def _no_key(value: Any) -> InvalidParameterError:
    allowed = "('6', 'text'), '6.text' or a field's description"
    return refusal("values", f"has the key {shown(value)}", allowed, value=value)
