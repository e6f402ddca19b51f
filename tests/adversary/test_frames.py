"""Whatever fails, no frame of its traceback holds the key, nor does what shows frames show it.

Every public call meets every kind of error.  With ``RUNNINGHUB_TORTURE=1`` the tools that show
frames look at every error, and hostile bodies meet every call.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import subprocess
import sys
import tempfile
import textwrap
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, MethodType, ModuleType
from typing import Any

import attrs
import pytest
import rich.console
import rich.traceback
from hypothesis import given, settings

from runninghub_async import RunningHub, errors
from runninghub_async.values import Secret
from tests.adversary.bodies import hostile
from tests.adversary.calls import CALLS, DOWNLOADS, PATIENCE, TASK_ID, Scene, Use, public_calls
from tests.adversary.rounds import TORTURE, some_of
from tests.helpers import KEY, client, held_by
from tests.misbehaving import (
    PNG,
    Behaviour,
    Server,
    answer,
    code,
    cut,
    disconnect,
    file_result,
    hang,
    raw,
    reset,
    status,
    v1_code,
)

TESTS = str(Path(__file__).parents[1])
SHOWN_OF = 12
"""The tools take long: of so many errors they look at one, if not at all."""
ECHO = f"Bearer {KEY} is not good"
ESCAPED = "".join(rf"\u{ord(c):04X}" for c in KEY)
KINDS: dict[str, Behaviour] = {
    "HTTP 401": answer({"detail": [{KEY: ECHO}]}, 401),
    "HTTP 404": answer(ECHO, 404),
    "HTTP 500": answer({"errorMessage": ECHO, "netWssUrl": f"wss://x/?Rh-Comfy-Auth={KEY}"}, 500),
    "HTTP 429": answer(ECHO, 429),
    "refused": code("1002", ECHO),
    "refused as V1": v1_code(301, ECHO),
    "a failed task": status(
        "FAILED", errorCode="1015", errorMessage=ECHO, failedReason={"w": ECHO}
    ),
    "an escaped key": answer(
        f'{{"taskId": "{TASK_ID}", "status": "FAILED", "errorMessage": "{ESCAPED}"}}'
    ),
    "not JSON": answer(ECHO),
    "JSON of a wrong shape": answer([{"note": ECHO}]),
    "an envelope without a code": answer({"message": ECHO, "data": {KEY: [ECHO]}}),
    "an envelope with odd data": answer({"code": 0, "msg": ECHO, "data": [[ECHO], 7, None]}),
    "deep JSON": answer(f'{{"code": 0, "data": {"[" * 5_000}"{ECHO}"{"]" * 5_000}}}'),
    "redirect": answer("", 307, {"Location": f"http://127.0.0.1:9/{KEY}"}),
    "not HTTP": raw(f"HTTP/1.1 {ECHO}\r\n\r\n".encode()),
    "a bad header": raw(f"HTTP/1.1 200 OK\r\n{KEY} {ECHO}\r\n\r\n".encode()),
    "cut": cut(f'{{"code": 0, "note": "{ECHO}'.encode()),
    "disconnect": disconnect,
    "reset": reset,
    "hang": hang,
}


# -- every public call ---------------------------------------------------------------------------


async def test_no_public_call_is_forgotten() -> None:
    assert public_calls() <= {*CALLS, *DOWNLOADS}


# -- what frames hold ----------------------------------------------------------------------------


def linked_to(error: BaseException) -> Iterator[BaseException]:
    """The error and all that led to it."""
    seen: dict[int, BaseException] = {}
    left: list[BaseException | None] = [error]
    while left:
        one = left.pop()
        if one is None or id(one) in seen:
            continue
        seen[id(one)] = one
        left += [one.__cause__, one.__context__]
        left += one.exceptions if isinstance(one, BaseExceptionGroup) else []
    yield from seen.values()


def frames_of(error: BaseException) -> Iterator[FrameType]:
    """The frames that are not those of the tests."""
    for one in linked_to(error):
        for frame, _ in traceback.walk_tb(one.__traceback__):
            if not frame.f_code.co_filename.startswith(TESTS):
                yield frame


def texts_in(value: Any, depth: int, seen: dict[int, tuple[int, Any]]) -> Iterator[str]:
    """How a value shows itself, and what stands in it, where that was not seen before."""
    if isinstance(value, (Secret, ModuleType)) or seen.get(id(value), (-1, None))[0] >= depth:
        return  # what a module has is no frame's: all there are would be read for each
    seen[id(value)] = depth, value
    with contextlib.suppress(Exception):
        yield repr(value)
        yield str(value)
    if isinstance(value, (bytes, bytearray)):
        yield bytes(value).decode("latin-1")
    if depth == 0 or isinstance(value, (type, MethodType)):
        return
    inner: list[Any] = []
    if isinstance(value, dict):
        inner = [*value, *value.values()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        inner = list(value)
    elif attrs.has(type(value)):
        inner = [getattr(value, one.name) for one in attrs.fields(type(value)) if one.repr]
    else:
        inner = list(held_by(value).values())
    for item in inner:
        yield from texts_in(item, depth - 1, seen)


def check_frames(error: BaseException) -> None:
    seen: dict[int, tuple[int, Any]] = {}
    for frame in frames_of(error):
        where = f"{frame.f_code.co_filename}:{frame.f_lineno}, {frame.f_code.co_qualname}"
        assert "/aiohttp/" not in where, where
        for name, value in frame.f_locals.items():
            for text in texts_in(value, 3, seen):
                assert KEY not in text, f"{name} in {where}: {text[:300]}"
    for one in linked_to(error):
        assert KEY not in "".join([str(one), repr(one), *getattr(one, "__notes__", [])])


class Uncoloured(rich.traceback.Traceback):
    """It reads each frame's module from its beginning to colour a few lines of it."""

    LEXERS = {".py": "text"}  # noqa: RUF012 - as rich has it


