"""Which files of this machine a model may name."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import shown, shown_path


class Fence:
    """The folders that a person allowed.  Without one no file of this machine can be named."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Follow their links, once.

        Raises:
            InvalidParameterError: one is not a folder.
        """
        self._folders: list[Path] = []
        for folder in folders:
            try:
                real = folder.resolve(strict=True)
            except (OSError, RuntimeError):
                real = folder
            if not real.is_dir():
                raise refusal("allow", f"is {shown_path(folder)}", "a folder that is there")
            self._folders.append(real)

    @property
    def base(self) -> Path:
        """Where relative paths start: the first of the folders."""
        return self._folders[0] if self._folders else Path()

    @property
    def in_words(self) -> str:
        """The folders, for whoever may name files in them."""
        if not self._folders:
            return "none: the user has allowed no folder (--allow DIR)"
        return ", ".join(map(str, self._folders))

    def inside(self, name: str, path: os.PathLike[str]) -> Path:
        """The file that is meant, with all links followed.

        Of what is outside nothing is told, not even whether it is there.

        Args:
            name: of the argument, for messages.
            path: relative ones start at :attr:`base`.

        Raises:
            InvalidParameterError: it is in none of the folders, or no file.
        """
        try:
            real = (self.base / path).resolve()
            is_inside = any(real.is_relative_to(folder) for folder in self._folders)
            is_file = is_inside and real.is_file()
        except (OSError, RuntimeError, ValueError):  # links in a circle, a null, an endless name
            is_inside, is_file, real = False, False, Path()
        if not is_inside:
            raise refusal(
                name,
                f"is the path {shown(os.fspath(path), 400)}, which is outside the allowed folders",
                f"a link (http, https, data:), or a file below {self.in_words}",
                value=os.fspath(path),
            )
        if not is_file:
            raise refusal(
                name,
                f"is the path {shown(os.fspath(path), 400)}, where there is no file",
                value=os.fspath(path),
            )
        return real

    def all_inside(self, name: str, value: Any) -> Any:
        """A value with the file itself in place of each path in it, however deep.

        Raises:
            InvalidParameterError: as :meth:`inside`.
        """
        if isinstance(value, os.PathLike):
            return self.inside(name, value)
        if isinstance(value, Mapping):
            return {key: self.all_inside(f"{name}.{key}", part) for key, part in value.items()}
        if isinstance(value, list | tuple):
            return [self.all_inside(f"{name}[{n}]", part) for n, part in enumerate(value)]
        return value


def no_webhook(name: str) -> InvalidParameterError:
    """The error for an address to which the service would post."""
    return refusal(name, "is no parameter here: results come back through get_task")
