"""docs/adding-a-model.md, followed to the letter in a copy of the repository."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import textwrap
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from codegen.__main__ import main

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "adding-a-model.md").read_text(encoding="utf-8")
NEW = "minimax/hailuo-9/loop"
REMOVED = "marble-1.1-plus/text-to-world"
"""Which no other test names."""

TESTS = (
    "tests/codegen/test_real_spec.py",
    "tests/models/test_catalogue.py",
)
OPTIONS = (
    *("-q", "-x", "-p", "no:cacheprovider", "--disable-plugin-autoload"),
    *("-p", "asyncio", "-p", "hypothesispytest", "-p", "runninghub"),
)
# What runs for each endpoint runs here for the new ones: the others are what they were.  That what
# is committed is what the spec gives has been checked by then.
THE_NEW_ONES = "not (both_sides or every_name or committed) or hailuo or studio_brush"

CALLS = f"""
from runninghub_async import RunningHub, catalogue
rh = RunningHub("key", base_url="http://127.0.0.1:9")
film = rh.hailuo.hailuo_9_loop(image_urls=["https://example.com/a.png"], sound_url="asset://a")
assert str(film.price().amount) == "2.63"
sent = film.to_dict()["params"]
assert sent["duration"] == 6, sent  # required, so its default is sent
assert "resolution" not in sent, sent  # optional, so its default is not
assert rh.studio_brush.brush_2_paint(prompt="A cat").to_dict()["model"] == "studio/brush-2/paint"
assert "{REMOVED}" not in [endpoint.path for endpoint in catalogue]
"""


class Copy:
    """A copy of what adding a model touches and tests."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in ("spec", "codegen", "runninghub_async", "tests", "docs"):
            # What is compiled stays so: it goes by the times of the files, which are copied.
            ignored = shutil.ignore_patterns(".hypothesis")
            shutil.copytree(REPOSITORY / folder, root / folder, ignore=ignored)
        for file in ("pyproject.toml", "README.md"):
            shutil.copy(REPOSITORY / file, root)

    def codegen(self, *arguments: str, fails: bool = False) -> str:
        """What ``python -m codegen`` says: it is the same there as here, and has been loaded."""
        told = io.StringIO()
        with redirect_stdout(told), redirect_stderr(told):
            code = main(["--root", str(self.root), *arguments])
        assert (code != 0) == fails, told.getvalue()
        return told.getvalue()

    def run(self, *arguments: str) -> None:
        """Run Python with the modules of the copy."""
        environment = {**os.environ, "PYTHONPATH": str(self.root)}
        ran = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env=environment,
            text=True,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert ran.returncode == 0, ran.stdout

    def fill_in(self, file: str, start: str, entry: str) -> None:
        """Put an entry in place of the scaffold that begins with ``start``."""
        path = self.root / "spec" / file
        text = path.read_text(encoding="utf-8")
        begins = text.index(start)
        end = text.find("\n\n", begins)
        rest = text[end + 1 :] if end >= 0 else ""
        path.write_text(text[:begins] + entry + rest, encoding="utf-8")


def block(number: int, indent: str = "") -> str:
    """The page's n-th block of YAML."""
    blocks = re.findall(r"^ *```yaml\n(.*?)^ *```", PAGE, re.DOTALL | re.MULTILINE)
    return textwrap.indent(textwrap.dedent(blocks[number]), indent)


FACTS_OF_A_FAMILY = """\
- path: studio/brush-2/paint
  names: [brush-2/paint]
  evidence: documented
  output: image
  params: [{required: true, name: prompt, type: string}, {name: lora, type: lora, required: false}]
"""
WORDS_OF_A_FAMILY = """\
family: studio_brush
title: Studio Brush
summary: Pictures from text.
endpoints:
  studio/brush-2/paint:
    task: text-to-image
    summary: Paints a picture.
"""


def test_the_page_leads_to_models_that_work_and_the_tests_of_the_catalogue_stay_green(
    tmp_path: Path,
) -> None:
    copy = Copy(tmp_path / "copy")
    told = copy.codegen("new", NEW)
    begun = dict(re.findall(r"spec/(facts|models)/hailuo\.yaml:(\d+): fill in", told))
    refused = copy.codegen("check", fails=True)
    for folder, line in begun.items():
        assert re.search(rf"spec/{folder}/hailuo\.yaml:{int(line) + 1}: .*TODO", refused)
    assert set(begun) == {"facts", "models"}
    copy.fill_in("facts/hailuo.yaml", f"- path: {NEW}", block(0))
    copy.fill_in("models/hailuo.yaml", f"  {NEW}:", block(1, "  "))

    copy.codegen("new", "studio/brush-2/paint", "--family", "studio_brush")
    copy.fill_in("facts/studio_brush.yaml", "- path: ", FACTS_OF_A_FAMILY)
    copy.fill_in("models/studio_brush.yaml", "family: ", WORDS_OF_A_FAMILY)

    glossary = copy.root / "spec" / "glossary.yaml"
    words, families = glossary.read_text(encoding="utf-8"), "searched_as:\n  families:\n"
    assert families in words
    in_chinese = words.replace(families, f"{families}    studio_brush: [画笔]\n")
    glossary.write_text(in_chinese, encoding="utf-8")

    copy.fill_in("facts/marble.yaml", f"- path: {REMOVED}", "")
    copy.fill_in("models/marble.yaml", f"  {REMOVED}:", "")

    out_of_form = copy.codegen("check", fails=True)
    assert re.search(r"spec/facts/hailuo\.yaml:\d+: facts have a form", out_of_form)
    assert re.search(r"spec/facts/studio_brush\.yaml:\d+: facts have a form", out_of_form)
    copy.codegen("generate")
    copy.codegen("check")

    copy.run("-c", CALLS)
    copy.run("-m", "pytest", *OPTIONS, *TESTS, "-k", THE_NEW_ONES)
