"""What a call takes from others: where an output comes from, and how far that has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from attrs import frozen

from runninghub_async.calls.at_once import AtOnce
from runninghub_async.errors import ChainStep
from runninghub_async.models.inner_outputs import Inner
from runninghub_async.models.output_choice import HasKind, OutputChoice
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.prices import Price
from runninghub_async.models.records import OutputKind, Parameter


class Origin(Inner, Protocol):
    """Where outputs come from: a call, a task, or outputs that are there."""

    @property
    def call_id(self) -> str:
        """By what those who listen know it; empty where they do not."""
        ...

    def made(self) -> Sequence[Any] | None:
        """The outputs, once they are there."""
        ...

    async def make(self, lane: object | None, at_once: AtOnce | None) -> bool:
        """See to it that they come; whether they were made just now, so that their links are new.

        Args:
            lane: the source of the call that wants them.
            at_once: how many of its calls may be under way at once.
        """
        ...

    @property
    def may_cost(self) -> bool:
        """Whether it is under way, or has ended, so that it is paid or may be."""
        ...

    @property
    def origins(self) -> Sequence[Origin]:
        """What it takes outputs from itself."""
        ...

    def step(self) -> ChainStep:
        """How far it has come."""
        ...

    def reference(self) -> dict[str, Any] | None:
        """Its task in a text form; ``None`` where it has none."""
        ...

    @property
    def is_paid(self) -> bool:
        """Whether nothing is left to be paid for it by itself."""
        ...

    def own_price(self) -> Price | None:
        """What it costs by itself, as published."""
        ...


@frozen
class ChosenOutput(OutputSource):
    """One of the outputs of a call or a task, to be given to another call."""

    _source: OutputSource
    _choice: OutputChoice

    def _as_inner(self) -> tuple[Any, Any]:
        return self._source._as_inner()[0], self._choice  # noqa: SLF001 - of its own base class


class PaidOrigin:
    """What every :class:`Origin` has in common that has a task already."""

    __slots__ = ()

    @property
    def may_cost(self) -> bool:
        """It does, or did."""
        return True

    @property
    def origins(self) -> Sequence[Origin]:
        """What it took outputs from is of no interest any more."""
        return ()

    @property
    def is_paid(self) -> bool:
        """It is."""
        return True

    def own_price(self) -> Price | None:
        """Nothing that anybody would add to something."""
        return None


@frozen(eq=False)
class MadeOutputs(PaidOrigin):
    """Outputs that are there already, as an :class:`Origin`."""

    task_id: str
    outputs: Sequence[HasKind]
    account: str
    position: int | None = None
    """Of the one output among all of the task's, where only that was given."""
    call_id: str = ""

    @property
    def name(self) -> str:
        return f"task {self.task_id}"

    def known_kind(self, choice: OutputChoice, parameter: Parameter | None) -> OutputKind | None:
        return choice.pick(self.outputs, parameter).kind

    def made(self) -> Sequence[Any]:
        return self.outputs

    async def make(self, lane: object | None, at_once: AtOnce | None) -> bool:
        return False

    def step(self) -> ChainStep:
        return ChainStep(self.name, "succeeded", self.task_id)

    def reference(self) -> dict[str, Any]:
        position = {} if self.position is None else {"output": self.position}
        return {"task": self.task_id, "account": self.account, **position}


def kind_of_choice(
    made: Sequence[HasKind] | None,
    expected: OutputKind | None,
    choice: OutputChoice,
    parameter: Parameter | None,
) -> OutputKind | None:
    """The kind of the chosen output, as far as it is known.

    Args:
        made: the outputs, where they are there.
        expected: the kind that is made, where that is known beforehand.  It tells nothing about an
            output at some position: a film may come with its last picture.
        choice: which output is meant.
        parameter: what it is for.

    Raises:
        InvalidParameterError: the outputs are there, and there is none such.
    """
    if made is not None:
        return choice.pick(made, parameter).kind
    return choice.kind or (expected if choice.position is None else None)


def inner_first(origins: Iterable[Origin]) -> list[Origin]:
    """These and all that they take outputs from, each once and after what it needs."""
    found: dict[int, Origin] = {}
    left = [(origin, False) for origin in reversed(list(origins))]
    while left:  # and no recursion: chains may be long
        origin, has_needs = left.pop()
        if id(origin) in found:
            continue
        if has_needs or not origin.origins:
            found[id(origin)] = origin
        else:
            left.append((origin, True))
            left += [(each, False) for each in reversed(origin.origins)]
    return list(found.values())
