"""The root of what this package raises, and how far a chain of calls has come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from runninghub_async.quoting import shown

if TYPE_CHECKING:
    from decimal import Decimal

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character, as bytes of a file's name that are no text become."""
_LONGEST_CARRIED = 10_000
"""Characters of what cannot be pickled that a pickled error keeps."""

StepState = Literal["succeeded", "failed", "under way", "uncertain", "not submitted"]


class ChainStep(NamedTuple):
    """How far one of the calls of a chain has come.

    Attributes:
        name: what was called.
        state: one of ``"succeeded"``, ``"failed"``, ``"under way"``, ``"uncertain"`` (a submit may
            have made a task) and ``"not submitted"``.
        task_id: its task, where there is one.
        cost: what it cost, where the service has told it.
        currency: of ``cost``; ``RH`` for coins; ``None`` where it is not told.
    """

    name: str
    state: StepState
    task_id: str | None = None
    cost: Decimal | None = None
    currency: str | None = None

    def __str__(self) -> str:
        of_task = [f"task {self.task_id}"] if self.task_id else []
        if self.cost is not None:
            of_task.append(f"{self.cost:f} {self.currency or ''}".rstrip())
        return f"{self.name} {self.state}" + (f" ({', '.join(of_task)})" if of_task else "")


class RunningHubError(Exception):
    """The root of all errors of this package.

    Attributes:
        message: the sentence that is shown.
        task_id: the task this is about, once its id is known.
        endpoint: the path of the request or model, where there is one.
        outcomes: every outcome of the ``rh.gather`` that raised it; not pickled.
        chain: where a call failed that takes outputs of others, or one of those: how far each call
            of the chain has come, in the order in which they run; else empty.
        http_status: what a web service answers its own caller with.
        user_message: what it tells that caller: a sentence with nothing internal in it.
    """

    message: str
    task_id: str | None
    endpoint: str | None
    outcomes: tuple[Any, ...] = ()
    chain: tuple[ChainStep, ...] = ()
    _http_status: int = 500
    _user_message: str = "Something went wrong on our side. Please try again later."

    def __init__(
        self, message: str, *, task_id: str | None = None, endpoint: str | None = None
    ) -> None:
        # A name of a file may be no text; whatever shows a message can show what becomes of it.
        self.message = message = _HALF.sub(lambda half: repr(half[0])[1:-1], message)
        super().__init__(message)
        self.task_id = task_id
        self.endpoint = endpoint

    def __str__(self) -> str:
        if self.task_id and self.task_id not in self.message:
            return f"{self.message} [task {self.task_id}]"
        return self.message

    @property
    def http_status(self) -> int:
        """What a web service answers its own caller with, from 402 to 504."""
        return self._http_status

    @property
    def user_message(self) -> str:
        """A sentence for whoever uses a service that is built on this one: without codes, ids,
        paths, names of models or parameters, or what the service said."""
        return self._user_message

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions pickle by calling the class with ``args``, which keyword-only
        # arguments break: the state is carried instead.
        state = {
            name: _portable(value) for name, value in self.__dict__.items() if name != "outcomes"
        }
        return _rebuild, (type(self), self.args, state)


def _portable(value: Any) -> Any:
    """The value, or what it looks like where it cannot be pickled (a file, for example)."""
    import pickle  # whoever gets here has it already

    try:
        pickle.dumps(value)
    except Exception:
        return shown(value, _LONGEST_CARRIED)
    return value


def _rebuild(cls: type[RunningHubError], args: tuple[Any, ...], state: dict[str, Any]) -> Any:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__setstate__(state)
    return error
