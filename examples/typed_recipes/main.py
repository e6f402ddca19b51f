"""Your own workflow, and a model with settings of yours, as typed methods.

It runs on the sandbox: no key, no network, no bill.  ``my_recipes`` was written by this, in this
folder, and again after every change of the recipes::

    runninghub recipe generate recipes/ --package my_recipes
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from my_recipes import Recipes

from runninghub_async import RunningHub
from runninghub_async.sandbox import Sandbox

RECIPES = Path(__file__).parent / "recipes"


async def main() -> None:
    # The stand-in has to be told what the workflow gives; the service knows it.
    async with (
        Sandbox(task_seconds=0.2, small=True, catalogue=RECIPES) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
    ):
        recipes = Recipes(rh)
        poster = await recipes.poster(title="Winter fair", mood="loud")
        print(f"a poster: {poster.output.kind}")
        film = await recipes.slow_film(picture=poster.url)
        print(f"a film of it: {film.output.kind}")


if __name__ == "__main__":
    asyncio.run(main())
