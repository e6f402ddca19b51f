"""What bars know of tasks, from the events of a client."""

from __future__ import annotations

import re
import time
from asyncio import CancelledError
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console, Group

from runninghub_async import errors
from runninghub_async.bars.board import Board, failure_in
from runninghub_async.bars.rich_rows import TaskTable, overall_lines
from runninghub_async.bars.rows import Row
from runninghub_async.events import NotSubmitted, PlacesTaken, StatusChanged
from runninghub_async.progress import Estimated, Finished, NodeFailed, Queued
from tests.bars.helpers import MODEL, ended, node, progressed, step, submitted


def board_after(*events: Any, total: int | None = None) -> Board:
    board = Board(total)
    for event in events:
        board.notice(event)
    return board


def the_row(*events: Any) -> Row:
    (row,) = board_after(*events).rows(8)
    return row


def test_a_task_from_its_submit_to_its_end() -> None:
    board = Board(total=3)
    told = []
    for event in (
        submitted("1"),
        progressed("1", Queued, status="QUEUED", position=4),
        progressed("1", usual_seconds=48.0),
        StatusChanged(endpoint=MODEL, task_id="1", status="RUNNING"),
        node("1", "KSampler", fraction=0.25),
        step("1", 7, 20, fraction=0.4),
        step("1", 8, 20, fraction=0.41),
        progressed("1", Finished, status="SUCCESS", fraction=1.0),
    ):
        changed = board.notice(event)
        told.append(None if changed is None else changed.words)
    assert told == [
        "submitted", "queued, place 4", "running, some 48 s as a rule", None, "KSampler", None,
        None, "success",
    ]  # fmt: skip
    board.notice(ended("1"))
    assert board.rows(8) == []
    overall = board.overall()
    assert overall.counts() == "1 of 3 done"
    assert [str(sum_) for sum_ in overall.spent] == ["0.2 CNY"]


def test_a_fraction_never_goes_back_and_steps_are_counted() -> None:
    row = the_row(submitted("1"), step("1", 9, 20, fraction=0.6), step("1", 2, 20, fraction=0.2))
    assert (row.fraction, row.is_estimate, row.percent()) == (0.6, False, "60%")
    assert (row.step, row.count, row.price) == ("KSampler", "2/20", "0.2 CNY")


def test_what_is_almost_done_is_not_done() -> None:
    assert the_row(node("1", "SaveImage", fraction=0.9999)).percent() == "99%"


def test_an_estimate_moves_between_ticks_and_says_that_it_is_one() -> None:
    told = [submitted("1"), progressed("1", usual_seconds=40.0, elapsed=20.0)]
    row = the_row(*told)
    assert row.fraction is not None
    assert re.fullmatch("~4[2-9]%", row.percent())
    assert re.fullmatch("0:2[0-9] of ~0:40", row.times())
    board = board_after(*told)
    (first,) = board.rows(1)
    time.sleep(0.01)
    (later,) = board.rows(1)
    assert later.fraction > first.fraction  # type: ignore[operator]
    late = progressed("1", Estimated, usual_seconds=40.0, fraction=0.9, is_estimate=True)
    assert the_row(*told, late).fraction == 0.9, "not less than was told"


def test_a_task_that_is_seen_first_in_its_midst_has_a_row() -> None:
    row = the_row(StatusChanged(endpoint=MODEL, task_id="1", status="RUNNING"))
    assert (row.title, row.step, row.fraction) == (MODEL, "running", None)


def test_titles_are_tags_or_the_model_or_what_is_better_known() -> None:
    assert the_row(submitted("1")).title == MODEL
    assert the_row(submitted("1", tags={"film": "harbour", "take": "2"})).title == "harbour 2"
    board = board_after(submitted("1"))
    board.name("1", "scene-7")
    board.name("2", "scene-8")
    assert [row.title for row in board.rows(8)] == ["scene-7", "scene-8"]


@pytest.mark.parametrize(
    "text", ["\x1b[2J\x1b[Hgone", "two\nlines\r\n", "a\x07\x00\u202eb", "x" * 9999]
)
def test_what_strangers_named_moves_no_cursor(text: str) -> None:
    failed = progressed("2", NodeFailed, node_id="1", title=text, message=text)
    board = board_after(submitted("1", tags={"a": text}), node("1", text), failed)
    for row in board.rows(8):
        for shown in (row.title, row.step):
            assert shown.isprintable()
            assert len(shown) <= 200
    error = errors.TaskFailedError(text, task_id="1")
    assert (failure_in(ended("1", "FAILED", error=error)) or "\n").isprintable()


