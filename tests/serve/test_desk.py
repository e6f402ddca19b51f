"""Orders from their acceptance to their end, on a server that answers as a test says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.serve import ends, leftovers
from runninghub_async.serve.troubles import Trouble
from tests.bulk.helpers import prompts, service
from tests.helpers import until
from tests.misbehaving import Request, accept, code, file_result, reset, running, status
from tests.serve.desks import MODEL, Place, opened, order, token


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Of desks that look after what is left, and try again, within moments."""
    monkeypatch.setattr(leftovers, "_SWEEPS_EVERY", 0.1)
    monkeypatch.setattr(ends, "_FIRST_PAUSE", 0.05)
    return Place(path=tmp_path / "server")


@pytest.fixture
async def held() -> AsyncIterator[tuple[Any, asyncio.Event]]:
    """A server whose tasks end when the event says so."""
    go_on = asyncio.Event()

    async def look(request: Request) -> None:
        await (file_result if go_on.is_set() else running)(request)

    async with service(queries=(look,)) as server:
        yield server, go_on


async def test_an_order_is_made_paid_and_told(place: Place) -> None:
    async with service(queries=(_billed,)) as server, opened(server, place) as open:
        accepted = await open.desk.accept(open.caller, order(count=2))
        assert open.balance().reserved > 0
        tasks = await open.desk.wait(accepted, 20)
        assert len(server.submits) == 2
        assert [task.status for task in tasks] == ["completed", "completed"]
        assert tuple(task.id for task in tasks) == accepted.tasks
        assert len({task.id for task in tasks}) == 2
        for task in tasks:
            assert (task.model, task.error, task.progress) == (MODEL, None, 100)
            (file,) = task.files
            assert (place.path / "out" / file.path).stat().st_size == file.size
            assert (task.cost and task.cost.amount) == Decimal("0.2")
        await until(lambda: open.balance().reserved == 0)
        assert open.balance().spent == Decimal("0.4")
        assert await open.desk.look(accepted.tasks[0]) == tasks[0]


async def test_what_the_purse_cannot_hold_is_refused_whole(place: Place) -> None:
    place.tokens = (token(budget="0.5CNY"),)
    async with service() as server, opened(server, place) as open:
        with pytest.raises(Trouble) as told:
            await open.desk.accept(open.caller, order(count=3))
        assert told.value.status == 402
        assert open.balance().reserved == 0
        assert open.desk.under_way == 0
        # It left nothing behind: a repeat is a new one, and is refused as well.
        with pytest.raises(Trouble, match=r"0\.5"):
            await open.desk.accept(open.caller, order(count=3, attempt=1))
        assert server.submits == []


