"""What may not stand in a recipe, which is shared: keys and signed links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_KEY_NAME = re.compile(
    r"(api_?key|access_?key|secret(_?key)?|authorization|bearer|(auth|access)_?token)$"
)
_PLACEHOLDER = re.compile(r"\s*(<.*>|\{\{.*\}\}|\$\{?\w+\}?|your.*|none|null)?\s*", re.IGNORECASE)
_KEY = re.compile(
    r"(?<![\w/.-])("
    r"[0-9a-f]{32}(?!\w|\.\w|-)"
    r"|sk-[\w-]{16,}"
    r"|hf_[A-Za-z0-9]{16,}"
    r"|gh[oprsu]_[A-Za-z0-9]{30,}"
    r"|AKIA[A-Z0-9]{16}(?!\w)"
    r"|AIza[\w-]{30,}"
    r"|bearer\s+[\w.~+/-]{16,}"
    r")",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"https?://[^\s?#]+\?(?:[^\s#]*&)?"
    r"(x-(amz|goog|oss|cos|tos)-[\w-]+|q-[\w-]+|ossaccesskeyid|accesskeyid|signature|sign|sig|token"
    r"|access_token|auth_key|auth|expires|policy|key-pair-id|se)=",
    re.IGNORECASE,
)
_WITH_PASSWORD = re.compile(r"[a-z][\w+.-]*://[^\s/?#@:]*:[^\s/?#@]+@", re.IGNORECASE)


def secret_in(name: str, text: str) -> str | None:
    """Why a text can't be shared; ``None`` where nothing is known against it.

    Args:
        name: of the key or the input that it stands under.
        text: what stands there.
    """
    word = name.casefold().replace("-", "_")
    if _KEY_NAME.search(word) and not _PLACEHOLDER.fullmatch(text):
        return f"{name} holds what may be a key; a recipe is shared, and holds none"
    if _KEY.search(text):
        return "this looks like an API key; a recipe is shared, and holds none"
    if _SIGNED.search(text):
        return "this is a signed link, which ends soon, and is as good as a key until then"
    if _WITH_PASSWORD.search(text):
        return "this address has a password in it; a recipe is shared, and holds none"
    return None


def texts_in(value: Any, name: str = "") -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Every text in plain data: the steps to it, the key that it stands under, and itself."""
    left: list[tuple[tuple[str | int, ...], str, Any]] = [((), name, value)]
    while left:
        steps, under, part = left.pop()
        if isinstance(part, str):
            yield steps, under, part
        elif isinstance(part, dict):
            left += [((*steps, key), str(key), inner) for key, inner in part.items()]
        elif isinstance(part, list):
            left += [((*steps, number), under, inner) for number, inner in enumerate(part)]


def names_in(value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every key of plain data, with the steps to what stands under it."""
    left: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while left:
        steps, part = left.pop()
        if isinstance(part, dict):
            yield from (((*steps, key), str(key)) for key in part)
            left += [((*steps, key), inner) for key, inner in part.items()]
        elif isinstance(part, list):
            left += [((*steps, number), inner) for number, inner in enumerate(part)]
