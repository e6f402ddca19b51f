"""What callers are told at the end, so that no program sends again what may be paid already; and
how those who have sent the same again find what they had asked for."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest
from openai import AsyncOpenAI

from runninghub_async.sandbox import (
    Sandbox,
    cut,
    delay,
    fail,
    http_error,
    refuse,
    reset,
    rubbish,
    succeed,
)
from runninghub_async.sandbox.scripts import AnyStep
from runninghub_async.serve.token_store import TokenFile
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.misbehaving import PNG
from tests.serve import node_client
from tests.serve.gateway import CASE, gateway_to
from tests.serve.serving import Door, door_on

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API:DeprecationWarning")
MODEL, FILM = "alibaba/qwen-image-2.0-pro/text-to-image", "minimax/hailuo-2.3/t2v-standard"
EDITS = "rhart-image-x-official/edit"
SINGLE = "rhart-image-g-2-official/text-to-image"
"""Which makes one picture a task."""
IMAGES = "/v1/images/generations"
REPEATED = (408, 409, 429)
"""Statuses that the official clients repeat, beside all from 500 on."""
LOST: dict[str, AnyStep] = {
    "502 after it was made": http_error(502),
    "502 before it was made": http_error(502, created=False),
    "504 after it was made": http_error(504),
    "504 before it was made": http_error(504, created=False),
    "500 before it was made": http_error(500, created=False),
    "reset": reset(),
    "reset before": reset(created=False),
    "cut": cut(),
    "rubbish": rubbish(),
}
FAILED: dict[str, tuple[AnyStep, str]] = {
    "moderation": (fail(1501), "content_policy_violation"),
    "a fault of the machine": (fail(1000), "task_failed"),
    "refused for its input": (refuse(1007), "input_refused"),
}


def submits(sandbox: Sandbox, prompt: str) -> int:
    """How often this prompt was sent to the service, whatever came of it."""
    return sum(f'"{prompt}"'.encode() in (seen.body or b"") for seen in sandbox.requests)


def invites(answer: httpx2.Response) -> bool:
    """Whether the official clients would send the same again."""
    should = answer.headers.get("x-should-retry")
    return should != "false" and (answer.status_code in REPEATED or answer.status_code >= 500)


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    out = tmp_path_factory.mktemp("door")
    with (
        Sandbox(task_seconds=0.3, small=True, concurrency=100) as sandbox,
        door_on(sandbox, out) as running,
    ):
        yield running


@pytest.fixture
async def asking(door: Door) -> AsyncIterator[httpx2.AsyncClient]:
    async with door.asking() as client:
        yield client


def body(prompt: str, **more: Any) -> dict[str, Any]:
    return {"model": MODEL, "prompt": prompt, **more}


# -- after an intent was written, no answer invites a repeat -----------------------------------


@pytest.mark.parametrize("how", LOST)
async def test_a_submit_of_unknown_fate_is_told_as_such_and_never_made_again(
    door: Door, asking: httpx2.AsyncClient, how: str
) -> None:
    prompt = f"lost: {how}"
    door.sandbox.script(None, LOST[how], prompt=prompt)
    answer = await asking.post(IMAGES, json=body(prompt))
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "submission_uncertain"
    assert not invites(answer)
    # A program that repeats all the same is told the same, and nothing is submitted.
    again = await asking.post(IMAGES, json=body(prompt), headers={"x-stainless-retry-count": "1"})
    assert (again.status_code, again.json()) == (400, answer.json())
    assert submits(door.sandbox, prompt) == 1


async def test_a_film_of_unknown_fate_is_a_failed_one(
    door: Door, asking: httpx2.AsyncClient
) -> None:
    door.sandbox.script(None, http_error(502), prompt="a lost film")
    answer = await asking.post("/v1/videos", json={"model": FILM, "prompt": "a lost film"})
    assert answer.status_code == 200
    film = answer.json()
    async with asyncio.timeout(30):
        while film["status"] not in ("completed", "failed"):
            film = (await asking.get(f"/v1/videos/{film['id']}")).json()
    assert (film["status"], film["error"]["code"]) == ("failed", "submission_uncertain")
    again = await asking.post(
        "/v1/videos",
        json={"model": FILM, "prompt": "a lost film"},
        headers={"x-stainless-retry-count": "1"},
    )
    assert again.json()["id"] == film["id"]
    assert submits(door.sandbox, "a lost film") == 1


@pytest.mark.parametrize("how", FAILED)
async def test_a_task_that_failed_is_a_400_that_nobody_repeats(
    door: Door, asking: httpx2.AsyncClient, how: str
) -> None:
    prompt, (step, code) = f"failed: {how}", FAILED[how]
    door.sandbox.script(None, step, prompt=prompt)
    answer = await asking.post(IMAGES, json=body(prompt))
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    assert not invites(answer)
    assert submits(door.sandbox, prompt) == 1


async def test_official_clients_believe_what_they_are_told(door: Door) -> None:
    prompts = {client: f"lost for {client}" for client in ("python", "node")}
    for prompt in prompts.values():
        door.sandbox.script(None, http_error(504), prompt=prompt)
    async with AsyncOpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        with pytest.raises(openai.BadRequestError) as raised:
            await client.images.generate(model=MODEL, prompt=prompts["python"])
    script = """
