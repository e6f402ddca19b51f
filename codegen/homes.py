"""Which family an endpoint belongs to, as far as the paths of the others tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from codegen.documents import Documents
from codegen.join import all_words

UNSORTED = "spec/facts/unsorted.yaml"
"""For new endpoints of which nobody said yet what family they belong to."""

_TOKEN = re.compile(r"[^/-]+")
# Words that say what a model makes, and not whose it is.
_GENERIC = frozenset({"image", "video", "audio", "text", "3d"})


def home_of(path: str, documents: Documents) -> str:
    """The file of facts that a new endpoint belongs to."""
    return Homes(
        {e.path: place.file for file, place in documents.facts for e in file.endpoints}
    ).of(path)


def described_homes(documents: Documents) -> dict[str, str]:
    """The file of facts that each endpoint with words belongs to."""
    return {path: f"spec/facts/{family.family}.yaml" for family, path, *_ in all_words(documents)}


class Homes:
    """Finds the file that endpoints with the same beginning of the path are in."""

    def __init__(self, file_of: Mapping[str, str]) -> None:
        self._files: dict[tuple[str, ...], set[str]] = {}
        for path, file in file_of.items():
            for beginning in _beginnings(path):
                self._files.setdefault(beginning, set()).add(file)

    def of(self, path: str) -> str:
        """The file of its nearest siblings, where they are all in the same one."""
        for beginning in _beginnings(path):
            if beginning in self._files:
                files = self._files[beginning]
                return next(iter(files)) if len(files) == 1 else UNSORTED
        return UNSORTED


def _beginnings(path: str) -> Iterator[tuple[str, ...]]:
    """``kling-v4/edit`` -> (kling, v4, edit), (kling, v4), (kling)."""
    words = _TOKEN.findall(path.casefold())
    for length in range(len(words), 0, -1):
        if not _GENERIC.issuperset(words[:length]):
            yield tuple(words[:length])
