"""In which encoding a job file is written, found out before any of it is paid for."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from runninghub_async.checks import not_allowed, refusal

UTF_8 = "utf-8-sig"
_PIECE = 2**20
_MARKS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32"),  # which begins as that of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALLOWED = "an encoding that Python knows, such as utf-8, utf-16, gbk, big5, shift_jis or latin-1"
_CHINESE = re.compile(rb"[\xa1-\xa3\xb0-\xf7][\xa1-\xfe]")
"""Signs of Chinese texts, and the characters of GB 2312, as GBK writes them."""
_COMMON = re.compile(rb"(?:[\xa1-\xa3\xb0-\xd7][\xa1-\xfe])+")
_LEAST_SHARE = 0.9
"""Of what is not ASCII in a text in GBK: rarer characters are rare."""
_ASCII = bytes(range(128))
_BEYOND_ASCII = re.compile("[^\x00-\x7f]{2,}")


def checked_encoding(name: str) -> str:
    """The encoding of this name.

    Raises:
        InvalidParameterError: there is none.
    """
    try:
        "a".encode(name)
        found = codecs.lookup(name).name
    except (LookupError, ValueError, TypeError):
        raise not_allowed("encoding", name, _ALLOWED) from None
    return UTF_8 if found == "utf-8" else found


def encoding_of(path: Path, given: str | None) -> str:
    """The encoding of a text file: the one that is given, or else by its first bytes, or UTF-8; GBK
    where its bytes are that and cannot be UTF-8.

    Raises:
        InvalidParameterError: it has bytes that the given encoding has not, or may be two.
        OSError: it cannot be read.
    """
    if given is not None:
        encoding = checked_encoding(given)
        if encoding != UTF_8 and (place := _first_wrong(path, encoding)) is not None:
            why = f"is {given}, and byte {place} of {path.name} is none of it"
            raise refusal("encoding", why, "the one that the file was saved in", value=given)
        return encoding
    with path.open("rb") as file:
        head = file.read(4096)
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)
    found = marked or _wide_without_mark(head)
    if found is None:
        return _narrow(path)
    if found != UTF_8 and (place := _first_wrong(path, found)) is not None:
        why = f"of {path.name} seems to be {found.upper()}, and byte {place} is none of it"
        raise refusal("encoding", why, "--encoding, which says the one that it was saved in")
    return found


def _wide_without_mark(head: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of its ASCII is zero."""
    if b"\0" not in head or len(head) < 2:
        return None
    evens, odds, least = head[::2].count(0), head[1::2].count(0), len(head) // 5
    if max(evens, odds) < least or min(evens, odds) > least // 10:
        return None
    return "utf-16-be" if evens > odds else "utf-16-le"


def _narrow(path: Path) -> str:
    """UTF-8 or GBK."""
    foreign = _foreign_lines(path)
    if _first_wrong(path, "utf-8") is None:
        if (first := next(foreign, None)) is None or not all(
            map(_looks_mixed, chain([first], foreign))
        ):
            return UTF_8
        raise refusal(
            "encoding",
            f"of {path.name} may be UTF-8 or GBK: its bytes are both",
            "--encoding gbk or --encoding utf-8, which says it",
        )
    if _first_wrong(path, "gb18030") is not None:
        return UTF_8  # what in it is no UTF-8 is a mistake of its line
    there = chinese = 0
    for line in foreign:
        there += len(line.translate(None, _ASCII))
        chinese += 2 * len(_CHINESE.findall(line))
    return "gb18030" if chinese >= _LEAST_SHARE * there else UTF_8


def _looks_mixed(line: bytes) -> bool:
    """Whether a line read as UTF-8 has letters of several scripts side by side, and read as GBK
    common Chinese: as a short Chinese text in GBK may happen to be."""
    for run in _BEYOND_ASCII.findall(line.decode(errors="replace")):
        scripts = {unicodedata.name(sign, "?").split()[0] for sign in run}
        if len(scripts) > 1 and _COMMON.fullmatch(run.encode()):
            return True
    return False


def _foreign_lines(path: Path) -> Iterator[bytes]:
    """Lines that are not all ASCII, the longest of them in pieces."""
    with path.open("rb") as file:
        while lines := file.read(_PIECE) + file.readline(_PIECE):
            if not lines.isascii():  # as most of a file are, which need not be told apart
                yield from (line for line in lines.split(b"\n") if not line.isascii())


def _first_wrong(path: Path, encoding: str) -> int | None:
    """The first byte, counted from 1, that is none of the encoding."""
    decoder, before = codecs.getincrementaldecoder(encoding)(), 0
    with path.open("rb") as file:
        while True:
            piece = file.read(_PIECE)
            try:
                decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                return max(1, before + error.start + 1)
            if not piece:
                return None
            before += len(piece)
