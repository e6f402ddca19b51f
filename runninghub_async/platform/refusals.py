"""Refusals that say what they are about: V1 paths are the same for every workflow and app."""

from __future__ import annotations

from typing import TypeVar

from runninghub_async import errors

_UNAUTHORIZED = 802
"""Said of a key that is switched off, and of a workflow or app that is encrypted or private."""

E = TypeVar("E", bound=errors.RunningHubError)


def naming(name: str, error: E) -> E:
    """The error with what it is about in front."""
    if not error.message.startswith(name):
        error.message = f"{name}: {error.message}"
    error.args = (error.message,)
    return error


def is_about_access(error: errors.APIError) -> bool:
    """Whether a refusal may mean this workflow or app only, and not the account's key."""
    return error.code == _UNAUTHORIZED
