"""A server that is killed at random moments under load, and started again: nothing is lost, nothing
is made twice, and what callers pay is what was billed."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
from attrs import define, evolve, field

from runninghub_async import RunningHub
from runninghub_async.models.budgets import money_of
from runninghub_async.purses import PostgresPurseStore, PurseStore, SqlitePurseStore
from runninghub_async.sandbox import Sandbox
from runninghub_async.serve.token_limits import in_all
from runninghub_async.serve.token_store import TokenFile
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.bulk.test_killed import Dots
from tests.cli.command import Command, command_for
from tests.forking.program import Running
from tests.postgres_server import database
from tests.serve.desks import MODEL
from tests.tcp_proxy import free_port

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
CALLERS = 9
"""Who ask in each round."""
PATIENCE = 180
"""Seconds within which something happens that is always going to, on a busy machine too."""
PRICE = Decimal("0.2")
NAMES = ("ann", "bob")


@define(eq=False)
class Server:
    """The command as a process, which is killed and started again."""

    command: Command
    arguments: tuple[str, ...]
    port: int
    process: Running = field(init=False)
    _said: asyncio.Task[tuple[bytes, bytes]] = field(init=False)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Return when it is ready."""
        self.process = await self.command.start("serve", *self.arguments, "--port", str(self.port))
        self._said = asyncio.create_task(self.process.communicate())
        async with asyncio.timeout(60), httpx2.AsyncClient() as http:
            while True:
                assert not self._said.done(), self._said.result()
                try:
                    if (await http.get(f"{self.url}/readyz")).status_code == 200:
                        return
                except httpx2.TransportError:
                    await asyncio.sleep(0.02)

    async def kill(self) -> None:
        """As kill -9 does."""
        self.process.kill()
        await self._said


@define(eq=False)
class Caller:
    """One who wants a thing, and asks again by itself as programs do."""

    urls: list[str]
    """Of the servers, of which any may get any of its requests."""
    secret: str
    prompt: str
    kind: str
    answer: httpx2.Response | None = None

    async def ask(self) -> None:
        """Until it is known what came of it."""
        headers = {"authorization": f"Bearer {self.secret}"}
        async with httpx2.AsyncClient(headers=headers, timeout=60) as http:
            if self.kind == "a picture":
                body: dict[str, Any] = {"model": MODEL, "prompt": self.prompt}
                self.answer = await self._insist(http, "POST", "/v1/images/generations", json=body)
                return
            key = {"idempotency-key": self.prompt} if self.kind == "a task with a key" else {}
            params = {"prompt": self.prompt, "resolution": "2k"}
            made = await self._insist(
                http, "POST", "/v1/tasks", json={"model": MODEL, "params": params}, headers=key
            )
            assert made.status_code == 200, made.text
            while True:
                self.answer = await self._insist(http, "GET", f"/v1/tasks/{made.json()['id']}")
                assert self.answer.status_code == 200, self.answer.text
                if self.answer.json()["status"] in ("completed", "failed"):
                    return
                await asyncio.sleep(0.1)

    @property
    def is_made(self) -> bool:
        """Whether it has got what it wanted."""
        assert self.answer is not None
        told = self.answer.json()
        return bool(told.get("data")) if self.kind == "a picture" else told["status"] == "completed"

    @property
    def code(self) -> str:
        """What it was told else."""
        assert self.answer is not None
        return str(self.answer.json()["error"]["code"])

    async def _insist(
        self, http: httpx2.AsyncClient, method: str, path: str, **more: Any
    ) -> httpx2.Response:
        own = more.pop("headers", {})
        attempt = 0
        while True:
            try:
                headers = {"x-stainless-retry-count": str(attempt), **own}
                url = f"{random.choice(self.urls)}{path}"
                answer = await http.request(method, url, headers=headers, **more)
            except httpx2.TransportError:
                answer = None
            if answer is not None and not _is_to_be_repeated(answer):
                return answer
            attempt += 1
            await asyncio.sleep(0.1)


def _is_to_be_repeated(answer: httpx2.Response) -> bool:
    """As the official clients see it."""
    if answer.headers.get("x-should-retry") == "false":
        return False
    return answer.status_code in (408, 409, 429) or answer.status_code >= 500


KINDS = ("a picture", "a task", "a task with a key")


