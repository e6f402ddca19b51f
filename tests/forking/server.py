"""A Python in which much is loaded, and which forks for every program of a kind.

What a program of ours costs in the tests is mostly a new interpreter and its imports.  A fork has
both behind it, and is a program of its own all the same: with its process id, signals, streams,
folder and end.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import sys
import threading
import warnings
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

_OF_TYPER = ("annotated_types", "pydantic.type_adapter", "pydantic.types", "typer._adapters")
"""What typer loads when it reads a command line, which takes longer than most runs."""
_OF_RUNS = ("aiohttp", "psycopg", "uvloop")
"""What the package loads only when it needs it."""

KINDS = {
    "command": (*_OF_RUNS, *_OF_TYPER, "rich.live", "rich.progress", "rich.table"),
    "cluster": (*_OF_RUNS, "distributed.cli.dask_worker", "distributed.http.scheduler.info"),
    "service": (
        *_OF_RUNS,
        "fastapi",
        "taskiq.cli.worker.cmd",
        "taskiq_redis",
        "uvicorn.lifespan.on",
    ),
    "tools": (
        *_OF_RUNS,
        *_OF_TYPER,
        *(f"runninghub_async.mcp.{part}" for part in ("http_door", "server", "stdio", "tools")),
        "uvicorn.lifespan.on",
    ),
    "simulation": (*_OF_RUNS, "tests.simulation.run"),
}
"""What each kind of program loads beside the package."""
_NOT_LOADED = ("__main__", "mcp", "notebook_bars", "pytest_plugin", "sandbox")
"""Parts of the package that they seldom need, or never: a smaller program forks faster."""


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


def become(line: socket.socket, streams: list[int]) -> list[str]:
    """Be the program that is told on the line, new in everything but what is imported; gives its
    words as an interpreter would get them."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with line, line.makefile("rb") as told:
        wanted: dict[str, Any] = json.loads(told.readline())
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        sys.stdin, sys.stdout, sys.stderr = (opened(number) for number in range(3))
        os.chdir(wanted["folder"])
        os.environ.clear()
        os.environ.update(wanted["environment"])
        sys.warnoptions[:] = filter(None, os.environ.get("PYTHONWARNINGS", "").split(","))
        warnings._processoptions(sys.warnoptions)  # type: ignore[attr-defined] # noqa: SLF001
        line.sendall(b"%d\n" % os.getpid())
        words: list[str] = wanted["words"]
        return words


def run(words: Sequence[str]) -> None:
    """Run the program and end as Python does, but leave it to the system to free what was imported.

    Python would take all of that apart, and most of what a run costs is the copying of it.
    """
    try:
        execute(words)
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


def execute(words: Sequence[str]) -> None:
    """Run ``-m MODULE …``, ``-c CODE …`` or ``FILE …``, looking for modules where Python would."""
    how, what, *arguments = words if words[0] in ("-m", "-c") else ("", *words)
    first = os.getcwd() if how else str(Path(what).resolve().parent)
    told = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    sys.path[0] = first
    sys.path[1:1] = [path for path in told if path and path not in sys.path[1:]]
    sys.argv[:] = [how if how == "-c" else what, *arguments]
    if how == "-m":
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    elif how == "-c":
        exec(what, {"__name__": "__main__"})
    else:
        runpy.run_path(what, run_name="__main__")


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


def load(kind: str) -> None:
    """Import all that a program may need, so that no fork has to."""
    import runninghub_async
    from runninghub_async.cli import app

    package = runninghub_async.__name__
    for found in pkgutil.walk_packages(runninghub_async.__path__, f"{package}."):
        if not set(_NOT_LOADED) & set(found.name.split(".")):
            importlib.import_module(found.name)
    for name in KINDS[kind]:
        with suppress(ImportError):
            importlib.import_module(name)
    build_readers(app.whole())
    if kind == "tools":
        with suppress(ImportError):
            importlib.import_module(f"{package}.mcp.tools").forms()
    gc.collect()
    gc.freeze()


def build_readers(command: Any) -> None:
    """Have typer build what reads the words of each parameter, which it does at the first."""
    for parameter in command.params:
        with suppress(AttributeError):  # typer's own, such as --help
            parameter.get_runtime_param()
    for inner in getattr(command, "commands", {}).values():
        build_readers(inner)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=int(sys.argv[2]))
    asked = control.recv(1, socket.MSG_PEEK)  # nothing is loaded that nobody asks for
    if asked:
        load(sys.argv[1])
    if asked and (given := serve(control)):
        run(become(socket.socket(fileno=given[0]), given[1:]))
