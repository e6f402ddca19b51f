"""What a run's folder tells of it beside the ledger.

From these traces it is seen that a ledger is missing, or is not this folder's, and of them a new
one can be built.
"""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from runninghub_async.bulk.ledgers.ledger import LedgerError, State
from runninghub_async.errors import shown
from runninghub_async.http.wire import is_task_id

_AT_ONCE = 500
_CREATED = re.compile(r"\S+ \S+ INFO created (\{.*\})\s*")
_ANY_TASK = re.compile(rb"\btask \d{6,}")
_KEYS = {"job", "task", "account", "hash"}


class Created(NamedTuple):
    """A task, as the log tells that it was created."""

    job: str
    task: str
    account: str
    hash: str


def created_line(created: Created) -> str:
    """What the log says of a new task; :func:`created_tasks` reads it."""
    return f"created {json.dumps(created._asdict())}"


def created_tasks(log: Path) -> Iterator[Created]:
    """The tasks that a log tells of, in the order in which they were made."""
    if not log.exists():
        return
    with log.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            found = _CREATED.fullmatch(line)
            told = None if found is None else _object(found[1])
            if told is None or told.keys() != _KEYS:
                continue
            if all(map(is_text, told.values())) and is_task_id(told["task"]):
                yield Created(**told)


def results_lines(results: Path) -> Iterator[Mapping[str, Any] | None]:
    """The lines of ``results.jsonl`` about a job; ``None`` for one that cannot be read.

    Raises:
        LedgerError: the file cannot be read.
    """
    try:
        if not results.exists():
            return
        with results.open("rb") as lines:
            for text in lines:
                line = _object(text)
                if text.strip():
                    yield line if line is not None and is_text(line.get("id")) else None
    except OSError as error:
        raise LedgerError(
            f"{results} cannot be read: {error.strerror}. Make it a file that you may read and"
            " write, and start again."
        ) from None


def work_done(folder: Path) -> str | None:
    """By what it is seen that a run has worked in this folder; ``None`` where it is not."""
    if next(results_lines(folder / "results.jsonl"), 0) != 0:
        return "results.jsonl has lines"
    files = folder / "files"
    if files.is_dir() and any(
        not n.startswith(".") or n.endswith(".part") for n in os.listdir(files)
    ):
        return "files/ has files"
    log = folder / "run.log"
    if log.is_file():
        with log.open("rb") as lines:
            if any(_ANY_TASK.search(line) or b" INFO created {" in line for line in lines):
                return "run.log tells of tasks"
    return None


def check_not_lost(folder: Path) -> None:
    """See that a folder whose ledger has no job is one in which no run has worked.

    Raises:
        LedgerError: it is not; to go on would submit, and pay, everything anew.
    """
    if (work := work_done(folder)) is None:
        return
    ledger = folder / "ledger.sqlite"
    lost = "has no jobs" if ledger.exists() else "is missing"
    raise LedgerError(
        f"The ledger {ledger} {lost}, though a run has worked here: {work}. Nothing is submitted,"
        " since all of it would be paid again. Put the ledger back, if you have it;"
        f" {_rebuild(folder)} For a run from the beginning choose another folder."
    )


async def known_lines(
    folder: Path, states: Callable[[Sequence[str]], Awaitable[Mapping[str, State]]]
) -> AsyncIterator[Mapping[str, Any]]:
    """The lines of ``results.jsonl``, of which the ledger must know.

    Args:
        folder: of the run.
        states: asks the ledger for the states of jobs.

    Raises:
        LedgerError: it is older than the results, or another folder's.
    """
    for piece in _pieces(folder / "results.jsonl"):
        known = await states(sorted({line["id"] for line in piece}))
        for line in piece:
            check_line(folder, line, known.get(line["id"]))
            yield line


def check_line(folder: Path, line: Mapping[str, Any], state: State | None) -> None:
    """See that what ``results.jsonl`` tells of a job is no more than what the ledger has.

    Raises:
        LedgerError: it is.
    """
    if state is None or (line.get("state") == "saved" and state == "pending"):
        has = "does not have it" if state is None else f"has it as {state}"
        raise LedgerError(
            f"The ledger {folder / 'ledger.sqlite'} is older than the results beside it, or another"
            f" folder's: results.jsonl has the job {shown(line['id'])} as"
            f" {shown(line.get('state'))}, and the ledger {has}. Nothing is submitted. Put the"
            f" right ledger back, if you have it; {_rebuild(folder)}"
        )


def _pieces(results: Path) -> Iterator[list[Mapping[str, Any]]]:
    piece: list[Mapping[str, Any]] = []
    for line in results_lines(results):
        if line is not None:
            piece.append(line)
        if len(piece) == _AT_ONCE:
            yield piece
            piece = []
    yield piece


def _rebuild(folder: Path) -> str:
    return (
        f"else `runninghub bulk recover {shlex.quote(str(folder))}` builds it anew from the rest."
    )


def is_text(value: Any) -> bool:
    """Whether this is a text, of whole characters, and not empty."""
    try:
        return isinstance(value, str) and bool(value.encode())
    except UnicodeEncodeError:
        return False


def _object(text: str | bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
