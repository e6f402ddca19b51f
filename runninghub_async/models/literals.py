"""Sets of words that several kinds of records use."""

from __future__ import annotations

from typing import Literal

OutputKind = Literal["video", "image", "audio", "3d", "text", "file"]
Site = Literal["cn", "ai"]
"""One of the service's two sites: runninghub.cn, runninghub.ai."""
Takes = Literal["name", "url", "base64", "data-url"]
"""The form in which an input of a node takes a file: an upload's name or address, or the content
itself."""
