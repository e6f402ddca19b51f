"""What the service is expected to tell by itself: whether it does, and about which tasks.

A task whose end is to be told needs no regular looks, as long as ends are told at all.  What is
told is a hint: it only brings the look that finds out.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from attrs import define, field

from runninghub_async.values import Secret

SLOWEST_LOOK = 30.0
"""Seconds between looks at a task whose end is to be told, unless half of what such tasks usually
take is more: by so much a lost event delays."""
MISSES_BELIEVED = 3
"""Ends in a row that looks found and no event told, after which looks are as without events."""
TOGETHER = 1.0
"""Seconds in which several events about one task bring one look, and another at their end."""
MOST_HELD, MOST_BYTES_HELD = 10_000, 64 * 2**20
"""Events about tasks that are not known yet, and their bodies together."""
_GRACE = 0.1
"""Seconds from the answer to a submit until its task is certainly known."""


class Hinted(Protocol):
    """What is needed of a task here."""

    @property
    def id(self) -> str: ...

    @property
    def ended(self) -> bool: ...

    @property
    def push(self) -> Push | None:
        """Whose events its submit asked for, where it did."""
        ...


@define(eq=False)
class _Held:
    """An event that came before the task it is about was known, or is about a stranger's."""

    submits: int
    """The latest submit that was under way when it came: one of them may have made the task."""
    size: int
    """Bytes of its body."""
    known: Callable[[], Any]
    """Take it: its task is the client's."""
    give_up: Callable[[], Any]
    """It is a stranger's."""


@define(eq=False)
class Push:
    """The events of one client.

    Attributes:
        url: where the service posts them; the others are in it.
        token: a secret.
        login: another, where the address has one.
        look_now: has a task looked at.
        made: is told of every task that was submitted with ``url``.
    """

    url: str = field(repr=False)
    token: Secret
    login: Secret | None
    look_now: Callable[[Any], None]
    made: Callable[[Any], None]
    _heard: bool = field(default=False, init=False)
    _closed: bool = field(default=False, init=False)
    _misses: int = field(default=0, init=False)
    _submits: int = field(default=0, init=False)
    _under_way: set[int] = field(factory=set, init=False)
    _held: OrderedDict[str, _Held] = field(factory=OrderedDict, init=False)
    _bytes_held: int = field(default=0, init=False)
    _asked: dict[str, asyncio.TimerHandle] = field(factory=dict, init=False)
    """Tasks that were looked at a moment ago, with the end of that moment."""
    _again: set[str] = field(factory=set, init=False)
    _graces: dict[int, asyncio.TimerHandle] = field(factory=dict, init=False)

    @property
    def tells(self) -> bool:
        """Whether ends are told, as far as is known: an event has come, and few were missed."""
        return self._heard and not self._closed and self._misses < MISSES_BELIEVED

    @property
    def submits_under_way(self) -> bool:
        """Whether an event about a task that is not known may be about one that is being made."""
        return bool(self._under_way) and not self._closed

    def tells_of(self, task: Hinted) -> bool:
        """Whether the end of this task is told here: by this receiver, or by an earlier one at the
        same address."""
        return task.push is not None and task.push.url == self.url

    def slowest_look(self, usual: float | None) -> float:
        """Seconds between looks at a task whose end is to be told.

        ``usual`` is what such tasks take, where that is known.
        """
        return max(SLOWEST_LOOK, (usual or 0.0) / 2)

    # -- what the client does --------------------------------------------------------------

    @contextlib.contextmanager
    def submitting(self) -> Iterator[None]:
        """While a submit is under way, an event may be about the task that it makes."""
        self._submits += 1
        number = self._submits
        self._under_way.add(number)
        try:
            yield
        finally:
            # The task is known a moment after the answer to its submit.
            loop = asyncio.get_running_loop()
            if not self._closed:
                self._graces[number] = loop.call_later(_GRACE, self._submitted, number)

    def note_made(self, task: Hinted) -> None:
        """A task is there whose end is to be told; perhaps it was told already."""
        self.made(task)
        if task.id in self._held:
            self._let_go(task.id).known()

    def note_end(self, *, told: bool) -> None:
        """The end of such a task was found; ``told``: an event brought the look."""
        self._misses = 0 if told else self._misses + 1

    # -- what the service does -------------------------------------------------------------

    def note_event(self) -> None:
        """An event has come, about whatever task."""
        self._heard, self._misses = True, 0

    def hint(self, task: Hinted) -> None:
        """An event is about this task: look at it at once, but not for every one of many."""
        if task.ended or self._closed:
            return
        if task.id in self._asked:
            self._again.add(task.id)
            return
        self.look_now(task)
        loop = asyncio.get_running_loop()
        self._asked[task.id] = loop.call_later(TOGETHER, self._look_again, task)

    def hold(
        self, task_id: str, size: int, *, known: Callable[[], Any], give_up: Callable[[], Any]
    ) -> bool:
        """Keep an event about a task that is not known, until it is or cannot be one of the
        client's, and call what is given for that; false where there are too many.  ``size`` is
        that of its body in bytes."""
        if task_id in self._held:
            return True
        if len(self._held) >= MOST_HELD or self._bytes_held + size > MOST_BYTES_HELD:
            return False
        self._held[task_id] = _Held(max(self._under_way), size, known, give_up)
        self._bytes_held += size
        return True

    def close(self) -> None:
        """Expect nothing any more; looks are as without events from here on."""
        self._closed = True
        for timer in (*self._asked.values(), *self._graces.values()):
            timer.cancel()
        self._asked.clear()
        self._graces.clear()
        while self._held:  # these may be another's, who would miss them
            self._let_go(next(iter(self._held))).give_up()

    # -- inside ----------------------------------------------------------------------------

    def _let_go(self, task_id: str) -> _Held:
        event = self._held.pop(task_id)
        self._bytes_held -= event.size
        return event

    def _look_again(self, task: Hinted) -> None:
        del self._asked[task.id]
        if task.id in self._again:
            self._again.discard(task.id)
            if not task.ended:
                self.look_now(task)

    def _submitted(self, number: int) -> None:
        del self._graces[number]
        self._under_way.discard(number)
        first = min(self._under_way, default=None) if self._held else None
        while self._held:
            task_id, event = next(iter(self._held.items()))
            if first is not None and first <= event.submits:
                return  # one that was under way when it came still is
            self._let_go(task_id).give_up()
