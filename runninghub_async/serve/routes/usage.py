"""What tokens have used."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from runninghub_async.serve.context import caller_of, served_of
from runninghub_async.serve.route import Answer, Parameter, Route, Schema
from runninghub_async.serve.troubles import not_there, wrong_request
from runninghub_async.serve.usage import COLUMNS, DAYS, as_csv, as_json, usage_of

_MOST_DAYS = 366
_TYPES = {"tasks": "integer", "failed": "integer"}
_ROW: Schema = {
    "type": "object",
    "required": list(COLUMNS),
    "properties": {name: {"type": _TYPES.get(name, "string")} for name in COLUMNS}
    | {"day": {"type": ["string", "null"]}},
}
_USAGE: Schema = {
    "type": "object",
    "required": ["object", "data", "totals"],
    "properties": {
        "object": {"const": "usage"},
        "data": {"type": "array", "items": _ROW},
        "totals": {"type": "array", "items": _ROW},
    },
}


async def tell_usage(request: Request) -> Response:
    """That of the caller's token, or, to an operator's, of all or of one."""
    served, caller = served_of(request), caller_of(request)
    days, form = _days(request.query_params.get("days")), request.query_params.get("format")
    if form not in (None, "json", "csv"):
        raise wrong_request(f"format is {form!r}; allowed are json and csv.", param="format")
    name = request.query_params.get("token")
    tokens = await served.tokens.all() if caller.is_operator else [caller]
    if name is not None:
        tokens = [token for token in tokens if token.name == name]
        if not tokens:
            raise not_there("token", name)
    rows = await usage_of(tokens, served.purses.store, served.book, days=days)
    if form == "csv":
        return Response(as_csv(rows), media_type="text/csv")
    return JSONResponse(as_json(rows))


def _days(text: str | None) -> int:
    if text is None:
        return DAYS
    if text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= _MOST_DAYS:
        return int(text)
    raise wrong_request(
        f"days is {text!r}; allowed is a whole number from 1 to {_MOST_DAYS}.", param="days"
    )


ROUTES = (
    Route(
        method="GET",
        path="/v1/usage",
        handler=tell_usage,
        summary="What tokens have used, by the day and in all",
        answers={
            200: Answer(
                description="Of the token, or of all to an operator.",
                schema=_USAGE,
                also=("text/csv",),
            )
        },
        parameters=(
            Parameter(
                name="days",
                description="How many days, with today.",
                schema={"type": "integer", "minimum": 1, "maximum": _MOST_DAYS, "default": DAYS},
            ),
            Parameter(
                name="format",
                description="json, or csv for a table.",
                schema={"enum": ["json", "csv"], "default": "json"},
            ),
            Parameter(name="token", description="The name of one token, for operators."),
        ),
    ),
)
