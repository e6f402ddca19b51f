"""Telling ComfyUI clients how their prompts are doing: what ``/ws`` of the proxy says.

A client names itself when it connects and when it sends a prompt, and hears about its own
prompts.  The time of a run is shared out equally among the nodes that it goes through.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator

from aiohttp import WSMsgType, web
from attrs import Factory, define, field

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Body
from runninghub_async.sandbox.clock import Clock
from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.failures import STATUS_ERROR_TEXT
from runninghub_async.sandbox.graphs import Graph
from runninghub_async.sandbox.jobs import GraphJob
from runninghub_async.sandbox.line_faults import hang_up
from runninghub_async.sandbox.results import node_outputs
from runninghub_async.sandbox.socket_faults import garbage, preview
from runninghub_async.sandbox.socket_steps import PictureForm, Telling
from runninghub_async.sandbox.tasks import Task

_MOST_STEPS = 50
"""How many messages a sampler's steps make at the most."""
_MOST_MESSAGE = 64 * 1024
"""What a client may say; nothing that it says matters."""

_Client = tuple[str, str]
"""The account's key, and what the client calls itself."""


@define(eq=False)
class ComfySockets:
    """The open sockets, and who tells them about which prompt."""

    _clock: Clock
    _open: dict[_Client, set[_Line]] = field(factory=dict, init=False)
    _narrators: set[asyncio.Task[None]] = field(factory=set, init=False)

    async def serve(
        self,
        request: web.Request,
        account: Account,
        name: str,
        about: Task | None = None,
        telling: Telling | None = None,
    ) -> web.StreamResponse:
        """Keep a client's socket until it leaves; tell it about this task, if there is one."""
        socket = web.WebSocketResponse(max_msg_size=_MOST_MESSAGE)
        await socket.prepare(request)
        line = _Line(request, socket, telling or Telling(), about.id if about else "")
        client = (account.key, name)
        self._open.setdefault(client, set()).add(line)
        try:
            await line.tell("status", {**_status(account), "sid": name})
            if about is not None:
                self.watch(about, name)
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            self._open[client].discard(line)
            if not self._open[client]:
                del self._open[client]
        return socket

    def watch(self, task: Task, name: str) -> None:
        """Tell the client of this name about a prompt from now on."""
        narrator = asyncio.create_task(self._narrate(task, (task.account.key, name)))
        self._narrators.add(narrator)
        narrator.add_done_callback(self._narrators.discard)

    def clear(self) -> None:
        """Tell nothing more about the prompts so far; from any thread."""
        for narrator in tuple(self._narrators):
            narrator.get_loop().call_soon_threadsafe(narrator.cancel)

    async def close(self) -> None:
        """See :meth:`clear`; and hang up."""
        self.clear()
        await asyncio.gather(*self._narrators, return_exceptions=True)
        sockets = [line.socket for group in self._open.values() for line in group]
        await asyncio.gather(*(socket.close() for socket in sockets), return_exceptions=True)

    async def _narrate(self, task: Task, client: _Client) -> None:
        await self._tell(client, "status", _status(task.account))
        while task.status == "QUEUED":
            # One in a personal queue learns when it starts only when another has ended.
            await self._clock.sleep_until(min(task.started, task.account.next_end))
        last = ""
        for share, kind, data in _run_of(task):
            # A task that hangs begins at once with its first node, and never ends with it.
            moment = task.started + (share * task.plan.running if share else 0.0)
            while self._clock() < moment and not task.is_over:
                await self._clock.sleep_until(min(moment, task.ended))
            if task.status == "CANCEL" or (task.status == "FAILED" and share == 1.0):
                break
            last = data.get("node") or last
            await self._tell(client, kind, data)
        while not task.is_over:
            await self._clock.sleep_until(task.ended)
        for kind, data in _end_of(task, last):
            await self._tell(client, kind, data)
        await self._tell(client, "status", _status(task.account))

    async def _tell(self, client: _Client, kind: str, data: Body) -> None:
        for line in tuple(self._open.get(client, ())):
            await line.tell(kind, data)


