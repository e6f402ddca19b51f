"""Webhooks to callers: signed, tried again, over a restart, by one server, and nowhere else."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from runninghub_async.errors import InvalidParameterError
from runninghub_async.http.outward import OutwardPosts
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_sqlite import SqliteBook
from runninghub_async.serve.hook_signing import signed_headers
from runninghub_async.serve.hooks import PAUSES, Hooks
from runninghub_async.serve.links import Links
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.records import Request, TaskTold
from runninghub_async.serve.token_store import MemoryTokens
from runninghub_async.serve.token_texts import new_secret, new_token
from runninghub_async.serve.troubles import failed_inside
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.store import SavedFile
from tests.helpers import until
from tests.serve.book_contract import request as requested
from tests.streams import stream_server

PROMPT = "nobody-else-is-to-read-this"
QUICK = (0.05,) * len(PAUSES)


@frozen
class Came:
    """A post that a receiver has taken."""

    headers: dict[str, str]
    body: bytes


class Receiver:
    """A caller's server; ``answers`` is what it gives to the next posts, and then 204."""

    def __init__(self) -> None:
        self.came: list[Came] = []
        self.answers: list[int] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        named = {name.lower(): value for name, value in request.headers.items()}
        self.came.append(Came(named, await request.read()))
        status = self.answers.pop(0) if self.answers else 204
        elsewhere = {"location": self.url.replace("hook", "other")}
        return web.Response(status=status, headers=elsewhere if 300 <= status < 400 else {})


class Desk:
    """What hooks ask of a desk."""

    def __init__(self) -> None:
        self.told: dict[str, TaskTold] = {}

    async def look(self, task: str) -> TaskTold | None:
        return self.told.get(task)

    def end(self, request: Request, task: str, **how: Any) -> None:
        self.told[task] = TaskTold(
            **{
                "id": task,
                "status": "completed",
                "model": "a-model",
                "progress": 100,
                "created_at": 1_800_000_000,
                "completed_at": 1_800_000_060,
                "params": {},
                "files": (SavedFile("files/a.png", 5, "d" * 64, None, 1, "image", None),),
                "request": request,
                **how,
            }
        )


class Place:
    """What servers of one place share, and what is told to whom."""

    def __init__(self, folder: Path, receiver: Receiver) -> None:
        self.folder = folder
        self.receiver = receiver
        self.desk = Desk()
        self.token = new_token("alice", new_secret())
        self.tokens = MemoryTokens([self.token])

    @asynccontextmanager
    async def server(
        self,
        *,
        hosts: tuple[str, ...] = ("127.0.0.1",),
        pauses: tuple[float, ...] = QUICK,
        within: float = 5,
    ) -> AsyncIterator[tuple[RequestBook, Hooks]]:
        """A server; it delivers until it is left."""
        async with AsyncExitStack() as stack:
            book = SqliteBook(self.folder / "book.sqlite")
            stack.push_async_callback(book.close)
            posts = await stack.enter_async_context(OutwardPosts(hosts, within=within))
            hooks = Hooks(
                book=book,
                desk=self.desk,
                tokens=self.tokens,
                outputs=Outputs(FolderStore(self.folder), Links(bytes(32), "https://door.example")),
                posts=posts,
                pauses=pauses,
                looks_every=0.02,
            )
            yield book, await stack.enter_async_context(hooks)

    def order(self, tasks: int = 1, url: str | None = None) -> Request:
        shape = {
            "model": "a-model",
            "params": {"prompt": PROMPT},
            "webhook_url": url or self.receiver.url,
        }
        return requested(token="alice", tasks=tasks, shape=shape)

    def received(self) -> list[dict[str, Any]]:
        """What has come, as a receiver with the official library reads it."""
        secret = Webhook(self.token.webhook_secret)
        return [secret.verify(each.body, each.headers) for each in self.receiver.came]


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/{path:.*}", receiver.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook?mine=a-secret"
    try:
        yield Place(tmp_path, receiver)
    finally:
        await runner.cleanup()


# -- what is told -------------------------------------------------------------------------------


