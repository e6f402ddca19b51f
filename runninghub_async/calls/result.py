"""What a finished task produced, as its answer tells it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from runninghub_async import errors
from runninghub_async.calls.kept_settings import keep_beside
from runninghub_async.calls.late_results import results_in
from runninghub_async.calls.output_sources import Source
from runninghub_async.calls.outputs import Output, made_by, output_of, save_at, saved_file
from runninghub_async.http import wire
from runninghub_async.logs import logger
from runninghub_async.models.output_choice import OutputChoice
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import DataForm, OutputKind
from runninghub_async.models.result_data import data_in
from runninghub_async.models.usage import Usage
from runninghub_async.stores.addresses import check_on_disk
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import Store
from runninghub_async.values import expanded

T = TypeVar("T")

_MOST_NAMED = 12


@frozen(kw_only=True)
class Result(OutputSource):
    """What a finished task produced."""

    task_id: str
    outputs: tuple[Output, ...]
    usage: Usage
    data: Any = None
    """What the texts of the outputs say as JSON, with the ids that a next call needs: an object,
    or a list where they say several things; ``None`` where they say nothing in JSON.

    A model's page tells which fields are known.  What else the service tells is there too.  Whole
    numbers beyond 2**53, such as ids, are text.  A text behind a link is not looked into.
    """
    raw: Mapping[str, Any] = field(repr=False)
    """The service's answer as it came."""
    _named_outputs: Mapping[str, str] = field(factory=dict, repr=False, alias="named_outputs")
    """The nodes whose outputs have a name in the recipe that was called, by that name."""

    _asked: Callable[[], dict[str, Any]] | None = field(
        default=None, repr=False, eq=False, alias="asked"
    )
    """Gives what was asked for, where this client made the task."""

    def _as_inner(self) -> tuple[Any, Any]:
        if not self.outputs:
            raise self._unfit(_nothing(self.task_id, self.raw))
        return made_by(self.task_id, self.outputs), OutputChoice()

    @property
    def output(self) -> Output:
        """The output of a task that has exactly one.

        Raises:
            OutputsError: there are none or several.
        """
        if len(self.outputs) == 1:
            return self.outputs[0]
        if not self.outputs:
            raise self._unfit(_nothing(self.task_id, self.raw))
        there = ", ".join(map(_described, self.outputs[:_MOST_NAMED]))
        more = ", …" if len(self.outputs) > _MOST_NAMED else ""
        raise self._unfit(
            f"Task {self.task_id} has {len(self.outputs)} outputs: {there}{more}. .outputs has"
            " them all, .urls their links, and .save(directory) saves them."
        )

    @property
    def url(self) -> str:
        """The link of the one output.

        Raises:
            OutputsError: there are none or several, or the one has no link.
        """
        output = self.output
        if output.is_empty:
            raise self._unfit(
                f"The output of task {self.task_id} has neither a link nor a text in the service's"
                " answer, which is in .raw."
            )
        if (url := output.url) is None:
            raise self._unfit(f"The output of task {self.task_id} is a text; use .output.text.")
        return url

    @property
    def urls(self) -> tuple[str, ...]:
        """The links of all outputs that have one, in order; texts have none."""
        return tuple(output.url for output in self.outputs if output.url is not None)

    @property
    def by_node(self) -> dict[str, tuple[Output, ...]]:
        """The outputs by the node of the workflow that made them, in order: ``by_node["9"][0]``.

        Those of which no node is told, as of models, stand under ``""``.
        """
        nodes = dict.fromkeys(output.node_id or "" for output in self.outputs)
        return {
            node: tuple(output for output in self.outputs if (output.node_id or "") == node)
            for node in nodes
        }

    @property
    def by_name(self) -> dict[str, tuple[Output, ...]]:
        """The outputs by the name that the recipe gives to their node: ``by_name["film"][0]``.

        Of a node that made none there is none; what has no name in a recipe is not there at all.
        """
        nodes = self.by_node
        return {name: nodes.get(node, ()) for name, node in self._named_outputs.items()}

    def _unfit(self, message: str) -> errors.OutputsError:
        return errors.OutputsError(message, task_id=self.task_id, urls=self.urls)

    async def save(
        self,
        directory: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        keep_settings: bool = False,
    ) -> list[Path]:
        """Save all outputs in a directory, which is made if need be.

        The files are named ``{task_id}-{n}.{ext}``.  Where some cannot be saved, the others are,
        and the error tells which and where.

        Args:
            directory: where.
            overwrite: replace files of these names instead of refusing.
            keep_settings: put a small JSON beside each file, ``{name}.settings.json``, with what
                makes the same again: what was called, its parameters, the SHA-256 of local files,
                the task and its cost; no key, no password, no link's query.  ``runninghub again``
                reads it.

        Raises:
            DownloadError: there are no outputs, or one is not available any more.
            FileThereError, ConnectionFailedError: as :meth:`Output.save`.
            UsageError: ``keep_settings``, and this client did not make the task, or the result is
                a copy that another process has sent.
            InvalidParameterError: it is an address, which :meth:`save_to` takes.
        """
        check_on_disk("directory", directory)
        folder = expanded(directory)
        self._check_has_outputs()
        asked = await self._checked_asked() if keep_settings else None
        folder.mkdir(parents=True, exist_ok=True)
        store = FolderStore(folder, digests=keep_settings)

        async def saved(output: Output) -> Path:
            address = await save_at(store, output, overwrite=overwrite)
            await self._keep_beside(store, output, asked)
            return Path(address)

        return await self._all_saved([saved(output) for output in self.outputs])

    async def save_to(
        self, address: str, *, overwrite: bool = False, keep_settings: bool = False
    ) -> list[str]:
        """Save all outputs to an object store, under a prefix; needs the extra ``stores``.

        The files are named as :meth:`save` names them.  Where some cannot be saved, the others are,
        and the error tells which and where.

        Args:
            address: such as ``s3://bucket/prefix``, ``gs://bucket/prefix`` or
                ``az://container/prefix``.
            overwrite: replace files of these names instead of refusing.
            keep_settings: as :meth:`save` takes it.

        Returns:
            The addresses of the files.

        Raises:
            InvalidParameterError: it is no such address.
            DownloadError: there are no outputs, or one is not available any more.
            StoreError, FileThereError, ConnectionFailedError: as :meth:`Output.save_to`.
            UsageError: as :meth:`save`.
        """
        store = ObjectStore(address)
        self._check_has_outputs()
        asked = await self._checked_asked() if keep_settings else None

        async def saved(output: Output) -> str:
            address = await save_at(store, output, overwrite=overwrite)
            await self._keep_beside(store, output, asked)
            return address

        return await self._all_saved([saved(output) for output in self.outputs])

    async def _checked_asked(self) -> dict[str, Any]:
        """What was asked for.

        Raises:
            UsageError: this client does not know it.
        """
        if self._asked is None:
            raise errors.UsageError(
                f"What task {self.task_id} was asked for is not known, since this client did not"
                " make it; save its results without keep_settings.",
                task_id=self.task_id,
            )
        return await asyncio.to_thread(self._asked)

    async def _keep_beside(
        self, store: Store, output: Output, asked: Mapping[str, Any] | None
    ) -> None:
        if asked is None:
            return
        file = saved_file(output)
        await keep_beside(
            store, file, asked, task_id=self.task_id, output=output.index, usage=self.usage
        )

    def _check_has_outputs(self) -> None:
        if not self.outputs:
            raise errors.DownloadError(
                _nothing(self.task_id, self.raw), task_id=self.task_id, raw=self.raw
            )

    async def _all_saved(self, saves: Sequence[Awaitable[T]]) -> list[T]:
        """Where each of the outputs is, once all are; else the error of the first that is not."""
        saved = await asyncio.gather(*saves, return_exceptions=True)
        paths = [path for path in saved if not isinstance(path, BaseException)]
        failed = {
            output: outcome
            for output, outcome in zip(self.outputs, saved, strict=True)
            if isinstance(outcome, BaseException)
        }
        for error in failed.values():  # after all have ended: what could be saved is saved
            if isinstance(error, errors.RunningHubError) and len(self.outputs) > 1:
                tell_what_is_saved(error, list(failed), [str(path) for path in paths])
            raise error
        return paths


