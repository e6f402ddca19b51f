"""What goes wrong: on the wire, and in a layer before the sandbox's handlers.

A fault is a kind with arguments that the plan draws.  Most strike the ``nth`` request of one sort
(and those after it, ``of`` in all); some last from ``at`` for ``lasts`` seconds.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.simulation.events import Failed

if TYPE_CHECKING:
    from tests.simulation.plan import Draw, Item
    from tests.simulation.wire import Link
    from tests.simulation.world import Process, World

Args = dict[str, Any]

REFUSALS: list[Args] = [
    *({"code": code} for code in (421, 1520, 415, 1003, 1010, 1011)),
    {"status": 429, "retry_after": "0.5"},
    {"status": 429, "retry_after": "20"},
    {"status": 429, "retry_after": "Wed, 21 Oct 2026 07:28:00 GMT"},
    {"status": 429},
    *({"code": code} for code in (1501, 301, 433, 812, 416, 1002)),
    *({"status": status} for status in (400, 401, 402, 403, 404, 413, 422)),
]
"""Answers that certainly mean: no task."""
RIDDLES: list[Args] = [
    *({"status": status} for status in (307, 408, 425, 500, 500, 502, 503)),
    *({"code": code} for code in (500, 1000, 1005, 804)),
    {"text": "<html><body>oops</body></html>"},
    {"text": '{"msg": "?"}'},
    {"text": ""},
    {"text": "\x16\x03\x01 [1, 2"},
    {"text": '{"data": ' * 5_000 + "1" + "}" * 5_000},
]
"""Answers to a submit after which nobody knows whether there is a task."""
WAYS_TO_END = ("reset", "close", "silence")
LIES = ("running", "unknown", "foreign", "riddle", "no results", "no status", "refused")
FILES = ("cut", "empty", "page", "slow", "expired", "reset")
PRICES = ("free", "zero", "changed", "absent", "other currency", "refused", "negative", "riddle")
BILLS = ("in a list", "absent", "more", "less", "negative", "nonsense")


def _one_of(what: Sequence[str], most: int) -> Callable[[Random], Args]:
    def draw(chance: Random) -> Args:
        of = chance.choice([1, 1, 1, 2, 3, 8])
        nth = chance.randrange(chance.choice([3, 10, most]))  # a plan may have few of them
        return {"what": chance.choice(what), "nth": nth, "of": of}

    return draw


def _lasting(chance: Random) -> Args:
    lasts = round(chance.choice([1, 10, 60, 400]) * chance.uniform(0.5, 1.5), 1)
    return {"at": round(chance.uniform(0, 60), 1), "lasts": lasts, "account": chance.randrange(2)}


_submits, _requests = _one_of(["submit"], 30), _one_of(["submit", "query", "download"], 40)
_connections = _one_of(["connection"], 12)
_questions = _one_of(["query"], 60)


def _kind(base: Callable[[Random], Args], **more: Callable[[Random], Any]) -> Draw:
    def draw(chance: Random, most: int) -> list[Args]:
        args = base(chance)
        return [args | {name: drawn(chance) for name, drawn in more.items()}]

    return draw


def _among(values: Sequence[Any]) -> Callable[[Random], Any]:
    return lambda chance: chance.choice(values)


def _up_to(most: float) -> Callable[[Random], float]:
    return lambda chance: round(chance.uniform(0, most), 2)


KINDS: Mapping[str, Draw] = {
    # on the wire
    "connection refused": _kind(_connections),
    "connection slow": _kind(_connections, seconds=_up_to(20)),
    "connection silent": _kind(_connections),
    "cut": _kind(
        _requests, side=_among(["request", "answer"]), byte=_among(range(600)),
        how=_among(WAYS_TO_END),
    ),
    "slow": _kind(_requests, side=_among(["request", "answer"]), pace=_among([20, 200, 2_000])),
    "down": _kind(_lasting),
    # before the handlers, and after them
    "refused": _kind(_one_of(["submit", "submit", "query", "status", "upload"], 30),
                     form=_among(REFUSALS)),
    "riddle": _kind(_submits, form=_among(RIDDLES), made=_among([True, False])),
    "lost": _kind(_submits, how=_among(WAYS_TO_END), made=_among([True, True, False])),
    "late": _kind(_requests, seconds=_among([0.5, 5, 40, 90]), made=_among([True, False])),
    "doubled": _kind(_one_of(["submit", "query"], 60), at_once=_among([True, False])),
    "half": _kind(_one_of(["submit", "query"], 40), share=_up_to(1), told=_among([True, False])),
    "beside": _kind(_submits, form=_among([{"code": 421}, {"code": 1000}, {"code": 301}])),
    "lie": _kind(_questions, how=_among(LIES), form=_among(RIDDLES)),
    "account full": _kind(_lasting, left=_among([0, 1, 2])),
    "account emptied": _kind(_lasting),
    "key revoked": _kind(_lasting),
    "file": _kind(_one_of(["download"], 20), how=_among(FILES), byte=_among(range(400))),
    "price": _kind(_one_of(["price"], 20), how=_among(PRICES)),
    "bill": _kind(_questions, how=_among(BILLS)),
}  # fmt: skip


@frozen
class Connecting:
    """What becomes of an attempt to connect."""

    delay: float = 0.0
    refuses: bool = False


class Faults:
    """The faults of a plan, asked for at the moment at which they would strike."""

    def __init__(self, world: World, items: Sequence[Item]) -> None:
        self._world = world
        self._items = items
        self._seen: Counter[str] = Counter()

    def begin(self) -> None:
        """Reset all connections where the service goes down."""
        for item in self._items:
            if item.kind == "down":
                self._world.later(item.args["at"], self._go_down, item)

    def due(self, what: str, kinds: Sequence[str], number: int, where: str) -> list[Item]:
        """The faults of these kinds that strike this request, the so manieth of its sort."""
        due = [
            item
            for item in self._items
            if item.kind in kinds
            and item.args.get("what") == what
            and item.args["nth"] <= number < item.args["nth"] + item.args["of"]
        ]
        for item in due:
            self._tell(item, where)
        return due

    def lasting(self, kind: str, account: int | None = None) -> Item | None:
        """A fault of this kind that lasts now, of this account."""
        now = self._world.now
        for item in self._items:
            lasts = item.kind == kind and (
                item.args["at"] <= now < item.args["at"] + item.args["lasts"]
            )
            if lasts and account in (None, item.args["account"]):
                return item
        return None

    def count(self, what: str) -> int:
        """How many there were before this one."""
        self._seen[what] += 1
        return self._seen[what] - 1

    # -- on the wire -----------------------------------------------------------------------

    def connecting(self, process: Process) -> Connecting:
        """What becomes of this attempt to connect."""
        if self.lasting("down"):
            return Connecting(refuses=True)
        kinds = ("connection refused", "connection slow", "connection silent")
        for item in self.due("connection", kinds, self.count("connection"), process.name):
            if item.kind == "connection refused":
                return Connecting(refuses=True)
            return Connecting(delay=item.args.get("seconds", math.inf))
        return Connecting()

    def requesting(self, link: Link, what: str) -> None:
        """A request is about to leave on this connection."""
        number = self.count(f"{what} on the wire")
        for item in self.due(what, ("cut", "slow"), number, f"{what} {number} on {link.name}"):
            pipe = link.to_server if item.args["side"] == "request" else link.to_client
            if item.kind == "cut":
                pipe.cut = pipe.written + item.args["byte"], item.args["how"]
            else:
                pipe.bytes_a_second = item.args["pace"]

    def _go_down(self, item: Item) -> None:
        self._tell(item, "all connections are reset")
        for link in self._world.network.links:
            link.break_off()

    def _tell(self, item: Item, where: str) -> None:
        told = {k: v for k, v in item.args.items() if k not in ("what", "nth", "of")}
        words = str(told)
        self._world.tell(Failed("service", f"{item.kind} {words[:100]}", where))
