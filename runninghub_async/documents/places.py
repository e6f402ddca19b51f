"""Plain data that remembers where everything stands, in a file that a person wrote.

It is made of ordinary dicts, lists and values, where each dict and list also keeps the line of each
of its keys and items.
"""

from __future__ import annotations

from typing import Any, ClassVar

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


class OddNumber(float):
    """A number that YAML knows and the spec does not: infinite, too long, or in odd digits."""


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
    _NAMED: ClassVar[frozenset[Step]] = frozenset(
        {"endpoints", "given", "params", "parameters", "results", "steps", "tokens"}
    )

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
        # A blank at either end would not be seen.
        return ", ".join(n if n and n == n.strip() else f'"{n}"' for n in names)


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
