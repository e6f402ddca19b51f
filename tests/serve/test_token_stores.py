"""Stores of tokens by their contract, and the file that people may edit."""

from __future__ import annotations

import asyncio
import os
import stat
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.errors import InvalidParameterError
from runninghub_async.postgres.address import parse_postgres
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_file import tokens_in, write_tokens
from runninghub_async.serve.token_store import MemoryTokens, TokenFile, TokenStore, TokenStoreError
from runninghub_async.serve.token_store_postgres import PostgresTokens
from runninghub_async.serve.token_texts import checked_name, new_secret, new_token, parse_limits
from tests.postgres_server import PASSWORD, database
from tests.purses.test_stores import postgres_address
from tests.serve.token_store_contract import FULL, SECRET, Contract, Make, of

ENTRY: dict[str, Any] = {
    "sha256": FULL.digest,
    "webhook_secret": FULL.webhook_secret,
    "budget": "5USD/day",
}


class TestMemory(Contract):
    """Stores in memory are one process's: there the same one is every other."""

    @pytest.fixture
    def make(self) -> Make:
        store = MemoryTokens()

        async def make() -> TokenStore:
            return store

        return make


class TestFile(Contract):
    @pytest.fixture
    def make(self, tmp_path: Path) -> Make:
        async def make() -> TokenStore:
            return TokenFile(tmp_path / "tokens.yaml", may_be_missing=True)

        return make


class TestPostgres(Contract):
    """Each test has the tokens of a ledger of its own."""

    @pytest.fixture
    async def make(self) -> AsyncIterator[Make]:
        made: list[TokenStore] = []
        address = parse_postgres(postgres_address())

        async def make() -> TokenStore:
            made.append(await asyncio.to_thread(PostgresTokens, address))
            return made[-1]

        yield make
        for store in made:
            await store.close()

    async def test_what_another_server_revokes_is_nobodys_within_two_seconds(
        self, make: Make
    ) -> None:
        serving, command = await make(), await make()
        await command.add(FULL)
        assert await serving.find(SECRET) == FULL
        await command.revoke("ann")
        await seen_within_two_seconds(serving, SECRET, known=False)


