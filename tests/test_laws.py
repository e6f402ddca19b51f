"""The laws that hold money and key, read from the source: where something may be done at all."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from tests.test_imports import PACKAGE, files, is_for_types, parsed

MAY_IMPORT_AIOHTTP = {
    "bulk/report/live.py",  # a server for this machine's browser
    "live/doors.py",  # an application for the server that somebody else runs
    "http/api.py",
    "http/connections.py",
    "http/downloads.py",
    "http/notices.py",
    "http/outward.py",
    "http/payloads.py",
    "http/session.py",
    "http/signed.py",
    "http/sockets.py",
    "http/direct.py",
    "http/submits.py",
    "http/transport.py",
    "http/uploads.py",
}
"""The HTTP rooms.  The sandbox, which is a server, may too."""
MAKE_REQUESTS = (
    "http/api.py",
    "http/downloads.py",
    "http/notices.py",
    "http/session.py",
    "http/sockets.py",
    "http/uploads.py",
)
RAISE_PYTHONS_OWN = {
    "bars/__init__.py",  # a package that is not there, as Python tells it
    "telemetry/__init__.py",  # an extra that is not there, as Python tells it
    "serve/__init__.py",  # likewise
    "serve/book_lines.py",  # a disk's, as of the file that it stands for
    "bulk/report/picture_makers.py",  # the disk's, which another process has met
    "bulk/jobs.py",  # a decoder's error, caught beside the others of its kind
    "cli/output.py",
    "cli/recipe_generate.py",  # an extra that is not there, as Python tells it
    "cli/report.py",  # a port that is in use, as of the next
    "cli/sandbox.py",
    "http/json_bodies.py",  # what is no JSON, told as what it means
    "http/payloads.py",  # to aiohttp
    "json_values.py",
    "models/result_data.py",  # likewise
    "lazy_names.py",  # as Python wants it of modules
    "signature_types.py",
}
"""Who may raise what is no error of ours; it does not reach a user as it is, or is the disk's."""
SIGNS = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
"""Nodes that only say how another is meant: a third of all."""
API_ROOTS = ("/openapi/", "/task/openapi/", "/uc/openapi/", "/api/")

Node = TypeVar("Node", bound=ast.AST)


@cache
def nodes() -> list[tuple[str, ast.AST]]:
    """Every node of the client's source that runs, with its file."""
    found: list[tuple[str, ast.AST]] = []
    for room, path in files():
        if room in ("sandbox", "endpoints"):
            continue
        file = str(path.relative_to(PACKAGE))
        left: list[ast.AST] = [parsed(path)]
        while left:
            node = left.pop()
            if is_for_types(node):
                left += node.orelse
                continue
            found.append((file, node))
            left += (
                inside for inside in ast.iter_child_nodes(node) if not isinstance(inside, SIGNS)
            )
    return found


@cache
def by_kind() -> dict[type[ast.AST], list[tuple[str, Any]]]:
    """The nodes of each kind."""
    found: defaultdict[type[ast.AST], list[tuple[str, Any]]] = defaultdict(list)
    for file, node in nodes():
        found[type(node)].append((file, node))
    return found


def all_of(kind: type[Node]) -> list[tuple[str, Node]]:
    """The nodes of a kind, each with its file."""
    return by_kind().get(kind, [])


@cache
def mentioned() -> dict[str, list[str]]:
    """The files in which a name is used, a file once for each time."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for file, node in nodes():
        if (name := name_in(node)) is not None:
            found[name].append(file)
    return found


def where_mentioned(name: str) -> list[str]:
    """The files that use this name in any way, a file once for each time."""
    return sorted(mentioned().get(name, ()))


def where_made(name: str) -> list[str]:
    """The files that call what has this name, a file once for each time."""
    return sorted(file for file, node in all_of(ast.Call) if mentions(name)(node.func))


def name_in(node: ast.AST) -> str | None:
    """The name that a node uses in any way: called, handed on, imported, or as another's."""
    match node:
        case ast.Name(id=used) | ast.Attribute(attr=used) | ast.alias(name=used):
            return used
        case ast.Constant(value=str(used)):  # getattr(…, "name")
            return used
    return None


