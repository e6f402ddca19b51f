# Generated from the asyncio classes by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Calls, tasks, results and outputs of a blocking client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NoReturn, Self, overload

from attrs import frozen

from runninghub_async import errors, sync
from runninghub_async.calls.outputs import LONGEST_TEXT
from runninghub_async.calls.tags import TagValue
from runninghub_async.learned.records import Seen
from runninghub_async.models.budgets import Budget
from runninghub_async.models.literals import OutputKind
from runninghub_async.models.output_source import BlockingSource
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import Usage
from runninghub_async.progress import ProgressUpdate, TaskStatus, TaskUpdate
from runninghub_async.settings import OnCancel
from runninghub_async.sync.blocking import (
    Blocking,
    Iteration,
    called_here,
    called_in_loop,
    iterated,
    read_here,
    waited_for,
)
from runninghub_async.sync.paid import Paid
from runninghub_async.values import UNSET, Unset


class Call(Paid, BlockingSource):
    """**One** paid task, lazily: nothing happens until it is run or submitted.  :meth:`run` uploads
    local media, submits once, waits and returns the :class:`Result`.
    Running it again, running it from two threads at once, and ``submit()`` all share the one task;
    ``copy()`` makes another one to pay for.  When a call ended and certainly no task was
    created, running it again tries again; otherwise it comes to the same end.
    """

    __slots__ = ()

    @property
    @read_here
    def task(self) -> sync.Task | None:
        """The task, once its id is known; stays when waiting was interrupted or timed out."""
        ...

    @property
    @read_here
    def model(self) -> str:
        """The name of what is called."""
        ...

    @waited_for
    def run(self) -> sync.Result:
        """Upload local media, submit once, wait for the end of the task, and give its result.

        Raises:
            TaskFailedError, ContentModerationError, TaskCancelledError: how the task ended.
            InvalidParameterError, AuthenticationError, InsufficientBalanceError, APIError:
                the service refused it; no task was created.
            ConnectionFailedError: the service was not reached; no task was created.
            SubmissionUncertainError: whether a task was created cannot be known.
            TaskTimeoutError: the ``timeout`` of the call, or else of the client, passed.

        Warns:
            RejectedNodesWarning: the task was created, but not all of its nodes will run.
        """
        ...

    @called_here
    def output(
        self, position: int | None = None, /, *, kind: OutputKind | None = None
    ) -> sync.ChosenOutput:
        """One of the outputs that its task will have, to be given to another call.

        A call itself may be given where a media or text parameter is wanted, and stands for its
        only output.  Where it has several, this says which::

            film = rh.hailuo.hailuo_2_3_i2v_pro(image_url=pictures.output(2), prompt="…")

        Args:
            position: which, counted from 1; among those of this kind, where one is given.
            kind: ``"image"``, ``"video"``, ``"audio"``, ``"3d"``, ``"text"`` or ``"file"``: the
                only one of this kind.

        Raises:
            InvalidParameterError: neither is given, or one is not allowed.
        """
        ...

    @waited_for
    def submit(self, webhook_url: str | None = None) -> sync.Task:
        """Upload and submit, but do not wait: returns a handle.

        Args:
            webhook_url: where the service posts the outcome when the task ends.

        Raises:
            InvalidParameterError: ``webhook_url`` is not an http(s) address.
            RunningHubError: as :meth:`run`, except for how the task ends.
        """
        ...

    @called_in_loop
    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        webhook_url: str | Unset | None = UNSET,
        account: str | Unset | None = UNSET,
        on_cancel: OnCancel | Unset | None = UNSET,
        wait_for_place: bool | float | Unset | None = UNSET,
        max_cost: Budget | str | Unset | None = UNSET,
    ) -> Self:
        """Set options of this very call, and return it.  What is not named here stays as it is.

        Once the submit has begun only ``timeout`` may change; it counts from then on.

        Args:
            timeout: seconds for the whole call, queueing included, in place of the client's;
                ``None`` = no limit.
            webhook_url: where the service posts the outcome when the task ends, in place of the
                client's; ``None`` takes the client's.
            account: the label of the account that is to pay, as :attr:`Task.account` tells it;
                ``None`` takes whichever has room first.
            on_cancel: ``"leave"`` or ``"cancel"``, as for the client; ``None`` takes the client's.
            wait_for_place: ``True``, ``False`` or seconds, as for the client; ``None`` takes the
                client's.
            max_cost: what budgets are to expect it to cost, whatever is published: an amount with
                its currency, such as ``"30coins"`` or ``"0.40USD"``.  For a workflow or an app
                nothing is published.  The service is not told of it, and bills may be higher.

        Raises:
            InvalidParameterError: a value is not allowed, or the client has no such account;
                nothing was changed.
            RunningHubError: the submit has begun, so that this cannot be changed any more.
        """
        ...

    @called_in_loop
    def tagged(self, /, **tags: TagValue | None) -> Self:
        """Tag this very call, and return it: ``call.tagged(request_id="7f3a", user="ann")``.

        Its tags are told in the log, in events and in the results of bulk runs, and go with its
        copies and its text form.  They are not sent to the service, and are no part of what the
        call asks for.  Tags that it has and that are not named here stay.

        Args:
            **tags: at most 16, each with one line of text of at most 200 characters, a whole
                number or a UUID; ``None`` takes a tag away.

        Raises:
            InvalidParameterError: a name or a value is not allowed, or has an API key in it;
                nothing was changed.
        """
        ...

    @property
    @read_here
    def tags(self) -> Mapping[str, str]:
        """What it is tagged with; see :meth:`tagged`."""
        ...

    @called_here
    def copy(self) -> sync.Call:
        """Another call with the same parameters and options: another task to pay for.

        It belongs to the purses in whose context it is copied, or to those of this call where that
        is outside of any.
        """
        ...

    @called_here
    def price(self) -> Price | None:
        """The price that is published for this call on the client's site, offline; with it what
        the calls cost that it takes outputs from, as far as they have no task yet.

        ``None`` where it cannot be known, also where only the other site's is: the sites have
        prices of their own, in different currencies.  :meth:`RunningHub.price_preview` asks.
        """
        ...

    @called_here
    def seen(self) -> Seen | None:
        """What earlier runs of this workflow or app cost and how long they took, on the same kind
        of machine at the same site, as far as the client's ``state_dir`` remembers; offline.

        An estimate is no price: a run may cost more than any before it.  ``None`` where nothing
        is known, and for hosted models, whose prices are published.
        """
        ...

    @called_here
    def to_dict(self) -> dict[str, Any]:
        """The call as plain data, for example ``{"model": path, "params": {wire names}}``.

        :meth:`RunningHub.from_dict` turns it back into a call, and tells the form of each kind.
        Local files appear as their paths, ``bytes`` as a ``data:`` URL.  A run of a workflow or
        an AI app stands there with its options, an access password among them.  What
        :meth:`with_options` has set stands under ``options``, and tags under ``tags``.

        An output of a task stands there as ``{"task": id, "account": label}``, one of a call that
        has no task yet as ``{"call": "1"}``, with the text form of that call, once, under
        ``calls``.  So two text forms that are read are two inner calls to pay for.
        """
        ...


