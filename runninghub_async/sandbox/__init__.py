"""A stand-in for RunningHub's API on this machine: for tests, demos and development.

It needs the extra ``[sandbox]`` and no key, costs nothing and never leaves the machine::

    async with Sandbox(task_seconds=0.1) as sandbox:
        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
            ...

It speaks all of the platform: models, workflows, AI apps, Quick Create, uploads, webhooks,
assets and the ComfyUI proxy.  The ids of the workflows and apps that it comes with are in
:mod:`runninghub_async.sandbox.shipped`.  A script makes things go wrong::

    sandbox.script("hailuo-2.3/i2v-pro", [refuse(421, times=3), fail(1501), succeed(after=12)])

``python -m runninghub_async.sandbox`` runs it by itself, for programs in any language.
Importing this package is cheap: names are loaded on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from runninghub_async.sandbox import shipped as shipped
    from runninghub_async.sandbox.accounts import Account as Account
    from runninghub_async.sandbox.accounts import KeyKind as KeyKind
    from runninghub_async.sandbox.library import Style as Style
    from runninghub_async.sandbox.requests import SeenRequest as SeenRequest
    from runninghub_async.sandbox.scripts import cut as cut
    from runninghub_async.sandbox.scripts import delay as delay
    from runninghub_async.sandbox.scripts import double_webhook as double_webhook
    from runninghub_async.sandbox.scripts import expired_link as expired_link
    from runninghub_async.sandbox.scripts import expired_upload as expired_upload
    from runninghub_async.sandbox.scripts import fail as fail
    from runninghub_async.sandbox.scripts import hang as hang
    from runninghub_async.sandbox.scripts import http_error as http_error
    from runninghub_async.sandbox.scripts import late_webhook as late_webhook
    from runninghub_async.sandbox.scripts import lose_webhook as lose_webhook
    from runninghub_async.sandbox.scripts import refuse as refuse
    from runninghub_async.sandbox.scripts import reset as reset
    from runninghub_async.sandbox.scripts import rubbish as rubbish
    from runninghub_async.sandbox.scripts import slow_download as slow_download
    from runninghub_async.sandbox.scripts import succeed as succeed
    from runninghub_async.sandbox.server import Sandbox as Sandbox
    from runninghub_async.sandbox.serving import serve as serve
    from runninghub_async.sandbox.tasks import Task as Task

_HOME = {
    "Account": "accounts",
    "KeyKind": "accounts",
    "Sandbox": "server",
    "SeenRequest": "requests",
    "Style": "library",
    "Task": "tasks",
    "cut": "scripts",
    "delay": "scripts",
    "double_webhook": "scripts",
    "expired_link": "scripts",
    "expired_upload": "scripts",
    "fail": "scripts",
    "hang": "scripts",
    "http_error": "scripts",
    "late_webhook": "scripts",
    "lose_webhook": "scripts",
    "refuse": "scripts",
    "reset": "scripts",
    "rubbish": "scripts",
    "serve": "serving",
    "slow_download": "scripts",
    "succeed": "scripts",
}

__all__ = [
    "Account",
    "KeyKind",
    "Sandbox",
    "SeenRequest",
    "Style",
    "Task",
    "cut",
    "delay",
    "double_webhook",
    "expired_link",
    "expired_upload",
    "fail",
    "hang",
    "http_error",
    "late_webhook",
    "lose_webhook",
    "refuse",
    "reset",
    "rubbish",
    "serve",
    "shipped",
    "slow_download",
    "succeed",
]


def __getattr__(name: str) -> Any:
    if name == "shipped":
        return import_module(f"{__name__}.shipped")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
