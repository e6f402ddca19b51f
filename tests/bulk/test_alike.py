"""Jobs of which only the values are looked at, since another gave its model the same parameters."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import Call, RunningHub
from runninghub_async.bulk import Check, Job, JobSource, LedgerReader, check_jobs
from runninghub_async.bulk.alike import Alike
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.models.budgets import Budget
from runninghub_async.models.records import Endpoint, Parameter
from tests.bulk.helpers import MODEL, form


def checked(
    jobs: Iterable[Mapping[str, Any]],
    base: Path,
    alike: Alike | None,
    prices: Mapping[str, Budget] | None = None,
) -> tuple[Check, list[str], int]:
    """What a check of these finds, and how many calls it has made for that."""
    made: list[Mapping[str, Any]] = []
    client = RunningHub("no-key", base_url="http://localhost")
    make = partial(client.from_dict, base=base)

    def make_call(form: Mapping[str, Any]) -> Call:
        made.append(form)
        return make(form)

    found, lines = Check(), list(map(json.dumps, jobs))
    with LedgerReader(base / "ledger.sqlite") as ledger:
        read = JobSource().read(lines)
        looked = check_jobs(read, make_call, ledger, found, prices=prices, alike=alike)
        return found, list(map(str, looked)), len(made)


def check_both(jobs: list[dict[str, Any]], base: Path) -> int:
    """See that it makes no difference; gives how many calls were made."""
    *plain, every = checked(jobs, base, None)
    *found, made = checked(jobs, base, Alike(base))
    assert found == plain
    assert made <= every
    return made


def test_of_jobs_that_differ_in_values_one_call_is_made(tmp_path: Path) -> None:
    jobs = [form(f"picture {n}") for n in range(50)]
    assert check_both(jobs, tmp_path) == 1
    assert (
        check_both([{**job, "tags": {"n": str(n)}} for n, job in enumerate(jobs)], tmp_path) == 50
    )


def test_what_is_wrong_is_told_of_each_in_the_same_words(tmp_path: Path) -> None:
    jobs = [
        form("a picture"),
        form(""),
        form("x" * 100_000),
        form("other", resolution="9k"),
        form("a third"),
    ]
    found, mistakes, made = checked(jobs, tmp_path, Alike(tmp_path))
    assert (found.mistakes, len(mistakes), made) == (3, 3, 4)
    assert check_both(jobs, tmp_path) == 4


def test_a_file_is_looked_for_every_time(tmp_path: Path) -> None:
    (tmp_path / "there.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    names = ("there.png", "gone.png", "there.png", "https://a.example/1.png")
    jobs = [
        {"model": "hailuo-2.3/i2v-pro", "params": {"image_url": name, "prompt": f"{n}"}}
        for n, name in enumerate(names)
    ]
    found, mistakes, _ = checked(jobs, tmp_path, Alike(tmp_path))
    assert found.mistakes == 1
    assert "gone.png" in mistakes[0]
    assert check_both(jobs, tmp_path) == 2


def test_prices_that_a_person_says_are_those_of_all(tmp_path: Path) -> None:
    path = CATALOGUE.get(MODEL).path
    jobs = [form(f"picture {n}") for n in range(5)]
    found, _, made = checked(jobs, tmp_path, Alike(tmp_path), {path: Budget(Decimal(3), "USD")})
    assert (found.prices, found.sources, made) == ({"USD": Decimal(15)}, {"given"}, 1)
    plain, *_ = checked(jobs, tmp_path, None, {path: Budget(Decimal(3), "USD")})
    assert found == plain


def values_of(parameter: Parameter) -> list[Any]:
    """Values that are allowed, and some that are not."""
    match parameter.type:
        case "choice":
            return [*parameter.options, *parameter.options, "nothing such", 4, ""]
        case "boolean":
            return [True, False, "true", "maybe"]
        case "integer" | "number":
            known = [n for n in (parameter.min, parameter.max, parameter.default) if n is not None]
            return [*known, *known, 1, 1.0, "1", True, 5, 10**9, -1]
        case "image" | "video" | "audio" | "file":
            return ["https://a.example/1.png", "https://a.example/2.mp4", "gone.png", 3]
        case _:
            return ["a picture", "another", "x" * (parameter.min_length or 1), "", " ", "x" * 9000]


def jobs_of(endpoint: Endpoint, chance: random.Random) -> list[dict[str, Any]]:
    """Some with the same parameters and other values."""
    jobs: list[dict[str, Any]] = []
    for _ in range(2):
        names = [each for each in endpoint.params if each.required or chance.random() < 0.5]
        for _ in range(4):
            params: dict[str, Any] = {}
            for each in names:
                values = values_of(each)
                value = chance.choice(values[: 1 + chance.randrange(len(values))])
                params[each.python_name] = [value] if each.multiple else value
            jobs.append({"model": endpoint.path, "params": params})
    return jobs


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_of_every_model_it_makes_no_difference(tmp_path: Path) -> None:
    chance = random.Random(25)
    jobs = [job for endpoint in CATALOGUE for job in jobs_of(endpoint, chance)]
    assert check_both(jobs, tmp_path) < len(jobs)


WORDS = st.sampled_from(["a", "b c", "{", "{}", '{"job": "x"}', '["a"]', "#N/A", " ", "", "7", '"'])


@given(st.lists(st.tuples(WORDS, st.sampled_from(["2k", "4k", " 2k", "", "9k"])), max_size=8))
def test_a_table_says_what_lines_of_json_say(rows: list[tuple[str, str]]) -> None:
    """Rows have a shorter way, where nothing in them has to be looked at closely."""

    def quoted(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    header = ["Model,PROMPT,resolution\n"]
    table = header + [f"{MODEL},{quoted(word)},{size}\n" for word, size in rows]
    plain = [
        {"model": MODEL, "params": {n: v for n, v in (("prompt", w), ("resolution", s)) if v}}
        for w, s in rows
        if not w.startswith(("{", "[", "#"))
    ]
    read = [job for job in JobSource(format="csv").read(table) if isinstance(job, Job)]
    by_line = JobSource().read(map(json.dumps, plain))
    assert [job.hash for job in read if job.line is not None and is_plain(rows, job.line)] == [
        job.hash for job in by_line if isinstance(job, Job)
    ]


def is_plain(rows: list[tuple[str, str]], line: int) -> bool:
    return not rows[line - 2][0].startswith(("{", "[", "#"))
