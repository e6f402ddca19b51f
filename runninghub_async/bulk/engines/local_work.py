"""Jobs that are done here and cost nothing: functions of the user's, and choices."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import ExitStack, closing
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from runninghub_async.bulk.engines.run_context import RunContext, told
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.fetched import Fetched
from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.local_kinds import CHOOSE, PYTHON
from runninghub_async.bulk.needed import JobBlocked, Needed, NeededOutput
from runninghub_async.bulk.outcomes import JobOutcome, now
from runninghub_async.bulk.references import (
    FIRST,
    PERSON,
    RULE_FIELD,
    Reference,
    references_in,
    takes_first,
    with_values,
)
from runninghub_async.bulk.steps.functions import LocalFunction, function_named
from runninghub_async.bulk.steps.source import CHOSEN, CODE, FOLDER
from runninghub_async.calls.output_kinds import kind_of_format
from runninghub_async.calls.outputs import Output
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.logs import logger
from runninghub_async.models.output_choice import choice_in
from runninghub_async.models.records import OutputKind
from runninghub_async.models.text_files import with_files
from runninghub_async.quoting import plain, shown
from runninghub_async.stores.store import SavedFile

_PIECE = 2**20
_OWN_FOLDER = "folder"
"""The parameter under which a function that has it gets an empty folder for its files."""


class FunctionFailed(RunningHubError):
    """A function of a local step, or one that chooses, raised or gave nothing that can be used.

    Nothing was billed.  What hangs on it waits until it succeeds in a later run.
    """


class _Made(NamedTuple):
    """What a function gives: a file, or a text that becomes one."""

    kind: OutputKind
    suffix: str
    source: Path | bytes


async def local_outcome(work: Work, context: RunContext, base: Path) -> JobOutcome:
    """Do a job that is none of the service's.

    Args:
        work: the job, with all that it hangs on.
        context: the run.
        base: the directory that relative paths in its form start from.
    """
    job = work.job
    try:
        context.stop.check()
        await context.check_needed(work.choice)
        if work.entry is not None and work.entry.state != "pending":
            await context.ledger.again(job)  # its code is another one, or its files are gone
        doing = _choose if CHOOSE in job.form else _run
        return await doing(job, work.needed, context, base)
    except FunctionFailed as error:
        return JobOutcome(job=job, state="failed", error=error, money=Decimal(0))
    except Exception as error:  # the disk, the ledger, what it hangs on
        return JobOutcome(job=job, state="pending", error=told(error, job))


# -- functions ---------------------------------------------------------------------------------


async def _run(
    job: Job, needed: Mapping[str, Needed], context: RunContext, base: Path
) -> JobOutcome:
    began, form = now(), job.form
    function = function_named(str(form[PYTHON]), base / str(form.get(FOLDER, ".")))
    if form.get(CODE) not in (None, function.digest):
        raise RunningHubError(
            f"The code of {function.name} was changed while the run was under way; the next run"
            " takes the new one."
        )
    arguments = dict(form.get("params") or {})
    with ExitStack() as leaving:
        fetched = leaving.enter_context(closing(Fetched(context.store)))
        values = {
            place: await _taken(needed, reference, fetched)
            for place, reference in references_in({"params": arguments})
        }
        given = with_values({"params": with_files(arguments, base)}, lambda place, _: values[place])
        arguments = dict(given["params"])
        folder: Path | None = None
        if _OWN_FOLDER in (function.parameters or {}) and _OWN_FOLDER not in arguments:
            made = await asyncio.to_thread(_empty_folder, context.scratch)
            folder = arguments[_OWN_FOLDER] = Path(leaving.enter_context(made))
        outputs = _outputs(function, await _called(function, **arguments), folder)
        files = [
            await _kept(job, number, output, context)
            for number, output in enumerate(outputs, start=1)
        ]
    texts = [each.source.decode() for each in outputs if isinstance(each.source, bytes)]
    return JobOutcome(
        job=job,
        state="saved",
        files=tuple(files),
        texts=tuple(texts),
        text_node_ids=(None,) * len(texts),
        money=Decimal(0),
        submitted_at=began,
    )


def _empty_folder(within: Path) -> tempfile.TemporaryDirectory[str]:
    """Beneath the run's folder, where the next run finds what this one leaves when it dies."""
    within.mkdir(exist_ok=True)
    return tempfile.TemporaryDirectory(dir=within.absolute(), ignore_cleanup_errors=True)


