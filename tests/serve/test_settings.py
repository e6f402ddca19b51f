"""What a server is told is checked before anything is opened."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.settings import ServeSettings, read_serve_settings
from runninghub_async.serve.units import bytes_of, seconds_of


def read(**more: Any) -> ServeSettings:
    return read_serve_settings(**{"out": "made", "budget": "5USD", **more})


@pytest.mark.parametrize(
    ("given", "parameter"),
    [
        ({"budget": None}, "budget"),
        ({"budget": "5"}, "budget"),
        ({"tokens": "tokens.yaml"}, "budget"),
        ({"out": "s3://bucket/made"}, "state"),
        ({"out": "ftp://host/made"}, "out"),
        ({"ledger": "mysql://host/db"}, "ledger"),
        ({"keep": "30"}, "keep"),
        ({"keep": "0d"}, "keep"),
        ({"keep": "1w"}, "keep"),
        ({"wait": 600}, "wait"),
        ({"wait": "10m"}, "wait"),
        ({"wait": -1}, "wait"),
        ({"max_body": "64 XB"}, "max_body"),
        ({"max_body": "0MB"}, "max_body"),
        ({"max_body": 0}, "max_body"),
        ({"queue": 0}, "queue"),
        ({"queue": True}, "queue"),
        ({"models": [""]}, "models"),
        ({"aliases": {"dall-e-3": ""}}, "aliases"),
        ({"aliases": {"a b": "seedream"}}, "aliases"),
        ({"webhook_hosts": ["http://host"]}, "webhook_hosts"),
        ({"allow_hosts": ["a/b"]}, "allow_hosts"),
        ({"cors_origins": ["chat.example"]}, "cors_origins"),
        ({"cors_origins": ["https://chat.example/path"]}, "cors_origins"),
        ({"public_url": "chat.example"}, "public_url"),
        ({"public_url": "https://chat.example/?a=b"}, "public_url"),
    ],
)
def test_what_is_not_allowed_is_told_by_its_name(given: dict[str, Any], parameter: str) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        read(**given)
    assert caught.value.parameter == parameter


def test_a_password_in_the_public_address_is_not_repeated() -> None:
    with pytest.raises(InvalidParameterError) as caught:
        read(public_url="https://me:hunter2@chat.example")
    assert "hunter2" not in str(caught.value)


def test_what_is_left_out_is_as_the_page_says() -> None:
    known = read(out="~/made")
    assert known.keep == 30 * 86400
    assert known.wait == 540
    assert known.max_body == 64_000_000
    assert known.state == known.out == Path("~/made").expanduser()
    assert not known.has_tokens
    assert not known.cors_origins


def test_tokens_are_in_a_file_or_in_the_database() -> None:
    shared = "postgresql://me@db.example/pictures"
    assert read(budget=None, tokens="tokens.yaml").has_tokens
    assert read(budget=None, ledger=shared, out="s3://bucket/made").has_tokens
    assert not read(ledger=shared).has_tokens


def test_hosts_and_origins_are_in_small_letters() -> None:
    known = read(allow_hosts=["Chat.Example:8080"], cors_origins="https://Chat.Example")
    assert known.allow_hosts == {"chat.example"}
    assert known.cors_origins == {"https://chat.example"}


@given(st.integers(1, 999_999), st.sampled_from("smhd"))
def test_lengths_of_time_are_their_number_times_their_unit(number: int, unit: str) -> None:
    seconds = number * {"s": 1, "m": 60, "h": 3600, "d": 86400}[unit]
    if seconds > 1e9:
        with pytest.raises(InvalidParameterError):
            seconds_of("keep", f"{number}{unit}")
    else:
        assert seconds_of("keep", f" {number} {unit} ") == seconds


@given(st.text(max_size=12))
def test_no_text_is_anything_but_a_size_or_refused(text: str) -> None:
    with suppress(InvalidParameterError):
        assert bytes_of("max_body", text) > 0
