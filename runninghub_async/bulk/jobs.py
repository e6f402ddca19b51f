"""Jobs from files full of prompts: JSON Lines and CSV, read as a stream."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import NoneType
from typing import Any, Literal, NamedTuple

from attrs import Factory, define, evolve, field, frozen, setters

from runninghub_async.bulk.distinct import Counter
from runninghub_async.bulk.job_lines import items_of, lines_of, rows_of
from runninghub_async.bulk.kept import FIELDS, FIELDS_OF_MODELS, kept_in, parted
from runninghub_async.calls.bodies import params_in
from runninghub_async.calls.call import Call, order_of
from runninghub_async.calls.options import NOT_ASKED_FOR, OPTIONS_FIELD
from runninghub_async.calls.orders import ModelOrder, names_of
from runninghub_async.calls.tags import TAGS_FIELD, tags_in
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import not_allowed
from runninghub_async.errors import InvalidParameterError, UnknownModelError, shown
from runninghub_async.json_values import MOST_LEVELS
from runninghub_async.models.records import Endpoint, put_together, taken_apart
from runninghub_async.models.text_files import cell, json_or_text
from runninghub_async.platform.bodies import text_form
from runninghub_async.platform.kinds import KINDS

JobFormat = Literal["jsonl", "json", "csv"]
_ID_LENGTH = 16
_LONGEST_TEXT = 400
_MOST_SEEDS = 1_000_000
"""Brackets within brackets; a workflow's graph has about five."""
_OPTION_COLUMN, _TAG_COLUMN = f"{OPTIONS_FIELD}.", f"{TAGS_FIELD}."
"""How a column of a CSV begins that is an option or a tag; a model may have parameters ``options``
and ``tags``."""
_EXTRA_COLUMN = "extra."
"""The same for a parameter that the catalogue does not know."""
_TOO_DEEP = f"has more than {MOST_LEVELS} levels of brackets."
_CANONICAL = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
)
Row = tuple[int, "Mapping[str, Any] | Mistake"]


@define(kw_only=True, on_setattr=setters.frozen)
class Job:
    """One thing to generate.  Pickled, it is plain data: without its call, and with its form.

    Attributes:
        id: its name in ledger, file names and results.  Given, or made from the content: the
            same content has the same id in every run.
        form: the call in its text form (see :meth:`Call.to_dict`).
        line: where it ends in its file.
        kept: columns of its row beside the call, for whoever joins; JSON values.  Like ``options``
            and ``tags`` they are no part of id and hash.
        older_id: its id in folders of the older rule (see :attr:`Ledger.has_older_ids`), where
            that is another.
        call: the call itself, where the job was made from one.
        endpoint: what its model is, where the shipped catalogue does not say that; whoever runs the
            job may have none of the files that do.
        hash: SHA-256 of the content, whatever the order of its keys; ``options`` and
            ``tags`` are no part of it.
    """

    id: str
    form: Mapping[str, Any]
    line: int | None = None
    kept: Mapping[str, Any] = field(factory=dict)
    older_id: str | None = None
    call: Call | None = field(default=None, eq=False, repr=False)
    endpoint: Endpoint | None = field(default=None, eq=False, repr=False)
    hash: str = field(default=Factory(lambda job: content_hash(job.form), takes_self=True))

    @property
    def key(self) -> str:
        """Id and content together."""
        return self.id + self.hash

    @property
    def model(self) -> str:
        """What it runs, for displays and file names."""
        return next((str(self.form[kind]) for kind in KINDS if kind in self.form), "?")

    @property
    def tags(self) -> Mapping[str, str]:
        """What it is tagged with; nothing where that cannot be read."""
        with contextlib.suppress(InvalidParameterError):
            return tags_in(self.form)
        return {}

    def as_text(self) -> str:
        """Its form as JSON for the ledger; long ``data:`` URLs are named, not repeated."""
        return json.dumps(shortened(self.form), ensure_ascii=False, default=str)

    def kept_as_text(self) -> str | None:
        """Likewise what it keeps; ``None`` where that is nothing."""
        if not self.kept:
            return None
        return json.dumps(shortened(self.kept), ensure_ascii=False, default=str)

    def __reduce__(self) -> tuple[Any, ...]:
        # A call belongs to its client; elsewhere it is made anew from its form.
        endpoint = None if self.endpoint is None else taken_apart(self.endpoint)
        fields = {"id": self.id, "line": self.line, "older_id": self.older_id, "hash": self.hash}
        return _job_of_parts, (fields, _plain(self.form), _plain(self.kept), endpoint)


