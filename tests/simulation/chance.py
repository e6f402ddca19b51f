"""Chance from one number: a stream of its own for every name."""

from __future__ import annotations

import hashlib
from contextvars import ContextVar
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.simulation.plan import Item


OWNER: ContextVar[str] = ContextVar("owner", default="nobody")
"""The process, or the item of the plan, for which something is done."""


class Chance:
    """What the seed decides.  What one stream draws changes nothing in another."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._streams: dict[str, Random] = {}

    def stream(self, name: str) -> Random:
        """The stream of this name, the same one each time."""
        if name not in self._streams:
            digest = hashlib.sha256(f"{self._seed}/{name}".encode()).digest()
            self._streams[name] = Random(int.from_bytes(digest[:16], "big"))
        return self._streams[name]

    def of(self, item: Item) -> Random:
        """The stream of an item of the plan."""
        return self.stream(f"item {item.id}")

    @property
    def here(self) -> Random:
        """The stream of whoever something is done for just now."""
        return self.stream(f"system of {OWNER.get()}")
