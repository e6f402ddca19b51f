"""What a client is made with: arguments, else the environment, else defaults."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import frozen
from yarl import URL

from runninghub_async.catalogue_files import CatalogueFiles, named_files
from runninghub_async.checks import (
    checked_address,
    checked_concurrency,
    checked_seconds,
    checked_timeout,
    checked_wait_for_place,
    not_allowed,
    refusal,
)
from runninghub_async.errors import AuthenticationError, InvalidParameterError
from runninghub_async.events import Observer, Observers, checked_observers
from runninghub_async.proxies import Proxy, not_a_proxy, read_proxy
from runninghub_async.quoting import shown_path
from runninghub_async.retries import RetryPolicy, policy_of
from runninghub_async.state_folder import named_folder
from runninghub_async.values import Account, Secret, Unset, expanded

if TYPE_CHECKING:
    import ssl

    import aiohttp

    from runninghub_async.learned.records import Seen
    from runninghub_async.models.records import Site

DEFAULT_BASE_URL = "https://www.runninghub.ai"
DEFAULT_TIMEOUT = 3600.0
"""Seconds for a whole call."""
_KEY_VARIABLES = ("RUNNINGHUB_API_KEY", "RH_API_KEY")
_URL_VARIABLES = ("RUNNINGHUB_BASE_URL", "RH_API_BASE_URL")
_SITE_VARIABLE = "RUNNINGHUB_SITE"
HOSTS: Mapping[Site, str] = {"cn": "runninghub.cn", "ai": "runninghub.ai"}
"""The service's sites, each with keys of its own."""
_POLL_VARIABLE = "RUNNINGHUB_POLL"
_TIMEOUT_VARIABLE = "RUNNINGHUB_TIMEOUT"
_CONCURRENCY_VARIABLE = "RUNNINGHUB_CONCURRENCY"
_RETRY_VARIABLE = "RUNNINGHUB_RETRY"
_PROXY_VARIABLE = "RUNNINGHUB_PROXY"
_CA_VARIABLE = "RUNNINGHUB_CA_FILE"
_SHORTEST_POLL = 0.001
"""Looking again without any pause would only burn the processor."""
_MOST_DIGITS = 6
"""Of a number of attempts, or of tasks at once: more is a mistake."""

ApiKey = str | Secret | Sequence[str | Secret]
"""One key or several; a ``Secret`` is one that no variable shows."""
OnCancel = Literal["leave", "cancel"]


@frozen(kw_only=True, eq=False)
class Settings:
    """Checked settings of one client."""

    accounts: tuple[Account, ...]
    base_url: URL
    site: Site | None
    """Whose prices hold; ``None`` where that is not known."""
    concurrency: int | None
    timeout: float | None
    http_timeout: float
    retry: RetryPolicy | None
    poll: float | None
    on_cancel: OnCancel
    wait_for_place: bool | float
    session: aiohttp.ClientSession | None
    proxy: Proxy | None
    ca_file: Path | None
    tls: ssl.SSLContext | None
    """Whom to trust, where that is not what aiohttp does by itself: the system's, and this file."""
    webhook_url: str | None
    observers: Observers
    catalogue: tuple[Path, ...]
    """The files and folders that add to the shipped catalogue."""
    state_dir: Path | None
    """Where what runs cost is remembered; ``None`` remembers nothing."""

    @property
    def place(self) -> str:
        """Where runs are alike: the site, or else the very address."""
        address = self.base_url
        return site_of(address) or f"{address.host}:{address.port}"

    def seen(self, name: str) -> Seen | None:
        """What is known of earlier runs of a workflow or an app, by :attr:`Order.learned_as`."""
        if self.state_dir is None:
            return None
        from runninghub_async.learned.memory import seen  # reads a database: not before it must

        return seen(self.state_dir, self.place, name)

    def account(self, label: str | None) -> Account:
        """The account with this label; the first where there is none given.

        Raises:
            InvalidParameterError: there is no such account.
        """
        if label is None:
            return self.accounts[0]
        labels = {account.label: account for account in self.accounts}
        if not isinstance(label, str) or label not in labels:
            raise not_allowed("account", label, f"one of this client: {', '.join(labels)}")
        return labels[label]


