"""Steps: a file that says once what is done with every row, and the jobs that come of it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub
from runninghub_async.bulk.job_files import job_file_at
from runninghub_async.bulk.jobs import Job, JobFormat, Mistake
from runninghub_async.bulk.steps.chosen import read_chosen
from runninghub_async.bulk.steps.document import read_steps
from runninghub_async.bulk.steps.functions import function_named
from runninghub_async.bulk.steps.source import StepSource
from runninghub_async.bulk.steps.templates import (
    LEFT_OUT,
    Column,
    StepOutput,
    TemplateError,
    filled,
    template,
)
from runninghub_async.errors import InvalidParameterError

FILM = """\
steps:
  film:
    model: hailuo-2.3/i2v-pro
    params:
      image_url: "{step.picture}"
      prompt: "slow {motion}"
  picture:
    model: seedream-v4.5/text-to-image
    repeat: 2
    params: {prompt: "{text}, oil on canvas", resolution: 2k}
  frame:
    python: tools:last_frame
    params: {video: "{step.film}", at: "{at}"}
"""
TOOLS = "def last_frame(video, *, at=None):\n    return video\n"
ROWS = "id,text,motion,at\n7,a cat,pan,\n8,a dog,zoom,2\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tools.py").write_text(TOOLS)
    return tmp_path


def jobs_of(
    folder: Path,
    steps: str = FILM,
    rows: str = ROWS,
    *,
    name: str = "rows.csv",
    format: JobFormat | None = None,
    **how: Any,
) -> list[Job | Mistake]:
    """The jobs and mistakes that these steps make of these rows."""
    (folder / "film.yaml").write_text(steps)
    (folder / name).write_text(rows)
    source = StepSource(steps=read_steps(folder / "film.yaml"), base=folder, **how)
    file = job_file_at(folder / name, format=format)
    found = list(file.read(source))
    assert file.count(source) >= len(found)
    return found


def forms_of(folder: Path, *args: str, **how: Any) -> dict[str, Any]:
    """The same as forms by id; none is a mistake."""
    found = jobs_of(folder, *args, **how)
    assert not [job for job in found if isinstance(job, Mistake)]
    return {job.id: dict(job.form) for job in found if isinstance(job, Job)}


def mistakes_in(folder: Path, *args: str, **how: Any) -> str:
    found = jobs_of(folder, *args, **how)
    return "\n".join(str(job) for job in found if isinstance(job, Mistake))


def refused(folder: Path, steps: str, name: str = "film.yaml") -> str:
    """What is said of a file of steps that cannot be used."""
    (folder / name).write_text(steps)
    with pytest.raises(InvalidParameterError) as caught:
        read_steps(folder / name)
    return str(caught.value)


# -- rows become chains ------------------------------------------------------------------------


def test_each_row_becomes_a_chain_whose_jobs_name_each_other(folder: Path) -> None:
    forms = forms_of(folder)
    of_first = [name for name in forms if name.startswith("7.")]
    assert of_first == ["7.picture-1", "7.picture-2", "7.picture", "7.film", "7.frame"]
    assert forms["7.picture-1"] == forms["7.picture-2"]
    assert forms["7.picture-1"]["params"]["prompt"] == "a cat, oil on canvas"
    assert forms["7.picture"] == {"choose": ["7.picture-1", "7.picture-2"], "by": "first"}
    assert forms["7.film"]["params"] == {"image_url": {"job": "7.picture"}, "prompt": "slow pan"}
    assert forms["7.frame"]["params"] == {"video": {"job": "7.film"}}
    assert forms["8.frame"]["params"] == {"video": {"job": "8.film"}, "at": "2"}


def test_json_needs_no_yaml_and_says_the_same(folder: Path) -> None:
    import yaml

    (folder / "film.json").write_text(json.dumps(yaml.safe_load(FILM)))
    (folder / "film.yaml").write_text(FILM)
    (folder / "rows.csv").write_text(ROWS)
    found = [
        [
            (job.id, job.hash)
            for job in job_file_at(folder / "rows.csv").read(
                StepSource(steps=read_steps(folder / name), base=folder)
            )
            if isinstance(job, Job)
        ]
        for name in ("film.yaml", "film.json")
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 10


@pytest.mark.parametrize(
    "value",
    [
        "{step.film}",
        "{text}",
        "{{",
        "}",
        '{"job": "7.film"}',
        '{"job": "x", "output": 1}',
        "é {id}",
    ],
)
def test_what_a_row_says_is_put_in_as_it_is(folder: Path, value: str) -> None:
    rows = json.dumps({"id": "r", "text": value, "motion": value, "at": 3.5}) + "\n"
    forms = forms_of(folder, FILM, rows, name="rows.jsonl")
    assert forms["r.picture-1"]["params"]["prompt"] == f"{value}, oil on canvas"
    assert forms["r.film"]["params"]["prompt"] == f"slow {value}"
    assert forms["r.frame"]["params"]["at"] == 3.5
    quoted = value.replace('"', '""')
    table = forms_of(folder, FILM, f'id,text,motion,at\nr,"{quoted}","{quoted}","{quoted}"\n')
    assert table["r.picture-1"] == forms["r.picture-1"]
    assert table["r.frame"]["params"]["at"] == value


def test_values_of_json_rows_keep_their_types_and_no_value_is_a_job(folder: Path) -> None:
    steps = (
        'steps:\n  a:\n    python: tools:last_frame\n    params: {video: "{text}", at: "{at}"}\n'
    )
    rows = '{"id": 1, "text": ["x", 2], "at": {"k": true}}\n{"id": 2, "text": null, "at": ""}\n'
    forms = forms_of(folder, steps, rows, name="rows.jsonl")
    assert forms["1.a"]["params"] == {"video": ["x", 2], "at": {"k": True}}
    assert forms["2.a"]["params"] == {}
    said = mistakes_in(folder, steps, '{"text": [{"job": "1.a"}], "at": 1}\n', name="rows.jsonl")
    assert "takes no job's outputs" in said


def test_one_steps_change_never_changes_another_steps_job(folder: Path) -> None:
    before = {j.id: j.hash for j in jobs_of(folder) if isinstance(j, Job)}
    changed = FILM.replace("slow {motion}", "fast").replace("repeat: 2", "repeat: 3")
    after = {j.id: j.hash for j in jobs_of(folder, changed) if isinstance(j, Job)}
    assert {name for name in before if before[name] != after[name]} == {
        *("7.film", "8.film", "7.picture", "8.picture")  # the choice is now among three
    }
    nameless = "text,motion,at\na cat,pan,\n"
    ids = [j.id for j in jobs_of(folder, FILM, nameless) if isinstance(j, Job)]
    more = (
        changed + '  poster:\n    python: tools:last_frame\n    params: {video: "{step.picture}"}\n'
    )
    assert set(ids) < {j.id for j in jobs_of(folder, more, nameless) if isinstance(j, Job)}


def test_a_changed_function_changes_its_own_job_alone(folder: Path) -> None:
    before = {j.id: j.hash for j in jobs_of(folder) if isinstance(j, Job)}
    (folder / "tools.py").write_text(TOOLS + "# another edition\n")
    after = {j.id: j.hash for j in jobs_of(folder) if isinstance(j, Job)}
    assert {name for name in before if before[name] != after[name]} == {"7.frame", "8.frame"}


def test_rows_without_an_id_are_named_after_their_content(folder: Path) -> None:
    rows = "text,motion,at\na cat,pan,\na dog,pan,\na cat,pan,\n"
    ids = [name.partition(".")[0] for name in forms_of(folder, FILM, rows)]
    first, second, third = dict.fromkeys(ids)
    assert third == f"{first}-2"
    turned = forms_of(folder, FILM, "motion,text,at,more\npan,a dog,,\n")
    assert {name.partition(".")[0] for name in turned} == {second}


def test_lines_of_plain_text_fill_one_column(folder: Path) -> None:
    steps = FILM.replace("{motion}", "pan").replace(', at: "{at}"', "")
    found = jobs_of(
        folder, steps, "a cat\n\na dog\n", name="lines.txt", format="text", param="text"
    )
    prompts = [j.form["params"]["prompt"] for j in found if isinstance(j, Job) and "-1" in j.id]
    assert prompts == ["a cat, oil on canvas", "a dog, oil on canvas"]


def test_rows_keep_columns_and_are_repeated_as_ever(folder: Path) -> None:
    rows = "id,text,motion,at,sku\n7,a cat,pan,,A-1\n"
    found = [j for j in jobs_of(folder, FILM, rows, keep=["sku"], repeat=2) if isinstance(j, Job)]
    assert {j.id.partition(".")[0] for j in found} == {"7-1", "7-2"}
    assert all(j.kept == {"sku": "A-1"} for j in found)
    found = [j for j in jobs_of(folder, FILM, rows, keep_columns=True) if isinstance(j, Job)]
    assert all(j.kept == {"sku": "A-1"} for j in found)


def test_outputs_are_named_by_place_and_kind_and_stand_in_lists_and_deeper(folder: Path) -> None:
    steps = """\