def test_tasks_keep_their_places_and_those_that_tell_more_come_first() -> None:
    board = board_after(*(submitted(str(n)) for n in range(10)))
    assert [row.task_id for row in board.rows(3)] == ["0", "1", "2"]
    board.notice(progressed("7"))
    assert [row.task_id for row in board.rows(3)] == ["7", "1", "2"]
    for n in (3, 4, 5):
        board.notice(node(str(n), "KSampler", fraction=0.1))
    assert {row.task_id for row in board.rows(3)} == {"3", "4", "5"}
    places = [row.task_id for row in board.rows(3)]
    board.notice(node("6", "KSampler", fraction=0.9))
    assert [row.task_id for row in board.rows(3)] == places, "nobody is driven off by an equal"
    board.notice(ended(places[1]))
    assert {row.task_id for row in board.rows(3)} - set(places) == {"6"}
    assert board.rows(0) == board.rows(-5) == []
    assert len(board.rows(100)) == 9


def test_everything_is_counted_however_it_ends() -> None:
    no_place = errors.ConcurrencyLimitError("full", code="421")
    taken = PlacesTaken(endpoint=MODEL, account="key-1", taken=3, limit=3)
    board = board_after(taken, total=9)
    assert board.overall().pace() == "421: the account's 3 places are taken by other programs"
    board.notice(NotSubmitted(endpoint=MODEL, error=no_place))
    for event in (submitted("1"), submitted("2"), submitted("3"), progressed("3")):
        board.notice(event)
    board.notice(ended("1"))
    board.notice(ended("2", "FAILED", error=errors.TaskFailedError("broke", task_id="2")))
    overall = board.overall()
    assert overall.counts() == "3 of 9 done (2 failed), 1 running"
    assert overall.pace().endswith(" left, 0.4 CNY spent")
    assert "421" not in overall.pace()


def test_what_is_told_of_a_task_after_its_end_changes_nothing() -> None:
    """It may end with the answer to its submit, and may be asked for again by its id."""
    board = board_after(submitted("1"), ended("1"))
    board.name("1", "scene-7")
    for event in (
        progressed("1"),
        StatusChanged(endpoint=MODEL, task_id="1", status="SUCCESS"),
        ended("1"),
    ):
        assert board.notice(event) is None
    assert board.rows(8) == []
    assert board.overall().counts() == "1 done"
    assert [str(sum_) for sum_ in board.overall().spent] == ["0.2 CNY"]


def test_a_call_that_everybody_left_is_told_of_in_words() -> None:
    left = NotSubmitted(endpoint=MODEL, error=CancelledError())
    assert failure_in(left) == f"{MODEL}: CancelledError"


@pytest.mark.parametrize("width", [10, 20, 33, 44, 63, 64, 76, 80, 120, 300])
def test_every_row_is_one_line_of_any_width(width: int) -> None:
    events = [
        submitted("1", tags={"scene": "a harbour in the morning 港の朝 🌅 " * 3}),
        progressed("1", usual_seconds=3700.0, elapsed=20.0),
        node("2", "KSampler (Advanced) with a very long title that does not end" * 2),
        step("2", 7, 20, title="KSampler (Advanced) with a very long title" * 2, fraction=0.5),
        submitted("3"),
    ]
    board = board_after(*events, total=10_000)
    console = Console(width=width, color_system=None, highlight=False)
    with console.capture() as drawn:
        console.print(
            Group(TaskTable().drawn(board.rows(8), width), overall_lines(board.overall(), width))
        )
    lines = drawn.get().splitlines()
    assert len(lines) <= 3 + 3
    assert max(map(cell_len, lines)) <= width
    text = "\n".join(lines)
    if width >= 20:
        assert "50%" in text
    assert ("of ~1:01:40" in text) == (width >= 64)
    assert ("0.2 CNY" in text) == (width >= 76)
    assert ("7/20" in text) == (width >= 33)


def test_a_bar_keeps_its_place_from_one_drawing_to_the_next() -> None:
    table, console = TaskTable(), Console(width=80, color_system=None, highlight=False)
    board = board_after(submitted("1"), node("1", "CheckpointLoaderSimple", fraction=0.5))
    ends = []
    for event in (step("1", 9, 20, fraction=0.5), node("1", "x"), node("1", "y")):
        with console.capture() as drawn:
            console.print(table.drawn(board.rows(1), 80))
        ends.append((drawn.get().index("━"), drawn.get().index("%")))
        board.notice(event)
    assert len(set(ends)) == 1
