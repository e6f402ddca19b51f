"""Where callers' tokens are kept: in a file, or in the database of the ledger."""

from __future__ import annotations

import asyncio
import hmac
import os
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import Protocol, runtime_checkable

from attrs import evolve

from runninghub_async.bulk.folder_lock import locked
from runninghub_async.checks import did_you_mean, refusal
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.file_writings import Writing
from runninghub_async.logs import logger
from runninghub_async.quoting import shown
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_file import seen, tokens_in, write_tokens
from runninghub_async.serve.token_texts import digest_of, now_text
from runninghub_async.values import expanded

_LOOK_AGAIN = 1.0
"""Seconds after which it is looked whether the file was changed: half of what is promised."""
_PATIENCE = 10.0
"""Seconds that another who changes the file is waited for."""


class TokenStoreError(RunningHubError):
    """The tokens cannot be read or written."""


@runtime_checkable
class TokenStore(Protocol):
    """The tokens of callers, by name.  ``tests/serve/token_store_contract.py`` is what every
    implementation has to pass."""

    async def find(self, secret: str) -> Token | None:
        """Whose secret this is; ``None`` where nobody's, or a revoked token's.

        Raises:
            TokenStoreError: the store cannot be read.
        """
        ...

    async def named(self, name: str) -> Token | None:
        """The token of this name, also where it is revoked.

        Raises:
            TokenStoreError: the store cannot be read.
        """
        ...

    async def all(self) -> list[Token]:
        """Every token, by name, also those that are revoked.

        Raises:
            TokenStoreError: the store cannot be read.
        """
        ...

    async def add(self, token: Token) -> None:
        """Keep a token.

        Raises:
            InvalidParameterError: there is one of this name, also where it is revoked: what it has
                made and spent stays its own.
            TokenStoreError: the store cannot be written.
        """
        ...

    async def revoke(self, name: str) -> None:
        """From now on it is nobody's.  One that is revoked already stays as it is.

        Raises:
            InvalidParameterError: there is none of this name; the nearest is told.
            TokenStoreError: the store cannot be written.
        """
        ...

    async def close(self) -> None:
        """Let go of what the store has open."""
        ...


class Tokens:
    """The tokens of one moment, in memory."""

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        self._by_name = {token.name: token for token in tokens}
        # Where in the table a digest would stand says nothing about the secrets that there are:
        # nobody can choose digests.  What is found there is compared in constant time.
        self._by_digest = {token.digest: token for token in self._by_name.values()}

    def find(self, secret: str) -> Token | None:
        """See :meth:`TokenStore.find`."""
        digest = digest_of(secret)
        return living(self._by_digest.get(digest), digest)

    def named(self, name: str) -> Token | None:
        """See :meth:`TokenStore.named`."""
        return self._by_name.get(name)

    def all(self) -> list[Token]:
        """See :meth:`TokenStore.all`."""
        return [self._by_name[name] for name in sorted(self._by_name)]

    def with_new(self, token: Token) -> Tokens:
        """These, and one more.

        Raises:
            InvalidParameterError: its name is taken.
        """
        if (taken := self.named(token.name)) is not None:
            raise name_taken(taken)
        return Tokens([*self._by_name.values(), token])

    def without(self, name: str) -> Tokens:
        """These, of which one is revoked.

        Raises:
            InvalidParameterError: there is none of this name.
        """
        if (token := self.named(name)) is None:
            raise not_known(name, self._by_name)
        revoked = evolve(token, revoked_at=token.revoked_at or now_text())
        return Tokens([*(self._by_name | {name: revoked}).values()])


class MemoryTokens:
    """A :class:`TokenStore` that ends with the process."""

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        """With these in it."""
        self._tokens = Tokens(tokens)

    async def find(self, secret: str) -> Token | None:
        return self._tokens.find(secret)

    async def named(self, name: str) -> Token | None:
        return self._tokens.named(name)

    async def all(self) -> list[Token]:
        return self._tokens.all()

    async def add(self, token: Token) -> None:
        self._tokens = self._tokens.with_new(token)

    async def revoke(self, name: str) -> None:
        self._tokens = self._tokens.without(name)

    async def close(self) -> None:
        """There is nothing to let go of."""


