"""The recipes of a catalogue, each read when its name is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from runninghub_async.documents.naming import RESERVED_ATTRIBUTES
from runninghub_async.documents.recipe_names import method_of
from runninghub_async.endpoints._index import FAMILIES, FAMILY_OF_PATH, PATH_OF_NAME
from runninghub_async.errors import InvalidParameterError, RecipeError
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays.files import Files, key_of
from runninghub_async.overlays.opened import Opened
from runninghub_async.quoting import plain

logger = logging.getLogger("runninghub_async")

FAMILY = "recipes"


class Recipes:
    """Recipes by name.  What is wrong with one is told when that is looked up."""

    def __init__(
        self,
        files: Files,
        opened: Opened,
        find: Callable[[str], Endpoint],
        names: Callable[[], Collection[str]],
    ) -> None:
        """``find`` gives the model of a path; ``names`` those of all models that files add."""
        self._files = files
        self._opened = opened
        self._find = find
        self._names = names
        self._known: dict[str, Endpoint | RecipeError] = {}

    def check_named(self) -> None:
        """Read those whose files were named themselves.

        Raises:
            RecipeError: one has mistakes.
        """
        for file in self._files.named:
            if self._opened.is_recipe(file):
                self._opened.recipe(file, self._find)

    def get(self, name: str) -> Endpoint | None:
        """The recipe of this casefolded name, if there is one.

        Raises:
            RecipeError: it has mistakes, or something else has its name.
        """
        key = key_of(name.removeprefix(f"{FAMILY}."))
        if (known := self._known.get(key)) is None:
            files = [f for f in self._files.by_key.get(key, ()) if self._opened.is_recipe(f)]
            if not files:
                return None
            try:
                self._check_free(files)
                known = self._opened.recipe(files[0], self._find)
            except RecipeError as mistake:
                known = mistake
            self._known[key] = known
        if isinstance(known, RecipeError):
            raise RecipeError(known.message, parameter=known.parameter, value=known.value)
        return known

    def names(self) -> list[str]:
        """Of all that there are, whether or not they can be used."""
        found = {f.stem: None for f in self._files if self._opened.is_recipe(f)}
        return list(found)

    def __iter__(self) -> Iterator[Endpoint]:
        """All that can be used; the log tells of the others."""
        for name in {key_of(name): name for name in self.names()}.values():
            try:
                found = self.get(name.casefold())
            except RecipeError as mistake:
                logger.warning("%s", mistake.message)
            else:
                if found is not None:
                    yield found

    def _check_free(self, files: list[Path]) -> None:
        """See that nothing else has the name of a recipe.

        Raises:
            RecipeError: something has; the message names both.
        """
        first, name = files[0], files[0].stem
        if len(files) > 1:
            raise _taken(first, f"that of {plain(str(files[1]), 200)}, which is a recipe as well")
        if method_of(name) in RESERVED_ATTRIBUTES or method_of(name) in FAMILIES:
            raise _taken(first, f"an attribute of a client, rh.{method_of(name)}")
        for written in (name.casefold(), key_of(name)):
            if written in FAMILY_OF_PATH or written in PATH_OF_NAME:
                path = PATH_OF_NAME.get(written, written)
                raise _taken(first, f"that of the model {path}")
            if written in self._names_of_files():
                raise _taken(first, f"that of the model {self._find(written).path}")

    def _names_of_files(self) -> Collection[str]:
        try:
            return self._names()
        except InvalidParameterError:  # of another file, which is told to whoever asks for it
            return ()


def _taken(file: Path, by: str) -> RecipeError:
    name = plain(file.stem)
    return RecipeError(
        f'The name "{name}" of the recipe {plain(str(file), 200)} is also {by}; rename the file.',
        parameter="recipe",
        value=file.stem,
    )
