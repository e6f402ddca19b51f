"""The real spec: it is good, and the odd corners of the catalogue come out right."""

from __future__ import annotations

import ast
import inspect
import re
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import runninghub_async.errors
from codegen.__main__ import main
from codegen.rules.error_codes import EXCEPTIONS
from runninghub_async.documents import naming
from runninghub_async.endpoints._index import FAMILIES, FAMILY_OF_PATH, PATH_OF_NAME
from runninghub_async.models.error_codes import ERROR_CODES
from runninghub_async.models.records import Endpoint, Parameter

MODULES = {family: import_module(f"runninghub_async.endpoints.{family}") for family in FAMILIES}
ENDPOINTS: dict[str, Endpoint] = {
    endpoint.path: endpoint for module in MODULES.values() for endpoint in module.ENDPOINTS
}


def parameter(path: str, name: str) -> Parameter:
    found = ENDPOINTS[path].param(name)
    assert found is not None
    return found


def method_of(endpoint: Endpoint) -> Any:
    family = getattr(MODULES[endpoint.family], naming.class_name(endpoint.family))
    return getattr(family, endpoint.method)


def test_what_is_committed_is_what_the_spec_gives() -> None:
    assert main(["check"]) == 0


def test_every_endpoint_is_in_the_index() -> None:
    assert {path.casefold() for path in ENDPOINTS} == set(FAMILY_OF_PATH)
    assert set(PATH_OF_NAME.values()) == set(FAMILY_OF_PATH)
    for endpoint in ENDPOINTS.values():
        assert PATH_OF_NAME[f"{endpoint.family}.{endpoint.method}"] == endpoint.path.casefold()


def test_the_name_of_a_deprecated_twin_reaches_the_current_endpoint() -> None:
    twins = [path for path in ENDPOINTS if path.endswith("-deprecated")]
    assert twins
    for twin in twins:
        current = twin.removesuffix("-deprecated")
        assert ENDPOINTS[twin].name == ENDPOINTS[current].name
        assert PATH_OF_NAME[ENDPOINTS[twin].name.casefold()] == current.casefold()
        assert ENDPOINTS[twin].deprecated
        assert ENDPOINTS[twin].method != ENDPOINTS[current].method


def test_names_with_blanks_and_brackets() -> None:
    path = "rhart-image-g-1.5/edit-[Deprecated]"
    endpoint = ENDPOINTS[path]
    assert endpoint.deprecated
    assert endpoint.method.isidentifier()
    assert PATH_OF_NAME[endpoint.name.casefold()] == path.casefold()
    assert PATH_OF_NAME["seedance2.0 fast image to video"] == (
        "rhart-video/sparkvideo-2.0-fast/image-to-video"
    )


def test_misspelt_wire_name_has_a_python_name_of_its_own() -> None:
    height = parameter("rhart-image/f-2-dev/edit", "customHight")
    assert height.python_name == "custom_height"


def test_node_keys_are_kept_beside_the_flat_names() -> None:
    prompt = parameter("rhart-video/wan-2.2/image-to-video", "prompt")
    assert prompt.node_key == "183##text"
    hosted = [e for e in ENDPOINTS.values() if any(p.node_key for p in e.params)]
    assert len(hosted) >= 20


def test_options_with_a_multiplication_sign_go_out_as_they_are() -> None:
    resolution = parameter("rhart-video/wan-2.2/text-to-video", "resolution")
    assert resolution.default == "1280×720"
    assert "832×480" in resolution.options


def test_mixed_options_stay_text() -> None:
    resolution = parameter("hitem3d-v15/image-to-3d", "resolution")
    assert resolution.options == ("512", "1024", "1536", "1536pro")
    assert not resolution.has_numeric_options


def test_fractional_options_take_a_float() -> None:
    endpoint = ENDPOINTS["youchuan/text-to-image-niji6"]
    signature = inspect.signature(method_of(endpoint))
    assert signature.parameters["quality"].annotation == "float | Literal['0.5', '1', '2'] | None"


def test_one_choice_or_several_is_a_list_on_the_wire() -> None:
    several = {
        (endpoint.path, p.name)
        for endpoint in ENDPOINTS.values()
        for p in endpoint.params
        if p.type == "choice" and p.multiple
    }
    assert several
    for path, name in several:
        signature = inspect.signature(method_of(ENDPOINTS[path]))
        assert "Sequence[" in signature.parameters[parameter(path, name).python_name].annotation


def test_samples_are_never_defaults() -> None:
    """No text, file or LoRA that the platform merely shows has become a default."""
    defaults = {
        p.name: p.default
        for endpoint in ENDPOINTS.values()
        for p in endpoint.params
        if p.default is not None and p.type in {"string", "lora", "image", "video", "audio"}
    }
    assert set(defaults) == {"sample_rate", "style"}  # said in words to be what is taken


