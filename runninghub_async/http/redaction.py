"""What may be shown of what came from outside: all but keys and the tokens of live connections.

This decides where redaction applies; what finds the keys is the module ``secrecy``, since only
it may know them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

from runninghub_async.errors import RunningHubError
from runninghub_async.http.secrecy import body_without_keys, without_keys
from runninghub_async.values import Account, Secret

E = TypeVar("E", bound=RunningHubError)

_SECRET_NAME = re.compile(
    r"(^|[_.-])((api|access|secret|private)[_-]?key|authorization|cookie|credentials?"
    r"|password|passwd|secret|token|webhook[_-]?url)$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LINK = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)
_SOCKET_TOKEN = re.compile(r"(wss?:(?:\\?/){2}[^\s\"'?]*\?|Rh-Comfy-Auth=)[^\s\"']+")
"""What a live connection's address carries, under whatever name."""


class Redactor:
    """Takes the keys of these accounts, logins, and sockets' tokens out of what is to be shown."""

    def __init__(self, accounts: tuple[Account, ...], logins: tuple[Secret, ...] = ()) -> None:
        """``logins`` are what proxies are told."""
        self._accounts = accounts
        self._logins = logins
        self._tokens: tuple[Secret, ...] = ()

    def hide(self, token: Secret, login: Secret | None = None) -> None:
        """Take this out as well from now on."""
        self._tokens = (*self._tokens, token)
        if login is not None:
            self._logins = (*self._logins, login)

    def body(self, body: bytes) -> bytes:
        """An answer without any key or token of events; those of sockets stay, since it is not yet
        what is shown."""
        return body_without_keys(body, self._accounts, self._tokens)

    def text(self, text: str) -> str:
        """A text without any key or token."""
        return _SOCKET_TOKEN.sub(r"\1***", self._without_secrets(text))

    def _without_secrets(self, text: str) -> str:
        return without_keys(text, self._accounts, self._logins, self._tokens)

    def value(self, value: Any) -> Any:
        """A JSON value with every text in it redacted, names of fields too."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {self.value(name): self.value(item) for name, item in value.items()}
        if isinstance(value, (list, tuple)):
            make = getattr(value, "_make", type(value))  # the former where its items have names
            return make(self.value(item) for item in value)
        return value

    def error(self, error: E) -> E:
        """The same error, with its message and all that it carries redacted."""
        error.message = self.text(error.message)
        error.args = (error.message,)
        for name, value in error.__dict__.items():
            error.__dict__[name] = self.value(value)
        return error


NO_KEYS = Redactor(())
"""Where there is no client, and so no key that could be known: sockets' tokens are taken out."""


def is_secret(name: str) -> bool:
    """Whether what has this name is a key, a password, or an address that tells of one."""
    return _SECRET_NAME.search(_BOUNDARY.sub("_", name)) is not None


def without_signatures(text: str) -> str:
    """A text whose links have lost what lets whoever has them in: query, fragment, login."""
    return _LINK.sub(lambda found: _without_signature(found[0]), text)


def _without_signature(link: str) -> str:
    try:
        parts = urlsplit(link)
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme, host, parts.path, "…" if parts.query else "", ""))
    except ValueError:
        return "(not shown)"
