"""The client's own proxy and trust: by argument, by the environment, and never to this machine."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import RunningHub, __version__, errors
from runninghub_async.client import runtime_of
from runninghub_async.proxies import Proxies, read_proxy
from tests.cli.command import Command, command_for
from tests.helpers import KEY, QUICK, a_call, a_media_call
from tests.http.test_proxy_and_tls import PEM, SecureServer
from tests.http.test_secrets import everything_in
from tests.misbehaving import PNG, Server, answer, disconnect, file_result
from tests.proxy import LOGIN, PASSWORD, Proxy, proxy

URL_OF_NAMES = "http://service.test"
SECURE_URL = "https://service.test"
NAMES_ITSELF = f"runninghub_async/{__version__} "


class Service(Server):
    """A server that is reached by its name only, and so through a proxy only."""

    @property
    def base_url(self) -> str:
        return URL_OF_NAMES


class SecureService(SecureServer):
    """The same with TLS."""

    @property
    def base_url(self) -> str:
        return SECURE_URL


def client(server: Server, **settings: Any) -> RunningHub:
    given: dict[str, Any] = {"poll": 0.01, "http_timeout": 5, "retry": QUICK, "timeout": 20}
    return RunningHub(KEY, base_url=server.base_url, **(given | settings))


async def use(rh: RunningHub, picture: Path, folder: Path) -> None:
    """All kinds of requests: to the API, of a file to it, to an address elsewhere, of a file."""
    result = await a_media_call(rh, picture)
    assert (await result.save(folder))[0].stat().st_size
    await rh.account.queue()
    where = f"{runtime_of(rh).settings.base_url}/files/put.png"
    await runtime_of(rh).uploads.put(where, lambda: picture.open("rb"))


def names_itself(server: Server) -> bool:
    return all(each.headers["user-agent"].startswith(NAMES_ITSELF) for each in server.seen)


async def test_everything_goes_through_a_proxy_of_plain_http_with_a_login(
    picture: Path, tmp_path: Path
) -> None:
    async with Service(queries=[file_result]) as server, proxy(to=server.port, login=LOGIN) as ours:
        async with client(server, proxy=ours.url) as rh:
            await use(rh, picture, tmp_path / "out")
        assert len(server.uploads) == len(server.submits) == 1
        assert len(ours.heads) == len(server.seen)
        assert names_itself(server)


@pytest.mark.parametrize("names", ["argument", "RUNNINGHUB_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
async def test_everything_goes_through_a_tunnel_with_ones_own_certificates(
    names: str, picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        SecureService(queries=[file_result]) as server,
        proxy(to=server.port, login=LOGIN) as ours,
    ):
        settings: dict[str, Any] = {}
        if names == "argument":
            settings = {"proxy": ours.url, "ca_file": PEM}
        else:
            monkeypatch.setenv(names, ours.url)
            monkeypatch.setenv("RUNNINGHUB_CA_FILE", str(PEM))
        async with client(server, **settings) as rh:
            await use(rh, picture, tmp_path / "out")
        assert len(server.submits) == 1
        assert len(ours.heads) == server.connections
        assert all(head.startswith("CONNECT service.test:443 ") for head in ours.heads)
        assert all(f"User-Agent: {NAMES_ITSELF}" in head for head in ours.heads)
        assert not any(KEY in head for head in ours.heads)
        assert not any("proxy-authorization" in each.headers for each in server.seen)
        assert names_itself(server)


async def test_this_machine_is_never_reached_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with proxy(answer=b"HTTP/1.1 500 no") as ours:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "RUNNINGHUB_PROXY"):
            monkeypatch.setenv(name, ours.url)
        async with Server() as server, client(server, proxy=ours.url) as rh:
            await a_call(rh)
        assert ours.heads == []


MACHINE = ["localhost", "LOCALHOST.", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]", "0.0.0.0"]
MACHINE += ["[::ffff:127.0.0.1]", "[::]"]


@pytest.mark.parametrize("host", MACHINE)
def test_what_names_this_machine(host: str) -> None:
    from yarl import URL

    proxies = Proxies(named=read_proxy("proxy.test:3128"))
    assert proxies.of(URL(f"https://{host}:8800/x")) is None
    for other in ("localhost.test", "128.0.0.1", "[::2]", "notlocalhost"):
        assert proxies.of(URL(f"https://{other}:8800/x")) is not None


async def test_hosts_of_no_proxy_are_reached_without_also_after_a_redirect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each hop of a download finds its own way."""
    async with Server(downloads=[answer(PNG)]) as there:
        elsewhere = answer(b"", 302, {"Location": f"{there.base_url}/files/2.png"})
        async with (
            Service(queries=[file_result], downloads=[elsewhere]) as server,
            proxy(to=server.port) as ours,
        ):
            monkeypatch.setenv("NO_PROXY", "example.com, .files.test")
            async with client(server, proxy=ours.url) as rh:
                files = await (await a_call(rh)).save(tmp_path / "out")
            assert files[0].read_bytes() == PNG
            assert set(ours.asked_for) == {"service.test"}
            assert [each.path for each in there.seen] == ["/files/2.png"]
            assert there.seen[0].headers["user-agent"].startswith(NAMES_ITSELF)
        monkeypatch.setenv("NO_PROXY", "service.test")
        async with client(server, proxy=ours.url, retry=None) as rh:
            with pytest.raises(errors.ConnectionFailedError, match="does not resolve"):
                await rh.account.queue()


