"""The demo, run as a newcomer runs it."""

from __future__ import annotations

from pathlib import Path

import av
from PIL import Image

from tests.cli.command import Ended, ended
from tests.forking import program
from tests.forking.program import ROOT

DEMO = ROOT / "examples" / "demo.py"
FILM = ROOT / "examples" / "film" / "film.py"


async def test_the_demo_leaves_three_files_and_says_what_they_would_cost(tmp_path: Path) -> None:
    earlier = tmp_path / "demo-output" / "red-bicycle.png"  # from a run before
    earlier.parent.mkdir()
    earlier.write_text("not a picture")
    result = await _demo(tmp_path)
    assert (result.code, result.err) == (0, "")

    made = tmp_path / "demo-output"
    assert sorted(path.name for path in made.iterdir()) == [
        "greeting.mp3",
        "portrait-video.mp4",
        "red-bicycle.png",
    ]
    with av.open(str(made / "portrait-video.mp4")) as film:
        assert sum(1 for _ in film.decode(video=0)) > 24
    with av.open(str(made / "greeting.mp3")) as sound:
        assert sum(1 for _ in sound.decode(audio=0)) > 10
    with Image.open(made / "red-bicycle.png") as picture:
        picture.load()

    for name, cost in (
        ("portrait-video.mp4", "2.63 CNY"),
        ("red-bicycle.png", "0.2 CNY"),
        ("greeting.mp3", "CNY"),
    ):
        where = result.out.index(f"demo-output/{name}\n")
        assert cost in result.out[where:].splitlines()[1]
    assert "portrait-video: running" in result.out
    assert "Nothing was billed and no network was used" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


async def test_a_demo_that_fails_says_so(tmp_path: Path) -> None:
    (tmp_path / "demo-output").write_text("a file where a directory should be")
    result = await _demo(tmp_path)
    assert result.code == 1
    assert "\nFailed: " in f"\n{result.err}"
    assert "Nothing was billed" not in result.out


async def test_lines_of_text_become_films_with_sound(tmp_path: Path) -> None:
    result = await _ran(tmp_path, FILM)
    assert result.code == 0, result.err
    films = tmp_path / "film-output"
    jobs = films / "films" / "files"
    for name in ("harbour", "lighthouse"):
        with Image.open(jobs / f"{name}.poster-1.png") as poster:
            poster.load()
    made = [films / "film.mp4", *(jobs / f"{n}.whole-1.mp4" for n in ("harbour", "lighthouse"))]
    for film in made:
        assert str(film.relative_to(tmp_path)) in result.out
        with av.open(str(film)) as opened:
            assert {stream.type for stream in opened.streams} == {"video", "audio"}
            assert sum(1 for _ in opened.decode(video=0)) > 24
    assert "jobs: 18 saved" in result.out


async def _demo(folder: Path) -> Ended:
    return await _ran(folder, DEMO)


async def _ran(folder: Path, example: Path) -> Ended:
    here = program.environment()
    started = await program.start("command", str(example), environment=here, folder=folder)
    return await ended(started)
