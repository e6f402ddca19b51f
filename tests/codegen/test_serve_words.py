"""The table of other programs' words: what is wrong with it is told, and what is right holds."""

from __future__ import annotations

import pytest

from .tree import Tree

GOOD = """\
outputs: {images: [image], videos: [video], speech: [audio]}
words:
- word: prompt
  calls: [images, videos]
  kind: text
  to: [prompt]
- {word: user, calls: [images], kind: tag}
- {word: stream, calls: [images], kind: nothing, default: ["false"]}
sizes:
  default: [auto]
  shape: [duration]
  resolution: []
  listed: []
  sides: []
  own: []
  between: "*"
  tolerance: 0.03
  names: {video: {720p: 720}}
exceptions:
  studio/brush-1.5/animate: {prompt: [duration]}
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("to: [prompt]", "to: [promt]", "3: no endpoint has a parameter promt"),
        ("  to: [prompt]\n", "", "3: prompt: words of kind text, value, files, count"),
        ("kind: tag}", "kind: tag, to: [prompt]}", "7: user: words of kind text, value, files"),
        (', default: ["false"]', "", "8: stream: what is taken for nothing must be named"),
        ("word: user", "word: prompt", "7: prompt stands here twice for images"),
        ("kind: text", "kind: texts", "5: kind must be one of"),
        ("kind: text", "kind: text\n  percent: [duration]", "3: prompt: percent is for words"),
        ("kind: text", "kind: text\n  afterwards: [mp3]", "3: prompt: afterwards is for words"),
        ("shape: [duration]", "shape: [ratios]", "11: no endpoint has a parameter ratios"),
        ("tolerance: 0.03", "tolerance: 3", "17: tolerance 3.0 must be from 0 to 0.1"),
        ("animate: {", "animates: {", "20: the facts have no endpoint with this path"),
        ("{prompt: [duration]}", "{promt: [duration]}", "20: there is no word promt above"),
        ("{prompt: [duration]}", "{prompt: [height]}", "20: no endpoint has a parameter height"),
        ("calls: [images]", "calls: [pictures]", "7: item 1 of calls must be one of"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tree: Tree, capsys: pytest.CaptureFixture[str], old: str, new: str, says: str
) -> None:
    assert old in GOOD
    (tree.root / "spec" / "serve.yaml").write_text(GOOD.replace(old, new, 1))
    assert tree.run("check") == 1
    assert f"serve.yaml:{says}" in capsys.readouterr().err


def test_the_table_is_generated(tree: Tree) -> None:
    (tree.root / "spec" / "serve.yaml").write_text(GOOD)
    assert tree.run("generate") == 0
    assert tree.run("check") == 0
    made = (tree.root / "runninghub_async" / "serve" / "word_table.py").read_text()
    assert 'word="prompt"' in made
    assert made.startswith("# Generated from spec/")
