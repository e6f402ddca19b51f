"""Following a task to its end: wait, show, save, tell.  What `run` and `task` have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from runninghub_async.checks import refusal
from runninghub_async.cli.failures import NotSavedError
from runninghub_async.cli.output import known, say, write, write_bytes, write_json
from runninghub_async.cli.progress import Progress
from runninghub_async.errors import RunningHubError

if TYPE_CHECKING:
    from runninghub_async import Call, Output, Result, Task, Usage
    from runninghub_async.cli.showing import View


class Shown(NamedTuple):
    """How the outputs of a task are seen, and for each what shows it, where it can be shown."""

    view: View
    pictures: list[bytes | None]


class Finished(NamedTuple):
    """A task that succeeded, its files, if they were saved, and how they are seen."""

    result: Result
    files: list[Path]
    shown: Shown | None = None

    def tell(self, *, as_json: bool, **what_ran: Any) -> None:
        """Print it: as one JSON object that begins with what ran, or for a person."""
        if as_json:
            write_json({**what_ran, **self.record()})
        else:
            self._tell_a_person()

    def record(self) -> dict[str, Any]:
        """It as one JSON object."""
        saved = [*self.files, *[None] * (len(self.result.outputs) - len(self.files))]
        return {
            "task_id": self.result.task_id,
            "status": "SUCCESS",
            "outputs": [
                _output_as_json(output, file)
                for output, file in zip(self.result.outputs, saved, strict=True)
            ],
            **known(data=self.result.data),
            "usage": _usage_as_json(self.result.usage),
        }

    def _tell_a_person(self) -> None:
        """The files, or where they can be fetched, one a line; and what the task used."""
        if self.shown is not None:
            self._show(self.shown)
        elif self.files:
            for file in self.files:
                write(str(file))
        else:
            for output in self.result.outputs:
                write(output.url or output.text or "")
        if used := _usage_in_words(self.result.usage):
            say(f"used: {used}")

    def _show(self, shown: Shown) -> None:
        """The same lines, as links; under each its picture."""
        for number, (output, picture) in enumerate(
            zip(self.result.outputs, shown.pictures, strict=True)
        ):
            if self.files:
                write(shown.view.link(str(self.files[number]), self.files[number]))
            elif output.url is not None:
                write(shown.view.link(output.url, output.url))
            else:
                write(output.text or "")
            if picture is not None:
                write_bytes(picture + b"\n")


class Started(NamedTuple):
    """A task that was submitted, and is not waited for."""

    task: Task

    def tell(self, *, as_json: bool, **what_ran: Any) -> None:
        """Print its id: in one JSON object that begins with what runs, or alone."""
        if as_json:
            task = self.task
            told = {"task_id": task.id, "status": task.status, "account": task.account}
            write_json({**what_ran, **told})
        else:
            write(self.task.id)


async def start(call: Call) -> Started:
    """Submit, and no more."""
    return Started(await call.submit())


def prepare(out: Path | None, *, keep_settings: bool = False) -> None:
    """Make the directory for the results before anything is paid for.

    Raises:
        InvalidParameterError: settings are to be kept, and nothing is saved.
    """
    if keep_settings and out is None:
        raise refusal("--keep-settings", "has no files to stand beside", "it with --out DIR")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)


async def follow(
    subject: Call | Task,
    progress: Progress,
    *,
    out: Path | None,
    overwrite: bool,
    keep_settings: bool = False,
    view: View | None = None,
) -> Finished:
    """Wait for the result, and save it where that was asked for; the client tells the rest."""
    result = await subject
    files = []
    if out is not None:
        files = await _save(result, out, progress, overwrite=overwrite, keep_settings=keep_settings)
    shown = None if view is None else Shown(view, await view.pictures(result, files))
    return Finished(result, files, shown)


async def _save(
    result: Result, out: Path, progress: Progress, *, overwrite: bool, keep_settings: bool
) -> list[Path]:
    progress.step("saving")
    try:
        return await result.save(out, overwrite=overwrite, keep_settings=keep_settings)
    except FileExistsError:
        why = f"{out} already has files of this task; --overwrite replaces them."
    except OSError as error:
        if isinstance(error, RunningHubError):
            raise
        why = f"The result could not be written to {out}: {error.strerror or error}."
    raise NotSavedError(why, task_id=result.task_id)


def _output_as_json(output: Output, file: Path | None) -> dict[str, Any]:
    return known(
        kind=output.kind,
        format=output.format or None,
        url=output.url,
        text=output.text,
        node_id=output.node_id,
        file=None if file is None else str(file),
    )


def _usage_as_json(usage: Usage) -> dict[str, Any]:
    return known(
        money=usage.money,
        third_party_money=usage.third_party_money,
        coins=usage.coins,
        seconds=usage.seconds,
        currency=usage.currency,
        total=usage.total and known(amount=usage.total.amount, currency=usage.total.currency),
    )


def _usage_in_words(usage: Usage) -> str:
    currency = f" {usage.currency}" if usage.currency else ""
    words = {
        f"{currency} for running it": usage.money,
        f"{currency} for the model": usage.third_party_money,
        " coins": usage.coins,
        " s": usage.seconds,
    }
    return ", ".join(f"{amount}{what}" for what, amount in words.items() if amount)
