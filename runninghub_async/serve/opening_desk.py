"""Opens the desk of a server, and its book."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from runninghub_async.bulk.folder import LocalFolder
from runninghub_async.client import RunningHub
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.desk import Desk
from runninghub_async.serve.kept import book_store, shared_address
from runninghub_async.serve.rates import Rates
from runninghub_async.serve.run_folder import ServerFolder
from runninghub_async.serve.settings import ServeSettings
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import TokenStore
from runninghub_async.stores.folder import FolderStore


async def opened_desk(
    stack: AsyncExitStack,
    settings: ServeSettings,
    client: RunningHub,
    book: RequestBook,
    tokens: TokenStore,
    purses: TokenPurses,
) -> Desk:
    """The desk at work, until the end of the stack.

    Raises:
        RunningHubError, OSError: something of it cannot be opened.
    """
    folder = _folder(stack, settings)
    desk = Desk(
        client,
        folder=ServerFolder(folder, book),
        joins=settings.ledger is not None,
        book=book,
        purses=purses,
        tokens=tokens,
        rates=Rates(),
        queue=settings.queue,
        keep=settings.keep,
    )
    return await stack.enter_async_context(desk)


def opened_book(stack: AsyncExitStack, settings: ServeSettings) -> RequestBook:
    """The book beside the ledger, until the end of the stack.

    Raises:
        RunningHubError, OSError: it cannot be opened.
    """
    book = book_store(settings.state, settings.ledger)
    stack.push_async_callback(book.close)
    return book


def _folder(stack: AsyncExitStack, settings: ServeSettings) -> LocalFolder:
    """The folder of state; beside a database each server has one of its own, for its lock."""
    out = settings.out
    store = FolderStore(out) if isinstance(out, Path) else out
    if settings.ledger is None:
        assert settings.state is not None
        return LocalFolder(settings.state, store)
    own = settings.state  # one that is started again there takes up at once what it has left
    if own is None:
        own = Path(stack.enter_context(TemporaryDirectory(prefix="runninghub-serve-")))
    return LocalFolder(own, store, shared_address(settings.ledger), joins=True)