steps:
  a: {workflow: "1900000000000000001", nodes: {"6": {text: "{text}"}}}
  b:
    workflow: "1900000000000000002"
    nodes: {"3": {image: {step: a, output: 2}}, "4": {video: {step: a, kind: video}}}
  c:
    python: tools:last_frame
    params: {video: ["{step.a}", "{step.b}", "{text}"], at: {deep: ["{step.b}"]}}
"""
    forms = forms_of(folder, steps, "id,text\n1,x\n")
    assert forms["1.b"]["nodes"] == {
        "3": {"image": {"job": "1.a", "output": 2}},
        "4": {"video": {"job": "1.a", "kind": "video"}},
    }
    assert forms["1.c"]["params"] == {
        "video": [{"job": "1.a"}, {"job": "1.b"}, "x"],
        "at": {"deep": [{"job": "1.b"}]},
    }


def test_cells_stand_for_what_they_do_in_other_tables(folder: Path) -> None:
    steps = """\
steps:
  a: {workflow: "1900000000000000001", nodes: {"6": {text: "{text}"}, "7": {image: "{file}"}}}
  b: {model: seedream-v4.5/image-to-image, params: {imageUrls: "{many}", prompt: "{text}"}}
"""
    rows = [
        "id,text,file,many",
        '1,"{""empty"": ""text""}",cat.png,"[""a.png"", ""b.png""]"',
        '2,"[1]",,"{""file"": ""c.png""}"',
    ]
    forms = forms_of(folder, steps, "\n".join(rows), file_columns=["file"])
    assert forms["1.a"]["nodes"] == {
        "6": {"text": {"empty": "text"}},
        "7": {"image": {"file": "cat.png"}},
    }
    assert forms["1.b"]["params"]["imageUrls"] == ["a.png", "b.png"]
    assert forms["2.a"]["nodes"] == {"6": {"text": "[1]"}}
    assert forms["2.b"]["params"] == {"imageUrls": {"file": "c.png"}, "prompt": "[1]"}


def test_cells_in_the_midst_of_a_text_are_texts(folder: Path) -> None:
    steps = """\
