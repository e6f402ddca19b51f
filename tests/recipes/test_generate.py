"""Packages of typed recipes: what is written, and that it works by itself."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runninghub_async import RunningHub, catalogue
from runninghub_async.errors import InvalidParameterError, UsageError
from runninghub_async.models.records import Endpoint
from runninghub_async.recipes import CallT, Recipe, RecipeError, load
from runninghub_async.recipes.package import MODULE, package_files
from runninghub_async.sandbox import Sandbox

from .generating import GOLDEN, RECIPES, STYLE, endpoints_of, imported, write_package, write_recipes

MOST = settings.default.max_examples if settings.default else 100
ROUNDS = settings(
    max_examples=max(30, MOST // 3), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WIDTHS = (88, 100, 120)


@pytest.fixture(scope="module")
def recipes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_recipes(tmp_path_factory.mktemp("of") / "recipes")


@pytest.fixture(scope="module")
def package(recipes: Path) -> Path:
    return write_package(recipes.parent / "typed_recipes", endpoints_of(recipes))


@pytest.fixture(scope="module")
def made(package: Path) -> Iterator[ModuleType]:
    with imported(package) as module:
        yield module


@pytest.fixture(scope="module")
def portrait(recipes: Path) -> Endpoint:
    return load(recipes / "portrait.yaml").endpoint


def ruff(*arguments: str) -> None:
    command = [sys.executable, "-m", "ruff", arguments[0], "--isolated", "--no-cache"]
    ran = subprocess.run(
        [*command, *arguments[1:]], capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


# -- what is written ------------------------------------------------------------------------------


def test_the_package_is_the_golden_one(package: Path) -> None:
    written = {file.name: file.read_bytes() for file in package.iterdir() if file.is_file()}
    golden = {file.name: file.read_bytes() for file in GOLDEN.iterdir() if file.is_file()}
    assert written.keys() == golden.keys()
    for name, content in golden.items():
        assert written[name] == content, name


def test_a_package_is_formatted_whatever_the_length_of_lines_is(package: Path) -> None:
    for width in WIDTHS:
        ruff("format", "--diff", f"--line-length={width}", str(package))
    ruff("check", "--ignore-noqa", "--select=F,E4,E7,E9,I,W", str(package))


def test_so_it_is_for_models_of_every_kind(tmp_path: Path) -> None:
    models = list(catalogue)[:: 1 if MOST > 100 else 12]
    lists = [e for e in catalogue if any(p.type == "list" for p in e.params)]
    texts = {}
    chosen = {model.path: model for model in (*models, *lists[:4])}
    for number, model in enumerate(chosen.values()):
        params = [
            {"name": p.python_name, "param": p.name, "required": p.required and p.default is None}
            for p in model.params
        ]
        form = {"kind": "model", "id": model.path, "parameters": params}
        texts[f"model_{number}"] = json.dumps(form)
    folder = write_recipes(tmp_path / "recipes", texts)
    package = write_package(tmp_path / "typed_models", endpoints_of(folder))
    for width in WIDTHS[:2]:
        ruff("format", "--diff", f"--line-length={width}", str(package))
    ruff("check", "--ignore-noqa", "--select=F,E4,E7,E9,I", str(package))


def test_it_is_made_of_public_names_only(package: Path) -> None:
    tree = ast.parse((package / MODULE).read_text(encoding="utf-8"))
    ours = [
        (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("runninghub_async")
        for alias in node.names
        if alias.name != "recipes"  # the module itself
    ]
    assert ("runninghub_async.recipes", "RecipeRecord") in ours
    for module, name in ours:
        assert name in importlib.import_module(module or "").__all__, name


def test_signatures_have_types_labels_and_defaults_and_take_names_only(made: ModuleType) -> None:
    signature = inspect.signature(made.Recipes.portrait)
    shown = {
        name: (one.annotation.replace("'", '"'), one.default)
        for name, one in signature.parameters.items()
        if name != "self"
    }
    nothing = inspect.Parameter.empty
    assert list(shown.items()) == [
        ("picture", ("MediaInput", nothing)),
        ("prompt", ("TextInput", nothing)),
        ("seconds", ("float", 5)),
        ("ratio", ("TextInput", "16:9")),
        ("mood", ('Literal["calm", "wild", 1, 2]', "calm")),
        ("keep_face", ("bool", True)),
        ("sampler", ("SamplerOption", "euler")),
        ("style_picture", ("MediaInput | None", None)),
        ("frame", ("MediaInput | None", None)),
        ("strength", ('float | Literal["weak", "strong"] | None', None)),
        ("relight", ('bool | Literal["true", "false", "on", "off"] | None', None)),
        ("seed", ("int | None", None)),
    ]
    assert get_type_hints(made.Recipes.portrait)["return"] is CallT
    kinds = {one.kind for name, one in signature.parameters.items() if name != "self"}
    assert kinds == {inspect.Parameter.KEYWORD_ONLY}
    assert "extra" not in signature.parameters
    assert "extra" in inspect.signature(made.Recipes.quick_look).parameters
    assert list(inspect.signature(made.Recipes.always_alike).parameters) == ["self"]


def test_docstrings_tell_what_a_caller_wants_to_know(made: ModuleType) -> None:
    said = " ".join((inspect.getdoc(made.Recipes.portrait) or "").split())
    for told in (
        "A portrait in the light of a given hour.",
        "Runs: workflow ``1904136902449209346`` of runninghub.cn",
        "Machine: plus",
        "Note: The light is that of Rome.",
        "picture: JPG or PNG up to 10 MB.",
        "prompt: What the picture shows. At most 2,000 characters.",
        "frame: Left out, the workflow's own picture is used, and paid for.",
        "seconds: In seconds; sent as frames, 24 a second, and 1 more. 1 to 10. Default: 5.",
        "ratio: A ratio such as 16:9, for about 1 megapixel, with sides in multiples of 16.",
        'mood: "calm" (1) or "wild" (2); either may be given. Default: "calm".',
        "InvalidParameterError: A parameter is missing, unknown or not allowed, or the client is",
        'await Recipes(rh).portrait( picture=Path("picture.jpg"',
    ):
        assert told in said or told.replace("jpg", "png") in said, told
    film = " ".join((inspect.getdoc(made.Recipes.film) or "").split())
    assert 'Its result has `by_name["film"]` (video) and `by_name["cover"]` (image).' in film
    assert "another site" not in film
    quick = inspect.getdoc(made.Recipes.quick_look) or ""
    assert "- Price: CNY" in quick


def test_examples_in_docstrings_can_be_copied(made: ModuleType, recipes: Path) -> None:
    for endpoint in endpoints_of(recipes):
        doc = inspect.getdoc(getattr(made.Recipes, endpoint.method)) or ""
        statement = ast.parse(inspect.cleandoc(doc.partition("Example:\n")[2])).body[0]
        assert isinstance(statement, ast.Assign)
        assert isinstance(statement.value, ast.Await)
        call = statement.value.value
        assert isinstance(call, ast.Call)
        assert ast.unparse(call.func) == f"Recipes(rh).{endpoint.method}"
        needed = {p.python_name for p in endpoint.params if p.required and p.default is None}
        assert needed <= {keyword.arg for keyword in call.keywords}


# -- it carries the recipes -----------------------------------------------------------------------


def test_the_records_are_those_of_the_files_wherever_these_lie(
    made: ModuleType, package: Path, recipes: Path
) -> None:
    assert str(recipes) not in (package / MODULE).read_text(encoding="utf-8")
    for endpoint in endpoints_of(recipes):
        carried = record_of(made, endpoint.method)
        assert carried.recipe is not None
        assert endpoint.recipe is not None
        assert carried.recipe.digest == endpoint.recipe.digest
        assert without_place(carried) == without_place(endpoint)
    film = record_of(made, "film").recipe
    assert film is not None
    (constant,) = film.constants
    assert constant.file is not None
    assert Path(constant.file).parent == package
    assert Path(constant.file).read_bytes() == STYLE


def record_of(made: ModuleType, method: str) -> Endpoint:
    record: Endpoint = getattr(made, f"_{method}")()
    return record


def without_place(endpoint: Endpoint) -> Endpoint:
    """A recipe without what depends on where its file lies, and what it was made from."""
    assert endpoint.recipe is not None
    constants = tuple(attrs.evolve(c, file=None) for c in endpoint.recipe.constants)
    record = attrs.evolve(endpoint.recipe, file="", made_from=None, constants=constants)
    return attrs.evolve(endpoint, recipe=record)


def test_importing_it_makes_no_record_and_needs_no_extra(package: Path) -> None:
    code = """
