"""The command ``runninghub``: the extra ``[cli]``."""

from __future__ import annotations

import gc
import sys
from importlib.util import find_spec

from runninghub_async.home import how_to_install

_INTERRUPTED = 130
_COLLECTED_AFTER = 10_000
"""New objects after which garbage is looked for, where Python itself has 700 to 2,000: loading the
command makes tens of thousands that stay, and they would be looked at again and again."""


def main() -> None:
    """Run the command with the arguments of this process, and exit."""
    gc.set_threshold(_COLLECTED_AFTER, *gc.get_threshold()[1:])
    try:
        if find_spec("typer") is None or find_spec("rich") is None:
            sys.exit(f"The command needs its extra: {how_to_install('cli')}")
        # Only now: without the extra this import fails.
        from runninghub_async.cli.app import run_command

        sys.exit(run_command(sys.argv[1:]))
    except KeyboardInterrupt:  # before or after there was anything to tell
        sys.exit(_INTERRUPTED)
