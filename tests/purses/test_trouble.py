"""What purses do when their store fails, or others take their client for dead."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.calls.call import submission_of
from runninghub_async.calls.task import Task
from runninghub_async.purses import (
    MemoryPurseStore,
    PurseStore,
    PurseStoreError,
    SqlitePurseStore,
)
from tests.helpers import a_call, client, until
from tests.misbehaving import Request, Server, accept, code, concurrency, status

PRICE = Decimal("0.2")


async def billed(request: Request) -> None:
    """A task that has cost 0.2 CNY."""
    results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
    usage = {"thirdPartyConsumeMoney": "0.2", "currency": "CNY"}
    await status("SUCCESS", results=results, usage=usage)(request)


class Failing(MemoryPurseStore):
    """A store of somebody's own whose database is gone for some requests."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.failing: Collection[str] = names

    def _fail(self, name: str) -> None:
        if name in self.failing:
            raise PurseStoreError("The database is gone.")

    async def hold(self, *args: Any, **more: Any) -> Any:
        self._fail("hold")
        return await super().hold(*args, **more)

    async def intends(self, id: str) -> None:
        self._fail("intends")
        await super().intends(id)

    async def withdraws(self, id: str) -> None:
        self._fail("withdraws")
        await super().withdraws(id)

    async def created(self, id: str, task: str, account: str | None = None) -> None:
        self._fail("created")
        await super().created(id, task, account)

    async def settle(self, *args: Any, **more: Any) -> None:
        self._fail("settle")
        await super().settle(*args, **more)

    async def release(self, *args: Any, **more: Any) -> None:
        self._fail("release")
        await super().release(*args, **more)


def till(*submits: Any, **more: Any) -> Server:
    more.setdefault("queries", [billed])
    return Server(*submits, limits=[concurrency(200)], **more)


@pytest.mark.parametrize("name", ["hold", "intends"])
async def test_nothing_is_submitted_that_cannot_be_written_down(name: str) -> None:
    store = Failing(name)
    async with till() as server, client(server, site="cn") as rh:
        with rh.purse("1CNY", owner="ann", store=store) as purse:
            call = a_call(rh)
            with pytest.raises(PurseStoreError, match="The database is gone"):
                await call
            assert not server.submits
            assert purse.reserved == 0
            store.failing = ()
            await call
            assert purse.spent == PRICE


@pytest.mark.parametrize("name", ["created", "settle"])
async def test_a_task_is_not_lost_over_what_cannot_be_written_down(name: str) -> None:
    store = Failing(name)
    async with till() as server, client(server, site="cn") as rh:
        with rh.purse("1CNY", owner="ann", store=store) as purse:
            result = await a_call(rh)
            assert result.task_id == server.tasks[0]
            assert purse.spent + purse.reserved == PRICE, "in doubt it stays held"


async def test_a_refusal_is_told_whether_or_not_the_money_could_be_given_back() -> None:
    store = Failing("release")
    async with till(code(1501)) as server, client(server, site="cn") as rh:
        with rh.purse("1CNY", owner="ann", store=store) as purse:
            with pytest.raises(errors.ContentModerationError):
                await a_call(rh)
            assert purse.reserved == PRICE


class Beside:
    """A ledger's part in a submit, which looks at what the purse says by then."""

    def __init__(self, store: PurseStore, *, fails: bool = False) -> None:
        self.seen: list[tuple[str, list[str]]] = []
        self._store = store
        self._fails = fails

    def check(self) -> None: ...

    async def intends(self, account: str, client_token: str | None) -> None:
        await self._look("intends")

    async def withdraws(self) -> None:
        await self._look("withdraws")
        if self._fails:
            raise OSError("The disk is gone")

    async def created(self, task: Task) -> None:
        await self._look("created")

    async def _look(self, step: str) -> None:
        self.seen.append((step, [hold.state for hold in await self._store.open_holds()]))


async def test_a_purse_never_counts_a_submit_of_which_a_ledger_knows_that_it_made_nothing() -> None:
    """Whenever the process is killed: the ledger is told first, and takes back last."""
    store = MemoryPurseStore()
    beside = Beside(store)
    async with till(code(421), accept) as server, client(server, site="cn") as rh:
        with rh.purse("1CNY", store=store):
            await submission_of(a_call(rh)).result(journal=beside)
    tried = ("intends", ["held"])
    assert beside.seen == [tried, ("withdraws", ["held"]), tried, ("created", ["leaving"])]


async def test_each_takes_back_what_it_can_whatever_fails_in_the_other() -> None:
    purse_of = MemoryPurseStore()
    async with till(code(1501)) as server, client(server, site="cn") as rh:
        with rh.purse("1CNY", store=purse_of) as purse:
            with pytest.raises(OSError, match="disk is gone"):
                await submission_of(a_call(rh)).result(journal=Beside(purse_of, fails=True))
            assert purse.reserved == purse.spent == Decimal(0)
    failing = Failing("withdraws")
    beside = Beside(failing)
    async with till(code(1501)) as server, client(server, site="cn") as rh:
        with rh.purse("1CNY", store=failing), pytest.raises(PurseStoreError):
            await submission_of(a_call(rh)).result(journal=beside)
    assert [step for step, _ in beside.seen] == ["intends", "withdraws"]


async def test_who_was_taken_for_dead_holds_anew_before_it_submits(tmp_path: Path) -> None:
    """Its loop stood still for longer than a lease, while another client looked."""
    async with (
        till(code(421), accept) as server,
        SqlitePurseStore(tmp_path / "purses.sqlite", lease=60) as store,
        client(server, site="cn") as rh,
        client(server, site="cn") as other,
    ):
        with rh.purse("1CNY", owner="ann", store=store) as purse:
            running = asyncio.ensure_future(a_call(rh).run())
            await until(lambda: server.submits)
            (held,) = await store.open_holds()
            assert held.holder is not None
            await store.leave(held.holder)
            await other.purse("1CNY", owner="ann", store=store).recover()
            await running
            assert len(server.tasks) == 1
            assert (purse.spent, purse.reserved) == (PRICE, Decimal(0))


async def test_a_submit_whose_answer_tells_the_end_is_counted_once() -> None:
    async def at_once(request: Request) -> None:
        results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
        usage = {"thirdPartyConsumeMoney": "0.2", "currency": "CNY"}
        answer = {"taskId": request.server.new_task(), "status": "SUCCESS"}
        await request.send({**answer, "results": results, "usage": usage, "errorCode": ""})

    for store in (None, MemoryPurseStore()):
        async with till(at_once) as server, client(server, site="cn") as rh:
            with rh.purse("1CNY", store=store) as purse:
                await rh.gather(*(a_call(rh, prompt=f"picture {n}") for n in range(3)))
            assert (purse.spent, purse.reserved) == (3 * PRICE, Decimal(0))


async def test_closing_the_client_while_calls_wait_for_room_ends_them() -> None:
    async with till(queries=[status("RUNNING", results=None)]) as server:
        async with client(server, site="cn") as rh:
            with rh.purse("0.3CNY", wait=True) as purse:
                await a_call(rh).submit()
                waiting = asyncio.ensure_future(a_call(rh).run())
                await asyncio.sleep(0.05)
        with pytest.raises(errors.ClientClosedError):
            await waiting
        assert purse.reserved == PRICE, "the task that goes on"
        assert len(server.submits) == 1
