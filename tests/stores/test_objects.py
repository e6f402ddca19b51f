"""An object store: the contract of all stores, over a server that speaks as S3 does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runninghub_async.stores.objects import ObjectStore
from tests.adversary.rounds import TORTURE
from tests.stores.contract import Place, StoreContract
from tests.stores.s3_server import S3Server


class Bucket:
    """A bucket to open stores on."""

    def __init__(self, server: S3Server, **options: int) -> None:
        self._server = server
        self._options = options
        self._bucket = server.new_bucket()

    def open(self) -> ObjectStore:
        return ObjectStore(f"s3://{self._bucket}/a prefix/deep", **self._options)

    def content(self, name: str) -> bytes | None:
        return self._server.content(self._bucket, f"a prefix/deep/{name}".replace("\n", "%0A"))

    async def leave_over(self, prefix: str) -> None:
        key = f"a prefix/deep/{prefix}.0123456789abcdef.part"
        self._server.client.put_object(Bucket=self._bucket, Key=key, Body=b"half")


class TestAnObjectStore(StoreContract):
    @pytest.fixture
    def new_place(self, in_environment: S3Server) -> Callable[[], Place]:
        return lambda: Bucket(in_environment)

    @pytest.fixture
    def place(self, in_environment: S3Server) -> Place:
        return Bucket(in_environment)


@pytest.mark.skipif(not TORTURE, reason="a long round; test_object_faults has short ones")
class TestAnObjectStoreInParts(StoreContract):
    """What is larger than this goes under a temporary name, in parts, and is copied."""

    @pytest.fixture
    def new_place(self, in_environment: S3Server) -> Callable[[], Place]:
        return lambda: Bucket(in_environment, single_put=2)

    @pytest.fixture
    def place(self, in_environment: S3Server) -> Place:
        return Bucket(in_environment, single_put=2)
