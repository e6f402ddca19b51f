"""An S3-speaking server of a test's own: moto's, on loopback."""

from __future__ import annotations

import atexit
import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from itertools import count
from typing import Any

KEYS = {"AWS_ACCESS_KEY_ID": "AKIATESTTESTTEST", "AWS_SECRET_ACCESS_KEY": "secret-of-the-test"}


_NUMBERS = count(1)


class S3Server:
    """Buckets, and what is really in them."""

    def __init__(self, address: str) -> None:
        import boto3

        self.address = address
        self.client: Any = boto3.client(
            "s3",
            endpoint_url=address,
            aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
            region_name="us-east-1",
        )

    def environment(self, endpoint: str | None = None) -> dict[str, str]:
        """What the environment says of it."""
        return {
            **KEYS,
            "AWS_ENDPOINT_URL": endpoint or self.address,
            "AWS_ALLOW_HTTP": "true",
            "AWS_REGION": "us-east-1",
        }

    def new_bucket(self) -> str:
        """A bucket that nobody else uses: what is in one, all servers of a process have."""
        name = f"bucket-{next(_NUMBERS)}"
        self.client.create_bucket(Bucket=name)
        return name

    def content(self, bucket: str, key: str) -> bytes | None:
        """What is there under a key."""
        try:
            body: bytes = self.client.get_object(Bucket=bucket, Key=key)["Body"].read()
        except self.client.exceptions.NoSuchKey:
            return None
        return body

    def keys(self, bucket: str) -> list[str]:
        """All keys in order."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=bucket)
        return [each["Key"] for page in pages for each in page.get("Contents", ())]

    def metadata(self, bucket: str, key: str) -> dict[str, str]:
        """What is told of an object, and its ``Content-Type``."""
        told = self.client.head_object(Bucket=bucket, Key=key)
        return {**told["Metadata"], "Content-Type": told["ContentType"]}

    def unfinished(self, bucket: str) -> list[str]:
        """Keys of uploads in parts that were neither completed nor taken back."""
        found = self.client.list_multipart_uploads(Bucket=bucket).get("Uploads", ())
        return [each["Key"] for each in found]


@contextmanager
def running_server() -> Iterator[S3Server]:
    """The server, until it is left."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield S3Server(f"http://{host}:{port}")
    finally:
        server.stop()


@contextmanager
def in_environment() -> Iterator[str]:
    """A bucket of a server that runs as long as this process, of which the environment tells."""
    server, bucket = _shared()
    _USERS.append(bucket)
    os.environ.update(server.environment())
    try:
        yield bucket
    finally:
        _USERS.pop()
        if not _USERS:  # of several at once the last one to leave
            for name in server.environment():
                os.environ.pop(name, None)


_USERS: list[str] = []


@cache
def _shared() -> tuple[S3Server, str]:
    leaving = ExitStack()
    server = leaving.enter_context(running_server())
    atexit.register(leaving.close)
    return server, server.new_bucket()
