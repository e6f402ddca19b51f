"""Tests in several processes at once, which are forks of the one that has collected them all.

    python -m pytest -p tests.forking.workers --forks 8

pytest-xdist starts an interpreter for each worker, and each imports and collects everything, which
takes ten seconds of CPU here: too much to have many.  Most tests wait, and want many.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
import warnings
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from itertools import groupby
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, NoReturn

import pytest
from _pytest.config import Config

_OURS = Path(__file__).parents[1]

_SHARE = 20
"""At most so many tests of a file are given away at once: what they have in common is made once."""

Message = tuple[str, Any]
"""What a worker tells: ``begins`` a test, a ``report``, a ``warning``, or that it is ``free``."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--forks", type=int, default=0, help="run the tests in so many forks")


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """In a fresh clone, have another process compile what this one comes to last."""
    options = session.config.option
    if options.forks < 2 or options.file_or_dir or any(_OURS.glob("**/*-pytest-*.pyc")):
        return
    files = sorted(_OURS.glob("**/test_*.py"))
    if not os.fork():
        with suppress(BaseException):  # it is told where it is collected
            for file in reversed(files):
                import_module(".".join(file.relative_to(_OURS.parent).with_suffix("").parts))
        os._exit(0)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tests, where forks are wanted; else pytest does."""
    options = session.config.option
    if options.forks < 2 or options.collectonly or options.usepdb or session.testsfailed:
        return None
    _Round(session).run(options.forks)
    return True


class _Worker:
    """A fork, as the process that leads it knows it."""

    def __init__(self, process_id: int, line: Connection) -> None:
        self.process_id = process_id
        self.line = line
        self.share: list[int] = []
        """Numbers of the tests that it has and has not begun."""
        self.begun: int | None = None
        self.dismissed = False


class _Round:
    """All tests, and who runs them."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session
        self._shares = deque(shares(session.items))
        self._workers: dict[Connection, _Worker] = {}
        self._numbers = iter(range(10_000))

    def run(self, number: int) -> None:
        """Have so many workers run all tests, and report what they do."""
        programs = sys.modules.get("tests.forking.program")
        if programs is not None:
            programs.share_servers()
        let_hypothesis_prepare(self._session.items)
        folders: Any = self._session.config._tmp_path_factory  # type: ignore[attr-defined] # noqa: SLF001
        folders.getbasetemp()  # of all
        gc.collect()
        gc.freeze()  # what is read for garbage is copied
        try:
            for _ in range(min(number, len(self._shares))):
                self._begin_worker()
            while self._workers:
                for line in wait(list(self._workers)):
                    assert isinstance(line, Connection)
                    self._hear(self._workers[line])
                    if self._session.shouldfail:
                        raise self._session.Failed(self._session.shouldfail)
                    if self._session.shouldstop:
                        raise self._session.Interrupted(self._session.shouldstop)
        finally:
            for worker in self._workers.values():
                worker.line.close()  # which it hears with its next report
            for worker in self._workers.values():
                os.waitpid(worker.process_id, 0)

    def _begin_worker(self) -> None:
        number = next(self._numbers)
        ends: Any = Pipe()  # whose kind differs on Windows
        ours, theirs = ends
        with warnings.catch_warnings():
            # Threads that libraries have begun do not matter to forks, which begin their own.
            warnings.simplefilter("ignore", DeprecationWarning)
            process_id = os.fork()
        if not process_id:
            for line in (ours, *self._workers):
                line.close()
            _work(self._session, number, theirs)
        theirs.close()
        self._workers[ours] = _Worker(process_id, ours)

    def _hear(self, worker: _Worker) -> None:
        try:
            kind, told = worker.line.recv()
        except (EOFError, ConnectionResetError):
            self._is_gone(worker)
            return
        hook = self._session.config.hook
        if kind == "begins":
            worker.begun = told
            worker.share.remove(told)
        elif kind == "report":
            report = hook.pytest_report_from_serializable(config=self._session.config, data=told)
            hook.pytest_runtest_logreport(report=report)
        elif kind == "warning":
            hook.pytest_warning_recorded.call_historic(kwargs=told)
        else:
            worker.share = self._shares.popleft() if self._shares else []
            worker.dismissed = not worker.share
            worker.line.send(worker.share)

    def _is_gone(self, worker: _Worker) -> None:
        """Its work is done; or a test has killed it, and another one does the rest."""
        del self._workers[worker.line]
        worker.line.close()
        _, status = os.waitpid(worker.process_id, 0)
        how = os.waitstatus_to_exitcode(status)
        if worker.dismissed and not worker.share and not how:
            return
        doing = worker.share[0] if worker.begun is None else worker.begun
        item = self._session.items[doing]
        report = pytest.TestReport(
            nodeid=item.nodeid,
            location=item.location,
            keywords={},
            outcome="failed",
            longrepr=f"the process that ran this test ended at once, with {how}",
            when="call",
        )
        self._session.config.hook.pytest_runtest_logreport(report=report)
        if rest := [number for number in worker.share if number != doing]:
            self._shares.appendleft(rest)
        if self._shares:
            self._begin_worker()