def read_settings(
    accounts: tuple[Account, ...] | AuthenticationError,
    *,
    base_url: str | None,
    site: Site | None,
    concurrency: int | None,
    timeout: float | Unset | None,
    http_timeout: float,
    retry: RetryPolicy | Unset | None,
    poll: float | None,
    on_cancel: OnCancel,
    wait_for_place: bool | float,
    session: aiohttp.ClientSession | None,
    proxy: Proxy | InvalidParameterError | None,
    ca_file: str | os.PathLike[str] | None,
    webhook_url: str | None,
    observer: Observer | Iterable[Observer] | None,
    catalogue: CatalogueFiles | None,
    state_dir: str | os.PathLike[str] | None,
) -> Settings:
    """Check the arguments of ``RunningHub`` and complete them from the environment.

    ``accounts`` is what :func:`read_accounts` made of the keys, ``proxy`` what
    :func:`named_proxy` made of its address.

    Raises:
        AuthenticationError: there is no key.
        InvalidParameterError: a setting has a value that is not allowed.
    """
    if session is not None and not hasattr(session, "connector"):
        raise not_allowed("session", session, "an aiohttp.ClientSession, or None")
    if webhook_url is not None:
        checked_address("webhook_url", webhook_url)
    if poll is None:
        poll = _number_from_environment(_POLL_VARIABLE, "a number of seconds")
    if isinstance(accounts, AuthenticationError):
        raise accounts
    if isinstance(proxy, InvalidParameterError):
        raise proxy
    address, its_site = _address(base_url, site)
    trusted = _ca_file(ca_file, session)
    return Settings(
        accounts=accounts,
        base_url=address,
        site=its_site,
        concurrency=_concurrency(concurrency),
        timeout=_timeout(timeout),
        http_timeout=checked_seconds("http_timeout", http_timeout),
        retry=_retry(retry),
        poll=None if poll is None else checked_seconds("poll", poll, least=_SHORTEST_POLL),
        on_cancel=checked_on_cancel("on_cancel", on_cancel),
        wait_for_place=checked_wait_for_place("wait_for_place", wait_for_place),
        session=session,
        proxy=proxy,
        ca_file=None if trusted is None else trusted[0],
        tls=None if trusted is None else _trust_in(*trusted),
        webhook_url=webhook_url,
        observers=checked_observers(observer),
        catalogue=named_files(catalogue),
        state_dir=named_folder(state_dir),
    )


def read_accounts(api_key: ApiKey | None) -> tuple[Account, ...] | AuthenticationError:
    """The accounts of the keys, else of those in the environment.

    What is wrong with them is returned and not raised: a traceback shows the variables of its
    frames to those who look, and here they hold the keys.
    """
    given = api_key if api_key is not None else _from_environment(_KEY_VARIABLES)
    if given is None:
        return AuthenticationError(
            "There is no API key. Pass RunningHub(api_key=...) or set RUNNINGHUB_API_KEY; keys"
            " are made on the site's API page (for tests: runninghub_async.sandbox)."
        )
    if isinstance(given, Secret):
        given = [given]
    if not isinstance(given, (str, list, tuple)):
        return AuthenticationError("api_key is no text; allowed is the key as str, or several.")
    parts = given.split(",") if isinstance(given, str) else given
    if not all(isinstance(part, (str, Secret)) for part in parts):
        return AuthenticationError("One of the keys in api_key is no text; each must be a str.")
    keys = [part if isinstance(part, Secret) else Secret(part.strip()) for part in parts]
    keys = [key for key in keys if key]
    if not keys:
        return AuthenticationError("The API key is empty.")
    if fault := next((fault for key in keys if (fault := key.fault)), None):
        which = "The API key" if len(keys) == 1 else "One of the API keys"
        return AuthenticationError(
            f"{which} {fault}. Keys are made on the site's API page. Nothing was sent."
        )
    return tuple(dict.fromkeys(Account(key) for key in keys))


def named_proxy(
    given: str | Proxy | None, session: aiohttp.ClientSession | None
) -> Proxy | InvalidParameterError | None:
    """The proxy that was named for a client; ``None`` leaves it to the environment's others.

    What is wrong with it is returned and not raised, as for the keys: it may have a password.
    """
    if session is not None:
        return None if given is None else _beside_session("proxy")
    if given is not None:
        return read_proxy(given) or not_a_proxy("proxy")
    text = _from_environment([_PROXY_VARIABLE])
    return None if text is None else read_proxy(text) or not_a_proxy(_PROXY_VARIABLE)


def checked_on_cancel(name: str, value: OnCancel) -> OnCancel:
    """What becomes of a task whose waiter was cancelled.

    Raises:
        InvalidParameterError: it is no such word.
    """
    if value in ("leave", "cancel"):
        return value
    raise not_allowed(name, value, "'leave' or 'cancel'")


def _timeout(given: float | Unset | None) -> float | None:
    if not isinstance(given, Unset):
        return checked_timeout("timeout", given)
    told = _number_from_environment(_TIMEOUT_VARIABLE, "a number of seconds above 0")
    return DEFAULT_TIMEOUT if told is None else checked_seconds(_TIMEOUT_VARIABLE, told)


def _concurrency(given: int | None) -> int | None:
    told = None if given is not None else _count_from_environment(_CONCURRENCY_VARIABLE)
    return checked_concurrency(given) if told is None else told


