"""Official clients at their default retries, against all that can happen to a request on its way:
as many tasks are made as calls, and each caller has its result, or an error that says the truth."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator

import pytest
from openai import AsyncOpenAI

from runninghub_async.sandbox import Sandbox
from tests.serve import node_client
from tests.serve.gateway import CASE, Fate, Gateway, gateway_to
from tests.serve.serving import Door, door_on

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API:DeprecationWarning")
MODEL, FILM = "alibaba/qwen-image-2.0-pro/text-to-image", "minimax/hailuo-2.3/t2v-standard"
PLANS: dict[str, list[Fate]] = {
    "cut before it was heard of": ["cut at once"],
    "cut when it was heard": ["cut unheard"],
    "cut while it is made": ["cut when made"],
    "cut twice": ["cut when made", "cut unheard"],
    "the answer is lost": ["lose the answer"],
    "the answer is lost twice": ["lose the answer", "lose the answer"],
    "all but the last is lost": ["cut when made", "lose the answer"],
    "a gateway says 502": ["502 when made"],
    "a gateway says 504": ["504 when made"],
    "a gateway says both": ["504 when made", "502 when made"],
    "nothing happens": [],
}


def made(sandbox: Sandbox, prompt: str) -> int:
    """How many tasks were made of this prompt."""
    return sum(prompt == task.params.get("prompt") for task in sandbox.tasks)


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """One whose tasks take long enough that connections break in the midst of them."""
    out = tmp_path_factory.mktemp("door")
    with (
        Sandbox(task_seconds=0.5, small=True, concurrency=100) as sandbox,
        door_on(sandbox, out, queue=1000) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def gateway(door: Door) -> Iterator[Gateway]:
    with gateway_to(door.url, lambda case: made(door.sandbox, case) > 0) as gateway:
        yield gateway


@pytest.fixture
async def client(door: Door, gateway: Gateway) -> AsyncIterator[AsyncOpenAI]:
    async with AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=door.token) as client:
        yield client


def plan(gateway: Gateway, mark: str) -> list[str]:
    """Let each of the plans happen; the prompts of the calls."""
    prompts = [f"{mark}: {name}" for name in PLANS]
    for prompt, fates in zip(prompts, PLANS.values(), strict=True):
        gateway.fates[prompt].extend(fates)
    return prompts


async def test_pictures_with_pythons_client(
    door: Door, gateway: Gateway, client: AsyncOpenAI
) -> None:
    prompts = plan(gateway, "python")
    answers = await asyncio.gather(
        *(
            client.images.generate(model=MODEL, prompt=prompt, extra_headers={CASE: prompt})
            for prompt in prompts
        )
    )
    assert {prompt: made(door.sandbox, prompt) for prompt in prompts} == dict.fromkeys(prompts, 1)
    links = [one.url for answer in answers for one in answer.data or []]
    assert len({*links}) == len(prompts)
    for prompt in prompts:  # the faults have happened
        sent = [retries for case, retries in gateway.seen if case == prompt]
        assert sent == [str(n) for n in range(len(PLANS[prompt.partition(": ")[2]]) + 1)]


async def test_films_with_pythons_client(door: Door, gateway: Gateway, client: AsyncOpenAI) -> None:
    prompts = plan(gateway, "films")
    films = await asyncio.gather(
        *(
            client.videos.create(model=FILM, prompt=prompt, extra_headers={CASE: prompt})
            for prompt in prompts
        )
    )
    assert len({film.id for film in films}) == len(prompts)
    ends = await asyncio.gather(*(client.videos.poll(film.id) for film in films))
    assert [film.status for film in ends] == ["completed"] * len(prompts)
    assert {prompt: made(door.sandbox, prompt) for prompt in prompts} == dict.fromkeys(prompts, 1)


def test_pictures_and_films_with_nodes_client(door: Door, gateway: Gateway) -> None:
    pictures, films = plan(gateway, "node"), plan(gateway, "node films")
    script = """
const { pictures, films, model, film } = JSON.parse(process.argv[3]);
const header = (prompt) => ({ headers: { "x-case": prompt } });
const settled = async (promise) => promise.then((found) => ({ found }), (e) => ({ e: told(e) }));
answers.pictures = await Promise.all(pictures.map((prompt) => settled(
  client.images.generate({ model, prompt, response_format: "url" }, header(prompt)))));
answers.films = await Promise.all(films.map((prompt) => settled(
  client.videos.create({ model: film, prompt }, header(prompt)))));
"""
    asked = {"pictures": pictures, "films": films, "model": MODEL, "film": FILM}
    answers = node_client.answers_at(gateway.url, door.token, script, json.dumps(asked))
    assert [answer.get("e") for answer in answers["pictures"] + answers["films"]] == [None] * (
        len(pictures) + len(films)
    )
    links = [one["url"] for answer in answers["pictures"] for one in answer["found"]["data"]]
    ids = [answer["found"]["id"] for answer in answers["films"]]
    assert (len({*links}), len({*ids})) == (len(pictures), len(films))
    counts = {prompt: made(door.sandbox, prompt) for prompt in (*pictures, *films)}
    assert counts == dict.fromkeys(counts, 1)
