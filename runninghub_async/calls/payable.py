"""What those need to know of a call who say what it costs, and set money aside for it."""

from __future__ import annotations

from typing import Protocol

from runninghub_async.calls.options import InForce
from runninghub_async.calls.orders import Order
from runninghub_async.engine.runtime import Runtime
from runninghub_async.settings import Settings


class Payable(Protocol):
    """A call that is to be paid: what is behind it."""

    settings: Settings
    in_force: InForce
    waits_for_room: bool
    """Whether it waits for room in its purses, whatever these say."""

    @property
    def runtime(self) -> Runtime:
        """The rooms of the client that it belongs to."""
        ...

    @property
    def complete(self) -> Order:
        """What is asked for, with the outputs of other calls in their places, once they are."""
        ...
