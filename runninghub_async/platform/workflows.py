"""``rh.workflows``: running ComfyUI workflows that are stored at the service."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from runninghub_async import errors, json_values
from runninghub_async.calls.call import Call
from runninghub_async.calls.orders import Links
from runninghub_async.engine.node_progress import GraphNodes, graph_nodes
from runninghub_async.engine.runtime import Runtime
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.media import LocalMedia
from runninghub_async.models.text_files import marked_file, with_files
from runninghub_async.platform.base import RunCalls
from runninghub_async.platform.bodies import given_run
from runninghub_async.platform.drop_nodes import Drop, without_nodes
from runninghub_async.platform.empty import DROP_NODE, as_form
from runninghub_async.platform.forms import OPTIONS, Reading, options_of
from runninghub_async.platform.graph_values import (
    StoredValueWarning,
    as_it_matters,
    depends_on_its_node,
    doubts,
    kept_examples,
)
from runninghub_async.platform.graphs import (
    Graph,
    by_title,
    check_inputs,
    is_node_id,
    one_by_title,
    read_graph,
    shape_of,
    with_inputs,
)
from runninghub_async.platform.loaders import GetLoaders, fitted_inputs, shipped_loaders
from runninghub_async.platform.node_orders import (
    NodeOrder,
    inner_of,
    inputs_with_inner,
    inputs_with_media,
)
from runninghub_async.platform.nodes import (
    NodeInput,
    Nodes,
    identifier,
    nested,
    node_inputs,
    texts_in,
)
from runninghub_async.platform.options import InstanceType, checked_options, on_machine
from runninghub_async.platform.refusals import put_in_front
from runninghub_async.platform.stored_graphs import remembered_graph, stored_graph, stored_nodes
from runninghub_async.values import Account

_WRONG_NODES = frozenset({803, 1101})


@frozen(kw_only=True)
class WorkflowOrder(NodeOrder):
    """A run of a stored workflow."""

    workflow_id: str
    inputs: tuple[NodeInput, ...]
    graph: Graph | None = field(default=None, repr=False)
    loaders: GetLoaders = field(default=shipped_loaders, repr=False, eq=False)
    drops: tuple[Drop, ...] = ()
    """Nodes that leave the graph."""
    outputs: tuple[str, ...] = ()
    """Nodes that are outputs whatever they seem to be, so that they may not fall with others."""
    shape: str | None = field(default=None, repr=False)
    """Of a graph that is sent in place of the stored one: what it costs has nothing to do with
    the workflow as which it is sent."""

    @property
    def path(self) -> str:
        if self.v2:
            return f"/openapi/v2/run/workflow/{self.workflow_id}"
        return "/task/openapi/create"

    @property
    def name(self) -> str:
        return f"workflow {self.workflow_id}"

    @property
    def texts(self) -> Mapping[str, str]:
        return texts_in(self.inputs)

    @property
    def doubtful(self) -> tuple[str, ...]:
        return tuple(f"{self.name}: {said}" for said in doubts(self.graph, self.inputs).values())

    @property
    def gives(self) -> tuple[str, ...]:
        given = [as_it_matters(each) for each in self.inputs]
        return self.name, *sorted([*given, *(f"{drop.key} is dropped" for drop in self.drops)])

    @property
    def stored_as(self) -> str | None:
        return self.name if self.graph is None else None

    @property
    def learned_as(self) -> str:
        named = f"workflow/{self.workflow_id}"
        runs = named if self.shape is None else f"{named}/{self.shape}"
        return on_machine(runs, self.options.instance_type)

    async def stored(self, runtime: Runtime, account: Account) -> Any:
        return await stored_graph(runtime.api, account, self.workflow_id)

    def own_graph(self) -> Any:
        return self.graph

    async def known_nodes(
        self, runtime: Runtime, account: Account, workflow_id: str
    ) -> GraphNodes | None:
        if self.graph is not None:
            return graph_nodes(self.graph)
        return await stored_nodes(runtime, account, self.workflow_id)

    def inner(self) -> list[InnerOutput]:
        return inner_of(each.value for each in self.inputs)

    def with_inner(self, put: Callable[[InnerOutput], Any]) -> WorkflowOrder:
        return self._fitted(inputs_with_inner(self.inputs, put), self.graph)

    def with_media(self, put: Callable[[LocalMedia], LocalMedia]) -> WorkflowOrder:
        return evolve(self, inputs=inputs_with_media(self.inputs, put))

    async def kept(self, runtime: Runtime, account: Account) -> tuple[str, ...]:
        graph, order = self.graph, self
        if graph is None:
            graph = await stored_graph(runtime.api, account, self.workflow_id)
            order = self._placed(graph)
        if self.drops:
            order = self.dropped_from(graph)
            graph = order.graph or graph
        said = [*kept_examples(graph, order.inputs, self.loaders), *self._news(graph, order.inputs)]
        return tuple(f"{self.name}: {each}" for each in said)

    async def prepared(self, runtime: Runtime, account: Account) -> WorkflowOrder:
        if self.drops:
            graph = self.graph or await remembered_graph(runtime, account, self.workflow_id)
            if graph is None:  # its error is told, for nothing can be sent without it
                graph = await stored_graph(runtime.api, account, self.workflow_id)
            return self.dropped_from(graph)
        if self.graph is not None:
            return self
        if not all(is_node_id(each.node_id) for each in self.inputs):
            # Titles are known by the graph alone.
            graph = await stored_graph(runtime.api, account, self.workflow_id)
            order = self._placed(graph)
        elif any(depends_on_its_node(each) for each in self.inputs):
            known = await remembered_graph(runtime, account, self.workflow_id)
            if known is None:
                return self
            graph, order = known, self._fitted(self.inputs, known)
        else:
            return self
        for said in self._news(graph, order.inputs):
            warnings.warn(StoredValueWarning(f"{self.name}: {said}"), stacklevel=1)
        return order

    def _placed(self, stored: Graph) -> WorkflowOrder:
        """The order with its inputs in their places in the graph that is stored."""
        inputs = by_title(stored, self.inputs)
        check_inputs(stored, inputs, self.name)
        return self._fitted(inputs, stored)

    def _fitted(self, inputs: Iterable[NodeInput], stored: Graph | None) -> WorkflowOrder:
        """The order with files in the forms in which the nodes of that graph take them."""
        return evolve(self, inputs=fitted_inputs(inputs, stored, None, self.loaders))

    def _news(self, stored: Graph, placed: Iterable[NodeInput]) -> list[str]:
        """What is doubtful by the stored graph, and was not told without it."""
        told = doubts(self.graph, self.inputs)
        return [said for key, said in doubts(stored, placed).items() if key not in told]

    def dropped_from(self, graph: Graph) -> WorkflowOrder:
        """The run of this graph without the nodes that leave it, and without values for them.

        Raises:
            InvalidParameterError: a node or field that is used is not there, or one that leaves is
                needed.
        """
        drops = [evolve(d, node_id=one_by_title(graph, d.node_id)) for d in self.drops]
        inputs = by_title(graph, self.inputs)
        check_inputs(graph, inputs, self.name)
        try:
            changed = without_nodes(graph, drops, self.outputs)
        except errors.InvalidParameterError as mistake:
            put_in_front(self.name, mistake)
            raise mistake from None
        kept = [each for each in inputs if each.node_id in changed]
        return evolve(
            self, graph=changed, drops=(), inputs=fitted_inputs(kept, changed, None, self.loaders)
        )

    def media(self) -> list[LocalMedia]:
        return [media for each in self.inputs if (media := each.upload) is not None]

    @property
    def is_inline(self) -> bool:
        return any(each.is_inline for each in self.inputs)

    def content(self, links: Links) -> dict[str, Any]:
        body = self.content_of({"workflowId": self.workflow_id}, self.inputs, links)
        if not self.inputs and not self.v2:
            del body["nodeInfoList"]
        if self.graph is not None:
            # With a graph of one's own the list is said to be ignored, except that a seed in
            # it is left alone: so the values stand in both.
            body["workflow"] = json_values.write(with_inputs(self.graph, self.inputs, links))
        return body

    async def explained(
        self, error: errors.RunningHubError, runtime: Runtime, account: Account
    ) -> errors.RunningHubError:
        if isinstance(error, errors.InvalidParameterError) and error.code in _WRONG_NODES:
            try:
                stored = await stored_graph(runtime.api, account, self.workflow_id)
                check_inputs(stored, self.inputs, self.name)
            except errors.InvalidParameterError as mistake:
                error.message = f"{mistake.message} ({error.message})"
                error.parameter, error.value = mistake.parameter, mistake.value
                error.allowed = mistake.allowed
            except errors.RunningHubError:
                pass  # nothing more is found out
        return await super().explained(error, runtime, account)

    def to_dict(self) -> dict[str, Any]:
        form: dict[str, Any] = {"workflow": self.workflow_id, "nodes": self._nodes()}
        if self.graph is not None:
            keeps = json_values.is_written_alike(self.graph)  # else only text does
            form["graph"] = self.graph if keeps else json_values.write(self.graph)
        if self.v2:
            form["v2"] = True
        return {**form, **self.options.given()}

    def _nodes(self) -> dict[str, Any]:
        nodes: dict[str, Any] = nested(self.inputs)
        for drop in self.drops:
            nodes.setdefault(drop.node_id, {})[drop.key.rpartition(".")[2]] = as_form(DROP_NODE)
        return nodes


def workflow_order(
    workflow_id: str | int,
    nodes: Nodes | None = None,
    *,
    workflow: Graph | str | os.PathLike[str] | None = None,
    v2: bool = False,
    base: Path | None = None,
    loaders: GetLoaders = shipped_loaders,
    **options: Any,
) -> WorkflowOrder:
    """A run of a workflow, as :meth:`rh.workflows.run <.WorkflowCalls.run>` takes it.

    ``base`` is where relative paths start, for one that was written as text; ``loaders`` gives
    the client's table of inputs that take files.

    Raises:
        InvalidParameterError: a node or field that the graph does not have, a link as a value,
            no such file, an option out of range.
    """
    checked = checked_options(**options)
    target = identifier("workflow_id", workflow_id, "workflow")
    graph = None if workflow is None else read_graph(workflow)
    given = node_inputs(nodes or {})
    given = given if graph is None else by_title(graph, given)
    dropped = [each for each in given if each.value is DROP_NODE]
    order = WorkflowOrder(
        workflow_id=target.id,
        named_on=target.site,
        inputs=tuple(each for each in given if each.value is not DROP_NODE),
        options=checked,
        graph=graph,
        shape=None if graph is None else shape_of(graph),
        drops=tuple(Drop(node_id=each.node_id, key=each.key) for each in dropped),
        v2=v2,
        loaders=loaders,
    )
    if graph is not None:
        check_inputs(graph, given, order.name)
        if order.drops:
            order.dropped_from(graph)  # its mistakes are told here
    return evolve(order, inputs=fitted_inputs(order.inputs, graph, base, loaders))


def read_workflow(form: Mapping[str, Any], reading: Reading) -> WorkflowOrder:
    """The run of a workflow that a text form describes."""
    options = options_of(form, "workflow", OPTIONS | {"nodes", "graph", "add_metadata"})
    if "graph" in options:
        options["workflow"] = marked_file(options.pop("graph"), reading.base)
    if "nodes" in options:
        options["nodes"] = with_files(options["nodes"], reading.base)
    return workflow_order(form["workflow"], base=reading.base, loaders=reading.loaders, **options)


class WorkflowCalls(RunCalls):
    """Workflows, by the number in the address of their page."""

    def run(
        self,
        workflow_id: str | int | Mapping[str, Any],
        nodes: Nodes | None = None,
        *,
        workflow: Graph | str | os.PathLike[str] | None = None,
        instance_type: InstanceType | None = None,
        use_personal_queue: bool | None = None,
        retain_seconds: int | None = None,
        access_password: str | None = None,
        add_metadata: bool | None = None,
        v2: bool = False,
    ) -> Call:
        """A run of a workflow, which must have been saved and run once on the website.

        Documented; what is not, is marked.

        Args:
            workflow_id: best as text; or the body of a submit as the documentation prints it,
                with ``workflowId`` and what else stands there (but no key).
            nodes: new values for inputs, ``{"6": {"text": "…"}, "10": {"image": Path(…)}}``:
                node ids, or titles that only one node has, and fields as in the graph in API
                format.  A ``Path``, ``bytes`` or binary file object becomes what its node takes:
                an upload's name, unless the table of loaders says a link, base64 or a data: URL
                (the latter two up to 10 MB); a ``str`` is sent as it is.  A seed that is not given
                here is drawn anew by the
                service.  A ``nodeInfoList``, or a body that has one, is taken as well.
            workflow: a whole graph in API format (an object, JSON text or the ``Path`` of a file,
                whose numbers keep their digits) to run instead of the stored one; ``nodes`` are
                then checked against it, and put into it.
            instance_type: ``"default"`` (24 GB of video memory), ``"plus"`` (48 GB) or
                ``"ultra"`` (84 GB; hardly documented).
            use_personal_queue: queue at one's own machines when they are busy (exclusive keys
                only), up to 1000 tasks.
            retain_seconds: keep the machine warm after the task, 10 to 180 s (enterprise
                keys only, billed).
            access_password: for an encrypted workflow.
            add_metadata: write the graph into the images; the service does unless told not to.
            v2: start it by the V2 call, which only third-party code shows.

        Raises:
            InvalidParameterError: a node or field that the graph does not have, a link as a
                value, no such file, an option out of range.
        """
        options = {
            "workflow": workflow,
            "instance_type": instance_type,
            "use_personal_queue": use_personal_queue,
            "retain_seconds": retain_seconds,
            "access_password": access_password,
            "add_metadata": add_metadata,
        }
        run = given_run("workflow", workflow_id, nodes, options)
        order = workflow_order(run.target, run.nodes, v2=v2, loaders=self._loaders, **run.options)
        return self._make_call(order).with_options(**run.of_call)

    async def get_json(
        self, workflow_id: str | int, *, account: str | None = None
    ) -> dict[str, Any]:
        """The stored graph in ComfyUI's API format.  Documented.

        Args:
            workflow_id: best as text.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            NotFoundError: no such workflow on this site.
            APIError: it was never saved or run on the website.
        """
        api, owner = self._as(account)
        return await stored_graph(api, owner, self._id("workflow_id", workflow_id, "workflow"))
