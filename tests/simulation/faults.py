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
    {"json": {"code": 421, "msg": "not now", "data": None}},
    {"json": {"errorCode": "1501", "errorMessage": "no, {key}"}},
]
"""Answers that certainly mean: no task.  ``{key}`` stands for that of the request."""
RIDDLES: list[Args] = [
    *({"status": status} for status in (307, 408, 425, 502, 503, *[500] * 6)),
    *({"code": code} for code in (500, 1000, 1005, 804, 805, 813)),
    *({"json": {"code": code, "msg": "success"}} for code in ("00000", 0.0, False, "OK", 0)),
    {"text": "<html><body>oops</body></html>"},
    {"text": '{"msg": "?"}'},
    {"text": ""},
    {"text": "\x16\x03\x01 [1, 2"},
    {"text": '{"data": ' * 5_000 + "1" + "}" * 5_000},
]
"""Answers to a submit after which nobody knows whether there is a task."""
PLACES: list[Args] = [
    {"json": {"code": 0, "result": {"taskId": "{task}"}}},
    {"json": {"code": 421, "errorCode": "421", "detail": {"task_id": "{task}"}}},
    {"json": {"errorCode": "1501", "errorMessage": "task {task} has been queued"}},
    {"json": {"code": 415, "data": [{"taskId": "{task}"}]}},
    {"json": {"taskId": "{task}", "data": {"taskId": "2013999999999999998"}}},
    {"text": '{"code": 421, "taskId": "{task}", "taskId": ""}'},
    {"text": '{"code": 421, "taskId": "{task}", "msg": "too ma', "status": 429},
    {"text": '{"taskId": "{task}", "msg": "bad requ', "status": 400},
    {"text": '{"code": 421, "taskId": "{half}', "status": 429},
    {"text": '{"code": 1501, "msg": "no", "taskId": "{half}'},
    {"text": "task_id={task}; too busy", "status": 429},
]
"""Answers in which the id of the task that was made, or half of it, stands where no id should."""
WAYS_TO_END = ("reset", "close", "silence")
LIES = (
    "running", "unknown", "foreign", "foreign", "foreign", "riddle", "no results", "odd results",
    "no status", "refused", "deep", "odd amount",
)  # fmt: skip
FILES = (
    "cut", "empty", "page", "data", "expired", "reset",
    "whole without length", "half without length", "compressed", "half compressed",
)  # fmt: skip
STORES = (
    "refused", "expired", "busy", "cut", "lost", "lost", "lost", "repeated", "repeated", "slow",
)  # fmt: skip
"""Of a request to an object store; ``repeated`` is a second try after the first answer was lost."""
PRICES = (
    "free", "zero", "higher", "lower", "absent", "other currency", "other currency", "refused",
    "negative", "riddle",
)  # fmt: skip


def _one_of(what: Sequence[str], most: int) -> Callable[[Random], Args]:
    def draw(chance: Random) -> Args:
        of = chance.choice([1, 1, 2, 3, 8])
        nth = chance.randrange(min(most, chance.choice([3, 10, most])))  # there may be few
        return {"what": chance.choice(what), "nth": nth, "of": of}

    return draw


def _lasting(chance: Random) -> Args:
    lasts = round(chance.choice([1, 10, 60, 400]) * chance.uniform(0.5, 1.5), 1)
    return {"at": round(chance.uniform(0, 60), 1), "lasts": lasts, "account": chance.randrange(2)}


_submits, _requests = _one_of(["submit"], 20), _one_of(["submit", "query", "download"], 40)
_connections = _one_of(["connection"], 12)
_questions = _one_of(["query"], 60)


def _kind(base: Callable[[Random], Args], **more: Sequence[Any]) -> Draw:
    def draw(chance: Random, most: int) -> list[Args]:
        args = base(chance)
        return [args | {name: chance.choice(values) for name, values in more.items()}]

    return draw


