"""What goes out as JSON is the same with every encoder, and what cannot is refused first."""

from __future__ import annotations

import datetime
import enum
import json
import uuid
from collections import OrderedDict, namedtuple
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import Call, RunningHub, errors, json_values
from runninghub_async.http import json_bodies
from tests.helpers import KEY
from tests.platform import bodies
from tests.platform.service import serving

ID = "1904136902449209346"
CREATE = "/task/openapi/create"
Make = Callable[[RunningHub, Any], Call]


def entry(value: Any) -> dict[str, Any]:
    """A complete entry of quick create."""
    told = {"nodeName": "n", "fieldType": "t", "description": "d"}
    return {"nodeId": "1", "fieldName": "a", "fieldValue": value, **told}


def graph(value: Any) -> dict[str, Any]:
    """A graph with this value in it."""
    return {"1": {"class_type": "X", "inputs": {"a": value}}}


# Every place that takes a value of any kind.  {"1.a": …} keeps mappings whole.
PLACES: dict[str, Make] = {
    "a graph": lambda rh, value: rh.workflows.run(ID, workflow=graph(value)),
    "a graph in text form": lambda rh, value: rh.from_dict({"workflow": ID, "graph": graph(value)}),
    "a node": lambda rh, value: rh.workflows.run(ID, {"1": {"a": value}}),
    "a node by V2": lambda rh, value: rh.workflows.run(ID, {"1": {"a": value}}, v2=True),
    "an app": lambda rh, value: rh.apps.run(ID, {"1.a": value}, validate=False),
    "an app to be described": lambda rh, value: rh.apps.run(ID, {"1.a": value}),
    "quick create": lambda rh, value: rh.quick_create.run(ID, "002", [entry(value)]),
    "quick create by key": lambda rh, value: rh.quick_create.run(ID, "002", {"1.a": value}),
    "an unknown model": lambda rh, value: rh.call("a/b/c", {"a": value}, validate=False),
    "an unknown parameter": lambda rh, value: rh.call(
        "seedream-v4.5/text-to-image", {"prompt": "x", "a": value}, validate=False
    ),
    "a known parameter": lambda rh, value: rh.call(
        "seedream-v4.5/text-to-image", {"prompt": "x", "width": value}, validate=False
    ),
}


class Colour(enum.Enum):
    RED = "red"


class Kind(enum.StrEnum):
    A = "a"


class Number(enum.IntEnum):
    ONE = 1


@attrs.frozen
class Thing:
    a: int = 1


Point = namedtuple("Point", "x y")
circle: list[Any] = []
circle.append(circle)


def deep(levels: int) -> Any:
    """Lists in lists."""
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


REFUSED: dict[str, Any] = {
    "not a number": float("nan"),
    "infinity": float("-inf"),
    "too many bits": 2**64,
    "too many bits below": -(2**63) - 1,
    "thousands of digits": 10**5000,
    "half a character": "\ud800",
    "half a character in a name": {"\udfff": 1},
    "a number as a name": {1: "a"},
    "None as a name": {None: "a"},
    "True as a name": {True: "a"},
    "a tuple as a name": {("a", "b"): 1},
    "a set": {1, 2},
    "a frozen set": frozenset("a"),
    "a decimal": Decimal("1.5"),
    "a fraction": Fraction(1, 3),
    "a complex number": 1j,
    "a day": datetime.date(2026, 1, 1),
    "a time": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    "a uuid": uuid.UUID(int=1),
    "an enum": Colour.RED,
    "an object": Thing(),
    "a class": Thing,
    "a range": range(3),
    "a generator": (n for n in range(3)),
    "a circle": circle,
    "five thousand levels": deep(5000),
    "a level too many": deep(json_values.MOST_LEVELS + 1),
}