async def _called(function: LocalFunction, *args: Any, **arguments: Any) -> Any:
    """What a function gives, in a thread unless it is to be awaited.

    Raises:
        FunctionFailed: it raised.
    """
    try:
        if function.is_async:
            return await function.call(*args, **arguments)
        return await asyncio.to_thread(function.call, *args, **arguments)
    except (Exception, SystemExit) as error:
        logger.error("%s raised", function.name, exc_info=error)
        raise FunctionFailed(
            f"{function.name} raised {type(error).__name__}: {plain(str(error), 300)}; the log has"
            " the traceback."
        ) from error


async def _taken(needed: Mapping[str, Needed], reference: Reference, fetched: Fetched) -> Any:
    """What a function gets for another job's output: a file's path, a text, a value; several as a
    list."""
    outputs: Sequence[NeededOutput] = needed[reference.job].outputs
    is_all = reference.choice.position is None and reference.choice.kind is None
    if not is_all or len(outputs) == 1:
        return await _given(reference.choice.pick(outputs), fetched)
    return [await _given(output, fetched) for output in outputs]


async def _given(output: NeededOutput, fetched: Fetched) -> Any:
    path = await fetched.path(output.file)
    if output.kind != "text":
        return path
    text = await asyncio.to_thread(path.read_text, encoding="utf-8-sig", errors="replace")
    is_value = output.file.url is None and path.suffix == ".json"  # a function made it
    return json.loads(text) if is_value else text


def _outputs(function: LocalFunction, value: Any, folder: Path | None) -> list[_Made]:
    """What a function gives, one by one.

    Raises:
        FunctionFailed: it cannot be kept.
    """
    items = value if isinstance(value, (list, tuple)) else [value]
    if not items:
        raise FunctionFailed(f"{function.name} gave an empty list; something must come of a step.")
    return [_output(function, item, folder) for item in items]


def _output(function: LocalFunction, value: Any, folder: Path | None) -> _Made:
    if isinstance(value, Path):
        path = folder / value if folder is not None else value  # what is absolute stays so
        if not path.is_file() or not path.stat().st_size:
            trouble = "is empty" if path.is_file() else "is not there"
            raise FunctionFailed(f"{function.name} gave the file {str(path)!r}, which {trouble}.")
        suffix = path.suffix.lower()
        return _Made(kind_of_format(suffix.lstrip(".")) or "file", suffix, path)
    if isinstance(value, str) and value:
        return _Made("text", ".txt", value.encode(errors="replace"))
    if value is not None and value != "":
        try:
            return _Made("text", ".json", json.dumps(value, ensure_ascii=False).encode())
        except (TypeError, ValueError):
            pass
    raise FunctionFailed(
        f"{function.name} gave {shown(value)}; allowed is the Path of a file, a text, a value of"
        " JSON, or a list of these."
    )


async def _kept(job: Job, number: int, output: _Made, context: RunContext) -> SavedFile:
    """Put an output into the run's folder, with its digest."""
    named = Output(
        task_id=job.id,
        index=number,
        url=None,
        kind=output.kind,
        format=output.suffix.lstrip("."),
        text=None,
        node_id=None,
        source=None,
    )
    stem = context.names.stem(job, named)
    name = await context.ledger.reserve_name(job.id, number, stem)
    saved = await context.store.publish(
        f"{FILES}{name}{output.suffix}", _pieces(output.source), replace=True
    )
    return saved._replace(output=number, kind=output.kind)


async def _pieces(source: Path | bytes) -> AsyncIterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as file:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece


# -- choices -----------------------------------------------------------------------------------


async def _choose(
    job: Job, needed: Mapping[str, Needed], context: RunContext, base: Path
) -> JobOutcome:
    began, form = now(), job.form
    candidates = [needed[name] for name in form[CHOOSE] if name in needed]
    saved = [each for each in candidates if each.state == "saved" and each.outputs]
    if not saved:
        raise _none_saved(job, candidates)
    match rule := form[RULE_FIELD]:
        case str() if rule == FIRST:
            chosen = [(saved[0], output) for output in saved[0].outputs]
        case str() if rule == PERSON:
            chosen = _by_person(form[CHOSEN], needed)
        case _:
            function = function_named(str(rule), base / str(form.get(FOLDER, ".")), "choose")
            chosen = await _by_function(function, saved, context)
    files = [output.file._replace(output=n) for n, (_, output) in enumerate(chosen, start=1)]
    return JobOutcome(
        job=job,
        state="saved",
        files=tuple(files),
        data={
            CHOSEN: list(dict.fromkeys(each.id for each, _ in chosen)),
            **_told_unneeded(form, needed),
        },
        money=Decimal(0),
        submitted_at=began,
    )


def _told_unneeded(form: Mapping[str, Any], needed: Mapping[str, Needed]) -> dict[str, list[str]]:
    """The candidates that are not made any more: from the first that is saved on, no submit of
    another leaves."""
    if not takes_first(form):
        return {}
    left = [name for name in form[CHOOSE] if name not in needed or needed[name].state == "pending"]
    return {"not_needed": left} if left else {}


def _none_saved(job: Job, candidates: Sequence[Needed]) -> JobBlocked:
    first = next(iter(candidates), None)
    why = f": {first.error.rstrip('. ')}" if first is not None and first.error else ""
    if takes_first(job.form) and any(each.state == "succeeded" for each in candidates):
        why += (
            ". The next run fetches what is paid once more, and makes another candidate only where"
            " the service has the files no more."
        )
    return JobBlocked(
        f"None of the candidates of {plain(job.id)} is saved{why}",
        job="" if first is None else first.id,
    )


def _by_person(
    chosen: Sequence[Mapping[str, Any]], needed: Mapping[str, Needed]
) -> list[tuple[Needed, NeededOutput]]:
    """What a person chose.

    Raises:
        JobBlocked: one of the jobs is not saved.
        InvalidParameterError: one has no such output.
    """
    found: list[tuple[Needed, NeededOutput]] = []
    for pick in chosen:
        of, choice = needed[pick["job"]], choice_in(pick, CHOSEN)
        if of.state != "saved":
            raise JobBlocked(f"{plain(of.id)} was chosen, which is {of.state}", job=of.id)
        try:
            outputs = of.outputs if choice.position is None else [choice.pick(of.outputs)]
        except InvalidParameterError as mistake:
            why = f"cannot be taken: {mistake.message.rstrip('.')}"
            raise refusal(f"what was chosen of {of.id}", why) from None
        found += [(of, output) for output in outputs]
    return found


async def _by_function(
    function: LocalFunction, saved: Sequence[Needed], context: RunContext
) -> list[tuple[Needed, NeededOutput]]:
    """What a function chose.

    Raises:
        FunctionFailed: it raised, or chose nothing, or something else.
    """
    with closing(Fetched(context.store)) as fetched:
        by_path = {
            await fetched.path(output.file): (each, output)
            for each in saved
            for output in each.outputs
        }
        value = await _called(function, list(by_path))
    items = value if isinstance(value, (list, tuple)) else [] if value is None else [value]
    if not items:
        raise FunctionFailed(f"{function.name} chose none of {len(by_path)} files.")
    if wrong := [item for item in items if not isinstance(item, Path) or item not in by_path]:
        raise FunctionFailed(
            f"{function.name} chose {shown(wrong[0])}; allowed is one of the paths that it is"
            " given, or a list of some."
        )
    return [by_path[item] for item in dict.fromkeys(items)]