def shown_by_rich(error: BaseException) -> str:
    console = rich.console.Console(file=io.StringIO(), width=200)
    trace = Uncoloured.from_exception(
        type(error), error, error.__traceback__, show_locals=True, locals_max_string=10_000
    )
    with console.capture() as captured:
        console.print(trace)
    return captured.get()


def shown_by_traceback(error: BaseException) -> str:
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


def shown_by_cgitb(error: BaseException) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            import cgitb
        except ImportError:
            return ""
        assert error.__traceback__ is not None
        shown = (type(error), error, error.__traceback__)
        with contextlib.suppress(AttributeError):  # it cannot show any OSError
            return cgitb.text(shown) + cgitb.html(shown)
        return ""


def check_tools(error: BaseException) -> None:
    for tool in (shown_by_rich, shown_by_traceback, shown_by_cgitb):
        assert KEY not in tool(error), tool.__name__


async def error_of(use: Use, rh: RunningHub, folder: Path, how: str = "") -> BaseException | None:
    """What the call raises; ``how``: cancelled by its caller, or given up by him."""
    async with rh:
        doing = asyncio.ensure_future(use(Scene(rh, folder)))
        try:
            if how == "cancelled":
                await asyncio.sleep(0.1)
                doing.cancel()
                await doing
            else:
                async with asyncio.timeout(PATIENCE):
                    await doing
        except BaseException as error:
            return error
    return None


async def check_all(
    uses: dict[str, Use], server: Server, folder: Path, *, how: str = "", tools: bool = TORTURE
) -> list[str]:
    """All calls at once; gives the names of those that failed."""
    limit = 2 if how else 0.1
    clients = [client(server, http_timeout=limit, retry=None, timeout=PATIENCE) for _ in uses]
    folders = [folder / str(number) for number in range(len(uses))]
    for one in folders:
        one.mkdir(exist_ok=True)
    ends = await asyncio.gather(
        *(
            error_of(use, rh, own, how)
            for use, rh, own in zip(uses.values(), clients, folders, strict=True)
        )
    )
    failed = {name: error for name, error in zip(uses, ends, strict=True) if error is not None}
    for number, error in enumerate(failed.values()):
        check_frames(error)
        if tools and (TORTURE or number % SHOWN_OF == 0):
            check_tools(error)
    return [*failed]


@pytest.mark.parametrize("behaviour", some_of([*KINDS.values()], 6))
async def test_every_call_and_every_answer(behaviour: Behaviour, tmp_path: Path) -> None:
    bad: Any = [behaviour]
    scripts: dict[str, Any] = dict.fromkeys(
        ("queries", "uploads", "cancels", "downloads", "outputs"), bad
    )
    async with Server(behaviour, **scripts, limits=bad) as server:
        assert len(await check_all(CALLS, server, tmp_path)) > len(CALLS) / 3


@pytest.mark.parametrize(
    "behaviour",
    some_of(
        [answer("", 404), answer("", 302, {"Location": "/"}), disconnect, cut(PNG), hang, reset], 3
    ),
)
async def test_every_way_to_get_a_file(behaviour: Behaviour, tmp_path: Path) -> None:
    """Its host never sees the key, so only frames of ours could show it."""
    async with Server(queries=[file_result], downloads=[behaviour]) as server:
        failed = await check_all(DOWNLOADS, server, tmp_path, tools=True)
        assert failed == [*DOWNLOADS]


@pytest.mark.parametrize("how", ["cancelled", "given up"])
async def test_every_call_that_its_caller_ends(how: str, tmp_path: Path) -> None:
    bad: Any = [hang]
    scripts: dict[str, Any] = dict.fromkeys(
        ("queries", "uploads", "cancels", "downloads", "outputs"), bad
    )
    async with Server(hang, **scripts, limits=bad) as server:
        failed = await check_all(CALLS, server, tmp_path, how=how, tools=True)
        assert len(failed) >= len(CALLS) - 3  # what closes may be done before anything has left
    async with Server(queries=[file_result], downloads=bad) as server:
        assert await check_all(DOWNLOADS, server, tmp_path, how=how) == [*DOWNLOADS]


