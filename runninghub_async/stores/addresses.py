"""Addresses of places in object stores, as people write them."""

from __future__ import annotations

import os
import re

from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import shown
from runninghub_async.values import expanded

SCHEMES = ("s3", "gs", "az")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_BUCKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_AZURES_OWN = ("$root", "$web", "$logs")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_ALLOWED = (
    "s3://BUCKET/PREFIX, gs://BUCKET/PREFIX or az://CONTAINER/PREFIX; keys and endpoints stand in"
    " the environment"
)


@frozen
class StoreAddress:
    """A place in an object store.

    Attributes:
        scheme: ``s3``, ``gs`` or ``az``.
        bucket: in Azure, the container.
        prefix: as it is written, without the slash at its end; empty for all of the bucket.
    """

    scheme: str
    bucket: str
    prefix: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.bucket}" + (f"/{self.prefix}" if self.prefix else "")


def is_address(text: object) -> bool:
    """Whether a text is an address of any kind, and no path on a disk."""
    return isinstance(text, str) and _SCHEME.match(text) is not None


_SAVE_TO = '.save_to("s3://BUCKET/PREFIX") saves to an object store.'


def check_on_disk(name: str, path: str | os.PathLike[str], *, hint: str = _SAVE_TO) -> None:
    """See that a path is one, and no address of a store.

    Raises:
        InvalidParameterError: it is an address, or no path.
    """
    expanded(path)  # which refuses what is no path
    text = os.fspath(path)
    is_store = re.match(rf"(?:{'|'.join(SCHEMES)}):[/\\]", text, re.IGNORECASE) is not None
    if is_store or is_address(text):
        raise refusal(
            name,
            "is an address",
            "a path on a disk",
            hint=hint,
        )


def parse_address(text: str, *, name: str = "address") -> StoreAddress:
    """The place that an address names.

    Args:
        text: such as ``s3://bucket/prefix``.
        name: what the caller calls it.

    Raises:
        InvalidParameterError: it names none; what may be a key in it is not repeated.
    """
    found = _SCHEME.match(text) if isinstance(text, str) else None
    if found is None or found[1].lower() not in SCHEMES:
        raise _refused(name, f"is {shown(_without_secrets(str(text)))}")
    scheme, rest = found[1].lower(), text[found.end() :]
    for mark, what in (("?", "a query"), ("#", "a fragment"), ("@", "a login")):
        # A bucket has none of them; in a prefix only the first two would be something else.
        if mark in (rest.partition("/")[0] if mark == "@" else rest):
            raise _refused(name, f"is an address of {scheme}:// with {what}")
    bucket, _, prefix = rest.partition("/")
    if not _BUCKET.fullmatch(bucket) and (scheme != "az" or bucket not in _AZURES_OWN):
        raise _refused(name, f"is {shown(text)}, which names no bucket")
    # A key is what is written here: what a store might take for another one is not put right.
    parts = prefix.removesuffix("/").split("/") if prefix else []
    if any(part in ("", ".", "..") or not part.isprintable() for part in parts):
        raise _refused(
            name,
            f"is {shown(text)}, whose prefix has a part that is empty (two slashes in a row),"
            " '.', '..' or cannot be seen",
        )
    if escape := _ESCAPE.search(prefix):
        raise _refused(
            name, f"is {shown(text)}, with {escape[0]} in it: characters stand there as they are"
        )
    return StoreAddress(scheme, bucket, "/".join(parts))


def _refused(name: str, what: str) -> InvalidParameterError:
    return refusal(name, what, _ALLOWED)


def _without_secrets(text: str) -> str:
    """The scheme and the host of an address, which may carry a login or a signature."""
    found = _SCHEME.match(text)
    if found is None:
        return text
    host = re.split(r"[/?#]", text[found.end() :])[0].rpartition("@")[2]
    return f"{found[0]}{host}/…"
