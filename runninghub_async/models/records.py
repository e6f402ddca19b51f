"""The records that the catalogue and the error table are made of.

They are plain frozen data.  The generated modules hold them, the generator makes them from
`spec/`, and everything else reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, fields, frozen, has

from runninghub_async.models.literals import OutputKind as OutputKind
from runninghub_async.models.literals import Site as Site
from runninghub_async.models.literals import Takes as Takes

if TYPE_CHECKING:  # who only looks a model up needs no errors
    from runninghub_async.errors import FailureKind
    from runninghub_async.models.recipe_records import RecipeRecord

ParameterType = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "choice",
    "image",
    "video",
    "audio",
    "file",
    "lora",
    "list",
]
DataType = Literal["string", "integer", "number", "boolean", "object", "list"]
PriceUnit = Literal["per call", "per second", "per 5 seconds", "per image", "per 1000 characters"]
CURRENCY_OF_SITE: Mapping[Site, str] = MappingProxyType({"cn": "CNY", "ai": "USD"})
"""The currency of each site's accounts and prices."""
WireForm = Literal["flat", "flat_codes", "node_keys"]
"""How parameters are sent: flat names with plain values, flat names with numeric codes for
options, or node keys with those codes."""

MEDIA_TYPES: frozenset[str] = frozenset({"image", "video", "audio", "file"})

# Not ``float(text)``: that would take the options "nan" and "infinity" for numbers.
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_THOUSANDS = re.compile(r"([0-9]+(?:\.[0-9]+)?)k", re.IGNORECASE)


_NOTHING: Mapping[str, str] = MappingProxyType({})


def _read_only(values: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(values)) if values else _NOTHING


def _megapixels_of(resolution: object) -> float | None:
    """``2k`` stands for a square of 2048 pixels a side."""
    found = _THOUSANDS.fullmatch(str(resolution))
    return None if found is None else (float(found[1]) * 1024) ** 2 / 1_000_000


@frozen(kw_only=True)
class GivenBy:
    """Where a parameter's value comes from: a field of the data that another endpoint answers."""

    path: str
    """That endpoint."""
    key: str
    """The field of its data; ``face_data.face_id`` is one of the items of ``face_data``."""
    when: Mapping[str, str] = field(factory=dict, converter=_read_only)
    """What the other call must have asked for (wire names and values)."""
    beside: str | None = None
    """The parameter (wire name) that must come from the same answer; the value by itself names
    nothing."""


@frozen(kw_only=True)
class Parameter:
    """One parameter of an endpoint, as the service describes it.

    ``name`` is the wire name, ``python_name`` the keyword of the typed method.  A
    ``default`` of a required parameter is sent when the caller leaves it out; the default of
    an optional one is what the service uses by itself and is not sent.

    A field of a list's items is a parameter too; it has one name only, that of the wire.
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
    codes: Mapping[str, str] = field(factory=dict, converter=_read_only)
    """Options, each with what stands for it in the wire forms with codes, where that is known."""
    fields: tuple[Parameter, ...] = ()
    """What an item of a ``list`` holds; empty where nobody has established it (and for every
    other type).  Then any JSON object passes."""
    has_more_fields: bool = False
    """An item may hold more than ``fields``, of which nobody has established what."""
    totals: Mapping[str, str] = field(factory=dict, converter=_read_only)
    """Fields of the items that must add up to another parameter: its wire name for each."""
    given_by: tuple[GivenBy, ...] = ()
    """The endpoints whose results tell its value, where it is an id that the service gives."""
    evidence: str | None = None
    """What is uncertain about this parameter, in a sentence; ``None`` where nothing is."""

    @property
    def is_media(self) -> bool:
        """Whether local files given for this parameter are uploaded."""
        return self.type in MEDIA_TYPES

    @property
    def has_all_fields(self) -> bool:
        """Whether it is known all that an item of this list may hold."""
        return bool(self.fields) and not self.has_more_fields

    @property
    def is_flag(self) -> bool:
        """A choice between the texts true and false: a ``bool`` in Python, text on the wire."""
        return self.type == "choice" and {o.lower() for o in self.options} == {"true", "false"}

    @property
    def has_numeric_options(self) -> bool:
        """A choice whose options are all numbers; it takes numbers as well as text."""
        return self.type == "choice" and all(map(_NUMBER.fullmatch, self.options))


@frozen(kw_only=True)
class PriceRule:
    """An amount, and the wire values for which it holds (all of them; empty = always)."""

    amount: Decimal
    when: Mapping[str, str] = field(factory=dict, converter=_read_only)
    max_megapixels: int | float | None = None
    """It holds for pictures up to this size only, in millions of pixels."""


@frozen(kw_only=True)
class FilePrice:
    """What the files given for a parameter cost, beside the rest."""

    name: str
    """The parameter's wire name."""
    amount: Decimal
    """For each file."""
    free: int = 0
    """How many files cost nothing."""

    def cost(self, value: object) -> Decimal:
        """What this value of the parameter costs."""
        count = len(value) if isinstance(value, list | tuple) else int(value is not None)
        return self.amount * max(0, count - self.free)


