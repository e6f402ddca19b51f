"""The lines, rows and items of a job file, none of them longer than memory should hold.

Text is read in pieces.  What is too long is passed over, not kept, and reading goes on behind it.
The csv module cannot do that: its limit for a cell is one for the whole process.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from io import StringIO, TextIOBase
from typing import overload

from runninghub_async.bulk.passages import Cut, Passage
from runninghub_async.bulk.tables import is_filled

LONGEST = 16 * 2**20
"""Bytes in UTF-8 of a line, a row or an item."""
_PIECE = 2**16
_ENDS = ("\n", "\r")
_DELIMITERS = (",", ";", "\t", "|")
_TOLD_DELIMITER = re.compile(r'\ufeff?"?sep=(.)"?[\r\n]*', re.IGNORECASE)
"""How Excel tells it, in a line before the header."""
_QUOTED = re.compile(r'"[^"]*"?')
_OUTSIDE_TEXT = re.compile(r'["\[\]{},]')
_INSIDE_TEXT = re.compile(r'["\\]')


class TooLongError(ValueError):
    """A line, a row or an item has more than :data:`LONGEST` bytes."""

    def __init__(self) -> None:
        super().__init__(
            f"is longer than {LONGEST // 2**20} MB; give a file's path or link in place of its"
            " content"
        )


class _Text:
    """A text that grows by pieces, and is let go of when it has become too long."""

    def __init__(self) -> None:
        # Not a list: of a million short pieces each would take the room of fifty characters.
        self._text = StringIO()
        self._size = 0

    def add(self, piece: str) -> None:
        self._size += _size_of(piece)
        if self._size <= LONGEST:
            self._text.write(piece)
        elif self._text.tell():
            self._text = StringIO()

    @property
    def is_too_long(self) -> bool:
        return self._size > LONGEST

    @property
    def is_empty(self) -> bool:
        return not self._size

    def take(self) -> str | TooLongError:
        """What it is; from here on it is empty."""
        taken = TooLongError() if self.is_too_long else self._text.getvalue()
        self._text, self._size = StringIO(), 0
        return taken


def lines_of(
    text: Iterable[str] | Cut,
) -> Iterator[tuple[int, str | ValueError | Passage]]:
    """Lines without their ends, with their numbers; passages with that of their first."""
    number, line = 1, _Text()
    for piece in _pieces(text):
        if isinstance(piece, Passage):
            yield number, piece
            number += piece.lines
            continue
        if line.is_empty and len(piece) <= _PIECE and piece.endswith(_ENDS):  # most lines
            yield number, piece.rstrip("\r\n")
            number += 1
            continue
        line.add(piece.rstrip("\r\n"))
        if piece.endswith(_ENDS):
            yield number, line.take()
            number += 1
    if not line.is_empty:
        yield number, line.take()


def items_of(text: Iterable[str]) -> Iterator[tuple[int, str | ValueError]]:
    """The items of a JSON array as texts, with the numbers of the lines on which they end."""
    number, depth, quoted, escaped, item = 1, 0, False, False, _Text()
    closed = False
    for piece in _text_pieces(text):
        start = place = 0
        while place < len(piece):
            if escaped:
                escaped, place = False, place + 1
                continue
            found = (_INSIDE_TEXT if quoted else _OUTSIDE_TEXT).search(piece, place)
            if found is None:
                break
            sign, place = found[0], found.end()
            if sign == "\\":
                escaped = True
            elif sign == '"':
                quoted = not quoted
            elif sign in "[{":
                depth += 1
                start = place if depth == 1 and not closed else start
            elif (sign == "," and depth == 1) or (sign in "]}" and depth == 1):
                item.add(piece[start : found.start()])
                start = place
                yield number, item.take()
                closed = sign != ","
                depth -= closed
            elif sign in "]}":
                depth -= 1
        item.add(piece[start:] if not piece[start:].isspace() or not item.is_empty else "")
        number += piece.endswith("\n")
    if not closed or not item.is_empty:
        yield number, ValueError("has text behind its end" if closed else "ends within an array")


class _At(Enum):
    """Where in a row the reader is."""

    CELL_START = auto()
    PLAIN = auto()
    QUOTED = auto()
    QUOTE = auto()
    """Behind a quotation mark in a quoted cell: its end, or the first half of a doubled one."""
    WRONG = auto()
    """In the rest of a line that cannot be read."""


class _Rows:
    """Rows of CSV, in the form that spreadsheets write."""

    def __init__(self, delimiter: str = ",") -> None:
        self.delimiter = delimiter
        self._end_of_cell = re.compile(f"[{re.escape(delimiter)}\r\n]")
        self._ends_quoted = delimiter + "\r\n"
        self._at = _At.CELL_START
        self._cells: list[str] = []
        self._cell = _Text()
        self._size = 0
        """Bytes of the row so far."""
        self._wrong: ValueError | None = None

    @property
    def is_fresh(self) -> bool:
        """Whether nothing of a row was read yet."""
        return self._at is _At.CELL_START and not self._cells

    def read(self, piece: str) -> list[str] | ValueError | None:
        """Read a piece; gives the row that ends with it."""
        place, row = 0, None
        while place < len(piece):
            if self._at is _At.QUOTED:
                end = piece.find('"', place)
                self._add(piece[place : end if end >= 0 else None])
                if end < 0:
                    break
                self._at, place = _At.QUOTE, end + 1
                continue
            sign = piece[place]
            if sign == '"' and self._at in (_At.QUOTE, _At.CELL_START):
                if self._at is _At.QUOTE:
                    self._add(sign)
                self._at, place = _At.QUOTED, place + 1
                continue
            if self._at is _At.QUOTE and sign not in self._ends_quoted:
                why = f"is not CSV: {self.delimiter!r} expected after '\"'"
                self._wrong, self._at = ValueError(why), _At.WRONG
            found = self._end_of_cell.search(piece, place)
            self._add(piece[place : found.start() if found else None])
            place = found.end() if found else len(piece)
            if found is None:
                self._at = _At.PLAIN if self._at is not _At.WRONG else self._at
            elif found[0] != self.delimiter:
                return self.end()
            elif self._at is not _At.WRONG:
                self._end_cell()
        return row

    def end(self) -> list[str] | ValueError | None:
        """End the row; ``None`` where it is an empty line."""
        if self._at is _At.QUOTED:
            self._wrong = self._wrong or ValueError("is not CSV: unexpected end of data")
        self._end_cell()
        too_long, self._size = self._is_too_long, 0
        cells, self._cells = self._cells, []
        wrong, self._wrong = self._wrong, None
        if too_long:
            return TooLongError()
        return wrong or (cells if cells != [""] else None)

    @property
    def _is_too_long(self) -> bool:
        return self._size > LONGEST

    def _add(self, text: str) -> None:
        self._size += _size_of(text)
        if self._is_too_long:
            self._cells.clear()
            self._cell.take()
        else:
            self._cell.add(text)

    def _end_cell(self) -> None:
        cell = self._cell.take()
        if isinstance(cell, str) and not self._is_too_long:
            self._cells.append(cell)
        self._at = _At.CELL_START


@overload
def rows_of(text: Iterable[str]) -> Iterator[tuple[int, list[str] | ValueError]]: ...
@overload
def rows_of(
    text: Cut | Iterable[str],
) -> Iterator[tuple[int, list[str] | ValueError] | tuple[int, Passage]]: ...
def rows_of(
    text: Iterable[str] | Cut,
) -> Iterator[tuple[int, list[str] | ValueError] | tuple[int, Passage]]:
    """Rows of cells, with the numbers of the lines on which they end.

    Between the cells stands what a line ``sep=;`` says, or else what parts the first line most.
    """
    number, rows, delimiter = 0, _Rows(), ""
    reading = text.reading if isinstance(text, Cut) else None
    if reading is not None:
        reading.is_fresh = lambda: rows.is_fresh
    for piece in _pieces(text):
        if isinstance(piece, Passage):
            yield number + 1, piece
            number += piece.lines
            continue
        ends = piece.endswith(_ENDS)
        number += ends
        if not delimiter and piece.strip():
            told = _TOLD_DELIMITER.fullmatch(piece)
            delimiter = told[1] if told else _delimiter_in(piece)
            rows = _Rows(delimiter)
            if told:
                continue
        row: list[str] | ValueError | None
        if ends and rows.is_fresh and '"' not in piece:  # most rows, and much faster
            line = piece.rstrip("\r\n")
            row = line.split(rows.delimiter) if line else None
        else:
            row = rows.read(piece)
        if row is not None:
            yield number, row
            if reading is not None and isinstance(row, list) and any(map(is_filled, row)):
                reading.open()  # the header has come
                reading = None
    if not rows.is_fresh and (row := rows.end()) is not None:
        yield number + 1, row


def _delimiter_in(header: str) -> str:
    bare = _QUOTED.sub("", header)
    return max(_DELIMITERS, key=bare.count)  # of equals the first


def _pieces(text: Iterable[str] | Cut) -> Iterator[str | Passage]:
    """The text in pieces, which have the end of a line at most at their own."""
    return iter(text) if isinstance(text, Cut) else _text_pieces(text)


def _text_pieces(text: Iterable[str]) -> Iterator[str]:
    if isinstance(text, TextIOBase):
        while piece := text.readline(_PIECE):
            yield piece
        return
    for line in text:
        yield line if line.endswith(_ENDS) else line + "\n"


def _size_of(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode(errors="surrogatepass"))
