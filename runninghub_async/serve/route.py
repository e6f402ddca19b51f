"""A route of the server, as it is served and as its OpenAPI document tells it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

from attrs import field, frozen
from starlette.requests import Request
from starlette.responses import Response

Handler = Callable[[Request], Awaitable[Response]]
Schema = Mapping[str, Any]
Who = Literal["caller", "operator", "anyone"]
JSON = "application/json"


@frozen(kw_only=True)
class Answer:
    """What is answered with one status.

    Attributes:
        description: in words.
        schema: of the body, as JSON Schema; ``None`` where there is none, or it is no JSON.
        media_type: of the body, or several such as ``video/*``.
        also: further ones.
    """

    description: str
    schema: Schema | None = None
    media_type: str = JSON
    also: tuple[str, ...] = ()


@frozen(kw_only=True)
class Parameter:
    """A parameter in the address, or in a header.

    Attributes:
        name: as it is sent.
        description: in words.
        schema: of its value.
        place: where it stands; those of a path are required.
    """

    name: str
    description: str
    schema: Schema = field(factory=lambda: {"type": "string"})
    place: Literal["query", "path", "header"] = "query"


@frozen(kw_only=True)
class Route:
    """What is done with one method of one path.

    Errors need not stand in ``answers``: they look alike everywhere.

    Attributes:
        method: ``"GET"``, ``"POST"`` or ``"DELETE"``.
        path: as Starlette writes it, such as ``/v1/models/{id:path}``.
        handler: answers, or raises a ``Trouble``; who asks is known by then.
        summary: a few words.
        answers: by status, those that are no error.
        body: the schema of a JSON body; ``None`` where none is read.
        forms: further media types in which the same body comes.
        parameters: of the address and the headers.
        who: ``"caller"`` has a token, ``"operator"`` one of an operator, ``"anyone"`` needs none.
        is_told: whether it stands in the document: what no caller asks for does not.
        is_alone: whether it is answered also where the server cannot begin its work.
    """

    method: Literal["GET", "POST", "DELETE"]
    path: str
    handler: Handler
    summary: str
    answers: Mapping[int, Answer]
    body: Schema | None = None
    forms: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    who: Who = "caller"
    is_told: bool = True
    is_alone: bool = False

    @property
    def name(self) -> str:
        """``POST /v1/images/generations``"""
        return f"{self.method} {self.path}"
