"""Results and their files on the way out.

Downloads stream into a temporary file beside the target and are renamed when they are
complete; under the final name there is never half a file, and never somebody else's.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from attrs import field, frozen

from runninghub_async import errors, wire
from runninghub_async.contents import HEAD_SIZE, Content, Promise
from runninghub_async.downloads import Download, Downloads
from runninghub_async.records import OutputKind
from runninghub_async.retries import repeat, time_limit
from runninghub_async.usage import Usage
from runninghub_async.values import expanded

logger = logging.getLogger("runninghub_async")

_KIND_OF_FORMAT: Mapping[str, OutputKind] = {
    **dict.fromkeys(("mp4", "mov", "webm", "mkv", "avi", "m4v", "video"), "video"),
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "webp", "gif", "bmp", "tiff", "tif", "avif", "svg", "image"), "image"
    ),
    **dict.fromkeys(("mp3", "wav", "flac", "ogg", "m4a", "aac", "opus", "pcm", "audio"), "audio"),
    **dict.fromkeys(("glb", "gltf", "obj", "fbx", "stl", "usdz", "ply", "3mf", "3d"), "3d"),
    **dict.fromkeys(("txt", "text", "json", "md", "srt", "string"), "text"),
}
_WRITE_SIZE = 2**20
T = TypeVar("T")
_EXPIRED = frozenset({401, 403, 404, 410})


@frozen(kw_only=True)
class Output:
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
    _source: Source = field(repr=False, eq=False, alias="source")

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
            FileExistsError: there is a file of that name.
            DownloadError: the file is not available any more, empty, or a page of text where
                media was promised.
            ConnectionFailedError: the download failed repeatedly.
            TaskTimeoutError: the client's ``timeout`` passed; waiting for its turn counts.
        """
        target = expanded(path)
        if str(path).endswith(("/", os.sep)) or target.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            return await self._store(target, None, overwrite)
        target.parent.mkdir(parents=True, exist_ok=True)
        return await self._store(target.parent, target.name, overwrite)

    async def read(self) -> bytes:
        """The whole content, in memory.

        Raises:
            As :meth:`save`, except for ``FileExistsError``.
        """

        async def read_once() -> bytes:
            return b"".join([chunk async for chunk in self.iter_bytes()])

        return await self._repeat(read_once, "Reading")

    @property
    def is_empty(self) -> bool:
        """Whether the service gave neither a link nor a text, so that there is nothing to save."""
        return self.url is None and self.text is None and self.kind != "text"

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
        async with self._source.turn(), self._opened() as (_, head, rest):
            yield head
            async for chunk in rest:
                yield chunk

    async def save_as(self, folder: Path, stem: str) -> Path:
        """Write the output into a folder under a name of one's own, replacing a file of that name.

        Args:
            folder: an existing directory.
            stem: the file name without extension; the output's format adds it.

        Raises:
            As :meth:`save`, except for ``FileExistsError``.
        """
        return await self._repeat(
            lambda: self._store_once(folder, lambda extension: f"{stem}.{extension}", True)
        )

    async def _store(self, folder: Path, name: str | None, overwrite: bool) -> Path:
        if name is not None and not overwrite and (folder / name).exists():
            raise _exists(folder / name)  # before anything is downloaded
        stem = f"{self.task_id}-{self.index}"
        return await self._repeat(
            lambda: self._store_once(
                folder, lambda extension: name or f"{stem}.{extension}", overwrite
            )
        )

    async def _repeat(self, fetch: Callable[[], Awaitable[T]], doing: str = "Saving") -> T:
        """Fetch until it works, or the policy's tries or the client's time are used up."""
        limit = self._source.timeout

        def late() -> errors.TaskTimeoutError:
            return errors.TaskTimeoutError(
                f"{doing} output {self.index} of task {self.task_id} did not end within {limit:g}"
                " s, the client's timeout. The task is done and paid: fetch its files again, that"
                " costs nothing.",
                task_id=self.task_id,
            )

        async with time_limit(limit, late):
            return await repeat(
                fetch,
                self._source.downloads.retry,
                what=f"{doing} output {self.index} of task {self.task_id}",
            )

    async def _store_once(
        self, folder: Path, name_for: Callable[[str], str], overwrite: bool
    ) -> Path:
        """Download once; ``name_for`` makes the file's name from its extension."""
        if self.url is None:
            with _temporary_file(folder) as (file, temporary):
                await asyncio.to_thread(file.write, self._text_bytes())
                return _publish(file, temporary, folder / name_for("txt"), overwrite)
        # In this order: what waits for its turn has no file open.
        async with self._source.turn():
            with _temporary_file(folder) as (file, temporary):
                extension = await self._write_into(file)
                return _publish(file, temporary, folder / name_for(extension), overwrite)

    async def _write_into(self, file: BinaryIO) -> str:
        """Stream the content into the file; returns the extension that it asks for."""
        async with self._opened() as (content, head, rest):
            waiting = bytearray(head)
            async for chunk in rest:
                waiting += chunk
                if len(waiting) >= _WRITE_SIZE:
                    await asyncio.to_thread(file.write, bytes(waiting))
                    waiting.clear()
            await asyncio.to_thread(file.write, bytes(waiting))
        extension = self._promise.extension(content)
        if not self._promise.is_kept_by(content):
            logger.warning(
                "output %d of task %s was promised as %s and is %s",
                self.index,
                self.task_id,
                self._promise.named or self.kind,
                extension,
            )
        return extension

    @property
    def _promise(self) -> Promise:
        return Promise(kind=self.kind, format=self.format)

    @contextlib.asynccontextmanager
    async def _opened(self) -> AsyncIterator[tuple[Content, bytes, AsyncIterator[bytes]]]:
        """The file, in a turn: what its first bytes show, these, and the rest.

        Raises:
            DownloadError: it is not available, empty, or certainly not what was promised.
            ConnectionFailedError: it was cut short.
        """
        async with (
            self._source.open(self) as download,
            contextlib.aclosing(download.chunks()) as chunks,
        ):
            head = bytearray()
            async for chunk in chunks:
                head += chunk
                if len(head) >= HEAD_SIZE:
                    break
            content = Content(bytes(head[:HEAD_SIZE]), download.content_type)
            if not head:
                raise self._foreign(f"is empty (0 bytes from {download.host})")
            if (page := self._promise.refusal(content)) is not None:
                promised, shown = self._promise.named or self.kind, head[:200].decode("latin-1")
                raise self._foreign(
                    f"is a page of {page} where {promised} was promised; it begins with"
                    f" {errors.shown(shown)}"
                )
            yield content, bytes(head), chunks

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


