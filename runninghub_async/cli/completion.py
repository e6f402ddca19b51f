"""What the shell offers: names of models, names of parameters, options of a choice."""

from __future__ import annotations


def models(incomplete: str) -> list[tuple[str, str]]:
    """Names of models that begin with what has been typed."""
    return []


def parameters(incomplete: str) -> list[tuple[str, str]]:
    return []
