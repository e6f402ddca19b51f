"""A user's script without await that must please the type checkers in their strict modes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import assert_type

from runninghub_async import (
    AccountStatus,
    MediaInput,
    Price,
    TaskStatus,
    TaskUpdate,
    Upload,
    errors,
)
from runninghub_async.progress import ProgressUpdate
from runninghub_async.purses import MemoryPurseStore
from runninghub_async.sync import (
    Call,
    ChosenOutput,
    Failure,
    Iteration,
    Map,
    Outcome,
    Output,
    PeekedStatus,
    Result,
    RunningHub,
    Success,
    Task,
    WebhookReceiver,
)
from tests.recipes.golden import Recipes


def one_line() -> list[Path]:
    with RunningHub() as rh:
        assert_type(rh, RunningHub)
        call = rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("portrait.jpg"), prompt="slow dolly in")
        assert_type(call, Call)
        result = call.run()
        assert_type(result, Result)
        return result.save("out/", overwrite=True)


def a_handle(rh: RunningHub) -> None:
    call = rh.call("seedream-v4.5/text-to-image", prompt="a red bicycle")
    task = call.with_options(timeout=60).tagged(user="ann").submit(webhook_url="https://a.b/c")
    assert_type(task, Task)
    assert_type(call.task, Task | None)
    assert_type(call.price(), Price | None)
    assert_type(task.updates(), Iteration[TaskUpdate])
    with task.updates(progress=True) as updates:
        for update in updates:
            assert_type(update, ProgressUpdate)
    assert_type(task.result(timeout=600), Result)
    assert_type(rh.task("2013508786110730241"), Task)
    peeked: list[PeekedStatus] = rh.peek([task, "2013508786110730241"])
    assert_type(peeked[0].task.result(), Result)
    assert_type(task.refresh(), TaskStatus)


def outputs(result: Result) -> None:
    assert_type(result.output, Output)
    assert_type(result.output.read(), bytes)
    assert_type(result.by_node["9"], tuple[Output, ...])
    pieces: Iterator[bytes] = result.output.iter_bytes()
    print(b"".join(pieces), result.usage.money, result.outputs[0].kind)


def chains(rh: RunningHub, task: Task, result: Result) -> None:
    picture = rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle")
    chosen = picture.output(2, kind="image")
    assert_type(chosen, ChosenOutput)
    given: MediaInput
    for given in (picture, chosen, task, result, result.output):
        rh.hailuo.hailuo_2_3_i2v_pro(image_url=given, prompt=task).run()
    rh.workflows.run("1", {"6": {"image": picture}}).run()


def recipes_of_ones_own(rh: RunningHub) -> None:
    recipes = Recipes(rh)
    assert_type(recipes, Recipes[Call])
    film = recipes.film(prompt="waves", subtitle=None)
    assert_type(film, Call)
    recipes.portrait(picture=film.output(1), prompt="at noon", mood="calm").run().save("out/")


def many(rh: RunningHub, calls: list[Call]) -> None:
    outcomes = rh.map(calls, concurrency=4, ordered=True)
    assert_type(outcomes, Map)
    with outcomes:
        for outcome in outcomes:
            assert_type(outcome, Success | Failure)
            if outcome.error is None:
                assert_type(outcome.result, Result)
                assert_type(outcome.call, Call)
            else:
                assert_type(outcome.error, Exception)
            kept: Outcome = outcome
            kept.unwrap().save("out/")
    assert_type(outcomes.unfinished, list[str])
    assert_type(rh.gather(*calls), list[Result])
    either: list[Result | Exception] = rh.gather(*calls, return_exceptions=True)
    list(rh.map({"model": "x", "params": {}} for _ in either))


def the_rest(rh: RunningHub) -> None:
    assert_type(rh.account.status(), AccountStatus)
    assert_type(rh.uploads.upload(b"PNG"), Upload)
    for app in rh.apps.list(sort="NEWEST"):
        print(app.title)
    with rh.purse("20CNY", owner="ann", store=MemoryPurseStore()) as purse:
        assert_type(purse.spent, Decimal)
    receiver = WebhookReceiver(rh, public_url="https://a.b", on_event=lambda event: None)
    assert_type(receiver.feed(b"{}", "token"), int)
    try:
        assert_type(rh.close(), list[str])
    except errors.RunningHubError as error:
        print(error.task_id)
