"""A user's script that must please the type checkers in their strict modes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import aiohttp

from runninghub_async import (
    Call,
    ChosenOutput,
    Failure,
    KnownTaskStatus,
    MediaInput,
    Outcome,
    Output,
    Price,
    Result,
    RetryPolicy,
    RunningHub,
    Task,
    TaskUpdate,
    TextInput,
    Usage,
    catalogue,
    errors,
)
from runninghub_async.catalogue import Endpoint
from runninghub_async.endpoints import Families
from runninghub_async.models.family import Family
from tests.recipes.golden import Recipes


async def one_line() -> list[Path]:
    async with RunningHub() as rh:
        result = await rh.hailuo.hailuo_2_3_i2v_pro(
            image_url=Path("portrait.jpg"), prompt="slow dolly in"
        )
        return await result.save("out/")


async def calls_that_take_calls(rh: RunningHub, task: Task, result: Result) -> None:
    picture: Call = rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle")
    chosen: ChosenOutput = picture.output(2, kind="image")
    for source in (picture, task, result, result.output, chosen, task.output(kind="image")):
        await rh.hailuo.hailuo_2_3_i2v_pro(image_url=source, prompt=task)
    rh.qwen_image.qwen_image_2_0_pro_image_edit(
        prompt=picture.output(kind="text"), image_urls=[picture, Path("a.png"), chosen, b"PNG"]
    )
    Recipes(rh).portrait(picture=picture, prompt=task.output(1))
    given: MediaInput = picture
    words: TextInput = result
    print(given, words)
    try:
        await picture
    except errors.RunningHubError as error:
        steps: list[tuple[str, str | None]] = [(each.name, each.task_id) for each in error.chain]
        print(steps)


async def recipes_of_ones_own(rh: RunningHub) -> None:
    recipes = Recipes(rh)
    call: Call = recipes.portrait(
        picture=Path("me.jpg"), prompt="at noon", seconds=2.5, mood="calm", strength=0.5
    )
    call = recipes.portrait(picture=b"PNG", prompt="at noon", mood=2, strength="weak")
    result: Result = await recipes.film(prompt="waves", subtitle=None)
    await recipes.quick_look(picture="https://example.com/a.png", extra={"newSetting": 3})
    await rh.gather(call, recipes.always_alike())
    film: Output = result.by_name["film"][0]
    await film.save("out/")


async def every_setting(session: aiohttp.ClientSession) -> None:
    rh: RunningHub = RunningHub(
        "key",
        base_url="https://www.runninghub.cn",
        concurrency=4,
        timeout=None,
        http_timeout=30,
        retry=RetryPolicy(attempts=2, resubmit_uncertain=False),
        poll=2.5,
        on_cancel="cancel",
        session=session,
    )
    await rh.close()
    async with RunningHub(["one", "other"], retry=None) as several:
        repr(several)


async def media(rh: RunningHub) -> None:
    with Path("a.png").open("rb") as stream:
        for image in ("https://example.com/a.png", Path("a.png"), b"...", stream):
            call: Call = rh.hailuo.hailuo_2_3_i2v_pro(image_url=image)
            call.to_dict()


async def a_handle(rh: RunningHub) -> Result:
    call = rh.seedream.seedream_v4_5_text_to_image(
        prompt="a red bicycle", resolution="2k", width=1024, max_images=3
    )
    price: Price | None = call.price()
    if price is not None:
        amount: Decimal = price.amount
        print(amount, price.currency)
    known: Task | None = call.task
    print(known)
    task: Task = await call.submit(webhook_url="https://example.com/hook")
    async for update in task.updates():
        step: TaskUpdate = update
        print(step.status, step.task_id)
    async for further in task.updates(progress=True):
        fraction: float | None = further.fraction
        print(fraction, further.is_estimate, further.usual_seconds)
    status: str = await task.refresh()
    if task.status == "SUCCESS":
        known_as: KnownTaskStatus = "FAILED"
        print(known_as)
    print(status, task.id, task.account, task.status)
    await task.cancel()
    first: Result = await task
    second: Result = await task.result(timeout=600)
    print(first is second)
    return await rh.task("2013508786110730241")


async def outputs(result: Result) -> None:
    one: Output = result.output
    url: str = result.url
    usage: Usage = result.usage
    money: Decimal | None = usage.money
    kind: Literal["video", "image", "audio", "3d", "text", "file"] = one.kind
    path: Path = await one.save(Path("out.mp4"), overwrite=True)
    content: bytes = await one.read()
    async for piece in one.iter_bytes():
        content += piece
    for output in result.outputs:
        print(output.format, output.text, output.node_id, output.url)
    raw: Mapping[str, Any] = result.raw
    print(url, money, kind, path, content, raw)


async def by_name(rh: RunningHub) -> None:
    call: Call = rh.call("hailuo-2.3/i2v-pro", {"imageUrl": Path("a.png")}, prompt="x")
    again: Call = rh.from_dict(call.to_dict())
    another: Call = again.copy()
    wired: Call = rh.call("f-2-dev/edit", wire="node_keys", validate=False)
    print(another.model, wired)
    for endpoint in catalogue:
        names: tuple[str, ...] = endpoint.names
        print(names, [parameter.python_name for parameter in endpoint.params])
    print(catalogue.get("hailuo-2.3/i2v-pro").output, len(catalogue), catalogue.search("text"))


async def side_by_side(rh: RunningHub, call: Call) -> None:
    waiting: asyncio.Task[Result] = asyncio.create_task(call.run())
    async with asyncio.TaskGroup() as group:
        grouped: asyncio.Task[Result] = group.create_task(call.copy().run())
    limited: Result = await asyncio.wait_for(call.run(), 10)
    gathered: list[Result] = await rh.gather(call, call.copy())
    mixed: list[Result | Exception] = await rh.gather(call, return_exceptions=True)
    print(await waiting, grouped.result(), limited, gathered, mixed)


async def outcomes(rh: RunningHub, calls: list[Call]) -> None:
    async with rh.map(calls) as ended:
        async for outcome in ended:
            if outcome.error is None:
                url: str = outcome.result.url
                print(url, outcome.call.model)
            else:
                error: Exception = outcome.error
                print(error)
            if outcome.result is not None:
                print(outcome.result.url)
            print(outcome.result.url if outcome.error is None else outcome.error)
            result: Result = outcome.unwrap()
            print(result)
    kept: list[Outcome] = [outcome async for outcome in rh.map(calls)]
    urls = [outcome.result.url for outcome in kept if outcome.error is None]
    failed = [outcome.error for outcome in kept if isinstance(outcome, Failure)]
    print(urls, failed)


async def what_goes_wrong(call: Call) -> None:
    try:
        await call
    except errors.SubmissionUncertainError as error:
        print(error.endpoint, error.fingerprint, error.sent_at.isoformat(), error.task_id)
    except errors.InvalidParameterError as error:
        print(error.parameter, error.value, error.allowed)
    except errors.TaskTimeoutError as error:
        print(error.record_url)
    except errors.TaskFailedError as error:
        print(error.code, error.reason, error.new_task_may_help)
        if isinstance(error.reason, dict):
            print(error.reason.get("node_id"))
    except errors.APIError as error:
        print(error.code, error.identifier, error.retryable)
    except errors.RunningHubError as error:
        print(error.task_id)


class Names(Families[str]):
    """Another front door: its typed methods give the paths of what they name."""

    def _make_call(
        self, endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
    ) -> str:
        return f"{endpoint.path}?{sorted(params)}"


def another_front_door(rh: RunningHub) -> None:
    path: str = Names().hailuo.hailuo_2_3_i2v_pro(image_url=Path("portrait.jpg"))
    ours: Family[Call] = rh.hailuo
    theirs: Family[str] = Names().hailuo
    print(path, ours, theirs)
