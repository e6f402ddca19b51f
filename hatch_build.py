"""What the built package says of itself that depends on where its home is."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

ROOT = Path(__file__).parent
_RELATIVE_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<path>(?!https?://|#)[^)]+)\)")


class HomeMetadata(MetadataHookInterface):
    """The README as an index shows it, and the addresses that exist."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Fill in what ``pyproject.toml`` calls dynamic."""
        home = runpy.run_path(str(ROOT / "runninghub_async" / "home.py"))["HOME"]
        text = published((ROOT / "README.md").read_text(encoding="utf-8"), home)
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
        if home:
            metadata["urls"] = {"Repository": home}


def published(readme: str, home: str) -> str:
    """The README with links that work where its folder is not; without a home, with their paths."""

    def link(match: re.Match[str]) -> str:
        text, path = match["text"], match["path"]
        if home:
            return f"[{text}]({home}/blob/main/{path})"
        return text if text.strip("`") == path else f"{text} (`{path}` in the repository)"

    return _RELATIVE_LINK.sub(link, readme)