@frozen(kw_only=True)
class PriceTable:
    """Published prices of an endpoint on one site: the first rule that matches gives the amount."""

    site: Site
    currency: str
    unit: PriceUnit
    as_of: str
    """The day the prices were published, as ``YYYY-MM-DD``."""
    rules: tuple[PriceRule, ...]
    files: tuple[FilePrice, ...] = ()
    """What comes on top for files that are given."""
    is_minimum: bool = False
    """The service publishes these amounts as "from": the real price may be higher."""


@frozen(kw_only=True)
class DataField:
    """A field of what an endpoint's results say as data."""

    name: str
    type: DataType
    description: str
    fields: tuple[DataField, ...] = ()
    """What an object, or each item of a list, holds; empty where that is plain or not known."""
    same_as: str | None = None
    """The parameter (wire name) whose value it repeats, where one was given."""
    valid_hours: int | None = None
    """For how long the service takes it back, where that is told."""


@frozen(kw_only=True)
class DataForm:
    """What an endpoint's results say as data: :attr:`runninghub_async.Result.data`."""

    fields: tuple[DataField, ...]
    """Those that are known; what else the service tells is in the data too."""
    bare: str | None = None
    """The field that a text is which is no JSON but a single word."""
    parts: str | None = None
    """The list whose items come as texts of their own."""
    when: Mapping[str, str] = field(factory=dict, converter=_read_only)
    """What the call must have asked for (wire names and values), for there to be any."""
    evidence: str | None = None
    """Who has shown such an answer; ``None``: nobody, and the form is that of the sandbox."""
    as_of: str | None = None
    """The day of that evidence, as ``YYYY-MM-DD``, where it is known."""


@frozen(kw_only=True)
class Wire:
    """The form in which an endpoint wants its parameters, and how well that is evidenced."""

    form: WireForm
    evidence: str
    as_of: str | None = None


@frozen(kw_only=True)
class Gone:
    """That the service has taken an endpoint down.  Dates are ``YYYY-MM-DD``."""

    since: str
    """The day of the first source that no longer has it."""
    last_seen: str | None = None
    """The day of the last source that had it."""
    evidence: str
    instead: str | None = None
    """The path of an endpoint that does the same, where there is one."""


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
    gone: Gone | None = None
    """Set for an endpoint that the service has taken down."""
    notes: str | None = None
    prices: tuple[PriceTable, ...] = ()
    """Published prices, a table for each site that has any."""
    wire: Wire | None = None
    """The endpoint's own wire form; ``None``: flat names and plain values."""
    data: DataForm | None = None
    """What its results say as data, beside their files; ``None``: nothing that is known."""
    client_token: str | None = None
    """The parameter (wire name) by which the service knows a repeated submit for the same one."""
    extra_outputs: tuple[str, ...] = ()
    """What may come beside the main output (``last_frame``, ``layers``)."""
    output_doubtful: bool = False
    """``output`` is what the service says, but similar endpoints give something else."""
    recipe: RecipeRecord | None = None
    """How it is sent, for a recipe of one's own; ``None``: it is a path of the model API."""
    base: Endpoint | None = None
    """The model that a recipe of one calls."""

    @property
    def name(self) -> str:
        """The documented name (the first, where there are several)."""
        return self.names[0]

    @property
    def wire_form(self) -> WireForm:
        """How parameters are sent unless a call says otherwise."""
        return "flat" if self.wire is None else self.wire.form

    def is_on_request(self, extra_output: str) -> bool:
        """Whether one of :attr:`extra_outputs` comes only where it is asked for."""
        return extra_output != "layers"  # they are what the picture is taken apart for

    @property
    def advised_against(self) -> str | None:
        """Why it should not be called any more, in a sentence or two, where that is so."""
        if self.gone is None:
            return None if self.deprecated is None else f"deprecated: {self.deprecated}"
        seen = f", last seen {self.gone.last_seen}" if self.gone.last_seen else ""
        instead = f" Use {self.gone.instead} instead." if self.gone.instead else ""
        return f"gone since {self.gone.since}{seen} ({self.gone.evidence}).{instead}"

    @property
    def price(self) -> PriceTable | None:
        """The first of :attr:`prices`: those of the .cn site where there are any."""
        return self.prices[0] if self.prices else None

    def price_on(self, site: str) -> PriceTable | None:
        """The prices published for this site (``cn`` or ``ai``), if there are any."""
        return next((table for table in self.prices if table.site == site), None)

    def megapixels(self, params: Mapping[str, object]) -> float | None:
        """The nominal size of the pictures it makes with these wire parameters, in millions of
        pixels; ``None`` where that is not known.

        A resolution (``2k``: 2048 × 2048) wins over width and height where it is sent; the
        published default of one does not win over a width or height that is sent.
        """
        named = _megapixels_of(params.get("resolution"))
        if named is None and params.keys().isdisjoint({"resolution", "width", "height"}):
            named = _megapixels_of(self._effective("resolution", params))
        if named is not None:
            return named
        sides = [self._effective(name, params) for name in ("width", "height")]
        numbers = [side for side in sides if isinstance(side, int | float)]
        return numbers[0] * numbers[1] / 1_000_000 if len(numbers) == 2 else None

    def _effective(self, name: str, params: Mapping[str, object]) -> object:
        parameter = self.param(name)
        return params.get(name, None if parameter is None else parameter.default)

    def param(self, name: str) -> Parameter | None:
        """The parameter with this wire name or Python name, if there is one."""
        for parameter in self.params:
            if name in (parameter.name, parameter.python_name):
                return parameter
        return None


