"""Graphs of stored workflows, as the service tells them; reading one costs nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from runninghub_async import errors, json_values
from runninghub_async.engine.node_progress import GraphNodes, graph_nodes
from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import json_bodies
from runninghub_async.logs import logger
from runninghub_async.platform.refusals import put_in_front
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api

_REMEMBERED_SECONDS = 300.0
_LONGEST_READ = 10.0
"""Seconds that a submit waits for what it can do without."""
_MOST_REMEMBERED = 64


class _Known:
    """What was read of one workflow; the lock is held while it is."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.graph: dict[str, Any] | None = None
        self.until = 0.0


_known: WeakKeyDictionary[Runtime, dict[tuple[Account, str], _Known]] = WeakKeyDictionary()


async def remembered_graph(
    runtime: Runtime, account: Account, workflow_id: str
) -> dict[str, Any] | None:
    """The graph as it was some minutes ago at most, read once by all who want it; ``None`` where
    the service does not tell it, or not soon."""
    of_client = _known.setdefault(runtime, {})
    known = of_client.setdefault((account, workflow_id), _Known())
    if len(of_client) > _MOST_REMEMBERED:
        del of_client[next(iter(of_client))]
    async with known.lock:
        if time.monotonic() >= known.until:
            try:
                async with asyncio.timeout(_LONGEST_READ):
                    known.graph = await stored_graph(runtime.api, account, workflow_id)
            except (errors.RunningHubError, TimeoutError) as error:
                known.graph = None
                logger.info("the graph of workflow %s is not known: %s", workflow_id, error)
            known.until = time.monotonic() + _REMEMBERED_SECONDS
    return known.graph


async def stored_nodes(runtime: Runtime, account: Account, workflow_id: str) -> GraphNodes | None:
    """The nodes of a workflow as it was some minutes ago at most; ``None`` where the service does
    not tell them, or the id is not known."""
    graph = await remembered_graph(runtime, account, workflow_id) if workflow_id else None
    return None if graph is None else graph_nodes(graph)


async def stored_graph(api: Api, account: Account, workflow_id: str) -> dict[str, Any]:
    """The graph of a workflow, as the service tells it now.

    Raises:
        APIError, ConnectionFailedError: it could not be read.
    """
    path = "/api/openapi/getJsonApiFormat"
    try:
        data = await api.call_v1(account, path, {"workflowId": workflow_id})
    except errors.RunningHubError as error:
        put_in_front(f"workflow {workflow_id}", error)
        raise error from None
    prompt = data.get("prompt") if isinstance(data, Mapping) else None
    try:
        graph = _read(prompt) if isinstance(prompt, str) else prompt
    except ValueError:
        graph = None
    if not isinstance(graph, dict):
        raise errors.ServerError(
            f"The answer about workflow {workflow_id} has no graph.", endpoint=path, raw=data
        )
    return graph


def _read(prompt: str) -> Any:
    try:
        return json_values.read(prompt)
    except ValueError:
        return json_bodies.loads(prompt.encode(errors="replace"))  # not quite JSON
