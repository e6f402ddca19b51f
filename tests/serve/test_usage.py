"""What tokens have used: over HTTP, and by the command."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox
from runninghub_async.serve.token_file import write_tokens
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.cli.command import Command
from tests.helpers import until
from tests.serve.serving import Door, door_on

COLUMNS = ["token", "day", "tasks", "failed", "spent", "assumed", "reserved", "currency"]
PICTURE = "seedream-v4.5/text-to-image"
PRICE = Decimal("0.2")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("usage")


@pytest.fixture(scope="module")
def secrets(folder: Path) -> dict[str, str]:
    """Of the tokens in its file."""
    made: dict[str, str] = {}
    tokens = [
        new_token("ann", made.setdefault("ann", new_secret()), budget="1CNY/day", total="9CNY"),
        new_token("ben", made.setdefault("ben", new_secret())),
        new_token("boss", made.setdefault("boss", new_secret()), is_operator=True),
    ]
    write_tokens(folder / "tokens.yaml", tokens)
    return made


@pytest.fixture(scope="module")
def door(folder: Path, secrets: dict[str, str]) -> Iterator[Door]:
    assert secrets
    with (
        Sandbox(task_seconds=0.02, small=True, concurrency=100) as sandbox,
        door_on(sandbox, folder / "made", tokens=folder / "tokens.yaml") as running,
    ):
        yield running


def today() -> str:
    return datetime.now(UTC).date().isoformat()


async def pictures(door: Door, secret: str, n: int) -> Any:
    async with door.asking(secret) as asking:
        asked = {"model": PICTURE, "prompt": "a red bicycle", "n": n}
        return await asking.post("/v1/images/generations", json=asked)


async def usage(door: Door, secret: str, **query: Any) -> Any:
    async with door.asking(secret) as asking:
        answer = await asking.get("/v1/usage", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_deleted_task_counts_with_what_the_service_says_that_it_has_used(
    tmp_path: Path,
) -> None:
    """A workflow has used some time, which is cheap; of a model nothing is said, so that its price
    counts."""
    workflow = "workflow/1904136902449209346"
    bodies = (
        {"model": workflow, "params": {"6.text": "a red bicycle"}},
        {"model": PICTURE, "params": {"prompt": "a red bicycle", "resolution": "2k"}},
    )
    with (
        Sandbox(task_seconds=60, small=True, concurrency=100) as sandbox,
        door_on(
            sandbox,
            tmp_path,
            budget="9CNY",
            models=[workflow, PICTURE],
            prices={workflow: "3CNY", PICTURE: str(PRICE) + "CNY"},
        ) as door,
    ):
        async with door.asking() as asking:
            for n, body in enumerate(bodies):
                id = (await asking.post("/v1/tasks", json=body)).json()["id"]
                await until(lambda n=n: [t.status for t in sandbox.tasks][n:] == ["RUNNING"])  # type: ignore[misc]
                assert (await asking.delete(f"/v1/tasks/{id}")).status_code == 200
        told: dict[str, Any] = {"reserved": "1"}
        async with asyncio.timeout(20):
            while told["reserved"] != "0":
                (told,) = (await usage(door, door.token, days=1))["totals"]
    spent, assumed = Decimal(told["spent"]), Decimal(told["assumed"])
    assert assumed == PRICE
    assert Decimal(0) < spent - assumed < Decimal("0.1")


async def test_a_token_sees_its_own_and_an_operator_all(
    door: Door, secrets: dict[str, str]
) -> None:
    assert (await pictures(door, secrets["ann"], 2)).status_code == 200
    assert (await pictures(door, secrets["ben"], 1)).status_code == 200
    refused = await pictures(door, secrets["ann"], 4)
    assert refused.status_code == 402
    assert "0.8 CNY (4 tasks)" in refused.json()["error"]["message"]
    own = await usage(door, secrets["ann"])
    (row,) = own["data"]
    assert list(row) == COLUMNS
    assert (row["token"], row["day"], row["tasks"], row["failed"]) == ("ann", today(), 2, 0)
    assert (Decimal(row["spent"]), row["currency"]) == (2 * PRICE, "CNY")
    assert Decimal(row["reserved"]) == 0
    (total,) = own["totals"]
    assert (total["day"], Decimal(total["spent"])) == (None, 2 * PRICE)
    everybody = await usage(door, secrets["boss"])
    assert {each["token"] for each in everybody["data"]} == {"ann", "ben"}
    assert {each["token"] for each in everybody["totals"]} == {"ann", "ben", "boss"}
    assert (await usage(door, secrets["boss"], token="ann")) == own


async def test_nobody_else_sees_it(door: Door, secrets: dict[str, str]) -> None:
    async with door.asking(secrets["ann"]) as asking:
        other = await asking.get("/v1/usage", params={"token": "ben"})
        none = await asking.get("/v1/usage", headers={"authorization": ""})
    assert other.status_code == 404
    assert none.status_code == 401


@pytest.mark.parametrize(
    "query", [{"days": "0"}, {"days": "x"}, {"days": "9" * 99}, {"format": "x"}]
)
async def test_what_cannot_be_asked_for(
    door: Door, secrets: dict[str, str], query: dict[str, str]
) -> None:
    async with door.asking(secrets["ann"]) as asking:
        answer = await asking.get("/v1/usage", params=query)
    assert answer.status_code == 400
    assert answer.json()["error"]["param"] == next(iter(query))


async def test_csv_over_http_and_by_the_command(
    door: Door, secrets: dict[str, str], folder: Path, offline: Command
) -> None:
    async with door.asking(secrets["boss"]) as asking:
        answer = await asking.get("/v1/usage", params={"format": "csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    served = list(csv.DictReader(io.StringIO(answer.text)))
    assert list(served[0]) == COLUMNS
    where = ("--out", str(folder / "made"), "--tokens", str(folder / "tokens.yaml"))
    told = await offline("serve", "usage", *where, "--csv")
    assert list(csv.DictReader(io.StringIO(told.out))) == served
    as_json = await offline("serve", "usage", *where, "--json", "--token", "ann")
    assert as_json.json == await usage(door, secrets["ann"])
    lines = (await offline("serve", "usage", *where, "--days", "1")).out.splitlines()
    assert lines[0].split() == COLUMNS
    (ann,) = (row for row in served if (row["token"], row["day"]) == ("ann", "all"))
    assert any(line.split()[:3] == ["ann", "all", ann["tasks"]] for line in lines)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "is not named, where usage is kept"),
        (("--state", "made", "--ledger", "postgresql://db/x"), "is named twice"),
        (("--state", "nowhere"), "no server has kept anything"),
    ],
)
async def test_where_nothing_is_kept(offline: Command, more: tuple[str, ...], told: str) -> None:
    ended = await offline("serve", "usage", *more)
    assert ended.code != 0
    assert told in ended.err.replace("\n", " ")
