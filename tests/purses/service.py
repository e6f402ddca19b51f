"""A service of its own process, as tests kill it: it makes calls in its users' purses for ever.

``python -m tests.purses.service ADDRESS STORE OWNER COUNT``
"""

from __future__ import annotations

import asyncio
import sys

from runninghub_async import RetryPolicy, RunningHub, errors
from runninghub_async.postgres.address import is_postgres
from runninghub_async.purses import PostgresPurseStore, SqlitePurseStore
from tests.helpers import KEY

LEASE = 1.0
LIMIT = "3CNY"
PRICE = "0.1CNY"


def store_at(place: str) -> SqlitePurseStore | PostgresPurseStore:
    """The store in a file, or in a database."""
    if is_postgres(place):
        return PostgresPurseStore(place, lease=LEASE)
    return SqlitePurseStore(place, lease=LEASE)


async def serve(address: str, path: str, owner: str, count: int) -> None:
    """Submit so many calls side by side, and print a line for each end."""
    retry = RetryPolicy(attempts=2, first_delay=0.01)
    async with (
        store_at(path) as store,
        RunningHub(KEY, base_url=address, poll=0.05, retry=retry, timeout=60) as rh,
        rh.purse(LIMIT, owner=owner, store=store),
    ):
        print("ready", flush=True)
        await asyncio.gather(*(one(rh, f"{owner} {n}") for n in range(count)))


async def one(rh: RunningHub, name: str) -> None:
    """One call; what becomes of it is printed."""
    call = rh.call("seedream-v4.5/text-to-image", prompt=f"picture {name}", resolution="2k")
    try:
        await call.with_options(max_cost=PRICE)
    except errors.RunningHubError as error:
        print(type(error).__name__, flush=True)
    else:
        print("Result", flush=True)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])))
