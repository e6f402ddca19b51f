"""Files in an object store: S3 and what speaks like it, Google's and Azure's."""

from __future__ import annotations

import asyncio
import contextlib
import re
import secrets
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Iterable,
    Sequence,
)
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from runninghub_async.checks import refusal
from runninghub_async.errors import FileThereError, StoreError, UsageError
from runninghub_async.logs import logger
from runninghub_async.stores.addresses import parse_address
from runninghub_async.stores.failures import not_found, store_error
from runninghub_async.stores.media_types import media_type
from runninghub_async.stores.providers import headers_for_copies, opened, signed_by_azure
from runninghub_async.stores.reading import checked_parts
from runninghub_async.stores.store import SavedFile, is_left_over, parts_of, taken, temporary_name
from runninghub_async.stores.uploads import Content, Handed, at_its_end

if TYPE_CHECKING:
    from obstore import GetOptions, ObjectMeta

T = TypeVar("T")

SINGLE_PUT = 64 * 2**20
"""Bytes of a file that is sent in one request, and is in memory until then."""
LONGEST_LINK = 7 * 24 * 3600.0
"""Seconds that a signed link may last; the stores sign no longer ones."""
_SMALL = 8 * 2**20
_LARGE_AT_ONCE = 4
"""Files above ``_SMALL`` that are in memory at the same time."""
_PART, _PARTS_AT_ONCE = 8 * 2**20, 4
_BETWEEN_LOOKS = (0.2, 1.0)  # seconds
_LOOKS_AT_ONCE = 16
_FEW = 32
"""Files that are looked at one by one; of more, all names between them are listed."""
_PAGE = 1000
_READ_SIZE = 2**20
_DIGEST, _WRITER = "sha256", "writer"
"""What the metadata of each file says: the content's digest, and which upload it came by."""
_ODD = re.compile(r"[\x00-\x1f\x7f]|%(?=[0-9A-Fa-f]{2})")
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")


