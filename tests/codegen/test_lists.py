"""Lists, wire forms, tokens, what is gone and the two sites: from the spec to a call.

``reel_spec`` is a family with all of them, put beside the good spec.
"""

from __future__ import annotations

import shutil
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Price, RunningHub
from runninghub_async.calls.model_orders import model_order
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.as_json import endpoint_as_json
from runninghub_async.models.media import LocalMedia
from runninghub_async.models.prices import price_of
from runninghub_async.models.records import Endpoint
from runninghub_async.models.samples import python_line
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.contract import check
from tests.helpers import KEY

from .test_generated import load
from .test_mistakes import Mistake
from .tree import HERE, Tree

REEL = "studio/reel/cut"
FACTS = "facts/reel.yaml"
WORDS = "models/reel.yaml"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)

MISTAKES = {
    # ------------------------------------------------------------------------------- lists
    "fields of something that is no list": Mistake(
        FACTS,
        "  - name: extras\n    type: list",
        "  - name: extras\n    type: string\n    fields: [{name: a, type: string, required: true}]",
        "fields: [{",
        f"{REEL}, extras: fields is for list parameters, and this one is of type string",
        with_it=(
            f"spec/facts/reel.yaml:57: {REEL}, extras, a: this field is explained neither in"
            " spec/models nor in spec/glossary.yaml",
        ),
    ),
    "no fields, written down": Mistake(
        FACTS,
        "  - name: extras\n    type: list",
        "  - name: extras\n    type: list\n    fields: [] # none",
        "# none",
        f"{REEL}, extras: leave fields out where none is known",
    ),
    "a list that is said to be several": Mistake(
        FACTS,
        "  - name: extras\n    type: list",
        "  - name: extras\n    type: list\n    multiple: true # always",
        "# always",
        f"{REEL}, extras: a list is always several; leave this out",
    ),
    "a field that is given twice": Mistake(
        FACTS,
        "    - name: still",
        "    - name: text # again",
        "# again",
        f'{REEL}, shots, text: the field "text" must be a Python identifier and given once',
        with_it=(
            f"spec/models/reel.yaml:18: {REEL}, shots: the facts know no field still of the items",
        ),
    ),
    "a field with a node key": Mistake(
        FACTS,
        "    - name: still\n      type: image",
        '    - name: still\n      type: image\n      node_key: "7##image"',
        "7##image",
        f"{REEL}, shots, still: node_key is for parameters, not for fields of an item",
    ),
    "a total of nothing": Mistake(
        FACTS,
        'totals: {"seconds": "duration"}',
        'totals: {"seconds": "length"}',
        "totals",
        f"{REEL}, shots: the endpoint has no other parameter length",
    ),
    "a field that nobody explains": Mistake(
        WORDS,
        "          still: What the shot begins with.\n",
        "",
        "    - name: still",
        f"{REEL}, shots, still: this field is explained neither in spec/models nor in"
        " spec/glossary.yaml",
        told_in=FACTS,
    ),
    # --------------------------------------------- wire forms, tokens, what is gone, the sites
    "codes of some options only": Mistake(
        FACTS,
        'codes: {"wide": "1", "tall": "2"}',
        'codes: {"wide": "1"}',
        "codes: {",
        f'{REEL}, shape: codes are for all options or none; "tall" has none',
    ),
    "one code for two options": Mistake(
        FACTS,
        'codes: {"wide": "1", "tall": "2"}',
        'codes: {"wide": "1", "tall": "1"}',
        "codes: {",
        f'{REEL}, shape: the code "1" is already that of "wide"',
    ),
    "a wire form that the endpoint cannot have": Mistake(
        FACTS,
        "form: flat_codes",
        "form: node_keys",
        "form: node_keys",
        f"{REEL}: the form node_keys needs a parameter with node_key",
    ),
    "a token that no parameter takes": Mistake(
        FACTS,
        "client_token: clientToken",
        "client_token: duration",
        "client_token: duration",
        f"{REEL}: the endpoint has no parameter duration that takes a text",
    ),
    "gone before it was last seen": Mistake(
        FACTS,
        "last_seen: 2026-05-07",
        "last_seen: 2026-07-07",
        "last_seen",
        f"{REEL}-old: last seen 2026-07-07 is after gone since 2026-06-02",
    ),
    "another model instead, which is not there": Mistake(
        WORDS,
        "instead: studio/reel/cut",
        "instead: studio/reel/out",
        "instead",
        f'{REEL}-old: the facts have no endpoint with the path "studio/reel/out"',
    ),
    "instead of one that is there": Mistake(
        WORDS,
        "    summary: Cuts a film out of shots.\n",
        "    summary: Cuts a film out of shots.\n    instead: echo/text\n",
        "instead: echo/text",
        f"{REEL}: instead is for endpoints that are gone; this one is not",
    ),
    "advice that leads to what is gone": Mistake(
        WORDS,
        "summary: Cuts a film out of shots.",
        "summary: Cuts a film out of shots, better than reel_cut_old does.",
        "better than",
        f"{REEL}: this points to reel_cut_old, which is gone: studio/reel/cut-old",
    ),
    "money of the other site": Mistake(
        FACTS,
        "  - site: ai\n    currency: USD",
        "  - site: ai\n    currency: CNY # so",
        "# so",
        f"{REEL}: money of the site ai is USD, not CNY",
    ),
    "two prices of a site": Mistake(
        FACTS,
        "  - site: ai\n    currency: USD",
        "  - site: cn # two\n    currency: CNY",
        "# two",
        f"{REEL}: the prices of the site cn are given twice",
    ),
}


