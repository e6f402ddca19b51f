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

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.sandbox import shipped as shipped
    from runninghub_async.sandbox.accounts import Account as Account
    from runninghub_async.sandbox.accounts import KeyKind as KeyKind
    from runninghub_async.sandbox.library import Style as Style
    from runninghub_async.sandbox.media import MediaMaker as MediaMaker
    from runninghub_async.sandbox.media import Scene as Scene
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
    "Account": "sandbox.accounts",
    "KeyKind": "sandbox.accounts",
    "MediaMaker": "sandbox.media",
    "Sandbox": "sandbox.server",
    "Scene": "sandbox.media",
    "SeenRequest": "sandbox.requests",
    "Style": "sandbox.library",
    "Task": "sandbox.tasks",
    "cut": "sandbox.scripts",
    "delay": "sandbox.scripts",
    "double_webhook": "sandbox.scripts",
    "expired_link": "sandbox.scripts",
    "expired_upload": "sandbox.scripts",
    "fail": "sandbox.scripts",
    "hang": "sandbox.scripts",
    "http_error": "sandbox.scripts",
    "late_webhook": "sandbox.scripts",
    "lose_webhook": "sandbox.scripts",
    "refuse": "sandbox.scripts",
    "reset": "sandbox.scripts",
    "rubbish": "sandbox.scripts",
    "serve": "sandbox.serving",
    "slow_download": "sandbox.scripts",
    "succeed": "sandbox.scripts",
}

__all__ = [
    "Account",
    "KeyKind",
    "MediaMaker",
    "Sandbox",
    "Scene",
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

__getattr__, __dir__ = lazy_names(globals(), _HOME, modules=("shipped",))
