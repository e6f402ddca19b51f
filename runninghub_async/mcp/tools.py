"""The tools, as a client sees them: names, descriptions of our own, typed arguments."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, ParamSpec, TypeVar, cast

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase
from mcp_types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import ConfigDict, Field

from runninghub_async.client import RunningHub
from runninghub_async.errors import RunningHubError
from runninghub_async.http.faults import TERMINAL_STATUSES
from runninghub_async.mcp import told
from runninghub_async.mcp.arguments import Arguments, Nodes
from runninghub_async.mcp.finding import ModelShown, ModelsTold, found_models, shown_model
from runninghub_async.mcp.jobs import JobsLook, JobsTold
from runninghub_async.mcp.purse import ServerPurse
from runninghub_async.mcp.running import Running
from runninghub_async.mcp.settings import LONGEST_WAIT
from runninghub_async.mcp.standing import StandingTold, standing_told
from runninghub_async.platform.options import InstanceType

P = ParamSpec("P")
T = TypeVar("T")

Wait = Annotated[
    float | None,
    Field(
        ge=0,
        le=LONGEST_WAIT,
        description="Seconds to wait for the end; the server has a limit of its own unless given."
        " After that the task id is told, for get_task.",
    ),
]
NodeValues = Annotated[
    Nodes | None,
    Field(
        description='New values for inputs of nodes: {"6": {"text": "a red bicycle"}}. A file is'
        ' {"file": path} (in an allowed folder), what a task has made is {"task": task_id}.'
    ),
]
Machine = Annotated[
    InstanceType | None,
    Field(description="The machine: default (24 GB of video memory), plus (48 GB), ultra (84 GB)."),
]
TaskId = Annotated[
    str, Field(min_length=1, max_length=200, description="As a tool has told it: digits, as text.")
]
Ran = Annotated[CallToolResult, told.TaskTold] | InputRequiredResult


class UploadTold(told.Told):
    """A file that was sent to the service, which keeps it for about a day."""

    url: str | None = Field(default=None, description="For parameters of models.")
    file_name: str | None = Field(default=None, description="For nodes of workflows and apps.")
    size: int


class CancelTold(told.Told):
    """What became of a task that was to be stopped."""

    task_id: str
    status: str
    had_ended: bool = Field(description="Whether it was over before, so nothing was stopped.")


def _mendable(tool: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T | CallToolResult]]:
    """A tool whose errors are told as such, so that a model can mend them."""

    @functools.wraps(tool)
    async def mended(*given: P.args, **named: P.kwargs) -> T | CallToolResult:
        try:
            return await tool(*given, **named)
        except (RunningHubError, OSError) as error:
            return told.failure(error)

    return mended


class Tools:
    """What the tools do."""

    def __init__(
        self,
        client: RunningHub,
        arguments: Arguments,
        running: Running,
        purse: ServerPurse,
        jobs: JobsLook,
    ) -> None:
        self._client = client
        self._arguments = arguments
        self._running = running
        self._purse = purse
        self._jobs = jobs

    async def find_models(
        self,
        text: Annotated[
            str, Field(max_length=500, description="Words to find in names, tasks, summaries.")
        ] = "",
        task: Annotated[
            str | None, Field(description="Such as text-to-image or image-to-video.")
        ] = None,
        output: Literal["video", "image", "audio", "3d", "text", "file"] | None = None,
        max_price: Annotated[
            float | None,
            Field(ge=0, description="Only what costs at most this, per call, second or image."),
        ] = None,
        limit: Annotated[int, Field(ge=1, le=50)] = 10,
    ) -> Annotated[CallToolResult, ModelsTold]:
        """Find hosted models by words, task, output and price. Free; asks nobody.

        show_model then tells what one takes and costs."""
        most = None if max_price is None else Decimal(str(max_price))
        return found_models(
            self._client, text=text, task=task, output=output, max_price=most, limit=limit
        )

    async def show_model(
        self, model: Annotated[str, Field(max_length=300, description="Its name or path.")]
    ) -> Annotated[CallToolResult, ModelShown]:
        """Tell what a model takes (a JSON Schema of its params) and costs. Free; asks nobody."""
        return shown_model(self._client, self._arguments.fence, model)

    async def run_model(
        self,
        context: Context[Any, Any],
        model: Annotated[
            str, Field(max_length=300, description="Its name or path, from find_models.")
        ],
        params: Annotated[
            dict[str, Any],
            Field(
                description="Its parameters, as show_model tells them. A picture, film or sound is"
                ' a link, the path of a file in an allowed folder, or {"task": task_id}.'
            ),
        ],
        wait_seconds: Wait = None,
    ) -> Ran:
        """Make something with a model. It is paid: each call makes a new task.

        Waits for the result and gives links and small previews; what takes longer goes on, and
        get_task tells of it: never call run_model again for the same thing. What would cost more
        than the user's budget holds is not made unless the user allows it when asked."""
        return await self._running.run(
            context, lambda: self._arguments.model(model, params), wait_seconds
        )

    async def run_workflow(
        self,
        context: Context[Any, Any],
        workflow_id: Annotated[
            str, Field(max_length=300, description="The number in the address of its page.")
        ],
        nodes: NodeValues = None,
        instance_type: Machine = None,
        wait_seconds: Wait = None,
    ) -> Ran:
        """Run a ComfyUI workflow that is stored at the service. It is paid: each call makes a task.

        As run_model. No prices of workflows are published: it runs only where the user has said
        what it costs, or where it has run before on this machine."""
        return await self._running.run(
            context,
            lambda: self._arguments.workflow(workflow_id, nodes, instance_type),
            wait_seconds,
        )

    async def run_app(
        self,
        context: Context[Any, Any],
        app_id: Annotated[
            str, Field(max_length=300, description="The number in the address of its page.")
        ],
        nodes: NodeValues = None,
        instance_type: Machine = None,
        wait_seconds: Wait = None,
    ) -> Ran:
        """Run an AI app of the service. It is paid: each call makes a task. As run_workflow."""
        return await self._running.run(
            context, lambda: self._arguments.app(app_id, nodes, instance_type), wait_seconds
        )

    async def get_task(
        self, context: Context[Any, Any], task_id: TaskId, wait_seconds: Wait = None
    ) -> Annotated[CallToolResult, told.TaskTold]:
        """Look at a task: how far it is, and its results once it is over. Free.

        Works for every task of the account, also after a restart of this server."""
        return await self._running.look(context, task_id, wait_seconds)

    async def cancel_task(self, task_id: TaskId) -> Annotated[CallToolResult, CancelTold]:
        """Stop a task. The time that it has used already is billed."""
        task = self._client.task(task_id)
        if had_ended := await task.refresh() in TERMINAL_STATUSES:
            await self._purse.settle(task)
        else:
            await task.cancel()
            if await task.refresh() in TERMINAL_STATUSES:
                await self._purse.settle(task)
        record = CancelTold(
            task_id=task.id, status=told.status_of(task.status), had_ended=had_ended
        )
        words = "had ended before; nothing was stopped" if had_ended else "was told to stop"
        return told.result(record, told.says(f"Task {task.id} {words}: it is {record.status}."))

    async def upload_file(
        self, path: Annotated[str, Field(description="Of a file in a folder that is allowed.")]
    ) -> Annotated[CallToolResult, UploadTold]:
        """Send a file to the service, to use it in several calls. Free; kept for about a day.

        A path can also be given to run_model as it is."""
        sent = await self._client.uploads.upload(self._arguments.fence.inside("path", Path(path)))
        record = UploadTold(
            url=told.address_of(sent.url), file_name=sent.file_name or None, size=sent.size
        )
        return told.result(record, told.says(f"url: {record.url}\nfile name: {record.file_name}"))

    async def account(self) -> Annotated[CallToolResult, StandingTold]:
        """Tell what is left: of the user's budget for these tools, and on the accounts. Free."""
        return await standing_told(self._client, self._purse)

    async def check_jobs(
        self,
        jobs: Annotated[
            list[dict[str, Any]] | None,
            Field(
                max_length=10_000,
                description='Each {"model": name, "params": {…}}, or {"workflow" or "app": id,'
                ' "nodes": {…}}.',
            ),
        ] = None,
        file: Annotated[
            str | None,
            Field(description="In their place: the path of a job file in an allowed folder."),
        ] = None,
    ) -> Annotated[CallToolResult, JobsTold]:
        """Check many calls for mistakes and add up what they cost; nothing is submitted. Free."""
        return await asyncio.to_thread(self._jobs.look, jobs, file)