import sys
for extra in ("yaml", "jinja2"):
    sys.modules[extra] = None
import typed_recipes
from runninghub_async import RunningHub
assert not any(getattr(typed_recipes, name).cache_info().currsize
    for name in ("_film", "_portrait", "_quick_look", "_always_alike"))
rh = RunningHub("k", base_url="http://127.0.0.1:9", site="cn")
given = {"picture": "https://example.com/me.png", "prompt": "at noon", "seconds": 2}
call = typed_recipes.Recipes(rh).portrait(**given, mood="wild")
print(call.to_dict()["params"]["prompt"])
loaded = {name for name in sys.modules if name.startswith("runninghub_async")}
for room in ("documents", "overlays", "writing"):
    assert not {name for name in loaded if name.startswith(f"runninghub_async.{room}.")}, room
"""
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout == "at noon\n", ran.stderr


# -- it refuses as clients do ---------------------------------------------------------------------


def test_mistakes_are_refused_on_the_line_of_the_call(made: ModuleType) -> None:
    recipes = made.Recipes(RunningHub("k", base_url="http://127.0.0.1:9", site="cn"))
    with pytest.raises(InvalidParameterError, match="picture"):
        recipes.portrait(prompt="at noon")
    with pytest.raises(InvalidParameterError, match=r"moood.*mood"):
        recipes.portrait(picture="https://example.com/me.png", prompt="at noon", moood="calm")
    with pytest.raises(UsageError, match=r"recipes.portrait\(\) takes its parameters by name"):
        recipes.portrait("https://example.com/me.png")


def test_advice_against_a_model_is_about_the_line_of_the_call(tmp_path: Path) -> None:
    form = (
        "kind: model\nid: rhart-image-g-1.5/text-to-image\n"
        "parameters:\n- {name: prompt, param: prompt, required: true}\n"
    )
    recipes = endpoints_of(write_recipes(tmp_path / "recipes", {"old": form}))
    rh = RunningHub("k", base_url="http://127.0.0.1:9")
    with imported(write_package(tmp_path / "old_recipes", recipes)) as module:
        with pytest.warns(DeprecationWarning, match="gone") as warned:
            call = module.Recipes(rh).old(prompt="x")
        with pytest.warns(DeprecationWarning, match="gone") as warned_by_name:
            same = rh.call(Recipe(recipes[0]), prompt="x")
    assert call.to_dict() == same.to_dict()
    assert {each.filename for each in (*warned, *warned_by_name)} == {__file__}


def test_a_client_of_the_other_site_is_refused(made: ModuleType) -> None:
    recipes = made.Recipes(RunningHub("k", base_url="https://www.runninghub.ai"))
    with pytest.raises(InvalidParameterError, match="cn"):
        recipes.portrait(picture="https://example.com/me.png", prompt="at noon")


async def test_methods_run_to_their_end(tmp_path: Path, picture: Path) -> None:
    recipes = write_recipes(tmp_path / "recipes")
    (recipes / "style.png").write_bytes(picture.read_bytes())
    package = write_package(tmp_path / "my_recipes", endpoints_of(recipes))
    with imported(package) as module:
        async with (
            Sandbox(task_seconds=0.02, catalogue=recipes, small=True) as sandbox,
            RunningHub(sandbox.api_key, base_url=sandbox.base_url, site="cn") as rh,
        ):
            typed = module.Recipes(rh)
            portrait, film, quick = await rh.gather(
                typed.portrait(picture=picture, prompt="at noon", mood="wild", strength=0.5),
                typed.film(prompt="waves"),
                typed.quick_look(picture=picture),
            )
    assert portrait.output.kind == "image"
    assert film.by_name["film"][0].kind == "video"
    assert film.by_name["cover"][0].kind == "image"
    assert quick.output.kind == "video"


# -- names ----------------------------------------------------------------------------------------

PLAIN = RECIPES["always-alike"]


@pytest.mark.parametrize("name", ["int", "method", "runninghub_async", "str"])
def test_a_name_that_would_hide_what_the_class_uses_is_a_mistake(name: str, tmp_path: Path) -> None:
    write_recipes(tmp_path, {name: PLAIN})
    with pytest.raises(RecipeError, match=f"{name}.*generated class uses"):
        package_files(endpoints_of(tmp_path))


def test_two_recipes_of_one_method_are_a_mistake_that_names_both(tmp_path: Path) -> None:
    write_recipes(tmp_path, {"two-a": PLAIN, "two_a": PLAIN})
    with pytest.raises(RecipeError, match=r"two_a.*as two-a does"):
        package_files(endpoints_of(tmp_path))


# -- hostile texts --------------------------------------------------------------------------------

TEXTS = st.text(min_size=1, max_size=80) | st.text(
    "\"'\\\n\r\t{}%# é漢\u2028\x00\u202eN", min_size=1, max_size=30
)
NASTY = [
    '""" + __import__("os").system("x") + """',
    "\\",
    '\\"""',
    '"',
    "{% raise %}{{ 7*7 }}{# #}",
    "# fmt: off",
    "a\\N{BULLET}",
    "\ud800",
]