await client.images.generate({ model: process.argv[3], prompt: process.argv[4] })
  .catch((error) => { answers.error = told(error); });
"""
    told = node_client.answers(door, script, MODEL, prompts["node"])["error"]
    assert raised.value.code == told["code"] == "submission_uncertain"
    assert told["class"] == "BadRequestError"
    assert [submits(door.sandbox, prompt) for prompt in prompts.values()] == [1, 1]


# -- time limits -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server that waits half a second for what takes two."""
    out = tmp_path_factory.mktemp("hurried")
    with (
        Sandbox(task_seconds=2.0, small=True, concurrency=100) as sandbox,
        door_on(sandbox, out, wait=0.5) as running,
    ):
        yield running


async def test_a_call_whose_time_is_over_is_told_its_task(hurried: Door) -> None:
    with gateway_to(hurried.url, lambda _: True) as gateway:
        async with AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=hurried.token) as client:
            with pytest.raises(openai.InternalServerError) as raised:
                await client.images.generate(
                    model=MODEL, prompt="slow", extra_headers={CASE: "slow"}
                )
        assert len(gateway.seen) == 1
    assert raised.value.status_code == 504
    assert raised.value.response.headers["x-should-retry"] == "false"
    (task,) = set(re.findall(r"img_[0-9a-f]{32}", raised.value.message))
    async with hurried.asking() as asking, asyncio.timeout(30):
        # Whoever sends it again all the same waits for the same task, as does who asks for it.
        status = 504
        while status == 504:
            repeat = {"x-stainless-retry-count": "1"}
            answer = await asking.post(IMAGES, json=body("slow"), headers=repeat)
            status = answer.status_code
        assert status == 200
        told = (await asking.get(f"/v1/tasks/{task}")).json()
        assert told["status"] == "completed"
    assert len(hurried.sandbox.tasks) == 1


@pytest.mark.parametrize("is_silent", [True, False])
async def test_a_client_whose_own_time_is_over_joins_what_it_has_asked_for(
    door: Door, is_silent: bool
) -> None:
    prompt = f"out of time, {is_silent}"
    if not is_silent:
        door.sandbox.script(None, succeed(after=1.3), prompt=prompt)
    with gateway_to(door.url, lambda _: True) as gateway:
        gateway.fates[prompt].extend(["silent"] if is_silent else [])
        async with AsyncOpenAI(
            base_url=f"{gateway.url}/v1", api_key=door.token, timeout=1.0
        ) as client:
            made = await client.images.generate(
                model=MODEL, prompt=prompt, extra_headers={CASE: prompt}
            )
        assert len(made.data or []) == 1
        assert len(gateway.seen) > 1
    assert submits(door.sandbox, prompt) == 1


# -- the same request, sent again ----------------------------------------------------------------


async def test_repeats_of_the_same_words_at_once_each_have_their_own(door: Door) -> None:
    """Each of four calls loses its answer: each repeat is given the one of another call, or its
    own, and no two are given the same."""
    with gateway_to(door.url, lambda _: True) as gateway:
        for number in range(4):
            gateway.fates[f"{number}"].append("lose the answer")
        async with AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=door.token) as client:
            answers = await asyncio.gather(
                *(
                    client.images.generate(
                        model=MODEL, prompt="the same", extra_headers={CASE: f"{number}"}
                    )
                    for number in range(4)
                )
            )
    links = {(answer.data or [])[0].url for answer in answers}
    assert len(links) == submits(door.sandbox, "the same") == 4


