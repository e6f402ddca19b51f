"""What the generated families stand on.

A generated method is a signature and a docstring; :func:`method` binds it to its record.
Calling it gathers the arguments and hands both to the client, which checks them against the
record.  So a missing or misspelt parameter gets this package's own error with a suggestion,
and not a bare ``TypeError``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, BinaryIO, Concatenate, Generic, ParamSpec, TypeVar

from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import Endpoint

FileInput = str | os.PathLike[str] | bytes | BinaryIO
"""A file that is given by itself; what takes one says whether a ``str`` may be a URL."""

MediaInput = FileInput | OutputSource
"""What a media parameter takes: an http(s), ``data:`` or ``asset://`` URL as ``str``; a ``Path``,
``bytes`` or binary file object, which is uploaded; or a ``Call``, ``Task``, ``Result`` or
``Output``, whose link is passed on."""

TextInput = str | OutputSource
"""What a text parameter takes: a ``str``, or a ``Call``, ``Task``, ``Result`` or ``Output`` whose
output is a text."""

CallT = TypeVar("CallT")
"""What a typed method gives: with :class:`~runninghub_async.RunningHub`, a ``Call``."""

MakeCall = Callable[[Endpoint, Mapping[str, Any], Mapping[str, Any] | None], CallT]
"""Makes a call of an endpoint, of its parameters, and of those that it is not known to have."""

F = TypeVar("F", bound="Family[Any]")
P = ParamSpec("P")


class Family(Generic[CallT]):
    """The endpoints of one brand, each as a method that makes a call.

    What a call is, is up to whoever makes the family.
    """

    def __init__(self, make_call: MakeCall[CallT]) -> None:
        self._make_call = make_call


def method(
    record: Endpoint | Callable[[], Endpoint],
) -> Callable[[Callable[Concatenate[F, P], CallT]], Callable[Concatenate[F, P], CallT]]:
    """Make a method that calls an endpoint out of the signature that it decorates.

    An argument of ``None`` counts as left out.

    Args:
        record: of the endpoint, or what makes it when the method is called.
    """

    def bind(signature: Callable[Concatenate[F, P], CallT]) -> Callable[Concatenate[F, P], CallT]:
        @wraps(signature)
        def make_call(self: F, /, *args: P.args, **kwargs: P.kwargs) -> CallT:
            endpoint = record if isinstance(record, Endpoint) else record()
            if args:
                from runninghub_async.errors import UsageError  # only who meets it needs it

                raise UsageError(
                    f"{endpoint.family}.{endpoint.method}() takes its parameters by name only,"
                    f" as in {endpoint.method}({_first_name(endpoint)}=...)"
                )
            given: dict[str, Any] = {n: v for n, v in kwargs.items() if v is not None}
            extra = given.pop("extra", None)
            made: CallT = self._make_call(endpoint, given, extra)
            return made

        return make_call

    return bind


def _first_name(endpoint: Endpoint) -> str:
    return endpoint.params[0].python_name if endpoint.params else "name"
