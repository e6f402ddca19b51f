"""Jobs that ask for what another has asked for, with other values.

Of a job that gives a model the same parameters as one whose call was made, only the values are
looked at, by the same checks; and of its price only what that of another was seen to hang on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from attrs import define, evolve, field

from runninghub_async.bulk.known_prices import Source
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.model_orders import ModelOrder, sent_text_value
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.arguments import SentValue
from runninghub_async.models.budgets import Budget
from runninghub_async.models.prices import Price, is_published_as_zero
from runninghub_async.models.records import Parameter, Site
from runninghub_async.platform.recipe_orders import RecipeOrder

_PLAIN = frozenset({str, int, float, bool})
_MOST_SHAPES, _MOST_PRICES = 1000, 10_000
_FORM = {"model", "params"}


class Known(NamedTuple):
    """What is known of a job without a call."""

    price: Price | Budget | None
    source: Source
    is_zero: bool


@define
class Alike:
    """Knows jobs of models by the names of what they give.

    Attributes:
        base: the directory that relative paths start from.
    """

    base: Path
    _shapes: dict[tuple[str, ...], _Shape | None] = field(factory=dict, init=False)

    def of(self, form: Mapping[str, Any]) -> Known | None:
        """What is known of a job of this form; ``None`` where its call is to be made, which tells
        what is wrong with it, too."""
        if (shape := self._shapes.get(_names_in(form))) is None:
            return None
        with suppress(InvalidParameterError):
            return shape.of(form["params"], self.base)
        return None

    def note(self, form: Mapping[str, Any], call: Call, given: Price | Budget | None) -> None:
        """Take notice of a form whose call could be made; ``given`` is what a person says that
        jobs of its model cost."""
        names = _names_in(form)
        if names and names not in self._shapes and len(self._shapes) < _MOST_SHAPES:
            self._shapes[names] = _shape_of(form["params"], call, given)


def _names_in(form: Mapping[str, Any]) -> tuple[str, ...]:
    """The model and the names of its parameters; nothing where there is more to a form, or what
    has parts stands in it."""
    if form.keys() != _FORM or type(params := form["params"]) is not dict:
        return ()
    for value in params.values():
        if type(value) not in _PLAIN and not (
            type(value) is list and _PLAIN.issuperset(map(type, value))
        ):
            return ()
    return (form["model"], *params)


@define
class _Shape:
    """What jobs have in common that give a model the same parameters."""

    order: ModelOrder
    """Of the first."""
    site: Site | None
    given: Price | Budget | None
    parameters: Mapping[str, Parameter]
    """By the names that the jobs have for them."""
    _prices: dict[tuple[str, ...], dict[tuple[Any, ...], Known]] = field(factory=dict, init=False)
    """By the names of what they hang on, and by its values."""

    def of(self, params: Mapping[str, Any], base: Path) -> Known:
        """What is known of a job with these values.

        Raises:
            InvalidParameterError: one of them is not allowed.
        """
        sent = dict(self.order.params)
        for name, value in params.items():
            parameter = self.parameters[name]
            sent[parameter.name] = sent_text_value(parameter, value, base)
        if self.given is not None:
            return Known(self.given, "given", is_zero=False)
        for names, known in self._prices.items():
            if (found := known.get(_key(sent, names))) is not None:
                return found
        return self._priced(sent)

    def _priced(self, sent: Mapping[str, SentValue]) -> Known:
        seen = _Seen(sent)
        order = evolve(self.order, params=seen)
        price = order.price(self.site)
        is_zero = price is None and is_published_as_zero(order.endpoint, seen, self.site)
        found = Known(price, "published", is_zero)
        names = tuple(sorted(seen.looked_at))
        known = self._prices.setdefault(names, {})
        if len(known) >= _MOST_PRICES:
            known.clear()
        if all(type(sent[name]) in _PLAIN for name in names):
            known[_key(sent, names)] = found
        return found


def _key(sent: Mapping[str, SentValue], names: tuple[str, ...]) -> tuple[Any, ...]:
    """Values that tell 1, 1.0 and True apart; what is not plain is never among the known."""
    return tuple([repr(sent[name]) for name in names])


class _Seen(Mapping[str, SentValue]):
    """Values, of which it is seen which are looked at."""

    def __init__(self, values: Mapping[str, SentValue]) -> None:
        self._values = values
        self.looked_at: set[str] = set()

    def __getitem__(self, name: str) -> SentValue:
        value = self._values[name]
        self.looked_at.add(name)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def _shape_of(params: Mapping[str, Any], call: Call, given: Price | Budget | None) -> _Shape | None:
    """What others have in common with this job, where their values are all that can differ."""
    behind = submission_of(call)
    order = behind.order
    if not isinstance(order, ModelOrder) or order.extra or order.advised_against is not None:
        return None
    endpoint = order.endpoint
    parameters = {name: endpoint.param(name) for name in params}
    # What hangs on several values, or on those of other jobs.
    if endpoint.client_token is not None or any(each.totals for each in endpoint.params):
        return None
    known = {name: each for name, each in parameters.items() if each is not None}
    is_simple = all(each.type != "list" for each in known.values())
    if len(known) < len(params) or not is_simple:
        return None
    return _Shape(order, behind.settings.site, given, known)


def is_published_as_zero_for(call: Call) -> bool:
    """Whether the published price of a call is zero, which may be a placeholder."""
    submission = submission_of(call)
    order = submission.order
    order = order.sent if isinstance(order, RecipeOrder) else order
    return isinstance(order, ModelOrder) and is_published_as_zero(
        order.endpoint, order.params, submission.settings.site
    )