async def test_a_repeat_joins_the_request_whose_caller_is_gone(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    async with opened(server, place) as open:
        first = await open.desk.accept(open.caller, order())
        other = await open.desk.accept(open.caller, order())  # wanted twice, and made twice
        assert other.id != first.id
        await open.desk.note_left(first)
        again = await open.desk.accept(open.caller, order(attempt=1))
        assert again.id == first.id
        go_on.set()
        for request in (again, other):
            (task,) = await open.desk.wait(request, 20)
            assert task.status == "completed"
        assert len(server.submits) == 2


async def test_a_key_joins_while_it_runs_and_gives_the_same_afterwards(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    async with opened(server, place) as open:
        first, again = await asyncio.gather(
            *(open.desk.accept(open.caller, order(key="k")) for _ in range(2))
        )
        assert again.id == first.id
        with pytest.raises(Trouble) as told:
            await open.desk.accept(open.caller, order("another thing", key="k"))
        assert told.value.status == 422
        waiting = [asyncio.create_task(open.desk.wait(each, 20)) for each in (first, again)]
        go_on.set()
        assert await waiting[0] == await waiting[1]
        later = await open.ask(order(key="k"))
        assert [task.files for task in later] == [task.files for task in waiting[0].result()]
        assert len(server.submits) == 1


async def test_an_uncertain_submit_is_told_and_never_made_again(place: Place) -> None:
    async with service(reset) as server, opened(server, place) as open:
        (task,) = await open.ask(order())
        assert (task.status, task.files) == ("failed", ())
        assert task.error is not None
        assert (task.error.status, task.error.code) == (400, "submission_uncertain")
        assert not task.error.may_repeat
        joined = await open.desk.accept(open.caller, order(attempt=1))
        (again,) = await open.desk.wait(joined, 20)
        assert (again.id, again.status) == (task.id, "failed")
        assert len(server.submits) == 1


async def test_what_nobody_waits_for_is_dropped_before_its_intent(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place) as open:
        first = await open.desk.accept(open.caller, order("the first"))
        gone = await open.desk.accept(open.caller, order("nobody waits"))
        film = await open.desk.accept(open.caller, order("not waited for", is_waited=False))
        keyed = await open.desk.accept(open.caller, order("with a key", key="k"))
        await until(lambda: len(server.submits) == 1)
        told = await open.desk.look(gone.tasks[0])
        assert told is not None
        assert told.queue_position == 1
        for request in (gone, film, keyed):
            await open.desk.note_left(request)
        place.seconds = 31
        async with asyncio.timeout(20):
            while await open.desk.look(gone.tasks[0]) is not None:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        new = await open.desk.accept(open.caller, order("nobody waits", attempt=1))
        assert new.id != gone.id
        go_on.set()
        for request in (first, film, keyed, new):
            assert [t.status for t in await open.desk.wait(request, 20)] == ["completed"]
    made = ["the first", "not waited for", "with a key", "nobody waits"]
    assert sorted(prompts(server)) == sorted(made)


async def test_who_leaves_while_it_is_accepted_is_known_to_be_gone_when_its_turn_comes(
    place: Place, held: tuple[Any, asyncio.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leftovers, "_SWEEPS_EVERY", 600)  # else it is dropped in the line
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place) as open:
        first = await open.desk.accept(open.caller, order("the first"))
        leaving: list[asyncio.Task[None]] = []

        def leave(request: Any) -> None:
            leaving.append(asyncio.create_task(open.desk.note_left(request)))

        gone = await open.desk.accept(open.caller, order("nobody waits"), leave)
        await asyncio.gather(*leaving)
        await until(lambda: len(server.submits) == 1)
        place.seconds = 31
        go_on.set()
        assert [task.status for task in await open.desk.wait(first, 20)] == ["completed"]
        async with asyncio.timeout(20):
            while await open.desk.look(gone.tasks[0]) is not None:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    assert prompts(server) == ["the first"]


async def test_who_comes_at_once_finds_no_more_room_than_who_comes_one_by_one(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place, queue=2) as open:
        many = [open.desk.accept(open.caller, order(f"boat number {n}")) for n in range(20)]
        ends = await asyncio.gather(*many, return_exceptions=True)
        refused = [end for end in ends if isinstance(end, Trouble)]
        assert {(end.status, end.code) for end in refused} == {(429, "queue_full")}
        assert open.desk.waiting <= 2
        go_on.set()
        for end in ends:
            if not isinstance(end, BaseException):
                await open.desk.wait(end, 20)
        assert len(server.submits) == 20 - len(refused)


async def test_what_goes_on_as_its_caller_was_told_is_made_though_nobody_waits(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place) as open:
        await open.desk.accept(open.caller, order("the first"))
        long = await open.desk.accept(open.caller, order("waited for too long"))
        gone = await open.desk.accept(open.caller, order("nobody waits"))
        await open.desk.note_left(long, goes_on=True)
        await open.desk.note_left(gone)
        place.seconds = 31
        async with asyncio.timeout(20):
            while await open.desk.look(gone.tasks[0]) is not None:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        told = await open.desk.look(long.tasks[0])
        assert told is not None
        assert told.status == "queued"
        go_on.set()
        assert [task.status for task in await open.desk.wait(long, 20)] == ["completed"]
    assert sorted(prompts(server)) == ["the first", "waited for too long"]


async def test_trouble_with_the_account_is_told_to_who_waits_and_the_rest_stays(
    place: Place,
) -> None:
    fine = asyncio.Event()

    async def submit(request: Request) -> None:
        await (accept if fine.is_set() else code(802, "APIKEY_USER_NOT_FOUND"))(request)

    async with service(submit) as server, opened(server, place) as open:
        film = await open.desk.accept(open.caller, order("not waited for", is_waited=False))
        with pytest.raises(Trouble) as told:
            await open.ask(order("waited for"))
        assert (told.value.status, told.value.code) == (503, "account_unavailable")
        assert told.value.may_repeat
        with pytest.raises(Trouble):
            await open.desk.accept(open.caller, order("another one"))
        assert open.balance().reserved < 1
        fine.set()
        (made,) = await open.desk.wait(film, 20)
        assert made.status == "completed"
        assert open.desk.standing == "ready"
        await open.ask(order("waited for", attempt=1))
        await until(lambda: open.balance().reserved == 0)


async def test_what_one_run_has_accepted_the_next_one_makes_once(place: Place) -> None:
    """Its rows are claimed by a run that is no more when their turn comes."""
    fine = asyncio.Event()

    async def submit(request: Request) -> None:
        await (accept if fine.is_set() else code(802, "APIKEY_USER_NOT_FOUND"))(request)

    place.tokens = (token(concurrency=1),)
    async with service(submit) as server, opened(server, place) as open:
        texts = [f"picture {n}" for n in range(4)]
        films = [
            await open.desk.accept(open.caller, order(text, is_waited=False)) for text in texts
        ]
        await until(lambda: open.desk.standing != "ready")
        refused = len(server.submits)
        fine.set()
        for film in films:
            assert [task.status for task in await open.desk.wait(film, 20)] == ["completed"]
        assert sorted(prompts(server)[refused:]) == texts
        await until(lambda: open.balance().reserved == 0)


async def test_a_full_line_takes_no_more(place: Place, held: tuple[Any, asyncio.Event]) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place, queue=2) as open:
        first = await open.desk.accept(open.caller, order())
        await until(lambda: len(server.submits) == 1)
        second = await open.desk.accept(open.caller, order(count=2))
        with pytest.raises(Trouble) as told:
            await open.desk.accept(open.caller, order("one more"))
        assert (told.value.status, told.value.code) == (429, "queue_full")
        go_on.set()
        for request in (first, second):
            await open.desk.wait(request, 20)
        assert len(server.submits) == 3


@pytest.mark.parametrize("moment", ["in line", "under way", "over"])
async def test_a_task_that_its_caller_deletes_is_told_of_no_more(
    place: Place, held: tuple[Any, asyncio.Event], moment: str
) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place) as open:
        first = await open.desk.accept(open.caller, order("the first", is_waited=False))
        await until(lambda: len(server.submits) == 1)
        second = await open.desk.accept(open.caller, order("the second", is_waited=False))
        id = (second if moment == "in line" else first).tasks[0]
        if moment == "over":
            go_on.set()
            await open.desk.wait(first, 20)
        await open.desk.cancel(id)
        assert await open.desk.look(id) is None
        go_on.set()
        if moment != "in line":
            await open.desk.wait(second, 20)
            await until(lambda: not any(id in str(f) for f in (place.path / "out").rglob("*.png")))
        await until(lambda: open.desk.under_way == 0)
        assert len(server.submits) == (1 if moment == "in line" else 2)
        await until(lambda: open.balance().reserved == 0)


