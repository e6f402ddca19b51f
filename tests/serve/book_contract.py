"""What every book of requests must do, whatever stands behind it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from attrs import evolve

from runninghub_async.serve.book import REPEATED_WITHIN, Hook, RequestBook, TaskCount
from runninghub_async.serve.book_lines import BookLines
from runninghub_async.serve.records import Request

Make = Callable[[], RequestBook]
"""Opens the book once more, as another server does."""
IMAGES, VIDEOS = "POST /v1/images/generations", "POST /v1/videos"
HOOKED = {"model": "flux", "webhook_url": "https://hooks.example/"}
LINE = {"id": "img_1", "state": "saved", "files": [{"path": "files/img_1.png"}], "cost": "0.10"}


def request(
    *,
    id: str | None = None,
    token: str = "ann",
    route: str = IMAGES,
    digest: str = "a cat",
    key: str | None = None,
    tasks: int = 1,
    waits: bool = True,
    at: float = 1_000.0,
    server: str = "one",
    shape: dict[str, Any] | None = None,
) -> Request:
    """A request that has just come; each has an id of its own."""
    id = id or f"req_{uuid4().hex}"
    return Request(
        id=id,
        token=token,
        route=route,
        digest=digest,
        key=key,
        tasks=tuple(f"img_{id}_{number}" for number in range(tasks)),
        is_waited=waits,
        shape={"model": "flux", "prompt": "a \N{SAILBOAT}", "n": tasks} if shape is None else shape,
        received_at=at,
        server=server,
    )


def own_ids(count: int) -> list[str]:
    """Ids in their order, which no other test has."""
    mark = uuid4().hex
    return [f"req_{mark}_{number}" for number in range(count)]


async def entered(book: RequestBook, *requests: Request) -> None:
    """All of these are new to the book."""
    for each in requests:
        assert await book.enter(each, repeats=False) == each


async def answered(book: RequestBook, *requests: Request) -> None:
    """All their tasks have come to something."""
    for each in requests:
        for task in each.tasks:
            await book.note_outcome(task, {"id": task, "state": "saved"})


class Contract:
    """A class of these for each kind of book has the fixture ``make``."""

    @pytest.fixture
    async def book(self, make: Make) -> RequestBook:
        return make()

    # -- what stands in it ---------------------------------------------------------------------

    async def test_a_request_is_kept_as_it_came(self, make: Make) -> None:
        book = make()
        first = request(tasks=3, key="k", shape={"prompt": "\0 é \N{SAILBOAT}", "size": [1, None]})
        await entered(book, first)
        assert await make().get(first.id) == first
        assert [await make().of_task(task) for task in first.tasks] == [first] * 3

    async def test_what_is_not_there_is_told_as_not_there(self, book: RequestBook) -> None:
        nothing = "req_no"
        assert await book.get(nothing) is None
        assert await book.of_task("img_no") is None
        assert await book.outcome("img_no") is None
        assert not await book.withdraw(nothing)
        await book.note_left(nothing, 1.0)
        await book.note_back(nothing, "one")
        await book.note_deleted("img_no")
        await book.note_outcome("img_no", LINE)
        await book.remove([nothing])
        assert await book.outcome("img_no") is None
        assert await book.expired(9e9, 10) == []

    async def test_the_same_request_without_a_key_is_another_one(self, book: RequestBook) -> None:
        first, second = request(), request()
        await entered(book, first, second)
        await book.note_left(first.id, 1_001.0)
        await entered(book, request())

    async def test_outcomes_are_kept_and_the_last_one_counts(self, make: Make) -> None:
        book, first = make(), request()
        await entered(book, first)
        (task,) = first.tasks
        assert await book.outcome(task) is None
        await book.note_outcome(task, {"id": task, "state": "failed", "error": {"message": "\0"}})
        line = {**LINE, "id": task, "texts": ["\N{SAILBOAT}"], "data": {"a": [1, 2.5, None]}}
        await book.note_outcome(task, line)
        assert await make().outcome(task) == line

    async def test_lines_of_results_are_its_outcomes(self, book: RequestBook) -> None:
        first = request(tasks=2)
        await entered(book, first)
        lines = BookLines(book)
        lines.end_cleanly()
        told = [{"id": task, "state": "saved"} for task in first.tasks]
        await lines.append("".join(json.dumps(line) + "\n" for line in told).encode())
        assert [await book.outcome(task) for task in first.tasks] == told
        assert list(lines) == []

    async def test_what_was_deleted_stays_so(self, make: Make) -> None:
        book, first = make(), request(tasks=3)
        await entered(book, first)
        await book.note_deleted(first.tasks[2])
        await book.note_deleted(first.tasks[0])
        await book.note_deleted(first.tasks[0])
        await answered(book, first)
        found = await make().get(first.id)
        assert found is not None
        assert found.deleted == (first.tasks[0], first.tasks[2])

    async def test_what_was_withdrawn_was_never_there(self, book: RequestBook) -> None:
        first = request(key="k")
        await entered(book, first)
        assert await book.withdraw(first.id)
        assert not await book.withdraw(first.id)
        assert await book.get(first.id) is None
        assert await book.of_task(first.tasks[0]) is None
        await entered(book, request(key="k"))

    async def test_what_was_removed_is_forgotten_with_its_outcomes(self, make: Make) -> None:
        book, first, second = make(), request(key="k"), request()
        await entered(book, first, second)
        await answered(book, first, second)
        await book.remove([first.id, "req_no"])
        assert await make().get(first.id) is None
        assert await book.outcome(first.tasks[0]) is None
        assert await book.get(second.id) == second
        assert await book.outcome(second.tasks[0]) is not None
        await entered(book, request(key="k"))

    # -- keys ------------------------------------------------------------------------------------

    async def test_a_key_is_the_same_request_on_every_server(self, make: Make) -> None:
        first = request(key="k")
        await entered(make(), first)
        again = request(key="k", server="two", at=9_000.0)
        assert await make().enter(again, repeats=False) == evolve(first, server="two")
        assert await make().of_task(again.tasks[0]) is None
        await answered(make(), first)
        found = await make().enter(request(key="k", at=99_000_000.0), repeats=False)
        assert found.id == first.id

    async def test_a_key_with_another_body_gives_what_there_is_and_changes_nothing(
        self, book: RequestBook
    ) -> None:
        first = request(key="k")
        await entered(book, first)
        await book.note_left(first.id, 1_001.0)
        found = await book.enter(request(key="k", digest="a dog", server="two"), repeats=False)
        assert found == evolve(first, gone_at=1_001.0) == await book.get(first.id)

    async def test_a_key_belongs_to_its_token_and_route(self, book: RequestBook) -> None:
        await entered(
            book,
            request(key="k"),
            request(key="k", token="ben"),
            request(key="k", route=VIDEOS),
            request(key="l"),
            request(),
        )

    async def test_of_many_with_one_key_at_once_one_is_entered(self, make: Make) -> None:
        books = [make() for _ in range(3)]
        many = [request(key="k", server=f"{n}") for n in range(24)]
        found = await asyncio.gather(
            *(books[n % 3].enter(each, repeats=False) for n, each in enumerate(many))
        )
        assert len({each.id for each in found}) == 1
        there = [each for each in many if await books[0].get(each.id) is not None]
        assert [each.id for each in there] == [found[0].id]

    # -- repeats without a key ---------------------------------------------------------------------

    async def test_a_repeat_joins_the_oldest_whose_caller_is_gone(self, make: Make) -> None:
        book = make()
        waits, younger, older = request(at=998.0), request(at=1_000.0), request(at=999.0)
        await entered(book, waits, younger, older)
        await book.note_left(younger.id, 1_001.0)
        await book.note_left(older.id, 1_002.0)
        repeat = request(at=1_003.0, server="two")
        assert await make().enter(repeat, repeats=True) == evolve(older, server="two")
        assert await book.get(repeat.id) is None
        # It is that caller's now, and no other's.
        second = await book.enter(request(at=1_003.0, server="two"), repeats=True)
        assert second.id == younger.id
        third = request(at=1_003.0)
        assert await book.enter(third, repeats=True) == third

    @pytest.mark.parametrize(
        "other",
        [{"token": "ben"}, {"route": VIDEOS}, {"digest": "a dog"}, {"at": 1_003 + REPEATED_WITHIN}],
    )
    async def test_a_repeat_of_something_else_joins_nothing(
        self, book: RequestBook, other: dict[str, Any]
    ) -> None:
        first = request()
        await entered(book, first)
        await book.note_left(first.id, 1_001.0)
        repeat = request(**{"at": 1_002.0, **other})
        assert await book.enter(repeat, repeats=True) == repeat
        assert await book.get(first.id) == evolve(first, gone_at=1_001.0)

    async def test_what_its_caller_was_told_to_go_on_is_dropped_by_nobody_and_joined(
        self, book: RequestBook
    ) -> None:
        first = request()
        await entered(book, first)
        await book.note_left(first.id, 1_001.0, goes_on=True)
        assert await book.unattended(2_000.0) == []
        gone = evolve(first, gone_at=1_001.0, is_waited=False)
        assert await book.get(first.id) == gone
        joined = await book.enter(request(at=1_002.0), repeats=True)
        assert joined == evolve(gone, gone_at=None)

    async def test_a_repeat_of_a_repeat_counts_from_that_one(self, book: RequestBook) -> None:
        first = request(at=0.0)
        await entered(book, first)
        for number in range(1, 4):
            await book.note_left(first.id, 800.0 * number - 1)
            found = await book.enter(request(at=800.0 * number), repeats=True)
            assert found == first

    async def test_whoever_does_not_repeat_joins_nothing(self, book: RequestBook) -> None:
        first = request()
        await entered(book, first)
        await book.note_left(first.id, 1_001.0)
        await entered(book, request(), request(key="k"))

    async def test_two_repeats_at_once_never_join_the_same(self, make: Make) -> None:
        books = [make() for _ in range(3)]
        gone = [request(at=1_000.0 + n) for n in range(9)]
        await entered(books[0], *gone)
        for each in gone:
            await books[0].note_left(each.id, 1_010.0)
        repeats = [request(at=1_011.0, server=f"{n}") for n in range(12)]
        found = await asyncio.gather(
            *(books[n % 3].enter(each, repeats=True) for n, each in enumerate(repeats))
        )
        assert len({each.id for each in found}) == 12
        assert {each.id for each in gone} <= {each.id for each in found}

    async def test_a_lost_answer_is_given_again(self, book: RequestBook) -> None:
        first, second, open_one = request(at=1_000.0), request(at=1_001.0), request(at=1_002.0)
        await entered(book, first, second, open_one)
        await answered(book, first, second)
        joined = [
            (await book.enter(request(at=1_010.0 + n, server="two"), repeats=True)).id
            for n in range(3)
        ]
        # Each of the two was lost, and whoever asks twice has got the first; then the one once more
        # that was given the longest ago.
        assert joined == [second.id, first.id, second.id]

    async def test_an_answer_that_broke_off_is_given_before_others(self, book: RequestBook) -> None:
        broken, whole = request(at=1_000.0), request(at=1_001.0)
        await entered(book, broken, whole)
        await answered(book, broken, whole)
        await book.note_left(broken.id, 1_002.0)
        assert (await book.enter(request(at=1_010.0), repeats=True)).id == broken.id
        assert (await book.enter(request(at=1_011.0), repeats=True)).id == whole.id

    async def test_what_nobody_waits_for_is_answered_at_once(self, book: RequestBook) -> None:
        first = request(route=VIDEOS, waits=False)
        await entered(book, first)
        found = await book.enter(request(route=VIDEOS, waits=False, at=1_002.0), repeats=True)
        assert found == first

    async def test_what_a_key_has_answered_is_no_answer_without_one(
        self, book: RequestBook
    ) -> None:
        first, repeat = request(key="k"), request()
        await entered(book, first)
        await answered(book, first)
        assert await book.enter(repeat, repeats=True) == repeat

    async def test_one_of_many_tasks_is_no_answer(self, book: RequestBook) -> None:
        first, repeat = request(tasks=2), request(tasks=2)
        await entered(book, first)
        await book.note_outcome(first.tasks[1], LINE)
        assert await book.enter(repeat, repeats=True) == repeat

    async def test_what_was_deleted_is_joined_by_nobody(self, book: RequestBook) -> None:
        gone, over, repeat = request(), request(), request()
        await entered(book, gone, over)
        await book.note_left(gone.id, 1_001.0)
        await answered(book, over)
        for each in (gone, over):
            await book.note_deleted(each.tasks[0])
        assert await book.enter(repeat, repeats=True) == repeat

    async def test_who_was_told_to_come_again_is_no_repeat_of_what_was_answered(
        self, book: RequestBook
    ) -> None:
        over, refused, never = request(), request(), request()
        await entered(book, over, refused)
        await answered(book, over)
        await book.refuse(refused, until=1_075.0)
        await book.refuse(never, until=1_075.0)
        assert await book.get(refused.id) is None
        for _ in range(2):
            again = request(at=1_070.0)
            assert await book.enter(again, repeats=True) == again
        assert (await book.enter(request(at=1_070.0), repeats=True)).id == over.id

    async def test_a_refusal_explains_only_a_repeat_like_it_and_not_for_long(
        self, book: RequestBook
    ) -> None:
        over = request()
        await entered(book, over)
        await answered(book, over)
        for other in (request(token="ben"), request(route=VIDEOS), request(digest="a dog")):
            await book.refuse(other, until=1_075.0)
        await book.refuse(request(), until=1_075.0)
        assert (await book.enter(request(at=1_075.0), repeats=True)).id == over.id

    async def test_what_is_gone_is_joined_before_a_refusal_counts(self, book: RequestBook) -> None:
        gone = request()
        await entered(book, gone)
        await book.note_left(gone.id, 1_001.0)
        await book.refuse(request(), until=1_075.0)
        assert (await book.enter(request(at=1_002.0), repeats=True)).id == gone.id
        again = request(at=1_003.0)
        assert await book.enter(again, repeats=True) == again

    # -- callers that come and go --------------------------------------------------------------

    async def test_what_is_dropped_is_what_nobody_has_waited_for(self, make: Make) -> None:
        book = make()
        kinds = {
            "synchronous": request(),
            "with a key": request(key="k"),
            "asked for later": request(waits=False),
            "over": request(),
            "half over": request(tasks=2),
            "waited for": request(),
            "back": request(),
        }
        await entered(book, *kinds.values())
        for name, each in kinds.items():
            if name != "waited for":
                await book.note_left(each.id, 1_001.0)
        await answered(book, kinds["over"])
        await book.note_outcome(kinds["half over"].tasks[0], LINE)
        await book.note_back(kinds["back"].id, "two")
        assert await make().unattended(1_001.0) == []
        found = {each.id: each for each in await make().unattended(1_001.5)}
        wanted = [kinds["synchronous"], kinds["half over"]]
        assert found == {each.id: evolve(each, gone_at=1_001.0) for each in wanted}
        assert await book.get(kinds["back"].id) == evolve(kinds["back"], server="two")

    async def test_what_was_joined_meanwhile_is_not_dropped(self, book: RequestBook) -> None:
        first = request()
        await entered(book, first)
        assert not await book.withdraw(first.id, gone_before=9e9)
        await book.note_left(first.id, 1_001.0)
        assert not await book.withdraw(first.id, gone_before=1_001.0)
        await book.enter(request(at=1_010.0), repeats=True)
        assert not await book.withdraw(first.id, gone_before=9e9)
        await book.note_left(first.id, 1_011.0)
        assert await book.withdraw(first.id, gone_before=1_012.0)
        assert await book.get(first.id) is None

    async def test_dropping_and_joining_at_once_end_in_one_of_the_two(self, make: Make) -> None:
        one, two = make(), make()
        gone = [request(digest=f"{n}") for n in range(12)]
        await entered(one, *gone)
        for each in gone:
            await one.note_left(each.id, 1_001.0)
        repeats = [request(digest=f"{n}", at=1_002.0) for n in range(12)]
        work: list[Awaitable[Any]] = []
        for first, repeat in zip(gone, repeats, strict=True):
            work += [
                one.withdraw(first.id, gone_before=9e9),
                two.enter(repeat, repeats=True),
            ]
        ends = await asyncio.gather(*work)
        for first, repeat, dropped, found in zip(gone, repeats, ends[::2], ends[1::2], strict=True):
            assert found.id == (repeat.id if dropped else first.id)
            assert await one.get(found.id) == found

    async def test_callers_of_a_server_that_is_no_more_are_gone(self, make: Make) -> None:
        book = make()
        here, there = request(server="one"), request(server="two")
        later, over = request(server="two", waits=False), request(server="two")
        left = request(server="two")
        await entered(book, here, there, later, over, left)
        await answered(book, over)
        await book.note_left(left.id, 1_000.0)
        await make().note_dead(["one", "three"], 1_005.0)
        found = [await book.get(each.id) for each in (here, there, later, over, left)]
        assert [each and each.gone_at for each in found] == [None, 1_005.0, None, None, 1_000.0]
        joined = await book.enter(request(at=1_006.0), repeats=True)
        assert joined.id in (there.id, left.id)
        await book.note_dead([], 1_007.0)
        assert (await book.get(here.id)) == evolve(here, gone_at=1_007.0)

    async def test_one_server_at_a_time_has_the_turn(self, make: Make) -> None:
        one, two = make(), make()
        assert await one.take_turn("keeping", "one", now=0.0, until=60.0)
        assert not await two.take_turn("keeping", "two", now=59.0, until=120.0)
        assert await two.take_turn("hooks", "two", now=0.0, until=60.0)
        assert await one.take_turn("keeping", "one", now=59.0, until=100.0)
        assert not await two.take_turn("keeping", "two", now=99.0, until=120.0)
        assert await two.take_turn("keeping", "two", now=100.0, until=160.0)
        assert not await one.take_turn("keeping", "one", now=100.0, until=160.0)

    # -- pages -----------------------------------------------------------------------------------

    async def test_a_token_sees_its_own_a_page_at_a_time(self, make: Make) -> None:
        book, ids = make(), own_ids(8)
        # Two of each moment, of which the ids decide.
        own = [request(id=ids[n], route=VIDEOS, at=1_000.0 + n // 2) for n in range(7)]
        await entered(
            book,
            *reversed(own),
            request(route=IMAGES),
            request(route=VIDEOS, token="ben"),
        )

        async def page(after: str | None, limit: int, *, descending: bool) -> list[str]:
            found = await book.of_token(
                "ann", [VIDEOS], after=after, limit=limit, descending=descending
            )
            return [each.id[-1] for each in found]

        assert await page(None, 100, descending=False) == list("0123456")
        assert await page(None, 100, descending=True) == list("6543210")
        assert await page(None, 3, descending=True) == list("654")
        assert await page(ids[4], 3, descending=True) == list("321")
        assert await page(ids[4], 3, descending=False) == list("56")
        assert await page(ids[0], 3, descending=True) == []
        assert await page("req_no", 3, descending=True) == []
        both = await book.of_token("ann", [VIDEOS, IMAGES], after=None, limit=100, descending=True)
        assert len(both) == 8
        assert await book.of_token("ann", [], after=None, limit=9, descending=True) == []

    async def test_tasks_are_counted_a_row_a_token_and_day(self, make: Make) -> None:
        book, day = make(), 86_400.0
        late = request(at=day - 0.5, tasks=2)
        first, second = request(at=day, tasks=3), request(at=day + 9, waits=False)
        await entered(
            book,
            second,
            request(token="ben", at=3 * day),
            late,
            first,
            request(token="Zoe", at=day),
        )
        await answered(book, late)
        for number, state in enumerate(["saved", "failed", "uncertain"]):
            await book.note_outcome(first.tasks[number], {"id": "x", "state": state})
        await book.note_outcome(late.tasks[0], {"id": "x", "state": "failed"})
        ann = [
            TaskCount(token="ann", day="1970-01-01", tasks=2, failed=1),
            TaskCount(token="ann", day="1970-01-02", tasks=4, failed=2),
        ]
        assert await make().counted("ann", 0.0) == ann
        assert await book.counted("ann", day) == ann[1:]
        everyone = [(row.token, row.day, row.tasks) for row in await book.counted(None, day)]
        assert everyone == [
            ("Zoe", "1970-01-02", 1),
            ("ann", "1970-01-02", 4),
            ("ben", "1970-01-04", 1),
        ]
        assert await book.counted("nobody", 0.0) == []

    async def test_the_oldest_are_found_a_page_at_a_time(self, book: RequestBook) -> None:
        many = [request(id=id, at=1_000.0 + n // 2) for n, id in enumerate(own_ids(6))]
        await entered(book, *many)
        first = await book.expired(1_002.0, 3)
        assert first == many[:3]
        assert await book.expired(1_002.0, 3, after=first[-1]) == many[3:4]
        assert await book.expired(1_000.0, 3) == []

    # -- webhooks ------------------------------------------------------------------------------

    async def test_a_webhook_is_due_when_its_task_has_come_to_something(self, make: Make) -> None:
        hooked, other = request(tasks=2, shape=HOOKED), request()
        await entered(make(), hooked, other)
        assert await make().claim_hooks(2_000, 2_060, 9) == []
        await answered(make(), other)
        first, second = hooked.tasks
        await make().note_outcome(first, LINE)
        assert await make().claim_hooks(2_000, 2_060, 9) == [Hook(task=first, tries=1)]
        await make().note_outcome(second, LINE)
        await make().note_outcome(first, LINE)
        assert await make().claim_hooks(2_001, 2_061, 9) == [Hook(task=second, tries=1)]

    async def test_a_webhook_is_tried_again_until_it_is_settled(self, make: Make) -> None:
        hooked = request(shape=HOOKED)
        (task,) = hooked.tasks
        await entered(make(), hooked)
        await answered(make(), hooked)
        assert await make().claim_hooks(2_000, 2_060, 9) == [Hook(task=task, tries=1)]
        assert await make().claim_hooks(2_059, 2_100, 9) == []
        again = await make().claim_hooks(2_060, 2_120, 9)  # its server has died
        assert again == [Hook(task=task, tries=2)]
        await make().settle_hook(task, 5_000)
        assert await make().claim_hooks(4_999, 6_000, 9) == []
        assert await make().claim_hooks(5_000, 6_000, 9) == [Hook(task=task, tries=3)]
        await make().settle_hook(task, 6_000, was_tried=False)  # it had not come to its end yet
        assert await make().claim_hooks(6_000, 7_000, 9) == [Hook(task=task, tries=3)]
        await make().settle_hook(task, None)
        assert await make().claim_hooks(9_000, 9_060, 9) == []
        await make().settle_hook(task, 1)
        assert await make().claim_hooks(9_000, 9_060, 9) == []

    async def test_a_webhook_goes_with_its_task(self, make: Make) -> None:
        gone = [request(shape=HOOKED) for _ in range(4)]
        await entered(make(), *gone)
        await make().withdraw(gone[0].id)
        await make().refuse(gone[1], until=2_000)
        await make().remove([gone[2].id])
        await make().note_deleted(gone[3].tasks[0])
        await answered(make(), *gone)
        assert await make().claim_hooks(2_000, 2_060, 9) == []

    async def test_of_many_servers_one_has_a_webhook(self, make: Make) -> None:
        hooked = [request(tasks=5, shape=HOOKED) for _ in range(4)]
        await entered(make(), *hooked)
        await answered(make(), *hooked)
        books = [make() for _ in range(4)]
        found = await asyncio.gather(*(book.claim_hooks(2_000, 2_060, 3) for book in books * 3))
        claimed = [hook.task for hooks in found for hook in hooks]
        assert sorted(claimed) == sorted(task for each in hooked for task in each.tasks)
