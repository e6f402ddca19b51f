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
    from runninghub_async.sandbox.scripts import early_webhook as early_webhook
    from runninghub_async.sandbox.scripts import expired_link as expired_link
    from runninghub_async.sandbox.scripts import expired_upload as expired_upload
    from runninghub_async.sandbox.scripts import fail as fail
    from runninghub_async.sandbox.scripts import hang as hang
    from runninghub_async.sandbox.scripts import http_error as http_error
    from runninghub_async.sandbox.scripts import refuse as refuse
    from runninghub_async.sandbox.scripts import reset as reset
    from runninghub_async.sandbox.scripts import rubbish as rubbish
    from runninghub_async.sandbox.scripts import slow_download as slow_download
    from runninghub_async.sandbox.scripts import succeed as succeed
    from runninghub_async.sandbox.server import Sandbox as Sandbox
    from runninghub_async.sandbox.serving import serve as serve
    from runninghub_async.sandbox.socket_steps import cut_socket as cut_socket
    from runninghub_async.sandbox.socket_steps import garble_socket as garble_socket
    from runninghub_async.sandbox.socket_steps import preview_socket as preview_socket
    from runninghub_async.sandbox.socket_steps import silence_socket as silence_socket
    from runninghub_async.sandbox.tasks import Task as Task
    from runninghub_async.sandbox.webhook_steps import double_webhook as double_webhook
    from runninghub_async.sandbox.webhook_steps import forge_webhook as forge_webhook
    from runninghub_async.sandbox.webhook_steps import late_webhook as late_webhook
    from runninghub_async.sandbox.webhook_steps import lose_webhook as lose_webhook
    from runninghub_async.sandbox.webhook_steps import overtaken_webhook as overtaken_webhook
    from runninghub_async.sandbox.webhook_steps import shape_webhook as shape_webhook

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
    "cut_socket": "sandbox.socket_steps",
    "delay": "sandbox.scripts",
    "double_webhook": "sandbox.webhook_steps",
    "early_webhook": "sandbox.scripts",
    "expired_link": "sandbox.scripts",
    "expired_upload": "sandbox.scripts",
    "fail": "sandbox.scripts",
    "forge_webhook": "sandbox.webhook_steps",
    "garble_socket": "sandbox.socket_steps",
    "hang": "sandbox.scripts",
    "http_error": "sandbox.scripts",
    "late_webhook": "sandbox.webhook_steps",
    "lose_webhook": "sandbox.webhook_steps",
    "overtaken_webhook": "sandbox.webhook_steps",
    "preview_socket": "sandbox.socket_steps",
    "refuse": "sandbox.scripts",
    "reset": "sandbox.scripts",
    "rubbish": "sandbox.scripts",
    "serve": "sandbox.serving",
    "shape_webhook": "sandbox.webhook_steps",
    "silence_socket": "sandbox.socket_steps",
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
    "cut_socket",
    "delay",
    "double_webhook",
    "early_webhook",
    "expired_link",
    "expired_upload",
    "fail",
    "forge_webhook",
    "garble_socket",
    "hang",
    "http_error",
    "late_webhook",
    "lose_webhook",
    "overtaken_webhook",
    "preview_socket",
    "refuse",
    "reset",
    "rubbish",
    "serve",
    "shape_webhook",
    "shipped",
    "silence_socket",
    "slow_download",
    "succeed",
]

__getattr__, __dir__ = lazy_names(globals(), _HOME, modules=("shipped",))
