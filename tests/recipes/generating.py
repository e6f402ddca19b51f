"""Recipes of every kind, and the packages that are generated from them."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from runninghub_async.models.records import Endpoint
from runninghub_async.recipes import load
from runninghub_async.recipes.package import package_files

RECIPES = {
    "portrait": """\
kind: workflow
id: "1904136902449209346"
site: cn
machine: plus
output: image
summary: A portrait in the light of a given hour.
notes: The light is that of Rome.
made_from: {digest: "sha256:%s", date: 2026-11-27}
parameters:
- {name: picture, node: "10", field: image, type: image, required: true, accept: [JPG, PNG],
   max_size_mb: 10}
- {name: prompt, node: "6", field: text, type: string, required: true, max_length: 2000,
   help: What the picture shows.}
- {name: style_picture, node: "14", field: image, type: image, absent: drop-node}
- {name: frame, node: "15", field: image, type: image}
- {name: seconds, node: "31", field: length, type: number, min: 1, max: 10, default: 5,
   convert: {frames: {fps: 24, plus: 1}}}
- {name: ratio, nodes: [{node: "5", field: width, part: width},
   {node: "5", field: height, part: height}], type: string, default: "16:9",
   convert: {pixels: {megapixels: 1, multiple: 16}}}
- {name: mood, node: "40", field: mood, type: choice, options: {calm: 1, wild: 2}, default: calm}
- {name: strength, node: "41", field: strength, type: choice, options: {weak: 0.5, strong: 1}}
- {name: relight, node: "43", field: relight, type: choice, options: {"true": "on", "false": "off"}}
- {name: keep_face, node: "44", field: keep, type: boolean, default: true}
- {name: sampler, node: "42", field: sampler_name, type: choice, default: euler,
   options: [euler, heun, dpmpp_2m, dpmpp_3m_sde, ddim, uni_pc, lcm, ipndm]}
- {name: seed, nodes: [{node: "3", field: seed}, {node: "27", field: noise_seed}], type: integer}
constants:
- {node: "9", field: filename_prefix, value: portrait}
"""
    % ("a" * 64),
    "film": """\
kind: app
id: "1904136902449209347"
outputs: [{name: film, node: "31", kind: video}, {name: cover, node: "32", kind: image}]
parameters:
- {name: prompt, node: "6", field: text, type: string, required: true}
- {name: subtitle, node: "7", field: text, type: string, absent: empty-text}
constants:
- {node: "12", field: image, value: {file: style.png}}
""",
    "quick-look": """\
kind: model
id: minimax/hailuo-2.3/image-to-video-pro
parameters:
- {name: picture, param: imageUrl, required: true}
constants:
- {param: enablePromptExpansion, value: false}
""",
    "always-alike": """\
kind: workflow
id: "1904136902449209348"
output: image
""",
}
STYLE = b"\x89PNG that is always sent"


GOLDEN = Path(__file__).parent / "golden"
"""The package that these give; type checkers read it too.  After a change that is meant::

    python -m tests.recipes.generating
"""


def write_recipes(folder: Path, recipes: Mapping[str, str] = RECIPES) -> Path:
    """The folder, with recipes and what they send with every call."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.png").write_bytes(STYLE)
    for name, text in recipes.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def endpoints_of(folder: Path) -> list[Endpoint]:
    return [load(file).endpoint for file in sorted(folder.glob("*.yaml"))]


def write_package(folder: Path, recipes: list[Endpoint]) -> Path:
    folder.mkdir(parents=True)
    for name, content in package_files(recipes).items():
        (folder / name).write_bytes(content)
    return folder


@contextmanager
def imported(folder: Path) -> Iterator[ModuleType]:
    """A package from its folder, for a while."""
    sys.path.insert(0, str(folder.parent))
    try:
        yield importlib.import_module(folder.name)
    finally:
        sys.path.remove(str(folder.parent))
        sys.modules.pop(folder.name, None)


def refresh() -> None:
    """Make what is generated now the golden package."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    with TemporaryDirectory() as folder:
        write_package(GOLDEN, endpoints_of(write_recipes(Path(folder))))


if __name__ == "__main__":
    refresh()
