"""The shipped catalogue with a client's own endpoints beside and before its own."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from runninghub_async.catalogue import CATALOGUE, at_path, get, matching, nearest_names
from runninghub_async.endpoints._index import FAMILY_OF_PATH, PATH_OF_NAME
from runninghub_async.errors import UnknownModelError
from runninghub_async.models.paths import bare_path
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays.files import Files, key_of
from runninghub_async.overlays.opened import Opened
from runninghub_async.overlays.recipes import Recipes
from runninghub_async.quoting import plain

if TYPE_CHECKING:
    from runninghub_async.overlays.reading import Contents

logger = logging.getLogger("runninghub_async")

_MOST_LOOKED_INTO = 256
"""Files of which all are looked into for the sake of one recipe's name."""
_TOLD = 5
"""Remarks on a file that are told in full."""


class Overlaid:
    """A catalogue like :data:`runninghub_async.catalogue`, with what files add to it.

    A later file wins over an earlier one, and all of them over the shipped catalogue.  Recipes
    stand beside these: each has its file, and none may have a name that something else has.
    """

    def __init__(self, files: Files) -> None:
        """Read the files that were named themselves.

        Raises:
            InvalidParameterError: one has mistakes.
        """
        self._files = files
        self._opened = Opened()
        self._contents: dict[str, Contents] | None = None
        self._paths_of_names: dict[str, str] = {}
        self._made: dict[str, Endpoint] = {}
        self._recipes = Recipes(self._files, self._opened, self._hosted, self._names_of_models)
        for file in self._files.named:
            self._opened.contents(file)
        self._recipes.check_named()

    def get(self, name: str) -> Endpoint:
        """See :meth:`runninghub_async.catalogue.Catalogue.get`."""
        if not isinstance(name, str):
            raise UnknownModelError(name)
        return self._recipes.get(bare_path(name).casefold()) or self._hosted(name)

    def _hosted(self, name: str) -> Endpoint:
        """The model of this name, whatever recipes there are."""
        wanted, own = bare_path(name).casefold(), self._own()
        if wanted in own:
            return self._endpoint(wanted)
        if (path := self._paths_of_names.get(wanted)) and wanted not in FAMILY_OF_PATH:
            return self._endpoint(path)
        path = PATH_OF_NAME.get(wanted, wanted)
        if path in own:
            return self._endpoint(path)
        if wanted in FAMILY_OF_PATH or wanted in PATH_OF_NAME:
            return get(wanted)
        raise self._unknown(name, wanted)

    def search(self, text: str) -> list[Endpoint]:
        """See :meth:`runninghub_async.catalogue.Catalogue.search`."""
        return matching(text, self)

    def __iter__(self) -> Iterator[Endpoint]:
        own = self._own()
        for endpoint in CATALOGUE:
            path = endpoint.path.casefold()
            yield self._endpoint(path) if path in own else endpoint
        for path in own:
            if path not in FAMILY_OF_PATH:
                yield self._endpoint(path)
        yield from self._recipes

    def recipes(self) -> Iterator[Endpoint]:
        """The recipes that can be used; the log tells of the others."""
        return iter(self._recipes)

    def __len__(self) -> int:
        of_files = len(self._own().keys() - FAMILY_OF_PATH.keys())
        return len(CATALOGUE) + of_files + sum(1 for _ in self._recipes)

    # -- inside ----------------------------------------------------------------------------

    def _own(self) -> dict[str, Contents]:
        """Whose word counts for each path that a file has."""
        if self._contents is None:
            found: dict[str, Contents] = {}
            for contents in self._all():
                found |= dict.fromkeys((*contents.facts, *contents.said), contents)
            self._contents = found  # known before names are, which are those of its endpoints
            self._name(found)
        return self._contents

    def _all(self) -> Iterator[Contents]:
        """Those of all files but recipes, of which only the beginnings are looked at."""
        for file in self._files:
            if not self._opened.is_recipe(file):
                contents = self._opened.contents(file)
                _tell(contents)
                yield contents

    def _names_of_models(self) -> Collection[str]:
        """All names and paths that files have given to models."""
        if self._contents is None and len(self._files) > _MOST_LOOKED_INTO:
            return ()
        own = self._own()
        return self._paths_of_names.keys() | own.keys()

    def _name(self, own: Mapping[str, Contents]) -> None:
        """Note whose each name is: of two that have one alike the first one's that is current."""
        names_of = {path: self._names_of(path, contents) for path, contents in own.items()}
        for path, (names, is_old) in sorted(names_of.items(), key=lambda item: item[1][1]):
            for name in names:
                if not (is_old and name in PATH_OF_NAME):
                    self._paths_of_names.setdefault(name, path)

    def _names_of(self, path: str, contents: Contents) -> tuple[list[str], bool]:
        """The names of an endpoint, casefolded, and whether it is on its way out."""
        facts = contents.facts.get(path)
        if path in FAMILY_OF_PATH:  # its other names are known already
            names = () if facts is None else facts.names
            is_old = facts is not None and (facts.deprecated or facts.gone is not None)
            return [name.casefold() for name in names], is_old
        made = self._endpoint(path)
        names = (*made.names, f"{made.family}.{made.method}")
        if made.method not in PATH_OF_NAME:
            names = (*names, made.method)
        return [name.casefold() for name in names], made.advised_against is not None

    def _endpoint(self, path: str) -> Endpoint:
        if path not in self._made:
            from runninghub_async.overlays import records  # with the reading of files

            contents, known = self._own()[path], at_path(path)
            facts = contents.facts.get(path)
            self._made[path] = (
                records.of_said(contents.said[path], known, contents.file)
                if facts is None
                else records.of_facts(facts, known, contents.file)
            )
        return self._made[path]

    def _unknown(self, name: str, wanted: str) -> UnknownModelError:
        for contents in self._all():
            if wanted in contents.unread:
                why = next((r for r in contents.remarks if r.casefold().startswith(wanted)), "")
                hint = f"{plain(contents.file, 200)} lists it, but it cannot be read: {why}."
                return UnknownModelError(name, hint=hint)
        recipes = [recipe.casefold() for recipe in self._recipes.names()]
        names = [*self._own(), *self._paths_of_names, *PATH_OF_NAME, *recipes]
        return UnknownModelError(name, suggestions=nearest_names(wanted, names, self._is_gone))

    def _is_gone(self, name: str) -> bool:
        return key_of(name) not in self._files.by_key and self._hosted(name).gone is not None


def _tell(contents: Contents) -> None:
    """Say what could not be read in a published file; the rest of it counts."""
    for remark in contents.remarks[:_TOLD]:
        logger.info("%s: %s", contents.file, remark)
    if len(contents.remarks) > _TOLD:
        logger.info("%s: %d more remarks", contents.file, len(contents.remarks) - _TOLD)
