"""Inputs that a fresh pair of eyes tried, and the sentences that they get now."""

from __future__ import annotations

import base64
import copy
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue, errors
from tests.helpers import KEY
from tests.misbehaving import PNG, Server, answer, file_result

MODEL = "seedream-v4.5/text-to-image"


@pytest.mark.parametrize("name", [None, 1, b"x", []])
def test_a_model_that_is_no_text(name: Any) -> None:
    with pytest.raises(errors.UnknownModelError, match="There is no model named"):
        RunningHub(KEY).call(name)


@pytest.mark.parametrize("calls", ["abc", b"abc", {"model": MODEL, "params": {"prompt": "a boat"}}])
def test_one_thing_is_no_stream_of_calls(calls: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="an iterable of calls"):
        RunningHub(KEY).map(calls)


def test_a_home_that_nobody_has() -> None:
    rh = RunningHub(KEY)
    with pytest.raises(errors.InvalidParameterError, match="nosuchuser"):
        rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("~nosuchuser/x.jpg"))


@pytest.mark.parametrize("params", ["abc", ["prompt"], [("prompt", "x")], 5, True, b"x", ""])
def test_parameters_that_are_no_mapping(params: Any) -> None:
    rh = RunningHub(KEY)
    with pytest.raises(errors.InvalidParameterError, match=r"params of .* allowed is a mapping"):
        rh.call(MODEL, params)
    with pytest.raises(errors.InvalidParameterError, match=r"params of .* allowed is a mapping"):
        rh.from_dict({"model": MODEL, "params": params})


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize("name", [1, b"prompt", None, ("a", "b")])
def test_parameters_whose_names_are_no_text(name: Any, validate: bool) -> None:
    with pytest.raises(errors.InvalidParameterError, match=r"allowed is text \(str\)"):
        RunningHub(KEY).call(MODEL, {"prompt": "a boat", name: 1}, validate=validate)


@pytest.mark.parametrize("path", [5, "a\x00b", "\ud800/x", "x" * 10**6, "a/../b", ""])
def test_a_path_that_cannot_be_one(path: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="name_or_path is"):
        RunningHub(KEY).call(path, validate=False)


@pytest.mark.parametrize("calls", [None, 1, object()])
def test_no_stream_of_calls(calls: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="an iterable of calls"):
        RunningHub(KEY).map(calls)


async def test_gathering_what_is_no_call() -> None:
    async with Server() as server, RunningHub(KEY, base_url=server.base_url, poll=0.01) as rh:
        call = rh.call(MODEL, prompt="a boat")
        odd: Any = 1
        with pytest.raises(errors.InvalidParameterError, match=r"calls\[1\] is int 1"):
            await rh.gather(call, odd)
        odd = [call]
        with pytest.raises(errors.InvalidParameterError, match=r"Write gather\(\*calls\)"):
            await rh.gather(odd)
        assert not server.submits
        await call


@pytest.mark.parametrize(
    "task_id",
    [None, "0", "../1", "1\x00", "1 2", "7" * 5000, pytest.param(10**5000, id="huge"), b"1"],
)
async def test_what_cannot_be_a_task_id(task_id: Any) -> None:
    async with RunningHub(KEY, base_url="http://127.0.0.1:1") as rh:
        with pytest.raises(errors.InvalidParameterError, match="task_id is"):
            rh.task(task_id)


@pytest.mark.parametrize("timeout", [float("nan"), -1, 0, "5", True, 10**400, float("inf")])
async def test_a_wait_of_no_length(timeout: Any) -> None:
    async with RunningHub(KEY, base_url="http://127.0.0.1:1") as rh:
        with pytest.raises(errors.InvalidParameterError, match="timeout is"):
            await rh.task("1").result(timeout)


@pytest.mark.parametrize("name", ["a\x00b", "\ud800.png"])
async def test_a_name_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    async with (
        Server(queries=[file_result]) as server,
        RunningHub(KEY, base_url=server.base_url, poll=0.01) as rh,
    ):
        result = await rh.call(MODEL, prompt="a boat")
        for saving in (result.save(tmp_path / name), result.output.save(tmp_path / name)):
            with pytest.raises(errors.InvalidParameterError, match="which no path can have"):
                await saving
        assert not server.downloads
    with pytest.raises(errors.InvalidParameterError, match="which no path can have"):
        rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path(name), prompt="a boat")


