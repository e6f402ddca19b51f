"""What must hold of servers for other programs, whoever dies, hangs up and repeats."""

from __future__ import annotations

import base64
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from attrs import define, field

from tests.simulation.composed_laws import NoPurseIsCrossed
from tests.simulation.events import (
    Answered,
    AskedFor,
    Event,
    HungUp,
    SubmitLeft,
    TaskMade,
    TaskTold,
    TimeIsOver,
)
from tests.simulation.law import Law
from tests.simulation.service import LABELS
from tests.simulation.workloads.serve_callers import IMAGES, OVER, TASKS

if TYPE_CHECKING:
    from tests.simulation.workloads.serve import Town

GIVEN_UP = 30.0
"""Seconds without a caller after which a request is dropped."""
SLACK = 5.0
"""Seconds that it takes to know that, and that a submit takes from its last check to its first
byte."""
FILES = "/v1/files/"
UNSEEN = 140.0
"""Seconds after which another server has begun, or has found out that one is dead."""


@define(eq=False)
class ServeLaw(Law):
    """A law about servers and callers."""

    @property
    def town(self) -> Town:
        """Those of the run."""
        found: Town = self.world.serve
        return found


@define(eq=False)
class NothingIsPaidTwice(ServeLaw):
    """However often a request is repeated, wherever, and whatever dies meanwhile."""

    name = "of a request no more tasks are made than it asks for"
    _made: Counter[str] = field(factory=Counter)

    def notice(self, event: Event) -> None:
        if isinstance(event, TaskMade) and event.call in self.town.requests:
            self._made[event.call] += 1
            wanted = self.town.requests[event.call].args["n"]
            if self._made[event.call] > wanted:
                self.broken(f"{event.call} asks for {wanted}, and has {event.task_id} besides")


@define(eq=False)
class NoAnswerInvitesARepeat(ServeLaw):
    """The clients repeat by themselves, and so an answer allows that only where nothing is paid."""

    name = "no answer invites a repeat of what was submitted"
    _left: defaultdict[str, list[SubmitLeft]] = field(factory=lambda: defaultdict(list))

    def notice(self, event: Event) -> None:
        if isinstance(event, SubmitLeft) and event.call in self.town.requests:
            self._left[event.call].append(event)
        elif isinstance(event, Answered) and event.asked.method == "POST" and event.answer.invites:
            name = event.asked.name
            if any(not self.is_refused(left) for left in self._left[name]):
                self.broken(f"{name} is to be repeated ({event.answer.status}), and was submitted")


@define(eq=False)
class AKeyGivesOneAnswer(ServeLaw):
    """Whoever sends a key may send it as often as they like."""

    name = "a key gives one answer"
    _answers: dict[str, str] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if not isinstance(event, Answered) or event.asked.key is None:
            return
        if event.answer.status != 200:
            return
        told, before = _lasting(event), self._answers.get(event.asked.key)
        self._answers[event.asked.key] = told
        if before not in (None, told):
            self.broken(f"{event.asked.name} is answered with {told}, and was with {before}")


def _lasting(event: Answered) -> str:
    """What of an answer stays: how far a task is does not, and links are signed anew."""
    body = event.answer.body
    if event.asked.path not in IMAGES:
        return str(body["id"])
    made = [each["url"].partition("?")[0] for each in body["data"]]
    return f"{made}, created at {body['created']}"


class NoTokenCrossesItsPurse(NoPurseIsCrossed):
    """Likewise for callers of servers, however many of these there are."""

    name = "what a token's tasks cost, with those in flight and in doubt, is within its budget"

    @property
    def chains(self) -> Any:
        return self.world.serve


