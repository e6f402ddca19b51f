"""What goes wrong with a PostgreSQL ledger: servers that are away, stop, refuse, or are too old."""

from __future__ import annotations

import asyncio
import os
import pickle
import stat
import traceback
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.parse import quote

import pytest

from runninghub_async.bulk import ClaimLost, LedgerError, PostgresLedger, PostgresReader
from runninghub_async.bulk.ledgers.ledger import Ended
from runninghub_async.bulk.ledgers.postgres_tables import MIGRATIONS
from runninghub_async.errors import InvalidParameterError
from runninghub_async.postgres.address import parse_postgres
from tests.bulk.test_ledger_contract import PRICE, A, B, job, rows
from tests.postgres_server import (
    PASSWORD,
    PostgresServer,
    database,
    postgres_server,
    shared_server,
    wire_to,
)

RUN = "&run=trouble"


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """One that the test may stop."""
    with postgres_server() as found:
        yield found


# -- addresses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://me:s3cret@db/x?run=r", "postgresql://me@db/x?run=r"),
        ("postgres://me:s3cret@db:5433,db2/x?run=r", "postgresql://me@db:5433,db2/x?run=r"),
        ("postgresql://db/x?password=s3cret&run=r", "postgresql://db/x?run=r"),
        ("postgresql:///?service=films&run=a%20b", "postgresql:///?service=films&run=a%20b"),
        ("postgresql://[::1]/x", "postgresql://[::1]/x"),
    ],
)
def test_an_address_is_told_and_pickled_without_its_password(address: str, told: str) -> None:
    found = parse_postgres(address)
    assert str(found) == told
    assert "s3cret" not in repr(found)
    assert b"s3cret" not in pickle.dumps(found)
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://me:s3@cret@db/x",
        "postgresql://me:s3/cret@db/x",
        "postgresql://me:s3?cret@db/x",
        "postgresql://me:s3?a=cret@db/x",
        "postgresql://me:s3#cret@db/x",
        "postgresql://me:s3cret@db/x?run=",
        "postgresql://me:s3cret@db/x?cret",
    ],
)
def test_a_password_that_is_not_written_as_it_must_be_is_not_told(address: str) -> None:
    with pytest.raises(InvalidParameterError) as found:
        parse_postgres(address)
    assert "cret" not in "".join(traceback.format_exception(found.value))


def _all_told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))


@pytest.mark.parametrize("kind", ["password", "host", "database"])
async def test_a_server_that_cannot_be_used_is_told_without_secrets(kind: str) -> None:
    address = {
        "password": database().replace(quote(PASSWORD, safe=""), "s3cret"),
        "host": "postgresql://keeper:s3cret@127.0.0.1:1/ledgers?connect_timeout=2",
        "database": shared_server().address("none"),
    }[kind]
    for opened in (PostgresLedger, PostgresReader):
        with pytest.raises(LedgerError, match=r"cannot be (opened|read)") as found:
            opened(f"{address}{RUN}")
        told = _all_told(found.value)
        assert "s3cret" not in told
        assert "pässword" not in told
        assert {
            "password": "user and password are right",
            "host": "See that the server runs",
            "database": "createdb",
        }[kind] in told


def test_the_password_is_taken_from_where_all_programs_take_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server = shared_server()
    bare = f"{server.address('postgres', password=False)}{RUN}"
    monkeypatch.delenv("PGPASSWORD", raising=False)
    with pytest.raises(LedgerError, match="password"):
        PostgresReader(bare)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    PostgresReader(bare).__exit__(None, None, None)
    monkeypatch.delenv("PGPASSWORD")
    pgpass = tmp_path / "pgpass"
    pgpass.write_text(f"*:*:*:keeper:{PASSWORD}".replace("of:the", "of\\:the") + "\n")
    pgpass.chmod(stat.S_IRUSR | stat.S_IWUSR)
    monkeypatch.setenv("PGPASSFILE", str(pgpass))
    PostgresReader(bare).__exit__(None, None, None)
    monkeypatch.delenv("PGPASSFILE")
    services = tmp_path / "services.conf"
    services.write_text(
        f"[films]\nhost={server.folder}\nuser=keeper\ndbname=postgres\npassword={PASSWORD}\n"
    )
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    PostgresReader("postgresql:///?service=films&run=x").__exit__(None, None, None)


