"""A server that is a program of its own looks for garbage more rarely, as long as it serves."""

from __future__ import annotations

import gc

from runninghub_async.serve.garbage import collected_rarely


def test_it_is_looked_for_more_rarely_and_then_as_before() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    with collected_rarely():
        assert gc.get_threshold()[0] > before[0]
        assert gc.get_freeze_count() > frozen
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
