"""Values with placeholders: ``{column}``, ``{step.name}``, and ``{{`` for a brace.

What stands in a row is put in as it is; braces in it mean nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from runninghub_async.checks import did_you_mean
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.output_choice import choice_in

_PARTS = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\{")
_OF_STEPS = "step."
STEP, OUTPUT, KIND = "step", "output", "kind"
"""Keys of a mapping that stands for what a step gives: ``{step: picture, output: 2}``."""
_KEYS = (STEP, OUTPUT, KIND)
LEFT_OUT: Final = object()
"""What stands for a value that the row does not have."""


class TemplateError(ValueError):
    """A text or a mapping with placeholders that means nothing."""


@frozen
class Column:
    """The whole value of a column."""

    name: str


@frozen
class StepOutput:
    """What a step gives: all of it, one of its outputs by place (from 1), or those of a kind."""

    step: str
    output: int | None = None
    kind: str | None = None

    def reference(self, job: str) -> dict[str, Any]:
        """How a job says that it takes this of another."""
        chosen = {OUTPUT: self.output, KIND: self.kind}
        return {"job": job, **{name: value for name, value in chosen.items() if value is not None}}


@frozen
class Text:
    """A text with the values of columns in it."""

    parts: tuple[str | Column, ...]


def template(value: Any) -> Any:
    """A value as it stands in a file, with its placeholders told from everything else.

    Raises:
        TemplateError: a placeholder, or what stands for a step's output, means nothing.
    """
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, Mapping):
        if isinstance(value.get(STEP), str) and value.keys() <= {*_KEYS}:
            return _of_mapping(value)
        check_keys(value)
        return {name: template(part) for name, part in value.items()}
    return [template(part) for part in value] if isinstance(value, list) else value


def check_keys(value: Mapping[str, Any]) -> None:
    """See that a mapping is not what a step gives but for a key that is spelt a little differently.

    Raises:
        TemplateError: it is.
    """
    unknown = [str(key) for key in value if key not in _KEYS]
    if isinstance(value.get(STEP), str):
        meant = {key: did_you_mean(key, (OUTPUT, KIND)) for key in unknown}
    elif len(unknown) == 1 and isinstance(value[unknown[0]], str) and len(value) == 2:
        meant = {unknown[0]: did_you_mean(unknown[0], (STEP,))}
    else:
        return
    for key, hint in meant.items():
        if hint:
            raise TemplateError(
                f"has the unknown key {key}; {hint[0].lower()}{hint[1:]} Known are"
                f" {', '.join(_KEYS)}"
            )


def placeholders(made: Any) -> Iterator[Column | StepOutput]:
    """All that a template asks for."""
    match made:
        case Column() | StepOutput():
            yield made
        case Text():
            yield from (part for part in made.parts if isinstance(part, Column))
        case Mapping():
            for part in made.values():
                yield from placeholders(part)
        case list():
            for part in made:
                yield from placeholders(part)


def filled(
    made: Any,
    value_of: Callable[[str], Any],
    output_of: Callable[[StepOutput], Any],
    text_of: Callable[[str], Any],
) -> Any:
    """A template with its values; :data:`LEFT_OUT` where all of it is values that the row does not
    have, which no mapping and no list around them keeps.

    Args:
        made: the template.
        value_of: gives what is put in where a column is the whole value.
        output_of: gives what is put in for a step's output.
        text_of: gives what is put in where a column stands in the midst of a text.
    """
    match made:
        case Column():
            return value_of(made.name)
        case StepOutput():
            return output_of(made)
        case Text():
            return "".join(
                part if isinstance(part, str) else _written(text_of(part.name))
                for part in made.parts
            )
        case Mapping():
            inner = {
                name: filled(part, value_of, output_of, text_of) for name, part in made.items()
            }
            there = {name: value for name, value in inner.items() if value is not LEFT_OUT}
            return there if there or not made else LEFT_OUT
        case list():
            items = [filled(part, value_of, output_of, text_of) for part in made]
            some = [item for item in items if item is not LEFT_OUT]
            return some if some or not made else LEFT_OUT
    return made


def _written(value: Any) -> str:
    """A value in the midst of a text."""
    if value is LEFT_OUT:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _of_text(text: str) -> Any:
    parts: list[str | Column] = []
    place, said = 0, ""
    for found in _PARTS.finditer(text):
        said += text[place : found.start()]
        place = found.end()
        if found[0] in ("{{", "}}"):
            said += found[0][0]
            continue
        if found[1] is None:
            raise TemplateError('has a "{" that nothing closes; a brace is written {{')
        name = found[1].strip()
        if name.startswith(_OF_STEPS):
            if found[0] != text.strip():
                raise TemplateError(
                    f"has {{{name}}} within a text; what a step gives is only ever a whole value"
                )
            return StepOutput(name.removeprefix(_OF_STEPS).strip())
        if not name:
            raise TemplateError("has {} with no name in it; a brace is written {{")
        parts += [said, Column(name)] if said else [Column(name)]
        said = ""
    said += text[place:]
    if said or not parts:
        parts.append(said)
    if len(parts) == 1:
        return parts[0]
    return Text(tuple(parts))


def _of_mapping(value: Mapping[str, Any]) -> StepOutput:
    try:
        choice = choice_in(value, STEP)
    except InvalidParameterError as mistake:
        raise TemplateError(f"cannot be used: {mistake.message.rstrip('.')}") from None
    return StepOutput(value[STEP], choice.position, choice.kind)
