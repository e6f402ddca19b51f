"""Files that change while they are uploaded."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from runninghub_async import file_writings
from runninghub_async.errors import FileChangedError, InvalidParameterError
from runninghub_async.http import uploads
from tests.helpers import a_media_call, client
from tests.misbehaving import PNG, Server
from tests.overwriting import OVERWRITES, overwrite, overwrite_with_its_time


class Changing(io.BytesIO):
    """Has other content from the second time on that all of it is read."""

    times = 0

    def read(self, size: int | None = -1) -> bytes:
        found = super().read(size)
        if not found:
            self.times += 1
            if self.times == 1:
                self.seek(0)
                self.write(PNG + b"another")
        return found


async def test_what_changed_while_it_was_uploaded_is_not_submitted() -> None:
    async with Server() as server, client(server) as rh:
        with pytest.raises(FileChangedError, match="changed while it was being uploaded"):
            await a_media_call(rh, Changing(PNG))
        assert len(server.uploads) == 1
        assert not server.submits
        await a_media_call(rh, PNG)
        assert len(server.uploads) == 2, "the link of the other content is not taken for it"
        assert len(server.submits) == 1


# -- long files that lie on the disk unchanged ---------------------------------------------------


SIZE = 3 * 2**20


@pytest.fixture
def film(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A long file that was written a while ago."""
    monkeypatch.setattr(uploads, "LONG", 2 * 2**20)
    monkeypatch.setattr(file_writings, "SETTLED_NS", 50_000_000)
    return _film(tmp_path / "film.png", b"a film")


def _film(path: Path, content: bytes) -> Path:
    path.write_bytes((PNG + content).ljust(SIZE, b"."))
    while not file_writings.writing_of(path.stat()).is_settled:
        time.sleep(0.01)
    return path


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"!")


def _replace(path: Path) -> None:
    other = path.with_name("other.png")
    other.write_bytes(path.read_bytes())
    other.replace(path)


@pytest.mark.parametrize("change", [*OVERWRITES, _append])
async def test_a_film_that_changes_while_it_is_sent_is_noticed(
    film: Path, change: Callable[[Path], None]
) -> None:
    async with Server() as server, client(server) as rh:

        def note(sent: int, total: int) -> None:
            if not changed:
                changed.append(sent)
                assert sent < total
                change(film)

        changed: list[int] = []
        with pytest.raises(FileChangedError, match="changed while it was being uploaded"):
            await rh.uploads.upload(film, progress=note)
        assert changed
        assert len(server.uploads) == 1
        await rh.uploads.upload(film)
        assert len(server.uploads) == 2, "what was sent of it is not taken for it"


@pytest.mark.parametrize("change", [overwrite, overwrite_with_its_time, _append])
async def test_a_film_that_changed_since_is_sent_again(
    film: Path, change: Callable[[Path], None]
) -> None:
    async with Server() as server, client(server) as rh:
        first = await rh.uploads.upload(film)
        assert await rh.uploads.upload(film) == first
        assert len(server.uploads) == 1
        change(film)
        assert (await rh.uploads.upload(film)).url != first.url
        assert len(server.uploads) == 2


async def test_a_film_is_known_by_its_content_whatever_its_name_and_time(
    film: Path, tmp_path: Path
) -> None:
    async with Server() as server, client(server) as rh:
        first = await rh.uploads.upload(film)
        copy = _film(tmp_path / "copy.png", b"a film")
        assert (await rh.uploads.upload(copy)).url == first.url
        _replace(film)
        assert (await rh.uploads.upload(film)).url == first.url
        fresh = tmp_path / "fresh.png"
        fresh.write_bytes(film.read_bytes())
        assert (await rh.uploads.upload(fresh)).url == first.url
        assert (await rh.uploads.upload(film.read_bytes())).url == first.url
        assert len(server.uploads) == 1
        other = _film(tmp_path / "other.png", b"another")
        assert (await rh.uploads.upload(other)).url != first.url
        assert len(server.uploads) == 2


async def test_equal_films_that_start_together_are_sent_once(film: Path, tmp_path: Path) -> None:
    copies = [_film(tmp_path / f"copy {n}.png", b"a film") for n in range(2)]
    fresh = tmp_path / "fresh.png"
    fresh.write_bytes(film.read_bytes())
    async with Server() as server, client(server) as rh:
        same: list[Path | bytes] = [film, film, fresh, *copies, fresh.read_bytes()]
        sent = await asyncio.gather(*(rh.uploads.upload(each) for each in same))
        assert len({one.url for one in sent}) == 1
        assert len(server.uploads) == 1


async def test_a_film_that_is_gone_is_told(film: Path, tmp_path: Path) -> None:
    async with Server() as server, client(server) as rh:
        await rh.uploads.upload(film)
        copy = _film(tmp_path / "copy.png", b"a film")
        film.unlink()  # with what was known of its content
        await rh.uploads.upload(copy)
        assert len(server.uploads) == 2
        call = a_media_call(rh, copy)
        copy.unlink()
        with pytest.raises(InvalidParameterError, match="can no longer be read"):
            await call
        assert not server.submits
