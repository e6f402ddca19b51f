"""What the texts of a result say as data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import catalogue
from runninghub_async.models.records import DataField, DataForm
from runninghub_async.models.result_data import data_in

FACES = catalogue.get("kling-lip-sync/identify-face").data
SPEECH = catalogue.get("kling-lip-sync/tts").data
PLAIN = DataForm(fields=(DataField(name="lyrics", type="string", description="…"),))

SAID: dict[str, tuple[list[str], DataForm | None, Any]] = {
    "nothing": ([], None, None),
    "prose": (["A red bicycle, leaning on a wall."], None, None),
    "prose of an endpoint with data": (["No face was found."], FACES, None),
    "prose where a word would be data": (["It took 3 s."], SPEECH, None),
    "an empty text": ([""], SPEECH, None),
    "a number, a word, a quoted text": (["42", "true", "null", '"hello"'], None, None),
    "half an object": (['{"session_id": "1"'], FACES, None),
    "no number": (['{"a": NaN}', '{"a": Infinity}'], None, None),
    "an object": (
        ['{"session_id": "1", "new": {"x": [1]}}'],
        None,
        {"session_id": "1", "new": {"x": [1]}},
    ),
    "a list": (['[{"id": "1"}]'], None, [{"id": "1"}]),
    "an empty object": (["{}"], FACES, {}),
    "a mark before and blanks around": (['\ufeff \n{"a": 1}\n'], None, {"a": 1}),
    "JSON in a text of JSON": (['"{\\"lyrics\\": \\"la\\"}"'], PLAIN, {"lyrics": "la"}),
    "several of an unknown endpoint": (['{"a": 1}', "x", '{"b": 2}'], None, [{"a": 1}, {"b": 2}]),
    "prose beside data": (["Done.", '{"a": 1}'], None, {"a": 1}),
    "faces as texts of their own": (
        ['{"session_id": "s"}', '{"face_id": "0", "start_time": 200}', '{"face_id": "1", "z": 1}'],
        FACES,
        {
            "session_id": "s",
            "face_data": [{"face_id": "0", "start_time": 200}, {"face_id": "1", "z": 1}],
        },
    ),
    "faces in one": (
        ['{"session_id": "s", "face_data": [{"face_id": 0}], "more": 1}'],
        FACES,
        {"session_id": "s", "face_data": [{"face_id": "0"}], "more": 1},
    ),
    "faces in an envelope": (
        ['{"code": 0, "data": {"session_id": 7, "face_data": []}}'],
        FACES,
        {"code": 0, "session_id": "7", "face_data": []},
    ),
    "the same name for two things": (
        ['{"session_id": "a"}', '{"session_id": "b"}'],
        FACES,
        [{"session_id": "a"}, {"session_id": "b"}],
    ),
    "an id by itself": (["928033620248772694"], SPEECH, {"audio_id": "928033620248772694"}),
    "an id that is no number": ([" rh-voice-1 \n"], SPEECH, {"audio_id": "rh-voice-1"}),
    "an id by itself of an unknown endpoint": (["928033620248772694"], None, None),
    "ids as numbers": (
        ['{"audio_id": 12, "n": 12, "big": 1904154698679771137, "list": [-1904154698679771137]}'],
        SPEECH,
        {"audio_id": "12", "n": 12, "big": "1904154698679771137", "list": ["-1904154698679771137"]},
    ),
    "half a character": (
        ['{"a\\ud800": ["\\udc00", "\\u00e9"]}'],
        None,
        {"a\ufffd": ["\ufffd", "é"]},
    ),
    "a number that no float holds": (['{"a": 1e400, "b": 1.5}'], None, {"a": "1e400", "b": 1.5}),
}


@pytest.mark.parametrize("case", SAID)
def test_texts_become_data(case: str) -> None:
    texts, form, expected = SAID[case]
    found = data_in(texts, form)
    assert found == expected
    assert str(found) == str(expected)  # 1 is no True, and 0 no 0.0


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def exact(value: Any) -> Any:
    """The value with numbers as text where other readers of JSON would round them."""
    if isinstance(value, dict):
        return {name: exact(item) for name, item in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    is_id = type(value) is int and abs(value) > 2**53
    return str(value) if is_id else value


@given(st.dictionaries(st.text(max_size=5), JSON_VALUES, max_size=4) | st.lists(JSON_VALUES))
def test_one_text_of_json_is_the_data_and_every_digit_is_kept(value: Any) -> None:
    assert data_in([json.dumps(value)]) == exact(value)


@given(
    st.lists(st.text(max_size=40) | st.text('{}[]":,0123456789 e-.', max_size=40), max_size=4),
    st.sampled_from([None, FACES, SPEECH, PLAIN]),
)
def test_no_text_is_too_odd(texts: list[str], form: DataForm | None) -> None:
    json.dumps(data_in(texts, form), allow_nan=False, ensure_ascii=False).encode()


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '{"a": ' + "9" * 100_000 + "}"])
def test_no_text_is_too_deep_or_too_long(text: str) -> None:
    assert data_in([text]) in (None, {"a": "9" * 100_000})
