"""The one place that opens the client."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from attrs import evolve, frozen

from runninghub_async.cli.failures import Interrupted
from runninghub_async.cli.spelling import of_options
from runninghub_async.cli.telemetry import telemetry_of_command
from runninghub_async.errors import (
    AuthenticationError,
    ConnectionFailedError,
    InvalidParameterError,
)
from runninghub_async.proxies import ALLOWED, Proxy, read_proxy
from runninghub_async.retries import policy_of, time_limit
from runninghub_async.state_folder import folder_of_command

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.catalogue import Lookup
    from runninghub_async.events import Observer
    from runninghub_async.models.records import Site
    from runninghub_async.settings import OnCancel
    from runninghub_async.values import Secret

T = TypeVar("T")

_ONLY_FROM_ENVIRONMENT = (
    "The command takes the key from the environment only: as an option it would show in the"
    " shell's history and in the list of processes."
)


def _proxy(address: str) -> Proxy:
    """The proxy at an address, which from here on no variable shows."""
    found = read_proxy(address)
    if found is None:
        raise typer.BadParameter(f"this is no address of an HTTP proxy; allowed is {ALLOWED}.")
    return found


OPTIONS: dict[str, Any] = {
    "proxy": Annotated[
        Proxy | None,
        typer.Option(
            "--proxy",
            metavar="URL",
            parser=_proxy,
            help="Go through this HTTP proxy; with a password, rather in RUNNINGHUB_PROXY.",
        ),
    ],
    "ca_file": Annotated[
        Path | None,
        typer.Option("--ca-file", metavar="FILE", help="Trust these certificates (PEM), too."),
    ],
    "timeout": Annotated[
        float | None,
        typer.Option(
            "--timeout", metavar="S", help="Give up waiting after so many seconds (3600)."
        ),
    ],
    "concurrency": Annotated[
        int | None,
        typer.Option("--concurrency", min=1, help="At most so many tasks at once an account."),
    ],
    "retry": Annotated[
        int | None,
        typer.Option("--retry", metavar="N", min=1, help="Try a request so often; 1 is once."),
    ],
    "telemetry": Annotated[
        bool | None,
        typer.Option(
            "--telemetry",
            envvar="RUNNINGHUB_TELEMETRY",
            show_envvar=False,
            help="Record traces and metrics, as opentelemetry-instrument sets them up.",
        ),
    ],
}
"""How to reach the service, and how patiently; before the name of a command, or behind it."""
CATALOGUE: dict[str, Any] = {
    "catalogue": Annotated[
        list[Path] | None,
        typer.Option(
            "--catalogue",
            metavar="FILE",
            help="Models beside the shipped ones: a file or a folder; repeatable.",
        ),
    ],
}
"""Where models are looked up; likewise, of commands that take the name of one."""


@frozen(kw_only=True)
class Connection:
    """How to reach the service; what is ``None`` is left to the client and its environment."""

    base_url: str | None = None
    site: Site | None = None
    proxy: Proxy | None = None
    ca_file: Path | None = None
    timeout: float | None = None
    concurrency: int | None = None
    retry: int | None = None
    telemetry: bool | None = None
    catalogue: Sequence[Path] | None = None

    def models(self) -> Lookup:
        """The models that are known: the shipped ones, and those of files.

        Raises:
            InvalidParameterError: a file cannot be used.
        """
        from runninghub_async.catalogue_files import named_files
        from runninghub_async.overlays import lookup

        return lookup(named_files(self.catalogue))

    def named_site(self) -> Site | None:
        """The site that was named, by the option or the environment.

        Raises:
            InvalidParameterError: there is no such site.
        """
        from runninghub_async.settings import named_site

        return named_site(self.site)

    def run(
        self,
        work: Callable[[RunningHub], Awaitable[T]],
        *,
        api_key: Sequence[Secret] | None = None,
        task_id: Callable[[], str | None] | None = None,
        on_cancel: OnCancel | None = None,
        poll: float | None = None,
        observer: Observer | None = None,
    ) -> T:
        """Do something with a client.

        Args:
            work: what to do.
            api_key: the keys; ``None`` takes those of the environment.
            task_id: tells, after Ctrl-C, which task was being followed; ``None`` where the
                work is not about a task.
            on_cancel: what Ctrl-C means for that task, where that was said.
            poll: seconds between looks at a task; ``None`` leaves it to the client.
            observer: who is told what happens.

        Raises:
            Interrupted: Ctrl-C was pressed, or the program was told to end (SIGTERM).
            RunningHubError: whatever ``work`` raises.
        """
        settings = {"api_key": api_key, "poll": poll, "observer": observer}
        told_to_end = asyncio.Event()
        try:
            return asyncio.run(_ended_by_sigterm(self._connected(work, settings), told_to_end))
        except KeyboardInterrupt:
            raise _interrupted(task_id, on_cancel) from None
        except asyncio.CancelledError:
            if not told_to_end.is_set():
                raise
            raise _interrupted(task_id, on_cancel) from None

    def ask(self, work: Callable[[RunningHub], Awaitable[T]]) -> T:
        """Do something with a client that is no task's, and therefore soon over.

        Raises:
            ConnectionFailedError: it was not, within the ``timeout``.
            Interrupted, RunningHubError: as :meth:`run`.
        """

        async def soon(client: RunningHub) -> T:
            async with in_time(client):
                return await work(client)

        return self.run(soon)

    async def _connected(
        self, work: Callable[[RunningHub], Awaitable[T]], settings: dict[str, Any]
    ) -> T:
        from runninghub_async import RunningHub

        if self.telemetry:
            shown = settings["observer"]
            listening = [] if shown is None else [shown]
            settings["observer"] = [*listening, telemetry_of_command()]
        if self.timeout is not None:
            settings["timeout"] = self.timeout
        if self.retry is not None:
            settings["retry"] = policy_of(self.retry)
        try:
            client = RunningHub(
                base_url=self.base_url,
                site=self.site,
                proxy=self.proxy,
                ca_file=self.ca_file,
                concurrency=self.concurrency,
                catalogue=self.catalogue,
                state_dir=folder_of_command(),
                **settings,
            )
        except AuthenticationError as error:
            if settings["api_key"] is not None:
                raise
            raise AuthenticationError(f"{error.message} {_ONLY_FROM_ENVIRONMENT}") from None
        # Leaving waits for a submit that is under way, so that after Ctrl-C its task is known.
        async with client:
            return await work(client)


async def _ended_by_sigterm(work: Awaitable[T], told_to_end: asyncio.Event) -> T:
    """Await it, and cancel it as Ctrl-C does when the program is told to end."""
    loop, ours = asyncio.get_running_loop(), asyncio.current_task()
    assert ours is not None

    def end() -> None:
        told_to_end.set()
        ours.cancel()

    with contextlib.suppress(NotImplementedError):  # there is no such signal on Windows
        loop.add_signal_handler(signal.SIGTERM, end)
    try:
        return await work
    finally:
        with contextlib.suppress(NotImplementedError):
            loop.remove_signal_handler(signal.SIGTERM)


def in_time(client: RunningHub) -> time_limit:
    """In here something is done that is no task's, within the client's ``timeout``.

    Raises:
        ConnectionFailedError: it was not.
    """
    from runninghub_async.client import runtime_of

    return time_limit(
        runtime_of(client).settings.timeout,
        lambda limit: ConnectionFailedError(f"There was no answer within {limit:g} s."),
    )


def connects(command: Callable[..., T]) -> Callable[..., T]:
    """The command with those of :data:`OPTIONS` that it has not itself, for its connection."""
    return _with(OPTIONS, command)


def looks_up(command: Callable[..., T]) -> Callable[..., T]:
    """The command with the option that says where models are looked up."""
    return _with(CATALOGUE, command)


def _with(options: Mapping[str, Any], command: Callable[..., T]) -> Callable[..., T]:
    own = inspect.signature(command, eval_str=True)
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=option)
        for name, option in options.items()
        if name not in own.parameters
    ]

    @functools.wraps(command)
    def connected(**given: Any) -> T:
        values = {option.name: given.pop(option.name) for option in added}
        said = {name: value for name, value in values.items() if value not in (None, [])}
        context: typer.Context = given["context"]
        context.obj = evolve(context.obj or Connection(), **said)
        try:
            return command(**given)
        except InvalidParameterError as error:
            raise of_options(error, context) from error.__cause__

    parameters = [*own.parameters.values(), *added]
    connected.__annotations__ = {each.name: each.annotation for each in parameters}
    connected.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    return connected


def connection(context: typer.Context) -> Connection:
    """What the options before the command, and its own, say."""
    found: Connection = context.obj
    return found


def _interrupted(
    task_id: Callable[[], str | None] | None, on_cancel: OnCancel | None
) -> Interrupted:
    if task_id is None:
        return Interrupted("Interrupted.")
    if known := task_id():
        told = "the service was asked to stop task" if on_cancel == "cancel" else "task"
        end = "" if on_cancel == "cancel" else " was not stopped"
        return Interrupted(f"Interrupted; {told} {known}{end}.", task_id=known)
    return Interrupted(
        "Interrupted before a task id was known. If in doubt whether there is a task, look at"
        " the account's call records."
    )
