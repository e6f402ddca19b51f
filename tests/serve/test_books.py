"""The books of requests that there are, by their contract, and against a model."""

from __future__ import annotations

import pytest

from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_memory import MemoryBook
from tests.serve.book_contract import Contract, Make


class TestMemory(Contract):
    """A book in memory is one process's: there the same one is every other."""

    @pytest.fixture
    def make(self) -> Make:
        book: RequestBook = MemoryBook()
        return lambda: book
