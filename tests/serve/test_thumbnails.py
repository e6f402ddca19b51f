"""Small pictures of results, made when they are asked for."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from runninghub_async.serve.thumbnails import Thumbnails
from runninghub_async.serve.troubles import Trouble
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.store import SavedFile
from tests.bulk.test_report import film


def saved(path: Path, folder: Path) -> SavedFile:
    content = path.read_bytes()
    return SavedFile(
        path=path.relative_to(folder).as_posix(),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        kind="video",
    )


async def test_a_film_has_a_picture_that_is_made_once(tmp_path: Path) -> None:
    film(path := tmp_path / "a.mp4")
    file = saved(path, tmp_path)
    async with Thumbnails(FolderStore(tmp_path)) as thumbnails:
        picture = await thumbnails.of(file)
        with Image.open(io.BytesIO(picture)) as image:
            assert image.format == "WEBP"
        path.unlink()
        assert await thumbnails.of(file) == picture


async def test_what_has_no_picture_is_not_there(tmp_path: Path) -> None:
    (path := tmp_path / "a.mp4").write_bytes(b"no film at all")
    file = saved(path, tmp_path)
    async with Thumbnails(FolderStore(tmp_path)) as thumbnails:
        with pytest.raises(Trouble, match="no picture") as caught:
            await thumbnails.of(file)
        assert caught.value.status == 404
        path.unlink()
        with pytest.raises(Trouble, match="not there"):
            await thumbnails.of(file)