@frozen(kw_only=True)
class Result:
    """What a finished task produced."""

    task_id: str
    outputs: tuple[Output, ...]
    usage: Usage
    raw: Mapping[str, Any] = field(repr=False)
    """The service's answer as it came."""

    @property
    def output(self) -> Output:
        """The output of a task that has exactly one.

        Raises:
            ValueError: there are none or several.
        """
        if len(self.outputs) == 1:
            return self.outputs[0]
        if not self.outputs:
            raise ValueError(_nothing(self.task_id, self.raw))
        raise ValueError(
            f"Task {self.task_id} has {len(self.outputs)} outputs; use .outputs instead."
        )

    @property
    def url(self) -> str:
        """The link of the one output.

        Raises:
            ValueError: there are none or several, or the one has no link.
        """
        output = self.output
        if output.is_empty:
            raise ValueError(
                f"The output of task {self.task_id} has neither a link nor a text in the service's"
                " answer, which is in .raw."
            )
        if (url := output.url) is None:
            raise ValueError(f"The output of task {self.task_id} is a text; use .output.text.")
        return url

    async def save(
        self, directory: str | os.PathLike[str], *, overwrite: bool = False
    ) -> list[Path]:
        """Save all outputs in a directory, which is made if need be.

        The files are named ``{task_id}-{n}.{ext}``.

        Raises:
            DownloadError: there are no outputs, or one is not available any more.
            FileExistsError, ConnectionFailedError: as :meth:`Output.save`.
        """
        folder = expanded(directory)
        if not self.outputs:
            raise errors.DownloadError(
                _nothing(self.task_id, self.raw), task_id=self.task_id, raw=self.raw
            )
        folder.mkdir(parents=True, exist_ok=True)
        saves = (output.save(folder, overwrite=overwrite) for output in self.outputs)
        saved = await asyncio.gather(*saves, return_exceptions=True)
        for outcome in saved:  # after all have ended: what could be saved is saved
            if isinstance(outcome, BaseException):
                raise outcome
        return [path for path in saved if isinstance(path, Path)]