async def test_who_asked_twice_and_comes_again_is_given_the_second(
    door: Door, asking: httpx2.AsyncClient
) -> None:
    """Nobody asks for the same once more before the first has come."""
    asked = {"model": FILM, "prompt": "once more"}
    ids = [(await asking.post("/v1/videos", json=asked)).json()["id"] for _ in range(2)]
    repeat = {"x-stainless-retry-count": "1"}
    again = await asking.post("/v1/videos", json=asked, headers=repeat)
    assert again.json()["id"] == ids[1] != ids[0]


async def test_who_is_lost_while_files_are_passed_on_joins_what_was_asked_for(door: Door) -> None:
    """Long before anybody waits for the end, and before anything is submitted."""
    door.sandbox.script(None, delay(1.0, on="upload"))

    def is_passed_on(_: str) -> bool:
        return any("upload" in seen.path for seen in door.sandbox.requests)

    with gateway_to(door.url, is_passed_on) as gateway:
        gateway.fates["files"].append("cut when made")
        async with AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=door.token) as client:
            made = await client.images.edit(
                model=EDITS, prompt="from a file", image=PNG, extra_headers={CASE: "files"}
            )
        assert [retries for _, retries in gateway.seen] == ["0", "1"]
    assert len(made.data or []) == submits(door.sandbox, "from a file") == 1


async def test_several_pictures_of_one_call_are_joined_together(
    door: Door, asking: httpx2.AsyncClient
) -> None:
    with gateway_to(door.url, lambda _: submits(door.sandbox, "three") == 3) as gateway:
        gateway.fates["three"].append("cut when made")
        async with AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=door.token) as client:
            made = await client.images.generate(
                model=SINGLE, prompt="three", n=3, extra_headers={CASE: "three"}
            )
    assert len({one.url for one in made.data or []}) == submits(door.sandbox, "three") == 3


async def test_a_repeat_is_the_same_however_its_body_was_sent(
    door: Door, asking: httpx2.AsyncClient
) -> None:
    """Boundaries of parts differ, and the order of what is in JSON."""
    first = await asking.post("/v1/videos", json={"model": FILM, "prompt": "a", "seconds": "6"})
    text = '{"seconds": "6",\n "prompt": "\\u0061", "model": "%s"}' % FILM  # noqa: UP031
    headers = {"x-stainless-retry-count": "2", "content-type": "application/json"}
    again = await asking.post("/v1/videos", content=text, headers=headers)
    assert again.json()["id"] == first.json()["id"]
    ids = []
    for boundary in ("one", "two"):
        parts = "".join(
            f'--{boundary}\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in {"model": FILM, "prompt": "in parts"}.items()
        )
        headers["content-type"] = f"multipart/form-data; boundary={boundary}"
        answer = await asking.post(
            "/v1/videos", content=f"{parts}--{boundary}--\r\n", headers=headers
        )
        ids.append(answer.json()["id"])
    assert ids[0] == ids[1] != first.json()["id"]


@pytest.mark.parametrize("count", [None, "0", "x"])
async def test_what_does_not_say_that_it_repeats_is_a_call_of_its_own(
    door: Door, asking: httpx2.AsyncClient, count: str | None
) -> None:
    headers = {} if count is None else {"x-stainless-retry-count": count}
    asked = {"model": FILM, "prompt": f"not a repeat, {count}"}
    ids = {
        (await asking.post("/v1/videos", json=asked, headers=headers)).json()["id"]
        for _ in range(2)
    }
    assert len(ids) == 2


async def test_tokens_have_nothing_in_common(tmp_path: Path) -> None:
    """Neither keys nor repeats."""
    file, secrets = TokenFile(tmp_path / "tokens.yaml", may_be_missing=True), dict[str, str]()
    for name in ("ann", "ben"):
        secrets[name] = new_secret()
        await file.add(new_token(name, secrets[name], budget="100CNY/day"))
    films, pictures = dict[str, str](), dict[str, Any]()
    with (
        Sandbox(task_seconds=0.1, small=True) as sandbox,
        door_on(sandbox, tmp_path / "out", tokens=file.path) as door,
    ):
        for name, secret in secrets.items():
            async with door.asking(secret) as asking:
                repeat = {"x-stainless-retry-count": "1"}
                film = await asking.post(
                    "/v1/videos", json={"model": FILM, "prompt": "a"}, headers=repeat
                )
                films[name] = film.json()["id"]
                picture = await asking.post(IMAGES, json=body("b"), headers=keyed("k"))
                pictures[name] = picture.json()["data"][0]["url"]
                for other in films.keys() - {name}:
                    assert (await asking.get(f"/v1/videos/{films[other]}")).status_code == 404
        assert len({*films.values()}) == len({*pictures.values()}) == 2
        assert (submits(sandbox, "a"), submits(sandbox, "b")) == (2, 2)


