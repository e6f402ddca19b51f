"""The outputs of a task on their way out: fetched whole, and put into a store."""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterator,
)
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

from attrs import evolve, field, frozen

from runninghub_async import errors, logs, quoting
from runninghub_async.calls.inners import MadeOutputs
from runninghub_async.calls.output_kinds import format_of, is_rightly_empty, kind_of
from runninghub_async.calls.output_sources import Source
from runninghub_async.calls.passing_on import Passable, link_or_file
from runninghub_async.checks import checked_count
from runninghub_async.events import FileSaved, now
from runninghub_async.http import wire
from runninghub_async.logs import logger
from runninghub_async.models.contents import HEAD_SIZE, Content, Promise, decoded
from runninghub_async.models.output_choice import OutputChoice
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import OutputKind
from runninghub_async.retries import repeat, time_limit
from runninghub_async.step_events import Fetched
from runninghub_async.stores.addresses import check_on_disk, parse_address
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import SavedFile, Store
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.http.downloads import Downloads

LONGEST_TEXT = 16 * 2**20
"""Bytes of a file that :meth:`Output.read_text` reads, unless it is told otherwise."""
T = TypeVar("T")


class _Saved:
    """Where an output was saved last, if it was."""

    __slots__ = ("file", "store")

    def __init__(self) -> None:
        self.store: FolderStore | ObjectStore | None = None
        self.file: SavedFile | None = None

    async def content(self) -> Path | BinaryIO | None:
        """The file, where it is there and has still the same content; of an object store's, a
        temporary copy, which is gone once it is closed."""
        store, file = self.store, self.file
        if store is None or file is None or not await store.holds(file):
            return None
        if isinstance(store, FolderStore):
            return (store.folder / file.path).absolute()
        return await _temporary(store.chunks(file.path), file.path.rpartition("/")[2])


