"""Runs of steps: from rows to files, through functions and choices, and on where they stopped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, JobOutcome, SqliteLedger
from runninghub_async.bulk.job_files import job_file_at
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.report.data import report_data
from runninghub_async.bulk.steps.chosen import read_chosen
from runninghub_async.bulk.steps.document import read_steps
from runninghub_async.bulk.steps.source import StepSource
from runninghub_async.models.budgets import parse_budget
from runninghub_async.sandbox import Sandbox, fail
from tests.bulk.helpers import Folder
from tests.cli.command import Command

STEPS = """\
steps:
  picture:
    model: seedream-v4.5/text-to-image
    repeat: 2
    params: {prompt: "{text}", resolution: 2k}
  frame:
    python: tools:framed
    params: {picture: "{step.picture}", title: "{text}"}
  film:
    model: seedream-v4.5/image-to-image
    params: {imageUrls: ["{step.frame}"], prompt: "{step.words}"}
  words:
    python: tools:words
    params: {text: "{text}"}
"""
TOOLS = """\
import threading
from pathlib import Path

def framed(picture: Path, title: str, folder: Path) -> Path:
    with open(Path(__file__).with_name("calls.txt"), "a") as calls:
        calls.write(f"{title} {threading.current_thread() is threading.main_thread()}\\n")
    target = folder / "framed.png"
    target.write_bytes(picture.read_bytes())
    return target

async def words(text: str) -> list[str]:
    return f"{text}, framed"

def last(files):
    assert threading.current_thread() is not threading.main_thread()
    return files[-1]

async def broken(files): raise RuntimeError("no taste")

def none(files): return []

def other(files): return Path("/etc/hostname")
"""
ROWS = "id,text\n7,a cat\n8,a dog\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with steps, their functions and rows."""
    (tmp_path / "tools.py").write_text(TOOLS)
    (tmp_path / "calls.txt").touch()
    (tmp_path / "film.yaml").write_text(STEPS)
    (tmp_path / "rows.csv").write_text(ROWS)
    return tmp_path


async def run(
    project: Path, sandbox: Sandbox, out: Path, *, settings: Any = None, **how: Any
) -> dict[str, JobOutcome]:
    """A whole run in this process; the outcomes by id."""
    source = StepSource(steps=read_steps(project / "film.yaml"), base=project, **how)
    found = list(job_file_at(project / "rows.csv").read(source))
    jobs = [job for job in found if isinstance(job, Job)]
    assert jobs == found
    async with (
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh,
        BulkRun(rh, out=out, base=project, **(settings or {})) as going,
    ):
        return {outcome.job.id: outcome async for outcome in going.add(jobs)}


def calls_in(project: Path) -> list[str]:
    return (project / "calls.txt").read_text().splitlines()


def files_of(folder: Folder, job: str) -> list[str]:
    return [row["path"] for row in folder.table("files") if row["job"] == job]


# -- the command -------------------------------------------------------------------------------


