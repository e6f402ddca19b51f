"""Steps of a script about webhooks: those that come badly, and those that nobody here has sent."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import field, frozen

from runninghub_async.sandbox.steps import Moment, Step, count_of, seconds_of

Shape = Literal["usual", "text", "object", "wrapped", "flat", "bare ids"]


@frozen(kw_only=True)
class Delivery(Step):
    """What becomes of a webhook."""

    moments: ClassVar[tuple[Moment, ...]] = ("webhook",)
    name: str = "deliver"
    lost: int | None = 0
    """How many attempts never arrive; ``None`` means all of them."""
    copies: int = 1
    after: float = 0.0
    behind: int = 0
    """How many webhooks of other tasks come before it."""
    shape: Shape = "usual"
    on: Moment = field(default="webhook", init=False)

    def __str__(self) -> str:
        return f"{self.name}()"


@frozen(kw_only=True)
class Forgery(Step):
    """A task that is made as usual, and somebody who posts that it has ended so."""

    moments: ClassVar[tuple[Moment, ...]] = ("submit",)
    status: str
    after: float = 0.0
    task_id: str | None = None
    wrong_token: bool = False

    def __str__(self) -> str:
        return "forge_webhook()"


def lose_webhook(*, attempts: int | None = None, times: int | None = 1) -> Delivery:
    """A webhook that never comes; with ``attempts=2`` the service's third attempt brings it."""
    lost = count_of(attempts, "attempts") if attempts is not None else None
    return Delivery(name="lose_webhook", lost=lost, times=count_of(times))


def double_webhook(*, copies: int = 2, times: int | None = 1) -> Delivery:
    """A webhook that comes twice, or so many times."""
    copies = count_of(copies, "copies") or 1
    return Delivery(name="double_webhook", copies=copies, times=count_of(times))


def late_webhook(seconds: float, *, times: int | None = 1) -> Delivery:
    """A webhook that comes so much later, maybe after those of later tasks."""
    after = seconds_of(seconds) or 0.0
    return Delivery(name="late_webhook", after=after, times=count_of(times))


def overtaken_webhook(*, by: int = 1, times: int | None = 1) -> Delivery:
    """A webhook that comes only when those of so many other tasks have come since it was due."""
    behind = count_of(by, "by") or 1
    return Delivery(name="overtaken_webhook", behind=behind, times=count_of(times))


def shape_webhook(shape: Shape, *, times: int | None = 1) -> Delivery:
    """A webhook whose body has another of the shapes that were seen.

    Args:
        shape: ``text`` and ``object`` for what ``eventData`` is; ``wrapped``, in which it is
            ``{code, msg, data: {status, results}}``; ``flat``, a task without an envelope; or
            ``bare ids``, in which they are numbers, as a careless sender writes them.
        times: how many webhooks this is for.
    """
    return Delivery(name="shape_webhook", shape=shape, times=count_of(times))


def forge_webhook(
    status: str = "SUCCESS",
    *,
    after: float = 0.0,
    task_id: str | None = None,
    wrong_token: bool = False,
    times: int | None = 1,
) -> Forgery:
    """A task about which somebody else posts to its address, before its own webhook is due.

    Args:
        status: what is said of it.  A ``SUCCESS`` comes with a file that nobody has made.
        after: seconds from the submit.
        task_id: tell of this task instead.
        wrong_token: the last part of the address's path is not as it was given.
        times: how many submits this is for.
    """
    return Forgery(
        status=status,
        after=seconds_of(after) or 0.0,
        task_id=task_id,
        wrong_token=wrong_token,
        times=count_of(times),
    )