_SIDES = ("request", "answer")
_BOTH = (True, False)
KINDS: Mapping[str, Draw] = {
    # on the wire
    "connection refused": _kind(_connections),
    "connection slow": _kind(_connections, seconds=(0.1, 3, 6, 8, 20)),
    "connection silent": _kind(_connections),
    "cut": _kind(_requests, side=_SIDES, byte=range(600), how=WAYS_TO_END),
    "cut event": _kind(_one_of(["event"], 20), side=_SIDES, byte=range(900), how=WAYS_TO_END),
    "slow": _kind(_requests, side=_SIDES, byte=range(400), pace=(0.6, 3, 20, 200)),
    "down": _kind(_lasting),
    # before the handlers, and after them
    "refused": _kind(_one_of(["submit", "submit", "query", "status", "upload"], 20), form=REFUSALS),
    "address refused": _kind(
        _submits, form=({"json": {"errorCode": "301", "errorMessage": "cannot reach {hook}"}},)
    ),
    "riddle": _kind(_submits, form=RIDDLES, made=(True, True, False)),
    "lost": _kind(_submits, how=WAYS_TO_END, made=(True, True, False)),
    "hidden": _kind(_submits, form=PLACES),
    "trickle": _kind(_one_of(["submit", "submit", "download"], 20), pace=(0.6, 3)),
    "late": _kind(_requests, seconds=(0.5, 5, 40, 90), made=_BOTH),
    "doubled": _kind(_one_of(["submit", "query"], 60), at_once=_BOTH),
    "half": _kind(_one_of(["submit", "query"], 40), share=(0.1, 0.3, 0.5, 0.7, 0.9), told=_BOTH),
    "beside": _kind(_submits, form=({"code": 421}, {"code": 1000}, {"code": 301})),
    "lie": _kind(_questions, how=LIES, form=RIDDLES),
    "account full": _kind(_lasting, left=(0, 1, 2)),
    "account emptied": _kind(_lasting),
    "key revoked": _kind(_lasting),
    "results withheld": _kind(_lasting),
    "files slow": _kind(_lasting, pace=(0.01, 0.6, 3)),
    "file": _kind(_one_of(["download"], 20), how=FILES, byte=range(1_400)),
    "price": _kind(_one_of(["price"], 2), how=PRICES),
    "unheard": _kind(_one_of(["notice"], 3), how=WAYS_TO_END),
    # of an object store
    "store": _kind(
        _one_of(["store put", "store put", "store get", "store delete"], 10), how=STORES
    ),
}
_ON_WIRE = (
    *("connection refused", "connection slow", "connection silent", "cut", "cut event", "slow"),
)
_OFTEN = ("riddle", "riddle", "lost", "hidden", "lie", "file", "files slow")
OF_SOME = ("cut event", "address refused", "store")
NAMES = sorted([name for name in [*KINDS, *_OFTEN] if name not in OF_SOME])
"""What is drawn from; those that cost most come twice.  Events and stores are not everybody's."""


class Faults:
    """The faults of a plan, asked for at the moment at which they would strike."""

    def __init__(self, world: World, items: Sequence[Item]) -> None:
        self._world = world
        self._items = items
        self._seen: Counter[str] = Counter()
        self._told: set[str] = set()
        self.struck: set[str] = set()
        """Kinds that have."""

    def begin(self) -> None:
        """Reset all connections where the service goes down."""
        for item in self._items:
            if item.kind == "down":
                self._world.later(item.args["at"], self._go_down, item)

    def end(self) -> None:
        """From now on nothing goes wrong."""
        self._items = ()

    def due(self, what: str, number: int, where: str, *, on_wire: bool = False) -> list[Item]:
        """The faults that strike this request, the so manieth of its sort."""
        due = [
            item
            for item in self._items
            if item.args.get("what") == what
            and (item.kind in _ON_WIRE) == on_wire
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
                if item.id not in self._told:
                    self._told.add(item.id)
                    self._tell(item, "it begins")
                return item
        return None

    def count(self, what: str) -> int:
        """How many there were before this one."""
        self._seen[what] += 1
        return self._seen[what] - 1

    # -- on the wire -----------------------------------------------------------------------

    def connecting(self, process: Process) -> float | None:
        """Seconds that this attempt to connect takes longer; ``None`` where it is refused."""
        if self.lasting("down"):
            return None
        number = self.count("connection")
        for item in self.due("connection", number, process.name, on_wire=True):
            refused = item.kind == "connection refused"
            return None if refused else item.args.get("seconds", math.inf)
        return 0.0

    def requesting(self, link: Link, what: str) -> None:
        """A request is about to leave on this connection."""
        number = self.count(f"{what} on the wire")
        for item in self.due(what, number, f"{what} {number} on {link.name}", on_wire=True):
            pipe = link.to_server if item.args["side"] == "request" else link.to_client
            if item.kind != "slow":
                pipe.cut = pipe.written + item.args["byte"], item.args["how"]
            else:
                pipe.slow = pipe.written + item.args.get("byte", 0), item.args["pace"]

    def _go_down(self, item: Item) -> None:
        self._tell(item, "all connections are reset")
        for link in self._world.network.links:
            link.break_off()

    def _tell(self, item: Item, where: str) -> None:
        self.struck.add(item.kind)
        told = {k: v for k, v in item.args.items() if k not in ("what", "nth", "of")}
        self._world.tell(Failed("service", f"{item.kind} {str(told)[:100]}", where))
