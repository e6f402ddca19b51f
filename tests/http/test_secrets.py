"""The key is shown to nobody: not in logs, exceptions, reprs or pickles, nor to another host."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import json
import logging
import pickle
import traceback
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.client import runtime_of
from runninghub_async.engine import watches
from runninghub_async.values import Secret
from tests.helpers import KEY, a_call, a_media_call, client, other_tasks, until
from tests.misbehaving import (
    PNG,
    Behaviour,
    Server,
    accept,
    answer,
    code,
    cut,
    disconnect,
    file_result,
    hang,
    raw,
    reset,
    running,
    status,
    take_upload,
    v1_code,
)

pytestmark = pytest.mark.usefixtures("_nothing_logged")

ECHO = f"Bearer {KEY} is not good"


@pytest.fixture
def _nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The key is in no log record, whatever logger and level."""
    caplog.set_level(logging.DEBUG)
    yield
    records = caplog.get_records("call") + caplog.records
    assert any(record.name == "runninghub_async" for record in records)
    for record in records:
        assert KEY not in record.getMessage()
        assert KEY not in logging.Formatter().format(record)
        assert KEY not in repr(record.__dict__)


def everything_in(value: Any) -> Iterator[str]:
    """Every text that is reachable through attributes and containers, without asking for it."""
    seen: set[int] = set()
    left = [value]
    while left:
        item = left.pop()
        if id(item) in seen or isinstance(item, Secret):
            continue
        seen.add(id(item))
        if isinstance(item, (str, bytes)):
            yield item if isinstance(item, str) else item.decode("latin-1")
        elif isinstance(item, dict):
            left += [*item, *item.values()]
        elif isinstance(item, (list, tuple, set, frozenset)):
            left += item
        elif not isinstance(item, (type, ModuleType, FunctionType, MethodType)):
            yield repr(item)
            if not isinstance(item, asyncio.AbstractEventLoop):
                left.append(getattr(item, "__dict__", None))
                for cls in type(item).__mro__:
                    slots = cls.__dict__.get("__slots__", ())
                    for name in (slots,) if isinstance(slots, str) else slots:
                        left.append(getattr(item, name, None))


def check(value: Any) -> None:
    assert not [text for text in everything_in(value) if KEY in text]


def check_error(error: BaseException) -> None:
    linked: list[BaseException | None] = [error]
    while linked:
        current = linked.pop()
        if current is None:
            continue
        for text in (str(current), repr(current), repr(current.args), repr(vars(current))):
            assert KEY not in text
        check(vars(current))
        linked += [current.__cause__, current.__context__]
    assert KEY not in "".join(traceback.format_exception(error))
    assert KEY.encode() not in pickle.dumps(error)


SUBMITS: dict[str, Behaviour] = {
    "refused": code("1002", ECHO),
    "refused with a code of its own": code(f"E {KEY}", ECHO),
    "refused as V1": v1_code(301, ECHO),
    "a parameter is refused": code("1007", ECHO),
    "HTTP 401": answer(json.dumps({"detail": [{KEY: ECHO}]}), 401),
    "HTTP 500": answer(ECHO, 500),
    "JSON without sense": answer({"note": ECHO}),
    "uncertain code": code("1000", ECHO),
    "redirect": answer("", 307, {"Location": f"http://127.0.0.1:9/{KEY}"}),
    "not HTTP": raw(f"HTTP/1.1 {ECHO}\r\n\r\n".encode()),
    "bad header": raw(f"HTTP/1.1 200 OK\r\n{KEY} {ECHO}\r\n\r\n".encode()),
    "half": cut(f'{{"note": "{ECHO}'.encode()),
    "disconnect": disconnect,
    "reset": reset,
    "hang": hang,
    "429": answer(ECHO, 429),
}


@pytest.mark.parametrize("behaviour", SUBMITS.values(), ids=SUBMITS)
async def test_a_submit_that_fails(behaviour: Behaviour) -> None:
    async with Server(behaviour) as server:
        async with client(server, http_timeout=0.2, retry=None) as rh:
            call = a_call(rh)
            with pytest.raises(errors.RunningHubError) as caught:
                await call
            check(call)
            check(rh)
        assert f"Bearer {KEY}" in server.submits[0].head.decode()  # it does go there
        assert KEY.encode() not in server.submits[0].body
        check_error(caught.value)