def _retry(given: RetryPolicy | Unset | None) -> RetryPolicy | None:
    if given is None or isinstance(given, RetryPolicy):
        return given
    if not isinstance(given, Unset):
        raise not_allowed("retry", given, "a RetryPolicy, or None to repeat nothing")
    attempts = _count_from_environment(_RETRY_VARIABLE)
    return RetryPolicy() if attempts is None else policy_of(attempts)


def _ca_file(
    given: str | os.PathLike[str] | None, session: aiohttp.ClientSession | None
) -> tuple[Path, str] | None:
    """A file of certificates to trust beside the system's, and who names it; ``None`` where there
    is none."""
    if session is not None:
        if given is not None:
            raise _beside_session("ca_file")
        return None
    name = "ca_file" if given is not None else _CA_VARIABLE
    file = given if given is not None else _from_environment([_CA_VARIABLE])
    if file is not None and not isinstance(file, (str, os.PathLike)):
        raise not_allowed(name, file, "the path of a file with certificates")
    return None if file is None else (expanded(file), name)


def _trust_in(file: Path, name: str) -> ssl.SSLContext:
    """Trust in the system's certificates and in those of a file."""
    import ssl  # not before it is needed: making a client stays cheap

    trusted = ssl.create_default_context()
    try:
        trusted.load_verify_locations(cafile=file)
    except ssl.SSLError:
        why = "has no certificate in it that can be read"
    except OSError as error:
        why = f"cannot be read ({error.strerror})"
    else:
        return trusted
    allowed = "a file of certificates in PEM form, as text between BEGIN and END CERTIFICATE"
    raise refusal(name, f"is {shown_path(file)}, which {why}", allowed, value=file)


def _beside_session(name: str) -> InvalidParameterError:
    return refusal(
        name,
        "goes not together with session=",
        hint="A session of your own has its own proxy and its own trust: ClientSession(proxy=…),"
        " TCPConnector(ssl=…).",
    )


def _address(base_url: str | None, site: Site | None) -> tuple[URL, Site | None]:
    """Where requests go, and whose prices hold there.

    The service's own hosts are of their site.  Any other address is of the site that is named,
    and where no address is given, that site's own is taken.
    """
    named = named_site(site)
    given = named_address(base_url)
    if given is None and named is not None:
        base_url = address_of(named)
    address = _base_url(base_url)
    known = site_of(address)
    if known is not None and site not in (None, known):
        raise refusal(
            "site",
            f"is {site!r}, but {address.host} is the other site",
            f"{known!r}, or another base_url",
            value=site,
        )
    return address, known or named


def named_site(given: Site | None) -> Site | None:
    """The site that is named, by argument or else by the environment.

    Raises:
        InvalidParameterError: there is no such site.
    """
    text = given if given is not None else _from_environment((_SITE_VARIABLE,))
    named: Site | None = next((known for known in HOSTS if known == text), None)
    if text is not None and named is None:
        name = "site" if given is not None else _SITE_VARIABLE
        raise not_allowed(name, text, " or ".join(map(repr, HOSTS)))
    return named


def named_address(given: str | None) -> str | None:
    """The service's address that is named, by argument or else by the environment."""
    return given or _from_environment(_URL_VARIABLES)


def address_of(site: Site) -> str:
    """The address of one of the service's sites."""
    return f"https://www.{HOSTS[site]}"


def site_of(address: URL) -> Site | None:
    """The site that an address is of, where it is the service's own."""
    host = f".{address.host or ''}".rstrip(".").lower()
    return next((site for site, name in HOSTS.items() if host.endswith(f".{name}")), None)


def _base_url(given: str | None) -> URL:
    allowed = "an address such as https://www.runninghub.ai"
    if given is not None and not isinstance(given, str):
        raise not_allowed("base_url", given, f"{allowed}, as text (str)")
    text = named_address(given) or DEFAULT_BASE_URL
    try:
        url = URL(text.strip().rstrip("/").removesuffix("/openapi/v2").rstrip("/"))
    except ValueError:
        url = URL()
    host = url.host or ""
    is_host = host.isprintable() and not re.search(r"[\s/]", host) and host.strip(".")
    if url.scheme not in ("http", "https") or not is_host or url.user or url.query_string:
        harmless = re.sub(r"//[^/]*@|\?.*", "…", text)  # what stands there may be a secret
        raise not_allowed("base_url", harmless, allowed)
    return url


def _from_environment(names: Sequence[str]) -> str | None:
    return next((value for name in names if (value := os.environ.get(name, "").strip())), None)


def _number_from_environment(name: str, allowed: str) -> float | None:
    text = _from_environment([name])
    try:
        return None if text is None else float(text)
    except ValueError:
        raise not_allowed(name, text, allowed) from None


def _count_from_environment(name: str) -> int | None:
    text = _from_environment([name])
    if text is None:
        return None
    if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS and int(text):
        return int(text)
    raise not_allowed(name, text, "a whole number of at least 1")
