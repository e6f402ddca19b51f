"""Bodies of runs as the documentation prints them, as text forms of calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from runninghub_async.calls.bodies import WEBHOOK_FIELD, is_plain, webhook_in, without_key
from runninghub_async.calls.options import NO_OPTIONS, OPTIONS_FIELD
from runninghub_async.checks import did_you_mean, refusal
from runninghub_async.platform.nodes import listed_values, read_listed
from runninghub_async.platform.options import WIRE_NAMES

_LIST_FIELD, _QUICK_CODE = "nodeInfoList", "quickCreateCode"
_ID_FIELDS = {"workflow": "workflowId", "app": "webappId"}
_PYTHON_NAMES = {wire: name for name, wire in WIRE_NAMES.items()}
FIELDS_OF_RUNS = frozenset({*_ID_FIELDS.values(), _LIST_FIELD, _QUICK_CODE, *_PYTHON_NAMES})
_OF_MODELS = frozenset({"id", "model", "params"})
_FLAGS = {"true": True, "false": False}


@frozen
class GivenRun:
    """What the arguments of a run give, whether or not one of them is a body.

    Attributes:
        target: the id of the workflow or app.
        nodes: values for its nodes.
        options: the options of the run, by their Python names.
        of_call: the options of the call, checked.
    """

    target: Any
    nodes: Any
    options: dict[str, Any]
    of_call: dict[str, Any]


def given_run(kind: str, target: Any, nodes: Any, options: Mapping[str, Any]) -> GivenRun:
    """Read the arguments of a run.  An option beside a body comes before the body's own.

    Args:
        kind: ``"workflow"`` or ``"app"``.
        target: an id, or a body that names one.
        nodes: values for nodes, or a body.
        options: the options beside them; those that are ``None`` were not given.

    Raises:
        InvalidParameterError: a body has a key, a field that means nothing, or another id.
    """
    given = {name: value for name, value in options.items() if value is not None}
    body: Mapping[str, Any]
    if isinstance(target, Mapping):
        if nodes is not None:
            raise refusal("nodes", "stands beside a body, which has its own", value=nodes)
        body = target
    elif isinstance(nodes, Mapping) and _LIST_FIELD in nodes:
        body = {_ID_FIELDS[kind]: target, **nodes}
    else:
        return GivenRun(target, nodes, given, {})
    form = dict(text_form(body))
    told, nodes, of_call = form.pop(kind, None), form.pop("nodes", None), form.pop("options", {})
    if told is None:
        raise refusal("body", f"has no {_ID_FIELDS[kind]}", value=sorted(map(str, body)))
    if not isinstance(target, Mapping) and str(told).strip() != str(target).strip():
        raise refusal(_ID_FIELDS[kind], f"is {told} in the body, and {target} beside it")
    if "graph" in form:
        form["workflow"] = form.pop("graph")
    allowed = {*WIRE_NAMES, *(["workflow"] if kind == "workflow" else [])}
    for name in form:
        if name not in allowed:
            known = (_ID_FIELDS[kind], _LIST_FIELD, *_PYTHON_NAMES, "webhookUrl")
            raise refusal(
                str(name),
                f"is not a field of a body that runs one {kind}",
                ", ".join(known),
                hint=did_you_mean(str(name), known),
            )
    NO_OPTIONS.changed(of_call)
    return GivenRun(told, nodes, {**form, **given}, of_call)


def text_form(form: Any) -> Any:
    """The text form of what a body asks for; what is a text form already, as it is.

    Raises:
        InvalidParameterError: it has a key, or says the same thing twice.
    """
    if type(form) is not dict and not isinstance(form, Mapping):  # the first is faster
        return form
    if _is_plain_call(form):
        return form  # most are
    form = without_key(form)
    options: dict[str, Any] = {}
    params = form.get("params")
    if type(params) is dict or isinstance(params, Mapping):
        asked, options = webhook_in(without_key(params))
        form = form if asked is params else {**form, "params": asked}
    if "extra" in form and isinstance(extra := form["extra"], Mapping):
        form = {**form, "extra": without_key(extra)}
    if isinstance(form.get("nodes"), (list, str)) or not FIELDS_OF_RUNS.isdisjoint(form):
        form = _run_form(dict(form))
    form, more = webhook_in(form)
    options.update(more)
    return _with_options(form, options) if options else form


def _is_plain_call(form: Mapping[str, Any]) -> bool:
    """Whether a form has a model, and parameters that are neither options nor keys."""
    if type(form.get("model")) is not str or not _OF_MODELS.issuperset(form):
        return False
    is_named = type(form.get("id", "")) in (str, int)
    params = form.get("params")
    return is_named and is_plain(params) and WEBHOOK_FIELD not in params


def _run_form(form: dict[str, Any]) -> dict[str, Any]:
    if "workflowId" in form:  # so that what is called workflow is the graph
        _rename(form, "workflow", "graph")
        _rename(form, "workflowId", "workflow")
    _rename(form, "webappId", "quick_create" if _QUICK_CODE in form else "app")
    _rename(form, _QUICK_CODE, "code")
    _rename(form, _LIST_FIELD, "nodes")
    if isinstance(nodes := form.get("nodes"), (list, str)):
        # Quick create wants all that an entry says.
        form["nodes"] = read_listed(nodes) if "quick_create" in form else listed_values(nodes)
    for wire, name in _PYTHON_NAMES.items():
        if wire in form:
            form[wire] = _read_option(name, form[wire])
            _rename(form, wire, name)
    return form


def _rename(form: dict[str, Any], wire: str, name: str) -> None:
    """Call a field otherwise; samples have fields without a value, which say nothing."""
    value = form.pop(wire, None)
    if value is None or value == "":
        return
    if form.get(name) is not None:
        raise refusal(wire, f"is what {name} says, and both are given", value=value)
    form[name] = value


def _read_option(name: str, value: Any) -> Any:
    """An option in one of the ways in which the documentation's samples write it."""
    if not isinstance(value, str):
        return value
    if name == "retain_seconds" and value.strip().isdecimal():
        return int(value)
    is_flag = name in ("use_personal_queue", "add_metadata")
    return _FLAGS.get(value.strip().casefold(), value) if is_flag else value


def _with_options(form: Mapping[str, Any], options: dict[str, Any]) -> Mapping[str, Any]:
    given = form.get(OPTIONS_FIELD)
    if given is not None and not isinstance(given, Mapping):
        return form  # which is refused
    told = {**(given or {})}
    for name, value in options.items():
        if told.setdefault(name, value) != value:
            raise refusal("webhookUrl", f"is not what options.{name} says", value=value)
    return {**form, OPTIONS_FIELD: told}
