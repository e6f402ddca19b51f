"""What a task tells while it goes on: its states, and how far it is.

``task.updates()`` yields :class:`TaskUpdate`, a change of status each.  With ``progress=True``
all that it yields is a :class:`ProgressUpdate`, mostly one of the kinds below.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

__all__ = [
    "Estimated",
    "Finished",
    "NodeCached",
    "NodeDone",
    "NodeFailed",
    "NodeStarted",
    "NodeUpdate",
    "Preview",
    "ProgressUpdate",
    "Queued",
    "SamplerStep",
    "Started",
    "estimated_fraction",
]

KnownTaskStatus = Literal["", "QUEUED", "RUNNING", "SUCCESS", "FAILED", "CANCEL"]
"""What a task's status is known to be; ``""`` before the first look at a re-attached task."""
TaskStatus = KnownTaskStatus | str
"""One of those, or what else the service says.  Type checkers let a misspelt text pass here; a
name that is annotated with :data:`KnownTaskStatus` shows it."""


@frozen(kw_only=True)
class TaskUpdate:
    """A task's state at one moment."""

    task_id: str
    status: TaskStatus
    raw: Mapping[str, Any] = field(factory=dict, repr=False, hash=False)
    """The service's answer as it came; of progress the message of the live connection, empty
    where there was none."""


@frozen(kw_only=True)
class ProgressUpdate(TaskUpdate):
    """How far a task is.

    Attributes:
        status: the last that a query was told.  Only that says whether a task is over: what the
            live connection says of an end is not believed.
        fraction: how much of the task is done, from 0 to 1; it never goes back within a task, and
            is ``None`` as long as there is nothing to go by.  Of a workflow or an app: nodes done
            of all its nodes, the steps of a sampler being parts of its node.
        is_estimate: whether ``fraction`` comes from how long such tasks usually take, and from
            nothing that the service has told.
        usual_seconds: what such tasks usually take to run, as far as has been learned: the
            median; ``None`` with too little to go by.
        elapsed: seconds for which the task has run, as far as is known; ``None`` before it runs.
    """

    fraction: float | None = None
    is_estimate: bool = False
    usual_seconds: float | None = None
    elapsed: float | None = None


@frozen(kw_only=True)
class Queued(ProgressUpdate):
    """The task waits for its turn.

    Attributes:
        position: tasks before it and itself, where the live connection has told; else ``None``.
    """

    position: int | None = None


@frozen(kw_only=True)
class Started(ProgressUpdate):
    """The task runs."""


@frozen(kw_only=True)
class Estimated(ProgressUpdate):
    """Time has passed, and the fraction with it: nothing better is told of this task.

    It comes about once a second; the fraction comes ever closer to 1 and does not reach it.
    """


@frozen(kw_only=True)
class NodeUpdate(ProgressUpdate):
    """Something happened to a node of a workflow or an app.

    Attributes:
        node_id: its name in the graph; empty where the service has not told which it is.
        title: what people call it, from the graph; its ``class_type`` where it has no title, and
            its id where the graph is not known.
        class_type: what ComfyUI calls such nodes, as ``KSampler``; empty where it is not known.
    """

    node_id: str
    title: str
    class_type: str = ""


@frozen(kw_only=True)
class NodeStarted(NodeUpdate):
    """The node is being run."""


@frozen(kw_only=True)
class SamplerStep(NodeUpdate):
    """The node being run, mostly a sampler, has made a step.

    Attributes:
        step: how many it has made, at the most ``steps``.
        steps: of how many, 1 or more.
    """

    step: int
    steps: int


@frozen(kw_only=True)
class Preview(NodeUpdate):
    """A picture of what is being made; where the service sends one.

    Attributes:
        data: the file.
        format: ``"jpeg"``, ``"png"``, ``"webp"`` or ``"gif"``, as its first bytes tell.
    """

    data: bytes = field(repr=False)
    format: str


@frozen(kw_only=True)
class NodeDone(NodeUpdate):
    """The node has been run."""


@frozen(kw_only=True)
class NodeCached(NodeUpdate):
    """The node need not be run: what it makes is still there from another run."""


@frozen(kw_only=True)
class NodeFailed(NodeUpdate):
    """The node has failed.  What became of the task is told by a query, as always.

    Attributes:
        message: what it said.
    """

    message: str = ""


@frozen(kw_only=True)
class Finished(ProgressUpdate):
    """The task is over, as a query has told; ``fraction`` is 1 where it has succeeded."""


_WHEN_USUAL = 0.85
"""The fraction that is estimated at the usual time; half of all tasks take longer."""


def estimated_fraction(elapsed: float, usual_seconds: float) -> float:
    """How much of a task is done, by how long such tasks usually take and nothing else.

    It grows with time, evenly up to the usual time, ever more slowly behind it, and stays below 1.

    Args:
        elapsed: seconds for which the task has run.
        usual_seconds: seconds that such tasks usually run; more than 0.
    """
    part = max(0.0, elapsed) / usual_seconds
    if part <= 1:
        return part * _WHEN_USUAL
    rest = 1 - _WHEN_USUAL
    return 1 - rest / (1 + (part - 1) * _WHEN_USUAL / rest)


def __dir__() -> list[str]:
    """What is offered where people complete a name."""
    return sorted(__all__)
