"""The generated modules at work: imported from a tree of their own, and called."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from runninghub_async.models.records import Endpoint

from .tree import Tree


def load(root: Path, module: str) -> ModuleType:
    """A generated module under a name of its own, beside the package's real ones."""
    path = root / "runninghub_async" / f"{module}.py"
    name = f"generated_for_a_test_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


class Made:
    """What the families hand to the client."""

    def __init__(
        self,
        endpoint: Endpoint,
        params: Mapping[str, Any],
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.params = dict(params)
        self.extra = extra


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = Tree(tmp_path_factory.mktemp("generated"))
    assert tree.run("generate") == 0
    return tree.root


@pytest.fixture(scope="module")
def brush(root: Path) -> Any:
    return load(root, "endpoints/brush")


def test_method_hands_over_its_record_and_what_was_given(brush: Any) -> None:
    family = brush.Brush(Made)
    made = family.brush_1_5_paint(prompt="A cat", image_num=2, lora=None, custom_height=512)

    assert made.endpoint is brush.BRUSH_1_5_PAINT
    assert made.params == {"prompt": "A cat", "image_num": 2, "custom_height": 512}
    assert made.extra is None
    assert family.brush_1_5_paint(prompt="A cat", extra={"newKnob": 1}).extra == {"newKnob": 1}


def test_missing_and_misspelt_parameters_are_left_to_the_client(brush: Any) -> None:
    """It knows how to say what is wrong; Python's TypeError does not."""
    family = brush.Brush(Made)

    assert family.brush_1_5_paint().params == {}
    assert family.brush_1_5_paint(promt="A cat", self="x").params == {"promt": "A cat", "self": "x"}


def test_positional_arguments_are_refused_with_an_example(brush: Any) -> None:
    with pytest.raises(TypeError, match=r"by name only, as in brush_1_5_paint\(prompt=\.\.\.\)"):
        brush.Brush(Made).brush_1_5_paint("A cat")


def test_records_carry_what_the_spec_says(brush: Any) -> None:
    paint: Endpoint = brush.BRUSH_1_5_PAINT
    parameters = {parameter.name: parameter for parameter in paint.params}

    assert brush.ENDPOINTS == (
        brush.BRUSH_1_5_PAINT,
        brush.BRUSH_1_5_ANIMATE,
        brush.ANIMATE_DEPRECATED,
    )
    assert paint.names == ("brush-1.5/paint", "Brush1.5 Paint (new)")
    assert [parameters[name].node_key for name in ("prompt", "resolution", "lora")] == [
        "12##text",
        "41##select",
        None,
    ]
    assert parameters["resolution"].default == "1280×720"
    assert parameters["customHight"].python_name == "custom_height"
    assert parameters["prompt"].default is None  # a sample is never a default
    assert parameters["moods"].multiple  # wire_as_list
    assert parameters["quality"].has_numeric_options
    assert not parameters["detail"].has_numeric_options
    assert parameters["keepSeed"].is_flag
    assert paint.price is not None
    assert [rule.amount for rule in paint.price.rules] == [Decimal("0.2"), Decimal("0.35")]
    assert dict(paint.price.rules[1].when) == {"resolution": "1280×720", "detail": "1536pro"}
    assert brush.BRUSH_1_5_ANIMATE.price.is_minimum
    assert brush.BRUSH_1_5_ANIMATE.extra_outputs == ("last_frame",)
    assert brush.ANIMATE_DEPRECATED.deprecated == "Use brush-1.5/animate instead."
    assert brush.ANIMATE_DEPRECATED.output_doubtful


def test_prose_names_parameters_as_python_does(brush: Any) -> None:
    strength = brush.BRUSH_1_5_PAINT.param("strength")
    assert strength.description == "How much of the pictures given as image_urls is kept."
    height = brush.BRUSH_1_5_PAINT.param("custom_height")
    assert "`customHight`" in height.description  # in backticks: meant as it is written


def test_signature_shows_types_and_defaults_required_parameters_first(brush: Any) -> None:
    signature = inspect.signature(brush.Brush.brush_1_5_paint)
    shown = {
        name: (parameter.annotation.replace("'", '"'), parameter.default)
        for name, parameter in signature.parameters.items()
        if name != "self"
    }
    assert shown.pop("extra") == ("Mapping[str, Any] | None", None)
    nothing = inspect.Parameter.empty

    assert list(shown.items()) == [
        ("prompt", ("TextInput", nothing)),
        ("lora", ("str", nothing)),
        ("resolution", ('Literal["1280×720", "720×1280"]', "1280×720")),
        ("enable_prompt_expansion", ("bool", True)),
        ("detail", ('Literal["1536", "1536pro"] | None', None)),
        ("quality", ('float | Literal["0.5", "1", "2"] | None', None)),
        (
            "image_num",
            ('Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None', None),
        ),
        ("custom_height", ("int | None", None)),
        ("strength", ("float | None", None)),
        ("keep_seed", ("bool | None", None)),
        ("image_urls", ("MediaInput | Sequence[MediaInput] | None", None)),
        (
            "moods",
            ('Literal["calm", "bright"] | Sequence[Literal["calm", "bright"]] | None', None),
        ),
        ("words", ("TextInput | Sequence[TextInput] | None", None)),
    ]
    duration = inspect.signature(brush.Brush.brush_1_5_animate).parameters["duration"]
    assert (duration.annotation, duration.default) == ("Literal[5, 10, '5', '10']", 5)


def test_docstring_tells_what_a_caller_wants_to_know(brush: Any) -> None:
    paint = inspect.getdoc(brush.Brush.brush_1_5_paint) or ""
    assert "- Price: CNY 0.20 to 0.35 per image, depending on resolution and detail" in paint
    assert "256 to 1,536, in steps of 8. Service default: 1024. Uncertain: One client" in paint
    assert "At most 3 files, each JPG or PNG up to 10" in paint
    assert "Evidence" not in paint  # it is firm

    twin = inspect.getdoc(brush.Brush.animate_deprecated) or ""
    assert "Deprecated: Use brush-1.5/animate instead." in twin
    assert "- Evidence: third-party code" in twin


def test_examples_can_be_copied(brush: Any, root: Path) -> None:
    """They parse, name the method, and give every parameter that must be given."""
    for endpoint in brush.ENDPOINTS:
        doc = inspect.getdoc(getattr(brush.Brush, endpoint.method)) or ""
        example = inspect.cleandoc(doc.partition("Example:\n")[2])
        page = (root / "docs/models/brush.md").read_text(encoding="utf-8")
        assert example in page
        statement = ast.parse(example).body[0]
        assert isinstance(statement, ast.Assign)
        assert isinstance(statement.value, ast.Await)
        call = statement.value.value
        assert isinstance(call, ast.Call)
        assert ast.unparse(call.func) == f"rh.brush.{endpoint.method}"
        needed = {p.python_name for p in endpoint.params if p.required and p.default is None}
        assert needed == {keyword.arg for keyword in call.keywords}


def test_index_leads_every_name_to_its_path_and_shared_ones_to_the_current_twin(
    root: Path,
) -> None:
    index = load(root, "endpoints/_index")

    assert index.FAMILIES == ("brush", "echo")
    assert index.FAMILY_OF_PATH == {
        "studio/brush-1.5/paint": "brush",
        "studio/brush-1.5/animate": "brush",
        "studio/brush-1.5/animate-deprecated": "brush",
        "echo/text": "echo",
    }
    paths = index.PATH_OF_NAME
    assert paths["brush-1.5/animate"] == "studio/brush-1.5/animate"
    assert paths["animate_deprecated"] == "studio/brush-1.5/animate-deprecated"
    assert paths["brush.animate_deprecated"] == "studio/brush-1.5/animate-deprecated"
    assert paths["brush1.5 paint (new)"] == "studio/brush-1.5/paint"
    assert set(paths.values()) == set(index.FAMILY_OF_PATH)


def test_method_name_that_two_families_have_leads_nowhere_by_itself(tree: Tree) -> None:
    tree.edit("models/echo.yaml", "    task:", "    method: animate_deprecated\n    task:")
    tree.run("generate")
    paths = load(tree.root, "endpoints/_index").PATH_OF_NAME

    assert "animate_deprecated" not in paths
    assert paths["echo.animate_deprecated"] == "echo/text"


def test_error_codes(root: Path) -> None:
    module = load(root, "models/error_codes")
    codes = module.ERROR_CODES

    assert list(codes) == [421, 1501]
    assert codes[421].fits == ("query", "read")
    assert codes[421].advice_for == {
        "model": "No task was made.",
        "workflow": "No task was made.",
        "app": "No run of the app was made.",
    }
    assert [(known.code, known.text) for known in module.CODES_WITH_TEXT] == [(1501, "wrong key")]
    assert module.OTHER_ADVICE["workflow"] == "No task was made."
    assert [rule.kind for rule in module.FAILURE_RULES] == ["moderation", "memory"]
    assert module.FAILURE_ADVICE["memory"] == "Take a larger machine."
    assert codes[421].identifier == "TASK_QUEUE_MAXED"
    assert codes[421].submit == "later"
    assert (codes[421].error, codes[421].task_error) == ("ConcurrencyLimitError", "TaskFailedError")
    assert codes[1501].task_error == "ContentModerationError"


def test_families_are_attributes_with_a_docstring(root: Path) -> None:
    families = load(root, "endpoints/__init__").Families

    assert families.brush.__doc__ == "Brush: Pictures and videos for the tests of the generator."
    with pytest.raises(TypeError, match="_make_call"):
        families()


def test_real_families_are_made_on_use_and_once() -> None:
    from runninghub_async.endpoints import Families

    class Client(Families[Any]):
        def _make_call(
            self, endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
        ) -> Any:
            return Made(endpoint, params, extra)

    client = Client()
    made: Any = client.hailuo.hailuo_2_3_i2v_pro(image_url="https://example.com/cat.png")
    assert client.hailuo is client.hailuo
    assert made.endpoint.path == "minimax/hailuo-2.3/image-to-video-pro"
    assert made.params == {"image_url": "https://example.com/cat.png"}


def test_a_family_imports_nothing_of_the_client() -> None:
    code = (
        "import sys, runninghub_async.endpoints.hailuo;"
        "print(*(name for name in sys.modules if name.startswith(('runninghub_async', 'aiohttp'))))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert set(run.stdout.split()) == {
        "runninghub_async",
        "runninghub_async.endpoints",
        "runninghub_async.endpoints.hailuo",
        "runninghub_async.lazy_names",
        "runninghub_async.models",
        "runninghub_async.models.family",
        "runninghub_async.models.literals",
        "runninghub_async.models.output_source",
        "runninghub_async.models.records",
    }