class ObjectStore:
    """A place in an object store as :class:`Store`.

    Up to 64 MB a file is one request, which the store refuses where the name is taken.  What is
    larger is streamed under a temporary name, and copied to its own unless that is taken.
    """

    def __init__(self, address: str, *, single_put: int = SINGLE_PUT) -> None:
        """Nothing is asked yet.

        Args:
            address: ``s3://bucket/prefix``, ``gs://bucket/prefix`` or ``az://container/prefix``.
            single_put: bytes of the largest file that is sent in one request.

        Raises:
            InvalidParameterError: it is no such address.
            StoreError: what else has to be known is not in the environment.
            RunningHubError: the extra ``stores`` is not installed.
        """
        self._address = parse_address(address)
        self._store = opened(self._address)
        self._single_put = single_put
        self._room = asyncio.Semaphore(_LARGE_AT_ONCE)

    def __repr__(self) -> str:
        return f"ObjectStore({str(self._address)!r})"

    def __reduce__(self) -> Any:
        raise UsageError(f"{self!r} is not pickled, since it has keys; make another one.")

    # -- writing ---------------------------------------------------------------------------

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        path = _path(name)
        if not replace:
            await self.check_free(name)  # before anything is fetched
        content = Content()
        pieces = content.read(chunks)
        held: list[bytes] = []
        is_large = False
        try:
            async for piece in pieces:
                held.append(piece)
                if content.size > _SMALL and not is_large:
                    await self._room.acquire()
                    is_large = True
                if content.size > self._single_put:
                    upload = _Upload(self, name, path, replace)
                    await upload.stream(held, pieces, content)
                    return content.saved(name)
            saved = content.saved(name)
            await at_its_end(_Upload(self, name, path, replace).put(held, saved))
            return saved
        finally:
            await pieces.aclose()
            if is_large:
                self._room.release()

    async def check_free(self, name: str) -> None:
        """See that there is nothing of this name.

        Raises:
            FileThereError: there is.
            InvalidParameterError, OSError: as :meth:`publish`.
        """
        if await self._look(_path(name)) is not None:
            raise taken(self.address(name))

    async def discard_left_overs(self, prefix: str = "") -> None:
        top, slash, rest = prefix.partition("/")
        # Left-overs of a folder are in it, at the beginning of all that it holds.
        last = f"{top}/.g" if slash and not rest else None
        found = [name async for name, _ in self._listed(prefix, last=last) if is_left_over(name)]
        for some in (found[n : n + _PAGE] for n in range(0, len(found), _PAGE)):
            await self._delete([_path(name) for name in some])

    async def keep_as(self, name: str, other: str) -> bool:
        # A copy at the store, metadata included.
        request = self._store.copy_async(_path(name), _path(other), overwrite=True)
        try:
            await at_its_end(self._asked(request, f"Copying {self.address(name)}"))
        except FileNotFoundError:
            return False
        return True

    async def remove(self, name: str) -> None:
        await self._delete([_path(name)])

    # -- looking ---------------------------------------------------------------------------

    async def missing(self, files: Iterable[tuple[str, int]]) -> list[str]:
        wanted = list(files)
        sizes = await self._sizes({name for name, _ in wanted})
        return [name for name, size in wanted if sizes.get(name) != size]

    async def holds(self, saved: SavedFile) -> bool:
        """Whether this file is there with the content that it had, as its metadata has it."""
        found = await self._look(_path(saved.path))
        return found is not None and found[:2] == (saved.size, saved.sha256)

    async def names(self, prefix: str = "") -> AsyncIterator[str]:
        async for name, _ in self._listed(prefix):
            yield name

    def address(self, name: str) -> str:
        return f"{self._address}/{name}" if name else str(self._address)

    # -- reading ---------------------------------------------------------------------------

    async def opened(self, name: str) -> OpenedObject:
        checked_parts(name)
        doing = f"Looking at {self.address(name)}"
        looked = self._store.get_async(_path(name), options={"head": True})
        meta = (await self._asked(looked, doing)).meta
        return OpenedObject(self, name, meta["size"], meta["e_tag"])

    async def chunks(
        self, name: str, start: int = 0, stop: int | None = None, *, tag: str | None = None
    ) -> AsyncGenerator[bytes, None]:
        """The content of a file in pieces.

        Args:
            name: its name.
            start: of the first byte.
            stop: before which byte; ``None`` is the end.
            tag: the store's own of the content that is meant.

        Raises:
            FileNotFoundError: there is none of this name, or with this tag.
            ConnectionFailedError: it broke off.
            StoreError: the store refuses it.
        """
        doing = f"Reading {self.address(name)}"
        options: GetOptions = {}
        if stop is not None:
            options["range"] = (start, stop)
        elif start:
            options["range"] = {"offset": start}
        if tag is not None:
            options["if_match"] = tag
        found = await self._asked(self._store.get_async(_path(name), options=options), doing)
        stream = found.stream(min_chunk_size=_READ_SIZE)
        while True:
            try:
                piece = await self._asked(stream.__anext__(), doing)
            except StopAsyncIteration:
                return
            yield bytes(piece)

    async def links(self, names: Sequence[str], seconds: float) -> list[str]:
        """Signed links under which anybody can read these files, for so long.

        One that is signed with keys that expire ends with them.

        Raises:
            InvalidParameterError: not from 1 second to 7 days.
            StoreError: the keys cannot sign.
        """
        import obstore

        if not 1 <= seconds <= LONGEST_LINK:
            raise refusal("links", f"last {seconds:g} s", "from 1 second to 7 days", value=seconds)
        signed = obstore.sign_async(
            self._store, "GET", [_path(name) for name in names], timedelta(seconds=seconds)
        )
        links = await self._asked(signed, f"Signing links of {self._address}") if names else []
        return [signed_by_azure(link) if self._address.scheme == "az" else link for link in links]

    # -- what the store is asked -----------------------------------------------------------

    async def _asked(self, request: Awaitable[T], doing: str) -> T:
        """What the store answers, or an error of ours: obstore's may tell keys."""
        from obstore.exceptions import AlreadyExistsError, BaseError

        trouble: Exception
        try:
            return await request
        except AlreadyExistsError:
            trouble = taken(str(self._address))
        except FileNotFoundError as error:
            trouble = not_found(error, self._address, doing)
        except (BaseError, ValueError) as error:
            trouble = store_error(error, self._address, doing)
        del request  # which shows obstore's error, as the context would
        raise trouble

    async def _look(self, path: str) -> tuple[int, str | None, str | None] | None:
        """Size, digest and writer of what is there."""
        doing = f"Looking at {self._address}/{path}"
        try:
            found = await self._asked(self._store.get_async(path, options={"head": True}), doing)
        except FileNotFoundError:
            return None
        told = {name.lower(): value for name, value in found.attributes.items()}
        return found.meta["size"], told.get(_DIGEST), told.get(_WRITER)

    async def _delete(self, paths: Sequence[str]) -> None:
        request = self._store.delete_async(list(paths))
        with contextlib.suppress(FileNotFoundError):
            await self._asked(request, f"Deleting under {self._address}")

    async def _sizes(self, names: set[str]) -> dict[str, int]:
        if len(names) <= _FEW:
            return await self._sizes_by_looks(names)
        first, last = min(names), max(names)
        listed = self._listed("", first=first, last=last)
        return {name: size async for name, size in listed if name in names}

    async def _sizes_by_looks(self, names: set[str]) -> dict[str, int]:
        looks = asyncio.Semaphore(_LOOKS_AT_ONCE)

        async def size(name: str) -> int | None:
            async with looks:
                found = await self._look(_path(name))
            return None if found is None else found[0]

        ordered = sorted(names)
        found = await asyncio.gather(*map(size, ordered))
        sized = zip(ordered, found, strict=True)
        return {name: size for name, size in sized if size is not None}

    async def _listed(
        self, prefix: str, *, first: str | None = None, last: str | None = None
    ) -> AsyncIterator[tuple[str, int]]:
        """Names that begin with this and their sizes; from ``first`` on and up to ``last``, as
        stores have them in order."""
        above = (prefix or _common(first, last)).rpartition("/")[0]
        # What comes after the shorter name: there is no "from this one on".
        after = _path(first)[:-1] if first else ""
        after = after if after.strip("/") and not after.endswith("/") else ""
        end = None if last is None else _path(last)
        pages = self._store.list(
            _path(above) if above else None, offset=after or None, chunk_size=_PAGE
        )
        doing = f"Listing {self._address}"
        while True:
            try:
                page: Sequence[ObjectMeta] = await self._asked(pages.__anext__(), doing)
            except (StopAsyncIteration, FileNotFoundError):
                return
            for each in page:
                name = _name(each["path"])
                if end is not None and each["path"] > end:
                    return
                if name.startswith(prefix):
                    yield name, each["size"]


