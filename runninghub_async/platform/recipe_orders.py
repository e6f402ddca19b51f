"""Calls of recipes: what a caller gave, and the run that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from runninghub_async import errors
from runninghub_async.calls.bodies import RECIPE_FIELD, params_in
from runninghub_async.calls.model_orders import (
    ModelOrder,
    checked_params,
    names_of,
    text_params,
    value_as_text,
)
from runninghub_async.calls.orders import Links, Order
from runninghub_async.checks import did_you_mean, refusal
from runninghub_async.engine.node_progress import GraphNodes
from runninghub_async.engine.runtime import Runtime
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.arguments import SentValue, sent_params
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.media import LocalMedia
from runninghub_async.models.prices import Price
from runninghub_async.models.recipe_records import RecipeRecord
from runninghub_async.models.recipe_values import is_upload, label_of
from runninghub_async.models.records import DataForm, Endpoint, OutputKind, Site
from runninghub_async.models.text_files import as_text
from runninghub_async.platform.app_fields import Describe
from runninghub_async.platform.forms import Reading
from runninghub_async.platform.loaders import GetLoaders
from runninghub_async.platform.options import checked_options
from runninghub_async.platform.recipe_runs import order_of_model, order_of_nodes, plain_value
from runninghub_async.platform.recipe_words import put_in_words_of_recipe, recipe_of
from runninghub_async.platform.refusals import put_in_front
from runninghub_async.quoting import plain, shown
from runninghub_async.values import Account

_MACHINE = "instance_type"
_FIELDS = ("model", RECIPE_FIELD, "params", "extra", _MACHINE)


@frozen(kw_only=True)
class RecipeOrder(Order):
    """A call of a recipe."""

    endpoint: Endpoint
    given: Mapping[str, SentValue]
    """The values as they were given, checked."""
    sent: Order = field(repr=False)
    """What comes of them."""
    machine: str | None = None
    """On which it runs, where that is not the recipe's."""

    @property
    def recipe(self) -> RecipeRecord:
        return recipe_of(self.endpoint)

    @property
    def path(self) -> str:
        return self.sent.path

    @property
    def name(self) -> str:
        return self.endpoint.name

    @property
    def key_in_body(self) -> bool:
        return self.sent.key_in_body

    @property
    def only_on(self) -> Site | None:
        return self.recipe.site

    @property
    def recipe_digest(self) -> str:
        return self.recipe.digest

    @property
    def expected(self) -> OutputKind | None:
        return self.sent.expected or self.endpoint.output

    @property
    def named_outputs(self) -> Mapping[str, str]:
        return {output.name: output.node for output in self.recipe.outputs}

    @property
    def data(self) -> DataForm | None:
        return self.sent.data

    @property
    def texts(self) -> Mapping[str, str]:
        return self.sent.texts

    @property
    def advised_against(self) -> str | None:
        return self.sent.advised_against

    @property
    def doubtful(self) -> tuple[str, ...]:
        return self.sent.doubtful

    @property
    def gives(self) -> tuple[str, ...] | None:
        return self.sent.gives

    async def kept(self, runtime: Runtime, account: Account) -> tuple[str, ...]:
        return await self.sent.kept(runtime, account)

    @property
    def stored_as(self) -> str | None:
        return self.sent.stored_as

    @property
    def learned_as(self) -> str | None:
        return self.sent.learned_as

    @property
    def is_inline(self) -> bool:
        return self.sent.is_inline

    async def stored(self, runtime: Runtime, account: Account) -> Any:
        return await self.sent.stored(runtime, account)

    def own_graph(self) -> Any:
        return self.sent.own_graph()

    async def known_nodes(
        self, runtime: Runtime, account: Account, workflow_id: str
    ) -> GraphNodes | None:
        return await self.sent.known_nodes(runtime, account, workflow_id)

    def media(self) -> list[LocalMedia]:
        return self.sent.media()

    def inner(self) -> list[InnerOutput]:
        return self.sent.inner()

    def with_inner(self, put: Callable[[InnerOutput], Any]) -> RecipeOrder:
        return evolve(self, sent=self.sent.with_inner(put))

    def with_media(self, put: Callable[[LocalMedia], LocalMedia]) -> RecipeOrder:
        return evolve(self, sent=self.sent.with_media(put))

    def content(self, links: Links) -> dict[str, Any]:
        return self.sent.content(links)

    def price(self, site: Site | None) -> Price | None:
        return self.sent.price(site)

    def least_price(self, site: Site | None) -> Price | None:
        return self.sent.least_price(site)

    @property
    def wants_token(self) -> bool:
        return self.sent.wants_token

    def with_token(self, token: str) -> RecipeOrder:
        return evolve(self, sent=self.sent.with_token(token))

    @property
    def token(self) -> str | None:
        return self.sent.token

    def blames_account(self, error: errors.APIError) -> bool:
        return self.sent.blames_account(error)

    async def prepared(self, runtime: Runtime, account: Account) -> RecipeOrder:
        try:
            return evolve(self, sent=await self.sent.prepared(runtime, account))
        except InvalidParameterError as mistake:
            raise put_in_words_of_recipe(self.endpoint, mistake) from None

    async def explained(
        self, error: errors.RunningHubError, runtime: Runtime, account: Account
    ) -> errors.RunningHubError:
        told = await self.sent.explained(error, runtime, account)
        if isinstance(told, InvalidParameterError):
            return put_in_words_of_recipe(self.endpoint, told)
        put_in_front(self.name, told)
        return told

    def to_dict(self) -> dict[str, Any]:
        params = {n: value_as_text(self.endpoint, n, value) for n, value in self.given.items()}
        form: dict[str, Any] = {
            "model": self.name,
            RECIPE_FIELD: self.recipe.digest,
            "params": params,
        }
        if isinstance(self.sent, ModelOrder) and self.sent.extra:
            form["extra"] = as_text(self.sent.extra)
        if self.machine is not None:
            form[_MACHINE] = self.machine
        return form


