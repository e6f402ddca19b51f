"""Where connections come from may be another's to say; what they are used for is not."""

from __future__ import annotations

from asyncio import AbstractEventLoop

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.tracing import Trace

from runninghub_async import RunningHub
from runninghub_async.client import runtime_of
from runninghub_async.engine.runtime import Runtime
from runninghub_async.sandbox import Sandbox
from runninghub_async.settings import Settings


class Counting(aiohttp.TCPConnector):
    """Connections over TCP, with an account of them."""

    def __init__(self) -> None:
        super().__init__(limit=0)
        self.made = 0

    async def _create_connection(
        self, req: aiohttp.ClientRequest, traces: list[Trace], timeout: aiohttp.ClientTimeout
    ) -> ResponseHandler:
        self.made += 1
        return await super()._create_connection(req, traces, timeout)


class Connected(RunningHub):
    """A client with such connections."""

    def _open(self, settings: Settings, loop: AbstractEventLoop | None) -> Runtime:
        return Runtime(settings, loop, connector=Counting)


async def test_a_pool_takes_its_connections_from_whoever_is_named(sandbox: Sandbox) -> None:
    async with Connected(sandbox.api_key, base_url=sandbox.base_url) as rh:
        await rh.account.status()
        pool = runtime_of(rh).session.open_pool()
        connector = pool.connector
        assert isinstance(connector, Counting)
        assert isinstance(pool.cookie_jar, aiohttp.DummyCookieJar)
        result = await rh.call("seedream-v4.5/text-to-image", prompt="a boat")
        assert await result.output.read()
        assert 1 <= connector.made <= 2 < len(sandbox.requests)
    assert connector.closed
