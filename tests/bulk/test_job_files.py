"""Job files as they come out of Excel and its friends."""

from __future__ import annotations

import json
import zipfile
from datetime import date, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from runninghub_async.bulk import Job, JobSource, Mistake, job_file_at
from runninghub_async.bulk.jobs import JobFormat
from runninghub_async.errors import InvalidParameterError
from tests.bulk.helpers import MODEL

CAT = "一只红色的猫在屋顶上"


def read(path: Path, *, encoding: str | None = None, sheet: str | None = None, **how: Any) -> Any:
    """The parameters of the jobs in a file, and the texts of its mistakes."""
    form: JobFormat | None = "text" if "param" in how else None
    file = job_file_at(path, format=form, encoding=encoding, sheet=sheet)
    found = file.read(JobSource(**{"model": MODEL, **how}))
    return [job.form.get("params", job.form) if isinstance(job, Job) else str(job) for job in found]


@pytest.fixture
def table(tmp_path: Path) -> Any:
    """Writes a file of this text, and reads it."""

    def written(text: str | bytes, name: str = "jobs.csv", **how: Any) -> Any:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(path, **how)

    return written


ONE = [{"prompt": CAT, "resolution": "2k"}]
AS_TEXT: dict[str, str] = {
    "plain": f"prompt,resolution\n{CAT},2k\n",
    "semicolons": f"prompt;resolution\r\n{CAT};2k\r\n",
    "tabs": f"prompt\tresolution\n{CAT}\t2k\n",
    "sep": f"sep=|\nprompt|resolution\n{CAT}|2k\n",
    "sep in quotes": f'"sep=;"\r\nprompt;resolution\r\n"{CAT}";"2k"\r\n',
    "case and blanks": f" Prompt ,\u00a0RESOLUTION\n{CAT},2k\n",
    "empty columns": f"prompt,resolution,,\n{CAT},2k,,\n",
    "more empty cells": f"prompt,resolution\n{CAT},2k,,, ,\n",
    "empty rows": f"\n,,\nprompt,resolution\n{CAT},2k\n,\n , \n\n,,,\n",
}


@pytest.mark.parametrize("text", AS_TEXT.values(), ids=list(AS_TEXT))
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gbk"]
)
def test_tables_are_read_as_programs_write_them(table: Any, text: str, encoding: str) -> None:
    text = text.replace("\u00a0", "\u3000") if encoding == "gbk" else text
    assert table(text.encode(encoding)) == ONE


@pytest.mark.parametrize("encoding", ["gbk", "GB18030", "big5", "utf_16_le"])
def test_an_encoding_that_is_named_is_taken(table: Any, encoding: str) -> None:
    assert table(AS_TEXT["plain"].encode(encoding) if encoding != "big5" else
                 "prompt\n貓\n".encode(encoding), encoding=encoding) in (
        ONE, [{"prompt": "貓"}])  # fmt: skip


def test_what_is_not_in_the_named_encoding_is_told(table: Any) -> None:
    with pytest.raises(InvalidParameterError, match=r"byte \d+ of jobs.csv is none of it"):
        table(b"prompt\n\xff\xff\xff\n", encoding="gbk")
    with pytest.raises(InvalidParameterError, match="encoding is 'klingon'"):
        table("prompt\n", encoding="klingon")
    with pytest.raises(InvalidParameterError, match="UTF-16"):
        table("prompt\n".encode("utf-16") + b"\x00\xd8")


def test_bytes_that_may_be_two_encodings_are_not_guessed(table: Any) -> None:
    with pytest.raises(InvalidParameterError, match="UTF-8 or GBK") as caught:
        table("prompt\n一只猫\n".encode("gbk"))
    assert "--encoding gbk" in str(caught.value)
    assert table("prompt\n一只猫\n".encode("gbk"), encoding="gbk") == [{"prompt": "一只猫"}]


