"""Changes of a recipe's file in the places where they belong; all else stays as it was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from runninghub_async.errors import RecipeError
from runninghub_async.home import how_to_install
from runninghub_async.models.recipe_records import MadeNode
from runninghub_async.overlays.file_data import is_json
from runninghub_async.quoting import plain
from runninghub_async.recipes.drift import Mend
from runninghub_async.recipes.file_text import as_flow

_OF_CALLERS = ("value", "default", "options")
"""Keys under which anything may stand; a node in there is none of the graph."""


class _Change(NamedTuple):
    """Text in place of what stands from one character to another."""

    start: int
    end: int
    text: str


def mended(file: Path, mends: Iterable[Mend], date: str) -> str:
    """The text of a recipe's file with these changes.

    Args:
        file: the recipe.
        mends: what is to be changed.
        date: the day, as ``YYYY-MM-DD``, that goes with a new digest.

    Raises:
        RecipeError: the extra that reads YAML, and JSON with its places, is not installed; or it
            is JSON of a kind that is not YAML as well.
    """
    if find_spec("yaml") is None:
        how = how_to_install("catalogue")
        raise RecipeError(f"Changing a recipe's file needs the extra [catalogue]: {how}.")
    with file.open(encoding="utf-8", newline="") as opened:
        text = opened.read()
    write = json.dumps if is_json(file) else as_flow
    top = _top(file, text)
    changes = sorted(set(_Changes(top, write).all(list(mends), date)), reverse=True)
    for change in changes:
        text = text[: change.start] + change.text + text[change.end :]
    return text


def _top(file: Path, text: str) -> Any:
    """The whole of it, with its places."""
    import yaml

    from runninghub_async.documents.yaml_source import LOADER

    try:
        if not is_json(file):
            return yaml.compose(text, Loader=LOADER)  # as it is read, or a tab may be a mistake
        # JSON has tabs between its parts only, where a space is as good.  The parser in C knows
        # neither a byte order mark nor two halves of a character.
        return yaml.compose(text.replace("\t", " "), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        raise RecipeError(
            f"{plain(str(file), 200)} is written so that nothing can be changed in its place:"
            " change it yourself, or write it as YAML.",
            parameter="recipe",
            value=str(file),
        ) from None


class _Changes:
    """The changes of one file, whose values are written in this way."""

    def __init__(self, top: Any, write: Callable[[Any], str]) -> None:
        self._top = top
        self._write = write

    def all(self, mends: list[Mend], date: str) -> Iterator[_Change]:
        """What is to be changed for these."""
        moved = dict(mend.moved for mend in mends if mend.moved is not None)
        if moved:
            yield from self._renumbered(moved)
        for mend in mends:
            if mend.digest is not None:
                yield from self._of_made_from(mend, moved, date)
            if mend.options is not None:
                name, options = mend.options
                parameters = _values(_at(self._top, "parameters"))
                parameter = next(one for one in parameters if _text(_at(one, "name")) == name)
                yield from self._more_options(_at(parameter, "options"), options)

    def _renumbered(self, moved: Mapping[str, str]) -> Iterator[_Change]:
        """Other numbers wherever a node is named."""
        left = [self._top]
        while left:
            part = left.pop()
            left += _values(part)
            for key, value in part.value if _is_mapping(part) else ():
                if key.value in _OF_CALLERS:
                    continue
                if key.value == "node" and _text(value) in moved:
                    yield self._changed(value, moved[value.value])
                elif key.value == "cut":
                    yield from self._cuts(value, moved)
                elif key.value == "nodes" and _is_mapping(value):
                    known = (node for node, _ in value.value if node.value in moved)
                    yield from (self._changed(node, moved[node.value]) for node in known)
                else:
                    left.append(value)

    def _cuts(self, value: Any, moved: Mapping[str, str]) -> Iterator[_Change]:
        for cut in _values(value):
            node, _, name = str(cut.value).rpartition(".")
            if node in moved:
                yield self._changed(cut, f"{moved[node]}.{name}")

    def _of_made_from(self, mend: Mend, moved: Mapping[str, str], date: str) -> Iterator[_Change]:
        made = _at(self._top, "made_from")
        yield self._changed(_at(made, "digest"), str(mend.digest))
        if (old := _at(made, "date")) is not None:
            yield _Change(*_span(old), date if self._write is as_flow else self._write(date))
        nodes = _at(made, "nodes")
        for key, value in nodes.value if nodes is not None else ():
            now = mend.nodes.get(moved.get(key.value, key.value))
            yield from self._known_from_now_on(value, now) if now is not None else ()

    def _known_from_now_on(self, value: Any, now: MadeNode) -> Iterator[_Change]:
        for name in ("title", "links"):
            old = _at(value, name)
            if old is not None and old.value != getattr(now, name):
                yield self._changed(old, getattr(now, name))

    def _more_options(self, old: Any, options: Mapping[str, Any]) -> Iterator[_Change]:
        """More behind the last of a list of options, or of labels and values."""
        if not old.value:
            return
        last = old.value[-1] if _is_list(old) else old.value[-1][1]
        words = [
            self._write(value) if _is_list(old) else f"{self._write(label)}: {self._write(value)}"
            for label, value in options.items()
        ]
        if old.flow_style:
            text = "".join(f", {word}" for word in words)
        else:
            start = "\n" + " " * old.start_mark.column + ("- " if _is_list(old) else "")
            text = "".join(start + word for word in words)
        yield _Change(last.end_mark.index, last.end_mark.index, text)

    def _changed(self, scalar: Any, text: str) -> _Change:
        """Another text in the place of a scalar, in its quotes."""
        written = self._write(text)
        if scalar.style == "'" and not {"'", "\\"} & set(text):
            written = f"'{text}'"
        elif scalar.style == '"':
            written = json.dumps(text, ensure_ascii=False)
        return _Change(*_span(scalar), written)


def _span(part: Any) -> tuple[int, int]:
    return part.start_mark.index, part.end_mark.index


def _at(part: Any, name: str) -> Any:
    """What stands under a key; ``None`` where nothing does."""
    pairs = part.value if _is_mapping(part) else ()
    return next((value for key, value in pairs if key.value == name), None)


def _values(part: Any) -> list[Any]:
    return list(part.value) if _is_list(part) else []


def _text(part: Any) -> str:
    return str(part.value) if part is not None and part.id == "scalar" else ""


def _is_list(part: Any) -> bool:
    return part is not None and part.id == "sequence"


def _is_mapping(part: Any) -> bool:
    return part is not None and part.id == "mapping"
