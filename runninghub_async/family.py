"""What the generated families stand on.

A generated method is a signature and a docstring; :func:`method` binds it to its record.
Calling it gathers the arguments and hands both to the client, which checks them against the
record.  So a missing or misspelt parameter gets this package's own error with a suggestion,
and not a bare ``TypeError``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from runninghub_async.records import Endpoint

if TYPE_CHECKING:
    from runninghub_async.calls import Call

F = TypeVar("F", bound="Family")
P = ParamSpec("P")


class Family:
    """The endpoints of one brand, each as a method that makes a call."""

    def __init__(self, make_call: Callable[[Endpoint, Mapping[str, Any]], Call]) -> None:
        self._make_call = make_call


def method(
    endpoint: Endpoint,
) -> Callable[[Callable[Concatenate[F, P], Call]], Callable[Concatenate[F, P], Call]]:
    """Make a method that calls ``endpoint`` out of the signature that it decorates.

    An argument of ``None`` counts as left out.
    """

    def bind(signature: Callable[Concatenate[F, P], Call]) -> Callable[Concatenate[F, P], Call]:
        @wraps(signature)
        def make_call(self: F, /, *args: P.args, **kwargs: P.kwargs) -> Call:
            if args:
                raise TypeError(
                    f"{endpoint.family}.{endpoint.method}() takes its parameters by name only,"
                    f" as in {endpoint.method}({_first_name(endpoint)}=...)"
                )
            given = {name: value for name, value in kwargs.items() if value is not None}
            return self._make_call(endpoint, given)

        return make_call

    return bind


def _first_name(endpoint: Endpoint) -> str:
    return endpoint.params[0].python_name if endpoint.params else "name"