def recipe_order(
    endpoint: Endpoint,
    params: Mapping[str, Any],
    *,
    describe: Describe,
    loaders: GetLoaders,
    validate: bool = True,
    extra: Mapping[str, Any] | None = None,
    machine: str | None = None,
) -> RecipeOrder:
    """Check the parameters of a call of a recipe.

    Args:
        endpoint: the recipe.
        params: values by name.
        describe: tells about an app.
        loaders: gives the table of inputs that take files.
        validate: whether values that are not allowed are refused.
        extra: further parameters of a recipe's model.
        machine: the instance type, in place of the recipe's.

    Raises:
        InvalidParameterError: something is missing, unknown or not allowed.
    """
    record = recipe_of(endpoint)
    if machine is not None:
        endpoint = _on_machine(endpoint, machine)
    given = {name: _as_label(endpoint, name, value) for name, value in params.items()}
    if unknown := [name for name in given if endpoint.param(name) is None]:
        validate = True  # it has no place where it could go
        given = {name: params[name] for name in (*unknown, *given)}
    values = sent_params(_taking_uploads(endpoint, given), given, validate=validate)
    values = {name: plain_value(endpoint.param(name), value) for name, value in values.items()}
    if record.kind == "model":
        sent = order_of_model(endpoint, values, validate=validate, extra=extra)
    elif extra:
        what = f"is of no use to {plain(endpoint.name)}: a {record.kind} takes values for nodes"
        raise refusal("extra", what, value=extra, hint="Name them in the recipe.")
    else:
        sent = order_of_nodes(endpoint, values, describe, loaders)
    return RecipeOrder(
        endpoint=endpoint,
        given={name: value for name, value in values.items() if params.get(name) is not None},
        sent=sent,
        machine=machine,
    )


def read_recipe(form: Mapping[str, Any], endpoint: Endpoint, reading: Reading) -> RecipeOrder:
    """The call of a recipe that a text form describes."""
    if "params" not in form:
        form = params_in(form, names_of(endpoint))
    if unknown := [n for n, part in form.items() if n not in _FIELDS and part is not None]:
        known = (*_FIELDS, "options", "tags")
        raise refusal(
            str(unknown[0]),
            "is not a field of a recipe's call",
            ", ".join(known),
            value=form[unknown[0]],
            hint=did_you_mean(str(unknown[0]), known),
        )
    digest, own = form.get(RECIPE_FIELD), recipe_of(endpoint).digest
    if reading.validate and digest not in (None, own):
        raise refusal(
            RECIPE_FIELD,
            f"is {shown(digest, 100)}, and {plain(endpoint.name)} is {own} now",
            value=digest,
            hint="The recipe was changed since this was written: look at it, and take the digest"
            " out; validate=False takes it as it is.",
        )
    params = checked_params(endpoint, form.get("params"))
    uploads = {name: value for name, value in params.items() if _is_uploaded(endpoint, name, value)}
    others = {name: value for name, value in params.items() if name not in uploads}
    return recipe_order(
        endpoint,
        text_params(endpoint, others, Path(reading.base)) | uploads,
        describe=reading.describe,
        loaders=reading.loaders,
        validate=reading.validate,
        extra=form.get("extra"),
        machine=form.get(_MACHINE),
    )


def _on_machine(endpoint: Endpoint, machine: str) -> Endpoint:
    """The recipe with another machine.

    Raises:
        InvalidParameterError: there is no such machine, or a model runs, which has its own.
    """
    record = recipe_of(endpoint)
    if record.kind == "model":
        raise refusal(_MACHINE, "is for workflows and apps; a model has its own", value=machine)
    run = {**record.run, _MACHINE: machine}
    checked_options(**run)
    return evolve(endpoint, recipe=evolve(record, run=run))


def _as_label(endpoint: Endpoint, name: str, value: Any) -> Any:
    """An option by its label, however it was given."""
    parameter = endpoint.param(name)
    if parameter is None or not parameter.options or parameter.is_flag:
        return value
    labels = recipe_of(endpoint).binding(parameter.name).labels
    text = value.strip() if isinstance(value, str) else value
    return label_of(labels, text) if isinstance(text, (str, int, float)) else value


def _is_uploaded(endpoint: Endpoint, name: str, value: Any) -> bool:
    """Whether a value for a node is the name of what was uploaded before."""
    parameter = endpoint.param(name)
    of_node = recipe_of(endpoint).kind != "model"
    is_media = parameter is not None and parameter.is_media
    return of_node and is_media and isinstance(value, str) and is_upload(value)


def _taking_uploads(endpoint: Endpoint, given: Mapping[str, Any]) -> Endpoint:
    """The record for values some of which are names of uploads: these are texts."""
    uploaded = {name for name, value in given.items() if _is_uploaded(endpoint, name, value)}
    if not uploaded:
        return endpoint
    params = (
        evolve(parameter, type="string", accept=(), max_size_mb=None)
        if parameter.name in uploaded
        else parameter
        for parameter in endpoint.params
    )
    return evolve(endpoint, params=tuple(params))
