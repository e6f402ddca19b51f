"""Which output of a call another call takes, and whether it fits there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar, get_args

from attrs import frozen

from runninghub_async.checks import did_you_mean, refusal
from runninghub_async.models.literals import OutputKind
from runninghub_async.models.records import Parameter
from runninghub_async.quoting import shown

_POSITION, _KIND = "output", "kind"
_KINDS = get_args(OutputKind)
_FITTING: Mapping[str, tuple[OutputKind, ...]] = {
    "image": ("image",),
    "video": ("video",),
    "audio": ("audio",),
    "file": _KINDS,
    "string": ("text",),
    "lora": ("text",),
}
"""What a parameter of each type takes; one of another type takes no output."""


class HasKind(Protocol):
    """An output, as far as it matters here."""

    @property
    def kind(self) -> OutputKind: ...


T = TypeVar("T", bound=HasKind)


@frozen
class OutputChoice:
    """One of the outputs of a call.

    Attributes:
        position: which, counted from 1; of those of this kind, where a kind is told.
        kind: of which kind it is.
    """

    position: int | None = None
    kind: OutputKind | None = None

    def pick(self, outputs: Sequence[T], parameter: Parameter | None = None) -> T:
        """The output that is meant.

        Where nothing says which, it is the only one; of several, the only one that fits the
        parameter.

        Raises:
            InvalidParameterError: there is none, or it cannot be told which.
        """
        found = [each for each in outputs if self.kind in (None, each.kind)]
        if self.position is None and len(found) > 1 and parameter is not None:
            found = [each for each in found if fits(parameter, each.kind)] or found
        if self.position is not None and len(found) >= self.position:
            return found[self.position - 1]
        if self.position is None and len(found) == 1:
            return found[0]
        kinds = ", ".join(each.kind for each in outputs) or "none"
        raise refusal(
            "output",
            f"is to be {self}, and the outputs are: {kinds}",
            "one of them, by its number (from 1), or by a kind that only one has",
            value=self.position or self.kind,
        )

    def fields(self) -> dict[str, Any]:
        """What :func:`choice_in` reads."""
        told = {_POSITION: self.position, _KIND: self.kind}
        return {name: value for name, value in told.items() if value is not None}

    def __str__(self) -> str:
        of_kind = f" of kind {self.kind}" if self.kind is not None else ""
        return f"the only one{of_kind}" if self.position is None else f"{self.position}{of_kind}"


def choice_in(fields: Mapping[str, Any], place: str) -> OutputChoice:
    """The choice in a text form: ``{"output": 2}``, ``{"kind": "image"}``, or nothing.

    Args:
        fields: these two, as far as they are given.
        place: where they stand, for messages.

    Raises:
        InvalidParameterError: it is none.
    """
    position, kind = fields.get(_POSITION), fields.get(_KIND)
    _check_position(f"{place}.{_POSITION}", position)
    _check_kind_name(f"{place}.{_KIND}", kind)
    return OutputChoice(position, kind)


def checked_choice(position: Any, kind: Any) -> OutputChoice:
    """The choice that ``call.output(position, kind=kind)`` makes.

    Raises:
        InvalidParameterError: it is none.
    """
    if position is None and kind is None:
        raise refusal(
            "output",
            "is given neither a position nor a kind",
            '.output(2) or .output(kind="image")',
        )
    _check_position("position", position, about="which output")
    _check_kind_name("kind", kind, about="of an output")
    return OutputChoice(position, kind)


def _check_position(name: str, position: Any, about: str = "") -> None:
    if position is None or (type(position) is int and position >= 1):
        return
    raise refusal(
        name,
        f"is {shown(position)}",
        "a whole number from 1",
        value=position,
        hint="Outputs are counted from 1, and not from the end.",
        about=about,
    )


def _check_kind_name(name: str, kind: Any, about: str = "") -> None:
    if kind is None or (isinstance(kind, str) and kind in _KINDS):
        return
    hint = did_you_mean(kind.lower(), _KINDS) if isinstance(kind, str) else ""
    allowed = ", ".join(_KINDS)
    raise refusal(name, f"is {shown(kind)}", allowed, value=kind, hint=hint, about=about)


def fits(parameter: Parameter, kind: OutputKind) -> bool:
    """Whether a parameter takes outputs of this kind."""
    return kind in _FITTING.get(parameter.type, ())


def is_taken_as_text(parameter: Parameter | None, kind: OutputKind) -> bool:
    """Whether an output of this kind goes in as its text, and not as a link or a file: where text
    is wanted, or nothing is known of what is wanted and it is text."""
    return kind == "text" and (parameter is None or not parameter.is_media)


def check_kind(parameter: Parameter, kind: OutputKind | None, place: str | None = None) -> None:
    """See that a parameter takes outputs of this kind.

    Args:
        parameter: what an output is given for.
        kind: of the output; ``None`` is not known yet.
        place: what messages call it, if not by its name.

    Raises:
        InvalidParameterError: it does not.
    """
    name, allowed = place or parameter.python_name, _FITTING.get(parameter.type)
    if allowed is None:
        what = f"takes a value ({parameter.type}), and no output of another call"
        raise refusal(name, what)
    if kind is not None and kind not in allowed:
        kinds = " or ".join(allowed)
        raise refusal(name, f"is an output of kind {kind}", f"one of kind {kinds}", value=kind)
