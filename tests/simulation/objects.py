"""An object store in memory, in the place of the classes of obstore that the product opens.

A request takes its time: it reaches the store, which does what is asked, and its answer the caller,
each a little later.  So a death finds requests that were done and never answered.  As obstore does,
it tries again where the connection breaks, and so may meet what its own first try has written.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from attrs import define, field
from obstore import exceptions

from runninghub_async.stores.store import is_left_over
from tests.simulation.disk import Files
from tests.simulation.events import StoreChanged

if TYPE_CHECKING:
    from tests.simulation.world import Process, World

FAILURES: Mapping[str, tuple[type[Exception], str]] = {
    "refused": (exceptions.PermissionDeniedError, "status code: 403 <Code>AccessDenied</Code>"),
    "expired": (exceptions.GenericError, "status code: 400 <Code>ExpiredToken</Code>"),
    "busy": (exceptions.GenericError, "status code: 503 <Code>SlowDown</Code>"),
    "cut": (exceptions.GenericError, "error sending request"),
    "lost": (exceptions.GenericError, "error decoding response body"),
}
"""How requests end in an error; only with the last one the store has done what was asked."""
SLOW = 20.0
"""Seconds that a request takes at most which gets an answer."""
_LISTED_AT_ONCE = 2


@define(eq=False)
class Bucket:
    """What is in a bucket; left-overs are among the parts of its files."""

    files: Files = field(factory=Files)
    told: dict[str, Mapping[str, str]] = field(factory=dict)
    """The metadata of each object."""
    written: Callable[[Process], None] = field(default=lambda _: None)
    """Called when a process has changed something."""

    def get(self, key: str) -> bytes | None:
        """What is under a key."""
        return self._place(key).get(key)

    def names(self) -> list[str]:
        """All, in order."""
        return sorted([*self.files.whole, *self.files.parts])

    def put(self, key: str, content: bytes, told: Mapping[str, str], *, creates: bool) -> None:
        """Write an object, at once and as a whole."""
        if creates and self.get(key) is not None:
            raise exceptions.AlreadyExistsError(f"{key}: status code: 412")
        self._place(key)[key], self.told[key] = content, told

    def remove(self, key: str) -> None:
        """There may be none."""
        self._place(key).pop(key, None)

    def _place(self, key: str) -> dict[str, bytes]:
        return self.files.parts if is_left_over(key) else self.files.whole


class ObjectsInMemory:
    """What ``obstore.store.S3Store`` is to the product."""

    def __init__(
        self,
        world: World,
        bucket: str,
        *,
        prefix: str | None = None,
        client_options: Mapping[str, Any],
        **_: Any,
    ) -> None:
        self._world = world
        self._bucket: Bucket = world.buckets.setdefault(bucket, Bucket())
        self._prefix = f"{prefix}/" if prefix else ""
        headers = client_options.get("default_headers", {})
        self._of_copies = {n.removeprefix("x-amz-meta-"): each for n, each in headers.items()}

    async def put_async(
        self,
        path: str,
        file: Iterable[bytes] | AsyncIterable[bytes],
        *,
        attributes: Mapping[str, str],
        mode: str | None = None,
        use_multipart: bool,
        **_: Any,
    ) -> None:
        """One request, or one for each part and one that makes an object of them."""
        parts = []
        if isinstance(file, AsyncIterable):
            async for part in file:
                await self._asked("put", f"a part of {path}", lambda: None)
                parts.append(part)
        else:
            parts = [*file]
        await self._asked("put", path, lambda: self._put(path, parts, attributes, mode))

    def _put(
        self, path: str, parts: Sequence[bytes], told: Mapping[str, str], mode: str | None
    ) -> None:
        key, content = self._prefix + path, b"".join(parts)
        self._bucket.put(key, content, told, creates=mode == "create")

    async def copy_async(self, path: str, other: str, *, overwrite: bool) -> None:
        def copy() -> None:
            key = self._prefix + path
            content = self._found(key)
            told = self._of_copies or self._bucket.told[key]
            self._bucket.put(self._prefix + other, content, told, creates=not overwrite)

        await self._asked("put", other, copy)

    async def delete_async(self, paths: Sequence[str]) -> None:
        def delete() -> None:
            for path in paths:
                self._bucket.remove(self._prefix + path)

        await self._asked("delete", ", ".join(paths), delete)

    async def get_async(self, path: str, *, options: Mapping[str, Any] | None = None) -> Any:
        key = self._prefix + path
        whole = await self._asked("get", path, lambda: self._found(key))
        content = _part(whole, (options or {}).get("range"))

        async def stream() -> AsyncIterator[bytes]:
            for part in (content[: len(content) // 2], content[len(content) // 2 :]):
                yield await self._asked("get", f"the content of {path}", lambda part=part: part)  # type: ignore[misc]

        return SimpleNamespace(
            meta={"path": path, "size": len(whole), "e_tag": hashlib.sha256(whole).hexdigest()},
            attributes=self._bucket.told[key],
            stream=lambda min_chunk_size: stream(),
        )

    def _found(self, key: str) -> bytes:
        if (content := self._bucket.get(key)) is None:
            raise FileNotFoundError(f"{key}: status code: 404 <Code>NoSuchKey</Code>")
        return content

    async def list(
        self, prefix: str | None = None, *, offset: str | None = None, chunk_size: int
    ) -> AsyncIterator[Sequence[Mapping[str, Any]]]:
        """Pages of what is in a folder, from behind a name on."""
        above, after = self._prefix + (f"{prefix}/" if prefix else ""), offset or ""

        def page() -> list[dict[str, Any]]:
            found = [key.removeprefix(self._prefix) for key in self._bucket.names()
                     if key.startswith(above)]  # fmt: skip
            later = [path for path in found if path > after][:_LISTED_AT_ONCE]
            return [{"path": p, "size": len(self._found(self._prefix + p))} for p in later]

        while some := await self._asked("get", f"what is in {above or 'the bucket'}", page):
            after = some[-1]["path"]
            yield some

    async def _asked(self, what: str, where: str, act: Callable[[], Any]) -> Any:
        """What the store answers to a request."""
        world, loop = self._world, asyncio.get_running_loop()
        process = next(p for p in world.processes if p.loop is loop)
        chance = world.chance.stream(f"store of {process.name}")
        faults = world.service.faults
        sort = f"store {what}"
        due = faults.due(sort, faults.count(sort), f"{where} of {process.name}")
        how = due[0].args["how"] if due else ""
        answer = loop.create_future()
        done: list[Any] = []

        def reach() -> None:
            is_left = answer.cancelled() or not process.is_alive
            if is_left and chance.random() < 0.5:
                return
            if how not in FAILURES or how == "lost":
                try:
                    for _ in range(2 if how == "repeated" else 1):
                        done[:] = [self._done(process, what, where, act), None]
                except (exceptions.BaseError, FileNotFoundError) as error:
                    done[:] = [None, error]
            if how in FAILURES:
                kind, text = FAILURES[how]
                done[:] = [None, kind(f"{text} for {world.service.key(0)}")]
            world.later(chance.uniform(0.001, SLOW if how == "slow" else 0.05), arrive)

        def arrive() -> None:
            if process.is_alive:
                loop.call_soon(settle)

        def settle() -> None:
            if answer.done():
                return
            result, error = done
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(result)

        world.later(chance.uniform(0.001, 0.05), reach)
        return await answer

    def _done(self, process: Process, what: str, where: str, act: Callable[[], Any]) -> Any:
        result = act()
        if what != "get":
            self._world.tell(StoreChanged(process.name, what, where))
            self._bucket.written(process)
        return result


def _part(content: bytes, asked: Any) -> bytes:
    """The range that is asked for, in one of the forms that obstore takes."""
    if asked is None:
        return content
    return content[asked["offset"] :] if isinstance(asked, Mapping) else content[slice(*asked)]
