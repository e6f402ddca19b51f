"""Models whose results are data: the answers, and the ids that a next call must have from them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.models.records import DataField, Endpoint, Parameter
from runninghub_async.sandbox import Sandbox

from .helpers import TEXT_TO_VIDEO, VIDEO_BODY, Api

FACES = "kling-lip-sync/identify-face"
SPEECH = "kling-lip-sync/tts"
LIP_SYNC = "kling-lip-sync/lip-sync-video"
CLONE = "rhart-audio/text-to-audio/voice-clone"
DAY = 24 * 3600

FILM = {"videoUrl": "https://example.com/speaker.mp4"}
WORDS = {"text": "Good morning", "voiceId": "ai_kaiya", "voiceLanguage": "zh"}
VOICE = {
    "audio": "https://example.com/voice.mp3",
    "custom_voice_id": "RH-20260101-1",
    "text": "Good morning",
    "need_noise_reduction": False,
    "need_volume_normalization": False,
    "model": "speech-02-hd",
}


async def results(api: Api, model: str, body: Any) -> list[dict[str, Any]]:
    """What a task of the model gives."""
    found: list[dict[str, Any]] = (await api.finished(model, body))["results"]
    return found


async def refused(api: Api, model: str, body: Any) -> tuple[str, str]:
    answer = await api.submit(model, body)
    assert answer["taskId"] == ""
    return answer["errorCode"], answer["errorMessage"]


def lip_sync(session: str, face: str, **more: Any) -> dict[str, Any]:
    times = {"soundStartTime": 0, "soundEndTime": 2000, "soundInsertTime": 0}
    return {"sessionId": session, "faceId": face, **times, **more}


class TestLipSync:
    async def test_answers_as_the_service_does(self, api: Api) -> None:
        picture, session, face = await results(api, FACES, FILM)
        assert (picture["outputType"], picture["text"]) == ("png", None)
        assert (session["url"], session["outputType"]) == (None, "text")
        assert json.loads(session["text"]).keys() == {"session_id"}
        assert json.loads(face["text"]) == {"face_id": "0", "start_time": 0, "end_time": 5000}
        *_, spoken = await results(api, SPEECH, WORDS)
        assert spoken["text"].isdecimal()
        assert len(spoken["text"]) == 19

    async def test_takes_ids_that_it_has_given_and_no_others(self, api: Api) -> None:
        _, told, _ = await results(api, FACES, FILM)
        session = json.loads(told["text"])["session_id"]
        *_, spoken = await results(api, SPEECH, WORDS)
        audio = spoken["text"]
        assert await results(api, LIP_SYNC, lip_sync(session, "0", audioId=audio))
        for wrong, named in (
            (lip_sync("865289575831703581", "0"), "sessionId"),
            (lip_sync(audio, "0"), "sessionId"),  # an id of something else
            (lip_sync(session, "1"), "faceId"),
            (lip_sync(session, "0", audioId=session), "audioId"),
        ):
            code, message = await refused(api, LIP_SYNC, wrong)
            assert (code, named in message) == ("1007", True), message

    async def test_forgets_speech_after_thirty_days(self, api: Api) -> None:
        _, told, _ = await results(api, FACES, FILM)
        session = json.loads(told["text"])["session_id"]
        *_, spoken = await results(api, SPEECH, WORDS)
        api.sandbox.advance(29 * DAY)
        assert await results(api, LIP_SYNC, lip_sync(session, "0", audioId=spoken["text"]))
        api.sandbox.advance(2 * DAY)
        code, _ = await refused(api, LIP_SYNC, lip_sync(session, "0", audioId=spoken["text"]))
        assert code == "1007"

    async def test_gives_nothing_before_it_is_done(self, api: Api) -> None:
        submitted = await api.submit(FACES, FILM)
        early = str(int(submitted["taskId"]) + 1)
        assert (await refused(api, LIP_SYNC, lip_sync(early, "0")))[0] == "1007"


async def test_a_voice_is_cloned_under_the_name_that_was_asked_for(api: Api) -> None:
    sound, told = await results(api, CLONE, VOICE)
    assert sound["outputType"] == "mp3"
    assert json.loads(told["text"]) == {"voice_id": "RH-20260101-1"}


async def test_the_older_call_has_links_for_data_too(api: Api) -> None:
    submitted = await api.submit(FACES, FILM)
    told = (await api.outputs(submitted["taskId"]))["data"]
    session = await api.get(told[1]["fileUrl"])
    assert json.loads(session).keys() == {"session_id"}


async def test_a_result_s_link_goes_into_the_next_call_until_it_expires(api: Api) -> None:
    (film,) = await results(api, TEXT_TO_VIDEO, VIDEO_BODY)
    assert await results(api, FACES, {"videoUrl": film["url"]})
    nobody = film["url"].replace("_00001_", "_00009_")
    assert (await refused(api, FACES, {"videoUrl": nobody}))[0] == "1013"
    api.sandbox.advance(DAY + 1)
    assert (await refused(api, FACES, {"videoUrl": film["url"]}))[0] == "1013"


# -- all of them, by what the catalogue knows ------------------------------------------------

GIVING = [endpoint for endpoint in catalogue if endpoint.data is not None]
TAKING = [
    (endpoint, parameter)
    for endpoint in catalogue
    for parameter in endpoint.params
    if parameter.given_by
]


def least(endpoint: Endpoint) -> dict[str, Any]:
    """What a call of the endpoint must say, ids from other calls aside."""
    needed = [p for p in endpoint.params if p.required and p.default is None and not p.given_by]
    if not needed and all(not p.given_by for p in endpoint.params):
        needed = list(endpoint.params[:1])
    return {parameter.name: likely(parameter) for parameter in needed}


def likely(parameter: Parameter) -> Any:
    if parameter.is_media:
        ending = (parameter.accept or ("mp4",))[0].lower()
        value: Any = f"https://example.com/file.{ending}"
    elif parameter.type == "choice":
        value = parameter.options[0]
    elif parameter.type in ("integer", "number"):
        value = parameter.min or 1
    elif parameter.type == "boolean":
        value = True
    else:
        value = "A text for it"[: parameter.max_length].ljust(parameter.min_length or 0, ".")
    return [value] if parameter.multiple else value


class Chain:
    """Calls of a client, each made once: those that give ids, and those that take them."""

    def __init__(self, rh: RunningHub) -> None:
        self.rh = rh
        self._told: dict[tuple[str, str], Any] = {}

    async def told(self, endpoint: Endpoint, when: Mapping[str, str]) -> Any:
        """The data of a result."""
        key = (endpoint.path, str(sorted(when.items())))
        if key not in self._told:
            chosen = {**(endpoint.data.when if endpoint.data else {}), **when}
            for name, value in chosen.items():
                parameter = endpoint.param(name)
                if parameter is not None and parameter.type == "boolean":
                    chosen[name] = value == "true"  # type: ignore[assignment]
            params = {**await self.params(endpoint), **chosen}
            self._told[key] = (await self.rh.call(endpoint.path, params)).data
        return self._told[key]

    async def params(self, endpoint: Endpoint, *also: Parameter) -> dict[str, Any]:
        """What the endpoint must be given, with ids from other calls."""
        wanted = [p for p in endpoint.params if p.required and p.default is None and p.given_by]
        beside = {giver.beside for p in (*wanted, *also) for giver in p.given_by}
        wanted += [p for p in endpoint.params if p in also or p.name in beside]
        params = least(endpoint)
        for parameter in wanted:
            giver = parameter.given_by[0]
            value = await self.told(catalogue.get(giver.path), giver.when)
            for name in giver.key.split("."):
                value = value[0][name] if isinstance(value, list) else value[name]
            params[parameter.name] = value
        return params


@pytest.fixture
async def chain(sandbox: Sandbox) -> AsyncIterator[Chain]:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as rh:
        yield Chain(rh)


@pytest.mark.parametrize("endpoint", GIVING, ids=lambda endpoint: endpoint.path)
async def test_the_known_fields_are_in_the_data(endpoint: Endpoint, chain: Chain) -> None:
    def check(data: Any, fields: Sequence[DataField]) -> None:
        for field in fields:
            value = data[field.name]
            assert isinstance(value, TYPES[field.type]), (field.name, value)
            for item in value if isinstance(value, list) and field.fields else ():
                check(item, field.fields)

    assert endpoint.data is not None
    check(await chain.told(endpoint, {}), endpoint.data.fields)


@pytest.mark.parametrize(
    ("endpoint", "parameter"), TAKING, ids=lambda each: getattr(each, "path", None) or each.name
)
async def test_an_id_is_taken_from_whoever_gives_it_and_from_nobody_else(
    endpoint: Endpoint, parameter: Parameter, chain: Chain
) -> None:
    params = await chain.params(endpoint, parameter)
    assert (await chain.rh.call(endpoint.path, params)).outputs
    with pytest.raises(errors.InvalidParameterError, match=parameter.name) as refusal:
        await chain.rh.call(endpoint.path, {**params, parameter.name: "2013508786110730242"})
    assert refusal.value.code == 1007


TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "list": list,
}
