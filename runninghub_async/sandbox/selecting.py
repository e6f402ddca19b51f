"""Which tasks a test speaks of: those of a model, or with a text in their prompt."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen


class Selectable(Protocol):
    """What tasks are told apart by."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that it may be called."""
        ...

    @property
    def text(self) -> str:
        """Its prompt."""
        ...


@frozen
class Selection:
    """The tasks of ``target`` whose texts contain ``prompt``; ``None`` leaves either open."""

    target: str | None = None
    prompt: str | None = None

    def __str__(self) -> str:
        target = f" of {self.target}" if self.target is not None else ""
        prompt = f" with “{self.prompt}” in the prompt" if self.prompt is not None else ""
        return target + prompt

    def has(self, job: Selectable) -> bool:
        """Whether ``job`` is one of them."""
        return (self.target is None or self.target in job.names) and (
            self.prompt is None or self.prompt in job.text
        )

    @property
    def is_open(self) -> bool:
        """Whether it has every task."""
        return self.target is None and self.prompt is None
