"""What goes wrong with a purse's store in PostgreSQL: servers that are away, or are cut off."""

from __future__ import annotations

import asyncio
import threading
import time
import traceback
from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import quote
from uuid import uuid4

import pytest

from runninghub_async.calls.call import submission_of
from runninghub_async.calls.purses import RoomTaken
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.usage import Money
from runninghub_async.purses import Balance, PostgresPurseStore, PurseStoreError
from runninghub_async.purses.purse import spending_of
from tests.helpers import a_call, client
from tests.misbehaving import Server
from tests.postgres_server import (
    PASSWORD,
    PostgresServer,
    database,
    postgres_server,
    shared_server,
    wire_to,
)
from tests.purses.store_contract import reserved, spent
from tests.purses.test_stores import postgres_address

MODEL = "seedream-v4.5/text-to-image"


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """One that the test may stop."""
    with postgres_server() as found:
        yield found


@pytest.mark.parametrize("kind", ["password", "host", "database"])
def test_a_server_that_cannot_be_used_is_told_without_secrets(kind: str) -> None:
    address = {
        "password": database().replace(quote(PASSWORD, safe=""), "s3cret"),
        "host": "postgresql://keeper:s3cret@127.0.0.1:1/ledgers?connect_timeout=2",
        "database": shared_server().address("none"),
    }[kind]
    with pytest.raises(PurseStoreError, match="cannot be used") as found:
        PostgresPurseStore(address)
    told = "".join(traceback.format_exception(found.value))
    assert "s3cret" not in told
    assert "pässword" not in told
    assert "Nothing is submitted without it" in told
    assert {
        "password": "user and password are right",
        "host": "See that the server runs",
        "database": "createdb",
    }[kind] in told


