"""What every :class:`Store` has to pass, whatever stands behind it.

A subclass gives a place; each test opens stores on it, a second time where a run that died is
started again.
"""

from __future__ import annotations

import asyncio
import hashlib
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runninghub_async import errors
from runninghub_async.stores.store import SavedFile, Store
from tests.adversary.rounds import TORTURE

LARGE = 3 * 2**20 + 17
"""More than any implementation keeps before it writes."""


class Place(Protocol):
    """Where stores are opened, one after the other or side by side."""

    def open(self) -> Store:
        """A store on this place; it knows nothing of those that were opened before."""
        ...

    def content(self, name: str) -> bytes | None:
        """What is really there under a name, past the store."""
        ...

    async def leave_over(self, prefix: str) -> None:
        """Leave what a run leaves that is killed while it publishes under this prefix."""
        ...


async def stream(*chunks: bytes, then: Exception | None = None) -> AsyncIterator[bytes]:
    """A content in pieces, with a turn of the loop between them."""
    for chunk in chunks:
        yield chunk
        await asyncio.sleep(0)
    if then is not None:
        raise then


async def lost(store: Store, *files: SavedFile) -> list[str]:
    """The names of those of these files that a store has no more."""
    return await store.missing((file.path, file.size) for file in files)


def saved(name: str, content: bytes) -> SavedFile:
    """What a store tells of this content."""
    return SavedFile(name, len(content), hashlib.sha256(content).hexdigest())


async def names_in(store: Store, prefix: str = "") -> list[str]:
    """All names, in order."""
    return sorted([name async for name in store.names(prefix)])