@pytest.mark.parametrize(
    "text", ["café crème à l'été", "Москва, ночь", "ein Bär müde", "naïve — “x”"]
)
def test_other_languages_in_utf_8_are_no_gbk(table: Any, text: str) -> None:
    assert table(f'prompt\n"{text}"\n') == [{"prompt": text}]
    assert table(f'prompt\n"{text}"\n{CAT}\n')[1] == {"prompt": CAT}


def test_a_rare_character_does_not_make_a_text_another(table: Any) -> None:
    assert table(f"prompt\n{CAT}\n{CAT}朱镕基\n".encode("gbk"))[1] == {"prompt": f"{CAT}朱镕基"}


@pytest.mark.parametrize("text", ["赤い猫が屋根の上にいる", "ねこ"])
def test_japanese_is_not_taken_for_chinese(table: Any, text: str) -> None:
    (why,) = table(f"prompt\n{text}\n".encode("shift_jis"))
    assert "--encoding" in why
    assert table(f"prompt\n{text}\n".encode("shift_jis"), encoding="shift_jis")[0]["prompt"] == text


def test_bytes_that_are_neither_are_a_mistake_of_their_line(table: Any) -> None:
    good, bad = table(f"prompt\n{CAT}\n".encode() + b"caf\xe9 noir\n")
    assert good == {"prompt": CAT}
    assert "line 3" in bad
    assert "UTF-8" in bad


def test_a_json_array_and_a_plain_text_are_job_files(table: Any, tmp_path: Path) -> None:
    jobs = [{"params": {"prompt": "a cat"}}, {"params": {"prompt": "a dog"}}]
    assert table(json.dumps(jobs, indent=2), "jobs.json") == [job["params"] for job in jobs]
    text = "\ufeffa cat, red\r\n\r\n  a dog; {blue}  \n"
    wanted = [{"prompt": "a cat, red"}, {"prompt": "a dog; {blue}"}]
    assert table(text, "prompts.txt", param="prompt") == wanted
    (why,) = [
        str(mistake)
        for mistake in JobSource(format="text", model=MODEL).read(["a cat\n"])
        if isinstance(mistake, Mistake)
    ]
    assert "--param prompt" in why


def test_files_that_are_none_of_jobs_are_named(table: Any) -> None:
    for content, what in (
        (b"\xd0\xcf\x11\xe0" + bytes(600), ".xls"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "a picture"),
        (bytes(600), "no text in UTF-8"),
    ):
        with pytest.raises(InvalidParameterError, match=what):
            table(content)


# -- workbooks -------------------------------------------------------------------------------


def workbook(path: Path, rows: Any, **sheets: Any) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for name, more in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name.startswith("hidden") else "visible"
        for row in more:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_is_read_as_people_see_it(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [" Prompt", "Resolution", "id", None],
        [CAT, "2k", 1.0, None],
        [True, "2k", 0.1 + 0.2, " "],
        [None, None, None, None],
        [12, "2k", "=notes", None],
        ["line\nbreak & <tag>", "2k", 123456789012345],
    ]
    rows[4][2] = "007"
    path = workbook(tmp_path / "jobs.xlsx", rows, hidden=[["x"], ["y"]], empty=[])
    found = list(job_file_at(path).read(JobSource(model=MODEL)))
    assert [job.id for job in found if isinstance(job, Job)] == [
        "1", "0.3", "007", "123456789012345",
    ]  # fmt: skip
    assert [job.form["params"]["prompt"] for job in found if isinstance(job, Job)] == [
        CAT, "true", "12", "line\nbreak & <tag>",
    ]  # fmt: skip
    assert [job.line for job in found] == [2, 3, 5, 6]


WRONG: dict[str, tuple[Any, str]] = {
    "too many digits": (2013508786110730241, "more than 15 digits"),
    "a large number": (1e20, "more than 15 digits"),
    "a time": (time(16, 9), "is a time (16:09:00)"),
    "a date": (date(2026, 1, 2), "is a date (2026-01-02"),
    "an error": ("#REF!", "is the error #REF!"),
    "a formula": ('="a"&"cat"', "is a formula whose value is not in the file"),
}