def taken_apart(value: Any) -> Any:
    """A record as plain data that pickles; :func:`put_together` makes it again."""
    if has(type(value)):
        parts = {one.name: taken_apart(getattr(value, one.name)) for one in fields(type(value))}
        return _Parts(type(value), parts)
    if isinstance(value, Mapping):
        return dict(value)
    return tuple(map(taken_apart, value)) if isinstance(value, tuple) else value


def put_together(value: Any) -> Any:
    """What :func:`taken_apart` made of a record, as that record."""
    if isinstance(value, _Parts):
        return value.kind(**{name: put_together(part) for name, part in value.parts.items()})
    return tuple(map(put_together, value)) if isinstance(value, tuple) else value


@frozen
class _Parts:
    kind: type
    parts: Mapping[str, Any]


Occasion = Literal[
    "model", "workflow", "app", "query", "cancel", "upload", "account", "read", "task"
]
"""Where a code is met: in the answer to a submit (of a model, a workflow, an app or a quick
creation), to a question about a task, to the wish to cancel one, to an upload, to a question
about the account, to another read; or as the end of a task."""
SUBMITS: tuple[Occasion, ...] = ("model", "workflow", "app")


def comparable(message: str) -> str:
    """A message without what does not count in it: blanks, and whether letters are large."""
    return "".join(message.split()).casefold()


@frozen(kw_only=True)
class ErrorCode:
    """What one of the service's error codes means and what may be done about it."""

    code: int
    identifier: str | None
    """The service's own name for the code, where it has one."""
    text: str | None = None
    """The message that makes this of the code, which means something else without it."""
    meaning: str
    advice: str
    """What may be done about it, where it is met in one of :attr:`fits`."""
    fits: tuple[Occasion, ...] = ()
    """Empty: all."""
    advice_for: Mapping[Occasion, str] = field(factory=dict)
    """What may be done about it elsewhere."""
    other_site: bool = False
    """Whether it may mean that the other of the service's two sites should have been asked."""
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


@frozen(kw_only=True)
class FailureRule:
    """A sign of why a task failed.  Everything that it names must fit."""

    kind: FailureKind
    codes: tuple[int, ...] = ()
    exceptions: tuple[str, ...] = ()
    """Names of classes, without their module."""
    messages: tuple[str, ...] = ()
    """Regular expressions for what the service or the exception says."""
    nodes: tuple[str, ...] = ()
    """Regular expressions for the class of the node that failed."""


LoaderKind = Literal["image", "video", "audio", "zip", "lora", "model"]


@frozen(kw_only=True)
class Loader:
    """An input of a node that takes a file."""

    node: str
    """The node's class in ComfyUI."""
    field: str
    kind: LoaderKind
    """What it takes; a ``lora`` is uploaded by a call of its own, a ``model`` by nobody."""
    takes: Takes
    """The form in which it takes it: an upload's name or address, or the content itself."""

    @property
    def is_media(self) -> bool:
        """Whether a file can be given to it with a call."""
        return self.kind not in ("lora", "model")
