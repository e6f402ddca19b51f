"""What an AI app can be given: its fields, read from the two shapes in which they are told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

import attrs
from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.engine.runtime import Runtime
from runninghub_async.errors import InvalidParameterError
from runninghub_async.http import json_bodies, wire
from runninghub_async.models.media import LocalMedia
from runninghub_async.values import Account

_MEDIA_TYPES = frozenset({"IMAGE", "AUDIO", "VIDEO"})
_UPLOAD_FLAGS = ("image_upload", "video_upload", "audio_upload", "file_upload", "upload")


@frozen(kw_only=True)
class AppOption:
    """One choice of a field.

    Attributes:
        value: what is sent.
        name: what the app calls it.
        description: what it means, where that is told.
    """

    value: str
    name: str
    description: str = ""


@frozen(kw_only=True)
class AppField:
    """Something an app can be given: an input of one of its nodes.

    Attributes:
        node_id: the node.
        node_name: the node's class in ComfyUI.
        field: the input's name.
        type: ``IMAGE``, ``AUDIO``, ``VIDEO``, ``LIST``, ``STRING``, ``INT``, ``FLOAT``,
            ``BOOLEAN``, ``SWITCH``, or what the service says; in capitals, may be empty.
        value: what the app uses when it is given nothing.
        description: what the app's author calls it.
        description_en: the same in English.
        options: the choices, where it has some.
        min: the least number, where one is told.
        max: the greatest number, where one is told.
        default: the default of the node itself, where one is told.
        raw: the service's record.
        takes_upload: ``fieldData`` says that files are uploaded for it, whatever its type.
    """

    node_id: str
    node_name: str
    field: str
    type: str
    value: str
    description: str
    description_en: str
    options: tuple[AppOption, ...]
    min: Decimal | None
    max: Decimal | None
    default: Any
    raw: Mapping[str, Any] = attrs.field(repr=False)
    takes_upload: bool = attrs.field(default=False, repr=False)

    @property
    def key(self) -> str:
        """The key under which it is given a value: ``"6.text"``."""
        return f"{self.node_id}.{self.field}"

    @property
    def said(self) -> str:
        """What the app's author calls it, in English where that is told."""
        return self.description_en or self.description

    @property
    def is_media(self) -> bool:
        """Whether it takes a file: by its type, or by what ``fieldData`` says of uploads."""
        return self.type in _MEDIA_TYPES or self.takes_upload

    def check(self, value: Any) -> None:
        """See that a value fits.

        Raises:
            InvalidParameterError: it does not.
        """
        if isinstance(value, LocalMedia):
            if self.type in ("INT", "FLOAT", "BOOLEAN", "SWITCH") and not self.is_media:
                raise self._wrong(value, "is a file", self._type_in_words())
        elif self.is_media:
            return
        elif self.type in ("INT", "FLOAT"):
            self._check_number(value)
        elif self.type == "BOOLEAN":
            if str(value).lower() not in ("true", "false"):
                raise self._wrong(value, f"is {value!r}", "True or False")
        elif self.options:
            known = {text for option in self.options for text in (option.value, option.name)}
            if str(value).strip() not in known:
                allowed = ", ".join(map(_in_words, self.options))
                raise self._wrong(value, f"is {value!r}", f"one of {allowed}")

    def _check_number(self, value: Any) -> None:
        try:
            number = Decimal(str(value).strip())
        except InvalidOperation:
            number = Decimal("NaN")
        whole = self.type == "FLOAT" or number == number.to_integral_value()
        if isinstance(value, bool) or not number.is_finite() or not whole:
            raise self._wrong(value, f"is {value!r}", self._type_in_words())
        too_small = self.min is not None and number < self.min
        if too_small or (self.max is not None and number > self.max):
            raise self._wrong(value, f"is {value}", self._type_in_words())

    def _type_in_words(self) -> str:
        if self.type not in ("INT", "FLOAT"):
            return "True or False" if self.type == "BOOLEAN" else "a number"
        words = "a whole number" if self.type == "INT" else "a number"
        words += f" of at least {self.min}" if self.min is not None else ""
        return words + (f" up to {self.max}" if self.max is not None else "")

    def _wrong(self, value: Any, what: str, allowed: str) -> InvalidParameterError:
        return refusal(self.key, what, allowed, value=value, about=self.said)