async def test_netrc_tells_nobody_a_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("default login me password from-netrc\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    async with Service() as server, proxy(to=server.port) as ours:
        monkeypatch.setenv("HTTP_PROXY", ours.address)
        async with client(server) as rh:
            await a_call(rh)
        assert ours.heads
        assert not any("proxy-authorization" in head.lower() for head in ours.heads)
        assert {each.headers.get("authorization") for each in server.seen} == {f"Bearer {KEY}"}


def shown_by_frames(error: BaseException) -> list[str]:
    """The variables of all frames but the test's own."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)][1:]
    assert frames
    variables = [(n, v) for frame in frames for n, v in frame.f_locals.items() if n != "self"]
    return [text for name, value in variables for text in (name, *everything_in(value))]


async def nobody_listens() -> str:
    server = Server()
    await server.start()
    await server.stop()
    return f"http://{LOGIN}@127.0.0.1:{server.port}"


async def failing(kind: str, ours: Proxy) -> tuple[str, str]:
    """A proxy that fails in this way, and what is said then."""
    if kind == "nobody":
        return await nobody_listens(), "cannot connect to the proxy 127.0.0.1"
    if kind == "unknown":
        return f"http://{LOGIN}@no-proxy.invalid:3128", "does not resolve"
    if kind == "login":
        return ours.url.replace("me:", "you:"), "wants a name and a password"
    return ours.url, "no answer|not valid HTTP|closed the connection"


@pytest.mark.parametrize("kind", ["nobody", "unknown", "login", "nonsense"])
async def test_what_is_wrong_with_a_proxy_is_told_without_its_password(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    nonsense = b"what?" if kind == "nonsense" else None
    async with SecureService() as server, proxy(nonsense, to=server.port, login=LOGIN) as ours:
        address, told = await failing(kind, ours)
        rh = client(server, proxy=address, ca_file=PEM, retry=None)
        for ask in (lambda: a_call(rh), rh.account.queue):
            with pytest.raises(errors.ConnectionFailedError, match=told) as caught:
                await ask()
            error = caught.value
            assert kind == "nonsense" or not error.reached
            texts = [str(error), repr(error), caplog.text, repr(rh), *shown_by_frames(error)]
            texts += everything_in([vars(error), error.args, vars(rh)])
            assert not [text for text in texts if PASSWORD in text]
        await rh.close()
        assert server.seen == []


async def test_a_lost_tunnel_leaves_a_submit_uncertain_and_is_not_repeated() -> None:
    async with SecureService(disconnect) as server, proxy(to=server.port) as ours:
        async with client(server, proxy=ours.address, ca_file=PEM) as rh:
            with pytest.raises(errors.SubmissionUncertainError):
                await a_call(rh)
        assert len(server.submits) == 1


WRONG: list[Any] = ["", "what is this", "socks5://h:1", "ftp://h", "http://", "http://h:x", 3, b"x"]
WRONG += [f"socks5://{LOGIN}@h:1", f"http://{LOGIN}@h/path"]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_proxy_is_refused_and_not_shown(
    wrong: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(errors.InvalidParameterError, match=r"^proxy is no address") as caught:
        RunningHub(KEY, proxy=wrong)
    assert PASSWORD not in str(caught.value)
    assert PASSWORD not in repr(vars(caught.value))
    assert not [shown for shown in shown_by_frames(caught.value) if PASSWORD in shown]
    if isinstance(wrong, str) and wrong:
        monkeypatch.setenv("RUNNINGHUB_PROXY", wrong)
        with pytest.raises(errors.InvalidParameterError, match=r"^RUNNINGHUB_PROXY is no"):
            RunningHub(KEY)


async def test_a_proxy_of_the_environment_that_is_none_of_http_is_told_of_and_left_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ALL_PROXY", f"socks5://{LOGIN}@127.0.0.1:1080")
    async with Server() as server, client(server) as rh:
        await a_call(rh)
    assert "ALL_PROXY is not used" in caplog.text
    assert PASSWORD not in caplog.text


async def test_a_session_of_ones_own_has_its_own_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    async with aiohttp.ClientSession() as own:
        conflicting: list[dict[str, Any]] = [{"proxy": "http://h:1"}, {"ca_file": PEM}]
        for setting in conflicting:
            with pytest.raises(errors.InvalidParameterError, match=r"goes not together.*session"):
                RunningHub(KEY, session=own, **setting)
        monkeypatch.setenv("RUNNINGHUB_PROXY", "http://127.0.0.1:9")
        monkeypatch.setenv("RUNNINGHUB_CA_FILE", "/no/such/file")
        async with Server() as server, client(server, session=own) as rh:
            await a_call(rh)
            assert server.submits


@pytest.mark.parametrize("how", ["headers", "skip_auto_headers", "neither"])
async def test_a_user_agent_of_ones_own_session_is_left_alone(how: str, picture: Path) -> None:
    ways: dict[str, Any] = {
        "headers": {"headers": {"user-agent": "mine/1"}},
        "skip_auto_headers": {"skip_auto_headers": ["User-Agent"]},
        "neither": {},
    }
    given: dict[str, Any] = ways[how]
    async with Server() as server, aiohttp.ClientSession(**given) as own:
        async with client(server, session=own) as rh:
            await a_media_call(rh, picture)
        told = {each.headers.get("user-agent", "") for each in server.seen}
        assert len(told) == 1
        expected = {"headers": "mine/1", "skip_auto_headers": "", "neither": NAMES_ITSELF}
        assert next(iter(told)).startswith(expected[how])
        assert how == "neither" or told == {expected[how]}


@pytest.mark.parametrize("content", [None, "no certificate at all"])
def test_a_file_without_certificates_is_refused_by_its_name(
    content: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_text(content)
    with pytest.raises(errors.InvalidParameterError, match=r"^ca_file is .*ca\.pem.*PEM"):
        RunningHub(KEY, ca_file=file)
    monkeypatch.setenv("RUNNINGHUB_CA_FILE", str(file))
    with pytest.raises(errors.InvalidParameterError, match=r"^RUNNINGHUB_CA_FILE is .*ca\.pem"):
        RunningHub(KEY)


@pytest.fixture
def company(tmp_path: Path) -> Command:
    return command_for(SECURE_URL, tmp_path)


async def test_the_command_goes_through_a_companys_proxy(company: Command) -> None:
    """By options behind the command, before it, and by the environment alone."""
    async with SecureService() as server, proxy(to=server.port, login=LOGIN) as ours:
        words = ["run", "seedream-v4.5/text-to-image", "prompt=a red bicycle", "resolution=2k"]
        options = ["--proxy", ours.url, "--ca-file", str(PEM)]
        for arguments in ([*words, *options], [*options, *words]):
            ended = await company(*arguments, "--json")
            assert ended.code == 0, ended.err
        company.environment |= {"RUNNINGHUB_PROXY": ours.url, "RUNNINGHUB_CA_FILE": str(PEM)}
        ended = await company(*words, "--json", "--timeout", "20", "--retry", "2")
        assert ended.code == 0, ended.err
        assert len(server.submits) == 3
        assert set(ours.asked_for) == {"service.test"}
        company.environment["RUNNINGHUB_PROXY"] = f"socks5://{LOGIN}@h:1"
        for more in ([], ["--proxy", f"socks5://{LOGIN}@h:1"]):
            ended = await company("account", *more)
            assert ended.code == 2
            assert "no address of an HTTP proxy" in ended.err
            assert PASSWORD not in ended.err + ended.out
