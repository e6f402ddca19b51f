"""A server that is killed at random moments under load, and started again: nothing is lost, nothing
is made twice, and what callers pay is what was billed."""

from __future__ import annotations

import asyncio
import os
import random
import sys
import time
from collections import Counter
from contextlib import AsyncExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx2
from attrs import define, evolve, field

from runninghub_async import RunningHub
from runninghub_async.models.budgets import money_of
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.sandbox import Sandbox
from runninghub_async.serve.token_purse import in_all
from runninghub_async.serve.token_store import TokenFile
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.bulk.test_killed import Dots
from tests.cli.command import Command, command_for
from tests.serve.desks import MODEL
from tests.tcp_proxy import free_port

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
CALLERS = 9
"""Who ask in each round."""
PRICE = Decimal("0.2")


@define(eq=False)
class Server:
    """The command as a process, which is killed and started again."""

    command: Command
    arguments: tuple[str, ...]
    port: int
    log: Path
    process: asyncio.subprocess.Process | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "runninghub_async.cli", "serve"),
                *(*self.arguments, "--port", str(self.port)),
                env=self.command.environment,
                cwd=self.command.folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        async with asyncio.timeout(60), httpx2.AsyncClient() as http:
            while True:
                assert self.process.returncode is None, self.log.read_text()[-3000:]
                try:
                    if (await http.get(f"{self.url}/readyz")).status_code == 200:
                        return
                except httpx2.TransportError:
                    await asyncio.sleep(0.02)

    async def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        await self.process.wait()


@define(eq=False)
class Caller:
    """One who wants a thing, and asks again by itself as programs do."""

    url: str
    secret: str
    prompt: str
    kind: str
    answer: httpx2.Response | None = None

    async def ask(self) -> None:
        """Until it is known what came of it."""
        headers = {"authorization": f"Bearer {self.secret}"}
        async with httpx2.AsyncClient(base_url=self.url, headers=headers, timeout=60) as http:
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
        return bool(told["data"]) if self.kind == "a picture" else told["status"] == "completed"

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
                answer = await http.request(method, path, headers=headers, **more)
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
    dice = random.Random(os.urandom(8))
    async with Sandbox(task_seconds=0.3, concurrency=4, media=Dots()) as sandbox:
        command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        secrets = [await _token(tmp_path, name) for name in ("ann", "bob")]
        server = Server(
            command,
            ("--tokens", "tokens.yaml", "--out", str(tmp_path / "out")),
            free_port(),
            tmp_path / "server.log",
        )
        asked: list[Caller] = []
        async with AsyncExitStack() as stack:
            await server.start()
            stack.push_async_callback(server.kill)
            waiting: list[asyncio.Task[None]] = []
            for turn in range(ROUNDS):
                for n in range(CALLERS):
                    kind, secret = KINDS[n % len(KINDS)], secrets[n % len(secrets)]
                    caller = Caller(server.url, secret, f"picture {turn} {n}", kind)
                    asked.append(caller)
                    waiting.append(asyncio.create_task(caller.ask()))
                had = len(sandbox.tasks)
                async with asyncio.timeout(60):
                    while len(sandbox.tasks) == had:  # noqa: ASYNC110
                        await asyncio.sleep(0.01)
                await asyncio.sleep(dice.uniform(0, 0.6))
                await server.kill()
                await server.start()
            async with asyncio.timeout(120):
                await asyncio.gather(*waiting)
        made = Counter(str(task.params["prompt"]) for task in sandbox.tasks)
        _check(asked, made)
        await _check_money(sandbox, tmp_path, asked, made)


def _check(asked: list[Caller], made: Counter[str]) -> None:
    """What callers were told, and what was made."""
    assert set(made) <= {caller.prompt for caller in asked}
    assert max(made.values()) == 1, "nothing is paid twice"
    for caller in asked:
        if caller.is_made:
            assert made[caller.prompt] == 1, caller
        else:
            assert caller.code == "submission_uncertain", caller.answer and caller.answer.text
    assert sum(caller.is_made for caller in asked) >= len(asked) // 2


async def _check_money(
    sandbox: Sandbox, folder: Path, asked: list[Caller], made: Counter[str]
) -> None:
    """Once nothing is left of servers that are no more, sums are bills; an uncertain one counts."""
    later = lambda: time.time() + 3600  # noqa: E731
    store = SqlitePurseStore(folder / "out/purses.sqlite", clock=later)
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        purse = rh.purse("1000CNY", owner="nobody", store=store)
        await purse.recover()
        async with asyncio.timeout(30):
            while await store.open_holds():  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    spent = sum((store.balance(in_all(name), "CNY").spent for name in ("ann", "bob")), Decimal(0))
    uncertain = sum(not caller.is_made for caller in asked)
    assert spent == PRICE * (sum(made.values()) + uncertain - _known(asked, made))
    await store.close()


def _known(asked: list[Caller], made: Counter[str]) -> int:
    """Uncertain ones of which a task was made all the same: they are billed once."""
    return sum(made[caller.prompt] for caller in asked if not caller.is_made)


async def _token(folder: Path, name: str) -> str:
    """A new caller; gives what they show."""
    secret = new_secret()
    total = money_of("total", "1000CNY")
    file = TokenFile(folder / "tokens.yaml", may_be_missing=True)
    await file.add(evolve(new_token(name, secret), total=total))
    await file.close()
    return secret
