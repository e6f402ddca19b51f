"""Refusals that say what they are about: V1 paths are the same for every workflow and app."""

from __future__ import annotations

from typing import TypeVar

from runninghub_async import errors

E = TypeVar("E", bound=errors.RunningHubError)


def naming(name: str, error: E) -> E:
    """The error with what it is about in front."""
    if not error.message.startswith(name):
        error.message = f"{name}: {error.message}"
    error.args = (error.message,)
    return error
