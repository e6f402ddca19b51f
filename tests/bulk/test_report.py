"""The page: one file that opens from a disk, with small pictures beside it, and nothing else."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import os
import re
import signal
import sqlite3
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import EpsImagePlugin, Image

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, MemoryLedger, make_report, share_report
from runninghub_async.bulk.report.page import PAGE, Sources, json_in_html, page_with
from runninghub_async.bulk.report.picture_makers import PictureMakers
from runninghub_async.bulk.report.pictures import picture_of
from runninghub_async.bulk.report.thumbnails import Wanted, make_thumbnails
from runninghub_async.errors import FileThereError, InvalidParameterError
from runninghub_async.sandbox import Sandbox
from tests.adversary.rounds import TORTURE
from tests.bulk.helpers import MODEL, forms
from tests.bulk.report_folders import NASTY, MadeJob, make_folder, write_folder
from tests.cli.command import Command
from tests.helpers import until

PICTURE = BytesIO()
Image.new("RGB", (64, 48), "red").save(PICTURE, "PNG")


class Page(HTMLParser):
    """A page as a browser reads it: its elements, and what stands in scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:  # a script or a style
            self.inside.append((*self.elements[-1], data))

    @property
    def data(self) -> Any:
        (text,) = (text for _, attrs, text in self.inside if attrs.get("id") == "report-data")
        return json.loads(text)

    @property
    def policy(self) -> dict[str, list[str]]:
        metas = (attrs for tag, attrs in self.elements if tag == "meta")
        (told,) = (m["content"] for m in metas if m.get("http-equiv") == "Content-Security-Policy")
        assert told is not None
        return {rule.split()[0]: rule.split()[1:] for rule in told.split("; ")}


def page_in(folder: Path) -> Page:
    return Page((folder / "report.html").read_text(encoding="utf-8"))


def saved(name: str, content: bytes = PICTURE.getvalue(), kind: str = "image") -> MadeJob:
    form = {"model": MODEL, "params": {"prompt": name}}
    return MadeJob(id=name, form=form, files=((f"files/{name}", content, kind),))


# -- the folder ----------------------------------------------------------------------------------


async def test_a_page_and_its_pictures_and_nothing_else_are_made(tmp_path: Path) -> None:
    write_folder_in_thread(tmp_path / "out", [saved("a.png"), saved("b.txt", b"words", "text")])
    before = contents(tmp_path / "out")
    report = await make_report(tmp_path / "out")
    new = contents(tmp_path / "out").keys() - before.keys()
    assert report.path == tmp_path / "out/report.html"
    (thumbnail,) = new - {"report.html"}
    assert re.fullmatch(r"thumbnails/[0-9a-f]{32}\.64x48\.webp", thumbnail)
    assert {name: contents(tmp_path / "out")[name] for name in before} == before
    assert (report.jobs, report.thumbnails, report.made, report.without) == (2, 1, 1, 0)
    again = await make_report(tmp_path / "out")
    assert again.made == 0
    picture, words = (row["files"][0] for row in page_in(tmp_path / "out").data["rows"])
    assert (picture["thumb"], picture["width"], picture["height"]) == (thumbnail, 64, 48)
    assert words["text"] == "words"


async def test_a_folder_in_which_nothing_can_be_made_beside_the_ledger_is_read(
    tmp_path: Path,
) -> None:
    write_folder_in_thread(tmp_path, [saved("a.png")])
    await make_report(tmp_path)
    assert not [name for name in contents(tmp_path) if name.startswith("ledger.sqlite-")]


async def test_a_run_that_goes_on_is_looked_at(tmp_path: Path) -> None:
    write_folder_in_thread(tmp_path, [saved("a.png")])
    running = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    running.execute("BEGIN IMMEDIATE")
    running.execute("UPDATE jobs SET state = 'succeeded'")
    assert (await make_report(tmp_path)).jobs == 1
    assert [row["status"] for row in page_in(tmp_path).data["rows"]] == ["saved"]
    running.execute("COMMIT")
    await make_report(tmp_path)
    assert [row["status"] for row in page_in(tmp_path).data["rows"]] == ["succeeded"]
    running.close()