@define(eq=False)
class NobodysRequestMakesNoTask(ServeLaw):
    """What nobody will ever be given is not paid for."""

    name = "what is dropped, since its caller is gone, makes no task"
    _gone: dict[str, float] = field(factory=dict)
    """By request: since when nobody waits."""
    _begun: set[str] = field(factory=set)
    _going_on: set[str] = field(factory=set)
    """Requests that are made without their callers, who were told so."""

    def notice(self, event: Event) -> None:
        if isinstance(event, AskedFor):
            self._gone.pop(event.asked.name, None)
        elif isinstance(event, HungUp):
            found_out = UNSEEN if event.is_unseen else 0.0
            self._gone.setdefault(event.call, self.world.now + found_out)
        elif isinstance(event, Answered):
            self._gone.setdefault(event.asked.name, self.world.now)
        elif isinstance(event, TimeIsOver):
            self._going_on.add(event.call)
        elif isinstance(event, SubmitLeft) and event.call in self.town.requests:
            args = self.town.requests[event.call].args
            is_dropped = args["as"] == "image" and not args["has_key"]
            gone = self.world.now - self._gone.get(event.call, self.world.now)
            goes_on = event.call in self._begun | self._going_on
            if is_dropped and not goes_on and gone > GIVEN_UP + SLACK:
                self.broken(f"{event.call} is submitted, and nobody waits since {gone:.0f} s")
            self._begun.add(event.call)


class EveryRequestEnds(ServeLaw):
    """What was accepted is told of in the end: by its results, or why there are none."""

    name = "every accepted request comes to an end, and every task of the service is in its row"

    def at_end(self) -> None:
        if not self.town.is_over:
            return  # no server was left
        if left := self.town.open_tasks():
            self.broken(f"{', '.join(left)} go on for ever")
        rows = self.town.rows.reader().known([*self.town.tasks()])
        for task in rows.keys() & self.town.tasks():
            if self.town.line_of(task) is None:
                self.broken(f"{task} is {rows[task].state}, and the book has no results of it")
        known = {row.task_id for row in rows.values()}
        for task_id, entry in self.world.service.book.items():
            if entry.call in self.town.requests and task_id not in known:
                in_doubt = self.town.uncertain_of(entry.call)
                if not in_doubt:
                    self.broken(f"task {task_id} of {entry.call} is nobody's")


class WhatIsGivenIsTheirs(ServeLaw):
    """A caller has the pictures of its own tasks, and sees no others'."""

    name = "a caller is given what its own tasks have made, and sees no others'"

    def notice(self, event: Event) -> None:
        if not isinstance(event, Answered) or event.answer.status != 200:
            return
        name, path, body = event.asked.name, event.asked.path, event.answer.body
        owner = f"-caller-{self.town.requests[name].args['token']}-"
        if path.startswith(f"{TASKS}/") and owner not in event.asked.token:
            self.broken(f"{path} is told to another than its owner")
        made = {t for t, entry in self.world.service.book.items() if entry.call == name}
        files = [body] if path.startswith(FILES) else []
        for each in body["data"] if path in IMAGES else ():
            files.append(base64.b64decode(each.get("b64_json", "")))
        for content in files:
            if not any(content.count(task.encode()) == LABELS for task in made):
                self.broken(f"{name} is given what none of its tasks has made")


class LinksAreGood(ServeLaw):
    """For a day, whatever server told them and whichever is asked, and no others are."""

    name = "a link gives its file, and nobody can make one up"

    def notice(self, event: Event) -> None:
        if not isinstance(event, Answered) or not event.asked.path.startswith(FILES):
            return
        asked, status = event.asked, event.answer.status
        is_deleted = self.town.requests[asked.name].args["deletes"] is not None
        allowed = {403} if asked.is_made_up else {200, 404} if is_deleted else {200}
        if status not in allowed:
            told = "made up" if asked.is_made_up else "told"
            self.broken(f"a link of {asked.name} that was {told} is answered with {status}")


@define(eq=False)
class EventsGoForward(ServeLaw):
    """Also where it is told again, by another server or after a death."""

    name = "a task's events tell of no step back, and of one end"
    _last: dict[str, str] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if not isinstance(event, TaskTold):
            return
        last, now = self._last.get(event.task, "queued"), event.status
        self._last[event.task] = now
        if (last in OVER and now != last) or (last == "in_progress" and now == "queued"):
            self.broken(f"{event.task} of {event.call} is {now}, and was {last}")


SERVE_LAWS: list[type[Law]] = [
    NothingIsPaidTwice,
    NoAnswerInvitesARepeat,
    AKeyGivesOneAnswer,
    NoTokenCrossesItsPurse,
    NobodysRequestMakesNoTask,
    EveryRequestEnds,
    WhatIsGivenIsTheirs,
    LinksAreGood,
    EventsGoForward,
]
"""Judged where there are servers."""
