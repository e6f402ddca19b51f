"""What a test tells the sandbox to do: fail, refuse, hang, break the line.

A script is a list of steps.  Each submit that the script is for takes the next one; steps for
other requests (``on="query"``) are taken by those.  After the last step all is as usual::

    sandbox.script("hailuo-2.3/i2v-pro", [refuse(421, times=3), fail(1501), succeed(after=12)])
    sandbox.script(None, [http_error(502, on="query", times=2)])
"""

from __future__ import annotations

import inspect
import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, get_args, get_origin, get_type_hints

from attrs import evolve, frozen

from runninghub_async.sandbox.bills import Bill
from runninghub_async.sandbox.failures import (
    BY_KIND,
    STATUS_ERROR,
    STATUS_ERROR_TEXT,
    FailedReason,
    Failure,
    Kind,
)
from runninghub_async.sandbox.selecting import Selectable, Selection
from runninghub_async.sandbox.socket_steps import (
    Telling,
    cut_socket,
    garble_socket,
    preview_socket,
    silence_socket,
)
from runninghub_async.sandbox.steps import Moment, Request, Step, count_of, seconds_of
from runninghub_async.sandbox.webhook_steps import (
    Delivery,
    Forgery,
    double_webhook,
    forge_webhook,
    late_webhook,
    lose_webhook,
    overtaken_webhook,
    shape_webhook,
)
from runninghub_async.sandbox.wording import wording

MOST_STEPS = 10_000


@frozen(kw_only=True)
class Ending(Step):
    """A task that is accepted and ends so."""

    after: float | None = None
    """Seconds from the submit to the end; ``None`` is the usual time."""
    failure: Failure | None = None
    results_after: float = 0.0
    """Seconds from a success to its results."""
    bill: Bill | None = None
    webhook_first: bool = False
    """Whether the submit is answered only when the webhook has been posted."""

    def __str__(self) -> str:
        if self.webhook_first:
            return "early_webhook()"
        if self.failure is not None:
            return f"fail({self.failure.code})"
        return "hang()" if self.after == math.inf else "succeed()"


@frozen(kw_only=True)
class Denial(Step):
    """A refusal: no task is made."""

    code: int
    message: str

    def __str__(self) -> str:
        return f"refuse({self.code})"


@frozen(kw_only=True)
class Fault(Step):
    """Something wrong with the line or the server."""

    kind: Literal["reset", "cut", "delay", "http_error", "rubbish", "slow_download", "expired_link"]
    created: bool = True
    """Whether a submit has made its task by then."""
    seconds: float = 0.0
    status: int = 500

    def __str__(self) -> str:
        return f"{self.kind}()"


@frozen(kw_only=True)
class Expiry(Step):
    """An upload whose link is of no use any more."""

    def __str__(self) -> str:
        return "expired_upload()"


AnyStep = Ending | Denial | Fault | Forgery | Delivery | Telling | Expiry


def succeed(
    *,
    after: float | None = None,
    results_after: float = 0.0,
    usage: Mapping[str, Any] | None = None,
    children: Sequence[Mapping[str, Any]] | None = None,
    times: int | None = 1,
) -> Ending:
    """A task that succeeds, ``after`` so many seconds.

    Args:
        after: seconds from the submit to the end.
        results_after: seconds from the end until its results are told.
        usage: what it has used, in the service's words, in place of what it would have:
            ``{"thirdPartyConsumeMoney": "0.14"}``; a field that is ``None`` is told as null.
        children: what each of the tasks that it has started has used, in the same words, which is
            told in ``taskUsageList``, with its own at the head.
        times: how many submits this is for.

    Raises:
        ValueError: a value is not one that the service could tell.
    """
    bill = None
    if usage is not None or children is not None:
        bill = Bill(_used(usage or {}), tuple(_used(each) for each in children or ()))
    late = seconds_of(results_after) or 0.0
    return Ending(after=seconds_of(after), results_after=late, bill=bill, times=count_of(times))


