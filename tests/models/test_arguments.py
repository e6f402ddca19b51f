"""From what a caller writes to what goes on the wire, for every parameter of the catalogue.

The stand-in service checks bodies by rules of its own; here they are the judge.
"""

from __future__ import annotations

import json
import warnings
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.catalogue import Endpoint, Parameter
from runninghub_async.sandbox.contract import check
from tests.helpers import KEY, a_call, a_media_call, client
from tests.misbehaving import PNG, Server

ENDPOINTS = list(catalogue)
RH = RunningHub(KEY, base_url="http://127.0.0.1:9")
SIZES = "seedream-v4.5/text-to-image"
WORDS = st.text(min_size=1, max_size=30).filter(str.strip)


def on_the_wire(endpoint: Endpoint, values: dict[str, Any]) -> dict[str, Any]:
    """The parameters as JSON would carry them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        call = RH.call(endpoint.path, values)
    params: dict[str, Any] = json.loads(json.dumps(call.to_dict()["params"]))
    return params


def refused(endpoint: Endpoint, values: dict[str, Any]) -> errors.InvalidParameterError:
    with pytest.raises(errors.InvalidParameterError) as caught:
        on_the_wire(endpoint, values)
    return caught.value


def single(parameter: Parameter) -> st.SearchStrategy[tuple[Any, Any]]:
    """What a caller may write, and what must come out."""
    match parameter.type:
        case "choice":
            return st.sampled_from(_choices(parameter))
        case "boolean":
            forms = [(True, True), (False, False), ("true", True), ("False", False)]
            return st.sampled_from(forms)
        case "integer" | "number":
            return _numbers(parameter)
        case "string" | "lora":
            low, high = max(parameter.min_length or 1, 1), parameter.max_length or 50
            text = st.text(min_size=low, max_size=min(high, low + 50))
            return text.filter(str.strip).map(lambda t: (t, t))
        case "list":
            return st.sampled_from(_items(parameter))
        case _:
            urls = [f"https://example.com/{parameter.name}.bin", "asset://asset-1"]
            return st.sampled_from(urls).map(lambda u: (u, u))


def _items(parameter: Parameter) -> list[tuple[Any, Any]]:
    """Objects for a list; where the fields are not known, any."""
    if not parameter.fields:
        return [(item, item) for item in ({"anything": n, "at": ["all"]} for n in range(2))]
    least = {part.name: _least(part) for part in parameter.fields if part.required}
    return [(least, least)]


def _choices(parameter: Parameter) -> list[tuple[Any, Any]]:
    forms: list[tuple[Any, Any]] = [(option, option) for option in parameter.options]
    if parameter.has_numeric_options:
        for option in parameter.options:
            forms += [(float(option), option), (Decimal(option), option)]
            if float(option).is_integer():
                forms.append((int(float(option)), option))
        if len({float(o) for o in parameter.options}) < len(parameter.options):
            forms = [(option, option) for option in parameter.options]  # "1" beside "1.0"
    if parameter.is_flag:
        forms += [(option.lower() == "true", option) for option in parameter.options]
    return forms


def _numbers(parameter: Parameter) -> st.SearchStrategy[tuple[Any, Any]]:
    whole = parameter.type == "integer"
    low = Decimal(str(parameter.min if parameter.min is not None else -1000))
    most = parameter.max if parameter.max is not None else max(low, Decimal(0)) + 1000
    high = Decimal(str(most))
    step = Decimal(str(parameter.step or (1 if whole else "0.125")))
    start = low if parameter.min is not None else -(-low // step) * step

    def forms(n: int) -> list[tuple[Any, Any]]:
        value = start + n * step
        wanted = int(value) if whole else float(value)
        return [(wanted, wanted), (value, wanted), (str(value), wanted)]

    counted = st.integers(0, min(int((high - start) / step), 10_000))
    return counted.flatmap(lambda n: st.sampled_from(forms(n)))


@st.composite
def filled(draw: st.DrawFn) -> tuple[Endpoint, dict[str, Any], dict[str, Any]]:
    """An endpoint, values for it, and what must come out."""
    endpoint = draw(st.sampled_from(ENDPOINTS))
    given_values: dict[str, Any] = {}
    wanted: dict[str, Any] = {}
    for parameter in endpoint.params:
        left_out = not parameter.required or parameter.default is not None
        if left_out and draw(st.booleans()):
            if parameter.required:
                wanted[parameter.name] = parameter.default
            continue
        pair: tuple[Any, Any]
        if parameter.multiple:
            most = min(parameter.max_files or 3, 3)
            pairs = draw(st.lists(single(parameter), min_size=1, max_size=most))
            pair = [p[0] for p in pairs], [p[1] for p in pairs]
            if len(pairs) == 1 and draw(st.booleans()):
                pair = pairs[0][0], pair[1]  # one value stands for a list of one
        else:
            pair = draw(single(parameter))
        name = parameter.name if draw(st.booleans()) else parameter.python_name
        given_values[name], wanted[parameter.name] = pair
    for parameter in endpoint.params:
        for part, total in parameter.totals.items():
            if parameter.name in wanted:  # one item, which alone makes up the sum
                counted = endpoint.param(total)
                assert counted is not None
                item = {**wanted[parameter.name][0], part: str(wanted.get(total, counted.default))}
                name = parameter.name if parameter.name in given_values else parameter.python_name
                given_values[name], wanted[parameter.name] = [item], [item]
    return endpoint, given_values, wanted


@given(case=filled())
def test_what_the_record_allows_is_accepted_and_comes_out_right(
    case: tuple[Endpoint, dict[str, Any], dict[str, Any]],
) -> None:
    endpoint, values, wanted = case
    sent = on_the_wire(endpoint, values)
    assert sent == wanted
    assert {n: type(v) for n, v in sent.items()} == {n: type(v) for n, v in wanted.items()}
    check(endpoint, sent, lambda _: None)


def _required(endpoint: Endpoint) -> dict[str, Any]:
    """The least that the endpoint takes."""
    return {
        parameter.python_name: _least(parameter)
        for parameter in endpoint.params
        if parameter.required and parameter.default is None
    }


def _least(parameter: Parameter) -> Any:
    match parameter.type:
        case "string" | "lora":
            return "x" * max(1, parameter.min_length or 0)
        case "choice":
            return parameter.options[0]
        case "boolean":
            return True
        case "integer" | "number":
            return parameter.min if parameter.min is not None else 1
        case "list":
            return [_items(parameter)[0][0]]
        case _:
            return "https://example.com/x"


@pytest.mark.parametrize("family", sorted({endpoint.family for endpoint in ENDPOINTS}))
def test_every_endpoint_takes_its_least(family: str) -> None:
    """Required ones with a default are sent with it; optional ones are left out."""
    for endpoint in (e for e in ENDPOINTS if e.family == family):
        sent = on_the_wire(endpoint, _required(endpoint))
        assert set(sent) == {p.name for p in endpoint.params if p.required}
        for parameter in endpoint.params:
            if parameter.required and parameter.default is not None:
                default = parameter.default
                expected = [default] if parameter.multiple else default
                assert sent[parameter.name] == expected
        check(endpoint, sent, lambda _: None)


def _just_outside(parameter: Parameter) -> list[tuple[Any, tuple[str, ...]]]:
    """Values that are wrong, and words that the message must have."""
    wrong: list[tuple[Any, tuple[str, ...]]] = []
    match parameter.type:
        case "choice":
            wrong += [("no such option", ("'no such option'", repr(parameter.options[0])))]
            wrong += [(object(), ("object",))]
        case "boolean":
            wrong += [("yes", ("'yes'", "True or False")), (1, ("1", "True or False"))]
        case "integer" | "number":
            whole = parameter.type == "integer"
            wrong += [("many", ("'many'", "number")), (True, ("True", "number"))]
            wrong += [(float("nan"), ("nan", "number")), (float("inf"), ("inf", "number"))]
            if whole:
                wrong.append((1.5, ("1.5", "whole number")))
            if parameter.min is not None:
                below = parameter.min - 1
                wrong.append((below, (str(below), str(parameter.min))))
            if parameter.max is not None:
                above = parameter.max + (parameter.step or 1)
                wrong.append((above, (str(above), str(parameter.max))))
            if whole and parameter.step and parameter.step > 1 and parameter.min is not None:
                between = parameter.min + 1
                wrong.append((between, (str(between), f"steps of {parameter.step}")))
        case "string" | "lora":
            wrong += [(7, ("7", "text"))]
            if parameter.max_length is not None:
                long = "x" * (parameter.max_length + 1)
                wrong.append((long, (str(len(long)), f"at most {parameter.max_length}")))
            if parameter.min_length is not None and parameter.min_length > 1:
                short = "x" * (parameter.min_length - 1)
                wrong.append((short, (str(len(short)), f"at least {parameter.min_length}")))
            if parameter.required:
                wrong.append((" \n", ("empty", "some text")))
        case "list":
            wrong += [("text", ("'text'", "object")), ([7], ("[0]", "7", "object"))]
        case _:
            wrong += [("no/url.png", ("no/url.png", "http(s)")), (7, ("int", "7"))]
    if parameter.max_files is not None and parameter.multiple:
        many = ["https://example.com/x"] * (parameter.max_files + 1)
        wrong.append((many, (str(len(many)), f"at most {parameter.max_files}")))
    if not parameter.multiple:
        wrong.append((["a", "list"], ("list", "single")))
    return wrong


@pytest.mark.parametrize("family", sorted({endpoint.family for endpoint in ENDPOINTS}))
def test_what_is_just_outside_is_refused_with_name_value_and_what_is_allowed(family: str) -> None:
    for endpoint in (e for e in ENDPOINTS if e.family == family):
        least = _required(endpoint)
        for parameter in endpoint.params:
            for value, words in _just_outside(parameter):
                error = refused(endpoint, {**least, parameter.python_name: value})
                for word in (endpoint.name, parameter.python_name, *words):
                    assert word in str(error), (endpoint.path, parameter.name, value)
                assert error.parameter is not None
                assert error.parameter.partition("[")[0] == parameter.python_name
                assert error.allowed
                assert error.code is None


def test_a_missing_parameter_is_named_and_explained() -> None:
    for endpoint in ENDPOINTS:
        least = _required(endpoint)
        for name in least:
            error = refused(endpoint, {n: v for n, v in least.items() if n != name})
            assert f"{name} is missing" in str(error)
            assert error.parameter == name


def test_an_unknown_name_gets_a_suggestion() -> None:
    endpoint = catalogue.get(SIZES)
    error = refused(endpoint, {"prompt": "a boat", "resolutoin": "2k"})
    assert "resolutoin" in str(error)
    assert "Did you mean resolution" in str(error)
    with pytest.raises(errors.InvalidParameterError, match="Did you mean prompt"):
        a_call(RH, promt="x")
    with pytest.raises(errors.UnknownModelError, match=r"seedream-v4\.5/text-to-image"):
        RH.call("seedream-v4.5/text-to-imag")
    with pytest.raises(errors.UnknownModelError, match="runninghub models"):
        RH.call("qqqqqqqqqqqq")


def test_all_mistakes_are_told_at_once() -> None:
    error = refused(catalogue.get(SIZES), {"width": 3, "resolution": "8k", "colour": "red"})
    for words in ("width", "512", "resolution", "'2k', '4k'", "colour", "prompt is missing"):
        assert words in str(error)


def test_given_twice() -> None:
    endpoint = catalogue.get(SIZES)
    values = {"prompt": "a boat", "maxImages": 2, "max_images": 3}
    assert "given twice" in str(refused(endpoint, values))


def test_none_counts_as_left_out() -> None:
    sent = on_the_wire(catalogue.get(SIZES), {"prompt": "a boat", "width": None})
    assert sent == {"prompt": "a boat"}
    call = RH.seedream.seedream_v4_5_text_to_image(prompt="a boat", resolution=None)
    assert call.to_dict()["params"] == {"prompt": "a boat"}


def test_positional_arguments_are_refused() -> None:
    make: Any = RH.seedream.seedream_v4_5_text_to_image
    with pytest.raises(TypeError, match="by name only"):
        make("a red bicycle")


@pytest.mark.parametrize("text", ["\ud800", "ok \udfff"])
def test_text_that_is_no_unicode_is_refused_here(text: str) -> None:
    """It could not be sent; better to hear it where the call is made."""
    error = refused(catalogue.get(SIZES), {"prompt": text})
    assert error.parameter == "prompt"
    assert "surrogate" in str(error)


@pytest.mark.parametrize("value", [2**64, -(2**70), "1e30", 10**400, 10**5000], ids=range(5))
def test_integers_beyond_what_json_carries_are_refused_here(value: Any) -> None:
    endpoint = catalogue.get("marble-1.0/text-to-world")
    seed = endpoint.param("seed")
    assert seed is not None
    assert seed.max is None
    error = refused(endpoint, {**_required(endpoint), "seed": value})
    assert error.parameter == "seed"
    assert "whole number" in str(error)
    assert len(str(error)) < 500


@pytest.mark.parametrize("value", [object(), {1, 2}, 2**64, float("nan"), "\ud800"])
def test_what_cannot_be_sent_is_refused_even_unvalidated(value: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="novelty"):
        RH.call(SIZES, prompt="a boat", novelty={"inside": [value]}, validate=False)


async def test_unvalidated_values_pass() -> None:
    async with Server() as server, client(server) as rh:
        values = {"prompt": "", "resolution": "16k", "novelty": {"a": [1, None]}}
        await rh.call(SIZES, values, validate=False)
        assert server.submits[0].json == values
        await rh.call("brand-new/model", {"x": 1}, validate=False)
        assert server.submits[1].path == "/openapi/v2/brand-new/model"
        for path in ("", "a//b", "../../task/openapi/cancel", "a/./b"):
            with pytest.raises(errors.InvalidParameterError):
                rh.call(path, validate=False)
        assert len(server.submits) == 2


async def test_node_keys() -> None:
    endpoint = next(e for e in ENDPOINTS if any(p.node_key for p in e.params))
    values = _required(endpoint)
    async with Server() as server, client(server) as rh:
        call = rh.call(endpoint.path, values, wire="node_keys")
        await call
        keys = {p.node_key or p.name for p in endpoint.params if p.required}
        assert set(server.submits[0].json) == keys
        check(endpoint, server.submits[0].json, lambda _: None)
        again = rh.from_dict(call.to_dict())
        assert again.to_dict() == call.to_dict()
        await again
        assert server.submits[1].body == server.submits[0].body
        await rh.call(endpoint.path, values)
        assert set(server.submits[2].json) == {p.name for p in endpoint.params if p.required}
    with pytest.raises(errors.InvalidParameterError, match="flat"):
        RH.call(SIZES, prompt="a boat", wire="node_keys")


async def test_the_typed_method_sends_what_the_call_by_name_sends() -> None:
    async with Server() as server, client(server) as rh:
        await a_media_call(rh, PNG)
        await rh.call("hailuo-2.3/i2v-pro", imageUrl=PNG, prompt="slow dolly in")
        await rh.call(
            "minimax/hailuo-2.3/image-to-video-pro", image_url=PNG, prompt="slow dolly in"
        )
        assert len({request.body for request in server.submits}) == 1
        assert server.submits[0].json == {
            "prompt": "slow dolly in",
            "enablePromptExpansion": True,
            "imageUrl": f"{server.base_url}/input/1.png",
        }


@pytest.mark.parametrize(
    "form",
    [
        None,
        {},
        {"model": 1},
        {"model": SIZES, "params": []},
        {"model": SIZES, "params": {"prompt": "a boat"}, "extra": 1},
        {"model": SIZES, "params": {"prompt": "a boat"}, "wire": "other"},
        {"model": "no such model"},
        {"model": SIZES, "params": {"prompt": 7}},
    ],
)
def test_a_bad_text_form(form: Any) -> None:
    with pytest.raises(errors.InvalidParameterError) as caught:
        RH.from_dict(form)
    assert "\n" not in str(caught.value)


def test_a_deprecated_endpoint_warns_and_says_what_to_use() -> None:
    endpoint = next(e for e in ENDPOINTS if e.deprecated)
    with pytest.warns(DeprecationWarning, match="deprecated") as warned:
        call = RH.call(endpoint.path, _required(endpoint))
    call.to_dict()
    assert warned[0].filename == __file__
