"""The catalogue: one frozen record per endpoint of the model API.

The records are data.  The typed methods, ``rh.call``, offline validation, prices, the
command line, the sandbox and the documentation all read the same ones.  They live in the
generated modules of :mod:`runninghub_async.endpoints`, one per family, and a family is
imported only when one of its endpoints is asked for::

    from runninghub_async import catalogue

    catalogue.get("hailuo-2.3/i2v-pro").params
    catalogue.search("text-to-speech")
    [endpoint.path for endpoint in catalogue]
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Literal

from attrs import field, frozen

from runninghub_async.endpoints._index import FAMILIES, FAMILY_OF_PATH, PATH_OF_NAME
from runninghub_async.errors import UnknownModelError

ParameterType = Literal[
    "string", "integer", "number", "boolean", "choice", "image", "video", "audio", "lora"
]
OutputKind = Literal["video", "image", "audio", "3d", "text", "file"]
PriceUnit = Literal[
    "per call", "per second", "per 5 seconds", "per image", "per 1000 characters"
]

MEDIA_TYPES: frozenset[str] = frozenset({"image", "video", "audio"})


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
        return self.type == "choice" and all(_is_number(option) for option in self.options)


@frozen(kw_only=True)
class PriceRule:
    """An amount, and the wire values for which it holds (all of them; empty = always)."""

    amount: Decimal
    when: Mapping[str, str] = field(factory=dict, converter=MappingProxyType)


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
    params: tuple[Parameter, ...]
    nav: tuple[str, ...] = ()
    """Where the documentation's menu lists it."""
    deprecated: str | None = None
    """What to use instead, for an endpoint that is on its way out."""
    notes: str | None = None
    price: PriceTable | None = None
    extra_outputs: tuple[str, ...] = ()

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


class Catalogue(ModuleType):
    """The type of the module :mod:`runninghub_async.catalogue`: a searchable collection."""

    def get(self, name: str) -> Endpoint:
        """The endpoint with this documented name, path or Python name.

        Args:
            name: for example ``"hailuo-2.3/i2v-pro"``,
                ``"minimax/hailuo-2.3/image-to-video-pro"`` or ``"hailuo_2_3_i2v_pro"``.

        Raises:
            UnknownModelError: there is none; the message suggests the nearest names.
        """
        return get(name)

    def search(self, text: str) -> list[Endpoint]:
        """Endpoints in which every word of ``text`` occurs, the best matches first.

        Looks in names, paths, family, task, output, summary and parameter names.
        """
        return search(text)

    def __iter__(self) -> Iterator[Endpoint]:
        for family in FAMILIES:
            yield from family_endpoints(family)

    def __len__(self) -> int:
        return len(FAMILY_OF_PATH)


def get(name: str) -> Endpoint:
    """See :meth:`Catalogue.get`."""
    wanted = name.strip().strip("/").casefold()
    path = wanted if wanted in FAMILY_OF_PATH else PATH_OF_NAME.get(wanted)
    if path is None:
        raise UnknownModelError(name, suggestions=_nearest(wanted))
    return _endpoints_by_path(FAMILY_OF_PATH[path])[path]


def search(text: str) -> list[Endpoint]:
    """See :meth:`Catalogue.search`."""
    words = text.casefold().split()
    found: list[tuple[int, Endpoint]] = []
    for endpoint in _module():
        title = " ".join((endpoint.path, *endpoint.names, endpoint.method)).casefold()
        body = " ".join(
            (
                endpoint.family,
                endpoint.task,
                endpoint.output,
                endpoint.summary,
                *(f"{p.name} {p.python_name}" for p in endpoint.params),
            )
        ).casefold()
        if all(word in title or word in body for word in words):
            found.append((sum(word not in title for word in words), endpoint))
    found.sort(key=lambda pair: pair[0])  # stable: catalogue order within a rank
    return [endpoint for _, endpoint in found]


def family_endpoints(family: str) -> tuple[Endpoint, ...]:
    """The endpoints of one family, in the order of its module."""
    module = import_module(f"runninghub_async.endpoints.{family}")
    endpoints: tuple[Endpoint, ...] = module.ENDPOINTS
    return endpoints


@lru_cache(maxsize=None)
def _endpoints_by_path(family: str) -> dict[str, Endpoint]:
    return {endpoint.path.casefold(): endpoint for endpoint in family_endpoints(family)}


def _nearest(wanted: str) -> list[str]:
    """Names close to a misspelt one: by spelling, and by sharing its beginning."""
    names = list(PATH_OF_NAME)
    close = difflib.get_close_matches(wanted, names, n=5, cutoff=0.6)
    return close or [name for name in names if wanted and wanted in name][:5]


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _module() -> Catalogue:
    module = sys.modules[__name__]
    assert isinstance(module, Catalogue)
    return module


# ``from runninghub_async import catalogue; for endpoint in catalogue`` and ``len(catalogue)``:
# Python's documented way to give a module behaviour of its own.
sys.modules[__name__].__class__ = Catalogue
