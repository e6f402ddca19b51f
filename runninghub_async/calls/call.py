"""A call: one paid task, lazily.

A :class:`Call` makes at most one task, however often, by however many, and in whatever way it is
awaited, cancelled and awaited again.  What it does stands in
:mod:`runninghub_async.calls.submission`; here is what its users see.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Generator, Mapping
from types import MappingProxyType
from typing import Any, Self

from attrs import evolve

from runninghub_async.calls.asked_settings import asked_for
from runninghub_async.calls.chain_forms import form_of
from runninghub_async.calls.chains import price_of_chain
from runninghub_async.calls.inners import ChosenOutput
from runninghub_async.calls.options import NO_OPTIONS, CallOptions
from runninghub_async.calls.orders import Order
from runninghub_async.calls.purses import NO_PURSES, CallPurse, Purses, purses_here
from runninghub_async.calls.result import Result
from runninghub_async.calls.submission import Submission
from runninghub_async.calls.tags import TagValue, tags_with
from runninghub_async.calls.task import Task, handle_of
from runninghub_async.engine.runtime import Runtime
from runninghub_async.errors import RunningHubError, UsageError
from runninghub_async.learned.records import Seen
from runninghub_async.models.budgets import Budget
from runninghub_async.models.literals import OutputKind
from runninghub_async.models.output_choice import OutputChoice, checked_choice
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.prices import Price
from runninghub_async.settings import OnCancel, Settings
from runninghub_async.values import UNSET, Unset


class Call(OutputSource):
    """**One** paid task, lazily: nothing happens until it is awaited or submitted.

    ``await call`` uploads local media, submits once, waits and returns the :class:`Result`.
    Awaiting again, awaiting from two tasks at once, and ``submit()`` all share the one task;
    ``copy()`` makes another one to pay for.  When a call ended and certainly no task was
    created, awaiting it again tries again; otherwise it comes to the same end.
    """

    __slots__ = ("__weakref__", "_submission", "_used")

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        settings: Settings,
        order: Order,
        options: CallOptions = NO_OPTIONS,
        purses: Purses = NO_PURSES,
    ) -> None:
        self._submission = Submission(
            get_runtime, settings, order, lane=object(), options=options, purses=purses
        )
        self._submission.told_as = asked_for
        self._used = False

    def __repr__(self) -> str:
        # asyncio.run and create_task show it where they wanted a coroutine.
        state = self.task or "not submitted; `await` it, or give asyncio.run its .run()"
        return f"<Call {self.model} {state}>"

    def __del__(self) -> None:
        if not getattr(self, "_used", True) and not sys.is_finalizing():
            warnings.warn(
                f"A call of {self.model} was never awaited: nothing was submitted. Await it in a"
                " coroutine; where a coroutine is wanted, as by asyncio.run, give call.run().",
                RuntimeWarning,
                stacklevel=2,
            )

    def __reduce__(self) -> Any:
        raise UsageError(
            "A Call is one paid task, so it is neither pickled nor copied by chance: call.copy()"
            " makes another to pay for, and call.to_dict() is its text form."
        )

    @property
    def task(self) -> Task | None:
        """The task, once its id is known; stays when awaiting was cancelled or timed out."""
        known = self._submission.task
        return handle_of(known) if known is not None else None

    @property
    def model(self) -> str:
        """The name of what is called."""
        return self._submission.order.name

    def __await__(self) -> Generator[Any, None, Result]:
        return self.run().__await__()

    async def run(self) -> Result:
        """``await call`` as a coroutine, for ``asyncio.create_task`` and ``TaskGroup``.

        Raises:
            TaskFailedError, ContentModerationError, TaskCancelledError: how the task ended.
            InvalidParameterError, AuthenticationError, InsufficientBalanceError, APIError:
                the service refused it; no task was created.
            ConnectionFailedError: the service was not reached; no task was created.
            SubmissionUncertainError: whether a task was created cannot be known.
            TaskTimeoutError: the ``timeout`` of the call, or else of the client, passed.

        Warns:
            RejectedNodesWarning: the task was created, but not all of its nodes will run.
        """
        self._used = True
        return await self._submission.result()

    def _as_inner(self) -> tuple[Any, Any]:
        self._used = True
        return self._submission, OutputChoice()

    def output(
        self, position: int | None = None, /, *, kind: OutputKind | None = None
    ) -> ChosenOutput:
        """One of the outputs that its task will have, to be given to another call.

        A call itself may be given where a media or text parameter is wanted, and stands for its
        only output.  Where it has several, this says which::

            film = rh.hailuo.hailuo_2_3_i2v_pro(image_url=pictures.output(2), prompt="…")

        Args:
            position: which, counted from 1; among those of this kind, where one is given.
            kind: ``"image"``, ``"video"``, ``"audio"``, ``"3d"``, ``"text"`` or ``"file"``: the
                only one of this kind.

        Raises:
            InvalidParameterError: neither is given, or one is not allowed.
        """
        return ChosenOutput(self, checked_choice(position, kind))

    async def submit(self, webhook_url: str | None = None) -> Task:
        """Upload and submit, but do not wait: returns a handle.

        Args:
            webhook_url: where the service posts the outcome when the task ends.

        Raises:
            InvalidParameterError: ``webhook_url`` is not an http(s) address.
            RunningHubError: as :meth:`run`, except for how the task ends.
        """
        self._used = True
        if webhook_url is not None:
            self.with_options(webhook_url=webhook_url)
        return await self._submission.submit()

    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        webhook_url: str | Unset | None = UNSET,
        account: str | Unset | None = UNSET,
        on_cancel: OnCancel | Unset | None = UNSET,
        wait_for_place: bool | float | Unset | None = UNSET,
        max_cost: Budget | str | Unset | None = UNSET,
    ) -> Self:
        """Set options of this very call, and return it.  What is not named here stays as it is.

        Once the submit has begun only ``timeout`` may change; it counts from then on.

        Args:
            timeout: seconds for the whole call, queueing included, in place of the client's;
                ``None`` = no limit.
            webhook_url: where the service posts the outcome when the task ends, in place of the
                client's; ``None`` takes the client's.
            account: the label of the account that is to pay, as :attr:`Task.account` tells it;
                ``None`` takes whichever has room first.
            on_cancel: ``"leave"`` or ``"cancel"``, as for the client; ``None`` takes the client's.
            wait_for_place: ``True``, ``False`` or seconds, as for the client; ``None`` takes the
                client's.
            max_cost: what budgets are to expect it to cost, whatever is published: an amount with
                its currency, such as ``"30coins"`` or ``"0.40USD"``.  For a workflow or an app
                nothing is published.  The service is not told of it, and bills may be higher.

        Raises:
            InvalidParameterError: a value is not allowed, or the client has no such account;
                nothing was changed.
            RunningHubError: the submit has begun, so that this cannot be changed any more.
        """
        given = {
            "timeout": timeout,
            "webhook_url": webhook_url,
            "account": account,
            "on_cancel": on_cancel,
            "wait_for_place": wait_for_place,
            "max_cost": max_cost,
        }
        return self._set(lambda options: options.changed(given))

    def tagged(self, /, **tags: TagValue | None) -> Self:
        """Tag this very call, and return it: ``call.tagged(request_id="7f3a", user="ann")``.

        Its tags are told in the log, in events and in the results of bulk runs, and go with its
        copies and its text form.  They are not sent to the service, and are no part of what the
        call asks for.  Tags that it has and that are not named here stay.

        Args:
            **tags: at most 16, each with one line of text of at most 200 characters, a whole
                number or a UUID; ``None`` takes a tag away.

        Raises:
            InvalidParameterError: a name or a value is not allowed, or has an API key in it;
                nothing was changed.
        """
        return self._set(lambda options: evolve(options, tags=tags_with(options.tags, tags)))

    @property
    def tags(self) -> Mapping[str, str]:
        """What it is tagged with; see :meth:`tagged`."""
        return MappingProxyType(self._submission.options.tags)

    def _set(self, change: Callable[[CallOptions], CallOptions]) -> Self:
        try:
            self._submission.set_options(change(self._submission.options))
        except RunningHubError:
            self._used = True  # who hears this needs not hear that it was never awaited
            raise
        return self

    def copy(self) -> Call:
        """Another call with the same parameters and options: another task to pay for.

        It belongs to the purses in whose context it is copied, or to those of this call where that
        is outside of any.
        """
        self._used = True
        behind = self._submission
        return Call(
            behind.get_runtime,
            behind.settings,
            behind.order,
            behind.options,
            behind.purses.here(),
        )

    def price(self) -> Price | None:
        """The price that is published for this call on the client's site, offline; with it what
        the calls cost that it takes outputs from, as far as they have no task yet.

        ``None`` where it cannot be known, also where only the other site's is: the sites have
        prices of their own, in different currencies.  :meth:`RunningHub.price_preview` asks.
        """
        self._used = True
        return price_of_chain(self._submission)

    def seen(self) -> Seen | None:
        """What earlier runs of this workflow or app cost and how long they took, on the same kind
        of machine at the same site, as far as the client's ``state_dir`` remembers; offline.

        An estimate is no price: a run may cost more than any before it.  ``None`` where nothing
        is known, and for hosted models, whose prices are published.
        """
        self._used = True
        behind = self._submission
        name = behind.order.learned_as
        return None if name is None else behind.settings.seen(name)

    def to_dict(self) -> dict[str, Any]:
        """The call as plain data, for example ``{"model": path, "params": {wire names}}``.

        :meth:`RunningHub.from_dict` turns it back into a call, and tells the form of each kind.
        Local files appear as their paths, ``bytes`` as a ``data:`` URL.  A run of a workflow or
        an AI app stands there with its options, an access password among them.  What
        :meth:`with_options` has set stands under ``options``, and tags under ``tags``.

        An output of a task stands there as ``{"task": id, "account": label}``, one of a call that
        has no task yet as ``{"call": "1"}``, with the text form of that call, once, under
        ``calls``.  So two text forms that are read are two inner calls to pay for.
        """
        self._used = True
        return form_of(self._submission)


def new_call(
    get_runtime: Callable[[], Runtime],
    settings: Settings,
    order: Order,
    options: CallOptions | None,
    of_client: CallPurse | None,
) -> Call:
    """A call that belongs to the purse of its client, where that has one, and to those in whose
    context it is made."""
    around = purses_here()
    purses = Purses(of_client, around) if around or of_client is not None else NO_PURSES
    return Call(get_runtime, settings, order, options or NO_OPTIONS, purses)


def order_of(call: Call) -> Order:
    """What a call asks for."""
    return call._submission.order  # noqa: SLF001 - as in submission_of


def is_unused(call: Call) -> bool:
    """Whether nobody has done anything with a call yet, so that it may have been forgotten."""
    return not call._used  # noqa: SLF001 - of this module's own class, kept from its users


def submission_of(call: Call) -> Submission:
    """What is behind a call, for whoever sees to it from here on."""
    call._used = True  # noqa: SLF001 - of this module's own class, kept from its users
    return call._submission  # noqa: SLF001
