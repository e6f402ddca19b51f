"""From the rows of a table to text forms of calls."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from attrs import define, field

from runninghub_async.bulk.references import reference_in
from runninghub_async.bulk.tables import Cell, WrongCell
from runninghub_async.calls.model_orders import names_of
from runninghub_async.calls.options import OPTIONS_FIELD
from runninghub_async.calls.tags import TAGS_FIELD
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import not_allowed
from runninghub_async.errors import RecipeError, UnknownModelError
from runninghub_async.json_values import MOST_LEVELS, levels_of
from runninghub_async.models.records import Endpoint
from runninghub_async.models.text_files import as_file, cell, json_or_text
from runninghub_async.platform.empty import node_cell
from runninghub_async.platform.forms import OPTIONS
from runninghub_async.quoting import shown

_EXTRA = "extra."
_PREFIXES = (f"{OPTIONS_FIELD}.", f"{TAGS_FIELD}.", _EXTRA)
"""How a column begins that is an option, a tag, or not in the catalogue; a model may have
parameters of these names."""
_RUNS = ("workflow", "app")
_RESERVED = frozenset({"id", "model", *_RUNS})
_OF_RUNS = frozenset({*OPTIONS, "add_metadata", "graph"})
_FLAGS = {"true": True, "false": False}


class RowError(ValueError):
    """A row that says nothing that can be used."""


@define
class RowForms:
    """Makes text forms of rows.

    Attributes:
        model: the model of rows that name none.
        file_columns: columns whose cells are paths of files.
        catalogue: where models are looked up.
    """

    model: str | None = None
    file_columns: frozenset[str] = frozenset()
    catalogue: Lookup = CATALOGUE
    _known: dict[str, _Columns] = field(factory=dict, init=False)
    _headers: dict[tuple[str, ...], _Header] = field(factory=dict, init=False)

    def form_of(self, row: Mapping[str, Cell]) -> dict[str, Any]:
        """What a row asks for; an empty cell is a parameter left out.

        Raises:
            RowError: it is no job.
        """
        header = self._header_of(row)
        columns = self._columns_of(self._model_named(row, header))
        names = header.names_for(columns)
        plain = None if names is None else self._plain_form(row, names, columns)
        if plain is not None:
            return plain
        cells: dict[str, str] = {}
        for name, value in row.items():
            if value == "":
                continue
            if isinstance(value, WrongCell):
                raise RowError(f"{shown(name)}: {value}")
            called = columns.called(name)
            if called in cells:
                raise RowError(f"has two columns for {called}; one of them is {shown(name)}")
            cells[called] = value
        form: dict[str, Any] = {}
        for name in sorted(_RESERVED & cells.keys() - (columns.own - {"id", "model"})):
            form[name] = cells.pop(name) if name == "id" else cells.pop(name).strip()
        if options := _cells_of(_PREFIXES[0], cells):
            form[OPTIONS_FIELD] = {name: option_cell(name, text) for name, text in options.items()}
        if tags := _cells_of(_PREFIXES[1], cells):
            form[TAGS_FIELD] = tags
        if extra := _cells_of(_EXTRA, cells):
            form["extra"] = {name: json_or_text(text) for name, text in extra.items()}
        if form.keys().isdisjoint(_RUNS):
            form["params"] = {name: self._value(name, cells[name], columns) for name in cells}
            return form
        return form | self._run_form(form, cells)

    def asked_for(self, row: Mapping[str, Cell]) -> Callable[[str], bool]:
        """Which columns of a row are part of what it asks for."""
        columns = self._columns_for(row)
        kinds = {name.casefold() for name, value in row.items() if value != ""}
        if "app" in kinds and "app" not in columns.own:
            return lambda name: True  # its fields have names of their own
        is_workflow = "workflow" in kinds and "workflow" not in columns.own

        def is_asked_for(name: str) -> bool:
            called = columns.called(name)
            if called in _RESERVED or called.startswith(_PREFIXES):
                return True
            return called in _OF_RUNS or "." in name if is_workflow else called in columns.own

        return is_asked_for

    def _columns_for(self, row: Mapping[str, Cell]) -> _Columns:
        return self._columns_of(self._model_named(row, self._header_of(row)))

    def _header_of(self, row: Mapping[str, Cell]) -> _Header:
        """The names of a row's columns; a million rows have the same."""
        names = tuple(row)
        if (header := self._headers.get(names)) is None:
            if len(self._headers) > _MOST_MODELS:
                self._headers.clear()
            self._headers[names] = header = _Header(names)
        return header

    def _model_named(self, row: Mapping[str, Cell], header: _Header) -> str | None:
        named = "" if header.model is None else row[header.model]
        return named if isinstance(named, str) and named else self.model

    def _plain_form(
        self, row: Mapping[str, Cell], names: _Names, columns: _Columns
    ) -> dict[str, Any] | None:
        """What a row asks for that has only an id, a model and parameters; ``None`` where a cell
        is to be looked at more closely."""
        form: dict[str, Any] = {}
        for called, name in names.reserved:
            text = row[name]
            if not isinstance(text, str):
                return None
            if text:
                form[called] = text if called == "id" else text.strip()
        params: dict[str, Any] = {}
        for name, called in names.parameters:
            text = row[name]
            if not isinstance(text, str):
                return None
            if text:
                is_open = "{" in text or "[" in text or called in self.file_columns
                params[called] = self._value(called, text, columns) if is_open else text
        form["params"] = params
        return form

    def hint(self, form: Mapping[str, Any]) -> str:
        """What can be done about columns of a row that its model has no parameters for."""
        columns = self._columns_of(form.get("model"))
        params = form.get("params") or {}
        unknown = [name for name in params if name not in columns.own]
        if not unknown or not columns.own:
            return ""
        what = "such a column" if len(unknown) == 1 else "such columns"
        return f"--keep {','.join(map(_word, unknown))} keeps {what} beside the results, unread."

    def knows(self, column: str) -> bool:
        """Whether it means something in a row that names no model."""
        columns = self._columns_of(self.model)
        called = columns.called(column.strip())
        return called in _RESERVED or called in columns.own or called.startswith(_PREFIXES)

    def _value(self, name: str, text: str, columns: _Columns) -> Any:
        if (reference := reference_in(text)) is not None:
            return reference
        if name in self.file_columns:
            return as_file(text)
        return list_or_cell(text) if name in columns.lists else cell(text)

    def _run_form(self, form: Mapping[str, Any], cells: dict[str, str]) -> dict[str, Any]:
        """The options of a run of a workflow or an app, and the values for its nodes."""
        run: dict[str, Any] = {}
        for name in [name for name in cells if name in _OF_RUNS]:
            run[name] = run_option(name, cells.pop(name))
        nodes: dict[str, Any] = {}
        for name, text in cells.items():
            value = reference_in(text) or node_cell(text)
            if name in self.file_columns and isinstance(value, str):
                value = as_file(text)
            if "workflow" not in form:
                nodes[name] = value  # an app's fields have names of their own as well
                continue
            node, field_name = node_field(name)
            nodes.setdefault(node, {})[field_name] = value
        return {**run, "nodes": nodes}

    def _columns_of(self, model: str | None) -> _Columns:
        key = model or ""
        if key not in self._known:
            try:
                endpoint = self.catalogue.get(key.strip())
            except (UnknownModelError, RecipeError):
                endpoint = None
            if len(self._known) > _MOST_MODELS:
                self._known.clear()
            self._known[key] = _Columns.of(endpoint)
        return self._known[key]


