"""Jobs from files full of prompts: JSON Lines and CSV, read as a stream."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from attrs import evolve, field, frozen

from runninghub_async.calls import Call
from runninghub_async.errors import InvalidParameterError

JobFormat = Literal["jsonl", "csv"]
_FORMS = ("model", "workflow", "app")


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
        """Jobs and mistakes, one after the other; nothing is kept in memory but their counts."""
        seen: dict[bytes, int] = {}
        rows = _json_rows(lines) if self.format == "jsonl" else _csv_rows(lines)
        for line, row in rows:
            if isinstance(row, Mistake):
                yield row
                continue
            job = self._job(line, row)
            if isinstance(job, Mistake):
                yield job
                continue
            for variation in self._variations(job):
                yield _distinct(variation, seen)

    def _job(self, line: int, row: Mapping[str, Any]) -> Job | Mistake:
        if self.format == "csv":
            row = _csv_form(row)
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
        name = row.get("id")
        if name is not None and not isinstance(name, (str, int)):
            return Mistake(line=line, message=f"id is {name!r}; allowed is a text or a number.")
        return Job(id="" if name is None else str(name), form=form, line=line)

    def _variations(self, job: Job) -> Iterator[Job]:
        for seed in self.seeds or (None,):
            varied = job
            if seed is not None:
                params = {**job.form.get("params", {}), "seed": seed}
                varied = evolve(job, form={**job.form, "params": params}, id=_part(job.id, seed))
            for number in range(1, self.repeat + 1):
                repeated = self.repeat > 1 and varied.id
                yield evolve(varied, id=f"{varied.id}-{number}") if repeated else varied


def job_of_call(call: Call) -> Job:
    """The job that a call is."""
    form = call.to_dict()
    return Job(id=content_hash(form)[:12], form=form, call=call)


def content_hash(form: Mapping[str, Any]) -> str:
    """SHA-256 of a text form, whatever the order of its keys."""
    text = json.dumps(form, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def parse_seeds(text: str) -> list[int]:
    """``"1-4"``, ``"7"`` or ``"1,5,9-12"`` as numbers.

    Raises:
        InvalidParameterError: it is none of these.
    """
    seeds: list[int] = []
    for part in text.split(","):
        found = re.fullmatch(r"\s*(\d+)\s*(?:-\s*(\d+)\s*)?", part)
        if found is None or (found[2] and int(found[2]) < int(found[1])):
            raise InvalidParameterError(
                f"seed is {text!r}; allowed is a number or a range such as 1-4.",
                parameter="seed",
                value=text,
            )
        seeds.extend(range(int(found[1]), int(found[2] or found[1]) + 1))
    return seeds


def _part(job_id: str, seed: int) -> str:
    return f"{job_id}-seed{seed}" if job_id else ""


def _distinct(job: Job, seen: dict[bytes, int]) -> Job:
    """A job without a name is named after its content; the second of a kind is numbered."""
    digest = job.hash if not job.id else hashlib.sha256(job.id.encode()).hexdigest()
    key = bytes.fromhex(digest[:16])
    seen[key] = count = seen.get(key, 0) + 1
    name = job.id or digest[:12]
    return evolve(job, id=name if count == 1 else f"{name}-{count}")


def _json_rows(lines: Iterable[str]) -> Iterator[tuple[int, Mapping[str, Any] | Mistake]]:
    for line, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except ValueError as error:
            yield line, Mistake(line=line, message=f"is not JSON: {error}.")
            continue
        if isinstance(row, dict):
            yield line, row
        else:
            yield line, Mistake(line=line, message=f"is {row!r}; a job is an object.")


def _csv_rows(lines: Iterable[str]) -> Iterator[tuple[int, Mapping[str, Any] | Mistake]]:
    reader = csv.DictReader(lines)
    try:
        for row in reader:
            if None in row:
                message = f"has more cells than the header's {len(reader.fieldnames or ())}."
                yield reader.line_num, Mistake(line=reader.line_num, message=message)
            else:
                yield reader.line_num, row
    except csv.Error as error:
        yield reader.line_num, Mistake(line=reader.line_num, message=f"is not CSV: {error}.")


def _csv_form(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row's cells as a form; an empty cell is a parameter left out."""
    cells = {name.strip(): cell for name, cell in row.items() if name and cell not in (None, "")}
    form: dict[str, Any] = {name: cells.pop(name) for name in ("id", "model") if name in cells}
    form["params"] = cells
    return form
