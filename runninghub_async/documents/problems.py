"""What is wrong with the spec, gathered so that all of it is reported at once."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from runninghub_async.documents.places import Place
from runninghub_async.documents.plain_text import shown


@frozen(order=True)
class Problem:
    """One mistake, and where a person finds it."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class Problems:
    """Collects problems; prints them file by file, line by line."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, place: Place, message: str) -> None:
        """Note a mistake, unless the place is already known to hold a value of a wrong kind.

        Such a value has been reported and taken out; what follows from its absence ("has no
        summary") would only send the reader looking for a second mistake.
        """
        if place.is_taken_out:
            return
        subject = place.subject
        self.add_at(place.file, place.line, f"{subject}: {message}" if subject else message)

    def add_at(self, file: str, line: int, message: str) -> None:
        """Note a mistake on a line of a file whose data is not known (yet)."""
        self._found.add(Problem(file, line, shown(message)))

    def are_known_at(self, place: Place) -> bool:
        """Whether something was noted already on the line of a place."""
        spot = (place.file, place.line)
        return any((problem.file, problem.line) == spot for problem in self._found)

    def __bool__(self) -> bool:
        return bool(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found))
