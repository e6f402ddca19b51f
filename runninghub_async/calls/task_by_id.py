"""A task that a text form names, given to a call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runninghub_async import errors
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.inners import PaidOrigin
from runninghub_async.calls.outputs import Output
from runninghub_async.calls.task_state import TaskState
from runninghub_async.models.output_choice import OutputChoice
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import OutputKind, Parameter
from runninghub_async.values import Account


class TaskById(OutputSource, PaidOrigin):
    """A task of which a text form has the id, as what another call takes outputs from.

    The client looks after it from when its output is wanted: reading a form needs no event loop.
    """

    def __init__(self, task_id: str, account: Account, get: Callable[[], TaskState]) -> None:
        self.id = task_id
        self._account = account
        self._get = get
        self._state: TaskState | None = None

    def _as_inner(self) -> tuple[Any, Any]:
        return self, OutputChoice()

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"task {self.id}"

    def known_kind(self, choice: OutputChoice, parameter: Parameter | None) -> OutputKind | None:
        return choice.kind

    def made(self) -> tuple[Output, ...] | None:
        return None if self._state is None else self._state.made()

    async def make(self, lane: object | None, at_once: AtOnce | None) -> bool:
        self._state = self._get()
        return await self._state.make(lane, at_once)

    def step(self) -> errors.ChainStep:
        if self._state is not None:
            return self._state.step()
        return errors.ChainStep(self.name, "under way", self.id)

    def reference(self) -> dict[str, Any]:
        return {"task": self.id, "account": self._account.label}