@pytest.mark.parametrize(("value", "why"), WRONG.values(), ids=list(WRONG))
def test_a_cell_that_is_not_what_was_written_is_a_mistake(
    tmp_path: Path, value: Any, why: str
) -> None:
    path = workbook(tmp_path / "jobs.xlsx", [["prompt"], ["a good cat"], [value], ["a good dog"]])
    first, mistake, last = read(path)
    assert (first, last) == ({"prompt": "a good cat"}, {"prompt": "a good dog"})
    assert mistake.startswith("line 3: 'prompt': cell A3 ")
    assert why in mistake


def test_a_formula_counts_with_what_it_came_to(tmp_path: Path) -> None:
    path = workbook(tmp_path / "made.xlsx", [["prompt"], ["=A1"], ["x"]])
    known = tmp_path / "jobs.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(known, "w") as new:
        for part in old.namelist():
            content = old.read(part).replace(b"<v></v>", b"<v>came to this</v>")
            content = content.replace(b"<v />", b"<v>came to this</v>")
            new.writestr(part, content.replace(b'<c r="A2">', b'<c r="A2" t="str">'))
    assert read(known)[0] == {"prompt": "came to this"}


def test_which_sheet_is_meant_is_not_guessed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "jobs.xlsx", [["prompt"], ["a cat"]], more=[["prompt"], ["a dog"]])
    with pytest.raises(InvalidParameterError, match="several sheets: 'Sheet', 'more'"):
        read(path)
    assert read(path, sheet="more") == [{"prompt": "a dog"}]
    with pytest.raises(InvalidParameterError, match="one of 'Sheet', 'more'"):
        read(path, sheet="other")
    (tmp_path / "jobs.csv").write_text("prompt\n")
    with pytest.raises(InvalidParameterError, match="workbooks"):
        read(tmp_path / "jobs.csv", sheet="more")


