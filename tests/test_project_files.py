"""What stands in the clone for those who carry the project on: workflows, forms, hooks, pages."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, expect

from tests.browser import new_page

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


def run(*command: object, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run a program that is installed beside this Python."""
    name, *rest = map(str, command)
    program = Path(sys.executable).parent / name
    return subprocess.run(
        [program, *rest], cwd=ROOT, capture_output=True, text=True, check=False, **how
    )


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.github-issue-forms", [form for form in FORMS if form.stem != "config"]),
        ("vendor.github-issue-config", [form for form in FORMS if form.stem == "config"]),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
    ],
)
def test_what_the_hosting_site_reads_is_as_it_wants_it(schema: str, files: list[Path]) -> None:
    assert files
    told = run("check-jsonschema", "--builtin-schema", schema, *files)
    assert told.returncode == 0, told.stdout + told.stderr


def test_no_workflow_can_be_turned_against_us() -> None:
    told = run("zizmor", "--offline", "--no-progress", ".github")
    assert told.returncode == 0, told.stdout + told.stderr


def _workflows() -> dict[str, Any]:
    return {path.stem: yaml.safe_load(path.read_text()) for path in WORKFLOWS}


def test_every_python_that_the_package_takes_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    tested = set(_workflows()["ci"]["jobs"]["test"]["strategy"]["matrix"]["python"])
    told = {each.rpartition(" ")[2] for each in project["classifiers"] if " 3." in each}
    assert {"3.11", "3.14"} | told <= tested
    assert project["requires-python"] == f">={min(tested, key=lambda v: int(v[2:]))}"


def test_workflows_name_targets_that_there_are_and_scripts_that_a_shell_can_read() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    scripts = [
        step["run"]
        for flow in _workflows().values()
        for job in flow["jobs"].values()
        for step in job["steps"]
        if "run" in step
    ]
    assert scripts
    for script in scripts:
        for target in re.findall(r"\bmake ([a-z][\w-]*)", script):
            assert target in targets, script
        bare = re.sub(r"\$\{\{.*?\}\}", "x", script)
        told = subprocess.run(
            ["bash", "-n"], input=bare, capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stderr


def test_hooks_mend_what_is_committed_without_fetching_anything(tmp_path: Path) -> None:
    repo = tmp_path / "repo"
    repo.mkdir()
    for name in (".pre-commit-config.yaml", "pyproject.toml"):
        shutil.copy(ROOT / name, repo)
    (repo / ".venv").symlink_to(Path(sys.prefix))
    (repo / "made.py").write_text("x = {  'a':1 }\n")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", "-C", str(repo)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "made.py", ".pre-commit-config.yaml"], check=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    told = subprocess.run(
        [repo / ".venv/bin/pre-commit", "run"],
        cwd=repo,
        env=clean | {"PRE_COMMIT_HOME": str(tmp_path / "home"), "SKIP": "types"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "files were modified by this hook" in told.stdout, told.stdout + told.stderr
    assert (repo / "made.py").read_text() == 'x = {"a": 1}\n'


# -- the pages of several versions ---------------------------------------------------------------


def _publish() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "docs/_publish.py"))


def _site(folder: Path, *pages: str) -> Path:
    """A site with the list of versions, as Sphinx makes it from the template."""
    template = (ROOT / "docs/_templates/versions.html").read_text()
    list_of_all = re.sub(r"\{[#{].*?[#}]\}", "", template)
    (folder / "_static").mkdir(parents=True)
    shutil.copy(ROOT / "docs/_static/versions.js", folder / "_static")
    for page in pages:
        root = "../" * page.count("/") or "./"
        (folder / page).parent.mkdir(exist_ok=True)
        (folder / page).write_text(
            f'<!doctype html><html lang="en" data-content_root="{root}"><meta charset="utf-8">'
            f"<title>{folder.name}</title>"
            f'<link rel="icon" href="data:,"><script src="{root}_static/versions.js"></script>'
            f"<h1>{folder.name}</h1>{list_of_all}</html>"
        )
    (folder / "llms.txt").write_text("- [Start](start.md) and [there](https://example.com/x)\n")
    return folder


def test_releases_stand_side_by_side_the_newest_first(tmp_path: Path) -> None:
    publish, pages = _publish()["publish"], tmp_path / "pages"
    for ref in ("main", "v0.9.0", "v0.10.0"):
        publish(_site(tmp_path / ref, "index.html"), pages, ref)
    assert json.loads((pages / "versions.json").read_text()) == {
        "versions": ["0.10.0", "0.9.0", "main"]
    }
    assert "url=0.10.0/" in (pages / "index.html").read_text()
    assert (
        pages / "llms.txt"
    ).read_text() == "- [Start](0.10.0/start.md) and [there](https://example.com/x)\n"
    # Built again, a page that it no longer has is gone.
    (pages / "main/old.html").write_text("x")
    publish(tmp_path / "main", pages, "main")
    assert not (pages / "main/old.html").exists()


@pytest.mark.parametrize("ref", ["../x", "v1.2", "feature", "v1.2.3rc1", "", "v1.2.3/../.."])
def test_only_main_and_releases_are_published(tmp_path: Path, ref: str) -> None:
    with pytest.raises(ValueError, match="tags like"):
        _publish()["publish"](_site(tmp_path / "site", "index.html"), tmp_path / "pages", ref)
    assert not (tmp_path / "pages").exists()


@pytest.mark.asyncio(loop_scope="session")
async def test_the_list_of_versions_leads_to_the_same_page_of_another(
    browser: Browser, tmp_path: Path
) -> None:
    publish, pages = _publish()["publish"], tmp_path / "pages"
    publish(_site(tmp_path / "new", "index.html", "in/page.html"), pages, "v2.0.0")
    publish(_site(tmp_path / "old", "index.html", "in/page.html"), pages, "v1.0.0")
    publish(_site(tmp_path / "dev", "index.html"), pages, "main")
    application = web.Application()
    application.router.add_static("/docs/", pages)

    async def index(request: web.Request) -> web.FileResponse:
        return web.FileResponse(pages / request.match_info["version"] / "index.html")

    application.router.add_get("/docs/{version}/", index)
    async with TestServer(application) as server, new_page(browser) as page:
        await page.goto(str(server.make_url("/docs/2.0.0/in/page.html")))
        versions = page.get_by_label("Version")
        await expect(versions).to_have_value("2.0.0")
        await versions.select_option("1.0.0")
        await page.wait_for_url("**/docs/1.0.0/in/page.html")
        await expect(page.locator("h1")).to_have_text("old")
        await page.goto((tmp_path / "new/index.html").as_uri())
        await expect(page.locator(".versions")).to_be_hidden()
