"""Puts a server together, and takes it apart again."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from runninghub_async.client import RunningHub, runtime_of
from runninghub_async.http.outward import OutwardPosts
from runninghub_async.live.receiver import WebhookReceiver
from runninghub_async.postgres.address import parse_postgres
from runninghub_async.purses.given_prices import by_priced_name
from runninghub_async.serve.admission import Admission
from runninghub_async.serve.bodies import Bodies
from runninghub_async.serve.context import Served
from runninghub_async.serve.hooks import Hooks
from runninghub_async.serve.kept import purse_store, token_of_run, token_store
from runninghub_async.serve.link_key import key_in, key_in_database
from runninghub_async.serve.links import Links
from runninghub_async.serve.metrics import Metrics
from runninghub_async.serve.opening_desk import opened_book, opened_desk
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.own_receiver import PassOn, own_receiver
from runninghub_async.serve.reached import Reached
from runninghub_async.serve.served_models import ServedModels
from runninghub_async.serve.settings import ServeSettings
from runninghub_async.serve.thumbnails import Thumbnails
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import TokenStore
from runninghub_async.serve.token_texts import new_secret
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore


class Opened:
    """An async context manager: what a server works with."""

    def __init__(self, settings: ServeSettings, rh: RunningHub | None) -> None:
        self.secret = None if settings.has_tokens else new_secret()
        """Of the one token that there is, where callers have none of theirs."""
        self.own = None if self.secret is None else token_of_run(self.secret, settings.budget)
        """That token."""
        self.reached = Reached()
        """Where callers reach it, if it was told no public address."""
        self._settings = settings
        self._given = rh

    async def __aenter__(self) -> Served:
        self._stack = AsyncExitStack()
        async with AsyncExitStack() as stack:  # closed again where one of the parts cannot be had
            served = await self._parts(stack)
            self._stack = stack.pop_all()
        return served

    async def _parts(self, stack: AsyncExitStack) -> Served:
        client = self._given
        if client is None:
            client = await stack.enter_async_context(RunningHub())
        metrics = Metrics()
        stack.callback(metrics.close)
        observers = runtime_of(client).observers
        observers.add(metrics.observer)
        stack.callback(observers.remove, metrics.observer)
        store = _store(self._settings.out)
        tokens = await self._tokens(stack)
        purses = await self._purses(stack, client)
        book = opened_book(stack, self._settings)
        links = await _links(self._settings, self.reached)
        receiver = await self._receiver(stack, client, links, lambda task: desk.pass_on_end(task))
        desk = await opened_desk(stack, self._settings, client, book, tokens, purses)
        metrics.watch_line(lambda: desk.waiting)
        models = ServedModels(client.catalogue, self._settings.models, self._settings.aliases)
        await asyncio.to_thread(models.read_all)
        outputs = Outputs(store, links)
        posts = await stack.enter_async_context(OutwardPosts(self._settings.webhook_hosts))
        hooks = Hooks(book=book, desk=desk, tokens=tokens, outputs=outputs, posts=posts)
        return Served(
            settings=self._settings,
            client=client,
            desk=desk,
            book=book,
            tokens=tokens,
            models=models,
            admission=Admission(tokens, models),
            purses=purses,
            bodies=await self._bodies(stack),
            outputs=outputs,
            hooks=await stack.enter_async_context(hooks),
            receiver=receiver,
            thumbnails=await stack.enter_async_context(Thumbnails(store)),
            metrics=metrics,
        )

    async def _tokens(self, stack: AsyncExitStack) -> TokenStore:
        settings = self._settings
        tokens = await asyncio.to_thread(token_store, settings.tokens, settings.ledger, self.own)
        stack.push_async_callback(tokens.close)
        return tokens

    async def _purses(self, stack: AsyncExitStack, client: RunningHub) -> TokenPurses:
        settings = self._settings
        prices = by_priced_name(settings.prices, client.catalogue)
        store = await asyncio.to_thread(purse_store, settings.state, settings.ledger)
        stack.push_async_callback(store.close)
        purses = TokenPurses(client, store, prices=prices)
        stack.push_async_callback(purses.close)
        return purses

    async def _receiver(
        self, stack: AsyncExitStack, client: RunningHub, links: Links, pass_on: PassOn
    ) -> WebhookReceiver | None:
        """There before the first submit, which tells the service of it."""
        if self._settings.public_url is None:
            return None
        receiver = own_receiver(client, self._settings.public_url, links, pass_on)
        return await stack.enter_async_context(receiver)

    async def _bodies(self, stack: AsyncExitStack) -> Bodies:
        """Files that callers send lie on a disk of this machine until their order is accepted."""
        folder = self._settings.state
        if folder is None:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="runninghub-serve-")))
        bodies = Bodies(folder / "incoming")
        await bodies.sweep()
        return bodies

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stack.__aexit__(kind, error, trace)


def _store(out: str | Path) -> FolderStore | ObjectStore:
    return FolderStore(out) if isinstance(out, Path) else ObjectStore(out)


async def _links(settings: ServeSettings, reached: Reached) -> Links:
    """Those of all servers that share a folder of state, or a database."""
    if settings.ledger is not None:
        key = await asyncio.to_thread(key_in_database, parse_postgres(settings.ledger))
    else:
        assert settings.state is not None
        key = await asyncio.to_thread(key_in, settings.state)
    return Links(key, settings.public_url, reached=reached)
