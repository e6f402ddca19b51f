"""The files that the nodes of a graph name."""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path

from attrs import frozen

from runninghub_async.sandbox.files import StoredFile
from runninghub_async.sandbox.formats import recognise
from runninghub_async.sandbox.links import UPLOADS_URL
from runninghub_async.sandbox.state import State

_UPLOAD = re.compile(r"(?:(openapi|api)/)?([0-9a-f]{64})(\.[a-z0-9]{1,5})?", re.ASCII)
_DATA_URI = re.compile(r"data:[a-z]+/[\w.+-]+;base64,", re.ASCII)
_LORA = re.compile(r"api-lora-[a-z]+/([0-9a-f]{32})\.safetensors", re.ASCII)


@frozen
class NodeFiles:
    """Finds the file that a loading node's value names.

    Such a value is the ``fileName`` of an upload, a URL, a ``data:`` URI or the name of a file
    that the platform has of its own.  Nobody else's URL is ever opened.
    """

    state: State
    own: frozenset[str] | None
    """The texts of the stored graph, whose files are there; ``None`` trusts every plain name."""

    def __call__(self, name: str) -> Path | None:
        """See :data:`runninghub_async.sandbox.graphs.FindFile`."""
        if name.startswith(("http://", "https://")):
            return self._behind(name)
        if beginning := _DATA_URI.match(name):
            return self._inline(name[beginning.end() :])
        if upload := _UPLOAD.fullmatch(name):
            return self._upload(upload[1], upload[2], upload[3], name)
        if lora := _LORA.fullmatch(name):
            if lora[1] not in self.state.loras:
                raise _missing(name)
            return None
        if self.own is not None and name not in self.own:
            raise _missing(name)
        return None

    def _behind(self, url: str) -> Path | None:
        """Our own upload or result behind a URL."""
        base_url = self.state.base_url
        if not url.startswith(f"{base_url}/"):
            return None
        file = self.state.upload(url.removeprefix(base_url + UPLOADS_URL))
        if file is None:
            raise _missing(url)
        return file.path

    def _inline(self, text: str) -> Path:
        try:
            content = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise ValueError(f"the data: URI cannot be read: {error}") from error
        ending = recognise(content[:16])
        if ending is None:
            raise ValueError("the data: URI holds no media")
        return self.state.uploads.put_bytes(content, ending).path

    def _upload(self, place: str | None, digest: str, ending: str | None, name: str) -> Path:
        for stored in ("openapi", "api") if place is None else (place,):
            file: StoredFile | None = self.state.uploads.get(
                stored_name(stored, digest, ending or ".zip")
            )
            if file is not None:
                return file.path
        raise _missing(name)


def stored_name(place: str, digest: str, ending: str) -> str:
    """What an upload is called on disk: no link leads to those of the older call."""
    return f"{digest}{ending}" if place == "openapi" else f"api-{digest}{ending}"


def _missing(name: str) -> FileNotFoundError:
    return FileNotFoundError(2, "No such file or directory", name)
