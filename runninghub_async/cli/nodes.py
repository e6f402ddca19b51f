"""What `workflow` and `app` have in common: values for nodes as words, and one run to its end."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

import typer
from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.cli import options
from runninghub_async.cli.connection import Connection
from runninghub_async.cli.following import Finished, Started, follow, prepare, start
from runninghub_async.cli.inputs import body_in, text_of
from runninghub_async.cli.output import say
from runninghub_async.cli.progress import Progress
from runninghub_async.cli.seen import seen_in_words
from runninghub_async.cli.showing import view_where
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.models.media import FILE_MARK
from runninghub_async.platform.empty import node_cell

if TYPE_CHECKING:
    from runninghub_async import Call, RunningHub

Files = Annotated[
    list[str] | None,
    typer.Option("--file", metavar="NODE.FIELD=PATH", help="Upload a file for a node."),
]
InstanceType = Annotated[
    str | None,
    typer.Option(
        "--instance-type", metavar="KIND", help="default (24 GB), plus (48 GB) or ultra (84 GB)."
    ),
]
PersonalQueue = Annotated[
    bool, typer.Option("--personal-queue", help="Queue at one's own machines when they are busy.")
]
RetainSeconds = Annotated[
    int | None,
    typer.Option("--retain-seconds", metavar="S", help="Keep the machine warm, 10 to 180 s."),
]
AccessPassword = Annotated[
    str | None,
    typer.Option(
        "--access-password",
        metavar="TEXT",
        envvar="RUNNINGHUB_ACCESS_PASSWORD",
        help="For what is encrypted; in the environment nobody sees it.",
    ),
]
V2 = Annotated[bool, typer.Option("--v2", help="Start it by the newer call.")]


@frozen(kw_only=True)
class Machine:
    """How a workflow or an app is run."""

    instance_type: InstanceType = None
    personal_queue: PersonalQueue = False
    retain_seconds: RetainSeconds = None
    access_password: AccessPassword = None
    v2: V2 = False

    @property
    def options(self) -> dict[str, Any]:
        """The options of a run as its Python call takes them."""
        return {
            "instance_type": self.instance_type,
            "use_personal_queue": self.personal_queue or None,
            "retain_seconds": self.retain_seconds,
            "access_password": self.access_password,
            "v2": self.v2,
        }


def values(words: Iterable[str], files: Iterable[str]) -> dict[str, Any]:
    """Values by key in their text form, from ``6.text=…`` and ``--file 10.image=cat.png``.

    Raises:
        InvalidParameterError: a word is not of this form, or a text file cannot be read.
    """
    given: dict[str, Any] = {}
    for word, is_file in [*((word, False) for word in words), *((word, True) for word in files)]:
        key, equals, value = word.partition("=")
        if not equals or not key:
            allowed = "10.image=cat.png" if is_file else "6.text='a red bicycle'"
            raise refusal(word, "gives no value", f"a key with one, as in {allowed}", value=word)
        if key in given:
            raise refusal(key, "is given twice", value=value)
        given[key] = {FILE_MARK: value} if is_file else node_cell(text_of(key, value))
    return given


def by_node(given: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The same by node and field.

    Raises:
        InvalidParameterError: a key does not name both.
    """
    nodes: dict[str, dict[str, Any]] = {}
    for key, value in given.items():
        node_id, dot, field = key.rpartition(".")  # a title may have dots, a field has none
        if not (node_id and dot and field):
            raise refusal(key, "does not name a node and a field", "a key like 6.text", value=value)
        nodes.setdefault(node_id, {})[field] = value
    return nodes


@frozen
class Asked:
    """What the words of a command ask for, with what stands in its ``--body``."""

    kind: str
    target: str
    nodes: dict[str, Any]
    options: dict[str, Any]
    """Options of the run, by their names in text forms."""
    of_call: dict[str, Any]
    """Options of the call."""

    def form(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The text form of the call, with more options of the run; ``None`` stands for none."""
        more = {name: value for name, value in options.items() if value is not None}
        nodes = by_node(self.nodes) if self.kind == "workflow" else self.nodes
        return {self.kind: self.target, "nodes": nodes, **self.options, **more}


def asked(
    kind: str,
    target: str | None,
    words: Iterable[str],
    files: Iterable[str],
    body: Path | None,
) -> Asked:
    """Read the words of a command; what they say comes before what the body says.

    Args:
        kind: ``"workflow"`` or ``"app"``.
        target: the id, or the first of the words where the body has the id.
        words: values by key.
        files: files by key.
        body: the file of a body.

    Raises:
        InvalidParameterError: a word or the body is not of its form, or there is no id.
    """
    from runninghub_async.models.text_files import with_files
    from runninghub_async.platform.bodies import given_run
    from runninghub_async.platform.nodes import node_inputs

    if body is not None and target is not None and "=" in target:
        words = [target, *words]
        target = None
    if target is None and body is None:
        raise refusal("ID", "is missing", "the number in its page's address")
    given = values(words, files)
    if kind == "workflow":
        by_node(given)  # each names a node and a field
    if body is None:
        return Asked(kind, str(target), given, {}, {})
    read = {"nodeInfoList": [], **body_in(body)}
    run = given_run(kind, read if target is None else target, None if target is None else read, {})
    listed = node_inputs(with_files(run.nodes or {}, body.parent))
    told = {f"{each.node_id}.{each.field}": each.value for each in listed}
    options_of_run = {"graph" if n == "workflow" else n: v for n, v in run.options.items()}
    return Asked(kind, str(run.target), {**told, **given}, options_of_run, run.of_call)


def run_to_its_end(
    connection: Connection,
    make_call: Callable[[RunningHub], Call],
    *,
    how: options.OfCall,
    of_call: Mapping[str, Any] = MappingProxyType({}),
) -> Finished | Started:
    """Make a call with these options, run it, show how it goes, and save what it makes.

    ``of_call`` has options of the call from elsewhere, which are weaker.
    """
    how.check()
    options_of_call = {**of_call, **how.form}
    call: Call | None = None
    progress = Progress()

    async def work(client: RunningHub) -> Finished | Started:
        nonlocal call
        call = make_call(client).with_options(**options_of_call)
        prepare(how.out, keep_settings=how.keep_settings)
        say(call.model)
        seen = call.seen()
        if (told := seen_in_words(seen)) is not None:
            say(told)
        await _tell_kept(call, client)
        with (
            view_where(how.shows) as view,
            progress.shown(call.model, None if seen is None else seen.seconds),
        ):
            progress.step("submitting")
            if how.no_wait:
                return await start(call)
            return await follow(
                call,
                progress,
                out=how.out,
                overwrite=how.overwrite,
                keep_settings=how.keep_settings,
                view=view,
            )

    def task_id() -> str | None:
        return call.task.id if call is not None and call.task is not None else None

    return connection.run(
        work,
        task_id=task_id,
        on_cancel=options_of_call.get("on_cancel"),
        poll=how.poll,
        observer=progress,
    )


async def _tell_kept(call: Call, client: RunningHub) -> None:
    """Say before the submit which stored examples will be used; what is stored is asked of the
    service, and nothing said where it does not tell.

    Raises:
        InvalidParameterError: the call asks for something that is not there.
    """
    from runninghub_async.bulk.check import kept_by
    from runninghub_async.platform.graph_values import StoredValueWarning

    try:
        for said in await kept_by(call, client):
            say(f"Warning: {said}")
        warnings.simplefilter("ignore", StoredValueWarning)  # these are told
    except InvalidParameterError as mistake:
        if mistake.code is None:  # else it is the service's, about the question
            raise
    except RunningHubError:
        pass