@define(eq=False)
class _Line:
    """A client's socket, and how it tells what it has to."""

    _request: web.Request
    socket: web.WebSocketResponse
    _telling: Telling
    _prompt_id: str
    _told: int = field(default=0, init=False)
    _garbage: Iterator[str | bytes] = field(
        default=Factory(lambda self: garbage(self._prompt_id), takes_self=True), init=False
    )

    async def tell(self, kind: str, data: Body) -> None:
        """Send a message, and what a script wants besides."""
        if self._told == self._telling.messages:
            if self._telling.breaks_off:
                hang_up(self._request, at_once=True)
            return
        self._told += 1
        with contextlib.suppress(ConnectionError):  # it has left, and is about to be forgotten
            await self.socket.send_str(dumps({"type": kind, "data": data}).decode())
            if self._telling.is_garbled:
                await self._send(next(self._garbage))
            if self._telling.previews is not None and kind == "progress":
                await self._send(self._preview(data, self._telling.previews))

    async def _send(self, message: str | bytes) -> None:
        if isinstance(message, str):
            await self.socket.send_str(message)
        else:
            await self.socket.send_bytes(message)

    def _preview(self, progress: Body, form: PictureForm) -> bytes:
        share = progress["value"] / progress["max"]
        node_id, prompt_id = progress["node"], progress["prompt_id"]
        return preview(node_id, prompt_id, share, form, named=self._telling.with_metadata)


def _status(account: Account) -> Body:
    return {"status": {"exec_info": {"queue_remaining": account.live_count}}}


Message = tuple[float, str, Body]
"""At which part of the run it is said, its type, and its data."""


def _run_of(task: Task) -> Iterator[Message]:
    """What is said while a prompt runs."""
    job = _job_of(task)
    order, prompt = job.outcome.order, {"prompt_id": task.id}
    yield 0.0, "execution_start", {**prompt, "timestamp": _now()}
    yield 0.0, "execution_cached", {"nodes": [], **prompt}
    made = node_outputs(task)
    for place, node_id in enumerate(order):
        at = {"node": node_id, "display_node": node_id, **prompt}
        yield place / len(order), "executing", at
        steps = _steps(job.graph, node_id)
        for step in range(1, steps + 1):
            share = (place + step / steps) / len(order)
            yield share, "progress", {"value": step, "max": steps, "node": node_id, **prompt}
        if node_id in made:
            yield (place + 1) / len(order), "executed", {**at, "output": made[node_id]}


def _end_of(task: Task, node_id: str) -> Iterator[tuple[str, Body]]:
    """What is said when it is over; ``node_id`` was the last to run."""
    prompt: Body = {"prompt_id": task.id, "timestamp": _now()}
    match task.status:
        case "SUCCESS":
            yield "execution_success", prompt
        case "CANCEL":
            yield "execution_interrupted", {**prompt, **_at(task, node_id)}
        case _:
            yield "execution_error", {**prompt, **_at(task, node_id), **_error_of(task)}
    yield "executing", {"node": None, "prompt_id": task.id}


def _now() -> int:
    """In milliseconds, as ComfyUI has it."""
    return int(time.time() * 1000)


def _at(task: Task, node_id: str) -> Body:
    job = _job_of(task)
    order = job.outcome.order
    done = order[: order.index(node_id)] if node_id in order else ()
    kind = job.graph[node_id].class_type if node_id in job.graph else ""
    return {"node_id": node_id, "node_type": kind, "executed": list(done)}


def _error_of(task: Task) -> Body:
    failure = task.failure
    if failure is None or failure.reason is None:
        message = failure.message if failure else STATUS_ERROR_TEXT
        return {"exception_type": "RuntimeError", "exception_message": message, "traceback": []}
    reason = failure.reason.for_v2()
    return {"node_type": reason.pop("node_name"), **reason}


def _steps(graph: Graph, node_id: str) -> int:
    steps = graph[node_id].inputs.get("steps")
    return min(max(steps, 0), _MOST_STEPS) if type(steps) is int else 0


def _job_of(task: Task) -> GraphJob:
    assert isinstance(task.job, GraphJob)
    return task.job