def _job_of_parts(
    fields: Mapping[str, Any], form: Mapping[str, Any], kept: Mapping[str, Any], endpoint: Any
) -> Job:
    return Job(**fields, form=form, kept=kept, endpoint=put_together(endpoint))


@frozen(kw_only=True)
class Mistake:
    """A line that is not a job, or a job that cannot be submitted."""

    line: int | None
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line is not None else self.message


@frozen(kw_only=True)
class JobSource:
    """How the lines of a job file become jobs.

    Attributes:
        format: ``"jsonl"``, ``"json"`` (an array of jobs) or ``"csv"``.
        model: the model of every line that names none.
        constants: parameters of every job; a line's own value comes first.
        repeat: every job so many times.
        seeds: every job once with each of these seeds.
        catalogue: where models are looked up; the client's, as in ``rh.catalogue``.
        keep: names of columns, or of fields of a line's object, that are kept beside the call; a
            CSV must have them.
        keep_columns: keep all that is neither id nor part of the call.
    """

    format: JobFormat = "jsonl"
    model: str | None = None
    constants: Mapping[str, Any] = field(factory=dict)
    repeat: int = 1
    seeds: Sequence[int] = ()
    catalogue: Lookup = CATALOGUE
    keep: Collection[str] = ()
    keep_columns: bool = False

    def read(self, lines: Iterable[str]) -> Iterator[Job | Mistake]:
        """Jobs and mistakes, one after the other; nothing is kept in memory but digests.

        A line, a row or an item of an array may have 16 MB; of an open text file no more than
        that is held.
        """
        seen = _Seen()
        if self.format == "csv":
            rows = _csv_rows(lines, self.keep)
        else:
            rows = _json_rows(lines_of(lines) if self.format == "jsonl" else items_of(lines))
        for line, row in rows:
            draft = row if isinstance(row, Mistake) else self._draft(line, row)
            if isinstance(draft, Mistake):
                yield draft
                continue
            yield from self._jobs(draft, line, seen)

    def _draft(self, line: int, row: Mapping[str, Any]) -> _Draft | Mistake:
        try:
            kept, row = self._parted(row)
            form = dict(text_form(row))
        except InvalidParameterError as mistake:
            return Mistake(line=line, message=str(mistake))
        name = form.pop("id", None)
        if isinstance(name, bool) or not isinstance(name, (str, int, NoneType)):
            return Mistake(
                line=line, message=f"id is {shown(name)}; allowed is a text or a number."
            )
        if form.keys().isdisjoint(KINDS):
            if self.model is None:
                return Mistake(line=line, message="names no model, workflow or app.")
            form["model"] = self.model
        if "model" in form:
            if "params" not in form and form.keys() - FIELDS_OF_MODELS:
                form = dict(params_in(form, _names_of(form["model"], self.catalogue)))
            given = form.get("params") or {}
            if not isinstance(given, dict):
                return Mistake(
                    line=line, message=f"params is {shown(given)}; allowed is an object."
                )
            form["params"] = {**self.constants, **given} if self.constants else given
        elif self.constants or self.seeds:
            return Mistake(
                line=line,
                message="is no model; constants and seeds are for models, the values of a"
                " workflow or an app stand in its nodes.",
            )
        return _Draft("" if name is None else str(name), form, kept)

    def _parted(self, row: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """The columns that a row keeps, and the call that it describes, with its id."""
        if self.format == "csv":
            row = {name.strip(): text for name, text in row.items() if name.strip()}
        model = row.get("model") or self.model
        parameters = (
            _names_of(model, self.catalogue) if self.keep or self.keep_columns else frozenset()
        )
        if self.format == "csv":
            kept, rest = parted(
                row,
                self.keep,
                others=self.keep_columns,
                is_asked_for=lambda name: name in parameters or _is_of_csv(name),
            )
            return kept, _csv_form(rest, self.model, self.catalogue)
        own, row = kept_in(row)
        kept, rest = parted(
            row,
            self.keep,
            others=self.keep_columns,
            is_asked_for=lambda name: name in FIELDS or name in parameters,
        )
        return {**own, **kept}, rest

    def _jobs(self, draft: _Draft, line: int, seen: _Seen) -> Iterator[Job | Mistake]:
        """The jobs of a row: one for each seed, and as many repeats of it, numbered from one."""
        for seed in self.seeds or (None,):
            of_seed = draft if seed is None else draft.with_seed(seed)
            if self.repeat == 1:
                yield _job(of_seed, line, seen)
            elif of_seed.id:
                for number in range(1, self.repeat + 1):
                    yield _job(of_seed._replace(id=f"{of_seed.id}-{number}"), line, seen)
            else:
                yield from self._nameless(_job(of_seed, line, seen), seen)

    def _nameless(self, first: Job | Mistake, seen: _Seen) -> Iterator[Job | Mistake]:
        """The repeats of a row without an id."""
        if isinstance(first, Mistake):
            yield from (first for _ in range(self.repeat))
            return
        for number in range(1, self.repeat + 1):
            older = _number(first.hash, seen.before)
            yield evolve(first, id=f"{first.id}-{number}", older_id=older)


class _Seen:
    """The names that jobs have so far."""

    def __init__(self) -> None:
        self.now = Counter()
        self.before = Counter()
        """In folders under the older rule, where a repeat counted as a row of its own."""


class _Draft(NamedTuple):
    """A job that has no number yet."""

    id: str
    """May be empty."""
    form: Mapping[str, Any]
    kept: Mapping[str, Any]

    def with_seed(self, seed: int) -> _Draft:
        """The same with this seed."""
        params = {**self.form.get("params", {}), "seed": seed}
        name = f"{self.id}-seed{seed}" if self.id else ""
        return self._replace(id=name, form={**self.form, "params": params})


def numbered(
    form: Mapping[str, Any],
    seen: Counter,
    call: Call | None = None,
    kept: Mapping[str, Any] | None = None,
) -> Job:
    """A job named after its content; the second of a kind is numbered."""
    digest = content_hash(form)
    return Job(id=_number(digest, seen), form=form, call=call, kept=kept or {}, hash=digest)


def under_older_rule(job: Job) -> Job:
    """The job as a folder of the older rule has it."""
    return job if job.older_id is None else evolve(job, id=job.older_id, older_id=None)


def content_hash(form: Mapping[str, Any]) -> str:
    """SHA-256 of what a text form asks for, whatever the order of its keys, options and tags."""
    if not form.keys().isdisjoint(NOT_ASKED_FOR):
        form = {name: value for name, value in form.items() if name not in NOT_ASKED_FOR}
    return hashlib.sha256(_CANONICAL.encode(form).encode()).hexdigest()


def shortened(value: Any) -> Any:
    """A form in which a long ``data:`` URL is replaced by its beginning and its digest."""
    if isinstance(value, Mapping):
        return {name: shortened(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [shortened(part) for part in value]
    if isinstance(value, str) and value.startswith("data:") and len(value) > _LONGEST_TEXT:
        digest = hashlib.sha256(value.encode()).hexdigest()
        return f"{value[:40]}… ({len(value)} characters, SHA-256 {digest})"
    return value


def _plain(form: Any) -> Any:
    """A form, whatever kinds of mappings and sequences it is made of."""
    if isinstance(form, Mapping):
        return {name: _plain(part) for name, part in form.items()}
    return [_plain(part) for part in form] if isinstance(form, (list, tuple)) else form


def endpoint_of(job: Job, known: Lookup) -> Endpoint | None:
    """What the job's model is; ``None`` where it has none, or one that nobody knows."""
    if job.call is not None:
        order = order_of(job.call)
        return order.endpoint if isinstance(order, ModelOrder) else None
    try:
        return known.get(job.form["model"]) if "model" in job.form else None
    except UnknownModelError:
        return None


def parse_seeds(text: str) -> list[int]:
    """``"1-4"``, ``"7"`` or ``"1,5,9-12"`` as numbers.

    Raises:
        InvalidParameterError: it is none of these.
    """
    seeds: list[int] = []
    for part in text.split(","):
        found = re.fullmatch(r"\s*(\d{1,18})\s*(?:-\s*(\d{1,18})\s*)?", part, re.ASCII)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if last < first or last - first >= _MOST_SEEDS:
            raise not_allowed("seed", text, "a number or a range such as 1-4")
        seeds.extend(range(first, last + 1))
    return seeds


def _job(draft: _Draft, line: int, seen: _Seen) -> Job | Mistake:
    name, form, kept = draft
    try:
        digest = content_hash(form)
        name.encode()
        if name and seen.now.add(name) > 1:
            message = f"id {shown(name)} is that of an earlier job as well."
            return Mistake(line=line, message=message)
    except UnicodeEncodeError:
        return Mistake(line=line, message="has bytes that are not UTF-8, or half a character.")
    name = name or _number(digest, seen.now)
    return Job(id=name, form=form, line=line, kept=kept, hash=digest)


def _number(digest: str, seen: Counter) -> str:
    name = digest[:_ID_LENGTH]
    count = seen.add(name)
    return name if count == 1 else f"{name}-{count}"


def _json_rows(lines: Iterable[tuple[int, str | ValueError]]) -> Iterator[Row]:
    for line, text in lines:
        if isinstance(text, ValueError):
            yield line, Mistake(line=line, message=f"{text}.")
            continue
        text = text.strip()
        if not text:
            continue
        try:
            row, end = _DECODER.raw_decode(text)
            if end < len(text):
                raise json.JSONDecodeError("Extra data", text, end)
        except json.JSONDecodeError as error:
            yield line, Mistake(line=line, message=f"is not JSON: {error.msg} at {error.colno}.")
        except _DoubleName as error:
            yield line, Mistake(line=line, message=f"has {shown(str(error))} twice.")
        except ValueError:  # what Python says of an integer of more than 4300 digits
            yield line, Mistake(line=line, message="has a number of thousands of digits.")
        except RecursionError:
            yield line, Mistake(line=line, message=_TOO_DEEP)
        else:
            yield line, _checked(line, row, text)


class _DoubleName(ValueError):
    """A name that an object has twice; which of the values counts, nobody can tell."""


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        names = [name for name, _ in pairs]
        raise _DoubleName(next(name for name in names if names.count(name) > 1))
    return row


_DECODER = json.JSONDecoder(object_pairs_hook=_without_doubles)  # json.loads makes one a line


def _checked(line: int, row: Any, text: str) -> Mapping[str, Any] | Mistake:
    if not isinstance(row, dict):
        return Mistake(line=line, message=f"is {shown(row)}; a job is an object.")
    may_be_deep = text.count("{") + text.count("[") > MOST_LEVELS
    if may_be_deep and _levels(row) > MOST_LEVELS:
        return Mistake(line=line, message=_TOO_DEEP)
    return row


def _levels(value: Any) -> int:
    """How deep the brackets go, as far as it matters."""
    levels, inside = 0, [value]
    while inside and levels <= MOST_LEVELS:
        levels += 1
        inside = [part for outer in inside for part in _parts(outer)]
    return levels


def _parts(value: Any) -> Iterable[Any]:
    """The values in a value that may have some themselves."""
    parts = value.values() if isinstance(value, dict) else value
    return [part for part in parts if isinstance(part, (dict, list))]


def _csv_rows(lines: Iterable[str], keep: Collection[str]) -> Iterator[Row]:
    names: list[str] | None = None
    for line, cells in rows_of(lines):
        if isinstance(cells, ValueError):
            yield line, Mistake(line=line, message=f"{cells}.")
            if names is None:
                return  # without a header every row is doubtful
        elif names is None:
            names = cells
            if mistake := _header_mistake(names, keep):
                yield line, Mistake(line=line, message=mistake)
                return
        elif len(cells) > len(names):
            message = f"has more cells than the header's {len(names)}."
            yield line, Mistake(line=line, message=message)
        elif any(cell and not name.strip() for name, cell in zip(names, cells, strict=False)):
            message = "has a cell in a column that has no name."
            yield line, Mistake(line=line, message=message)
        else:
            yield line, dict(zip(names, cells, strict=False))


def _header_mistake(header: Sequence[str], keep: Collection[str]) -> str | None:
    """What makes every row of the file doubtful."""
    names = [name.strip() for name in header]
    double = next((name for name in names if name and names.count(name) > 1), None)
    if double is not None:
        return f"the header has the column {shown(double)} twice."
    absent = next((name for name in keep if name not in names), None)
    if absent is None:
        return None
    has = ", ".join(filter(None, names))
    return f"the header has no column {shown(absent)}, which is to be kept; it has {has}."


def _is_of_csv(column: str) -> bool:
    """Whether a column that is no parameter says something of a call."""
    beside = (_OPTION_COLUMN, _TAG_COLUMN, _EXTRA_COLUMN)
    return column in ("id", "model") or column.startswith(beside)


def _csv_form(row: Mapping[str, Any], model: str | None, known: Lookup) -> dict[str, Any]:
    """A row's cells as a form; an empty cell is a parameter left out."""
    # Not named as the function below: some 3.12 mix the two up (an inlined comprehension).
    cells = {name: text for name, text in row.items() if text not in (None, "")}
    form: dict[str, Any] = {name: cells.pop(name) for name in ("id", "model") if name in cells}
    if options := _cells_of(_OPTION_COLUMN, cells):
        form[OPTIONS_FIELD] = {name: _option(name, text) for name, text in options.items()}
    if tags := _cells_of(_TAG_COLUMN, cells):
        form[TAGS_FIELD] = tags
    if extra := _cells_of(_EXTRA_COLUMN, cells):
        form["extra"] = {name: json_or_text(text) for name, text in extra.items()}
    lists = _lists_of(form.get("model") or model, known)
    form["params"] = {
        name: _list(text) if name in lists and text.startswith("[") else cell(text)
        for name, text in cells.items()
    }
    return form


def _cells_of(column: str, cells: dict[str, str]) -> dict[str, str]:
    """Take the cells out whose columns begin so; by the rest of their names."""
    names = [name for name in cells if name.startswith(column)]
    return {name.removeprefix(column): cells.pop(name) for name in names}


def _option(name: str, text: str) -> str | float:
    """A cell as the option takes it, or as it is, and then it is refused there."""
    with contextlib.suppress(ValueError):
        return float(text) if name == "timeout" else text
    return text


def _names_of(model: Any, known: Lookup) -> frozenset[str]:
    """What the parameters of a model are called."""
    try:
        return names_of(known.get(model))
    except UnknownModelError:
        return frozenset()


def _lists_of(model: str | None, known: Lookup) -> set[str]:
    """The parameters that take several values, by both of their names."""
    try:
        endpoint = known.get(model or "")
    except UnknownModelError:
        return set()
    several = [parameter for parameter in endpoint.params if parameter.multiple]
    return {name for parameter in several for name in (parameter.name, parameter.python_name)}


def _list(text: str) -> Any:
    """``["a.png", "b.png"]`` in a cell."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return found if _levels(found) <= MOST_LEVELS else text
