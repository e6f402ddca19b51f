"""Answers with fields missing, null, of another type or added are read without complaint."""

from __future__ import annotations

import contextlib
import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import errors
from runninghub_async.http import faults, node_reports, wire
from runninghub_async.platform import (
    account,
    app_fields,
    apps,
    apps_described,
    assets,
    quick_create,
    resources,
)
from tests.helpers import KEY
from tests.platform import bodies

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


def paths(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where the values of a body are."""
    found = [at] if at else []
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, item in items:
        found += paths(item, (*at, key))
    return found


@st.composite
def damaged(draw: st.DrawFn, body: Any) -> Any:
    """The body with some values replaced, left out or added."""
    body = copy.deepcopy(body)
    for _ in range(draw(st.integers(0, 4))):
        where = paths(body)
        if not where:
            break
        *above, last = draw(st.sampled_from(where))
        owner = body
        for key in above:
            owner = owner[key]
        change = draw(st.sampled_from(["replace", "leave out", "add"]))
        if change == "replace":
            owner[last] = draw(JSON)
        elif change == "leave out":
            del owner[last]
        elif isinstance(owner, dict):
            owner[draw(st.text(max_size=8))] = draw(JSON)
    return body


def _fields(read: Callable[[wire.Fields], Any]) -> Callable[[Any], Any]:
    return lambda data: [read(each) for each in wire.objects(data)]


READERS: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "outputs": (bodies.OUTPUTS_SUCCESS, wire.outputs_answer),
    "outputs failed": (bodies.OUTPUTS_FAILED, wire.outputs_answer),
    "outputs running": (bodies.OUTPUTS_RUNNING, wire.outputs_answer),
    "query": (bodies.QUERY_SUCCESS_FULL, wire.task_answer),
    "created": (bodies.CREATED_RUNNING, wire.task_answer),
    "upload": (bodies.UPLOADED["data"], wire.upload_answer),
    "app": (bodies.app_described(KEY)["data"], lambda data: apps_described.app_from("1", data)),
    "apps": (bodies.apps_page(1, 1, "1")["data"]["records"], _fields(apps.app_summary_from)),
    "styles": (bodies.STYLES["data"], _fields(quick_create.style_from)),
    "keys": (bodies.KEYS["data"], _fields(account.key_info_from)),
    "resources": (bodies.RESOURCES["data"]["records"], _fields(resources.resource_from)),
    "assets": ([bodies.ASSET_READY["data"]], _fields(assets.asset_from)),
    "reason": (bodies.FAILED_REASON, node_reports.node_failure),
    "tips": (
        json.loads(bodies.tips(["9"], {"3": {"errors": [{"message": "m", "extra_info": {}}]}})),
        node_reports.rejected_nodes,
    ),
}


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_nothing_is_choked_on(name: str, data: st.DataObject) -> None:
    body, read = READERS[name]
    repr(read(body))
    repr(read(data.draw(damaged(body))))
    repr(read(data.draw(JSON)))


@given(body=damaged(bodies.CREATED_RUNNING))
def test_every_answer_to_a_create_is_judged(body: Any) -> None:
    judged = faults.judge_submit(200, json.dumps(body).encode(), endpoint="/task/openapi/create")
    assert (judged.verdict == "created") == (judged.error is None)
    for rejected in node_reports.rejected_nodes(judged.answer.prompt_tips):
        str(rejected)


@given(field=damaged(bodies.APP_FIELDS[3]), value=JSON)
def test_a_field_takes_or_refuses_a_value(field: Any, value: Any) -> None:
    for each in wire.objects([field]):
        with contextlib.suppress(errors.InvalidParameterError):
            app_fields.app_field(each).check(value)
