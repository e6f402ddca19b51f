"""Keys for S3 in the files that Amazon's own tools keep."""

from __future__ import annotations

import configparser
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async.errors import StoreError
from runninghub_async.quoting import shown

if TYPE_CHECKING:
    from obstore.store import S3Credential

_READ_AGAIN = timedelta(minutes=5)
_FOUND_BY_OBSTORE = (
    "AWS_ACCESS_KEY_ID",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_SKIP_SIGNATURE",
)


class Profile:
    """A profile, which is read when keys are needed, and anew every five minutes: where keys are
    renewed in the file meanwhile, the new ones count, and none are kept here."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self) -> S3Credential:
        keys = _section(self._name)
        if not {"aws_access_key_id", "aws_secret_access_key"} <= keys.keys():
            raise StoreError(
                f"The profile {shown(self._name)} has no keys of its own (it may log in, take a"
                ' role, or ask a program). Give its keys in the environment: eval "$(aws'
                f' configure export-credentials --profile {self._name} --format env)".'
            )
        return {
            "access_key_id": keys["aws_access_key_id"],
            "secret_access_key": keys["aws_secret_access_key"],
            "token": keys.get("aws_session_token"),
            "expires_at": datetime.now(UTC) + _READ_AGAIN,
        }

    def setting(self, name: str) -> str | None:
        """What else is set in it, such as ``region``."""
        return _section(self._name).get(name)


def profile_in_force() -> Profile | None:
    """The profile that keys come from; ``None`` where the environment has them, or there is none.

    Raises:
        StoreError: ``AWS_PROFILE`` names one that is not there, or the files cannot be read.
    """
    if any(os.environ.get(name) for name in _FOUND_BY_OBSTORE):
        return None
    named = os.environ.get("AWS_PROFILE")
    name = named or "default"
    if _section(name):
        return Profile(name)
    if named:
        raise StoreError(
            f"AWS_PROFILE is {shown(named)}, and neither {_file('credentials')} nor"
            f" {_file('config')} has such a profile."
        )
    return None


def _section(name: str) -> Mapping[str, str]:
    """What both files say of a profile."""
    found: dict[str, str] = {}
    titles = {"config": name if name == "default" else f"profile {name}", "credentials": name}
    for kind, title in titles.items():
        parser = configparser.RawConfigParser(strict=False)
        path = _file(kind)
        try:
            parser.read(path, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError):  # whose texts show the line
            broken = True
        else:
            broken = False
        if broken:
            raise StoreError(f"{path} cannot be read: it is no file of profiles.")
        if parser.has_section(title):
            found.update(parser.items(title))
    return found


def _file(kind: str) -> Path:
    variable = "AWS_CONFIG_FILE" if kind == "config" else "AWS_SHARED_CREDENTIALS_FILE"
    given = os.environ.get(variable)
    return Path(given).expanduser() if given else Path.home() / ".aws" / kind
