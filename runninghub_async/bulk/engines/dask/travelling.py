"""The settings of a run that go with it to its workers, and the client that is made of them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async import errors
from runninghub_async.bulk.engines.dask.letters import Setup
from runninghub_async.bulk.engines.dask.secrets import keys_here
from runninghub_async.client import RunningHub

if TYPE_CHECKING:
    from runninghub_async.events import Observer

_OWN_PROXY, _OWN_CERTIFICATES = "RUNNINGHUB_PROXY", "RUNNINGHUB_CA_FILE"


def client_of(setup: Setup, *, observer: Observer | None) -> RunningHub:
    """A worker's client: with the coordinator's settings, and with the keys, the proxy's login and
    whatever else of its own the worker has in its environment.

    Raises:
        AuthenticationError: there is no key here.
        RunningHubError: the proxy wants a login, and there is none.
    """
    with tempfile.TemporaryDirectory(prefix="runninghub-") as folder:
        trusted: Path | None = None
        if setup.certificates is not None and not os.environ.get(_OWN_CERTIFICATES):
            trusted = Path(folder, "trusted.pem")
            trusted.write_text(setup.certificates, encoding="utf-8")
        return RunningHub(
            keys_here(setup.keys),
            base_url=setup.base_url,
            timeout=setup.timeout,
            http_timeout=setup.http_timeout,
            retry=setup.retry,
            poll=setup.poll,
            proxy=_proxy(setup),
            ca_file=trusted,
            webhook_url=setup.webhook_url,
            observer=observer,
        )


def _proxy(setup: Setup) -> str | None:
    if setup.proxy is None or os.environ.get(_OWN_PROXY):
        return None
    if setup.proxy_wants_login:
        raise errors.UsageError(
            f"The run goes through the proxy {setup.proxy}, which is told a name and a password;"
            f" these are sent to no worker. Set {_OWN_PROXY} in the environment of all workers."
        )
    return setup.proxy
