"""``python -m runninghub_async``: the command ``runninghub``, where it is not on the path."""

from __future__ import annotations

from runninghub_async.cli import main

if __name__ == "__main__":
    main()
