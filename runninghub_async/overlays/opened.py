"""What the files of a catalogue hold; each is read once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async.errors import InvalidParameterError, RecipeError
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays.files import seems_recipe

if TYPE_CHECKING:
    from runninghub_async.overlays.reading import Contents


class Opened:
    """Files that were read, and what was made of them."""

    def __init__(self) -> None:
        self._contents: dict[Path, Contents] = {}
        self._recipes: dict[Path, Endpoint | RecipeError] = {}
        self._seem: dict[Path, bool] = {}

    def contents(self, file: Path) -> Contents:
        """What a file says.

        Raises:
            InvalidParameterError: it can't be read, or something in it is wrong.
        """
        if file not in self._contents:
            # Structuring is not cheap to load, and a client that looks nothing up needs none.
            from runninghub_async.overlays.reading import read

            self._contents[file] = read(file)
        return self._contents[file]

    def is_recipe(self, file: Path) -> bool:
        """Whether a file is a recipe, or seems to have been meant as one."""
        if file in self._contents:
            return self._contents[file].recipe is not None
        if file not in self._seem:
            self._seem[file] = seems_recipe(file) or self._reads_as_recipe(file)
        return self._seem[file]

    def _reads_as_recipe(self, file: Path) -> bool:
        try:
            return self.contents(file).recipe is not None
        except InvalidParameterError:
            return False

    def recipe(self, file: Path, find: Callable[[str], Endpoint]) -> Endpoint:
        """The record of a recipe; ``find`` gives the model of a path.

        Raises:
            RecipeError: something is wrong with it.
        """
        if (known := self._recipes.get(file)) is None:
            try:
                written = self.contents(file).recipe
                if written is None:
                    raise RecipeError(f"{file} is no recipe.", parameter="recipe")
                known = written.endpoint(find)
            except RecipeError as mistake:
                known = mistake
            except InvalidParameterError as mistake:
                known = RecipeError(mistake.message, parameter="recipe", value=str(file))
            self._recipes[file] = known
        if isinstance(known, RecipeError):
            raise known
        return known
