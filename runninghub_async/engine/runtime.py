"""What the calls and tasks of one client share, and who owns what runs in the background.

A client belongs to the event loop on which it is first used.  Coroutines that must outlive
the caller (a submit whose caller was cancelled, the polling) are owned here: they are neither
lost nor left running when the client closes.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextvars import Context
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from runninghub_async import logs
from runninghub_async.engine.accounts import Accounts
from runninghub_async.engine.currencies import Currencies
from runninghub_async.engine.live_connections import LiveConnections
from runninghub_async.engine.occupancy import Occupancy
from runninghub_async.engine.pacing import Pacing
from runninghub_async.engine.polling import Poller
from runninghub_async.engine.push import Push
from runninghub_async.engine.stats import AccountStats, Counts, Stats
from runninghub_async.errors import ClientClosedError, RunningHubError, UsageError
from runninghub_async.http.redaction import Redactor
from runninghub_async.logs import logger
from runninghub_async.models.usage import Usage
from runninghub_async.proxies import NO_PROXIES, proxies_for
from runninghub_async.settings import Settings
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api
    from runninghub_async.http.connections import ConnectorFactory
    from runninghub_async.http.downloads import Downloads
    from runninghub_async.http.session import Session
    from runninghub_async.http.uploads import Uploads
    from runninghub_async.learned.memory import Memory

CLOSE_GRACE = 30.0
"""Seconds for which closing waits for submits that are under way: each may make a paid task."""


class Runtime:
    """The rooms of one client, opened on first use inside a running event loop."""

    def __init__(
        self,
        settings: Settings,
        loop: asyncio.AbstractEventLoop | None = None,
        *,
        connector: ConnectorFactory | None = None,
    ) -> None:
        """Nothing is opened before the first request.

        Args:
            settings: of the client.
            loop: the one that the client belongs to, where that is settled already.
            connector: makes the connections of the client's own pool, where they are not TCP;
                no proxy stands between.

        Raises:
            RunningHubError: another one is running.
        """
        self.settings = settings
        self.loop = loop or _running_loop()
        self._check_loop()
        self._connector = connector
        self._proxies = proxies_for(settings.proxy) if connector is None else NO_PROXIES
        self.redactor = Redactor(settings.accounts, self._proxies.logins)
        self.accounts = Accounts(
            settings.accounts,
            str(settings.base_url),
            limit=settings.concurrency,
            sound=self._sound,
        )
        self._shared = partial(self.spawn, shared=True)
        self.poller = Poller(Pacing(settings.poll), self._shared)
        self.counts = Counts()
        self.memory = self._opened_memory()
        self.observers = settings.observers
        self.tasks: WeakValueDictionary[str, Any] = WeakValueDictionary()
        """What is known of each task by its id, as long as anybody has it: it is watched once."""
        self.push: Push | None = None
        """What the service tells by itself, where somebody receives it."""
        self.at_close: list[Callable[[], Coroutine[Any, Any, None]]] = []
        """What is to be let go of when the client has closed."""
        self.closing = False
        self.left_running: list[str] = []
        """Ids of tasks whose wait closing has ended."""
        self._usual_of_earlier: dict[str, float | None] = {}
        self._background: set[asyncio.Task[Any]] = set()
        self._must_finish: set[asyncio.Task[Any]] = set()
        self._followers: set[asyncio.Task[Any]] = set()
        # The same for all of what is spawned, of which there may be much.
        self._forget = _forgetting(self._background, self._must_finish, self._followers)

    # What makes requests is there once it is asked for: aiohttp takes a tenth of a second to load,
    # and what finds nothing to do, such as a bulk run whose jobs are done, needs none of it.

    @cached_property
    def session(self) -> Session:
        """Requests to the service."""
        from runninghub_async.http.connections import tcp_connector
        from runninghub_async.http.session import Session

        return Session(
            self.settings.base_url,
            redactor=self.redactor,
            http_timeout=self.settings.http_timeout,
            session=self.settings.session,
            connector=self._connector or partial(tcp_connector, self.settings.tls),
            proxies=self._proxies,
        )

    @cached_property
    def api(self) -> Api:
        """What is asked of the service, but for submits."""
        from runninghub_async.http.api import Api

        return Api(self.session, self.settings.retry)

    @cached_property
    def uploads(self) -> Uploads:
        """Files on their way to the service."""
        from runninghub_async.http.uploads import Uploads

        return Uploads(self.session, self.api)

    @cached_property
    def downloads(self) -> Downloads:
        """Files on their way from it."""
        from runninghub_async.http.downloads import Downloads

        return Downloads(self.session, self.settings.retry)

    @cached_property
    def live(self) -> LiveConnections:
        """Connections that tell how far workflows and apps are."""
        from runninghub_async.http.sockets import Sockets

        return LiveConnections(Sockets(self.session), self._shared)

    @cached_property
    def currencies(self) -> Currencies:
        """In what accounts are billed."""
        return Currencies(self.api, self._shared)

    @cached_property
    def occupancy(self) -> Occupancy:
        """What other programs have in flight with the same accounts."""
        return Occupancy(self.api, self._shared, self.observers)

    def _opened_memory(self) -> Memory | None:
        if self.settings.state_dir is None:
            return None
        from runninghub_async.learned.memory import Memory  # not before it is wanted

        spawn = partial(self.spawn, must_finish=True)
        return Memory(self.settings.state_dir, self.settings.place, spawn)

    def remember(self, name: str, usage: Usage, seconds: float | None) -> None:
        """A run of a workflow or an app has ended; of a sandbox nothing is remembered."""
        if self.memory is not None and not self.session.met_sandbox:
            self.memory.note(name, usage.total, seconds)

    def usual_seconds(self, name: str | None) -> float | None:
        """What runs of a workflow or an app took that earlier clients have seen; read once."""
        if name is None:
            return None
        known = self._usual_of_earlier
        if name not in known:
            seen = self.settings.seen(name)
            known[name] = None if seen is None else seen.seconds
        return known[name]

    def connect(self, push: Push | None) -> None:
        """Have ends told by events from now on; ``None``: not any more."""
        if push is not None:
            self.redactor.hide(push.token, push.login)
        self.push = push
        self.poller.expect(push)

    def record_url(self, task_id: str) -> str:
        """The page of a call on the web site."""
        return str(self.settings.base_url / "call-api/call-record-detail" / task_id)

    def stats(self) -> Stats:
        """What the client is doing and has done."""
        aside = self.accounts.set_aside
        accounts = tuple(
            AccountStats(
                account=account.label,
                in_flight=ceiling.in_flight,
                ceiling=ceiling.allowed,
                refused=ceiling.refused,
                set_aside=aside.get(account),
            )
            for account, ceiling in self.accounts.ceilings.items()
        )
        return Stats(
            in_flight=sum(account.in_flight for account in accounts),
            waiting=self.accounts.waiting,
            ceiling=self.accounts.allowed,
            refused=sum(account.refused for account in accounts),
            queries=self.poller.queries,
            tasks_ended=self.counts.tasks_ended,
            bytes_sent=self.session.traffic.sent if self._has("session") else 0,
            bytes_received=self.session.traffic.received if self._has("session") else 0,
            money=self.counts.money,
            coins=self.counts.coins,
            accounts=accounts,
        )

    def spawn(
        self,
        work: Coroutine[Any, Any, Any],
        *,
        must_finish: bool = False,
        follows: bool = False,
        shared: bool = False,
    ) -> asyncio.Task[Any]:
        """Start something that the client owns.

        Args:
            work: what to run.
            must_finish: closing waits for it (bounded) instead of ending it.
            follows: it waits for calls and tasks, whose waiters closing tells that it is over.
            shared: it works for all calls, and not for the one that needs it first, whose context
                (its span, its request) it therefore must not have.
        """
        context = Context() if shared else logs.apart()
        task = self.loop.create_task(work, context=context)
        owner = (
            self._must_finish if must_finish else self._followers if follows else self._background
        )
        owner.add(task)
        task.add_done_callback(self._forget, context=context)  # not a copy, which takes room
        return task

    def must_finish(self, task: asyncio.Task[Any]) -> None:
        """From now on closing waits for something of :meth:`spawn` (bounded), to its very end."""
        self._must_finish.add(task)

    def may_end(self, task: asyncio.Task[Any]) -> None:
        """Take :meth:`must_finish` back."""
        self._must_finish.discard(task)

    async def close(self) -> list[str]:
        """End everything: submits under way are waited for, the rest is stopped.

        Returns:
            Ids of the tasks that had not ended.
        """
        self._check_loop()
        self.closing = True
        if self.push is not None:
            self.push.close()
        if self._has("live"):
            self.live.close()
        self.accounts.close()  # those in line give up; nothing more is submitted
        try:
            await self._finish_submits()
        finally:  # cancelled while it waits, closing is only quicker
            unfinished = await self._stop()
        return unfinished

    async def _finish_submits(self) -> None:
        deadline = self.loop.time() + CLOSE_GRACE
        while self._must_finish and (left := deadline - self.loop.time()) > 0:
            await asyncio.wait(set(self._must_finish), timeout=left)
        if self._must_finish:
            logger.error(
                "closed with %d submits under way; whether they created tasks is unknown",
                len(self._must_finish),
            )

    async def _stop(self) -> list[str]:
        for watched in self.poller.watched:
            watched.note_closing()
        unfinished, self.left_running = list(dict.fromkeys(self.left_running)), []
        if unfinished:
            logger.warning(
                "closed with %d unfinished tasks, which go on at the service: %s",
                len(unfinished),
                ", ".join(unfinished),
            )
        to_end = (self._background | self._must_finish) - {asyncio.current_task()}
        for task in to_end:
            task.cancel()
        if leftover := to_end | self._followers:
            # A caller's input, read by a map, may refuse to end.
            _, stuck = await asyncio.wait(leftover, timeout=CLOSE_GRACE)
            for task in stuck:
                task.cancel()
        for let_go in self.at_close:
            await let_go()
        if self._has("session"):
            await self.session.close()
        return unfinished

    def _has(self, what: str) -> bool:
        """Whether something that makes requests has been asked for."""
        return what in self.__dict__

    def _sound(self, account: Account) -> None:
        """Ask for the account's ceiling, beside everything else; not every key may know it."""
        self.spawn(self._ask_ceiling(account), shared=True)

    async def _ask_ceiling(self, account: Account) -> None:
        try:
            status = await self.api.queue_status(account)
        except RunningHubError as error:
            logger.info("the concurrency of account %s is not readable: %s", account.label, error)
            return
        if status.limit is not None:
            self.accounts.ceilings[account].take_told(status.limit)

    def check_usable(self) -> None:
        """Raise where this client cannot be used (any more)."""
        if self.closing:
            raise ClientClosedError("This RunningHub client is closed; make a new one.")
        self._check_loop()

    def _check_loop(self) -> None:
        if _running_loop() is not self.loop:
            raise RunningHubError(
                "This RunningHub client belongs to another event loop. Make one client per"
                " event loop, for example inside the function given to asyncio.run()."
            )


def _running_loop() -> asyncio.AbstractEventLoop:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise UsageError(
            "There is no running event loop here, and a RunningHub client works in one. Use it in"
            " a coroutine of your own: async def main(): async with RunningHub() as rh: ...; then"
            " asyncio.run(main())."
        ) from None


def _forgetting(*owners: set[asyncio.Task[Any]]) -> Callable[[asyncio.Task[Any]], None]:
    """What lets go of a task that has ended.

    Not a ``partial``: asyncio's words for a task have the arguments of one, so that all tasks of
    these sets would be in the words for each, and those within those again.
    """

    def forget(task: asyncio.Task[Any]) -> None:
        """Fetch its exception too, so that asyncio does not report that as never seen.

        Whoever awaits the work gets it as well; where nobody does any more, this is its only trace.
        """
        for owner in owners:
            owner.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            level = logging.DEBUG if isinstance(error, RunningHubError) else logging.ERROR
            logger.log(
                level,
                "background work failed: %s",
                error,
                exc_info=error if level > logging.INFO else None,
            )

    return forget
