"""Small values that every room may use: the key as a secret, kinds of input, settings."""

from __future__ import annotations

import hashlib
import os
import re
from enum import Enum
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from runninghub_async.errors import InvalidParameterError, UsageError
from runninghub_async.quoting import shown, shown_path

_WEB_ADDRESS = re.compile(
    r"https?://"
    r"([^/?#\s]*@)?"  # perhaps a user
    r"(\[[0-9a-f:.]+(%[^\]\s]+)?\]"  # an IPv6 address
    r"|[^/?#\s@:.\[\]]+(\.[^/?#\s@:.\[\]]+)*\.?)"  # or a name of any alphabet, in no empty parts
    r"(:\d{0,5})?(?=[/?#]|$)",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([^\s:/@\[\]]+))(?::\d{1,5})?", re.IGNORECASE)
NO_URL_CHARACTER = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


SANDBOX = "runninghub-sandbox"
"""What a sandbox calls itself, in the header ``Server`` of each answer."""
_QUOTES = tuple("\"'`\u201c\u201d\u2018\u2019")
_PLACEHOLDER = re.compile(
    r"""\s*["'`]?(bearer\s+)?(
        <.*> | \{.*\} | \[.*\] | \$.* | %.*%        # <key>, {{apiKey}}, ${KEY}, %KEY%
        | your.* | ((the|my|rh|runninghub)[ _-])?api[ _-]?key([ _-]here)?  # your_api_key_here
        | (change|replace|insert|paste|enter|put|add)[ _-]?(me|it|this|here|with|your|the|key).*
        | [x*.\u2026_-]{3,} | todo | tbd | placeholder | none | null | undefined
        # A sentence, such as "Please enter your own": three words, or letters that no key has.
        | (?!bearer\s)(?!.*[0-9a-z]{16})(?=\S+\s+\S+\s+\S|.*[^\x00-\x7f]).*
    )["'`]?\s*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def is_placeholder(text: str) -> bool:
    """Whether it is what examples and templates have in a key's place."""
    return _PLACEHOLDER.fullmatch(text) is not None


class Unset(Enum):
    """Not given, where ``None`` says something."""

    UNSET = "not given"


UNSET: Final = Unset.UNSET


class Secret:
    """A key that shows itself to nobody who does not ask for it by name."""

    __slots__ = ("__label", "__value")

    def __init__(self, value: str) -> None:
        self.__value = value
        self.__label = ""

    def reveal(self) -> str:
        """The key itself, for the one place that sends it."""
        return self.__value

    @property
    def label(self) -> str:
        """A short name that tells keys apart and gives nothing away."""
        if not self.__label:
            self.__label = "key-" + hashlib.sha256(self.__value.encode()).hexdigest()[:8]
        return self.__label

    @property
    def fault(self) -> str | None:
        """Why it can be no key, in words that do not show it; ``None`` where it may be one."""
        text = self.__value
        if is_placeholder(text):
            return "is a placeholder, as examples and templates have one: put the key in its place"
        if text[:1] in _QUOTES or text[-1:] in _QUOTES:
            return "has quotation marks around it, which are no part of a key: leave them away"
        if text.lower().startswith("bearer "):
            return "begins with the word Bearer, which is no part of a key: leave it away"
        if "\\" in text or not (text.isascii() and text.isprintable() and " " not in text):
            return (
                "has characters that no key has (blanks, line ends, backslashes or non-ASCII): copy"
                " it again"
            )
        return None

    def __len__(self) -> int:
        return len(self.__value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other.__value == self.__value

    def __hash__(self) -> int:
        return hash(self.__value)

    def __repr__(self) -> str:
        return "Secret('***')"

    def __reduce__(self) -> Any:
        raise UsageError("An API key cannot be pickled; make a new RunningHub where it is needed.")


@frozen
class Account:
    """One API key and the name under which logs, tasks and ledgers speak of it."""

    key: Secret

    @property
    def label(self) -> str:
        """Stable and not secret: the same key has the same label in every process."""
        return self.key.label


def expanded(path: str | os.PathLike[str]) -> Path:
    """The path with ``~`` replaced by the home directory.

    Raises:
        InvalidParameterError: it is none, names a user's home that is not known, or has a
            character that no path can have.
    """
    try:
        known = Path(path).expanduser()
        if b"\0" not in os.fsencode(known):
            return known
        why = "has a null character, which no path can have"
    except TypeError:
        raise InvalidParameterError(
            f"{shown(path)} is no path; allowed is text or a Path.", value=path
        ) from None
    except RuntimeError:
        why = "begins with the home of a user that is not known here"
    except UnicodeEncodeError:
        why = "has half of a character (a lone surrogate), which no path can have"
    raise InvalidParameterError(f"{shown_path(path)} {why}.", value=path)


def is_loopback(address: str) -> bool:
    """Whether it is an IP address that only programs of its own machine reach; no name is one."""
    import ipaddress  # not what the first import of the package has to wait for

    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def host_in(text: str) -> str | None:
    """The name or address in a header ``Host``, without brackets and port, in small letters;
    ``None`` where it is none."""
    found = _HOST.fullmatch(text)
    return (found[1] or found[2]).lower() if found else None


def names_this_machine(host: str) -> bool:
    """Whether a host's name or address leads to this very machine wherever it is asked for."""
    return host == "localhost" or host.endswith(".localhost") or is_loopback(host)


def is_web_address(text: str) -> bool:
    """Whether it is an http(s) URL with a host."""
    return _WEB_ADDRESS.match(text) is not None and not NO_URL_CHARACTER.search(text)
