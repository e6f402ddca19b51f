"""``runninghub workflow``, ``app`` and ``account``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox, shipped
from tests.cli.command import Command


async def test_a_workflow_is_run_and_saved(runninghub: Command, picture: Path) -> None:
    prompt = runninghub.folder / "prompt.txt"
    prompt.write_text("a fox\n")
    ended = await runninghub(
        "workflow",
        shipped.IMAGE_TO_VIDEO,
        "2.text=@prompt.txt",
        "--file",
        f"1.image={picture}",
        "--instance-type",
        "plus",
        "--out",
        "made",
    )
    assert ended.code == 0, ended.err
    assert (runninghub.folder / ended.out.strip()).is_file()
    assert f"workflow {shipped.IMAGE_TO_VIDEO}" in ended.err


async def test_a_workflow_is_shown_and_its_graph_run(runninghub: Command, sandbox: Sandbox) -> None:
    shown = await runninghub("workflow", "show", shipped.TEXT_TO_IMAGE)
    assert shown.code == 0, shown.err
    assert "6.text" in shown.out
    assert "a lighthouse" in shown.out
    assert "3.model" not in shown.out  # a link
    graph = await runninghub("workflow", "show", shipped.TEXT_TO_IMAGE, "--json")
    (runninghub.folder / "graph.json").write_text(graph.out)
    ended = await runninghub(
        "workflow", shipped.TEXT_TO_IMAGE, "6.text=a boat", "--graph", "graph.json", "--json"
    )
    assert ended.json["workflow"] == shipped.TEXT_TO_IMAGE
    assert ended.json["outputs"][0]["kind"] == "image"
    wrong = await runninghub(
        "workflow", shipped.TEXT_TO_IMAGE, "66.text=a boat", "--graph", "graph.json"
    )
    assert wrong.code == 2
    assert "no node '66'" in wrong.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("text",), "gives no value"),
        (("text=x",), "does not name a node"),
        (("6.text=a", "6.text=b"), "given twice"),
        (("--file", "6.image=none.png"), "no such file"),
        (("--retain-seconds", "5"), "from 10 to 180"),
        (("--instance-type", "huge"), "'default', 'plus', 'ultra'"),
    ],
)
async def test_a_wrong_word_is_refused(
    runninghub: Command, sandbox: Sandbox, words: tuple[str, ...], says: str
) -> None:
    ended = await runninghub("workflow", shipped.TEXT_TO_IMAGE, *words)
    assert ended.code == 2
    assert says in ended.err
    assert sandbox.tasks == []


async def test_an_app_is_shown_and_run(runninghub: Command, picture: Path) -> None:
    shown = await runninghub("app", "show", shipped.PORTRAIT_APP)
    assert shown.code == 0, shown.err
    assert "159.select" in shown.out
    as_json = await runninghub("app", "show", shipped.PORTRAIT_APP, "--json")
    select = next(each for each in as_json.json["fields"] if each["key"] == "159.select")
    assert select["options"] == ["1", "2", "3"]
    ended = await runninghub(
        "app",
        shipped.PORTRAIT_APP,
        "52.prompt=a fox",
        "ratio=2",
        "--file",
        f"upload image={picture}",
        "--json",
    )
    assert ended.code == 0, ended.err
    assert ended.json["app"] == shipped.PORTRAIT_APP
    wrong = await runninghub("app", shipped.PORTRAIT_APP, "ratio=9")
    assert wrong.code == 2
    assert "'1'" in wrong.err


async def test_an_encrypted_app(runninghub: Command) -> None:
    refused = await runninghub("app", shipped.ENCRYPTED_APP)
    assert refused.code == 2
    assert "--access-password is missing" in refused.err
    runninghub.environment["RUNNINGHUB_ACCESS_PASSWORD"] = shipped.PASSWORD
    assert (await runninghub("app", shipped.ENCRYPTED_APP)).code == 0


async def test_the_account(runninghub: Command, sandbox: Sandbox) -> None:
    other = sandbox.add_account(kind="NORMAL", coins=7)
    runninghub.environment["RUNNINGHUB_API_KEY"] = f"{sandbox.api_key},{other}"
    shown = await runninghub("account")
    assert shown.code == 0, shown.err
    assert "SHARED" in shown.out
    assert sandbox.api_key not in shown.out + shown.err
    as_json = await runninghub("account", "--json")
    assert [each["kind"] for each in as_json.json] == ["SHARED", "NORMAL"]
    assert as_json.json[1]["coins"] == "7"
    assert json.loads(as_json.out)[0]["limit"] >= 1
    wrong = Command({**runninghub.environment, "RUNNINGHUB_API_KEY": "0" * 32}, runninghub.folder)
    assert (await wrong("account")).code == 4


async def test_a_body_of_the_documentation_is_run(
    runninghub: Command, sandbox: Sandbox, picture: Path
) -> None:
    folder = runninghub.folder / "bodies"
    folder.mkdir()
    (folder / "me.png").write_bytes(picture.read_bytes())
    text = {"nodeId": "2", "fieldName": "text", "fieldValue": "a fox"}
    image = {"nodeId": "1", "fieldName": "image", "fieldValue": {"file": "me.png"}}
    body = {"workflowId": shipped.IMAGE_TO_VIDEO, "nodeInfoList": [text, image], "apiKey": "<key>"}
    (folder / "body.json").write_text(json.dumps(body), encoding="utf-8-sig")
    ended = await runninghub("workflow", "--body", "bodies/body.json", "2.text=a boat", "--json")
    assert ended.code == 0, ended.err
    assert ended.json["workflow"] == shipped.IMAGE_TO_VIDEO
    assert "a boat" in str(sandbox.tasks[-1].params)
    assert ".png" in str(sandbox.tasks[-1].params)

    fields = [{"nodeId": "52", "fieldName": "prompt", "fieldValue": "a fox", "description": "x"}]
    (folder / "app.json").write_text(json.dumps({"nodeInfoList": fields, "apiKey": ""}))
    ended = await runninghub("app", shipped.PORTRAIT_APP, "ratio=2", "--body", "bodies/app.json")
    assert ended.code == 0, ended.err

    model = {"prompt": "a fox", "resolution": "2k", "imageUrls": ["me.png"], "apiKey": "your key"}
    (folder / "model.json").write_text(json.dumps(model))
    name = "seedream-v4.5/image-to-image"
    ended = await runninghub("run", name, "--body", "bodies/model.json", "prompt=a boat", "--json")
    assert ended.code == 0, ended.err
    assert sandbox.tasks[-1].params["prompt"] == "a boat"

    before = len(sandbox.tasks)
    secret = "0123456789abcdef0123456789abcdef"
    (folder / "key.json").write_text(json.dumps({**body, **model, "apiKey": secret}))
    for words in (("workflow",), ("run", name)):
        ended = await runninghub(*words, "--body", "bodies/key.json", "--json")
        assert ended.code == 2
        assert "RUNNINGHUB_API_KEY" in ended.err + ended.out
        assert secret not in ended.err + ended.out
    missing = await runninghub("workflow")
    assert (missing.code, len(sandbox.tasks)) == (2, before)
    assert "ID is missing" in missing.err


async def test_titles_are_shown_and_name_nodes(runninghub: Command, sandbox: Sandbox) -> None:
    graph = {
        "1": {"class_type": "LoadImage", "inputs": {"image": "me.png"}, "_meta": {"title": "Face"}},
        "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "a.b"}},
    }
    workflow_id = sandbox.add_workflow(graph)
    shown = await runninghub("workflow", "show", workflow_id)
    assert "Face" in shown.out
    ended = await runninghub("workflow", workflow_id, "Face.image=me.png", "--json")
    assert ended.code == 0, ended.err
    assert sandbox.tasks[-1].params == {"1": {"image": "me.png"}}
    app = await runninghub("app", "show", shipped.PORTRAIT_APP)
    assert "LoadImage" in app.out


async def test_a_dry_run_tells_what_is_kept_and_what_is_doubtful(
    runninghub: Command, sandbox: Sandbox
) -> None:
    graph = {
        "1": {"class_type": "LoadImage", "inputs": {"image": "me.png"}},
        "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "a"}},
        "3": {"class_type": "PrimitiveBoolean", "inputs": {"value": True}},
    }
    workflow_id = sandbox.add_workflow(graph)
    lines = [
        {"id": "a", "workflow": workflow_id, "nodes": {"2": {"filename_prefix": "x"}}},
        {"id": "b", "workflow": workflow_id, "nodes": {"2": {"filename_prefix": "y"}}},
        {"id": "c", "workflow": workflow_id, "graph": graph, "nodes": {"3": {"value": "false"}}},
        {"id": "d", "app": shipped.PORTRAIT_APP, "nodes": {"52.prompt": "a fox"}},
    ]
    (runninghub.folder / "jobs.jsonl").write_text("\n".join(map(json.dumps, lines)))
    line = ("bulk", "jobs.jsonl", "--out", "out", "--dry-run")
    ended = await runninghub(*line)
    assert ended.code == 0, ended.err
    told = [line for line in ended.err.splitlines() if line.startswith("Warning (")]
    kept = [line for line in told if "keeps its stored example" in line]
    assert any(line.startswith("Warning (3 jobs)") and "1 (LoadImage)" in line for line in kept)
    assert any("AI app" in line for line in kept)
    assert any("Warning (1 job)" in line and "3.value" in line for line in told)
    assert ended.err.count("3.value") == 1
    as_json = await runninghub(*line, "--json")
    event = json.loads(as_json.out.splitlines()[-1])
    assert 3 in event["kept_examples"].values()
    assert list(event["doubtful"].values()) == [1]
    assert sandbox.tasks == []


async def test_a_dry_run_tells_what_does_not_fit_what_is_stored(
    runninghub: Command, sandbox: Sandbox, picture: Path
) -> None:
    graph = {
        "1": {"class_type": "RHLoraLoader", "inputs": {"lora_name": "a.safetensors"}},
        "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "a"}},
        "3": {"class_type": "PrimitiveBoolean", "inputs": {"value": True}},
    }
    workflow_id = sandbox.add_workflow(graph)
    (runninghub.folder / "me.png").write_bytes(picture.read_bytes())
    wrong: list[dict[str, Any]] = [
        {"1": {"lora_name": {"file": "me.png"}}},
        {"2": {"filename_prefx": "x"}},
        {"2": {"filename_prefx": "y"}},
        {"Nobody": {"text": "x"}},
    ]
    lines = [{"workflow": workflow_id, "nodes": nodes} for nodes in wrong]
    lines += [
        {"workflow": workflow_id, "nodes": {"3": {"value": word}}} for word in ("off", "off", "a")
    ]
    (runninghub.folder / "jobs.jsonl").write_text("\n".join(map(json.dumps, lines)))
    line = ("bulk", "jobs.jsonl", "--out", "out", "--dry-run")
    ended = await runninghub(*line)
    assert ended.code == 2
    assert "1 job: 1.lora_name is a file, but RHLoraLoader takes the name of a LoRA" in ended.err
    assert f"2 jobs: workflow {workflow_id}: 2.filename_prefx names no field" in ended.err
    assert "no node 'Nobody'" in ended.err
    assert "4 mistakes; nothing was submitted" in ended.err
    assert "Warning (2 jobs): workflow" in ended.err
    as_json = await runninghub(*line, "--json")
    told = [json.loads(each) for each in as_json.out.splitlines()]
    assert [each["count"] for each in told if each["event"] == "mistake"] == [1, 2, 1]
    assert told[-1]["mistakes"] == 4
    before = len(sandbox.tasks)
    alone = await runninghub("workflow", workflow_id, "2.filename_prefx=x")
    assert (alone.code, len(sandbox.tasks)) == (2, before)
    for again in (
        ("workflow", workflow_id, "3.value=off", "--no-wait"),
        ("bulk", "switch.jsonl", "--out", "switched"),
    ):
        switch = {"workflow": workflow_id, "nodes": {"3": {"value": "off"}}}
        (runninghub.folder / "switch.jsonl").write_text(json.dumps(switch))
        heard = await runninghub(*again)
        assert heard.err.count("3.value is the text 'off'") == 1, heard.err
        assert ".py:" not in heard.err


async def test_words_and_cells_for_nodes_tell_files_and_what_is_empty(
    runninghub: Command, sandbox: Sandbox, picture: Path
) -> None:
    """Sent as text they would be paid for, and fail."""
    (runninghub.folder / "me.png").write_bytes(picture.read_bytes())
    film, app = shipped.IMAGE_TO_VIDEO, shipped.PORTRAIT_APP
    none, blank, me = '{"empty": "text"}', '{"empty": "blank-picture"}', '{"file": "me.png"}'

    def of_csv(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    cells = f"workflow,1.image,2.text\n{film},{of_csv(blank)},{of_csv(none)}\n"
    for name, text in (("cells.csv", cells), ("set.csv", f"workflow\n{film}\n")):
        (runninghub.folder / name).write_text(text)
    lines = [
        ("workflow", film, f"2.text={none}", f"1.image={blank}"),
        ("workflow", film, f"2.text={none}", f"1.image={me}"),
        ("app", app, f"52.prompt={none}", f"upload image={blank}"),
        ("bulk", "cells.csv", "--out", "a", "--file-columns", "1.image"),
        ("bulk", "set.csv", "--out", "b", "--set", f"2.text={none}", "--set", f"1.image={blank}"),
    ]
    for line in lines:
        ended = await runninghub(*line)
        assert ended.code == 0, (line, ended.err)
        sent = str(sandbox.tasks[-1].params)
        assert "empty" not in sent, (line, sent)
        assert "file" not in sent, (line, sent)
        assert "keeps its stored example" not in ended.err, line
    kept = await runninghub("workflow", film, "2.text=a fox", "--no-wait")
    assert "1 (LoadImage, 'First frame') keeps its stored example" in kept.err
    kept = await runninghub("app", app, "52.prompt=a fox", "--no-wait")
    assert "39.image (upload image) keeps its stored example" in kept.err
    before = len(sandbox.tasks)
    (runninghub.folder / "set.png").write_bytes(picture.read_bytes())
    for wrong in ('{"empty": "nothing"}', '{"file": null}', '{"file": ""}', "./a.png", "set.png"):
        refused = await runninghub("workflow", film, f"1.image={wrong}")
        assert refused.code == 2, refused.err
        assert "1.image" in refused.err
        assert "Path(" not in refused.err
    assert len(sandbox.tasks) == before
