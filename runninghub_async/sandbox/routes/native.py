"""ComfyUI's own API, behind a path that holds the key: what other ComfyUI clients speak."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from aiohttp import web
from yarl import URL

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Body, Refusal, json_answer, refusal
from runninghub_async.sandbox.graphs import GraphError, graph_as_object, parse, run
from runninghub_async.sandbox.graphs.nodes import NODE_TYPES, Input, NodeType
from runninghub_async.sandbox.jobs import GraphJob, Machine
from runninghub_async.sandbox.line_faults import Broken
from runninghub_async.sandbox.links import RESULTS_URL
from runninghub_async.sandbox.node_files import NodeFiles, stored_name
from runninghub_async.sandbox.reports import progress_token
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.results import node_outputs
from runninghub_async.sandbox.routes.keys import UNKNOWN
from runninghub_async.sandbox.routes.receiving import missing_part, parts_of, receive
from runninghub_async.sandbox.scripts import Denial, Fault
from runninghub_async.sandbox.socket_steps import Telling
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.submitting import accept, require_member, require_money
from runninghub_async.sandbox.tasks import Job, Task

_MACHINES = {"proxy": "default", "proxy-plus": "plus"}
_MOST_HISTORY = 200


class NativeRoutes:
    """``/proxy/{key}/…`` and ``/proxy-plus/{key}/…``, and the socket of a workflow's task."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        at = "/{machine:proxy|proxy-plus}/{key}"
        return [
            web.post(f"{at}/prompt", answering(self.prompt, refusal)),
            web.get(f"{at}/history", answering(self.history, refusal)),
            web.get(f"{at}/history/{{id}}", answering(self.history, refusal)),
            web.get(f"{at}/object_info", answering(self.object_info, refusal)),
            web.get(f"{at}/object_info/{{name}}", answering(self.object_info, refusal)),
            web.post(f"{at}/upload/image", answering(self.upload, refusal)),
            web.get(f"{at}/view", answering(self.view, refusal)),
            web.get(f"{at}/ws", answering(self.socket, refusal)),
            web.get("/ws/c_instance", answering(self.progress, refusal)),
        ]

    async def prompt(self, exchange: Exchange) -> web.Response:
        """Run a graph; the prompt's id is the task's."""
        account = self._account(exchange)
        require_member(account)
        body = await exchange.json()
        machine = Machine(_MACHINES[exchange.http.match_info["machine"]], account.kind)
        require_money(account, machine.cost(self._state.tasks.plan().running))
        try:
            graph = parse(body.get("prompt"), chosen=True)
            outcome = run(graph, NodeFiles(self._state, None))
        except GraphError as error:
            return _prompt_error(error)
        job = GraphJob(
            title="a native prompt",
            names=(),
            workflow_id="",
            graph=graph,
            params={},
            outcome=outcome,
            machine=machine,
            graph_size=len(await exchange.http.read()),
        )
        task = accept(exchange, self._state, account, job)
        if isinstance(body.get("client_id"), str):
            self._state.sockets.watch(task, body["client_id"])
        return json_answer(
            {"prompt_id": task.id, "number": account.live_count, "node_errors": outcome.node_errors}
        )

    async def history(self, exchange: Exchange) -> web.Response:
        """The runs that have ended, or one of them."""
        account = self._account(exchange)
        wanted = exchange.http.match_info.get("id")
        if wanted is not None:
            task = self._state.tasks.get(wanted)
            tasks = [] if task is None else [task]
        else:
            tasks = [t for t in self._state.tasks if t.account is account][-_MOST_HISTORY:]
        return json_answer(
            {
                task.id: _past(task)
                for task in tasks
                if task.account is account and task.is_over and isinstance(task.job, GraphJob)
            }
        )

    async def object_info(self, exchange: Exchange) -> web.Response:
        """The kinds of nodes that there are."""
        self._account(exchange)
        wanted = exchange.http.match_info.get("name")
        return json_answer(
            {name: _info(kind) for name, kind in NODE_TYPES.items() if wanted in (None, name)}
        )

    async def upload(self, exchange: Exchange) -> web.Response:
        """Take a picture for a loading node."""
        self._account(exchange)
        state = self._state
        file = state.uploads.new_file()
        try:
            async for part in parts_of(exchange.http):
                if part.name == "image":
                    got = await receive(part, file, most=state.max_upload_bytes)
                    break
            else:
                raise missing_part("image")
            state.uploads.put(stored_name("api", got.digest, f".{got.ending}"), file)
        except ValueError as error:
            raise Refusal(301, f"PARAMS_INVALID: {error}") from error
        finally:
            file.unlink(missing_ok=True)
        return json_answer(
            {"name": f"{got.digest}.{got.ending}", "subfolder": "api", "type": "input"}
        )

    async def view(self, exchange: Exchange) -> web.StreamResponse:
        """A result, by its file name."""
        self._account(exchange)
        name = exchange.http.query.get("filename", "")
        raise web.HTTPFound(URL.build(path=RESULTS_URL + name.rpartition("/")[2]))

    async def socket(self, exchange: Exchange) -> web.StreamResponse:
        """Tell a client live how its prompts are doing."""
        account = self._account(exchange)
        name = exchange.http.query.get("clientId") or uuid4().hex
        telling = await self._telling(exchange, None)
        return await self._state.sockets.serve(exchange.http, account, name, telling=telling)

    async def progress(self, exchange: Exchange) -> web.StreamResponse:
        """Tell live how the task is doing whose ``netWssUrl`` this is; its token is the key."""
        token = exchange.http.query.get("Rh-Comfy-Auth", "")
        for task in self._state.tasks:
            if progress_token(task) == token and isinstance(task.job, GraphJob):
                name = f"{task.client_id}-{uuid4().hex}"
                telling = await self._telling(exchange, task.job)
                sockets = self._state.sockets
                return await sockets.serve(exchange.http, task.account, name, task, telling)
        raise Refusal(UNKNOWN, "Rh-Comfy-Auth opens no task")

    async def _telling(self, exchange: Exchange, job: Job | None) -> Telling | None:
        """How a socket tells what it has to; a fault is over before it opens, or prevents that."""
        step = self._state.script.take("socket", job)
        if isinstance(step, Fault):
            if step.kind != "delay":
                raise Broken(step)
            await self._state.clock.sleep(step.seconds)
        elif isinstance(step, Denial):
            raise Refusal(step.code, step.message)
        return step if isinstance(step, Telling) else None

    def _account(self, exchange: Exchange) -> Account:
        account = self._state.accounts.get(exchange.http.match_info["key"])
        if account is None:
            raise Refusal(UNKNOWN, "ApiKey verification failed")
        return account


