"""Whatever stands in the spec: a mistake with file and line, or files that hold it."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from codegen import rules
from codegen.join import join
from codegen.load import load
from codegen.render import render
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.text_source import MOST_BYTES
from runninghub_async.writing import markdown
from runninghub_async.writing.docstrings import docstring, family_docstring

from .tree import HERE, Tree

FILES = sorted(
    path.relative_to(HERE / "good_spec").as_posix() for path in (HERE / "good_spec").rglob("*.yaml")
)
GOOD = {file: yaml.safe_load((HERE / "good_spec" / file).read_text("utf-8")) for file in FILES}
MOST = settings.default.max_examples if settings.default else 100
ROUNDS = settings(max_examples=max(25, MOST // 4))
FEW_ROUNDS = settings(max_examples=max(6, MOST // 16))
"""Each round makes all files of a spec; a torture run has many more of them."""

PLACE = re.compile(r"spec(/[\w.]+)+:[1-9][0-9]*: \S")

Path_ = tuple[str | int, ...]


def told(root: Path) -> list[str] | None:
    """The mistakes in a tree's spec; ``None`` where it gives modules, which are looked at too."""
    problems = Problems()
    documents = load(root, problems)
    rules.check(documents, problems)
    if problems:
        lines = [str(problem) for problem in problems]
        for line in lines:
            assert PLACE.match(line), line
            assert line.isprintable(), line
        return lines
    for path, text in render(join(documents)).items():
        text.encode()
        if path.endswith(".py"):
            compile(text, path, "exec")
    return None


def leaves(data: Any, kind: type, path: Path_ = ()) -> Iterator[Path_]:
    """Where values of a kind stand."""
    if isinstance(data, kind):
        yield path
    if isinstance(data, dict | list):
        for step in data if isinstance(data, dict) else range(len(data)):
            yield from leaves(data[step], kind, (*path, step))


def put(data: Any, path: Path_, value: Any) -> Any:
    """A copy with something else in one place."""
    if not path:
        return value
    step, *rest = path
    made: Any = dict(data) if isinstance(data, dict) else list(data)
    made[step] = put(data[step], tuple(rest), value) if rest else value
    return made


def written(data: Any) -> bytes:
    """As YAML, with every text in quotes and every odd character as an escape."""
    if isinstance(data, dict):
        pairs = (written(key) + b": " + written(item) for key, item in data.items())
        return b"{" + b", ".join(pairs) + b"}"
    if isinstance(data, list):
        return b"[" + b", ".join(map(written, data)) + b"]"
    if isinstance(data, str):
        return b'"' + b"".join(_escaped(character) for character in data) + b'"'
    return b"null" if data is None else str(data).encode().lower()


def _escaped(character: str) -> bytes:
    if character.isprintable() and character not in '"\\' and character.isascii():
        return character.encode()
    return f"\\U{ord(character):08X}".encode()


ODD = st.sampled_from(
    [
        *('"', '"""', "'''", "\\", "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\u202e"),
        *("\ud800", "\ufeff", "\uffff", "\n", "\t", "\r", "{{ x }}", "{% x %}", "{#", "`", "``"),
        *(
            "|",
            "*",
            "_",
            "#",
            "# ",
            "- ",
            "1. ",
            "<b>",
            "]]>",
            "](",
            "&amp;",
            "$",
            "~~",
            "%",
            "+++",
        ),
        *("```", ":::", "{ref}`x`", ".. note::", ":param x:", "Args:", "TODO", "{", "}", "  "),
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=40),
    st.lists(st.one_of(ODD, st.text("ab c", max_size=4)), max_size=8).map("".join),
    st.tuples(st.text(max_size=20), ODD).map("".join),
)
TEXT_PLACES = [(file, path) for file in FILES for path in leaves(GOOD[file], str)]


