"""The page as one file: its styles, scripts and data stand in it, and nothing else may run there.

``page/`` holds it as it is written; what its ``link`` and ``script`` elements name is put in their
place.  The policy names each script and style by its digest, so that what stands in prompts, names
and results can only ever be text.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

PAGE = Path(__file__).parent / "page"
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"([^>]*)>')
_SCRIPT = re.compile(r'<script([^>]*?) src="([^"]+)"([^>]*)></script>')
_DATA = '<script type="application/json" id="report-data"></script>'
_HEAD = "<head>"
_ONLY_3D = 'data-only="3d"'
_DATA_ONLY = re.compile(r' type="(?!module)')
_STYLES = re.compile(r' data-styles="([^"]+)"')
_ESCAPED = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


@frozen(kw_only=True)
class Sources:
    """Where the page may load from beside its own folder.

    Attributes:
        media: other places that have pictures and films, such as ``https://bucket.example``.
        disk: whether it is opened from a disk; else a server gives it out.
    """

    media: tuple[str, ...] = ()
    disk: bool = True


def page_with(data: Mapping[str, Any], sources: Sources, *, page: Path = PAGE) -> str:
    """The page that shows this data.  Blocking.

    Args:
        data: as :func:`~runninghub_async.bulk.report.data.report_data` gives it.
        sources: where it may load from.
        page: the folder in which it is written.
    """
    with_3d = any(file["kind"] == "3d" for row in data["rows"] for file in row["files"])
    html, digests = _filled(page, with_3d)
    policy = _policy(digests, sources, with_3d)
    told = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    html = html.replace(_HEAD, f"{_HEAD}\n{told}", 1)
    before, mark, after = html.partition(_DATA)
    assert mark, "the page has no place for its data"
    return f"{before}{mark.replace('><', f'>{json_in_html(data)}<', 1)}{after}"


def json_in_html(data: Any) -> str:
    """JSON that can stand in a ``script`` element, whatever texts are in it."""
    return plain_json(data).translate(_ESCAPED)


def plain_json(data: Any) -> str:
    """JSON on one line, as short as can be."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@frozen
class _Digests:
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


@cache
def _filled(page: Path, with_3d: bool) -> tuple[str, _Digests]:
    """The page with its styles and scripts in it, and the digests of these."""
    scripts: list[str] = []
    styles: list[str] = []

    def style(found: re.Match[str]) -> str:
        if _ONLY_3D in found[2] and not with_3d:
            return ""
        content = _read(page, found[1]).replace("</style", "<\\/style")
        styles.append(_digest(content))
        return f"<style>{content}</style>"

    def script(found: re.Match[str]) -> str:
        attributes = f"{found[1]}{found[3]}"
        if _ONLY_3D in attributes and not with_3d:
            return ""
        if found[2].endswith(".wasm"):
            content = base64.b64encode((page / found[2]).read_bytes()).decode()
            return f"<script{attributes}>{content}</script>"
        styles.extend(_STYLES.findall(attributes))  # that a script of others makes by itself
        attributes = _STYLES.sub("", attributes)
        # Both mean the same in the texts and patterns of a script, and end or hide nothing in HTML.
        content = re.sub(r"</(script)", r"<\\/\1", _read(page, found[2]), flags=re.IGNORECASE)
        content = content.replace("<!--", "<\\!--")
        if not _DATA_ONLY.search(attributes):
            scripts.append(_digest(content))
        return f"<script{attributes.replace(' defer', '')}>{content}</script>"

    html = _SCRIPT.sub(script, _STYLE.sub(style, _read(page, "index.html")))
    return html, _Digests(tuple(scripts), tuple(styles))


def _read(page: Path, name: str) -> str:
    return (page / name).read_text(encoding="utf-8")  # with "\n" for every end of a line


def _digest(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _policy(digests: _Digests, sources: Sources, with_3d: bool) -> str:
    own = ["'self'", "file:"] if sources.disk else ["'self'"]
    scripts = list(digests.scripts)
    if with_3d:
        # What unpacks models is WebAssembly; those on a disk come as scripts that ours ask for.
        scripts += ["'wasm-unsafe-eval'", "'strict-dynamic'"]
    media = [*own, "data:", "blob:", *sources.media]
    rules: dict[str, Iterable[str]] = {
        "default-src": ["'none'"],
        "script-src": scripts or ["'none'"],
        "style-src": digests.styles or ["'none'"],
        "img-src": media,
        "media-src": media,
        "connect-src": ["'self'", "data:", "blob:", *sources.media],
        "worker-src": ["blob:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())