def result_of(
    answer: wire.TaskAnswer,
    *,
    task_id: str,
    expected: OutputKind | None,
    data: DataForm | None,
    source: Source | None,
    named_outputs: Mapping[str, str],
    asked: Callable[[], dict[str, Any]] | None = None,
) -> Result:
    """The result in a successful answer.

    ``expected`` decides where the format does not, and ``data`` how texts make one object;
    without a ``source`` nobody can fetch the outputs; ``asked`` gives what was asked for.
    """
    outputs = tuple(
        output_of(item, index, task_id, expected, source)
        for index, item in enumerate(answer.results, start=1)
    )
    if outputs and (left_out := _unreadable(answer)):
        logger.warning(
            "%d of the results of task %s cannot be read; Result.raw has them", left_out, task_id
        )
    empty = [output for output in outputs if output.is_empty]
    if len(empty) < len(outputs):
        for output in empty:
            logger.warning(
                "output %d of task %s has neither a link nor a text", output.index, task_id
            )
    return Result(
        task_id=task_id,
        outputs=outputs,
        usage=answer.usage,
        data=data_in((output.text for output in outputs if output.text), data),
        raw=answer.raw,
        named_outputs=named_outputs,
        asked=asked,
    )


def no_outputs(result: Result, *, endpoint: str, page: str) -> errors.NoOutputsError:
    """The error for a success whose results are not there, or not all."""
    readable = [output for output in result.outputs if not output.is_empty]
    why = "some of its results have not come"
    if not readable:
        why = f"no results have come that can be read: {_in_their_place(result.raw)}"
    return errors.NoOutputsError(
        f"Task {result.task_id} ({endpoint}) succeeded, but {why}. V1's outputs were asked for as"
        f" well. rh.task({result.task_id!r}) looks again, which costs nothing; where a workflow"
        f" rightly makes none, the error's .result is all there is. The task is paid; its page is"
        f" {page}",
        task_id=result.task_id,
        endpoint=endpoint,
        raw=result.raw,
        result=result if readable else evolve(result, outputs=()),
        record_url=page,
    )


