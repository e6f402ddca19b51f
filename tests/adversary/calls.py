"""Every public call, as somebody uses it.

The calls are found by looking into the classes, so that a new one cannot be forgotten: each must
have its line here.  The ids are those of what the sandbox comes with, so that all succeed there.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from runninghub_async import Call, Result, RunningHub, Task
from runninghub_async.bulk import BulkRun
from runninghub_async.calls.map import Map
from runninghub_async.calls.outputs import Output, save_in
from runninghub_async.purses import Purse, SqlitePurseStore
from runninghub_async.sandbox import shipped
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.webhooks import WebhookReceiver
from tests.helpers import KEY, a_call
from tests.misbehaving import PNG
from tests.stores.s3_server import in_environment

TASK_ID = "2013508786110730241"
TOKEN = "a-token-of-my-own-0123456789"
PATIENCE = 0.3
"""Seconds after which a call that goes on, since its task might still end, is given up."""


@frozen
class Scene:
    """A client, and what its calls are about."""

    rh: RunningHub
    folder: Path
    task_id: str = TASK_ID
    asset_id: str = "a"
    group_id: str = "1"
    paid: list[Call] = field(factory=list)
    """The calls that were made here."""

    def call(self) -> Call:
        """A call that needs no file."""
        return self.pay(a_call(self.rh))

    def pay(self, call: Call) -> Call:
        """Note what must be paid."""
        self.paid.append(call)
        return call

    def task(self) -> Task:
        """A task of an earlier client."""
        return self.rh.task(self.task_id)

    def picture(self) -> Path:
        """A picture on disk."""
        path = self.folder / "picture.png"
        path.write_bytes(PNG)
        return path


Use = Callable[[Scene], Awaitable[Any]]


async def _all_of(items: AsyncIterator[Any]) -> None:
    async for _ in items:
        pass


async def _follow_workflow(scene: Scene) -> None:
    task = await scene.pay(scene.rh.workflows.run(shipped.TEXT_TO_IMAGE, NODES)).submit()
    await _all_of(task.updates(progress=True))
    await task


async def _output(scene: Scene) -> Output:
    return (await scene.task()).output


async def _save(scene: Scene) -> None:
    await (await scene.task()).save(scene.folder, overwrite=True)


async def _read(scene: Scene) -> None:
    await (await _output(scene)).read()


async def _read_text(scene: Scene) -> None:
    await (await _output(scene)).read_text()


async def _iterate(scene: Scene) -> None:
    await _all_of((await _output(scene)).iter_bytes())


async def _save_output(scene: Scene) -> None:
    await (await _output(scene)).save(scene.folder / "one.png", overwrite=True)


async def open_store() -> None:
    """Have an object store that results can be saved to."""
    with in_environment() as bucket:
        assert [name async for name in ObjectStore(f"s3://{bucket}").names("nothing/")] == []


async def _save_to(scene: Scene) -> None:
    with in_environment() as bucket:
        await (await scene.task()).save_to(f"s3://{bucket}/all", overwrite=True)


async def _save_output_to(scene: Scene) -> None:
    with in_environment() as bucket:
        await (await _output(scene)).save_to(f"s3://{bucket}/one.png", overwrite=True)


async def _save_in_a_store(scene: Scene) -> None:
    await save_in(FolderStore(scene.folder), await _output(scene), "one", replace=True)


async def _close(scene: Scene) -> None:
    running = asyncio.create_task(scene.call().run())
    try:
        await asyncio.sleep(0.02)
        await scene.rh.close()
        await running
    finally:
        running.cancel()


async def _map(scene: Scene) -> None:
    async with scene.rh.map([scene.call(), scene.call()]) as outcomes:
        async for outcome in outcomes:
            outcome.unwrap()


async def _close_map(scene: Scene) -> None:
    async with scene.rh.map([scene.call(), scene.call()]) as outcomes:
        first = asyncio.create_task(_all_of(outcomes))
        await asyncio.sleep(0.02)
        await outcomes.close()
        await first


async def _peek(scene: Scene) -> None:
    for status in await scene.rh.peek([scene.task_id]):
        if status.error is not None:
            raise status.error


async def _price_preview(scene: Scene) -> None:
    await scene.rh.price_preview(a_call(scene.rh))


async def _bulk(scene: Scene) -> None:
    jobs = [{"id": name, **a_call(scene.rh).to_dict()} for name in "ab"]
    async with BulkRun(scene.rh, out=scene.folder / "bulk") as run:
        async for outcome in run.add(jobs):
            if outcome.error is not None:
                raise outcome.error


async def _table(scene: Scene) -> None:
    await _bulk(scene)
    async with BulkRun(scene.rh, out=scene.folder / "bulk") as run:
        await run.table()


def _receiver(scene: Scene) -> WebhookReceiver:
    return WebhookReceiver(
        scene.rh, public_url="https://my.service/hooks", token=TOKEN, on_event=lambda _: None
    )


async def _feed(scene: Scene) -> None:
    async with _receiver(scene) as receiver:
        task = await scene.call().submit()
        assert await receiver.feed(json.dumps({"taskId": task.id}), TOKEN) == 200
        await task.result(timeout=PATIENCE)


async def _resend_lost(scene: Scene) -> None:
    async with _receiver(scene) as receiver:
        await scene.call()
        assert await receiver.resend_lost()


async def _close_receiver(scene: Scene) -> None:
    receiver = _receiver(scene)
    try:
        task = await scene.call().submit()
        assert await receiver.feed(json.dumps({"taskId": task.id}), TOKEN) == 200
    finally:
        await receiver.close()
    await task.result(timeout=PATIENCE)


async def _purse(scene: Scene) -> None:
    async with SqlitePurseStore(scene.folder / "purses.sqlite", lease=0.05) as store:
        await store.renew("dead")
        await store.hold("ann", "1CNY", "left", holder="dead")
        await store.created("left", scene.task_id)
        await store.leave("dead")
        await scene.rh.purse("9CNY", owner="ann", store=store).recover()
        await store.forget_settled(older_than=0)


async def _in_a_purse(scene: Scene) -> None:
    with scene.rh.purse("9CNY", unknown_ok=True):
        await scene.call()


def _a_file(scene: Scene) -> Call:
    call = scene.rh.call("hailuo-2.3/i2v-pro", image_url=scene.picture(), prompt="a boat")
    return scene.pay(call)


async def _save_with_settings(scene: Scene) -> None:
    """Only who made a task knows its settings, as long as its call is there."""
    call = _a_file(scene)
    await (await call).save(scene.folder, overwrite=True, keep_settings=True)


async def _save_to_with_settings(scene: Scene) -> None:
    call = _a_file(scene)
    with in_environment() as bucket:
        await (await call).save_to(f"s3://{bucket}/kept", overwrite=True, keep_settings=True)


def _a_chain(scene: Scene) -> Call:
    picture = scene.call()
    film = scene.rh.call("hailuo-2.3/i2v-pro", image_url=picture.output(1), prompt="a boat")
    return scene.pay(film)


NODES = {"6": {"text": "x"}}
STYLED: Mapping[str, Any] = dict.fromkeys(
    ("nodeId", "nodeName", "fieldName", "fieldType", "fieldValue", "description"), "1"
)
CALLS: dict[str, Use] = {
    "Purse.recover": _purse,
    "Call.run in a purse": _in_a_purse,
    "RunningHub.close": _close,
    "RunningHub.gather": lambda s: s.rh.gather(s.call(), s.call()),
    "RunningHub.map": _map,
    "RunningHub.peek": _peek,
    "RunningHub.price_preview": _price_preview,
    "AccountCalls.keys": lambda s: s.rh.account.keys(),
    "AccountCalls.queue": lambda s: s.rh.account.queue(),
    "AccountCalls.status": lambda s: s.rh.account.status(),
    "AppCalls.describe": lambda s: s.rh.apps.describe(shipped.PICTURE_APP),
    "AppCalls.list": lambda s: _all_of(s.rh.apps.list()),
    "AssetCalls.create": lambda s: s.rh.assets.create(s.picture(), kind="image", name="a"),
    "AssetCalls.delete": lambda s: s.rh.assets.delete(s.asset_id),
    "AssetCalls.list": lambda s: _all_of(s.rh.assets.list()),
    "AssetCalls.query": lambda s: s.rh.assets.query(s.asset_id),
    "AssetCalls.update": lambda s: s.rh.assets.update(s.asset_id, name="b"),
    "AssetCalls.wait_ready": lambda s: s.rh.assets.wait_ready(s.asset_id, timeout=PATIENCE),
    "AssetGroupCalls.create": lambda s: s.rh.assets.groups.create("mine"),
    "AssetGroupCalls.delete": lambda s: s.rh.assets.groups.delete(s.group_id),
    "AssetGroupCalls.list": lambda s: _all_of(s.rh.assets.groups.list()),
    "AssetGroupCalls.query": lambda s: s.rh.assets.groups.query(s.group_id),
    "AssetGroupCalls.update": lambda s: s.rh.assets.groups.update(s.group_id, name="b"),
    "QuickCreateCalls.styles": lambda s: s.rh.quick_create.styles(shipped.QUICK_APP),
    "ResourceCalls.list": lambda s: _all_of(s.rh.resources.list("LORA")),
    "UploadCalls.upload": lambda s: s.rh.uploads.upload(s.picture()),
    "UploadCalls.upload_lora": lambda s: s.rh.uploads.upload_lora(s.picture(), "lora"),
    "UploadCalls.upload_old": lambda s: s.rh.uploads.upload_old(s.picture()),
    "WebhookCalls.detail": lambda s: s.rh.webhooks.detail(s.task_id),
    "WebhookCalls.resend": lambda s: s.rh.webhooks.resend("1"),
    "WorkflowCalls.get_json": lambda s: s.rh.workflows.get_json(shipped.TEXT_TO_IMAGE),
    "WebhookReceiver.close": _close_receiver,
    "WebhookReceiver.feed": _feed,
    "WebhookReceiver.resend_lost": _resend_lost,
    "BulkRun.add": _bulk,
    "BulkRun.table": _table,
    "Map.close": _close_map,
    "Call.run": lambda s: s.call().run(),
    "Call.submit": lambda s: s.call().submit(),
    "Task.cancel": lambda s: s.task().cancel(),
    "Task.refresh": lambda s: s.task().refresh(),
    "Task.result": lambda s: s.task().result(timeout=PATIENCE),
    "Task.updates": lambda s: _all_of(s.task().updates()),
    "Task.updates with progress": lambda s: _all_of(s.task().updates(progress=True)),
    "Task.updates with progress of a workflow": _follow_workflow,
    # Paid calls whose key goes another way.
    "WorkflowCalls.run": lambda s: s.pay(s.rh.workflows.run(shipped.TEXT_TO_IMAGE, NODES)).run(),
    "AppCalls.run": lambda s: s.pay(s.rh.apps.run(shipped.PICTURE_APP, {"122.prompt": "x"})).run(),
    "QuickCreateCalls.run": lambda s: s.pay(
        s.rh.quick_create.run(shipped.QUICK_APP, "002", [STYLED])
    ).run(),
    "Task.result of a file": lambda s: _a_file(s).run(),
    "Call.run of a chain": lambda s: _a_chain(s).run(),
    "Result.save with settings": _save_with_settings,
    "Result.save_to with settings": _save_to_with_settings,
}
DOWNLOADS: dict[str, Use] = {
    "Result.save": _save,
    "Result.save_to": _save_to,
    "Output.iter_bytes": _iterate,
    "Output.read": _read,
    "Output.read_text": _read_text,
    "Output.save": _save_output,
    "Output.save_to": _save_output_to,
    "Output.save of a bulk run": _save_in_a_store,
}


def public_calls() -> set[str]:
    """Every public coroutine, and every one that gives things one by one."""
    rh = RunningHub(KEY)
    reached: list[type] = [
        RunningHub,
        Call,
        Task,
        Result,
        Output,
        Map,
        BulkRun,
        WebhookReceiver,
        Purse,
    ]
    parts = [
        getattr(rh, name)
        for name, member in inspect.getmembers_static(RunningHub)
        if isinstance(member, property) and not name.startswith("_") and name != "runtime"
    ]
    seen: set[int] = set()
    while parts:
        part = parts.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        reached.append(type(part))
        inner = getattr(part, "__dict__", {}).items()
        parts += [one for name, one in inner if not name.startswith("_") and _is_ours(one)]
    return {
        f"{cls.__name__}.{name}"
        for cls in reached
        for name, member in inspect.getmembers_static(cls)
        if not name.startswith("_")
        and (inspect.iscoroutinefunction(member) or inspect.isasyncgenfunction(member))
    }


def _is_ours(value: object) -> bool:
    return type(value).__module__.startswith("runninghub_async.")
