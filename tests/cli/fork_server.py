"""A Python in which the command is loaded, and which forks for every run of it.

What a run costs is mostly a new interpreter and its imports.  A fork has both behind it, and is a
program of its own all the same: with its process id, signals, streams, folder and end.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import sys
import threading
from contextlib import suppress
from typing import Any

import runninghub_async
from runninghub_async.cli import main

LOADED = ("aiohttp", "rich.live", "rich.progress", "rich.table", "uvloop")
"""What the package loads only when it needs it."""
OF_TYPER = ("annotated_types", "pydantic.type_adapter", "pydantic.types", "typer._adapters")
"""What typer loads when it reads a command line, which takes longer than most runs."""
NOT_LOADED = ("__main__", "pytest_plugin", "sandbox")
"""Parts of it that the command seldom needs, or never: a smaller program forks faster."""


def serve(control: socket.socket) -> list[int]:
    """Fork at every order.

    Returns in each fork, with its line to the test and its three streams; and in this process, with
    nothing, once the tests are over.
    """
    ended, wake = socket.socketpair()
    wake.setblocking(False)
    signal.set_wakeup_fd(wake.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    lines: dict[int, socket.socket] = {}
    with control, ended, wake:
        while True:
            ready, _, _ = select.select([control, ended], [], [])
            if ended in ready:
                ended.recv(4096)
                tell_ends(lines)
            if control in ready:
                _, given, _, _ = socket.recv_fds(control, 1, 4)
                if given and (process_id := os.fork()):
                    lines[process_id] = socket.socket(fileno=given[0])
                    for stream in given[1:]:
                        os.close(stream)
                    continue
                signal.set_wakeup_fd(-1)
                for line in lines.values():
                    line.close()
                return given


def tell_ends(lines: dict[int, socket.socket]) -> None:
    """Tell the tests the exit codes of the forks that have ended."""
    while lines:
        process_id, how = os.waitpid(-1, os.WNOHANG)
        if not process_id:
            return
        with lines.pop(process_id) as line, suppress(BrokenPipeError):
            line.sendall(b"%d\n" % os.waitstatus_to_exitcode(how))


def become(line: socket.socket, streams: list[int]) -> None:
    """Be the program that is told on the line, new in everything but what is imported."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with line, line.makefile("rb") as told:
        wanted: dict[str, Any] = json.loads(told.readline())
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        sys.stdin, sys.stdout, sys.stderr = (opened(number) for number in range(3))
        sys.argv[1:] = wanted["arguments"]
        os.chdir(wanted["folder"])
        os.environ.clear()
        os.environ.update(wanted["environment"])
        line.sendall(b"%d\n" % os.getpid())


def run() -> None:
    """Run the command and end as Python does, but leave it to the system to free what was imported.

    Python would take all of that apart, and most of what a run costs is the copying of it.
    """
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    else:
        code = None
    threading._shutdown()  # type: ignore[attr-defined] # noqa: SLF001 - as at any end, for threads
    atexit._run_exitfuncs()  # noqa: SLF001
    gc.collect()  # what is left open is told
    if code is None or isinstance(code, int):
        with suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code or 0)
    sys.exit(code)


def opened(number: int) -> Any:
    """A standard stream, as Python opens it when it starts."""
    before = (sys.__stdin__, sys.__stdout__, sys.__stderr__)[number]
    assert before is not None
    mode = "w" if number else "r"
    stream: Any = open(  # noqa: SIM115 - it is to stay open
        number, mode, encoding=before.encoding, errors=before.errors, closefd=False
    )
    if number == 2:
        stream.reconfigure(line_buffering=True)
    return stream


def load() -> None:
    """Import all that a run may need, so that no fork has to."""
    package = runninghub_async.__name__
    for found in pkgutil.walk_packages(runninghub_async.__path__, f"{package}."):
        if not set(NOT_LOADED) & set(found.name.split(".")):
            importlib.import_module(found.name)
    for name in LOADED + OF_TYPER:
        with suppress(ImportError):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    load()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    given = serve(socket.socket(fileno=int(sys.argv[1])))
    if given:
        become(socket.socket(fileno=given[0]), given[1:])
        run()
