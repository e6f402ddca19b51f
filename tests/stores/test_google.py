"""Google's object store, over a server that answers as its documentation says; see there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from runninghub_async import errors
from runninghub_async.stores.objects import ObjectStore
from tests.stores.contract import LARGE, lost, names_in, saved, stream
from tests.stores.google_server import GoogleServer, running_google


@pytest.fixture
async def google(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[GoogleServer]:
    async with running_google() as server:
        for name, value in server.environment().items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.mark.parametrize("single_put", [2**30, 2], ids=["at once", "in parts"])
async def test_a_file_is_there_once_and_whole(google: GoogleServer, single_put: int) -> None:
    def opened() -> ObjectStore:
        return ObjectStore("gs://films/a prefix/deep", single_put=single_put)

    store, content = opened(), bytes(LARGE)
    file = await store.publish("files/ü 1.png", stream(content[:9], content[9:]))
    assert file == saved("files/ü 1.png", content)
    assert list(google.objects) == ["a prefix/deep/files/ü 1.png"], "no left-over"
    assert google.objects["a prefix/deep/files/ü 1.png"].content == content
    assert google.uploads == {}
    assert any("uploadId" in request for request in google.requests) is (single_put == 2)
    told = google.objects["a prefix/deep/files/ü 1.png"].headers
    told = {name.lower(): value for name, value in told.items()}
    assert (told["x-goog-meta-sha256"], told["content-type"]) == (file.sha256, "image/png")
    assert await opened().holds(file)
    with pytest.raises(errors.FileThereError):
        await store.publish("files/ü 1.png", stream(b"other"))
    again = opened()
    new = await again.publish("files/ü 1.png", stream(b"new"), replace=True)
    assert new == saved("files/ü 1.png", b"new")
    assert await again.keep_as("files/ü 1.png", "kept/b")
    await again.remove("files/ü 1.png")
    assert await names_in(again) == ["kept/b"]
    gone = saved("files/ü 1.png", b"new")
    assert await lost(again, saved("kept/b", b"new"), gone) == [gone.path]
    assert b"".join([piece async for piece in again.chunks("kept/b")]) == b"new"
