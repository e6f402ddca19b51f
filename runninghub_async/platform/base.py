"""What the groups of calls beside the model catalogue have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from runninghub_async.calls.call import Call
from runninghub_async.calls.orders import Order
from runninghub_async.engine.runtime import Runtime
from runninghub_async.platform.addresses import Kind, check_site
from runninghub_async.platform.loaders import GetLoaders
from runninghub_async.platform.nodes import identifier
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api


class PlatformCalls:
    """A group of calls, which go to one of the client's accounts."""

    def __init__(self, get_runtime: Callable[[], Runtime]) -> None:
        self._get_runtime = get_runtime

    def _as(self, account: str | None) -> tuple[Api, Account]:
        """What to ask through, and as whom: the account of this label; the first, unless given.

        Raises:
            InvalidParameterError: the client has no such account.
        """
        runtime = self._get_runtime()
        return runtime.api, runtime.settings.account(account)

    def _id(self, name: str, value: str | int, kind: Kind) -> str:
        """The id that a caller gave, as a number or in an address.

        Raises:
            InvalidParameterError: it is none, or one of the other site.
        """
        own = self._get_runtime().settings.site
        return check_site(identifier(name, value, kind), own, name)


class RunCalls(PlatformCalls):
    """A group that also starts tasks."""

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        make_call: Callable[[Order], Call],
        loaders: GetLoaders,
    ) -> None:
        """``make_call`` makes a call of the client's; ``loaders`` gives its table of inputs that
        take files."""
        super().__init__(get_runtime)
        self._make_call = make_call
        self._loaders = loaders
