"""What obstore's errors mean.

Their own texts stay here: they quote answers of the store, which name keys, and addresses, which
may be signed.
"""

from __future__ import annotations

import re

from runninghub_async.errors import ConnectionFailedError, RunningHubError, StoreError
from runninghub_async.stores.addresses import StoreAddress

_CODE = re.compile(r"<Code>([A-Za-z]{3,60})</Code>")
_STATUS = re.compile(r"status code: (\d{3})")
_LATER = frozenset({408, 425, 429})
_EXPIRED = frozenset({"ExpiredToken", "TokenRefreshRequired", "ExpiredTokenException"})
_NO_BUCKET = frozenset({"NoSuchBucket", "ContainerNotFound"})
KEYS = {
    "s3": "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (with AWS_SESSION_TOKEN where there is one),"
    " or AWS_PROFILE, or the role of the machine",
    "gs": "GOOGLE_APPLICATION_CREDENTIALS, or `gcloud auth application-default login`, or the"
    " machine's account",
    "az": "AZURE_STORAGE_ACCOUNT_KEY or AZURE_STORAGE_SAS_TOKEN, or AZURE_CLIENT_ID,"
    " AZURE_CLIENT_SECRET and AZURE_TENANT_ID, or the machine's identity",
}
"""Where the keys of a kind of store come from."""
_REGION = {"s3": " Is AWS_REGION the bucket's, and the endpoint right?"}
_NOT_FOUND_OUT = ("metadata/", "token request", "169.254.169.254", "CredentialProvider")


def store_error(error: BaseException, address: StoreAddress, doing: str) -> RunningHubError:
    """The error to raise for one of obstore's.

    Args:
        error: obstore's.
        address: of the store.
        doing: what was asked for, as the beginning of a sentence: ``Writing s3://…``.

    Returns:
        :class:`ConnectionFailedError` where another try may help, else :class:`StoreError`.
    """
    text = str(error)
    code_found, status_found = _CODE.search(text), _STATUS.search(text)
    code = code_found[1] if code_found is not None else None
    status = int(status_found[1]) if status_found is not None else None
    told = ", ".join(filter(None, (f"HTTP {status}" if status else "", code)))
    failed = f"{doing} failed" + (f" ({told})" if told else "")
    if code in _EXPIRED:
        return StoreError(
            f"{failed}: the keys for {address} have expired. Renew them and start again; what is"
            " paid is not paid again.",
            code=code,
        )
    if code in _NO_BUCKET or (status == 404 and "?list-type" in text):
        return StoreError(f"{failed}: there is no {address.bucket} in that store.", code=code)
    if any(mark in text for mark in _NOT_FOUND_OUT):
        return StoreError(
            f"{failed}: no keys for {address} were found. They come from {KEYS[address.scheme]}.",
            code=code,
        )
    if status in (401, 403) or _is(error, "PermissionDeniedError", "UnauthenticatedError"):
        return StoreError(
            f"{failed}: the store refuses these keys, or they lack a right (to list, read, write"
            f" and delete under {address}). They come from {KEYS[address.scheme]}.",
            code=code,
        )
    if status is not None and status < 500 and status not in _LATER:
        return StoreError(f"{failed}.{_REGION.get(address.scheme, '')}", code=code)
    if "builder error" in text:
        return StoreError(
            f"{failed}: the endpoint is no https address; AWS_ALLOW_HTTP=true allows http for one"
            " that is your own."
        )
    if _is(error, "NotSupportedError", "UnknownConfigurationKeyError", "InvalidPathError"):
        return StoreError(f"{failed}: the store cannot do that as it is configured.", code=code)
    why = "" if told else ": it could not be reached, or the connection broke"
    return ConnectionFailedError(f"{failed}{why}.", reached=status is not None)


def not_found(
    error: BaseException, address: StoreAddress, doing: str
) -> StoreError | FileNotFoundError:
    """The error to raise where something is not there: the file, or all of the bucket."""
    trouble = store_error(error, address, doing)
    if isinstance(trouble, StoreError) and trouble.code in _NO_BUCKET:
        return trouble
    return FileNotFoundError(f"{doing} failed: it is not there.")


def _is(error: BaseException, *names: str) -> bool:
    return type(error).__name__ in names
