"""What stands in a file: read with the place of everything, and hostile ones refused quickly."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import errors
from runninghub_async.catalogue import Lookup
from runninghub_async.overlays import lookup
from tests.overlays.conftest import FILM, MORE

ROOT = Path(__file__).parents[2]


def read(folder: Path, text: str | bytes, name: str = "more.yaml") -> Lookup:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return lookup([file])


def refused(folder: Path, text: str | bytes, name: str = "more.yaml") -> str:
    """What is said of a file that cannot be used."""
    with pytest.raises(errors.InvalidParameterError) as caught:
        read(folder, text, name)
    assert caught.value.parameter == "catalogue"
    assert str(folder / name) in str(caught.value)
    assert len(str(caught.value)) < 20_000
    return str(caught.value)


ENDPOINT = "endpoints:\n- path: a/b\n  output: image\n  params:\n"
BARE = "endpoints:\n- path: a/b\n  output: image\n  params: []\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "empty"),
        ("a: &x 1\nb: *x", 1, "anchor"),
        ("endpoints: !!python/object:os.system {}", 1, "tag"),
        ("endpoints: []\n---\nendpoints: []", 2, "second document"),
        ("endpoints:\n- path: a/b\n  path: a/c", 3, "path is already given on line 2"),
        ("endpoints: " + "[" * 40 + "]" * 40, 1, "nested deeper"),
        ("endpoints: [\n}", 2, "not valid YAML"),
        ("a: 1", 1, "endpoints is missing"),
        ("endpoints: 7", 1, "endpoints must be a list, not the number 7"),
        ("endpoints:\n- 7", 2, "must be a mapping"),
        ("endpoints:\n- output: image\n  params: []", 2, "the key path is missing"),
        (ENDPOINT + "  - {name: a, type: integer, min: .nan}", 5, "min must be a number"),
        (ENDPOINT + "  - {name: a, type: integer, min: 1e999}", 5, "min must be a number"),
        (ENDPOINT + "  - {name: a, type: integer, max: 12345678901234567890}", 5, "max must be"),
        (ENDPOINT + "  - {name: a, type: integer, min: 5, max: 1}", 5, "min 5 is above max 1"),
        (ENDPOINT + "  - {name: a, type: colour}", 5, "type must be one of string, integer"),
        (ENDPOINT + "  - {name: a, type: choice}", 5, "a choice needs options"),
        (ENDPOINT + "  - {name: a, type: string, size: 3}", 5, "unknown key size"),
        (ENDPOINT + "  - {name: a, type: string}\n  - {name: a, type: string}", 6, "already given"),
        (ENDPOINT + "  - {name: a, type: string, python_name: class}", 5, "reserved word"),
        (ENDPOINT + "  - {name: a, type: string, python_name: wire}", 5, "meaning of its own"),
        (ENDPOINT + "  - {name: b, type: string}\n  - {name: a, type: string, python_name: b}",
         6, "that of another parameter"),
        (ENDPOINT + "  - {name: a, type: integer, default: x}", 5, "default"),
        (BARE.replace("a/b", "query"), 2, "another of the service's calls"),
        (BARE.replace("a/b", "a b/c"), 2, "single slashes"),
        (BARE.replace("image", "film"), 3, "output must be one of"),
        (BARE + "  prices:\n  - {site: cn, currency: USD, unit: per call, as_of: 2026-11-01,"
         " rules: [{amount: '1'}]}", 6, "money of the site cn is CNY"),
        (BARE + "  prices:\n  - {site: cn, currency: CNY, unit: per call, as_of: 2026-11-01,"
         " rules: [{amount: '-1'}]}", 6, "is not a price"),
        ("endpoints:\n- {path: a/b, output: image, params: []}\n"
         "- {path: A/B, output: image, params: []}", 3, "this path is given twice"),
        ("endpoints:\n- path: a/b\n  summary: \u202eevil", 3, "right-to-left override"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    told = refused(tmp_path, text)
    assert f"more.yaml:{line}: " in told
    assert said in told


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "empty"),
        ("{\n1: 2}", 2, "a key in double quotes"),
        ('{"endpoints": [\n]} x', 2, "there is more"),
        ('{"endpoints": [1,\n]}', 2, 'a "," before the "]"'),
        ('{"endpoints": [1 2]}', 1, 'there must be "," or "]"'),
        ('{"endpoints"\n 3}', 2, 'no ":" behind the key endpoints'),
        ('{"a": 1,\n"a": 2}', 2, "a is already given on line 1"),
        ('{"a": \n"x', 2, "not valid JSON"),
        ('{"endpoints": [' + "[" * 5000, 1, "nested deeper"),
        ('{"endpoints": [{"path": "a/b", "output": "image",\n"params":'
         ' [{"name": "a", "type": "number", "min": NaN}]}]}', 2, "min must be a number"),
        ('{"endpoints": [{"path": "a/b", "output": "image",\n"params":'
         ' [{"name": "a", "type": "number", "min": -Infinity, "max": ' + "9" * 5000 + '}]}]}',
         2, "max must be a number"),
        ('{"endpoints": [{"path": "a/b\\u202e", "output": "image", "params": []}]}', 1, "U+202E"),
        ('{"endpoints": [{"path": "a/b",\n"output": "image", "params": {}}]}', 2,
         "params must be a list, not a mapping"),
        ("7", 1, "must be a mapping"),
    ],
)  # fmt: skip
def test_a_mistake_in_json_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    told = refused(tmp_path, text, "more.json")
    assert f"more.json:{line}: " in told
    assert said in told


def test_all_mistakes_are_told_at_once_and_not_too_many(tmp_path: Path) -> None:
    lines = "".join(f"  - {{name: p{n}, type: colour}}\n" for n in range(30))
    told = refused(tmp_path, ENDPOINT + lines)
    assert "more.yaml:5: " in told
    assert "more.yaml:24: " in told
    assert "and 10 more" in told


def test_json_says_what_yaml_says(tmp_path: Path) -> None:
    import yaml

    data = yaml.load(MORE, yaml.BaseLoader)  # all of it text, so that types are ours to set
    for endpoint in data["endpoints"]:
        for parameter in endpoint["params"]:
            for key in ("required", "multiple"):
                if key in parameter:
                    parameter[key] = parameter[key] == "true"
            if "max_length" in parameter:
                parameter["max_length"] = int(parameter["max_length"])
    text = json.dumps(data, indent=1)
    from_json = read(tmp_path, "\ufeff" + text, "more.json")
    assert from_json.get(FILM).params == read(tmp_path, MORE).get(FILM).params


HOSTILE: dict[str, tuple[bytes, bytes, int, bytes]] = {
    "120 MB": (b"endpoints: [", b"a, ", 40_000_000, b""),
    "many": (b"[", b"1,", 1_900_000, b"1]"),
    "deep": (b"{", b"a: {", 900_000, b""),
    "brackets": (b"", b"[", 3_000_000, b""),
    "backslashes": (b'"', b"\\", 3_000_000, b""),
    "bytes": (b"", b"\xff", 1000, b""),
    "nulls": (b"", b"\0", 1000, b""),
}
"""How each begins, what it repeats so many times, and how it ends."""


def test_hostile_files_take_little_memory(tmp_path: Path) -> None:
    files = [tmp_path / f"{what}.{kind}" for what in HOSTILE for kind in ("yaml", "json")]
    for file in files:
        begins, repeats, times, ends = HOSTILE[file.stem]
        file.write_bytes(begins + repeats * times + ends)
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from runninghub_async.errors import InvalidParameterError\n"
        "from runninghub_async.overlays import lookup\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400_000_000,) * 2)\n"
        "for file in sys.argv[1:]:\n"
        "    try:\n"
        "        lookup([Path(file)])\n"
        "    except InvalidParameterError as error:\n"
        "        assert file in str(error)\n"
        "    else:\n"
        "        sys.exit(file)\n"
    )
    command = [sys.executable, "-c", script, *map(str, files)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.yaml")  # opening it would wait for ever
    with pytest.raises(errors.InvalidParameterError, match="not a file"):
        lookup([tmp_path / "pipe.yaml"])
    with pytest.raises(errors.InvalidParameterError, match=r"pipe\.yaml"):
        lookup([tmp_path]).get("hailuo-2.3/i2v-pro")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["a/b", "image", "choice", "2026-11-01"]),
    lambda parts: st.lists(parts, max_size=3)
    | st.dictionaries(
        st.text(max_size=5)
        | st.sampled_from(
            ["path", "output", "params", "name", "type", "options", "min", "endpoint", "prices",
             "fields", "output_type", "rules", "names", "default", "required", "fieldKey", "kind"]
        ),
        parts,
        max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


def came_to(folder: Path, text: str | bytes, name: str) -> Lookup | str:
    """The catalogue that the file is, or what is said of it; nothing else is raised."""
    try:
        return read(folder, text, name)
    except errors.InvalidParameterError as mistake:
        return str(mistake)


AROUND = st.sampled_from(["endpoints", "models", "", "x"])


@given(entries=st.lists(VALUES, max_size=3), around=AROUND)
def test_whatever_json_a_file_holds_it_is_a_catalogue_or_a_clear_mistake(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Any], around: str
) -> None:
    data = {around: entries} if around else entries
    folder = tmp_path_factory.mktemp("files")
    for name in ("more.json", "more.yaml"):  # nearly all JSON is YAML
        known = came_to(folder, json.dumps(data), name)
        if isinstance(known, str):
            assert name in known
        else:
            assert all(known.get(endpoint.path) is endpoint for endpoint in list(known)[-3:])


@given(st.text(max_size=60) | st.binary(max_size=60))
def test_whatever_a_file_holds_nothing_else_is_raised(
    tmp_path_factory: pytest.TempPathFactory, text: str | bytes
) -> None:
    folder = tmp_path_factory.mktemp("files")
    for name in ("more.json", "more.yaml"):
        known = came_to(folder, text, name)
        assert not isinstance(known, str) or name in known


def test_yaml_needs_an_extra_and_json_none(tmp_path: Path) -> None:
    facts = {"path": "a/b", "output": "image", "params": []}
    (tmp_path / "more.json").write_text(json.dumps({"endpoints": [facts]}))
    (tmp_path / "more.yaml").write_text(MORE)
    script = (
        "import importlib.util as u, sys\n"
        "found = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'yaml' else found(name, *a)\n"
        "sys.modules['yaml'] = None\n"
        "from pathlib import Path\n"
        "from runninghub_async import RunningHub\n"
        f"rh = RunningHub('k', catalogue={str(tmp_path / 'more.json')!r})\n"
        "print(rh.catalogue.get('a/b').output)\n"
        "try:\n"
        f"    RunningHub('k', catalogue={str(tmp_path / 'more.yaml')!r})\n"
        "except ValueError as error:\n"
        "    print(error)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    image, said = ran.stdout.splitlines()
    assert image == "image"
    assert "[catalogue]" in said
    assert "JSON needs none" in said


def test_the_page_shows_a_file_that_can_be_used(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "catalogue.md").read_text()
    shown = page.split("```yaml\n")[1].split("```")[0]
    assert read(tmp_path, shown).get("dream-9/i2v").price is not None
