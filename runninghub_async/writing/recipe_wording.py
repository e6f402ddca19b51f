"""The sentences that docstrings of recipes have."""

from __future__ import annotations

from runninghub_async.models.recipe_records import Frames, Pixels
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.writing.source_code import expression
from runninghub_async.writing.wording import allowed, listed, output, plain, price

_MOST_MEANINGS = 12


def recipe_facts(endpoint: Endpoint) -> list[str]:
    """What is run, where, and what comes of it."""
    recipe = endpoint.recipe
    assert recipe is not None
    where = f" of runninghub.{recipe.site}" if recipe.site is not None else ""
    runs = f"{recipe.kind} ``{recipe.id}``{where}"
    if recipe.graph is not None:
        runs = f"a graph that goes along, as {runs}"
    facts = [
        f"Recipe: ``{endpoint.name}``",
        f"Runs: {runs}",
        f"Output: {output(endpoint)}",
    ]
    if (machine := recipe.run.get("instance_type")) is not None:
        facts.append(f"Machine: {machine}")
    if endpoint.base is not None:
        facts.append(f"Price: {price(endpoint.base)}")
    return facts


def outputs_of(endpoint: Endpoint) -> str:
    """How a result's outputs are told apart, where a recipe names several."""
    if endpoint.recipe is None or not endpoint.recipe.outputs:
        return ""
    named = [f'`by_name["{one.name}"]` ({one.kind})' for one in endpoint.recipe.outputs]
    return f"Its result has {listed(named, 'and')}."


def places_of(endpoint: Endpoint, parameter: Parameter) -> str:
    """Where a value goes, for parameters of which nothing else is known; empty for models."""
    if endpoint.recipe is None:
        return ""
    keys = [place.key for place in endpoint.recipe.binding(parameter.name).places]
    return f"Goes to {listed(keys, 'and')}." if keys else ""


def unit_of(endpoint: Endpoint, parameter: Parameter) -> str:
    """What a value is measured in that becomes something else; empty for what is sent as given."""
    if endpoint.recipe is None:
        return ""
    match endpoint.recipe.binding(parameter.name).convert:
        case Frames(fps=fps, plus=plus, multiple=multiple):
            steps = f", in multiples of {multiple}" if multiple != 1 else ""
            more = f", and {plus} more" if plus else ""
            return f"In seconds; sent as frames, {plain(fps)} a second{steps}{more}."
        case Pixels(megapixels=megapixels, multiple=multiple):
            sides = f", with sides in multiples of {multiple}" if multiple != 1 else ""
            size = f"{plain(megapixels)} megapixel{'' if megapixels == 1 else 's'}"
            return f"A ratio such as 16:9, for about {size}{sides}."
        case None:
            return ""


def allowed_in(endpoint: Endpoint, parameter: Parameter) -> str:
    """What may be given, in sentences; of labels with what they stand for."""
    labels = {} if endpoint.recipe is None else endpoint.recipe.binding(parameter.name).labels
    stands = [str(value).casefold() != label.casefold() for label, value in labels.items()]
    if not any(stands) or len(labels) > _MOST_MEANINGS:
        return allowed(parameter)
    pairs = [f'"{label}" ({expression(value)})' for label, value in labels.items()]
    return f"{listed(pairs, 'or')}; either may be given."


def is_of_one_site(endpoint: Endpoint) -> bool:
    """Whether clients of the other site refuse it."""
    return endpoint.recipe is not None and endpoint.recipe.site is not None