async def test_a_database_that_cannot_be_used_is_told_without_secrets() -> None:
    address = database().replace(quote(PASSWORD, safe=""), "s3cret")
    with pytest.raises(TokenStoreError, match="user and password are right") as caught:
        PostgresTokens(parse_postgres(address))
    assert "s3cret" not in str(caught.value)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One with a token, as it is written."""
    path = tmp_path / "tokens.yaml"
    write_tokens(path, [FULL])
    return path


def write(path: Path, text: str, mode: int = 0o600) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


async def test_it_is_its_owners_alone_and_stays_so(file: Path) -> None:
    for _ in range(2):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        await TokenFile(file).add(new_token(f"n{time.monotonic_ns()}", new_secret()))
    assert SECRET not in file.read_text()
    assert sorted(path.name for path in file.parent.iterdir()) == [
        ".tokens.yaml.lock",
        "tokens.yaml",
    ]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601, 0o644])
def test_a_file_that_others_may_read_is_refused(file: Path, mode: int) -> None:
    file.chmod(mode)
    with pytest.raises(InvalidParameterError, match=f"mode {mode:o}.*mode 600.*chmod 600"):
        TokenFile(file)


def test_one_that_is_not_there_is_told_with_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(InvalidParameterError, match=r"No such file.*tokens add NAME"):
        TokenFile(tmp_path / "tokens.yaml")
    with pytest.raises(InvalidParameterError, match="this is not a file"):
        TokenFile(tmp_path)


async def test_a_link_stays_one_and_its_file_counts(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "tokens.yaml"
    link.parent.mkdir()
    link.symlink_to(file)
    await TokenFile(link).add(new_token("ben", new_secret()))
    assert link.is_symlink()
    assert of(await TokenFile(file).all()) == ["ann", "ben"]
    file.chmod(0o644)
    with pytest.raises(InvalidParameterError, match="others may read"):
        TokenFile(link)


async def seen_within_two_seconds(store: TokenStore, secret: str, *, known: bool) -> None:
    until = time.monotonic() + 2
    while (await store.find(secret) is not None) is not known:
        assert time.monotonic() < until, "it is promised within two seconds"
        await asyncio.sleep(0.05)


async def test_what_others_change_is_known_within_two_seconds(file: Path) -> None:
    serving, command = TokenFile(file), TokenFile(file)
    assert await serving.find(SECRET) == FULL
    await command.add(new_token("ben", secret := new_secret()))
    await seen_within_two_seconds(serving, secret, known=True)
    await command.revoke("ben")
    await seen_within_two_seconds(serving, secret, known=False)
    assert await serving.find(SECRET) == FULL


async def test_a_change_that_cannot_be_read_is_told_and_what_was_read_counts(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runninghub_async.serve.token_store._LOOK_AGAIN", 0.05)
    serving = TokenFile(file)
    good = file.read_text()
    write(file, good.replace("60/minute", "60/fortnight"))
    while not caplog.records:
        assert await serving.find(SECRET) == FULL
        await asyncio.sleep(0.05)
    assert f"tokens.yaml:{good[: good.index('rate:')].count(chr(10)) + 1}: ann" in caplog.text
    assert "'60/fortnight'; allowed is a number from 1 to 999999" in caplog.text
    write(file, good.replace("operator: true", "operator: false"))
    until = time.monotonic() + 5
    while (token := await serving.find(SECRET)) is None or token.is_operator:
        assert time.monotonic() < until
        await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("key", "value", "line", "told"),
    [
        ("budget", "5", 5, "'5'; allowed is an amount of a day"),
        ("budget", 5, 5, "budget must be text, not the number 5"),
        ("budget", "5USD/month", 5, "allowed is an amount of a day with its currency"),
        ("budget", "-5USD/day", 5, "allowed is an amount of a day"),
        ("total", "100CNY", 6, "100CNY.*allowed is an amount in USD"),
        ("total", "much", 6, "'much'; allowed is an amount"),
        ("rate", "0/minute", 6, "allowed is a number from 1 to 999999"),
        ("rate", "60", 6, "60/minute, 10/second or 1000/hour"),
        ("models", "a,b", 6, "models must be a list, not the text"),
        ("models", ["a", ""], 6, "allowed is names of models"),
        ("concurrency", 0, 6, "a whole number of at least 1"),
        ("concurrency", "4", 6, "concurrency must be a whole number"),
        ("operator", "yes!", 6, "operator must be true or false"),
        ("sha256", "abc", 3, "64 digits"),
        ("sha256", FULL.digest.upper(), 3, "64 digits"),
        ("webhook_secret", "whsec_abc", 4, "not shown"),
        ("created", "yesterday", 6, "2026-11-28T12:00:00Z"),
        ("revoked", "2026-11-28T12:00:00", 6, "2026-11-28T12:00:00Z"),
        ("budgets", "5USD/day", 6, "unknown key budgets.*Did you mean budget?"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_is_allowed(
    tmp_path: Path, key: str, value: Any, line: int, told: str
) -> None:
    path = tmp_path / "tokens.yaml"
    write(path, yaml.safe_dump({"tokens": {"ann": {**ENTRY, key: value}}}, sort_keys=False))
    with pytest.raises(InvalidParameterError, match=rf"tokens\.yaml:{line}: ann.*{told}") as caught:
        tokens_in(path)
    assert "whsec" not in str(caught.value).replace("whsec_ and", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the file is empty"),
        ("tokens: [", "not valid YAML"),
        ("tokens:\n  ann: &a {}\n  ben: *a\n", ":2: the anchor &a"),
        ("tokens: 7", "tokens must be a mapping"),
        ("- ann", "must be a mapping"),
        ("tokens: {}\nmore: 1", ":2: unknown key more"),
        ("tokens: !!python/object/apply:os.system ['true']", "the tag"),
        ("tokens:\n  123: {}\n", "the key 123 must be text; put it in quotes"),
        ("tokens:\n  ann: {}\n", "the key sha256 is missing"),
        ("tokens:\n  'an n': {sha256: %(d)s, webhook_secret: %(w)s}", "visible characters"),
        ("tokens:\n  -x: {sha256: %(d)s, webhook_secret: %(w)s}", "first a letter or digit"),
        (
            "tokens:\n  a: {sha256: %(d)s, webhook_secret: %(w)s}\n"
            "  b: {sha256: %(d)s, webhook_secret: %(w)s}",
            ":3: b: the token is that of a already",
        ),
        ("tokens:\n  a: {sha256: %(d)s, webhook_secret: %(w)s}\n  a: {}", "already given on line"),
        ("a: " + "[" * 100 + "]" * 100, "nested deeper"),
        ("x" * 5_000_000, "at most 4,000,000 are read"),
        ("tokens: {}\n\x00", "which no reader sees"),
    ],
)
def test_a_file_that_is_none_of_tokens(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "tokens.yaml"
    write(path, text.replace("%(d)s", FULL.digest).replace("%(w)s", FULL.webhook_secret))
    with pytest.raises(InvalidParameterError) as caught:
        TokenFile(path)
    assert told in str(caught.value)


async def test_nothing_is_written_over_a_file_that_has_a_mistake(file: Path) -> None:
    store, text = TokenFile(file), f"{file.read_text()}  ben: 7\n"
    write(file, text)
    with pytest.raises(InvalidParameterError, match="ben must be a mapping"):
        await store.add(new_token("cyd", new_secret()))
    assert file.read_text() == text


NAMES = st.text(min_size=1, max_size=64)
TEXTS = st.text(max_size=30)


@given(name=NAMES, models=st.lists(TEXTS, max_size=3), total=TEXTS)
def test_whatever_may_be_a_token_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, models: list[str], total: str
) -> None:
    """And what may not is refused before it is written."""
    try:
        token: Token = new_token(name, SECRET, models=models, total=total or None)
    except InvalidParameterError:
        return
    path = tmp_path_factory.mktemp("tokens") / "tokens.yaml"
    write_tokens(path, [token])
    assert tokens_in(path) == [token]


@pytest.mark.parametrize("name", ["", " ann", "an n", "a\n", "-a", ".a", "a" * 65, "a\u202eb", 7])
def test_what_no_token_may_be_called(name: Any) -> None:
    with pytest.raises(InvalidParameterError, match="visible characters without blanks"):
        checked_name(name)


@pytest.mark.parametrize("amount", ["1" * 60 + "USD", "1e3USD", "٣USD", "1,5USD", "NaNUSD", "5 US"])
def test_amounts_that_are_none(amount: str) -> None:
    for budget, total in ((amount, None), (None, amount)):
        with pytest.raises(InvalidParameterError, match="allowed is an amount"):
            parse_limits(budget, total)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_one_that_may_not_be_read(file: Path) -> None:
    file.chmod(0)
    with pytest.raises(InvalidParameterError, match="can't be read"):
        TokenFile(file)
