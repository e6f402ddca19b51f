"""What recipes are called: as their files."""

from __future__ import annotations

import re

from runninghub_async.documents import naming

_STEM = re.compile(r"[a-z0-9_-]{1,64}")


def fault_of_name(stem: str) -> str | None:
    """Why no recipe can be called so; ``None`` where one can."""
    if not _STEM.fullmatch(stem):
        return (
            f'the name "{stem}" of a recipe is that of its file: up to 64 lower-case letters,'
            " digits, - and _"
        )
    method = naming.method_name(stem)
    if not method:
        return f'the name "{stem}" needs a letter or a digit'
    return None if method[0].isdigit() else naming.fault_of(method)


def method_of(stem: str) -> str:
    """The name of a recipe in Python."""
    method = naming.method_name(stem)
    return f"recipe_{method}" if method[:1].isdigit() else method
