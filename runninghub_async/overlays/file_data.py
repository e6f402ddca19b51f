"""The data of a catalogue's file with its places, and what is said of one that cannot be used."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from runninghub_async.documents import json_source
from runninghub_async.documents.places import Place, SyntaxProblem
from runninghub_async.documents.plain_text import named, unfit
from runninghub_async.documents.problems import Problems
from runninghub_async.errors import InvalidParameterError
from runninghub_async.home import how_to_install

_SHOWN = 20


def data_of(file: Path, problems: Problems) -> Any:
    """The data of a YAML or JSON file, whose keys and items know their lines.

    Raises:
        SyntaxProblem: it can't be read, or not without the extra.
    """

    def report(line: int, message: str) -> None:
        problems.add_at(str(file), line, message)

    if is_json(file):
        return json_source.read(file, report)
    if find_spec("yaml") is None:
        raise SyntaxProblem(
            1, f"YAML needs the extra [catalogue]: {how_to_install('catalogue')}; JSON needs none"
        )
    from runninghub_async.documents import yaml_source  # needs the extra

    return yaml_source.read(file, report)


def is_json(file: Path) -> bool:
    """Whether it is read as JSON, which needs no extra."""
    return file.suffix.casefold() == ".json"


def check_texts(place: Place, value: Any, problems: Problems) -> None:
    """Report characters that no reader sees; in YAML they are found where it is read."""
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in list(parts):
            for text in (step, part):
                if isinstance(text, str) and (found := unfit(text)):
                    unseen = f"this text holds {named(found[0])}, which no reader sees; take it out"
                    problems.add_at(place.file, place.at(step).line, unseen)
            check_texts(place.at(step), part, problems)


def listed(problems: Problems) -> str:
    """The first of what was found, each with file and line, and how many more there are."""
    told = [str(problem) for problem in problems]
    more = [f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
    return "; ".join(told[:_SHOWN] + more)


def refused(file: Path, told: str) -> InvalidParameterError:
    """The error for a file that cannot be used."""
    return InvalidParameterError(
        f"The catalogue cannot be used: {told}.", parameter="catalogue", value=str(file)
    )
