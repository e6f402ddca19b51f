"""What the handlers of a server have at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from starlette.requests import Request as HttpRequest

from runninghub_async.serve.admission import Admission
from runninghub_async.serve.bodies import Bodies
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.desk import Desk
from runninghub_async.serve.metrics import Metrics
from runninghub_async.serve.records import Request, Token
from runninghub_async.serve.served_models import ServedModels
from runninghub_async.serve.settings import ServeSettings
from runninghub_async.serve.thumbnails import Thumbnails
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import TokenStore

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub
    from runninghub_async.live.receiver import WebhookReceiver
    from runninghub_async.serve.hooks import Hooks
    from runninghub_async.serve.outputs import Outputs


@frozen(kw_only=True)
class Served:
    """A server that is under way, in its parts.

    Attributes:
        settings: what it was told.
        client: that makes all calls.
        desk: takes orders, and tells what becomes of them.
        book: what was accepted, for whom.
        tokens: where callers' tokens are.
        models: which models callers may name.
        admission: who may ask for what.
        purses: what callers may spend, and have spent.
        bodies: reads what callers send.
        outputs: results' files, as links and as content.
        hooks: tells callers of the end of their tasks, where they want that.
        receiver: hears from the service of the end of tasks; ``None`` without a public address.
        thumbnails: small pictures of results.
        metrics: what is counted.
    """

    settings: ServeSettings
    client: RunningHub
    desk: Desk
    book: RequestBook
    tokens: TokenStore
    models: ServedModels
    admission: Admission
    purses: TokenPurses
    bodies: Bodies
    outputs: Outputs
    hooks: Hooks
    receiver: WebhookReceiver | None
    thumbnails: Thumbnails
    metrics: Metrics


def served_of(request: HttpRequest) -> Served:
    """The server that this request came to."""
    served: Served = request.scope["app"].state.served
    return served


def accepted_of(request: HttpRequest) -> Request | None:
    """What the desk has accepted of it, if anything."""
    accepted: Request | None = getattr(request.state, "accepted", None)
    return accepted


def caller_of(request: HttpRequest) -> Token:
    """Whose token the request came with; of a route that is for everybody there is none."""
    caller: Token = request.state.caller
    return caller