async def test_a_ledger_elsewhere_can_be_given(tmp_path: Path) -> None:
    from runninghub_async.bulk import Job

    ledger = MemoryLedger()
    await ledger.open_jobs([Job(id="a", form={"model": MODEL, "params": {"prompt": "x"}})])
    await make_report(tmp_path, ledger=ledger.reader())
    assert [row["id"] for row in page_in(tmp_path).data["rows"]] == ["a"]


# -- the file ------------------------------------------------------------------------------------


async def test_what_stands_in_prompts_is_text_and_only_the_pages_own_scripts_may_run(
    tmp_path: Path,
) -> None:
    nasty = [NASTY, "<!--<script>", "]]>", "\u2028\u2029", "\x00\x1b", "\ud800 half", "</STYLE>"]
    jobs = [
        MadeJob(
            id=f"{n} {text}",
            form={
                "model": MODEL,
                "params": {"prompt": text, text: [text], "n": float("nan"), "id": 2**63 - 1},
            },
        )
        for n, text in enumerate(nasty)
        if "\ud800" not in text
    ]
    write_folder_in_thread(tmp_path, jobs)
    await make_report(tmp_path)
    page = page_in(tmp_path)
    rows = page.data["rows"]
    assert [row["prompt"] for row in rows] == [text for text in nasty if "\ud800" not in text]
    assert {row["params"]["id"] for row in rows} == {str(2**63 - 1)}
    scripts = [text for tag, attrs, text in page.inside if tag == "script" and "type" not in attrs]
    styles = [text for tag, _, text in page.inside if tag == "style"]
    assert page.policy["default-src"] == ["'none'"]
    assert page.policy["script-src"] == [digest(text) for text in scripts]
    assert page.policy["style-src"][: len(styles)] == [digest(text) for text in styles]
    assert "'unsafe-inline'" not in page.policy["script-src"]
    assert not [a for _, a in page.elements for name in a if name.startswith("on")]


@pytest.mark.parametrize(
    "value",
    ["</script>", "<!--", "\u2028", {"</script>": [1]}, "&lt;", "'\"", 10**18, [[[[]]]]],
)
def test_json_in_html_is_the_same_json(value: Any) -> None:
    text = json_in_html({"value": value})
    assert json.loads(text) == {"value": value}
    assert not re.search("[<>&\u2028\u2029]", text)


def test_what_ends_a_script_in_a_script_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "app.js").write_text('const a = "</script><!--<script>";\r\n', newline="")
    (tmp_path / "index.html").write_text(
        '<html><head></head><body><script type="application/json" id="report-data"></script>'
        '<script src="app.js" defer></script></body></html>'
    )
    page = Page(page_with({"rows": []}, Sources(), page=tmp_path))
    (script,) = (text for _, attrs, text in page.inside if "id" not in attrs)
    assert page.policy["script-src"] == [digest(script)]
    assert "\r" not in script


def test_the_page_names_nothing_that_is_elsewhere() -> None:
    page = Page((PAGE / "index.html").read_text(encoding="utf-8"))
    for _, attrs in page.elements:
        for name in ("src", "href"):
            assert not re.match("https?:|//", attrs.get(name) or "")