# -- keys ------------------------------------------------------------------------------------------


def keyed(key: str, **more: str) -> dict[str, str]:
    return {"idempotency-key": key, **more}


async def test_a_key_gives_the_same_answer_with_links_that_work(
    door: Door, asking: httpx2.AsyncClient
) -> None:
    asked = body("with a key")
    both = await asyncio.gather(
        *(asking.post(IMAGES, json=asked, headers=keyed("k-1")) for _ in range(4))
    )
    await asyncio.sleep(1.1)  # links name the second in which they end
    later = await asking.post(IMAGES, json=asked, headers=keyed("k-1"))
    assert {answer.status_code for answer in (*both, later)} == {200}
    assert submits(door.sandbox, "with a key") == 1
    (first,), (last,) = both[0].json()["data"], later.json()["data"]
    assert first["b64_json"] == last["b64_json"]
    assert first["url"] != last["url"]  # signed anew
    for link in (first["url"], last["url"]):
        assert (await asking.get(link)).content == base64.b64decode(first["b64_json"])
    assert both[0].json()["created"] == later.json()["created"]


async def test_a_key_with_another_body_is_refused(door: Door, asking: httpx2.AsyncClient) -> None:
    first = await asking.post(IMAGES, json=body("first"), headers=keyed("k-2"))
    assert first.status_code == 200
    other = await asking.post(IMAGES, json=body("second"), headers=keyed("k-2"))
    assert other.status_code == 422
    assert other.json()["error"].keys() == {"message", "type", "param", "code"}
    assert not invites(other)
    assert submits(door.sandbox, "second") == 0
    again = await asking.post(IMAGES, json=body("first"), headers=keyed("k-2"))
    assert again.json()["data"][0]["b64_json"] == first.json()["data"][0]["b64_json"]


async def test_a_key_belongs_to_its_path(door: Door, asking: httpx2.AsyncClient) -> None:
    asked = {"model": FILM, "prompt": "on two paths"}
    film = await asking.post("/v1/videos", json=asked, headers=keyed("k-3"))
    task = await asking.post(
        "/v1/tasks", json={"model": FILM, "params": {"prompt": "x"}}, headers=keyed("k-3")
    )
    assert (film.status_code, task.status_code) == (200, 200)
    assert film.json()["id"] != task.json()["id"]


async def test_a_key_gives_a_failure_again_and_pays_nothing_for_it(
    door: Door, asking: httpx2.AsyncClient
) -> None:
    door.sandbox.script(None, fail(1501), prompt="it fails")
    answers = [
        await asking.post(IMAGES, json=body("it fails"), headers=keyed("k-4")) for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [400, 400]
    assert answers[0].json() == answers[1].json()
    assert submits(door.sandbox, "it fails") == 1


async def test_official_clients_send_keys(door: Door) -> None:
    async with AsyncOpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        films = [
            await client.videos.create(model=FILM, prompt="keyed", extra_headers=keyed("k-5"))
            for _ in range(2)
        ]
    script = """
const [film, prompt] = process.argv.slice(3);
const headers = { "idempotency-key": "k-5" };
answers.id = (await client.videos.create({ model: film, prompt }, { headers })).id;
"""
    ids = {film.id for film in films} | {node_client.answers(door, script, FILM, "keyed")["id"]}
    assert len(ids) == 1


@pytest.mark.parametrize("key", ["", "x" * 256])
async def test_a_key_that_is_none_is_refused(
    door: Door, asking: httpx2.AsyncClient, key: str
) -> None:
    answer = await asking.post(IMAGES, json=body("no key"), headers=keyed(key))
    assert answer.status_code == 400
    assert submits(door.sandbox, "no key") == 0