@ROUNDS
@given(place=st.sampled_from(TEXT_PLACES), text=TEXTS)
@example(place=("facts/brush.yaml", ("endpoints", 0, "names", 0)), text="0")
def test_any_text_in_any_place_is_a_mistake_or_gives_modules(
    place: tuple[str, Path_], text: str
) -> None:
    file, path = place
    with TemporaryDirectory() as folder:
        tree = Tree(Path(folder))
        (tree.root / "spec" / file).write_bytes(written(put(GOOD[file], path, text)))
        mistakes = told(tree.root)
    if mistakes is not None:
        assert any(f"spec/{file}:" in line for line in mistakes)


PROSE = [
    ("models/brush.yaml", ("title",)),
    ("models/brush.yaml", ("summary",)),
    ("models/brush.yaml", ("endpoints", "studio/brush-1.5/paint", "summary")),
    ("models/brush.yaml", ("endpoints", "studio/brush-1.5/paint", "task")),
    ("models/brush.yaml", ("endpoints", "studio/brush-1.5/animate-deprecated", "deprecated")),
    ("glossary.yaml", ("parameters", "prompt", "description")),
]


@pytest.mark.parametrize(("file", "path"), PROSE, ids=[f"{f} {p[-1]}" for f, p in PROSE])
@FEW_ROUNDS
@given(text=TEXTS)
@example(text='It ends in quotes: """')
@example(text='""""')
@example(text='A last word in "quotes"')
@example(text="A trailing backslash \\")
@example(text="A NUL \0 in it")
def test_prose_is_a_mistake_or_stands_in_the_docstrings_as_it_is(
    file: str, path: Path_, text: str
) -> None:
    with TemporaryDirectory() as folder:
        tree = Tree(Path(folder))
        (tree.root / "spec" / file).write_bytes(written(put(GOOD[file], path, text)))
        if told(tree.root) is not None:
            return
        problems = Problems()
        model = join(load(tree.root, problems))
    family = model.families[0]
    texts = [family_docstring(family), *map(docstring, family.endpoints)]
    read = [ast.literal_eval(f'"""{inside}"""') for inside in texts]
    shown = " ".join(" ".join(read).split())
    # Prose calls parameters by their wire names, docstrings by their Python names.
    assert " ".join(text.split()) in shown


@given(text=TEXTS.map(lambda text: " ".join(text.split())))
@example(text="# no heading")
@example(text="#")
@example(text="- no list")
@example(text="1. no list")
@example(text="a | b ` c")
@example(text="&amp; {ref}`x`")
@example(text="__0__ _a_ ___")
def test_markdown_shows_the_text_as_it_is(text: str) -> None:
    """Backticks make code, and everything else is itself, in a paragraph and in a table."""
    if not text or re.search("[\0\ud800-\udfff]", text) or "`" in re.sub("`[^`]+`", "", text):
        return
    read = MarkdownIt("commonmark").enable("table")
    shown = markdown.escape(text)
    tokens = read.parse(shown) if "|" not in text else read.parse(f"| a |\n|---|\n| {shown} |")
    inline = [token for token in tokens if token.type == "inline"][-1]
    plain = "".join(child.content for child in inline.children or [])
    assert plain.replace(" ", "") == text.replace(" ", "").replace("`", "")
    assert {child.type for child in inline.children or []} <= {
        "text",
        "code_inline",
        "text_special",
    }
    cell = read.parse(f"| a |\n|---|\n| {markdown.code(text)} |")
    code = [token for token in cell if token.type == "inline"][-1].children or []
    assert [child.content.strip() for child in code] == [text]


# ------------------------------------------------------------------------------ odd YAML

