"""Files that callers have sent, put where whoever takes up their task finds them.

A row of the ledger keeps no files, and the disk of a server that died is nobody's.  So what a model
takes is uploaded before its job is written down, and the job has the link.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from runninghub_async.client import RunningHub
from runninghub_async.models.media import FILE_MARK, is_marked_file


async def with_links(client: RunningHub, form: Mapping[str, Any]) -> dict[str, Any]:
    """A call's text form with a link in place of each of its files.

    Args:
        client: uploads them; equal contents are sent once.
        form: in which a file stands as ``{"file": path}``.

    Raises:
        RunningHubError: one cannot be uploaded.
    """
    return {name: await _placed(client, value) for name, value in form.items()}


async def _placed(client: RunningHub, value: Any) -> Any:
    if is_marked_file(value):
        return (await client.uploads.upload(Path(value[FILE_MARK]))).url
    if isinstance(value, Mapping):
        return {name: await _placed(client, part) for name, part in value.items()}
    return [await _placed(client, part) for part in value] if isinstance(value, list) else value
