"""Put the built site beside those of other versions: a folder each, and a list that all read.

    python docs/_publish.py site pages v1.2.0

``pages`` is what is served: ``main/`` and ``1.2.0/``, ``versions.json`` (releases from the newest
down, then ``main``), an ``index.html`` that leads to the newest release, and its ``llms.txt``.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

DEVELOPMENT = "main"
_RELEASE = re.compile(r"v(?P<version>\d+\.\d+\.\d+)")
_INDEX = """<!doctype html>
<meta charset="utf-8">
<title>runninghub_async</title>
<meta http-equiv="refresh" content="0; url={newest}/">
<a href="{newest}/">{newest}</a>
"""
_LINK = re.compile(r"\]\((?![a-z]+://|#)")


def publish(site: Path, pages: Path, ref: str) -> None:
    """Have the site of a branch or a tag among the pages."""
    name = version_of(ref)
    pages.mkdir(parents=True, exist_ok=True)
    folder = pages / name
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(site, folder)
    found = [
        path.name for path in pages.iterdir() if path.is_dir() and not path.name.startswith(".")
    ]
    releases = sorted((each for each in found if each != DEVELOPMENT), key=_numbers, reverse=True)
    versions = releases + [DEVELOPMENT] * (DEVELOPMENT in found)
    newest = versions[0]
    (pages / "versions.json").write_text(json.dumps({"versions": versions}) + "\n")
    (pages / "index.html").write_text(_INDEX.format(newest=newest))
    index = (pages / newest / "llms.txt").read_text(encoding="utf-8")
    (pages / "llms.txt").write_text(_LINK.sub(f"]({newest}/", index), encoding="utf-8")
    (pages / ".nojekyll").touch()  # folders that begin with _ are served as well


def version_of(ref: str) -> str:
    """The folder of a branch or a tag.

    Raises:
        ValueError: it is neither ``main`` nor a tag like ``v1.2.0``.
    """
    if ref == DEVELOPMENT:
        return ref
    if release := _RELEASE.fullmatch(ref):
        return release["version"]
    raise ValueError(f"only {DEVELOPMENT} and tags like v1.2.0 are published, not {ref!r}")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in version.split("."))


if __name__ == "__main__":
    publish(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
