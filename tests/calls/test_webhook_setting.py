"""Where the service posts outcomes: a setting of the client and of one call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from tests.bulk.helpers import bulk_with, forms
from tests.helpers import KEY, a_call, client
from tests.misbehaving import Server, accept, code

HOOK = "https://example.com/hook"
OTHER = "https://example.com/other"


def hooks(server: Server) -> list[str | None]:
    """What the submits that came asked for."""
    return [request.json.get("webhookUrl") for request in server.submits]


async def awaited(rh: RunningHub) -> object:
    return await a_call(rh)


async def submitted(rh: RunningHub) -> object:
    return await (await a_call(rh).submit()).result()


async def gathered(rh: RunningHub) -> object:
    return await rh.gather(a_call(rh))


async def mapped(rh: RunningHub) -> object:
    async with rh.map([a_call(rh)]) as outcomes:
        return [outcome.unwrap() async for outcome in outcomes]


async def mapped_form(rh: RunningHub) -> object:
    async with rh.map([a_call(rh).to_dict()]) as outcomes:
        return [outcome.unwrap() async for outcome in outcomes]


async def copied(rh: RunningHub) -> object:
    return await a_call(rh).copy()


WAYS = [awaited, submitted, gathered, mapped, mapped_form, copied]


@pytest.mark.parametrize("way", WAYS)
async def test_the_clients_reaches_every_way_to_run_a_call(way: Any) -> None:
    async with Server() as server, client(server, webhook_url=HOOK) as rh:
        await way(rh)
    assert hooks(server) == [HOOK]


@pytest.mark.parametrize("way", WAYS)
async def test_without_it_none_is_sent(way: Any) -> None:
    async with Server() as server, client(server) as rh:
        await way(rh)
    assert hooks(server) == [None]


async def test_the_clients_reaches_bulk_runs(tmp_path: Path) -> None:
    async with Server() as server, client(server, webhook_url=HOOK) as rh:
        await bulk_with(rh, tmp_path / "out", forms(2))
    assert hooks(server) == [HOOK, HOOK]


async def test_that_of_a_call_wins_and_goes_with_its_copies() -> None:
    async with Server() as server, client(server, webhook_url=HOOK) as rh:
        call = a_call(rh).with_options(webhook_url=OTHER)
        assert isinstance(call, Call)
        await rh.gather(call, call.copy(), a_call(rh))
        async with rh.map([call.copy()]) as outcomes:
            assert [outcome.error async for outcome in outcomes] == [None]
    assert sorted(map(str, hooks(server))) == [HOOK, OTHER, OTHER, OTHER]


async def test_none_takes_the_clients_again() -> None:
    async with Server() as server, client(server, webhook_url=HOOK) as rh:
        await a_call(rh).with_options(webhook_url=OTHER).with_options(webhook_url=None)
    assert hooks(server) == [HOOK]


async def test_what_has_been_sent_cannot_be_changed() -> None:
    async with Server() as server, client(server, webhook_url=HOOK) as rh:
        call = a_call(rh)
        await call.submit()
        assert await call.submit(webhook_url=HOOK) is call.task, "it is that already"
        call.with_options(webhook_url=HOOK)
        with pytest.raises(errors.RunningHubError, match=r"already under way.*copy"):
            call.with_options(webhook_url=OTHER)
        with pytest.raises(errors.RunningHubError, match="copy"):
            await call.submit(webhook_url=OTHER)
        await call
    assert hooks(server) == [HOOK]


async def test_a_call_of_which_certainly_nothing_came_takes_another() -> None:
    async with Server(code("1501", "no"), accept) as server, client(server) as rh:
        call = a_call(rh).with_options(webhook_url=HOOK)
        with pytest.raises(errors.APIError):
            await call
        await call.with_options(webhook_url=OTHER)
    assert hooks(server) == [HOOK, OTHER]


@pytest.mark.parametrize("wrong", ["example.com/hook", "ftp://example.com", "", 3, b"x", True])
async def test_what_is_no_address_is_refused(wrong: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match=r"webhook_url is .*http"):
        RunningHub(KEY, webhook_url=wrong)
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        with pytest.raises(errors.InvalidParameterError, match=r"webhook_url is .*http"):
            call.with_options(webhook_url=wrong)
        with pytest.raises(errors.InvalidParameterError, match=r"webhook_url is .*http"):
            await call.submit(webhook_url=wrong)
    assert not server.submits
