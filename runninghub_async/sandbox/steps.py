"""What all steps of a script have in common, and what checks their arguments."""

from __future__ import annotations

import math
from typing import ClassVar, Literal, get_args

from attrs import field, frozen

Request = Literal["submit", "query", "upload", "download", "socket"]
"""The kind of request that a step can be for; status and outputs are queries too."""

Moment = Request | Literal["webhook"]


def _is_a_moment(step: Step, _: object, on: object) -> None:
    if on not in step.moments:
        raise ValueError(f"on must be one of {', '.join(step.moments)}, not {on!r}")


@frozen(kw_only=True)
class Step:
    """One thing to do, some times over."""

    moments: ClassVar[tuple[Moment, ...]] = get_args(Request)
    """What it can be for."""
    on: Moment = field(default="submit", validator=_is_a_moment)
    times: int | None = 1
    """How many requests it is for; ``None`` means all from then on."""


def seconds_of(value: float | None) -> float | None:
    """A number of seconds, unless none is given.

    Raises:
        ValueError: there are none so many.
    """
    if value is not None and not 0 <= value <= math.inf:
        raise ValueError(f"seconds cannot be {value}")
    return value


def count_of(value: int | None, name: str = "times") -> int | None:
    """How often something happens; ``None`` is always.

    Raises:
        ValueError: it would never happen.
    """
    if value is not None and value < 1:
        always = ", or None for always" if name == "times" else ""
        raise ValueError(f"{name} must be 1 or more{always}, not {value}")
    return value