class StoreContract(ABC):
    """Subclass it as ``TestSomething`` and say where."""

    @pytest.fixture
    @abstractmethod
    def place(self) -> Place: ...

    # -- what is published -----------------------------------------------------------------

    @pytest.mark.parametrize(
        "chunks",
        [
            (b"all at once",),
            (b"in", b"", b"pie", b"ces"),
            (b"x" * 5, *[b"y" * 9_999] * 120),
            (bytes(LARGE), b"and more"),
            (bytes(2**20),) * 3,
            (b"",),
            (),
        ],
        ids=lambda chunks: f"{len(chunks)} of {sum(map(len, chunks))} bytes",
    )
    async def test_a_stream_is_there_with_its_size_and_digest(
        self, place: Place, chunks: Sequence[bytes]
    ) -> None:
        whole = b"".join(chunks)
        file = await place.open().publish("files/a.png", stream(*chunks))
        assert file == saved("files/a.png", whole)
        assert place.content("files/a.png") == whole
        store = place.open()
        assert await lost(store, file) == []
        assert await names_in(store) == ["files/a.png"]

    async def test_many_at_once_do_not_mix(self, place: Place) -> None:
        store = place.open()
        contents = {
            f"files/{n}.bin": bytes([n]) * (n * 1_000) for n in range(150 if TORTURE else 60)
        }
        files = await asyncio.gather(
            *(store.publish(name, stream(c[:500], c[500:])) for name, c in contents.items())
        )
        assert list(files) == [saved(name, content) for name, content in contents.items()]
        assert {name: place.content(name) for name in contents} == contents
        assert await lost(store, *files) == []
        assert await names_in(store) == sorted(contents)

    @pytest.mark.parametrize(
        "name",
        [
            "a",
            "a.b.c",
            "-rf",
            "ü ö 漢字.png",
            "deep/er/and/deeper.png",
            "x" * 240,
            ".hidden",
            "a\nb",
        ],
    )
    async def test_unusual_names(self, place: Place, name: str) -> None:
        store = place.open()
        file = await store.publish(name, stream(b"1"))
        assert file == saved(name, b"1")
        assert place.content(name) == b"1"
        assert await names_in(store) == [name]
        assert store.address(name)

    @pytest.mark.parametrize(
        "name", ["", "/", "a//b", "/etc/x", "..", "../x", "a/../../x", "a/.", "a/", ".", "a\0b"]
    )
    async def test_names_that_lead_elsewhere_are_refused(self, place: Place, name: str) -> None:
        store = place.open()
        with pytest.raises(errors.InvalidParameterError, match="relative name"):
            await store.publish(name, stream(b"1"))
        assert await names_in(store) == []

    # -- names that are taken --------------------------------------------------------------

    async def test_a_name_that_is_taken_is_never_touched(self, place: Place) -> None:
        await place.open().publish("a.png", stream(b"mine"))
        for again in (b"mine", b"yours", b"your"):
            with pytest.raises(FileExistsError, match=r"a\.png"):
                await place.open().publish("a.png", stream(again))
            assert place.content("a.png") == b"mine"
        assert await names_in(place.open()) == ["a.png"]

    @pytest.mark.parametrize("writers", [2, 8])
    async def test_of_several_writers_of_one_name_one_succeeds(
        self, place: Place, writers: int
    ) -> None:
        contents = [bytes([n]) * 70_000 for n in range(writers)]
        ended = await asyncio.gather(
            *(place.open().publish("a.png", stream(c[:9], c[9:])) for c in contents),
            return_exceptions=True,
        )
        (won,) = [n for n, end in enumerate(ended) if isinstance(end, SavedFile)]
        assert ended[won] == saved("a.png", contents[won])
        assert sum(isinstance(end, FileExistsError) for end in ended) == writers - 1
        assert place.content("a.png") == contents[won]
        assert await names_in(place.open()) == ["a.png"]

    async def test_of_several_writers_that_replace_the_content_is_that_of_one(
        self, place: Place
    ) -> None:
        contents = [bytes([n]) * 70_000 for n in range(8)]
        files = await asyncio.gather(
            *(place.open().publish("a.png", stream(c[:9], c[9:]), replace=True) for c in contents)
        )
        assert files == [saved("a.png", content) for content in contents]
        assert place.content("a.png") in contents
        assert await names_in(place.open()) == ["a.png"]

    # -- a crash between the publishing and the ledger -------------------------------------

    @pytest.mark.parametrize("again", [b"before", b"after!", b"", bytes(LARGE)], ids=len)
    async def test_what_a_dead_run_published_is_done_or_replaced(
        self, place: Place, again: bytes
    ) -> None:
        """The ledger has the claim of the name, and nothing of the file."""
        await place.open().publish("files/a.png", stream(b"before"))
        await place.open().publish("files/a.jpg", stream(b"another's"))
        store = place.open()
        file = await store.publish("files/a.png", stream(again), replace=True)
        assert file == saved("files/a.png", again)
        assert place.content("files/a.png") == again
        assert place.content("files/a.jpg") == b"another's"
        assert await names_in(store) == ["files/a.jpg", "files/a.png"]

    async def test_replacing_what_is_not_there_publishes(self, place: Place) -> None:
        assert await place.open().publish("a", stream(b"1"), replace=True) == saved("a", b"1")
        assert place.content("a") == b"1"

    async def test_left_overs_of_a_killed_run_are_discarded_and_nothing_else(
        self, place: Place
    ) -> None:
        store = place.open()
        kept = [await store.publish(f"files/{n}", stream(b"1")) for n in ("a", ".a.part", "b.part")]
        elsewhere = await store.publish("c", stream(b"1"))
        await place.leave_over("files/")
        store = place.open()
        await store.discard_left_overs("files/")
        assert await names_in(store) == ["c", "files/.a.part", "files/a", "files/b.part"]
        assert await lost(store, *kept, elsewhere) == []
        await store.discard_left_overs("nothing here/")

    # -- streams that break, callers that leave --------------------------------------------

    @pytest.mark.parametrize("replace", [False, True])
    @pytest.mark.parametrize("before", [(), (b"half",), (bytes(LARGE), b"half")], ids=len)
    @pytest.mark.parametrize(
        "trouble",
        [
            errors.ConnectionFailedError("cut"),
            OSError("odd"),
            ValueError("odd"),
            FileNotFoundError(),
        ],
        ids=lambda trouble: type(trouble).__name__,
    )
    async def test_a_stream_that_breaks_leaves_all_as_it_was(
        self, place: Place, replace: bool, before: Sequence[bytes], trouble: Exception
    ) -> None:
        store = place.open()
        for name, there in (("new.png", None), ("old.png", b"old")) if replace else [("n", None)]:
            if there is not None:
                await store.publish(name, stream(there))
            with pytest.raises(type(trouble)) as caught:
                await store.publish(name, stream(*before, then=trouble), replace=replace)
            assert caught.value is trouble
            assert place.content(name) == there
        assert await names_in(store) == (["old.png"] if replace else [])

    @pytest.mark.parametrize("replace", [False, True])
    async def test_a_cancelled_caller_leaves_the_old_or_the_new_and_nothing_else(
        self, place: Place, replace: bool
    ) -> None:
        """Cancelled after ever more steps of the loop, until it ends before that."""
        old, new = (b"old", bytes(LARGE)) if replace else (None, bytes(LARGE))
        cancelled = 0
        steps = 0
        while True:
            steps += 1 + steps // (4 if TORTURE else 2)  # most are spent on waiting for the disk
            store, name = place.open(), f"{steps}.png"
            if old is not None:
                await store.publish(name, stream(old))
            there = await names_in(store)
            publishing = asyncio.create_task(
                store.publish(name, stream(new[:100], new[100:]), replace=replace)
            )
            for _ in range(steps):
                await asyncio.sleep(0)
                if publishing.done():
                    break
            publishing.cancel()
            (ended,) = await asyncio.gather(publishing, return_exceptions=True)
            assert place.content(name) in (old, new)
            left = await names_in(store)
            assert left == sorted({*there, *([] if place.content(name) is None else [name])})
            if isinstance(ended, SavedFile):
                assert place.content(name) == new
                break
            assert isinstance(ended, asyncio.CancelledError)
            cancelled += 1
            assert await store.publish(name, stream(new), replace=True) == saved(name, new)
        assert cancelled >= 3

    async def test_a_caller_that_leaves_while_the_stream_stands_still(self, place: Place) -> None:
        began = asyncio.Event()

        async def stalls() -> AsyncIterator[bytes]:
            yield bytes(LARGE)
            began.set()
            await asyncio.Event().wait()

        store = place.open()
        publishing = asyncio.create_task(store.publish("a.png", stalls()))
        await began.wait()
        assert place.content("a.png") is None, "half a file"
        publishing.cancel()
        assert isinstance(*await asyncio.gather(publishing, return_exceptions=True), BaseException)
        assert await names_in(store) == []
        assert await store.publish("a.png", stream(b"1")) == saved("a.png", b"1")

    # -- looking ---------------------------------------------------------------------------

    async def test_what_is_missing_is_told(self, place: Place) -> None:
        store = place.open()
        there = await store.publish("files/a", stream(b"1234"))
        longer = saved("files/a", b"12345")
        gone = saved("files/b", b"1234")
        nowhere = saved("no folder/a", b"1234")
        names = [longer.path, gone.path, nowhere.path]
        assert await lost(store, longer, there, gone, nowhere) == names
        assert await lost(store) == []

    async def test_what_is_there_is_known_by_its_content(self, place: Place) -> None:
        store = place.open()
        there = await store.publish("files/a", stream(b"1234"))
        assert await store.holds(there)
        assert not await store.holds(saved("files/a", b"4321"))
        assert not await store.holds(saved("files/b", b"1234"))

    async def test_names_are_found_by_their_beginnings(self, place: Place) -> None:
        store = place.open()
        assert await names_in(store) == []
        for name in ("a", "ab/c", "ab/d/e", "abc"):
            await store.publish(name, stream(b"1"))
        assert await names_in(store) == ["a", "ab/c", "ab/d/e", "abc"]
        assert await names_in(store, "ab") == ["ab/c", "ab/d/e", "abc"]
        assert await names_in(store, "ab/") == ["ab/c", "ab/d/e"]
        assert await names_in(store, "ab/d") == ["ab/d/e"]
        assert await names_in(store, "b") == await names_in(store, "b/") == []

    # -- reading ---------------------------------------------------------------------------

    async def test_a_file_is_read_from_anywhere(self, place: Place) -> None:
        content = bytes(n % 251 for n in range(LARGE))
        store = place.open()
        await store.publish("files/ü a.png", stream(content))
        for start, stop in (
            (0, None),
            (0, 1),
            (7, LARGE - 7),
            (LARGE - 1, LARGE),
            (LARGE - 5, None),
        ):
            opened = await store.opened("files/ü a.png")
            try:
                assert opened.size == LARGE
                read = b"".join([piece async for piece in opened.chunks(start, stop)])
                assert read == content[start:stop]
            finally:
                opened.close()

    async def test_other_content_has_another_tag(self, place: Place) -> None:
        store = place.open()
        tags: list[str] = []
        for content in (b"before", b"after!", b"after!"):
            await store.publish("a", stream(content), replace=True)
            opened = await place.open().opened("a")
            tags.append(opened.tag)
            opened.close()
        assert tags[0] != tags[1] == tags[2]
        assert not any('"' in tag for tag in tags)

    @pytest.mark.parametrize(
        "name", ["", "/", "..", "../a", "files/../../a", "/etc/passwd", "a\0", "\ud800", "b", "a/b",
                 "files", "files/", ".0123456789abcdef.part", "x" * 5000],
    )  # fmt: skip
    async def test_what_is_no_file_of_the_store_is_not_opened(
        self, place: Place, name: str
    ) -> None:
        store = place.open()
        await store.publish("a", stream(b"1"))
        await store.publish("files/a", stream(b"1"))
        await place.leave_over("")
        with pytest.raises(FileNotFoundError):
            await store.opened(name)

    # -- under another name ----------------------------------------------------------------

    async def test_a_file_is_kept_under_another_name_as_well(self, place: Place) -> None:
        store, content = place.open(), b"x" * LARGE
        await store.publish("a/b.png", stream(content))
        await store.publish("c/d/e.png", stream(b"what was there"))
        for _ in range(2):  # as a run does that was killed meanwhile
            assert await store.keep_as("a/b.png", "c/d/e.png")
            assert place.content("a/b.png") == place.content("c/d/e.png") == content
        assert await names_in(store) == ["a/b.png", "c/d/e.png"]
        assert await lost(store, saved("c/d/e.png", content)) == []
        await store.publish("a/b.png", stream(b"new"), replace=True)
        assert place.content("c/d/e.png") == content
        for _ in range(2):
            await store.remove("a/b.png")
            assert await names_in(store) == ["c/d/e.png"]
        assert not await store.keep_as("a/b.png", "f.png")
        assert await names_in(store) == ["c/d/e.png"]
        for call in (
            store.remove("../x"),
            store.keep_as("../x", "y"),
            store.keep_as("c/d/e.png", "/y"),
        ):
            with pytest.raises(errors.InvalidParameterError):
                await call

    # -- all of it, in any order -----------------------------------------------------------

    @given(
        ops=st.lists(
            st.tuples(
                st.sampled_from(["publish", "replace", "break", "open", "discard"]),
                st.sampled_from(["a", "b/a", "b/b"]),
                st.lists(st.binary(max_size=3), max_size=3),
            ),
            max_size=12,
        )
    )
    @settings(
        deadline=None,
        # Each implementation runs it, as a method of its own class.
        suppress_health_check=[
            HealthCheck.function_scoped_fixture,
            HealthCheck.differing_executors,
        ],
    )
    def test_any_history_ends_as_the_model_of_it(
        self, new_place: Callable[[], Place], ops: Iterable[tuple[str, str, list[bytes]]]
    ) -> None:
        async def run() -> None:
            place = new_place()
            store, model = place.open(), dict[str, bytes]()
            for do, name, chunks in ops:
                match do:
                    case "open":
                        store = place.open()
                    case "discard":
                        await place.leave_over("b/")
                        await store.discard_left_overs("b/")
                    case _:
                        await self._publish(store, model, do, name, chunks)
                assert await names_in(store) == sorted(model)
                assert {name: place.content(name) for name in model} == model

        asyncio.run(run())

    async def _publish(
        self, store: Store, model: dict[str, bytes], do: str, name: str, chunks: list[bytes]
    ) -> None:
        trouble: Any = ValueError("broken") if do == "break" else None
        publish = store.publish(name, stream(*chunks, then=trouble), replace=do != "publish")
        if trouble is not None:
            with pytest.raises(ValueError, match="broken"):
                await publish
        elif do == "publish" and name in model:
            with pytest.raises(FileExistsError):
                await publish
        else:
            model[name] = b"".join(chunks)
            assert await publish == saved(name, model[name])
