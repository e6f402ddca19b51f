"""The line of jobs: fair between tokens, bounded, and without loss."""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from runninghub_async.bulk import Job
from runninghub_async.serve.line import Line
from runninghub_async.serve.records import Token
from runninghub_async.serve.troubles import Trouble


def token(name: str, concurrency: int | None = None) -> Token:
    return Token(name=name, digest="", concurrency=concurrency)


def jobs(name: str, count: int) -> list[Job]:
    return [Job(id=f"{name}{n}", form={"model": "x"}) for n in range(count)]


def taken(line: Line) -> list[str]:
    """Everything that it gives now."""

    return [job.id for job in iter(line.take, None)]


waiting = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 12), min_size=1)


@given(waiting)
def test_tokens_take_turns_whatever_each_has_waiting(counts: dict[str, int]) -> None:
    line = Line(100)
    for name, count in counts.items():
        line.put(token(name), jobs(name, count))
    order = taken(line)
    assert sorted(order) == sorted(f"{n}{i}" for n, count in counts.items() for i in range(count))
    for name, count in counts.items():
        assert [id for id in order if id[0] == name] == [f"{name}{n}" for n in range(count)]
    # As long as two have something waiting, neither is more than one ahead of the other.
    so_far: Counter[str] = Counter()
    for id in order:
        so_far[id[0]] += 1
        for name, count in counts.items():
            if so_far[name] < count:
                assert so_far[id[0]] <= so_far[name] + 1


@given(waiting, st.data())
def test_a_position_is_the_place_in_the_order_in_which_they_are_taken(
    counts: dict[str, int], data: st.DataObject
) -> None:
    line = Line(100)
    for name, count in counts.items():
        line.put(token(name), jobs(name, count))
    for name in data.draw(st.lists(st.sampled_from(sorted(counts)))):
        line.drop(f"{name}0")
    ids = [f"{name}{n}" for name, count in counts.items() for n in range(count)]
    told = {id: place for id in ids if (place := line.position(id)) is not None}
    assert [*sorted(told, key=told.__getitem__)] == taken(line)
    assert sorted(told.values()) == list(range(1, len(told) + 1))


def test_a_token_has_no_more_under_way_than_it_may_and_others_pass_it() -> None:
    line = Line(100)
    line.put(token("a", 2), jobs("a", 4))
    line.put(token("b"), jobs("b", 3))
    assert sorted(taken(line)) == ["a0", "a1", "b0", "b1", "b2"]
    assert taken(line) == []
    line.note_over("a1")
    assert taken(line) == ["a2"]
    line.note_under_way(token("a", 2), Job(id="elsewhere", form={}))
    line.note_over("a0")
    assert taken(line) == []
    line.note_over("elsewhere")
    assert taken(line) == ["a3"]


def test_a_full_line_takes_no_more_and_says_so() -> None:
    line = Line(3)
    line.put(token("a"), jobs("a", 2))
    line.check_room(1)
    with pytest.raises(Trouble, match="Nothing was submitted") as told:
        line.check_room(2)
    assert (told.value.status, told.value.may_repeat) == (429, True)
    assert 1 <= (told.value.retry_after or 0) <= 60
    with pytest.raises(Trouble) as told:
        line.check_room(1, coming=1)
    assert told.value.status == 429
    taken(line)
    line.check_room(3)


def test_what_has_its_task_goes_before_and_beyond_what_its_token_may() -> None:
    """It is under way all the same, and may hold the place for which another one waits."""
    line = Line(100)
    line.put(token("a", 1), jobs("a", 3))
    assert taken(line) == ["a0"]
    line.put_back("a0", begun=True)
    assert line.position("a0") == 1
    assert taken(line) == ["a0"]
    line.put_all_back()  # another run begins
    line.put(token("a", 1), [Job(id="left", form={})], begun=True)
    assert taken(line) == ["left"]
    line.put_back("a2", begun=True)  # which that run had of its own, and has let be
    assert taken(line) == ["a2"]
    for id in ("left", "a2", "a0"):
        line.note_over(id)
    assert taken(line) == ["a1"]


