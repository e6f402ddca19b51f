"""What bulk runs are drawn from: what jobs ask for, how their tasks end, and what runs are told."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from tests.simulation.client import IMAGE_TO_IMAGE, OWN_MODEL, TEXT_TO_IMAGE

Args = dict[str, Any]

PRICE = Decimal("0.2")
"""Published for the jobs that have a price, in CNY."""
SORTS: dict[str, tuple[dict[str, Any], Decimal | None]] = {
    "2k": ({"model": TEXT_TO_IMAGE, "params": {"resolution": "2k"}}, PRICE),
    "4k": ({"model": TEXT_TO_IMAGE, "params": {"resolution": "4k"}}, PRICE),
    "unpriced": ({"model": "luma/uni-1/text-to-image", "params": {}}, None),
    "remake": ({"model": IMAGE_TO_IMAGE, "params": {"resolution": "2k"}}, PRICE),
    "own": ({"model": OWN_MODEL, "params": {"resolution": "2k"}}, Decimal("0.3")),
}
"""What jobs ask for, each with a told price and bills of its own, and what is published."""
_MONEY = "thirdPartyConsumeMoney"
BILLS: dict[str, tuple[dict[str, Any], Decimal | None]] = {
    "more": ({"usage": {_MONEY: "0.5"}}, Decimal("0.5")),
    "less": ({"usage": {_MONEY: "0.05"}}, Decimal("0.05")),
    "listed": (
        {"usage": {_MONEY: None}, "children": [{"consumeMoney": "0.3"}]},
        Decimal("0.3"),
    ),
    "listed too": (
        {"usage": {_MONEY: "0.2"}, "children": [{_MONEY: "0.15"}, {"consumeMoney": "0.25"}]},
        Decimal("0.6"),
    ),
    "absent": ({"usage": {_MONEY: None}}, None),
    "nothing": ({"usage": {_MONEY: "0"}}, None),
    "negative": ({"usage": {_MONEY: "-5"}}, None),
    "nonsense": ({"usage": {_MONEY: "1e999"}}, None),
}
"""How a task is billed otherwise than at its price, and what that comes to."""
ENDS: dict[str, tuple[dict[str, Any], str, bool]] = {
    "fails": ({"code": 1501}, "moderation", False),
    "fails for now": ({"code": 1504}, "platform", True),
    "platform": ({"kind": "platform"}, "platform", True),
    "memory": ({"kind": "memory"}, "memory", False),
}
"""How tasks fail: of which kind that is, and whether another task may help."""
_LEDGERS = ["kept"] * 10 + ["lost"] + ["damaged"] * 2 + ["damaged in doubt"] * 7
"""What a later run finds: the ledger as it was, none, a damaged one, or one that is damaged in a
row which says that a submit was under way, where there is such a row."""
_NAMES = ("{id}-{n}", "{id}-{n}", "{model}-{id}-{n}", "{task_id}-{n}", "x{n}-{id}")


def drawn(chance: Random, most: int) -> list[Args]:
    """Jobs, and runs of them."""
    jobs = chance.randint(1, min(most, chance.choice([2, 5, 5, 10, most])))
    shared = chance.random() < 0.3
    ends = ["well"] * 8 + list(ENDS)
    sorts = chance.choice([*[["2k"]] * 4, ["unpriced"], ["own"], [*SORTS]])
    odd = chance.choice([[], ["less"], ["more"], [chance.choice([*BILLS])], [*BILLS]])
    bills = ["more"] if chance.random() < 0.25 else ["usual", *odd]  # to learn from at once
    items: list[Args] = [
        {
            "act": "job",
            "asks": chance.choice([name for name in sorts if name != "remake"]),
            "ends": chance.choice(ends),
            "fails": chance.choice([1, 1, 2, 9]),
            "bill": chance.choice(bills),
            "takes": chance.choice([None, None, 2.0, 60.0]),
            "times": chance.choice([1] * 5 + [2]),
        }
        for _ in range(jobs)
    ]
    for number in range(chance.choice([1, 2, 2, 3, 5])):
        items.append(a_run(chance, jobs, int(shared and number % 2)))
    if chance.random() < 0.3:
        for number in range(1, jobs):
            if chance.random() < 0.5:
                items[number] |= {"asks": "remake", "takes_from": chance.randrange(number)}
    if chance.random() < 0.25:  # drawn last, so that the other plans are as they were before
        _make_again(chance, items, jobs)
    if jobs > 1 and chance.random() < 0.2:
        _choose(chance, items, jobs)
    if chance.random() < 0.2:
        _put_into_store(chance, items)
    return items


def _choose(chance: Random, items: list[Args], jobs: int) -> None:
    """Let some jobs be candidates of which the first that succeeds is enough, and perhaps another
    one hang on what that has made."""
    among = sorted(chance.sample(range(jobs), chance.randint(2, min(4, jobs))))
    choice, usual = len(items), {"ends": "well", "fails": 1, "bill": "usual", "takes": None}
    items.append({"act": "job", "asks": "choice", "among": among, "times": 1, **usual})
    for number in among:
        items[number] |= {"choice": choice}
        if chance.random() < 0.4:
            items[number]["ends"] = chance.choice([*ENDS])
    if chance.random() < 0.4:
        items.append({"act": "job", "asks": "remake", "takes_from": choice, "times": 1, **usual})
    for item in items:
        if item["act"] == "run":
            item["plan"] = None


def _put_into_store(chance: Random, items: list[Args]) -> None:
    """Let the files go into an object store, whole or in parts."""
    single_put = chance.choice([2**20, 2**20, 1_000, 1])
    for item in items:
        if item["act"] == "run":
            item["single_put"] = single_put


def _make_again(chance: Random, items: list[Args], jobs: int) -> None:
    """Let later runs make jobs again, and some runs keep settings; so there are more runs."""
    folder = items[-1]["folder"]
    items += [a_run(chance, jobs, folder) for _ in range(chance.choice([1, 2, 2]))]
    wishes: dict[int, int] = {}
    is_kept = chance.random() < 0.6
    for run in items[jobs:]:
        if is_kept and chance.random() < 0.8:
            run["settings"]["keep_settings"] = True
        if run is not items[jobs] and chance.random() < 0.8:
            for job in chance.sample(range(jobs), chance.randint(1, min(3, jobs))):
                wishes[job] = wishes.get(job, 0) + (chance.random() < 0.7 or job not in wishes)
            run |= {"redo": [*map(list, wishes.items())], "plan": None}
        if run is not items[jobs] and chance.random() < 0.2:
            run["ledger"] = "lost"


def a_run(chance: Random, jobs: int, folder: int) -> Args:
    budget = chance.choice([None, 0.5, 2.5, jobs / 2, jobs - 1, jobs - 1, jobs * 2, jobs * 5])
    dies = {
        "how": chance.choice(["kill", "power cut"]),
        "writes": chance.choice([chance.randint(1, 12), chance.randint(1, 6 * jobs + 12)]),
        "after": round(chance.choice([0.0, 0.005, 0.05, 0.2, 1.0, 20.0]) * chance.random(), 5),
    }
    return {
        "act": "run",
        "folder": folder,
        "pause": round(chance.choice([0.0, 1.0, 30.0, 100.0]) * chance.random(), 3),
        "jobs": chance.choice([1.0, 1.0, 1.0, chance.random()]),
        "keys": chance.choice([[0], [0], [1], [0, 1], [0, 1]]),
        "client": {
            "timeout": chance.choice([600, 600, 3600, 60, 5]),
            "http_timeout": chance.choice([60, 60, 10, 2]),
            "poll": chance.choice([None, None, 1.0]),
            "on_cancel": chance.choice(["leave"] * 4 + ["cancel"]),
            "concurrency": chance.choice([None, None, 2]),
            "own": chance.random() < 0.8,
        },
        "retry": chance.choice(["default"] * 5 + ["none"]),
        "budget": None if budget is None else str(PRICE * Decimal(budget).quantize(PRICE)),
        "settings": {
            "concurrency": chance.choice([None, None, 1, 3]),
            "retry_failed": chance.choice([0, 0, 1, 2]),
            "retry_kinds": chance.choice([None] * 4 + [["platform"], ["moderation", "memory"]]),
            "max_failures": chance.choice([None] * 5 + [2]),
            "resubmit_uncertain": chance.random() < 0.15,
            "budget_unknown_ok": chance.random() < 0.3,
            "name": chance.choice(_NAMES),
        },
        "stops": chance.choice([None] * 4 + [round(chance.uniform(0, 60), 2)]),
        "leaves": chance.choice([None] * 4 + [chance.randint(0, jobs)]),
        "dies": dies if chance.random() < 0.5 else None,
        "intrudes": chance.random() < 0.1,
        "ledger": chance.choice(_LEDGERS),
        "plan": chance.choice([None] * 4 + ["less", "as it is", "as it is"]),
        "tells": chance.random() < 0.3,
    }
