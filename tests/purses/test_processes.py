"""Several real processes on one store, and what those leave that are killed."""

from __future__ import annotations

import asyncio
import os
import random
from asyncio.subprocess import PIPE
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from runninghub_async import RunningHub
from runninghub_async.purses import PurseStore, SqlitePurseStore
from tests.forking import program
from tests.forking.program import Running
from tests.helpers import KEY, client, until
from tests.misbehaving import Request, Server, accept, concurrency, reset, status
from tests.purses.service import LIMIT, store_at
from tests.purses.test_stores import postgres_address

PRICE = Decimal("0.1")
MOST = int(Decimal(LIMIT.removesuffix("CNY")) / PRICE)
MANY = concurrency(200)


async def billed(request: Request) -> None:
    """A task that has cost what was expected, after two looks."""
    id = request.json["taskId"]
    looks = [each for each in request.server.queries if each.json.get("taskId") == id]
    if len(looks) < 3:
        await status("RUNNING", results=None)(request)
        return
    results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
    usage = {"thirdPartyConsumeMoney": str(PRICE), "currency": "CNY"}
    await status("SUCCESS", results=results, usage=usage)(request)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store is: a file, or a database."""
    return str(tmp_path / "purses.sqlite") if request.param == "sqlite" else postgres_address()


async def started(server: Server, place: str, owner: str, count: int) -> Running:
    return await run("service", server.base_url, place, owner, str(count))


async def run(module: str, *arguments: str) -> Running:
    process = await program.start(
        *("command", "-m", f"tests.purses.{module}", *arguments),
        environment={**os.environ, "RUNNINGHUB_STATE_DIR": "off"},
        stdin=PIPE,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n", await process.communicate()
    return process


async def ended(process: Running) -> Counter[str]:
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return Counter(out.decode().split())


async def recovered(server: Server, place: str) -> tuple[PurseStore, RunningHub]:
    """A client that brings to their ends what others have left."""
    store = store_at(place)
    rh = client(server)
    purse = rh.purse(LIMIT, owner="ann", store=store)
    async with asyncio.timeout(60):
        while await store.open_holds():
            await purse.recover()
            await asyncio.sleep(0.1)
    return store, rh


async def test_two_processes_share_one_budget(place: str) -> None:
    async with Server(queries=[billed], limits=[MANY]) as server:
        both = [await started(server, place, "ann", 40) for _ in range(2)]
        told = sum([await ended(process) for process in both], Counter())
        assert told == {"Result": MOST, "BudgetExceededError": 80 - MOST}
        assert len(server.tasks) == MOST
    async with store_at(place) as store:
        assert store.balance("ann", "CNY").spent == MOST * PRICE
        assert store.balance("ann", "CNY").reserved == 0


async def test_of_several_owners_none_crosses_its_limit_and_each_pays_or_none(place: str) -> None:
    """Two processes at once, each of which holds for a day and for all."""
    names = ["one", "two"]
    processes = [await run("holding", place, name, "40") for name in names]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
    told = sorted(line for each in await asyncio.gather(*map(lines, processes)) for line in each)
    assert len(told) == 21
    async with store_at(place) as store:
        assert store.balance("all", "CNY").reserved == Decimal("2.1")
        days = [store.balance(f"day {n}", "CNY").reserved for n in range(7)]
        assert sum(days) == Decimal("2.1")
        assert max(days) <= Decimal("0.5")
        holds = await store.open_holds()
    assert sorted(hold.id for hold in holds if hold.owner == "all") == told
    assert sorted(hold.id for hold in holds if hold.owner != "all") == told


async def lines(process: Running) -> list[str]:
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return out.decode().splitlines()


@pytest.mark.parametrize(("place", "seed"), [("sqlite", 0), ("postgres", 1)], indirect=["place"])
async def test_what_a_killed_process_leaves_is_settled_by_what_the_service_says(
    place: str, seed: int
) -> None:
    """At every moment what is spent and reserved covers the tasks that there are."""
    chance = random.Random(seed)
    async with Server(queries=[billed], limits=[MANY]) as server:
        for kills in range(1, 4):
            process = await started(server, place, "ann", 12)
            least = len(server.submits) + chance.randrange(4)
            await until(lambda least=least: len(server.submits) >= least, 20)  # type: ignore[misc]
            await asyncio.sleep(chance.random() * 0.2)
            process.kill()
            await process.wait()
            async with store_at(place) as look:
                balance = look.balance("ann", "CNY")
                assert balance.spent + balance.reserved >= len(server.tasks) * PRICE, kills
        store, rh = await recovered(server, place)
        balance = store.balance("ann", "CNY")
        holds = [hold for task in server.tasks for hold in await store.get(task)]
        assert balance.reserved == 0
        assert balance.spent >= len(server.tasks) * PRICE, "no task is forgotten"
        known = {hold.task for hold in holds if hold.state == "settled"}
        assumed = balance.assumed / PRICE
        assert len(known) + assumed >= len(server.tasks), "each is billed, or assumed"
        assert balance.spent == len(known) * PRICE + balance.assumed
        await rh.close()
        await store.close()


async def test_what_was_not_submitted_is_given_back(tmp_path: Path) -> None:
    """Its process died while it stood in line: nothing had left."""
    path = tmp_path / "purses.sqlite"
    async with Server(queries=[status("RUNNING", results=None)], limits=[MANY]) as server:
        store = SqlitePurseStore(path)  # its lease must not end before its holds are made
        await store.renew("dead")
        for name in ("in line", "leaving", "running", "lost"):
            await store.hold("ann", "0.5CNY", name, holder="dead")
        for name in ("leaving", "running", "lost"):
            await store.intends(name)
        async with client(server) as rh:
            async with rh.purse(LIMIT, owner="ann", store=store) as purse:
                call = rh.call("seedream-v4.5/text-to-image", prompt="picture", resolution="2k")
                task = await call.with_options(max_cost="0.1CNY").submit()
                await store.created("running", task.id, task.account)
                await store.created("lost", "1999999999999999999", "key-of-another")
            server.answers_queries(billed)
            await store.leave("dead")
            taken = await purse.recover()
            assert {hold.id for hold in taken} == {"in line", "leaving", "running"}
            await task
            await until(lambda: purse.balance.spent == Decimal("0.7"))
        left = await store.open_holds()
        assert [hold.id for hold in left] == ["lost"], "no key here can look at that task"
        assert (await store.get("leaving"))[0].state == "assumed"
        assert await store.get("in line") == []
        await store.close()


async def test_a_client_that_closes_leaves_its_tasks_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "purses.sqlite"
    async with Server(queries=[status("RUNNING", results=None)], limits=[MANY]) as server:
        async with SqlitePurseStore(path) as store:
            async with client(server) as rh, rh.purse(LIMIT, owner="ann", store=store) as purse:
                call = rh.call("seedream-v4.5/text-to-image", prompt="picture", resolution="2k")
                await call.with_options(max_cost="0.5CNY").submit()
            assert purse.reserved == Decimal("0.5")
        server.answers_queries(billed)
        async with SqlitePurseStore(path) as store, client(server) as rh:
            purse = rh.purse(LIMIT, owner="ann", store=store)
            assert len(await purse.recover()) == 1, "at once: whoever closes is known to be gone"
            await until(lambda: purse.spent == Decimal("0.1"))
            assert purse.reserved == 0


async def test_an_uncertain_submit_of_a_dead_process_counts(tmp_path: Path) -> None:
    path = tmp_path / "purses.sqlite"
    async with Server(reset, accept, queries=[billed], limits=[MANY]) as server:
        process = await started(server, str(path), "ann", 2)
        assert await ended(process) == {"SubmissionUncertainError": 1, "Result": 1}
    async with SqlitePurseStore(path) as store:
        balance = store.balance("ann", "CNY")
        assert (balance.spent, balance.assumed) == (Decimal("0.2"), Decimal("0.1"))
    assert KEY not in path.read_bytes().decode("latin-1")
