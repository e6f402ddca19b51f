"""The line of jobs that wait for their turn: bounded, and fair between tokens.

Tokens take turns, whatever each of them has waiting; one that has as many jobs under way as it may
is passed over, but for those that have their tasks already: these are under way whether or not
somebody looks at them, and might hold the very place for which the others of the token wait.  What
was taken stays known until it is over, so that a run which stops in between loses nothing: the next
one is given it again.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Iterable

from attrs import define, field

from runninghub_async.bulk.jobs import Job
from runninghub_async.serve.records import Token
from runninghub_async.serve.troubles import too_many, wrong_request

_FULL_WAIT = 20


@define(eq=False)
class _Lane:
    """What a token has in the line, and beyond it."""

    token: Token
    begun: deque[Job] = field(factory=deque)
    """Those that wait and have their tasks; before the others."""
    waiting: deque[Job] = field(factory=deque)
    taken: dict[str, Job] = field(factory=dict)

    @property
    def may_go(self) -> bool:
        most = self.token.concurrency
        has_room = most is None or len(self.taken) < most
        return bool(self.begun or (self.waiting and has_room))

    @property
    def in_line(self) -> list[Job]:
        """All that wait, in the order in which they are taken."""
        return [*self.begun, *self.waiting]

    def leave(self, job: str) -> None:
        """It waits no more, if it did."""
        self.begun = deque(each for each in self.begun if each.id != job)
        self.waiting = deque(each for each in self.waiting if each.id != job)


class Line:
    """Jobs that wait; whoever iterates takes them, in turns."""

    def __init__(self, most: int) -> None:
        """Nothing waits yet.

        Args:
            most: jobs that may wait at once, 1 or more.
        """
        self._most = most
        self._lanes: OrderedDict[str, _Lane] = OrderedDict()
        """By token, whose turn is next first."""
        self._token_of: dict[str, str] = {}
        self._changed = asyncio.Event()

    def __len__(self) -> int:
        """How many jobs wait."""
        return sum(len(lane.begun) + len(lane.waiting) for lane in self._lanes.values())

    def __contains__(self, job: object) -> bool:
        """Whether a job of this id waits, or was taken and is not over."""
        return job in self._token_of

    def check_room(self, count: int, *, coming: int = 0) -> None:
        """See that so many more may wait, beside those that are about to.

        Raises:
            Trouble: 429, or 400 where so many never may at once; nothing was submitted.
        """
        if count > self._most:
            raise wrong_request(
                f"This asks for {count} tasks at once; allowed is {self._most} at most, since no"
                " more may wait for their turn here. Ask for fewer, in several requests. Nothing"
                " was submitted.",
                param="n",
                code="invalid_parameter",
            )
        if len(self) + coming + count > self._most:
            raise too_many(
                "Too many tasks wait for their turn just now. Nothing was submitted.",
                wait=_FULL_WAIT,
                code="queue_full",
            )

    def put(
        self, token: Token, jobs: Iterable[Job], *, first: bool = False, begun: bool = False
    ) -> None:
        """Let jobs wait, whether or not there is room: what was accepted is not turned away.

        Args:
            token: whose they are; of two of one name the latter counts.
            jobs: in their order; those that are in the line already stay where they are.
            first: before the others of the token.
            begun: whether they have their tasks.
        """
        lane = self._lane(token)
        new = [job for job in jobs if job.id not in self._token_of]
        self._token_of.update((job.id, token.name) for job in new)
        line = lane.begun if begun else lane.waiting
        if first:
            line.extendleft(reversed(new))
        else:
            line.extend(new)
        self._changed.set()

    def note_under_way(self, token: Token, job: Job) -> None:
        """A job has a task that never stood in this line; it counts as one that was taken."""
        if job.id not in self._token_of:
            self._token_of[job.id] = token.name
            self._lane(token).taken[job.id] = job

    def note_over(self, job: str) -> None:
        """Nothing more is done with it."""
        if (name := self._token_of.pop(job, None)) is None:
            return
        lane = self._lanes[name]
        if lane.taken.pop(job, None) is None:
            lane.leave(job)
        self._drop_if_empty(lane)
        self._changed.set()

    def drop(self, job: str, *, unless_begun: bool = False) -> Job | None:
        """Take it out of the line; ``None`` where it does not wait there.

        Args:
            job: its id.
            unless_begun: whether it stays where it has its task, or may have it.
        """
        lane = self._lanes.get(self._token_of.get(job, ""))
        jobs = () if lane is None else lane.waiting if unless_begun else lane.in_line
        found = next((each for each in jobs if each.id == job), None)
        if found is not None:
            self.note_over(job)
        return found

    def put_back(self, job: str, *, begun: bool = False) -> None:
        """One that was taken, and came to nothing yet, waits again, before its token's others.

        Args:
            job: its id.
            begun: whether it has its task; then it counts as such also where it waits already.
        """
        if (lane := self._lanes.get(self._token_of.get(job, ""))) is None:
            return
        back = lane.taken.pop(job, None)
        if back is None and begun:
            back = next((each for each in lane.waiting if each.id == job), None)
        if back is not None:
            lane.leave(job)
            (lane.begun if begun else lane.waiting).appendleft(back)
            self._changed.set()

    def put_all_back(self) -> None:
        """Likewise all that were taken: what took them is no more."""
        for lane in self._lanes.values():
            lane.waiting.extendleft(reversed(lane.taken.values()))
            lane.taken.clear()
        self._changed.set()

    def position(self, job: str) -> int | None:
        """As which it is taken where tokens go on to take turns, counted from 1; ``None`` where it
        does not wait."""
        name = self._token_of.get(job)
        lane = None if name is None else self._lanes[name]
        ids = () if lane is None else (each.id for each in lane.in_line)
        place = next((place for place, id in enumerate(ids) if id == job), None)
        if place is None:
            return None
        before, position = True, place + 1
        for other in self._lanes.values():
            if other is lane:
                before = False
            else:
                position += min(len(other.begun) + len(other.waiting), place + before)
        return position

    def __aiter__(self) -> AsyncIterator[Job]:
        return self

    async def __anext__(self) -> Job:
        """The next whose turn it is, waited for; there is no end."""
        while (job := self.take()) is None:
            self._changed.clear()
            await self._changed.wait()
        return job

    def take(self) -> Job | None:
        """The next whose turn it is; ``None`` where there is none for now."""
        for name, lane in self._lanes.items():
            if lane.may_go:
                job = (lane.begun or lane.waiting).popleft()
                lane.taken[job.id] = job
                self._lanes.move_to_end(name)
                return job
        return None

    def _lane(self, token: Token) -> _Lane:
        lane = self._lanes.setdefault(token.name, _Lane(token))
        lane.token = token
        return lane

    def _drop_if_empty(self, lane: _Lane) -> None:
        if not lane.begun and not lane.waiting and not lane.taken:
            del self._lanes[lane.token.name]
