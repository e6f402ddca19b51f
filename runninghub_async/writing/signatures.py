"""A parameter as Python sees it: its annotation and its default in a signature."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define, field, frozen

from runninghub_async.documents import naming
from runninghub_async.models.records import Endpoint, Parameter

# A Literal longer than this reads better under a name of its own.
_LONGEST_INLINE_LITERAL = 60

_PLAIN = {"string": "str", "lora": "str", "integer": "int", "number": "float", "boolean": "bool"}


@frozen
class Argument:
    """A keyword of a typed method."""

    name: str
    annotation: str
    default: str | None

    def __str__(self) -> str:
        declared = f"{self.name}: {self.annotation}"
        return declared if self.default is None else f"{declared} = {self.default}"


@frozen
class ItemType:
    """What an item of a list holds: the lines of a ``TypedDict``."""

    fields: tuple[str, ...]


@define
class Aliases:
    """The types of one module that have names of their own.

    Long Literals are ``AspectRatioOption``, items of lists ``MultiPromptItem``; where one
    module has several of a name, the others have numbers.
    """

    _names: dict[tuple[str, str | ItemType], str] = field(factory=dict)

    def literal(self, parameter: Parameter, literal: str) -> str:
        """The name of a Literal."""
        return self._name_for(naming.class_name(parameter.python_name) + "Option", literal)

    def item(self, parameter: Parameter) -> str:
        """The name of the ``TypedDict`` of a list's items."""
        lines = []
        for known in parameter.fields:
            declared = _annotation(known, self)
            if known.name in parameter.totals and known.type in ("string", "choice"):
                declared += " | int"  # a number counts as well, and goes out as text
            needed = declared if known.required else f"NotRequired[{declared}]"
            lines.append(f"{known.name}: {needed}")
        return self._name_for(
            naming.class_name(parameter.python_name) + "Item", ItemType(tuple(lines))
        )

    def literals(self) -> Iterable[tuple[str, str]]:
        """Names with their Literals, in alphabetical order."""
        return sorted((name, of) for (_, of), name in self._names.items() if isinstance(of, str))

    def items(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Names of TypedDicts with their lines, in alphabetical order."""
        return sorted(
            (name, of.fields) for (_, of), name in self._names.items() if isinstance(of, ItemType)
        )

    def _name_for(self, base: str, stands_for: str | ItemType) -> str:
        key = (base, stands_for)
        if key not in self._names:
            number = sum(taken == base for taken, _ in self._names) + 1
            self._names[key] = base if number == 1 else f"{base}{number}"
        return self._names[key]


def arguments(endpoint: Endpoint, aliases: Aliases) -> list[Argument]:
    """The keywords of an endpoint's method: what must be given first, what may be last."""
    made = [
        (_rank(parameter), Argument(parameter.python_name, *_declare(parameter, aliases)))
        for parameter in endpoint.params
    ]
    return [argument for _, argument in sorted(made, key=lambda pair: pair[0])]


def python_default(parameter: Parameter) -> str | int | float | bool | None:
    """A default as one would write it in Python: ``True`` and ``5`` where the wire has text."""
    default = parameter.default
    if not isinstance(default, str) or parameter.type != "choice":
        return default
    if parameter.is_flag:
        return default.lower() == "true"
    if parameter.has_numeric_options:
        return _number(default)
    return default


def python_options(parameter: Parameter) -> list[str | int | float]:
    """The options as one would write them in Python: numbers where all of them are."""
    if parameter.has_numeric_options:
        return [_number(option) for option in parameter.options]
    return list(parameter.options)


def _rank(parameter: Parameter) -> int:
    if not parameter.required:
        return 2
    return 0 if parameter.default is None else 1


def _declare(parameter: Parameter, aliases: Aliases) -> tuple[str, str | None]:
    annotation = _annotation(parameter, aliases)
    if not parameter.required:
        return f"{annotation} | None", "None"
    default = python_default(parameter)
    return annotation, None if default is None else repr(default)


def _annotation(parameter: Parameter, aliases: Aliases) -> str:
    if parameter.is_media:
        one = "MediaInput"
    elif parameter.type == "choice":
        one = _choice(parameter, aliases)
    elif parameter.type == "list":
        one = aliases.item(parameter) if parameter.has_all_fields else "Mapping[str, Any]"
    else:
        one = _PLAIN[parameter.type]
    return f"{one} | Sequence[{one}]" if parameter.multiple else one


def _choice(parameter: Parameter, aliases: Aliases) -> str:
    if parameter.is_flag:
        return "bool"
    values: list[Any] = list(parameter.options)
    prefix = ""
    if parameter.has_numeric_options:
        numbers = python_options(parameter)
        if all(isinstance(number, int) for number in numbers):
            values = [*numbers, *values]
        else:  # a Literal can't hold 0.5
            prefix = "float | "
    literal = f"Literal[{', '.join(map(repr, values))}]"
    if len(literal) > _LONGEST_INLINE_LITERAL:
        literal = aliases.literal(parameter, literal)
    return prefix + literal


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