async def test_a_service_that_is_not_there() -> None:
    for address in ("http://127.0.0.1:1", "http://no-such-host.invalid", "https://127.0.0.1:1"):
        async with RunningHub(KEY, base_url=address, retry=None) as rh:
            with pytest.raises(errors.ConnectionFailedError) as caught:
                await a_call(rh)
        check_error(caught.value)


TASKS: dict[str, Behaviour] = {
    "failed": status("FAILED", errorCode="1015", errorMessage=ECHO, failedReason={"why": ECHO}),
    "failed with a new code": status("FAILED", errorCode=f"E {KEY}", errorMessage=ECHO),
    "failed with a text": status("FAILED", errorMessage=None, failedReason=ECHO),
    "cancelled": status("CANCEL", errorCode=ECHO, errorMessage=ECHO, extra={KEY: [ECHO]}),
    "refused": code("1002", ECHO),
    "refused by HTTP": answer({"msg": ECHO}, 403),
}


@pytest.mark.parametrize("behaviour", TASKS.values(), ids=TASKS)
async def test_a_task_that_fails(behaviour: Behaviour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watches, "ACCESS_GRACE", 0.2)
    async with Server(queries=[behaviour]) as server, client(server) as rh:
        call = a_call(rh)
        with pytest.raises(errors.RunningHubError) as caught:
            await call
        check_error(caught.value)
        assert call.task is not None
        assert call.task.id in str(caught.value)
        assert KEY not in repr(call.task)


QUESTIONS: dict[str, Behaviour] = {
    "senseless": answer({"note": ECHO}),
    "HTTP 500": answer({"errorMessage": ECHO}, 500),
    "not JSON": answer(ECHO),
    "redirect": answer("", 302, {"Location": f"/{KEY}"}),
    "unknown task": code("1004", ECHO),
    "disconnect": disconnect,
}


@pytest.mark.parametrize("behaviour", QUESTIONS.values(), ids=QUESTIONS)
async def test_a_question_that_fails(behaviour: Behaviour) -> None:
    async with Server(queries=[behaviour]) as server, client(server) as rh:
        task = rh.task("2013508786110730241")
        with pytest.raises(errors.RunningHubError) as caught:
            await task.refresh()
        check_error(caught.value)
        assert caught.value.task_id == task.id


@pytest.mark.parametrize(
    "behaviour",
    [
        answer({"code": 401, "message": ECHO, "data": None}),
        answer({"code": 808, "message": ECHO, "data": {KEY: ECHO}}),
        answer({"message": ECHO}),
        answer({"code": 0, "data": {"fileName": ECHO}}),
        answer(ECHO, 502),
        answer("", 307, {"Location": f"http://127.0.0.1:9/{KEY}"}),
        disconnect,
    ],
)
async def test_an_upload_that_fails(behaviour: Behaviour, picture: Path) -> None:
    async with Server(uploads=[behaviour]) as server, client(server) as rh:
        with pytest.raises(errors.RunningHubError) as caught:
            await a_media_call(rh, picture)
        check_error(caught.value)
        with pytest.raises(errors.RunningHubError) as caught:
            await rh.uploads.upload(picture)
        check_error(caught.value)
        assert server.submits == []


@pytest.mark.parametrize(
    "behaviour", [v1_code(807, ECHO), answer({"msg": ECHO}), answer(ECHO, 500), disconnect]
)
async def test_a_cancel_that_fails(behaviour: Behaviour) -> None:
    """The one request that carries the key in its body."""
    async with Server(queries=[running], cancels=[behaviour]) as server, client(server) as rh:
        task = await a_call(rh).submit()
        with pytest.raises(errors.RunningHubError) as caught:
            await task.cancel()
        check_error(caught.value)
        assert server.cancels[0].json["apiKey"] == KEY


async def test_other_origins_never_see_it(picture: Path, tmp_path: Path) -> None:
    async with Server() as storage, Server() as elsewhere:
        moved = answer("", 302, {"Location": f"{elsewhere.base_url}/files/moved.png"})
        storage.answers_downloads(moved)
        results = [{"url": f"{storage.base_url}/files/1.png", "outputType": "png"}]
        done = status("SUCCESS", results=results)
        async with Server(queries=[done]) as server, client(server) as rh:
            result = await a_media_call(rh, picture)
            (path,) = await result.save(tmp_path)
            assert path.read_bytes() == PNG
        assert storage.seen
        assert elsewhere.seen
        for request in (*storage.seen, *elsewhere.seen):
            assert KEY.encode() not in request.head + request.body
            assert b"authorization" not in request.head.lower()