def refusal(place: Make, value: Any) -> errors.InvalidParameterError | None:
    """How a place refuses a value, if it does."""
    try:
        place(RunningHub(KEY, base_url="http://127.0.0.1:1"), value)
    except errors.InvalidParameterError as refused:
        return refused
    return None


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_a_value_that_json_cannot_carry_is_refused_where_it_is_given(place: Make) -> None:
    for name, value in REFUSED.items():
        for told in (value, {"list": [0, value]}):
            refused = refusal(place, told)
            assert refused is not None, name
            assert "allowed is" in str(refused), name
            assert len(refused.message) < 2000, name
            refused.message.encode()


CARRIED: dict[str, tuple[Any, Any]] = {
    "a tuple": ((1, ("a", 2)), [1, ["a", 2]]),
    "a named tuple": ([Point(1, 2.5)], [[1, 2.5]]),
    "a mapping": (OrderedDict(b=MappingProxyType({"c": 1})), {"b": {"c": 1}}),
    "an enum of text": ([Kind.A], ["a"]),
    "an enum of numbers": ([Number.ONE], [1]),
    "the least and the most": ([-(2**63), 2**64 - 1], [-(2**63), 2**64 - 1]),
    "text": ('schön 船 🎬 \x00 \u2028 "', 'schön 船 🎬 \x00 \u2028 "'),
    "flags": ([True, False, None, 0, 0.0], [True, False, None, 0, 0.0]),
    "many levels": (deep(json_values.MOST_LEVELS - 10), deep(json_values.MOST_LEVELS - 10)),
}


@pytest.mark.parametrize(("value", "sent"), CARRIED.values(), ids=list(CARRIED))
async def test_what_json_can_carry_is_sent_as_it_is(value: Any, sent: Any) -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        await rh.workflows.run(ID, {"1": {"a": value}}, workflow=graph(value)).submit()
        body = service.last(CREATE).json
    assert repr(body["nodeInfoList"][0]["fieldValue"]) == repr(sent)
    assert repr(json.loads(body["workflow"])["1"]["inputs"]["a"]) == repr(sent)


async def test_a_call_keeps_what_it_was_given(picture: Any) -> None:
    mine = graph([1])
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        call = rh.workflows.run(ID, {"1": {"a": (value := [2])}}, workflow=mine)
        value.append(3)
        mine["1"]["inputs"]["a"].append(float("nan"))
        await call.submit()
        assert '"a":[2]' in service.last(CREATE).json["workflow"]


@pytest.mark.parametrize(
    "make",
    [
        lambda rh: rh.workflows.run(ID, {"\ud800": {"a": 1}}),
        lambda rh: rh.workflows.run(ID, {"1": {"\ud800": 1}}),
        lambda rh: rh.workflows.run(ID, access_password="\ud800"),
        lambda rh: rh.apps.run(ID, {"1.\ud800": 1}, validate=False),
        lambda rh: rh.apps.run(ID, {"\ud800": 1}),
        lambda rh: rh.quick_create.run(ID, "\ud800", [entry(1)]),
        lambda rh: rh.quick_create.run(ID, "002", [{**entry(1), "nodeName": "\ud800"}]),
        lambda rh: rh.quick_create.run(ID, "002", [{**entry(1), "nodeId": "\ud800"}]),
        lambda rh: rh.call("a/b/c", {"\ud800": 1}, validate=False),
        lambda rh: rh.call("a/\ud800", {"a": 1}, validate=False),
        lambda rh: rh.call("seedream-v4.5/text-to-image", prompt="\ud800"),
        lambda rh: rh.call("hailuo-2.3/i2v-pro", prompt="x", image_url="https://a.b/\ud800"),
    ],
)
def test_half_a_character_is_refused_in_every_text(make: Callable[[RunningHub], Call]) -> None:
    with pytest.raises(errors.InvalidParameterError, match="allowed is"):
        make(RunningHub(KEY, base_url="http://127.0.0.1:1"))


async def test_texts_for_the_library_are_checked_before_the_upload(picture: Any) -> None:
    async with serving({}) as (service, rh):
        for odd in ({"name": "\ud800"}, {"name": "x", "group_id": "\ud800"}):
            with pytest.raises(errors.InvalidParameterError, match="half a character"):
                await rh.assets.create(picture, kind="image", **odd)
        with pytest.raises(errors.InvalidParameterError, match="half a character"):
            await rh.assets.groups.create("x", description="\ud800")
        assert not service.asked


