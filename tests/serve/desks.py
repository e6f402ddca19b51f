"""Desks in the loop of a test, on a server that answers as the test says."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import define, field

from runninghub_async import RunningHub
from runninghub_async.bulk import Ledger, PostgresLedger
from runninghub_async.bulk.folder import LocalFolder
from runninghub_async.models.budgets import money_of
from runninghub_async.postgres.address import parse_postgres
from runninghub_async.purses import PurseStore, SqlitePurseStore
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_postgres import PostgresBook
from runninghub_async.serve.book_sqlite import SqliteBook
from runninghub_async.serve.desk import Desk
from runninghub_async.serve.rates import Rates
from runninghub_async.serve.records import Order, Token
from runninghub_async.serve.run_folder import ServerFolder
from runninghub_async.serve.token_limits import on_day
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import MemoryTokens
from runninghub_async.stores.folder import FolderStore
from tests.helpers import client
from tests.misbehaving import Server

MODEL = "seedream-v4.5/text-to-image"
IMAGES = "POST /v1/images/generations"


def token(name: str = "ann", budget: str | None = "100CNY", **more: Any) -> Token:
    """One that callers of a test have."""
    limit = None if budget is None else money_of("budget", budget)
    return Token(name=name, digest=sha256(name.encode()).hexdigest(), budget=limit, **more)


def order(prompt: str = "a red bicycle", count: int = 1, **more: Any) -> Order:
    """For pictures, waited for unless told otherwise."""
    form = {"model": MODEL, "params": {"prompt": prompt, "resolution": "2k"}}
    given: dict[str, Any] = {"is_waited": True, "shape": {"model": MODEL}, **more}
    digest = sha256(f"{prompt} {count}".encode()).hexdigest()
    return Order(route=IMAGES, prefix="img_", forms=[form] * count, digest=digest, **given)


@define(kw_only=True, eq=False)
class Place:
    """What outlives a desk.

    Attributes:
        path: the folder of its state.
        ledger: the address of a database, for desks that share one.
        tokens: of callers.
        seconds: by which the desk's clock is ahead.
    """

    path: Path
    ledger: str | None = None
    tokens: tuple[Token, ...] = field(factory=lambda: (token(),))
    seconds: float = 0.0

    def clock(self) -> float:
        """The time, for desks."""
        return time.time() + self.seconds

    def folder(self, own: str) -> LocalFolder:
        """Of the run of one of them."""
        store = FolderStore(self.path / "out")
        if self.ledger is None:
            return LocalFolder(self.path / "state", store)
        return Quick(self.path / own, store, parse_postgres(self.ledger), joins=True)

    def book(self) -> RequestBook:
        """Of all of them, in a running loop."""
        if self.ledger is None:
            return SqliteBook(self.path / "requests.sqlite")
        return PostgresBook(self.ledger)


class Quick(LocalFolder):
    """A folder beside a database, in whose ledger leases are over after a second."""

    def open_ledger(self) -> Ledger:
        assert self.ledger_address is not None
        return PostgresLedger(self.ledger_address, place=str(self.path), lease=1)


@define(kw_only=True, eq=False)
class Open:
    """A desk that is open, and what it writes into."""

    desk: Desk
    rh: RunningHub
    book: RequestBook
    purses: TokenPurses
    store: PurseStore
    caller: Token

    async def ask(self, given: Order, seconds: float = 20) -> Any:
        """Accept and wait."""
        accepted = await self.desk.accept(self.caller, given)
        return await self.desk.wait(accepted, seconds)

    def balance(self, caller: Token | None = None) -> Any:
        """Of the day."""
        name = (caller or self.caller).name
        return self.store.balance(on_day(name, self.purses.today()), "CNY")


@asynccontextmanager
async def opened(
    server: Server,
    place: Place,
    *,
    own: str = "one",
    queue: int = 100,
    settings: Mapping[str, Any] | None = None,
) -> AsyncIterator[Open]:
    """A desk at this place, until the end of the block."""
    place.path.mkdir(exist_ok=True)
    async with client(server, site="cn", **(settings or {})) as rh:
        book = place.book()
        store = SqlitePurseStore(place.path / "purses.sqlite")
        purses = TokenPurses(rh, store)
        desk = Desk(
            rh,
            folder=ServerFolder(place.folder(own), book),
            joins=place.ledger is not None,
            book=book,
            purses=purses,
            tokens=MemoryTokens(place.tokens),
            rates=Rates(),
            queue=queue,
            keep=3600,
            clock=place.clock,
        )
        try:
            async with desk:
                yield Open(
                    desk=desk, rh=rh, book=book, purses=purses, store=store, caller=place.tokens[0]
                )
        finally:
            await purses.close()
            await book.close()
            await store.close()
