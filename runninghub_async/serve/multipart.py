"""A multipart body, read as it comes: files go to disk, texts stay in memory and are short."""

from __future__ import annotations

import re
from typing import Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from runninghub_async.quoting import shown
from runninghub_async.serve.parts import PartFile, Parts, of_data_url
from runninghub_async.serve.troubles import Trouble, too_large, wrong_request

MOST_PARTS = 100
MOST_TEXT = 2**20
"""Bytes of a part that is no file."""
_NESTED = re.compile(r"([^\[\]]+)((?:\[[^\[\]]+\]){1,10})(\[\])?")
_STEP = re.compile(r"\[([^\[\]]+)\]")
_ENCODED = frozenset({"base64", "quoted-printable"})


class MultipartBody:
    """What a multipart body has, by the names of its parts.  Several of one name are a list, and
    names with brackets are objects."""

    def __init__(self, boundary: bytes, parts: Parts) -> None:
        """Begin with nothing.

        Raises:
            Trouble: 400, no boundary can be like this one.
        """
        self._parts = parts
        self._values: dict[str, list[Any]] = {}
        self._count = 0
        self._is_over = False
        self._headers: dict[str, bytes] = {}
        self._header = bytearray()
        self._value = bytearray()
        self._name = ""
        self._text = bytearray()
        self._file: PartFile | None = None
        self._is_empty_choice = False
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._begin,
                    "on_header_field": self._add_to_header,
                    "on_header_value": self._add_to_value,
                    "on_header_end": self._end_header,
                    "on_headers_finished": self._end_headers,
                    "on_part_data": self._add,
                    "on_part_end": self._end,
                    "on_end": self._end_all,
                },
            )
        except FormParserError as error:
            raise _wrong(str(error)) from None

    def feed(self, piece: bytes) -> None:
        """Read on.  Blocking.

        Raises:
            Trouble: 400 or 413, it is not as it should be.
        """
        try:
            self._parser.write(piece)
        except FormParserError as error:
            raise _wrong(str(error)) from None

    def finish(self) -> dict[str, Any]:
        """All that it had.  Blocking.

        Raises:
            Trouble: 400, it has no end.
        """
        if not self._is_over:
            raise _wrong("it breaks off before its last boundary")
        whole: dict[str, Any] = {}
        for name, found in self._values.items():
            _put(whole, name, found)
        return whole

    def close(self) -> None:
        """Let go of a file that is not whole.  Blocking."""
        if self._file is not None:
            self._file.abandon()

    def _begin(self) -> None:
        self._count += 1
        if self._count > MOST_PARTS:
            raise too_large("The body has more parts", str(MOST_PARTS))
        self._headers.clear()
        self._header.clear()
        self._value.clear()
        self._text.clear()

    def _add_to_header(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _add_to_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        self._headers[self._header.decode("latin-1").strip().lower()] = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _end_headers(self) -> None:
        kind, told = parse_options_header(self._headers.get("content-disposition", b""))
        if kind != b"form-data" or b"name" not in told:
            raise _wrong(f"part {self._count} has no content-disposition: form-data with a name")
        self._name = _text(told[b"name"], f"the name of part {self._count}")
        encoding = self._headers.get("content-transfer-encoding", b"").decode("latin-1").lower()
        if encoding.strip() in _ENCODED:
            raise _wrong(f"part {shown(self._name)} is encoded as {encoding}, which forms are not")
        called = told.get(b"filename")
        self._is_empty_choice = called == b""
        if called is not None:
            self._file = self._parts.begin(self._name, called=called.decode("utf-8", "replace"))

    def _add(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None:
            self._file.write(data[start:end])
            return
        self._text += data[start:end]
        if len(self._text) > MOST_TEXT:
            raise too_large(
                f"{shown(self._name)} is a text of more than {MOST_TEXT // 2**20} MB; a file has a"
                " filename beside its name. Of texts",
                f"{MOST_TEXT // 2**20} MB",
            )

    def _end(self) -> None:
        values = self._values.setdefault(self._name, [])
        if self._file is None:
            text = _text(bytes(self._text), shown(self._name))
            values.append(of_data_url(text, self._name, self._parts) or text)
            return
        file, self._file = self._file, None
        path = file.end()
        if not file.size and self._is_empty_choice:  # a page on which no file was chosen
            if not values:
                del self._values[self._name]
        elif not file.size:
            raise wrong_request(f"{self._name} is an empty file.", param=self._name)
        else:
            values.append(path)

    def _end_all(self) -> None:
        self._is_over = True


def _put(whole: dict[str, Any], name: str, found: list[Any]) -> None:
    """Add what came under a name; ``a[b]`` is ``b`` in the object ``a``, as the official clients
    write it, and ``a[b][]`` one of several there."""
    nested = _NESTED.fullmatch(name)
    inside, is_list = whole, False
    if nested is not None:
        *outer, name = [nested[1], *_STEP.findall(nested[2])]
        is_list = nested[3] is not None
        for step in outer:
            inside = inside.setdefault(step, {})
            if not isinstance(inside, dict):
                raise _wrong(f"{step} is both a value and an object")
    if name in inside:
        raise _wrong(f"{name} is both a value and an object")
    inside[name] = found[0] if len(found) == 1 and not is_list else found


def boundary_of(content_type: str) -> bytes:
    """The boundary that a content type names.

    Raises:
        Trouble: 400, it names none.
    """
    boundary = parse_options_header(content_type)[1].get(b"boundary")
    if not boundary:
        raise _wrong("its content-type names no boundary")
    return boundary


def _text(content: bytes, what: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise _wrong(f"{what} is no text in UTF-8 (at byte {error.start})") from None


def _wrong(what: str) -> Trouble:
    return wrong_request(f"The body is no multipart/form-data: {what}.", code="invalid_multipart")
