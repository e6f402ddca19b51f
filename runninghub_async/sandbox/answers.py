"""The shapes that the service answers in.

Nearly every failure is HTTP 200 with a code in the body, and there are three kinds of body:
the flat task object of the model API, the envelope of its management calls, and the older
envelope of ``/task/openapi/*``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from runninghub_async.sandbox.encoding import dumps

Body = dict[str, Any]
RefusalShape = Callable[[int, str], Body]


class Refusal(Exception):
    """The service says no: an error code of its own and a sentence, nearly always in HTTP 200."""

    def __init__(self, code: int, message: str, *, status: int = 200) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


class TokenMissing(Refusal):
    """No ``Authorization`` header.  This one has the same bare body wherever it happens."""

    def __init__(self) -> None:
        super().__init__(412, "TOKEN_INVALID")


def json_answer(body: Body) -> web.Response:
    """An HTTP 200 that carries ``body``."""
    return web.Response(body=dumps(body), content_type="application/json", charset="utf-8")


def json_error(status: int, error: object) -> web.Response:
    """How the sandbox's own calls find fault: ``{"error": …}``."""
    answer = json_answer({"error": str(error)})
    answer.set_status(status)
    return answer


def refusal_answer(refusal: Refusal, shape: RefusalShape) -> web.Response:
    """A refusal in the shape of the part of the API that refuses."""
    if isinstance(refusal, TokenMissing):
        return json_answer({"code": refusal.code, "msg": refusal.message})
    answer = json_answer(shape(refusal.code, refusal.message))
    answer.set_status(refusal.status)
    return answer


def task_refusal(code: int, message: str) -> Body:
    """The flat task object without a task: its codes are text."""
    return {
        "taskId": "",
        "status": "",
        "errorCode": str(code),
        "errorMessage": message,
        "results": None,
        "clientId": "",
        "promptTips": "",
    }


def price_refusal(code: int, message: str) -> Body:
    """A price preview that could not be given."""
    return {"errorCode": str(code), "errorMessage": message, "estimatedPrice": None}


def upload_refusal(code: int, message: str) -> Body:
    """The upload call says ``message`` where its neighbours say ``msg``."""
    return {"code": code, "message": message, "data": None}


def upload_success(data: Body) -> Body:
    """See :func:`upload_refusal`."""
    return {"code": 0, "message": "success", "data": data}


def refusal(code: int, message: str) -> Body:
    """The envelope of everything else."""
    return {"code": code, "msg": message, "data": None}


def success(data: Any) -> Body:
    """See :func:`refusal`."""
    return {"code": 0, "msg": "success", "data": data}
