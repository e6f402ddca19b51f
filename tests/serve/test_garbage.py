"""A server that is a program of its own looks for garbage more rarely, as long as it serves."""

from __future__ import annotations

import gc

from runninghub_async.serve.garbage import collected_rarely


def test_it_is_looked_for_more_rarely_and_then_as_before() -> None:
    of_the_tests, pythons = gc.get_threshold(), (700, 10, 10)
    gc.set_threshold(*pythons)
    frozen = gc.get_freeze_count()
    try:
        with collected_rarely():
            assert gc.get_threshold()[0] > pythons[0]
            assert gc.get_freeze_count() > frozen
        assert gc.get_threshold() == pythons
        assert gc.get_freeze_count() == 0
    finally:
        gc.set_threshold(*of_the_tests)
        gc.freeze()  # as it was: else whatever runs here afterwards has all of it read
