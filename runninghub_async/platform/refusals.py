"""Refusals that say what they are about: V1 paths are the same for every workflow and app."""

from __future__ import annotations

from runninghub_async import errors

_UNAUTHORIZED = 802
"""Said of a key that is switched off, and of a workflow or app that is encrypted or private."""


def put_in_front(name: str, error: errors.RunningHubError) -> None:
    """Let the error's message begin with what it is about."""
    if not error.message.startswith(f"{name}:"):
        error.message = f"{name}: {error.message}"
    error.args = (error.message,)


def is_about_access(error: errors.APIError) -> bool:
    """Whether a refusal may mean this workflow or app only, and not the account's key."""
    return error.code == _UNAUTHORIZED
