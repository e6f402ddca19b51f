"""Outputs of other calls that stand where a call wants a value.

In Python a call, a task, a result or an output may be given for a media or text parameter.  What
comes of it is known only once that has ended; until then an :class:`InnerOutput` stands in the
order, which knows how the value will be checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from attrs import evolve, frozen

from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.literals import OutputKind
from runninghub_async.models.output_choice import OutputChoice, check_kind
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import Parameter

Check = Callable[[Any], Any]
_SINGLE = (str, int, float, type(None))


class Inner(Protocol):
    """What an output is taken of: a call, a task, or an output that is there."""

    @property
    def name(self) -> str:
        """What messages call it."""
        ...

    def known_kind(self, choice: OutputChoice, parameter: Parameter | None) -> OutputKind | None:
        """The kind of the chosen output, where it is known by now.

        Raises:
            InvalidParameterError: it is known that there is no such output.
        """
        ...


@frozen(eq=False)
class InnerOutput:
    """An output of something else that goes into a call."""

    inner: Inner
    choice: OutputChoice
    name: str
    """What messages call the parameter that it is for."""
    parameter: Parameter | None
    """That parameter; ``None`` where nothing is known of what is wanted."""
    checks: tuple[Check, ...]
    """What the value goes through, one after the other."""
    as_file: bool = False
    """It is for a node, which takes files and no links."""

    def then(self, check: Check) -> InnerOutput:
        """The same, whose value goes through this as well."""
        return evolve(self, checks=(*self.checks, check))

    def wanted_for(self, parameter: Parameter) -> InnerOutput:
        """The same for a parameter of which more is known.

        Raises:
            InvalidParameterError: that takes no such output.
        """
        _check(self.inner, self.choice, self.name, parameter)
        return evolve(self, parameter=parameter)

    def checked(self, value: Any) -> Any:
        """The value as it is sent.  Blocking, where it is a file.

        Raises:
            InvalidParameterError: it is not allowed.
        """
        for check in self.checks:
            value = check(value)
        return value


def inner_output(
    source: OutputSource, name: str, parameter: Parameter | None, check: Check
) -> InnerOutput:
    """What stands for an output until it is there.

    Args:
        source: what was given.
        name: what messages call the parameter.
        parameter: the parameter; ``None`` where nothing is known of what is wanted.
        check: makes what is sent of the value.

    Raises:
        InvalidParameterError: the parameter takes no outputs, or none of this kind.
    """
    inner, choice = source._as_inner()  # noqa: SLF001 - kept from those who have one
    _check(inner, choice, name, parameter)
    return InnerOutput(inner, choice, name, parameter, (check,))


def _check(inner: Inner, choice: OutputChoice, name: str, parameter: Parameter | None) -> None:
    if parameter is not None:
        check_kind(parameter, None, name)  # what takes no output at all has no kind to look for
    try:
        kind = inner.known_kind(choice, parameter)
    except InvalidParameterError as mistake:
        raise _of_parameter(name, inner.name, mistake) from None
    if parameter is not None:
        check_kind(parameter, kind, name)


def _of_parameter(name: str, whose: str, mistake: InvalidParameterError) -> InvalidParameterError:
    """A mistake about a choice, told of the parameter that the output is for."""
    return InvalidParameterError(
        f"{name} is an output of {whose}: {mistake.message}",
        parameter=name,
        value=mistake.value,
        allowed=mistake.allowed,
    )


def inner_outputs_in(value: Any) -> Iterator[InnerOutput]:
    """Those that stand anywhere in a value that is to be sent."""
    if isinstance(value, InnerOutput):
        yield value
    elif isinstance(value, (dict, list, Mapping)):
        for part in value.values() if isinstance(value, (dict, Mapping)) else value:
            if not isinstance(part, _SINGLE):  # most are, and this is asked of every call
                yield from inner_outputs_in(part)


def with_inner_as(value: Any, put: Callable[[InnerOutput], Any]) -> Any:
    """A value with something else in place of each of them."""
    if isinstance(value, InnerOutput):
        return put(value)
    if isinstance(value, Mapping):
        return {name: with_inner_as(part, put) for name, part in value.items()}
    return [with_inner_as(part, put) for part in value] if isinstance(value, list) else value