@frozen(kw_only=True)
class Output(OutputSource):
    """One result of a task: a file behind a temporary link, or a text."""

    task_id: str
    index: int
    """Position among the task's outputs, counted from 1."""
    url: str | None
    """Where the file is; the service keeps it for about a day."""
    kind: OutputKind
    format: str
    """File extension as the service names it, in lower case; may be empty."""
    text: str | None
    node_id: str | None
    _source: Source | None = field(repr=False, eq=False, alias="source")
    _saved: _Saved = field(factory=_Saved, repr=False, eq=False, alias="saved")

    def _as_inner(self) -> tuple[Any, Any]:
        return made_by(self.task_id, (self,), self.index), OutputChoice()

    async def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the output to disk.

        Args:
            path: a file name, or an existing directory (or a name that ends with a slash),
                in which the file gets the name ``{task_id}-{n}.{ext}``.
            overwrite: replace a file of that name instead of refusing.

        Returns:
            The file.

        A file whose content is of another kind than promised gets the extension of its content,
        and a warning in the log; a full name that you give is kept.

        Raises:
            FileThereError: there is a file of that name.
            DownloadError: the file is not available any more, empty, or a page of text where
                media was promised.
            ConnectionFailedError: the download failed repeatedly.
            TaskTimeoutError: the client's ``timeout`` passed; waiting for its turn counts.
            UsageError: it is of a webhook's event, and not of a client's task.
            InvalidParameterError: it is an address, which :meth:`save_to` takes.
        """
        self._check_source()
        check_on_disk("path", path)
        target = expanded(path)
        if str(path).endswith(("/", os.sep)) or target.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            store = FolderStore(target, digests=False)
            return Path(await save_at(store, self, overwrite=overwrite))
        store = FolderStore(target.parent, digests=False)
        if not overwrite:
            store.check_free(target.name)  # before anything is asked for
        await self._save(store, lambda _: target.name, overwrite)
        return target

    async def save_to(self, address: str, *, overwrite: bool = False) -> str:
        """Write the output to an object store; needs the extra ``stores``.

        It is there under its name once it is complete, and streamed there: up to 64 MB in one
        request, from memory.  Its metadata tell its SHA-256.

        Args:
            address: a name such as ``s3://bucket/films/one.mp4`` (or ``gs://``, ``az://``), or one
                that ends with a slash, under which the file is called ``{task_id}-{n}.{ext}``.
            overwrite: replace a file of that name instead of refusing.

        Returns:
            The address of the file.

        Raises:
            InvalidParameterError: it is no such address.
            StoreError: the store refuses it: its keys, the bucket or the rights are not in order.
            FileThereError, DownloadError, ConnectionFailedError, TaskTimeoutError, UsageError: as
                :meth:`save`; the connection may be that to the store.
        """
        self._check_source()
        whole = parse_address(address)
        if address.endswith("/") or not whole.prefix:
            return await save_at(ObjectStore(str(whole)), self, overwrite=overwrite)
        above, _, name = whole.prefix.rpartition("/")
        store = ObjectStore(str(evolve(whole, prefix=above)))
        if not overwrite:
            await store.check_free(name)  # before anything is asked for
        saved = await self._save(store, lambda _: name, overwrite)
        return store.address(saved.path)

    async def read(self) -> bytes:
        """The whole content, in memory.

        Raises:
            As :meth:`save`, except for ``FileThereError``.
        """

        async def read_once() -> bytes:
            return b"".join([chunk async for chunk in self.iter_bytes()])

        return await self._repeat(read_once, "Reading")

    async def read_text(self, *, limit: int = LONGEST_TEXT) -> str:
        """The output as text, whether the service tells it or keeps it in a file behind a link.

        A file is decoded as its first bytes (a byte order mark) or its host say, else as UTF-8.

        Args:
            limit: the most bytes that are read of a file.

        Raises:
            OutputsError: it is no text, or longer than ``limit``.
            InvalidParameterError: ``limit`` is not a whole number of at least 1.
            As :meth:`read`.
        """
        checked_count("limit", limit)
        if self.url is None:
            return self._text_bytes().decode()

        async def read_once() -> str:
            content = bytearray()
            async with self._fetching.turn(), self._opened() as (kind, head, rest, _):
                content += head
                async for chunk in rest:
                    content += chunk
                    if len(content) > limit:
                        break
            if len(content) > limit:
                raise self._unfit(f"is longer than {limit} bytes; .save(path) takes it whole")
            text = decoded(bytes(content), kind.charset)
            if text is None:
                raise self._unfit("is no text; .read() gives its bytes")
            return text

        return await self._repeat(read_once, "Reading")

    def _unfit(self, what: str) -> errors.OutputsError:
        return errors.OutputsError(
            f"Output {self.index} of task {self.task_id} ({self.format or self.kind}) {what}.",
            task_id=self.task_id,
            urls=() if self.url is None else (self.url,),
        )

    @property
    def is_empty(self) -> bool:
        """Whether the service gave neither a link nor a text, so that there is nothing to save."""
        return self.url is None and self.text is None

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The content in pieces, as they arrive.

        Raises:
            DownloadError: the file is not available any more, empty, or a page of text where
                media was promised; nothing was yielded.
            ConnectionFailedError: the download broke off; what came before was yielded, unless
                it was less than 4 KiB.
        """
        if self.url is None:
            yield self._text_bytes()
            return
        async with self._fetching.turn(), self._opened() as (_, head, rest, _):
            yield head
            async for chunk in rest:
                yield chunk

    async def _repeat(self, fetch: Callable[[], Awaitable[T]], doing: str) -> T:
        """Fetch until it works, or the policy's tries or the client's time are used up."""

        def late(limit: float | None) -> errors.TaskTimeoutError:
            return errors.TaskTimeoutError(
                f"{doing} output {self.index} of task {self.task_id} did not end within {limit:g}"
                " s, the client's timeout. The task is done and paid: fetch its files again, that"
                " costs nothing.",
                task_id=self.task_id,
            )

        with logs.about(self._fetching.subject), self._told_of_fetching() as note_size:
            async with time_limit(self._fetching.timeout, late):
                fetched = await repeat(
                    fetch,
                    self._fetching.downloads.retry,
                    what=f"{doing} output {self.index} of task {self.task_id}",
                )
            note_size(fetched)
            return fetched

    @contextlib.contextmanager
    def _told_of_fetching(self) -> Iterator[Callable[[object], None]]:
        """Those who listen to steps are told how long what is in here took, and how it ended."""
        source = self._fetching
        if not source.observers.want_steps:
            yield _nothing
            return
        began, error, size = now(), None, None

        def note_size(fetched: object) -> None:
            nonlocal size
            size = fetched.size if isinstance(fetched, SavedFile) else None
            size = len(fetched) if isinstance(fetched, bytes) else size

        try:
            yield note_size
        except BaseException as failure:
            error = failure
            raise
        finally:
            source.observers.tell(
                Fetched(
                    endpoint=source.endpoint,
                    task_id=self.task_id,
                    tags=source.subject.tags,
                    call_id=source.call_id,
                    began=began,
                    output=self.index,
                    size=size,
                    error=error,
                )
            )

    async def _save(
        self,
        store: Store,
        name_for: Callable[[str], str],
        replace: bool,
        *,
        by_content: bool = False,
    ) -> SavedFile:
        """Fetch the content and publish it; ``name_for`` makes the name from the extension."""

        async def save_once() -> SavedFile:
            if self.url is None:
                return await self._publish(
                    store, name_for("txt"), _whole(self._text_bytes()), replace
                )
            # In this order: what waits for its turn has no file open.
            async with self._fetching.turn(), self._opened() as (content, head, rest, link):
                extension = self._promise.extension(content, by_content=by_content)
                saved = await self._publish(store, name_for(extension), _whole(head, rest), replace)
            self._compare(content, extension)
            return saved._replace(url=link)

        return await self._repeat(save_once, "Saving")

    async def _publish(
        self, store: Store, name: str, content: AsyncGenerator[bytes], replace: bool
    ) -> SavedFile:
        """The one place at which an output becomes a file."""
        async with contextlib.aclosing(content):
            saved = await store.publish(name, content, replace=replace)
        if isinstance(store, FolderStore | ObjectStore):
            self._saved.store, self._saved.file = store, saved
        if self._fetching.observers:
            self._fetching.observers.tell(
                FileSaved(
                    endpoint=self._fetching.endpoint,
                    task_id=self.task_id,
                    tags=self._fetching.subject.tags,
                    call_id=self._fetching.call_id,
                    path=store.address(saved.path),
                    size=saved.size,
                    output=self.index,
                )
            )
        return saved

    def _compare(self, content: Content, extension: str) -> None:
        """Tell where the file is of another kind than promised."""
        if not self._promise.is_kept_by(content, extension):
            logger.warning(
                "output %d of task %s was promised as %s and is %s",
                self.index,
                self.task_id,
                self._promise.named or self.kind,
                extension,
            )

    @property
    def _fetching(self) -> Source:
        """Where the file comes from, and how it is fetched."""
        self._check_source()
        assert self._source is not None
        return self._source

    def _check_source(self) -> None:
        """Raise where nobody fetches it: all that is known of it is what a webhook told."""
        if self._source is None:
            raise errors.UsageError(
                f"Output {self.index} of task {self.task_id} is only what a webhook told of it,"
                f" which nobody vouches for. (await rh.task({self.task_id!r})).save(directory) asks"
                " the service and saves; it costs nothing.",
                task_id=self.task_id,
            )

    @property
    def _promise(self) -> Promise:
        return Promise(kind=self.kind, format=self.format)

    @contextlib.asynccontextmanager
    async def _opened(self) -> AsyncIterator[tuple[Content, bytes, AsyncIterator[bytes], str]]:
        """The file, in a turn: what its first bytes show, these, the rest, and its link.

        Raises:
            DownloadError: it is not available, empty, or certainly not what was promised.
            ConnectionFailedError: it was cut short.
        """
        async with (
            self._fetching.open(self) as download,
            contextlib.aclosing(download.chunks()) as chunks,
        ):
            head = bytearray()
            async for chunk in chunks:
                head += chunk
                if len(head) >= HEAD_SIZE:
                    break
            content = Content(bytes(head[:HEAD_SIZE]), download.content_type, download.charset)
            if not head:
                raise self._foreign(f"is empty (0 bytes from {download.host})")
            if (page := self._promise.refusal(content)) is not None:
                promised, shown = self._promise.named or self.kind, head[:200].decode("latin-1")
                raise self._foreign(
                    f"is a page of {page} where {promised} was promised; it begins with"
                    f" {quoting.shown(shown)}"
                )
            yield content, bytes(head), chunks, download.link

    def _foreign(self, what: str) -> errors.DownloadError:
        return errors.DownloadError(
            f"The file of output {self.index} of task {self.task_id} {what}. The task is done and"
            " paid: save again later, that costs nothing.",
            endpoint=self.url,
            retryable=True,
        )

    def _text_bytes(self) -> bytes:
        if self.is_empty:
            raise errors.DownloadError(
                f"Output {self.index} of task {self.task_id} has neither a link nor a text in the"
                " service's answer (Result.raw); there is nothing to save.",
                task_id=self.task_id,
            )
        return (self.text or "").encode()


