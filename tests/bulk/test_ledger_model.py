"""Whatever runs do with a ledger, and in whatever order: each database gives what the model gives.

The model is the ledger in memory.  Two runs, one of which may sleep past its lease, do random
things; every answer, every refusal and every row afterwards is compared.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from runninghub_async.bulk import ClaimLost, Entry, Ledger, SavedFile
from runninghub_async.bulk.ledgers.ledger import Ended, Redone, Waiting
from tests.bulk.test_ledger_contract import (
    FILE,
    PRICE,
    InMemory,
    InPostgres,
    InSqlite,
    Store,
    job,
    rows,
)

NAMES = "abc"
Step = tuple[str, int, str, Any]
MADE = Ended(state="succeeded", money=PRICE)
ENDS = [
    MADE,
    Ended(state="saved", money=Decimal("0.2"), files=(FILE,)),
    Ended(state="failed", money=Decimal(0), error="no", kind="memory", new_task_may_help=True),
    Ended(state="failed", estimate=Decimal("0.3"), error="no \N{SAILBOAT}"),
    Ended(state="uncertain", error="lost"),
]
names, runs = st.sampled_from(NAMES), st.integers(0, 1)
ends = st.sampled_from(ENDS)
tokens = st.sampled_from([None, "token-1", "token-2"])
steps = st.one_of(
    st.tuples(st.just("open"), runs, names, st.sampled_from(["a boat", "a ship"])),
    st.tuples(st.just("claim"), runs, names, st.none()),
    st.tuples(st.just("release"), runs, names, st.none()),
    st.tuples(st.just("intend"), runs, names, tokens),
    st.tuples(st.just("withdraw"), runs, names, st.none()),
    st.tuples(st.just("created"), runs, names, st.sampled_from(["1", "2", "3"])),
    st.tuples(st.just("end"), runs, names, ends),
    st.tuples(st.just("again"), runs, names, st.none() | ends),
    st.tuples(st.just("redo"), runs, names, st.none()),
    st.tuples(st.just("forget"), runs, names, st.none()),
    st.tuples(st.just("remove"), runs, names, st.none()),
    st.tuples(st.just("name"), runs, names, st.sampled_from(["x", "X", "y"])),
    st.tuples(st.just("made"), runs, names, st.sampled_from(["x", "X", "y"])),
    st.tuples(st.just("wait"), runs, names, st.frozensets(names, max_size=2)),
    st.tuples(st.just("due"), runs, names, st.booleans()),
    st.tuples(st.just("left open"), runs, names, st.none()),
    st.tuples(st.just("renew"), runs, names, st.none()),
    st.tuples(st.just("sleep"), runs, names, st.sampled_from([11, 31])),
)
# What jobs do in their good days, so that not all is refused.
begun = [("open", 0, name, "a boat") for name in NAMES]


def _call(ledger: Ledger, step: Step) -> Awaitable[object]:
    what, _, name, value = step
    calls: dict[str, Callable[[], Awaitable[object]]] = {
        "open": lambda: ledger.open_jobs([job(name, value)]),
        "claim": lambda: ledger.claim([name]),
        "release": lambda: ledger.release([name]),
        "intend": lambda: ledger.intends(name, "key-1", PRICE, value),
        "withdraw": lambda: ledger.withdraws(name),
        "created": lambda: ledger.created(name, f"10{value}", "key-1"),
        "end": lambda: ledger.ended(name, value),
        "again": lambda: ledger.again(job(name), value),
        "redo": lambda: ledger.again(job(name), redone=Redone(value, (_kept(value),))),
        "forget": lambda: ledger.forget([name]),
        "remove": lambda: ledger.remove([name, "x"]),
        "name": lambda: ledger.reserve_name(name, 1, value),
        "made": lambda: ledger.ended(name, MADE, [(1, value), (2, value)]),
        "wait": lambda: ledger.keep_waiting([Waiting(name, tuple(sorted(value)))]),
        "due": lambda: ledger.due(stuck=value),
        "left open": lambda: ledger.left_open(name),
        "renew": lambda: ledger.renew(),
    }
    return calls[what]()


def _kept(wish: int) -> SavedFile:
    """A file as it is called once its job is made again."""
    return FILE._replace(path=f"files/before-redo-{wish}/a-1.png")


def _told(answer: object) -> object:
    """An answer without what only the clock knows."""
    match answer:
        case Entry():
            times = (answer.created_at, answer.ended_at, answer.forgotten_at)
            same = answer._replace(created_at=None, ended_at=None, forgotten_at=None)
            return same, [time is not None for time in times]
        case dict():
            return {name: _told(value) for name, value in answer.items()}
        case set():
            return sorted(answer)
        case list() | tuple():
            return [_told(value) for value in answer]
        case _:
            return answer


async def _done(store: Store, script: list[Step]) -> tuple[list[object], list[object]]:
    """What comes of each step, and of all at the end."""
    ledgers, told = [store.open("one"), store.open("two")], list[object]()
    for number, (what, run, name, value) in enumerate(script, start=1):
        known = await ledgers[0].known([name])
        if what == "sleep":
            store.clock.seconds += value
            continue
        if what == "wait" and name not in known:
            continue  # only jobs with a row wait
        how = {"end": value, "made": MADE}.get(what)
        if how is not None and name in known and not _may_end(known[name], how):
            continue
        value = number if what == "redo" else value  # a later wish has a higher number
        try:
            told.append(_told(await _call(ledgers[run], (what, run, name, value))))
        except ClaimLost:
            told.append("the claim is lost")
    last = ledgers[0]
    told.append(_told(await rows(last)))
    told.append([await last.spent(), await last.assumed()])
    told.append([await last.counts(), await last.failures()])
    told.append(sorted(e.id for e in await last.unpriced()))
    told.append(store.read().spent())
    told.append(store.read().earlier(list(NAMES)))
    return told, [await _standing(ledger) for ledger in ledgers]


async def _standing(ledger: Ledger) -> object:
    """How things stand for all runs, as one of them sees it; ``None`` where there is only one."""
    if ledger.common is None:
        return None
    standing = await ledger.common.standing()
    assert standing.spent == await ledger.spent()
    assert standing.set_aside >= standing.waited_for
    places = Counter[object]()
    for account, run, count, tasks in standing.taken:
        places[account, "mine" if run == ledger.run else run is not None] += count
        places[account, "tasks"] += tasks
    return standing.spent, standing.set_aside, standing.waited_for, +places


def _may_end(entry: Entry, how: Ended) -> bool:
    """Whether a run says such a thing of a job: a result is that of a task."""
    return how.state not in ("succeeded", "saved") or entry.task_id is not None


@pytest.mark.parametrize("make", [InSqlite, InPostgres])
@given(script=st.lists(steps, max_size=25))
@example(script=[("redo", 0, "a", None), ("again", 0, "a", ENDS[1])])  # files of no wish
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_database_does_what_the_model_does(
    make: Callable[[Path], Store], tmp_path_factory: pytest.TempPathFactory, script: list[Step]
) -> None:
    async def both() -> None:
        told: list[tuple[list[object], list[object]]] = []
        for one in (InMemory, make):
            store = one(tmp_path_factory.mktemp("model"))
            told.append(await _done(store, [*begun, *script]))
            await store.close()
        (model, standing), (made, found) = told
        assert made == model
        assert found == standing or found == [None, None]

    asyncio.run(both())
