"""Who is let in, how often, and to which models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.datastructures import Headers

from runninghub_async import RunningHub
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.admission import Admission
from runninghub_async.serve.rates import Rates, parse_rate, rate_text
from runninghub_async.serve.records import Token
from runninghub_async.serve.served_models import ServedModels
from runninghub_async.serve.token_store import MemoryTokens, TokenStoreError
from runninghub_async.serve.token_texts import new_token
from runninghub_async.serve.troubles import Trouble

SECRET = f"rhs_{'Ab-9' * 10}xyz"
ANN = new_token("ann", SECRET)
PICTURE, FILM = "seedream-v4.5/text-to-image", "hailuo-2.3/i2v-pro"


def admission(*tokens: Token) -> Admission:
    return Admission(MemoryTokens(tokens), ServedModels(CATALOGUE))


def headers(*lines: tuple[str, str]) -> Headers:
    return Headers(raw=[(name.encode(), value.encode("latin-1")) for name, value in lines])


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
async def test_a_token_lets_in(scheme: str) -> None:
    asked = headers(("authorization", f"{scheme} {SECRET}"))
    assert await admission(ANN).authenticate(asked) == ANN


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [("authorization", "")],
        [("authorization", "Bearer")],
        [("authorization", "Bearer ")],
        [("authorization", SECRET)],
        [("authorization", f"Basic {SECRET}")],
        [("authorization", f"Bearer {SECRET}x")],
        [("authorization", f"Bearer {SECRET}"), ("authorization", f"Bearer {SECRET}")],
        [("x-api-key", SECRET)],
        [("cookie", f"token={SECRET}")],
        [("authorization", "Bearer \xff\xfe")],
        [("authorization", "Bearer ann")],
        [("authorization", f"Bearer {ANN.digest}")],
    ],
)
async def test_nothing_else_does(lines: list[tuple[str, str]]) -> None:
    with pytest.raises(Trouble) as caught:
        await admission(ANN).authenticate(headers(*lines))
    assert caught.value.status == 401
    assert caught.value.headers()["www-authenticate"] == "Bearer"
    assert SECRET not in caught.value.message


async def test_while_tokens_cannot_be_looked_up_callers_are_told_to_come_again() -> None:
    class Away(MemoryTokens):
        async def find(self, secret: str) -> Token | None:
            raise TokenStoreError("the database is away")

    shut = Admission(Away(), ServedModels(CATALOGUE))
    with pytest.raises(Trouble) as caught:
        await shut.authenticate(headers(("authorization", f"Bearer {SECRET}")))
    assert (caught.value.status, caught.value.may_repeat) == (503, True)
    assert "database" not in caught.value.message


# -- how often ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["60/minute", "10/second", "1000/hour", "1/hour", "999999/second"])
def test_a_rate_is_told_as_it_is_read(text: str) -> None:
    assert rate_text(parse_rate(text)) == text


@pytest.mark.parametrize("text", ["", "60", "0/minute", "1.5/second", "6/day", "٣/hour", "-1/hour"])
def test_what_is_no_rate(text: str) -> None:
    with pytest.raises(InvalidParameterError, match="60/minute, 10/second or 1000/hour"):
        parse_rate(text)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_in_no_span_of_its_length_a_token_asks_more_often_than_its_rate() -> None:
    clock = Clock()
    rates, ann, ben = Rates(clock=clock), rated("ann", "3/minute"), rated("ben", "1/second")
    taken: list[float] = []
    for _ in range(400):
        clock.now += 0.7
        refused = refused_by(rates, ann)
        if refused is None:
            taken.append(clock.now)
        else:
            assert (refused.status, refused.may_repeat) == (429, True)
            assert max(1, taken[-3] + 60 - clock.now) <= (refused.retry_after or 0) <= 60
    assert all(later - sooner >= 60 for sooner, later in zip(taken, taken[3:], strict=False))
    assert len(taken) >= 12
    rates.check(ben)  # another token's is its own
    with pytest.raises(Trouble):
        rates.check(ben)


def refused_by(rates: Rates, token: Token) -> Trouble | None:
    try:
        rates.check(token)
    except Trouble as trouble:
        return trouble
    return None


def test_an_hour_is_not_waited_for_at_once() -> None:
    clock = Clock()
    rates = Rates(clock=clock)
    rates.check(rated("ann", "1/hour"))
    with pytest.raises(Trouble) as caught:
        rates.check(rated("ann", "1/hour"))
    assert caught.value.retry_after == 60


def test_a_rate_that_was_changed_counts_at_once() -> None:
    rates = Rates(clock=Clock())
    for _ in range(5):
        rates.check(rated("ann", "5/minute"))
    with pytest.raises(Trouble):
        rates.check(rated("ann", "2/minute"))
    rates.check(rated("ann", "6/minute"))
    for _ in range(20):
        rates.check(ANN)


def rated(name: str, rate: str) -> Token:
    return new_token(name, SECRET, rate=rate)


# -- which models ------------------------------------------------------------------------------


def named(models: ServedModels, name: Any, *own: str) -> str:
    return models.named(new_token("ann", SECRET, models=own), name).key


def told(models: ServedModels, name: Any, *own: str) -> str:
    with pytest.raises(Trouble) as caught:
        named(models, name, *own)
    assert (caught.value.status, caught.value.param) == (404, "model")
    return caught.value.message


def test_a_token_without_a_list_names_all_of_the_catalogue_by_every_name() -> None:
    models = ServedModels(CATALOGUE)
    endpoint = CATALOGUE.get(PICTURE)
    for name in (*endpoint.names, endpoint.path, endpoint.path.upper(), endpoint.method):
        assert named(models, name) == f"model/{endpoint.path}"
    assert len(list(models.of_token(ANN))) == len(CATALOGUE)
    assert "Did you mean 'hailuo-2.3/i2v-pro'" in told(models, "hailuo-2.3/i2v-prp")
    for none in (None, 7, "", "no such model at all", ["a"], {"model": PICTURE}):
        told(models, none)


def test_a_token_names_what_is_in_its_list_by_every_name() -> None:
    models = ServedModels(CATALOGUE, aliases={"dall-e-3": PICTURE})
    path = CATALOGUE.get(PICTURE).path
    for own in (PICTURE, path, "dall-e-3"):
        assert named(models, PICTURE, own) == named(models, "DALL-E-3", own) == f"model/{path}"
        assert "Did you mean" not in told(models, FILM, own)
        names = [model.name for model in models.of_token(new_token("a", SECRET, models=[own]))]
        assert PICTURE in names
        assert "dall-e-3" in names
        assert len(names) == 2
    assert named(models, FILM, "asset://") == f"model/{CATALOGUE.get(FILM).path}"
    assert "'hailuo-2.3/i2v-pro'" in told(models, "hailuo-2.3/i2v-prp", FILM)


def test_a_server_that_has_a_list_serves_no_more() -> None:
    models = ServedModels(CATALOGUE, [FILM, "workflow/77"])
    assert named(models, FILM) == f"model/{CATALOGUE.get(FILM).path}"
    assert named(models, "workflow/77") == "workflow/77"
    assert [model.name for model in models.of_token(ANN)] == [FILM, "workflow/77"]
    for name in (PICTURE, "workflow/78", "app/77"):
        told(models, name)
        told(models, name, FILM)
    told(models, PICTURE, PICTURE)


def test_workflows_and_apps_are_reached_where_a_list_names_them() -> None:
    models = ServedModels(CATALOGUE)
    for name in ("workflow/77", "app/1901234567890123456"):
        told(models, name)
        assert named(models, name, name, PICTURE) == name
        told(models, name, PICTURE)
    for name in ("workflow/", "workflow/7x", "workflow/٣", "flow/7", "workflow/7/plus"):
        told(models, name, "workflow/7")


@pytest.mark.parametrize("name", ["no-such", "workflow/x", "hailuo-2.3/i2v-prp"])
def test_a_list_of_what_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(InvalidParameterError, match=r"workflow/ID or app/ID"):
        ServedModels(CATALOGUE, [name])
    with pytest.raises(InvalidParameterError, match="aliases has"):
        ServedModels(CATALOGUE, aliases={"dall-e-3": name})
    with pytest.raises(InvalidParameterError, match="models has"):
        ServedModels(CATALOGUE).check_known(name)


async def test_recipes_are_models_like_others(tmp_path: Path) -> None:
    (tmp_path / "my-picture.yaml").write_text(
        "kind: model\nid: seedream-v4.5/text-to-image\nparameters:\n"
        "- {name: what, param: prompt, required: true}\n",
        encoding="utf-8",
    )
    async with RunningHub("k" * 32, catalogue=tmp_path) as rh:
        models = ServedModels(rh.catalogue)
        found = models.named(ANN, "my-picture")
        assert found.endpoint is not None
        assert found.endpoint.recipe is not None
        assert named(models, "my-picture", "my-picture") == found.key
        told(models, PICTURE, "my-picture")
        assert "my-picture" in [model.name for model in models.of_token(ANN)]
