"""Through which proxy a request goes, if through any.

A proxy's name and password are a secret: they stand in no address that is shown.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping

from attrs import field, frozen
from yarl import URL

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.values import Secret, is_web_address

ALLOWED = "an address such as http://proxy.example.com:3128, with user:password@ if need be"
_SCHEMES = ("http", "https")
_SCHEME_OF_LIVE = {"ws": "http", "wss": "https"}
"""Live connections go the way of other requests; the environment has no setting for them."""

# urllib.request is imported where a proxy is looked for: making a client stays cheap, and aiohttp,
# which the first request needs, loads it in any case.


@frozen(kw_only=True)
class Proxy:
    """A proxy's address, and what it wants to be told about who asks.

    Attributes:
        url: its address, which may be shown.
        login: ``user:password`` as they stand in an address, or ``None``.
    """

    url: URL
    login: Secret | None = None


@frozen(kw_only=True)
class Proxies:
    """Which proxy each request goes through.

    Attributes:
        named: the one that was named for this client, for all requests.
        by_scheme: else those of the environment, or of the system's settings.
    """

    named: Proxy | None = None
    by_scheme: Mapping[str, Proxy] = field(factory=dict)

    def __bool__(self) -> bool:
        return self.named is not None or bool(self.by_scheme)

    @property
    def logins(self) -> tuple[Secret, ...]:
        """What they want to be told, all of them."""
        known = [self.named, *self.by_scheme.values()]
        return tuple(each.login for each in known if each is not None and each.login is not None)

    def of(self, url: URL) -> Proxy | None:
        """The proxy for a request; none to this machine and to the hosts of ``NO_PROXY``."""
        found = self.named or self.by_scheme.get(_SCHEME_OF_LIVE.get(url.scheme, url.scheme))
        if found is None or url.host is None or _is_this_machine(url.host):
            return None
        from urllib.request import proxy_bypass

        return None if proxy_bypass(f"{url.host}:{url.port}") else found


NO_PROXIES = Proxies()


def proxies_for(named: Proxy | None) -> Proxies:
    """The proxies of a client that has this one, or none of its own."""
    return Proxies(named=named) if named is not None else _of_environment()


def _of_environment() -> Proxies:
    """Those of ``HTTPS_PROXY``, ``HTTP_PROXY`` and ``ALL_PROXY``; of the system where it has such
    settings.  What is no HTTP proxy is not used, and the log says so."""
    from urllib.request import getproxies

    from runninghub_async.logs import logger

    by_scheme, told = {}, getproxies()
    for scheme in _SCHEMES:
        name = scheme if told.get(scheme) else "all"
        if not told.get(name):
            continue
        if (found := read_proxy(told[name])) is not None:
            by_scheme[scheme] = found
        else:
            logger.warning("%s_PROXY is not used: allowed is %s", name.upper(), ALLOWED)
    return Proxies(by_scheme=by_scheme)


def read_proxy(given: str | Proxy) -> Proxy | None:
    """The proxy at an address, which may lack the scheme; ``None`` where it is none."""
    if isinstance(given, Proxy):
        return given
    if not isinstance(given, str):
        return None
    text = given.strip() if "://" in given else f"http://{given.strip()}"
    if not is_web_address(text):
        return None
    try:
        url = URL(text)
        origin = url.origin()  # without the login
    except ValueError:
        return None
    if url.path not in ("", "/") or url.query_string or url.fragment:
        return None
    user, password = url.raw_user or "", url.raw_password or ""
    login = Secret(f"{user}:{password}") if user or password else None
    return Proxy(url=origin, login=login)


def not_a_proxy(name: str) -> InvalidParameterError:
    """The error for an address that is none.  It does not show it: there may be a password in it.

    It is for who calls :func:`read_proxy` to raise, where no variable has the address any more.
    """
    hint = "For SOCKS, give a session= of your own that has a connector for it."
    return refusal(name, "is no address of an HTTP proxy", ALLOWED, hint=hint)


def _is_this_machine(host: str) -> bool:
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None) or address
    return bool(inner.is_loopback or inner.is_unspecified)