async def test_changes_are_told_from_the_line_to_the_end(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place) as open:
        await open.desk.accept(open.caller, order("the first", is_waited=False))
        await until(lambda: len(server.submits) == 1)
        second = await open.desk.accept(open.caller, order("the second", is_waited=False))
        seen: list[str] = []
        async for told in open.desk.changes(second.tasks[0]):
            seen += [told.status] if seen[-1:] != [told.status] else []
            go_on.set()
        assert seen in (["queued", "in_progress", "completed"], ["queued", "completed"])


@pytest.mark.parametrize("timeout", [0.15, 0.25])  # they end as leftovers are looked after, too
async def test_what_certainly_made_no_task_is_told_so_and_a_repeat_is_made_anew(
    place: Place, timeout: float
) -> None:
    is_free = asyncio.Event()

    async def submit(request: Request) -> None:
        await (accept if is_free.is_set() else code(1003, "RATE_LIMIT"))(request)

    impatient = {"timeout": timeout}
    async with service(submit) as server, opened(server, place, settings=impatient) as open:
        first = await open.desk.accept(open.caller, order())
        (task,) = await open.desk.wait(first, 60)
        assert task.error is not None
        assert task.error.status in (429, 503)
        assert task.error.may_repeat
        is_free.set()
        again = await open.desk.accept(open.caller, order(attempt=1))
        assert again.id != first.id
        assert [task.status for task in await open.desk.wait(again, 60)] == ["completed"]
        await until(lambda: open.balance().reserved == 0)


async def test_a_server_that_stops_lets_go_of_what_it_has_not_begun(
    place: Place, held: tuple[Any, asyncio.Event]
) -> None:
    server, go_on = held
    place.tokens = (token(concurrency=1),)
    async with opened(server, place) as open:
        first = await open.desk.accept(open.caller, order("the first"))
        await until(lambda: len(server.submits) == 1)
        second = await open.desk.accept(open.caller, order("the second"))
        film = await open.desk.accept(open.caller, order("the film", is_waited=False))
        waiting = [asyncio.create_task(open.desk.wait(each, 20)) for each in (first, second)]
        await asyncio.sleep(0)
        draining = asyncio.create_task(open.desk.drain(20))
        with pytest.raises(Trouble) as told:
            await waiting[1]
        assert (told.value.status, told.value.code) == (503, "draining")
        with pytest.raises(Trouble, match="stopping"):
            await open.desk.accept(open.caller, order("one more"))
        go_on.set()
        assert [task.status for task in await waiting[0]] == ["completed"]
        await draining
        assert len(server.submits) == 1
    async with opened(server, place) as open:
        again = await open.desk.accept(open.caller, order("the second", attempt=1))
        assert again.id == second.id
        for request in (again, film):
            assert [t.status for t in await open.desk.wait(request, 20)] == ["completed"]
        assert sorted(prompts(server)) == ["the film", "the first", "the second"]


async def _billed(request: Request) -> None:
    results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
    usage = {"thirdPartyConsumeMoney": "0.2", "currency": "CNY"}
    await status("SUCCESS", results=results, usage=usage)(request)