async def test_a_ledger_that_may_only_be_read_says_so() -> None:
    address = f"{database()}&options=-c%20default_transaction_read_only%3Don{RUN}-read-only"
    with pytest.raises(LedgerError, match="read-only"):
        PostgresLedger(address)


async def test_tables_of_a_later_release_and_of_others_are_left_alone() -> None:
    server = shared_server()
    server.run("CREATE DATABASE later")
    PostgresReader(f"{server.address('later')}{RUN}").__exit__(None, None, None)
    assert not server.run("SELECT 1 FROM pg_namespace WHERE nspname = 'runninghub'", "later")
    ledger = PostgresLedger(f"{server.address('later')}{RUN}")
    await ledger.close()
    server.run("UPDATE runninghub.schema_version SET version = 99", "later")
    for opened in (PostgresLedger, PostgresReader):
        with pytest.raises(LedgerError, match="a later release"):
            opened(f"{server.address('later')}{RUN}")
    server.run("CREATE DATABASE others")
    server.run("CREATE SCHEMA runninghub", "others")
    server.run("CREATE TABLE runninghub.jobs (a integer)", "others")
    with pytest.raises(LedgerError, match="not a ledger's"):
        PostgresLedger(f"{server.address('others')}{RUN}")


async def test_an_encoding_that_cannot_hold_prompts_is_refused() -> None:
    server = shared_server()
    server.run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(LedgerError, match="encoding is LATIN1"):
        PostgresLedger(f"{server.address('latin')}{RUN}")


async def test_a_server_that_is_too_old_is_refused() -> None:
    with wire_to(shared_server()) as wire:
        wire.version = "12.22 (Debian 12.22-1)"
        for opened in (PostgresLedger, PostgresReader):
            with pytest.raises(LedgerError, match=r"is PostgreSQL 12; 13 is the oldest") as found:
                opened(f"{wire.address}{RUN}")
            assert PASSWORD not in _all_told(found.value)
        wire.version = "13.0"
        await PostgresLedger(f"{wire.address}{RUN}-13").close()


async def test_whose_word_of_others_is_cut_off_hears_again() -> None:
    """What was told meanwhile is not known: whoever waits looks."""
    server, address = shared_server(), f"{database()}{RUN}-word"
    one, two = PostgresLedger(address), PostgresLedger(address)
    await two.common.news(5)  # the first word is that it listens
    ended = server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'"
    )
    assert ended
    async with asyncio.timeout(30):
        await two.common.news(60)  # that word may have been lost
        await one.common.tell_ended("19")
        while not await two.common.news(60):
            pass
    await one.close()
    await two.close()


async def test_what_was_spent_before_tables_were_brought_up_to_date_counts() -> None:
    server = shared_server()
    server.run("CREATE DATABASE older")
    for statement in (
        "CREATE SCHEMA runninghub",
        "ALTER DATABASE older SET search_path = runninghub",
        "CREATE TABLE runninghub.schema_version AS SELECT 2 AS version",
    ):
        server.run(statement, "older")
    for version in MIGRATIONS[:2]:
        for statement in version:
            server.run(statement, "older")
    server.run("INSERT INTO ledgers (run_id) VALUES ('trouble')", "older")
    server.run(
        "INSERT INTO jobs (ledger, id, hash, form, state, task_id, account, money, estimate,"
        " intended_at) VALUES (1, 'a', 'h', '{}', 'saved', '1', 'k', 0.30, 0.10, 1),"
        " (1, 'b', 'h', '{}', 'submitted', '2', 'k', NULL, 0.20, 1),"
        " (1, 'c', 'h', '{}', 'uncertain', NULL, 'k', NULL, 0.40, 1),"
        " (1, 'd', 'h', '{}', 'pending', NULL, NULL, NULL, 9, NULL)",
        "older",
    )
    server.run(
        "INSERT INTO earlier_tasks (ledger, job, task_id, state, money, estimate)"
        " VALUES (1, 'a', '3', 'failed', 0, 0.50), (1, 'a', '4', 'failed', NULL, 0.01)",
        "older",
    )
    ledger = PostgresLedger(f"{server.address('older')}{RUN}")
    standing = await ledger.common.standing()
    assert (standing.spent, standing.set_aside) == (Decimal("0.71"), Decimal("0.20"))
    assert await ledger.spent() == standing.spent
    await ledger.close()


