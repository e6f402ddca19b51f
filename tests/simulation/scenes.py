"""Plans of what matters and chance alone brings together too seldom: one thing in the midst of
another.

They take the place of some plans, and whatever they leave open is drawn as it is elsewhere.  Those
that were added together are drawn from a stream of their own, so that the other plans stay.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from tests.simulation.chance import Chance
from tests.simulation.plan import Item, Plan
from tests.simulation.workloads.bulk_draw import PRICE, a_run
from tests.simulation.workloads.calls import a_call, a_client
from tests.simulation.workloads.hooks import a_process
from tests.simulation.workloads.live import Live
from tests.simulation.workloads.serve import a_request, a_server

Args = dict[str, Any]
Scene = Callable[[Random], tuple[str, list[Args], list[Item]]]
"""Draws which workload it is of, the work, and faults."""

_SEEM_WHOLE = ("empty", "page", "data", "half without length", *["half compressed"] * 2)


def drawn(seed: int) -> Plan | None:
    """The plan of a seed, where it is one of these."""
    for stream, (share, scenes) in SCENES.items():
        chance = Chance(seed).stream(stream)
        if chance.random() < share:
            kind, work, faults = chance.choice(scenes)(chance)
            items = (Item(f"{kind} {number}", kind, args) for number, args in enumerate(work))
            return Plan(seed, tuple(items), tuple(faults))
    return None


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


def _files_that_are_not_whole(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """What tasks have made is fetched, and much of it ends as a whole file does, and is none."""
    number = chance.randint(2, 6)
    faults = [
        Item(f"fault {nth}", "file", {"what": "download", "nth": nth, "of": 1} | _a_file(chance))
        for nth in range(2 * number)
        if chance.random() < 0.7
    ]
    if chance.random() < 0.5:
        runs = [_plain(a_run(chance, number, 0)) for _ in range(2)]
        return "bulk", [*(_job(chance) for _ in range(number)), *runs], faults
    work = [_call(chance, act="twice", reads=chance.choice([True, "saves"])) for _ in range(number)]
    return "calls", [_patient(chance), *work], faults


def _a_file(chance: Random) -> Args:
    return {"how": chance.choice(_SEEM_WHOLE), "byte": chance.randrange(1_400)}


def _groups_that_are_left(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """Callers who wait in groups within groups are gone together, of which the innermost hear last,
    while the one that has the place is not connected yet."""
    at, after = round(chance.uniform(0, 5), 3), round(chance.uniform(0.1, 2.5), 3)
    groups = _call(chance, act="groups", at=at, after=after, tasks=chance.randint(2, 5))
    work = [groups, *(_call(chance, act="await") for _ in range(chance.randrange(3)))]
    client = _patient(chance)
    client["settings"]["concurrency"] = chance.choice([1, 1, 2])
    slow = {"what": "connection", "nth": 0, "of": 8, "seconds": 3}
    return "calls", [client, *work], [Item("fault 0", "connection slow", slow)]


def _answers_that_come_twice(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """Calls follow each other closely, while many answers come once more on their connections."""
    work = [
        _call(chance, act="await", at=round(chance.uniform(0, 10), 3))
        for _ in range(chance.randint(6, 15))
    ]
    faults = []
    for number in range(8):
        nth, of = 4 * number + chance.randrange(4), chance.choice([1, 2])
        again = {"what": "query", "nth": nth, "of": of, "at_once": chance.random() < 0.3}
        faults.append(Item(f"fault {number}", "doubled", again))
    return "calls", [_patient(chance), *work], faults


def _receiver_among_strangers(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """Whoever knows a receiver's address posts there, now and then just before a task ends."""
    process = a_process(chance, 0) | {"keys": [0], "closes": chance.choice([None, 15.0])}
    process["settings"] |= {"timeout": 600, "http_timeout": 60, "poll": chance.choice([1.0, 2.0])}
    usual = {"act": "call", "process": 0, "comes": "well", "ends": "well", "own": False}
    calls = [
        usual | {"at": round(chance.uniform(0, 10), 3), "leaves": None}
        for _ in range(chance.randint(3, 8))
    ]
    strangers = [
        {"act": "intrude", "process": 0, "at": round(chance.uniform(1, 30), 2), "how": how}
        for how in chance.choices(["RUNNING", "RUNNING", "", "no token"], k=chance.randint(6, 12))
    ]
    return "hooks", [process, *calls, *strangers], []


