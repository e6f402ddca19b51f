"""What an error advises fits the code, and what was asked for when it was met."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from yarl import URL

from runninghub_async import errors
from runninghub_async.http.faults import judge_submit, request_error, task_error
from runninghub_async.http.wire import task_answer
from runninghub_async.models.error_codes import CODES_WITH_TEXT, ERROR_CODES
from runninghub_async.models.error_meanings import advice, meaning_of_code
from runninghub_async.models.records import SUBMITS, ErrorCode, Occasion
from tests.helpers import a_call, client
from tests.misbehaving import Server, answer, code, v1_code

CODES = [*ERROR_CODES.values(), *CODES_WITH_TEXT]
AI, CN = URL("https://www.runninghub.ai"), URL("https://www.runninghub.cn")
PATHS: dict[str, str] = {
    "model": "/openapi/v2/seedream-v4.5/text-to-image",
    "workflow": "/task/openapi/create",
    "app": "/task/openapi/ai-app/run",
}
# Words that belong to some occasions, and mislead on all others.
BELONGS: dict[str, set[str]] = {
    r"task id": {"query", "cancel", "read"},
    r"\bupload": {"upload", "task"},
    r"submit": {*SUBMITS},
    r"call records": {*SUBMITS},
    r"no task was made": {*SUBMITS},
    r"new task": {"task"},
    r"billed anew": {"task"},
    r"\bask(ing)? (for it )?again|asking costs": {"query", "cancel", "upload", "account", "read"},
    r"the model'?s? path": {"model"},
    r"instance type|repair the nodes|node ids": {"workflow", "app", "task"},
    r"app's id": {"app", "read"},
}
# What an error that has been raised may not say: nobody does it any more.
PROMISES = r"nothing needs doing|by itself|the client (\w+ ){0,6}again|attached"


def _advised(known: ErrorCode, occasion: Occasion) -> str:
    """What the exception says after what the service said."""
    said = known.text or "said by the service"
    if occasion == "task":
        body = {"taskId": "7", "status": "FAILED", "errorCode": known.code, "errorMessage": said}
        error = task_error(task_answer(body), task_id="7", endpoint="a model")
    else:
        error = request_error(known.code, said, endpoint="/x", occasion=occasion, site=AI)
    sentence = str(error)
    assert said in sentence, sentence
    return sentence.partition(said)[2].removeprefix(".").strip()


@pytest.mark.parametrize("occasion", get_args(Occasion))
def test_every_code_gives_advice_that_fits_what_was_asked(occasion: Occasion) -> None:
    for known in CODES:
        told = _advised(known, occasion)
        assert told.startswith(advice(known, occasion)), (known.code, told)
        assert not re.search(PROMISES, told, re.IGNORECASE), (known.code, told)
        for words, occasions in BELONGS.items():
            if occasion not in occasions:
                assert not re.search(words, told, re.IGNORECASE), (known.code, occasion, told)


@pytest.mark.parametrize("occasion", SUBMITS)
def test_a_submit_says_that_no_task_was_made_only_where_that_is_certain(occasion: Occasion) -> None:
    for known in CODES:
        told = advice(known, occasion)
        if known.submit == "uncertain":
            assert "No task was made" not in told, known.code
            assert "call records" in told, known.code
        elif known.submit == "later":
            assert told.startswith("No task was made."), known.code


@pytest.mark.parametrize(("kind", "path"), PATHS.items())
def test_a_submit_is_advised_by_what_it_is_of(kind: Occasion, path: str) -> None:
    for number, known in ERROR_CODES.items():
        judged = judge_submit(200, b'{"code": %d, "msg": "so"}' % number, endpoint=path, site=AI)
        if judged.verdict != "uncertain":
            assert advice(known, kind) in str(judged.error), number


async def test_hints_of_real_requests() -> None:
    refused = Server(
        code("1002"),
        code("421"),
        code("1004"),
        cancels=[v1_code(1000)],
        queries=[code("1005")],
    )
    async with refused as server, client(server, retry=None) as rh:
        said = []
        for asked in (a_call(rh).run(), a_call(rh).run(), a_call(rh).run(), rh.task("7").cancel()):
            with pytest.raises(errors.RunningHubError) as caught:
                await asked
            said.append(str(caught.value))
        with pytest.raises(errors.ServerError, match="Ask again later"):
            await rh.task("7").refresh()
    assert "upload" not in said[0]
    assert "No task was made. Submit the call again" in said[1]
    assert "task id" not in said[2]
    assert "Cancel the task again" in said[3]


# -- the key of the other site ---------------------------------------------------------------

SAID_OF_THE_KEY = (
    "user not exist",
    "User Not Exist",
    "  USER  NOT\tEXIST \n",
    "user\u00a0not exist",
)
SAID_OF_OTHER_THINGS = (
    "user not exist in the list of voices",
    "users not exist",
    "PARAMS_INVALID",
    "taskId must be positive",
    "",
)


@pytest.mark.parametrize("said", SAID_OF_THE_KEY)
def test_301_user_not_exist_is_about_the_key(said: str) -> None:
    known = meaning_of_code(301, said)
    assert known is not None
    assert (known.error, known.submit, known.read) == ("AuthenticationError", "refused", "fail")


@pytest.mark.parametrize("said", SAID_OF_OTHER_THINGS)
def test_301_with_other_words_is_about_a_parameter(said: str) -> None:
    known = meaning_of_code(301, said)
    assert known is not None
    assert known.error == "InvalidParameterError"


def test_no_other_code_is_judged_by_its_text() -> None:
    for number, known in ERROR_CODES.items():
        expected = "AuthenticationError" if number == 301 else known.error
        found = meaning_of_code(number, "user not exist")
        assert found is not None
        assert found.error == expected
    assert meaning_of_code(9999, "user not exist") is None


@pytest.mark.parametrize(("asked", "other"), [(AI, CN), (CN, AI)])
def test_a_refused_key_names_the_site_asked_and_the_other(asked: URL, other: URL) -> None:
    for known in (known for known in CODES if known.other_site):
        for occasion in get_args(Occasion):
            error = request_error(
                known.code, known.text or "no", endpoint="/x", occasion=occasion, site=asked
            )
            assert f"{asked.host} was asked" in str(error), known.code
            assert str(other).rstrip("/") in str(error), known.code


def test_another_address_names_both_sites() -> None:
    error = request_error(
        1002, "", endpoint="/x", occasion="model", site=URL("http://127.0.0.1:8188")
    )
    assert "127.0.0.1:8188 was asked" in str(error)
    assert "www.runninghub.ai and www.runninghub.cn" in str(error)


@pytest.mark.parametrize("field", ["V1", "V2"])
async def test_the_key_of_the_other_site_is_told_by_submits_queries_and_reads(field: str) -> None:
    said: Any = "User not exist"
    refuse = v1_code(301, said) if field == "V1" else code("301", said)
    refusing = Server(refuse, queries=[refuse], cancels=[refuse])
    async with refusing as server, client(server) as rh:
        for asked in (a_call(rh).run(), rh.task("7").refresh(), rh.task("7").cancel()):
            with pytest.raises(errors.AuthenticationError, match="was asked") as caught:
                await asked
            assert caught.value.code == 301
        assert len(server.submits) == 1


async def test_a_wrong_key_in_http_400_is_told_as_well() -> None:
    refuse = answer({"code": 301, "msg": "user not exist"}, 400)
    async with Server(refuse) as server, client(server) as rh:
        with pytest.raises(errors.AuthenticationError):
            await a_call(rh)
