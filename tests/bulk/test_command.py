"""``runninghub bulk`` as a program of its own."""

from __future__ import annotations

import asyncio
import json
import re
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox, fail, refuse
from runninghub_async.sandbox import reset as lost
from tests.bulk.helpers import MODEL, Folder, form, forms, interrupt, job_file
from tests.cli.command import COMMAND, Command, ended, on_terminal
from tests.helpers import KEY, until
from tests.misbehaving import Server, code, file_result, reset, running, status, v1_code, when


def events(out: str) -> list[dict[str, Any]]:
    """What ``--json`` printed."""
    return [json.loads(line) for line in out.splitlines()]


async def test_a_run_and_its_resumption(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, forms(4))
    done = await runninghub("bulk", jobs, "--out", out)
    assert done.code == 0, done.err
    assert "4 jobs; by published prices: 0.8 CNY" in done.err
    assert "jobs: 4 saved" in done.out
    assert str(out / "files") in done.out
    folder.check_files()
    folder.check_lines()
    log = (out / "run.log").read_text()
    assert sandbox.tasks[0].id in log
    assert all(re.search(rf"job job-{n} \(task \d+\) is saved", log) for n in range(4))
    assert sandbox.api_key not in log + done.out + done.err
    again = await runninghub("bulk", jobs, "--out", out, "--json")
    assert again.code == 0
    told = events(again.out)
    assert [event["event"] for event in told] == ["checked", "started", "finished"]
    assert told[-1]["counts"] == {"saved": 4}
    assert len(sandbox.tasks) == 4


async def test_a_dry_run_tells_every_mistake_and_submits_nothing(
    bulk: Command, server: Server, out: Path, tmp_path: Path, picture: Path
) -> None:
    film = {"model": "hailuo-2.3/i2v-pro"}
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    picture.rename(folder / "portrait.png")
    lines = [
        json.dumps(form("a boat")),
        "{not json",
        json.dumps(form("a boat", resolution="17k")),
        json.dumps({**film, "params": {"imageUrl": "portrait.png", "prompt": "a boat"}}),
        json.dumps({**film, "params": {"imageUrl": "absent.png", "prompt": "a boat"}}),
    ]
    path = folder / "jobs.jsonl"
    path.write_text("\n".join(lines))
    tried = await bulk("bulk", path, "--out", out, "--dry-run")
    assert tried.code == 2
    for line in (2, 3, 5):
        assert f"line {line}: " in tried.err
    assert "line 4" not in tried.err
    assert "17k" in tried.err
    assert "absent.png" in tried.err
    assert "3 mistakes" in tried.err
    assert not server.seen
    assert not out.exists()
    real = await bulk("bulk", path, "--out", out, "--json")
    assert real.code == 2
    told = events(real.out)
    assert [event["line"] for event in told if event["event"] == "mistake"] == [2, 3, 5]
    assert not server.seen


async def test_a_dry_run_needs_no_key(offline: Command, out: Path, tmp_path: Path) -> None:
    jobs = job_file(tmp_path, forms(3))
    tried = await offline("--site", "cn", "bulk", jobs, "--out", out, "--dry-run")
    assert tried.code == 0, tried.err
    assert "3 jobs; by published prices: 0.6 CNY" in tried.err
    # The prices are those of the site that the run would use.
    tried = await offline("--site", "ai", "bulk", jobs, "--out", out, "--dry-run")
    assert tried.code == 0, tried.err
    assert "CNY" not in tried.err
    nameless = await offline("bulk", jobs, "--out", out, "--dry-run", "--name", "{n}")
    assert nameless.code == 2
    assert "jobs" not in nameless.err, "it is told before a look at all lines"


@pytest.fixture
def offline(tmp_path: Path) -> Command:
    return Command({}, tmp_path)