async def save_in(store: Store, output: Output, stem: str, *, replace: bool = False) -> SavedFile:
    """Put an output into a store, with the extension that its content asks for.

    Unlike :meth:`Output.save`, this believes the content in what was not promised as media, too.

    Args:
        store: where files are kept.
        output: what is saved.
        stem: the name without extension.
        replace: the name is the caller's own: other content under it gives way.

    Raises:
        As :meth:`Output.save`.
    """
    return await output._save(  # noqa: SLF001 - of this module's own class, kept from its users
        store, lambda extension: f"{stem}.{extension}", replace, by_content=True
    )


async def save_at(store: FolderStore | ObjectStore, output: Output, *, overwrite: bool) -> str:
    """Save an output to a store, under ``{task_id}-{n}.{ext}``; returns its address.

    Raises:
        As :meth:`Output.save_to`.
    """
    stem = f"{output.task_id}-{output.index}"
    saved = await output._save(store, lambda extension: f"{stem}.{extension}", overwrite)  # noqa: SLF001 - as in save_in
    return store.address(saved.path)


def saved_file(output: Output) -> SavedFile:
    """The file that an output was saved as last."""
    file = output._saved.file  # noqa: SLF001 - as in save_in
    assert file is not None
    return file


def made_by(task_id: str, outputs: tuple[Output, ...], position: int | None = None) -> MadeOutputs:
    """Outputs that are there, to be given to a call.

    Args:
        task_id: the task that made them.
        outputs: they.
        position: of the one among all that the task made, where only that is given.

    Raises:
        UsageError: they are of a webhook's event, and nobody vouches for them.
    """
    source = outputs[0]._fetching  # noqa: SLF001 - as in save_in
    return MadeOutputs(task_id, outputs, source.account, position, source.call_id)


