"""YAML text -> plain data that remembers where everything stands.

PyYAML's C parser gives a stream of events; of it are made ordinary dicts, lists and values,
where each dict and list also keeps the line of each of its keys and items.  Values stay as
they are written wherever YAML would be too clever: dates stay text, a key that occurs twice is
a mistake instead of a silent overwrite, and so is whatever makes YAML more than plain data
(tags, anchors and aliases, merge keys, a second document, numbers in other digits).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from runninghub_async.documents.places import Block, Items, OddNumber, SyntaxProblem
from runninghub_async.documents.plain_text import named, unfit, without_unfit
from runninghub_async.documents.text_source import DEEPEST, MOST_VALUES, text_of

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_FRACTION = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+([eE][-+]?[0-9]+)?")


def read(file: Path, report: Callable[[int, str], None]) -> Any:
    """The data of a YAML file.

    Keys that occur twice or are no text, and characters that nobody sees, are told to
    ``report`` with their line; the rest of the file is still read, so that all its mistakes
    come out in one run.

    Raises:
        SyntaxProblem: the file can't be read, or not as the plain part of YAML that the spec
            is written in.
    """
    text = text_of(file)
    if found := unfit(text):
        raise SyntaxProblem(
            text.count("\n", 0, found.start()) + 1,
            f"the file holds {named(found[0])}, which no reader sees; take it out",
        )
    try:
        return _Builder(text, report).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SyntaxProblem(
            mark.line + 1 if mark else 1, f"this is not valid YAML: {error.problem}"
        ) from error
    except yaml.YAMLError as error:
        raise SyntaxProblem(1, f"this is not valid YAML: {error}".splitlines()[0]) from error


LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Written in C, where PyYAML was built with that."""
_Event = Any
"""Whatever PyYAML's parser gives; its stubs know less of it than its manual."""


class _Builder:
    """Makes data of the events of one file."""

    def __init__(self, text: str, report: Callable[[int, str], None]) -> None:
        self._parser: Any = LOADER(text)
        self._report = report
        self._values = 0

    def document(self) -> Any:
        try:
            self._parser.get_event()  # the stream begins
            if isinstance(self._parser.get_event(), yaml.StreamEndEvent):
                raise SyntaxProblem(1, "the file is empty")
            data = self._node(self._parser.get_event(), 0)
            self._parser.get_event()  # the document ends
            after = self._parser.get_event()
            if not isinstance(after, yaml.StreamEndEvent):
                raise SyntaxProblem(_line(after), "a second document begins here; a file has one")
        finally:
            self._parser.dispose()
        if data is None:
            raise SyntaxProblem(1, "the file is empty")
        return data

    def _node(self, event: _Event, depth: int) -> Any:
        _refuse_what_is_not_plain(event)
        self._values += 1
        if depth > DEEPEST:
            raise SyntaxProblem(_line(event), "this is nested deeper than anything in the spec")
        if self._values > MOST_VALUES:
            raise SyntaxProblem(_line(event), f"more than {MOST_VALUES:,} values are not read")
        if isinstance(event, yaml.MappingStartEvent):
            return self._block(depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(depth)
        return self._scalar(event)

    def _block(self, depth: int) -> Block:
        block = Block()
        while not isinstance(event := self._parser.get_event(), yaml.MappingEndEvent):
            line = _line(event)
            if _is_merge(event):
                raise SyntaxProblem(line, "<< takes over what stands elsewhere; write it out here")
            key = self._node(event, depth + 1)
            value_event = self._parser.get_event()
            value = self._node(value_event, depth + 1)
            if not isinstance(key, str):
                shown = event.value if isinstance(event, yaml.ScalarEvent) else "here"
                self._report(line, f"the key {shown} must be text; put it in quotes")
            elif key in block:
                self._report(line, f"the key {key} is already given on line {block.lines[key]}")
            else:
                block[key] = value
                block.lines[key] = line
                written = _as_written(value_event, value)
                if written is not None:
                    block.written[key] = written
        return block

    def _items(self, depth: int) -> Items:
        items = Items()
        while not isinstance(event := self._parser.get_event(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
            items.lines.append(_line(event))
            items.written.append(_as_written(event, items[-1]))
        return items

    def _scalar(self, event: _Event) -> Any:
        """What YAML makes of a word: text, number, boolean or nothing.  A date stays text."""
        text: str = event.value
        kind = self._parser.resolve(yaml.ScalarNode, text, event.implicit)
        match kind.removeprefix("tag:yaml.org,2002:"):
            case "null":
                return None
            case "bool":
                return text.lower() in ("yes", "true", "on")
            case "int":
                return int(text) if _WHOLE.fullmatch(text) else OddNumber(0)
            case "float":
                number = float(text) if _FRACTION.fullmatch(text) else math.inf
                return number if math.isfinite(number) else OddNumber(0)
        if found := unfit(text):  # it was written as an escape
            unseen = f"this text holds {named(found[0])}, which no reader sees; take it out"
            self._report(_line(event), unseen)
            return without_unfit(text)
        return text


def _refuse_what_is_not_plain(event: _Event) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise SyntaxProblem(
            _line(event), f"*{event.anchor} repeats what stands elsewhere; write it out here"
        )
    if event.anchor is not None:
        raise SyntaxProblem(
            _line(event), f"the anchor &{event.anchor} is of no use, as nothing may repeat it"
        )
    tag = event.tag
    if tag is not None:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        raise SyntaxProblem(
            _line(event), f"the tag {shown} is not known here; write text in quotes instead"
        )


def _is_merge(event: _Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]


def _line(event: _Event) -> int:
    return int(event.start_mark.line) + 1


def _as_written(event: _Event, value: Any) -> str | None:
    if isinstance(event, yaml.ScalarEvent) and not isinstance(value, str):
        return str(event.value)
    return None
