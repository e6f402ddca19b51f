"""What those who run a server can read, and nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from runninghub_async.sandbox import Sandbox
from runninghub_async.serve.token_file import write_tokens
from runninghub_async.serve.token_texts import new_token
from tests.serve.serving import Door, door_on


def samples(text: str, name: str) -> list[tuple[dict[str, str], float]]:
    return [
        (sample.labels, sample.value)
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == name
    ]


async def test_metrics_count_requests_by_route_and_status(door: Door) -> None:
    async with door.asking() as client:
        await client.get("/metrics")  # it starts at its first request
        for path in ("/v1/nothing", "/nothing/of/this"):
            await client.get(path)
        await client.request("PROPFIND", "/healthz")
        answer = await client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain")
    counted = samples(answer.text, "http_server_request_duration_seconds_count")
    by_route = {
        (labels["http_route"], labels["http_response_status_code"]): value
        for labels, value in counted
    }
    assert by_route == {("", "404"): 2, ("", "405"): 1, ("/metrics", "200"): 1}
    assert {labels["http_request_method"] for labels, _ in counted} <= {"GET", "_OTHER"}
    assert door.token not in answer.text


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer wrong", "Basic YTpi", "Bearer a b"])
async def test_without_a_token_they_are_not_told(door: Door, header: str | None) -> None:
    async with door.asking() as client:
        client.headers.pop("authorization")
        headers = {} if header is None else {"authorization": header}
        answer = await client.get("/metrics", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "invalid_api_key"
    assert "runninghub" not in answer.text


async def test_a_caller_is_no_operator_and_two_servers_count_apart(tmp_path: Path) -> None:
    tokens = tmp_path / "tokens.yaml"
    write_tokens(
        tokens,
        [new_token("chat", "secret-of-chat"), new_token("ann", "secret-of-ann", is_operator=True)],
    )
    with (
        Sandbox(small=True) as sandbox,
        door_on(sandbox, tmp_path / "one", tokens=tokens) as one,
        door_on(sandbox, tmp_path / "other", tokens=tokens) as other,
    ):
        async with one.asking("secret-of-chat") as chat:
            refused = await chat.get("/metrics")
            assert refused.status_code == 403
            assert refused.json()["error"]["code"] == "forbidden"
        async with other.asking("secret-of-ann") as ann:
            answer = await ann.get("/metrics")
            assert answer.status_code == 200
            assert not samples(answer.text, "http_server_request_duration_seconds_count")
