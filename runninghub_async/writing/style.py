"""How templates write code: for a formatter that comes after them, or for none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from runninghub_async.models.records import Endpoint
from runninghub_async.writing.family import takes_extra
from runninghub_async.writing.layout import WIDTH, Bracketed, Code, columns, laid_out, on_one_line
from runninghub_async.writing.signatures import Argument

_EXTRA = "extra: Mapping[str, Any] | None = None"


@frozen
class Style:
    """One of the two ways: what a formatter does later need not be done here."""

    width: int
    """Of lines of docstrings."""
    is_final: bool
    """Whether code comes out in the form that formatters give it."""

    def statement(self, before: str, code: Code, indent: int = 0) -> str:
        """A statement that ends with an expression."""
        return before + self._code(code, indent, before)

    def import_from(self, module: str, names: Iterable[str]) -> str:
        """An import of some names."""
        listed = sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))
        line = f"from {module} import {', '.join(listed)}"
        if not self.is_final or columns(line) <= WIDTH:
            return line
        return "\n".join([f"from {module} import (", *(f"    {name}," for name in listed), ")"])

    def header(self, endpoint: Endpoint, arguments: Sequence[Argument], returns: str) -> str:
        """The line, or lines, with which a method begins."""
        declared = [*map(str, arguments), *([_EXTRA] if takes_extra(endpoint) else [])]
        parts = ("self", *(["*", *declared] if declared else []))
        end = f") -> {returns}:"
        return self._code(Bracketed(f"def {endpoint.method}(", parts, end), 4, "")

    def fenced(self, text: str, deciding: str | None = None, indent: int = 0) -> str:
        """Code, between marks for formatters if a line of it has no form that they all leave.

        Args:
            text: the code.
            deciding: the part of it that counts, unless it is all.
            indent: how far the code is indented.
        """
        lines = (text if deciding is None else deciding).split("\n")
        if not self.is_final or all(columns(line) + indent <= WIDTH for line in lines):
            return text
        margin = " " * indent
        return f"{margin}# fmt: off\n{text}{margin}# fmt: on\n"

    def _code(self, code: Code, indent: int, before: str) -> str:
        if not self.is_final:
            return on_one_line(code)
        return laid_out(code, indent, before=columns(before))


FOR_A_FORMATTER = Style(width=100, is_final=False)
FINAL = Style(width=WIDTH, is_final=True)
