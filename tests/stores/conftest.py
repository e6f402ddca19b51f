from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.stores.s3_server import S3Server, running_server


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    with running_server() as server:
        yield server


@pytest.fixture
def in_environment(s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> S3Server:
    """The server, of which the environment tells."""
    for name, value in s3.environment().items():
        monkeypatch.setenv(name, value)
    return s3