async def test_the_end_of_each_task_is_told_as_its_caller_can_ask_for_it(place: Place) -> None:
    order = place.order(tasks=2)
    good, bad = order.tasks
    async with place.server() as (book, _):
        await book.enter(order, repeats=False)
        for task, how in ((good, {}), (bad, {"status": "failed", "error": failed_inside()})):
            place.desk.end(order, task, **how)
            await book.note_outcome(task, {"id": task, "state": "saved"})
        await until(lambda: len(place.receiver.came) == 2)
    told = {message["data"]["id"]: message for message in place.received()}
    assert told[good]["type"] == "task.completed"
    assert told[good]["timestamp"] == "2027-01-15T08:01:00Z"
    assert told[good]["data"]["params"] == {"prompt": PROMPT}
    (output,) = told[good]["data"]["outputs"]
    assert output["url"].startswith("https://door.example/v1/files/files/a.png?")
    assert told[bad]["type"] == "task.failed"
    assert told[bad]["data"]["error"]["code"] == "internal_error"
    ids = {each.headers["webhook-id"] for each in place.receiver.came}
    assert ids == {f"msg_{good}", f"msg_{bad}"}


async def test_who_wants_no_webhook_gets_none(place: Place) -> None:
    plain, hooked = requested(token="alice", at=1), place.order()
    async with place.server() as (book, hooks):
        assert hooks.asked_in({"model": "a-model"}) == {}
        assert hooks.asked_in({"webhook_url": None}) == {}
        for order in (plain, hooked):
            await book.enter(order, repeats=False)
            place.desk.end(order, order.tasks[0])
            await book.note_outcome(order.tasks[0], {"state": "saved"})
        await until(lambda: place.receiver.came)
    assert [message["data"]["id"] for message in place.received()] == list(hooked.tasks)


# -- again, and not for ever ----------------------------------------------------------------------


async def ended(place: Place, book: RequestBook, url: str | None = None) -> str:
    """A task that has ended, and whose caller is to be told of it."""
    order = place.order(url=url)
    await book.enter(order, repeats=False)
    place.desk.end(order, order.tasks[0])
    await book.note_outcome(order.tasks[0], {"state": "saved"})
    return order.tasks[0]


async def test_it_is_tried_six_times_and_no_more(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "runninghub_async.serve")
    place.receiver.answers = [500, 404, 302, 400, 503, 500, 500]
    async with place.server() as (book, _):
        await ended(place, book)
        await until(lambda: '"is_last": true' in caplog.text)
    async with place.server() as (book, _):
        assert await book.claim_hooks(9e9, 9e9, 9) == []
    assert place.receiver.answers == [500]
    assert len({each.headers["webhook-id"] for each in place.receiver.came}) == 1
    assert len(place.received()) == 6
    assert caplog.text.count("webhook not taken") == 6
    for secret in ("a-secret", PROMPT, place.token.webhook_secret, "signature"):
        assert secret not in caplog.text


def test_the_tries_take_an_hour() -> None:
    assert len(PAUSES) == 5
    assert 55 * 60 < sum(PAUSES) < 60 * 60


@pytest.mark.parametrize("answers", [[], [500], [500, 503], [410]])
async def test_it_ends_when_it_is_taken_or_not_wanted(place: Place, answers: list[int]) -> None:
    place.receiver.answers = list(answers)
    expected = len(answers) + (410 not in answers)
    async with place.server() as (book, _):
        await ended(place, book)
        await until(lambda: len(place.receiver.came) == expected)
        await asyncio.sleep(0)
    async with place.server() as (book, _):
        assert await book.claim_hooks(9e9, 9e9, 9) == []
    assert len(place.receiver.came) == expected


async def test_what_is_left_is_told_after_a_restart(place: Place) -> None:
    place.receiver.answers = [500]
    async with place.server(pauses=(0.5,) * 5) as (book, _):
        task = await ended(place, book)
        await until(lambda: place.receiver.came)
    assert len(place.receiver.came) == 1
    async with place.server() as (book, _):
        await until(lambda: len(place.receiver.came) == 2)
    assert [message["data"]["id"] for message in place.received()] == [task, task]