def mentions(name: str) -> Callable[[ast.AST], bool]:
    """Whether a node uses this name in any way."""
    return lambda node: name_in(node) == name


def makes(name: str) -> Callable[[ast.AST], bool]:
    """Whether a node calls what has this name."""
    return lambda node: isinstance(node, ast.Call) and mentions(name)(node.func)


def is_session(node: ast.AST) -> bool:
    return ast.unparse(node).split(".")[-1] in ("session", "_session")


# -- money -----------------------------------------------------------------------------------


def test_only_the_sessions_submit_asks_what_the_answer_to_a_submit_means() -> None:
    assert where_mentioned("judge_submit") == ["http/session.py"]
    functions: list[tuple[str, ast.AsyncFunctionDef | ast.FunctionDef]] = []
    functions += all_of(ast.AsyncFunctionDef)
    functions += all_of(ast.FunctionDef)
    callers = {
        function.name
        for file, function in functions
        if file == "http/session.py"
        for node in ast.walk(function)
        if mentions("_judged")(node) or mentions("judge_submit")(node)
    }
    assert callers == {"_judged", "submit"}


def test_only_a_submission_submits_and_in_one_place() -> None:
    submits = [
        file
        for file, node in all_of(ast.Attribute)
        if node.attr == "submit" and is_session(node.value)
    ]
    assert submits == ["calls/placing.py"]
    assert where_mentioned("submit_slot") == ["calls/placing.py"]
    # Without an attempt nothing can be submitted; without its payload nothing tells the attempt.
    knowing = sorted(
        {
            file
            for file, node in all_of(ast.ImportFrom)
            if node.module == "runninghub_async.http.submits"
            and any(mentions("Attempt")(alias) for alias in node.names)
        }
    )
    assert knowing == [
        "calls/placing.py",
        "http/direct.py",
        "http/session.py",
    ]  # bulk has attempts of another kind
    assert [file for file in where_made("Attempt") if file in knowing] == ["calls/placing.py"]
    assert where_made("SubmitPayload") == ["http/session.py"]


def test_a_submit_is_sent_once() -> None:
    """Neither the session's submit nor what it calls there goes round."""
    going_round = (ast.For, ast.AsyncFor, ast.While)
    for file, node in nodes():
        if file == "http/session.py":
            assert not isinstance(node, going_round), ast.unparse(node)
            assert not mentions("repeat")(node)


def test_what_is_written_at_once_is_written_once_and_the_attempt_is_asked_before() -> None:
    assert where_made("write_post") == where_made("write_at_once") == ["http/direct.py"]
    assert where_mentioned("direct_way") == ["http/session.py"] * 2  # imported, and made
    for file, node in nodes():
        if file == "http/direct.py" and isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
            assert not any(makes("write_post")(inner) for inner in ast.walk(node))
        if file == "http/direct.py" and isinstance(node, ast.AsyncFunctionDef):
            calls = [
                ast.unparse(each.func) for each in ast.walk(node) if isinstance(each, ast.Call)
            ]
            if "write_post" in calls:
                lines = [ast.unparse(statement) for statement in node.body]
                write = next(n for n, line in enumerate(lines) if line.startswith("write_post("))
                assert "attempt.write_at_once()" in lines[write - 1]


# -- the key ---------------------------------------------------------------------------------


def test_the_key_is_revealed_where_it_is_sent_and_nowhere_else() -> None:
    revealing = {file for file, node in all_of(ast.Attribute) if node.attr == "reveal"}
    assert revealing == {"http/secrecy.py"}
    handing_on = ("opening_with", "field_with", "address_with_login")
    assert {file for name in handing_on for file in where_mentioned(name)} == {"http/signed.py"}


def test_only_the_http_rooms_know_aiohttp() -> None:
    imported = [
        *((file, alias.name) for file, node in all_of(ast.Import) for alias in node.names),
        *((file, node.module or "") for file, node in all_of(ast.ImportFrom)),
    ]
    knowing = {file for file, name in imported if name.split(".")[0] == "aiohttp"}
    assert knowing == MAY_IMPORT_AIOHTTP


