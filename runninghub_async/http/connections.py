"""Where the connections of a client's own pool come from."""

from __future__ import annotations

import ssl
from collections.abc import Callable

import aiohttp

KEEP_ALIVE = 30.0
"""Seconds that an idle connection is kept."""
_DNS_CACHE = 300
"""Seconds that the address of a host is believed."""

ConnectorFactory = Callable[[], aiohttp.BaseConnector]
"""Makes, inside the client's event loop, what a pool takes its connections from.

It sets no limit to their number: :class:`runninghub_async.http.session.Session` does, so that
nothing ever waits in the pool.
"""


def tcp_connector(tls: ssl.SSLContext | None = None) -> aiohttp.BaseConnector:
    """Connections over the network; ``tls`` is whom to trust, where that is not the usual."""
    return aiohttp.TCPConnector(
        limit=0,
        ttl_dns_cache=_DNS_CACHE,
        keepalive_timeout=KEEP_ALIVE,
        ssl=True if tls is None else tls,
    )