LONG = "\x1b[31m" + "x" * 10**6


@pytest.mark.parametrize(
    "make",
    [
        lambda rh: rh.call(LONG),
        lambda rh: rh.call(MODEL, prompt=[LONG]),
        lambda rh: rh.call(MODEL, prompt="a boat", resolution=LONG),
        lambda rh: rh.call(MODEL, {"prompt": "a boat", LONG: 1}),
        lambda rh: rh.call(MODEL, {"prompt": "a boat", LONG: object()}, validate=False),
        lambda rh: rh.call(MODEL, LONG),
        lambda rh: rh.call("hailuo-2.3/i2v-pro", image_url=LONG, prompt="a boat"),
        lambda rh: rh.call("hailuo-2.3/i2v-pro", image_url="https://" + LONG, prompt="a boat"),
        lambda rh: rh.call("hailuo-2.3/i2v-pro", image_url=Path(LONG), prompt="a boat"),
        lambda rh: rh.from_dict({"model": MODEL, LONG: 1}),
        lambda rh: rh.from_dict(LONG),
        lambda rh: rh.task(LONG),
        lambda rh: rh.native(account=LONG),
        lambda rh: rh.workflows.run("1", {"6": {"text": {LONG}}}),
        lambda rh: rh.workflows.run("1", {"6": {LONG: {1}}}),
        lambda rh: rh.workflows.run(LONG, {}),
        lambda rh: rh.workflows.run("1", LONG),
        lambda rh: RunningHub(KEY, base_url=LONG),
    ],
)
async def test_what_is_shown_of_long_and_wild_texts(make: Callable[[RunningHub], object]) -> None:
    async with RunningHub(KEY, base_url="http://127.0.0.1:1") as rh:
        with pytest.raises(errors.InvalidParameterError) as caught:
            make(rh)
    assert len(str(caught.value)) < 1500
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("asked", ["nan", "0", "-5", "1e-9"])
async def test_a_service_that_asks_for_no_pause_is_not_hammered(asked: str) -> None:
    busy = answer("", 429, {"Retry-After": asked})
    async with (
        Server(busy) as server,
        RunningHub(KEY, base_url=server.base_url, poll=0.05, timeout=1) as rh,
    ):
        with pytest.raises(errors.RunningHubError):
            await rh.call(MODEL, prompt="a boat")
        assert len(server.submits) <= 10


@pytest.mark.filterwarnings("error")
async def test_a_body_of_many_megabytes() -> None:
    """aiohttp warns of a long body that is given as bytes; a warning must not end a submit."""
    picture = (
        "data:image/png;base64," + base64.b64encode(PNG + bytes(5 * 2**20 - len(PNG))).decode()
    )
    async with Server() as server, RunningHub(KEY, base_url=server.base_url, poll=0.01) as rh:
        await rh.hailuo.hailuo_2_3_i2v_pro(image_url=picture, prompt="a boat")
        assert [submit.size > 5 * 2**20 for submit in server.submits] == [True]
        assert "content-length" in server.submits[0].headers
        await rh.uploads.upload(PNG + bytes(5 * 2**20))


@pytest.mark.parametrize(
    "address",
    [5, b"https://example.com/", "", "not a URL", "http://", "https://x/\ud800", "ftp://x"],
)
async def test_a_webhook_that_could_never_be_called(address: Any) -> None:
    """The task would be paid, and whoever waits for the webhook wait for ever."""
    async with Server() as server, RunningHub(KEY, base_url=server.base_url, poll=0.01) as rh:
        call = rh.call(MODEL, prompt="a boat")
        with pytest.raises(errors.InvalidParameterError, match="webhook_url is"):
            await call.submit(webhook_url=address)
        with pytest.raises(errors.InvalidParameterError, match="webhook_url is"):
            await rh.webhooks.resend("1", webhook_url=address)
        assert not server.seen
        await call


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, pickle.dumps])
async def test_what_costs_money_is_not_copied_by_chance(duplicate: Callable[[Any], Any]) -> None:
    async with Server() as server, RunningHub(KEY, base_url=server.base_url, poll=0.01) as rh:
        call = rh.call(MODEL, prompt="a boat")
        with pytest.raises(errors.UsageError, match=r"call\.copy\(\) makes another to pay for"):
            duplicate(call)
        task = await call.submit()
        with pytest.raises(errors.UsageError, match=rf"rh\.task\('{task.id}'\)"):
            duplicate(task)
        result = await task
        if duplicate is not copy.copy:
            with pytest.raises(errors.UsageError, match="keep its task_id"):
                duplicate(result)


