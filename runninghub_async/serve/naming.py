"""Which model a body names."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from runninghub_async.models.records import Endpoint
from runninghub_async.quoting import shown
from runninghub_async.serve.admission import Admission
from runninghub_async.serve.records import Token
from runninghub_async.serve.served_models import ServedModel
from runninghub_async.serve.troubles import wrong_request

_SOME = 5


async def asked_model(
    values: Mapping[str, Any],
    *,
    admission: Admission,
    token: Token,
    fits: Callable[[Endpoint], bool] | None = None,
) -> ServedModel:
    """The model that a body names.

    Args:
        values: of the body.
        admission: knows what there is.
        token: whose request it is.
        fits: which models are listed where it names none; ``None`` is any.

    Raises:
        Trouble: 400, it names none, and some are listed; 404, there is no such model for its token.
    """
    name = values.get("model")
    if isinstance(name, str) and name:
        return await found_model(name, admission=admission, token=token)
    known = (
        model.name
        for model in admission.models.of_token(token)
        if fits is None or (model.endpoint is not None and fits(model.endpoint))
    )
    what = "is missing" if name is None else f"is {shown(name)}"
    some = ", ".join(islice(known, _SOME))
    raise wrong_request(
        f"model {what}; allowed is a name that GET /v1/models lists, such as {some}.",
        param="model",
        code="invalid_parameter",
    )


async def found_model(name: str, *, admission: Admission, token: Token) -> ServedModel:
    """The model of a name.

    Raises:
        Trouble: 404, there is none for this token; the nearest are told.
    """
    if admission.models.is_at_hand(name):
        return admission.check_model(token, name)
    return await asyncio.to_thread(admission.check_model, token, name)
