"""Running a graph: what the calls for workflows and for apps have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.graphs import (
    Graph,
    GraphError,
    NodeInfoError,
    override,
    parse,
    run,
)
from runninghub_async.sandbox.jobs import COINS_A_SECOND, GraphJob, Machine
from runninghub_async.sandbox.library import App, Workflow
from runninghub_async.sandbox.node_files import NodeFiles
from runninghub_async.sandbox.requests import Exchange
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.submitting import accept, refused, require_member, require_money
from runninghub_async.sandbox.tasks import Task, Version

_NODE_INFO_CODES: dict[Version, int] = {"v1": 803, "v2": 1101}
_INVALID_CODES: dict[Version, int] = {"v1": 301, "v2": 1007}
_URL_LENGTH = 4096
_RETAINABLE = range(10, 181)
_WORDS = {"true": True, "false": False}


@frozen
class Options:
    """What the body of a run says beside what to run."""

    node_info_list: object
    graph: str | None
    with_metadata: bool
    webhook_url: str | None
    machine: str
    is_patient: bool
    retain_seconds: int
    password: str | None


def options_in(body: Mapping[str, Any], version: Version) -> Options:
    """Read a body.

    Raises:
        Refusal: naming the field that is wrong.
    """

    def wrong(name: str, says: str) -> Refusal:
        return invalid(version, f"{name} must be {says}")

    node_info_list = body.get("nodeInfoList")
    if node_info_list is not None and not isinstance(node_info_list, list):
        raise wrong("nodeInfoList", "a list")
    for name in ("workflow", "webhookUrl", "accessPassword"):
        if not isinstance(body.get(name), str | None):
            raise wrong(name, "a string")
    webhook_url = body.get("webhookUrl") or None
    if webhook_url and not (
        webhook_url.lower().startswith(("http://", "https://")) and len(webhook_url) <= _URL_LENGTH
    ):
        raise wrong("webhookUrl", "an http(s) URL")
    machine = body.get("instanceType")
    machine = "default" if machine in (None, "") else machine
    if machine not in tuple(COINS_A_SECOND):
        raise wrong("instanceType", f"one of {', '.join(COINS_A_SECOND)}")
    retain = body.get("retainSeconds")
    if retain is not None and (type(retain) is not int or retain not in _RETAINABLE):
        raise wrong("retainSeconds", "from 10 to 180")
    flags = {"addMetadata": True, "usePersonalQueue": False}
    for name in flags:
        given = body.get(name)
        if isinstance(given, str):  # the service's own examples write these flags so
            given = _WORDS.get(given)
        if isinstance(given, bool):
            flags[name] = given
        elif body.get(name) is not None:
            raise wrong(name, "true or false")
    return Options(
        node_info_list=node_info_list or [],
        graph=body.get("workflow") or None,
        with_metadata=flags["addMetadata"],
        webhook_url=webhook_url,
        machine=machine,
        is_patient=flags["usePersonalQueue"],
        retain_seconds=retain or 0,
        password=body.get("accessPassword"),
    )


def invalid(version: Version, detail: str) -> Refusal:
    """A parameter that is wrong, in the code of one half of the API."""
    return refused(_INVALID_CODES[version], detail)


class Runs:
    """Makes tasks of workflows and apps."""

    def __init__(self, state: State) -> None:
        self._state = state

    def workflow(
        self,
        exchange: Exchange,
        account: Account,
        workflow_id: str,
        options: Options,
        version: Version,
    ) -> Task:
        """Run a workflow of the site, or the graph that came with the request."""
        require_member(account)
        if options.graph is not None:
            workflow = None
        else:
            workflow = self.known_workflow(workflow_id)
            require_password(workflow.password, options.password)
        require_money(account, self._machine(account, options).cost(self._usual_seconds))
        own_texts: frozenset[str] | None = None
        chosen: dict[str, Any] = {}
        if workflow is None:  # nodeInfoList then counts for nothing
            graph = _parsed(options.graph or "")
            chosen = self._state.recipes.values(workflow_id, graph)
            self._require_values("workflow", workflow_id, chosen)
            title = "a workflow of the request"
        else:
            graph, chosen = _overridden(workflow.graph, options.node_info_list, version)
            self._require_values("workflow", workflow_id, chosen)
            title, own_texts = workflow.name, workflow.own_texts
        return self._start(
            exchange,
            account,
            options,
            version,
            graph=graph,
            params=chosen,
            names=(workflow_id,),
            title=title,
            own_texts=own_texts,
            with_metadata=options.with_metadata,
        )

    def app(
        self,
        exchange: Exchange,
        account: Account,
        app: App,
        options: Options,
        version: Version,
    ) -> Task:
        """Run an app; its pictures never carry the graph."""
        require_member(account)
        require_password(app.password, options.password)
        require_money(account, self._machine(account, options).cost(self._usual_seconds))
        graph, chosen = _overridden(
            app.workflow.graph, options.node_info_list, version, of_form=True
        )
        self._require_values("app", app.id, chosen)
        for node_id, fields in chosen.items():
            for name, value in fields.items():
                _require_field(app, node_id, name, value, version)
        return self._start(
            exchange,
            account,
            options,
            version,
            graph=graph,
            params=chosen,
            names=(app.id, app.workflow.id),
            title=app.name,
            own_texts=app.workflow.own_texts,
            with_metadata=False,
        )

    def known_workflow(self, workflow_id: str) -> Workflow:
        """The workflow of this id, if the API may run it."""
        known = self._state.library.workflows.get(workflow_id)
        workflow = self._state.recipes.workflow(workflow_id, known)
        if workflow is None:
            raise refused(380)
        if not workflow.saved:
            raise refused(810)
        return workflow

    def known_app(self, app_id: str) -> App:
        """The app of this id."""
        app = self._state.recipes.app(app_id, self._state.library.apps.get(app_id))
        if app is None:
            raise refused(901)
        return app

    def _require_values(self, kind: str, id: str, values: dict[str, Any]) -> None:
        """Refuse what a recipe of the catalogue says that a run does not take."""
        if fault := self._state.recipes.fault(kind, id, values):
            raise refused(433, fault)

    def _start(
        self,
        exchange: Exchange,
        account: Account,
        options: Options,
        version: Version,
        *,
        graph: Graph,
        params: dict[str, Any],
        names: tuple[str, ...],
        title: str,
        own_texts: frozenset[str] | None,
        with_metadata: bool,
    ) -> Task:
        try:
            outcome = run(graph, NodeFiles(self._state, own_texts))
        except GraphError as error:
            raise refused(433, _summary(error)) from error
        job = GraphJob(
            title=title,
            names=names,
            workflow_id=names[-1],
            graph=graph,
            params=params,
            outcome=outcome,
            machine=self._machine(account, options),
            with_metadata=with_metadata,
            graph_size=len(options.graph or ""),
        )
        return accept(
            exchange,
            self._state,
            account,
            job,
            version=version,
            webhook_url=options.webhook_url,
            is_patient=options.is_patient and account.kind == "EXCLUSIVE",
        )

    def _machine(self, account: Account, options: Options) -> Machine:
        # Only an enterprise's shared key can keep a machine warm; others pay nothing for it.
        retained = options.retain_seconds if account.kind == "SHARED" else 0
        return Machine(options.machine, account.kind, retained)

    @property
    def _usual_seconds(self) -> float:
        return self._state.tasks.plan().running


def require_password(password: str | None, given: str | None) -> None:
    """Refuse who does not know the password of something encrypted."""
    if password is not None and given != password:
        raise refused(802, "no permission to call this content, accessPassword is wrong")


def _overridden(
    graph: Graph, node_info_list: object, version: Version, *, of_form: bool = False
) -> tuple[Graph, dict[str, Any]]:
    try:
        return override(graph, node_info_list, of_form=of_form)
    except NodeInfoError as error:
        raise _wrong_node_info(version, str(error)) from error


def _require_field(app: App, node_id: str, name: str, value: object, version: Version) -> None:
    field = app.field_of(node_id, name)
    if field is None:
        says = f"the app does not offer field {name} of node {node_id}"
        raise _wrong_node_info(version, says)
    if field.choices and str(value) not in [choice.index for choice in field.choices]:
        allowed = ", ".join(choice.index for choice in field.choices)
        raise _wrong_node_info(version, f"{name} of node {node_id} must be one of {allowed}")


def _wrong_node_info(version: Version, detail: str) -> Refusal:
    # The older half says no more than its identifier.
    return refused(_NODE_INFO_CODES[version], detail if version == "v2" else "")


def _parsed(text: str) -> Graph:
    try:
        return parse(text, chosen=True)
    except GraphError as error:
        raise refused(433, _summary(error)) from error


def _summary(error: GraphError) -> str:
    """The error in a line, with the first trouble of each node."""
    troubles = [
        f"node {node_id} ({found['class_type']}): {found['errors'][0]['message']}"
        f" ({found['errors'][0]['details']})"
        for node_id, found in error.node_errors.items()
    ]
    return "; ".join([error.message, *troubles[:5]])