class Task(Blocking, BlockingSource):
    """One task, created and therefore paid.  Its :meth:`result` waits for what it makes.

    It comes from ``call.submit()``, or from ``rh.task(id)`` after a restart.
    """

    __slots__ = ()

    @property
    @read_here
    def id(self) -> str:
        """The task id: a number of up to 19 digits, as text."""
        ...

    @property
    @read_here
    def status(self) -> TaskStatus:
        """The last known status; empty before the first look at a re-attached task."""
        ...

    @property
    @read_here
    def usage(self) -> Usage:
        """What it has used, as far as the service has said; its result has the same."""
        ...

    @property
    @read_here
    def ended(self) -> bool:
        """Whether the task is known to be over, in whatever way."""
        ...

    @property
    @read_here
    def client_id(self) -> str | None:
        """What ComfyUI calls its live connection, 32 hexadecimal digits; the answer to a submit
        tells it, and nothing does for a re-attached task.
        """
        ...

    @property
    @read_here
    def account(self) -> str:
        """The label of the account (not its key) that the task belongs to."""
        ...

    @called_here
    def output(
        self, position: int | None = None, /, *, kind: OutputKind | None = None
    ) -> sync.ChosenOutput:
        """One of its outputs, to be given to a call: see :meth:`Call.output`."""
        ...

    @waited_for
    def result(self, timeout: float | None = None) -> sync.Result:
        """Wait for the end of the task.

        Args:
            timeout: seconds to wait; ``None`` takes the ``timeout`` of the call that made the
                task, or else of the client.

        Raises:
            TaskFailedError, ContentModerationError, TaskCancelledError: how it ended.
            NoOutputsError: it has succeeded, and its results have not come within a minute.
            TaskTimeoutError: the time passed; the task goes on, and this can be called again.
            NotFoundError: the service does not know the task (any more).
            InvalidParameterError: ``timeout`` is not a number of seconds above 0.
        """
        ...

    @overload
    def updates(self, *, progress: Literal[True]) -> Iteration[ProgressUpdate]: ...

    @overload
    def updates(self, *, progress: Literal[False] = False) -> Iteration[TaskUpdate]: ...

    @overload
    def updates(self, *, progress: bool) -> Iteration[TaskUpdate]: ...

    @iterated
    def updates(self, *, progress: bool = False) -> Iteration[TaskUpdate]:
        """The current state, then every change of status, up to and including the last.

        A task that fails ends the iteration too; its ``result()`` then raises the error.

        Args:
            progress: yield what else is told as well; all is a
                :class:`~runninghub_async.progress.ProgressUpdate` then, and says how far the task
                is.  Of workflows and apps it comes node by node over a live connection, as long as
                this is listened to; of models it is an estimate, about once a second, once it has
                been seen how long such tasks take.  A listener that comes late is told first how
                far it is.  One that is slow misses the older steps, and no change of status.

        Raises:
            NotFoundError: the service does not know the task (any more).
            TaskTimeoutError: the ``timeout`` of its call, or else of the client, passed.
        """
        ...

    @waited_for
    def refresh(self) -> TaskStatus:
        """Ask the service once, now.  Returns the status.

        Raises:
            APIError, ConnectionFailedError: the question was refused or got no answer.
        """
        ...

    @waited_for
    def cancel(self) -> None:
        """Ask the service to stop the task.  Time already used is billed.

        The service does not say whether it stopped; the next look at the status does.

        Raises:
            NotFoundError: it does not know the task.
            APIError, ConnectionFailedError: the request was refused or got no answer.
        """
        ...


