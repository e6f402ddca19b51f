"""How the command starts: quickly, and with a clear word where something is missing."""

from __future__ import annotations

import json
import signal
import sys
import sysconfig
from pathlib import Path

import pytest

from runninghub_async import __version__
from runninghub_async.home import how_to_install
from tests.cli.command import Command, ended, line_with
from tests.forking.program import ROOT

_LOADED = """
import sys
from runninghub_async.cli import main
sys.argv = ["runninghub", *{arguments!r}]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(sorted({heavy!r} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (("--help",), {"aiohttp", "rich", "cattrs", "PIL", "av", "runninghub_async.client"}),
        (("--version",), {"aiohttp", "rich", "cattrs", "PIL", "av", "runninghub_async.client"}),
        (("run", "--help"), {"aiohttp", "rich", "cattrs", "runninghub_async.client"}),
        (("models",), {"aiohttp", "rich", "cattrs", "runninghub_async.client"}),
        (("models", "show", "suno-lyrics"), {"aiohttp", "cattrs", "runninghub_async.client"}),
        (("models", "--json"), {"aiohttp", "cattrs", "runninghub_async.client"}),
    ],
)
async def test_what_is_not_needed_is_not_loaded(
    offline: Command, arguments: tuple[str, ...], heavy: set[str]
) -> None:
    program = _LOADED.format(arguments=arguments, heavy=heavy)
    result = await offline.shell(f"{sys.executable} -c '{_quoted(program)}'")
    assert result.code == 0, result.err
    assert result.err.splitlines()[-1] == "[]"


def _quoted(text: str) -> str:
    return text.replace("'", "'\\''")


async def test_the_version(offline: Command) -> None:
    assert (await offline("--version")).out == f"{__version__}\n"


async def test_without_a_command_the_help_is_shown(offline: Command) -> None:
    result = await offline()
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Usage: runninghub")


@pytest.mark.parametrize("module", ["runninghub_async", "runninghub_async.cli"])
async def test_without_its_extra_it_says_how_to_install_it(offline: Command, module: str) -> None:
    # -S leaves out everything that was installed.
    result = await offline.shell(f"{sys.executable} -S -m {module} models")
    assert (result.code, result.out) == (1, "")
    assert result.err == f"The command needs its extra: {how_to_install('cli')}\n"
    assert "in a clone of its repository, pip install '.[cli]'" in result.err


async def test_the_package_itself_is_the_command(offline: Command) -> None:
    result = await offline.shell(f"{sys.executable} -m runninghub_async --version")
    assert result.out == f"{__version__}\n"


@pytest.mark.parametrize("module", ["runninghub_async.cli sandbox", "runninghub_async.sandbox"])
async def test_the_sandbox_without_its_extra_says_how_to_install_it(
    offline: Command, tmp_path: Path, module: str
) -> None:
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    for installed in Path(sysconfig.get_path("purelib")).iterdir():
        if installed.name not in ("PIL", "av"):
            (libraries / installed.name).symlink_to(installed)
    offline.environment["PYTHONPATH"] = f"{ROOT}:{libraries}"
    result = await offline.shell(f"{sys.executable} -S -m {module}")
    assert (result.code, result.out) == (1, "")
    assert how_to_install("sandbox") in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        (("--speed", "0"), "speed must be more than 0"),
        (("--api-kind", "GOLD"), "NORMAL, SHARED, EXCLUSIVE, FREE, not 'GOLD'"),
    ],
)
async def test_a_sandbox_that_cannot_be(
    offline: Command, options: tuple[str, ...], wrong: str
) -> None:
    ended = await offline("sandbox", *options)
    assert ended.code == 2
    assert wrong in ended.err


async def test_the_kind_of_key_and_the_speed_are_the_sandboxs(offline: Command) -> None:
    options = ("--api-kind", "NORMAL", "--speed", "60", "--task-seconds", "30")
    process = await offline.start("sandbox", *options)
    assert process.stdout is not None
    try:
        for name in ("RUNNINGHUB_API_KEY", "RUNNINGHUB_BASE_URL", "RUNNINGHUB_POLL"):
            line = await line_with(name, process.stdout)
            offline.environment[name] = line.removeprefix(f"{name}=")
        assert offline.environment["RUNNINGHUB_POLL"] == "0.1"
        (account,) = (await offline("account", "--json")).json
        assert account["kind"] == "NORMAL"
    finally:
        process.send_signal(signal.SIGINT)
    assert (await ended(process)).code == 0


@pytest.mark.parametrize("how_to_stop", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("options", [(), ("--json",)])
async def test_the_sandbox_serves_until_it_is_told_to_stop(
    offline: Command, options: tuple[str, ...], how_to_stop: signal.Signals
) -> None:
    process = await offline.start("sandbox", "--task-seconds", "0.1", "--seed", "7", *options)
    assert process.stdout is not None
    if options:
        lines = [(await process.stdout.readline()).decode() for _ in range(5)]
        offline.environment.update(json.loads("".join(lines)))
    else:
        for name in ("RUNNINGHUB_API_KEY", "RUNNINGHUB_BASE_URL", "RUNNINGHUB_POLL"):
            line = await line_with(name, process.stdout)
            offline.environment[name] = line.removeprefix(f"{name}=")
    try:
        made = await offline("run", "z-image/turbo", "prompt=a boat", "--out", "made")
    finally:
        process.send_signal(how_to_stop)
    stopped = await ended(process)
    assert made.code == 0, made.err
    url = offline.environment["RUNNINGHUB_BASE_URL"]
    assert (stopped.code, stopped.out) == (0, "")
    assert stopped.err == f"Tasks are shown at {url}/\n"


async def test_the_sandbox_tells_of_each_request_when_asked(offline: Command) -> None:
    process = await offline.start("sandbox", "--task-seconds", "0.1", "--log", "--small")
    for name in ("RUNNINGHUB_API_KEY", "RUNNINGHUB_BASE_URL"):
        line = await line_with(name, process.stdout)
        offline.environment[name] = line.removeprefix(f"{name}=")
    await offline("account", "--json")
    process.send_signal(signal.SIGINT)
    _, *lines = (await ended(process)).err.splitlines()
    assert any(line.endswith("POST /uc/openapi/accountStatus answered") for line in lines), lines
    assert offline.environment["RUNNINGHUB_API_KEY"] not in "".join(lines)


async def test_a_port_that_is_taken(offline: Command) -> None:
    process = await offline.start("sandbox")
    line = await line_with("RUNNINGHUB_BASE_URL", process.stdout)
    port = line.rpartition(":")[2]
    result = await offline("sandbox", "--port", port)
    process.terminate()
    await ended(process)
    assert result.code == 1
    assert result.err == f"Error: port {port}: Address already in use\n"


@pytest.mark.parametrize("options", ["", "--json"])
async def test_a_full_disk_behind_standard_output(offline: Command, options: str) -> None:
    result = await offline.shell(f"runninghub models {options} > /dev/full")
    assert result.code == 1
    assert result.err == "Error: standard output: No space left on device\n"


@pytest.mark.parametrize("stream", ["<&-", ">&-", "2>&-"])
async def test_closed_streams_are_no_mistake(offline: Command, stream: str) -> None:
    result = await offline.shell(f"runninghub models hailuo --json {stream}")
    assert (result.code, "Error" in result.err) == (0, False)


async def test_a_closed_stream_has_no_jobs(offline: Command) -> None:
    result = await offline.shell("runninghub bulk - --out out --dry-run <&-")
    assert (result.code, "which is empty" in result.err) == (2, True), result.err


async def test_what_the_terminal_cannot_show_does_not_hide_a_paid_result(
    runninghub: Command,
) -> None:
    runninghub.environment["PYTHONIOENCODING"] = "ascii"
    result = await runninghub("run", "z-image/turbo", "prompt=x", "--out", "größe")
    assert result.code == 0, result.err
    assert result.out.startswith("gr\\xf6\\xdfe/")