@frozen(eq=False)
class Source:
    """Where the files of one task come from."""

    downloads: Downloads
    query: Callable[[], Awaitable[wire.TaskAnswer]]
    timeout: float | None
    """Seconds for a save or read, repeats and the wait for its turn included."""
    lane: object
    """Whose downloads take turns with others'."""

    def __reduce__(self) -> Any:
        raise TypeError(
            "A Result belongs to its client, which fetches the files, and is not pickled; keep its"
            " task_id, or its raw."
        )

    def turn(self) -> contextlib.AbstractAsyncContextManager[None]:
        """Room for one download."""
        return self.downloads.turn(self.lane)

    @contextlib.asynccontextmanager
    async def open(self, output: Output) -> AsyncIterator[Download]:
        """Open an output's file; a link that no longer works is asked for anew, once."""
        assert output.url is not None
        try:
            async with contextlib.AsyncExitStack() as stack:
                try:
                    download = await stack.enter_async_context(self.downloads.open(output.url))
                except errors.DownloadError as error:
                    if error.code not in _EXPIRED:
                        raise
                    fresh = await self._fresh_link(output)
                    if fresh is None or fresh == output.url:
                        raise
                    download = await stack.enter_async_context(self.downloads.open(fresh))
                yield download
        except errors.RunningHubError as error:
            error.task_id = output.task_id
            raise

    async def _fresh_link(self, output: Output) -> str | None:
        try:
            answer = await self.query()
        except errors.RunningHubError:
            return None
        if len(answer.results) < output.index:
            return None
        return answer.results[output.index - 1].url or None


def result_of(
    answer: wire.TaskAnswer, *, task_id: str, expected: OutputKind | None, source: Source
) -> Result:
    """The result in a successful answer.  ``expected`` decides where the format does not."""
    outputs = tuple(
        _output(item, index, task_id, expected, source)
        for index, item in enumerate(answer.results, start=1)
    )
    if not outputs:
        logger.warning("%s", _nothing(task_id, answer.raw))
    elif left_out := _unreadable(answer):
        logger.warning(
            "%d of the results of task %s cannot be read; Result.raw has them", left_out, task_id
        )
    for output in outputs:
        if output.is_empty:
            logger.warning(
                "output %d of task %s has neither a link nor a text", output.index, task_id
            )
    return Result(
        task_id=task_id,
        outputs=outputs,
        usage=answer.usage,
        raw=answer.raw,
    )


def _output(
    item: wire.ResultFields, index: int, task_id: str, expected: OutputKind | None, source: Source
) -> Output:
    named = item.output_type.strip().lower().lstrip(".")
    kind: OutputKind = _KIND_OF_FORMAT.get(named) or (
        "text" if item.text and not item.url else expected or "file"
    )
    return Output(
        task_id=task_id,
        index=index,
        url=item.url.strip() or None,
        kind=kind,
        format=named,
        text=item.text or None,
        node_id=item.node_id or None,
        source=source,
    )


def _listed(raw: Mapping[str, Any]) -> Any:
    """What stands where the results should be, in an answer of V2 or V1."""
    return raw["results"] if "results" in raw else raw.get("data")


def _unreadable(answer: wire.TaskAnswer) -> int:
    """How many items of the list are no results."""
    listed = _listed(answer.raw)
    return len(listed) - len(answer.results) if isinstance(listed, list) else 0


def _nothing(task_id: str, raw: Mapping[str, Any]) -> str:
    match _listed(raw):
        case None:
            found = "there are none"
        case []:
            found = "the list of them is empty"
        case list() as items:
            kinds = sorted({_in_json(item) for item in items})
            found = f"the list of them has {' and '.join(kinds)} in place of objects"
        case other:
            found = f"there is {_in_json(other)} in place of the list of them"
    return (
        f"Task {task_id} succeeded, but the service's answer has no outputs that can be read:"
        f" {found}. Result.raw is that answer; rh.task({task_id!r}) asks once more, which costs"
        " nothing."
    )


def _in_json(value: Any) -> str:
    match value:
        case None:
            return "null"
        case str():
            return "a text"
        case bool():
            return "a boolean"
        case Mapping():
            return "an object"
        case list():
            return "a list"
    return "a number"


@contextlib.contextmanager
def _temporary_file(folder: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file beside the target, which is gone in the end unless it was published."""
    path = folder / f".{secrets.token_hex(8)}.part"
    file = path.open("xb")
    try:
        with file:
            yield file, path
    finally:
        with contextlib.suppress(FileNotFoundError):
            path.unlink()


def _publish(file: BinaryIO, temporary: Path, final: Path, overwrite: bool) -> Path:
    """Give a complete file its final name, in one step."""
    file.close()  # what is still in memory may find no room on the disk
    if overwrite:
        os.replace(temporary, final)
        return final
    try:
        os.link(temporary, final)  # unlike rename, this fails where the name is taken
    except FileExistsError:
        raise _exists(final) from None
    except OSError:  # a file system without hard links
        if final.exists():
            raise _exists(final) from None
        os.replace(temporary, final)
    return final


def _exists(path: Path) -> FileExistsError:
    return FileExistsError(
        f"{path} exists already. Save under another name, or pass overwrite=True to replace it."
    )
