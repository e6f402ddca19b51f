"""A parameter as Python sees it: its annotation and its default in a signature."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define, field, frozen

from runninghub_async.documents import naming
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.writing.layout import Bracketed, Code, on_one_line
from runninghub_async.writing.source_code import expression

# A Literal longer than this reads better under a name of its own.
_LONGEST_INLINE_LITERAL = 60

_PLAIN = {
    "string": "TextInput",
    "lora": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}


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

    _names: dict[tuple[str, Code | ItemType], str] = field(factory=dict)

    def literal(self, parameter: Parameter, literal: Code) -> str:
        """The name of a Literal."""
        return self._name_for(naming.class_name(parameter.python_name) + "Option", literal)

    def item(self, parameter: Parameter) -> str:
        """The name of the ``TypedDict`` of a list's items."""
        lines = []
        for known in parameter.fields:
            declared = _annotation(known, (), self)
            if known.name in parameter.totals and known.type in ("string", "choice"):
                # A number counts as well, and goes out as text; what is still to come does not.
                declared = declared.replace("TextInput", "str") + " | int"
            needed = declared if known.required else f"NotRequired[{declared}]"
            lines.append(f"{known.name}: {needed}")
        return self._name_for(
            naming.class_name(parameter.python_name) + "Item", ItemType(tuple(lines))
        )

    def literals(self) -> Iterable[tuple[str, Code]]:
        """Names with their Literals, in alphabetical order."""
        named = {name: of for (_, of), name in self._names.items() if not isinstance(of, ItemType)}
        return sorted(named.items(), key=lambda item: item[0])

    def items(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Names of TypedDicts with their lines, in alphabetical order."""
        return sorted(
            (name, of.fields) for (_, of), name in self._names.items() if isinstance(of, ItemType)
        )

    def _name_for(self, base: str, stands_for: Code | ItemType) -> str:
        key = (base, stands_for)
        if key not in self._names:
            number = sum(taken == base for taken, _ in self._names) + 1
            self._names[key] = base if number == 1 else f"{base}{number}"
        return self._names[key]


def arguments(endpoint: Endpoint, aliases: Aliases) -> list[Argument]:
    """The keywords of an endpoint's method: what must be given first, what may be last."""
    in_order = sorted(endpoint.params, key=lambda parameter: _rank(endpoint, parameter))
    # Where two aliases would have one name, the first parameter of the record has it.
    declared = {p.name: _declare(endpoint, p, aliases) for p in endpoint.params}
    return [Argument(p.python_name, *declared[p.name]) for p in in_order]


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


def is_default_sent(endpoint: Endpoint, parameter: Parameter) -> bool:
    """Whether a parameter's default goes out where it is left out."""
    is_needed = parameter.required or endpoint.recipe is not None
    return is_needed and parameter.default is not None


def _rank(endpoint: Endpoint, parameter: Parameter) -> int:
    if is_default_sent(endpoint, parameter):
        return 1
    return 0 if parameter.required else 2


def _declare(endpoint: Endpoint, parameter: Parameter, aliases: Aliases) -> tuple[str, str | None]:
    annotation = _annotation(parameter, labelled_values(endpoint, parameter), aliases)
    if is_default_sent(endpoint, parameter):
        return annotation, expression(python_default(parameter))
    return (annotation, None) if parameter.required else (f"{annotation} | None", "None")


def labelled_values(endpoint: Endpoint, parameter: Parameter) -> tuple[Any, ...]:
    """What a recipe takes in place of the labels of its options."""
    if endpoint.recipe is None:
        return ()
    labels = endpoint.recipe.binding(parameter.name).labels
    return tuple(value for label, value in labels.items() if value != label)


def _annotation(parameter: Parameter, labelled: tuple[Any, ...], aliases: Aliases) -> str:
    if parameter.is_media:
        one = "MediaInput"
    elif parameter.type == "choice":
        one = _choice(parameter, labelled, aliases)
    elif parameter.type == "list":
        one = aliases.item(parameter) if parameter.has_all_fields else "Mapping[str, Any]"
    else:
        one = _PLAIN[parameter.type]
    return f"{one} | Sequence[{one}]" if parameter.multiple else one


def _choice(parameter: Parameter, labelled: tuple[Any, ...], aliases: Aliases) -> str:
    if parameter.is_flag and all(isinstance(value, bool) for value in labelled):
        return "bool"
    numbers = python_options(parameter) if parameter.has_numeric_options else []
    values: list[Any] = [*numbers, *parameter.options, *labelled]
    wider = "bool | " if parameter.is_flag else ""
    if any(isinstance(value, float) for value in values):  # which a Literal can't hold
        values = [value for value in values if not _is_number(value)]
        wider += "float | "
    held = [expression(value) for value in values if isinstance(value, (str, bool, int))]
    return wider + _literal(tuple(dict.fromkeys(held)), parameter, aliases)


def _literal(values: tuple[str, ...], parameter: Parameter, aliases: Aliases) -> str:
    literal = Bracketed("Literal[", values, "]", "subscript" if len(values) == 1 else None)
    line = on_one_line(literal)
    return line if len(line) <= _LONGEST_INLINE_LITERAL else aliases.literal(parameter, literal)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
