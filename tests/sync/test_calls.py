"""The blocking client does what the asyncio client does, and its calls wait."""

from __future__ import annotations

import asyncio
import gc
import pickle
import threading
import traceback
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import runninghub_async
from runninghub_async import errors
from runninghub_async.client import runtime_of
from runninghub_async.purses import MemoryPurseStore
from runninghub_async.sandbox import Sandbox, fail, hang, refuse, reset, succeed
from runninghub_async.sync import Call, Result, RunningHub, Task
from runninghub_async.webhooks import WebhookReceiver as AsyncReceiver
from tests.misbehaving import PNG
from tests.recipes.golden import Recipes
from tests.sync.conftest import a_call, client


def test_a_call_runs_once_and_gives_its_result(
    rh: RunningHub, runninghub_sandbox: Sandbox, tmp_path: Path
) -> None:
    call = a_call(rh)
    assert call.task is None
    result = call.run()
    assert isinstance(result, Result)
    assert call.run() is result
    assert call.task is not None
    assert call.task.id == result.task_id
    assert len(runninghub_sandbox.tasks) == 1
    (file,) = result.save(tmp_path)
    assert file.read_bytes() == result.output.read()
    with result.output.iter_bytes() as pieces:
        assert b"".join(pieces) == file.read_bytes()
    assert result.outputs[0] is result.output
    assert result.by_node == {"": (result.output,)}


def test_a_handle_waits_and_tells(rh: RunningHub) -> None:
    task = a_call(rh).submit()
    assert [update.status for update in task.updates()][-1] == "SUCCESS"
    assert task.result(timeout=20).output.kind == "image"
    assert rh.task(task.id) is task
    (peeked,) = rh.peek([task])
    assert peeked == "SUCCESS"
    assert peeked.task is task
    assert rh.stats().tasks_ended == 1


def test_calls_take_calls(rh: RunningHub, runninghub_sandbox: Sandbox) -> None:
    picture = a_call(rh)
    film = rh.hailuo.hailuo_2_3_i2v_pro(image_url=picture, prompt="slow dolly in")
    again = rh.qwen_image.qwen_image_2_0_pro_image_edit(
        prompt="at noon", image_urls=[picture.output(1), PNG]
    )
    nodes = {"10": {"image": picture}}
    assert film.run().output.kind == "video"
    assert again.run().output.kind == "image"
    assert rh.from_dict(a_call(rh).to_dict()).run().url
    assert len(runninghub_sandbox.tasks) == 4
    assert rh.workflows.run(1904136902449209346, nodes).to_dict()["nodes"]["10"]["image"] == {
        "task": picture.run().task_id,
        "account": picture.submit().account,
    }


def test_recipes_make_blocking_calls_too(rh: RunningHub) -> None:
    look = Recipes(rh).quick_look(picture=a_call(rh))
    assert isinstance(look, Call)
    assert look.run().output.kind == "video"


