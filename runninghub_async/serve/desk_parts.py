"""What the parts of a desk share."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from typing import Literal

from attrs import define, field

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Ledger
from runninghub_async.bulk.runner import BulkRun
from runninghub_async.client import RunningHub
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.line import Line
from runninghub_async.serve.open_requests import OpenRequests
from runninghub_async.serve.server_sign import ServerSign
from runninghub_async.serve.telling import Telling
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import TokenStore
from runninghub_async.serve.troubles import Trouble, busy

Standing = Literal["ready", "draining"] | Trouble


@define(kw_only=True, eq=False)
class DeskParts:
    """What the parts of a desk share.

    Attributes:
        client: that makes all calls.
        book: of all servers.
        purses: of the tokens.
        tokens: where callers' tokens are.
        line: of the jobs that wait here.
        telling: makes what callers are told.
        open: what is under way here.
        standing: how it stands with new requests.
        run: that is under way; ``None`` while none is.
        sign: shows others that this server lives; ``None`` where there are none.
        shown_as: by which run, and over which connection, callers were last noted to wait here.
        waiting: how many wait here for the end of a request, by its id.
        clock: tells seconds since 1970.
    """

    client: RunningHub
    book: RequestBook
    purses: TokenPurses
    tokens: TokenStore
    line: Line
    telling: Telling
    open: OpenRequests = field(factory=OpenRequests)
    standing: Standing = "ready"
    run: BulkRun | None = None
    sign: ServerSign | None = None
    shown_as: tuple[str, int] = ("", 0)
    waiting: Counter[str] = field(factory=Counter)
    clock: Callable[[], float] = time.time

    @property
    def ledger(self) -> Ledger:
        """Of the run that is under way.

        Raises:
            Trouble: there is none for the moment.
        """
        if self.run is None:
            raise busy("This service begins its work anew just now.", wait=5)
        return self.run.ledger


def kept_for(job: Job) -> tuple[str, str]:
    """The token and the request that a job is for, as its row keeps them."""
    return str(job.kept.get("caller", "")), str(job.kept.get("request", ""))
