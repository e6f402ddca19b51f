"""Plans of what matters and chance alone brings together too seldom: one thing in the midst of
another.

They take the place of some plans, and whatever they leave open is drawn as it is elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from tests.simulation.chance import Chance
from tests.simulation.plan import Item, Plan
from tests.simulation.workloads.bulk_draw import a_run
from tests.simulation.workloads.serve import a_request, a_server

SHARE = 0.08
"""Of all plans."""

Args = dict[str, Any]
Scene = Callable[[Random], tuple[str, list[Args], list[Item]]]
"""Draws which workload it is of, the work, and faults."""


def drawn(seed: int) -> Plan | None:
    """The plan of a seed, where it is one of these."""
    chance = Chance(seed).stream("plan scene")
    if chance.random() >= SHARE:
        return None
    kind, work, faults = chance.choice(SCENES)(chance)
    items = (Item(f"{kind} {number}", kind, args) for number, args in enumerate(work))
    return Plan(seed, tuple(items), tuple(faults))


def _stop_during_a_submit(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """A server is stopped while a submit is on its way, and another of its request, which was
    refused for the moment, waits."""
    server, at = a_server(chance, 0, [0]), round(chance.uniform(1, 5), 3)
    server["client"] |= {"concurrency": None, "http_timeout": chance.choice([10, 60])}
    after = round(at + chance.uniform(0.1, 2.0), 3)
    server["ends"] = [{"after": after, "how": "stop", "rests": round(chance.uniform(1, 60), 2)}]
    request = _request(chance, at=at, n=chance.choice([2, 2, 3]), patience=600.0, takes=None)
    late = {"what": "submit", "nth": 1, "of": 1, "seconds": chance.choice([2, 3, 5]), "made": True}
    form = chance.choice([{"code": 421}, {"code": 421}, {"status": 429, "retry_after": "20"}])
    refused = {"what": "submit", "nth": 0, "of": 1, "form": form}
    faults = [Item("fault 0", "refused", refused), Item("fault 1", "late", late)]
    return "serve", [server, request], faults


def _nobody_waits_for_several(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """The caller of several tasks is gone before the first of them has a place."""
    servers = [a_server(chance, number, [0]) for number in range(chance.choice([1, 1, 2]))]
    for server in servers:
        server["client"] |= {"concurrency": 1, "timeout": 600}
        server["ends"], server["pace"] = [], chance.choice([1, 10])
    first = _request(chance, at=1.0, n=1, patience=600.0, takes=60.0)
    at, n = round(chance.uniform(2, 10), 3), chance.choice([2, 3, 4])
    return "serve", [*servers, first, _request(chance, at=at, n=n, patience=3.0)], []


def _begun_while_another_run_ends(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """Runs of a ledger begin, one after the other, far from its database, while the tasks of
    another one come to their ends."""
    jobs = chance.randint(20, 30)
    long: Args = _plain(a_run(chance, jobs, 0)) | {"pause": 0.0}
    short = [_plain(a_run(chance, jobs, 1)) for _ in range(chance.randint(8, 12))]
    for run in (long, *short):
        run["keys"] = [0, 1]
        run["settings"] |= {"retry_failed": 0, "retry_kinds": None, "max_failures": None}
        run["settings"]["concurrency"] = None
    for run in short:
        run |= {"jobs": 0.01, "pause": round(chance.random(), 3), "pace": 80}
    ends = chance.choice(["fails", "platform"])
    work = [_job(chance, ends=ends, fails=9) for _ in range(jobs)]
    return "bulk", [*work, long, *short], []


def _choice_of_a_lost_ledger(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """The ledger is lost while a candidate is under way, and the others wait for its place."""
    among = chance.choice([2, 2, 3])
    runs = [_plain(a_run(chance, among, 0)) for _ in range(2)]
    for run in runs:
        run |= {"keys": [0]}
        run["client"] |= {"concurrency": 1, "timeout": 600}
        run["settings"] |= {"concurrency": None, "resubmit_uncertain": True}
    runs[0]["dies"] = {"how": "kill", "writes": 1, "after": round(chance.uniform(2, 60), 3)}
    runs[1]["ledger"] = "lost"
    work = [_job(chance, takes=60.0) | {"choice": among + 2} for _ in range(among)]
    choice = _job(chance) | {"asks": "choice", "among": list(range(among))}
    return "bulk", [*work, *runs, choice], []


def _plain(run: Args) -> Args:
    """A run that does all that it is given, and goes on to its end."""
    never = dict.fromkeys(("stops", "leaves", "dies", "plan", "budget"))
    run["settings"]["resubmit_uncertain"] = False
    return run | never | {"intrudes": False, "ledger": "kept", "jobs": 1.0}


def _job(chance: Random, **given: Any) -> Args:
    usual = {"ends": "well", "fails": 1, "bill": "usual", "takes": None, "times": 1}
    return {"act": "job", "asks": chance.choice(["2k", "2k", "4k"]), **usual, **given}


def _request(chance: Random, **given: Any) -> Args:
    """A picture that a caller without a key waits for, and whom nothing disturbs."""
    plain = {"as": "image", "has_key": False, "again": None, "deletes": None, "ends": "well"}
    return a_request(chance) | plain | {"cuts": [None, None, None]} | given


SCENES: tuple[Scene, ...] = (
    _stop_during_a_submit,
    _nobody_waits_for_several,
    _begun_while_another_run_ends,
    _choice_of_a_lost_ledger,
)
