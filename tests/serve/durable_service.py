"""A process that writes to the ledger, the book and the purse of a server for ever, from many tasks
at once as a server does, and tells what it was told is done.

``python -m tests.serve.durable_service FOLDER``
"""

from __future__ import annotations

import asyncio
import sys
import time
from decimal import Decimal
from itertools import count
from pathlib import Path

from runninghub_async.bulk import Job, SqliteLedger
from runninghub_async.bulk.ledgers.ledger import Ended
from runninghub_async.models.usage import Money
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.serve.book_sqlite import SqliteBook
from runninghub_async.serve.records import Request

SIDE_BY_SIDE = 30
COST = Money(Decimal("0.1"), "CNY")
FORM = {"model": "seedream-v4.5/text-to-image", "params": {"prompt": "a red bicycle"}}


async def serve(folder: Path) -> None:
    """A line for each promise that was made."""
    ledger = SqliteLedger(folder / "ledger.sqlite", place="the folder of the ledger")
    book = SqliteBook(folder / "requests.sqlite")
    store = SqlitePurseStore(folder / "purses.sqlite")
    numbers = count()

    async def one_after_the_other() -> None:
        for number in numbers:
            id = f"img_{number}"
            await book.enter(_request(number, id), repeats=False)
            print("entered", number, flush=True)
            await store.hold("ann", COST, id)
            print("held", number, flush=True)
            await ledger.open_jobs([Job(id=id, form=FORM)])
            print("opened", number, flush=True)
            await store.intends(id)
            await ledger.intends(id, "key-1", COST.amount)
            print("intended", number, flush=True)
            await ledger.created(id, str(10**9 + number), "key-1")
            await store.created(id, str(10**9 + number))
            print("created", number, flush=True)
            await ledger.ended(id, Ended(state="succeeded", money=COST.amount))
            await store.settle(str(10**9 + number), COST)
            print("ended", number, flush=True)

    await asyncio.gather(*(one_after_the_other() for _ in range(SIDE_BY_SIDE)))


def _request(number: int, task: str) -> Request:
    return Request(
        id=f"req_{number}",
        token="ann",
        route="POST /v1/images/generations",
        digest=str(number),
        key=None,
        tasks=(task,),
        is_waited=True,
        shape={},
        received_at=time.time(),
        server="one",
    )


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
