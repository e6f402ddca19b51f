"""What was learned of earlier runs, in words and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from runninghub_async.bars.wording import usual
from runninghub_async.cli.output import known

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.catalogue import Endpoint
    from runninghub_async.cli.connection import Connection
    from runninghub_async.learned.records import Seen
    from runninghub_async.platform.addresses import Kind


def seen_in_words(seen: Seen | None) -> str | None:
    """``seen: about 0.05 CNY, learned from 12 runs; some 40 s``; ``None`` where nothing was."""
    if seen is None:
        return None
    parts = [str(each) for each in seen.estimates]
    if seen.seconds is not None:
        parts.append(usual(seen.seconds))
    return f"seen: {'; '.join(parts)}"


def seen_as_json(seen: Seen | None) -> dict[str, Any] | None:
    """The same for programs."""
    if seen is None:
        return None
    estimates = [
        known(amount=each.amount, currency=each.currency, runs=each.runs) for each in seen.estimates
    ]
    return known(estimates=estimates or None, seconds=seen.seconds)


def seen_by_machine(client: RunningHub, kind: Kind, number: str) -> list[str]:
    """A line for each machine of which something is known of a workflow or an app."""
    from runninghub_async.client import seen_by
    from runninghub_async.platform.nodes import identifier
    from runninghub_async.platform.options import InstanceType, on_machine

    name = f"{kind}/{identifier(kind, number, kind).id}"
    machines = get_args(InstanceType)
    found = ((machine, seen_by(client, on_machine(name, machine))) for machine in machines)
    return [f"{said} ({machine})" for machine, seen in found if (said := seen_in_words(seen))]


def seen_of_recipe(where: Connection, endpoint: Endpoint) -> Seen | None:
    """What was seen of a recipe's workflow or app, on the recipe's machine; asks nobody."""
    from runninghub_async.state_folder import folder_of_command

    recipe, folder = endpoint.recipe, folder_of_command()
    if recipe is None or recipe.kind == "model" or folder is None:
        return None
    from runninghub_async import RunningHub  # not for a model
    from runninghub_async.client import seen_by
    from runninghub_async.errors import InvalidParameterError
    from runninghub_async.platform.options import on_machine

    site = where.named_site() or recipe.site
    try:
        client = RunningHub("no-key", base_url=where.base_url, site=site, state_dir=folder)
    except InvalidParameterError:  # of the other site, where it does not run
        return None
    machine = recipe.run.get("instance_type")
    return seen_by(client, on_machine(f"{recipe.kind}/{recipe.id}", machine))
