"""A line reads the commands alone that its words may mean; what it says is what all of them say."""

from __future__ import annotations

import json
import os
import subprocess
import sys

ALONE = [
    ["bulk", "--help"],
    ["models", "show", "--help"],
    ["--site", "cn", "models", "nothing-of-this-name"],
    ["recipe", "new", "--help"],
    ["serve", "tokens", "--help"],
    ["bulk", "recover", "no-such-folder"],
    ["bulk", "recover", "--out", "no-such-folder"],
    ["workflow", "show"],
    ["run", "--no-such-option"],
]
OTHERS = [
    [],
    ["--help"],
    ["modles"],
    ["--site", "bulk", "models"],
    ["--base-url", "bulk", "modles"],
    ["show", "models"],
]
FORKS = """
import json, os, sys
from runninghub_async.cli import app

def said(line):
    # What a line says in a fork, and whether it has read all commands for it.
    ours, its = os.pipe()
    if not os.fork():
        os.dup2(its, 1), os.dup2(its, 2)
        code = app.run_command(line)
        print(f"exit code {code}, all read: {bool(app.whole.cache_info().currsize)}", flush=True)
        os._exit(0)
    os.close(its)
    with open(ours) as pipe:
        return pipe.read().rpartition(", all read: ")

lines = json.loads(sys.argv[1])
some = [said(line) for line in lines]
app.whole()
print(json.dumps([some, [said(line) for line in lines]]))
"""


def test_a_line_reads_the_commands_that_it_may_mean_and_says_what_all_would() -> None:
    lines = [*ALONE, *OTHERS]
    known = {**os.environ, "COLUMNS": "100", "RUNNINGHUB_API_KEY": ""}
    done = subprocess.run(
        [sys.executable, "-c", FORKS, json.dumps(lines)],
        check=True,
        capture_output=True,
        text=True,
        env=known,
    )
    some, whole = json.loads(done.stdout)
    for line, (told, _, all_read), (said, _, _) in zip(lines, some, whole, strict=True):
        assert told == said, line
        assert len(told) > len("exit code 1"), line
        assert line in OTHERS or all_read.strip() == "False", line