def fail(
    code: int = STATUS_ERROR,
    message: str | None = None,
    *,
    after: float | None = None,
    node_id: str = "",
    node_name: str = "",
    exception_type: str = "",
    exception_message: str = "",
    kind: Kind | None = None,
    times: int | None = 1,
) -> Ending:
    """A task that fails: with a code as models do, as a node of a workflow that raised, or as
    failures of a ``kind`` look."""
    if kind is not None:
        if kind not in BY_KIND:
            raise ValueError(f"kind must be one of {', '.join(BY_KIND)}, not {kind!r}")
        return Ending(after=seconds_of(after), failure=BY_KIND[kind], times=count_of(times))
    reason = None
    if node_id or node_name or exception_type or exception_message:
        shown = f"{exception_type or 'RuntimeError'}: {exception_message}\n"
        reason = FailedReason(
            node_id=node_id,
            node_name=node_name,
            exception_type=exception_type or "RuntimeError",
            exception_message=exception_message,
            traceback=("Traceback (most recent call last):\n", shown),
        )
    text = STATUS_ERROR_TEXT if code == STATUS_ERROR else wording(code)
    failure = Failure(code, message or text, reason)
    return Ending(after=seconds_of(after), failure=failure, times=count_of(times))


def hang(*, times: int | None = 1) -> Ending:
    """A task that runs for ever; it can be cancelled."""
    return Ending(after=math.inf, times=count_of(times))


def early_webhook(*, after: float = 0.0, times: int | None = 1) -> Ending:
    """A task whose webhook comes before the answer to its submit: it ends ``after`` so many
    seconds, and the answer, which says that it is queued, is held until then."""
    return Ending(after=seconds_of(after), webhook_first=True, times=count_of(times))


def refuse(
    code: int, message: str | None = None, *, on: Request = "submit", times: int | None = 1
) -> Denial:
    """No task, but this code; a query or an upload can be refused as well."""
    return Denial(code=code, message=message or wording(code), on=on, times=count_of(times))


def reset(*, created: bool = True, on: Request = "submit", times: int | None = 1) -> Fault:
    """The connection breaks off: ``created`` says whether after or before making the task."""
    return Fault(kind="reset", created=created, on=on, times=count_of(times))


def cut(*, on: Request = "submit", times: int | None = 1) -> Fault:
    """The task is made, and half of the answer comes."""
    return Fault(kind="cut", on=on, times=count_of(times))


def delay(seconds: float, *, on: Request = "submit", times: int | None = 1) -> Fault:
    """The task is made, and the answer takes its time."""
    return Fault(kind="delay", seconds=seconds_of(seconds) or 0.0, on=on, times=count_of(times))


def http_error(
    status: int = 500, *, created: bool = False, on: Request = "submit", times: int | None = 1
) -> Fault:
    """An HTTP error with a page of HTML; ``created`` as in :func:`reset`."""
    if not 400 <= status <= 599:
        raise ValueError(f"status must be from 400 to 599, not {status}")
    return Fault(kind="http_error", status=status, created=created, on=on, times=count_of(times))


def rubbish(*, created: bool = True, on: Request = "submit", times: int | None = 1) -> Fault:
    """HTTP 200 with a body that is no JSON; ``created`` as in :func:`reset`."""
    return Fault(kind="rubbish", created=created, on=on, times=count_of(times))


def slow_download(seconds: float, *, times: int | None = 1) -> Fault:
    """A result that takes so long to arrive, a little at a time."""
    return Fault(
        kind="slow_download",
        seconds=seconds_of(seconds) or 0.0,
        on="download",
        times=count_of(times),
    )


def expired_link(*, times: int | None = 1) -> Fault:
    """A result whose link leads nowhere any more, the next time that it is fetched."""
    return Fault(kind="expired_link", on="download", times=count_of(times))


def expired_upload(*, times: int | None = 1) -> Expiry:
    """An upload that is taken, but whose link leads nowhere, as if a day had passed since."""
    return Expiry(on="upload", times=count_of(times))


