"""What a client is made with: arguments, else the environment, else defaults."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from runninghub_async import RetryPolicy, RunningHub, errors
from tests.helpers import KEY, a_call
from tests.misbehaving import Server

OTHER = "f" * 32


async def _key_that_is_sent(rh: RunningHub, server: Server) -> str:
    async with rh:
        await a_call(rh)
    return server.submits[-1].headers["authorization"].removeprefix("Bearer ")


async def test_where_the_key_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Server() as server:
        monkeypatch.setenv("RUNNINGHUB_BASE_URL", server.base_url)
        monkeypatch.setenv("RUNNINGHUB_POLL", "0.01")
        monkeypatch.setenv("RH_API_KEY", f" {OTHER}\n")
        assert await _key_that_is_sent(RunningHub(), server) == OTHER
        monkeypatch.setenv("RUNNINGHUB_API_KEY", KEY)
        assert await _key_that_is_sent(RunningHub(), server) == KEY
        assert await _key_that_is_sent(RunningHub("e" * 32), server) == "e" * 32
        monkeypatch.setenv("RUNNINGHUB_API_KEY", " ")  # as if it were not set
        assert await _key_that_is_sent(RunningHub(), server) == OTHER


@pytest.mark.parametrize("key", [None, "", "  ", [], [""], ",", ", ,"])
def test_a_missing_key_says_what_to_do(key: Any) -> None:
    with pytest.raises(errors.AuthenticationError) as caught:
        RunningHub(key)
    assert "API key" in str(caught.value)
    if key is None:
        for words in ("RUNNINGHUB_API_KEY", "RunningHub(api_key=", "sandbox"):
            assert words in str(caught.value)


@pytest.mark.parametrize("key", [7, 1.5, [7], object()])
def test_a_key_of_another_type(key: Any) -> None:
    with pytest.raises(errors.RunningHubError, match=r"api_key|API key"):
        RunningHub(key)


def test_several_keys_are_several_accounts() -> None:
    for keys in (f"{KEY},{OTHER}", [KEY, OTHER], f" {KEY} , {OTHER} ,{KEY}", (KEY, OTHER, KEY)):
        labels = repr(RunningHub(keys)).split("key-")
        assert len(labels) == 3
        assert KEY not in "".join(labels)


@pytest.mark.parametrize("form", ["{}", "{}/", "{}/openapi/v2", "{}/openapi/v2/", " {}\n"])
@pytest.mark.parametrize("source", ["argument", "RUNNINGHUB_BASE_URL", "RH_API_BASE_URL"])
async def test_the_address_in_every_form(
    form: str, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Server() as server:
        text = form.format(server.base_url)
        if source == "argument":
            rh = RunningHub(KEY, base_url=text, poll=0.01)
        else:
            monkeypatch.setenv(source, text)
            rh = RunningHub(KEY, poll=0.01)
        async with rh:
            await a_call(rh)
        assert server.submits[0].path == "/openapi/v2/seedream-v4.5/text-to-image"
        assert server.queries[0].path == "/openapi/v2/query"


async def test_an_address_with_a_path_before_the_api() -> None:
    """As behind a gateway."""
    async with Server() as server:
        async with RunningHub(KEY, base_url=f"{server.base_url}/gateway/openapi/v2") as rh:
            with pytest.raises(errors.RunningHubError):
                await rh.task("1").refresh()
        assert server.seen[-1].path == "/gateway/openapi/v2/query"


def test_the_default_address() -> None:
    assert "www.runninghub.ai" in repr(RunningHub(KEY))


@pytest.mark.parametrize(
    "text",
    [
        "www.runninghub.ai",
        "ftp://www.runninghub.ai",
        "https://",
        "https://host:99999",
        "http://[::1",
        # Without the key in their names, which other tests look for.
        pytest.param(f"https://{KEY}@host", id="key as a user"),
        pytest.param(f"https://user:{KEY}@host", id="key as a password"),
        pytest.param(f"https://host/?apiKey={KEY}", id="key in the query"),
        "file:///etc/passwd",
        "http://two words",
        "http://..",
    ],
)
def test_a_bad_address(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(errors.InvalidParameterError, match="base_url is") as caught:
        RunningHub(KEY, base_url=text)
    assert "https://www.runninghub.ai" in str(caught.value)
    assert KEY not in f"{caught.value} {vars(caught.value)}"
    monkeypatch.setenv("RUNNINGHUB_BASE_URL", text)
    with pytest.raises(errors.InvalidParameterError, match="base_url is"):
        RunningHub(KEY)


@pytest.mark.parametrize("given", [1, b"https://host", ["https://host"]])
def test_an_address_that_is_no_text(given: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match=r"base_url is .* as text"):
        RunningHub(KEY, base_url=given)


def test_a_key_that_is_no_text() -> None:
    keys: Any = [KEY, 1]
    with pytest.raises(errors.AuthenticationError, match="no text") as caught:
        RunningHub(keys)
    assert KEY not in str(caught.value)


BAD: list[tuple[str, Any]] = [
    *[("timeout", value) for value in (0, -1, float("nan"), float("inf"), "60", True, 1e300)],
    *[("http_timeout", value) for value in (0, -1, None, "1")],
    *[("poll", value) for value in (0, -0.5, "1", float("nan"), 1e-300)],
    *[("concurrency", value) for value in (0, -1, 1.5, "4", True)],
    *[("on_cancel", value) for value in ("stop", None, True)],
    *[("retry", value) for value in (3, "never", False)],
    *[("session", value) for value in (3, "new", object())],
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_bad_values_are_named_with_what_is_allowed(name: str, value: Any) -> None:
    settings: dict[str, Any] = {name: value}
    with pytest.raises(errors.InvalidParameterError, match="allowed is") as caught:
        RunningHub(KEY, **settings)
    assert f"{name} is {value!r}" in str(caught.value)
    assert caught.value.parameter == name


def test_a_time_that_no_float_holds() -> None:
    with pytest.raises(errors.InvalidParameterError, match="timeout is 1000"):
        RunningHub(KEY, timeout=10**400)


@pytest.mark.parametrize("text", ["soon", "0", "-1", "nan"])
def test_a_bad_interval_in_the_environment(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNNINGHUB_POLL", text)
    with pytest.raises(errors.InvalidParameterError, match=r"(?i)poll is"):
        RunningHub(KEY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"attempts": 0},
        {"attempts": 1.5},
        {"first_delay": 0},
        {"max_delay": -1},
        {"multiplier": 0.5},
        {"connect_deadline": 0},
    ],
)
def test_a_bad_retry_policy(wrong: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError), match=next(iter(wrong))):
        RetryPolicy(**wrong)


def test_the_delays_of_a_policy_grow_and_are_bounded() -> None:
    policy = RetryPolicy(first_delay=0.5, max_delay=4, multiplier=2)
    assert [policy.delay(n) for n in range(1, 7)] == [0.5, 1, 2, 4, 4, 4]
    assert policy.delay(10**6) == 4
    assert RetryPolicy().connect_deadline == 15, "so long at most until a host is given up"


@pytest.mark.parametrize("task_id", ["", "abc", "-1", "1.5", 1.5, True, None, "١٢"])
async def test_a_bad_task_id(task_id: Any) -> None:
    async with RunningHub(KEY) as rh:
        with pytest.raises(errors.InvalidParameterError, match="task_id is"):
            rh.task(task_id)
        with pytest.raises(errors.InvalidParameterError, match="account is"):
            rh.task("1", account="nobody")


def test_prices_are_exact_and_offline() -> None:
    rh = RunningHub(KEY, site="cn")
    price = a_call(rh).price()
    assert price is not None
    assert isinstance(price.amount, Decimal)


TEMPLATES = """
your_api_key_here YOUR-KEY <your-key> <key> {{apiKey}} ${RH_API_KEY} $RH_API_KEY %KEY% [api-key]
my_api_key API_KEY api-key xxxxxxxxxxxx *** ... changeme replace-me replace_with_key None null
undefined todo placeholder insert_key_here
"""
SPOILT = [
    '"0123456789abcdef"', "'0123456789abcdef'", "'0123456789abcdef", '"your_api_key"',
    "\u201c0123456789abcdef\u201d", "0123456789abcdef\\n", "0123\n456789", "0123 456789",
    "Bearer 0123456789abcdef", "schlüssel", "Your API key goes here",
]  # fmt: skip
ANY_MESSAGE_HAS_THEM = {"None", "placeholder", "..."}


@pytest.mark.parametrize("key", [*str.split(TEMPLATES), *SPOILT])
@pytest.mark.parametrize("where", ["argument", "one of several", "environment"])
def test_what_can_be_no_key_is_told_before_any_request_and_not_shown(
    key: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As templates, documentation and ``.env`` files have it."""
    if where == "environment":
        monkeypatch.setenv("RUNNINGHUB_API_KEY", f"{key}\r\n")
    given = {"argument": key, "one of several": [KEY, f" {key}\n"], "environment": None}[where]
    with pytest.raises(errors.AuthenticationError) as caught:
        RunningHub(given)
    assert "Nothing was sent" in str(caught.value)
    told = f"{caught.value} {caught.value!r} {vars(caught.value)}"
    assert key not in told or key in ANY_MESSAGE_HAS_THEM


KEYS = ["0123456789abcdef", "addfeed01234", "sandbox-key", "x", "add0", "None0f1", "xx12"]


@pytest.mark.parametrize("key", KEYS)
def test_what_may_be_a_key_is_taken_with_the_line_end_of_its_file(key: str) -> None:
    assert RunningHub(f"{key}\r\n").stats is not None