async def test_rows_and_steps_become_files(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    words = ("bulk", project / "rows.csv", "--steps", project / "film.yaml", "--out", out)
    tried = await runninghub(*words, "--dry-run")
    assert tried.code == 0, tried.err
    assert "1.2 CNY" in tried.err  # four pictures, two more of them
    assert not sandbox.tasks
    done = await runninghub(*words)
    assert done.code == 0, done.err + done.out
    assert folder.states == {"saved": 12}
    assert len(sandbox.tasks) == 6
    assert {Path(name).stem for name in files_of(folder, "7.frame")} == {"7.frame-1"}
    assert (out / files_of(folder, "7.words")[0]).read_text() == "a cat, framed"
    (frame,) = (line for line in folder.lines if line["id"] == "7.frame")
    assert frame["python"] == "tools:framed"
    assert frame["usage"]["money"] == "0"
    assert sorted(calls_in(project)) == ["a cat False", "a dog False"]
    again = await runninghub(*words, "--json")
    assert again.code == 0
    assert len(sandbox.tasks) == 6
    assert len(calls_in(project)) == 2
    (project / "tools.py").write_text(TOOLS + "# another edition\n")
    again = await runninghub(*words)
    assert again.code == 0
    assert "12 jobs, 8 of them done before" in again.err
    assert "not as in the ledger" not in again.err
    assert len(sandbox.tasks) == 6
    assert len(calls_in(project)) == 4


async def test_mistakes_are_told_before_anything_is_submitted(
    runninghub: Command, sandbox: Sandbox, out: Path, project: Path
) -> None:
    words = ("bulk", project / "rows.csv", "--out", out, "--steps")
    (project / "film.yaml").write_text(STEPS.replace("step.frame", "step.fram"))
    done = await runninghub(*words, project / "film.yaml")
    assert done.code == 2
    assert "film.yaml:11: film" in done.err
    assert "did you mean frame?" in done.err
    (project / "film.yaml").write_text(STEPS.replace("{text}", "{txt}"))
    done = await runninghub(*words, project / "film.yaml")
    assert done.code == 2
    assert "2 lines (2, 3):" in done.err
    assert "film.yaml:5: {txt} is no column of this row; it has id, text" in done.err
    (project / "film.yaml").write_text(STEPS.replace("resolution: 2k", "resolution: 17k"))
    done = await runninghub(*words, project / "film.yaml")
    assert done.code == 2
    assert "17k" in done.err
    assert f"That is step picture, {project / 'film.yaml'}:2." in done.err
    assert not sandbox.tasks


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (["--until", "picture"], "--until is given without --steps"),
        (["--steps", "film.yaml", "--until", "pictur"], "--until is 'pictur', which is no step"),
        (["--steps", "film.yaml", "--set", "prompt=x"], "--steps does not go with --set"),
        (["--steps", "film.yaml", "--choose", "tools:lst"], "Did you mean last?"),
        (["--steps", "film.yaml", "--choose", "person"], "--until STEP waits"),
        (["--steps", "absent.yaml"], "absent.yaml:1: this is not a file"),
        (["--steps", "film.yaml", "--chosen", "rows.csv"], "no column 'output'"),
    ],
)
async def test_options_that_mean_nothing_are_refused(
    runninghub: Command, out: Path, project: Path, more: list[str], expected: str
) -> None:
    done = await runninghub("bulk", "rows.csv", "--out", out, *more)
    assert done.code == 2
    assert expected in done.err


async def test_rows_cannot_name_functions(
    runninghub: Command, sandbox: Sandbox, out: Path, project: Path
) -> None:
    row = {"id": "a", "python": "tools:words", "params": {"text": "x"}}
    (project / "rows.jsonl").write_text(json.dumps(row) + "\n")
    done = await runninghub("bulk", project / "rows.jsonl", "--out", out)
    assert done.code == 2
    async with (
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
        BulkRun(rh, out=out, base=project) as going,
    ):
        jobs: list[Any] = [row, {"id": "b", "choose": ["a"], "by": "tools:last"}]
        ended = [outcome async for outcome in going.add(jobs)]
    assert {outcome.state for outcome in ended} == {"failed"}
    assert all("is given as a Job" in str(outcome.error) for outcome in ended)