def tools_of(tools: Tools) -> list[Tool]:
    """The tools, for a server."""
    return [
        form.model_copy(update={"fn": _mendable(getattr(tools, form.name))}) for form in forms()
    ]


@functools.cache
def forms() -> tuple[Tool, ...]:
    """The tools but for whom they work for: what describes them takes a while to make, and is the
    same for every server."""
    tools = object.__new__(Tools)  # whose methods are only looked at
    free = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    asks = ToolAnnotations(read_only_hint=True, open_world_hint=True)
    pays = ToolAnnotations(
        read_only_hint=False, destructive_hint=True, idempotent_hint=False, open_world_hint=True
    )
    stops = pays.model_copy(update={"idempotent_hint": True})
    sends = pays.model_copy(update={"destructive_hint": False, "idempotent_hint": True})
    listed: list[tuple[Callable[..., Any], str, ToolAnnotations]] = [
        (tools.find_models, "Find models", free),
        (tools.show_model, "Show a model", free),
        (tools.run_model, "Make something with a model (paid)", pays),
        (tools.run_workflow, "Run a workflow (paid)", pays),
        (tools.run_app, "Run an AI app (paid)", pays),
        (tools.get_task, "Look at a task", asks),
        (tools.cancel_task, "Stop a task", stops),
        (tools.upload_file, "Upload a file", sends),
        (tools.account, "Budget and accounts", asks),
        (tools.check_jobs, "Check many calls", free),
    ]
    return tuple(
        _strict(Tool.from_function(tool, title=title, annotations=annotations))
        for tool, title, annotations in listed
    )


def _strict(tool: Tool) -> Tool:
    """A tool that refuses arguments that it has not: a misspelt one must not be passed over."""
    known = tool.fn_metadata.arg_model
    forbidding = {"model_config": ConfigDict(extra="forbid"), "__module__": __name__}
    strict = cast("type[ArgModelBase]", type(known.__name__, (known,), forbidding))
    tool.fn_metadata = tool.fn_metadata.model_copy(update={"arg_model": strict})
    tool.parameters = strict.model_json_schema(by_alias=True)
    tool.description = " ".join(tool.description.split())
    return tool
