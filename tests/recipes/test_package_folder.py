"""Where a generated package may go, and what is left alone there."""

from __future__ import annotations

from pathlib import Path

import pytest

from runninghub_async.errors import InvalidParameterError
from runninghub_async.recipes.package import MARK, MODULE, TYPED
from runninghub_async.recipes.package_folder import compare, package_folder, write

FILES = {MODULE: f"# {MARK}\nX = 1\n".encode(), TYPED: b"", "style-0123.png": b"PNG"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_package_lies_in_src_where_that_has_its_first_part_and_else_here(here: Path) -> None:
    assert package_folder("myapp.recipes") == Path("myapp/recipes")
    (here / "src" / "myapp").mkdir(parents=True)
    assert package_folder("myapp.recipes") == Path("src/myapp/recipes")
    assert package_folder("other.recipes") == Path("other/recipes")
    assert package_folder("myapp.recipes", here / "lib") == here / "lib/myapp/recipes"


@pytest.mark.parametrize(
    ("package", "why"),
    [
        ("", '"" is not a Python identifier'),
        ("..recipes", "not a Python identifier"),
        ("../recipes", "not a Python identifier"),
        ("/etc/recipes", "not a Python identifier"),
        ("myapp.my-recipes", "not a Python identifier"),
        ("myapp.class", "class is a reserved word of Python"),
        ("myapp.__pycache__", "__pycache__ has a meaning of its own"),
        ("json", "json is a module of Python's own library"),
        ("runninghub_async.recipes", "runninghub_async is this package itself"),
        ("taken.recipes", "there is a module taken.py"),
        ("file.recipes", "file is no folder"),
        ("app.taken", "there is a module app/taken.py"),
        ("away.recipes", "is a link that leads out of"),
    ],
)
def test_a_target_that_no_package_can_have_is_refused(here: Path, package: str, why: str) -> None:
    (here / "taken.py").touch()
    (here / "file").touch()
    (here / "app").mkdir()
    (here / "app" / "taken.py").touch()
    (here.parent / "elsewhere").mkdir(exist_ok=True)
    (here / "away").symlink_to(here.parent / "elsewhere", target_is_directory=True)
    with pytest.raises(InvalidParameterError) as caught:
        package_folder(package)
    assert why in str(caught.value)
    assert "such as myapp.recipes" in str(caught.value)


def test_what_is_there_already_is_written_once_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    folder = tmp_path / "recipes"
    assert compare(folder, FILES).missing == tuple(FILES)
    assert not folder.exists()
    assert write(folder, FILES).missing == tuple(FILES)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == FILES
    (folder / "mine.py").write_text("Y = 2")
    (folder / TYPED).write_text("partial\n")
    assert not compare(folder, FILES)
    before = (folder / MODULE).stat()
    assert not write(folder, FILES)
    assert (folder / MODULE).stat().st_mtime_ns == before.st_mtime_ns

    changed = {**FILES, MODULE: f"# {MARK}\nX = 2\n".encode()}
    assert compare(folder, changed).stale == (MODULE,)
    assert write(folder, {MODULE: changed[MODULE]}).stale == (MODULE,)
    assert (folder / "mine.py").read_text() == "Y = 2"
    assert (folder / "style-0123.png").read_bytes() == b"PNG"
    assert (folder / TYPED).read_text() == "partial\n"


def test_line_breaks_of_another_system_are_no_difference(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / MODULE).write_bytes(FILES[MODULE].replace(b"\n", b"\r\n"))
    assert not compare(tmp_path, FILES)


def test_an_empty_module_gives_way(tmp_path: Path) -> None:
    (tmp_path / MODULE).touch()
    assert write(tmp_path, FILES).stale == (MODULE,)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (MODULE, "was not written by `runninghub recipe generate`"),
        ("style-0123.png", "has been changed"),
    ],
)
def test_a_file_of_somebody_else_stops_all_of_it(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / name).write_bytes(b"X = 'mine'\n")
    with pytest.raises(InvalidParameterError, match=why):
        write(tmp_path, FILES)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_bytes() == b"X = 'mine'\n"


@pytest.mark.parametrize("name", FILES)
def test_so_does_a_link_or_a_folder_in_its_place(tmp_path: Path, name: str) -> None:
    target = tmp_path / "mine"
    target.write_bytes(FILES[name])
    folder = tmp_path / "recipes"
    folder.mkdir()
    (folder / name).symlink_to(target)
    with pytest.raises(InvalidParameterError, match="no plain file"):
        write(folder, FILES)
    (folder / name).unlink()
    (folder / name).mkdir()
    with pytest.raises(InvalidParameterError, match="no plain file"):
        compare(folder, FILES)