_MOST_MODELS = 1000


class _Names(NamedTuple):
    """What columns are called by the model of their row: id and model, and its parameters."""

    reserved: list[tuple[str, str]]
    """What each is, and its name."""
    parameters: list[tuple[str, str]]
    """The name of each, and that of the parameter."""


@define
class _Header:
    """The names of a row's columns."""

    names: tuple[str, ...]
    model: str | None = field(init=False)
    """The one that names the model."""
    _for: dict[int, tuple[_Columns, _Names | None]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.model = next((name for name in self.names if name.casefold() == "model"), None)

    def names_for(self, columns: _Columns) -> _Names | None:
        """What they are called for a model; ``None`` where they may have more to say, or where two
        are called the same."""
        known = self._for.get(id(columns))
        if known is None or known[0] is not columns:
            if len(self._for) > _MOST_MODELS:
                self._for.clear()
            self._for[id(columns)] = known = columns, self._found(columns)
        return known[1]

    def _found(self, columns: _Columns) -> _Names | None:
        called = [columns.called(name) for name in self.names]
        reserved = _RESERVED - (columns.own - {"id", "model"})
        has_more = any(word in _RUNS and word in reserved for word in called)
        if has_more or any(word.startswith(_PREFIXES) for word in called):
            return None
        if len(set(called)) < len(called):
            return None
        names = dict(zip(called, self.names, strict=True))
        return _Names(
            [(word, names[word]) for word in sorted(reserved & names.keys())],
            [(name, word) for word, name in names.items() if word not in reserved],
        )


@define
class _Columns:
    """What columns mean for one model.

    Attributes:
        own: the names of its parameters.
        lists: of these, those that take several values.
    """

    own: frozenset[str]
    lists: frozenset[str]
    _by_letters: Mapping[str, str]
    _called: dict[str, str] = field(factory=dict, init=False)

    @classmethod
    def of(cls, endpoint: Endpoint | None) -> _Columns:
        if endpoint is None:
            return cls(frozenset(), frozenset(), {})
        several = [parameter for parameter in endpoint.params if parameter.multiple]
        lists = {name for each in several for name in (each.name, each.python_name)}
        by_letters: dict[str, str] = {}
        for each in endpoint.params:
            for name in (each.name, each.python_name):
                by_letters.setdefault(_letters(name), each.python_name)
        return cls(names_of(endpoint), frozenset(lists), by_letters)

    def called(self, column: str) -> str:
        """The name that a column means: its own, or one that differs in case and blanks."""
        if column not in self._called:
            self._called[column] = self._find(column)
        return self._called[column]

    def _find(self, column: str) -> str:
        if column in self.own:
            return column
        if (small := column.casefold()) in _RESERVED:
            return small
        for prefix in _PREFIXES:
            if small.startswith(prefix):
                return prefix + column[len(prefix) :]
        return self._by_letters.get(_letters(column), column)


def _letters(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


def node_field(column: str) -> tuple[str, str]:
    """``6.text`` as a node and its field.  A node's title may have points, too.

    Raises:
        RowError: it is none.
    """
    if found := re.fullmatch(r"([\w:-]+?)\.(.+)", column, re.ASCII):
        return found[1], found[2].strip()
    node, point, name = column.rpartition(".")
    if not (node.strip() and point and name.strip()):
        raise RowError(
            f"the column {shown(column)} is no field of a node, such as 6.text; --keep"
            f" {_word(column)} keeps it beside the results, unread"
        )
    return node.strip(), name.strip()


def checked_node(given: str | None) -> str | None:
    """The node and field that an option names.

    Raises:
        InvalidParameterError: it names none.
    """
    try:
        return None if given is None else ".".join(node_field(given))
    except RowError:
        raise not_allowed("seed_node", given, "a node and its field, such as 3.seed") from None


def _word(column: str) -> str:
    return column if re.fullmatch(r"[\w.-]+", column) else f"'{column}'"


def _cells_of(column: str, cells: dict[str, str]) -> dict[str, str]:
    """Take the cells out whose columns begin so; by the rest of their names."""
    names = [name for name in cells if name.startswith(column)]
    return {name.removeprefix(column): cells.pop(name) for name in names}


def option_cell(name: str, text: str) -> str | float:
    """A cell as the option takes it, or as it is, and then it is refused there."""
    with contextlib.suppress(ValueError):
        return float(text) if name == "timeout" else text
    return text


def run_option(name: str, text: str) -> Any:
    """A cell as this option of a run takes it, or as it is, and then it is refused there."""
    word = text.strip()
    if name == "retain_seconds" and word.isascii() and word.isdecimal() and len(word) < 10:
        return int(word)
    if name == "graph":
        return cell(text)
    return text if name == "access_password" else _FLAGS.get(word.lower(), word)


def list_or_cell(text: str) -> Any:
    """``["a.png", "b.png"]`` in a cell, or what else is in one."""
    if not text.startswith("["):
        return cell(text)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return found if levels_of(found) <= MOST_LEVELS else text
