"""Values for the inputs of a graph's nodes, as a caller writes them and as they are sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs
from attrs import evolve, frozen

from runninghub_async import json_values
from runninghub_async.calls.orders import Links
from runninghub_async.checks import not_allowed, refusal, sendable
from runninghub_async.models.arguments import local_media
from runninghub_async.models.inner_outputs import InnerOutput, inner_outputs_in
from runninghub_async.models.media import MOST_INLINE, LocalMedia, open_value
from runninghub_async.models.records import Takes
from runninghub_async.models.text_files import as_text
from runninghub_async.platform.addresses import Found, Kind, id_in
from runninghub_async.platform.empty import Empty, as_form, meant
from runninghub_async.quoting import plain, shown

Nodes = Mapping[Any, Any] | Sequence[Mapping[str, Any]] | str
"""Values by node and field; or a ``nodeInfoList``, its JSON text, or a body that has one."""
_LONGEST_ID = 32
_LINK = re.compile(r"\s*[a-z][a-z0-9+.-]*:\S*\s*$", re.IGNORECASE)
_AN_ENTRY = 'an object like {"nodeId": "6", "fieldName": "text", "fieldValue": "a red bicycle"}'
_A_LIST = f"a list of entries, each {_AN_ENTRY}"


@frozen(kw_only=True)
class NodeInput:
    """A value for one input of one node."""

    node_id: str
    field: str
    value: Any
    """A JSON value, or a file that is still to be sent."""
    takes: Takes | None = None
    """The form in which its node takes a file, where that is known; else an upload's name."""
    details: Mapping[str, str] = attrs.field(factory=dict)
    """What else the entry tells about the input, where that is wanted."""

    @property
    def key(self) -> str:
        """What messages call it."""
        return f"{self.node_id}.{self.field}"

    @property
    def is_inline(self) -> bool:
        """Whether it is a file whose content goes out within the request."""
        return isinstance(self.value, LocalMedia) and self.takes in ("base64", "data-url")

    @property
    def upload(self) -> LocalMedia | None:
        """The file that must be uploaded for it."""
        is_sent = isinstance(self.value, LocalMedia) and not self.is_inline
        return self.value if is_sent else None

    def sent_value(self, links: Links) -> Any:
        """The value with what its node takes in place of a file.  Blocking, where that is the
        content itself."""
        if not isinstance(self.value, LocalMedia):
            return self.value
        if self.is_inline:
            return self.value.inline(as_url=self.takes == "data-url", most=MOST_INLINE)
        answer = links[self.value]
        return answer.url if self.takes == "url" else answer.file_name or answer.url

    def entry(self, links: Links) -> dict[str, Any]:
        """Its entry in a ``nodeInfoList``."""
        told = {"nodeId": self.node_id, "fieldName": self.field}
        return {**told, "fieldValue": self.sent_value(links), **self.details}


def texts_in(inputs: Iterable[NodeInput]) -> dict[str, str]:
    """The texts among values for nodes, by input; neither files nor links."""
    given = ((each.key, each.value) for each in inputs)
    return {key: v for key, v in given if isinstance(v, str) and not _LINK.match(v)}


def node_inputs(nodes: Any) -> tuple[NodeInput, ...]:
    """The inputs in ``{"6": {"text": "…"}}``, or in a list of entries with ``nodeId``,
    ``fieldName`` and ``fieldValue``; those that are ``None`` are left out.

    Raises:
        InvalidParameterError: it is not of this form, or a value cannot be sent.
    """
    if isinstance(nodes, (list, tuple, str)):
        nodes = listed_values(nodes)
    if not isinstance(nodes, Mapping):
        raise not_allowed("nodes", nodes, 'an object like {"6": {"text": "a red bicycle"}}')
    return tuple(
        NodeInput(node_id=node_id, field=name, value=input_value(f"{node_id}.{name}", value))
        for node_id, name, value in _flat(nodes)
    )


