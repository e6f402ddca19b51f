"""What a client is made with: arguments, else the environment, else defaults."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from attrs import frozen
from yarl import URL

from runninghub_async.checks import checked_concurrency, checked_seconds, not_allowed
from runninghub_async.errors import AuthenticationError
from runninghub_async.values import Account, RetryPolicy, Secret

if TYPE_CHECKING:
    import aiohttp

DEFAULT_BASE_URL = "https://www.runninghub.ai"
_KEY_VARIABLES = ("RUNNINGHUB_API_KEY", "RH_API_KEY")
_URL_VARIABLES = ("RUNNINGHUB_BASE_URL", "RH_API_BASE_URL")
_POLL_VARIABLE = "RUNNINGHUB_POLL"
_SHORTEST_POLL = 0.001
"""Looking again without any pause would only burn the processor."""

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
    api_key: str | Sequence[str] | None,
    *,
    base_url: str | None,
    concurrency: int | None,
    timeout: float | None,
    http_timeout: float,
    retry: RetryPolicy | None,
    poll: float | None,
    on_cancel: OnCancel,
    session: aiohttp.ClientSession | None,
) -> Settings:
    """Check the arguments of ``RunningHub`` and complete them from the environment.

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
    if poll is None:
        poll = _poll_from_environment()
    return Settings(
        accounts=_accounts(api_key),
        base_url=_base_url(base_url),
        concurrency=checked_concurrency(concurrency),
        timeout=None if timeout is None else checked_seconds("timeout", timeout),
        http_timeout=checked_seconds("http_timeout", http_timeout),
        retry=retry,
        poll=None if poll is None else checked_seconds("poll", poll, least=_SHORTEST_POLL),
        on_cancel=on_cancel,
        session=session,
    )


def _accounts(api_key: str | Sequence[str] | None) -> tuple[Account, ...]:
    given = api_key if api_key is not None else _from_environment(_KEY_VARIABLES)
    if given is not None and not isinstance(given, (str, list, tuple)):
        raise AuthenticationError("api_key is no text; allowed is the key as str, or several.")
    if given is None:
        raise AuthenticationError(
            "There is no API key. Pass RunningHub(api_key=...) or set RUNNINGHUB_API_KEY; keys"
            " are made on the site's API page (for tests: runninghub_async.sandbox)."
        )
    keys = given.split(",") if isinstance(given, str) else list(given)
    if not all(isinstance(key, str) for key in keys):
        raise AuthenticationError("One of the keys in api_key is no text; each must be a str.")
    keys = [key.strip() for key in keys if key.strip()]
    if not keys:
        raise AuthenticationError("The API key is empty.")
    if any(not key.isascii() or not key.isprintable() or " " in key for key in keys):
        raise AuthenticationError(
            "The API key has characters that no key has (blanks, line ends or non-ASCII); copy"
            " it again."
        )
    return tuple(dict.fromkeys(Account(Secret(key)) for key in keys))


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
