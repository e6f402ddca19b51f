"""The files in which results were saved, as resources that a client may read."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from mcp.server.lowlevel.helper_types import ReadResourceContents
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ResourceError
from mcp_types import InputRequiredResult
from pydantic import AnyUrl

LARGEST = 32 * 2**20
"""Bytes of a file that is read for a client; the path of a larger one is in its link."""
_NAME = re.compile(r"\d+-\d+\.\w{1,10}")


class ToolServer(MCPServer[Any]):
    """A server whose results can be read from where they were saved, and nothing else."""

    def __init__(self, *given: Any, out: Path | None, **named: Any) -> None:
        """As of :class:`MCPServer`; ``out`` is where results are saved."""
        super().__init__(*given, **named)
        self._out = out

    async def read_resource(
        self, uri: AnyUrl | str, context: Context[Any, Any] | None = None
    ) -> Iterable[ReadResourceContents] | InputRequiredResult:
        """A saved result, by its link.

        Raises:
            ResourceError: it is too large.
        """
        file = None if self._out is None else _saved_at(self._out, str(uri))
        if file is None:
            return await super().read_resource(uri, context)
        if file.stat().st_size > LARGEST:
            raise ResourceError(f"It is larger than {LARGEST >> 20} MB; its link names the file.")
        kind, _ = mimetypes.guess_type(file.name)
        return [ReadResourceContents(content=file.read_bytes(), mime_type=kind)]


def _saved_at(folder: Path, uri: str) -> Path | None:
    """The result that an address means; ``None`` where it means anything else."""
    parts = urlsplit(uri)
    if parts.scheme != "file" or parts.netloc or parts.query or parts.fragment:
        return None
    try:
        file = Path(url2pathname(parts.path)).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        return None
    is_result = file.parent == folder.resolve() and _NAME.fullmatch(file.name) is not None
    return file if is_result and file.is_file() else None