def reel_tree(root: Path) -> Tree:
    tree = Tree(root)
    shutil.copytree(HERE / "reel_spec", root / "spec", dirs_exist_ok=True)
    return tree


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_with_its_line_and_nothing_is_written(
    mistake: Mistake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tree = reel_tree(tmp_path)
    tree.edit(mistake.file, mistake.old, mistake.new)
    file = mistake.told_in or mistake.file
    expected = [f"spec/{file}:{tree.line_of(file, mistake.at)}: {mistake.says}", *mistake.with_it]

    assert tree.run("generate") == 1

    *told, _ = capsys.readouterr().err.splitlines()
    assert sorted(told) == sorted(expected)
    assert tree.outputs() == {}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = reel_tree(tmp_path_factory.mktemp("reel"))
    assert tree.run("generate") == 0
    return tree.root


@pytest.fixture(scope="module")
def reel(root: Path) -> Any:
    return load(root, "endpoints/reel")


@pytest.fixture(scope="module")
def cut(reel: Any) -> Endpoint:
    endpoint: Endpoint = reel.REEL_CUT
    return endpoint


def test_facts_in_their_form_are_left_as_they_are(root: Path) -> None:
    written = (root / "spec" / FACTS).read_bytes()
    assert written == (HERE / "reel_spec" / FACTS).read_bytes()


def test_items_with_known_fields_have_a_type_of_their_own(reel: Any, root: Path) -> None:
    shots = reel.ShotsItem.__annotations__
    assert list(shots) == ["text", "seconds", "still", "mood"]
    text = (root / "runninghub_async/endpoints/reel.py").read_text(encoding="utf-8")
    assert "seconds: str | int\n" in text
    assert "still: NotRequired[MediaInput]\n" in text
    assert "shots: ShotsItem | Sequence[ShotsItem] | None = None" in text
    assert text.count(": Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None") == 2
    assert "anything: MediaInput | None = None" in text


def test_docstring_and_page_draw_the_fields(reel: Any, root: Path) -> None:
    told = " ".join(reel.Reel.reel_cut.__doc__.split())
    page = (root / "docs/models/reel.md").read_text(encoding="utf-8")
    assert "- `still`: What the shot begins with. JPG or PNG." in told
    assert "any JSON object: its fields are not known" in told
    assert "further fields are not known, and pass" in told
    assert "CNY 0.70 per second (on .cn, published 2026-04-29); USD 0.10 to 0.11" in told
    assert "| `shots`: each item | type | allowed | explanation |" in page
    assert "| `seconds`, required | string |" in page
    assert "**Gone.** Not offered any more since 2026-06-02, last seen 2026-05-07" in page
    assert "Use `studio/reel/cut` instead." in page
    assert "USD per second on .ai" in page
    assert "Sent as: flat names, with codes for options (third-party code, 2026-09-05)" in page


def test_json_face(reel: Any, cut: Endpoint) -> None:
    face = endpoint_as_json(cut)
    by_name = {parameter["name"]: parameter for parameter in face["params"]}
    assert [field["name"] for field in by_name["shots"]["fields"]] == [
        *("text", "seconds", "still", "mood")
    ]
    text = by_name["shots"]["fields"][0]
    assert (text["type"], text["required"], text["description"]) == (
        *("string", True, "What happens in the shot."),
    )
    assert "fields" not in by_name["extras"]
    assert (face["price"]["site"], face["price"]["others"][0]["site"]) == ("cn", "ai")
    assert "gone" not in face
    assert endpoint_as_json(reel.REEL_CUT_OLD)["gone"] == {
        "since": "2026-06-02",
        "last_seen": "2026-05-07",
        "evidence": "official code",
        "instead": "studio/reel/cut",
    }
    assert python_line(cut).endswith("reel_cut(duration=5)")


SHOTS: list[dict[str, Any]] = [{"text": "A boat", "seconds": "2"}, {"text": "A bird", "seconds": 3}]


def test_items_are_checked_and_counted_numbers_sent_as_text(cut: Endpoint) -> None:
    order = model_order(
        cut, {"shots": SHOTS, "extras": {"what": [1]}, "marks": {"kind": "point", "x": 1}}
    )
    assert order.params["shots"] == [
        {"text": "A boat", "seconds": "2"},
        {"text": "A bird", "seconds": "3"},
    ]
    assert order.params["extras"] == [{"what": [1]}], "one object stands for a list of one"
    assert order.params["marks"] == [{"kind": "point", "x": 1}]


@pytest.mark.parametrize(
    ("params", "place", "says"),
    [
        ({"shots": [SHOTS[0], {"text": "x", "seconds": "soon"}]}, "shots[1].seconds", "above 0"),
        ({"shots": [SHOTS[0], {"seconds": 3}]}, "shots[1].text", "is missing"),
        ({"shots": [{**SHOTS[0], "mod": "calm"}]}, "shots[0].mod", "Did you mean mood?"),
        ({"shots": [{**SHOTS[0], "mood": "wild"}]}, "shots[0].mood", "'calm', 'bright'"),
        ({"shots": [{**SHOTS[0], "still": "boat.png"}]}, "shots[0].still", "Path"),
        ({"shots": ["A boat"]}, "shots[0]", "an object like"),
        ({"shots": [SHOTS[0]]}, "shots", "seconds adds up to 2; allowed is 5, the call's duration"),
        ({"shots": SHOTS, "duration": 10}, "shots", "adds up to 5; allowed is 10"),
        ({"shots": [{"text": "x", "seconds": 1}] * 7, "duration": 10}, "shots", "at most 6"),
        ({"extras": ["text"]}, "extras[0]", "an object like"),
        ({"extras": [{"a": object()}]}, "extras[0].a", ""),
        ({"marks": [{"kind": "dot"}]}, "marks[0].kind", "'point', 'line'"),
    ],
)
def test_an_error_names_the_place_in_the_list(
    cut: Endpoint, params: dict[str, Any], place: str, says: str
) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        model_order(cut, params)
    assert says in str(caught.value)
    assert f"{place} " in str(caught.value)


def test_every_mistake_in_a_list_is_told_at_once(cut: Endpoint) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        model_order(
            cut, {"shots": [{"seconds": 1}, {"text": "x", "seconds": 4, "b": 1}], "shape": "odd"}
        )
    for place in ("shots[0].text", "shots[1].b", "shape"):
        assert place in str(caught.value)


def test_pictures_in_items_are_uploaded_as_elsewhere(cut: Endpoint, tmp_path: Path) -> None:
    (tmp_path / "boat.png").write_bytes(PNG)
    shots: list[dict[str, Any]] = [
        {"text": "A boat", "seconds": "5", "still": tmp_path / "boat.png"}
    ]
    order = model_order(cut, {"shots": shots, "anything": b"PK\x03\x04 what"})
    file, other = sorted(order.media(), key=lambda media: media.size, reverse=True)
    assert isinstance(file, LocalMedia)
    assert other.size == 9
    shots[0]["still"] = tmp_path / "boat.gif"
    (tmp_path / "boat.gif").write_bytes(b"GIF89a")
    with pytest.raises(InvalidParameterError, match=r"shots\[0\]\.still .*JPG"):
        model_order(cut, {"shots": shots})


@pytest.mark.parametrize(
    ("form", "sent"),
    [
        (None, "1"),
        ("flat_codes", "1"),
        ("flat", "wide"),
    ],
)
def test_the_endpoints_own_wire_form_holds_unless_a_call_says_otherwise(
    cut: Endpoint, form: Any, sent: str
) -> None:
    order = model_order(cut, {"shape": "wide"}, wire_form=form)
    assert order.content({}) == {"shape": sent}
    assert order.to_dict().get("wire") == ("flat" if form == "flat" else None)
    assert check(cut, order.content({}), lambda _: None).values == {"shape": "wide"}


def test_a_form_that_the_endpoint_has_not_is_refused(cut: Endpoint) -> None:
    with pytest.raises(InvalidParameterError, match="'flat' or 'flat_codes'"):
        model_order(cut, {}, wire_form="node_keys")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"shots": [{"text": "x", "seconds": 5}]}, "shots[0].seconds must be a string"),
        ({"shots": [{"text": "x", "seconds": "4"}]}, "seconds adds up to 4, and duration is 5"),
        ({"shots": [{"text": "x", "seconds": "a"}]}, "every seconds must be a number"),
        ({"shots": {"text": "x", "seconds": "5"}}, "shots must be a list"),
        ({"shots": [{"text": "x"}]}, "shots[0].seconds is required"),
        ({"shots": [{"text": "x", "seconds": "5", "b": 1}]}, "unknown field 'b'"),
        ({"shots": [{"text": "x", "seconds": "5", "mood": "wild"}]}, "shots[0].mood must be one"),
        ({"extras": ["x"]}, "extras[0] must be an object"),
        ({"marks": [{"kind": "dot", "x": 1}]}, "marks[0].kind must be one of"),
        ({"anything": "data:image/png;base64,"}, "empty"),
    ],
)
def test_the_sandbox_checks_items_too(cut: Endpoint, body: dict[str, Any], says: str) -> None:
    with pytest.raises(Refusal) as caught:
        check(cut, body, lambda _: None)
    assert says in str(caught.value)


def test_the_price_is_that_of_the_clients_site(cut: Endpoint) -> None:
    def amount(price: Price | None) -> tuple[Decimal, str, str | None]:
        assert price is not None
        return price.amount, price.currency, price.site

    assert amount(price_of(cut, {}, "cn")) == (Decimal("3.5"), "CNY", "cn")
    assert amount(price_of(cut, {"shape": "tall"}, "ai")) == (Decimal("0.55"), "USD", "ai")
    assert amount(price_of(cut, {})) == (Decimal("3.5"), "CNY", "cn"), "the price's own site"


def test_calling_what_is_gone_warns(reel: Any) -> None:
    rh = RunningHub(KEY)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        reel.Reel(rh._make_call).reel_cut_old().price()  # noqa: SLF001
    (warning,) = caught
    assert warning.category is DeprecationWarning
    assert str(warning.message) == (
        "reel/cut-old is gone since 2026-06-02, last seen 2026-05-07 (official code)."
        " Use studio/reel/cut instead."
    )
