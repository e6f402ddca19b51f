"""YAML text -> plain data that remembers where everything stands.

PyYAML's C parser composes a tree of nodes; from it come ordinary dicts, lists and values,
where each dict and list also keeps the line of each of its keys and items.  Values stay as
they are written wherever YAML would be too clever: dates stay text, and a key that occurs
twice is a mistake instead of a silent overwrite.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import yaml
from attrs import field, frozen

Step = str | int


class Block(dict[str, Any]):
    """A YAML mapping."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[Step, int] = {}
        self.written: dict[Step, str] = {}
        """The text as written of the values that YAML made something other than text of."""
        self.taken_out: set[Step] = set()
        """Keys whose values were of a wrong kind: reported, and removed."""

    def take_out(self, key: Step) -> None:
        self.taken_out.add(key)
        self.pop(str(key))


class Items(list[Any]):
    """A YAML list."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []
        self.written: list[str | None] = []
        self.taken_out: list[Any] = []
        """Items of a wrong kind: reported, and removed."""

    def take_out(self, index: Step) -> None:
        assert isinstance(index, int)
        del self.lines[index], self.written[index]
        self.taken_out.append(self.pop(index))


class SyntaxProblem(Exception):
    """A file can't be read as YAML."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@frozen
class Place:
    """A spot in a spec file: the steps that lead to it from the top."""

    file: str
    data: Any = field(eq=False, repr=False)
    path: tuple[Step, ...] = ()

    # The mappings whose keys are names of things, not of properties.
    _NAMED: ClassVar[frozenset[Step]] = frozenset({"endpoints", "params", "parameters"})

    def at(self, *steps: Step) -> Place:
        """A spot further in."""
        return Place(self.file, self.data, (*self.path, *steps))

    @property
    def line(self) -> int:
        """Its line, or that of the nearest thing around it that is really written there."""
        line = 1
        node = self.data
        for step in self.path:
            if not isinstance(node, Block | Items):
                break
            line = _get(node.lines, step, line)
            node = _get(node, step)
        return line

    @property
    def value(self) -> Any:
        """What stands here; ``None`` where nothing does."""
        node = self.data
        for step in self.path:
            node = _get(node, step)
        return node

    @property
    def written(self) -> str | None:
        """The text as it is written, where YAML made something other than text of it."""
        around = Place(self.file, self.data, self.path[:-1]).value
        return _get(around.written, self.path[-1]) if isinstance(around, Block | Items) else None

    @property
    def is_taken_out(self) -> bool:
        """Whether the value here, or one around it, was reported already and removed."""
        node = self.data
        for step in self.path:
            if isinstance(node, Block) and step in node.taken_out:
                return True
            node = _get(node, step)
        return False

    @property
    def subject(self) -> str:
        """The endpoint and the parameter that the place belongs to, for the reader."""
        names: list[str] = []
        node, container = self.data, None
        for step in self.path:
            node = _get(node, step)
            if isinstance(step, int) and isinstance(node, Block):
                name = node.get("path", node.get("name", node.get("code")))
                if name is not None:
                    names.append(str(name))
            elif container in self._NAMED and isinstance(step, str):
                names.append(step)
            container = step
        return ", ".join(names)


def _get(container: Any, step: Step, default: Any = None) -> Any:
    try:
        return container[step]
    except (LookupError, TypeError):
        return default


def names_written(items: Place, key: str) -> set[str]:
    """What ``key`` says in the items of a list, those that had to be taken out included."""
    if not isinstance(items.value, Items):
        return set()
    blocks = [*items.value, *items.value.taken_out]
    return {str(block.get(key)) for block in blocks if isinstance(block, Block)}


def read(file: Path, report: Callable[[int, str], None]) -> Any:
    """The data of a YAML file.

    Keys that occur twice or are no text are told to ``report`` with their line; the rest of the
    file is still read, so that all its mistakes come out in one run.

    Raises:
        SyntaxProblem: the file can't be read as YAML at all.
    """
    try:
        loader = yaml.CSafeLoader(file.read_bytes())
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SyntaxProblem(
            mark.line + 1 if mark else 1, f"this is not valid YAML: {error.problem}"
        ) from error
    except yaml.YAMLError as error:
        raise SyntaxProblem(1, f"this is not valid YAML: {error}".splitlines()[0]) from error
    if node is None:
        raise SyntaxProblem(1, "the file is empty")
    return _Builder(report).build(node)


class _Scalars(yaml.constructor.SafeConstructor):
    """What YAML makes of a word: text, number, boolean or nothing.  A date stays text."""

    def value(self, node: yaml.ScalarNode) -> Any:
        make = self.MAKERS.get(node.tag)
        return node.value if make is None else make(self, node)

    MAKERS: ClassVar[dict[str, Callable[[Any, yaml.ScalarNode], Any]]] = {
        "tag:yaml.org,2002:int": yaml.constructor.SafeConstructor.construct_yaml_int,
        "tag:yaml.org,2002:float": yaml.constructor.SafeConstructor.construct_yaml_float,
        "tag:yaml.org,2002:bool": yaml.constructor.SafeConstructor.construct_yaml_bool,
        "tag:yaml.org,2002:null": yaml.constructor.SafeConstructor.construct_yaml_null,
    }


class _Builder:
    def __init__(self, report: Callable[[int, str], None]) -> None:
        self._report = report
        self._scalars = _Scalars()

    def build(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self._block(node)
        if isinstance(node, yaml.SequenceNode):
            return self._items(node)
        assert isinstance(node, yaml.ScalarNode)
        return self._scalars.value(node)

    def _block(self, node: yaml.MappingNode) -> Block:
        block = Block()
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = self.build(key_node)
            if not isinstance(key, str):
                shown = key_node.value if isinstance(key_node, yaml.ScalarNode) else "here"
                self._report(line, f"the key {shown} must be text; put it in quotes")
            elif key in block:
                self._report(line, f"the key {key} is already given on line {block.lines[key]}")
            else:
                block[key] = self.build(value_node)
                block.lines[key] = line
                written = _as_written(value_node, block[key])
                if written is not None:
                    block.written[key] = written
        return block

    def _items(self, node: yaml.SequenceNode) -> Items:
        items = Items()
        for item_node in node.value:
            items.append(self.build(item_node))
            items.lines.append(item_node.start_mark.line + 1)
            items.written.append(_as_written(item_node, items[-1]))
        return items


def _as_written(node: yaml.Node, value: Any) -> str | None:
    if isinstance(node, yaml.ScalarNode) and not isinstance(value, str):
        return str(node.value)
    return None
