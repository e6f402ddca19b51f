"""``rh.quick_create``: the AI apps that the site offers with ready-made styles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from runninghub_async.calls.call import Call
from runninghub_async.calls.orders import Order
from runninghub_async.checks import not_allowed, refusal, sendable
from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import wire
from runninghub_async.models.text_files import with_files
from runninghub_async.platform.app_fields import Describe
from runninghub_async.platform.app_orders import QuickCreateOrder, given_values, quick_value
from runninghub_async.platform.base import RunCalls
from runninghub_async.platform.forms import Reading, options_of
from runninghub_async.platform.loaders import GetLoaders, fitted, node_like
from runninghub_async.platform.nodes import NodeInput, identifier, input_value
from runninghub_async.platform.options import RunOptions
from runninghub_async.quoting import shown

_ENTRY = ("nodeId", "nodeName", "fieldName", "fieldType", "fieldValue", "description")


@frozen(kw_only=True)
class Style:
    """A ready-made style of a quick-create app.

    Attributes:
        id: its id.
        type: the kind of style it was asked for by.
        webapp_id: the app it belongs to.
        name: what it is called.
        key: what the platform calls ``modelKey``.
        category: what the platform calls ``modelCategory``.
        preview_url: a picture of it.
        content: a text that goes with it.
        trigger: words that call it forth in a prompt.
        loras: its LoRA files with their weights.
        raw: the service's record.
    """

    id: str
    type: int | None
    webapp_id: str
    name: str
    key: str
    category: int | None
    preview_url: str
    content: str
    trigger: str
    loras: tuple[tuple[str, Decimal | None], ...]
    raw: Mapping[str, Any] = field(repr=False)


class QuickCreateCalls(RunCalls):
    """Quick create.  From older pages of the documentation."""

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        make_call: Callable[[Order], Call],
        loaders: GetLoaders,
        describe: Describe,
    ) -> None:
        """``describe`` tells about an app, as ``rh.apps`` does."""
        super().__init__(get_runtime, make_call, loaders)
        self._describe = describe

    async def styles(
        self, webapp_id: str | int, *, type: int = 2, account: str | None = None
    ) -> tuple[Style, ...]:
        """The styles of an app.

        Args:
            webapp_id: best as text.
            type: the kind of style; only 2 is documented, and what it means is not.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            APIError, ConnectionFailedError: the question was refused or got no answer.
        """
        if not isinstance(type, int) or isinstance(type, bool):
            raise not_allowed("type", type, "a whole number")
        body = {"type": type, "webappId": self._id("webapp_id", webapp_id, "app")}
        api, owner = self._as(account)
        data = await api.call_v1(owner, "/api/fast/creation/model/params", body)
        return tuple(map(style_from, wire.objects(data)))

    def run(
        self,
        webapp_id: str | int,
        code: str,
        nodes: Mapping[Any, Any] | Sequence[Mapping[str, Any]],
    ) -> Call:
        """A run of a quick-create app.

        Args:
            webapp_id: best as text.
            code: the ``quickCreateCode``, for example ``"002"``.
            nodes: values by key, as for :meth:`rh.apps.run <.AppCalls.run>` and checked in the
                same way; or complete entries as the documentation shows them, with ``nodeId``,
                ``nodeName``, ``fieldName``, ``fieldType``, ``fieldValue`` and ``description``,
                for an app that cannot be described.  Files are uploaded.

        Raises:
            InvalidParameterError: as ``rh.apps.run``; an entry that is not complete.
        """
        order = quick_create_order(
            webapp_id, code, nodes, describe=self._describe, loaders=self._loaders
        )
        return self._make_call(order)


def quick_create_order(
    webapp_id: str | int,
    code: str,
    nodes: Mapping[Any, Any] | Sequence[Mapping[str, Any]],
    *,
    describe: Describe,
    loaders: GetLoaders,
) -> QuickCreateOrder:
    """A run, as :meth:`rh.quick_create.run <.QuickCreateCalls.run>` takes it.

    Raises:
        InvalidParameterError: a value that cannot be sent, an entry that is not complete.
    """
    if not isinstance(code, str) or not code.strip():
        raise not_allowed("code", code, "a quickCreateCode as text, such as '002'")
    target = identifier("webapp_id", webapp_id, "app")
    order = QuickCreateOrder(
        webapp_id=target.id,
        named_on=target.site,
        code=sendable("code", code),
        given=given_values(nodes) if isinstance(nodes, Mapping) else (),
        inputs=() if isinstance(nodes, Mapping) else tuple(_entries(nodes, loaders)),
        options=RunOptions(),
        describe=describe,
        loaders=loaders,
    )
    if not order.given and not order.inputs:
        raise refusal("nodes", "is empty", "at least one field", value=nodes)
    return order


def read_quick_create(form: Mapping[str, Any], reading: Reading) -> QuickCreateOrder:
    """The run that a text form describes."""
    options = options_of(form, "quick_create", {"code", "nodes"})
    nodes = with_files(options.get("nodes", {}), reading.base)
    code = options.get("code", "")
    return quick_create_order(
        form["quick_create"], code, nodes, describe=reading.describe, loaders=reading.loaders
    )


def _entries(nodes: Any, loaders: GetLoaders) -> Iterator[NodeInput]:
    for entry in nodes if isinstance(nodes, Sequence) else [nodes]:
        if not isinstance(entry, Mapping) or any(entry.get(name) is None for name in _ENTRY):
            allowed = "an object with " + ", ".join(_ENTRY)
            raise refusal(
                "nodes", f"has {shown(entry)}, which is not complete", allowed, value=entry
            )
        told = {name: sendable(name, str(entry[name])) for name in _ENTRY if name != "fieldValue"}
        node_id, name = told.pop("nodeId"), told.pop("fieldName")
        value = quick_value(input_value(f"{node_id}.{name}", entry["fieldValue"]))
        given = NodeInput(node_id=node_id, field=name, value=value, details=told)
        yield fitted(given, node_like(told["nodeName"]), None, loaders)


def style_from(record: wire.Fields) -> Style:
    """A style as the service describes it."""
    loras = [
        (record.text(f"modelLoar{n}FileName"), record.amount(f"modelLoar{n}Weight"))
        for n in (1, 2)  # the platform's spelling
    ]
    return Style(
        id=record.id("id"),
        type=record.count("type"),
        webapp_id=record.id("webappId"),
        name=record.text("modelName"),
        key=record.text("modelKey"),
        category=record.count("modelCategory"),
        preview_url=record.text("modelPreviewUrl"),
        content=record.text("content"),
        trigger=record.text("modelTrigger"),
        loras=tuple((file, weight) for file, weight in loras if file),
        raw=record.raw,
    )
