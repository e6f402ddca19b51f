"""What every store of tokens has to pass.

A class of tests has ``Contract`` as its base, and a fixture ``make``, which gives stores of the
same tokens, each as another process would have it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_store import TokenStore
from runninghub_async.serve.token_texts import new_secret, new_token

Make = Callable[[], Awaitable[TokenStore]]

SECRET = f"rhs_{'Ab-9' * 10}xyz"
"""The same in every process, since names of tests are made of it."""
FULL = new_token(
    "ann",
    SECRET,
    budget="5USD/day",
    total="100.50USD",
    models=["seedream-v4.5/text-to-image", "workflow/1901234567890123456", "asset://"],
    rate="60/minute",
    concurrency=4,
    is_operator=True,
)


class Contract:
    """The tests; ``make`` is the module's."""

    async def test_a_token_is_found_by_its_secret_and_comes_back_as_it_was(
        self, make: Make
    ) -> None:
        store = await make()
        plain = new_token("ben", other := new_secret())
        for token in (FULL, plain):
            await store.add(token)
        for each in (store, await make()):
            assert await each.find(SECRET) == FULL
            assert await each.find(other) == plain
            assert await each.named("ann") == FULL
            assert await each.all() == [FULL, plain]

    @pytest.mark.parametrize(
        "secret", ["", "ann", FULL.digest, SECRET[:-1], f"{SECRET} ", SECRET.upper(), "é\udcff\0"]
    )
    async def test_nothing_else_finds_it(self, make: Make, secret: str) -> None:
        store = await make()
        await store.add(FULL)
        assert await store.find(secret) is None
        assert await store.named("an") is None

    async def test_a_revoked_token_is_nobodys_and_its_name_stays_taken(self, make: Make) -> None:
        store = await make()
        await store.add(FULL)
        await store.revoke("ann")
        assert await store.find(SECRET) is None
        revoked = await store.named("ann")
        assert revoked is not None
        assert revoked.revoked_at is not None
        await store.revoke("ann")
        assert await store.named("ann") == revoked, "when it was revoked stays known"
        with pytest.raises(InvalidParameterError, match=r"was revoked 20.*\(ann\)"):
            await store.add(new_token("ann", new_secret()))

    async def test_a_name_is_taken_once(self, make: Make) -> None:
        store = await make()
        await store.add(FULL)
        with pytest.raises(InvalidParameterError, match=r"\(ann\); allowed is another name"):
            await store.add(new_token("ann", new_secret()))
        assert await store.all() == [FULL]

    async def test_a_name_that_nobody_has_cannot_be_revoked(self, make: Make) -> None:
        store = await make()
        await store.add(FULL)
        with pytest.raises(InvalidParameterError, match="'anna', which no token has") as caught:
            await store.revoke("anna")
        assert "Did you mean ann?" in str(caught.value)

    async def test_at_once_no_token_is_lost_and_each_name_is_one_tokens(self, make: Make) -> None:
        stores = [await make() for _ in range(3)]
        tokens = [new_token(f"name-{n % 6}", new_secret()) for n in range(12)]
        ends = await asyncio.gather(
            *(stores[n % 3].add(token) for n, token in enumerate(tokens)), return_exceptions=True
        )
        refused = [end for end in ends if end is not None]
        assert len(refused) == 6
        assert all(isinstance(end, InvalidParameterError) for end in refused)
        kept = await (await make()).all()
        assert [token.name for token in kept] == [f"name-{n}" for n in range(6)]
        assert {token.digest for token in kept} <= {token.digest for token in tokens}

    @pytest.mark.parametrize("name", ["小明", "a.b_c@d+e-f", "123", "yes", "null", "é" * 64, "1e3"])
    async def test_names_of_many_kinds(self, make: Make, name: str) -> None:
        store = await make()
        await store.add(token := new_token(name, secret := new_secret(), models=["no", "1"]))
        again = await make()
        assert await again.find(secret) == await again.named(name) == token

    async def test_a_secret_is_nowhere_in_a_token(self, make: Make) -> None:
        store = await make()
        await store.add(FULL)
        told = repr(await store.all())
        assert SECRET not in told
        assert FULL.webhook_secret not in told


def of(tokens: list[Token]) -> list[str]:
    """Their names."""
    return [token.name for token in tokens]
