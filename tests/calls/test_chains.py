"""Calls that take outputs of other calls."""

from __future__ import annotations

import asyncio
import gc
import json
import pickle
import socket
import warnings
from collections.abc import AsyncIterator, Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.calls.call import submission_of
from runninghub_async.recipes import load
from runninghub_async.sandbox import (
    Sandbox,
    cut,
    expired_link,
    fail,
    hang,
    refuse,
    shipped,
    succeed,
)
from runninghub_async.stores import folder
from tests.helpers import KEY, a_call, a_media_call, client, until
from tests.misbehaving import PNG, Request, Server, answer, status

PICTURE, FILM = "seedream-v4.5/text-to-image", "hailuo-2.3/i2v-pro"
EDIT = "qwen-image-2.0-pro/image-edit"


@pytest.fixture
async def rh(sandbox: Sandbox) -> AsyncIterator[RunningHub]:
    async with _client(sandbox) as client:
        yield client


def _client(sandbox: Sandbox, **settings: Any) -> RunningHub:
    given: dict[str, Any] = {"poll": 0.02, "timeout": 20, **settings}
    return RunningHub(sandbox.api_key, base_url=sandbox.base_url, **given)


def _pictures(rh: RunningHub, count: Literal[2, 3]) -> Call:
    return rh.qwen_image.qwen_image_2_0_pro_text_to_image(prompt="bicycles", image_num=count)


def _edit(rh: RunningHub, pictures: Any) -> Call:
    return rh.call(EDIT, prompt="x", image_urls=pictures)


def _in_words(rh: RunningHub, picture: Any) -> Call:
    return rh.call(
        "rhart-text-g-25-flash-cv/image-to-text", prompt="What is it?", image_url=picture
    )


def _three(rh: RunningHub, name: str = "a") -> Call:
    """Text to picture, picture to words, words to picture."""
    return a_call(rh, prompt=_in_words(rh, a_call(rh, prompt=f"first {name}")))


def _downloads(sandbox: Sandbox) -> list[str]:
    """The downloads, or what part of the file was asked for."""
    seen = [each for each in sandbox.requests if "/output/" in each.path]
    return [each.headers.get("Range", each.method) for each in seen]


# -- what is passed on ------------------------------------------------------------------------


