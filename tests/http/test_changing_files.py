"""Files that change while they are uploaded."""

from __future__ import annotations

import io

import pytest

from runninghub_async.errors import FileChangedError
from tests.helpers import a_media_call, client
from tests.misbehaving import PNG, Server


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
