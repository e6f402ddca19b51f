"""Whose request it is."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Refusal, TokenMissing
from runninghub_async.sandbox.state import State

WRONG_KEY = 401, "ApiKey verification failed: no such API key"
"""What the management calls of the newer half say of a key that nobody has."""

WRONG_MODEL_KEY = 1002, "Invalid API Key"
"""What submits and queries say of one."""

BLANK = 301
UNKNOWN = 1601


def account_in(
    state: State, body: dict[str, Any], *, field: str = "apiKey", missing: int = BLANK
) -> Account:
    """The account whose key is in a body, as the older half has it.

    Most of its calls say 301 to a missing key as to any other blank field; some say 1601.
    """
    key = body.get(field)
    if not key:
        blank = "must not be blank" if missing == BLANK else "param apiKey is required"
        raise Refusal(missing, blank)
    account = state.accounts.get(key) if isinstance(key, str) else None
    if account is None:
        raise Refusal(UNKNOWN, "ApiKey verification failed")
    return account


def bare_or_bearer(state: State, request: web.Request) -> Account:
    """The account of the header, with or without ``Bearer`` before the key."""
    authorization = request.headers.get("Authorization")
    if authorization is None:
        raise TokenMissing
    account = state.accounts.get(authorization.removeprefix("Bearer ").strip())
    if account is None:
        raise Refusal(*WRONG_KEY)
    return account
