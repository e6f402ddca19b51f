"""What happens to every request, whatever its route."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runninghub_async import serve
from runninghub_async.sandbox import Sandbox
from tests.serve.serving import Door, door_on


@pytest.fixture
async def anybody(door: Door) -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(base_url=door.url) as client:
        yield client


def error(answer: httpx2.Response) -> dict[str, Any]:
    """What an error says, which all say in one shape."""
    told = answer.json()
    assert set(told) == {"error"}
    assert set(told["error"]) == {"message", "type", "param", "code"}
    assert answer.headers["x-request-id"]
    return dict(told["error"])


async def test_it_lives_for_everybody(anybody: httpx2.AsyncClient) -> None:
    answer = await anybody.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok"}
    assert (await anybody.head("/healthz")).status_code == 200


@pytest.mark.parametrize("path", ["/", "/nothing", "/healthz/", "/v1", "/v1/videos/a/remix", "//"])
async def test_what_is_not_there_is_404(anybody: httpx2.AsyncClient, path: str) -> None:
    answer = await anybody.get(path)
    assert answer.status_code == 404
    assert error(answer)["code"] == "not_found"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
async def test_another_method_is_405(anybody: httpx2.AsyncClient, method: str) -> None:
    answer = await anybody.request(method, "/healthz")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert error(answer)["code"] == "method_not_allowed"


@pytest.mark.parametrize(
    ("given", "is_kept"),
    [("abc-1.2:3_x", True), ("x" * 128, True), ("x" * 129, False), ('a"b', False), ("", False)],
)
async def test_a_request_has_the_id_that_its_caller_gave_it(
    anybody: httpx2.AsyncClient, given: str, is_kept: bool
) -> None:
    answer = await anybody.get("/healthz", headers={"x-request-id": given})
    told = answer.headers["x-request-id"]
    assert (told == given) is is_kept
    assert told
    other = await anybody.get("/healthz", headers={"x-request-id": given})
    assert (other.headers["x-request-id"] == told) is is_kept


@pytest.mark.parametrize(
    ("host", "is_answered"),
    [
        ("localhost", True),
        ("LOCALHOST:8400", True),
        ("door.localhost", True),
        ("127.0.0.1:1", True),
        ("[::1]:8400", True),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("192.168.0.7", False),
        ("a b", False),
    ],
)
async def test_on_loopback_it_goes_by_no_name_of_others(
    anybody: httpx2.AsyncClient, host: str, is_answered: bool
) -> None:
    answer = await anybody.get("/healthz", headers={"host": host})
    assert answer.status_code == (200 if is_answered else 403)
    if not is_answered:
        assert "--allow-host" in error(answer)["message"]


async def test_pages_of_others_may_not_ask_unless_that_was_wanted(
    anybody: httpx2.AsyncClient,
) -> None:
    asked = {"origin": "https://chat.example", "access-control-request-method": "POST"}
    answer = await anybody.get("/healthz", headers={"origin": "https://chat.example"})
    assert not any(name.startswith("access-control") for name in answer.headers)
    assert (await anybody.options("/healthz", headers=asked)).status_code == 405


async def test_settings_of_names_origins_and_sizes_hold(tmp_path: Path) -> None:
    asked = {"origin": "https://chat.example", "access-control-request-method": "POST"}
    with (
        Sandbox() as sandbox,
        door_on(
            sandbox,
            tmp_path,
            allow_hosts=["pictures.example"],
            public_url="https://other.example/ai",
            cors_origins=["https://chat.example"],
        ) as door,
    ):
        async with httpx2.AsyncClient(base_url=door.url) as client:
            for name in ("pictures.example", "Pictures.Example:443", "other.example"):
                assert (await client.get("/healthz", headers={"host": name})).status_code == 200
            allowed = await client.options("/healthz", headers=asked)
            assert allowed.status_code == 200
            assert allowed.headers["access-control-allow-origin"] == "https://chat.example"
            answer = await client.get("/nothing", headers={"origin": "https://chat.example"})
            assert answer.headers["access-control-allow-origin"] == "https://chat.example"
            others = await client.get("/healthz", headers={"origin": "https://evil.example"})
            assert "access-control-allow-origin" not in others.headers


async def test_it_starts_at_its_first_request_and_again_where_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("RUNNINGHUB_API_KEY", raising=False)
    monkeypatch.delenv("RH_API_KEY", raising=False)
    door = serve.app(out=tmp_path, budget="5USD")
    over = httpx2.ASGITransport(app=door)
    async with httpx2.AsyncClient(transport=over, base_url="http://testserver") as client:
        assert (await client.get("/healthz")).status_code == 200
        for _ in range(2):
            answer = await client.get("/readyz")
            assert answer.status_code == 503
            assert "RUNNINGHUB_API_KEY" not in answer.text
            assert error(answer)["code"] == "account_unavailable"
        lines = [json.loads(record.getMessage()) for record in caplog.records]
        assert [line["event"] for line in lines if line["event"] != "request"] == 2 * [
            "not started"
        ]
    await door.close()


async def test_the_log_has_no_queries_and_no_secrets_of_paths(
    door: Door, anybody: httpx2.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "runninghub_async.serve")
    await anybody.get("/healthz?signature=hunter2", headers={"x-request-id": "mine"})
    await anybody.get("/v1/hooks/hunter2/x", headers={"authorization": "Bearer hunter2"})
    lines = [record.getMessage() for record in caplog.records]
    assert "hunter2" not in "".join(lines)
    told = json.loads(lines[0])
    assert told["event"] == "request"
    assert told["request_id"] == "mine"
    assert (told["method"], told["path"], told["status"]) == ("GET", "/healthz", 200)
    assert told["milliseconds"] >= 0
