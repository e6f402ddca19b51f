"""Servers that died between two steps of accepting a request, and those that live beside one."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from uuid import uuid4

import pytest

from runninghub_async.bulk import Job, PostgresLedger, SqliteLedger
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.serve.book_sqlite import SqliteBook
from runninghub_async.serve.records import Request
from runninghub_async.serve.token_purse import TokenPurses
from tests.bulk.helpers import prompts, service
from tests.helpers import client, until
from tests.misbehaving import Server
from tests.postgres_server import database
from tests.serve.desks import IMAGES, MODEL, Place, opened, order, token


@pytest.fixture
def place(tmp_path: Path) -> Place:
    found = Place(path=tmp_path / "server")
    found.path.mkdir()
    return found


@pytest.fixture
def shared(place: Place) -> Place:
    place.ledger = f"{database()}&run={uuid4().hex}"
    return place


def request(**more: object) -> Request:
    """One that a server has entered which is no more."""
    given = {"is_waited": True, "received_at": time.time(), "gone_at": None, **more}
    return Request(
        id=f"req_{uuid4().hex}",
        token="ann",
        route=IMAGES,
        digest=order().digest,
        key=None,
        tasks=(f"img_{uuid4().hex}",),
        shape={"model": MODEL},
        server="a dead one",
        **given,  # type: ignore[arg-type]
    )


def job(entered: Request, prompt: str = "a red bicycle") -> Job:
    form = {"model": MODEL, "params": {"prompt": prompt, "resolution": "2k"}}
    kept = {"caller": entered.token, "request": entered.id}
    return Job(id=entered.tasks[0], form=form, kept=kept)


async def _left(server: Server, place: Place, entered: Request, *, held: bool, row: bool) -> None:
    """What a server has written that died after one of the steps."""
    book = SqliteBook(place.path / "requests.sqlite")
    await book.enter(entered, repeats=False)
    await book.close()
    if held:
        async with client(server, site="cn") as rh:
            store = SqlitePurseStore(place.path / "purses.sqlite")
            purses = TokenPurses(rh, store)
            await purses.hold(token(), {entered.tasks[0]: rh.from_dict(job(entered).form)})
            await purses.close()
            await store.close()
    if row:
        (place.path / "state").mkdir()
        ledger = SqliteLedger(place.path / "state/ledger.sqlite", place="the folder of the ledger")
        await ledger.open_jobs([job(entered)])
        await ledger.close()


@pytest.mark.parametrize("held", [False, True])
async def test_before_its_rows_a_request_counts_for_nothing_and_a_repeat_completes_it(
    place: Place, held: bool
) -> None:
    entered = request()
    async with service() as server:
        await _left(server, place, entered, held=held, row=False)
        async with opened(server, place) as open:
            assert await open.desk.look(entered.tasks[0]) is None
            assert open.desk.under_way == 0
            again = await open.desk.accept(open.caller, order(attempt=1))
            assert again.id == entered.id
            assert [task.status for task in await open.desk.wait(again, 20)] == ["completed"]
        assert len(server.submits) == 1


@pytest.mark.parametrize("is_waited", [False, True])
async def test_with_its_row_it_is_made_and_a_repeat_joins_it(place: Place, is_waited: bool) -> None:
    entered = request(is_waited=is_waited)
    async with service() as server:
        await _left(server, place, entered, held=True, row=True)
        async with opened(server, place) as open:
            again = await open.desk.accept(open.caller, order(attempt=1, is_waited=is_waited))
            assert again.id == entered.id
            assert [task.status for task in await open.desk.wait(again, 20)] == ["completed"]
        assert len(server.submits) == 1


async def test_what_nobody_waits_for_is_dropped_also_after_a_restart(place: Place) -> None:
    entered = request(gone_at=time.time() - 31, received_at=time.time() - 60)
    async with service() as server:
        await _left(server, place, entered, held=False, row=True)
        async with opened(server, place) as open:
            async with asyncio.timeout(20):
                while await open.book.get(entered.id) is not None:  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
            again = await open.desk.accept(open.caller, order(attempt=1))
            assert again.id != entered.id
            await open.desk.wait(again, 20)
        assert len(server.submits) == 1


async def test_what_a_token_has_asked_for_that_is_revoked_is_not_made(place: Place) -> None:
    entered = request(is_waited=False)
    async with service() as server:
        await _left(server, place, entered, held=False, row=True)
        place.tokens = (token("bob"),)
        async with opened(server, place) as open:
            told = None
            async with asyncio.timeout(20):
                while told is None or not told.is_over:
                    told = await open.desk.look(entered.tasks[0])
                    await asyncio.sleep(0.02)
            assert told.status == "failed"
        assert server.submits == []


# -- several on one database -----------------------------------------------------------------


async def test_a_task_is_looked_at_by_one_and_known_to_all(shared: Place) -> None:
    async with (
        service() as server,
        opened(server, shared, own="one") as one,
        opened(server, shared, own="two") as two,
    ):
        first = await one.desk.accept(one.caller, order(key="k"))
        again = await two.desk.accept(two.caller, order(key="k"))
        assert again.id == first.id
        here, there = await asyncio.gather(one.desk.wait(first, 20), two.desk.wait(again, 20))
        assert [task.files for task in here] == [task.files for task in there]
        seen = [told.status async for told in two.desk.changes(first.tasks[0])]
        assert seen == ["completed"]
        await two.desk.cancel(first.tasks[0])
        assert await one.desk.look(first.tasks[0]) is None
        assert len(server.submits) == 1


async def test_a_server_that_lives_takes_over_what_a_dead_one_has_left(shared: Place) -> None:
    entered = {name: request(is_waited=False) for name in ("waits", "was leaving", "has a task")}
    async with service() as server, opened(server, shared) as open:
        await open.ask(order("the first"))
        assert shared.ledger is not None
        dead = PostgresLedger(shared.ledger, lease=1)
        account = str((await dead.page("saved"))[0].account)
        for name, each in entered.items():
            await open.book.enter(each, repeats=False)
            await dead.open_jobs([job(each, name)])
            if name != "waits":
                await dead.intends(each.tasks[0], account, None)
        await dead.created(entered["has a task"].tasks[0], "2013508786110730299", account)
        ended: dict[str, str] = {}
        for name, each in entered.items():
            (told,) = await open.desk.wait(each, 30)
            ended[name] = told.status if told.error is None else told.error.code
        assert ended == {
            "waits": "completed",
            "was leaving": "submission_uncertain",
            "has a task": "completed",
        }
        assert sorted(prompts(server)) == ["the first", "waits"]
        await until(lambda: open.desk.under_way == 0)
        await dead.close()


async def test_a_server_leaves_tasks_of_accounts_whose_key_it_lacks_to_those_that_have_it(
    shared: Place,
) -> None:
    entered = {name: request(is_waited=False) for name in ("ours", "another's")}
    async with service() as server, opened(server, shared) as open:
        await open.ask(order("the first"))
        assert shared.ledger is not None
        dead = PostgresLedger(shared.ledger, lease=1)
        account = str((await dead.page("saved"))[0].account)
        for number, (name, each) in enumerate(entered.items()):
            await open.book.enter(each, repeats=False)
            await dead.open_jobs([job(each, name)])
            label = account if name == "ours" else "key-000000000000"
            await dead.intends(each.tasks[0], label, None)
            await dead.created(each.tasks[0], f"201350878611073029{number}", label)
        (told,) = await open.desk.wait(entered["ours"], 30)
        assert told.status == "completed"
        (theirs,) = entered["another's"].tasks
        known = await open.desk.look(theirs)
        assert known is not None
        assert known.status == "in_progress"
        has_the_key = PostgresLedger(shared.ledger, lease=1)
        assert [row.id for row in await has_the_key.claim([theirs])] == [theirs]
        for ledger in (dead, has_the_key):
            await ledger.close()