async def test_a_person_chooses_between_two_runs(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    words = ("bulk", project / "rows.csv", "--steps", project / "film.yaml", "--out", out)
    done = await runninghub(*words, "--until", "picture")
    assert done.code == 0, done.err
    assert set(folder.rows) == {"7.picture-1", "7.picture-2", "8.picture-1", "8.picture-2"}
    chosen = project / "chosen.csv"
    chosen.write_text("id,output,mark\n8.picture-2,1,x\n8.picture-1,1,\n")
    done = await runninghub(*words, "--chosen", chosen)
    assert done.code == 0, done.err
    assert set(folder.rows) - {"7.picture-1", "7.picture-2"} == {
        *("8.picture-1", "8.picture-2", "8.picture", "8.frame", "8.film", "8.words"),
    }
    assert files_of(folder, "8.picture") == files_of(folder, "8.picture-2")
    assert len(sandbox.tasks) == 5
    chosen.write_text("id,output,mark\n8.picture-1,1,x\n7.picture-1,1,x\n")
    done = await runninghub(*words, "--chosen", chosen)
    assert done.code == 0, done.err
    assert files_of(folder, "8.picture") == files_of(folder, "8.picture-2")
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-1")
    assert len(sandbox.tasks) == 6


# -- functions ---------------------------------------------------------------------------------


async def test_an_output_that_was_chosen_and_is_not_there_stops_its_chain_and_no_other(
    sandbox: Sandbox, out: Path, project: Path
) -> None:
    await run(project, sandbox, out, until="picture")
    for output, state in ((9, "pending"), (1, "saved")):  # it may be put right
        marks = f"id,output,mark\n7.picture-1,{output},x\n8.picture-1,,x\n"
        (project / "chosen.csv").write_text(marks)
        ended = await run(project, sandbox, out, chosen=read_chosen(project / "chosen.csv"))
        assert ended["7.film"].state == state
        if output == 9:
            assert ended["8.film"].state == "saved"
            told = str(ended["7.picture"].error)
            assert "what was chosen of 7.picture-1 cannot be taken: output is to be 9" in told
    assert len(sandbox.tasks) == 6


async def test_a_function_runs_again_when_its_code_or_its_files_are_others(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    await run(project, sandbox, out)
    assert len(calls_in(project)) == 2
    (out / files_of(folder, "7.frame")[0]).unlink()
    again = await run(project, sandbox, out)
    assert set(again) == {"7.frame"}
    assert again["7.frame"].state == "saved"
    assert calls_in(project)[2:] == ["a cat False"]
    code = (project / "tools.py").read_text().replace("framed.png", "other.png")
    (project / "tools.py").write_text(code)
    again = await run(project, sandbox, out)
    assert set(again) == {"7.frame", "8.frame", "7.words", "8.words"}
    assert len(calls_in(project)) == 5
    assert len(sandbox.tasks) == 6
    last = {line["id"]: line["hash"] for line in folder.lines}
    assert last == {name: row["hash"] for name, row in folder.rows.items()}
    folder.check_files(others=True)


async def test_a_function_that_fails_stops_its_chain_and_is_tried_again(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    code = (project / "tools.py").read_text()
    (project / "tools.py").write_text(
        code.replace("    target =", '    assert title != "a cat", "no cats"\n    target =')
    )
    ended = await run(project, sandbox, out, settings={"concurrency": 1})
    assert ended["7.frame"].state == "failed"
    assert "tools:framed raised AssertionError: no cats" in str(ended["7.frame"].error)
    assert ended["7.film"].state == "pending"
    assert "7.frame" in str(ended["7.film"].error)
    assert ended["8.film"].state == "saved"
    assert len(sandbox.tasks) == 3
    log = out / "run.log"
    assert not log.exists() or "no cats" in log.read_text()
    again = await run(project, sandbox, out)
    assert again["7.frame"].state == "failed"
    (project / "tools.py").write_text(code)
    again = await run(project, sandbox, out)
    assert again["7.film"].state == "saved"
    assert len(sandbox.tasks) == 4


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return None", "gave None; allowed is the Path of a file"),
        ("return []", "gave an empty list"),
        ("return object()", "allowed is the Path of a file"),
        ("return folder / 'absent.png'", "which is not there"),
        ("(folder / 'x.png').touch(); return Path('x.png')", "which is empty"),
        ("raise SystemExit(3)", "raised SystemExit: 3"),
    ],
)
async def test_what_a_function_gives_must_be_something(
    sandbox: Sandbox, out: Path, project: Path, body: str, expected: str
) -> None:
    (project / "film.yaml").write_text(
        "steps:\n  a:\n    python: own:f\n    params: {text: '{text}'}\n"
    )
    (project / "own.py").write_text(f"from pathlib import Path\ndef f(text, folder):\n    {body}\n")
    ended = await run(project, sandbox, out)
    assert {outcome.state for outcome in ended.values()} == {"failed"}
    assert expected in str(ended["7.a"].error)


async def test_values_and_several_files_come_through(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    (project / "film.yaml").write_text(
        """\
steps:
  some:
    python: own:some
    params: {text: "{text}"}
  number:
    python: own:number
    params: {many: "{step.some}", second: {step: some, output: 2}, own: {file: rows.csv}}
  check:
    python: own:check
    params: {number: "{step.number}", words: ["{step.some}", {deep: "{step.number}"}]}
"""
    )
    (project / "own.py").write_text(
        """\
from pathlib import Path
def some(text, folder):
    (folder / "a.txt").write_text("first")
    (folder / "b.bin").write_bytes(b"second")
    return [folder / "a.txt", Path("b.bin"), text]
def number(many, second, own):
    assert many[0] == "first" and many[1].read_bytes() == b"second" and many[2] == "a cat"
    assert second == many[1] and own.name == "rows.csv" and own.exists()
    return {"seconds": 2.5, "ok": True}
def check(number, words):
    assert number == {"seconds": 2.5, "ok": True} and words[1] == {"deep": number}
    return repr(words[0])
"""
    )
    (project / "rows.csv").write_text("id,text\n7,a cat\n")
    ended = await run(project, sandbox, out)
    assert {name: (o.state, str(o.error)) for name, o in ended.items()} == dict.fromkeys(
        ("7.some", "7.number", "7.check"), ("saved", "None")
    )
    assert [Path(name).name for name in files_of(folder, "7.some")] == [
        *("7.some-1.txt", "7.some-2.bin", "7.some-3.txt"),
    ]
    folder.check_files()
    assert not sandbox.tasks


# -- choices -----------------------------------------------------------------------------------


async def test_the_first_that_succeeded_goes_on_and_the_others_are_not_made(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    sandbox.script("seedream-v4.5/text-to-image", [fail(1501)])
    (project / "film.yaml").write_text(STEPS.replace("repeat: 2", "repeat: 9"))
    ended = await run(project, sandbox, out, settings={"concurrency": 1})
    assert len(sandbox.tasks) == 5  # a failed picture, two pictures, two films
    assert ended["7.picture-1"].state == "failed"
    unneeded = [outcome for outcome in ended.values() if outcome.is_not_needed]
    assert unneeded
    assert {outcome.state for outcome in unneeded} == {"pending"}
    assert folder.states == {"failed": 1, "saved": 10, "pending": 7 + 8}
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-2")
    assert files_of(folder, "8.picture") == files_of(folder, "8.picture-1")
    assert ended["7.picture"].data == {
        "chosen": ["7.picture-2"],
        "not_needed": [f"7.picture-{n}" for n in range(3, 10)],
    }
    assert ended["8.film"].state == "saved"
    page = report_data(out)
    assert (page["totals"]["pending"], page["totals"]["unneeded"]) == (0, 15)
    words = ("bulk", project / "rows.csv", "--steps", project / "film.yaml", "--out", out)
    tried = await runninghub(*words, "--dry-run")
    assert tried.code == 0, tried.err
    assert "0 CNY" in tried.err or "nothing" in tried.err, tried.err
    again = await runninghub(*words, "--retry-failed", "3")
    assert again.code == 3, again.err  # of the one that failed, of which no other task is made
    assert "15 not needed" in again.out
    forgotten = await runninghub("bulk", "forget", out, "--failed")
    assert forgotten.code == 0, forgotten.err
    assert (await runninghub(*words)).code == 0
    assert len(sandbox.tasks) == 5


async def test_candidates_in_flight_come_to_their_end(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    (project / "film.yaml").write_text(STEPS.replace("repeat: 2", "repeat: 4"))
    (project / "rows.csv").write_text("id,text\n7,a cat\n")
    ended = await run(project, sandbox, out, settings={"concurrency": 2})
    made = [name for name, each in ended.items() if "picture-" in name and each.state == "saved"]
    assert 1 <= len(made) < 4
    assert folder.states == {"saved": 4 + len(made) - 1 + 1, "pending": 4 - len(made)}
    assert len(sandbox.tasks) == len(made) + 1


async def test_a_budget_has_room_for_one_candidate_and_what_follows(
    sandbox: Sandbox, out: Path, project: Path
) -> None:
    (project / "film.yaml").write_text(STEPS.replace("repeat: 2", "repeat: 4"))
    (project / "rows.csv").write_text("id,text\n7,a cat\n")
    ended = await run(
        project, sandbox, out, settings={"budget": parse_budget("0.4CNY"), "concurrency": 1}
    )
    assert ended["7.film"].state == "saved", ended["7.film"].error
    assert len(sandbox.tasks) == 2


async def test_another_rule_makes_the_candidates_that_the_first_left(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    (project / "rows.csv").write_text("id,text\n7,a cat\n")
    await run(project, sandbox, out, until="picture", settings={"concurrency": 1})
    assert folder.states == {"saved": 2}  # whoever looks at them wants to see all


async def test_chosen_candidates_of_a_later_step_hang_on_others_and_are_not_all_made(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    steps = STEPS.replace("    repeat: 2\n", "").replace(
        "  film:\n", "  film:\n    repeat: 5\n    choose: first\n"
    )
    (project / "film.yaml").write_text(steps)
    ended = await run(project, sandbox, out, settings={"concurrency": 1})
    assert len(sandbox.tasks) == 4
    assert folder.states == {"saved": 2 * 5, "pending": 2 * 4}
    assert {ended[f"{n}.film"].state for n in "78"} == {"saved"}
    assert await run(project, sandbox, out, settings={"concurrency": 1}) == {}


async def test_functions_may_be_candidates(sandbox: Sandbox, out: Path, project: Path) -> None:
    (project / "film.yaml").write_text(
        "steps:\n  words:\n    python: tools:words\n    repeat: 40\n    params: {text: '{text}'}\n"
    )
    ended = await run(project, sandbox, out, settings={"concurrency": 1})
    assert ended["7.words"].state == ended["8.words"].state == "saved"
    assert any(outcome.is_not_needed for outcome in ended.values())


async def test_a_candidate_that_failed_in_an_earlier_run_is_not_waited_for(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    sandbox.script("seedream-v4.5/text-to-image", [fail(1501)])
    await run(project, sandbox, out, until="picture", settings={"concurrency": 1})
    ended = await run(project, sandbox, out)
    assert {name: ended[f"{name}.film"].state for name in "78"} == {"7": "saved", "8": "saved"}
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-2")


async def test_where_no_candidate_succeeded_the_chain_waits(
    sandbox: Sandbox, out: Path, project: Path
) -> None:
    sandbox.script("seedream-v4.5/text-to-image", [fail(1504), fail(1504)])
    ended = await run(project, sandbox, out, settings={"concurrency": 1})
    assert ended["7.picture"].state == "pending"
    assert "7.picture-1" in str(ended["7.film"].error)
    assert ended["8.film"].state == "saved"
    again = await run(project, sandbox, out, settings={"retry_failed": 1, "concurrency": 1})
    assert again["7.film"].state == "saved"
    assert len(sandbox.tasks) == 6


async def test_a_function_chooses_in_a_thread_and_never_again(
    sandbox: Sandbox, out: Path, folder: Folder, project: Path
) -> None:
    await run(project, sandbox, out, rule="tools:last")
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-2")
    again = await run(project, sandbox, out, rule="first")
    assert "7.picture" not in again
    (out / files_of(folder, "7.picture-2")[0]).unlink()
    await run(project, sandbox, out, rule="first")
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-2")
    assert len(sandbox.tasks) == 6


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("tools:broken", "tools:broken raised RuntimeError: no taste"),
        ("tools:none", "chose none of 2 files"),
        ("tools:other", "allowed is one of the paths"),
    ],
)
async def test_a_chooser_that_fails_stops_what_hangs_on_it(
    sandbox: Sandbox, out: Path, project: Path, rule: str, expected: str
) -> None:
    ended = await run(project, sandbox, out, rule=rule)
    assert ended["7.picture"].state == "failed"
    assert expected in str(ended["7.picture"].error)
    assert ended["7.film"].state == "pending"
    assert ended["7.words"].state == "saved"
    assert len(sandbox.tasks) == 4
    again = await run(project, sandbox, out, rule="tools:last")
    assert again["7.film"].state == "saved"
    assert len(sandbox.tasks) == 6


async def test_the_choice_is_in_the_ledger_before_what_hangs_on_it_is_submitted(
    sandbox: Sandbox, out: Path, project: Path
) -> None:
    seen: list[str] = []

    class Watched(SqliteLedger):
        async def intends(self, job: str, *rest: Any, **more: Any) -> None:
            if job.endswith(".film"):
                states = await self.states([job.replace("film", "picture")])
                seen.extend(states.values())
            await super().intends(job, *rest, **more)

    out.mkdir()
    ledger = Watched(out / "own.sqlite")
    await run(project, sandbox, out, settings={"ledger": ledger})
    assert seen == ["saved", "saved"]


async def test_what_earlier_runs_left_behind_until_is_no_failure(
    project: Path, out: Path, runninghub: Command
) -> None:
    tools = (project / "tools.py").read_text()
    (project / "tools.py").write_text(
        tools.replace("    target =", "    raise OSError\n    target =")
    )
    words = ("bulk", project / "rows.csv", "--steps", project / "film.yaml", "--out", out)
    assert (await runninghub(*words)).code == 3
    until = await runninghub(*words, "--until", "picture")
    assert until.code == 0, until.out
    assert "2 failed (2 refused, 2 behind --until)" in until.out
    assert "not looked at: behind --until picture" in until.err
    assert "forget" not in until.out
    assert (await runninghub(*words)).code == 3
