"""Jobs from files full of prompts: JSON Lines and CSV, read as a stream."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from io import TextIOBase
from types import NoneType
from typing import Any, Literal, NamedTuple, cast

from attrs import Factory, define, evolve, field, fields, frozen, setters

from runninghub_async.bulk.distinct import Counter
from runninghub_async.bulk.job_lines import items_of, lines_of, rows_of
from runninghub_async.bulk.kept import FIELDS, FIELDS_OF_MODELS, kept_in, parted
from runninghub_async.bulk.local_kinds import CHOOSE, LOCAL_KINDS
from runninghub_async.bulk.passages import Cut, Passage, Reading
from runninghub_async.bulk.references import needs_of
from runninghub_async.bulk.row_forms import RowError, RowForms, node_field
from runninghub_async.bulk.tables import NamedCells, PassedRows, WrongCell, named_rows
from runninghub_async.calls.bodies import RECIPE_FIELD, params_in, without_key
from runninghub_async.calls.call import Call, order_of
from runninghub_async.calls.model_orders import ModelOrder, names_of
from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.calls.tags import tags_in
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import did_you_mean, not_allowed
from runninghub_async.errors import InvalidParameterError, RecipeError, UnknownModelError
from runninghub_async.json_values import MOST_LEVELS, levels_of
from runninghub_async.models.records import Endpoint, put_together, taken_apart
from runninghub_async.platform.bodies import text_form
from runninghub_async.platform.kinds import KINDS
from runninghub_async.platform.recipe_orders import RecipeOrder
from runninghub_async.quoting import shown

JobFormat = Literal["jsonl", "json", "csv", "text", "xlsx", "parquet"]
_ID_LENGTH = 16
_LONGEST_TEXT = 400
_ALL_KINDS = (*KINDS, *LOCAL_KINDS)
_NOT_COUNTED = NOT_ASKED_FOR | {RECIPE_FIELD}
_MOST_SEEDS = 1_000_000
_TOO_DEEP = f"has more than {MOST_LEVELS} levels of brackets."
_CANONICAL = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
)
Row = tuple[int, "Mapping[str, Any] | Mistake | Passage"]


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
        choice: of a candidate, the choice that keeps the first of its candidates which succeeds:
            once one has, the others are not needed.  No part of id and hash either.
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
    choice: str | None = None
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
        for kind in _ALL_KINDS:
            if kind in self.form:
                return kind if kind == CHOOSE else str(self.form[kind])
        return "?"

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The ids of the jobs that it hangs on; none where that cannot be read, which is told when
        its call is made."""
        with contextlib.suppress(InvalidParameterError):
            return needs_of(self.form)
        return ()

    @property
    def tags(self) -> Mapping[str, str]:
        """What it is tagged with; nothing where that cannot be read."""
        with contextlib.suppress(InvalidParameterError):
            return tags_in(self.form)
        return {}

    def as_text(self) -> str:
        """Its form as JSON for the ledger, with the digest of its recipe; long ``data:`` URLs are
        named, not repeated."""
        form = shortened(self.form)
        if self.endpoint is not None and self.endpoint.recipe is not None:
            form = {**form, RECIPE_FIELD: self.endpoint.recipe.digest}
        return json.dumps(form, ensure_ascii=False, default=str)

    def kept_as_text(self) -> str | None:
        """Likewise what it keeps; ``None`` where that is nothing."""
        if not self.kept:
            return None
        return json.dumps(shortened(self.kept), ensure_ascii=False, default=str)

    def __reduce__(self) -> tuple[Any, ...]:
        # A call belongs to its client; elsewhere it is made anew from its form.
        endpoint = None if self.endpoint is None else taken_apart(self.endpoint)
        names = ("id", "line", "choice", "older_id", "hash")
        fields = {name: getattr(self, name) for name in names}
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
        format: ``"jsonl"``, ``"json"`` (an array of jobs), ``"csv"``, ``"text"`` (a value a
            line), or ``"xlsx"`` and ``"parquet"``, whose rows :meth:`read_table` takes.
        model: the model of every line that names none.
        constants: parameters of every job, or values for nodes (``6.text``); a line's own value
            comes first.
        repeat: every job so many times.
        seeds: every job once with each of these seeds.
        catalogue: where models are looked up; the client's, as in ``rh.catalogue``.
        keep: names of columns, or of fields of a line's object, that are kept beside the call; a
            CSV must have them.
        keep_columns: keep all that is neither id nor part of the call.
        param: the parameter that the lines of a plain text are for.
        file_columns: columns of a table whose cells are paths of files.
        seed_node: the node and field (``3.seed``) that seeds of workflows and apps are for.
    """

    format: JobFormat = "jsonl"
    model: str | None = None
    constants: Mapping[str, Any] = field(factory=dict)
    repeat: int = 1
    seeds: Sequence[int] = ()
    catalogue: Lookup = CATALOGUE
    keep: Collection[str] = ()
    keep_columns: bool = False
    param: str | None = None
    file_columns: Sequence[str] = ()
    seed_node: str | None = None

    def read(self, lines: Iterable[str]) -> JobReader:
        """Jobs and mistakes, one after the other; nothing is kept in memory but digests.

        A line, a row or an item of an array may have 16 MB; of an open text file no more than
        that is held.
        """
        return JobReader(self, lines)

    def read_table(self, rows: Iterable[NamedCells]) -> Iterator[Job | Mistake]:
        """The same of the rows of a table, each by the names of its columns."""
        return _jobs_of(self._read(_table_rows(rows)))

    def read_past(
        self, lines: Iterable[str], reading: Reading | None
    ) -> Iterator[Job | Mistake | Passage]:
        """As :meth:`read`; what the reading finds to be over comes as a passage."""
        # Lines are looked at before their turn, and each has to stand for itself.
        is_there = isinstance(lines, (list, tuple, TextIOBase))
        if reading is None or not is_there or not self.stands_for_itself:
            if self.format == "json":
                return self._read(_json_rows(items_of(lines)))
            return self._read(self._rows(lines))
        if self.format != "csv":
            reading.open()  # there is no header
        return self._read(self._rows(Cut(cast("Sequence[str]", lines), reading)), reading)

    @property
    def stands_for_itself(self) -> bool:
        """Whether what a row is read to be hangs on itself only, the number of its name aside."""
        return self.format in ("jsonl", "csv", "text") and self.repeat == 1

    @property
    def settings(self) -> str:
        """Tells whether another source reads lines as this one does, but for what is known of
        models."""
        told = {name.name: getattr(self, name.name) for name in fields(type(self))}
        del told["catalogue"]
        return json.dumps([type(self).__name__, told], sort_keys=True, default=repr)

    def facts(self, model: str) -> str:
        """A digest of what is known of a model that decides how rows are read, and what others may
        take from their jobs; empty where its jobs are to be looked at one by one."""
        try:
            known = self.catalogue.get(model)
        except (UnknownModelError, RecipeError):
            return "unknown"
        if known.client_token is not None or known.recipe is not None:
            return ""
        parameters = [(each.name, each.python_name, each.multiple) for each in known.params]
        told = repr((known.path, known.output, parameters))
        return hashlib.sha256(told.encode()).hexdigest()[:_ID_LENGTH]

    def _rows(self, lines: Iterable[str] | Cut) -> Iterator[Row]:
        if self.format == "csv":
            rows = rows_of(lines)
            return _table_rows(named_rows(rows, self.wanted_columns))
        if self.format == "text":
            return self._text_rows(lines)
        return _json_rows(lines_of(lines))

    @property
    def wanted_columns(self) -> Sequence[str]:
        """Columns that a table must have."""
        return [*self.file_columns, *self.keep]

    def count(self, lines: Iterable[str]) -> int:
        """How many jobs there are to come, mistakes included: much faster than reading them."""
        if self.format == "csv":
            return self.count_rows(sum(1 for _ in named_rows(rows_of(lines))))
        items = items_of(lines) if self.format == "json" else lines_of(lines)
        return self._times * sum(
            not isinstance(text, str) or bool(text.strip()) for _, text in items
        )

    def count_rows(self, rows: int) -> int:
        """The same of so many rows of a table."""
        return self._times * rows

    @property
    def _times(self) -> int:
        """How many jobs a row makes."""
        return self.repeat * max(1, len(self.seeds))

    def hint(self, job: Job) -> str:
        """What can be done about a job of a table that is wrong; empty where nothing is known."""
        return self._forms.hint(job.form) if self._is_table else ""

    def knows(self, column: str) -> bool:
        """Whether a column of this name means something in a row that names no model."""
        return RowForms(model=self.model, catalogue=self.catalogue).knows(column)

    @property
    def _is_table(self) -> bool:
        return self.format in ("csv", "xlsx", "parquet")

    @cached_property
    def _forms(self) -> RowForms:
        files = frozenset(self.file_columns)
        return RowForms(model=self.model, file_columns=files, catalogue=self.catalogue)

    def _read(
        self, rows: Iterable[Row], reading: Reading | None = None
    ) -> Iterator[Job | Mistake | Passage]:
        seen = Seen() if reading is None else Seen(reading.names)
        is_single = self.repeat == 1 and not self.seeds
        for line, row in rows:
            if isinstance(row, Passage):
                yield row
                continue
            draft = row if isinstance(row, Mistake) else self._draft(line, row)
            jobs: Iterable[Job | Mistake]
            if isinstance(draft, Mistake):
                jobs = (draft,)
            elif is_single:
                jobs = (drafted_job(draft, line, seen),)
            else:
                jobs = self._jobs(draft, line, seen)
            if reading is None:
                yield from jobs
                continue
            for job in jobs:
                if isinstance(job, Job) and job.choice is None and job.older_id is None:
                    reading.note(job.id, job.hash, job.form.get("model"))
                else:
                    reading.spoil()
                yield job

    def _text_rows(self, lines: Iterable[str] | Cut) -> Iterator[Row]:
        if self.param is None:
            why = "of a plain text needs --param, the parameter that it is for: --param prompt."
            yield 1, Mistake(line=1, message=why)
            return
        for line, text in lines_of(lines):
            if isinstance(text, ValueError):
                yield line, Mistake(line=line, message=f"{text}.")
            elif isinstance(text, Passage):
                yield line, text
            elif text.strip():
                yield line, {"params": {self.param: text.strip()}}

    def _draft(self, line: int, row: Mapping[str, Any]) -> Draft | Mistake:
        try:
            kept, row = self._parted(without_key(row))
            form = dict(text_form(row))
        except RowError as mistake:
            return Mistake(line=line, message=f"{mistake}.")
        except InvalidParameterError as mistake:
            return Mistake(line=line, message=str(mistake))
        name = form.pop("id", None)
        if isinstance(name, bool) or not isinstance(name, (str, int, NoneType)):
            return Mistake(
                line=line, message=f"id is {shown(name)}; allowed is a text or a number."
            )
        if form.keys().isdisjoint(KINDS):
            if self.model is None:
                hints = (did_you_mean(name, KINDS) for name in form if name not in FIELDS)
                hint = next(filter(None, hints), "")
                return Mistake(
                    line=line, message=f"names no model, workflow or app. {hint}".rstrip()
                )
            form["model"] = self.model
        if "model" not in form:
            form, why = self._with_node_constants(form)
            if why is not None:
                return Mistake(line=line, message=why)
        else:
            if "params" not in form and form.keys() - FIELDS_OF_MODELS:
                form = dict(params_in(form, _names_of(form["model"], self.catalogue)))
            given = form.get("params") or {}
            if not isinstance(given, dict):
                return Mistake(
                    line=line, message=f"params is {shown(given)}; allowed is an object."
                )
            form["params"] = {**self.constants, **given} if self.constants else given
        return Draft("" if name is None else str(name), form, kept)

    def _parted(self, row: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """The columns that a row keeps, and the call that it describes, with its id."""
        if self._is_table:
            if not self.keep and not self.keep_columns:
                return {}, self._forms.form_of(row)
            kept, rest = parted(
                row, self.keep, others=self.keep_columns, is_asked_for=self._forms.asked_for(row)
            )
            told = {n: v.text if isinstance(v, WrongCell) else v for n, v in kept.items()}
            return told, self._forms.form_of(rest)
        model = row.get("model") or self.model
        parameters = (
            _names_of(model, self.catalogue) if self.keep or self.keep_columns else frozenset()
        )
        own, row = kept_in(row)
        kept, rest = parted(
            row,
            self.keep,
            others=self.keep_columns,
            is_asked_for=lambda name: name in FIELDS or name in parameters,
        )
        return {**own, **kept}, rest

    def _with_node_constants(self, form: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
        """The run of a workflow or an app with the constants that its nodes have not; or why it
        cannot be."""
        if self.seeds and self.seed_node is None:
            return form, (
                "is no model; the values of a workflow or an app stand in its nodes, so a seed"
                " needs one: --seed-node 3.seed."
            )
        if not self.constants and not self.seeds:
            return form, None
        nodes = form.get("nodes") or {}
        if not isinstance(nodes, dict):
            return form, f"nodes is {shown(nodes)}; allowed is an object."
        for name, value in self.constants.items():
            try:
                nodes = with_value(nodes, name, value, over=False)
            except RowError:
                return form, (
                    f"is no model, and the constant {shown(name)} names no node; the values of a"
                    " workflow or an app stand in its nodes: 6.text=…"
                )
        return {**form, "nodes": nodes}, None

    def _jobs(self, draft: Draft, line: int, seen: Seen) -> Iterator[Job | Mistake]:
        """The jobs of a row: one for each seed, and as many repeats of it, numbered from one."""
        for seed in self.seeds or (None,):
            of_seed = draft if seed is None else draft.with_seed(seed, self.seed_node)
            if self.repeat == 1:
                yield drafted_job(of_seed, line, seen)
            elif of_seed.id:
                for number in range(1, self.repeat + 1):
                    yield drafted_job(of_seed._replace(id=f"{of_seed.id}-{number}"), line, seen)
            else:
                yield from self._nameless(drafted_job(of_seed, line, seen), seen)

    def _nameless(self, first: Job | Mistake, seen: Seen) -> Iterator[Job | Mistake]:
        """The repeats of a row without an id."""
        if isinstance(first, Mistake):
            yield from (first for _ in range(self.repeat))
            return
        for number in range(1, self.repeat + 1):
            older = numbered_name(first.hash, seen.before)
            yield evolve(first, id=f"{first.id}-{number}", older_id=older)


class JobReader(Iterator["Job | Mistake"]):
    """The jobs and mistakes of a text, in their order."""

    def __init__(self, source: JobSource, lines: Iterable[str]) -> None:
        self.source = source
        self._lines = lines
        self._jobs: Iterator[Job | Mistake] | None = None

    def __next__(self) -> Job | Mistake:
        if self._jobs is None:
            self._jobs = _jobs_of(self.source.read_past(self._lines, None))
        return next(self._jobs)

    def past(self, reading: Reading) -> Iterator[Job | Mistake | Passage]:
        """The same with what the reading finds to be over as passages, if none was read yet."""
        return self if self._jobs is not None else self.source.read_past(self._lines, reading)


def _jobs_of(items: Iterator[Job | Mistake | Passage]) -> Iterator[Job | Mistake]:
    return cast("Iterator[Job | Mistake]", items)  # without a reading there are no passages


class Seen:
    """The names that jobs have so far."""

    def __init__(self, now: Counter | None = None) -> None:
        self.now = Counter() if now is None else now
        self.before = Counter()
        """In folders under the older rule, where a repeat counted as a row of its own."""


class Draft(NamedTuple):
    """A job that has no number yet."""

    id: str
    """May be empty."""
    form: Mapping[str, Any]
    kept: Mapping[str, Any]

    def with_seed(self, seed: int, node: str | None) -> Draft:
        """The same with this seed, in a workflow or an app for this node and field."""
        name = f"{self.id}-seed{seed}" if self.id else ""
        if "model" not in self.form and node is not None:
            nodes = with_value(self.form.get("nodes") or {}, node, seed)
            return self._replace(id=name, form={**self.form, "nodes": nodes})
        params = {**self.form.get("params", {}), "seed": seed}
        return self._replace(id=name, form={**self.form, "params": params})


def with_value(
    nodes: Mapping[str, Any], column: str, value: Any, *, over: bool = True
) -> dict[str, Any]:
    """Values for nodes with one more, in the form that they have.

    Args:
        column: the node and its field, as ``3.seed``.
        over: whether it counts where there is one already.

    Raises:
        RowError: ``column`` names no node and field.
    """
    node, name = node_field(column)
    if column in nodes:
        return {**nodes, column: value} if over else dict(nodes)
    fields = nodes.get(node, {})
    if not isinstance(fields, Mapping) or (name in fields and not over):
        return dict(nodes)
    return {**nodes, node: {**fields, name: value}}


def numbered(
    form: Mapping[str, Any],
    seen: Counter,
    call: Call | None = None,
    kept: Mapping[str, Any] | None = None,
) -> Job:
    """A job named after its content; the second of a kind is numbered."""
    digest = content_hash(form)
    return Job(id=numbered_name(digest, seen), form=form, call=call, kept=kept or {}, hash=digest)


def under_older_rule(job: Job) -> Job:
    """The job as a folder of the older rule has it."""
    return job if job.older_id is None else evolve(job, id=job.older_id, older_id=None)


def content_hash(form: Mapping[str, Any]) -> str:
    """SHA-256 of what a text form asks for, whatever the order of its keys, options and tags, and
    whatever its recipe was at that time."""
    if not form.keys().isdisjoint(_NOT_COUNTED):
        form = {name: value for name, value in form.items() if name not in _NOT_COUNTED}
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
        return order.endpoint if isinstance(order, (ModelOrder, RecipeOrder)) else None
    return endpoint_in(job.form, known)


def endpoint_in(form: Mapping[str, Any], known: Lookup) -> Endpoint | None:
    """Likewise of a form."""
    try:
        return known.get(form["model"]) if "model" in form else None
    except (UnknownModelError, RecipeError):
        return None


def form_of(text: str) -> dict[str, Any]:
    """The form in a row of the ledger, which runs with the recipe that there is now."""
    form: dict[str, Any] = json.loads(text)
    form.pop(RECIPE_FIELD, None)
    return form


def with_digest_of(text: str, job: Job) -> str:
    """The form in a row of the ledger with the digest of the recipe that its job has now."""
    recipe = job.endpoint.recipe if job.endpoint is not None else None
    if recipe is None:
        return text
    return json.dumps({**json.loads(text), RECIPE_FIELD: recipe.digest}, ensure_ascii=False)


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


def drafted_job(draft: Draft, line: int, seen: Seen, choice: str | None = None) -> Job | Mistake:
    name, form, kept = draft
    try:
        digest = content_hash(form)
        name.encode()
        if name and seen.now.add(name) > 1:
            message = f"id {shown(name)} is that of an earlier job as well."
            return Mistake(line=line, message=message)
    except UnicodeEncodeError:
        why = "has bytes that are not UTF-8, or half a character; --encoding says what it is."
        return Mistake(line=line, message=why)
    name = name or numbered_name(digest, seen.now)
    return Job(id=name, form=form, line=line, kept=kept, choice=choice, hash=digest)


def numbered_name(digest: str, seen: Counter) -> str:
    name = digest[:_ID_LENGTH]
    count = seen.add(name)
    return name if count == 1 else f"{name}-{count}"


def _table_rows(rows: Iterable[NamedCells | PassedRows]) -> Iterator[Row]:
    for line, row in rows:
        yield line, Mistake(line=line, message=f"{row}.") if isinstance(row, ValueError) else row


def _json_rows(lines: Iterable[tuple[int, str | ValueError | Passage]]) -> Iterator[Row]:
    for line, text in lines:
        if not isinstance(text, str):
            what: Mistake | Passage = (
                text if isinstance(text, Passage) else Mistake(line=line, message=f"{text}.")
            )
            yield line, what
            continue
        text = text.strip()
        if not text:
            continue
        try:
            row = _row_in(text)
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
_QUICK_DECODER = json.JSONDecoder()


def _row_in(text: str) -> Any:
    """The value that a line has.

    Raises:
        ValueError, RecursionError: it has none, or says something twice.
    """
    row, end = _QUICK_DECODER.raw_decode(text)
    if end < len(text):
        raise json.JSONDecodeError("Extra data", text, end)
    if not isinstance(row, dict):
        return _DECODER.decode(text)
    inside = sum(len(value) for value in row.values() if isinstance(value, dict))
    # Each name has its colon: where there are no more colons than names, none came twice.
    return row if text.count(":") == len(row) + inside else _DECODER.decode(text)


def _checked(line: int, row: Any, text: str) -> Mapping[str, Any] | Mistake:
    if not isinstance(row, dict):
        return Mistake(line=line, message=f"is {shown(row)}; a job is an object.")
    may_be_deep = text.count("{") + text.count("[") > MOST_LEVELS
    if may_be_deep and levels_of(row) > MOST_LEVELS:
        return Mistake(line=line, message=_TOO_DEEP)
    return row


def _names_of(model: Any, known: Lookup) -> frozenset[str]:
    """What the parameters of a model are called."""
    try:
        return names_of(known.get(model))
    except (UnknownModelError, RecipeError):
        return frozenset()
