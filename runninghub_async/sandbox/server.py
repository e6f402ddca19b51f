"""The stand-in server: starting it, stopping it, looking into it."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, AsyncExitStack
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from types import TracebackType
from typing import Any, Self, get_args

import aiohttp
from aiohttp import web

from runninghub_async.catalogue_files import CatalogueFiles, named_files
from runninghub_async.models.records import CURRENCY_OF_SITE, Site
from runninghub_async.overlays import lookup, recipes_of
from runninghub_async.sandbox.accounts import DEFAULT_CONCURRENCY, Account, KeyKind
from runninghub_async.sandbox.application import address_of, application, listening_at, serving
from runninghub_async.sandbox.assertions import assert_script_finished, assert_submitted
from runninghub_async.sandbox.assets import AssetLibrary
from runninghub_async.sandbox.clock import Clock
from runninghub_async.sandbox.files import MEGABYTE, FileStore
from runninghub_async.sandbox.library import App, Style, Workflow, form_of, graph_of
from runninghub_async.sandbox.loras import LoraUploads
from runninghub_async.sandbox.media import MediaMaker, Studio
from runninghub_async.sandbox.recipes import RecipeBook
from runninghub_async.sandbox.requests import RequestLog, SeenRequest
from runninghub_async.sandbox.scripts import AnyStep, Ending, Script
from runninghub_async.sandbox.selecting import Selection
from runninghub_async.sandbox.shipped import stock_library
from runninghub_async.sandbox.sockets import ComfySockets
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.tasks import Task, TaskBook
from runninghub_async.sandbox.threads import in_a_thread
from runninghub_async.sandbox.visitors import Doorkeeper, checked_hosts
from runninghub_async.sandbox.webhooks import Webhooks

Amount = Decimal | int | str

_STORE_BYTES = 2048 * MEGABYTE
_PLENTY = 1_000_000
_MONEY_DIGITS = 9
_MOST_ACCOUNTS = 10_000
_FIRST_OWN_ID = 1_990_000_000_000_000_001
"""Where the ids of added workflows and apps begin; odd ones, which no float holds."""


class Sandbox:
    """A server on this machine that answers as RunningHub's API does, for free.

    It checks every request as the service does, lets tasks take their time, and gives real
    pictures, films and sounds made up to fit the request::

        async with Sandbox() as sandbox:
            async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
                ...
        assert sandbox.tasks[0].params["prompt"] == "slow dolly in"

    ``async with`` runs it on the event loop that is there; plain ``with`` gives it a thread,
    for code without a loop or with one that blocks.

    Args:
        host: the address to listen on.
        port: the port; 0 lets the system choose a free one.
        seed: same seed and same requests give the same key, ids and files.
        task_seconds: how long a task takes; the first fifth it is queued.
        concurrency: how many tasks the account may have queued or running; a submit beyond
            that is refused with 421.  Without it, what the kind of key usually has.
        api_key: the key to accept; one is made up from the seed if none is given.
        api_kind: what sort of key it is, which decides what it may call: ``SHARED`` all,
            ``NORMAL`` and ``EXCLUSIVE`` no models, ``FREE`` nothing that costs.
        money: what is in the account's wallet; a submit beyond that is refused with 812.
        coins: how many RH coins a ``NORMAL`` account has; beyond that it is 414.
        site: which of the service's sites it stands for: on ``cn`` money and prices are in CNY,
            on ``ai`` in USD.  A client is told by ``RunningHub(site=…)``.
        max_upload_mb: the biggest file that may be uploaded.
        max_tasks: how many tasks are remembered, unfinished ones aside.
        speed: how many seconds pass in one: 60 makes a minute a second.
        allow_webhooks: hosts that webhooks may go to, beside this machine's own.
        allow_hosts: names under which the page and the sandbox's own calls answer, beside
            ``localhost`` and the address that they are bound to.
        clock: tells seconds as the event loop's timers count them; by default that of the
            machine.
        media: makes the files of results; by default real pictures, films and sounds.
        catalogue: files (or folders of them) with models that it is to have beside the shipped
            ones, as of :class:`~runninghub_async.RunningHub`; else ``RUNNINGHUB_CATALOGUE`` of
            the environment.  What a recipe runs is there as well: with the inputs that it sets,
            whose values are checked, and media of its ``output``.
        small: pictures and films have the shape that was asked for, but at most 256 pixels a
            side, and films five frames a second: they are made and fetched ten times as quickly.
            Without it pictures have exactly the size that was asked for, up to 8192 x 8192.
        listen: ``False`` opens no socket: :attr:`app` is then for a server of your own, and
            links begin with ``host`` and ``port``.
        connector: what makes the connections that webhooks go by, for networks of your own.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        seed: int = 0,
        task_seconds: float = 1.0,
        concurrency: int | None = None,
        api_key: str | None = None,
        api_kind: KeyKind = "SHARED",
        money: Amount = _PLENTY,
        coins: Amount | None = None,
        site: Site = "cn",
        max_upload_mb: float = 100,
        max_tasks: int = 100_000,
        speed: float = 1.0,
        allow_webhooks: Iterable[str] = (),
        allow_hosts: Iterable[str] = (),
        clock: Callable[[], float] = monotonic,
        media: MediaMaker | None = None,
        catalogue: CatalogueFiles | None = None,
        small: bool = False,
        listen: bool = True,
        connector: Callable[[], aiohttp.BaseConnector] | None = None,
    ) -> None:
        self.base_url = ""
        """Where it listens, once it does."""
        if site not in CURRENCY_OF_SITE:
            raise ValueError(f"site must be one of {', '.join(CURRENCY_OF_SITE)}, not {site!r}")
        self.site: Site = site
        self.catalogue_files = named_files(catalogue)
        """The files and folders that add to the shipped models."""
        self._catalogue = lookup(self.catalogue_files)
        self.task_seconds = task_seconds
        self.speed = speed
        self._host = host
        self._port = port
        self._seed = seed
        self._max_upload_mb = max_upload_mb
        self._allow_webhooks = tuple(allow_webhooks)
        self._doorkeeper = Doorkeeper(host, checked_hosts(allow_hosts))
        self._clock = Clock(speed, seconds=clock)
        self._media = media
        self._small = small
        self._listen = listen
        self._connector = connector
        self._tasks = TaskBook(
            seed=seed, task_seconds=task_seconds, max_tasks=max_tasks, clock=self._clock
        )
        self._requests = RequestLog()
        self._script = Script()
        self._library = stock_library()
        self._own_count = 0
        self._loras = LoraUploads(secret=f"sandbox {seed}", clock=self._clock)
        self._assets = AssetLibrary(seed=seed, seconds=task_seconds, clock=self._clock)
        self._accounts: dict[str, Account] = {}
        self._state: State | None = None
        self._app: web.Application | None = None
        self._opened = AsyncExitStack()
        self._thread: AbstractContextManager[None] | None = None
        self.api_key = self.add_account(
            kind=api_kind, money=money, coins=coins, concurrency=concurrency, key=api_key
        )

    @property
    def tasks(self) -> list[Task]:
        """The tasks that were accepted, in order."""
        return list(self._tasks)

    @property
    def requests(self) -> list[SeenRequest]:
        """The requests that came in, in order."""
        return list(self._requests)

    @property
    def app(self) -> web.Application:
        """What answers, once it is started; with ``listen=False`` for a server of your own.

        Raises:
            RuntimeError: it is not started.
        """
        if self._app is None:
            raise RuntimeError("the sandbox is not started; use it with `async with`")
        return self._app

    @property
    def spent(self) -> Decimal:
        """The money that the tasks of all accounts would have cost so far."""
        return sum((account.spent for account in self._accounts.values()), Decimal(0))

    @property
    def accounts(self) -> Mapping[str, Account]:
        """The accounts by their keys, the first one first."""
        return dict(self._accounts)

    def add_account(
        self,
        *,
        kind: KeyKind = "SHARED",
        money: Amount = _PLENTY,
        coins: Amount | None = None,
        concurrency: int | None = None,
        key: str | None = None,
    ) -> str:
        """Open another account, with tasks, money and a limit of its own; returns its key."""
        if len(self._accounts) >= _MOST_ACCOUNTS:
            raise ValueError(f"a sandbox has room for {_MOST_ACCOUNTS} accounts")
        if kind not in get_args(KeyKind):
            raise ValueError(f"kind must be one of {', '.join(get_args(KeyKind))}, not {kind!r}")
        if concurrency is not None and (type(concurrency) is not int or concurrency < 0):
            raise ValueError(f"concurrency must be a number of tasks, not {concurrency!r}")
        if key is None:
            part = f" {len(self._accounts)}" if self._accounts else ""
            key = hashlib.sha256(f"sandbox {self._seed}{part}".encode()).hexdigest()[:32]
        if not isinstance(key, str) or not key or key in self._accounts:
            raise ValueError("key must be a text that no other account has")
        if coins is None:
            coins = _PLENTY if kind == "NORMAL" else 0
        self._accounts[key] = Account(
            key,
            kind=kind,
            concurrency=DEFAULT_CONCURRENCY[kind] if concurrency is None else concurrency,
            money=_amount(money),
            coins=_amount(coins),
            clock=self._clock,
            currency=CURRENCY_OF_SITE[self.site],
        )
        return key

    def add_workflow(
        self,
        graph: Mapping[str, Any] | str,
        *,
        name: str = "workflow",
        password: str | None = None,
        saved: bool = True,
    ) -> str:
        """Put a workflow on the site; returns its id.

        Args:
            graph: in ComfyUI's API format, as an object or as JSON.  Kinds of nodes that the
                sandbox does not know pass on what they are given; ``SandboxRaise`` fails.
            name: what it is called.
            password: the ``accessPassword`` that its callers must send.
            saved: whether it has been run on the web; otherwise the API refuses it with 810.
        """
        workflow = Workflow(
            id=self._own_id(),
            name=name,
            graph=graph_of(graph),
            password=password,
            saved=saved,
        )
        return self._library.add_workflow(workflow).id

    def add_app(
        self,
        graph: Mapping[str, Any] | str,
        fields: Iterable[tuple[str, str]] | None = None,
        *,
        name: str = "app",
        description: str = "",
        password: str | None = None,
        styles: Iterable[Style] = (),
    ) -> str:
        """Put an AI app on the site; returns its id.

        Args:
            graph: as for :meth:`add_workflow`, or the id of a workflow of the site.
            fields: the node and the field of each value that callers may set; without them,
                all texts and files of the graph.
            name: what it is called.
            description: what lists say of it.
            password: the ``accessPassword`` that its callers must send.
            styles: what Quick Create offers for it.
        """
        workflow = self._library.workflows.get(graph) if isinstance(graph, str) else None
        if workflow is None:
            workflow = Workflow(id=self._own_id(), name=name, graph=graph_of(graph))
        form = form_of(workflow.graph, fields)
        self._library.add_workflow(workflow)
        app = App(
            id=self._own_id(),
            name=name,
            description=description,
            workflow=workflow,
            fields=form,
            password=password,
            styles=tuple(styles),
        )
        return self._library.add_app(app).id

    def script(
        self,
        target: str | None,
        steps: AnyStep | Iterable[AnyStep],
        *,
        prompt: str | None = None,
    ) -> None:
        """Say what is to happen to the next tasks, one step for each::

            sandbox.script("hailuo-2.3/i2v-pro", [fail(1501), refuse(421, times=3), hang()])

        Args:
            target: a model's path or documented name, the id of a workflow or an app, or
                ``None`` for all.
            steps: what :mod:`runninghub_async.sandbox.scripts` makes.
            prompt: only for tasks with this text in their prompt.

        Raises:
            UnknownModelError: for a model that is not in the catalogue.
        """
        which = self._selection(target, prompt)
        self._script.add(which, [steps] if isinstance(steps, AnyStep) else steps)

    def end(self, task: Task | str, step: Ending) -> None:
        """Have a task that is under way end at once: ``sandbox.end(task.id, fail(1501))``.

        Args:
            task: the task or its id.
            step: ``succeed()`` or ``fail(…)``; ``after`` has no meaning here.

        Raises:
            ValueError: there is no such task, it has ended, or the step ends none.
        """
        found = self._task(task)
        if not isinstance(step, Ending) or step.after is not None:
            raise ValueError(f"a task is ended by succeed() or fail(…), not by {step}")
        if not found.account.finish(found, step.failure or found.job.failure):
            raise ValueError(f"task {found.id} has ended: {found.status}")
        self._clock.wake()  # its webhook is due, and a waiting task may run

    def send_webhook(self, task: Task | str) -> None:
        """Send the webhook of a task that has ended once more.

        Raises:
            ValueError: there is no such task, or it has sent none yet.
        """
        found = self._task(task)
        event = self._state.webhooks.of_task(found.id) if self._state else None
        if self._state is None or event is None:
            why = "it has not ended" if found.webhook_url else "it was submitted without an address"
            raise ValueError(f"task {found.id} has sent no webhook: {why}")
        self._state.webhooks.resend(event, None)

    def _task(self, task: Task | str) -> Task:
        found = self._tasks.get(task if isinstance(task, str) else task.id)
        if found is None:
            raise ValueError(f"there is no task {task}")
        return found

    def assert_submitted(
        self,
        target: str | None = None,
        *,
        prompt: str | None = None,
        params: Mapping[str, Any] | None = None,
        times: int | None = None,
    ) -> list[Task]:
        """Claim that such tasks were submitted and accepted; returns them::

            sandbox.assert_submitted("hailuo-2.3/i2v-pro", prompt="dolly", times=2)
            sandbox.assert_submitted(times=0)  # nothing at all

        Args:
            target: as for :meth:`script`.
            prompt: only tasks with this text in their prompt.
            params: only tasks with these values among their parameters, under the names that
                the API has for them (``imageUrl``), or ``{node: {field: value}}`` for all
                fields that were set of a node.
            times: how many there must be, 0 or more; without it, one or more.

        Raises:
            AssertionError: if it was not so; it lists what was submitted instead.
            UnknownModelError: for a model that is not in the catalogue.
            ValueError: if ``times`` is negative.
        """
        __tracebackhide__ = True
        if times is not None and times < 0:
            raise ValueError(f"times must be 0 or more, not {times}")
        return assert_submitted(self.tasks, self._selection(target, prompt), params or {}, times)

    def assert_script_finished(self) -> None:
        """Claim that every step of the scripts was taken, those with ``times=None`` aside.

        Raises:
            AssertionError: if it was not so; it lists the steps that are left.
        """
        __tracebackhide__ = True
        assert_script_finished(self._script)

    def _selection(self, target: str | None, prompt: str | None) -> Selection:
        is_id = target is not None and target.isdecimal()  # of a workflow or an app
        path = target if target is None or is_id else self._catalogue.get(target).path
        return Selection(path, prompt)

    def advance(self, seconds: float) -> None:
        """Move the sandbox's clock on, as if so much time had passed."""
        self._clock.advance(seconds)

    def reset(self) -> None:
        """Forget tasks, requests, scripts, assets and what was spent.

        Added accounts, workflows and apps stay, and so do uploads.  The same requests get the
        same ids again.
        """
        self._script.clear()
        self._tasks.reset()
        self._requests.clear()
        self._assets.clear()
        self._loras.clear()
        for account in self._accounts.values():
            account.reset()
        if self._state is not None:
            self._state.webhooks.clear()
            self._state.sockets.clear()

    async def start(self) -> None:
        """Begin to listen; ``async with`` does it by itself."""
        media = self._media or Studio(small=self._small)
        async with AsyncExitStack() as opened:
            folder = Path(opened.enter_context(TemporaryDirectory(prefix="runninghub-sandbox-")))
            listener: socket.socket | None = None
            host, port = self._host, self._port
            if self._listen:
                listener = opened.enter_context(listening_at(host, port))
                host, port = listener.getsockname()[:2]
            self.base_url = address_of(host, port)
            state = self._new_state(folder, media)
            app, files = application(state, self, self._doorkeeper)
            opened.push_async_callback(files.close)
            if listener is not None:
                opened.push_async_callback((await serving(app, listener)).cleanup)
            opened.push_async_callback(state.webhooks.close)
            opened.push_async_callback(state.sockets.close)
            self._state, self._app = state, app
            self._opened = opened.pop_all()

    async def close(self) -> None:
        """Stop listening and delete the files; what was seen can still be looked at."""
        await self._opened.aclose()
        self._state = self._app = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    def __enter__(self) -> Self:
        self._thread = in_a_thread(self)
        self._thread.__enter__()
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._thread is not None
        self._thread.__exit__(exception_type, exception, traceback)

    def _own_id(self) -> str:
        self._own_count += 1
        return str(_FIRST_OWN_ID + 1_000_000 * self._own_count)

    def _new_state(self, folder: Path, media: MediaMaker) -> State:
        return State(
            clock=self._clock,
            media=media,
            accounts=self._accounts,
            catalogue=self._catalogue,
            tasks=self._tasks,
            library=self._library,
            recipes=RecipeBook(lambda: recipes_of(self._catalogue)),
            script=self._script,
            uploads=self._file_store(folder / "uploads"),
            results=self._file_store(folder / "results"),
            requests=self._requests,
            site=self.site,
            base_url=self.base_url,
            max_upload_bytes=int(self._max_upload_mb * MEGABYTE),
            webhooks=Webhooks(
                clock=self._clock,
                tasks=self._tasks,
                script=self._script,
                base_url=self.base_url,
                allowed=self._allow_webhooks,
                connector=self._connector,
            ),
            sockets=ComfySockets(self._clock),
            loras=self._loras,
            assets=self._assets,
        )

    def _file_store(self, folder: Path) -> FileStore:
        clock = self._clock
        return FileStore(folder, clock=clock, date=clock.date, max_bytes=_STORE_BYTES)


def _amount(value: Amount) -> Decimal:
    try:
        told = Decimal(str(value))
        amount = round(told, _MONEY_DIGITS)  # fails for more than 19 digits before the point
        if amount != told:
            raise ValueError
    except (ArithmeticError, ValueError) as error:
        raise ValueError(f"{value!r} is no amount of money") from error
    return amount.normalize()
