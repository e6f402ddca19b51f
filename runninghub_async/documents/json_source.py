"""JSON text -> plain data that remembers where everything stands, as of YAML.

The standard library's decoder reads texts, numbers and words; objects and lists are read here, as
it tells nothing of their lines.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from runninghub_async.documents.places import Block, Items, OddNumber, SyntaxProblem
from runninghub_async.documents.text_source import DEEPEST, MOST_VALUES, text_of

MOST_BYTES = 16_000_000
"""The service's own registry has about a tenth of it."""
_BLANKS = re.compile(r"[ \t\n\r]*")
_LONGEST_WHOLE = 18


def read(file: Path, report: Callable[[int, str], None]) -> Any:
    """The data of a JSON file.

    Keys that occur twice are told to ``report`` with their line.

    Raises:
        SyntaxProblem: the file can't be read, or is no JSON.
    """
    return _Builder(text_of(file, MOST_BYTES).removeprefix("\ufeff"), report).document()


def _whole(text: str) -> int | OddNumber:
    return int(text) if len(text.lstrip("-")) <= _LONGEST_WHOLE else OddNumber(0)


def _fraction(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else OddNumber(0)


_DECODER = json.JSONDecoder(
    parse_int=_whole, parse_float=_fraction, parse_constant=lambda _: OddNumber(0)
)


class _Builder:
    """Makes data of the text of one file."""

    def __init__(self, text: str, report: Callable[[int, str], None]) -> None:
        self._text = text
        self._report = report
        self._at = 0
        self._line, self._counted = 1, 0
        self._values = 0

    def document(self) -> Any:
        if not self._next():
            raise SyntaxProblem(1, "the file is empty")
        data = self._value(0)
        if self._next():
            raise self._broken("there is more behind the value")
        return data

    def _next(self) -> str:
        """The next character that is no blank; empty at the end."""
        found = _BLANKS.match(self._text, self._at)
        assert found is not None  # no blank at all matches, too
        self._at = found.end()
        return self._text[self._at : self._at + 1]

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _broken(self, why: str) -> SyntaxProblem:
        return SyntaxProblem(self._line_here(), f"this is not valid JSON: {why}")

    def _value(self, depth: int) -> Any:
        self._values += 1
        if self._values > MOST_VALUES:
            raise SyntaxProblem(self._line_here(), f"more than {MOST_VALUES:,} values are not read")
        if depth > DEEPEST:
            raise SyntaxProblem(
                self._line_here(), "this is nested deeper than anything in the spec"
            )
        match self._next():
            case "{":
                return self._block(depth)
            case "[":
                return self._items(depth)
            case _:
                return self._plain()

    def _plain(self) -> Any:
        try:
            value, self._at = _DECODER.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            self._at = max(self._at, error.pos)
            raise self._broken(error.msg) from error
        return value

    def _block(self, depth: int) -> Block:
        block = Block()
        self._at += 1
        while (char := self._next()) != "}":
            if char != '"':
                raise self._broken("a key in double quotes is missing")
            line, key = self._line_here(), self._plain()
            if self._next() != ":":
                raise self._broken(f'there is no ":" behind the key {key[:80]}')
            self._at += 1
            written, value = self._written(depth)
            if key in block:
                self._report(line, f"the key {key} is already given on line {block.lines[key]}")
            else:
                block[key], block.lines[key] = value, line
                if written is not None:
                    block.written[key] = written
            self._comma("}")
        self._at += 1
        return block

    def _items(self, depth: int) -> Items:
        items = Items()
        self._at += 1
        while self._next() != "]":
            line = self._line_here()
            written, value = self._written(depth)
            items.append(value)
            items.lines.append(line)
            items.written.append(written)
            self._comma("]")
        self._at += 1
        return items

    def _written(self, depth: int) -> tuple[str | None, Any]:
        """A value, and its text where that is something other than text in quotes."""
        self._next()
        start = self._at
        value = self._value(depth + 1)
        return None if isinstance(value, str | Block | Items) else self._text[
            start : self._at
        ], value

    def _comma(self, end: str) -> None:
        """Go past the comma behind a value; there is none behind the last."""
        char = self._next()
        if char == end:
            return
        if char != ",":
            raise self._broken(f'there must be "," or "{end}" here')
        self._at += 1
        if self._next() == end:
            raise self._broken(f'there is a "," before the "{end}"')