def test_a_map_gives_outcomes_and_reads_here_as_fast_as_work_starts(
    rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    read: list[str] = []
    here = threading.get_ident()

    def endless() -> Any:
        number = 0
        while True:
            assert threading.get_ident() == here
            read.append(f"picture {number}")
            yield a_call(rh, read[-1])
            number += 1

    with rh.map(endless(), concurrency=2) as outcomes:
        for number, outcome in enumerate(outcomes):
            if outcome.error is None:
                assert outcome.result.url
                assert isinstance(outcome.call, Call)
                assert outcome.call.run() is outcome.result
            if number == 5:
                break
    assert len(read) < 40
    assert len(runninghub_sandbox.tasks) <= len(read)
    assert list(outcomes) == []
    assert outcomes.unfinished is not None


@pytest.mark.parametrize("kind", [list, tuple, iter])
def test_a_map_keeps_order_and_turns_bad_calls_into_outcomes(rh: RunningHub, kind: Any) -> None:
    calls = [a_call(rh), {"model": "no-such/model", "params": {}}, a_call(rh, "a blue bicycle")]
    outcomes = list(rh.map(kind(calls), ordered=True))
    assert [outcome.error is None for outcome in outcomes] == [True, False, True]
    assert outcomes[0].call is calls[0]
    assert isinstance(outcomes[1].error, errors.UnknownModelError)


def test_a_map_may_wait_for_calls_in_what_it_reads(rh: RunningHub) -> None:
    calls = (
        rh.hailuo.hailuo_2_3_i2v_pro(image_url=a_call(rh).run().url, prompt="slow dolly in")
        for _ in range(2)
    )
    assert all(outcome.unwrap().url for outcome in rh.map(calls))


def test_what_the_caller_s_iterator_raises_comes_after_what_has_begun(rh: RunningHub) -> None:
    def broken() -> Any:
        yield a_call(rh)
        raise LookupError("no more rows")

    outcomes = rh.map(broken())
    assert next(outcomes).result is not None
    with pytest.raises(LookupError, match="no more rows"):
        next(outcomes)
    assert list(outcomes) == []


def test_many_threads_share_one_client(rh: RunningHub, runninghub_sandbox: Sandbox) -> None:
    shared = a_call(rh)
    with ThreadPoolExecutor(8) as pool:
        same = list(pool.map(lambda _: shared.run(), range(8)))
        others = list(pool.map(lambda n: a_call(rh, f"picture {n}").run().task_id, range(8)))
    assert all(result is same[0] for result in same)
    assert len(set(others)) == 8
    assert len(runninghub_sandbox.tasks) == 9


def test_all_clients_of_a_process_have_one_thread(runninghub_sandbox: Sandbox) -> None:
    with client(runninghub_sandbox) as one, client(runninghub_sandbox) as other:
        assert a_call(one).run().url
        assert a_call(other).run().url
    named = [thread for thread in threading.enumerate() if thread.name == "runninghub-sync"]
    assert len(named) == 1
    assert named[0].daemon


def test_it_works_where_a_loop_runs_already(rh: RunningHub) -> None:
    async def cell_of_a_notebook() -> str:
        return a_call(rh).run().url

    assert asyncio.run(cell_of_a_notebook()).startswith("http")


def test_errors_are_the_same_and_point_at_the_line(
    rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    runninghub_sandbox.script(None, [fail(805), reset()])
    with pytest.raises(errors.InvalidParameterError) as refused:
        rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle", resolution="9k")  # type: ignore[arg-type]
    assert traceback.extract_tb(refused.tb)[0].filename == __file__
    failing = a_call(rh)
    for _ in range(2):
        with pytest.raises(errors.TaskFailedError) as failed:
            failing.run()  # this line
        frames = traceback.extract_tb(failed.tb)
        assert frames[0].line == "failing.run()  # this line"
        assert len([frame for frame in frames if frame.filename == __file__]) == 1
        assert failing.task is not None
        assert failed.value.task_id == failing.task.id
    with pytest.raises(errors.SubmissionUncertainError):
        a_call(rh).run()
    assert len(runninghub_sandbox.tasks) == 2


def test_what_errors_carry_is_blocking_too(rh: RunningHub, runninghub_sandbox: Sandbox) -> None:
    runninghub_sandbox.script(None, [fail(805), succeed()])
    calls = [a_call(rh), a_call(rh, "a blue bicycle")]
    with pytest.raises(errors.TaskFailedError) as failed:
        rh.gather(*calls)
    assert {outcome.call for outcome in failed.value.outcomes} == set(calls)
    (result,) = [o.result for o in failed.value.outcomes if o.error is None]
    assert isinstance(result, Result)
    assert result.output.read()


def test_time_limits_and_options_hold(rh: RunningHub, runninghub_sandbox: Sandbox) -> None:
    runninghub_sandbox.script(None, [hang()])
    call = a_call(rh).with_options(timeout=0.3).tagged(user="ann")
    with pytest.raises(errors.TaskTimeoutError) as late:
        call.run()
    assert isinstance(call.task, Task)
    assert late.value.task_id == call.task.id
    with pytest.raises(errors.TaskTimeoutError):
        call.task.result(timeout=0.05)
    with pytest.raises(errors.RunningHubError, match="already under way"):
        call.with_options(account=call.task.account, webhook_url="https://example.com/x")
    assert call.tags == {"user": "ann"}


def test_purses_hold_in_the_thread_that_enters_them(rh: RunningHub) -> None:
    store = MemoryPurseStore()
    with rh.purse("0.3CNY", owner="ann", store=store) as purse:
        a_call(rh).run()
        with pytest.raises(errors.BudgetExceededError):
            a_call(rh).run()
        with ThreadPoolExecutor(1) as pool:  # calls of other threads are not of this purse
            assert pool.submit(lambda: a_call(rh).run()).result().url
    assert purse.spent == store.balance("ann", "CNY").spent > 0
    assert purse.recover() == []


def test_rooms_of_the_platform_wait_too(rh: RunningHub, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(PNG)
    seen: list[int] = []
    assert rh.uploads.upload(picture, progress=lambda sent, _: seen.append(sent)).url
    assert seen
    assert rh.account.status().currency
    assert rh.assets.groups.create("mine").id
    assert [app.title for app in rh.apps.list(page_size=1)]
    with rh.apps.list(page_size=1) as apps:
        assert next(apps).title
    assert list(apps) == []


def test_a_forgotten_call_says_so_in_its_own_words(rh: RunningHub) -> None:
    with pytest.warns(RuntimeWarning, match="was never run"):
        a_call(rh)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        a_call(rh).price()
        list(rh.map([a_call(rh)]))


async def test_blocking_and_asyncio_are_not_mixed(
    rh: RunningHub, runninghub_sandbox: Sandbox
) -> None:
    blocking: Any = a_call(rh)
    blocking.price()
    async with runninghub_async.RunningHub(
        runninghub_sandbox.api_key, base_url=runninghub_sandbox.base_url, poll=0.02
    ) as other:
        awaited: Any = other.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle")
        awaited.price()
        with pytest.raises(errors.UsageError, match="of a blocking client"):
            other.hailuo.hailuo_2_3_i2v_pro(image_url=blocking, prompt="slow dolly in")
        with pytest.raises(errors.UsageError, match="of a blocking client"):
            await other.gather(blocking)
        async with other.map([blocking]) as outcomes:
            assert isinstance((await anext(outcomes)).error, errors.UsageError)
        with pytest.raises(errors.InvalidParameterError, match=r"runninghub_async\.sync"):
            AsyncReceiver(rh, public_url="https://a.b/c")  # type: ignore[arg-type]
        for given in (awaited, [awaited], awaited.output(1)):
            with pytest.raises(errors.UsageError, match="of an asyncio client"):
                rh.qwen_image.qwen_image_2_0_pro_image_edit(prompt="at noon", image_urls=given)
        with pytest.raises(errors.UsageError, match="of an asyncio client"):
            rh.gather(awaited)
        for calls in ([awaited], iter([awaited])):
            with pytest.raises(errors.UsageError, match="of an asyncio client"):
                list(rh.map(calls))
        with pytest.raises(errors.UsageError, match="asynchronous iterable"):
            rh.map(outcomes)  # type: ignore[arg-type]
    assert runninghub_sandbox.tasks == []


def test_the_loop_s_own_thread_does_not_wait_for_itself(runninghub_sandbox: Sandbox) -> None:
    met: list[BaseException] = []

    class Observer:
        def notice(self, event: object) -> None:
            try:
                rh.account.status()
            except errors.UsageError as error:
                met.append(error)

    with client(runninghub_sandbox, observer=Observer()) as rh:
        a_call(rh).run()
    assert met
    assert "wait for itself" in str(met[0])


def test_a_closed_client_says_so_and_tells_what_goes_on(runninghub_sandbox: Sandbox) -> None:
    runninghub_sandbox.script(None, [hang()])
    rh = client(runninghub_sandbox)
    task = a_call(rh).submit()
    threading.Timer(0.1, rh.close).start()
    with pytest.raises(errors.ClientClosedError):
        task.result()
    with pytest.raises(errors.ClientClosedError):
        a_call(rh).run()
    with pytest.raises(errors.ClientClosedError), rh:
        pass


def test_a_dropped_client_closes_when_nothing_of_it_is_left(
    runninghub_sandbox: Sandbox,
) -> None:
    task = a_call(client(runninghub_sandbox)).submit()
    gc.collect()
    assert task.result(timeout=20).url  # the client is there as long as the task is
    bridge = task._bridge  # noqa: SLF001
    behind = bridge.client
    closed = threading.Event()
    bridge.called_in_loop(lambda: runtime_of(behind).at_close.append(_told(closed)))
    del task, bridge
    gc.collect()
    assert closed.wait(20)


def _told(event: threading.Event) -> Any:
    async def tell() -> None:
        event.set()

    return tell


def test_what_belongs_to_a_client_is_not_pickled_and_says_what_to_keep(rh: RunningHub) -> None:
    call = a_call(rh)
    result = call.run()
    for thing, says in ((call, r"call\.copy\(\)"), (call.task, r"rh\.task\("), (result, "raw")):
        with pytest.raises(errors.UsageError, match=says):
            pickle.dumps(thing)


def test_a_refusal_waits_in_line_as_ever(rh: RunningHub, runninghub_sandbox: Sandbox) -> None:
    runninghub_sandbox.script(None, [refuse(421), refuse(421)])
    assert a_call(rh).run().url
    assert rh.stats().refused == 2


def test_the_key_is_in_no_variable_of_a_traceback() -> None:
    key = "0123456789abcdef-SECRET-fedcba9876"
    with pytest.raises(errors.InvalidParameterError) as wrong:
        RunningHub(key, timeout=-1)
    with pytest.raises(errors.InvalidParameterError) as proxy:
        RunningHub(key, proxy=f"socks5://ann:{key}@127.0.0.1")
    for told in (wrong, proxy):
        frames = [frame for frame, _ in traceback.walk_tb(told.tb)][1:]  # after this one
        assert frames
        for frame in frames:
            for value in frame.f_locals.values():
                with suppress(AttributeError):  # what is only half made shows nothing
                    assert key not in repr(value)