async def test_every_call_without_a_service(tmp_path: Path) -> None:
    server = Server()
    await server.start()
    await server.stop()
    failed = await check_all(CALLS | DOWNLOADS, server, tmp_path, tools=True)
    assert len(failed) >= len(CALLS | DOWNLOADS) - 3  # what closes may be done before it fails


async def test_cancelling_is_left_as_it_was(tmp_path: Path) -> None:
    """A time limit around a call, and a cancel inside of one, are told apart as ever."""
    async with Server(hang, downloads=[hang]) as server, client(server) as rh:
        with pytest.raises(TimeoutError) as caught:
            async with asyncio.timeout(0.05):
                await rh.account.status()
        assert isinstance(caught.value.__cause__, asyncio.CancelledError)
        doing = asyncio.current_task()
        assert doing is not None
        assert doing.cancelling() == 0


async def test_what_its_caller_was_at_is_still_told(tmp_path: Path) -> None:
    async with Server(code("1002"), downloads=[answer("", 401)]) as server, client(server) as rh:
        try:
            raise LookupError("what the caller was at")
        except LookupError as error:
            before = error
            with pytest.raises(errors.AuthenticationError) as caught:
                await rh.account.status()
    assert caught.value.__context__ is before


@settings(max_examples=1000 if TORTURE else 15)
@given(
    hostile({"code": 0, "msg": ECHO, "data": {"taskId": TASK_ID, KEY: [ECHO]}})
    | hostile({"taskId": TASK_ID, "status": "FAILED", "errorMessage": ECHO, "usage": {KEY: ECHO}})
)
def test_calls_and_hostile_bodies(body: bytes) -> None:
    async def run() -> None:
        hostile = answer(body)
        bad: Any = [hostile]
        scripts: dict[str, Any] = dict.fromkeys(("queries", "uploads", "cancels", "outputs"), bad)
        uses = {name: CALLS[name] for name in ("AccountCalls.status", "Task.refresh", "Call.run")}
        with tempfile.TemporaryDirectory() as folder:
            async with Server(hostile, **scripts, limits=bad) as server:
                await check_all(CALLS if TORTURE else uses, server, Path(folder))

    asyncio.run(run())


# -- the client itself, and pytest ---------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"concurrency": 0},
        {"timeout": -1},
        {"base_url": "nowhere"},
        {"poll": "often"},
        {"session": 7},
        {"api_key": [KEY, 7]},
        {"api_key": f"{KEY} {KEY}"},
        {"api_key": {KEY: KEY}},
    ],
)
def test_a_client_that_cannot_be_made(wrong: dict[str, Any]) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is
        RunningHub(**{"api_key": KEY, **wrong})
    check_frames(caught.value)


FAILING = """
    import asyncio
    from runninghub_async import RunningHub

    def of(use):
        async def run():
            async with RunningHub(retry=None, http_timeout=0.3) as rh:
                await use(rh)
        asyncio.run(run())

    def test_status():
        of(lambda rh: rh.account.status())

    def test_a_form():
        of(lambda rh: rh.apps.describe("1"))

    def test_a_call():
        of(lambda rh: rh.call("seedream-v4.5/text-to-image", prompt="a boat").run())

    def test_cancelling():
        of(lambda rh: rh.task("2013508786110730241").cancel())

    def test_a_time_limit():
        of(lambda rh: asyncio.wait_for(rh.apps.describe("1"), 0.1))

    def test_a_bad_setting():
        RunningHub(concurrency=0)
"""


@pytest.mark.parametrize(
    ("behaviour", "which", "failed"),
    [(answer(ECHO, 401), "test", 6), (hang, "limit", 1)],
    ids=["refused", "hangs"],
)
async def test_pytest_shows_no_key(
    behaviour: Behaviour, which: str, failed: int, tmp_path: Path
) -> None:
    (tmp_path / "test_failing.py").write_text(textwrap.dedent(FAILING), encoding="utf-8")
    async with Server(behaviour, downloads=[behaviour], cancels=[behaviour]) as server:
        environment = {
            **os.environ,
            "RUNNINGHUB_API_KEY": KEY,
            "RUNNINGHUB_BASE_URL": server.base_url,
        }
        ran = await asyncio.to_thread(
            subprocess.run,
            [
                *(sys.executable, "-m", "pytest", "--disable-plugin-autoload"),
                *("-l", "-vv", "--tb=long", "-k", which),
            ],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert f"{failed} failed" in ran.stdout, ran.stdout
    assert KEY not in ran.stdout + ran.stderr
