"""The command: its options, its commands, and how it ends."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from collections.abc import Sequence
from copy import copy
from functools import cache
from typing import Annotated, Any, Literal, cast

import typer
from attrs import evolve
from typer.core import TyperGroup
from typer.main import get_command

from runninghub_async import __version__
from runninghub_async.cli.account import account
from runninghub_async.cli.again import again
from runninghub_async.cli.ai_app import ai_app, ai_app_show
from runninghub_async.cli.bulk import bulk
from runninghub_async.cli.bulk_export import bulk_export
from runninghub_async.cli.bulk_forget import bulk_forget
from runninghub_async.cli.bulk_recover import bulk_recover
from runninghub_async.cli.completion import after_equals
from runninghub_async.cli.connection import connects, looks_up
from runninghub_async.cli.failures import EXIT_CODES, INTERRUPTED, report_error
from runninghub_async.cli.mcp import mcp
from runninghub_async.cli.models import models
from runninghub_async.cli.models_show import models_show
from runninghub_async.cli.output import open_streams, say
from runninghub_async.cli.recipe import recipe
from runninghub_async.cli.report import report
from runninghub_async.cli.run import run
from runninghub_async.cli.sandbox import sandbox
from runninghub_async.cli.serve import serve
from runninghub_async.cli.serve_tokens import serve_tokens
from runninghub_async.cli.serve_usage import serve_usage
from runninghub_async.cli.spelling import spelled
from runninghub_async.cli.task import task
from runninghub_async.cli.upload import upload
from runninghub_async.cli.workflow import workflow, workflow_show

_EPILOG = """\b
Environment:
  RUNNINGHUB_API_KEY   the key; there is no option for it, since options are
                       seen in the shell's history and the list of processes
  RUNNINGHUB_BASE_URL  the site, unless --base-url is given
  RUNNINGHUB_SITE      cn or ai: whose prices hold, unless --site is given
  RUNNINGHUB_CATALOGUE  files with models beside the shipped ones, unless
                       --catalogue is given; several as in PATH
  RUNNINGHUB_POLL      seconds between looks at a task, unless --poll is given
  RUNNINGHUB_PROXY, _CA_FILE, _TIMEOUT, _CONCURRENCY, _RETRY, _TELEMETRY
                       what the options of these names say, unless given
  HTTPS_PROXY          the proxy, where RUNNINGHUB_PROXY and --proxy name none
  NO_PROXY             hosts that are reached without one

\b
Exit codes:
""" + "\n".join(f"  {row.code:<4} {row.meaning}" for row in EXIT_CODES)


_FOLDERS = ("bulk recover", "bulk forget", "bulk export")
"""Commands on the folder of a run."""


class Commands(TyperGroup):
    """Finds a command of two words, ``models show``, beside the ``models`` that takes words."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        two_words = " ".join(args[:2])
        # A file of jobs may be called "recover"; a run of it has an --out, which these have not.
        is_file = two_words in _FOLDERS and any(arg.startswith("--out") for arg in args)
        if two_words in self.commands and not is_file:
            return two_words, self.commands[two_words], args[2:]
        return super().resolve_command(ctx, args)


class SomeCommands(Commands):
    """Those that the words of a line may mean, and all of them where these mean something else."""

    def list_commands(self, ctx: Any) -> list[str]:
        return cast("list[str]", whole().list_commands(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return super().get_command(ctx, cmd_name) or whole().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return cast("tuple[str | None, Any, list[str]]", whole().resolve_command(ctx, args))


app = typer.Typer(
    name="runninghub",
    cls=Commands,
    epilog=_EPILOG,
    rich_markup_mode=None,  # plain help: it starts faster and reads the same in a pipe
    pretty_exceptions_enable=False,
)
app.command()(models)
app.command("models show")(models_show)
app.command()(run)
app.command()(again)
app.command()(bulk)
app.command("bulk recover")(bulk_recover)
app.command("bulk forget")(bulk_forget)
app.command("bulk export")(bulk_export)
app.command()(report)
app.command()(workflow)
app.command("workflow show")(workflow_show)
app.command("app")(ai_app)
app.command("app show")(ai_app_show)
app.command()(task)
app.command()(upload)
app.command()(account)
app.command()(sandbox)
app.command()(mcp)
app.command()(serve)
app.command("serve usage")(serve_usage)
app.add_typer(serve_tokens)
app.add_typer(recipe)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback(invoke_without_command=True)
@connects
@looks_up
def runninghub(
    context: typer.Context,
    base_url: Annotated[
        str | None, typer.Option("--base-url", metavar="URL", help="The site to talk to.")
    ] = None,
    site: Annotated[
        Literal["cn", "ai"] | None,
        typer.Option(help="The site: whose prices hold, at an address that does not tell."),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Log what happens to standard error.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """RunningHub's generation models, workflows and AI apps.

    Results go to standard output, progress and messages to standard error.
    """
    context.obj = evolve(context.obj, base_url=base_url, site=site)
    if verbose:
        logging.basicConfig(
            stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
        )
        logging.getLogger("runninghub_async").setLevel(logging.DEBUG)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@cache
def whole() -> Any:
    """All of it as typer reads it from the functions: half of what a short run takes."""
    return get_command(app)


def meant_by(arguments: Sequence[str]) -> Any:
    """The same of those commands alone that these words may mean, or all where that was read."""
    if whole.cache_info().currsize:
        return whole()

    def may_be_meant(name: object) -> bool:
        return set(arguments).issuperset(str(name).split())

    some = copy(app)
    some.info = copy(app.info)
    some.info.cls = SomeCommands
    some.registered_commands = [
        command
        for command in app.registered_commands
        if may_be_meant(command.name or getattr(command.callback, "__name__", ""))
    ]
    some.registered_groups = [
        group
        for group in app.registered_groups
        if group.typer_instance is not None and may_be_meant(group.typer_instance.info.name)
    ]
    return get_command(some)


def run_command(arguments: Sequence[str]) -> int:
    """Run the command; returns its exit code.  Every error of every command ends here."""
    # Without --verbose the log is silent: what a person should know is said by the commands.
    logging.getLogger("runninghub_async").addHandler(logging.NullHandler())
    open_streams()
    after_equals()
    warnings.showwarning = _show_warning
    as_json = "--json" in arguments
    try:
        code = meant_by(arguments)(
            args=list(arguments), prog_name="runninghub", standalone_mode=False
        )
        sys.stdout.flush()
    except BrokenPipeError:
        return _quietly_closed()
    except typer.Abort:  # Ctrl-C, where a command had nothing of its own to say about it
        return INTERRUPTED
    except Exception as error:
        return report_error(error, as_json=as_json)
    return code or 0


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    """A warning as a sentence: lines of our source tell a person at a terminal nothing."""
    say(f"Warning: {spelled(str(message))}")


def _quietly_closed() -> int:
    """Whoever read the output has gone: say nothing, not even when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