def listed_values(entries: Any) -> dict[str, dict[str, Any]]:
    """The values of a ``nodeInfoList`` by node and field.  What else its entries tell about
    their fields is passed over; one whose value is null is left out.

    Args:
        entries: a list, or the JSON text of one.

    Raises:
        InvalidParameterError: it is none; an entry names no node or field, or a field twice.
    """
    nodes: dict[str, dict[str, Any]] = {}
    for number, entry in enumerate(read_listed(entries)):
        place = f"nodeInfoList[{number}]"
        if not isinstance(entry, Mapping):
            raise not_allowed(place, entry, _AN_ENTRY)
        node_id, name = entry.get("nodeId"), entry.get("fieldName")
        is_id = isinstance(node_id, (str, int)) and not isinstance(node_id, bool)
        if not is_id or node_id == "" or not isinstance(name, str) or not name:
            raise refusal(place, f"is {shown(dict(entry))}", _AN_ENTRY, value=entry)
        if "fieldValue" not in entry:
            raise refusal(place, f"(node {node_id}, field {name}) has no fieldValue", _AN_ENTRY)
        fields = nodes.setdefault(str(node_id), {})
        if fields.setdefault(name, entry["fieldValue"]) != entry["fieldValue"]:
            raise refusal(place, f"gives node {node_id}, field {name} a second value")
    return nodes


def read_listed(entries: Any) -> Any:
    """A ``nodeInfoList`` that may be JSON text.

    Raises:
        InvalidParameterError: it is neither a list nor the text of one.
    """
    if isinstance(entries, str):
        try:
            entries = json_values.read(entries)
        except ValueError as error:
            raise refusal("nodeInfoList", f"is not JSON: {plain(str(error))}", _A_LIST) from None
    if not isinstance(entries, (list, tuple)):
        raise not_allowed("nodeInfoList", entries, _A_LIST)
    return entries


def nested(inputs: Iterable[NodeInput]) -> dict[str, dict[str, Any]]:
    """The text form of inputs: :func:`node_inputs` reads it once :func:`with_files` has."""
    nodes: dict[str, dict[str, Any]] = {}
    for each in inputs:
        value = each.value
        text = as_form(value) if isinstance(value, Empty) else as_text(value)
        nodes.setdefault(each.node_id, {})[each.field] = text
    return nodes


def input_value(key: str, value: Any) -> Any:
    """A value that can be sent: JSON as it is, anything local as a file to upload.

    Raises:
        InvalidParameterError: a link to another node, no such file, or nothing of JSON.
    """
    if is_link(value):
        raise refusal(
            key,
            f"is {shown(value)}, a link to node {plain(value[0])}",
            "a value",
            value=value,
            hint="Change links in the graph itself, and run that with workflow=.",
        )
    value = meant(key, value)
    if isinstance(value, Empty):
        return value
    opened = open_value(key, value)
    if isinstance(opened, InnerOutput):
        return evolve(opened, as_file=True)
    if any(inner_outputs_in(opened)):
        what = "has an output of another call in a list or an object"
        raise refusal(key, what, "one output by itself, since an input takes one", value=value)
    if not isinstance(opened, LocalMedia) and (files := local_media({"": opened})):
        what = f"has {len(files)} file{'s' * (len(files) > 1)} in a list or an object"
        raise refusal(key, what, "one file by itself, since an input takes one", value=value)
    return opened


def is_link(value: Any) -> bool:
    """Whether a value stands for another node's output, as ComfyUI writes it: ``["7", 0]``."""
    return (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], int)
        and not isinstance(value[1], bool)
    )


def identifier(name: str, value: str | int, kind: Kind | None = None) -> Found:
    """The id of a workflow or an app, as a number or in an address.

    Raises:
        InvalidParameterError: it is none.
    """
    text = ""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        text = value.strip() if isinstance(value, str) else shown(value)
    if isinstance(value, str) and kind is not None and (found := id_in(text, kind, name)):
        return found
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_ID):
        raise not_allowed(name, value, "the number in its page's address, best as text")
    return Found(text)


def _flat(nodes: Mapping[Any, Any]) -> Iterator[tuple[str, str, Any]]:
    for node_id, fields in nodes.items():
        if not isinstance(node_id, (str, int)) or isinstance(node_id, bool):
            raise not_allowed("nodes", node_id, "the id of a node, as text")
        if not isinstance(fields, Mapping):
            raise not_allowed(str(node_id), fields, 'an object of its inputs, like {"text": "…"}')
        for name, value in fields.items():
            if value is not None:
                yield sendable("nodes", str(node_id)), sendable(str(node_id), str(name)), value
