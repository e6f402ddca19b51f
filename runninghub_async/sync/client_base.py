"""What the blocking client has of its own: it makes the asyncio client that stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from runninghub_async.client import RunningHub as AsyncRunningHub
from runninghub_async.proxies import Proxy
from runninghub_async.settings import ApiKey, named_proxy
from runninghub_async.sync.blocking import Bridge, Closing
from runninghub_async.values import Secret

if TYPE_CHECKING:
    from runninghub_async import sync
    from runninghub_async.errors import InvalidParameterError
    from runninghub_async.models.records import Endpoint

P = ParamSpec("P")
T = TypeVar("T")


class Client(Closing):
    """A client whose asyncio client works in the loop of all of them, from its first use on."""

    def _open(
        self,
        api_key: ApiKey | None,
        *,
        proxy: str | Proxy | InvalidParameterError | None,
        **settings: Any,
    ) -> None:
        if isinstance(proxy, Exception):
            raise proxy
        client = AsyncRunningHub(api_key, proxy=proxy, **settings)
        super().__init__(Bridge(client), client)

    def _make_call(
        self, endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
    ) -> sync.Call:
        make = self._behind._make_call  # noqa: SLF001 - what families ask of either client
        made: sync.Call = self._bridge.called(make, endpoint, params, extra)
        return made


def mapped(signature: Callable[P, T]) -> Callable[P, T]:
    """``rh.map``, whose calls are read in the thread of the caller."""

    @wraps(signature)
    def map(self: Any, calls: Any, *, concurrency: int | None = None, ordered: bool = False) -> Any:
        from runninghub_async.sync.map import Map  # not before it is needed: it loads aiohttp

        return Map(self._bridge, calls, concurrency=concurrency, ordered=ordered)

    return cast("Callable[P, T]", map)


def hidden_key(given: ApiKey | None) -> ApiKey | None:
    """The key, or several, as secrets, which no traceback shows; what is no key as it is."""
    if isinstance(given, str):
        return [Secret(part.strip()) for part in given.split(",")]
    if isinstance(given, (list, tuple)):
        return [Secret(part.strip()) if isinstance(part, str) else part for part in given]
    return given


def hidden_proxy(given: str | Proxy | None) -> Proxy | InvalidParameterError | None:
    """The proxy with its login as a secret; what is none is told by the error that this gives."""
    return None if given is None else named_proxy(given, None)
