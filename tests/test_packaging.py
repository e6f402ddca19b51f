"""What a built package says of itself, and the lowest versions that it takes."""

from __future__ import annotations

import email
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import home
from tests.floors import FLOORS, lowest

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\]\((?!https://)[^)]*\)")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the package."""
    pytest.importorskip("hatchling", reason="builds without a network need hatchling installed")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def built(wheel: Path) -> Any:
    """Its metadata, as a message."""
    with zipfile.ZipFile(wheel) as files:
        (name,) = (name for name in files.namelist() if name.endswith("/METADATA"))
        return email.message_from_bytes(files.read(name))


def test_the_readme_of_a_package_has_no_link_into_a_folder(built: Any) -> None:
    readme = built.get_payload()
    assert "# runninghub_async" in readme
    assert not LINK.findall(readme)
    assert "`docs/many-calls.md`" in readme or home.HOME


def test_a_package_has_every_file_of_the_pages_that_it_shows(wheel: Path) -> None:
    package = ROOT / "runninghub_async"
    wanted = {path for path in package.rglob("*") if path.suffix in {".html", ".css", ".js"}}
    with zipfile.ZipFile(wheel) as files:
        assert {path.relative_to(ROOT).as_posix() for path in wanted} <= {*files.namelist()}
    assert package / "bulk/report/page/index.html" in wanted


def test_a_package_names_no_address_that_does_not_exist(built: Any) -> None:
    assert bool(built.get_all("Project-URL")) == bool(home.HOME)
    assert "Framework :: Pytest" in built.get_all("Classifier")


def test_links_lead_to_the_home_once_there_is_one() -> None:
    pytest.importorskip("hatchling")
    published = runpy.run_path(str(ROOT / "hatch_build.py"))["published"]
    readme = "[Many](docs/many.md), [`docs/`](docs/), [x](https://example.com), [y](#there)"
    assert published(readme, "https://example.com/home") == (
        "[Many](https://example.com/home/blob/main/docs/many.md),"
        " [`docs/`](https://example.com/home/blob/main/docs/), [x](https://example.com),"
        " [y](#there)"
    )
    assert published(readme, "") == (
        "Many (`docs/many.md` in the repository), `docs/`, [x](https://example.com), [y](#there)"
    )


def test_every_requirement_has_a_floor() -> None:
    assert {"aiohttp==3.12.6", "typer==0.29", "rich==14.3"} <= set(FLOORS)
    assert all("==" in pin for pin in FLOORS)
    assert lowest(["a>=1.2", "b>=3,<4; sys_platform != 'win32'"]) == ["a==1.2", "b==3"]
    assert lowest(["a>=1.36", "b>=2", "a>=1.9"]) == ["a==1.36", "b==2"], "installed together"
    with pytest.raises(ValueError, match="no lowest version: 'a'"):
        lowest(["a"])


def test_every_extra_is_told_where_people_install() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for page in ("README.md", "docs/getting-started.md"):
        told = (ROOT / page).read_text(encoding="utf-8")
        missing = [name for name in extras["optional-dependencies"] if f"`{name}`" not in told]
        assert missing == [], page


def test_only_what_knows_where_we_can_be_had_from_tells_how_to_install_us() -> None:
    # A name on an index that is not ours would be anybody's to take.
    told = re.compile(r"pip install [^\n]{0,3}(runninghub[-_]async|\s*[\"']?\s*\n)")
    modules = [path for path in (ROOT / "runninghub_async").rglob("*.py") if path.name != "home.py"]
    pages = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]
    examples = [path for path in (ROOT / "examples").rglob("*") if path.is_file()]
    for path in [*modules, *([] if home.HOME else [*pages, *examples])]:
        if path.suffix in {".py", ".md", ".yaml", ".sh", ".txt", ""} or path.name == "Dockerfile":
            assert not told.search(path.read_text(encoding="utf-8")), path