def let_hypothesis_prepare(items: list[pytest.Item]) -> None:
    """Have it find the constants in all modules and the kinds of characters, once for all forks."""
    if not any(hasattr(getattr(item, "obj", None), "hypothesis") for item in items):
        return
    from hypothesis import given, settings, strategies  # which not all tests need

    @settings(database=None, max_examples=100)
    @given(strategies.text())
    def draw(_: str) -> None:
        pass

    draw()


def shares(items: list[pytest.Item]) -> Iterator[list[int]]:
    """Numbers of tests that one worker is given at once: some of a file, or all that look at pages
    or have a server of their file's."""

    def kind(number: int) -> object:
        item = items[number]
        return "browser" in getattr(item, "fixturenames", ()) or item.path

    for looks_at_pages, found in groupby(range(len(items)), kind):
        numbers = list(found)
        is_one = looks_at_pages is True or any(map(_shares_something, (items[n] for n in numbers)))
        most = len(numbers) if is_one else _SHARE
        yield from (numbers[n : n + most] for n in range(0, len(numbers), most))


def _shares_something(item: pytest.Item) -> bool:
    """Whether there is something that is made once for the tests of its file: each worker that has
    some of them would make it."""
    fixtures: Any = getattr(item, "_fixtureinfo", None)
    made = fixtures.name2fixturedefs.values() if fixtures else ()
    return any(each and each[-1].scope == "module" for each in made)


def _work(session: pytest.Session, number: int, line: Connection) -> NoReturn:
    """Be a worker, until there is nothing more to do."""
    code = 1
    try:
        _be_alone(session.config, number)
        session.config.pluginmanager.register(_Reporter(session.config, line))
        _run(session, line)
        code = 0
    except (OSError, EOFError, KeyboardInterrupt):  # nobody listens any more
        session._setupstate.teardown_exact(None)  # noqa: SLF001
    finally:
        try:
            atexit._run_exitfuncs()  # noqa: SLF001 - what this worker has begun
        finally:
            os._exit(code)


def _be_alone(config: Config, number: int) -> None:
    """Have folders, streams and ends of its own."""
    atexit._clear()  # noqa: SLF001 - what was begun before is for the first process to end
    config.pluginmanager.unregister(name="terminalreporter")
    capturing: Any = config.pluginmanager.getplugin("capturemanager")
    both = capturing._global_capturing  # noqa: SLF001
    for stream in (both.out, both.err) if capturing._method == "fd" else ():  # noqa: SLF001
        # The objects stay: libraries have kept them, as defaults of arguments.
        with TemporaryFile(buffering=0) as file:
            os.dup2(file.fileno(), stream.tmpfile.fileno())
    folders: Any = config._tmp_path_factory  # type: ignore[attr-defined] # noqa: SLF001
    folders._given_basetemp = folders.getbasetemp() / f"worker-{number}"  # noqa: SLF001
    folders._basetemp = None  # noqa: SLF001


def _run(session: pytest.Session, line: Connection) -> None:
    """Run what is given, asking for more before the last, so that it knows what to keep for the
    next."""
    waiting = _asked(line)
    while waiting:
        number = waiting.popleft()
        line.send(("begins", number))
        if not waiting:
            waiting = _asked(line)
        following = session.items[waiting[0]] if waiting else None
        session.config.hook.pytest_runtest_protocol(item=session.items[number], nextitem=following)


def _asked(line: Connection) -> deque[int]:
    line.send(("free", None))
    return deque(line.recv())


class _Reporter:
    """Tells what happens to the process that leads."""

    def __init__(self, config: Config, line: Connection) -> None:
        self._config, self._line = config, line

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        data = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        self._line.send(("report", data))

    def pytest_warning_recorded(
        self,
        warning_message: warnings.WarningMessage,
        when: str,
        nodeid: str,
        location: tuple[str, int, str] | None,
    ) -> None:
        """Its kind may be one that cannot travel: its words are what is shown."""
        told = warnings.WarningMessage(
            Warning(f"{warning_message.category.__name__}: {warning_message.message}"),
            Warning,
            warning_message.filename,
            warning_message.lineno,
        )
        self._line.send(
            (
                "warning",
                {"warning_message": told, "when": when, "nodeid": nodeid, "location": location},
            )
        )
