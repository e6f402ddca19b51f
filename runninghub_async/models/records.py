"""The records that the catalogue and the error table are made of.

They are plain frozen data.  The generated modules hold them, the generator makes them from
`spec/`, and everything else reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from attrs import field, frozen

ParameterType = Literal[
    "string", "integer", "number", "boolean", "choice", "image", "video", "audio", "lora"
]
OutputKind = Literal["video", "image", "audio", "3d", "text", "file"]
PriceUnit = Literal["per call", "per second", "per 5 seconds", "per image", "per 1000 characters"]

MEDIA_TYPES: frozenset[str] = frozenset({"image", "video", "audio"})

# Not ``float(text)``: that would take the options "nan" and "infinity" for numbers.
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@frozen(kw_only=True)
class Parameter:
    """One parameter of an endpoint, as the service describes it.

    ``name`` is the wire name, ``python_name`` the keyword of the typed method.  A
    ``default`` of a required parameter is sent when the caller leaves it out; the default of
    an optional one is what the service uses by itself and is not sent.
    """

    name: str
    python_name: str
    type: ParameterType
    description: str
    required: bool = False
    default: str | int | float | bool | None = None
    options: tuple[str, ...] = ()
    min: int | float | None = None
    max: int | float | None = None
    step: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    multiple: bool = False
    """The value is a list on the wire."""
    max_files: int | None = None
    """The most items a list may have (files, for a media list)."""
    max_size_mb: float | None = None
    accept: tuple[str, ...] = ()
    """File formats that a media parameter takes, in capitals (``JPG``)."""
    node_key: str | None = None
    """The parameter's name in the node-key wire form, where the endpoint has one."""
    evidence: str | None = None
    """What is uncertain about this parameter, in a sentence; ``None`` where nothing is."""

    @property
    def is_media(self) -> bool:
        """Whether local files given for this parameter are uploaded."""
        return self.type in MEDIA_TYPES

    @property
    def is_flag(self) -> bool:
        """A choice between the texts true and false: a ``bool`` in Python, text on the wire."""
        return self.type == "choice" and {o.lower() for o in self.options} == {"true", "false"}

    @property
    def has_numeric_options(self) -> bool:
        """A choice whose options are all numbers; it takes numbers as well as text."""
        return self.type == "choice" and all(map(_NUMBER.fullmatch, self.options))


def _read_only(values: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(values))


@frozen(kw_only=True)
class PriceRule:
    """An amount, and the wire values for which it holds (all of them; empty = always)."""

    amount: Decimal
    when: Mapping[str, str] = field(factory=dict, converter=_read_only)


@frozen(kw_only=True)
class PriceTable:
    """Published prices of an endpoint: the first rule that matches gives the amount."""

    currency: str
    unit: PriceUnit
    as_of: str
    """The day the prices were published, as ``YYYY-MM-DD``."""
    rules: tuple[PriceRule, ...]
    is_minimum: bool = False
    """The service publishes these amounts as "from": the real price may be higher."""


@frozen(kw_only=True)
class Endpoint:
    """One model path of the API with everything that is known about it."""

    path: str
    names: tuple[str, ...]
    """Documented names; the first is the one the typed method is named after."""
    family: str
    method: str
    task: str
    output: OutputKind
    summary: str
    evidence: str
    """How well the record is evidenced (``official registry``, ``third-party code`` …)."""
    evidence_as_of: str | None = None
    """The day of that evidence, as ``YYYY-MM-DD``, where it is known."""
    params: tuple[Parameter, ...]
    nav: tuple[str, ...] = ()
    """Where the documentation's menu lists it."""
    deprecated: str | None = None
    """What to use instead, for an endpoint that is on its way out."""
    notes: str | None = None
    price: PriceTable | None = None
    extra_outputs: tuple[str, ...] = ()
    """What may come beside the main output (``last_frame``)."""
    output_doubtful: bool = False
    """``output`` is what the service says, but similar endpoints give something else."""

    @property
    def name(self) -> str:
        """The documented name (the first, where there are several)."""
        return self.names[0]

    def param(self, name: str) -> Parameter | None:
        """The parameter with this wire name or Python name, if there is one."""
        for parameter in self.params:
            if name in (parameter.name, parameter.python_name):
                return parameter
        return None


@frozen(kw_only=True)
class ErrorCode:
    """What one of the service's error codes means and what may be done about it."""

    code: int
    identifier: str | None
    """The service's own name for the code, where it has one."""
    meaning: str
    advice: str
    error: str
    """The class in :mod:`runninghub_async.errors` that a request answered so raises."""
    task_error: str
    """The class that waiting for a task which *ended* with the code raises."""
    submit: Literal["later", "refused", "uncertain"]
    """``later``: no task was made, try again; ``refused``: no task; ``uncertain``: perhaps one."""
    read: Literal["retry", "fail"]
    """Whether a query or an upload answered so may simply be repeated."""
    new_task_may_help: bool
    """Whether a task that ended so may succeed when it is submitted, and billed, anew."""
    evidence: str
