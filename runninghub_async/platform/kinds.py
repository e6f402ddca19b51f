"""The kinds of calls, by the field of a text form that names what is called.

Another kind is another entry here: ``rh.from_dict``, job files and budgets know it by that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from runninghub_async.calls.model_orders import order_from_dict
from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.calls.orders import Order
from runninghub_async.platform.app_orders import read_app
from runninghub_async.platform.forms import Reading
from runninghub_async.platform.quick_create import read_quick_create
from runninghub_async.platform.recipe_orders import read_recipe
from runninghub_async.platform.workflows import read_workflow


def _read_model(form: Mapping[str, Any], reading: Reading) -> Order:
    if isinstance(form, Mapping) and isinstance(name := form.get("model"), str):
        endpoint = reading.endpoint(name)
        if endpoint.recipe is not None:
            return read_recipe(form, endpoint, reading)
    return order_from_dict(form, reading.base, reading.endpoint, validate=reading.validate)


KINDS: dict[str, Callable[[Mapping[str, Any], Reading], Order]] = {
    "model": _read_model,
    "workflow": read_workflow,
    "app": read_app,
    "quick_create": read_quick_create,
}
"""How the text form of each kind is read.  A form of two kinds is of the first."""
OTHER_KINDS = tuple(kind for kind in KINDS if kind != "model")
"""Those that the catalogue does not know: their prices, for one, are told by nobody."""


def order_from(form: Any, reading: Reading) -> Order:
    """The order that a text form describes, whatever its options and tags.

    Raises:
        UnknownModelError, InvalidParameterError: it describes none.
    """
    if not isinstance(form, Mapping):
        return _read_model(form, reading)
    asked = {name: value for name, value in form.items() if name not in NOT_ASKED_FOR}
    named = (kind for kind in KINDS if kind in asked)
    return KINDS[next(named, "model")](asked, reading)
