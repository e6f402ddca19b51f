"""What a run's folder tells of it beside the ledger.

From these traces it is seen that a ledger is missing, or is not this folder's, and of them a new
one can be built.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.folder import LEDGER, LOG, RESULTS, RunFolder
from runninghub_async.bulk.ledgers.ledger import Entry, LedgerError, State
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.http.wire import is_task_id
from runninghub_async.quoting import shown
from runninghub_async.stores.folder import FolderStore

_AT_ONCE = 500
_CREATED = re.compile(r"\S+ \S+ INFO created (\{.*\})\s*")
_ANY_TASK = re.compile(r"\btask \d{6,}")
_KEYS = {"job", "task", "account", "hash"}


class Created(NamedTuple):
    """A task, as the log tells that it was created."""

    job: str
    task: str
    account: str
    hash: str
    at: str = ""
    """When that was known, ISO 8601 in UTC; earlier releases do not tell."""


def created_line(created: Created) -> str:
    """What the log says of a new task; :func:`created_tasks` reads it."""
    return f"created {json.dumps(created._asdict())}"


def created_tasks(folder: RunFolder) -> Iterator[Created]:
    """The tasks that the log tells of, in the order in which they were made."""
    for line in folder.log_lines():
        found = _CREATED.fullmatch(line)
        told = None if found is None else _object(found[1])
        if told is None or not _KEYS <= told.keys() <= {*Created._fields}:
            continue
        if all(map(is_text, told.values())) and is_task_id(told["task"]):
            yield Created(**told)


def results_lines(folder: RunFolder, mark: str | None = None) -> Iterator[Mapping[str, Any] | None]:
    """The lines of ``results.jsonl`` about a job; ``None`` for one that cannot be read.

    Args:
        folder: of the run.
        mark: only those behind it, where what stands before is what it was.

    Raises:
        LedgerError: the file cannot be read.
    """
    lines = None if mark is None else folder.results.since(mark)
    for text in folder.results if lines is None else lines:
        line = _object(text)
        if text.strip():
            yield line if line is not None and is_text(line.get("id")) else None


async def work_done(folder: RunFolder) -> str | None:
    """By what it is seen that a run has worked in this folder; ``None`` where it is not."""
    if next(results_lines(folder), 0) != 0:
        return f"{RESULTS} has lines"
    async for name in folder.store.names(FILES):
        own = name.rpartition("/")[2]
        if not own.startswith(".") or own.endswith(".part"):
            is_here = isinstance(folder.store, FolderStore)
            return f"{FILES if is_here else folder.store.address(FILES)} has files"
    if any(_ANY_TASK.search(line) or " INFO created {" in line for line in folder.log_lines()):
        return f"{LOG} tells of tasks"
    return None


async def check_not_lost(folder: RunFolder) -> None:
    """See that a folder whose ledger has no job is one in which no run has worked.

    Raises:
        LedgerError: it is not; to go on would submit, and pay, everything anew.
    """
    if (work := await work_done(folder)) is None:
        return
    lost = "has no jobs" if folder.has_ledger() else "is missing"
    raise LedgerError(
        f"The ledger {folder.address(LEDGER)} {lost}, though a run has worked here: {work}."
        " Nothing is submitted, since all of it would be paid again. Put the ledger back, if you"
        f" have it; {_rebuild(folder)} For a run from the beginning choose another folder."
    )


async def known_lines(
    folder: RunFolder,
    states: Callable[[Sequence[str]], Awaitable[Mapping[str, State]]],
    rows: Callable[[Sequence[str]], Awaitable[Mapping[str, Entry]]],
    mark: str | None = None,
) -> AsyncIterator[Mapping[str, Any]]:
    """The lines of ``results.jsonl``, of which the ledger must know.

    Args:
        folder: of the run.
        states: asks the ledger for the states of jobs.
        rows: asks it for all that it has of them.
        mark: how far that was seen before.

    Raises:
        LedgerError: it is older than the results, or another folder's.
    """
    for piece in _pieces(folder, mark):
        known = await states(sorted({line["id"] for line in piece}))
        open_again = [line["id"] for line in piece if _has_less(line, known.get(line["id"]))]
        redone = {job: row.redone for job, row in (await rows(open_again)).items()}
        for line in piece:
            check_line(folder, line, known.get(line["id"]), redone.get(line["id"], 0))
            yield line


def _has_less(line: Mapping[str, Any], state: State | None) -> bool:
    """Whether the ledger has less of a job than a line tells, unless it is made again."""
    return line.get("state") == "saved" and state == "pending" and not is_local(line)


def check_line(
    folder: RunFolder, line: Mapping[str, Any], state: State | None, redone: int = 0
) -> None:
    """See that what ``results.jsonl`` tells of a job is no more than what the ledger has.

    Args:
        folder: of the run.
        line: what is told.
        state: of the job in the ledger; ``None`` where that does not have it.
        redone: for which wish it was last made again there.

    Raises:
        LedgerError: it is.
    """
    if state is None or (_has_less(line, state) and not redone):
        has = "does not have it" if state is None else f"has it as {state}"
        raise LedgerError(
            f"The ledger {folder.address(LEDGER)} is older than the results beside it, or another"
            f" folder's: results.jsonl has the job {shown(line['id'])} as"
            f" {shown(line.get('state'))}, and the ledger {has}. Nothing is submitted. Put the"
            f" right ledger back, if you have it; {_rebuild(folder)}"
        )


def _pieces(folder: RunFolder, mark: str | None) -> Iterator[list[Mapping[str, Any]]]:
    piece: list[Mapping[str, Any]] = []
    for line in results_lines(folder, mark):
        if line is not None:
            piece.append(line)
        if len(piece) == _AT_ONCE:
            yield piece
            piece = []
    yield piece


def _rebuild(folder: RunFolder) -> str:
    where = shlex.quote(folder.address())
    return f"else `runninghub bulk recover {where}` builds it anew from the rest."


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