def fetched_by(output: Output, downloads: Downloads) -> Output:
    """The output, which another client fetches than the one that made it."""
    source = output._fetching  # noqa: SLF001 - as in save_in
    if source.downloads is downloads:
        return output
    return evolve(output, source=evolve(source, downloads=downloads))


async def passed_on(output: Output, *, is_new: bool, takes_link: bool) -> str | Path | BinaryIO:
    """What another call can take of an output, as :mod:`~runninghub_async.calls.passing_on` has it;
    where that takes no link, the file is fetched if it has to be.

    Args:
        output: which.
        is_new: its link was made just now.
        takes_link: whether a link may stand there.

    Raises:
        OutputsError: it has no link.
        DownloadError: the service has the file no more, and it is not there as it was saved.
        As :meth:`Output.save`, except for ``FileThereError``: it is fetched.
    """
    if output.url is None and takes_link:
        raise output._unfit("has no link, so that it cannot be passed on")  # noqa: SLF001 - as in save_in
    on_its_way: Passable[Path | BinaryIO] = _OnItsWay(output, is_new)
    found = await link_or_file(on_its_way, takes_link=takes_link)
    if found is not None:
        return found
    if not takes_link:
        return await _fetched(output)
    raise errors.DownloadError(
        f"The service has the file of output {output.index} of task {output.task_id} no more, and"
        " it was not saved, or the saved file is gone or changed. Save results that a later call"
        " is to take.",
        task_id=output.task_id,
        endpoint=output.url,
    )


