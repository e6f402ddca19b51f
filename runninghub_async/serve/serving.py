"""A server as a program: it listens, and stops when it is told to."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Mapping

from runninghub_async.checks import refusal
from runninghub_async.client import RunningHub
from runninghub_async.listening import Place, QuietServer, listening_at
from runninghub_async.logs import NAME
from runninghub_async.quoting import shown
from runninghub_async.serve.application import ServeApp
from runninghub_async.serve.garbage import collected_rarely
from runninghub_async.serve.middlewares import LOGGER, note
from runninghub_async.serve.one_heap import share_one_heap
from runninghub_async.serve.settings import ServeSettings
from runninghub_async.values import names_this_machine

_KEPT_ALIVE = 75
"""Seconds that an idle connection is kept, which is longer than balancers in front keep theirs."""
_LAST_ANSWERS = 3
"""Seconds in which connections may end, once nothing more is waited for."""
_SIGNALS: tuple[int, ...] = (signal.SIGINT, signal.SIGTERM)


def check_place(place: Place, settings: ServeSettings) -> Place:
    """Where to listen, if this server may listen there.

    Raises:
        InvalidParameterError: others reach it, and callers have no tokens of their own.
    """
    host = place.host.strip().strip("[]")
    if not host:
        raise refusal("host", "is empty", "an address of this machine, or a name of it")
    if not settings.has_tokens and not names_this_machine(host.casefold()):
        raise refusal(
            "host",
            f"is {shown(host)}, which others can reach, and there are no tokens",
            "an address of this machine alone, such as 127.0.0.1",
            value=host,
            hint="With tokens (runninghub serve tokens add NAME --tokens tokens.yaml) any is.",
        )
    return Place("127.0.0.1" if host.casefold() == "localhost" else host, place.port)


async def serve_until_told(
    settings: ServeSettings,
    client: RunningHub,
    place: Place,
    patience: float,
    *,
    ready: Callable[[Mapping[str, str]], None],
    say: Callable[[str], None],
) -> None:
    """Serve until this program is told to end (SIGTERM, SIGINT).

    Then no more orders are taken, those that are under way are waited for, and what is left is
    handed over: to another server of the same database, or to the next start.  Told once more, the
    program ends at once, and loses nothing either.

    Args:
        settings: of the server.
        client: that makes the calls.
        place: where to listen.
        patience: seconds that it waits for what is under way.
        ready: told the address, and of the token of this run, if there is one.
        say: tells a person.

    Raises:
        InvalidParameterError: another program listens there.
        RunningHubError: the key, a folder or the database cannot be used.
    """
    share_one_heap()
    app = ServeApp(settings, client)
    with listening_at(place, "port") as (listening, at), _lines_to_stderr(), _stop() as stop:
        try:
            app.note_listening(f"http://{at.netloc}")
            await app.start()
            told = {"url": f"http://{at.netloc}"}
            if app.token is not None and app.webhook_secret is not None:
                told |= {"token": app.token, "webhook_secret": app.webhook_secret}
            ready(told)
            note("started", level=logging.INFO, address=at.netloc)
            async with _serving(app, listening):
                await stop.wait()
                note("stopping", level=logging.INFO)
                say(f"Stopping: no new work; what is under way has {patience:g} s.")
                await app.drain(patience)
        finally:
            await app.close()
        note("stopped", level=logging.INFO)


@contextlib.asynccontextmanager
async def _serving(app: ServeApp, listening: socket.socket) -> AsyncIterator[None]:
    """Answer while what is in here goes on."""
    server = QuietServer(
        app,
        lifespan="off",
        timeout_keep_alive=_KEPT_ALIVE,
        timeout_graceful_shutdown=_LAST_ANSWERS,
        proxy_headers=False,
    )
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        with collected_rarely():
            yield
    finally:
        server.should_exit = True
        await serving


@contextlib.contextmanager
def _stop() -> Iterator[asyncio.Event]:
    """Set when the program is told to end; when it is told again, it ends."""
    loop, told = asyncio.get_running_loop(), asyncio.Event()

    def end(number: int) -> None:
        if told.is_set():
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        told.set()

    handled: list[int] = []
    try:
        for number in _SIGNALS:
            with contextlib.suppress(NotImplementedError):  # Windows has none of these
                loop.add_signal_handler(number, end, number)
                handled.append(number)
        yield told
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


class _AsLine(logging.Handler):
    """What others warn of, as one of our lines.  Of an error that nobody thought of only its kind
    is told: its text may be what a caller sent."""

    def __init__(self, event: str) -> None:
        super().__init__(logging.WARNING)
        self._event = event

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage().strip().split("\n")[0]
        kind = record.exc_info[0] if record.exc_info else None
        error = None if kind is None else kind.__qualname__
        note(self._event, level=record.levelno, message=message, error=error)


@contextlib.contextmanager
def _lines_to_stderr() -> Iterator[None]:
    """Have the log written, a JSON object a line."""
    uvicorns, package = logging.getLogger("uvicorn"), logging.getLogger(NAME)
    ours = logging.StreamHandler()
    ours.setFormatter(logging.Formatter("%(message)s"))
    theirs, of_package = _AsLine("server"), _AsLine("client")
    LOGGER.addHandler(ours)
    LOGGER.setLevel(logging.INFO)
    LOGGER.propagate = False
    uvicorns.addHandler(theirs)
    uvicorns.propagate = False
    package.addHandler(of_package)
    try:
        yield
    finally:
        LOGGER.removeHandler(ours)
        uvicorns.removeHandler(theirs)
        package.removeHandler(of_package)
