"""Results and their files on the way out.

Downloads stream into a temporary file beside the target and are renamed when they are
complete; under the final name there is never half a file, and never somebody else's.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import mimetypes
import os
import re
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from attrs import field, frozen

from runninghub_async import errors, wire
from runninghub_async.records import OutputKind
from runninghub_async.session import Session
from runninghub_async.transport import Download
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
# Words that the service also puts where a file extension is meant.
_NOT_EXTENSIONS = frozenset({"video", "image", "audio", "3d", "text", "string", "file"})
_WRITE_SIZE = 2**20
T = TypeVar("T")
_EXPIRED = frozenset({401, 403, 404, 410})


@frozen(kw_only=True)
class Usage:
    """What a task used, as far as the service says.

    Attributes:
        money: cost of running it, in the account's currency.
        third_party_money: cost of the upstream model; for model endpoints the real price.
        coins: RH coins.
        seconds: running time; 0 for model endpoints.
        currency: where the answer names one.
    """

    money: Decimal | None = None
    third_party_money: Decimal | None = None
    coins: Decimal | None = None
    seconds: Decimal | None = None
    currency: str | None = None


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

        Raises:
            FileExistsError: there is a file of that name.
            DownloadError: the file is not available any more.
            ConnectionFailedError: the download failed repeatedly.
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
            DownloadError: the file is not available any more.
            ConnectionFailedError: the download failed repeatedly.
        """

        async def read_once() -> bytes:
            return b"".join([chunk async for chunk in self.iter_bytes()])

        return await self._repeat(read_once)

    @property
    def is_empty(self) -> bool:
        """Whether the service gave neither a link nor a text, so that there is nothing to save."""
        return self.url is None and self.text is None and self.kind != "text"

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The content in pieces, as they arrive.

        Raises:
            DownloadError: the file is not available any more.
            ConnectionFailedError: the download broke off; what came before was yielded.
        """
        if self.url is None:
            yield self._text_bytes()
            return
        async with self._source.open(self) as download:
            async for chunk in download.chunks():
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
            lambda: self._store_once(folder, lambda kind: f"{stem}.{self._extension(kind)}", True)
        )

    async def _store(self, folder: Path, name: str | None, overwrite: bool) -> Path:
        if name is not None and not overwrite and (folder / name).exists():
            raise _exists(folder / name)  # before anything is downloaded
        return await self._repeat(
            lambda: self._store_once(
                folder, lambda kind: name or self._default_name(kind), overwrite
            )
        )

    async def _repeat(self, fetch: Callable[[], Awaitable[T]]) -> T:
        """Fetch until it works or the policy's tries are used up."""
        started, attempt = time.monotonic(), 0
        while True:
            attempt += 1
            try:
                return await fetch()
            except (errors.ConnectionFailedError, errors.DownloadError) as error:
                pause = self._source.session.pause_before_repeat(error, attempt, started)
                if pause is None:
                    raise
            await asyncio.sleep(pause)

    async def _store_once(
        self, folder: Path, name_for: Callable[[str | None], str], overwrite: bool
    ) -> Path:
        """Download once; ``name_for`` makes the file's name from its content type."""
        file, temporary = _temporary_file(folder)
        try:
            with file:
                content_type = await self._write_into(file)
            final = folder / name_for(content_type)
            _publish(temporary, final, overwrite)
            return final
        finally:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()

    async def _write_into(self, file: BinaryIO) -> str | None:
        """Stream the content into the file; returns its content type."""
        if self.url is None:
            await asyncio.to_thread(file.write, self._text_bytes())
            return "text/plain"
        async with self._source.open(self) as download:
            waiting = bytearray()
            async for chunk in download.chunks():
                waiting += chunk
                if len(waiting) >= _WRITE_SIZE:
                    await asyncio.to_thread(file.write, bytes(waiting))
                    waiting.clear()
            await asyncio.to_thread(file.write, bytes(waiting))
            return download.content_type

    def _text_bytes(self) -> bytes:
        if self.is_empty:
            raise errors.DownloadError(
                f"Output {self.index} of task {self.task_id} has neither a link nor a text in the"
                " service's answer (Result.raw); there is nothing to save.",
                task_id=self.task_id,
            )
        return (self.text or "").encode()

    def _default_name(self, content_type: str | None) -> str:
        return f"{self.task_id}-{self.index}.{self._extension(content_type)}"

    def _extension(self, content_type: str | None) -> str:
        if self.url is None:
            return "txt"
        named = re.sub(r"[^a-z0-9]", "", self.format)[:8]
        if named and named not in _NOT_EXTENSIONS:
            return named
        guessed = mimetypes.guess_extension(content_type or "") or ""
        return guessed.lstrip(".") or "bin"


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
            raise ValueError(_nothing(self.task_id))
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
            raise errors.DownloadError(_nothing(self.task_id), task_id=self.task_id, raw=self.raw)
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

    session: Session
    query: Callable[[], Awaitable[wire.TaskAnswer]]

    def __reduce__(self) -> Any:
        raise TypeError(
            "A Result belongs to its client, which fetches the files, and is not pickled; keep its"
            " task_id, or its raw."
        )

    @contextlib.asynccontextmanager
    async def open(self, output: Output) -> AsyncIterator[Download]:
        """Open an output's file; a link that no longer works is asked for anew, once."""
        assert output.url is not None
        try:
            async with contextlib.AsyncExitStack() as stack:
                try:
                    download = await stack.enter_async_context(self.session.download(output.url))
                except errors.DownloadError as error:
                    if error.code not in _EXPIRED:
                        raise
                    fresh = await self._fresh_link(output)
                    if fresh is None or fresh == output.url:
                        raise
                    download = await stack.enter_async_context(self.session.download(fresh))
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
    usage = answer.usage
    outputs = tuple(
        _output(item, index, task_id, expected, source)
        for index, item in enumerate(answer.results, start=1)
    )
    if not outputs:
        logger.warning("%s", _nothing(task_id))
    for output in outputs:
        if output.is_empty:
            logger.warning(
                "output %d of task %s has neither a link nor a text", output.index, task_id
            )
    return Result(
        task_id=task_id,
        outputs=outputs,
        usage=Usage(
            money=usage.money,
            third_party_money=usage.third_party_money,
            coins=usage.coins,
            seconds=usage.seconds,
            currency=usage.currency or None,
        ),
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
        url=item.url or None,
        kind=kind,
        format=named,
        text=item.text or None,
        node_id=item.node_id or None,
        source=source,
    )


def _nothing(task_id: str) -> str:
    return (
        f"Task {task_id} succeeded, but the service's answer has no outputs that can be read;"
        " Result.raw is that answer."
    )


def _temporary_file(folder: Path) -> tuple[BinaryIO, Path]:
    name = folder / f".{secrets.token_hex(8)}.part"
    return name.open("xb"), name


def _publish(temporary: Path, final: Path, overwrite: bool) -> None:
    """Give a complete file its final name, in one step."""
    if overwrite:
        os.replace(temporary, final)
        return
    try:
        os.link(temporary, final)  # unlike rename, this fails where the name is taken
    except FileExistsError:
        raise _exists(final) from None
    except OSError:  # a file system without hard links
        if final.exists():
            raise _exists(final) from None
        os.replace(temporary, final)


def _exists(path: Path) -> FileExistsError:
    return FileExistsError(
        f"{path} exists already. Save under another name, or pass overwrite=True to replace it."
    )