def test_released_files_of_others_are_as_they_were_released() -> None:
    vendor = PAGE.parents[2] / "vendor"
    told = dict(line.split("  ")[::-1] for line in (vendor / "SHA256SUMS").read_text().splitlines())
    files = [path for path in vendor.rglob("*") if path.is_file() and path.parent != vendor]
    assert told == {
        path.relative_to(vendor).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    named = (vendor / "README.md").read_text(encoding="utf-8")
    for folder in {path.parent for path in files}:
        assert (folder / "LICENSE").exists()
        assert f"| {folder.name} |" in named


async def test_nothing_secret_stands_in_what_is_made(tmp_path: Path) -> None:
    secret = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
    link = f"https://bucket.example/in.png?Signature={secret}"
    form = {"workflow": "7", "access_password": secret, "nodes": {"1": {"url": link}}}
    files = (("files/a.png", PICTURE.getvalue(), "image"),)
    write_folder_in_thread(tmp_path / "out", [MadeJob(id="a", form=form, files=files)])
    await make_report(tmp_path / "out")
    await share_report(tmp_path / "out", tmp_path / "out.zip")
    assert secret not in (tmp_path / "out/report.html").read_text()
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert not [name for name in archive.namelist() if secret.encode() in archive.read(name)]


# -- 3D models -----------------------------------------------------------------------------------


async def test_a_model_is_handed_to_the_page_by_a_script(tmp_path: Path) -> None:
    content = b"glTF" + struct.pack("<II", 2, 12)
    other = saved("b.glb", b"no model", "3d")
    write_folder_in_thread(tmp_path, [saved("a.glb", content, "3d"), other])
    await make_report(tmp_path)
    page = page_in(tmp_path)
    model, no_model = (row["files"][0] for row in page.data["rows"])
    script = (tmp_path / model["model_data"]).read_text()
    found = re.fullmatch(r'globalThis\.reportModel\("(\w+)", "([^"]+)"\);\n', script)
    assert found is not None
    assert base64.b64decode(found[2]) == content
    assert "model_data" not in no_model
    assert "'strict-dynamic'" in page.policy["script-src"]  # what ours ask for, wherever it is


# -- small pictures ------------------------------------------------------------------------------


def written(mode: str, ending: str, size: tuple[int, int] = (120, 80), **how: Any) -> bytes:
    target = BytesIO()
    Image.new(mode, size).save(target, ending, **how)
    return target.getvalue()


def animated() -> bytes:
    target = BytesIO()
    frames = [Image.new("P", (50, 40), n) for n in range(3)]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    return target.getvalue()


def bomb() -> bytes:
    """A PNG that says it has 60,000 x 60,000 pixels."""
    content = bytearray(written("L", "PNG"))
    content[16:24] = struct.pack(">II", 60_000, 60_000)
    return bytes(content)


PICTURES: dict[str, tuple[Callable[[], bytes], tuple[int, int] | None]] = {
    "CMYK": (lambda: written("CMYK", "JPEG"), (120, 80)),
    "16 bits": (lambda: written("I;16", "PNG"), (120, 80)),
    "32 bits": (lambda: written("I", "TIFF"), (120, 80)),
    "floats": (lambda: written("F", "TIFF"), (120, 80)),
    "one bit": (lambda: written("1", "PNG"), (120, 80)),
    "with alpha": (lambda: written("RGBA", "PNG"), (120, 80)),
    "grey with alpha": (lambda: written("LA", "PNG"), (120, 80)),
    "palette": (lambda: written("P", "PNG"), (120, 80)),
    "animated": (animated, (50, 40)),
    "webp": (lambda: written("RGB", "WEBP"), (120, 80)),
    "large": (lambda: written("RGB", "JPEG", (6000, 4000)), (6000, 4000)),
    "thin": (lambda: written("RGB", "PNG", (3000, 1)), (3000, 1)),
    "turned": (lambda: written("RGB", "JPEG", exif=turned()), (80, 120)),
    "bomb": (bomb, None),
    "cut off": (lambda: written("RGB", "PNG", (300, 300))[:-900], None),
    "no picture": (lambda: b"<html>", None),
    "empty": (lambda: b"", None),
}


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif.tobytes()


@pytest.mark.parametrize("kind", PICTURES)
async def test_pictures_of_every_kind_get_a_small_one(kind: str, tmp_path: Path) -> None:
    make, size = PICTURES[kind]
    (tmp_path / "picture").write_bytes(make())
    found = await make_thumbnails(tmp_path, [Wanted(tmp_path / "picture", "0" * 64, "image")])
    if size is None:
        assert found == {}
        return
    (small,) = found.values()
    assert (small.width, small.height) == size
    with Image.open(tmp_path / small.name) as picture:
        assert picture.format == "WEBP"
        assert max(picture.size) <= 480
        wide, high = picture.width / picture.height, size[0] / size[1]
        assert wide == pytest.approx(high, rel=0.05) or min(picture.size) == 1
    assert not list((tmp_path / "thumbnails").glob(".*"))


async def test_sixteen_bits_keep_their_shades(tmp_path: Path) -> None:
    picture = Image.new("I;16", (3, 1))
    for x, value in enumerate((0, 32768, 65535)):
        picture.putpixel((x, 0), value)
    picture.resize((300, 100), Image.Resampling.NEAREST).save(tmp_path / "a.png")
    found = await make_thumbnails(tmp_path, [Wanted(tmp_path / "a.png", "1" * 64, "image")])
    with Image.open(tmp_path / found["1" * 32].name) as small:
        shades = [small.convert("L").getpixel((x, 50)) for x in (50, 150, 250)]
    assert shades == pytest.approx([0, 128, 255], abs=6)


def film(path: Path, seconds: int = 3) -> None:
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for n in range(seconds * 10):
            shade = "black" if n < 4 else "white"
            picture = Image.new("RGB", (160, 120), shade)
            frame = av.VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


async def test_a_film_shows_a_frame_of_its_first_seconds(tmp_path: Path) -> None:
    film(tmp_path / "a.mp4")
    found = await make_thumbnails(tmp_path, [Wanted(tmp_path / "a.mp4", "2" * 64, "video")])
    small = found["2" * 32]
    assert (small.width, small.height, small.seconds) == (160, 120, 3.0)
    with Image.open(tmp_path / small.name) as picture:
        brightness = picture.convert("L").resize((1, 1)).getpixel((0, 0))
    assert isinstance(brightness, (int, float))
    assert brightness > 200  # the first frames are black


async def test_a_sound_shows_its_curve(tmp_path: Path) -> None:
    samples = bytes(8000) + bytes([0, 0x60, 0, 0xA0] * 2000)
    header = b"RIFF" + struct.pack("<I", 36 + len(samples)) + b"WAVEfmt "
    header += struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    content = header + b"data" + struct.pack("<I", len(samples)) + samples
    (tmp_path / "a.wav").write_bytes(content)
    found = await make_thumbnails(tmp_path, [Wanted(tmp_path / "a.wav", "3" * 64, "audio")])
    small = found["3" * 32]
    assert (small.width, small.seconds) == (None, 1.0)
    with Image.open(tmp_path / small.name) as picture:
        high = picture.getchannel("A").crop((0, 0, picture.width, picture.height // 4))
        quiet, loud = (high.crop((x, 0, x + 150, high.height)).getbbox() for x in (0, 300))
    assert quiet is None
    assert loud is not None


@pytest.mark.parametrize("kind", ["video", "audio"])
async def test_a_list_of_other_files_is_not_followed(kind: Any, tmp_path: Path) -> None:
    film(tmp_path / "secret.mp4")
    (tmp_path / "a.mp4").write_text(f"#EXTM3U\n#EXTINF:3,\nfile://{tmp_path}/secret.mp4\n")
    (tmp_path / "b.mp4").write_text(f"ffconcat version 1.0\nfile '{tmp_path}/secret.mp4'\n")
    wanted = [Wanted(tmp_path / f"{name}.mp4", name * 64, kind) for name in "ab"]
    assert await make_thumbnails(tmp_path, wanted) == {}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes there")
async def test_a_decoder_that_crashes_costs_the_picture_of_its_file_and_no_other(
    tmp_path: Path,
) -> None:
    async def crash_one() -> None:
        await until(lambda: bool(workers()))
        os.kill(workers()[0], signal.SIGSEGV)

    wanted: list[Wanted] = []
    picture = written("RGB", "PNG", (2000, 1500))
    for n in range(20):
        path = tmp_path / f"{n}.png"
        path.write_bytes(picture)
        wanted.append(Wanted(path, f"{n:064x}"[::-1], "image"))
    crashing = asyncio.create_task(crash_one())
    found = await make_thumbnails(tmp_path, wanted)
    await crashing
    assert len(found) in (19, 20)  # none is lost where it was about to begin
    assert not list((tmp_path / "thumbnails").glob(".*"))
    assert len(await make_thumbnails(tmp_path, wanted)) == 20
    assert not workers()


def workers() -> list[int]:
    """What makes small pictures for this process."""
    found: list[int] = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"picture_worker" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
    return found


async def test_a_picture_that_cannot_be_written_is_the_disks_error(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PICTURE.getvalue())
    async with PictureMakers() as makers:
        with pytest.raises(FileNotFoundError, match="nowhere"):
            await makers.make(tmp_path / "a.png", "image", tmp_path / "nowhere/a")
        assert await makers.make(tmp_path / "a.png", "image", tmp_path / "a") is not None


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes there")
async def test_what_makes_pictures_knows_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNNINGHUB_API_KEY", "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
    (tmp_path / "a.png").write_bytes(PICTURE.getvalue())
    async with PictureMakers() as makers:
        assert await makers.make(tmp_path / "a.png", "image", tmp_path / "small")
        for worker in workers():
            told = Path(f"/proc/{worker}/environ").read_bytes()
            assert b"PYTHONPATH=" in told
            assert b"0a1b2c3d" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for a program by a script")
def test_no_other_program_is_given_what_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pillow hands an EPS to Ghostscript, whatever its name says."""
    gs = tmp_path / "bin" / "gs"
    gs.parent.mkdir()
    gs.write_text(f"#!/bin/sh\necho 1 >> '{tmp_path}/was-run'\n")
    gs.chmod(0o755)
    path = f"{gs.parent}{os.pathsep}{os.environ['PATH']}"
    monkeypatch.setenv("PATH", path)
    monkeypatch.setattr(EpsImagePlugin, "gs_binary", None)  # looked for once a process
    (tmp_path / "a.png").write_bytes(
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n%%EOF\n"
    )
    assert picture_of(tmp_path / "a.png", "image", longest=480) is None
    assert not (tmp_path / "was-run").exists()


# -- what is handed on ---------------------------------------------------------------------------


async def test_an_archive_has_the_page_and_all_that_it_shows(tmp_path: Path) -> None:
    out = tmp_path / "out"
    jobs = [saved("ä #1.png"), saved("b.txt", b"words", "text"), saved("gone.png", b"gone")]
    write_folder_in_thread(out, jobs)
    (out / "files/gone.png").unlink()
    shared = await share_report(out, tmp_path / "a.zip")
    assert (shared.files, shared.missing) == (2, 1)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        archive.extractall(tmp_path / "there")
    assert names[0] == "out/report.html"
    assert names[1:] == sorted(names[1:])
    page = page_in(tmp_path / "there/out")
    for row in page.data["rows"]:
        for file in row["files"]:
            assert file.get("gone") or (tmp_path / "there/out" / file["name"]).is_file()
            assert "thumb" not in file or (tmp_path / "there/out" / file["thumb"]).is_file()
    with pytest.raises(FileThereError):
        await share_report(out, tmp_path / "a.zip")


async def test_the_same_folder_gives_the_same_archive(tmp_path: Path) -> None:
    for place in ("here", "there"):
        out = tmp_path / place / "out"
        write_folder_in_thread(out, [saved("a.png"), saved("b.txt", b"words", "text")])
    await share_report(tmp_path / "here/out", tmp_path / "a.zip")
    second = int(time.time())
    await until(lambda: time.time() >= second + 1)  # the page has moments in whole ones
    await share_report(tmp_path / "here/out", tmp_path / "b.zip")
    await share_report(tmp_path / "there/out", tmp_path / "c.zip")
    assert len({(tmp_path / f"{name}.zip").read_bytes() for name in "abc"}) == 1


@pytest.mark.parametrize("place", ["folder", "file/a.zip", "kernel"])
async def test_errors_name_the_archive_and_not_what_it_is_called_meanwhile(
    place: str, tmp_path: Path
) -> None:
    write_folder_in_thread(tmp_path / "out", [saved("a.png")])
    (tmp_path / "file").write_text("")
    target = Path("/proc/a.zip") if place == "kernel" else tmp_path / place / "a.zip"
    if place == "folder":
        target = tmp_path / "folder.zip"
        (target / "x").mkdir(parents=True)
    with pytest.raises(OSError, match=target.name) as caught:
        await share_report(tmp_path / "out", target, overwrite=True)
    assert ".part" not in str(caught.value)


async def test_what_files_were_made_with_goes_into_the_archive_too(
    tmp_path: Path, rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    out = tmp_path / "out"
    for wish in range(2):
        redo = {"0": 1} if wish else {}
        async with BulkRun(rh, out=out, keep_settings=True, redo=redo) as run:
            assert [o.state async for o in run.add([{**forms(1)[0], "id": "0"}])] == ["saved"]
    shared = await share_report(out, tmp_path / "a.zip")
    assert (shared.files, shared.missing) == (2, 0)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        settings = [name for name in archive.namelist() if name.endswith(".settings.json")]
        assert settings == [
            "out/files/0-1.png.settings.json",
            "out/files/before-redo-1/0-1.png.settings.json",
        ]
        content = (out / "files/0-1.png.settings.json").read_bytes()
        assert archive.read(settings[0]) == content


@pytest.mark.parametrize("name", ["ledger.sqlite", "results.jsonl", "report.html", "files/a.zip"])
async def test_an_archive_never_takes_the_place_of_what_the_run_has(
    name: str, tmp_path: Path, runninghub: Command
) -> None:
    out = tmp_path / "out"
    write_folder_in_thread(out, [saved("a.zip", b"made", "file")])
    await make_report(out)
    before = (out / name).read_bytes()
    with pytest.raises(InvalidParameterError, match=r"a name in \.zip, outside of the files/"):
        await share_report(out, out / name, overwrite=True)
    done = await runninghub("report", out, "--share", out / name, "--overwrite")
    assert done.code == 2
    assert done.err.startswith("Error: --share is ")
    assert "a name in .zip" in done.err
    assert (out / name).read_bytes() == before
    await share_report(out, out / "all.zip")
    assert zipfile.is_zipfile(out / "all.zip")


async def test_an_archive_is_written_on_a_disk(tmp_path: Path, runninghub: Command) -> None:
    out = tmp_path / "out"
    write_folder_in_thread(out, [saved("a.png")])
    done = await runninghub("report", out, "--share", "s3://bucket/a.zip")
    assert done.code == 2
    assert "--share is an address; allowed is a path on a disk." in done.err
    assert not (tmp_path / "s3:").exists()
    with pytest.raises(InvalidParameterError, match="archive is an address"):
        await share_report(out, "gs://bucket/a.zip")


# -- the command ---------------------------------------------------------------------------------


async def test_the_command_makes_the_page_of_a_real_run(runninghub: Command, out: Path) -> None:
    jobs = [
        {"id": "fox", "model": MODEL, "params": {"prompt": NASTY, "resolution": "2k"}},
    ]
    file = out.parent / "jobs.jsonl"
    file.write_text("".join(json.dumps(job) + "\n" for job in jobs))
    run = await runninghub("bulk", file, "--out", out, "--quiet")
    assert run.code in (0, 2), run.err
    made = await runninghub("report", out)
    assert (made.code, made.out.strip()) == (0, str(out / "report.html")), made.err
    told = await runninghub("report", out, "--json")
    assert told.json["made"] == 0
    rows = {row["id"]: row for row in page_in(out).data["rows"]}
    assert rows["fox"]["prompt"] == NASTY
    assert rows["fox"]["files"][0]["thumb"].startswith("thumbnails/")
    assert (await runninghub("report", out, "--share", out.parent / "a.zip")).code == 0
    again = await runninghub("report", out, "--share", out.parent / "a.zip")
    assert again.code == 1
    assert "--overwrite" in again.err
    nowhere = await runninghub("report", out.parent / "nowhere")
    assert nowhere.code == 1
    assert "not a folder" in nowhere.err


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def write_folder_in_thread(folder: Path, jobs: list[MadeJob]) -> None:
    """Whoever calls has a loop already."""
    from threading import Thread

    thread = Thread(target=write_folder, args=(folder, jobs))
    thread.start()
    thread.join()


def test_a_page_of_many_results_is_small_and_makes_nothing_twice(tmp_path: Path) -> None:
    count = 10_000 if TORTURE else 200
    make_folder(tmp_path / "out", count, kinds=("image",))
    made = [asyncio.run(make_report(tmp_path / "out")).made for _ in range(2)]
    assert made == [count, 0]
    data = json_in_html(page_in(tmp_path / "out").data["rows"])
    assert len(data) < count * 1000
