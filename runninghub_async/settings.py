"""What a client is made with: arguments, else the environment, else defaults."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from attrs import frozen
from yarl import URL

from runninghub_async.checks import (
    checked_address,
    checked_concurrency,
    checked_seconds,
    not_allowed,
)
from runninghub_async.errors import AuthenticationError
from runninghub_async.events import Observer, Observers, checked_observers
from runninghub_async.retries import RetryPolicy
from runninghub_async.values import Account, Secret

if TYPE_CHECKING:
    import aiohttp

DEFAULT_BASE_URL = "https://www.runninghub.ai"
_KEY_VARIABLES = ("RUNNINGHUB_API_KEY", "RH_API_KEY")
_URL_VARIABLES = ("RUNNINGHUB_BASE_URL", "RH_API_BASE_URL")
_POLL_VARIABLE = "RUNNINGHUB_POLL"
_SHORTEST_POLL = 0.001
"""Looking again without any pause would only burn the processor."""

ApiKey = str | Secret | Sequence[str | Secret]
"""One key or several; a ``Secret`` is one that no variable shows."""
OnCancel = Literal["leave", "cancel"]


@frozen(kw_only=True, eq=False)
class Settings:
    """Checked settings of one client."""

    accounts: tuple[Account, ...]
    base_url: URL
    concurrency: int | None
    timeout: float | None
    http_timeout: float
    retry: RetryPolicy | None
    poll: float | None
    on_cancel: OnCancel
    session: aiohttp.ClientSession | None
    webhook_url: str | None
    observers: Observers

    def account(self, label: str | None) -> Account:
        """The account with this label; the first where there is none given.

        Raises:
            InvalidParameterError: there is no such account.
        """
        if label is None:
            return self.accounts[0]
        labels = {account.label: account for account in self.accounts}
        if label not in labels:
            raise not_allowed("account", label, f"one of this client: {', '.join(labels)}")
        return labels[label]


def read_settings(
    accounts: tuple[Account, ...] | AuthenticationError,
    *,
    base_url: str | None,
    concurrency: int | None,
    timeout: float | None,
    http_timeout: float,
    retry: RetryPolicy | None,
    poll: float | None,
    on_cancel: OnCancel,
    session: aiohttp.ClientSession | None,
    webhook_url: str | None,
    observer: Observer | Iterable[Observer] | None,
) -> Settings:
    """Check the arguments of ``RunningHub`` and complete them from the environment.

    ``accounts`` is what :func:`read_accounts` made of the keys.

    Raises:
        AuthenticationError: there is no key.
        InvalidParameterError: a setting has a value that is not allowed.
    """
    if on_cancel not in ("leave", "cancel"):
        raise not_allowed("on_cancel", on_cancel, "'leave' or 'cancel'")
    if retry is not None and not isinstance(retry, RetryPolicy):
        raise not_allowed("retry", retry, "a RetryPolicy, or None to repeat nothing")
    if session is not None and not hasattr(session, "connector"):
        raise not_allowed("session", session, "an aiohttp.ClientSession, or None")
    if webhook_url is not None:
        checked_address("webhook_url", webhook_url)
    if poll is None:
        poll = _poll_from_environment()
    if isinstance(accounts, AuthenticationError):
        raise accounts
    return Settings(
        accounts=accounts,
        base_url=_base_url(base_url),
        concurrency=checked_concurrency(concurrency),
        timeout=None if timeout is None else checked_seconds("timeout", timeout),
        http_timeout=checked_seconds("http_timeout", http_timeout),
        retry=retry,
        poll=None if poll is None else checked_seconds("poll", poll, least=_SHORTEST_POLL),
        on_cancel=on_cancel,
        session=session,
        webhook_url=webhook_url,
        observers=checked_observers(observer),
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
    if not all(key.is_sendable for key in keys):
        return AuthenticationError(
            "The API key has characters that no key has (blanks, line ends or non-ASCII); copy"
            " it again."
        )
    return tuple(dict.fromkeys(Account(key) for key in keys))


def _base_url(given: str | None) -> URL:
    allowed = "an address such as https://www.runninghub.ai"
    if given is not None and not isinstance(given, str):
        raise not_allowed("base_url", given, f"{allowed}, as text (str)")
    text = given or _from_environment(_URL_VARIABLES) or DEFAULT_BASE_URL
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


def _poll_from_environment() -> float | None:
    text = os.environ.get(_POLL_VARIABLE, "").strip()
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise not_allowed(_POLL_VARIABLE, text, "a number of seconds") from None