async def test_the_inner_call_is_run_and_its_link_passed_on(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    picture = a_call(rh)
    film = a_media_call(rh, picture)
    result = await film

    made, wanted = sandbox.tasks
    assert wanted.params["imageUrl"] == (await picture).url
    assert result.task_id == wanted.id
    assert picture.task is not None
    assert picture.task.id == made.id
    assert _downloads(sandbox) == []
    assert not any("media/upload" in each.path for each in sandbox.requests)


@pytest.mark.parametrize("what", ["call", "task", "result", "output", "chosen"])
async def test_whatever_stands_for_an_output_may_be_given(
    sandbox: Sandbox, rh: RunningHub, what: str
) -> None:
    picture = a_call(rh)
    source: Any = picture
    if what == "task":
        source = await picture.submit()
    elif what in ("result", "output"):
        result = await picture
        source = result if what == "result" else result.output
    elif what == "chosen":
        source = picture.output(1)
    await a_media_call(rh, source)
    assert len(sandbox.tasks) == 2
    assert sandbox.tasks[1].params["imageUrl"] == (await picture).url


async def test_text_goes_into_a_text_parameter(sandbox: Sandbox, rh: RunningHub) -> None:
    words = _in_words(rh, "https://example.com/a.png")
    again = a_call(rh, prompt=words)
    await again
    assert sandbox.tasks[1].params["prompt"] == (await words).output.text


async def test_an_inner_call_is_run_once_however_many_use_it(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    picture = a_call(rh)
    films = [a_media_call(rh, picture, prompt=f"film {n}") for n in range(4)]
    both = _edit(rh, [picture, picture])
    await asyncio.gather(*(film.run() for film in films), both.run())
    assert len(sandbox.tasks) == 6
    url = (await picture).url
    assert sandbox.tasks[-1].params.get("imageUrls", [url, url]) == [url, url]


async def test_inner_calls_stand_in_lists_extra_and_unchecked_parameters(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    picture = a_call(rh)
    many = rh.call(
        EDIT,
        {"prompt": "x", "image_urls": [picture, "https://example.com/b.png"]},
        extra={"cover": {"picture": picture}},
    )
    odd = rh.call("nobody/knows/it", {"pictures": [{"at": picture}]}, validate=False)
    url = (await picture).url
    sandbox.script(None, refuse(1007))
    with pytest.raises(errors.RunningHubError):
        await odd
    assert submission_of(odd).complete.content({}) == {"pictures": [{"at": url}]}
    with pytest.raises(errors.RunningHubError):  # the sandbox knows no cover
        await many
    assert submission_of(many).complete.content({})["cover"] == {"picture": url}
    plain = _edit(rh, [picture, "https://example.com/b.png"])
    await plain
    assert sandbox.tasks[-1].params["imageUrls"] == [url, "https://example.com/b.png"]


async def test_workflows_and_apps_take_outputs(sandbox: Sandbox, rh: RunningHub) -> None:
    picture = a_call(rh)
    graph = {
        "1": {"class_type": "LoadImage", "inputs": {"image": "x.png"}},
        "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "x"}},
    }
    workflow = sandbox.add_workflow(graph)
    run = rh.workflows.run(workflow, {"1": {"image": picture}})
    await run
    (submit,) = (each for each in sandbox.requests if each.path.endswith("openapi/create"))
    entries = json.loads(submit.body)["nodeInfoList"]
    (entry,) = entries
    assert entry["fieldValue"].startswith("openapi/")  # a node takes an upload's name, and no link
    assert await (await run).output.read()

    with pytest.raises(errors.InvalidParameterError, match="of kind image; allowed is one of"):
        rh.workflows.run(
            workflow,
            {"3": {"text": picture}},
            workflow={"3": {"class_type": "CLIPTextEncode", "inputs": {"text": "a"}}},
        )
    with pytest.raises(errors.InvalidParameterError, match="one output by itself"):
        rh.workflows.run(workflow, {"1": {"image": [picture]}})


async def test_a_node_that_loads_from_a_link_is_given_the_link(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    graph = {
        "1": {"class_type": "LoadImageFromUrl", "inputs": {"image": "https://example.com/x.png"}},
        "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "x"}},
    }
    workflow = sandbox.add_workflow(graph)
    picture = a_call(rh)
    await rh.workflows.run(workflow, {"1": {"image": picture}}, workflow=graph)
    (submit,) = (each for each in sandbox.requests if each.path.endswith("openapi/create"))
    (entry,) = json.loads(submit.body)["nodeInfoList"]
    assert entry["fieldValue"] == (await picture).url
    assert not [each for each in sandbox.requests if "upload" in each.path]


# -- which output -----------------------------------------------------------------------------


async def test_one_of_several_outputs(sandbox: Sandbox, rh: RunningHub) -> None:
    pictures = _pictures(rh, 3)
    await a_media_call(rh, pictures.output(2))
    urls = (await pictures).urls
    assert sandbox.tasks[1].params["imageUrl"] == urls[1]
    await a_media_call(rh, (await pictures).outputs[2])
    assert sandbox.tasks[2].params["imageUrl"] == urls[2]


async def test_several_outputs_without_a_choice_cost_nothing_more(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    pictures = _pictures(rh, 3)
    film = a_media_call(rh, pictures)
    with pytest.raises(errors.InvalidParameterError) as caught:
        await film
    assert len(sandbox.tasks) == 1
    assert caught.value.parameter == "image_url"
    assert sandbox.tasks[0].id in str(caught.value)
    assert [step.state for step in caught.value.chain] == ["succeeded", "not submitted"]
    with pytest.raises(errors.InvalidParameterError, match="image_url"):
        a_media_call(rh, await pictures)  # which is known when the call is made
    await a_media_call(rh, pictures.output(1))
    assert len(sandbox.tasks) == 2


async def test_kinds_are_checked_when_the_call_is_made(rh: RunningHub) -> None:
    film = a_media_call(rh, "https://example.com/a.png")
    wrong: list[Callable[[], Call]] = [
        lambda: a_media_call(rh, film),
        lambda: a_media_call(rh, a_call(rh).output(kind="video")),
        lambda: a_call(rh, prompt=a_call(rh)),
        lambda: a_media_call(rh, _in_words(rh, "https://example.com/a.png")),
        lambda: a_call(rh, resolution=_in_words(rh, "https://example.com/a.png")),
        lambda: rh.workflows.run("1904136902449209346", {"1": {"image": {"a": [film]}}}),
    ]
    for make in wrong:
        with pytest.raises(errors.InvalidParameterError):
            make()
    a_media_call(rh, film.output(kind="image")).price()  # a film may come with its last picture
    a_media_call(rh, film.output(2)).price()
    with pytest.raises(errors.InvalidParameterError):
        film.output()


@pytest.mark.parametrize("position", [0, -1, True, False, 1.5, "2", b"2", [1], float("nan")])
def test_outputs_are_counted_from_1(position: Any) -> None:
    call = a_call(RunningHub(KEY))
    with pytest.raises(errors.InvalidParameterError, match="counted from 1") as caught:
        call.output(position)
    assert str(caught.value).startswith(f"position (which output) is {position!r}; allowed is")
    assert caught.value.parameter == "position"
    call.price()


@pytest.mark.parametrize(
    ("kind", "meant"), [("picture", ""), ("Image", "Did you mean image?"), (3, ""), (["image"], "")]
)
def test_a_kind_that_there_is_not_is_told_with_those_that_there_are(kind: Any, meant: str) -> None:
    call = a_call(RunningHub(KEY))
    with pytest.raises(
        errors.InvalidParameterError, match="video, image, audio, 3d, text, file"
    ) as caught:
        call.output(2, kind=kind)
    assert meant in str(caught.value)
    call.price()


async def test_kinds_that_are_not_known_are_checked_before_the_submit(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    film = a_media_call(rh, "https://example.com/a.png")
    outer = a_media_call(rh, film.output(1))
    with pytest.raises(errors.InvalidParameterError, match="of kind video"):
        await outer
    assert len(sandbox.tasks) == 1


async def test_a_text_that_is_too_long_is_not_submitted(sandbox: Sandbox, rh: RunningHub) -> None:
    words = _in_words(rh, "https://example.com/a.png")
    text = (await words).output.text
    assert text is not None
    short = next(
        (endpoint, parameter)
        for endpoint in rh.catalogue
        for parameter in endpoint.params
        if parameter.type == "string" and 0 < (parameter.max_length or 0) < len(text)
        if not parameter.multiple and endpoint.advised_against is None
    )
    endpoint, parameter = short
    outer = rh.call(endpoint.path, {parameter.name: words}, validate=False)
    with pytest.raises(errors.InvalidParameterError, match="characters") as caught:
        await outer
    assert caught.value.parameter == parameter.python_name
    assert len(sandbox.tasks) == 1


# -- links that are gone ----------------------------------------------------------------------


@pytest.fixture(params=["short", "long"])
def length(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of files, to what saves them; long ones are known by their writing."""
    if request.param == "long":
        monkeypatch.setattr(folder, "_LONG", 0)


@pytest.mark.usefixtures("length")
async def test_a_saved_file_is_uploaded_where_the_service_has_it_no_more(
    sandbox: Sandbox, rh: RunningHub, tmp_path: Path
) -> None:
    picture = await a_call(rh)
    await picture.save(tmp_path)
    sandbox.script(None, expired_link(times=None))
    await a_media_call(rh, picture)
    assert [each.path for each in sandbox.requests if "media/upload" in each.path]
    assert sandbox.tasks[1].params["imageUrl"] != picture.url


async def test_a_link_that_is_there_is_passed_on_though_a_file_was_saved(
    sandbox: Sandbox, rh: RunningHub, tmp_path: Path
) -> None:
    picture = await a_call(rh)
    await picture.save(tmp_path)
    await a_media_call(rh, picture)
    assert sandbox.tasks[1].params["imageUrl"] == picture.url
    assert _downloads(sandbox) == ["GET", "bytes=0-0"]  # of which the first saved it


@pytest.mark.usefixtures("length")
@pytest.mark.parametrize("change", ["nothing was saved", "it was changed", "it is gone"])
async def test_a_file_that_is_nowhere_is_an_error_that_says_to_save(
    sandbox: Sandbox, rh: RunningHub, tmp_path: Path, change: str
) -> None:
    picture = await a_call(rh)
    if change != "nothing was saved":
        (saved,) = await picture.save(tmp_path)
        saved.write_bytes(b"other") if change == "it was changed" else saved.unlink()
    sandbox.script(None, expired_link(times=None))
    film = a_media_call(rh, picture)
    with pytest.raises(errors.DownloadError, match="Save results") as caught:
        await film
    assert caught.value.task_id == picture.task_id
    assert len(sandbox.tasks) == 1


@pytest.mark.parametrize("is_there", [True, False])
async def test_without_a_saved_file_a_new_link_is_asked_for(is_there: bool) -> None:
    links = ["/files/old.png", "/files/new.png" if is_there else "/files/gone.png"]

    async def tells_a_link(request: Request) -> None:
        link = request.server.base_url + links[0]
        await status("SUCCESS", results=[{"url": link, "outputType": "png"}])(request)

    async def has_new_ones(request: Request) -> None:
        is_new = "new" in request.path
        await (answer(PNG) if is_new else answer(b"", 404))(request)

    async with (
        Server(queries=[tells_a_link], downloads=[has_new_ones]) as server,
        client(server) as rh,
    ):
        picture = await a_call(rh)
        links.pop(0)
        film = a_media_call(rh, picture)
        if is_there:
            await film
            assert server.submits[1].json["imageUrl"] == server.base_url + "/files/new.png"
        else:
            with pytest.raises(errors.DownloadError, match="Save results"):
                await film
            assert len(server.submits) == 1


async def test_an_output_of_a_task_from_before_is_looked_at(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    before = await a_call(rh)
    async with _client(sandbox) as later:
        await a_media_call(later, later.task(before.task_id))
    assert sandbox.tasks[1].params["imageUrl"] == before.url
    assert _downloads(sandbox) == ["bytes=0-0"]


# -- what fails, and going on -----------------------------------------------------------------


async def test_a_failure_tells_the_whole_chain(sandbox: Sandbox, rh: RunningHub) -> None:
    first = a_call(rh, prompt="first")
    second = _in_words(rh, first)
    third = a_call(rh, prompt=second)
    sandbox.script("rhart-text-g-25-flash-cv/image-to-text", fail())
    with pytest.raises(errors.TaskFailedError) as caught:
        await third
    made, failed = sandbox.tasks
    error = caught.value
    assert [(step.state, step.task_id) for step in error.chain] == [
        ("succeeded", made.id),
        ("failed", failed.id),
        ("not submitted", None),
    ]
    assert error.task_id == failed.id
    assert error.chain[0].cost == Decimal("0.2")
    for told in (made.id, failed.id, "Paid so far: 0.2 CNY", "a copy of its call", PICTURE):
        assert told in str(error)
    assert pickle.loads(pickle.dumps(error)).chain == error.chain
    with pytest.raises(errors.TaskFailedError) as again:
        await third
    assert again.value.message == error.message  # told once, not once more each time
    with pytest.raises(errors.TaskFailedError) as own:
        await second
    assert own.value.chain == error.chain[:2]
    assert "Paid so far: 0.2 CNY" in str(own.value)
    assert "was not submitted" not in str(own.value)
    assert len(sandbox.tasks) == 2


async def test_what_stops_the_last_call_tells_the_whole_chain(sandbox: Sandbox) -> None:
    async with _client(sandbox, site="cn", budget="2.7CNY") as rh:
        picture = a_call(rh)
        film = a_media_call(rh, picture)
        for _ in range(2):
            with pytest.raises(errors.BudgetExceededError) as caught:
                await film
            error = caught.value
            assert picture.task is not None
            assert [(step.name, step.state, step.task_id) for step in error.chain] == [
                (PICTURE, "succeeded", picture.task.id),
                (FILM, "not submitted", None),
            ]
            assert (error.spent, error.cost) == (Decimal("0.2"), Decimal("2.63"))
            assert str(error).count("Paid so far: 0.2 CNY") == 1
            assert str(error).count("The chain:") == 1
        with pytest.raises(errors.BudgetExceededError) as caught:
            await film.submit()
        assert len(caught.value.chain) == 2
        await rh.gather(picture, film, return_exceptions=True)
    assert len(sandbox.tasks) == 1


async def test_the_last_call_of_a_chain_tells_how_far_it_has_come_itself(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    film = a_media_call(rh, a_call(rh))
    sandbox.script(FILM, cut(on="submit"))
    with pytest.raises(errors.SubmissionUncertainError) as uncertain:
        await film
    assert [step.state for step in uncertain.value.chain] == ["succeeded", "uncertain"]
    sandbox.script(FILM, hang())
    another = film.copy()
    await another.submit()
    with pytest.raises(errors.TaskTimeoutError) as late:
        await another.with_options(timeout=0.1)
    assert [step.state for step in late.value.chain] == ["succeeded", "under way"]
    assert late.value.task_id == late.value.chain[-1].task_id
    sandbox.script(FILM, refuse(1007))
    with pytest.raises(errors.RunningHubError) as refused:
        await film.copy()
    assert [step.state for step in refused.value.chain] == ["succeeded", "not submitted"]
    result = await a_call(rh)
    sandbox.script(FILM, refuse(1007))
    with pytest.raises(errors.RunningHubError) as alone:
        await a_media_call(rh, result)
    assert alone.value.chain == ()  # what was in hand is no chain


async def test_awaiting_again_goes_on_where_it_stopped(sandbox: Sandbox, rh: RunningHub) -> None:
    third = _three(rh)
    sandbox.script("rhart-text-g-25-flash-cv/image-to-text", refuse(1007))
    with pytest.raises(errors.RunningHubError) as caught:
        await third
    assert [step.state for step in caught.value.chain] == [
        "succeeded",
        "not submitted",
        "not submitted",
    ]
    assert "not paid again" in str(caught.value)
    await third
    assert [task.status for task in sandbox.tasks] == ["SUCCESS"] * 3


async def test_what_is_uncertain_stays_so(sandbox: Sandbox, rh: RunningHub) -> None:
    film = a_media_call(rh, a_call(rh))
    sandbox.script(PICTURE, cut(on="submit"))
    for _ in range(2):
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await film
        assert [step.state for step in caught.value.chain] == ["uncertain", "not submitted"]
    assert len(sandbox.tasks) == 1


async def test_inputs_that_have_not_begun_are_not_begun_after_a_failure(
    sandbox: Sandbox,
) -> None:
    async with _client(sandbox, concurrency=1) as rh:
        pictures = [a_call(rh, prompt=f"picture {n}") for n in range(3)]
        sandbox.script(PICTURE, fail())
        both = _edit(rh, pictures)
        with pytest.raises(errors.TaskFailedError):
            await both
        await asyncio.sleep(0.3)
        assert len(sandbox.tasks) < 3  # the next may have gone as the first failed


# -- time, cancelling, places -----------------------------------------------------------------


async def test_time_runs_from_when_the_inputs_are_there(sandbox: Sandbox, rh: RunningHub) -> None:
    sandbox.script(PICTURE, succeed(after=0.8))
    film = a_media_call(rh, a_call(rh)).with_options(timeout=0.6)
    await film
    assert len(sandbox.tasks) == 2


async def test_each_call_has_its_own_limit(sandbox: Sandbox, rh: RunningHub) -> None:
    sandbox.script(PICTURE, hang())
    picture = a_call(rh).with_options(timeout=0.1)
    film = a_media_call(rh, picture)
    with pytest.raises(errors.TaskTimeoutError) as caught:
        await film
    assert caught.value.task_id == sandbox.tasks[0].id
    assert [step.state for step in caught.value.chain] == ["under way", "not submitted"]
    sandbox.end(sandbox.tasks[0], succeed())
    picture.with_options(timeout=20)
    await film
    assert len(sandbox.tasks) == 2


@pytest.mark.parametrize("is_given", ["a call", "its result"])
async def test_a_limit_that_passes_while_an_input_is_looked_at_says_whose_that_is(
    is_given: str,
) -> None:
    async def tells_a_link(request: Request) -> None:
        link = f"{request.server.base_url}/files/1.png"
        await status("SUCCESS", results=[{"url": link, "outputType": "png"}])(request)

    async with (
        Server(queries=[tells_a_link], downloads=[lambda _: asyncio.sleep(9)]) as server,
        client(server) as rh,
    ):
        picture = a_call(rh)
        result = await picture
        film = a_media_call(rh, picture if is_given == "a call" else result)
        with pytest.raises(errors.TaskTimeoutError) as caught:
            await film.with_options(timeout=0.1)
        assert f"task {result.task_id}" in str(caught.value)
        assert "looked at, or fetched" in str(caught.value)
        assert len(server.submits) == 1


async def test_a_limit_that_passes_while_there_is_no_connection_says_so() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        address = full.getsockname()
        with socket.create_connection(address):  # the next one is not taken any more
            async with RunningHub(KEY, base_url=f"http://127.0.0.1:{address[1]}") as rh:
                with pytest.raises(errors.TaskTimeoutError, match="no connection to the service"):
                    await a_call(rh).with_options(timeout=0.3)


async def test_of_several_that_await_one_may_leave(sandbox: Sandbox, rh: RunningHub) -> None:
    film = a_media_call(rh, a_call(rh))
    first, second = asyncio.create_task(film.run()), asyncio.create_task(film.run())
    await until(lambda: sandbox.tasks)
    first.cancel()
    result = await second
    assert result.task_id == sandbox.tasks[1].id
    assert len(sandbox.tasks) == 2


async def test_a_cancelled_chain_goes_on_when_it_is_awaited_again(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    film = a_media_call(rh, a_call(rh))
    waiting = asyncio.create_task(film.run())
    await until(lambda: sandbox.tasks)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert film.task is None
    await film
    assert len(sandbox.tasks) == 2


@pytest.mark.parametrize("way", ["map", "map of the client", "gather", "alone"])
async def test_chains_of_three_where_one_task_may_run(sandbox: Sandbox, way: str) -> None:
    most = 0

    def running() -> int:
        return sum(task.status in ("QUEUED", "RUNNING") for task in sandbox.tasks)

    async def watch() -> None:
        nonlocal most
        while True:
            most = max(most, running())
            await asyncio.sleep(0.01)

    async with _client(sandbox, concurrency=None if way == "map" else 1) as rh:
        chains = [_three(rh, str(n)) for n in range(3)]
        chains.append(a_call(rh, prompt=_in_words(rh, chains[0])))  # which hangs on another one
        watcher = asyncio.create_task(watch())
        async with asyncio.timeout(30):
            if way == "gather":
                await rh.gather(*chains)
            elif way == "alone":
                await asyncio.gather(*(chain.run() for chain in chains))
            else:
                at_once = 1 if way == "map" else None
                async with rh.map(reversed(chains), concurrency=at_once) as outcomes:
                    assert all([outcome.error is None async for outcome in outcomes])
        watcher.cancel()
    assert len(sandbox.tasks) == 11
    assert most == 1


async def test_a_call_that_waits_takes_no_room_in_a_map(sandbox: Sandbox, rh: RunningHub) -> None:
    sandbox.script(PICTURE, hang())
    picture = a_call(rh, prompt="a slow one")
    task = await picture.submit()
    films = [a_media_call(rh, picture, prompt=f"film {n}") for n in range(3)]
    others = [a_call(rh, prompt=f"other {n}") for n in range(3)]
    ended: list[str] = []
    async with rh.map([*films, *others], concurrency=1) as outcomes:
        async for outcome in outcomes:
            assert isinstance(outcome.call, Call)
            assert outcome.error is None
            ended.append(outcome.call.model)
            if len(ended) == 3:
                sandbox.end(task.id, succeed())
    assert ended == [PICTURE] * 3 + [FILM] * 3


async def test_a_map_that_is_left_tells_of_inner_tasks(sandbox: Sandbox, rh: RunningHub) -> None:
    sandbox.script(PICTURE, hang())
    async with rh.map([a_media_call(rh, a_call(rh))]) as outcomes:
        waiting = asyncio.create_task(anext(outcomes))
        await until(lambda: sandbox.tasks)
        waiting.cancel()
    assert outcomes.unfinished == [sandbox.tasks[0].id]


async def test_a_long_chain_is_no_deep_one(sandbox: Sandbox) -> None:
    async with _client(sandbox) as rh:
        sandbox.script(PICTURE, refuse(1007))
        chain = a_call(rh)
        for _ in range(400):
            chain = rh.qwen_image.qwen_image_2_0_pro_image_edit(prompt="x", image_urls=[chain])
        price = chain.price()
        assert price is not None
        assert len(price.basis) < 40, "of equal prices it tells one, and how many"
        form = chain.to_dict()
        assert len(form["calls"]) == 400
        with pytest.raises(errors.RunningHubError) as caught:
            await chain
        assert len(caught.value.chain) <= 401
        rh.from_dict(form).price()


# -- text forms, copies, prices ---------------------------------------------------------------


async def test_a_text_form_has_each_inner_call_once(sandbox: Sandbox, rh: RunningHub) -> None:
    picture = a_call(rh).tagged(user="ann")
    words = _in_words(rh, picture)
    film = a_media_call(rh, picture.output(1), prompt=words)
    form = film.to_dict()
    assert form["params"]["imageUrl"] == {"call": "1", "output": 1}
    assert form["params"]["prompt"] == {"call": "2"}
    assert form["calls"]["1"] == picture.to_dict()
    assert form["calls"]["2"]["params"]["imageUrl"] == {"call": "1"}
    again = rh.from_dict(form)
    assert again.to_dict() == form
    assert again.price() == film.price()
    await again
    assert len(sandbox.tasks) == 3
    told = again.to_dict()
    assert "calls" not in told
    assert told["params"]["imageUrl"] == {
        "task": sandbox.tasks[0].id,
        "account": (await picture.submit()).account,
        "output": 1,
    }


async def test_a_node_whose_input_is_called_as_a_mark_takes_an_output_in_a_text_form(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    film = a_media_call(rh, a_call(rh))
    run = rh.workflows.run(shipped.ALL_MEDIA, {"2": {"file": film}})
    again = rh.from_dict(run.to_dict())
    assert again.to_dict() == run.to_dict()
    await again
    submission_of(run)  # it is not awaited, on purpose


async def test_a_text_form_with_tasks_is_read_where_there_is_no_loop_and_pays_nothing_again(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    picture = a_call(rh)
    await picture
    form = a_media_call(rh, picture).to_dict()
    output_form = a_media_call(rh, (await picture).output).to_dict()
    assert output_form["params"]["imageUrl"]["output"] == 1
    later = await asyncio.to_thread(_client, sandbox)
    async with later:
        calls = [later.from_dict(form), later.from_dict(output_form)]
        assert calls[0].to_dict() == form
        await later.gather(*calls)
    assert len(sandbox.tasks) == 3
    form["params"]["imageUrl"]["account"] = "key-00000000"
    with pytest.raises(errors.InvalidParameterError, match="account"):
        rh.from_dict(form)


@pytest.mark.parametrize(
    ("calls", "told"),
    [
        ({"1": {"model": PICTURE, "params": {"prompt": {"call": "1"}}}}, "circle"),
        (
            {
                "1": {"model": PICTURE, "params": {"prompt": {"call": "2"}}},
                "2": {"model": PICTURE, "params": {"prompt": {"call": "1"}}},
            },
            "circle",
        ),
        ({"2": {"model": PICTURE, "params": {"prompt": "x"}}}, "no call '1'"),
        (None, "no call '1'"),
        ({"1": {"model": PICTURE, "params": {"prompt": "x"}}, "3": {}}, "3 is used nowhere"),
        ([], "calls is"),
        ({"1": {"model": PICTURE, "params": {"prompt": 3}}}, "prompt"),
        ({"1": {"model": FILM, "params": {"image_url": "a.png", "prompt": "x"}}}, "a.png"),
    ],
)
def test_mistakes_in_text_forms_are_told(calls: Any, told: str) -> None:
    rh = RunningHub(KEY)
    form = {
        "model": FILM,
        "params": {"image_url": {"call": "1"}, "prompt": "x"},
        **({} if calls is None else {"calls": calls}),
    }
    with pytest.raises(errors.InvalidParameterError, match=told):
        rh.from_dict(form)
    gc.collect()  # where a call that nobody awaits would warn, which is an error in tests


def test_other_objects_stay_what_they_are() -> None:
    rh = RunningHub(KEY)
    for value in ({"task": "upscale"}, {"call": {"a": 1}}, {"call": "1", "more": 2}, {"kind": 1}):
        form = {"model": PICTURE, "params": {"prompt": "a red bicycle", "resolution": "2k"}}
        form["extra"] = {"odd": value}
        assert rh.from_dict(form).to_dict()["extra"] == {"odd": value}


async def test_copies_share_the_inner_call(sandbox: Sandbox, rh: RunningHub) -> None:
    film = a_media_call(rh, a_call(rh))
    await rh.gather(film, film.copy(), film.copy())
    assert len(sandbox.tasks) == 4
    assert len({task.params.get("imageUrl") for task in sandbox.tasks[1:]}) == 1


async def test_the_price_is_the_sum_of_what_is_not_paid(sandbox: Sandbox, rh: RunningHub) -> None:
    picture = a_call(rh)
    film = a_media_call(rh, picture)
    alone = a_media_call(rh, "https://example.com/a.png").price()
    both, first = film.price(), picture.price()
    assert alone is not None
    assert both is not None
    assert first is not None
    assert both.amount == first.amount + alone.amount
    assert (both.currency, both.site) == (alone.currency, alone.site)
    two = _edit(rh, [picture, film.output(1)])
    assert two.price() is None or two.price()
    await picture
    assert film.price() == alone


async def test_a_price_by_the_length_of_a_text_is_not_known_before_the_text_is(
    rh: RunningHub,
) -> None:
    for endpoint in rh.catalogue:
        table = endpoint.price_on("cn")
        text = endpoint.param("text") or endpoint.param("prompt")
        if table is None or table.unit != "per 1000 characters" or text is None:
            continue
        given = {text.name: _in_words(rh, "https://example.com/a.png")}
        call = rh.call(endpoint.path, given, validate=False)
        assert call.price() is None
        return
    pytest.fail("no model is priced by the length of its text any more")


async def test_the_live_price_wants_what_is_complete(sandbox: Sandbox, rh: RunningHub) -> None:
    picture = a_call(rh)
    film = a_media_call(rh, picture)
    with pytest.raises(errors.InvalidParameterError, match="not there yet"):
        await rh.price_preview(film)
    assert sandbox.tasks == []
    await picture
    assert (await rh.price_preview(film)).amount is not None
    assert len(sandbox.tasks) == 1


async def test_a_budget_holds_over_a_chain_and_nothing_while_it_waits(sandbox: Sandbox) -> None:
    async with _client(sandbox, site="cn", budget="2.83CNY") as rh:
        sandbox.script(PICTURE, succeed(after=0.4))
        film = asyncio.create_task(a_media_call(rh, a_call(rh)).run())
        await until(lambda: sandbox.tasks)
        held = rh.budget
        assert held is not None
        assert held.reserved == Decimal("0.2")
        await film
        assert held.spent == Decimal("2.83")
    async with _client(sandbox, site="cn", budget="2.7CNY") as rh:
        picture = a_call(rh)
        with pytest.raises(errors.BudgetExceededError):
            await a_media_call(rh, picture)
        assert picture.task is not None
    assert len(sandbox.tasks) == 3


# -- accounts, clients, warnings --------------------------------------------------------------


async def test_the_calls_of_a_chain_may_be_of_several_accounts(sandbox: Sandbox) -> None:
    other = sandbox.add_account()
    keys = [sandbox.api_key, other]
    async with RunningHub(keys, base_url=sandbox.base_url, poll=0.02) as rh:
        one, two = (each.account for each in rh.stats().accounts)
        picture = a_call(rh).with_options(account=one)
        film = a_media_call(rh, picture).with_options(account=two)
        await film
        assert picture.task is not None
        assert film.task is not None
        assert (picture.task.account, film.task.account) == (one, two)
        assert film.to_dict()["params"]["imageUrl"]["account"] == one


async def test_an_output_of_another_client_is_taken(sandbox: Sandbox, rh: RunningHub) -> None:
    async with _client(sandbox) as other:
        picture = a_call(other)
        await a_media_call(rh, picture)
    assert len(sandbox.tasks) == 2


def test_dropping_the_outer_call_unused_warns_once() -> None:
    rh = RunningHub(KEY)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        a_media_call(rh, a_call(rh))
        gc.collect()
    assert [FILM in str(each.message) for each in told] == [True]
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        a_call(rh).output(1)
        gc.collect()
    assert [PICTURE in str(each.message) for each in told] == [True]


async def test_closing_the_client_ends_the_wait_for_inputs(sandbox: Sandbox) -> None:
    rh = _client(sandbox)
    sandbox.script(PICTURE, hang())
    film = a_media_call(rh, a_call(rh))
    waiting = asyncio.create_task(film.run())
    await until(lambda: sandbox.tasks)
    await rh.close()
    with pytest.raises(errors.ClientClosedError) as caught:
        await waiting
    assert caught.value.task_id == sandbox.tasks[0].id
    assert len(caught.value.chain) == 2


async def test_a_local_file_and_an_output_go_together(
    sandbox: Sandbox, rh: RunningHub, tmp_path: Path
) -> None:
    local = tmp_path / "b.png"
    local.write_bytes(PNG)
    both = _edit(rh, [a_call(rh), local])
    await both
    first, second = sandbox.tasks[-1].params["imageUrls"]
    assert "/output/" in first
    assert first != second


async def test_a_result_of_a_closed_client_is_taken(sandbox: Sandbox, rh: RunningHub) -> None:
    async with _client(sandbox) as before:
        picture = await a_call(before)
    await a_media_call(rh, picture)
    assert sandbox.tasks[1].params["imageUrl"] == picture.url


async def test_submitting_the_outer_call_waits_for_the_inner(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    film = a_media_call(rh, a_call(rh))
    task = await film.submit()
    assert [each.id for each in sandbox.tasks][1] == task.id
    assert sandbox.tasks[0].status == "SUCCESS"
    await task


async def test_an_inner_call_is_cancelled_as_its_own_options_say(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    sandbox.script(PICTURE, hang(times=None))

    def asked() -> list[str]:
        return [each.path for each in sandbox.requests if each.path.endswith("cancel")]

    async def leave(inner: Call) -> None:
        film = asyncio.create_task(a_media_call(rh, inner).run())
        await until(lambda: inner.task is not None)
        film.cancel()
        with pytest.raises(asyncio.CancelledError):
            await film

    await leave(a_call(rh))
    assert asked() == []
    await leave(a_call(rh).with_options(on_cancel="cancel"))
    await until(asked)
    assert len(asked()) == 1


async def test_apps_take_outputs_as_uploads_and_texts(sandbox: Sandbox, rh: RunningHub) -> None:
    app = await rh.apps.describe(shipped.PICTURE_APP)
    texts = [each for each in app.fields if not each.is_media and each.type == "STRING"]
    words = _in_words(rh, "https://example.com/a.png")
    values: dict[str, Any] = {texts[0].key: words}
    media = [each for each in app.fields if each.is_media]
    values |= {each.key: a_call(rh, prompt=f"for {each.key}") for each in media}
    await rh.apps.run(shipped.PICTURE_APP, values)
    (submit,) = (each for each in sandbox.requests if each.path.endswith("ai-app/run"))
    sent = {f"{e['nodeId']}.{e['fieldName']}": e["fieldValue"] for e in _entries_of(submit)}
    assert sent[texts[0].key] == (await words).output.text
    assert all(sent[each.key].startswith("openapi/") for each in media)


def _entries_of(request: Any) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(request.body)["nodeInfoList"]
    return entries


async def test_recipes_take_outputs(sandbox: Sandbox, rh: RunningHub, tmp_path: Path) -> None:
    recipe = tmp_path / "film.yaml"
    recipe.write_text(
        f"kind: model\nid: {FILM}\nsummary: A slow film of a picture.\nparameters:\n"
        "- {name: picture, param: imageUrl, required: true}\n"
        "- {name: words, param: prompt, required: true, max_length: 1000, help: What happens.}\n"
    )
    call = rh.call(load(recipe), picture=a_call(rh), words=_in_words(rh, "https://example.com/a"))
    form = call.to_dict()
    assert form["params"]["picture"]["call"] in form["calls"]
    await call
    assert "/output/" in sandbox.tasks[-1].params["imageUrl"]
    with pytest.raises(errors.InvalidParameterError, match="of kind video"):
        rh.call(load(recipe), picture=call, words="x")


async def test_inputs_that_fail_one_after_the_other_leave_nothing_untold(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    sandbox.script(PICTURE, fail(times=None))
    with pytest.raises(errors.RunningHubError):
        await _edit(rh, [a_call(rh, prompt=f"picture {n}") for n in range(3)])
    gc.collect()


async def test_what_is_text_goes_as_text_where_nothing_is_known_of_what_is_wanted(
    sandbox: Sandbox, rh: RunningHub
) -> None:
    picture = rh.call(PICTURE, {"prompt": "a cat in the rain"})
    given = {"caption": _in_words(rh, picture), "cover": picture}
    await rh.call(PICTURE, {"prompt": "a dog in the rain"}, extra=given)
    params = sandbox.tasks[-1].params
    assert params["cover"].startswith("http")
    assert not params["caption"].startswith("http")