# -- graphs as text ----------------------------------------------------------------------------

NUMBERS = ["1e20", "1E+20", "1.0", "1.50", "-0", "-0.0", "0.1", "7", "1e999", "1" * 30, "9" * 5000]
NUMBERS += ["18446744073709551615", "18446744073709551616", "0.1000000000000000000001", "1e-7"]


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:20])
@pytest.mark.parametrize("nodes", [None, {"1": {"b": "new"}}])
async def test_a_graph_given_as_text_keeps_its_digits(number: str, nodes: Any) -> None:
    text = '{"1": {"class_type": "X", "inputs": {"b": "old", "a": [' + number + "]}}}"
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        call = rh.workflows.run(ID, nodes, workflow=text)
        await call.submit()
        again = rh.from_dict(json.loads(json.dumps(call.to_dict())))
        await again.submit()
        first, second = (asked.json["workflow"] for asked in service.at(CREATE))
    assert f'"a":[{number}]' in first
    assert ('"b":"new"' if nodes else '"b":"old"') in first
    assert first == second, "and its text form keeps them"


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "nul",
        '{"1": {"class_type": "X", "inputs": {"a": NaN}}}',
        '{"1": {"class_type": "X", "inputs": {"a": -Infinity}}}',
        '{"1": {"class_type": "X", "inputs": {"a": 01}}}',
        '{"1": {"class_type": "X", "inputs": {"a": "\\ud800"}}}',
        '{"1": {"class_type": "X", "inputs": {"a": "\ud800"}}}',
        '{"1": {"class_type": "X", "inputs": {"a": "line\nend"}}}',
        '{"1": {"class_type": "X", "inputs": {"a": ' + "[" * 101 + "]" * 101 + "}}}",
        "[" * 100_000,
        '{"1": {"class_type": "X", "inputs": {}}} {}',
    ],
)
def test_a_text_that_is_not_json_is_refused(text: str) -> None:
    rh = RunningHub(KEY, base_url="http://127.0.0.1:1")
    with pytest.raises(errors.InvalidParameterError, match="workflow is not JSON"):
        rh.workflows.run(ID, workflow=text)


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(json_values.LEAST, json_values.MOST)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3)
)


@given(VALUES)
def test_json_that_is_written_says_the_same(value: Any) -> None:
    assert json.loads(json_bodies.dumps(value)) == value
    assert repr(json_values.read(json_values.write(value))) == repr(value)
    assert json_bodies.loads(json_values.write(value).encode()) == value


ANYTHING = st.recursive(
    SCALARS | st.floats() | st.integers() | st.text() | st.binary() | st.decimals() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(SCALARS | st.text(), inner, max_size=3)
    ),
)


@given(ANYTHING)
def test_whatever_is_given_is_carried_as_it_is_or_refused(value: Any) -> None:
    try:
        sent = json_bodies.dumps(value)
    except errors.InvalidParameterError:
        assert not json_values.can_carry(value)
        return
    assert json.loads(sent) == _as_lists(value)


def _as_lists(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_as_lists(item) for item in value]
    if isinstance(value, Mapping):
        return {name: _as_lists(item) for name, item in value.items()}
    return value


@pytest.mark.parametrize("prompt", ['{"1": {"a": 1.0, "b": 1e20}}', '{"1": {"a": 1.0, "b": NaN}}'])
async def test_a_stored_graph_is_read_alike_with_every_decoder(prompt: str) -> None:
    answered = {"code": 0, "msg": "success", "data": {"prompt": prompt}}
    async with serving({"/api/openapi/getJsonApiFormat": answered}) as (_, rh):
        stored = await rh.workflows.get_json(ID)
    assert stored["1"]["b"] in (1e20, "NaN")
    if "NaN" not in prompt:
        assert repr(stored) == "{'1': {'a': 1.0, 'b': 1e+20}}"