steps:
  a:
    model: seedream-v4.5/image-to-image
    params: {imageUrls: ["see {many}"], prompt: "of {file}: {text}"}
    extra: {note: "v{number}"}
"""
    rows = 'id,text,file,many,number\n1,"{""file"":""x""}",cat.png,"[ 1,2 ]",007\n'
    form = forms_of(folder, steps, rows, file_columns=["file"])["1.a"]
    assert form["params"] == {
        "imageUrls": ["see [ 1,2 ]"],
        "prompt": 'of cat.png: {"file":"x"}',
    }
    assert form["extra"] == {"note": "v007"}


def test_cells_of_options_and_extra_fields_get_the_types_that_they_have_in_other_tables(
    folder: Path,
) -> None:
    steps = """\
steps:
  a:
    model: seedream-v4.5/text-to-image
    params: {prompt: "{text}", resolution: 2k}
    options: {timeout: "{wait}", max_cost: "{most}"}
    extra: {steps: "{number}", sharp: "{flag}"}
"""
    rows = "id,text,wait,most,number,flag\n1,a,90,30coins,7,true\n2,b,,,,\n"
    forms = forms_of(folder, steps, rows)
    assert forms["1.a"]["options"] == {"timeout": 90.0, "max_cost": "30coins"}
    assert forms["1.a"]["extra"] == {"steps": 7, "sharp": True}
    assert forms["2.a"] == {
        "model": "seedream-v4.5/text-to-image",
        "params": {"prompt": "b", "resolution": "2k"},
    }


def test_columns_fill_options_of_runs_and_tags_and_are_checked_like_others(folder: Path) -> None:
    steps = """\