def _closed_while_listened_to(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """A client whose calls have no time limit is closed while their listeners wait."""
    client, *calls = Live().draw(chance, 5)
    client |= {"observes": False, "closes": round(chance.uniform(5, 60), 2)}
    client["settings"]["timeout"] = None
    calls = [call for call in calls if call["act"] == "call"]
    stays = {"comes": round(chance.uniform(0, 10), 2), "leaves": {}}
    calls[0] |= {"at": 0.0, "ends": "takes minutes", "listeners": [stays]}
    return "live", [client, *calls], []


def _patient(chance: Random) -> Args:
    """A client that stays open, and waits for its tasks."""
    client = a_client(chance, 0) | {"keys": [0], "closes": None}
    client["settings"] |= {"timeout": 600, "http_timeout": 60}
    return client


def _call(chance: Random, **given: Any) -> Args:
    """What such a client does with a call that goes well."""
    usual = {"client": 0, "options": {}, "media": False, "ends": "well", "leaves": False}
    return a_call(chance, 1) | usual | given


def _choice_with_a_lost_candidate(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """The files of the candidate that was made first are gone: a run with room for no other finds
    that out, and the next one, far from its ledger, while it takes up the rest."""
    among, pace = chance.choice([2, 2, 3]), chance.choice([150, 200, 300])
    runs = [_plain(a_run(chance, among, 0)) for _ in range(chance.choice([2, 2, 3]))]
    for run in runs:
        run |= {"keys": [0], "pace": pace}
        run["client"] |= {"timeout": 600, "http_timeout": 60}
        run["settings"] |= {"retry_failed": 0, "retry_kinds": None, "max_failures": None}
        run["settings"]["concurrency"] = None
    runs[0]["budget"], runs[0]["settings"]["concurrency"] = str(PRICE), 1
    work = [_job(chance) | {"choice": among + len(runs)} for _ in range(among)]
    work[0]["gone"] = chance.choice([2, 3, 4, 8])
    choice = _job(chance) | {"asks": "choice", "among": list(range(among))}
    late = round(pace * chance.uniform(0, 0.006), 3)
    second = {"what": "download", "nth": 1, "of": 1, "seconds": late, "made": True}
    return "bulk", [*work, *runs, choice], [Item("fault 0", "late", second)]


def _wish_of_several_runs(chance: Random) -> tuple[str, list[Args], list[Item]]:
    """Jobs are made again, and one run after the other has the same wish: of jobs that fail once
    more, and after a death while the answer to the new submit is on its way."""
    jobs = chance.randint(1, 3)
    runs = [_plain(a_run(chance, jobs, 0)) for _ in range(chance.choice([3, 3, 4]))]
    for run in runs:
        run |= {"keys": [0]}
        run["client"] |= {"timeout": 600, "http_timeout": 60}
        run["settings"] |= {"retry_failed": 0, "retry_kinds": None, "max_failures": None}
    for run in runs[1:]:
        run["redo"] = [[job, 1] for job in range(jobs)]
    faults = []
    if chance.random() < 0.6:
        after, writes = round(chance.uniform(0.05, 3), 3), chance.randint(1, 3 * jobs)
        runs[1]["dies"] = {"how": "kill", "writes": writes, "after": after}
        runs[2]["ledger"] = chance.choice(["lost", "lost", "kept"])
        late = {"what": "submit", "of": 1, "seconds": 5, "made": True}
        faults = [Item(f"fault {n}", "late", {**late, "nth": jobs + n}) for n in range(jobs)]
    ends = ["well", "well", "fails", "memory"]
    work = [_job(chance, ends=chance.choice(ends), fails=9) for _ in range(jobs)]
    return "bulk", [*work, *runs], faults


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


_FIRST: tuple[Scene, ...] = (
    _stop_during_a_submit,
    _nobody_waits_for_several,
    _begun_while_another_run_ends,
    _choice_of_a_lost_ledger,
)
_LATER: tuple[Scene, ...] = (_files_that_are_not_whole, _groups_that_are_left)
SCENES = {
    "plan scene of ends": (0.05, (_wish_of_several_runs, _closed_while_listened_to)),
    "plan scene of what comes again": (0.04, (_answers_that_come_twice, _receiver_among_strangers)),
    "plan scene of a choice": (0.03, (_choice_with_a_lost_candidate,)),
    "plan later scene": (0.06, _LATER),
    "plan scene": (0.08, _FIRST),
}
"""By stream, the share of plans that have one of these; what was added last comes first."""