async def test_many_that_come_at_once_make_the_tables_once() -> None:
    server = shared_server()
    server.run("CREATE DATABASE fresh")
    address = f"{server.address('fresh')}{RUN}"
    made = await asyncio.gather(*(asyncio.to_thread(_with_tables, address) for _ in range(6)))
    assert made == [True] * 6


def _with_tables(address: str) -> bool:
    async def opened() -> bool:
        ledger = PostgresLedger(address)
        await ledger.close()
        return True

    return asyncio.run(opened())


# -- servers that go away ----------------------------------------------------------------------


async def test_a_server_that_starts_again_is_waited_for(server: PostgresServer) -> None:
    ledger = PostgresLedger(f"{server.address()}{RUN}")
    await ledger.open_jobs([A, B])
    await ledger.intends("a", "key-1", PRICE)
    server.stop()
    told = asyncio.create_task(ledger.created("a", "1", "key-1"))
    await asyncio.sleep(0.3)
    assert not told.done()
    await asyncio.to_thread(server.start)
    await told
    await ledger.intends("b", "key-1", PRICE)
    assert {e.id: e.state for e in (await rows(ledger)).values()} == {
        "a": "submitted",
        "b": "submitting",
    }
    await ledger.close()


async def test_a_server_that_stays_away_fails_what_is_asked_and_says_so(
    server: PostgresServer,
) -> None:
    ledger = PostgresLedger(f"{server.address()}{RUN}", patience=0.5)
    await ledger.open_jobs([A])
    server.stop()
    with pytest.raises(LedgerError, match="Nothing more is submitted") as found:
        await ledger.intends("a", "key-1", PRICE)
    assert "pässword" not in _all_told(found.value)
    await ledger.close()


@pytest.mark.parametrize("cut", ["before the end is asked for", "before its answer"])
async def test_an_intent_whose_end_got_no_answer_is_looked_up(cut: str) -> None:
    """The connection is cut on the wire, so that only the database knows what became of it."""
    with wire_to(shared_server()) as wire:
        ledger = PostgresLedger(f"{wire.address}&run={os.urandom(4).hex()}")
        await ledger.open_jobs([A])
        wire.cut_at(b"COMMIT", let_pass=cut == "before its answer")
        await ledger.intends("a", "key-1", PRICE)
        assert wire.cuts == 1
        entry = (await rows(ledger))["a"]
        assert (entry.state, entry.attempts) == ("submitting", 1), "once, whichever way it went"
        with pytest.raises(ClaimLost):
            await ledger.intends("a", "key-1", PRICE)
        await ledger.created("a", "1", "key-1")
        await ledger.ended("a", Ended(state="saved", money=PRICE))
        assert await ledger.spent() == PRICE
        await ledger.close()


async def test_a_run_that_stood_still_in_a_transaction_lets_others_go_on() -> None:
    """Locks of a stopped process end with its transaction, which the server gives up."""
    settings = shared_server().run("SHOW idle_in_transaction_session_timeout")
    assert settings == [("0",)]
    ledger = PostgresLedger(f"{database()}&run=still")
    found = await ledger._do(  # noqa: SLF001 - what its session was told
        lambda r: r.do("SHOW idle_in_transaction_session_timeout").fetchone()
    )
    assert found == ("10s",)
    await ledger.close()


@pytest.mark.parametrize("text", ["a\0b", "😀" * 1000, "\\x00'; DROP TABLE jobs; --", "%s %(x)s"])
async def test_texts_of_all_kinds_are_kept(text: str) -> None:
    ledger = PostgresLedger(f"{database()}&run={os.urandom(4).hex()}")
    await ledger.open_jobs([job("a", text)])
    await ledger.ended("a", Ended(state="failed", error=text))
    (entry,) = (await rows(ledger)).values()
    assert entry.form == job("a", text).as_text()
    assert entry.error == text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    await ledger.close()