def test_no_request_that_may_carry_the_key_follows_a_redirect() -> None:
    """Requests are made on ``Session.open_pool()`` alone, and each is named here."""

    is_pool = makes("open_pool")
    used: list[tuple[str, str]] = []
    follow: set[str] = set()
    for file, attribute in all_of(ast.Attribute):
        if is_pool(attribute.value):
            used.append((file, attribute.attr))
    for file, node in all_of(ast.Call):
        if (
            isinstance(node.func, ast.Attribute)
            and is_pool(node.func.value)
            and not any(ast.unparse(word) == "allow_redirects=False" for word in node.keywords)
        ):
            follow.add(file)
    assert sorted(used) == [
        ("http/downloads.py", "get"),
        ("http/notices.py", "post"),
        ("http/session.py", "connector"),
        ("http/session.py", "connector"),
        ("http/session.py", "request"),
        ("http/sockets.py", "ws_connect"),
        ("http/uploads.py", "put"),
    ]
    assert len(where_mentioned("open_pool")) == len(used), "the pool is handed on"
    assert follow == {"http/downloads.py", "http/sockets.py"}
    assert where_made("ClientSession") == ["http/outward.py", "http/session.py"]
    # These follow redirects, so they have nothing that could say who asks.
    from_secrecy = {
        file: [alias.name for alias in node.names]
        for file, node in all_of(ast.ImportFrom)
        if file in follow and node.module == "runninghub_async.http.secrecy"
    }
    assert from_secrecy == {
        "http/downloads.py": ["sealed"],
        "http/sockets.py": ["Hider", "sealed", "socket_address"],
    }
    assert follow.isdisjoint(where_mentioned("Account"))


def test_whatever_makes_requests_is_sealed() -> None:
    """Every public coroutine of the rooms that do; what is opened has its sealed part inside."""
    unsealed = [
        f"{file}: {owner.name}.{method.name}"
        for file, owner in all_of(ast.ClassDef)
        if file in MAKE_REQUESTS
        for method in owner.body
        if isinstance(method, ast.AsyncFunctionDef)
        and not method.name.startswith("_")
        and not any(isinstance(node, ast.Yield) for node in ast.walk(method))
        and "sealed" not in map(ast.unparse, method.decorator_list)
    ]
    assert not unsealed


def test_posts_to_addresses_of_strangers_have_nothing_of_the_account_and_follow_nothing() -> None:
    """They have sessions of their own, and are made in one place."""
    posts = [
        node
        for file, node in all_of(ast.Call)
        if file == "http/outward.py" and ast.unparse(node.func) == "session.post"
    ]
    assert len(posts) == 1
    assert "allow_redirects=False" in map(ast.unparse, posts[0].keywords)
    for secret in ("Account", "Secret", "open_pool", "headers_of"):
        assert "http/outward.py" not in where_mentioned(secret)


# -- paths -----------------------------------------------------------------------------------


def test_every_path_of_the_api_is_asked_in_one_room() -> None:
    rooms: defaultdict[str, set[str]] = defaultdict(set)
    for file, node in all_of(ast.Constant):
        if file.startswith("openapi/"):
            continue  # describes them, and asks none
        if str(node.value).startswith(API_ROOTS):
            rooms[str(node.value)].add(file)
    asked = {path: found for path, found in rooms.items() if not path.endswith("/")}
    assert asked["/openapi/v2/queue/status"] == {"http/api.py"}
    assert {path: found for path, found in asked.items() if len(found) > 1} == {}


def test_what_users_meet_is_an_error_of_ours() -> None:
    def is_pythons_own(node: ast.Raise) -> bool:
        if not isinstance(node.exc, ast.Call):
            return False
        raised = getattr(builtins, ast.unparse(node.exc.func), None)
        return isinstance(raised, type) and issubclass(raised, Exception)

    raising = {file for file, node in all_of(ast.Raise) if is_pythons_own(node)}
    assert raising <= RAISE_PYTHONS_OWN
