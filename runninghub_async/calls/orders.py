"""What a call asks for: checked, complete, and ready to be turned into the body of a submit."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

from runninghub_async import errors
from runninghub_async.http import wire
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.media import LocalMedia
from runninghub_async.models.prices import Price
from runninghub_async.models.records import DataForm, OutputKind, Site
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.engine.node_progress import GraphNodes
    from runninghub_async.engine.runtime import Runtime

Links = Mapping[LocalMedia, wire.UploadAnswer]
"""What the service answered about each file that was sent."""


class Order(ABC):
    """What a call asks for; each kind of call (model, workflow, app) has its own."""

    __slots__ = ()

    @property
    @abstractmethod
    def path(self) -> str:
        """The path that the submit goes to."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What messages call it."""

    @abstractmethod
    def media(self) -> list[LocalMedia]:
        """Files that must be uploaded first."""

    @abstractmethod
    def inner(self) -> list[InnerOutput]:
        """The outputs of other calls that go into it, and are still to come."""

    @abstractmethod
    def with_inner(self, put: Callable[[InnerOutput], Any]) -> Order:
        """The same with the value of each in its place."""

    @property
    def is_inline(self) -> bool:
        """Whether the content of files goes out within the submit, which is read in its turn."""
        return False

    @abstractmethod
    def content(self, links: Links) -> dict[str, Any]:
        """What is asked for, in the fields of the submit.  Blocking, where it is inline."""

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """The text form."""

    def body(self, links: Links, webhook_url: str | None) -> dict[str, Any]:
        """The body of the submit."""
        body = self.content(links)
        if webhook_url is not None:
            body["webhookUrl"] = webhook_url
        return body

    @property
    def site(self) -> Site | None:
        """The site whose address named what is called; ``None`` where any may have it."""
        return None

    @property
    def only_on(self) -> Site | None:
        """The one site that has what is called; ``None`` where it is not said."""
        return None

    @property
    def recipe_digest(self) -> str | None:
        """``sha256:…`` of the recipe that it calls, if it calls one."""
        return None

    @property
    def named_outputs(self) -> Mapping[str, str]:
        """The nodes whose outputs have a name, by that name."""
        return {}

    @property
    def key_in_body(self) -> bool:
        """Whether it is a V1 submit, which carries the key in its body."""
        return False

    @property
    def expected(self) -> OutputKind | None:
        """The kind of output, where it is known beforehand."""
        return None

    @property
    def data(self) -> DataForm | None:
        """The form of what the result says as data, where it is known beforehand."""
        return None

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts that it is given, prompts among them, by what they are given for; neither
        links nor files."""
        return {}

    @property
    def advised_against(self) -> str | None:
        """Why it should not be called any more, where that is so."""
        return None

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Sentences about values that the service reads otherwise than they seem to be meant."""
        return ()

    @property
    def gives(self) -> tuple[str, ...] | None:
        """What is called and the inputs that are given, for orders that leave others as they are
        stored; ``None`` for those that leave none."""
        return None

    @property
    def stored_as(self) -> str | None:
        """What the service has stored and runs, by name; ``None`` where all of it is sent."""
        return None

    @property
    def learned_as(self) -> str | None:
        """Which runs teach what it costs and how long it takes: ``workflow/ID``, ``app/ID``, with
        the machine behind it where that is a larger one; ``None`` where none do."""
        return None

    async def stored(self, runtime: Runtime, account: Account) -> Any:
        """That, as JSON; ``account`` is who asks for it.

        Raises:
            APIError, ConnectionFailedError: it could not be read.
        """
        return None

    def own_graph(self) -> Any:
        """The graph that is sent with it, if one is."""
        return None

    async def known_nodes(
        self, runtime: Runtime, account: Account, workflow_id: str
    ) -> GraphNodes | None:
        """The nodes that it runs, as far as they are known or the service tells ``account``.

        ``workflow_id`` is the workflow that its task runs, as far as that is told; else empty.

        Raises:
            APIError, ConnectionFailedError: they could not be read.
        """
        return None

    def with_media(self, put: Callable[[LocalMedia], LocalMedia]) -> Self:
        """The same with other files, each put in the place of one that it has."""
        return self

    async def kept(self, runtime: Runtime, account: Account) -> tuple[str, ...]:
        """Sentences about files that are used since none is given in their place, and about
        values of which what is stored makes something else.

        ``account`` is who asks the service what is stored, where that is not known here.

        Raises:
            InvalidParameterError: it asks for something that is not there.
            APIError, ConnectionFailedError: it could not be read.
        """
        return ()

    async def prepared(self, runtime: Runtime, account: Account) -> Order:
        """The order that is sent, checked against what only the service knows.

        ``account`` is who asks it.

        Raises:
            InvalidParameterError: it asks for something that is not there.
            APIError, ConnectionFailedError: what must be read first could not be read.
        """
        return self

    def blames_account(self, error: errors.APIError) -> bool:
        """Whether a refusal of the key or the balance is about the account itself.

        Otherwise it is about what was asked for, and the account goes on with other calls.
        """
        return True

    async def explained(
        self, error: errors.RunningHubError, runtime: Runtime, account: Account
    ) -> errors.RunningHubError:
        """What is raised for a submit that ended so; says more where more can be found out.

        ``account`` is who asks the service about it.
        """
        return error

    @property
    def wants_token(self) -> bool:
        """Whether it takes a token by which the service knows a repeated submit, and has none."""
        return False

    def with_token(self, token: str) -> Order:
        """With that token, where it takes one."""
        return self

    @property
    def token(self) -> str | None:
        """That token, where it has one."""
        return None

    def price(self, site: Site | None) -> Price | None:
        """The price published for a site, where it can be known; ``None``: whichever there is."""
        return None

    def least_price(self, site: Site | None) -> Price | None:
        """What is published that it costs at least: its price, or where that begins."""
        return self.price(site)