async def test_kill_9_under_load(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=0.3, concurrency=4, media=Dots()) as sandbox:
        secrets = [await _token(tmp_path, name) for name in NAMES]
        made = [("--tokens", "tokens.yaml", "--out", "out")]
        asked = await _killed_again_and_again(sandbox, tmp_path, made, secrets)
        store = SqlitePurseStore(tmp_path / "out/purses.sqlite", clock=_later)
        await _check(sandbox, asked, store)


async def test_kill_9_of_two_on_one_database(tmp_path: Path) -> None:
    """Behind something that gives each request to either: repeats come to the other one."""
    address = f"{database()}&run={uuid4().hex}"
    async with Sandbox(task_seconds=0.3, concurrency=4, media=Dots()) as sandbox:
        secrets = [await _token(tmp_path, name) for name in NAMES]
        shared = ("--tokens", "tokens.yaml", "--out", "out", "--ledger", address)
        both = [(*shared, "--state", own) for own in ("one", "two")]
        asked = await _killed_again_and_again(sandbox, tmp_path, both, secrets)
        await _check(sandbox, asked, PostgresPurseStore(address, clock=_later))


async def _killed_again_and_again(
    sandbox: Sandbox, folder: Path, servers: Sequence[tuple[str, ...]], secrets: list[str]
) -> list[Caller]:
    """Those who have asked servers that died at random moments, once all know what came of it."""
    dice = random.Random(os.urandom(8))
    command = command_for(sandbox.base_url, folder, key=sandbox.api_key)
    asked: list[Caller] = []
    async with AsyncExitStack() as stack:
        running: list[Server] = []
        for arguments in servers:
            server = Server(command, arguments, free_port())
            await server.start()
            stack.push_async_callback(server.kill)
            running.append(server)
        waiting: list[asyncio.Task[None]] = []
        for turn in range(ROUNDS):
            for n in range(CALLERS):
                kind, secret = KINDS[n % len(KINDS)], secrets[n % len(secrets)]
                urls = [server.url for server in running]
                caller = Caller(urls, secret, f"picture {turn} {n}", kind)
                asked.append(caller)
                waiting.append(asyncio.create_task(caller.ask()))
            had = len(sandbox.tasks)
            async with asyncio.timeout(PATIENCE):
                while len(sandbox.tasks) == had:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            await asyncio.sleep(dice.uniform(0, 0.6))
            await running[turn % len(running)].kill()
            await running[turn % len(running)].start()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*waiting)
    return asked


async def _check(sandbox: Sandbox, asked: list[Caller], store: PurseStore) -> None:
    """What callers were told, what was made, and what they pay: each task once, and of what is
    uncertain no more than a task would cost."""
    made = Counter(str(task.params["prompt"]) for task in sandbox.tasks)
    assert set(made) <= {caller.prompt for caller in asked}
    assert max(made.values()) == 1, "nothing is paid twice"
    for caller in asked:
        if caller.is_made:
            assert made[caller.prompt] == 1, caller
        else:
            assert caller.code == "submission_uncertain", caller.answer and caller.answer.text
    assert sum(caller.is_made for caller in asked) >= len(asked) // 2
    await _settle(sandbox, store)
    spent = sum((store.balance(in_all(name), "CNY").spent for name in NAMES), Decimal(0))
    nothing = [caller.prompt for caller in asked if not made[caller.prompt]]
    # A purse may know that a submit never left of which the ledger cannot say so.
    least, most = PRICE * sum(made.values()), PRICE * len(asked)
    assert least <= spent <= most, (least, spent, most, nothing)
    await store.close()


async def _settle(sandbox: Sandbox, store: PurseStore) -> None:
    """Bring to an end what servers that are no more have left in their purses."""
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        purse = rh.purse("1000CNY", owner="nobody", store=store)
        async with asyncio.timeout(60):
            while await store.open_holds():
                await purse.recover()
                await asyncio.sleep(0.05)


def _later() -> float:
    """When leases of today are over."""
    return time.time() + 3600


async def _token(folder: Path, name: str) -> str:
    """A new caller; gives what they show."""
    secret = new_secret()
    total = money_of("total", "1000CNY")
    file = TokenFile(folder / "tokens.yaml", may_be_missing=True)
    await file.add(evolve(new_token(name, secret), total=total))
    await file.close()
    return secret
