"""A file with keys is for its owner alone."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from runninghub_async.cli.bulk_input import keys_in
from runninghub_async.errors import InvalidParameterError
from runninghub_async.values import Secret
from tests.helpers import KEY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has no such rights")


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """A file with a key that only its owner may read."""
    path = tmp_path / "our keys.txt"
    path.write_text(f"{KEY}\n", encoding="utf-8")
    path.chmod(0o600)
    return path


@pytest.mark.parametrize("mode", [0o400, 0o500, 0o600, 0o700])
def test_rights_of_the_owner_are_his_affair(keys: Path, mode: int) -> None:
    keys.chmod(mode)
    assert keys_in(keys) == [Secret(KEY)]


@pytest.mark.parametrize("mode", [0o600 | rights for rights in range(1, 0o100)], ids=oct)
def test_any_right_of_anybody_else_is_refused(keys: Path, mode: int) -> None:
    keys.chmod(mode)
    with pytest.raises(InvalidParameterError) as caught:
        keys_in(keys)
    told = str(caught.value)
    assert f"mode {mode:03o}" in told
    assert f"chmod 600 '{keys}'" in told
    assert "RUNNINGHUB_API_KEY" in told, "the way where a file cannot be 600"
    assert KEY not in told


def test_of_a_link_what_it_leads_to_counts(keys: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(keys)
    assert keys_in(link) == [Secret(KEY)]
    keys.chmod(0o604)
    with pytest.raises(InvalidParameterError, match="mode 604"):
        keys_in(link)


def test_keys_may_come_from_a_program(tmp_path: Path) -> None:
    """As ``--keys-file <(pass show keys)`` gives them."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    writer = threading.Thread(target=pipe.write_text, args=(f"{KEY}\n",))
    writer.start()
    assert keys_in(pipe) == [Secret(KEY)]
    writer.join()
