"""Lines that the type checkers must object to: each that is marked, and no other."""

from pathlib import Path

from runninghub_async import Call, KnownTaskStatus, Outcome, Result, RunningHub, Task, errors, sync
from tests.recipes.golden import Recipes


async def calls(rh: RunningHub) -> None:
    rh.seedream.seedream_v4_5_text_to_image(prompt="x", resolution="8k")  # wrong: option
    rh.seedream.seedream_v4_5_text_to_image(prompt="x", width="wide")  # wrong: type
    rh.seedream.seedream_v4_5_text_to_image(prompt=7)  # wrong: type
    rh.seedream.seedream_v4_5_text_to_image(resolution="2k")  # wrong: prompt is missing
    rh.seedream.seedream_v4_5_text_to_image(prompt="x", colour="red")  # wrong: keyword
    rh.seedream.seedream_v4_5_text_to_image("x")  # wrong: positional
    rh.hailuo.hailuo_2_3_i2v_pro(image_url=7)  # wrong: type
    rh.hailuo.hailuo_2_3_i2v_pro(imageUrl="https://example.com/a.png")  # wrong: wire name
    rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("a.png"), enable_prompt_expansion="no")  # wrong
    rh.hailuo.no_such_endpoint(prompt="x")  # wrong: method
    _ = rh.no_such_family  # wrong: family
    rh.call(7)  # wrong: name
    rh.call("x", wire="nested")  # wrong: option
    rh.call("x", {"a": 1}, validate="no")  # wrong: type
    rh.hailuo.hailuo_2_3_i2v_pro(image_url="x").outputs()  # wrong: a Call
    rh.seedream.seedream_v4_5_text_to_image(prompt="x", resolution="2k")


async def calls_that_take_calls(rh: RunningHub, call: Call, task: Task, result: Result) -> None:
    rh.seedream.seedream_v4_5_text_to_image(prompt="x", resolution=call)  # wrong: an option
    rh.seedream.seedream_v4_5_text_to_image(prompt="x", width=call)  # wrong: a number
    rh.hailuo.hailuo_2_3_i2v_pro(image_url=result.outputs, prompt="x")  # wrong: several
    call.output("image")  # wrong: a position
    task.output(kind="picture")  # wrong: option
    call.output(position=2)  # wrong: positional
    await rh.uploads.upload(call)  # wrong: no file
    rh.hailuo.hailuo_2_3_i2v_pro(image_url=call, prompt=task)


async def recipes_of_ones_own(rh: RunningHub) -> None:
    recipes = Recipes(rh)
    recipes.portrait(picture=Path("me.jpg"), prompt="x", mood="Calm")  # wrong: label
    recipes.portrait(picture=Path("me.jpg"), prompt="x", mood=3)  # wrong: option
    recipes.portrait(picture=Path("me.jpg"), prompt="x", second=5)  # wrong: keyword
    recipes.portrait(picture=Path("me.jpg"))  # wrong: prompt is missing
    recipes.portrait(Path("me.jpg"), prompt="x")  # wrong: positional
    recipes.portrait(picture=7, prompt="x")  # wrong: type
    recipes.portrait(picture=Path("me.jpg"), prompt="x", extra={})  # wrong: of a workflow
    recipes.film(prompt="x", subtitle=7)  # wrong: type
    recipes.potrait(prompt="x")  # wrong: method
    Recipes("key")  # wrong: a key
    recipes.portrait(picture=Path("me.jpg"), prompt="x", mood="calm")


async def awaiting(rh: RunningHub, call: Call, task: Task, result: Result) -> None:
    await rh.seedream  # wrong: a family
    await result  # wrong: a result
    await task.status  # wrong: a text
    await result.outputs  # wrong: a tuple
    text: str = await call  # wrong: a Result
    number: int = await task.refresh()  # wrong: a text
    handle: Result = await call.submit()  # wrong: a Task
    path: Path = await result.save("out/")  # wrong: a list
    _ = call.outputs  # wrong: it was not awaited
    _ = task.updates().status  # wrong: an iterator
    _ = [each.fraction async for each in task.updates()]  # wrong: the states alone
    result.outputs.append(result.output)  # wrong: a tuple
    await result.save(7)  # wrong: type
    await call.submit(webhook_url=7)  # wrong: type
    print(text, number, handle, path, await call)


async def ended(task: Task, outcome: Outcome, failure: errors.TaskFailedError) -> None:
    print(outcome.result.url)  # wrong: it may have failed
    print(outcome.call.model)  # wrong: where no call could be made of it
    failed: KnownTaskStatus = "FALIED"  # wrong: no status
    if task.status == failed and outcome.error is not None:
        print(outcome.result.url)  # wrong: there is none
    failure.reason.append("x")  # wrong: it may be anything of JSON


def settings() -> None:
    RunningHub(7)  # wrong: type
    RunningHub("key", "https://www.runninghub.ai")  # wrong: positional
    RunningHub(on_cancel="stop")  # wrong: option
    RunningHub(retry=3)  # wrong: type
    RunningHub(poll="1")  # wrong: type
    RunningHub(session="mine")  # wrong: type
    RunningHub("key", poll=1, timeout=None)


def raised(error: errors.APIError, uncertain: errors.SubmissionUncertainError) -> None:
    _ = error.fingerprint  # wrong: of another class
    _ = uncertain.code  # wrong: of another class
    _ = uncertain.sent_at + 1  # wrong: a time
    print(error.code, uncertain.sent_at)


def without_await(client: sync.RunningHub, call: Call) -> None:
    blocking = client.seedream.seedream_v4_5_text_to_image(prompt="x", resolution="8k")  # wrong
    client.seedream.seedream_v4_5_text_to_image(prompt=7)  # wrong: type
    client.hailuo.no_such_endpoint(prompt="x")  # wrong: method
    blocking.result()  # wrong: of a task
    blocking.run().save()  # wrong: where
    number: int = blocking.submit().refresh()  # wrong: a text
    client.gather(call)  # wrong: of an asyncio client
    client.map([call])  # wrong: of an asyncio client
    client.map(blocking)  # wrong: one call
    for _ in blocking.run():  # wrong: a result
        print(number)
    sync.RunningHub("key", session=None)  # wrong: it has no loop
    sync.WebhookReceiver(RunningHub(), public_url="x")  # wrong: an asyncio client
    blocking.with_options(timeout=5).tagged(user="ann").run()


async def awaiting_what_waits(client: sync.RunningHub) -> None:
    await client.call("x").run()  # wrong: it has waited
    async with client:  # wrong: entered without await
        pass