@frozen(kw_only=True)
class AppCover:
    """A picture that shows what an app makes.  Sizes are in pixels."""

    url: str
    thumbnail_url: str
    width: int | None
    height: int | None


@frozen(kw_only=True)
class App:
    """An AI app and what it can be given.

    Attributes:
        id: the number in the address of its page.
        name: its title.
        fields: what can be given to it; empty where the app was never run on the website, or
            where the service answers in the old way.
        encrypted: it takes an ``access_password`` (third-party code).
        likes: how often it was liked.
        downloads: how often it was downloaded.
        uses: how often it was run.
        views: how often its page was opened.
        collects: how often it was put into a collection.
        covers: pictures of what it makes.
        tags: the names of its tags.
        raw: the service's record, without the sample request.
    """

    id: str
    name: str
    fields: tuple[AppField, ...]
    encrypted: bool
    likes: int | None
    downloads: int | None
    uses: int | None
    views: int | None
    collects: int | None
    covers: tuple[AppCover, ...]
    tags: tuple[str, ...]
    raw: Mapping[str, Any] = attrs.field(repr=False)


Describe = Callable[[Runtime, Account, str, bool], Awaitable[App]]
"""Tells about an app; reads it anew where the last argument is true."""


def app_field(fields: wire.Fields) -> AppField:
    """One entry of an app's ``nodeInfoList``."""
    choices, settings = _field_data(fields.raw.get("fieldData"))
    return AppField(
        node_id=fields.text("nodeId"),
        node_name=fields.text("nodeName"),
        field=fields.text("fieldName"),
        type=fields.text("fieldType").strip().upper(),
        value=fields.text("fieldValue"),
        description=fields.text("description").strip(),
        description_en=fields.text("descriptionEn").strip(),
        options=choices,
        min=_bound(settings, "min"),
        max=_bound(settings, "max"),
        default=settings.raw.get("default"),
        raw=fields.raw,
        takes_upload=_takes_upload(settings),
    )


def _takes_upload(settings: wire.Fields) -> bool:
    return any(settings.flag(name) for name in _UPLOAD_FLAGS)


def _field_data(data: Any) -> tuple[tuple[AppOption, ...], wire.Fields]:
    """The choices and the settings in a ``fieldData``, a JSON text of one of two shapes.

    ComfyUI's is ``["INT", {settings}]`` or ``[[choices], {settings}]``.  The other is a list
    of ``{name, index, description}``, whose last entry has the default.
    """
    if isinstance(data, str):
        try:
            data = json_bodies.loads(data.encode())
        except ValueError:
            data = None
    if not isinstance(data, list) or not data:
        return (), wire.Fields(None)
    if isinstance(data[0], Mapping):
        settings = next((item for item in data if _is_settings(item)), None)
        return tuple(_listed(data)), wire.Fields(settings)
    settings = data[1] if len(data) > 1 else None
    # The files that were at the service when the app was made are no choices.
    takes_files = _takes_upload(wire.Fields(settings))
    names = data[0] if isinstance(data[0], list) and not takes_files else []
    return tuple(
        AppOption(value=str(name), name=str(name))
        for name in names
        if isinstance(name, (str, int, float))
    ), wire.Fields(settings)


def _listed(data: list[Any]) -> Iterator[AppOption]:
    for item in wire.objects(data):
        value = item.text("index", "name", "value")
        if value and not _is_settings(item.raw):
            yield AppOption(
                value=value,
                name=item.text("name") or value,
                description=item.text("description", "descriptionEn"),
            )


def _is_settings(item: Any) -> bool:
    return isinstance(item, Mapping) and "default" in item and "index" not in item


def _bound(settings: wire.Fields, name: str) -> Decimal | None:
    """A limit of a number; those of ComfyUI that mean "none" are left out."""
    amount = settings.amount(name)
    return None if amount is None or abs(amount) >= Decimal(2) ** 63 - 1024 else amount


def _in_words(option: AppOption) -> str:
    said = option.description or (option.name if option.name != option.value else "")
    return f"{option.value!r} ({said})" if said else repr(option.value)
