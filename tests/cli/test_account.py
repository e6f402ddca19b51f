"""``runninghub account --detect``: which site a key is of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.command import command_for
from tests.helpers import KEY
from tests.http.test_proxy_and_tls import PEM, SecureServer
from tests.misbehaving import Request, answer, code
from tests.proxy import proxy

UNKNOWN = code(301, "user not exist")
STATUS = answer({"code": 0, "msg": "success", "data": {"remainMoney": "5", "currency": "CNY"}})
OTHER = "another-key-with-many-letters-4711"


def of_site(**keys: str) -> Any:
    """Each site knows one key."""

    async def behave(request: Request) -> None:
        site = request.headers["host"].rpartition(".")[2]
        known = request.json["apikey"] == keys.get(site)
        await (STATUS if known else UNKNOWN)(request)

    return behave


async def detect(tmp_path: Path, keys: str, *words: str, **of: str) -> tuple[Any, list[str]]:
    async with SecureServer(accounts=[of_site(**of)]) as server, proxy(to=server.port) as ours:
        runninghub = command_for("https://elsewhere.test", tmp_path, key=keys)
        runninghub.environment |= {"RUNNINGHUB_SITE": "ai"}
        ways = ["--proxy", ours.address, "--ca-file", str(PEM)]
        ended = await runninghub("account", "--detect", *ways, *words)
        assert KEY not in ended.out + ended.err
        return ended, ours.asked_for


async def test_both_sites_are_asked_and_the_one_that_knows_the_key_is_named(tmp_path: Path) -> None:
    ended, asked = await detect(tmp_path, KEY, cn=KEY)
    assert ended.code == 0, ended.err
    assert ended.out.split()[1:] == ["runninghub.cn"]
    assert "RUNNINGHUB_SITE=cn" in ended.err
    assert set(asked) == {"www.runninghub.cn", "www.runninghub.ai"}


async def test_each_of_several_keys_has_its_own_site_or_none(tmp_path: Path) -> None:
    ended, _ = await detect(tmp_path, f"{KEY},{OTHER},a-third-one-0123", "--json", ai=KEY, cn=OTHER)
    assert ended.code == 4
    assert [each["sites"] for each in ended.json] == [["ai"], ["cn"], []]
    assert set(ended.json[2]["refusals"]) == {"cn", "ai"}


async def test_without_being_asked_to_no_site_but_ones_own_sees_the_key(tmp_path: Path) -> None:
    async with SecureServer(accounts=[UNKNOWN]) as server, proxy(to=server.port) as ours:
        runninghub = command_for("https://service.test", tmp_path)
        ended = await runninghub("account", "--proxy", ours.address, "--ca-file", str(PEM))
        assert ended.code == 4
        assert set(ours.asked_for) == {"service.test"}


async def test_a_site_that_does_not_answer_does_not_make_a_key_wrong(tmp_path: Path) -> None:
    runninghub = command_for("https://elsewhere.test", tmp_path, key=KEY)
    nowhere = ["--proxy", "http://127.0.0.1:9", "--retry", "1"]
    ended = await runninghub("account", "--detect", *nowhere)
    assert ended.code == 5, ended.err
    assert "not found out" in ended.out
    assert "neither" not in ended.out
    as_json = await runninghub("account", "--detect", *nowhere, "--json")
    assert as_json.json[0]["unanswered"] == ["cn", "ai"]
