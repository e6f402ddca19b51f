"""Links to files: what a server signs opens one file, for a day and a token, and nothing else."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.errors import InvalidParameterError
from runninghub_async.postgres.address import parse_postgres
from runninghub_async.serve.link_key import key_in, key_in_database
from runninghub_async.serve.links import LASTS, PATH, Links
from runninghub_async.serve.reached import Reached
from runninghub_async.serve.records import Token
from runninghub_async.serve.troubles import Trouble
from tests.postgres_server import database

KEY = bytes(range(32))
NOW = 1_800_000_000.0
ALICE = Token(name="alice", digest="a" * 64)
BOB = Token(name="bob", digest="b" * 64)
_NAMES = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1),
    min_size=1,
    max_size=4,
).map("/".join)


class Clock:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


def links(clock: Clock | None = None, key: bytes = KEY) -> Links:
    return Links(key, "https://door.example/ai/", clock=clock or Clock())


def taken_apart(link: str) -> tuple[str, dict[str, str]]:
    """Name and query of a link, as a server reads them."""
    parts = urlsplit(link)
    assert link.startswith(f"https://door.example/ai{PATH}")
    query = parse_qs(parts.query, strict_parsing=True)
    name = unquote(parts.path.removeprefix(f"/ai{PATH}"))
    return name, {key: value for key, (value,) in query.items()}


def refusal_of(signer: Links, name: str, query: Mapping[str, str], token: Token | None) -> int:
    """The status with which a link is refused."""
    with pytest.raises(Trouble) as caught:
        signer.check(name, query, token)
    assert not caught.value.may_repeat
    return caught.value.status


@given(name=_NAMES)
@example(name="files/ü 漢字?#%2e%2e&token=bob.png")
def test_a_link_opens_its_file(name: str) -> None:
    link = links().link(name, ALICE)
    assert link.isascii()
    told, query = taken_apart(link)
    assert told == name
    links().check(told, query, ALICE)


@given(name=_NAMES, other=_NAMES, end=st.text(max_size=20), signature=st.text(max_size=50))
@example(name="a", other="b", end="١٢٣", signature="ß")
@example(name="a", other="b", end="-1", signature="")
@example(name="a", other="b", end=str(int(NOW + LASTS)) + "\n", signature="=")
def test_nothing_of_it_can_be_changed(name: str, other: str, end: str, signature: str) -> None:
    assume(name != other)
    signer = links()
    _, query = taken_apart(signer.link(name, ALICE))
    assume(end != query["end"])
    assume(signature != query["signature"])
    assert refusal_of(signer, other, query, ALICE) == 403
    assert refusal_of(signer, name, {**query, "end": end}, ALICE) == 403
    assert refusal_of(signer, name, {**query, "signature": signature}, ALICE) == 403
    assert refusal_of(signer, name, query, BOB) == 403
    assert refusal_of(signer, name, query, None) == 403
    assert refusal_of(links(key=bytes(32)), name, query, ALICE) == 403
    for left_out in ("end", "signature"):
        less = {key: value for key, value in query.items() if key != left_out}
        assert refusal_of(signer, name, less, ALICE) == 403


def test_parts_cannot_be_moved_from_one_field_to_the_next() -> None:
    signer = links()
    _, query = taken_apart(signer.link("1\nfile", ALICE))
    for token in (evolve(ALICE, name="alice\n" + ALICE.digest), evolve(ALICE, digest="")):
        assert refusal_of(signer, "file", query, token) == 403


def test_a_link_is_over_after_a_day() -> None:
    clock = Clock()
    signer = links(clock)
    name, query = taken_apart(signer.link("files/a.png", ALICE))
    clock.now += LASTS - 1
    signer.check(name, query, ALICE)
    clock.now += 1
    assert refusal_of(signer, name, query, ALICE) == 410
    assert refusal_of(signer, name, {**query, "end": str(int(clock.now) + 9)}, ALICE) == 403


def test_a_link_ends_with_its_token_and_does_not_begin_again_with_the_name() -> None:
    name, query = taken_apart(links().link("files/a.png", ALICE))
    revoked = evolve(ALICE, revoked_at="2026-11-28T12:00:00Z")
    assert refusal_of(links(), name, query, revoked) == 410
    assert refusal_of(links(), name, query, evolve(ALICE, digest="c" * 64)) == 403


def test_secrets_that_are_derived_are_apart() -> None:
    assert links().derived("events") == links().derived("events")
    others = {links().derived("others"), links(key=bytes(32)).derived("events")}
    assert links().derived("events") not in others


@pytest.mark.parametrize(
    ("server", "root", "base"),
    [
        (("127.0.0.1", 8300), "", "http://127.0.0.1:8300"),
        (("::1", 8300), "/ai", "http://[::1]:8300/ai"),
        (("10.1.2.3", 80), "/a b", "http://10.1.2.3:80/a%20b"),
    ],
)
async def test_without_a_public_address_links_lead_to_where_it_was_reached(
    server: tuple[str, int], root: str, base: str
) -> None:
    reached = Reached()
    signer = Links(KEY, reached=reached)
    reached.note_listening("http://127.0.0.1:7")
    assert signer.link("a.png", ALICE).startswith(f"http://127.0.0.1:7{PATH}a.png?")
    told = [(b"host", b"evil.example"), (b"x-forwarded-host", b"evil.example")]
    scope = {"server": server, "root_path": root, "headers": told, "scheme": "https"}

    async def answer() -> str:
        reached.note(scope)
        await asyncio.create_task(other())
        return signer.link("a.png", ALICE)

    async def other() -> None:
        reached.note({"server": ("192.0.2.1", 1)})

    assert (await answer()).startswith(f"{base}{PATH}a.png?")
    public = Links(KEY, "https://door.example", reached=reached)
    assert public.link("a.png", ALICE).startswith(f"https://door.example{PATH}")


# -- the key ----------------------------------------------------------------------------------


def test_the_key_is_made_once_and_for_oneself(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with ThreadPoolExecutor(8) as servers:
        keys = set(servers.map(key_in, [state] * 32))
    assert len(keys) == 1
    assert {len(key) for key in keys} == {32}
    (file,) = state.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600 or os.name != "posix"
    assert key_in(state) in keys
    assert key_in(tmp_path / "another's") not in keys


@pytest.mark.skipif(os.name != "posix", reason="no such modes")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_key_that_others_may_read_is_none(tmp_path: Path, mode: int) -> None:
    key_in(tmp_path)
    (file,) = tmp_path.iterdir()
    file.chmod(mode)
    with pytest.raises(InvalidParameterError, match="others may read") as caught:
        key_in(tmp_path)
    assert file.read_text() not in str(caught.value)


@pytest.mark.parametrize("text", ["", "short", "ab" * 31, "zz" * 32, "ü" * 64, "ab" * 33])
def test_what_is_no_key_is_told_without_showing_it(tmp_path: Path, text: str) -> None:
    key_in(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidParameterError, match=r"links\.key") as caught:
        key_in(tmp_path)
    assert not text or text not in str(caught.value)


def test_servers_of_one_database_have_one_key() -> None:
    address = parse_postgres(database())
    with ThreadPoolExecutor(4) as servers:
        keys = set(servers.map(key_in_database, [address] * 4))
    assert len(keys) == 1
    assert {len(key) for key in keys} == {32}


def test_a_database_that_is_away_is_told_without_its_password() -> None:
    address = parse_postgres("postgresql://me:hidden-word@127.0.0.1:1/nowhere")
    with pytest.raises(LedgerError, match="key of links") as caught:
        key_in_database(address)
    assert "hidden-word" not in str(caught.value)
