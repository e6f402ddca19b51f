from __future__ import annotations

import pytest

from tests.stores.s3_server import S3Server


@pytest.fixture
def in_environment(s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> S3Server:
    """The server, of which the environment tells."""
    for name, value in s3.environment().items():
        monkeypatch.setenv(name, value)
    return s3
