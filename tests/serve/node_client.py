"""The official client of Node, in a process of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests import node
from tests.serve.serving import Door

PACKAGE = "openai@7.59.0"
_PATIENCE = 120
_HEAD = """\
import OpenAI, { toFile } from "openai";
import fs from "node:fs";
const client = new OpenAI({ baseURL: process.argv[1], apiKey: process.argv[2] });
const told = (error) => ({
  class: error.constructor.name, status: error.status, code: error.code, param: error.param,
  type: error.type, message: error.message, requestID: error.requestID,
});
const answers = {};
"""
_TAIL = """\
console.log(JSON.stringify(answers));
"""


def client_home() -> Path:
    """The folder whose programs may import the client."""
    return node.library_from_npm(PACKAGE, "openai")


def answers(door: Door, script: str, *more: str) -> dict[str, Any]:
    """What a script has put into ``answers`` that talks to a door; as of :func:`answers_at`."""
    return answers_at(door.url, door.token, script, *more)


def answers_at(url: str, secret: str, script: str, *more: str) -> dict[str, Any]:
    """What a script has put into ``answers``; it has a ``client``, and ``told(error)``.

    Args:
        url: of the server, without a slash at the end.
        secret: of a token.
        script: of a module, whose ``process.argv`` has ``more`` from 3 on.
        more: arguments.
    """
    home = client_home()
    run = subprocess.run(
        [
            node.itself(),
            "--input-type=module",
            "--eval",
            _HEAD + script + _TAIL,
            f"{url}/v1",
            secret,
            *more,
        ],
        cwd=home,
        env=node.ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found
