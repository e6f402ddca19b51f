"""What is meant by no picture and no text, where a workflow has an example of its own.

A value that is left out is the one that is stored in the workflow, and is paid for.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Final

from runninghub_async.checks import refusal
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.text_files import cell

_MARK = "empty"
_SIDE = 512
"""Pixels of a blank picture; some nodes refuse tiny ones."""


class Empty(Enum):
    """What stands in the place of a value that there is none of."""

    TEXT = "text"
    BLANK_PICTURE = "blank-picture"
    DROP_NODE = "drop-node"


EMPTY_TEXT: Final = Empty.TEXT
"""Empty text instead of the workflow's own: ``{"empty": "text"}`` in text forms."""
BLANK_PICTURE: Final = Empty.BLANK_PICTURE
"""A blank picture, which is uploaded: ``{"empty": "blank-picture"}``."""
DROP_NODE: Final = Empty.DROP_NODE
"""The node is to leave the graph: ``{"empty": "drop-node"}``."""


def node_cell(text: str) -> str | dict[str, Any]:
    """A word of the command or a cell of a table for a node: text, unless it stands for a file or
    says what is empty."""
    return cell(text, (FILE_MARK, _MARK))


def says_empty(value: Any) -> bool:
    """Whether a value of a text form says what is empty: ``{"empty": …}``."""
    return isinstance(value, Mapping) and set(value) == {_MARK} and isinstance(value[_MARK], str)


def meant(key: str, value: Any) -> Any:
    """What is sent for a value that may say that it is empty; any other as it is.

    :data:`DROP_NODE` stays what it is: it is for the graph, and not for the input.

    Raises:
        InvalidParameterError: it says so in a way that is not known.
    """
    if isinstance(value, Mapping) and set(value) == {_MARK}:
        value = _empty(key, value[_MARK])
    if not isinstance(value, Empty) or value is Empty.DROP_NODE:
        return value
    return "" if value is Empty.TEXT else blank_picture()


def as_form(value: Empty) -> dict[str, str]:
    """What a text form has in its place."""
    return {_MARK: value.value}


def _empty(key: str, word: Any) -> Empty:
    try:
        return Empty(word)
    except ValueError:
        allowed = ", ".join(f'{{"{_MARK}": "{each.value}"}}' for each in Empty)
        raise refusal(key, f"is empty in a way that is not known: {word!r}", allowed) from None


@cache
def blank_picture() -> bytes:
    """A white PNG."""
    row = b"\0" + b"\xff" * _SIDE
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * _SIDE)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
