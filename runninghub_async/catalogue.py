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
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Protocol, cast

from runninghub_async.checks import not_allowed
from runninghub_async.endpoints._index import (
    FAMILIES,
    FAMILY_OF_PATH,
    PATH_OF_NAME,
    SEARCHED_AS,
)
from runninghub_async.errors import UnknownModelError
from runninghub_async.models.paths import bare_path
from runninghub_async.models.records import (
    MEDIA_TYPES,
    DataField,
    DataForm,
    Endpoint,
    FilePrice,
    GivenBy,
    Gone,
    OutputKind,
    Parameter,
    ParameterType,
    PriceRule,
    PriceTable,
    PriceUnit,
    Site,
    Wire,
    WireForm,
)

_TELLING = 3
"""Bytes that tell what name is meant, where names have them: three letters, or one in Chinese."""

__all__ = [
    "Catalogue",
    "DataField",
    "DataForm",
    "Endpoint",
    "FilePrice",
    "GivenBy",
    "Gone",
    "Lookup",
    "MEDIA_TYPES",
    "OutputKind",
    "Parameter",
    "ParameterType",
    "PriceRule",
    "PriceTable",
    "PriceUnit",
    "Site",
    "Wire",
    "WireForm",
    "family_endpoints",
    "get",
    "is_shipped",
    "search",
]


class Lookup(Protocol):
    """What finds endpoints: the shipped catalogue, or that of a client, with its own beside them.

    See :attr:`runninghub_async.RunningHub.catalogue`.
    """

    def get(self, name: str) -> Endpoint:
        """As :meth:`Catalogue.get`."""
        ...

    def search(self, text: str) -> list[Endpoint]:
        """As :meth:`Catalogue.search`."""
        ...

    def __iter__(self) -> Iterator[Endpoint]: ...

    def __len__(self) -> int: ...


class Catalogue(ModuleType):
    """The type of the module :mod:`runninghub_async.catalogue`: a searchable collection."""

    def get(self, name: str) -> Endpoint:
        """The endpoint with this documented name, path or Python name.

        Args:
            name: for example ``"hailuo-2.3/i2v-pro"``,
                ``"minimax/hailuo-2.3/image-to-video-pro"`` or ``"hailuo_2_3_i2v_pro"``; a path also
                as the documentation prints it, with ``/openapi/v2/`` or the whole address before.

        Raises:
            UnknownModelError: there is none; the message suggests the nearest names.
        """
        return get(name)

    def search(self, text: str) -> list[Endpoint]:
        """Endpoints in which every word of ``text`` occurs, the best matches first.

        Looks in names, paths, family, task, output, summary and parameter names; in Chinese
        also in what families, tasks and outputs are called there (可灵图生视频).
        """
        return search(text)

    def __iter__(self) -> Iterator[Endpoint]:
        for family in FAMILIES:
            yield from family_endpoints(family)

    def __len__(self) -> int:
        return len(FAMILY_OF_PATH)

    def __dir__(self) -> list[str]:
        return sorted(__all__)


def get(name: str) -> Endpoint:
    """See :meth:`Catalogue.get`."""
    if not isinstance(name, str):
        raise UnknownModelError(name)
    wanted = bare_path(name).casefold()
    if (found := at_path(wanted)) is not None:
        return found
    path = PATH_OF_NAME.get(wanted)
    if path is None:
        raise UnknownModelError(name, suggestions=nearest_names(wanted, PATH_OF_NAME, _is_gone))
    return _endpoints_by_path(FAMILY_OF_PATH[path])[path]


def _is_gone(name: str) -> bool:
    return get(name).gone is not None


def at_path(path: str) -> Endpoint | None:
    """The endpoint of this casefolded path, if there is one."""
    family = FAMILY_OF_PATH.get(path)
    return None if family is None else _endpoints_by_path(family)[path]


