"""A server of a test's own that speaks as Azure's stores do: Azurite, from npm, on loopback."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from tests import node

ACCOUNT = "devstoreaccount1"
KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
"""The one that Azurite has published for everybody."""
_PACKAGE = "azurite@^3.35"
_LISTENS = re.compile(r"listens on (http://127\.0\.0\.1:\d+)")
_NUMBERS = count(1)


class Azurite:
    """Containers, and what is really in them."""

    def __init__(self, address: str) -> None:
        from azure.storage.blob import BlobServiceClient

        self._endpoint = f"{address}/{ACCOUNT}"
        self._client: Any = BlobServiceClient(self._endpoint, credential=KEY)

    def environment(self, *, with_key: bool = True) -> dict[str, str]:
        """What the environment says of it; without the key there is a token that signs requests."""
        secret = "AZURE_STORAGE_ACCOUNT_KEY" if with_key else "AZURE_STORAGE_SAS_TOKEN"
        return {
            "AZURE_STORAGE_ACCOUNT_NAME": ACCOUNT,
            "AZURE_STORAGE_ENDPOINT": self._endpoint,
            "AZURE_STORAGE_ALLOW_HTTP": "true",
            secret: KEY if with_key else _token(),
        }

    def new_container(self) -> str:
        """One that nobody else uses."""
        name = f"container-{next(_NUMBERS)}"
        self._client.create_container(name)
        return name

    def content(self, container: str, name: str) -> bytes | None:
        """What is there under a name."""
        from azure.core.exceptions import ResourceNotFoundError

        try:
            body: bytes = self._client.get_blob_client(container, name).download_blob().readall()
        except ResourceNotFoundError:
            return None
        return body

    def put(self, container: str, name: str, content: bytes) -> None:
        """Put something there."""
        self._client.get_blob_client(container, name).upload_blob(content)

    def metadata(self, container: str, name: str) -> dict[str, str]:
        """What is told of a blob, and its ``Content-Type``."""
        told = self._client.get_blob_client(container, name).get_blob_properties()
        return {**told.metadata, "Content-Type": told.content_settings.content_type}

    def names(self, container: str) -> list[str]:
        """All names, also of blobs of which only blocks are there."""
        blobs = self._client.get_container_client(container).list_blobs(
            include=["uncommittedblobs"]
        )
        return sorted(blob.name for blob in blobs)


def _token() -> str:
    from azure.storage.blob import AccountSasPermissions, ResourceTypes, generate_account_sas

    token: str = generate_account_sas(
        ACCOUNT,
        KEY,
        ResourceTypes(service=True, container=True, object=True),
        AccountSasPermissions(read=True, write=True, delete=True, list=True, add=True, create=True),
        datetime.now(UTC) + timedelta(days=1),
    )
    return token


def azurite_program() -> str:
    """The server, which npm brings."""
    return node.from_npm(_PACKAGE, "azurite-blob")


@contextmanager
def running_azurite() -> Iterator[Azurite]:
    """The server, until it is left."""
    program = azurite_program()
    with tempfile.TemporaryDirectory(prefix="azurite-") as folder:
        process = subprocess.Popen(
            [
                *(
                    node.itself(),
                    program,
                    "--inMemoryPersistence",
                    "--disableTelemetry",
                    "--skipApiVersionCheck",
                ),
                *("--blobHost", "127.0.0.1", "--blobPort", "0"),
            ],
            cwd=folder,
            env=node.ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            assert process.stdout is not None
            said = ""
            for line in process.stdout:
                said += line
                if found := _LISTENS.search(line):
                    break
            else:
                pytest.fail(f"Azurite does not start: {said}")
            yield Azurite(found[1])
        finally:
            process.kill()
            process.communicate()
