"""Reading job files, checking them, and the small parts of a run."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import (
    Check,
    Job,
    JobSource,
    LedgerReader,
    Mistake,
    check_jobs,
    parse_budget,
    parse_seeds,
)
from runninghub_async.bulk.distinct import Counter
from runninghub_async.bulk.files import safe
from tests.bulk.helpers import MODEL, form

LINE = json.dumps(form("a boat"))


def read(lines: list[str], **settings: Any) -> list[Job | Mistake]:
    return list(JobSource(**settings).read(lines))


def jobs(lines: list[str], **settings: Any) -> list[Job]:
    """What is read, all of it in order."""
    found = read(lines, **settings)
    assert all(isinstance(job, Job) for job in found), found
    return [job for job in found if isinstance(job, Job)]


def mistake(line: str, **settings: Any) -> str:
    """What is wrong with a line."""
    (found,) = read([line], **settings)
    assert isinstance(found, Mistake)
    return str(found)


def test_lines_of_json() -> None:
    first, second = jobs([LINE, "\n", json.dumps({"id": 7, **form("a road")})])
    assert (first.line, second.line, second.id) == (1, 3, "7")
    assert first.form == form("a boat")
    assert len(first.id) == 16


def test_an_id_depends_on_content_and_not_on_the_order_of_keys() -> None:
    (one,) = jobs(['{"model": "m", "params": {"a": 1, "b": 2}}'])
    (two,) = jobs(['{"params": {"b": 2, "a": 1}, "model": "m"}'])
    assert one.id == two.id


def test_the_same_content_again_is_numbered() -> None:
    first, second, third = (job.id for job in jobs([LINE] * 3))
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_an_id_that_comes_twice_is_a_mistake() -> None:
    line = json.dumps({"id": "a", **form("a boat")})
    _, second = read([line, line])
    assert str(second) == "line 2: id 'a' is that of an earlier job as well."


def test_variations() -> None:
    line = json.dumps({"id": "a", **form("a boat")})
    found = jobs([line], seeds=[1, 2], repeat=2)
    assert [job.id for job in found] == ["a-seed1-1", "a-seed1-2", "a-seed2-1", "a-seed2-2"]
    assert [job.form["params"]["seed"] for job in found] == [1, 1, 2, 2]
    nameless = jobs([LINE], repeat=3)
    assert len({job.id for job in nameless}) == 3
    assert len({job.hash for job in nameless}) == 1


def test_variations_that_clash_with_other_ids_are_mistakes() -> None:
    lines = [json.dumps({"id": name, **form("a boat")}) for name in ("a", "a-1")]
    assert sum(isinstance(job, Mistake) for job in read([*lines], repeat=1)) == 0
    source = JobSource(repeat=2)
    found = list(source.read([lines[0], json.dumps({"id": "a", **form("a boat")})]))
    assert sum(isinstance(job, Mistake) for job in found) == 2


def test_constants_and_model() -> None:
    (job,) = jobs(
        ['{"params": {"prompt": "a boat"}}'], model="m", constants={"prompt": "y", "k": "z"}
    )
    assert job.form == {"model": "m", "params": {"prompt": "a boat", "k": "z"}}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 1: is not JSON"),
        ("[1]", "a job is an object"),
        ("{}", "names no model"),
        ('{"modle": "m"}', "names no model, workflow or app. Did you mean model?"),
        ('{"model": "m", "params": 3}', "allowed is an object"),
        ('{"model": "m", "id": true}', "a text or a number"),
        ('{"model": "m", "id": "\\ud800"}', "half a character"),
        ('{"model": "m\udcff"}', "not UTF-8"),
        ("[" * 100_000, "has more than 100 levels of brackets"),
        ('{"model": "m", "params": {"a": ' + "[" * 600 + "]" * 600 + "}}", "levels of brackets"),
        ('{"model": ' + "9" * 5000 + "}", "has a number of thousands of digits"),
        ('{"model": "m", "model": "n"}', "has 'model' twice"),
        ('{"model": "m", "params": {"seed": 1, "seed": 1}}', "has 'seed' twice"),
        ('{"model": "m", "id": ["\\u001b[2J"]}', "['\\x1b[2J']"),
        ('["' + "x" * 5000 + '"]', "...; a job is an object"),
    ],
)
def test_bad_lines(line: str, said: str) -> None:
    assert said in mistake(line)


def test_constants_are_for_models() -> None:
    assert "stand in its nodes" in mistake('{"workflow": "1"}', constants={"a": 1})
    assert "stand in its nodes" in mistake('{"workflow": "1"}', seeds=[1])


def test_rows_of_csv() -> None:
    text = ["id,prompt,seed\n", 'a,"one,\n', 'two",5\n', "b,three,\n"]
    first, second = jobs(text, format="csv", model=MODEL)
    assert first.form["params"] == {"prompt": "one,\ntwo", "seed": "5"}
    assert second.form["params"] == {"prompt": "three"}
    assert (first.id, first.line, second.line) == ("a", 3, 4)


def test_a_cell_with_several_values() -> None:
    text = ["prompt,imageUrls\n", 'x,"[""a.png"", ""b.png""]"\n', "[y],c.png\n"]
    first, second = jobs(text, format="csv", model="seedream-v4.5/image-to-image")
    assert first.form["params"]["imageUrls"] == ["a.png", "b.png"]
    assert second.form["params"] == {"prompt": "[y]", "imageUrls": "c.png"}


def test_csv_mistakes_do_not_end_the_reading() -> None:
    text = ["prompt\n", "a\n", "b,c\n", '"d"e\n', "f\n"]
    found = read(text, format="csv", model=MODEL)
    assert [isinstance(job, Job) for job in found] == [True, False, False, True]
    assert "more cells" in str(found[1])


def test_a_doubtful_header_is_the_only_mistake() -> None:
    (found,) = read(["id,prompt, prompt\n", "a,b,c\n", "d,e,f\n"], format="csv", model=MODEL)
    assert str(found) == "line 1: the header has the column 'prompt' twice."


def test_a_column_without_a_name_may_only_be_empty() -> None:
    good, bad = read(["prompt,,\n", "x,,\n", "y,,z\n"], format="csv", model=MODEL)
    assert isinstance(good, Job)
    assert str(bad) == "line 3: has a cell in a column that has no name."


def test_a_deep_list_in_a_cell_is_a_text() -> None:
    deep = "[" * 600 + "]" * 600
    (job,) = jobs(["imageUrls\n", deep + "\n"], format="csv", model="seedream-v4.5/image-to-image")
    assert job.form["params"] == {"imageUrls": deep}


@given(st.lists(st.text(max_size=60), max_size=8), st.sampled_from(["jsonl", "csv"]))
def test_no_text_breaks_the_reader(lines: list[str], kind: Any) -> None:
    found = read([line + "\n" for line in lines], format=kind, model="m", repeat=2, seeds=[1])
    for job in found:
        if isinstance(job, Job):
            assert job.id
            json.loads(job.as_text())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(["id", "model", "params", "workflow", "nodes", "wire", "x"])


@given(st.lists(st.dictionaries(KEYS, JSON, max_size=4), max_size=6), st.integers(0, 3))
def test_no_object_breaks_reader_or_check(rows: list[dict[str, Any]], seeds: int) -> None:
    lines = [json.dumps(row) for row in rows]
    offline = RunningHub("no-key", base_url="http://localhost")
    found = Check()
    source = JobSource(seeds=range(seeds))
    with LedgerReader(Path("does-not-exist")) as ledger:
        mistakes = list(check_jobs(source.read(lines), offline.from_dict, ledger, found))
    assert found.mistakes == len(mistakes)
    ids = [job.id for job in source.read(lines) if isinstance(job, Job)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "seeds"), [("1-4", [1, 2, 3, 4]), ("7", [7]), (" 1, 5 ,9-10", [1, 5, 9, 10])]
)
def test_seeds(text: str, seeds: list[int]) -> None:
    assert parse_seeds(text) == seeds


@pytest.mark.parametrize("text", ["", "a", "4-1", "1-", "-1", "1.5", "1-999999999999", "٣"])
def test_bad_seeds(text: str) -> None:
    with pytest.raises(errors.InvalidParameterError):
        parse_seeds(text)


@pytest.mark.parametrize(
    ("text", "shown"), [("20USD", "20 USD"), ("1.50 cny", "1.50 CNY"), (" 0.1EUR ", "0.1 EUR")]
)
def test_budgets(text: str, shown: str) -> None:
    assert str(parse_budget(text)) == shown


@pytest.mark.parametrize("text", ["", "20", "USD", "-1USD", "1e3USD", "20 dollars", "NaNUSD"])
def test_bad_budgets(text: str) -> None:
    with pytest.raises(errors.InvalidParameterError):
        parse_budget(text)


@given(st.lists(st.text(max_size=3), max_size=3000))
def test_the_counter_counts_as_a_dict_does(names: list[str]) -> None:
    counter, counts = Counter(), dict[str, int]()
    for name in names:
        name = name.encode(errors="replace").decode()
        counts[name] = counts.get(name, 0) + 1
        assert counter.add(name) == counts[name]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_every_id_makes_a_file_name(name: str) -> None:
    made = safe(name)
    assert made == safe(name)
    assert 0 < len(made.encode()) <= 120
    assert not set(made) & set('/\\:*?"<>|\0')
    assert not made.startswith((".", "-"))


# -- the check ---------------------------------------------------------------------------------


def check(rows: list[dict[str, Any]], tmp_path: Path) -> tuple[Check, list[str]]:
    offline = RunningHub("no-key", base_url="http://localhost")
    found = Check()
    lines = [json.dumps(row) for row in rows]
    with LedgerReader(tmp_path / "ledger.sqlite") as ledger:
        mistakes = check_jobs(
            JobSource().read(lines),
            lambda form: offline.from_dict(form, base=tmp_path),
            ledger,
            found,
        )
        return found, [str(mistake) for mistake in mistakes]


def test_every_mistake_is_told_with_its_line(tmp_path: Path, picture: Path) -> None:
    film = "hailuo-2.3/i2v-pro"
    found, mistakes = check(
        [
            form("a good one"),
            form("a bad one", resolution="17k"),
            {"model": "no-such-model"},
            {"model": film, "params": {"imageUrl": picture.name, "prompt": "a boat"}},
            {"model": film, "params": {"imageUrl": "absent.png", "prompt": "a boat"}},
        ],
        tmp_path,
    )
    assert [text.partition(":")[0] for text in mistakes] == ["line 2", "line 3", "line 5"]
    assert "17k" in mistakes[0]
    assert "no-such-model" in mistakes[1]
    assert "absent.png" in mistakes[2]
    assert (found.jobs, found.mistakes) == (5, 3)


def test_the_total_price_by_currency(tmp_path: Path) -> None:
    offline = RunningHub("no-key", base_url="http://localhost")
    price = offline.from_dict(form("a boat")).price()
    assert price is not None
    found, _ = check([form(f"picture {n}") for n in range(7)], tmp_path)
    assert found.prices == {price.currency: 7 * price.amount}
    assert found.unknown_price == 0
    assert isinstance(price.amount, Decimal)


@pytest.mark.parametrize(
    ("model", "params"),
    [
        ("seedream-v4.5/text-to-image", {"prompt": 5, "resolution": "2k"}),
        ("seedream-v4.5/image-to-image", {"prompt": "x", "image_urls": 5}),
        ("seedream-v4.5/image-to-image", {"prompt": "x", "image_urls": "ftp://x/y.png"}),
        ("seedream-v4.5/image-to-image", {"prompt": "x", "image_urls": ""}),
        ("seedream-v4.5/text-to-image", {"prompt": "x", "resolution": "huge"}),
    ],
)
def test_mistakes_of_a_job_file_speak_of_its_values_and_not_of_python(
    model: str, params: dict[str, Any]
) -> None:
    offline = RunningHub("no-key", base_url="http://localhost")
    with pytest.raises(errors.InvalidParameterError) as caught:
        offline.from_dict({"model": model, "params": params})
    for word in ("str", "Path(", "int ", "bytes", "None", "mapping"):
        assert word not in str(caught.value)


def test_blanks_around_a_choice_are_dropped() -> None:
    offline = RunningHub("no-key", base_url="http://localhost")
    lines = ["prompt,resolution\n", "a fox, 2k \n"]
    (job,) = jobs(lines, format="csv", model=MODEL)
    assert offline.from_dict(job.form).to_dict()["params"]["resolution"] == "2k"