STEPS: dict[str, Callable[..., AnyStep]] = {
    function.__name__: function
    for function in (
        *(succeed, fail, hang, refuse, reset, cut, delay, http_error, rubbish),
        *(slow_download, expired_link, expired_upload),
        *(lose_webhook, double_webhook, late_webhook, overtaken_webhook),
        *(early_webhook, forge_webhook, shape_webhook),
        *(preview_socket, cut_socket, silence_socket, garble_socket),
    )
}


def step_from(told: object) -> AnyStep:
    """The step that an object says: ``{"do": "refuse", "code": 421, "times": 3}``.

    Raises:
        ValueError: saying what is wrong with it.
    """
    if not isinstance(told, Mapping):
        raise ValueError('a step is an object like {"do": "fail", "code": 1501}')
    options = dict(told)
    name = options.pop("do", None)
    make = STEPS.get(name) if isinstance(name, str) else None
    if make is None:
        raise ValueError(f'"do" must be one of {", ".join(STEPS)}')
    hints = get_type_hints(make)
    for option, value in options.items():
        if option not in hints or option == "return":
            raise ValueError(f"{name} takes no {option}")
        if not _fits(value, hints[option]):
            raise ValueError(f"{option} of {name} cannot be {value!r}")
    try:
        inspect.signature(make).bind(**options)
    except TypeError as error:
        raise ValueError(f"{name}: {error}") from error
    return make(**options)


@frozen(eq=False)
class _Rule:
    """The steps that are left for some tasks."""

    which: Selection
    steps: dict[Moment, deque[AnyStep]]

    def is_for(self, job: Selectable | None) -> bool:
        # A request about no task, as an upload is, takes the steps that are for all.
        return self.which.is_open if job is None else self.which.has(job)


class Script:
    """All the steps that are still to come."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []

    def clear(self) -> None:
        """All is as usual again."""
        self._rules = []

    def left(self) -> Iterator[tuple[Selection, AnyStep]]:
        """The steps that are still to be taken, those that are for ever aside."""
        for rule in self._rules:
            for steps in rule.steps.values():
                yield from ((rule.which, step) for step in steps if step.times is not None)

    def add(self, which: Selection, steps: Iterable[AnyStep]) -> None:
        """Have these tasks take these steps."""
        queues: dict[Moment, deque[AnyStep]] = {}
        for step in steps:
            if not isinstance(step, AnyStep):
                raise TypeError(f"{step!r} is no step; fail(1501) is one")
            queues.setdefault(step.on, deque()).append(step)
        self._rules = [rule for rule in self._rules if any(rule.steps.values())]
        held = sum(len(queue) for rule in self._rules for queue in rule.steps.values())
        if held + sum(map(len, queues.values())) > MOST_STEPS:
            raise ValueError(f"a script may have {MOST_STEPS} steps; use times=")
        self._rules.append(_Rule(which, queues))

    def take(self, moment: Moment, job: Selectable | None = None) -> AnyStep | None:
        """The next step for a request about ``job``, which then is done.

        Where several scripts are for it, the one that came first goes first.
        """
        for rule in self._rules:
            queue = rule.steps.get(moment)
            if not queue or not rule.is_for(job):
                continue
            step = queue[0]
            if step.times is not None:
                queue.popleft()
                if step.times > 1:
                    queue.appendleft(_once_less(step))
            return step
        return None


def _once_less(step: AnyStep) -> AnyStep:
    assert step.times is not None
    return evolve(step, times=step.times - 1)


def _used(usage: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in usage.items():
        if not isinstance(value, str | int | float | None):
            raise ValueError(f"{name} cannot be {value!r}; a text, a number or None can be told")
    return dict(usage)


def _fits(value: object, hint: Any) -> bool:
    """Whether a JSON value is of an option's type."""
    kinds = get_args(hint) or (hint,)
    if get_origin(hint) is Literal:
        return value in kinds
    if any(get_origin(kind) is Literal and value in get_args(kind) for kind in kinds):
        return True
    if isinstance(value, bool):
        return bool in kinds
    if isinstance(value, int) and float in kinds:
        return True
    types = (get_origin(kind) or kind for kind in kinds)
    return any(isinstance(value, kind) for kind in types if isinstance(kind, type))
