"""Rows of a file as chains of jobs: each step once for every row."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.bulk.distinct import Counter
from runninghub_async.bulk.jobs import (
    Draft,
    Job,
    JobSource,
    Mistake,
    Row,
    Seen,
    content_hash,
    drafted_job,
    numbered_name,
)
from runninghub_async.bulk.kept import kept_in, parted
from runninghub_async.bulk.local_kinds import CHOOSE
from runninghub_async.bulk.passages import Passage, Reading
from runninghub_async.bulk.references import FIRST, PERSON, RULE_FIELD
from runninghub_async.bulk.row_forms import RowError, list_or_cell, option_cell, run_option
from runninghub_async.bulk.steps.chosen import Chosen, Pick
from runninghub_async.bulk.steps.document import Step, Steps
from runninghub_async.bulk.steps.templates import LEFT_OUT, StepOutput, filled
from runninghub_async.bulk.tables import WrongCell
from runninghub_async.calls.bodies import without_key
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.text_files import as_file, cell, json_or_text
from runninghub_async.platform.empty import node_cell
from runninghub_async.quoting import plain, shown

CHOSEN = "chosen"
"""Of the form of a choice: what a person chose."""
FOLDER, CODE = "folder", "code_digest"
"""Fields of what runs here: where its module is looked for, seen from the job file, and what the
SHA-256 of its code is."""

_BY_NAME = ("params", "options", "extra")
"""Fields of a form whose values are read by their names."""


class _Chain(NamedTuple):
    """One row, and what it is called."""

    id: str
    line: int
    columns: Mapping[str, Any]
    kept: Mapping[str, Any]

    def job_of(self, step: Step, candidate: int | None = None) -> str:
        """What the job of a step is called, or one of its candidates."""
        return f"{self.id}.{step.name}" + ("" if candidate is None else f"-{candidate}")


@frozen(kw_only=True)
class StepSource(JobSource):
    """How the rows of a file become chains of jobs.  Of a row's jobs each comes behind those that
    it needs.

    Attributes:
        steps: what is done with each row.
        until: the step behind which nothing is done yet; its candidates are made, and none of
            them is chosen.
        rule: how candidates are chosen, ``first`` or ``module:function``, whatever the steps say;
            but what is for a person to choose stays that.
        chosen: what a person has chosen.  A row of which nothing was chosen goes no further.
        base: the directory that relative paths in rows start from.
    """

    steps: Steps
    until: str | None = None
    rule: str | None = None
    chosen: Chosen | None = None
    base: Path = Path()

    def hint(self, job: Job) -> str:
        """In which step something is wrong, and where that stands."""
        name = job.id.rpartition(".")[2]
        step = next((s for s in self.steps if name in (s.name, *_candidates_of(s))), None)
        return "" if step is None else f"That is step {step.name}, {self.steps.file}:{step.line}."

    def knows(self, column: str) -> bool:
        """Whether the steps take such a column, or it names the row."""
        return column.strip() in ("id", *self.steps.columns)

    @property
    def _times(self) -> int:
        jobs = sum(step.repeat + (step.choose is not None) for step in self.steps)
        return self.repeat * jobs

    @property
    def stands_for_itself(self) -> bool:
        return False  # its jobs hang on each other, and on what was chosen

    def _read(
        self, rows: Iterable[Row], reading: Reading | None = None
    ) -> Iterator[Job | Mistake | Passage]:
        seen, rows_so_far = Seen(), Counter()
        listed = set(self.chosen.listed if self.chosen is not None else ())
        for line, row in rows:
            if isinstance(row, (Mistake, Passage)):
                yield row
                continue
            try:
                for chain in self._chains(line, row, rows_so_far):
                    jobs = list(self._jobs_of(chain, seen))  # all of them, or none
                    listed.difference_update(job.id for job in jobs if isinstance(job, Job))
                    yield from jobs
            except (RowError, InvalidParameterError) as mistake:
                yield Mistake(line=line, message=str(mistake))
        yield from self._never_came(listed)

    # -- rows ----------------------------------------------------------------------------------

    def _chains(self, line: int, row: Mapping[str, Any], seen: Counter) -> Iterator[_Chain]:
        """The chains of a row, of which there are as many as it is repeated."""
        row = row["params"] if self.format == "text" else without_key(row)
        own, row = ({}, row) if self._is_table else kept_in(row)
        kept, rest = parted(
            row,
            self.keep,
            others=self.keep_columns,
            is_asked_for=lambda name: name == "id" or name in self.steps.columns,
        )
        told = {n: v.text if isinstance(v, WrongCell) else v for n, v in kept.items()}
        name = self._name_of(row, seen)
        for number in range(1, self.repeat + 1):
            called = name if self.repeat == 1 else f"{name}-{number}"
            columns = {**rest, "id": called}
            self._check_columns(columns)
            yield _Chain(called, line, columns, {**own, **told})

    def _name_of(self, row: Mapping[str, Any], seen: Counter) -> str:
        """What the row says that it is called, or a name made from its content.

        Filled cells make it, and nothing of the steps: who changes those keeps all names.
        """
        name = row.get("id")
        if isinstance(name, WrongCell):
            raise RowError(f"{shown('id')}: {name}.")
        if isinstance(name, bool) or not isinstance(name, str | int | None):
            raise RowError(f"id is {shown(name)}; allowed is a text or a number.")
        if name not in (None, ""):
            return str(name)
        filled_cells = {n: v for n, v in row.items() if n != "id" and v not in ("", None)}
        return numbered_name(content_hash({"row": filled_cells}), seen)

    def _check_columns(self, columns: Mapping[str, Any]) -> None:
        for name, line in self.steps.columns.items():
            if name in columns:
                continue
            if name in self.steps.names:
                hint = f"what the step {name} gives is {{step.{name}}}"
            else:
                nearest = difflib.get_close_matches(name, columns, n=1, cutoff=0.5)
                hint = f"did you mean {{{nearest[0]}}}?" if nearest else "a brace is written {{"
            raise RowError(
                f"{self.steps.file}:{line}: {{{plain(name)}}} is no column of this row; it has"
                f" {', '.join(map(plain, columns))}; {hint}"
            )

    # -- jobs ----------------------------------------------------------------------------------

    def _jobs_of(self, chain: _Chain, seen: Seen) -> Iterator[Job | Mistake]:
        wanted, open_choices = self._wanted(chain)
        for step in self.steps:
            if step.name not in wanted:
                continue
            form = self._form_of(step, chain)
            if step.choose is None:
                yield self._job(chain, chain.job_of(step), form, seen)
                continue
            candidates = [chain.job_of(step, n) for n in range(1, step.repeat + 1)]
            is_first = (self._rule_of(step)) == FIRST
            for name in candidates:
                choice = chain.job_of(step) if is_first and step.name not in open_choices else None
                yield self._job(chain, name, form, seen, choice)
            if step.name not in open_choices:
                form = self._choice_of(step, chain, candidates)
                yield self._job(chain, chain.job_of(step), form, seen)

    def _job(
        self,
        chain: _Chain,
        name: str,
        form: Mapping[str, Any],
        seen: Seen,
        choice: str | None = None,
    ) -> Job | Mistake:
        return drafted_job(Draft(name, form, chain.kept), chain.line, seen, choice)

    def _wanted(self, chain: _Chain) -> tuple[frozenset[str], frozenset[str]]:
        """The steps that are taken with this row, and those whose choice is left open."""
        waiting = {
            step.name
            for step in self.steps
            if step.name in self._by_person and not any(self._picks(chain, step))
        }
        if self.until is not None:
            waiting.add(self.until)
        if not waiting:
            return frozenset(self.steps.names), frozenset()
        ends = frozenset().union(*map(self.steps.needed_by, waiting))
        behind = {
            step.name
            for step in self.steps
            if not waiting.isdisjoint(self.steps.needed_by(step.name) - {step.name})
        }
        if self.until is not None:
            ends &= self.steps.needed_by(self.until)
        return ends - behind, frozenset(waiting)

    @cached_property
    def _by_person(self) -> frozenset[str]:
        """The steps of whose outputs a person chooses."""
        said = {step.name for step in self.steps if step.choose == PERSON}
        if self.chosen is None:
            return frozenset(said)
        listed = {name.rpartition(".")[2] for name in self.chosen.listed}
        return frozenset(
            said
            | {s.name for s in self.steps if not listed.isdisjoint((s.name, *_candidates_of(s)))}
        )

    def _picks(self, chain: _Chain, step: Step) -> list[tuple[str, Pick]]:
        """What a person chose of a step, as jobs and their outputs."""
        if self.chosen is None:
            return []
        names = [chain.job_of(step)]
        if step.choose is not None:
            names = [chain.job_of(step, n) for n in range(1, step.repeat + 1)]
        return [(name, pick) for name in names for pick in self.chosen.picks.get(name, ())]

    def _rule_of(self, step: Step) -> str | None:
        """By what a step's outputs are chosen."""
        return PERSON if step.name in self._by_person else self.rule or step.choose

    def _choice_of(self, step: Step, chain: _Chain, candidates: list[str]) -> dict[str, Any]:
        """What a choice among these jobs asks for."""
        if (rule := self._rule_of(step)) != PERSON:
            return {CHOOSE: candidates, RULE_FIELD: rule, **(self._folder if rule != FIRST else {})}
        picks = self._picks(chain, step)
        chosen = [StepOutput(step.name, pick.output).reference(name) for name, pick in picks]
        return {CHOOSE: candidates, RULE_FIELD: PERSON, CHOSEN: chosen}

    def _form_of(self, step: Step, chain: _Chain) -> dict[str, Any]:
        """What one step asks for with this row."""

        def output_of(asked: StepOutput) -> Any:
            inner = self.steps[asked.step]
            is_all = asked == StepOutput(inner.name)
            if is_all and inner.choose is None and inner.name in self._by_person:
                return self._chosen_outputs(chain, inner)
            return asked.reference(chain.job_of(inner))

        form: dict[str, Any] = {"params": {}} if "params" in step.form else {}
        for key, made in step.form.items():
            parts = made if key in _BY_NAME and isinstance(made, Mapping) else {key: made}
            for name, part in parts.items():
                read = _reader(step, key, name)
                value_of = partial(self._value, chain, read)
                value = filled(part, value_of, output_of, partial(self._value, chain, None))
                if value is not LEFT_OUT:
                    (form.setdefault(key, {}) if parts is made else form)[name] = value
        if step.function is None:
            return form
        return {"params": {}, **form, CODE: step.function.digest, **self._folder}

    def _chosen_outputs(self, chain: _Chain, step: Step) -> Any:
        """Those outputs of a step's one job that a person chose: all, one, or a list."""
        picks = [pick for _, pick in self._picks(chain, step)]
        name = chain.job_of(step)
        if any(pick.output is None for pick in picks):
            return StepOutput(step.name).reference(name)
        found = [StepOutput(step.name, pick.output).reference(name) for pick in picks]
        return found[0] if len(found) == 1 else found

    def _value(self, chain: _Chain, read: Callable[[str], Any] | None, name: str) -> Any:
        """The value of a column, as it goes into a job; ``read`` tells what a cell of a table may
        stand for, which in the midst of a text is nothing but itself."""
        value = chain.columns[name]
        if value is None or value == "":
            return LEFT_OUT
        if isinstance(value, WrongCell):
            raise RowError(f"{shown(name)}: {value}.")
        if read is not None and self._is_table and isinstance(value, str) and name != "id":
            value = as_file(value) if name in self.file_columns else read(value)
        if _names_a_job(value):
            raise RowError(
                f"{shown(name)} is {shown(value)}; a row has values, and takes no job's outputs."
            )
        return value

    @cached_property
    def _folder(self) -> dict[str, str]:
        """Where functions are looked for, unless that is where the job file is."""
        there = self.steps.file.resolve().parent
        try:
            seen_from = Path(os.path.relpath(there, self.base.resolve())).as_posix()
        except ValueError:  # it is on another drive
            seen_from = str(there)
        return {} if seen_from == "." else {FOLDER: seen_from}

    def _never_came(self, listed: set[str]) -> Iterator[Mistake]:
        """What stands in the file of choices, and is no job of this file."""
        if self.chosen is None:
            return
        for name in sorted(listed, key=self.chosen.listed.__getitem__):
            yield Mistake(
                line=None,
                message=f"{self.chosen.file}:{self.chosen.listed[name]}: id {shown(name)} is no"
                " job of these steps and rows.",
            )


def _reader(step: Step, key: str, name: str) -> Callable[[str], Any]:
    """What a cell of a table may stand for, in this field of a step's form."""
    match key:
        case "params":
            return list_or_cell if name in step.lists else cell
        case "nodes":
            return node_cell
        case "extra":
            return json_or_text
        case "options":
            return partial(option_cell, name)
        case "tags":
            return str  # as it is written
    return partial(run_option, key)


def _candidates_of(step: Step) -> list[str]:
    return [f"{step.name}-{n}" for n in range(1, step.repeat + 1)] if step.choose else []


def _names_a_job(value: Any) -> bool:
    """Whether a value, or one within it, would be taken for another job's output."""
    if isinstance(value, Mapping):
        is_one = "job" in value and value.keys() <= {"job", "output", "kind"}
        return is_one or any(map(_names_a_job, value.values()))
    return isinstance(value, list) and any(map(_names_a_job, value))
