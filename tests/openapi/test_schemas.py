"""The schemas of models and the client's own checks agree.

What the checks let through passes the schema, and what is wrong by the schema they refuse: in a
range, an option, a length, a number of items, what must be there, a link.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async import catalogue
from runninghub_async.calls.model_orders import model_order
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.openapi.bodies import example_body
from tests.adversary.rounds import TORTURE
from tests.openapi.documents import faults

ENDPOINTS = list(catalogue.CATALOGUE)
FLAT = [endpoint for endpoint in ENDPOINTS if endpoint.wire_form == "flat"]
LINKS = st.sampled_from(
    ["https://example.com/a", "HTTP://example.com/b.png", "asset://a-1", "http://127.0.0.1/x?y=z"]
)
ANY_VALUE = (
    st.none()
    | st.booleans()
    | st.integers(-300, 300)
    | st.floats(-300, 300)
    | st.text(max_size=12)
    | LINKS
)


def sent(endpoint: Endpoint, params: dict[str, Any]) -> dict[str, Any]:
    """The body that the client sends.

    Raises:
        InvalidParameterError: it refuses to.
    """
    return model_order(endpoint, params).content({})


def likely(parameter: Parameter) -> st.SearchStrategy[Any]:
    """Values that often are allowed, and as often nearly are."""
    one: st.SearchStrategy[Any]
    match parameter.type:
        case "choice":
            options = list(parameter.options)
            one = st.sampled_from([*options, *(f" {option}" for option in options), "no such"])
        case "boolean":
            one = st.booleans() | st.sampled_from(["true", "False"])
        case "integer" | "number":
            least, most = parameter.min, parameter.max
            ends = [end for end in (least, most) if end is not None]
            near = [end + by for end in ends for by in (-1, -0.5, 0, 0.5, 1)]
            one = st.sampled_from([*near, 0, 1, 7, "7", 2**53, 2**70, float("inf")])
            one |= st.integers(int(least or -50), int(most if most is not None else 5000))
        case "image" | "video" | "audio" | "file":
            data = f"data:{parameter.type}/png;base64,aGVsbG8="
            one = LINKS | st.sampled_from([data, "picture.png", "", "ftp://example.com/a"])
        case "list":
            fields = {field.name: likely(field) for field in parameter.fields}
            needed = {f.name: fields.pop(f.name) for f in parameter.fields if f.required}
            one = st.fixed_dictionaries(needed, optional=fields) | ANY_VALUE
        case _:
            longest = parameter.max_length or 50
            lengths = {0, 1, parameter.min_length or 2, longest, longest + 1}
            one = st.sampled_from(["x" * length for length in sorted(lengths)] + ["  ", "🦊"])
    if parameter.multiple:
        return st.lists(one, max_size=(parameter.max_files or 3) + 1) | one
    return one


@st.composite
def calls(draw: st.DrawFn) -> tuple[Endpoint, dict[str, Any]]:
    endpoint = draw(st.sampled_from(ENDPOINTS))
    params = {}
    for parameter in endpoint.params:
        if draw(st.integers(0, 9)) < (9 if parameter.required else 4):
            params[parameter.name] = draw(likely(parameter) | st.nothing())
    if params and draw(st.integers(0, 4)) == 0:
        params[draw(st.sampled_from(sorted(params)))] = draw(ANY_VALUE)
    return endpoint, params


@given(calls())
@settings(max_examples=3000 if TORTURE else 100, deadline=None)
def test_what_the_checks_let_through_passes_the_schema(
    call: tuple[Endpoint, dict[str, Any]],
) -> None:
    endpoint, params = call
    try:
        body = sent(endpoint, params)
    except InvalidParameterError:
        return
    assert faults(f"{endpoint.method}_request", body) == [], (endpoint.path, body)


def is_refused(endpoint: Endpoint, params: dict[str, Any]) -> bool:
    try:
        sent(endpoint, params)
    except InvalidParameterError:
        return True
    return False


def wrong_values(parameter: Parameter) -> Iterator[Any]:
    """Values that break what is known of a parameter."""
    match parameter.type:
        case "choice":
            yield "no such option"
        case "boolean":
            yield "perhaps"
        case "integer" | "number":
            if parameter.min is not None:
                yield parameter.min - 1
            if parameter.max is not None:
                yield parameter.max + 1
            yield "many"
            yield True
        case "image" | "video" | "audio" | "file":
            yield from ("picture.png", "", "ftp://example.com/a.png", 7)
        case "string" | "lora":
            yield 7
            if parameter.required:
                yield " "
            if parameter.max_length is not None:
                yield "x" * (parameter.max_length + 1)
            if parameter.min_length is not None and parameter.min_length > 0:
                yield "x" * (parameter.min_length - 1)
        case "list":
            yield 7
            for field in parameter.fields:
                for value in wrong_values(field):
                    yield {field.name: [value] if field.multiple else value}


def broken_bodies(endpoint: Endpoint) -> Iterator[tuple[str, dict[str, Any]]]:
    """Its example with one thing wrong in it, and what that is."""
    body = example_body(endpoint)
    yield "a parameter that there is not", body | {"no such parameter": 1}
    for parameter in endpoint.params:
        name = parameter.name
        if parameter.required and parameter.default is None:
            yield f"without {name}", {other: body[other] for other in body if other != name}
        for value in wrong_values(parameter):
            yield f"{name} = {value!r}", body | {name: [value] if parameter.multiple else value}
        if parameter.multiple and parameter.max_files is not None:
            some = body.get(name) or [_item(parameter)]
            yield f"too many {name}", body | {name: some * (parameter.max_files + 1)}
        if parameter.multiple and parameter.required:
            yield f"no {name}", body | {name: []}


def _item(parameter: Parameter) -> Any:
    return "https://example.com/a.png" if parameter.is_media else {}


def test_what_the_schema_refuses_the_checks_refuse() -> None:
    tried = 0
    for endpoint in FLAT:
        for what, body in broken_bodies(endpoint):
            refused_by_schema = bool(faults(f"{endpoint.method}_request", body))
            assert refused_by_schema, (endpoint.path, what)
            assert is_refused(endpoint, body), (endpoint.path, what)
            tried += 1
    assert tried > 5 * len(FLAT)


@pytest.mark.parametrize("form", ["flat_codes", "node_keys"])
def test_codes_and_node_keys_stand_where_the_endpoint_wants_them(form: str) -> None:
    found = [endpoint for endpoint in ENDPOINTS if endpoint.wire_form == form]
    assert found
    for endpoint in found:
        params: dict[str, Any] = {}
        for parameter in endpoint.params:
            if parameter.type == "choice":
                params[parameter.name] = parameter.options[-1]
            elif parameter.is_media:
                link = "https://example.com/a.png"
                params[parameter.name] = [link] if parameter.multiple else link
            elif parameter.required and parameter.default is None:
                params[parameter.name] = "a lighthouse"
        body = sent(endpoint, params)
        assert faults(f"{endpoint.method}_request", body) == [], (endpoint.path, body)