def _prompt_error(error: GraphError) -> web.Response:
    told = {
        "error": {"type": error.kind, "message": error.message, "details": "", "extra_info": {}},
        "node_errors": error.node_errors,
    }
    answer = json_answer(told)
    answer.set_status(400)
    return answer


def _past(task: Task) -> Body:
    outputs = node_outputs(task) if task.status == "SUCCESS" else {}
    job = task.job
    assert isinstance(job, GraphJob)
    graph = graph_as_object(job.graph)
    succeeded = task.status == "SUCCESS"
    return {
        "prompt": [0, task.id, graph, {}, list(outputs)],
        "outputs": outputs,
        "status": {
            "status_str": "success" if succeeded else "error",
            "completed": succeeded,
            "messages": _messages(task),
        },
        "meta": {},
    }


def _messages(task: Task) -> list[Any]:
    failure = task.failure
    if failure is None:
        return []
    reason = {} if failure.reason is None else failure.reason.for_v2()
    return [["execution_error", {"prompt_id": task.id, **reason}]]


def _info(kind: NodeType) -> Body:
    required = {name: _input(i) for name, i in kind.inputs.items() if i.required}
    optional = {name: _input(i) for name, i in kind.inputs.items() if not i.required}
    return {
        "input": {"required": required, "optional": optional},
        "input_order": {"required": list(required), "optional": list(optional)},
        "output": list(kind.outputs),
        "output_is_list": [False] * len(kind.outputs),
        "output_name": list(kind.outputs),
        "name": kind.name,
        "display_name": kind.name,
        "description": "",
        "category": kind.category,
        "output_node": kind.is_output,
    }


def _input(wanted: Input) -> list[Any]:
    options: dict[str, Any] = {}
    if wanted.default is not None:
        options["default"] = wanted.default
    if wanted.min is not None:
        options |= {"min": wanted.min, "max": wanted.max}
    if wanted.multiline:
        options["multiline"] = True
    if wanted.upload is not None:
        options[f"{wanted.upload}_upload"] = True
    if wanted.type == "COMBO":
        return [list(wanted.choices), options]
    return [wanted.type, options]
