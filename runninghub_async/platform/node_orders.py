"""What runs of workflows and of AI apps have in common: values for the inputs of nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import evolve, frozen

from runninghub_async import errors
from runninghub_async.calls.orders import Links, Order
from runninghub_async.engine.runtime import Runtime
from runninghub_async.models.inner_outputs import InnerOutput, with_inner_as
from runninghub_async.models.media import LocalMedia, with_media_as
from runninghub_async.models.records import Site
from runninghub_async.platform.nodes import NodeInput
from runninghub_async.platform.options import RunOptions
from runninghub_async.platform.refusals import is_about_access, put_in_front
from runninghub_async.values import Account


@frozen(kw_only=True)
class NodeOrder(Order):
    """A run of a graph at the service."""

    options: RunOptions
    named_on: Site | None = None
    """The site whose address named what is run; no part of the text form."""
    v2: bool = False

    @property
    def site(self) -> Site | None:
        return self.named_on

    @property
    def key_in_body(self) -> bool:
        return not self.v2

    def blames_account(self, error: errors.APIError) -> bool:
        return not is_about_access(error)

    async def explained(
        self, error: errors.RunningHubError, runtime: Runtime, account: Account
    ) -> errors.RunningHubError:
        put_in_front(self.name, error)
        return error

    def content_of(
        self, target: dict[str, Any], inputs: Iterable[NodeInput], links: Links
    ) -> dict[str, Any]:
        """The fields of the submit; ``target`` is what V1 says of what is run."""
        body = {} if self.v2 else target
        body["nodeInfoList"] = [each.entry(links) for each in inputs]
        return body | self.options.as_fields()


def inputs_with_media(
    inputs: Iterable[NodeInput], put: Callable[[LocalMedia], LocalMedia]
) -> tuple[NodeInput, ...]:
    """Inputs with other files, each put in the place of one that they have."""
    return tuple(evolve(each, value=with_media_as(each.value, put)) for each in inputs)


def inner_of(values: Iterable[Any]) -> list[InnerOutput]:
    """The outputs of other calls among the values for nodes, each of which takes one by itself."""
    return [value for value in values if isinstance(value, InnerOutput)]


def inputs_with_inner(
    inputs: Iterable[NodeInput], put: Callable[[InnerOutput], Any]
) -> tuple[NodeInput, ...]:
    """Inputs with the values of outputs of other calls in their places."""
    return tuple(evolve(each, value=with_inner_as(each.value, put)) for each in inputs)
