"""What a look at a job file finds of jobs that take the outputs of others."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub
from runninghub_async.bulk import (
    Check,
    Job,
    JobSource,
    LedgerReader,
    MemoryLedger,
    Mistake,
    check_jobs,
)
from runninghub_async.bulk.jobs import JobFormat
from runninghub_async.bulk.references import needs_of
from tests.bulk.helpers import bulk, service
from tests.bulk.test_chains import film, picture

SPEECH = "minimax/speech-02-hd"


def looked_at(jobs: list[dict[str, Any]], ledger: Any = None) -> tuple[list[str], Check]:
    """The mistakes of a file of these jobs, and what was counted."""
    lines = [json.dumps(job) for job in jobs]
    found, offline = Check(), RunningHub("no-key", site="cn")
    reader = MemoryLedger().reader() if ledger is None else ledger
    mistakes = check_jobs(JobSource().read(lines), offline.from_dict, reader, found)
    return [str(mistake) for mistake in mistakes], found


def words(name: str) -> dict[str, Any]:
    params = {"prompt": f"say {name}"}
    return {"id": name, "model": "rhart-text-g-25-flash/text-to-text", "params": params}


def edit(name: str, *of: str) -> dict[str, Any]:
    """A picture made of others."""
    images: list[Any] = [{"job": one} for one in of] or ["https://example.com/a.png"]
    params = {"prompt": f"make {name}", "image_urls": images, "resolution": "2k"}
    return {"id": name, "model": "seedream-v4.5/image-to-image", "params": params}


@pytest.mark.parametrize("turned", [False, True])
def test_chains_are_in_order_and_all_their_steps_are_priced(turned: bool) -> None:
    jobs = [picture("a"), film("b", "a"), film("c", {"job": "a", "output": 1})]
    mistakes, found = looked_at(jobs[::-1] if turned else jobs)
    assert mistakes == []
    assert found.jobs == 3
    alone, one = looked_at([film("x", "https://example.com/a.png")])
    assert alone == []
    (currency,) = one.prices
    _, first = looked_at([picture("a")])
    assert found.prices[currency] == first.prices[currency] + 2 * one.prices[currency]


@pytest.mark.parametrize(
    ("jobs", "line", "told"),
    [
        ([picture("a"), film("b", "x")], 2, "there is none of that id"),
        ([film("b", "b")], 1, "from itself"),
        ([edit("a", "b"), edit("b", "a")], 1, "hangs on itself"),
        ([edit("a", "b"), edit("b", "c"), edit("c", "a")], 1, "hangs on itself"),
        ([picture("a"), film("b", {"job": "a", "outptu": 2})], 2, "'outptu'"),
        ([picture("a"), film("b", {"job": "a", "outptu": 2})], 2, "allowed is job, kind, output"),
        ([picture("a"), film("b", {"job": "a", "outptu": 2})], 2, "Did you mean output?"),
        ([picture("a"), film("b", {"job": "a", "nr": 2})], 2, "'nr'"),
        (
            [
                picture("a"),
                edit("b")
                | {"params": {"prompt": "x", "image_urls": [{"job": "a", "kin": "image"}]}},
            ],
            2,
            "Did you mean kind?",
        ),
        ([picture("a"), film("b", {"job": "a", "output": 0})], 2, "output"),
        ([picture("a"), film("b", {"job": "a", "kind": "picture"})], 2, "kind"),
        ([picture("a"), film("b", {"job": "a", "kind": "video"})], 2, "video"),
        ([picture("a"), film("b", {"job": ["a"]})], 2, "id of a job"),
        ([film("a", "https://example.com/a.png"), film("b", "a")], 2, "of kind video"),
        ([film("b", "a"), film("a", "https://example.com/a.png")], 1, "of kind video"),
        ([words("a"), film("b", "a")], 2, "of kind text"),
        ([picture("a"), picture("b", prompt={"job": "a"})], 2, "of kind image"),
        ([words("a"), picture("b", resolution={"job": "a"})], 2, "resolution"),
    ],
)
def test_what_cannot_be_is_a_mistake_of_its_line(
    jobs: list[dict[str, Any]], line: int, told: str
) -> None:
    mistakes, found = looked_at(jobs)
    assert found.mistakes == len(mistakes) >= 1
    assert mistakes[0].startswith(f"line {line}: ")
    assert told in mistakes[0]


def test_only_those_in_a_circle_are_told_of_and_not_what_hangs_on_them() -> None:
    jobs = [edit("a", "b"), edit("b", "a"), edit("c", "a"), picture("p"), film("q", "p")]
    mistakes, _ = looked_at([*jobs, edit("d", "e"), edit("e", "p")])
    assert len(mistakes) == 1
    assert "'a'" in mistakes[0]


async def test_a_job_of_the_folder_is_there_even_if_it_is_not_in_the_file(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, [picture("a")])
    with LedgerReader(out / "ledger.sqlite") as ledger:
        mistakes, found = looked_at([film("b", "a"), film("c", "x")], ledger)
    assert len(mistakes) == 1
    assert "'x'" in mistakes[0]
    assert found.missing == 1


def test_a_text_that_is_not_there_yet_is_never_priced_too_low() -> None:
    spoken = {"model": SPEECH, "params": {"text": "x" * 1000, "voice_id": "Wise_Woman"}}
    _, alone = looked_at([{"id": "s", **spoken}])
    assert alone.prices
    params = {**spoken["params"], "text": {"job": "w"}}  # type: ignore[dict-item]
    mistakes, found = looked_at([words("w"), {"id": "s", "model": SPEECH, "params": params}])
    assert mistakes == []
    assert found.unknown_price >= 1
    assert sum(found.prices.values(), Decimal(0)) < sum(alone.prices.values(), Decimal(0))


def rows_of(jobs: list[dict[str, Any]]) -> str:
    """The same jobs as a table."""
    names = ["id", "model", *dict.fromkeys(name for job in jobs for name in job["params"])]
    text = io.StringIO()
    table = csv.DictWriter(text, names)
    table.writeheader()
    for job in jobs:
        cells = {
            name: json.dumps(value) if isinstance(value, dict) else value
            for name, value in job["params"].items()
        }
        table.writerow({"id": job["id"], "model": job["model"], **cells})
    return text.getvalue()


def read(text: str, format: JobFormat) -> list[Job | Mistake]:
    return list(JobSource(format=format).read(io.StringIO(text)))


def test_a_cell_names_an_output_as_a_value_does() -> None:
    jobs = [picture("a"), film("b", {"job": "a", "output": 2}), picture("c", prompt={"job": "b"})]
    lines = "\n".join(json.dumps(job) for job in jobs)
    in_rows, in_lines = read(rows_of(jobs), "csv"), read(lines, "jsonl")
    for row, line in zip(in_rows, in_lines, strict=True):
        assert isinstance(row, Job)
        assert isinstance(line, Job)
        assert (row.id, row.form, row.hash) == (line.id, line.form, line.hash)


@pytest.mark.parametrize(
    ("header", "cell", "where"),
    [
        ("workflow,1.image", '"{""job"": ""a""}"', ("nodes", "1", "image")),
        ("app,6.image", '"{""job"": ""a""}"', ("nodes", "6.image")),
    ],
)
def test_a_cell_for_a_node_names_an_output(header: str, cell: str, where: tuple[str, ...]) -> None:
    (job,) = read(f"{header}\n1904136902449209346,{cell}\n", "csv")
    assert isinstance(job, Job)
    value: Any = job.form
    for name in where:
        value = value[name]
    assert value == {"job": "a"}
    assert needs_of(job.form) == ("a",)


@pytest.mark.parametrize(
    "text", ['the {"job": "a"}', '{"job": "a"} b', '{"job": "a", "pay": 3}', '{"job": {"x": 1}}']
)
def test_what_is_not_the_whole_value_is_text(text: str) -> None:
    (job,) = read(rows_of([picture("b", prompt=text)]), "csv")
    assert isinstance(job, Job)
    assert job.form["params"]["prompt"] == text
    assert needs_of(job.form) == ()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=14))
def test_a_circle_is_found_where_there_is_one(uses: list[tuple[int, int]]) -> None:
    needs: dict[int, list[int]] = {n: [] for n in range(10)}
    for user, need in uses:
        needs[user].append(need)
    jobs = [edit(f"job-{n}", *(f"job-{m}" for m in some)) for n, some in needs.items()]

    def reaches(start: int, node: int, seen: set[int]) -> bool:
        return any(
            nxt == start or (nxt not in seen and reaches(start, nxt, seen | {nxt}))
            for nxt in needs[node]
        )

    in_circle = {n for n in needs if reaches(n, n, set())}
    mistakes, _ = looked_at(jobs)
    assert bool(mistakes) == bool(in_circle)
    named = {int(m.split()[1].rstrip(":")) - 1 for m in mistakes}
    assert named <= in_circle


def test_a_mistyped_key_in_a_cell_is_told_as_well() -> None:
    rows = [["id", "image_url", "prompt"], ["b", json.dumps({"job": "a", "kid": "image"}), "x"]]
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    text.seek(0)
    source = JobSource(format="csv", model="hailuo-2.3/i2v-pro")
    offline = RunningHub("no-key", site="cn")
    found = check_jobs(source.read(text), offline.from_dict, MemoryLedger().reader(), Check())
    (mistake,) = found
    assert "Did you mean kind?" in str(mistake)


def test_inputs_of_a_node_may_have_any_names() -> None:
    nodes = {"3": {"job": "painter", "outputs": 2}}
    assert looked_at([{"id": "a", "workflow": "1904136902449209346", "nodes": nodes}])[0] == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"parms": {}}, "'parms' is not a field of a call"),
        ({"optoins": {}}, "Did you mean options?"),
        ({"options": {"timout": 3}}, "Did you mean timeout?"),
        ({"params": {"image_urls": [{"jb": "a"}]}}, 'Did you mean {"job": …}?'),
        ({"params": {"image_urls": [{"fil": "a"}]}}, 'Did you mean {"file": …}?'),
    ],
)
def test_a_mistyped_key_is_told_with_the_nearest(more: dict[str, Any], said: str) -> None:
    job = edit("a")
    params = {**job["params"], **more.get("params", {})}
    ((told,), _) = looked_at([{**job, **more, "params": params}])
    assert said in told