def is_shipped(endpoint: Endpoint) -> bool:
    """Whether this very record is one of the shipped ones, and so has a typed method."""
    return at_path(endpoint.path.casefold()) is endpoint


def search(text: str) -> list[Endpoint]:
    """See :meth:`Catalogue.search`."""
    return matching(text, CATALOGUE)


def _split_chinese(text: str) -> str:
    """Text with blanks around the words that are known in Chinese, which has none."""
    if text.isascii():
        return text
    known = {word for its in SEARCHED_AS.values() for some in its.values() for word in some.split()}
    longest_first = sorted(map(str.casefold, known), key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), r" \g<0> ", text)


def matching(text: str, endpoints: Iterable[Endpoint]) -> list[Endpoint]:
    """Those in which every word of ``text`` occurs, the best matches first."""
    words = _split_chinese(text.casefold()).split()
    found: list[tuple[int, Endpoint]] = []
    for endpoint in endpoints:
        title = " ".join((endpoint.path, *endpoint.names, endpoint.method)).casefold()
        body = " ".join(
            (
                endpoint.family,
                endpoint.task,
                endpoint.output,
                endpoint.summary,
                SEARCHED_AS["family"].get(endpoint.family, ""),
                SEARCHED_AS["task"].get(endpoint.task, ""),
                SEARCHED_AS["output"].get(endpoint.output, ""),
                *(f"{p.name} {p.python_name}" for p in endpoint.params),
            )
        ).casefold()
        if all(word in title or word in body for word in words):
            found.append((sum(word not in title for word in words), endpoint))
    found.sort(key=lambda pair: pair[0])  # stable: catalogue order within a rank
    return [endpoint for _, endpoint in found]


def nearest_names(wanted: str, names: Iterable[str], is_gone: Callable[[str], bool]) -> list[str]:
    """Names close to one that there is not: those that have it in them, such as the name of a
    family, or those that are spelt much like it, all of them or how they begin.

    To a name in Latin letters, others in these are the nearest.

    Args:
        wanted: what was asked for, casefolded.
        names: those that there are, casefolded.
        is_gone: tells of what there is no more, and which is not advised.
    """
    names = [name for name in names if name.isascii() or not wanted.isascii()]
    is_telling = len(wanted.encode(errors="replace")) >= _TELLING
    near = _with_it_inside(wanted, names) if is_telling else []
    near = near or difflib.get_close_matches(wanted, names, n=10, cutoff=0.6)
    if not near and is_telling:
        begin = {name[: len(wanted)] for name in names}
        heads = difflib.get_close_matches(wanted, begin, n=1, cutoff=0.7)
        near = _with_it_inside(heads[0], names) if heads else []
    return [name for name in near if not is_gone(name)][:5]


def _with_it_inside(part: str, names: list[str]) -> list[str]:
    """The names that have it in them, first those that begin with it; documented ones before those
    of Python."""

    def further(name: str) -> tuple[bool, bool]:
        return ("_" in name) != ("_" in part), not name.startswith(part)

    return sorted((name for name in names if part in name), key=further)


def family_endpoints(family: str) -> tuple[Endpoint, ...]:
    """The endpoints of one family, in the order of its module.

    Raises:
        InvalidParameterError: there is no such family.
    """
    if family not in FAMILIES:
        raise not_allowed("family", family, f"one of {', '.join(FAMILIES)}")
    module = import_module(f"runninghub_async.endpoints.{family}")
    endpoints: tuple[Endpoint, ...] = module.ENDPOINTS
    return endpoints


@cache
def _endpoints_by_path(family: str) -> dict[str, Endpoint]:
    return {endpoint.path.casefold(): endpoint for endpoint in family_endpoints(family)}


# ``from runninghub_async import catalogue; for endpoint in catalogue`` and ``len(catalogue)``:
# Python's documented way to give a module behaviour of its own.
sys.modules[__name__].__class__ = Catalogue
CATALOGUE: Catalogue = cast(Catalogue, sys.modules[__name__])