ODD_VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.sampled_from([10**300, -(10**30)]),
        st.floats(),
        TEXTS,
        st.sampled_from(["1:30", "0x1F", "0b_", "0x_", "017", "1_000", "2026-05-07", ".inf", "~"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
PLACES = [(file, path) for file in FILES for path in leaves(GOOD[file], object)]


@ROUNDS
@given(place=st.sampled_from(PLACES), value=ODD_VALUES, plain=st.booleans())
def test_any_value_in_any_place_is_a_mistake_or_gives_modules(
    place: tuple[str, Path_], value: Any, plain: bool
) -> None:
    file, path = place
    with TemporaryDirectory() as folder:
        tree = Tree(Path(folder))
        data = put(GOOD[file], path, value)
        text = yaml.dump(data, allow_unicode=True).encode("utf-8", "surrogatepass")
        (tree.root / "spec" / file).write_bytes(text if plain else written(data))
        told(tree.root)


@ROUNDS
@given(
    file=st.sampled_from(FILES),
    at=st.floats(0, 1),
    piece=st.one_of(
        st.binary(max_size=6),
        st.sampled_from([b"*a", b"&a ", b"!!x ", b"---\n", b"...\n", b"\t", b"? ", b"<<: {}\n"]),
    ),
)
def test_any_bytes_in_any_file_are_a_mistake_or_give_modules(
    file: str, at: float, piece: bytes
) -> None:
    with TemporaryDirectory() as folder:
        tree = Tree(Path(folder))
        path = tree.root / "spec" / file
        content = path.read_bytes()
        cut = int(at * len(content))
        path.write_bytes(content[:cut] + piece + content[cut:])
        told(tree.root)


BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)

ODD_FILES = {
    "an alias": (b"endpoints: &all [*all]\n", 1, "the anchor &all is of no use"),
    "an alias that nothing carries": (b"endpoints:\n- *all\n", 2, "*all repeats what stands"),
    "an alias bomb": (BOMB.encode(), 1, "the anchor &a is of no use"),
    "a tag": (b'endpoints: !!python/object/apply:os.system ["x"]\n', 1, "the tag !!python/object"),
    "a tag of one's own": (b"endpoints:\n- !new {}\n", 2, "the tag !new is not known here"),
    "text by a tag": (b"endpoints: !!str 5\n", 1, "the tag !!str is not known here"),
    "a merge key": (b"endpoints:\n  <<: {}\n", 2, "<< takes over what stands elsewhere"),
    "two documents": (b"endpoints: []\n---\nendpoints: []\n", 2, "a second document begins here"),
    "a byte order mark": (b"\xef\xbb\xbfendpoints: []\n", 1, "the file holds U+FEFF"),
    "UTF-16": ("endpoints: []\n".encode("utf-16"), 1, "the file is not text in UTF-8"),
    "Latin-1": (b"endpoints:\n- path: \xe9\n", 2, "the file is not text in UTF-8"),
    "a NUL": (b"endpoints:\n\n- path: a\0b\n", 3, "the file holds U+0000"),
    "a written NUL": (b'endpoints:\n- path: "a\\0b"\n', 2, "this text holds U+0000"),
    "half a character": (b'endpoints:\n- path: "a\\ud800b"\n', 2, "this is not valid YAML"),
    "a turn of direction": ("endpoints:\n- path: a\u202eb\n".encode(), 2, "right-to-left override"),
    "a line separator": ("endpoints: []\n# \u2028\n".encode(), 2, "line separator"),
    "a deep nest": (b"endpoints: " + b"[" * 100_000, 1, "nest"),
    "a deep nest of items": (b"- " * 50_000 + b"x", 1, "this is nested deeper than anything"),
    "a deep nest of keys": (b"? " * 50_000 + b"x", 1, "this is nested deeper than anything"),
    "a tab": (b"endpoints:\n\t- path: a\n", 2, "this is not valid YAML"),
    "nothing": (b"", 1, "the file is empty"),
    "a mark of nothing": (b"---\n...\n", 1, "the file is empty"),
    "a huge file": (b"#" * (MOST_BYTES + 1), 1, "the file has 4,000,001 bytes"),
}


@pytest.mark.parametrize(("content", "line", "says"), ODD_FILES.values(), ids=ODD_FILES)
def test_odd_files_are_mistakes_with_their_line(
    content: bytes, line: int, says: str, tree: Tree
) -> None:
    (tree.root / "spec" / "facts" / "echo.yaml").write_bytes(content)
    mistakes = told(tree.root)
    assert mistakes
    there = [text for text in mistakes if text.startswith(f"spec/facts/echo.yaml:{line}: ")]
    assert any(says in text for text in there), mistakes


def test_what_is_no_file_or_may_not_be_read_is_a_mistake(tree: Tree) -> None:
    (tree.root / "spec" / "facts" / "folder.yaml").mkdir()
    os.mkfifo(tree.root / "spec" / "models" / "pipe.yaml")
    (tree.root / "spec" / "models" / "nowhere.yaml").symlink_to("nothing.yaml")
    assert told(tree.root) == [
        "spec/facts/folder.yaml:1: this is not a file",
        "spec/models/nowhere.yaml:1: this file is missing",
        "spec/models/pipe.yaml:1: this is not a file",
    ]


@pytest.mark.parametrize(
    ("number", "key"),
    [
        *((odd, "max") for odd in (".nan", ".inf", "-.INF", "0x1F", "0b_", "017", "1_000", "1:30")),
        *((odd, "max") for odd in ("+5", ".5", "5.", "1.0e+999", "9" * 5000)),
        ("9" * 30, "max_files"),
    ],
)
def test_numbers_that_are_not_finite_and_plain_are_mistakes(
    number: str, key: str, tree: Tree
) -> None:
    old = {"max": "    min: 256\n", "max_files": "    max_files: 3\n"}[key]
    tree.edit("facts/brush.yaml", old, f"    {key}: {number}\n")
    mistakes = told(tree.root) or []
    assert any(f"{key} must be a " in text for text in mistakes), mistakes
    assert any(
        "write a finite one in plain decimal digits" in text[-60:] or text.endswith("…")
        for text in mistakes
    )


@pytest.mark.parametrize("place", ["Video", "Video / ", " / Video", "Video /  / x", "", "a/b"])
def test_a_place_in_the_menu_has_a_heading_and_a_title(place: str, tree: Tree) -> None:
    facts = GOOD["facts/brush.yaml"]
    file = tree.root / "spec" / "facts" / "brush.yaml"
    file.write_bytes(
        written(put(facts, ("endpoints", 0), {**facts["endpoints"][0], "nav": [place]}))
    )
    assert any("must be a heading and a title" in text for text in told(tree.root) or [])


@pytest.mark.parametrize(
    "name", ["none", "true", "family", "endpoint", "any", "call_t", "a_option"]
)
def test_a_family_does_not_take_a_class_name_that_modules_need(name: str, tree: Tree) -> None:
    models = tree.root / "spec" / "models"
    (models / "echo.yaml").rename(models / f"{name}.yaml")
    tree.edit(f"models/{name}.yaml", "family: echo", f'family: "{name}"')
    assert any("which generated modules use otherwise" in text for text in told(tree.root) or [])


@pytest.mark.parametrize(
    "path", ["a/../b", "./a", "a//b", "a?b=c", "a#b", "a%2e", "a\\b", "..", "a/."]
)
def test_a_path_that_would_lead_elsewhere_is_a_mistake(path: str, tree: Tree) -> None:
    file = tree.root / "spec" / "facts" / "echo.yaml"
    file.write_bytes(written(put(GOOD["facts/echo.yaml"], ("endpoints", 0, "path"), path)))
    assert any("must be words between single slashes" in text for text in told(tree.root) or [])


BLANK_NAMES = [
    ("errors.yaml", ("codes", 1, "advice_for"), {"": "Look."}),
    ("errors.yaml", ("failures", "advice", ""), "Look."),
    ("errors.yaml", ("codes", 0, "error"), ""),
    ("facts/brush.yaml", ("endpoints", 0, "path"), " "),
    ("facts/brush.yaml", ("endpoints", 0, "params", 0, "name"), " a"),
    ("models/brush.yaml", ("endpoints", ""), {"task": "x", "summary": "Paints."}),
    ("glossary.yaml", ("parameters", ""), {"description": ""}),
]


@pytest.mark.parametrize(("file", "path", "value"), BLANK_NAMES)
def test_a_name_that_nobody_sees_is_shown_in_its_mistake(
    file: str, path: Path_, value: Any, tree: Tree
) -> None:
    (tree.root / "spec" / file).write_bytes(written(put(GOOD[file], path, value)))
    assert told(tree.root)
