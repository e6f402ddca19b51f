"""``runninghub serve tokens``: tokens by a person at a terminal."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from runninghub_async.postgres.address import parse_postgres
from runninghub_async.serve.token_store import TokenFile
from runninghub_async.serve.token_store_postgres import PostgresTokens
from tests.cli.command import Command
from tests.purses.test_stores import postgres_address

ALL = (
    *("--budget", "5USD/day", "--total", "100USD", "--models", "seedream-v4.5/text-to-image,mine"),
    *("--rate", "60/minute", "--concurrency", "4", "--operator"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tokens.yaml"


async def test_a_token_is_made_told_once_listed_and_revoked(offline: Command, file: Path) -> None:
    where = ("--tokens", file)
    made = await offline("serve", "tokens", "add", "ann", *where, *ALL)
    assert made.code == 0
    assert "models has 'mine'" in made.err
    secret, signed = re.findall(r"^\w+: (\S+)$", made.out, re.MULTILINE)
    assert signed.startswith("whsec_")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    token = await TokenFile(file).find(secret)
    assert token is not None
    assert (token.name, token.concurrency, token.is_operator) == ("ann", 4, True)
    listed = await offline("serve", "tokens", "list", *where)
    assert "5USD/day  100USD  60/minute" in listed.out
    as_json = (await offline("serve", "tokens", "list", *where, "--json")).json
    assert as_json[0]["models"] == ["seedream-v4.5/text-to-image", "mine"]
    for told in (listed.out, str(as_json), file.read_text()):
        assert secret not in told
    revoked = await offline("serve", "tokens", "revoke", "ann", *where, "--json")
    assert revoked.json == {"name": "ann", "revoked": True}
    assert await TokenFile(file).find(secret) is None


async def test_secrets_are_long_and_each_is_another(offline: Command, file: Path) -> None:
    made = [
        (await offline("serve", "tokens", "add", name, "--tokens", file, "--json")).json
        for name in ("ann", "ben")
    ]
    assert len({each["token"] for each in made}) == 2
    assert all(len(each["token"].removeprefix("rhs_")) == 43 for each in made), "256 bits"


async def test_tokens_live_in_the_database_of_the_ledger(offline: Command) -> None:
    address = postgres_address()
    made = await offline("serve", "tokens", "add", "ann", "--ledger", address, *ALL, "--json")
    store = PostgresTokens(parse_postgres(address))
    token = await store.find(made.json["token"])
    assert token is not None
    assert token.name == "ann"
    assert (await offline("serve", "tokens", "revoke", "ann", "--ledger", address)).code == 0
    assert "ann   5USD/day" in (await offline("serve", "tokens", "list", "--ledger", address)).out
    await store.close()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "an n"), "visible characters without blanks"),
        (("add", "ann", "--budget", "5"), "5USD/day"),
        (("add", "ann", "--budget", "5USD/week"), "an amount of a day"),
        (("add", "ann", "--budget", "5USD", "--total", "9CNY"), "an amount in USD"),
        (("add", "ann", "--rate", "60"), "60/minute"),
        (("add", "ann", "--concurrency", "0"), "--concurrency"),
        (("revoke", "ann"), "No such file"),
        (("list",), "No such file"),
    ],
)
async def test_what_cannot_be_is_told_and_nothing_is_written(
    offline: Command, file: Path, arguments: tuple[str, ...], told: str
) -> None:
    ended = await offline("serve", "tokens", *arguments, "--tokens", file)
    assert ended.code == 2
    assert told in ended.err.replace("\n", " ")
    assert not file.exists()


async def test_where_tokens_are_is_said_once(offline: Command, file: Path) -> None:
    for where in ((), ("--tokens", file, "--ledger", "postgresql://db/x")):
        ended = await offline("serve", "tokens", "add", "ann", *where)
        assert ended.code == 2
        assert "--tokens FILE" in ended.err
    assert not file.exists()