class Result(Blocking, BlockingSource):
    """What a finished task produced."""

    __slots__ = ()

    @property
    @read_here
    def task_id(self) -> str: ...

    @property
    @read_here
    def outputs(self) -> tuple[sync.Output, ...]: ...

    @property
    @read_here
    def usage(self) -> Usage: ...

    @property
    @read_here
    def data(self) -> Any:
        """What the texts of the outputs say as JSON, with the ids that a next call needs: an object,
        or a list where they say several things; ``None`` where they say nothing in JSON.

        A model's page tells which fields are known.  What else the service tells is there too.  Whole
        numbers beyond 2**53, such as ids, are text.  A text behind a link is not looked into.
        """
        ...

    @property
    @read_here
    def raw(self) -> Mapping[str, Any]:
        """The service's answer as it came."""
        ...

    @property
    @read_here
    def output(self) -> sync.Output:
        """The output of a task that has exactly one.

        Raises:
            OutputsError: there are none or several.
        """
        ...

    @property
    @read_here
    def url(self) -> str:
        """The link of the one output.

        Raises:
            OutputsError: there are none or several, or the one has no link.
        """
        ...

    @property
    @read_here
    def urls(self) -> tuple[str, ...]:
        """The links of all outputs that have one, in order; texts have none."""
        ...

    @property
    @read_here
    def by_node(self) -> dict[str, tuple[sync.Output, ...]]:
        """The outputs by the node of the workflow that made them, in order: ``by_node["9"][0]``.

        Those of which no node is told, as of models, stand under ``""``.
        """
        ...

    @property
    @read_here
    def by_name(self) -> dict[str, tuple[sync.Output, ...]]:
        """The outputs by the name that the recipe gives to their node: ``by_name["film"][0]``.

        Of a node that made none there is none; what has no name in a recipe is not there at all.
        """
        ...

    @waited_for
    def save(
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
        ...

    @waited_for
    def save_to(
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
        ...


class Output(Blocking, BlockingSource):
    """One result of a task: a file behind a temporary link, or a text."""

    __slots__ = ()

    @property
    @read_here
    def task_id(self) -> str: ...

    @property
    @read_here
    def index(self) -> int:
        """Position among the task's outputs, counted from 1."""
        ...

    @property
    @read_here
    def url(self) -> str | None:
        """Where the file is; the service keeps it for about a day."""
        ...

    @property
    @read_here
    def kind(self) -> OutputKind: ...

    @property
    @read_here
    def format(self) -> str:
        """File extension as the service names it, in lower case; may be empty."""
        ...

    @property
    @read_here
    def text(self) -> str | None: ...

    @property
    @read_here
    def node_id(self) -> str | None: ...

    @waited_for
    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the output to disk.

        Args:
            path: a file name, or an existing directory (or a name that ends with a slash),
                in which the file gets the name ``{task_id}-{n}.{ext}``.
            overwrite: replace a file of that name instead of refusing.

        Returns:
            The file.

        A file whose content is of another kind than promised gets the extension of its content,
        and a warning in the log; a full name that you give is kept.

        Raises:
            FileThereError: there is a file of that name.
            DownloadError: the file is not available any more, empty, or a page of text where
                media was promised.
            ConnectionFailedError: the download failed repeatedly.
            TaskTimeoutError: the client's ``timeout`` passed; waiting for its turn counts.
            UsageError: it is of a webhook's event, and not of a client's task.
            InvalidParameterError: it is an address, which :meth:`save_to` takes.
        """
        ...

    @waited_for
    def save_to(self, address: str, *, overwrite: bool = False) -> str:
        """Write the output to an object store; needs the extra ``stores``.

        It is there under its name once it is complete, and streamed there: up to 64 MB in one
        request, from memory.  Its metadata tell its SHA-256.

        Args:
            address: a name such as ``s3://bucket/films/one.mp4`` (or ``gs://``, ``az://``), or one
                that ends with a slash, under which the file is called ``{task_id}-{n}.{ext}``.
            overwrite: replace a file of that name instead of refusing.

        Returns:
            The address of the file.

        Raises:
            InvalidParameterError: it is no such address.
            StoreError: the store refuses it: its keys, the bucket or the rights are not in order.
            FileThereError, DownloadError, ConnectionFailedError, TaskTimeoutError, UsageError: as
                :meth:`save`; the connection may be that to the store.
        """
        ...

    @waited_for
    def read(self) -> bytes:
        """The whole content, in memory.

        Raises:
            As :meth:`save`, except for ``FileThereError``.
        """
        ...

    @waited_for
    def read_text(self, *, limit: int = LONGEST_TEXT) -> str:
        """The output as text, whether the service tells it or keeps it in a file behind a link.

        A file is decoded as its first bytes (a byte order mark) or its host say, else as UTF-8.

        Args:
            limit: the most bytes that are read of a file.

        Raises:
            OutputsError: it is no text, or longer than ``limit``.
            InvalidParameterError: ``limit`` is not a whole number of at least 1.
            As :meth:`read`.
        """
        ...

    @property
    @read_here
    def is_empty(self) -> bool:
        """Whether the service gave neither a link nor a text, so that there is nothing to save."""
        ...

    @iterated
    def iter_bytes(self) -> Iteration[bytes]:
        """The content in pieces, as they arrive.

        Raises:
            DownloadError: the file is not available any more, empty, or a page of text where
                media was promised; nothing was yielded.
            ConnectionFailedError: the download broke off; what came before was yielded, unless
                it was less than 4 KiB.
        """
        ...


class ChosenOutput(Blocking, BlockingSource):
    """One of the outputs of a call or a task, to be given to another call."""

    __slots__ = ()


class PeekedStatus(str):
    """How one look found a task: its status as text, equal to ``"SUCCESS"`` and kin, and more.

    It is ``""`` where the look found out nothing; ``error`` says why.

    Attributes:
        task: the task.  Where it has ended, ``peeked.task.result()`` gives its result, or raises
            its
            error, without another request.
        error: why it failed; or why nothing is known of it, mostly a ``NotFoundError``.  ``None``
            where it runs, waits or has succeeded.
    """

    __slots__ = ("error", "task")
    task: sync.Task
    error: errors.RunningHubError | None

    def __new__(cls, task: sync.Task, error: errors.RunningHubError | None) -> sync.PeekedStatus:
        known = "" if error is not None and (not task.ended) else task.status
        peeked = super().__new__(cls, known)
        peeked.task, peeked.error = (task, error)
        return peeked

    @property
    def task_id(self) -> str:
        """Its id, as text."""
        return self.task.id

    def __reduce__(self) -> tuple[Any, ...]:
        return (str, (str(self),))


@frozen
class Success:
    """A call of a map or a gather that ended with a result."""

    call: sync.Call
    result: sync.Result
    error: None = None

    def unwrap(self) -> sync.Result:
        """The result."""
        return self.result


@frozen
class Failure:
    """A call of a map or a gather that ended with an error."""

    call: sync.Call | Mapping[str, Any]
    """The call; what stood in its place where no call could be made of that."""
    error: Exception
    result: None = None

    def unwrap(self) -> NoReturn:
        """Raise the error."""
        raise self.error


Outcome = Success | Failure
"""How one call of a map or a gather ended: ``error`` or ``result`` is ``None``, and checking
either tells type checkers about both.  ``unwrap()`` gives the result or raises the error.
"""
