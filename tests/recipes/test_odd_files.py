"""Whatever stands in a recipe's file: it is a recipe that can be called, or a clear mistake."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runninghub_async import RunningHub, errors
from runninghub_async.calls.call import submission_of
from runninghub_async.recipes import RecipeError, load

BASE: dict[str, Any] = {
    "kind": "workflow",
    "id": "7",
    "output": "image",
    "parameters": [
        {"name": "picture", "node": "10", "field": "image", "type": "image", "absent": "drop-node"},
        {"name": "prompt", "node": "6", "field": "text", "type": "string", "max_length": 50},
        {
            "name": "seconds",
            "node": "31",
            "field": "length",
            "type": "number",
            "default": 5,
            "convert": {"frames": {"fps": 24, "plus": 1}},
        },
        {
            "name": "size",
            "node": "5",
            "field": "s",
            "type": "choice",
            "options": {"small": 512, "big": 1024.5, "on": True},
        },
        {
            "name": "ratio",
            "type": "string",
            "convert": {"pixels": {"megapixels": 1}},
            "nodes": [
                {"node": "8", "field": "w", "part": "width"},
                {"node": "8", "field": "h", "part": "height"},
            ],
        },
    ],
    "constants": [{"node": "9", "field": "p", "value": "x"}],
}
KEYS = [
    *("name", "node", "field", "nodes", "param", "type", "required", "default", "options", "min"),
    *("max", "step", "max_length", "multiple", "accept", "help", "takes", "convert", "absent"),
    *("cut", "value", "part", "kind", "id", "output", "outputs", "run", "machine", "graph"),
]
ODD = st.sampled_from(
    [
        *(None, True, False, 0, 1, -1, 5.0, 2.5, 1e300, float("inf"), 10**30, "", "x", "16:9"),
        *("0:1", "1:99999", "small", "1024.5", "image", "number", "choice", "10", "22.image2"),
        *(["a"], ["7", 0], [], {}, {"a": 1}, {"file": "../x"}, "\u202e", "drop-node", "stored"),
        *("blank-picture", f"openapi/{'a' * 64}.png", "https://a.b/c.png"),
    ]
)
NAMES = ("picture", "prompt", "seconds", "size", "ratio", "nothing")


def places_in(value: Any) -> list[tuple[Any, Any]]:
    """Every container in a document, with a key or an index of it."""
    found: list[tuple[Any, Any]] = []
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in parts:
        found.append((value, key))
        if isinstance(part, (dict, list)):
            found += places_in(part)
    return found


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    document = copy.deepcopy(BASE)
    for _ in range(draw(st.integers(0, 2))):
        around, key = draw(st.sampled_from(places_in(document)))
        if isinstance(around, dict) and draw(st.booleans()):
            key = draw(st.sampled_from(KEYS))
        around[key] = copy.deepcopy(draw(ODD))
    return document


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents(), st.dictionaries(st.sampled_from(NAMES), ODD, max_size=3), st.booleans())
def test_a_file_is_a_recipe_that_can_be_called_or_a_clear_mistake(
    tmp_path: Path, document: dict[str, Any], params: dict[str, Any], validate: bool
) -> None:
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(document))
    try:
        recipe = load(file)
    except RecipeError as mistake:
        assert str(file) in str(mistake)  # noqa: PT017 - it need not be raised
        return
    rh = RunningHub("key", base_url="http://127.0.0.1:9")
    try:
        call = rh.call(recipe, params, validate=validate)
    except errors.InvalidParameterError as mistake:
        assert recipe.name in str(mistake) or mistake.parameter in params  # noqa: PT017
        return
    form = json.loads(json.dumps(call.to_dict()))
    again = rh.from_dict(form, endpoint=recipe.endpoint, validate=validate)
    assert again.to_dict() == form
    order = submission_of(call).order
    if not order.media():
        json.dumps(order.body({}, None), allow_nan=False)
