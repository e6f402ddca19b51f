"""Install the programs that tests need beside Python's, so that no test waits for it.

    python -m tests.set_up

What cannot be installed here is told, and is no mistake: its tests are left out, or fail where CI
is said.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import chromium
from tests.mcp.test_inspector import inspector_program
from tests.openapi.test_typescript import compilers
from tests.postgres_server import postgres_folder
from tests.redis_server import redis_program
from tests.serve.node_client import client_home
from tests.stores.azurite import azurite_program

PROGRAMS: tuple[Callable[[], object], ...] = (
    chromium,
    postgres_folder,
    redis_program,
    azurite_program,
    client_home,
    compilers,
    inspector_program,
)


def main() -> None:
    """Install all that is not there."""
    for program in PROGRAMS:
        try:
            program()
        except (pytest.skip.Exception, pytest.fail.Exception) as error:
            print(error)


if __name__ == "__main__":
    main()
