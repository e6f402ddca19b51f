"""The whole catalogue: found by every name, the same contract on both sides, priced alike.

What a caller may write, in every form, is ``tests/models/test_arguments.py``.  Here values are
drawn for each endpoint in the form that goes on the wire, at its limits and just beyond them, and
the client and the stand-in service must say yes and no to the same.
"""

from __future__ import annotations

import base64
import json
import re
import warnings
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.catalogue import Endpoint, Parameter, PriceRule
from runninghub_async.endpoints import _index
from runninghub_async.endpoints._index import SEARCHED_AS
from runninghub_async.models.family import Family
from runninghub_async.models.prices import Price
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.contract import check
from runninghub_async.sandbox.prices import published_price
from tests.helpers import KEY
from tests.misbehaving import PNG

ENDPOINTS = list(catalogue)
PRICED = [endpoint for endpoint in ENDPOINTS if endpoint.price is not None]
RH = RunningHub(KEY, base_url="http://127.0.0.1:9")
FACTS = Path(__file__).parents[2] / "spec" / "facts"
LINK = "https://example.com/a-file"

# Each endpoint gets its own few examples; a torture run gets its own many.
FEW = settings(max_examples=max(4, settings.default.max_examples // 8) if settings.default else 4)


def every(*endpoints: Endpoint) -> Callable[[Callable[[Endpoint], None]], Any]:
    """Make a test of one endpoint a test for each family, which has little of pytest's own cost."""
    families: dict[str, list[Endpoint]] = {}
    for endpoint in endpoints:
        families.setdefault(endpoint.family, []).append(endpoint)

    def decorate(test: Callable[[Endpoint], None]) -> Any:
        @pytest.mark.parametrize("family", families)
        def of_a_family(family: str) -> None:
            for endpoint in families[family]:
                test(endpoint)

        of_a_family.__doc__ = test.__doc__
        return of_a_family

    return decorate


@cache
def facts() -> list[dict[str, Any]]:
    """What the spec says the service says, as it stands in the files."""
    return [
        endpoint
        for file in sorted(FACTS.glob("*.yaml"))
        for endpoint in yaml.load(file.read_bytes(), yaml.CSafeLoader)["endpoints"]
    ]


# ------------------------------------------------------------------------ found by name


def test_every_endpoint_of_the_spec_is_in_the_catalogue() -> None:
    assert len(ENDPOINTS) == len(facts()) >= 300
    assert {endpoint.path for endpoint in ENDPOINTS} == {entry["path"] for entry in facts()}
    assert {endpoint.family for endpoint in ENDPOINTS} == set(_index.FAMILIES)


def test_every_entry_of_the_documentation_has_its_endpoint() -> None:
    entries = [(place, entry["path"]) for entry in facts() for place in entry.get("nav", ())]
    assert len(entries) == len(set(entries)) >= 200
    for place, path in entries:
        endpoint = catalogue.get(path)
        assert place in endpoint.nav
        method = getattr(getattr(RH, endpoint.family), endpoint.method)
        assert method.__doc__

    # The title under which the documentation lists an endpoint is one of its names.
    titles = Counter(place.rpartition(" / ")[2] for place, _ in entries)
    for place, path in entries:
        names = [name.casefold() for name in catalogue.get(path).names]
        assert any(place.casefold().endswith(name) for name in names), place
    assert max(titles.values()) == 2  # a current endpoint and its deprecated twin


@pytest.mark.parametrize("case", [str, str.upper, str.lower, str.title, lambda n: f" {n} "])
def test_every_name_finds_its_endpoint(case: Any) -> None:
    """Documented names, older ones, paths and Python names, in any case."""
    deprecated = {e["path"] for e in facts() if e.get("deprecated")}
    owner: dict[str, str] = {}
    for entry in sorted(facts(), key=lambda e: e["path"] in deprecated):
        for name in entry["names"]:
            owner.setdefault(name.casefold(), entry["path"])
    for entry in facts():
        assert catalogue.get(case(entry["path"])).path == entry["path"]
        for name in entry["names"]:
            assert catalogue.get(case(name)).path == owner[name.casefold()]
    for endpoint in ENDPOINTS:
        assert catalogue.get(case(f"{endpoint.family}.{endpoint.method}")) is endpoint


def test_a_name_that_occurs_twice_reaches_the_current_endpoint() -> None:
    twins = [e for e in ENDPOINTS if e.path.endswith("-deprecated")]
    assert twins
    for twin in twins:
        current = catalogue.get(twin.path.removesuffix("-deprecated"))
        both = set(twin.names) & set(current.names)
        assert both
        assert all(catalogue.get(name) is current for name in both)
        assert twin.method != current.method
        assert twin.deprecated
        assert not current.deprecated
        assert catalogue.get(f"{twin.family}.{twin.method}") is twin


def test_names_are_python_names_and_unlike_each_other() -> None:
    for family in _index.FAMILIES:
        methods = [e.method for e in ENDPOINTS if e.family == family]
        assert len(set(methods)) == len(methods)
        assert isinstance(getattr(RH, family), Family)
    for endpoint in ENDPOINTS:
        names = [p.python_name for p in endpoint.params]
        assert len(set(names)) == len(names)
        for name in (endpoint.method, *names):
            assert re.fullmatch(r"[a-z][a-z0-9_]*", name)


@pytest.mark.parametrize(
    ("text", "first", "least"),
    [
        ("hailuo", "hailuo", 13),
        ("HAILUO fast", "hailuo", 2),
        ("text-to-speech", None, 5),
        ("kling motion-control", "kling", 4),
        ("pronunciation_dict", "minimax", 6),
        ("3d", None, 10),
        ("seedream image-to-image 4.5", "seedream", 1),
    ],
)
def test_search(text: str, first: str | None, least: int) -> None:
    found = catalogue.search(text)
    assert len(found) >= least
    assert len({endpoint.path for endpoint in found}) == len(found)
    if first is not None:
        assert found[0].family == first


def test_search_finds_everything_by_its_own_names() -> None:
    for endpoint in ENDPOINTS:
        # What is found by all of them at once is found by each: every word has to occur.
        text = " ".join((endpoint.path, *endpoint.names, endpoint.method))
        assert endpoint in catalogue.search(text), text
    assert len(catalogue.search("")) == len(ENDPOINTS)
    assert catalogue.search("no such model in here") == []


# ------------------------------------------------------------------- the same contract


def verdict_of_client(endpoint: Endpoint, body: dict[str, Any]) -> dict[str, Any] | Exception:
    """The body that the client would send, or how it refuses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            call = RH.call(endpoint.path, body)
        except errors.InvalidParameterError as error:
            return error
    sent: dict[str, Any] = json.loads(json.dumps(call.to_dict()["params"]))
    return sent


def refusal_of_service(endpoint: Endpoint, body: dict[str, Any]) -> Refusal | None:
    try:
        check(endpoint, body, lambda _: None)
    except Refusal as refusal:
        return refusal
    return None


def least(endpoint: Endpoint) -> dict[str, Any]:
    """What must be given, by wire name, with values as small as they may be."""
    return {
        parameter.name: as_list(parameter, limits(endpoint, parameter)[0])
        for parameter in endpoint.params
        if parameter.required and parameter.default is None
    }


def as_list(parameter: Parameter, value: Any) -> Any:
    return [value] if parameter.multiple else value


def limits(endpoint: Endpoint, parameter: Parameter) -> list[Any]:
    """Wire values that are allowed, the limits among them; of choices, every one."""
    match parameter.type:
        case "list":
            least_item = an_item(endpoint, parameter)
            return [least_item] + [
                {**least_item, part.name: value}
                for part in parameter.fields
                if part.name not in parameter.totals
                for value in limits(endpoint, part)
            ]
        case "choice":
            return list(parameter.options)
        case "boolean":
            return [True, False]
        case "integer" | "number":
            low, high = span(parameter)
            step = Decimal(str(parameter.step or 1))
            last = low + (high - low) // step * step
            return [number(parameter, n) for n in dict.fromkeys((low, min(low + step, last), last))]
        case "string" if parameter.name == endpoint.client_token:
            return ["x", "order 7/a" * 7]
        case "string" | "lora":
            low_length = max(parameter.min_length or 0, 1)
            texts = ["x" * low_length, "Ein Fuchs läuft über den Schnee 🦊 雪".ljust(low_length)]
            if parameter.max_length is None:
                return texts
            texts = [text[: parameter.max_length] for text in texts]
            return [*texts, "é" * parameter.max_length]
        case _:
            inline = [data("image/png", PNG)] if parameter.type == "image" else []
            return [LINK, "asset://asset-1", *(inline if takes(parameter, "PNG") else [])]


def an_item(endpoint: Endpoint, parameter: Parameter) -> dict[str, Any]:
    """An object for a list, which alone makes up what its items have to add up to."""
    if not parameter.fields:
        return {"anything": {"at": ["all"]}}
    item = {part.name: limits(endpoint, part)[0] for part in parameter.fields}
    for name, total in parameter.totals.items():
        counted = endpoint.param(total)
        assert counted is not None
        item[name] = str(counted.default)
    return item


def span(parameter: Parameter) -> tuple[Decimal, Decimal]:
    low = Decimal(str(parameter.min if parameter.min is not None else 0))
    return low, Decimal(str(parameter.max)) if parameter.max is not None else low + 1000


def number(parameter: Parameter, value: Decimal) -> int | float:
    return int(value) if parameter.type == "integer" else float(value)


def data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def takes(parameter: Parameter, form: str) -> bool:
    return not parameter.accept or form in parameter.accept


def beyond(endpoint: Endpoint, parameter: Parameter) -> list[Any]:
    """Wire values that are not allowed, as near to the limits as they can be."""
    wrong: list[Any] = []
    match parameter.type:
        case "list":
            item = an_item(endpoint, parameter)
            wrong = ["text", 7, True, ["a", "list"]]
            if parameter.has_all_fields:
                wrong.append({**item, "noSuchField": 1})
            for part in parameter.fields:
                if part.required:
                    wrong.append({name: value for name, value in item.items() if name != part.name})
                wrong += [{**item, part.name: value} for value in beyond(endpoint, part)]
            wrong += [{**item, name: "1e9"} for name in parameter.totals]
        case "choice":
            wrong = [f"{parameter.options[0]}x", "", 7.25]
            if not parameter.is_flag:  # which is a bool to Python, and minds no capitals
                wrong += [True, *(option.swapcase() for option in parameter.options)]
            allowed = (*parameter.options, *parameter.codes.values())
            wrong = [value for value in wrong if value not in allowed]
        case "boolean":
            wrong = ["yes", "", 1, 0]
        case "integer" | "number":
            low, high = span(parameter)
            tick = Decimal(1) if parameter.type == "integer" else Decimal("0.0001")
            wrong = ["many", "", True]
            if parameter.min is not None:
                wrong.append(number(parameter, low - tick))
            if parameter.max is not None:
                wrong.append(number(parameter, high + tick))
            if parameter.type == "integer":
                wrong.append(float(low) + 0.5)
        case "string" | "lora":
            wrong = [7, True]
            if parameter.required:
                wrong += ["", " \n"]
            if (parameter.min_length or 0) > 1:
                wrong.append("x" * ((parameter.min_length or 0) - 1))
            if parameter.max_length is not None:
                wrong.append("x" * (parameter.max_length + 1))
        case _:
            wrong = ["picture.png", "ftp://example.com/x", "", 7, True]
            if parameter.type == "image" and not takes(parameter, "GIF"):
                wrong.append(data("image/gif", b"GIF89a" + bytes(20)))
    return wrong


@st.composite
def good_bodies(draw: st.DrawFn, endpoint: Endpoint) -> dict[str, Any]:
    """Something for every required parameter, and for some of the others."""
    body: dict[str, Any] = {}
    for parameter in endpoint.params:
        may_be_left_out = not parameter.required or parameter.default is not None
        if may_be_left_out and draw(st.booleans()):
            continue
        one = st.sampled_from(limits(endpoint, parameter))
        most = parameter.max_files or 4
        body[parameter.name] = draw(
            st.lists(one, min_size=1, max_size=min(most, 12)) if parameter.multiple else one
        )
    for parameter in endpoint.params:
        for name, total in parameter.totals.items():
            if parameter.name in body:  # several would have to share what they add up to
                (first, *_) = body[parameter.name]
                whole = body.get(total, first[name])
                body[parameter.name] = [{**first, name: str(whole)}]
    return body


@every(*ENDPOINTS)
def test_both_sides_accept_what_the_record_allows(endpoint: Endpoint) -> None:
    @FEW
    @given(body=good_bodies(endpoint))
    def accepted(body: dict[str, Any]) -> None:
        sent = verdict_of_client(endpoint, body)
        assert isinstance(sent, dict), sent
        assert {name: sent[name] for name in body} == body
        assert refusal_of_service(endpoint, sent) is None

    accepted()


@every(*ENDPOINTS)
def test_both_sides_accept_every_option_and_every_limit(endpoint: Endpoint) -> None:
    enough = least(endpoint)
    for parameter in endpoint.params:
        values = [as_list(parameter, value) for value in limits(endpoint, parameter)]
        if parameter.multiple and parameter.max_files is not None:
            values.append(limits(endpoint, parameter)[:1] * parameter.max_files)
        for value in values:
            sent = verdict_of_client(endpoint, {**enough, parameter.name: value})
            assert isinstance(sent, dict), sent
            assert sent[parameter.name] == value
            assert refusal_of_service(endpoint, sent) is None


@every(*ENDPOINTS)
def test_both_sides_refuse_what_is_just_beyond(endpoint: Endpoint) -> None:
    enough = {p.name: p.default for p in endpoint.params if p.required} | least(endpoint)
    for parameter in endpoint.params:
        values = [as_list(parameter, value) for value in beyond(endpoint, parameter)]
        good = limits(endpoint, parameter)[0]
        if not parameter.multiple:
            values.append([good])
        elif parameter.max_files is not None:
            values.append([good] * (parameter.max_files + 1))
        if parameter.multiple and parameter.required:
            values.append([])
        for value in values:
            body = {**enough, parameter.name: value}
            refused = verdict_of_client(endpoint, body)
            assert isinstance(refused, errors.InvalidParameterError), (parameter.name, value)
            assert refused.parameter is not None
            assert refused.parameter.partition("[")[0] == parameter.python_name
            assert refused.allowed or parameter.type == "list"  # a field may be missing or unknown
            said = refusal_of_service(endpoint, body)
            assert said is not None, (parameter.name, value)
            assert parameter.name in said.message


@every(*ENDPOINTS)
def test_both_sides_refuse_what_is_missing_and_the_client_what_is_unknown(
    endpoint: Endpoint,
) -> None:
    enough = least(endpoint)
    for name in enough:
        body = {key: value for key, value in enough.items() if key != name}
        assert isinstance(verdict_of_client(endpoint, body), errors.InvalidParameterError)
        assert refusal_of_service(endpoint, body) is not None
    with_defaults = {p.name: p.default for p in endpoint.params if p.required} | enough
    extra = {**with_defaults, "noSuchParameter": 1}
    assert isinstance(verdict_of_client(endpoint, extra), errors.InvalidParameterError)
    assert refusal_of_service(endpoint, extra) is None  # the service takes what it does not know


# ---------------------------------------------------------------------------- the price


UNREACHABLE = {
    ("alibaba/wan-2.7/video-edit", "duration=15"): "the longest duration is 10",
    ("rhart-image-g-1.5-official/image-to-image", "size=auto"): "a size is always given in full",
    ("rhart-video-v3.1-lite/image-to-video", "resolution=1080p"): "there is only 720p and 4k",
}
"""Rules that no call can come to, as no value of the parameter is the one they ask for."""

NO_DURATION = {
    endpoint.path
    for endpoint in PRICED
    if endpoint.price is not None
    and "second" in endpoint.price.unit
    and endpoint.param("duration") is None
}
"""Priced by the second, of a video that is as long as the one that is given."""


def price_and_body(endpoint: Endpoint, body: dict[str, Any]) -> tuple[Price | None, dict[str, Any]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        call = RH.call(endpoint.path, body)
    return call.price(), call.to_dict()["params"]


def body_for(endpoint: Endpoint, rule: PriceRule) -> dict[str, Any] | str:
    """A call that the rule is for, or the condition that nothing can meet."""
    body = least(endpoint)
    if rule.max_megapixels is not None:
        body |= {"width": 1024, "height": 1024}
    for name, wanted in rule.when.items():
        parameter = endpoint.param(name)
        assert parameter is not None
        if wanted == "":
            body.pop(name, None)
        elif parameter.type == "choice":
            options = [o for o in parameter.options if o.casefold() == wanted.casefold()]
            if not options:
                return f"{name}={wanted}"
            body[name] = options[0]
        elif parameter.type == "boolean":
            body[name] = {"true": True, "false": False}[wanted.casefold()]
        else:
            body[name] = wanted
    return body


def test_every_family_task_and_output_is_found_in_chinese() -> None:
    """What all of a kind are called leads to each of them; and no word leads nowhere."""
    endpoints = list(catalogue)
    for kind, words_of in SEARCHED_AS.items():
        assert words_of.keys() >= {getattr(endpoint, kind) for endpoint in endpoints}
        for name, words in words_of.items():
            meant = {e.path for e in endpoints if getattr(e, kind) == name}
            for word in words.split():
                assert not word.isascii(), word
                assert meant <= {e.path for e in catalogue.search(word)}, word
    for family, task in {(endpoint.family, endpoint.task) for endpoint in endpoints}:
        first = (SEARCHED_AS["family"][family].split()[0], SEARCHED_AS["task"][task].split()[0])
        query = "".join(first)  # as it is written: without a blank
        meant = {e.path for e in endpoints if (e.family, e.task) == (family, task)}
        assert meant <= {e.path for e in catalogue.search(query)}, query


def test_every_price_rule_is_reached_or_known_to_be_out_of_reach() -> None:
    """Reached: some call costs what the rule says, and no earlier rule takes it away."""
    unreachable: set[tuple[str, str]] = set()
    reached = 0
    for endpoint in PRICED:
        assert endpoint.price is not None
        for rule in endpoint.price.rules:
            body = body_for(endpoint, rule)
            if isinstance(body, str):
                unreachable.add((endpoint.path, body))
                continue
            found, sent = price_and_body(endpoint, body)
            reached += 1
            if unknowable(endpoint, sent, rule):
                assert found is None, (endpoint.path, dict(rule.when))
            else:
                assert found is not None, (endpoint.path, dict(rule.when))
                assert found.amount == rule.amount * units(endpoint, sent), endpoint.path
                assert "E" not in str(found.amount)
    assert unreachable <= UNREACHABLE.keys(), "a price for a value that can't be given"
    assert reached >= 1000


def unknowable(endpoint: Endpoint, sent: dict[str, Any], rule: PriceRule) -> bool:
    """Whether the published price says nothing of this very call, by what the facts know."""
    table = endpoint.price
    assert table is not None
    if table.is_minimum or rule.amount == 0:
        return True
    if endpoint.param("forceSingle"):
        return effective(endpoint, sent, "forceSingle") is not True
    if "second" in table.unit:
        return endpoint.path in NO_DURATION or int(effective(endpoint, sent, "duration")) < 1
    return False


def units(endpoint: Endpoint, sent: dict[str, Any]) -> Decimal:
    """How many of what is priced a call takes."""
    assert endpoint.price is not None
    match endpoint.price.unit:
        case "per call":
            return Decimal(1)
        case "per second":
            return Decimal(effective(endpoint, sent, "duration"))
        case "per 5 seconds":
            return Decimal(-(-int(effective(endpoint, sent, "duration")) // 5))
        case "per image":
            counts = [p.name for p in endpoint.params if p.name in ("imageNum", "n", "numImages")]
            return Decimal(effective(endpoint, sent, counts[0])) if counts else Decimal(1)
        case "per 1000 characters":
            text = str(sent["text"] if "text" in sent else sent["prompt"])
            return Decimal(len(text)).scaleb(-3)


def effective(endpoint: Endpoint, sent: dict[str, Any], name: str) -> Any:
    parameter = endpoint.param(name)
    assert parameter is not None
    return sent.get(name, parameter.default)


def test_priced_by_the_second_without_a_duration_is_not_known() -> None:
    assert NO_DURATION
    for path in NO_DURATION:
        endpoint = catalogue.get(path)
        assert price_and_body(endpoint, least(endpoint))[0] is None


def test_every_unit_occurs_in_the_catalogue() -> None:
    known = Counter(
        endpoint.price.unit
        for endpoint in PRICED
        if endpoint.price is not None and price_and_body(endpoint, least(endpoint))[0] is not None
    )
    assert set(known) == {"per call", "per second", "per image", "per 1000 characters"}


@every(*PRICED)
def test_both_sides_price_alike(endpoint: Endpoint) -> None:
    """A price that is told before the run is the one that the stand-in service charges."""

    @FEW
    @given(body=good_bodies(endpoint))
    def alike(body: dict[str, Any]) -> None:
        told, sent = price_and_body(endpoint, body)
        if told is not None:
            assert told.amount == published_price(endpoint, sent)

    alike()