class OpenedObject:
    """A file in an object store as :class:`.OpenedFile`."""

    def __init__(self, store: ObjectStore, name: str, size: int, tag: str | None) -> None:
        self._store = store
        self._name = name
        self._tag = tag
        self.size = size
        # A store that gives no tag keeps what has a name as it is, as far as this one writes it.
        self.tag = f"{size:x}" if tag is None else tag.removeprefix("W/").strip('"')

    def chunks(self, start: int = 0, stop: int | None = None) -> AsyncGenerator[bytes, None]:
        return self._store.chunks(self._name, start, stop, tag=self._tag)

    def close(self) -> None:
        """Nothing is held."""


class _Upload:
    """One file on its way to its name."""

    def __init__(self, store: ObjectStore, name: str, path: str, replace: bool) -> None:
        self._of = store
        self._name = name
        self._path = path
        self._replace = replace
        self._writer = secrets.token_hex(8)

    async def put(self, pieces: Sequence[bytes], saved: SavedFile) -> None:
        """Send all of it in one request."""
        content = pieces or [b""]

        def request(mode: Any) -> Awaitable[Any]:
            return self._of._store.put_async(  # noqa: SLF001 - two classes, one thing
                self._path,
                iter(content),
                mode=mode,
                use_multipart=False,
                attributes=self._metadata(saved),
            )

        await self._give_name(request, saved)

    async def stream(self, held: list[bytes], rest: AsyncIterator[bytes], content: Content) -> None:
        """Send what is there and what comes, in parts, and give it its name."""
        top, slash, _ = self._path.partition("/")
        temporary = f"{top}{slash}{temporary_name()}" if slash else temporary_name()
        of = self._of
        try:
            pieces = Handed(held, rest)
            request = of._store.put_async(  # noqa: SLF001
                temporary,
                pieces,
                use_multipart=True,
                chunk_size=_PART,
                max_concurrency=_PARTS_AT_ONCE,
                attributes={"Content-Type": media_type(self._name), _WRITER: self._writer},
            )
            await pieces.taken_by(of._asked(request, f"Writing {of.address(self._name)}"))  # noqa: SLF001
            await at_its_end(self._copy(temporary, content.saved(self._name)))
        finally:
            await at_its_end(self._clean_up(temporary))

    async def _copy(self, temporary: str, saved: SavedFile) -> None:
        headers = headers_for_copies(self._of._address, self._metadata(saved))  # noqa: SLF001
        copier = opened(self._of._address, headers)  # noqa: SLF001

        def request(mode: str) -> Awaitable[Any]:
            return copier.copy_async(temporary, self._path, overwrite=mode == "overwrite")

        await self._give_name(request, saved)
        found = await self._of._look(self._path)  # noqa: SLF001
        if found is None or found[0] != saved.size:
            there = "nothing" if found is None else f"{found[0]} bytes"
            raise StoreError(
                f"{self._of.address(self._name)} has {there} where {saved.size} were written."
            )

    async def _seen(self) -> tuple[int, str | None, str | None] | None:
        """What has the name now.

        It tells ours from another's, which nothing tells later: a look that breaks off is repeated.
        """
        for pause in _BETWEEN_LOOKS:
            try:
                return await self._of._look(self._path)  # noqa: SLF001
            except ConnectionError:
                await asyncio.sleep(pause)
        return await self._of._look(self._path)  # noqa: SLF001

    async def _give_name(self, request: Any, saved: SavedFile) -> None:
        """Write under the name unless it is taken, and see by whom."""
        of, address = self._of, self._of.address(self._name)
        trouble: Exception | None = None
        try:
            await of._asked(request("create"), f"Writing {address}")  # noqa: SLF001
            return
        except FileThereError:
            pass
        except ConnectionError as error:  # the answer may be what was lost
            trouble = error
        found = await self._seen()
        if found is not None:
            size, digest, writer = found
            if writer == self._writer and size == saved.size:
                return
            if self._replace and (size, digest) == (saved.size, saved.sha256):
                return
        if trouble is not None:
            raise trouble
        if not self._replace:
            raise taken(address)
        await of._asked(request("overwrite"), f"Writing {address}")  # noqa: SLF001

    async def _clean_up(self, temporary: str) -> None:
        try:
            await self._of._delete([temporary])  # noqa: SLF001
        except OSError as error:  # the next run discards it
            logger.warning("a temporary file is left over: %s", error)

    def _metadata(self, saved: SavedFile) -> dict[str, str]:
        return {
            "Content-Type": media_type(self._name),
            _DIGEST: saved.sha256,
            _WRITER: self._writer,
        }


def _path(name: str) -> str:
    """What a name is called in the store, which takes no control characters.

    Raises:
        InvalidParameterError: it is none that a store takes.
    """
    return _ODD.sub(lambda odd: f"%{ord(odd[0]):02X}", "/".join(parts_of(name)))


def _name(path: str) -> str:
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), path)


def _common(first: str | None, last: str | None) -> str:
    """What both begin with."""
    if first is None or last is None:
        return ""
    alike = 0
    for a, b in zip(first, last, strict=False):
        if a != b:
            break
        alike += 1
    return first[:alike]