@pytest.mark.parametrize("family", FAMILIES)
def test_every_method_is_typed_documented_and_bound_to_its_record(family: str) -> None:
    for endpoint in MODULES[family].ENDPOINTS:
        bound = method_of(endpoint)
        names = set(inspect.signature(bound).parameters) - {"self", "extra"}
        assert names == {p.python_name for p in endpoint.params}
        doc = inspect.getdoc(bound) or ""
        assert f"``{endpoint.path}``" in doc
        for p in endpoint.params:
            assert f"\n    {p.python_name}: " in doc
        ast.parse(inspect.cleandoc(doc.partition("Example:\n")[2]))


def test_no_generated_text_speaks_of_a_parameter_by_its_wire_name() -> None:
    """Unless it stands in backticks, or another endpoint's parameter is meant."""
    for endpoint in ENDPOINTS.values():
        foreign = {p.name for p in endpoint.params if p.name != p.python_name}
        for p in endpoint.params:
            prose = re.sub(r"`[^`]*`", "", p.description)
            assert not foreign & set(re.findall(r"\w+", prose)), (endpoint.path, p.name)


def test_pages_stand_beside_the_modules() -> None:
    pages = Path(__file__).parents[2] / "docs" / "models"
    assert {page.stem for page in pages.glob("*.md")} >= {*FAMILIES, "index", "menu", "table"}
    menu = (pages / "menu.md").read_text(encoding="utf-8")
    entries = sum(len(endpoint.nav) for endpoint in ENDPOINTS.values())
    assert menu.count("[`rh.") == entries >= 200


def test_links_between_pages_lead_somewhere() -> None:
    pages = Path(__file__).parents[2] / "docs" / "models"
    for page in pages.glob("*.md"):
        for target, anchor in re.findall(r"\]\((\w+\.md)(?:#(\w+))?\)", page.read_text("utf-8")):
            text = (pages / target).read_text(encoding="utf-8")
            assert not anchor or f"\n### {anchor}\n" in text


_ROW = re.compile(r"^\| \[`rh\.(\w+\.\w+)`\]\(\w+\.md#\w+\) \| (.*) \|$", re.MULTILINE)


def test_the_table_has_every_model_with_its_task_output_and_prices() -> None:
    page = Path(__file__).parents[2] / "docs" / "models" / "table.md"
    rows = dict(_ROW.findall(page.read_text(encoding="utf-8")))
    assert set(rows) == {f"{e.family}.{e.method}" for e in ENDPOINTS.values()}
    for endpoint in ENDPOINTS.values():
        cells = rows[f"{endpoint.family}.{endpoint.method}"].split(" | ")
        task, output, cny, usd, _, standing = cells
        assert (task, output.partition(",")[0]) == (endpoint.task, endpoint.output)
        assert bool(standing.strip()) == bool(endpoint.gone or endpoint.deprecated)
        for told, table in ((cny, endpoint.price_on("cn")), (usd, endpoint.price_on("ai"))):
            amounts = [Decimal(text.replace(",", "")) for text in re.findall(r"[\d.,]+", told)]
            published = sorted({rule.amount for rule in table.rules} if table is not None else ())
            is_open = table is not None and table.is_minimum
            assert amounts == [*published[:1], *(() if is_open else published[1:][-1:])]
            assert ("from" in told) == is_open


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_page_has_an_overview_and_its_models_under_their_tasks(family: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "models" / f"{family}.md"
    overview, *tasks = re.split(r"^## ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    own = [endpoint for endpoint in ENDPOINTS.values() if endpoint.family == family]
    listed = re.findall(r"^\| \[`(\w+)`\]\(#(\w+)\)", overview, re.MULTILINE)
    assert sorted(listed) == sorted((endpoint.method, endpoint.method) for endpoint in own)
    placed = {
        (method, text.partition("\n")[0])
        for text in tasks
        for method in re.findall(r"^### (\w+)$", text, re.MULTILINE)
    }
    assert placed == {(endpoint.method, endpoint.task) for endpoint in own}


def test_exceptions_of_the_error_codes_exist() -> None:
    for name in EXCEPTIONS:
        assert issubclass(getattr(runninghub_async.errors, name), Exception)


def test_submit_rules_of_the_error_codes() -> None:
    """The codes on which money depends: no other may be repeated, or be held for uncertain."""
    later = {code for code, entry in ERROR_CODES.items() if entry.submit == "later"}
    uncertain = {code for code, entry in ERROR_CODES.items() if entry.submit == "uncertain"}
    assert later == {415, 421, 1003, 1010, 1011, 1520}
    assert uncertain == {500, 804, 805, 813, 1000, 1005}
    assert 0 not in ERROR_CODES