steps:
  a:
    workflow: "1904136902449209346"
    nodes: {"6": {text: "{text}"}}
    instance_type: "{machine}"
    access_password: "pw-{code}"
    retain_seconds: "{keep}"
    use_personal_queue: "{own}"
    tags: {scene: "{text}", of: "{code}"}
"""
    rows = "id,text,machine,code,keep,own\n1,true,plus,007,60,true\n2,b,,8,,\n3,c,huge,9,,\n"
    forms = forms_of(folder, steps, rows)
    assert forms["1.a"] == {
        "workflow": "1904136902449209346",
        "nodes": {"6": {"text": "true"}},
        "instance_type": "plus",
        "access_password": "pw-007",
        "retain_seconds": 60,
        "use_personal_queue": True,
        "tags": {"scene": "true", "of": "007"},
    }
    assert "instance_type" not in forms["2.a"]
    with pytest.raises(InvalidParameterError, match="huge"):
        RunningHub("k" * 32).from_dict(forms["3.a"])


@pytest.mark.parametrize(
    "cell", ['[{"job": "1.a"}]', '["a.png", {"job": "1.a", "output": 1}]', '[[{"job": "1.a"}]]']
)
def test_no_cell_of_a_table_is_another_job(folder: Path, cell: str) -> None:
    steps = """\
steps:
  a: {model: seedream-v4.5/text-to-image, params: {prompt: a boat, resolution: 2k}}
  b: {model: seedream-v4.5/image-to-image, params: {imageUrls: "{many}", prompt: x}}