def shape(code: str) -> str:
    """Code without its texts: what is left when a text breaks nothing."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


@pytest.fixture(scope="module")
def plain_shape(portrait: Endpoint) -> str:
    return shape(package_files([with_texts(portrait, "x")])[MODULE].decode())


def with_texts(endpoint: Endpoint, text: str) -> Endpoint:
    """The recipe with this wherever a person writes freely."""
    assert endpoint.recipe is not None
    params = tuple(attrs.evolve(p, description=text) for p in endpoint.params)
    constants = tuple(attrs.evolve(c, value=text, field=text) for c in endpoint.recipe.constants)
    bindings = tuple(
        attrs.evolve(b, places=tuple(attrs.evolve(p, node=text, field=text) for p in b.places))
        for b in endpoint.recipe.bindings
    )
    record = attrs.evolve(
        endpoint.recipe,
        id=text,
        constants=constants,
        bindings=bindings,
        graph=json.dumps({text: text}),
    )
    return attrs.evolve(endpoint, summary=text, notes=text, params=params, recipe=record)


@ROUNDS
@given(text=TEXTS | st.sampled_from(NASTY))
def test_no_text_breaks_out_of_the_code(text: str, portrait: Endpoint, plain_shape: str) -> None:
    written = with_texts(portrait, text)
    code = package_files([written])[MODULE].decode()
    assert shape(code) == plain_shape
    space: dict[str, Any] = {"__name__": "hostile", "__file__": "hostile.py"}
    exec(compile(code, "hostile", "exec"), space)
    assert written.recipe is not None
    assert space["_portrait"]() == attrs.evolve(
        written, recipe=attrs.evolve(written.recipe, file="portrait.yaml", made_from=None)
    )
    if len(words := text.split()) == 1 and text.isprintable():
        assert words[0] in (space["Recipes"].portrait.__doc__ or "")


@settings(ROUNDS, max_examples=max(6, MOST // 16))
@given(texts=st.lists(TEXTS | st.sampled_from(NASTY[:-1]), min_size=6, max_size=6))
def test_nor_does_it_change_how_the_code_is_formatted(
    texts: list[str], portrait: Endpoint, tmp_path: Path
) -> None:
    many = [
        attrs.evolve(with_texts(portrait, text), method=f"portrait_{number}")
        for number, text in enumerate(texts)
    ]
    file = tmp_path / MODULE
    file.write_bytes(package_files(many)[MODULE])
    ruff("format", "--diff", "--line-length=88", str(file))
    ruff("format", "--diff", "--line-length=100", str(file))