async def test_downloads_from_the_same_origin_carry_no_key_either(tmp_path: Path) -> None:
    async with Server(queries=[file_result]) as server, client(server) as rh:
        await (await a_call(rh)).save(tmp_path)
        assert "authorization" not in server.downloads[0].headers


@pytest.mark.parametrize("kind", ["submit", "query", "upload", "cancel"])
async def test_a_redirect_to_another_origin_is_never_followed(kind: str, picture: Path) -> None:
    async with Server() as elsewhere:
        moved = answer("", 307, {"Location": f"{elsewhere.base_url}/openapi/v2/x"})
        misled: dict[str, Any] = {
            "submit": {},
            "query": {"queries": [moved]},
            "upload": {"uploads": [moved]},
            "cancel": {"cancels": [moved], "queries": [running]},
        }[kind]
        use: dict[str, Callable[[RunningHub], Awaitable[Any]]] = {
            "submit": lambda rh: a_call(rh).run(),
            "query": lambda rh: rh.task("1").refresh(),
            "upload": lambda rh: rh.uploads.upload(picture),
            "cancel": lambda rh: rh.task("1").cancel(),
        }
        submits = [moved] if kind == "submit" else [accept]
        async with Server(*submits, **misled) as server, client(server) as rh:
            with pytest.raises(errors.RunningHubError, match="redirect"):
                await use[kind](rh)
        assert elsewhere.seen == []


async def test_nothing_that_a_caller_holds_shows_it(picture: Path) -> None:
    uploads = [take_upload]
    async with Server(queries=[running, running, file_result], uploads=uploads) as server:
        rh = client(server)
        call = a_media_call(rh, picture)
        waiting = asyncio.create_task(call.run())
        await until(lambda: server.queries)
        for holding in (rh, call, call.task, other_tasks()):
            check(holding)
        result = await waiting
        for held in (rh, call, call.task, result, result.outputs, rh.uploads, rh.stats()):
            check(held)
            assert KEY not in f"{held} {held!r}"
        assert KEY not in json.dumps(call.to_dict())
        await rh.close()
        check(rh)


async def test_it_is_in_no_pickle_and_no_copy() -> None:
    async with Server(queries=[file_result]) as server, client(server) as rh:
        call = a_call(rh)
        result = await call
        things: list[Any] = [
            rh,
            call,
            call.task,
            result,
            runtime_of(rh).settings,
            runtime_of(rh).settings.accounts[0],
        ]
        for thing in things:
            for write in (pickle.dumps, copy.deepcopy):
                written: Any = None
                with contextlib.suppress(TypeError, AttributeError, pickle.PicklingError):
                    written = write(thing)
                assert KEY not in repr(written)


def test_a_secret_hides() -> None:
    secret = Secret(KEY)
    assert KEY not in f"{secret} {secret!r} {secret.label}"
    assert not hasattr(secret, "__dict__")
    assert secret.label == Secret(KEY).label != Secret("another").label
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(secret)
    logging.getLogger("runninghub_async").debug("%s", secret)


@pytest.mark.parametrize(
    "key",
    [f"{KEY}\n{KEY}", f"{KEY} x", f"é{KEY}"],
    ids=["two lines", "two words", "no ASCII"],  # without the key, which other tests look for
)
def test_a_malformed_key_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(errors.AuthenticationError) as caught:
        RunningHub(key)
    check_error(caught.value)
    logging.getLogger("runninghub_async").debug("%s", caught.value)


async def test_the_debug_mode_of_asyncio_shows_nothing(caplog: pytest.LogCaptureFixture) -> None:
    asyncio.get_running_loop().set_debug(True)
    calls: list[Call] = []
    async with Server(hang, disconnect, accept) as server, client(server, http_timeout=0.2) as rh:
        for _ in range(3):
            calls.append(a_call(rh))
            await asyncio.gather(calls[-1], return_exceptions=True)
    assert calls[-1].task is not None
    assert KEY not in caplog.text
