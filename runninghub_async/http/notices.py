"""Notices to addresses of the caller's own, such as that a run has ended; never with the key."""

from __future__ import annotations

import aiohttp

from runninghub_async import errors
from runninghub_async.http.payloads import json_payload
from runninghub_async.http.secrecy import sealed
from runninghub_async.http.session import Session
from runninghub_async.http.transport import (
    NEVER_DELIVERED,
    TRANSPORT_ERRORS,
    describe,
    exact_url,
    host_of,
    is_lasting,
)

_NO_ADDRESS = "The address to tell is not an http(s) address."


class Notices:
    """Sends notices for one client."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @sealed
    async def post(self, url: str, encoded: bytes, seconds: float) -> None:
        """POST some JSON, once.

        Args:
            url: where to; another that it sends on to is not followed.
            encoded: the JSON.
            seconds: how long all of it may take.

        Raises:
            ConnectionFailedError: it was not reached, or did not answer well.
        """
        trouble: errors.RunningHubError
        try:
            address = exact_url(url)
        except ValueError:
            raise errors.ConnectionFailedError(_NO_ADDRESS) from None
        try:
            async with self._session.open_pool().post(
                address,
                data=json_payload(encoded),
                headers=self._session.user_agent,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=seconds),
            ) as response:
                status = response.status
        except (aiohttp.NonHttpUrlClientError, aiohttp.InvalidURL):
            trouble = errors.ConnectionFailedError(_NO_ADDRESS)
        except TRANSPORT_ERRORS as error:  # of which a certificate's is a ValueError, too
            trouble = errors.ConnectionFailedError(
                f"Telling {host_of(url)} failed: {describe(error)}.",
                reached=not isinstance(error, NEVER_DELIVERED),
                retryable=not is_lasting(error),
            )
        else:
            if 200 <= status < 300:
                return
            trouble = errors.ConnectionFailedError(
                f"{host_of(url)} answered with HTTP {status}.", reached=True, retryable=False
            )
        # Outside the ``except``: aiohttp's exception may hold headers.
        raise self._session.redactor.error(trouble)
