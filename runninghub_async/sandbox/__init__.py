"""A stand-in for RunningHub's API on this machine: for tests, demos and development.

It needs the extra ``[sandbox]`` and no key, costs nothing and never leaves the machine::

    async with Sandbox(task_seconds=0.1) as sandbox:
        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
            ...

``python -m runninghub_async.sandbox`` runs it by itself, for programs in any language.
"""

from __future__ import annotations

from runninghub_async.sandbox.requests import SeenRequest
from runninghub_async.sandbox.server import Sandbox
from runninghub_async.sandbox.serving import serve
from runninghub_async.sandbox.tasks import Task

__all__ = ["Sandbox", "SeenRequest", "Task", "serve"]
