"""Posts to addresses of strangers: nowhere that only this machine, or its network, can reach."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import IPv4Address, IPv6Address

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.errors import ConnectionFailedError, InvalidParameterError
from runninghub_async.http.outward import OutwardPosts
from runninghub_async.http.public_addresses import is_public
from tests.streams import stream_server


class Names(AbstractResolver):
    """What names lead to, each look the next of what is there, and then the last again."""

    def __init__(self, *looks: list[str]) -> None:
        self._looks = list(looks)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = self._looks.pop(0) if len(self._looks) > 1 else self._looks[0]
        return [
            ResolveResult(
                hostname=host,
                host=each,
                port=port,
                family=socket.AF_INET6 if ":" in each else socket.AF_INET,
                proto=0,
                flags=0,
            )
            for each in found
        ]

    async def close(self) -> None:
        """Nothing is held."""


class Listener:
    """A server that gives one answer; ``came`` is what it was sent, a text a connection."""

    def __init__(self, answer: bytes, *, goes_on: bool) -> None:
        self._answer = answer
        self._goes_on = goes_on
        self.came: list[str] = []
        self.port = 0

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.came.append((await reader.read(2**16)).decode())
        try:
            writer.write(self._answer)
            while self._goes_on:
                writer.write(b"more and more" * 1000)
                await writer.drain()
            await reader.read()
        except ConnectionError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def listening(
    answer: bytes = b"HTTP/1.1 204 No Content\r\n\r\n", *, goes_on: bool = False
) -> AsyncIterator[Listener]:
    listener = Listener(answer, goes_on=goes_on)
    server = await stream_server(listener.connected)
    listener.port = server.sockets[0].getsockname()[1]
    try:
        yield listener
    finally:
        server.close()


# -- where nothing is posted to -------------------------------------------------------------------

NOT_PUBLIC = [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b:1::808:808",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "fc00::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "fd00:ec2::254",
]


@pytest.mark.parametrize("address", NOT_PUBLIC)
async def test_no_connection_is_made_to_what_is_not_public(address: str) -> None:
    assert not is_public(address)
    async with listening() as listener:
        looks = [[address], ["8.8.8.8", address], [address, "8.8.8.8"]]
        async with OutwardPosts(resolver=Names(*looks)) as posts:
            url = f"https://hooks.example:{listener.port}/"
            for _ in looks:
                with pytest.raises(ConnectionFailedError, match="not public"):
                    await posts.post(url, b"{}", {})
            shown = f"[{address}]" if ":" in address else address
            with pytest.raises(InvalidParameterError, match="no public host"):
                await posts.post(f"https://{shown}:{listener.port}/", b"{}", {})
        assert listener.came == []


@given(st.ip_addresses(v=4))
def test_an_address_in_another_is_as_public_as_that(address: IPv4Address) -> None:
    expected = address.is_global and not (address.is_multicast or address.is_reserved)
    assert is_public(str(address)) == expected
    number = int(address)
    for outer in (
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address((0x64FF9B << 96) | number),
        IPv6Address((0x2002 << 112) | (number << 80)),
    ):
        assert is_public(str(outer)) == expected


@given(st.ip_addresses(v=6))
def test_of_the_rest_only_what_is_given_out_is_public(address: IPv6Address) -> None:
    if is_public(str(address)) and not (address.ipv4_mapped or address.sixtofour):
        assert address.is_global
        assert not address.is_multicast


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hooks.example",
        "ftp://hooks.example/",
        "file:///etc/passwd",
        "http://hooks.example/",
        "https://localhost/",
        "https://api.localhost/",
        "https://LOCALHOST./",
        "https://intranet/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.1./",
        "https://①②⑦.0.0.1/",
        "https://[::ffff:7f00:1]/",
        "https://[fe80::1%25eth0]/",
        "https://me:secret-of-mine@hooks.example/",
        "https://hooks.example/#secret-of-mine",
        "https://hooks.example:0/",
        "https://hooks.example:99999/",
        "https://hooks.example\\@127.0.0.1/",
        "https://hooks.example/" + "x" * 2000,
        "http://xn--hooks-.inside/",
        b"https://hooks.example/",
        None,
        7,
    ],
)
async def test_an_address_that_tells_by_itself_is_refused_at_once(url: object) -> None:
    # The last name but three is shown as that of the host which is allowed.
    with pytest.raises(InvalidParameterError) as refused:
        OutwardPosts({"hooks.inside"}).check("webhook_url", url)
    assert refused.value.parameter == "webhook_url"
    assert "secret-of-mine" not in str(refused.value)
    assert "hooks.inside" not in str(refused.value)


def test_addresses_of_public_hosts_are_taken() -> None:
    posts = OutwardPosts({"inside", "10.0.0.7", "::1"})
    for url in ("https://hooks.example/a?b=c", "https://hooks.example:8443", "https://8.8.8.8/",
                "http://inside:9000/x", "https://INSIDE./", "http://10.0.0.7/",
                "http://[::1]:80/"):  # fmt: skip
        posts.check("webhook_url", url)


# -- how it is posted ---------------------------------------------------------------------------


async def test_what_is_posted_and_answered() -> None:
    async with listening() as listener, OutwardPosts({"127.0.0.1"}) as posts:
        url = f"http://127.0.0.1:{listener.port}/my%2Fhook?a=b%20c"
        assert await posts.post(url, b'{"a": 1}', {"webhook-id": "msg_1"}) == 204
        (came,) = listener.came
        assert came.startswith("POST /my%2Fhook?a=b%20c HTTP/1.1\r\n")
        assert "\r\nwebhook-id: msg_1\r\n" in came
        assert "\r\nContent-Type: application/json\r\n" in came
        assert came.endswith('\r\n\r\n{"a": 1}')


async def test_no_redirect_is_followed() -> None:
    async with listening() as other:
        to = f"Location: http://127.0.0.1:{other.port}/\r\nContent-Length: 0\r\n\r\n"
        for status in (301, 302, 303, 307, 308):
            answer = f"HTTP/1.1 {status} There\r\n{to}".encode()
            async with listening(answer) as listener, OutwardPosts({"127.0.0.1"}) as posts:
                url = f"http://127.0.0.1:{listener.port}/"
                assert await posts.post(url, b"{}", {}) == status
        assert other.came == []


async def test_nothing_of_the_environment_and_of_earlier_answers_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cookie = b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"
    async with listening() as proxy, listening(cookie) as listener:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        async with OutwardPosts({"127.0.0.1"}) as posts:
            for _ in range(2):
                assert await posts.post(f"http://127.0.0.1:{listener.port}/", b"{}", {}) == 200
        assert proxy.came == []
        assert len(listener.came) == 2
        assert not any("cookie" in came.lower() for came in listener.came)


@pytest.mark.parametrize(
    ("answer", "goes_on", "ends"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", True, 200),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", False, 200),
        (b"", False, None),
        (b"HTTP/1.1 200 OK\r\n", True, None),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 9, False, None),
        (b"not HTTP\r\n\r\n", False, None),
    ],
    ids=["endless body", "no body", "nothing", "endless head", "never final", "no HTTP"],
)
async def test_a_receiver_holds_nobody_up(answer: bytes, goes_on: bool, ends: int | None) -> None:
    async with (
        listening(answer, goes_on=goes_on) as listener,
        OutwardPosts({"127.0.0.1"}, within=0.5) as posts,
        asyncio.timeout(20),
    ):
        posting = posts.post(f"http://127.0.0.1:{listener.port}/secret-path", b"{}", {})
        if ends is not None:
            assert await posting == ends
            return
        with pytest.raises(ConnectionFailedError) as caught:
            await posting
        assert "secret-path" not in str(caught.value)
