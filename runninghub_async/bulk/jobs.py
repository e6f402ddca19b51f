"""Jobs from files full of prompts: JSON Lines and CSV, read as a stream."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from attrs import evolve, field, frozen

from runninghub_async import catalogue
from runninghub_async.bulk.distinct import Counter
from runninghub_async.calls import Call
from runninghub_async.errors import InvalidParameterError, UnknownModelError

JobFormat = Literal["jsonl", "csv"]
_FORMS = ("model", "workflow", "app", "quick_create")
_ID_LENGTH = 16
_LONGEST_TEXT = 400
_MOST_SEEDS = 1_000_000
Row = tuple[int, "Mapping[str, Any] | Mistake"]


@frozen(kw_only=True)
class Job:
    """One thing to generate.

    Attributes:
        id: its name in ledger, file names and results.  Given, or made from the content: the
            same content has the same id in every run.
        form: the call in its text form (see :meth:`Call.to_dict`).
        line: where it stands in its file, for messages.
        call: the call itself, where the job was made from one.
    """

    id: str
    form: Mapping[str, Any]
    line: int | None = None
    call: Call | None = field(default=None, eq=False, repr=False)

    @property
    def hash(self) -> str:
        """SHA-256 of the content, whatever the order of its keys."""
        return content_hash(self.form)

    @property
    def model(self) -> str:
        """What it runs, for displays and file names."""
        return next((str(self.form[kind]) for kind in _FORMS if kind in self.form), "?")

    def as_text(self) -> str:
        """Its form as JSON for the ledger; long ``data:`` URLs are named, not repeated."""
        return json.dumps(shortened(self.form), ensure_ascii=False, default=str)


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
        format: ``"jsonl"`` or ``"csv"``.
        model: the model of every line that names none.
        constants: parameters of every job; a line's own value comes first.
        repeat: every job so many times.
        seeds: every job once with each of these seeds.
    """

    format: JobFormat = "jsonl"
    model: str | None = None
    constants: Mapping[str, Any] = field(factory=dict)
    repeat: int = 1
    seeds: Sequence[int] = ()

    def read(self, lines: Iterable[str]) -> Iterator[Job | Mistake]:
        """Jobs and mistakes, one after the other; nothing is kept in memory but digests."""
        seen = Counter()
        rows = _json_rows(lines) if self.format == "jsonl" else _csv_rows(lines)
        for line, row in rows:
            job = row if isinstance(row, Mistake) else self._job(line, row)
            if isinstance(job, Mistake):
                yield job
                continue
            for variation in self._variations(job):
                yield _named(variation, seen)

    def _job(self, line: int, row: Mapping[str, Any]) -> Job | Mistake:
        if self.format == "csv":
            row = _csv_form(row, self.model)
        form = {name: value for name, value in row.items() if name != "id"}
        if not any(name in form for name in _FORMS):
            if self.model is None:
                return Mistake(line=line, message="names no model, workflow or app.")
            form["model"] = self.model
        if "model" in form:
            given = form.get("params") or {}
            if not isinstance(given, Mapping):
                return Mistake(line=line, message=f"params is {given!r}; allowed is an object.")
            form["params"] = {**self.constants, **given}
        elif self.constants or self.seeds:
            return Mistake(
                line=line,
                message="is no model; constants and seeds are for models, the values of a"
                " workflow or an app stand in its nodes.",
            )
        name = row.get("id")
        if isinstance(name, bool) or not isinstance(name, (str, int, type(None))):
            return Mistake(line=line, message=f"id is {name!r}; allowed is a text or a number.")
        job = Job(id="" if name is None else str(name), form=form, line=line)
        try:
            job.hash.encode(), job.id.encode()
        except UnicodeEncodeError:
            return Mistake(line=line, message="has bytes that are not UTF-8, or half a character.")
        return job

    def _variations(self, job: Job) -> Iterator[Job]:
        for seed in self.seeds or (None,):
            varied = job
            if seed is not None:
                params = {**job.form.get("params", {}), "seed": seed}
                named = f"{job.id}-seed{seed}" if job.id else ""
                varied = evolve(job, form={**job.form, "params": params}, id=named)
            for number in range(1, self.repeat + 1):
                repeated = self.repeat > 1 and varied.id
                yield evolve(varied, id=f"{varied.id}-{number}") if repeated else varied


def job_of_call(call: Call) -> Job:
    """The job that a call is.

    Raises:
        InvalidParameterError: it holds a file object that cannot be written as text.
    """
    return Job(id="", form=call.to_dict(), call=call)


def numbered(job: Job, seen: Counter) -> Job:
    """A job without a name is named after its content; the second of a kind is numbered."""
    name = job.hash[:_ID_LENGTH]
    count = seen.add(name)
    return evolve(job, id=name if count == 1 else f"{name}-{count}")


def content_hash(form: Mapping[str, Any]) -> str:
    """SHA-256 of a text form, whatever the order of its keys."""
    text = json.dumps(form, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


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
            raise InvalidParameterError(
                f"seed is {text!r}; allowed is a number or a range such as 1-4.",
                parameter="seed",
                value=text,
            )
        seeds.extend(range(first, last + 1))
    return seeds


def _named(job: Job, seen: Counter) -> Job | Mistake:
    if not job.id:
        return numbered(job, seen)
    if seen.add(job.id) > 1:
        return Mistake(line=job.line, message=f"id {job.id!r} is that of an earlier job as well.")
    return job


def _json_rows(lines: Iterable[str]) -> Iterator[Row]:
    for line, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            yield line, Mistake(line=line, message=f"is not JSON: {error}.")
            continue
        if isinstance(row, dict):
            yield line, row
        else:
            yield line, Mistake(line=line, message=f"is {text.strip()[:80]}; a job is an object.")


def _csv_rows(lines: Iterable[str]) -> Iterator[Row]:
    reader = csv.DictReader(lines, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield reader.line_num, Mistake(line=reader.line_num, message=f"is not CSV: {error}.")
            continue
        if None in row:
            message = f"has more cells than the header's {len(reader.fieldnames or ())}."
            yield reader.line_num, Mistake(line=reader.line_num, message=message)
        else:
            yield reader.line_num, row


def _csv_form(row: Mapping[str, Any], model: str | None) -> dict[str, Any]:
    """A row's cells as a form; an empty cell is a parameter left out."""
    cells = {name.strip(): cell for name, cell in row.items() if name and cell not in (None, "")}
    form: dict[str, Any] = {name: cells.pop(name) for name in ("id", "model") if name in cells}
    lists = _lists_of(form.get("model") or model)
    form["params"] = {
        name: _list(cell) if name in lists and cell.startswith("[") else cell
        for name, cell in cells.items()
    }
    return form


def _lists_of(model: str | None) -> set[str]:
    """The parameters that take several values, by both of their names."""
    try:
        endpoint = catalogue.get(model or "")
    except UnknownModelError:
        return set()
    several = [parameter for parameter in endpoint.params if parameter.multiple]
    return {name for parameter in several for name in (parameter.name, parameter.python_name)}


def _list(cell: str) -> Any:
    """``["a.png", "b.png"]`` in a cell."""
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell
