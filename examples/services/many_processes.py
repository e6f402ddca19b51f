"""The aiohttp service in several processes behind one address; events go round by Redis.

    pip install PATH-OF-THIS-REPOSITORY redis   # and a Redis server that runs
    export RUNNINGHUB_API_KEY=... PUBLIC_URL=https://my.service HOOK_TOKEN=...   # as ever
    export REDIS_URL=redis://localhost
    python many_processes.py --port 8080 &    # as many as there are cores
    python many_processes.py --port 8080 &

Whoever shares out requests does not know whose task an event is about.  A process that is given
one of another's puts it on a channel that all of them listen on.  What is lost on the way, since
Redis is away for a while, delays an end and loses nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
from collections.abc import AsyncIterator

from aiohttp import web
from aiohttp_service import RECEIVER, address_arguments, make_app, run
from redis.asyncio import Redis
from redis.exceptions import RedisError

from runninghub_async.webhooks import TaskEvent

CHANNEL = "events of tasks"
PAUSE = 1.0
"""Seconds until Redis is tried again."""


def make_service() -> web.Application:
    redis = Redis.from_url(os.environ["REDIS_URL"])

    async def pass_on(event: TaskEvent) -> None:
        try:
            await redis.publish(CHANNEL, json.dumps(dict(event.raw)))
        except RedisError as error:
            logging.warning("the event of task %s is not passed on: %s", event.task_id, error)

    app = make_app(on_unknown=pass_on)
    receiver = app[RECEIVER]
    token = receiver.url.rpartition("/")[2]

    async def take_what_others_pass_on() -> None:
        while True:
            with contextlib.suppress(RedisError):  # silence is no ConnectionError of Redis's
                async with redis.pubsub() as channel:
                    await channel.subscribe(CHANNEL)
                    async for message in channel.listen():
                        if message["type"] == "message":
                            await receiver.feed(message["data"], token, handed_on=True)
            await asyncio.sleep(PAUSE)

    async def listen(_: web.Application) -> AsyncIterator[None]:
        listening = asyncio.create_task(take_what_others_pass_on())
        yield
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await redis.aclose()

    app.cleanup_ctx.append(listen)
    return app


if __name__ == "__main__":
    run(make_service(), address_arguments("Films on request, by several processes.").parse_args())
