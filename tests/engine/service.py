"""A service with accounts, whose ceilings are hard, and which keeps count."""

from __future__ import annotations

import asyncio
import gc
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from runninghub_async import RunningHub
from runninghub_async.engine.ceilings import Waiter
from tests.helpers import KEY, QUICK
from tests.misbehaving import Behaviour, Request, Server, code, v1_code

REFUSED = code(421, "TASK_QUEUE_MAXED")


class Service(Server):
    """Tasks that take their time, and as many at once as each account may have.

    Args:
        limits: how many tasks each key may have; a number is that of the usual key.
        seconds: how long a task takes, or a function that says so.
        tells: whether the accounts' ceilings can be asked for.
        refusal: how a submit beyond the ceiling is answered.
    """

    def __init__(
        self,
        limits: int | Mapping[str, int] = 1000,
        *,
        seconds: float | Callable[[], float] = 0.1,
        tells: bool = False,
        refusal: Behaviour = REFUSED,
    ) -> None:
        super().__init__(
            self.take_submit,
            queries=[self.take_query],
            cancels=[self.take_cancel],
            limits=[self.take_question if tells else v1_code(1014, "not for this key")],
        )
        self.limits = dict(limits) if isinstance(limits, Mapping) else {KEY: limits}
        self.seconds = seconds
        self.refusal = refusal
        self.refuse_all: Behaviour | None = None
        self.busy_for: tuple[set[str], Behaviour] = set(), refusal
        """For which prompts there is no time, and what is answered then."""
        self.running: dict[str, str] = {}
        self.owner: dict[str, str] = {}
        self.prompts: Counter[str] = Counter()
        self.order: list[str] = []
        self.strangers = 0
        self.refused = 0
        self.most = 0

    def take_place(self, key: str, prompt: str) -> str:
        """Make a task, which ends by itself."""
        task_id = self.new_task()
        self.running[task_id] = self.owner[task_id] = key
        self.prompts[prompt] += 1
        self.order.append(prompt)
        self.most = max(self.most, len(self.running))
        seconds = self.seconds() if callable(self.seconds) else self.seconds
        asyncio.get_running_loop().call_later(seconds, self.running.pop, task_id, None)
        return task_id

    def is_full(self, key: str) -> bool:
        """Whether the account has no place for one more task."""
        theirs = sum(owner == key for owner in self.running.values())
        return theirs + self.strangers >= self.limits[key]

    async def take_submit(self, request: Request) -> None:
        """Make a task where there is room."""
        key = key_of(request)
        if self.refuse_all is not None:
            await self.refuse_all(request)
        elif key not in self.limits:
            await code(802, "APIKEY_UNAUTHORIZED")(request)
        elif request.json["prompt"] in self.busy_for[0]:
            self.refused += 1
            await self.busy_for[1](request)
        elif self.is_full(key):
            self.refused += 1
            await self.refusal(request)
        else:
            await request.send(state(self.take_place(key, request.json["prompt"]), "RUNNING"))

    async def take_query(self, request: Request) -> None:
        """Tell whether a task has ended; nothing of other accounts' tasks."""
        task_id = request.json["taskId"]
        if self.owner.get(task_id) != key_of(request):
            await code(1004, "TASK_NOT_FOUND")(request)
        elif task_id in self.running:
            await request.send(state(task_id, "RUNNING"))
        else:
            await request.send(state(task_id, "SUCCESS", text="done"))

    async def take_cancel(self, request: Request) -> None:
        """End a task."""
        if self.owner.get(request.json["taskId"]) != request.json["apiKey"]:
            await v1_code(807, "APIKEY_TASK_NOT_FOUND")(request)
            return
        self.running.pop(request.json["taskId"], None)
        await request.send({"code": 0, "msg": "success", "data": None})

    async def take_question(self, request: Request) -> None:
        """Tell the account's ceiling."""
        limit = self.limits[key_of(request)]
        await request.send({"code": 0, "msg": "success", "data": {"concurrentLimit": limit}})


def waiters_left() -> list[Waiter]:
    """Whoever of this event loop is still held as one who waits for a place."""
    gc.collect()
    loop = asyncio.get_running_loop()
    waiters = [each for each in gc.get_objects() if isinstance(each, Waiter)]
    return [waiter for waiter in waiters if waiter.granted.get_loop() is loop]


def key_of(request: Request) -> str:
    """The key that a request carries."""
    return request.headers["authorization"].removeprefix("Bearer ")


def state(task_id: str, status: str, *, text: str | None = None) -> dict[str, Any]:
    """What the service answers about a task."""
    results = None if text is None else [{"text": text, "outputType": "txt"}]
    return {
        "taskId": task_id,
        "status": status,
        "errorCode": "",
        "errorMessage": "",
        "results": results,
    }


def client(server: Server, *keys: str, **settings: Any) -> RunningHub:
    """A client of this server that looks often, and waits long enough for a slow machine."""
    given: dict[str, Any] = {"poll": 0.05, "http_timeout": 20, "retry": QUICK, "timeout": 60}
    given.update(settings)
    return RunningHub(list(keys) or KEY, base_url=server.base_url, **given)
