"""Callers' tokens in PostgreSQL, beside the ledger that several servers share."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from runninghub_async.postgres.address import PostgresAddress, advice, driver
from runninghub_async.postgres.tables import (
    Tables,
    UnfitDatabaseError,
    check_server_is_fit,
    make_tables,
)
from runninghub_async.postgres.tries import is_passing, tries
from runninghub_async.serve.rates import rate_text
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_store import TokenStoreError, living, name_taken, not_known
from runninghub_async.serve.token_texts import (
    budget_text,
    digest_of,
    limit_text,
    now_text,
    parse_limits,
    rate_of,
)

if TYPE_CHECKING:
    from psycopg import Connection

T = TypeVar("T")

_SCHEMA = "runninghub_tokens"
_VERSION_1 = (
    """CREATE TABLE tokens (
    ledger text NOT NULL, name text COLLATE "C" NOT NULL, digest text NOT NULL, budget text,
    total text, models text[] NOT NULL, rate text, concurrency integer,
    is_operator boolean NOT NULL, webhook_secret text NOT NULL, created_at text NOT NULL,
    revoked_at text, PRIMARY KEY (ledger, name), UNIQUE (ledger, digest)
)""",
)
_TABLES = Tables(
    schema=_SCHEMA, migrations=(_VERSION_1,), lock=7_364_110_985, whose="those of tokens"
)
_COLUMNS = (
    "name, digest, budget, total, models, rate, concurrency, is_operator, webhook_secret,"
    " created_at, revoked_at"
)
_NAMES = _COLUMNS.split(", ")
_PATIENCE = 5.0
"""Seconds that a server which is away is waited for; a caller waits meanwhile."""
_KNOWN_FOR = 1.0
"""Seconds for which a token is known that was found: half of what is promised."""
_MOST_KNOWN = 10_000


class PostgresTokens:
    """A :class:`TokenStore` in the database of the ledger, for all servers that share that.

    A token that was revoked is nobody's within two seconds, on every server.
    """

    def __init__(self, address: PostgresAddress) -> None:
        """Connect, and make the tables where there are none.  Blocking.

        Args:
            address: of the ledger, by whose run id its tokens are known.

        Raises:
            TokenStoreError: the database cannot be reached or used.
            RunningHubError: psycopg is not installed.
        """
        self._address = address
        self._ledger = address.run_id or ""
        self._psycopg = driver(address)
        self._database: Connection | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="tokens")
        self._found: dict[str, tuple[float, Token]] = {}
        self._tried(lambda _: None)

    async def find(self, secret: str) -> Token | None:
        digest = digest_of(secret)
        at, token = self._found.get(digest, (0.0, None))
        if token is None or time.monotonic() - at >= _KNOWN_FOR:
            token = living(await self._one("digest", digest), digest)
            self._found.pop(digest, None)
            if token is not None:
                if len(self._found) >= _MOST_KNOWN:
                    self._found.clear()
                self._found[digest] = time.monotonic(), token
        return token

    async def named(self, name: str) -> Token | None:
        return await self._one("name", name)

    async def all(self) -> list[Token]:
        return await self._do(lambda database: self._rows(database, "true"))

    async def add(self, token: Token) -> None:
        def add(database: Connection) -> Token | None:
            marks = ", ".join(f"%({name})s" for name in _NAMES)
            made = database.execute(
                f"INSERT INTO tokens (ledger, {_COLUMNS}) VALUES (%(ledger)s, {marks})"
                " ON CONFLICT (ledger, name) DO NOTHING".encode(),
                {"ledger": self._ledger, **_written(token)},
            )
            there = self._rows(database, "name = %(value)s", token.name)[0]
            # Made again, since its end got no answer, it finds itself.
            return None if made.rowcount or there == token else there

        if (taken := await self._do(add)) is not None:
            raise name_taken(taken)

    async def revoke(self, name: str) -> None:
        def revoke(database: Connection) -> bool:
            done = database.execute(
                "UPDATE tokens SET revoked_at = coalesce(revoked_at, %s)"
                " WHERE ledger = %s AND name = %s",
                (now_text(), self._ledger, name),
            )
            return done.rowcount > 0

        if not await self._do(revoke):
            raise not_known(name, [each.name for each in await self.all()])
        self._found.clear()

    async def close(self) -> None:
        """Let go of the database."""
        await asyncio.wrap_future(self._thread.submit(self._let_go))
        self._thread.shutdown(wait=False)

    # -- inside ----------------------------------------------------------------------------

    async def _one(self, column: str, value: str) -> Token | None:
        if "\0" in value:  # which no text there has
            return None
        rows = await self._do(lambda database: self._rows(database, f"{column} = %(value)s", value))
        return rows[0] if rows else None

    def _rows(self, database: Connection, where: str, value: str = "") -> list[Token]:
        found = database.execute(
            f"SELECT {_COLUMNS} FROM tokens WHERE ledger = %(ledger)s AND {where}"
            " ORDER BY name".encode(),
            {"ledger": self._ledger, "value": value},
        )
        return [_token(dict(zip(_NAMES, row, strict=True))) for row in found]

    async def _do(self, work: Callable[[Connection], T]) -> T:
        return await asyncio.wrap_future(self._thread.submit(self._tried, work))

    def _tried(self, work: Callable[[Connection], T]) -> T:
        """Do it, each statement its own transaction, and again where that may help."""
        whose = f"the store of tokens {self._address}"
        try:
            for pause in tries(_PATIENCE, whose, self._address.hides):
                try:
                    return work(self._connected())
                except self._psycopg.Error as error:
                    if not is_passing(error) or not pause(error):
                        raise
        except (self._psycopg.Error, UnfitDatabaseError) as error:
            said = self._address.hides(str(error)) or type(error).__name__
            raise TokenStoreError(
                f"The tokens in {self._address} cannot be used: {said.rstrip('.')}. {advice(error)}"
            ) from None
        raise AssertionError  # the last try raises

    def _connected(self) -> Connection:
        if self._database is None or self._database.closed:
            database = self._address.connect()
            try:
                check_server_is_fit(database)
                make_tables(database, _TABLES)
                database.execute(f"SET search_path = {_SCHEMA}".encode())
            except BaseException:
                database.close()
                raise
            self._database = database
        return self._database

    def _let_go(self) -> None:
        if self._database is not None:
            with contextlib.suppress(self._psycopg.Error):
                self._database.close()


def _token(row: dict[str, Any]) -> Token:
    budget, total = parse_limits(row.pop("budget"), row.pop("total"))
    models, rate = tuple(row.pop("models")), rate_of(row.pop("rate"))
    return Token(budget=budget, total=total, models=models, rate=rate, **row)


def _written(token: Token) -> dict[str, Any]:
    return {
        **{name: getattr(token, name) for name in _NAMES},
        "budget": None if token.budget is None else budget_text(token.budget),
        "total": None if token.total is None else limit_text(token.total),
        "models": list(token.models),
        "rate": None if token.rate is None else rate_text(token.rate),
    }