"""
    quoted = cell.replace('"', '""')
    said = mistakes_in(folder, steps, f'id,many\n1,a.png\n2,"{quoted}"\n')
    assert "takes no job's outputs" in said
    assert said.startswith("line 3")


def test_json_is_read_where_there_is_no_yaml(folder: Path) -> None:
    (folder / "film.json").write_text('{"steps": {"a": {"python": "tools:last_frame",'
                                      ' "params": {"video": "{text}"}}}}')  # fmt: skip
    program = "import sys; sys.modules['yaml'] = None\n" + (
        "from pathlib import Path; from runninghub_async.bulk import read_steps\n"
        "print(read_steps(Path('film.json')).names)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout == "['a']\n"


def test_a_function_beside_the_steps_is_found_from_where_the_rows_are(folder: Path) -> None:
    (folder / "plans").mkdir()
    (folder / "plans" / "own.py").write_text(TOOLS)
    steps = 'steps:\n  a:\n    python: own:last_frame\n    params: {video: "{text}"}\n'
    (folder / "plans" / "film.yaml").write_text(steps)
    (folder / "rows.csv").write_text("id,text\n1,x\n")
    source = StepSource(steps=read_steps(folder / "plans" / "film.yaml"), base=folder)
    (job,) = job_file_at(folder / "rows.csv").read(source)
    assert isinstance(job, Job)
    assert job.form["folder"] == "plans"
    assert function_named("own:last_frame", folder / "plans").digest == job.form["code_digest"]


# -- mistakes ----------------------------------------------------------------------------------

MISTAKES = {
    "steps: {}\n": ("film.yaml:1:", "there are no steps"),
    "steps: []\n": ("film.yaml:1:", "must be a mapping"),
    "stages: {}\n": ("film.yaml:1:", "unknown key stages"),
    "steps:\n  a:\n    modle: x\n": ("film.yaml:3: a:", "did you mean model?"),
    "steps:\n  a:\n    params: {}\n": ("film.yaml:2: a:", "does not say what it runs"),
    "steps:\n  a:\n    model: x\n    python: a:b\n": ("film.yaml:2:", "has model and python"),
    "steps:\n  a.b: {python: 'tools:last_frame'}\n": ("film.yaml:2:", "begins with a letter"),
    "steps:\n  a:\n    model: seedream-v4.5/text-to-imag\n": ("film.yaml:3:", "Did you mean"),
    "steps:\n  a:\n    model: seedream-v4.5/text-to-image\n    params:\n      promt: x\n": (
        "film.yaml:5: a, promt:",
        "did you mean prompt?",
    ),
    "steps:\n  a:\n    python: tools:last_fram\n": ("film.yaml:3:", "Did you mean last_frame?"),
    "steps:\n  a:\n    python: tool:last_frame\n": ("film.yaml:3:", "there is no module tool"),
    "steps:\n  a:\n    python: last_frame\n": ("film.yaml:3:", "module:function"),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {vidoe: 1}\n": (
        "film.yaml:4:",
        "it takes video, at",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n": ("film.yaml:2:", "takes video, which params"),
    "steps:\n  a:\n    python: tools:last_frame\n    params:\n      video: '{step.b}'\n": (
        "film.yaml:5: a, video:",
        "there is no step b",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params:\n      video: 'x {step.a}'\n": (
        "film.yaml:5:",
        "within a text",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params:\n      video: 'x { y'\n": (
        "film.yaml:5:",
        "a brace is written {{",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: {step: a, output: 0}}\n": (
        "film.yaml:4:",
        "step.output is 0; allowed is a whole number from 1. Outputs are counted from 1",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: 1}\n    repeat: many\n": (
        "film.yaml:5:",
        "whole number",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: 1}\n    choose: best\n": (
        "film.yaml:5:",
        "first, person, or module:function",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: '{step.b}'}\n"
    "  b:\n    python: tools:last_frame\n    params: {video: '{step.a}'}\n": (
        "film.yaml:",
        "wait for each other: ",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: 1}\n    repeat: 2\n"
    "  a-2:\n    python: tools:last_frame\n    params: {video: 1}\n": (
        "film.yaml:6:",
        "what a candidate of a is called",
    ),
    "steps:\n  a:\n    model: seedream-v4.5/text-to-image\n    tags: {of: '{step.a}'}\n": (
        "film.yaml:4:",
        "stands in extra, nodes, params only",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: {step: b, outptu: 2}}\n": (
        "film.yaml:4:",
        "video has the unknown key outptu; did you mean output? Known are step, output, kind",
    ),
    "steps:\n  a:\n    python: tools:last_frame\n    params: {video: [{stpe: b, kind: image}]}\n": (
        "film.yaml:4:",
        "item 1 has the unknown key stpe; did you mean step?",
    ),
    "steps:\n  a:\n    workflow: '1'\n    nodes: {'6': {text: {step: b, kin: text}}}\n": (
        "film.yaml:4:",
        "did you mean kind?",
    ),
    "stpes:\n  a: {model: 5}\n": ("film.yaml:1:", "unknown key stpes", "Did you mean steps?"),
    "steps:\n  a: {model: 5}\n": ("film.yaml:2:", "must be text; put it in quotes"),
    "steps:\n  a: 5\n": ("film.yaml:2:", "a step is a mapping"),
    "steps:\n  a: [\n": ("film.yaml:", "not valid YAML"),
}


@pytest.mark.parametrize(
    "steps",
    [
        # a function's own parameters, and a node's own inputs, may have these names
        "  a:\n    python: tools:named\n    params: {step: x, outputs: 3, kind: y}\n",
        "  a:\n    workflow: '1'\n    nodes: {'6': {step: x, kinds: y}, '7': {stop: z, kind: y}}\n",
    ],
)
def test_names_of_values_are_no_keys(folder: Path, steps: str) -> None:
    (folder / "tools.py").write_text("def named(step, outputs, kind): return step\n")
    (folder / "film.yaml").write_text(f"steps:\n{steps}")
    (step,) = read_steps(folder / "film.yaml")
    assert not step.needs


@pytest.mark.parametrize("steps", MISTAKES, ids=range(len(MISTAKES)))
def test_mistakes_are_told_with_file_and_line_and_what_is_allowed(folder: Path, steps: str) -> None:
    said = refused(folder, steps)
    for part in MISTAKES[steps]:
        assert part in said, said


def test_all_mistakes_of_a_file_come_at_once(folder: Path) -> None:
    said = refused(
        folder, FILM.replace("step.picture", "step.pictur").replace("repeat: 2", "repeat: 0")
    )
    assert "film.yaml:5:" in said
    assert "did you mean picture?" in said
    assert "film.yaml:9:" in said


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (
            FILM.replace("{motion}", "{moton}"),
            "film.yaml:6: {moton} is no column of this row; it has",
        ),
        (FILM.replace("{motion}", "{moton}"), "did you mean {motion}?"),
        (FILM.replace("{motion}", "{picture}"), "what the step picture gives is {step.picture}"),
        (FILM.replace("{motion}", "{a|b}"), "a brace is written {{"),
    ],
)
def test_a_column_that_is_not_there_is_told_with_those_that_are(
    folder: Path, steps: str, expected: str
) -> None:
    said = mistakes_in(folder, steps)
    assert expected in said
    assert said.startswith("line 2: ")


def test_ids_that_come_twice_are_mistakes(folder: Path) -> None:
    said = mistakes_in(folder, FILM, "id,text,motion,at\n7,a,b,\n7,c,d,\n")
    assert "7.picture-1" in said
    assert "line 3" in said


def test_a_wrong_job_is_told_with_its_step(folder: Path) -> None:
    found = jobs_of(folder)
    source = StepSource(steps=read_steps(folder / "film.yaml"))
    hints = {source.hint(job) for job in found if isinstance(job, Job)}
    assert hints == {
        f"That is step {name}, {folder / 'film.yaml'}:{line}."
        for name, line in (("film", 2), ("picture", 7), ("frame", 11))
    }


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.sampled_from(["{step.a}", "{t}", "{"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
_KEYS = [
    "model",
    "workflow",
    "app",
    "python",
    "params",
    "nodes",
    "repeat",
    "choose",
    "step",
    "tags",
]
_STEPS = st.dictionaries(
    st.sampled_from(["a", "b", "a-1", "5"]) | st.text(max_size=3),
    _VALUES | st.dictionaries(st.sampled_from(_KEYS) | st.text(max_size=3), _VALUES, max_size=5),
    max_size=3,
)


@given(_STEPS | _VALUES)
def test_whatever_stands_in_a_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, steps: Any
) -> None:
    file = tmp_path_factory.getbasetemp() / "steps.json"
    file.write_text(json.dumps({"steps": steps}), encoding="utf-8")
    with contextlib.suppress(InvalidParameterError):
        assert read_steps(file).names


# -- candidates, and who chooses ---------------------------------------------------------------

PERSON = FILM.replace("repeat: 2", "repeat: 2\n    choose: person")


def ids_of(folder: Path, *args: str, **how: Any) -> list[str]:
    return list(forms_of(folder, *args, **how))


def chosen_in(folder: Path, text: str) -> Any:
    (folder / "chosen.csv").write_text(text)
    return read_chosen(folder / "chosen.csv")


def test_until_leaves_the_choice_and_what_hangs_on_it(folder: Path) -> None:
    voice = FILM + '  voice:\n    python: tools:last_frame\n    params: {video: "{text}"}\n'
    expected = ["7.picture-1", "7.picture-2", "8.picture-1", "8.picture-2"]
    assert ids_of(folder, voice, until="picture") == expected
    assert ids_of(folder, voice.replace("repeat: 2", "choose: person")) == [
        *("7.picture-1", "8.picture-1"),
    ]
    assert ids_of(folder, PERSON) == expected
    everything = set(ids_of(folder, voice))
    until_film = set(ids_of(folder, voice, until="film"))
    assert everything - until_film == {f"{n}.{s}" for n in (7, 8) for s in ("frame", "voice")}


def test_what_a_person_chose_goes_on_and_nothing_else(folder: Path) -> None:
    chosen = chosen_in(
        folder, "id,output,mark\n7.picture-2,1,chosen\n7.picture-1,1,★★\n8.picture-1,,no\n"
    )
    forms = forms_of(folder, FILM, chosen=chosen)
    assert forms["7.picture"] == {
        "choose": ["7.picture-1", "7.picture-2"],
        "by": "person",
        "chosen": [{"job": "7.picture-2", "output": 1}],
    }
    assert "7.film" in forms
    assert [name for name in forms if name.startswith("8")] == ["8.picture-1", "8.picture-2"]
    plain = {j.id: j.hash for j in jobs_of(folder) if isinstance(j, Job)}
    now = {j.id: j.hash for j in jobs_of(folder, chosen=chosen) if isinstance(j, Job)}
    assert [name for name in now if now[name] != plain[name]] == ["7.picture"]


def test_of_a_step_without_candidates_a_person_chooses_rows_and_outputs(folder: Path) -> None:
    steps = FILM.replace("    repeat: 2\n", "")
    chosen = chosen_in(folder, "mark,output,id\nx,2,7.picture\n")
    forms = forms_of(folder, steps, chosen=chosen)
    assert list(forms) == ["7.picture", "7.film", "7.frame", "8.picture"]
    assert forms["7.film"]["params"]["image_url"] == {"job": "7.picture", "output": 2}
    chosen = chosen_in(folder, "id,output,mark\n8.picture,,x\n")
    forms = forms_of(folder, steps, chosen=chosen)
    assert forms["8.film"]["params"]["image_url"] == {"job": "8.picture"}


def test_the_command_may_say_another_rule_but_for_what_is_a_persons(folder: Path) -> None:
    (folder / "pick.py").write_text("def best(files): return files[-1]\n")
    assert forms_of(folder, rule="pick:best")["7.picture"]["by"] == "pick:best"
    assert "7.picture" not in ids_of(folder, PERSON, rule="pick:best")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,mark\n7.picture,x\n", "no column 'output'"),
        ("id,output,mark\n", "marks nothing as chosen"),
        ("id,output,mark\n7.picture,1,\n", "marks nothing as chosen"),
        ("id,output,mark\n7.picture,0,x\n", "chosen.csv:2: output is '0'"),
        ("id,output,mark\n7.picture,first,x\n", "chosen.csv:2: output is 'first'"),
        ("id,output,mark\n\n,1,x\n", "chosen.csv:3: has no id"),
        ("id,output,mark\n7.picture,1,perhaps\n", "chosen is what has chosen, x, yes"),
        ("id,output,mark\n7.picture,1,x,y\n", "more cells than the header"),
        ("id,output,mark\n7.picture,1.5,x\n", "chosen.csv:2: output is '1.5'"),
        (
            "id,output,mark\n7.picture,1,x\n7.picture,1,no\n",
            "chosen.csv:3: '7.picture' is not chosen",
        ),
        ("id,output,mark\n7.picture,,drop\n7.picture,2,x\n", "line 3 says that it is"),
        ("id,output,mark\n7.pic\0ture,1,x\n", "chosen.csv', which is no text in UTF-8"),
    ],
)
def test_a_file_of_choices_that_says_nothing_clear_is_refused(
    folder: Path, text: str, expected: str
) -> None:
    with pytest.raises(InvalidParameterError, match="chosen is ") as caught:
        chosen_in(folder, text)
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("rows", "outputs"),
    [
        ("7.a,1,x\n7.a,1,chosen\n", [1]),
        ("7.a,1,x\n7.a,,x\n7.a,2,x\n", [None]),
        ("7.a,2,x\n7.a,1,\n7.a,1,x\n7.a,3,no\n", [2, 1]),
        ("7.a,1.0,x\n", [1]),
        ("7.a,1,✔\ufe0f\n", [1]),
    ],
)
def test_an_output_is_chosen_once_however_often_and_however_it_is_written(
    folder: Path, rows: str, outputs: list[int | None]
) -> None:
    for mark, separator in (("", ","), ("\ufeff", ";")):
        chosen = chosen_in(folder, f"{mark}id,output,mark\n{rows}".replace(",", separator))
        assert [pick.output for pick in chosen.picks["7.a"]] == outputs


def test_a_choice_of_no_job_is_a_mistake_with_its_line(folder: Path) -> None:
    chosen = chosen_in(folder, "id,output,mark\n7.picture-2,1,x\n7.picture-9,1,x\n9.picture-1,,\n")
    said = mistakes_in(folder, chosen=chosen)
    assert "chosen.csv:3: id '7.picture-9' is no job" in said
    assert "chosen.csv:4: id '9.picture-1' is no job" in said
    assert "line" not in said.replace("no job of these steps", "")


# -- templates and functions -------------------------------------------------------------------


@given(st.text(), st.text())
def test_braces_come_through_and_values_are_never_read_again(text: str, value: str) -> None:
    written = text.replace("{", "{{").replace("}", "}}")
    made = template(f"{written}{{c}}{written}")
    assert filled(made, lambda _: value, repr, lambda _: value) == (
        f"{text}{value}{text}" if text else value
    )


def test_templates_tell_what_they_ask_for() -> None:
    assert template("{ c }") == Column("c")
    assert template(" {step.a} ") == StepOutput("a")
    assert template({"step": "a", "kind": "video"}) == StepOutput("a", kind="video")
    assert template({"step": 5}) == {"step": 5}
    assert template([1, None, True, {"a": "}"}]) == [1, None, True, {"a": "}"}]
    absent = filled(template({"a": ["{c}"], "b": {"file": "{c}"}}), lambda _: LEFT_OUT, repr, repr)
    assert absent is LEFT_OUT
    assert filled(template("a {c}"), lambda _: 5, repr, lambda _: 5) == "a 5"
    second = template({"step": "a", "output": 2, "kind": "text"})
    assert second == StepOutput("a", 2, "text")
    for wrong in ("{", "{}", "a{b", {"step": "a", "output": 0}, {"step": "a", "kind": "texts"}):
        with pytest.raises(TemplateError):
            template(wrong)


def test_a_function_is_that_of_its_folder_as_it_is_now(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same.py").write_text(f"def f(): return {name!r}\n")
    assert function_named("same:f", tmp_path / "one").call() == "one"
    assert function_named("same:f", tmp_path / "two").call() == "two"
    before = function_named("same:f", tmp_path / "one")
    (tmp_path / "one" / "same.py").write_text("async def f(): return 'three'\n")
    after = function_named("same:f", tmp_path / "one")
    assert after.digest != before.digest
    assert after.is_async
    (tmp_path / "two" / "same.py").write_text("def f(x: int): pass\n")
    assert function_named("same:f", tmp_path / "two").call.__annotations__ == {"x": int}
    (tmp_path / "one" / "broken.py").write_text("import nothing_of_this_name\n")
    with pytest.raises(InvalidParameterError, match=r"cannot be loaded \(ModuleNotFoundError"):
        function_named("broken:f", tmp_path / "one")
    assert (
        function_named("json:dumps", tmp_path).digest
        == function_named("json:loads", tmp_path).digest
    )


def test_the_code_of_a_function_is_what_its_file_imports_beside_it_too(tmp_path: Path) -> None:
    (tmp_path / "tools_here.py").write_text(
        "from helpers_here import word\ndef f(): return word()\n"
    )
    (tmp_path / "helpers_here.py").write_text(
        "import json, pkg_here.deep\ndef word(): return 'a'\n"
    )
    (tmp_path / "pkg_here").mkdir()
    (tmp_path / "pkg_here" / "deep.py").write_text("from .deeper import x\n")
    (tmp_path / "pkg_here" / "deeper.py").write_text("x = 1\ndef later(): import tools_here\n")
    (tmp_path / "other_here.py").write_text("")
    digests = {(first := function_named("tools_here:f", tmp_path)).digest}
    assert first.call() == "a"
    (tmp_path / "other_here.py").write_text("# is not imported\n")
    assert function_named("tools_here:f", tmp_path).digest == first.digest
    for changed in (tmp_path / "helpers_here.py", tmp_path / "pkg_here" / "deeper.py"):
        changed.write_text(changed.read_text().replace("'a'", "'bb'").replace("x = 1", "x = 22"))
        now = function_named("tools_here:f", tmp_path)
        digests.add(now.digest)
        assert now.call() == "bb"
    assert len(digests) == 3
    alone = tmp_path / "other_here.py"
    alone.write_text("def f(): pass\n")
    expected = hashlib.sha256(alone.read_bytes()).hexdigest()
    assert function_named("other_here:f", tmp_path).digest == expected


def test_two_folders_have_helpers_of_their_own_under_one_name(tmp_path: Path) -> None:
    for place in ("one", "two"):
        folder = tmp_path / place
        (folder / "inner").mkdir(parents=True)
        (folder / "shared_helper.py").write_text("from inner import deep\nNAME = deep.NAME\n")
        (folder / "inner" / "__init__.py").touch()
        (folder / "inner" / "deep.py").write_text(f"NAME = {place!r}\n")
        (folder / "tool.py").write_text(
            "import json, shared_helper\ndef name(): return json.dumps(shared_helper.NAME)\n"
        )
    found = [function_named("tool:name", tmp_path / place) for place in ("one", "two", "one")]
    assert [function.call() for function in found] == ['"one"', '"two"', '"one"']