def test_hostile_workbooks_are_refused_and_take_no_room(tmp_path: Path) -> None:
    path = workbook(tmp_path / "jobs.xlsx", [["prompt"], ["a cat"]])
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}

    def changed(name: str, content: bytes, kind: int = zipfile.ZIP_DEFLATED) -> Path:
        bad = tmp_path / f"{len(list(tmp_path.iterdir()))}.xlsx"
        with zipfile.ZipFile(bad, "w", kind) as new:
            for part, known in {**parts, name: content}.items():
                new.writestr(part, known)
        return bad

    with pytest.raises(InvalidParameterError, match="once unpacked"):
        read(changed("xl/styles.xml", bytes(65 * 2**20)))
    sheet = parts["xl/worksheets/sheet1.xml"]
    far = sheet.replace(b'r="2"', b'r="99999999999"').replace(b"A2", b"A99999999999")
    assert read(changed("xl/worksheets/sheet1.xml", far)) in ([], [{"prompt": "a cat"}])
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    bomb = sheet.replace(b"<worksheet", entities + b"<worksheet", 1)
    for broken in (
        changed("xl/worksheets/sheet1.xml", bomb),
        changed("xl/worksheets/sheet1.xml", sheet[: len(sheet) // 2]),
        changed("xl/workbook.xml", b"<nothing/>"),
    ):
        with pytest.raises(InvalidParameterError, match=r"read as a workbook|no sheet"):
            read(broken)
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(InvalidParameterError, match="cannot be read as a workbook"):
        read(cut)
    with (tmp_path / "large.xlsx").open("wb") as large:
        large.write(b"PK\x03\x04")
        large.truncate(65 * 2**20)
    with pytest.raises(InvalidParameterError, match="at most 64 MB"):
        read(tmp_path / "large.xlsx")


# -- workflows, apps and columns -------------------------------------------------------------

ID = "1904136902449209346"


def test_a_table_may_be_of_workflows_and_apps(table: Any) -> None:
    header = "Workflow,6.text,10.image,Positive prompt.text,instance_type,use_personal_queue\n"
    row = f'{ID},{CAT},"{{""file"": ""cat.png""}}",x,plus,TRUE\n'
    (form,) = table(header + row, model=None)
    assert form == {
        "workflow": ID,
        "nodes": {
            "6": {"text": CAT},
            "10": {"image": {"file": "cat.png"}},
            "Positive prompt": {"text": "x"},
        },
        "instance_type": "plus",
        "use_personal_queue": True,
    }
    (form,) = table(f"app,122.prompt,Seed,10.image\n{ID},a cat,7,in/a.png\n",
                    model=None, file_columns=["10.image"])  # fmt: skip
    assert form == {
        "app": ID,
        "nodes": {"122.prompt": "a cat", "Seed": "7", "10.image": {"file": "in/a.png"}},
    }


def test_seeds_and_constants_of_workflows_go_to_the_node_that_is_named(table: Any) -> None:
    text = f"id,workflow,6.text\na,{ID},x\n"
    how: dict[str, Any] = {"model": None, "seeds": [1, 2], "seed_node": "3.seed", "repeat": 2}
    forms = table(text, constants={"6.text": "y", "4.ckpt": "z"}, **how)
    assert [form["nodes"]["3"] for form in forms] == [{"seed": 1}] * 2 + [{"seed": 2}] * 2
    assert all(form["nodes"]["6"] == {"text": "x"} for form in forms)
    assert all(form["nodes"]["4"] == {"ckpt": "z"} for form in forms)
    (why,) = table(text, model=None, seeds=[1])
    assert "--seed-node 3.seed" in why
    (why,) = table(text, model=None, constants={"steps": "4"})
    assert "6.text" in why
    (form,) = table(f'{{"app": "{ID}", "nodes": {{"3": {{"seed": 5}}}}}}', "x.jsonl", **how)[:1]
    assert form["nodes"] == {"3": {"seed": 1}}


def test_an_unknown_column_is_told_with_what_can_be_done(table: Any) -> None:
    source = JobSource(format="csv", model=MODEL)
    first, second = source.read(["promt,notes,sku no\n", "a,b,c\n", "d,,f\n"])
    assert isinstance(first, Job)
    assert isinstance(second, Job)
    assert source.hint(first).startswith("--keep promt,notes,'sku no' keeps such columns beside")
    assert source.hint(second).startswith("--keep promt,'sku no' keeps such columns beside")
    (good,) = source.read(["prompt\n", "a cat\n"])
    assert isinstance(good, Job)
    assert source.hint(good) == ""
    (why,) = table(f"workflow,notes\n{ID},x\n", model=None)
    assert "--keep notes" in why
    (why,) = table("prompt\nx\n", file_columns=["10.image"])
    assert "the header has no column '10.image'; it has prompt" in why
    (why,) = table("prompt,Prompt\na,b\n")
    assert "two columns for prompt" in why


@pytest.mark.parametrize("error", ["#REF!", " #N/A", "#DIV/0!", "#NAME?"])
def test_what_a_failed_formula_left_in_a_text_is_a_mistake(table: Any, error: str) -> None:
    bad, good = table(f"prompt,resolution\n{error},2k\n#{CAT} {error},2k\n")
    assert f"cell prompt is the error {error.strip()}" in bad
    assert good["prompt"] == f"#{CAT} {error}"


@pytest.mark.parametrize("name", ["body.json", "body.jsonl", "body"])
def test_one_object_over_several_lines_is_told_as_that(table: Any, name: str) -> None:
    body = {"model": MODEL, "params": ONE[0]}
    with pytest.raises(InvalidParameterError, match=r"one JSON object over several lines.*--body"):
        table(json.dumps(body, indent=2), name)
    assert table(json.dumps(body) + "\n\n" + json.dumps(body), name) == ONE * 2
    assert len(table(json.dumps(body, indent=2)[:-1], name)) > 1
