"""The files for containers are sound, and start the command with options that it has."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.command import Command

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "serve"
BESIDE = Path(sys.executable).parent


@pytest.mark.parametrize("file", sorted(ROOT.glob("examples/*/Dockerfile")), ids=str)
def test_hadolint_has_nothing_to_say(file: Path) -> None:
    told = subprocess.run([BESIDE / "hadolint", file], capture_output=True, text=True, timeout=60)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


def test_the_compose_file_is_one() -> None:
    schema = ["--builtin-schema", "vendor.compose-spec"]
    told = subprocess.run(
        [BESIDE / "check-jsonschema", *schema, FOLDER / "compose.yaml"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.returncode == 0, told.stdout


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / "compose.yaml").read_text(encoding="utf-8"))
    return found


def test_every_variable_of_it_is_in_the_example_of_its_environment() -> None:
    wanted = set(re.findall(r"\$\{(\w+):\?", (FOLDER / "compose.yaml").read_text(encoding="utf-8")))
    given = re.findall(r"^(\w+)=", (FOLDER / ".env.example").read_text(encoding="utf-8"), re.M)
    assert wanted == set(given)


async def test_both_start_the_command_with_options_that_it_has(offline: Command) -> None:
    text = (FOLDER / "Dockerfile").read_text(encoding="utf-8")
    found = re.search(r"^CMD (\[.*\])$", text, re.MULTILINE)
    assert found is not None
    for words in (json.loads(found[1]), compose()["services"]["server"]["command"]):
        told = await offline(*words, "--help")
        assert told.code == 0, told.err
        assert "runninghub serve" in told.out


def test_the_image_is_given_longer_to_stop_than_the_server_waits() -> None:
    server = compose()["services"]["server"]
    grace = next(word for word in server["command"] if word.startswith("--grace="))
    assert int(server["stop_grace_period"].rstrip("s")) > int(grace[len("--grace=") :].rstrip("s"))