async def test_odd_values_for_the_platform_calls() -> None:
    async with RunningHub(KEY, base_url="http://127.0.0.1:1") as rh:
        odd: Any = None
        with pytest.raises(errors.InvalidParameterError, match="call is None"):
            await rh.price_preview(odd)
        odd = []
        with pytest.raises(errors.InvalidParameterError, match="kind is"):
            await rh.assets.create("https://example.com/x.png", kind=odd, name="x")
        with pytest.raises(errors.InvalidParameterError, match=r"asset_id is .* half a char"):
            await rh.assets.query("\ud800")
        with pytest.raises(errors.InvalidParameterError, match="workflow_id is"):
            rh.workflows.run(10**400)


class _Shy:
    def __repr__(self) -> str:
        raise ValueError("not shown")


ODD: list[Any] = [b"x", 1.5, [], {}, object(), _Shy(), [[1]] * 3]
ASKS: dict[str, Callable[[RunningHub, Any], Any]] = {
    "account": lambda rh, odd: rh.account.status(account=odd),
    "account of a graph": lambda rh, odd: rh.workflows.get_json("1", account=odd),
    "workflow": lambda rh, odd: rh.workflows.get_json(odd),
    "app": lambda rh, odd: rh.apps.describe(odd),
    "days": lambda rh, odd: anext(aiter(rh.apps.list(sort="HOTTEST", days=odd))),
    "styles": lambda rh, odd: rh.quick_create.styles(odd),
    "webhook": lambda rh, odd: rh.webhooks.detail(odd),
    "timeout": lambda rh, odd: rh.assets.wait_ready("1", timeout=-1 if odd == 1.5 else odd),
    "progress": lambda rh, odd: rh.uploads.upload(PNG, progress=odd),
    "progress of a LoRA": lambda rh, odd: rh.uploads.upload_lora(__file__, progress=odd),
    "LoRA": lambda rh, odd: rh.uploads.upload_lora(odd),
}
AT_ONCE: dict[str, Callable[[RunningHub, Any], Any]] = {
    "base": lambda rh, odd: rh.from_dict({"model": MODEL, "params": {}}, base=odd),
    "run": lambda rh, odd: rh.workflows.run(odd, {"1": {"a": 1}}),
    "family": lambda rh, odd: catalogue.family_endpoints(odd),
    "account of a call": lambda rh, odd: rh.call(MODEL, prompt="a boat").with_options(account=odd),
}


async def test_what_is_of_the_wrong_type_is_told_like_any_mistake(tmp_path: Path) -> None:
    async with (
        Server(queries=[file_result]) as server,
        RunningHub(KEY, base_url=server.base_url) as rh,
    ):
        result = await rh.call(MODEL, prompt="a red bicycle", resolution="2k")
        asked = len(server.seen)
        for odd in ODD:
            for name, ask in ASKS.items():
                with pytest.raises(errors.InvalidParameterError):
                    pytest.fail(f"{name} took {await ask(rh, odd)}")
            for name, at_once in AT_ONCE.items():
                with pytest.raises(errors.InvalidParameterError):
                    pytest.fail(f"{name} took {at_once(rh, odd)}")
            with pytest.raises(errors.InvalidParameterError, match="is no path"):
                await result.save(odd)
            with pytest.raises(errors.InvalidParameterError, match="is no path"):
                await result.output.save(odd)
        assert len(server.seen) == asked, "nothing was asked"
