"""The options of ``runninghub bulk`` about steps that are done with every row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from attrs import asdict, fields_dict, frozen

from runninghub_async.checks import refusal
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import JobSource

StepsFile = Annotated[
    Path | None,
    typer.Option(
        "--steps",
        metavar="FILE",
        dir_okay=False,
        help="What is done with every row of JOBS, one step after the other: YAML or JSON.",
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="STEP",
        help="Do this step and what it needs; leave the rest, and the choice, for a later run.",
    ),
]
Choose = Annotated[
    str | None,
    typer.Option(
        "--choose",
        metavar="first|MODULE:FUNCTION",
        help="Which candidates of a step go on: the first, or those that a function picks.",
    ),
]
ChosenFile = Annotated[
    Path | None,
    typer.Option(
        "--chosen",
        metavar="FILE",
        dir_okay=False,
        help="Which outputs a person has chosen: a table with the columns id, output, mark.",
    ),
]
_OF_LINES = {"model": "--model", "constants": "--set", "seeds": "--seed"}
"""What says what a line is to be, where it does not say so itself."""


@frozen(kw_only=True)
class StepOptions:
    """What was given about steps."""

    steps: Path | None
    until: str | None
    choose: str | None
    chosen: Path | None


def with_steps(
    source: JobSource, given: StepOptions, jobs: str, *, validate: bool = True
) -> JobSource:
    """How rows become chains of jobs, where steps were given; else as it was.

    Args:
        source: how lines become jobs.
        given: what was given about steps.
        jobs: the name of the job file.
        validate: whether models and their parameters must be known.

    Raises:
        InvalidParameterError: the steps, what was chosen, or an option beside them is not usable.
        OSError: a file cannot be read.
    """
    if given.steps is None:
        for name, value in asdict(given).items():
            if value is not None:
                raise refusal(name, "is given without --steps", value=value)
        return source
    from runninghub_async.bulk.references import PERSON
    from runninghub_async.bulk.steps.chosen import read_chosen
    from runninghub_async.bulk.steps.document import check_rule, read_steps
    from runninghub_async.bulk.steps.source import StepSource

    for name, option in _OF_LINES.items():
        if getattr(source, name):
            raise refusal(
                "steps", f"does not go with {option}", hint="What it says belongs into the steps."
            )
    steps = read_steps(expanded(given.steps), source.catalogue, validate=validate)
    if given.until is not None:
        steps.checked_name(given.until, "until")
    if given.choose == PERSON:
        raise refusal("choose", f"is {PERSON!r}", hint="--until STEP waits for a person's choice.")
    if given.choose is not None:
        check_rule(given.choose, steps.file.parent)
        if not any(step.choose for step in steps):
            raise refusal("choose", "is given, and no step has candidates: repeat, or choose")
    return StepSource(
        **{name: getattr(source, name) for name in fields_dict(type(source))},
        steps=steps,
        until=given.until,
        rule=given.choose,
        chosen=None if given.chosen is None else read_chosen(expanded(given.chosen)),
        base=Path() if jobs == "-" else expanded(jobs).parent,
    )


def until_of(source: JobSource) -> str | None:
    """The step behind which nothing is asked for; ``None`` where all of it is."""
    from runninghub_async.bulk.steps.source import StepSource

    return source.until if isinstance(source, StepSource) else None