@pytest.mark.parametrize("address", ["", "mysql://db/x", "postgresql://me:a@b@db/x", "x.sqlite"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(InvalidParameterError, match=r"^address "):
        PostgresPurseStore(address)


async def test_tables_of_a_later_release_and_of_others_are_left_alone() -> None:
    server = shared_server()
    server.run("CREATE DATABASE purses_later")
    later = server.address("purses_later")
    await PostgresPurseStore(later).close()
    server.run("UPDATE runninghub_purses.schema_version SET version = 99", "purses_later")
    with pytest.raises(PurseStoreError, match="a later release"):
        PostgresPurseStore(later)
    server.run("CREATE DATABASE purses_of_others")
    server.run("CREATE SCHEMA runninghub_purses", "purses_of_others")
    server.run("CREATE TABLE runninghub_purses.holds (a integer)", "purses_of_others")
    with pytest.raises(PurseStoreError, match="not those of purses"):
        PostgresPurseStore(server.address("purses_of_others"))


async def test_many_that_come_at_once_make_the_tables_once() -> None:
    server = shared_server()
    server.run("CREATE DATABASE purses_fresh")
    address = server.address("purses_fresh")
    stores = await asyncio.gather(
        *(asyncio.to_thread(PostgresPurseStore, address) for _ in range(6))
    )
    await asyncio.gather(*(each.hold("ann", "1CNY", f"{n}") for n, each in enumerate(stores)))
    assert stores[0].balance("ann", "CNY") == reserved("6")
    for each in stores:
        await each.close()


@pytest.mark.parametrize("let_pass", [False, True])
async def test_a_change_whose_end_got_no_answer_is_made_once(let_pass: bool) -> None:
    with wire_to(shared_server()) as wire:
        address = f"{wire.address}&run={uuid4().hex}"
        async with PostgresPurseStore(address) as store:
            wire.cut_at(b"COMMIT", let_pass=let_pass)
            hold = await store.hold("ann", "0.4CNY", "a", limit="0.5CNY", also={"all": None})
            assert (hold.owner, hold.amount, wire.cuts) == ("ann", Decimal("0.4"), 1)
            assert store.balance("ann", "CNY") == reserved("0.4")
        async with PostgresPurseStore(address) as store:
            await store.intends("a")
            await store.created("a", "77", "key-1")
            wire.cut_at(b"COMMIT", let_pass=let_pass)
            await store.settle("77", Decimal("0.3"))
            assert wire.cuts == 2
            assert store.balance("all", "CNY") == spent("0.3")


@pytest.mark.parametrize("let_pass", [False, True])
async def test_what_was_claimed_is_told_though_nobody_heard_that_it_was(let_pass: bool) -> None:
    with wire_to(shared_server()) as wire:
        address = f"{wire.address}&run={uuid4().hex}"
        async with PostgresPurseStore(address) as store:
            await store.hold("ann", "0.4CNY", "a", also={"all": None}, holder="dead")
        async with PostgresPurseStore(address) as store:
            wire.cut_at(b"COMMIT", let_pass=let_pass)
            found = await store.claim("next", [])
            assert [(each.id, each.holder) for each in found] == [("a", "next"), ("a", "next")]
            assert wire.cuts == 1
            assert await store.claim("next", []) == []


async def test_a_server_that_starts_again_is_waited_for(server: PostgresServer) -> None:
    async with PostgresPurseStore(server.address()) as store:
        await store.hold("ann", "0.4CNY", "a")
        assert store.balance("ann", "CNY") == reserved("0.4")
        server.stop()
        with pytest.raises(PurseStoreError, match="cannot be used"):
            store.balance("ann", "CNY")
        held = asyncio.create_task(store.hold("ann", "0.1CNY", "b"))
        await asyncio.sleep(0.2)
        assert not held.done()
        await asyncio.to_thread(server.start)
        await held
        assert store.balance("ann", "CNY") == reserved("0.5")


async def test_a_server_that_stays_away_is_not_waited_for_for_ever(
    server: PostgresServer,
) -> None:
    async with PostgresPurseStore(server.address(), patience=0.3) as store:
        server.stop()
        ends = await asyncio.gather(
            *(store.hold("ann", "0.1CNY", f"{n}") for n in range(3)), return_exceptions=True
        )
        assert [type(end) for end in ends] == [PurseStoreError] * 3
        assert len({id(end) for end in ends}) == 3, "errors are added to"
        assert PASSWORD not in str(ends)


async def test_one_change_that_the_database_cannot_keep_harms_no_other() -> None:
    async with PostgresPurseStore(postgres_address()) as store:
        await store.hold("ann", "0.1CNY", "a")
        ends = await asyncio.gather(
            store.hold("ann", "0.1CNY", "b"),
            store.created("a", "7\0" + "7", "key-1"),
            store.hold("ann", "0.1CNY", "c"),
            return_exceptions=True,
        )
        assert [isinstance(end, PurseStoreError) for end in ends] == [False, True, False]
        assert store.balance("ann", "CNY") == reserved("0.3")


async def test_a_balance_is_told_while_others_change_something() -> None:
    address = postgres_address()
    async with PostgresPurseStore(address) as store:
        await store.hold("ann", "0.1CNY", "a")
        with store.address.connect() as other:
            other.execute("BEGIN")
            other.execute("LOCK TABLE runninghub_purses.balances IN ROW EXCLUSIVE MODE")
            other.execute("SELECT pg_advisory_xact_lock(%s)", (store._lock,))  # noqa: SLF001
            held = asyncio.create_task(store.hold("ann", "0.1CNY", "b"))
            began = time.monotonic()
            assert store.balance("ann", "CNY") == reserved("0.1")
            assert time.monotonic() - began < 4
            other.execute("ROLLBACK")
            await held


class Watched(PostgresPurseStore):
    """One that knows where its balances are waited for."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.threads: set[int] = set()

    def balance(self, owner: str, currency: str) -> Balance:
        self.threads.add(threading.get_ident())
        return super().balance(owner, currency)


async def test_no_call_waits_for_a_balance_in_the_loop() -> None:
    """A database that is away would stop everything else of the process for seconds."""
    async with (
        Watched(postgres_address()) as store,
        Server() as server,
        client(server) as rh,
        rh.purse("1CNY", owner="ann", store=store, prices={MODEL: "0.1CNY"}),
    ):
        await asyncio.gather(*(a_call(rh, prompt=f"call {n}") for n in range(3)))
        assert store.threads
        assert threading.get_ident() not in store.threads
        assert len(server.submits) == 3


async def test_bills_that_took_the_room_meanwhile_are_seen_before_the_submit() -> None:
    async with (
        PostgresPurseStore(postgres_address()) as store,
        Server() as server,
        client(server) as rh,
    ):
        purse = rh.purse("1CNY", owner="ann", store=store, prices={MODEL: "0.4CNY"})
        held = await spending_of(purse).reserve(submission_of(a_call(rh)))
        await store.hold("ann", "0.4CNY", "another's")
        await store.settle("another's", Money(Decimal("0.9"), "CNY"))
        with pytest.raises(RoomTaken):
            await held.intends("key-1", None)
        assert server.submits == []
