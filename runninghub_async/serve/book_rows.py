"""The tables of the book of requests, and what is asked of them and written into them, in a
transaction; in words that SQLite and PostgreSQL both understand."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Protocol

from runninghub_async.serve import hook_rows
from runninghub_async.serve.book import (
    REPEATED_WITHIN,
    TaskCount,
    day_as_text,
    day_of,
    has_failed,
)
from runninghub_async.serve.records import Request

TABLES = (
    """CREATE TABLE requests (
    ledger integer NOT NULL, id text COLLATE "C" NOT NULL PRIMARY KEY,
    token text COLLATE "C" NOT NULL, route text NOT NULL, digest text NOT NULL, key text,
    tasks text NOT NULL,
    is_waited integer NOT NULL, shape text NOT NULL, received_at double precision NOT NULL,
    server text NOT NULL, gone_at double precision, deleted text NOT NULL,
    came_at double precision NOT NULL, open_tasks integer NOT NULL, day integer NOT NULL
)""",
    "CREATE UNIQUE INDEX requests_by_key ON requests (ledger, token, route, key)"
    " WHERE key IS NOT NULL",
    "CREATE INDEX requests_by_digest ON requests (ledger, token, route, digest, came_at)",
    "CREATE INDEX requests_by_token ON requests (ledger, token, received_at, id)",
    "CREATE INDEX requests_by_age ON requests (ledger, received_at, id)",
    "CREATE INDEX requests_waited_for ON requests (ledger, gone_at)"
    " WHERE is_waited = 1 AND open_tasks > 0",
    """CREATE TABLE tasks (
    task text COLLATE "C" NOT NULL PRIMARY KEY, request text COLLATE "C" NOT NULL, outcome text,
    has_failed integer NOT NULL DEFAULT 0
)""",
    "CREATE INDEX tasks_by_request ON tasks (request)",
    """CREATE TABLE turns (
    ledger integer NOT NULL, work text NOT NULL, server text NOT NULL,
    until double precision NOT NULL, PRIMARY KEY (ledger, work)
)""",
    """CREATE TABLE turned_away (
    ledger integer NOT NULL, id text COLLATE "C" NOT NULL PRIMARY KEY, token text NOT NULL,
    route text NOT NULL, digest text NOT NULL, until double precision NOT NULL
)""",
    "CREATE INDEX turned_away_by_digest ON turned_away (ledger, token, route, digest)",
    *hook_rows.TABLES,
)
"""What the tables are, and by what they are searched."""
_AT_ONCE = 500
"""Ids in one statement."""
_COLUMNS = (
    "id, token, route, digest, key, tasks, is_waited, shape, received_at, server, gone_at, deleted"
)
_READ = f"SELECT {_COLUMNS} FROM requests WHERE ledger = :ledger AND"
_SAME_ROUTE = "token = :token AND route = :route"
_SAME = f"{_SAME_ROUTE} AND digest = :digest"
_IS_RECENT = "came_at >= :since AND deleted <> tasks"
# An answer that a key has given is asked for with that key.
_WAS_ANSWERED = "key IS NULL AND (is_waited = 0 OR open_tasks = 0)"
# Whose caller has come once only, the newest first; then whose has come again, the longest ago.
_LIKELY_LOST = (
    "CASE WHEN came_at > received_at THEN 1 ELSE 0 END,"
    " CASE WHEN came_at > received_at THEN came_at ELSE -received_at END, id"
)


class Cursor(Protocol):
    """What a statement gives, whichever database it was for."""

    @property
    def rowcount(self) -> int: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...


class BookRows:
    """The rows of one book, on a connection that is in a transaction."""

    def __init__(
        self,
        execute: Callable[[str, Mapping[str, Any]], Cursor],
        *,
        ledger: int,
        lock: Callable[[], object],
    ) -> None:
        """Nothing is asked yet.

        Args:
            execute: does a statement, whose values it names as ``:name``.
            ledger: the number of the ledger that the book stands beside.
            lock: lets nobody else enter or remove requests until the transaction is over.
        """
        self._execute = execute
        self._ledger = ledger
        self._lock = lock
        self.hooks = hook_rows.HookRows(self._do)

    def _do(self, statement: str, **values: Any) -> Cursor:
        return self._execute(statement, {"ledger": self._ledger, **values})

    # -- entering ----------------------------------------------------------------------------

    def enter(self, request: Request, *, repeats: bool) -> Request:
        """As of :class:`RequestBook`."""
        self._lock()
        found = self._found(request, repeats=repeats)
        if found is None:
            self._add(request)
            return request
        if found.digest == request.digest:
            self._do(
                "UPDATE requests SET gone_at = NULL, server = :server, came_at = :at"
                " WHERE id = :id",
                id=found.id,
                server=request.server,
                at=request.received_at,
            )
        return self.get(found.id) or found

    def _found(self, new: Request, *, repeats: bool) -> Request | None:
        """That which a request is, where it stands here already."""
        same = {"token": new.token, "route": new.route}
        if new.key is not None:
            return self._first(f"{_SAME_ROUTE} AND key = :key", key=new.key, **same)
        if not repeats:
            return None
        recent = {**same, "digest": new.digest, "since": new.received_at - REPEATED_WITHIN}
        is_gone = f"{_SAME} AND {_IS_RECENT} AND gone_at IS NOT NULL ORDER BY received_at, id"
        if (gone := self._first(is_gone, **recent)) is not None:
            return gone
        if self._takes_refusal(new):
            return None
        is_answer = f"{_SAME} AND {_IS_RECENT} AND {_WAS_ANSWERED} ORDER BY {_LIKELY_LOST}"
        return self._first(is_answer, **recent)

    def _add(self, request: Request) -> None:
        columns = f"ledger, {_COLUMNS}, came_at, open_tasks, day"
        values = {
            "id": request.id,
            "token": request.token,
            "route": request.route,
            "digest": request.digest,
            "key": request.key,
            "tasks": json.dumps(request.tasks),
            "is_waited": int(request.is_waited),
            "shape": json.dumps(request.shape),
            "received_at": request.received_at,
            "server": request.server,
            "gone_at": request.gone_at,
            "deleted": json.dumps(request.deleted),
            "came_at": request.received_at,
            "open_tasks": len(request.tasks),
            "day": day_of(request.received_at),
        }
        named = ", ".join(f":{name}" for name in columns.split(", "))
        self._do(f"INSERT INTO requests ({columns}) VALUES ({named})", **values)
        for task in request.tasks:
            self._do(
                "INSERT INTO tasks (task, request) VALUES (:task, :id)", task=task, id=request.id
            )
        self.hooks.add(request)

    def _takes_refusal(self, new: Request) -> bool:
        self._do("DELETE FROM turned_away WHERE until <= :now", now=new.received_at)
        one = f"SELECT min(id) FROM turned_away WHERE ledger = :ledger AND {_SAME}"
        taken = self._do(
            f"DELETE FROM turned_away WHERE id = ({one})",
            token=new.token,
            route=new.route,
            digest=new.digest,
        )
        return taken.rowcount == 1

    def withdraw(self, id: str, *, gone_before: float | None) -> bool:
        """As of :class:`RequestBook`."""
        self._lock()
        is_meant = "" if gone_before is None else " AND gone_at < :before"
        if self._first(f"id = :id{is_meant}", id=id, before=gone_before) is None:
            return False
        self.remove([id])
        return True

    def refuse(self, request: Request, *, until: float) -> None:
        """As of :class:`RequestBook`."""
        self.remove([request.id])
        self._do("DELETE FROM turned_away WHERE id = :id", id=request.id)
        self._do(
            "INSERT INTO turned_away (ledger, id, token, route, digest, until)"
            " VALUES (:ledger, :id, :token, :route, :digest, :until)",
            id=request.id,
            token=request.token,
            route=request.route,
            digest=request.digest,
            until=until,
        )

    def remove(self, ids: Collection[str]) -> None:
        """As of :class:`RequestBook`."""
        self._lock()
        for some, named in _pieces(sorted(ids)):
            tasks = f"SELECT task FROM tasks WHERE request IN ({named})"
            self._do(f"DELETE FROM hooks WHERE task IN ({tasks})", **some)
            self._do(f"DELETE FROM tasks WHERE request IN ({named})", **some)
            self._do(f"DELETE FROM requests WHERE id IN ({named})", **some)

    # -- what is noted -----------------------------------------------------------------------

    def note_left(self, id: str, at: float, *, goes_on: bool) -> None:
        """As of :class:`RequestBook`."""
        also = ", is_waited = 0" if goes_on else ""
        self._do(f"UPDATE requests SET gone_at = :at{also} WHERE id = :id", id=id, at=at)

    def note_back(self, id: str, server: str) -> None:
        """As of :class:`RequestBook`."""
        self._do(
            "UPDATE requests SET gone_at = NULL, server = :server WHERE id = :id",
            id=id,
            server=server,
        )

    def note_dead(self, living: Collection[str], at: float) -> None:
        """As of :class:`RequestBook`."""
        waits = "ledger = :ledger AND is_waited = 1 AND open_tasks > 0 AND gone_at IS NULL"
        known = self._do(f"SELECT DISTINCT server FROM requests WHERE {waits}").fetchall()
        for server in sorted({server for (server,) in known}.difference(living)):
            self._do(
                f"UPDATE requests SET gone_at = :at WHERE {waits} AND server = :server",
                server=server,
                at=at,
            )

    def note_outcome(self, task: str, line: Mapping[str, Any]) -> None:
        """As of :class:`RequestBook`."""
        told = {
            "task": task,
            "line": json.dumps(line, default=str),
            "failed": int(has_failed(line)),
        }
        kept = "UPDATE tasks SET outcome = :line, has_failed = :failed WHERE task = :task"
        if self._do(f"{kept} AND outcome IS NULL", **told).rowcount:
            self._do(
                "UPDATE requests SET open_tasks = open_tasks - 1"
                " WHERE id = (SELECT request FROM tasks WHERE task = :task)",
                task=task,
            )
            self.hooks.note_outcome(task)
        else:
            self._do(kept, **told)

    def note_deleted(self, task: str) -> None:
        """As of :class:`RequestBook`."""
        self._lock()  # another may note it of another task of the same request
        request = self.of_task(task)
        if request is not None:
            self.hooks.settle(task, None)
            gone = {*request.deleted, task}
            self._do(
                "UPDATE requests SET deleted = :deleted WHERE id = :id",
                id=request.id,
                deleted=json.dumps([each for each in request.tasks if each in gone]),
            )

    def take_turn(self, work: str, server: str, *, now: float, until: float) -> bool:
        """As of :class:`RequestBook`."""
        mine = {"work": work, "server": server, "until": until}
        self._do(
            "INSERT INTO turns (ledger, work, server, until)"
            " VALUES (:ledger, :work, :server, :until) ON CONFLICT (ledger, work) DO NOTHING",
            **mine,
        )
        taken = self._do(
            "UPDATE turns SET server = :server, until = :until"
            " WHERE ledger = :ledger AND work = :work AND (server = :server OR until <= :now)",
            now=now,
            **mine,
        )
        return taken.rowcount == 1

    # -- what is asked -----------------------------------------------------------------------

    def get(self, id: str) -> Request | None:
        """As of :class:`RequestBook`."""
        return self._first("id = :id", id=id)

    def of_task(self, task: str) -> Request | None:
        """As of :class:`RequestBook`."""
        return self._first("id = (SELECT request FROM tasks WHERE task = :task)", task=task)

    def outcome(self, task: str) -> Mapping[str, Any] | None:
        """As of :class:`RequestBook`."""
        row = self._do("SELECT outcome FROM tasks WHERE task = :task", task=task).fetchone()
        if row is None or row[0] is None:
            return None
        line: Mapping[str, Any] = json.loads(row[0])
        return line

    def of_token(
        self,
        token: str,
        routes: Collection[str],
        *,
        after: str | None,
        limit: int,
        descending: bool,
    ) -> list[Request]:
        """As of :class:`RequestBook`."""
        last = None if after is None else self.get(after)
        if not routes or (after is not None and last is None):
            return []
        ((named_routes, named),) = _pieces(sorted(routes))
        where = f"token = :token AND route IN ({named})"
        if last is not None:
            where += f" AND {_after(descending=descending)}"
        order = "received_at DESC, id DESC" if descending else "received_at, id"
        return self._all(
            f"{where} ORDER BY {order} LIMIT :most",
            token=token,
            most=limit,
            **named_routes,
            **_place_of(last),
        )

    def unattended(self, before: float) -> list[Request]:
        """As of :class:`RequestBook`."""
        return self._all(
            "is_waited = 1 AND open_tasks > 0 AND key IS NULL AND gone_at < :before"
            " ORDER BY received_at, id",
            before=before,
        )

    def counted(self, token: str | None, since: float) -> list[TaskCount]:
        """As of :class:`RequestBook`."""
        whose = "" if token is None else " AND token = :token"
        rows = self._do(
            "SELECT token, day, count(*), sum(has_failed) FROM requests JOIN tasks ON request = id"
            f" WHERE ledger = :ledger AND received_at >= :since{whose}"
            " GROUP BY token, day ORDER BY token, day",
            token=token,
            since=since,
        )
        return [
            TaskCount(token=token, day=day_as_text(day), tasks=tasks, failed=int(failed))
            for token, day, tasks, failed in rows.fetchall()
        ]

    def expired(self, before: float, most: int, *, after: Request | None) -> list[Request]:
        """As of :class:`RequestBook`."""
        where = "received_at < :before"
        if after is not None:
            where += f" AND {_after(descending=False)}"
        return self._all(
            f"{where} ORDER BY received_at, id LIMIT :most",
            before=before,
            most=most,
            **_place_of(after),
        )

    def _first(self, where: str, **values: Any) -> Request | None:
        row = self._do(f"{_READ} {where} LIMIT 1", **values).fetchone()
        return None if row is None else _request(row)

    def _all(self, where: str, **values: Any) -> list[Request]:
        return [_request(row) for row in self._do(f"{_READ} {where}", **values).fetchall()]


def _request(row: Sequence[Any]) -> Request:
    id, token, route, digest, key, tasks, is_waited, shape, received_at, server, gone_at, gone = row
    return Request(
        id=id,
        token=token,
        route=route,
        digest=digest,
        key=key,
        tasks=tuple(json.loads(tasks)),
        is_waited=bool(is_waited),
        shape=json.loads(shape),
        received_at=received_at,
        server=server,
        gone_at=gone_at,
        deleted=tuple(json.loads(gone)),
    )


def _after(*, descending: bool) -> str:
    return f"(received_at, id) {'<' if descending else '>'} (:last_at, :last_id)"


def _place_of(last: Request | None) -> dict[str, Any]:
    return {} if last is None else {"last_at": last.received_at, "last_id": last.id}


def _pieces(values: Sequence[str]) -> Iterator[tuple[dict[str, str], str]]:
    """So many values as one statement may have, by name, and those names as it has them."""
    for start in range(0, len(values), _AT_ONCE):
        some = {f"v{n}": value for n, value in enumerate(values[start : start + _AT_ONCE])}
        yield some, ", ".join(f":{name}" for name in some)