def tell_what_is_saved(
    error: errors.RunningHubError, failed: Sequence[Output], saved: Sequence[str | Path]
) -> None:
    """Name in an error what could not be saved of several outputs, and what was."""
    count = len(failed) + len(saved)
    lost = ", ".join(map(_described, failed[:_MOST_NAMED])) + ", …" * (len(failed) > _MOST_NAMED)
    kept = ", ".join(map(str, saved[:_MOST_NAMED])) + ", …" * (len(saved) > _MOST_NAMED)
    error.message = (
        f"{error.message} Of {count} outputs {len(failed)} could not be saved: {lost}. Saved:"
        f" {kept or 'none'}."
    )
    error.args = (error.message,)


def _described(output: Output) -> str:
    """``2 image (png, node 9)``"""
    known = [output.format or "", f"node {output.node_id}" if output.node_id else ""]
    details = ", ".join(filter(None, known))
    return f"{output.index} {output.kind}" + (f" ({details})" if details else "")


def _unreadable(answer: wire.TaskAnswer) -> int:
    """How many items of the list are no results."""
    listed = results_in(answer.raw)
    return len(listed) - len(answer.results) if isinstance(listed, list) else 0


def _nothing(task_id: str, raw: Mapping[str, Any]) -> str:
    return (
        f"Task {task_id} succeeded, but the service's answer has no outputs that can be read:"
        f" {_in_their_place(raw)}. Result.raw is that answer; rh.task({task_id!r}) asks once more,"
        " which costs nothing."
    )


def _in_their_place(raw: Mapping[str, Any]) -> str:
    """What an answer has in the place of results."""
    match results_in(raw):
        case None:
            found = "there are none"
        case []:
            found = "the list of them is empty"
        case list() as items if any(isinstance(item, Mapping) for item in items):
            found = "what the list of them has is without link and text"
        case list() as items:
            kinds = sorted({_in_json(item) for item in items})
            found = f"the list of them has {' and '.join(kinds)} in place of objects"
        case other:
            found = f"there is {_in_json(other)} in place of the list of them"
    return found


def _in_json(value: Any) -> str:
    match value:
        case None:
            return "null"
        case str():
            return "a text"
        case bool():
            return "a boolean"
        case Mapping():
            return "an object"
        case list():
            return "a list"
    return "a number"
