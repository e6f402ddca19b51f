"""What goes with a run to its workers, and what does not: keys, encryption, proxies, contents."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.bulk.engines.dask.letters import Setup
from runninghub_async.bulk.engines.dask.travelling import client_of
from runninghub_async.bulk.files import FileNames
from runninghub_async.bulk.retrying import checked_retrying
from runninghub_async.client import runtime_of
from runninghub_async.sandbox import Sandbox
from tests.bulk.dask import coordinator
from tests.bulk.dask.cluster import Cluster, cluster
from tests.bulk.dask.laws import most_at_once
from tests.bulk.helpers import Folder
from tests.bulk.test_killed import Dots
from tests.helpers import KEY
from tests.http.test_proxy_and_tls import PEM

OTHER_KEY = "fedcba9876543210-ANOTHER-0123456789"
_TLS = "DASK_DISTRIBUTED__COMM__TLS__"
ENCRYPTED = {
    "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "True",
    f"{_TLS}CA_FILE": str(PEM),
    **{f"{_TLS}{who}__CERT": str(PEM) for who in ("SCHEDULER", "WORKER", "CLIENT")},
    **{f"{_TLS}{who}__KEY": str(PEM) for who in ("SCHEDULER", "WORKER", "CLIENT")},
}


@pytest.fixture
async def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Cluster]:
    """Two, which talk encrypted, and so does whoever talks to them."""
    for name, value in ENCRYPTED.items():
        monkeypatch.setenv(name, value)
    async with cluster(tmp_path) as found:
        yield found


async def test_several_keys_over_encrypted_connections(
    workers: Cluster, tmp_path: Path, out: Path, folder: Folder
) -> None:
    """Each account has its own ceiling, whichever worker submits; and pictures that the calls have
    in themselves arrive."""
    keys = tmp_path / "keys"
    keys.write_text(f"{KEY}  # the first\n{OTHER_KEY}\n")
    async with Sandbox(api_key=KEY, task_seconds=0.3, concurrency=3, media=Dots()) as sandbox:
        sandbox.add_account(key=OTHER_KEY, concurrency=3)
        assert workers.address.startswith("tls://")
        settings = {"edits": 16, "keys": str(keys), "own_keys": f"{KEY},{OTHER_KEY}"}
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert ended.told["saved"] == 16, ended.log
        for account in sandbox.accounts.values():
            tasks = [task for task in sandbox.tasks if task.account is account]
            assert len(tasks) > 3
            assert most_at_once(tasks) <= 3
    assert set(folder.states) == {"saved"}
    log = (tmp_path / "cluster.log").read_text() + ended.log
    assert KEY not in log
    assert OTHER_KEY not in log


async def test_a_worker_without_one_of_the_keys_gets_no_work(tmp_path: Path, out: Path) -> None:
    async with cluster(tmp_path, 1) as workers, Sandbox(api_key=KEY, media=Dots()) as sandbox:
        settings = {"count": 2, "own_keys": f"{KEY},{OTHER_KEY}"}
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert not list(sandbox.tasks)
    assert "This worker has no key for the account" in ended.told["stopped"]


async def test_a_proxy_and_certificates_go_with_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNNINGHUB_API_KEY", KEY)
    told = _setup(tmp_path, proxy="http://proxy.example:3128", certificates=PEM.read_text())
    async with client_of(told, observer=None) as rh:
        settings = runtime_of(rh).settings
        assert settings.proxy is not None
        assert str(settings.proxy.url) == "http://proxy.example:3128"
        assert settings.tls is not None
        assert settings.webhook_url == "https://hooks.example/all"
    monkeypatch.setenv("RUNNINGHUB_PROXY", "http://me:secret@nearer.example:3128")
    async with client_of(told, observer=None) as rh:
        nearer = runtime_of(rh).settings.proxy
        assert nearer is not None
        assert nearer.url.host == "nearer.example", "a worker's own comes first"


def test_a_login_of_a_proxy_goes_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNNINGHUB_API_KEY", KEY)
    told = _setup(tmp_path, proxy="http://proxy.example:3128", proxy_wants_login=True)
    with pytest.raises(errors.UsageError, match="Set RUNNINGHUB_PROXY in the environment of all"):
        client_of(told, observer=None)


def _setup(folder: Path, **more: Any) -> Setup:
    given: dict[str, Any] = {
        "run": "r",
        "folder": str(folder),
        "version": "",
        "base_url": "https://www.runninghub.ai",
        "labels": (),
        "keys": None,
        "timeout": None,
        "http_timeout": 60.0,
        "retry": None,
        "poll": None,
        "lease": 60.0,
        "base": folder,
        "store": "",
        "scratch": folder,
        "names": FileNames("{id}-{n}", ()),
        "retrying": checked_retrying(0, None, None),
        "validate": True,
        "keep_settings": False,
        "plan": None,
        "budget": None,
        "told_as": "r",
        "wants_events": False,
        "wants_steps": False,
        "ledger": None,
        "proxy": None,
        "proxy_wants_login": False,
        "certificates": None,
        "webhook_url": "https://hooks.example/all",
    }
    return Setup(**{**given, **more})