def test_more_than_may_ever_wait_is_refused_for_good() -> None:
    """No repeat can help, and the official clients repeat each 429."""
    with pytest.raises(Trouble, match="asks for 4 tasks at once; allowed is 3 at most") as told:
        Line(3).check_room(4)
    assert (told.value.status, told.value.param, told.value.may_repeat) == (400, "n", False)


def test_what_waits_is_taken_as_soon_as_it_comes() -> None:
    async def later() -> str:
        line = Line(3)
        waiting = asyncio.ensure_future(anext(line))
        await asyncio.sleep(0)
        line.put(token("a"), jobs("a", 1))
        return (await waiting).id

    assert asyncio.run(later()) == "a0"


class Lines(RuleBasedStateMachine):
    """Nothing is lost, and nothing is given twice that was not put back."""

    def __init__(self) -> None:
        super().__init__()
        self.line = Line(1000)
        self.waiting: set[str] = set()
        self.begun: set[str] = set()
        """Those that waited, or wait, and have their tasks."""
        self.taken: set[str] = set()
        self.count = 0

    @rule(
        name=st.sampled_from("abc"),
        count=st.integers(1, 3),
        first=st.booleans(),
        begun=st.booleans(),
    )
    def put(self, name: str, count: int, first: bool, begun: bool) -> None:
        new = [Job(id=f"{name}{self.count + n}", form={}) for n in range(count)]
        self.count += count
        self.line.put(token(name, 3), new, first=first, begun=begun)
        self.line.put(token(name, 3), new)  # once more changes nothing
        self.waiting |= {job.id for job in new}
        self.begun |= {job.id for job in new if begun}

    @rule()
    def take(self) -> None:
        found = taken(self.line)
        assert len(found) == len(set(found))
        assert set(found) <= self.waiting
        self.waiting -= set(found)
        self.taken |= set(found)
        assert not self.begun & self.waiting
        by_token = Counter(id[0] for id in self.taken)
        new = Counter(id[0] for id in found if id not in self.begun)
        assert all(by_token[name] <= 3 for name in new)
        left = {id[0] for id in self.waiting}
        assert all(by_token[name] >= 3 for name in left)

    @precondition(lambda self: self.taken)
    @rule(data=st.data())
    def end(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from(sorted(self.taken)))
        self.line.note_over(id)
        self.taken.discard(id)

    @precondition(lambda self: self.taken)
    @rule(data=st.data(), begun=st.booleans())
    def put_back(self, data: st.DataObject, begun: bool) -> None:
        id = data.draw(st.sampled_from(sorted(self.taken)))
        self.line.put_back(id, begun=begun)
        self.taken.discard(id)
        self.waiting.add(id)
        self.begun = self.begun | {id} if begun else self.begun - {id}

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def has_begun_as_it_waits(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from(sorted(self.waiting)))
        self.line.put_back(id, begun=True)
        self.begun.add(id)

    @rule()
    def put_all_back(self) -> None:
        self.line.put_all_back()
        self.waiting |= self.taken
        self.begun -= self.taken
        self.taken.clear()

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from(sorted(self.waiting | self.taken)))
        # What has its task is nothing that certainly was not submitted.
        kept = self.line.drop(id, unless_begun=True) if id in self.begun else None
        assert kept is None
        dropped = self.line.drop(id)
        assert (dropped is not None) == (id in self.waiting)
        self.waiting.discard(id)

    @invariant()
    def knows_what_it_has(self) -> None:
        assert len(self.line) == len(self.waiting)
        assert all(id in self.line for id in self.waiting | self.taken)
        assert all(self.line.position(id) is None for id in self.taken)


TestLines = Lines.TestCase


def test_fair_means_that_one_who_floods_does_not_starve_others() -> None:
    line = Line(1000)
    line.put(token("flood"), jobs("f", 500))
    line.put(token("rare"), jobs("r", 3))
    order = taken(line)
    before = list(takewhile(lambda id: id != "r2", order))
    assert len(before) <= 6
