"""A way to the service of the caller's own: a proxy, and TLS with a certificate of one's own."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import aiohttp
import pytest

from runninghub_async import RetryPolicy, errors
from tests.helpers import KEY, QUICK, a_call, client
from tests.misbehaving import Server, answer
from tests.proxy import PASSWORD, proxy
from tests.streams import stream_server

PEM = Path(__file__).parents[1] / "localhost.pem"


class SecureServer(Server):
    """A server with a certificate that nobody knows."""

    handshakes = 0

    def _greeted(self, *_: object) -> None:
        self.handshakes += 1

    @property
    def base_url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    async def start(self, port: int = 0) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(PEM)
        context.sni_callback = self._greeted
        self._server = await stream_server(self._connected, port, ssl=context)
        self.port = self._server.sockets[0].getsockname()[1]


def own_session(proxy: str | None = None) -> aiohttp.ClientSession:
    """A session that trusts the server's certificate."""
    connector = aiohttp.TCPConnector(ssl=ssl.create_default_context(cafile=PEM))
    return aiohttp.ClientSession(connector=connector, proxy=proxy)


async def test_a_certificate_of_ones_own_is_trusted_by_ones_own_session() -> None:
    async with (
        SecureServer() as server,
        own_session() as own,
        client(server, session=own) as rh,
    ):
        result = await a_call(rh)
        assert result.task_id == server.tasks[0]


async def test_a_certificate_that_is_not_trusted_gets_no_request_and_no_second_try(
    picture: Path,
) -> None:
    endless = RetryPolicy(attempts=100, first_delay=0.01, max_delay=0.01, connect_deadline=3600)
    async with SecureServer() as server, client(server, retry=endless, timeout=None) as rh:
        for ask in (a_call(rh), rh.account.status(), rh.uploads.upload(picture)):
            before = server.handshakes
            async with asyncio.timeout(60):
                with pytest.raises(errors.ConnectionFailedError, match="is not trusted") as caught:
                    await ask
            assert not caught.value.retryable
            assert server.handshakes <= before + 2  # a submit asks for the ceiling beside it
        assert server.seen == []


async def test_everything_goes_through_the_proxy_of_ones_own_session() -> None:
    async with SecureServer() as server, proxy() as ours:
        async with own_session(ours.url) as own, client(server, session=own) as rh:
            await rh.gather(*(a_call(rh) for _ in range(10)))
        assert len(server.tasks) == 10
        assert len(ours.heads) == server.connections
        assert all(head.startswith(f"CONNECT 127.0.0.1:{server.port} ") for head in ours.heads)
        assert not any(KEY in head for head in ours.heads)


REFUSALS = [
    b"HTTP/1.1 407 Who are you?",
    b"HTTP/1.1 503",
    b"HTTP/1.1 302 Found\r\nLocation: https://example.com/login",
    b"HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/",
    b"HTTP/1.1 204 No Content",
]


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_a_proxy_that_refuses_was_no_submit(refusal: bytes) -> None:
    async with SecureServer() as server, proxy(refusal) as ours, own_session(ours.url) as own:
        async with client(server, session=own, retry=QUICK) as rh:
            call = a_call(rh)
            with pytest.raises(errors.ConnectionFailedError, match="the proxy refused") as caught:
                await call
            assert refusal.split()[1].decode() in str(caught.value)
            assert PASSWORD not in str(caught.value)
            assert call.task is None
        assert server.seen == []


@pytest.mark.parametrize("nonsense", [b"", b"what?", b"HTTP/1.1"])
async def test_a_proxy_that_makes_no_sense_was_no_submit(nonsense: bytes) -> None:
    async with SecureServer() as server, proxy(nonsense) as ours, own_session(ours.url) as own:
        async with client(server, session=own, retry=None) as rh:
            with pytest.raises(errors.ConnectionFailedError) as caught:
                await a_call(rh)
        assert not caught.value.reached
        assert PASSWORD not in str(caught.value)
        assert server.seen == []


async def test_a_redirect_that_answers_the_submit_itself_leaves_it_uncertain() -> None:
    moved = answer(b"", 302, headers={"Location": "https://example.com/login"})
    async with SecureServer(moved) as server, proxy() as ours, own_session(ours.url) as own:
        async with client(server, session=own) as rh:
            with pytest.raises(errors.SubmissionUncertainError, match="redirect"):
                await a_call(rh)
        assert len(server.submits) == 1