async def test_of_several_servers_one_tells_it(place: Place) -> None:
    async with AsyncExitStack() as stack:
        books = [(await stack.enter_async_context(place.server()))[0] for _ in range(3)]
        tasks = [await ended(place, book) for book in books * 7]
        await until(lambda: len(place.receiver.came) >= len(tasks))
    assert sorted(message["data"]["id"] for message in place.received()) == sorted(tasks)


async def test_a_slow_receiver_holds_up_neither_others_nor_the_end(place: Place) -> None:
    over = asyncio.Event()

    async def stuck(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    listener = await stream_server(stuck)
    slow = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/"
    async with place.server(within=60) as (book, _):
        for _ in range(5):
            await ended(place, book, slow)
        task = await ended(place, book)
        await until(lambda: place.receiver.came)
    over.set()
    listener.close()
    assert [message["data"]["id"] for message in place.received()] == [task]


# -- to whom it is not told -----------------------------------------------------------------------


async def test_with_the_token_end_its_webhooks(place: Place) -> None:
    place.tokens = MemoryTokens([])
    async with place.server() as (book, _):
        await ended(place, book)
        await until_settled(book)
    assert place.receiver.came == []


async def test_what_was_deleted_is_told_of_no_more(place: Place) -> None:
    place.receiver.answers = [500]
    async with place.server(pauses=(0.3,) * 5) as (book, _):
        task = await ended(place, book)
        await until(lambda: place.receiver.came)
        await book.note_deleted(task)
        await until_settled(book)
    assert len(place.receiver.came) == 1


async def until_settled(book: RequestBook) -> None:
    """Wait until there is nothing more to tell."""
    async with asyncio.timeout(20):
        while await book.claim_hooks(9e9, 0, 9):  # noqa: ASYNC110 - a row, not an event
            await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    "lead",
    [
        lambda url: url,
        lambda url: url.replace("http:", "https:"),
        lambda url: url.replace("http://127.0.0.1", "https://localhost"),
        lambda url: url.replace("127.0.0.1", "2130706433"),
        lambda url: url.replace("http://127.0.0.1", "https://[::ffff:127.0.0.1]"),
        lambda url: "https://169.254.169.254/latest/meta-data/",
        lambda url: "file:///etc/passwd",
    ],
    ids=["http", "https", "name", "number", "mapped", "metadata", "file"],
)
async def test_nothing_is_told_where_only_this_machine_reaches(
    place: Place, lead: Callable[[str], str]
) -> None:
    url = lead(place.receiver.url)
    async with place.server(hosts=()) as (book, hooks):
        with pytest.raises(InvalidParameterError, match="webhook_url") as refused:
            hooks.asked_in({"webhook_url": url})
        assert "a-secret" not in str(refused.value)
        # Even where it was entered when the operator still allowed it.
        await ended(place, book, url)
        await until_settled(book)
    assert place.receiver.came == []


async def test_what_the_operator_allows_is_allowed(place: Place) -> None:
    async with place.server() as (_, hooks):
        url = place.receiver.url
        assert hooks.asked_in({"webhook_url": url}) == {"webhook_url": url}


# -- signatures -----------------------------------------------------------------------------------


@given(
    key=st.binary(min_size=24, max_size=64),
    body=st.text(),
    id=st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1),
)
def test_the_official_library_takes_what_is_signed_and_nothing_else(
    key: bytes, body: str, id: str
) -> None:

    secret = f"whsec_{base64.b64encode(key).decode()}"
    sent = json.dumps({"a": body}).encode()
    at = int(time.time())
    headers = signed_headers(secret, id=id, at=at, body=sent)
    assert Webhook(secret).verify(sent, headers) == {"a": body}
    for others in (
        signed_headers(secret, id=f"{id}x", at=at, body=sent),
        signed_headers(secret, id=id, at=at - 1, body=sent),
        signed_headers(secret, id=id, at=at, body=sent + b" "),
        signed_headers(f"whsec_{base64.b64encode(key + b'x').decode()}", id=id, at=at, body=sent),
    ):
        forged = {**headers, "webhook-signature": others["webhook-signature"]}
        with pytest.raises(WebhookVerificationError):
            Webhook(secret).verify(sent, forged)
