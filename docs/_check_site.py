"""No link and no picture of the built site leads nowhere: ``make docs`` runs this after Sphinx.

Sphinx looks at the links of Markdown before they are pages; this reads what it has written, menus,
raw HTML and the reference included.  Links to other hosts are not followed.

    python docs/_check_site.py site
"""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit


class Page(HTMLParser):
    """The anchors of a page, and where its links and pictures lead."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.undescribed: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        for name in ("id", "name"):
            if value := found.get(name):
                self.anchors.add(value)
        for name in ("href", "src"):
            if value := found.get(name):
                self.links.add(value)
        if tag == "img" and not found.get("alt"):
            self.undescribed.append(found.get("src") or "?")


def faults(site: Path) -> list[str]:
    """A line for each link, anchor or picture that is not there, and each picture without words."""
    pages = {path.resolve(): Page(path) for path in sorted(site.rglob("*.html"))}
    told = []
    for path, page in pages.items():
        name = path.relative_to(site.resolve())
        told += [f"{name}: the picture {src} has no words" for src in page.undescribed]
        for link in sorted(page.links):
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            place, anchor = urldefrag(link)
            target = (path.parent / unquote(urlsplit(place).path)).resolve() if place else path
            if not target.exists():
                told.append(f"{name}: {link} is not there")
            elif anchor and target in pages and unquote(anchor) not in pages[target].anchors:
                told.append(f"{name}: {link} has no such anchor")
    return told


if __name__ == "__main__":
    lines = faults(Path(sys.argv[1]))
    print("\n".join(lines), end="\n" if lines else "", file=sys.stderr)
    sys.exit(1 if lines else 0)
