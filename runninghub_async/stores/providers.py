"""What differs from one kind of object store to the next."""

from __future__ import annotations

import base64
import hmac
import os
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from runninghub_async.errors import RunningHubError, StoreError
from runninghub_async.home import how_to_install
from runninghub_async.stores.addresses import StoreAddress
from runninghub_async.stores.failures import KEYS
from runninghub_async.stores.profiles import profile_in_force
from runninghub_async.stores.threads_at_exit import wait_for_threads_at_exit

if TYPE_CHECKING:
    from obstore.store import AzureStore, ClientConfig, GCSStore, S3Store

    CloudStore = S3Store | GCSStore | AzureStore

_TIMEOUT = timedelta(minutes=10)
"""Of one request: 64 MB at 100 KB/s."""
_CONNECT_TIMEOUT = timedelta(seconds=5)
_TRIES = 4
_TRYING = timedelta(seconds=60)
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(milliseconds=200), timedelta(seconds=8)
_AZURES_ACCOUNT = "AZURE_STORAGE_ACCOUNT_NAME"
_TRUE = {"1", "true", "yes", "on"}


def opened(address: StoreAddress, headers: Mapping[str, str] | None = None) -> CloudStore:
    """A client of the store; nothing is asked yet.

    Args:
        address: its place.
        headers: go along with each request.

    Raises:
        StoreError: what it needs to know is not in the environment, or out of form.
        RunningHubError: obstore is not installed.
    """
    try:
        from obstore.exceptions import BaseError
        from obstore.store import AzureStore, GCSStore, S3Store
    except ImportError:
        raise RunningHubError(
            f"{address} is an object store, which needs an extra: {how_to_install('stores')}"
        ) from None
    wait_for_threads_at_exit()
    given: dict[str, Any] = {
        "prefix": address.prefix or None,
        "client_options": _client_options(headers),
        "retry_config": {
            "max_retries": _TRIES,
            "retry_timeout": _TRYING,
            "backoff": {"init_backoff": _FIRST_PAUSE, "max_backoff": _LONGEST_PAUSE, "base": 2},
        },
    }
    if address.scheme == "az" and not os.environ.get(_AZURES_ACCOUNT):
        raise StoreError(f"{address} names a container, and not whose: set {_AZURES_ACCOUNT}.")
    try:
        if address.scheme == "gs":
            return GCSStore(address.bucket, **given)
        if address.scheme == "az":
            return AzureStore(address.bucket, **given)
        return S3Store(address.bucket, **given, **_s3_settings())
    except (BaseError, ValueError):
        pass  # whose text quotes what may be a part of a key
    raise StoreError(
        f"{address} cannot be opened: its keys, or what else the environment says of it, are out of"
        f" form. They come from {KEYS[address.scheme]}."
    )


def signed_by_azure(link: str) -> str:
    """A link with the signature that Azure makes of its name, which obstore makes of the encoded
    one: of names with spaces or letters such as ü it would not open."""
    key = _azures_key()
    parts = urlsplit(link)
    told = dict(parse_qsl(parts.query))
    if key is None or parts.path == unquote(parts.path):
        return link
    account, path = os.environ[_AZURES_ACCOUNT], unquote(parts.path)
    is_in_host = parts.netloc.startswith(f"{account}.")  # at an endpoint of one's own in the path
    resource = f"/blob/{account}{path if is_in_host else path.removeprefix(f'/{account}')}"
    first = (told["sp"], told["st"], told["se"], resource, "", "", "", told["sv"], told["sr"])
    text = "\n".join((*first, *[""] * 7)).encode()
    digest = hmac.digest(base64.b64decode(key), text, "sha256")
    query = urlencode({**told, "sig": base64.b64encode(digest).decode()})
    return parts._replace(query=query).geturl()


def headers_for_copies(address: StoreAddress, metadata: Mapping[str, str]) -> dict[str, str]:
    """What makes a copy carry other metadata than what it is a copy of.

    Args:
        address: tells the kind of store.
        metadata: what people call it, and ``Content-Type``.
    """
    kind = {"s3": "x-amz", "gs": "x-goog", "az": "x-ms"}[address.scheme]
    if address.scheme == "az":
        # A key of the account signs some headers, and these not: the store would refuse them.
        if _azures_key() is not None:
            return {}
        metadata = {name: value for name, value in metadata.items() if name != "Content-Type"}
        return {f"{kind}-meta-{name}": value for name, value in metadata.items()}
    return {
        f"{kind}-metadata-directive": "REPLACE",
        **{
            name if name == "Content-Type" else f"{kind}-meta-{name}": value
            for name, value in metadata.items()
        },
    }


def _s3_settings() -> dict[str, Any]:
    settings: dict[str, Any] = {}
    if (profile := profile_in_force()) is not None:
        settings["credential_provider"] = profile
        for name, variables in (
            ("region", ("AWS_REGION", "AWS_DEFAULT_REGION")),
            ("endpoint_url", _ENDPOINTS),
        ):
            value = profile.setting(name)
            if value and not any(os.environ.get(variable) for variable in variables):
                settings["endpoint" if name == "endpoint_url" else name] = value
    if not os.environ.get("AWS_COPY_IF_NOT_EXISTS"):
        endpoint = settings.get("endpoint") or _endpoint()
        is_r2 = (urlsplit(endpoint).hostname or "").endswith(".r2.cloudflarestorage.com")
        settings["copy_if_not_exists"] = (
            "header:cf-copy-destination-if-none-match:*" if is_r2 else "multipart"
        )
    return settings


_ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT")


def _endpoint() -> str:
    return next((value for name in _ENDPOINTS if (value := os.environ.get(name))), "")


def _client_options(headers: Mapping[str, str] | None) -> ClientConfig:
    options: ClientConfig = {"timeout": _TIMEOUT, "connect_timeout": _CONNECT_TIMEOUT}
    if headers:
        options["default_headers"] = dict(headers)
    if any(_is_true(f"{cloud}_ALLOW_HTTP") for cloud in ("AWS", "GOOGLE", "AZURE_STORAGE")):
        options["allow_http"] = True
    return options


def _is_true(variable: str) -> bool:
    return os.environ.get(variable, "").lower() in _TRUE


def _azures_key() -> str | None:
    """The key of the account, where there is one."""
    names = ("AZURE_STORAGE_ACCOUNT_KEY", "AZURE_STORAGE_ACCESS_KEY", "AZURE_STORAGE_MASTER_KEY")
    return next((value for name in names if (value := os.environ.get(name))), None)