@frozen
class _OnItsWay:
    """An output that another call takes."""

    _output: Output
    _is_new: bool

    @property
    def url(self) -> str | None:
        return self._output.url

    async def leads_there(self, link: str) -> bool | None:
        is_trusted = self._is_new and link == self._output.url
        return is_trusted or await self._output._fetching.is_there(link)  # noqa: SLF001 - as in save_in

    async def file(self) -> Path | BinaryIO | None:
        return await self._output._saved.content()  # noqa: SLF001

    async def new_link(self) -> str | None:
        return await self._output._fetching.fresh_link(self._output)  # noqa: SLF001


async def _fetched(output: Output) -> BinaryIO:
    """An output as a temporary file."""
    name = f"{output.task_id}-{output.index}.{output.format}"

    async def fetch_once() -> BinaryIO:
        return await _temporary(output.iter_bytes(), name)

    return await output._repeat(fetch_once, "Fetching")  # noqa: SLF001 - as in save_in


async def _temporary(pieces: AsyncIterator[bytes], name: str) -> BinaryIO:
    """A content as a file that is gone once it is closed; ``name`` ends as its own does."""
    stem, dot, extension = name.rpartition(".")
    with contextlib.ExitStack() as opened:
        copy = opened.enter_context(
            tempfile.NamedTemporaryFile(prefix=f"{stem}-", suffix=f"{dot}{extension}")
        )
        async for piece in pieces:
            await asyncio.to_thread(copy.write, piece)
        copy.seek(0)
        opened.pop_all()  # it stays until it is closed
    return cast(BinaryIO, copy)


async def text_of(output: Output) -> str:
    """The text of an output: as the service has it, else as it was saved.

    Raises:
        As :meth:`Output.read_text`.
    """
    try:
        return await output.read_text()
    except errors.DownloadError:
        file = await output._saved.content()  # noqa: SLF001 - as in save_in
        if file is None:
            raise
        if isinstance(file, Path):
            return await asyncio.to_thread(file.read_text, encoding="utf-8")
        with file:
            return file.read().decode()


def output_of(
    item: wire.ResultFields,
    index: int,
    task_id: str,
    expected: OutputKind | None,
    source: Source | None,
) -> Output:
    """The output that an answer lists.

    ``expected`` decides where the format does not; without a ``source`` nobody can fetch it.
    """
    kind = kind_of(item, expected)
    return Output(
        task_id=task_id,
        index=index,
        url=item.url.strip() or None,
        kind=kind,
        format=format_of(item),
        text=item.text or ("" if is_rightly_empty(item, kind) else None),
        node_id=item.node_id or None,
        source=source,
    )


def _nothing(_: object) -> None:
    """What is told to nobody."""


async def _whole(head: bytes, rest: AsyncIterable[bytes] | None = None) -> AsyncGenerator[bytes]:
    """A content of which the beginning has come already."""
    yield head
    if rest is not None:
        async for chunk in rest:
            yield chunk
