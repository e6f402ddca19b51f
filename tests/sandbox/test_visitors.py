"""No page of anybody else steers the sandbox or looks into it; malformed forms are refused."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async.sandbox import Sandbox
from tests.helpers import VERSION_OF_AIOHTTP

from .helpers import Api, picture

CONTROL = [
    ("POST", "/sandbox/script"),
    ("POST", "/sandbox/assert-submitted"),
    ("POST", "/sandbox/assert-script-finished"),
    ("POST", "/sandbox/accounts"),
    ("POST", "/sandbox/advance"),
    ("POST", "/sandbox/reset"),
    ("GET", "/sandbox/tasks"),
    ("GET", "/sandbox/requests"),
    ("GET", "/sandbox/page.js"),
    ("GET", "/sandbox/whatever"),
    ("GET", "/"),
    ("GET", "/openapi.json"),
    ("GET", "/sandbox/openapi"),
]
JSON = {"Content-Type": "application/json"}


async def status(
    sandbox: Sandbox, method: str, path: str, headers: Mapping[str, str], body: bytes = b""
) -> int:
    """What a request with exactly these headers is answered with."""
    port = int(sandbox.base_url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    sent = {"Host": f"127.0.0.1:{port}", "Content-Length": str(len(body)), **headers}
    lines = [f"{method} {path} HTTP/1.1", *(f"{k}: {v}" for k, v in sent.items() if v), "", ""]
    writer.write("\r\n".join(lines).encode() + body)
    answered = await reader.readline()
    writer.close()
    return int(answered.split()[1])


@pytest.mark.parametrize(("method", "path"), CONTROL)
async def test_a_foreign_page_or_name_is_refused(sandbox: Sandbox, method: str, path: str) -> None:
    port = sandbox.base_url.rpartition(":")[2]
    for headers in (
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": f"https://127.0.0.1:{port}"},
        {"Origin": f"http://127.0.0.1:{port}.evil.example"},
        {"Host": "evil.example"},
        {"Host": f"evil.example:{port}", "Origin": f"http://evil.example:{port}"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "localhost.evil.example"},
        {"Host": "localhost@evil.example"},
        {"Host": "10.0.0.1"},
    ):
        assert await status(sandbox, method, path, headers) == 403, headers


@pytest.mark.parametrize("name", ["127.0.0.1", "127.9.9.9", "LOCALHOST", "x.localhost", "[::1]"])
async def test_its_own_names_and_its_own_page_are_answered(sandbox: Sandbox, name: str) -> None:
    port = sandbox.base_url.rpartition(":")[2]
    own = {"Host": f"{name}:{port}", "Origin": f"http://{name.lower()}:{port}"}
    for headers in (own, {"Host": f"{name}:{port}"}, {"Host": name}):
        assert await status(sandbox, "GET", "/", headers) == 200
        assert await status(sandbox, "GET", "/sandbox/tasks", headers) == 200
        assert await status(sandbox, "POST", "/sandbox/reset", headers) == 200
        assert await status(sandbox, "POST", "/sandbox/reset", headers | JSON, b"{}") == 200


async def test_other_names_can_be_allowed() -> None:
    async with Sandbox(allow_hosts=["Sandbox.Test", "box"]) as sandbox:
        for host in ("sandbox.test:99", "BOX"):
            assert await status(sandbox, "GET", "/sandbox/tasks", {"Host": host}) == 200
            own = {"Host": host, "Origin": f"http://{host.lower()}"}
            assert await status(sandbox, "POST", "/sandbox/reset", own) == 200
        assert await status(sandbox, "GET", "/sandbox/tasks", {"Host": "other"}) == 403
    for wrong in ("sandbox", ["http://sandbox"], [""], [7]):
        with pytest.raises(ValueError, match="allow_hosts"):
            Sandbox(allow_hosts=wrong)  # type: ignore[arg-type]


async def test_the_address_that_it_is_bound_to_is_its_own() -> None:
    async with Sandbox(host="0.0.0.0") as sandbox:
        assert await status(sandbox, "GET", "/sandbox/tasks", {}) == 200
        assert await status(sandbox, "GET", "/sandbox/tasks", {"Host": "8.8.8.8"}) == 403


async def test_the_service_itself_has_any_name_but_answers_no_foreign_page(
    sandbox: Sandbox,
) -> None:
    """A container has a name of its own; to use the service takes a key."""
    query, body = "/openapi/v2/query", b'{"taskId": "1"}'
    assert await status(sandbox, "POST", query, {"Host": "sandbox:8800"} | JSON, body) == 200
    foreign = {"Host": "evil.example", "Origin": "http://evil.example"}
    for headers in (foreign, {"Origin": "http://evil.example"}):
        assert await status(sandbox, "POST", query, headers | JSON, body) == 403


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
async def test_a_body_of_another_kind_is_refused(sandbox: Sandbox, kind: str) -> None:
    for method, path in CONTROL:
        if method == "POST":
            assert await status(sandbox, method, path, {"Content-Type": kind}, b"{}") == 415
    assert await status(sandbox, "POST", "/sandbox/reset", {"Content-Type": kind}) == 200
    utf_8 = {"Content-Type": "application/json; charset=utf-8"}
    assert await status(sandbox, "POST", "/sandbox/reset", utf_8, b"{}") == 200


# -- malformed forms -----------------------------------------------------------------------------

FILE = b'Content-Disposition: form-data; name="file"; filename="a.png"\r\n'
BAD_HEADERS = {
    "long": FILE + b"X: " + b"a" * 5_000_000 + b"\r\n",
    "a long name": b'Content-Disposition: form-data; name="' + b"a" * 5_000_000 + b'"\r\n',
    "many": FILE + b"".join(b"X%d: a\r\n" % number for number in range(50_000)),
    "no end": b"a" * 5_000_000,
    "no colon": b"nonsense\r\n",
    "a null": b"X\0: a\r\n",
    "a charset that is none": b'Content-Disposition: form-data; name="_charset_"\r\n',
}
TAKEN = {"long", "a long name", "many", "no end"} if VERSION_OF_AIOHTTP < (3, 13, 4) else set[str]()
"""aiohttp took headers of parts of any size."""
UPLOADS = ("openapi/v2/media/upload/binary", "task/openapi/upload", "proxy/{key}/upload/image")


async def upload(api: Api, path: str, body: bytes) -> tuple[int, str]:
    url = f"{api.sandbox.base_url}/{path.format(key=api.key)}"
    headers = {"Content-Type": "multipart/form-data; boundary=B"}
    async with api.http.post(url, data=io.BytesIO(body), headers=headers) as response:
        return response.status, await response.text()


@pytest.mark.parametrize("path", UPLOADS)
@pytest.mark.parametrize("name", BAD_HEADERS)
async def test_a_part_with_bad_headers(api: Api, path: str, name: str) -> None:
    body = b"--B\r\n" + BAD_HEADERS[name] + b"\r\n" + b"x" * 100 + b"\r\n--B--\r\n"
    code, text = await upload(api, path, body)
    if name not in TAKEN:
        assert code == 400
        assert "headers are malformed" in text
        assert json.loads(text)["code"] == 301
    assert code < 500
    assert len(text) < 1000
    assert (await api.upload(picture()))["code"] == 0, "and the sandbox goes on"


PIECES = st.sampled_from(
    [
        *(b"--B\r\n", b"--B--\r\n", b"--B", b"\r\n", b"\n", b"\r\n\r\n", FILE, b"x" * 70, b"\0"),
        *(b"Content-Encoding: gzip\r\n", b"Content-Transfer-Encoding: base64\r\n", b": \r\n"),
        *(b"Content-Length: 9\r\n", b"Content-Length: -1\r\n", b"Content-Length: x\r\n"),
        *(b"Content-Type: multipart/mixed; boundary=C\r\n", b"--C\r\n", b"--C--\r\n"),
        *(b"Content-Type: ;;=\r\n", b"X" * 9000, b'Content-Disposition: form-data; name="'),
        *(b"Content-Disposition: form-data; name=_charset_\r\n", picture(), b"\xff\xfe"),
        b"Content-Disposition: form-data; name=file; filename*=nope''%ff.png\r\n",
        b"Content-Disposition: form-data; name=apiKey\r\n",
    ]
)


@settings(max_examples=25)
@given(st.lists(PIECES, max_size=12).map(b"".join) | st.binary(max_size=200))
def test_no_form_is_an_error_of_the_sandbox(body: bytes) -> None:
    async def run() -> None:
        async with Sandbox() as sandbox, Api(sandbox) as api:
            for path in UPLOADS:
                for content in (body, b"--B\r\n" + FILE + body):
                    code, text = await upload(api, path, content)
                    assert code in (200, 400), text

    asyncio.run(run())
