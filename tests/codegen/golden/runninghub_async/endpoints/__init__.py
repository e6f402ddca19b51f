# Generated from spec/ by `make generate`; do not edit.
"""The families of the model API, as attributes of the client.

A family's module is imported when its attribute is first used, and not before.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from runninghub_async.endpoints.brush import Brush
    from runninghub_async.endpoints.echo import Echo
    from runninghub_async.models.records import Endpoint

CallT = TypeVar("CallT")


class Families(ABC, Generic[CallT]):
    """One attribute per family; what a call is, and what makes it, is the client's."""

    @abstractmethod
    def _make_call(
        self, endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
    ) -> CallT:
        """Check the parameters, which have Python names, and make a call of them.

        ``extra`` are further ones by wire name, which are not checked.
        """

    @cached_property
    def brush(self) -> Brush[CallT]:
        """Brush: Pictures and videos for the tests of the generator."""
        from runninghub_async.endpoints.brush import Brush

        return Brush(self._make_call)

    @cached_property
    def echo(self) -> Echo[CallT]:
        """Echo: Says what it is told."""
        from runninghub_async.endpoints.echo import Echo

        return Echo(self._make_call)
