"""How the servers of one database see each other."""

from __future__ import annotations

import asyncio
import contextlib
from uuid import uuid4

from runninghub_async.postgres.address import parse_postgres
from runninghub_async.serve.server_sign import ServerSign
from tests.helpers import until
from tests.postgres_server import database


async def test_others_see_who_lives() -> None:
    address = parse_postgres(database())
    one, other, gone = (uuid4().hex for _ in range(3))
    async with ServerSign(address, one) as sign:
        async with ServerSign(address, other):
            assert await sign.living([one, other, gone]) == {one, other}
        async with asyncio.timeout(30):  # the database sees a moment later that one is gone
            while await sign.living([one, other, gone]) != {one}:  # noqa: ASYNC110
                await asyncio.sleep(0.01)


async def test_a_server_that_leaves_while_it_asks_leaves_no_connection() -> None:
    """The thread that asks goes on when nobody waits for it any more."""
    mine = f"sign-{uuid4().hex}"
    address = parse_postgres(f"{database()}&application_name={mine}")
    for turn in range(10):
        sign = ServerSign(address, uuid4().hex)
        asking = asyncio.create_task(sign.living([]))
        await asyncio.sleep(0.001 * turn)
        asking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asking
        await sign.__aexit__(None, None, None)
    asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = %s"
    with parse_postgres(database()).connect() as other:
        # The server sees a moment later that one is gone.
        await until(lambda: other.execute(asked, (mine,)).fetchone() == (0,))