async def test_csv_from_standard_input_with_variations(
    bulk: Command, server: Server, out: Path, folder: Folder
) -> None:
    process = await bulk.start(
        *("bulk", "-", "--out", out, "--model", MODEL, "--set", "resolution=2k"),
        *("--repeat", "2", "--name", "{id}_{n}"),
        stdin=PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(b'\xef\xbb\xbfid,prompt\na,a red bicycle\nb,"two, three"\n')
    said = await process.communicate()
    assert process.returncode == 0, said
    assert folder.files == ["a-1_1.png", "a-2_1.png", "b-1_1.png", "b-2_1.png"]
    sent = sorted((r.json["prompt"], r.json["resolution"]) for r in server.submits)
    assert sent == [("a red bicycle", "2k")] * 2 + [("two, three", "2k")] * 2


async def test_local_media_are_uploaded_once(
    bulk: Command, server: Server, out: Path, tmp_path: Path, picture: Path
) -> None:
    params = {"imageUrl": picture.name, "prompt": "a boat"}
    jobs = job_file(tmp_path, [{"model": "hailuo-2.3/i2v-pro", "params": params}])
    done = await bulk("bulk", jobs, "--out", out, "--repeat", "5", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (len(server.submits), len(server.uploads)) == (5, 1)


async def test_exit_codes(
    bulk: Command, server: Server, out: Path, folder: Folder, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, forms(3))
    server.answers_submits(code(301, "PARAMS_INVALID"))
    failed = await bulk("bulk", jobs, "--out", out, "--max-failures", "1", "--concurrency", "1")
    assert failed.code == 8, failed.err
    assert "1 job has failed" in failed.out
    assert "job-0" in failed.out
    server.answers_submits(reset)
    uncertain = await bulk("bulk", jobs, "--out", out, "--concurrency", "1")
    assert uncertain.code == 6, uncertain.err
    assert "job-1" in uncertain.out
    assert "--resubmit-uncertain" in uncertain.out
    again = await bulk("bulk", jobs, "--out", out)
    assert again.code == 6
    assert folder.states == {"failed": 1, "uncertain": 2}
    folder.check_lines()


async def test_a_job_that_was_not_submitted_says_why(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    """A busy account is asked again until the time is over; then there is no task at all."""
    jobs = job_file(tmp_path, forms(1))
    server.answers_submits(code(421, "TASK_QUEUE_MAXED"))
    ended = await bulk("bulk", jobs, "--out", out, "--timeout", "1")
    assert ended.code == 1, ended.err
    assert "jobs: 1 pending" in ended.out
    assert "not submitted:\n  job-0: " in ended.out
    assert "no task was created" in ended.out
    assert "results.jsonl" not in ended.out, "there is none"
    told = events((await bulk("bulk", jobs, "--out", out, "--timeout", "1", "--json")).out)
    (job,) = [event for event in told if event["event"] == "job"]
    assert (job["id"], job["state"]) == ("job-0", "pending")
    (waiting,) = [event for event in told if event["event"] == "waiting"]
    assert waiting["reason"] == "421 TASK_QUEUE_MAXED: waiting for a place"
    assert "no task was created" in job["error"]


async def test_what_is_read_from_files_cannot_drive_the_terminal(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    server.answers_submits(code(301, "bad \x1b[2J news"))
    lines = [{"id": "\x1b[31m", **form("a boat")}, {"model": "\x1b[31m" + "m" * 5000}]
    ended = await bulk("bulk", job_file(tmp_path, lines), "--out", out, "--no-check")
    assert ended.code == 3
    assert "\\x1b[2J news" in ended.out
    assert "\x1b" not in ended.out + ended.err
    assert max(map(len, ended.out.splitlines())) < 1000


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("jobs.csv", "id,prompt\na,b\n".encode("utf-16") + b"\xd8", "seems to be UTF-16"),
        ("jobs.jsonl", bytes(range(256)), "is no text in UTF-8"),
        ("jobs.csv", b"prompt,prompt\na,b\n", "line 1: the header has the column 'prompt' twice."),
        ("jobs.jsonl", b'{"model": "m", "model": "n"}\n', "line 1: has 'model' twice."),
        ("jobs.jsonl", b"[" * 100_000, "line 1: has more than 100 levels of brackets."),
        ("jobs.jsonl", b"\xff\n", "line 1: is not JSON: Expecting value at 1."),
    ],
)
@pytest.mark.parametrize("checked", [True, False])
async def test_files_that_are_no_job_files(
    bulk: Command,
    server: Server,
    out: Path,
    tmp_path: Path,
    *,
    name: str,
    content: bytes,
    said: str,
    checked: bool,
) -> None:
    (tmp_path / name).write_bytes(content)
    more = () if checked else ("--no-check",)
    ended = await bulk("bulk", name, "--out", out, "--model", MODEL, *more)
    assert ended.code == 2
    assert said in ended.err
    assert not server.submits


@pytest.mark.parametrize("jobs", ["x" * 5000, "/dev/null", ".", "absent.jsonl"])
async def test_what_is_no_file_at_all(offline: Command, jobs: str) -> None:
    ended = await offline("bulk", jobs, "--out", "out", "--json")
    assert ended.code == 2
    (told,) = events(ended.out)
    assert told["error"]["parameter"] == "jobs"
    assert "allowed is a file of JSON Lines, JSON, CSV" in told["error"]["message"]
    assert len(told["error"]["message"]) < 300


async def test_a_folder_that_cannot_be_made_is_one_event(offline: Command, tmp_path: Path) -> None:
    offline.environment["RUNNINGHUB_API_KEY"] = "key"
    (tmp_path / "taken").write_text("a file")
    jobs = job_file(tmp_path, forms(1))
    ended = await offline("bulk", jobs, "--out", "taken/out", "--json")
    assert ended.code == 1
    assert [event["event"] for event in events(ended.out)][-1] == "error"


async def test_the_end_tells_the_currency(runninghub: Command, out: Path, tmp_path: Path) -> None:
    done = await runninghub("bulk", job_file(tmp_path, forms(1)), "--out", out)
    assert "1 job; by published prices: 0.2 CNY" in done.err
    assert "money: 0.2 CNY\n" in done.out


async def test_a_budget(bulk: Command, server: Server, out: Path, tmp_path: Path) -> None:
    jobs = job_file(tmp_path, forms(10))
    done = await bulk("bulk", jobs, "--out", out, "--budget", "0.5CNY", "--json")
    assert done.code == 8, done.err
    assert len(server.submits) == 2
    told = events(done.out)
    assert "stopped" in [event["event"] for event in told]
    assert told[-1]["money"] == "0.4", "as long as tasks do not tell, what was expected counts"
    again = await bulk("bulk", jobs, "--out", out, "--budget", "0.5CNY")
    assert "would cost 0.2: nothing more is submitted\n" in again.err
    wrong = await bulk("bulk", jobs, "--out", out, "--budget", "lots", "--json")
    assert wrong.code == 2
    assert events(wrong.out)[-1]["error"]["parameter"] == "budget"


async def test_keys_from_a_file(bulk: Command, server: Server, out: Path, tmp_path: Path) -> None:
    bulk.environment.pop("RUNNINGHUB_API_KEY")
    jobs = job_file(tmp_path, forms(2))
    keys = tmp_path / "keys.txt"
    keys.write_text(
        f"\ufeff{KEY}\n# two accounts\n{KEY}  # the first\n\nanother-key\n", encoding="utf-8"
    )
    keys.chmod(0o640)
    refused = await bulk("bulk", jobs, "--out", out, "--keys-file", keys)
    assert refused.code == 2
    assert f"chmod 600 {keys}" in refused.err.replace("\n", " ")
    assert "RUNNINGHUB_API_KEY" in refused.err
    assert server.submits == []
    keys.chmod(0o600)
    done = await bulk("bulk", jobs, "--out", out, "--keys-file", keys)
    assert done.code == 0, done.err
    seen = {request.headers["authorization"] for request in server.submits}
    assert seen <= {f"Bearer {KEY}", "Bearer another-key"}


async def test_a_second_run_at_once_is_refused(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    server.answers_queries(running)
    jobs = job_file(tmp_path, forms(2))
    first = await bulk.start("bulk", jobs, "--out", out)
    await until(lambda: len(server.submits) == 2, 30)
    second = await bulk("bulk", jobs, "--out", out)
    assert second.code == 1
    assert "Another run" in second.err
    server.answers_queries(file_result)
    assert (await ended(first)).code == 0
    assert len(server.submits) == 2


async def test_a_changed_file_is_compared(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    await bulk("bulk", job_file(tmp_path, forms(3)), "--out", out)
    changed = [
        {**forms(3)[0], **form("a blue bicycle")},
        forms(3)[1],
        {"id": "new", **form("a lake")},
    ]
    jobs = job_file(tmp_path, changed)
    done = await bulk("bulk", jobs, "--out", out)
    assert done.code == 0
    assert '  job-0 (saved): prompt "picture 0" -> "a blue bicycle"' in done.err
    assert "1 job of the ledger not in this file" in done.err
    assert len(server.submits) == 4


async def test_lines_that_the_ledger_knows_are_not_checked_again(
    bulk: Command, server: Server, out: Path, tmp_path: Path, picture: Path
) -> None:
    params = {"imageUrl": picture.name, "prompt": "a boat"}
    jobs = job_file(tmp_path, [{"model": "hailuo-2.3/i2v-pro", "params": params}])
    assert (await bulk("bulk", jobs, "--out", out)).code == 0
    picture.unlink()
    assert (await bulk("bulk", jobs, "--out", out)).code == 0
    assert len(server.submits) == 1


# -- Ctrl-C, on a terminal -----------------------------------------------------------------------


async def test_ctrl_c_once_waits_for_what_runs(
    bulk: Command, server: Server, out: Path, folder: Folder, tmp_path: Path
) -> None:
    finish = asyncio.Event()
    server.answers_queries(when(finish, file_result))
    jobs = job_file(tmp_path, forms(30))
    shown = await on_terminal(bulk, "bulk", jobs, "--out", out, "--concurrency", "3")
    await until(lambda: len(server.submits) == 3, 30)
    await until(lambda: "3 running" in shown.seen)
    interrupt(shown.process.pid)
    await until(lambda: "nothing more is submitted" in shown.seen)
    assert "Ctrl-C once more" in shown.seen
    finish.set()
    assert await shown.end() == 130
    assert folder.states["saved"] == 3
    assert len(server.submits) == 3
    assert "jobs: 3 saved, 27 pending" in shown.seen, "those that were not read yet as well"
    assert "the same command again" in shown.seen
    assert (await bulk("bulk", jobs, "--out", out)).code == 0
    assert len(server.submits) == 30
    assert folder.states == {"saved": 30}
    folder.check_lines()


async def test_ctrl_c_twice_stops_now_with_all_ids_in_the_ledger(
    bulk: Command, server: Server, out: Path, folder: Folder, tmp_path: Path
) -> None:
    server.answers_queries(running)
    jobs = job_file(tmp_path, forms(30))
    shown = await on_terminal(bulk, "bulk", jobs, "--out", out, "--concurrency", "5")
    await until(lambda: len(server.submits) == 5, 30)
    await asyncio.sleep(0.3)
    interrupt(shown.process.pid)
    await until(lambda: "nothing more is submitted" in shown.seen)
    interrupt(shown.process.pid)
    assert await shown.end() == 130
    assert "the same command again" in shown.seen
    assert folder.states["submitted"] == 5
    assert {row["task_id"] for row in folder.rows.values()} - {None} == set(server.tasks)
    server.answers_queries(file_result)
    assert (await bulk("bulk", jobs, "--out", out)).code == 0
    assert len(server.submits) == 30


@pytest.mark.parametrize("columns", ["80", "200"])
async def test_the_live_display(
    columns: str, bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    bulk.environment["COLUMNS"] = columns
    finish = asyncio.Event()
    server.answers_queries(when(finish, file_result))
    jobs = job_file(tmp_path, forms(4))
    shown = await on_terminal(bulk, "bulk", jobs, "--out", out)
    await until(lambda: "\n0 of 4 done, 4 running" in shown.seen.replace("\r", ""), 60)
    assert f"{MODEL}: 4 running" in shown.seen
    finish.set()
    assert await shown.end() == 0
    assert "jobs: 4 saved" in shown.seen


async def test_a_full_folder_names_the_tasks(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    """Files may not grow: the ledger cannot be written, and the run says so."""
    server.answers_downloads(file_result)
    jobs = job_file(tmp_path, forms(3))
    limited = f"ulimit -f 4; exec {' '.join(COMMAND)} bulk {jobs} --out {out}"
    process = await asyncio.create_subprocess_exec(
        *("bash", "-c", limited),
        env=bulk.environment,
        cwd=bulk.folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said = await ended(process)
    assert said.code == 1
    assert "ledger" in said.err + said.out
    assert KEY not in said.err + said.out


async def test_what_is_billed_and_what_is_assumed_are_told_apart(
    server: Server, bulk: Command, out: Path, tmp_path: Path
) -> None:
    server.answers_queries(file_result)  # which says nothing of its cost
    options = ("--budget", "1CNY", "--price", f"{MODEL}=0.30CNY")
    ended = await bulk("bulk", job_file(tmp_path, forms(9)), "--out", out, *options)
    assert ended.code == 8
    assert len(server.submits) == 3
    assert "of which 0.00 are billed and 0.90 assumed: 3 tasks told no cost" in ended.out


@pytest.mark.parametrize("price", ["0.4USD", "x=0.4USD", f"{MODEL}=0.4", f"{MODEL}=0USD"])
async def test_a_price_that_is_none_submits_nothing(
    server: Server, bulk: Command, out: Path, tmp_path: Path, price: str
) -> None:
    jobs = job_file(tmp_path, forms(1))
    ended = await bulk("bulk", jobs, "--out", out, "--budget", "1USD", "--price", price)
    assert ended.code == 2
    assert not server.submits


@pytest.mark.parametrize("refuse", [code(301, "user not exist"), v1_code(301, "User not  exist")])
async def test_the_key_of_the_other_site_stops_the_run(
    bulk: Command, server: Server, out: Path, tmp_path: Path, refuse: Any
) -> None:
    server.answers_submits(refuse)
    jobs = job_file(tmp_path, forms(30))
    done = await bulk("bulk", jobs, "--out", out, "--concurrency", "1")
    assert done.code == 4, done.err
    assert "was asked; of the service's sites, www.runninghub.ai and www.runninghub.cn" in done.err
    assert len(server.submits) == 1
    assert set(Folder(out).states) == {"pending"}, "no job has failed for it"


async def test_new_tasks_by_kind_and_what_is_told_of_them(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    reason = {
        "node_id": "3",
        "node_name": "KSampler",
        "exception_type": "torch.OutOfMemoryError",
        "exception_message": "full",
    }
    server.answers_queries(status("FAILED", errorCode="805", failedReason=reason))
    job = {"id": "a", "workflow": "1904136902449209346", "nodes": {"6": {"text": "x"}}, "v2": True}
    jobs = job_file(tmp_path, [job])
    done = await bulk(
        "bulk", jobs, "--out", out, "--json", "--no-check",
        "--retry-kinds", "platform, missing_model", "--on-memory", "plus",
    )  # fmt: skip
    assert done.code == 3, done.err
    (told,) = [event for event in events(done.out) if event["event"] == "job"]
    assert (told["kind"], told["node_id"], told["node_name"]) == ("memory", "3", "KSampler")
    assert told["exception"] == "torch.OutOfMemoryError"
    machines = [json.loads(request.body).get("instanceType") for request in server.submits]
    assert machines == [None, "plus"]
    for wrong in (["--retry-kinds", "full"], ["--retry-kinds", ","], ["--on-memory", "ultra"]):
        refused = await bulk("bulk", jobs, "--out", out, *wrong)
        assert refused.code == 2
        assert "allowed is" in refused.err
    assert len(server.submits) == 2


# -- mistakes once, and what is paid twice ---------------------------------------------------


async def test_each_cause_is_told_once_with_its_count_and_first_lines(
    offline: Command, out: Path, tmp_path: Path
) -> None:
    """Not once for each of 600 jobs."""
    path = tmp_path / "jobs.csv"
    rows = [f"a boat {n},17k{n},n" for n in range(300)]
    path.write_text("\n".join(["prompt,resolution,", *(row.removesuffix("n") for row in rows)]))
    where = ("--model", form("")["model"], "--out", out)
    tried = await offline("bulk", path, *where, "--repeat", "2")
    assert tried.code == 2
    said = [line for line in tried.err.splitlines() if "resolution" in line]
    assert len(said) == 1, tried.err
    assert said[0].startswith("300 lines (2, 3, 4, ")
    assert "…): " in said[0]
    assert "300 mistakes" in tried.err
    told = events((await offline("bulk", path, *where, "--json")).out)
    (mistake,) = [event for event in told if event["event"] == "mistake"]
    assert (mistake["count"], mistake["line"], len(mistake["lines"])) == (300, 2, 10)
    unknown = tmp_path / "notes.csv"
    unknown.write_text("prompt;notes\n" + "a boat;mine\n" * 40)
    tried = await offline("bulk", unknown, *where, "--seed", "1-9")
    assert tried.err.count("--keep notes") == 1


async def test_equal_rows_are_pointed_out_before_they_are_paid_twice(
    offline: Command, out: Path, tmp_path: Path
) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("id,prompt\na,a cat\nb,a dog\nc,a cat\nd,a cat\n")
    where = ("--model", form("")["model"], "--out", out, "--dry-run")
    tried = await offline("bulk", path, *where, "--repeat", "2")
    assert tried.code == 0, tried.err
    assert "2 rows ask for the same as an earlier one (2 lines (4, 5)); each is paid" in tried.err
    told = events((await offline("bulk", path, *where, "--json")).out)
    assert (told[0]["equal"], told[0]["equal_lines"]) == (2, [4, 5])
    path.write_text("prompt\na cat\na dog\n")
    tried = await offline("bulk", path, *where, "--repeat", "2")
    assert "ask for the same" not in tried.err


async def test_a_plain_text_and_other_encodings_on_the_command_line(
    offline: Command, out: Path, tmp_path: Path
) -> None:
    where = ("--model", form("")["model"], "--out", out, "--dry-run")
    path = tmp_path / "prompts.txt"
    path.write_text("a red cat\n\na blue dog\n")
    tried = await offline("bulk", path, *where)
    assert tried.code == 2
    assert "--param prompt" in tried.err
    tried = await offline("bulk", path, *where, "--param", "prompt")
    assert (tried.code, "2 jobs" in tried.err) == (0, True), tried.err
    path.write_text("prompt,resolution\na red cat,2k\n")
    assert (await offline("bulk", path, *where)).code == 0
    table = tmp_path / "jobs.csv"
    table.write_bytes("prompt\n一只红色的猫在屋顶上\n".encode("gbk"))
    tried = await offline("bulk", table, *where)
    assert (tried.code, "is read as GBK; --encoding" in tried.err) == (0, True), tried.err
    tried = await offline("bulk", table, *where, "--encoding", "gbk")
    assert (tried.code, "is read as" in tried.err) == (0, False), tried.err
    tried = await offline("bulk", table, *where, "--param", "prompt")
    assert (tried.code, "plain texts" in tried.err) == (2, True), tried.err


async def test_a_run_without_the_check_tells_each_cause_once_too(
    bulk: Command, out: Path, tmp_path: Path
) -> None:
    path = tmp_path / "jobs.jsonl"
    lines = ["{no json", *(json.dumps({"id": [n], **form("a boat")}) for n in range(50))]
    path.write_text("\n".join([*lines, json.dumps(form("a boat"))]))
    done = await bulk("bulk", path, "--out", out, "--no-check")
    assert done.err.count("is not JSON") == 1
    assert done.err.count("allowed is a text or a number") == 2, done.err
    assert "50 lines (2, 3, " in done.err


async def test_seeds_of_workflows_go_to_the_node_that_is_named(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("workflow,6.text,v2\n1904136902449209346,a cat,true\n")
    tried = await bulk("bulk", path, "--out", out, "--seed", "1-3", "--dry-run")
    assert (tried.code, "--seed-node 3.seed" in tried.err) == (2, True), tried.err
    done = await bulk("bulk", path, "--out", out, "--seed", "1-3", "--seed-node", "3.seed")
    assert done.code == 0, done.err + done.out
    given = [request.json["nodeInfoList"] for request in server.submits]
    assert sorted(int(entries[1]["fieldValue"]) for entries in given) == [1, 2, 3]
    assert all(entries[0]["fieldValue"] == "a cat" for entries in given)


async def test_a_dry_run_counts_what_is_submitted_again(
    sandbox: Sandbox, runninghub: Command, out: Path, tmp_path: Path
) -> None:
    sandbox.script(None, [fail(code=1011)], prompt="picture 0")
    sandbox.script(None, [refuse(1501)], prompt="picture 1")
    sandbox.script(None, [lost()], prompt="picture 2")
    line = ("bulk", job_file(tmp_path, forms(4)), "--out", out)
    assert (await runninghub(*line)).code == 6
    nothing = await runninghub(*line, "--dry-run")
    assert "4 jobs, all of them done before: nothing to pay" in nothing.err
    done = len(sandbox.tasks)
    for options, again in (
        (("--retry-kinds", "platform"), 1),
        (("--retry-failed", "1", "--resubmit-uncertain"), 2),
    ):
        dry = await runninghub(*line, *options, "--dry-run", "--json", "--budget", "0.1CNY")
        told = json.loads(dry.out.splitlines()[-1])
        assert (dry.code, told["done"], told["again"]) == (8, 4 - again, again)
        assert told["prices"] == {"CNY": f"{again * 0.2:.1f}"}
        assert (await runninghub(*line, *options)).code in (0, 3, 6)
        done += again
        assert len(sandbox.tasks) == done


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("jobs.csv", "", "is empty"),
        ("jobs.csv", "\ufeffid;prompt\r\n;\r\n\r\n", "has a header and no rows"),
        ("jobs.tsv", "id\tprompt", "has a header and no rows"),
        ("jobs.jsonl", "\n \n", "is empty"),
        ("jobs.json", "[]", "has no jobs"),
    ],
)
async def test_a_file_without_jobs_is_a_mistake_where_nothing_was_begun(
    offline: Command, bulk: Command, out: Path, tmp_path: Path, name: str, text: str, why: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    for more in ((), ("--dry-run",), ("--no-check",)):
        ended_ = await offline("bulk", name, "--out", out, *more)
        assert ended_.code == 2
        assert f"jobs is '{name}', which {why};" in ended_.err
    assert not out.exists()
    if name == "jobs.json":
        job_file(tmp_path, forms(1))
        assert (await bulk("bulk", "jobs.jsonl", "--out", out)).code == 0
        rest = await bulk("bulk", name, "--out", out)
        assert rest.code == 0
        assert "Warning: jobs.json has no jobs; only what was begun before goes on" in rest.err