class TokenFile:
    """A :class:`TokenStore` in a YAML file, which people may edit.

    Only its owner may read it.  It is replaced as a whole, and whoever serves with it knows within
    two seconds what was changed.  A change that cannot be read is told in the log, with its line,
    and until it is mended what was read before counts.
    """

    def __init__(self, path: str | os.PathLike[str], *, may_be_missing: bool = False) -> None:
        """Read the file.  Blocking.

        Args:
            path: of the file.
            may_be_missing: whether it is made where it is not there; otherwise that is an error.

        Raises:
            InvalidParameterError: it is not there, others may read it, or something in it is
                wrong; the message tells the line and what is allowed.
        """
        self.path = expanded(path)
        self._tokens = Tokens()
        self._written: Writing | None = None
        self._told = ""
        if self.path.exists() or not may_be_missing:
            self._read()
        self._looked_at = time.monotonic()
        self._looking = asyncio.Lock()

    async def find(self, secret: str) -> Token | None:
        return (await self._now()).find(secret)

    async def named(self, name: str) -> Token | None:
        return (await self._now()).named(name)

    async def all(self) -> list[Token]:
        return (await self._now()).all()

    async def add(self, token: Token) -> None:
        await self._change(lambda tokens: tokens.with_new(token))

    async def revoke(self, name: str) -> None:
        await self._change(lambda tokens: tokens.without(name))

    async def close(self) -> None:
        """There is nothing to let go of."""

    # -- inside ----------------------------------------------------------------------------

    async def _now(self) -> Tokens:
        """What stands in the file, or stood there a moment ago."""
        if time.monotonic() - self._looked_at >= _LOOK_AGAIN:
            async with self._looking:
                if time.monotonic() - self._looked_at >= _LOOK_AGAIN:
                    await asyncio.to_thread(self._look)
                    self._looked_at = time.monotonic()
        return self._tokens

    def _look(self) -> None:
        """Read the file where it was changed."""
        try:
            if seen(self.path) != self._written:
                self._read()
                logger.info("the tokens in %s were read again", self.path)
        except InvalidParameterError as mistake:
            if mistake.message != self._told:
                logger.error("%s What was read before counts until this is mended.", mistake)
            self._told = mistake.message
        else:
            self._told = ""

    def _read(self) -> None:
        written = seen(self.path)
        self._tokens = Tokens(tokens_in(self.path))
        # A clock of files may stand for longer than two writings take: what was written just now
        # is read once more.
        is_fresh = abs(time.time() - written.written_at / 1e9) < _LOOK_AGAIN
        self._written = None if is_fresh else written

    async def _change(self, change: Callable[[Tokens], Tokens]) -> None:
        await asyncio.to_thread(self._changed, change)

    def _changed(self, change: Callable[[Tokens], Tokens]) -> None:
        """Write what a change makes of what is there now; nobody else does meanwhile."""
        try:
            there = self.path.resolve()
            there.parent.mkdir(parents=True, exist_ok=True)
            with closing(locked(there.with_name(f".{there.name}.lock"), patience=_PATIENCE)):
                if there.exists():
                    self._read()
                new = change(self._tokens)
                write_tokens(there, new.all())
                self._read()
        except (OSError, sqlite3.Error) as error:
            raise TokenStoreError(
                f"The tokens in {self.path} cannot be written: {error}."
            ) from error


def living(token: Token | None, digest: str) -> Token | None:
    """A token that was found by a digest, where it is that one's and not revoked."""
    is_right = hmac.compare_digest(token.digest if token else digest[::-1], digest)
    return token if token is not None and is_right and token.revoked_at is None else None


def name_taken(token: Token) -> InvalidParameterError:
    """The error for a name that a token has, or had."""
    what = "is that of a token that there is"
    if token.revoked_at is not None:
        what = f"is that of a token that was revoked {token.revoked_at}"
    return refusal("name", f"{what} ({token.name})", "another name", value=token.name)


def not_known(name: str, names: Iterable[str]) -> InvalidParameterError:
    """The error for a name that no token has."""
    return refusal(
        "name", f"is {shown(name)}, which no token has", value=name, hint=did_you_mean(name, names)
    )
