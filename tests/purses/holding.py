"""A process that holds money for several owners at once, as others do meanwhile.

``python -m tests.purses.holding STORE NAME COUNT``
"""

from __future__ import annotations

import asyncio
import sys

from runninghub_async.errors import BudgetExceededError
from tests.purses.service import store_at

DAY, ALL = "0.5CNY", "2.1CNY"
PRICE = "0.1CNY"


async def hold(place: str, name: str, count: int) -> None:
    """Hold so often for one of seven days and all in all, and print what was held."""
    async with store_at(place) as store:
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)

        async def one(n: int) -> None:
            try:
                await store.hold(f"day {n % 7}", PRICE, f"{name} {n}", limit=DAY, also={"all": ALL})
            except BudgetExceededError:
                return
            print(f"{name} {n}", flush=True)

        await asyncio.gather(*map(one, range(count)))


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], sys.argv[2], int(sys.argv[3])))
