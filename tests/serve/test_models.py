"""Which models there are, asked with the official clients over loopback."""

from __future__ import annotations

from collections.abc import Iterator

import openai
import pytest
from openai import OpenAI

from runninghub_async import catalogue
from runninghub_async.sandbox import Sandbox
from tests.serve import node_client
from tests.serve.serving import Door, door_on
from tests.serve.test_words import RECIPE

GPT = "rhart-image-g-2-official/text-to-image"


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server with a recipe and an alias."""
    recipes = tmp_path_factory.mktemp("recipes")
    (recipes / "portrait.yaml").write_text(RECIPE)
    with (
        Sandbox(task_seconds=0.02, small=True) as sandbox,
        door_on(
            sandbox,
            tmp_path_factory.mktemp("door"),
            client={"catalogue": recipes},
            aliases={"dall-e-3": GPT},
        ) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def client(door: Door) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        yield client


def test_all_of_them(client: OpenAI) -> None:
    found = {model.id: model for model in client.models.list()}
    there = {endpoint.name for endpoint in catalogue.CATALOGUE if endpoint.gone is None}
    assert set(found) == there | {"portrait", "dall-e-3"}
    assert all(model.object == "model" and model.created >= 0 for model in found.values())
    assert found["hailuo-2.3-t2v-pro"].owned_by == "hailuo"
    assert found["portrait"].owned_by == "recipe"


@pytest.mark.parametrize("name", ["minimax/hailuo-2.3/t2v-pro", GPT, "portrait", "dall-e-3"])
def test_one_of_them_by_any_of_its_names(client: OpenAI, name: str) -> None:
    model = client.models.retrieve(name)
    assert (model.id, model.object) == (name, "model")


def test_none_of_them(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        client.models.retrieve("minimax/hailuo-2.3/t2v-pr")
    assert raised.value.code == "model_not_found"
    assert "minimax/hailuo-2.3/t2v-pro" in raised.value.message


def test_an_alias_and_a_recipe_make_pictures(door: Door, client: OpenAI) -> None:
    assert client.images.generate(model="dall-e-3", prompt="a red bicycle").data
    with pytest.raises(openai.BadRequestError, match="photo is missing"):
        client.images.generate(model="portrait", prompt="at noon")


def test_with_the_client_of_node(door: Door) -> None:
    found = node_client.answers(
        door,
        """
answers.names = [];
for await (const model of client.models.list()) answers.names.push(model.id);
answers.one = await client.models.retrieve("minimax/hailuo-2.3/t2v-pro");
try { await client.models.retrieve("nothing/at-all"); }
catch (error) { answers.unknown = told(error); }
""",
    )
    assert "dall-e-3" in found["names"]
    assert found["one"]["id"] == "minimax/hailuo-2.3/t2v-pro"
    assert found["unknown"]["class"] == "NotFoundError"
