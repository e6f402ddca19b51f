"""Programs that ask servers for pictures and tasks, and look at what becomes of these."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from runninghub_async.sandbox import scripts
from tests.simulation.addresses import BEGINNING
from tests.simulation.callers import Answer, Asked, Lost, ask
from tests.simulation.client import IMAGE_TO_IMAGE, TEXT_TO_IMAGE
from tests.simulation.events import OrderMade, TaskTold, WaiterCame
from tests.simulation.workloads.bulk_draw import BILLS, ENDS, Args

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.workloads.serve import Town
    from tests.simulation.world import Process, World

TOKENS = 2
SECRET = "sk-caller-{}-0123456789abcdef0123456789abcdef01234567"
GENERATE, EDIT, TASKS = "/v1/images/generations", "/v1/images/edits", "/v1/tasks"
IMAGES = (GENERATE, EDIT)
OVER = ("completed", "failed")
_MOST_LOOKS = 40
_PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200)


def another_way(chance: Random, request: Args) -> Args:
    """How a request is made and followed otherwise: with a form, perhaps with a picture; by events
    instead of looks; and with links that are followed."""
    ways = ["form", "form", "json", "edit"] if request["as"] == "image" else ["form", "json"]
    return {
        "sent": chance.choice(ways),
        "hears": chance.random() < 0.6,
        "fetches": chance.random() < 0.6,
    }


class Caller:
    """What the programs of one token do."""

    def __init__(self, town: Town, requests: Sequence[Item]) -> None:
        self._town = town
        self._requests = requests

    async def __call__(self, process: Process) -> None:
        await asyncio.gather(*(self._one(process, item) for item in self._requests))

    async def _one(self, process: Process, item: Item) -> None:
        args, world, name = item.args, self._town.world, name_of(item)
        _script(world, name, args)
        await asyncio.sleep(args["at"])
        for _ in range(args["n"]):
            world.tell(OrderMade(process.name, name))
        world.tell(WaiterCame(process.name, name, name, None))
        asked = _asked(name, args)
        answer = await self._answer(process, item, asked)
        if args["again"] is not None:  # whoever has a key may ask as often as they like
            await asyncio.sleep(args["again"])
            answer = await self._answer(process, item, asked) or answer
        if answer is None or answer.status != 200:
            return
        if args["as"] == "task":
            await self._follow(process, item, answer.body["id"])
        else:
            await self._fetch(process, item, [each["url"] for each in answer.body["data"]])

    async def _answer(self, process: Process, item: Item, asked: Asked) -> Answer | None:
        args, chance = item.args, self._town.world.chance.of(item)
        with contextlib.suppress(Lost):
            return await ask(
                self._town.street,
                process,
                asked,
                chance,
                patience=args["patience"],
                cuts=tuple(args["cuts"]),
            )
        return None

    async def _follow(self, process: Process, item: Item, task: str) -> None:
        """Ask how a task is until it is over; some delete it, and others ask for it, too."""
        town, chance = self._town, self._town.world.chance.of(item)
        began, deletes = town.world.now, item.args["deletes"]
        stranger = (item.args["token"] + 1) % TOKENS
        for method, token in _looks(item.args["token"], stranger):
            if method == "GET" and deletes is not None and town.world.now - began > deletes:
                method = "DELETE"
            asked = Asked(
                name=name_of(item), method=method, path=f"{TASKS}/{task}",
                token=SECRET.format(token),
            )  # fmt: skip
            if method == "GET" and item.args.get("hears"):
                told = await self._hear(process, item, asked, task)
                if told.get("status") in OVER:
                    return await self._fetch(process, item, _links(told))
            else:
                with contextlib.suppress(Lost):
                    answer = await ask(town.street, process, asked, chance)
                    is_over = answer.status == 404 or answer.body.get("status") in OVER
                    if token != stranger and (is_over or method == "DELETE"):
                        return await self._fetch(process, item, _links(answer.body))
            await asyncio.sleep(chance.uniform(1.0, 10.0))
        return None

    async def _hear(self, process: Process, item: Item, asked: Asked, task: str) -> Args:
        """What the task's events tell, until they end or break off: the last one."""
        town, chance = self._town, self._town.world.chance.of(item)
        patience = chance.choice([2.0, 60.0, 600.0])
        last: Args = {}
        heard = bytearray()
        path = f"{asked.path}/events"
        asked = Asked(name=asked.name, method="GET", path=path, token=asked.token)
        with contextlib.suppress(Lost, TimeoutError):
            async with asyncio.timeout(patience):
                await town.street.send(process, asked, 0, chance, heard)
        for id, told in _events_in(bytes(heard)):
            town.world.tell(TaskTold(process.name, asked.name, task, id, told["status"]))
            last = told
        return last

    async def _fetch(self, process: Process, item: Item, links: Sequence[str]) -> None:
        """Follow links, and others that somebody has made of them."""
        chance = self._town.world.chance.of(item)
        for link in links if item.args.get("fetches") else ():
            parts = urlsplit(link)
            path = f"{parts.path}?{parts.query}"
            made_up = path[:-1] + ("A" if path[-1] != "A" else "B")
            for each, is_made_up in ((path, False), (made_up, True)):
                asked = Asked(
                    name=name_of(item), method="GET", path=each, token="", is_made_up=is_made_up
                )
                with contextlib.suppress(Lost):
                    await ask(self._town.street, process, asked, chance)


def _looks(token: int, stranger: int) -> Iterator[tuple[str, int]]:
    yield "GET", token
    yield "GET", stranger
    for _ in range(_MOST_LOOKS):
        yield "GET", token


def _links(task: Mapping[str, Any]) -> list[str]:
    """Those that are told of a task."""
    return [each["url"] for each in task.get("outputs", ()) if each["type"] == "file"]


def _events_in(heard: bytes) -> Iterator[tuple[str, Args]]:
    """The whole events of a stream: what each is called, and what it tells."""
    for block in heard.decode().split("\n\n")[:-1]:
        lines = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line)
        if "id" in lines:
            yield lines["id"], json.loads(lines["data"])


def _asked(name: str, args: Mapping[str, Any]) -> Asked:
    is_image, sent = args["as"] == "image", args.get("sent", "json")
    body: Args = {"model": IMAGE_TO_IMAGE if sent == "edit" else TEXT_TO_IMAGE}
    if is_image:
        body |= {"prompt": name, "n": args["n"]}
    else:
        body["params"] = {"prompt": name, "resolution": "2k"}
    if args.get("webhook"):
        body["webhook_url"] = BEGINNING + name
    return Asked(
        name=name,
        method="POST",
        path=TASKS if not is_image else EDIT if sent == "edit" else GENERATE,
        token=SECRET.format(args["token"]),
        key=f"key-{name}" if args["has_key"] else None,
        body=body,
        files={"image": _PICTURE} if sent == "edit" else {},
        is_form=sent != "json",
    )


def _script(world: World, name: str, args: Mapping[str, Any]) -> None:
    """How the tasks of a request go."""
    steps: list[Any] = []
    if args["ends"] in ENDS:
        steps.append(scripts.fail(**ENDS[args["ends"]][0], times=1))
    bill = BILLS.get(args["bill"], ({}, None))[0]
    if bill or args["takes"]:
        steps.append(scripts.succeed(times=None, after=args["takes"], **bill))
    if steps:
        world.service.sandbox.script(None, steps, prompt=name)


def name_of(item: Item) -> str:
    """What a request is called, in its prompt as well."""
    return f"asked-{int(item.id.rpartition(' ')[2]):03d}"
