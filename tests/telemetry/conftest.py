from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.telemetry.recording import Recording, recorded


@pytest.fixture
def recording() -> Iterator[Recording]:
    """An observer; whatever happens in the test, each span ends and nothing stays in flight."""
    yield from recorded()
