"""Which model a body names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import islice
from typing import Any

from runninghub_async.quoting import shown
from runninghub_async.serve.admission import Admission
from runninghub_async.serve.records import Token
from runninghub_async.serve.served_models import ServedModel
from runninghub_async.serve.troubles import wrong_request

_SOME = 5


def asked_model(
    values: Mapping[str, Any],
    *,
    admission: Admission,
    token: Token,
    makes: Collection[str] = (),
) -> ServedModel:
    """The model that a body names.

    Args:
        values: of the body.
        admission: knows what there is.
        token: whose request it is.
        makes: of which kinds models are listed where it names none; empty: of all.

    Raises:
        Trouble: 400, it names none, and some are listed; 404, there is no such model for its token.
    """
    name = values.get("model")
    if isinstance(name, str) and name:
        return admission.check_model(token, name)
    known = (
        model.name
        for model in admission.models.of_token(token)
        if not makes or (model.endpoint is not None and model.endpoint.output in makes)
    )
    what = "is missing" if name is None else f"is {shown(name)}"
    some = ", ".join(islice(known, _SOME))
    raise wrong_request(
        f"model {what}; allowed is a name that GET /v1/models lists, such as {some}.",
        param="model",
        code="invalid_parameter",
    )
