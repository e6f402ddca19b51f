"""The services of ``examples/services``, served by real processes, stopped and started again."""

from __future__ import annotations

import asyncio
import json
import socket

import pytest
from aiohttp import ClientSession

from runninghub_async.sandbox import fail, lose_webhook
from tests.helpers import until
from tests.live.services import AIOHTTP, FASTAPI, MANY, TOKEN, Service, Town, town
from tests.redis_server import RedisServer, redis_server
from tests.streams import stream_server

LOOKS = {"RUNNINGHUB_POLL": "0.2"}


# -- FastAPI -----------------------------------------------------------------------------------


async def test_the_fastapi_service_is_told_of_ends_and_asks_once() -> None:
    async with town() as here:
        service = await here.start(FASTAPI)
        films = await asyncio.gather(*(service.begun(f"boat {number}") for number in range(3)))
        ends = await asyncio.gather(*(service.end_of(film) for film in films))
        assert {end["state"] for end in ends} == {"done"}
        assert all(str(end["told"]).endswith(".mp4") for end in ends)
        assert [here.queries_about(film) for film in films] == [1, 1, 1]
        assert (await service.ask("GET", "/films/1"))[0] == 404
        await service.stop()


async def test_the_fastapi_service_tells_why_there_is_no_film() -> None:
    async with town() as here:
        service = await here.start(FASTAPI)
        here.sandbox.script(None, [fail(1000)])
        told = await service.end_of(await service.begun("a paper boat"))
        assert told["state"] == "failed"
        assert told["told"]
        status, _ = await service.ask("POST", "/films", prompt="")
        assert 400 <= status < 500


async def test_the_fastapi_service_waits_for_films_when_it_stops() -> None:
    """No event can come in any more, so that it looks at them as usual."""
    async with town(task_seconds=1.0) as here:
        service = await here.start(FASTAPI, settings=LOOKS)
        first = await service.end_of(await service.begun("the first, whose event comes"))
        here.sandbox.script(None, [lose_webhook()])
        film = await service.begun("a paper boat")
        await service.stop()
        assert here.films() == {first["film"]: "done", film: "done"}


@pytest.mark.parametrize("died", ["stopped", "killed"])
async def test_films_under_way_are_found_again_at_the_next_start(died: str) -> None:
    async with town(task_seconds=600) as here:
        service = await here.start(FASTAPI, settings={"LAST_WAIT": "0.2"})
        film = await service.begun("a paper boat")
        if died == "killed":
            await service.kill()
        else:
            await service.stop()
        again = await here.start(FASTAPI)
        # The same token: the event of a task from before still wakes.
        await until(lambda: here.front.events_to is not None)
        here.sandbox.advance(600)
        told = await again.end_of(film)
        assert told["state"] == "done", told
        assert len(here.sandbox.tasks) == 1, "nothing is paid twice"
        assert here.queries_about(film) == 1


# -- aiohttp -----------------------------------------------------------------------------------


async def test_the_aiohttp_service_answers_when_the_event_has_come() -> None:
    async with town() as here:
        service = await here.start(AIOHTTP)
        answers = await asyncio.gather(
            *(service.ask("POST", "/films", prompt=f"boat {number}") for number in range(3))
        )
        assert [status for status, _ in answers] == [200] * 3
        assert [here.queries_about(told["film"]) for _, told in answers] == [1, 1, 1]
        await service.stop()


async def test_the_aiohttp_service_answers_whoever_waits_when_it_stops() -> None:
    async with town(task_seconds=1.0) as here:
        service = await here.start(AIOHTTP, settings=LOOKS)
        first, _ = await service.ask("POST", "/films", prompt="the first, whose event comes")
        assert first == 200
        here.sandbox.script(None, [lose_webhook()])
        waiting = asyncio.create_task(service.ask("POST", "/films", prompt="a paper boat"))
        await until(lambda: len(here.sandbox.tasks) == 2)
        stopping = asyncio.create_task(service.stop())
        status, told = await waiting
        assert (status, bool(told["url"])) == (200, True)
        await stopping


async def test_a_film_that_fails_is_answered_with_its_task() -> None:
    async with town() as here:
        service = await here.start(AIOHTTP)
        here.sandbox.script(None, [fail(1000)])
        status, told = await service.ask("POST", "/films", prompt="a paper boat")
        assert status >= 500
        assert told["task"] == here.sandbox.tasks[0].id


async def test_the_aiohttp_service_refuses_what_is_no_text() -> None:
    async with town() as here:
        service = await here.start(AIOHTTP)
        for asked in ({"prompt": ""}, {}):
            status, told = await service.ask("POST", "/films", **asked)
            assert (status, told["task"]) == (422, None)
        assert not here.sandbox.tasks


# -- many processes ----------------------------------------------------------------------------


async def _two(here: Town, redis: RedisServer) -> tuple[Service, Service]:
    """Two processes, of which the first is handed all events."""
    settings = {"REDIS_URL": redis.url}
    first = await here.start(MANY, "a", settings)
    second = await here.start(MANY, "b", settings)
    here.front.events_to = here.folder / "a.sock"
    await until(lambda: redis.listeners() == 2)
    return first, second


async def test_an_event_about_another_process_s_task_finds_it() -> None:
    async with redis_server() as redis, town() as here:
        first, second = await _two(here, redis)
        answers = await asyncio.gather(
            *(second.ask("POST", "/films", prompt=f"boat {number}") for number in range(3)),
            first.ask("POST", "/films", prompt="another boat"),
        )
        assert [status for status, _ in answers] == [200] * 4
        assert [here.queries_about(told["film"]) for _, told in answers] == [1] * 4
        assert len(here.front.events) == 4
        for service in (first, second):
            await service.stop()


async def test_two_processes_share_a_port() -> None:
    """The kernel shares out what comes, requests and events alike."""
    async with redis_server() as redis, town() as here:
        with socket.socket() as held:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            held.bind(("127.0.0.1", 0))  # it is not listened on: that is for the two
            port = str(held.getsockname()[1])
            address = f"http://127.0.0.1:{port}"
            settings = {"REDIS_URL": redis.url, "PUBLIC_URL": address}
            both = (MANY[0], *MANY[1:], "--port", port)
            services = [await here.start(both, name, settings) for name in "ab"]
            await until(lambda: redis.listeners() == 2)

            async def make(number: int) -> str:
                async with (
                    ClientSession() as http,
                    http.post(f"{address}/films", params={"prompt": f"boat {number}"}) as answer,
                ):
                    assert answer.status == 200
                    return str((await answer.json())["film"])

            films = await asyncio.gather(*(make(number) for number in range(10)))
            assert [here.queries_about(film) for film in films] == [1] * 10
            for service in services:
                await service.stop()


async def test_what_nobody_knows_goes_round_once() -> None:
    async with redis_server() as redis, town() as here:
        first, second = await _two(here, redis)
        for _ in range(3):
            body = json.dumps({"event": "TASK_END", "taskId": "555", "eventData": {}})
            async with ClientSession() as http:
                async with http.post(f"{here.front.url}/hooks/{TOKEN}", data=body) as answer:
                    assert answer.status == 200
                async with http.post(f"{here.front.url}/hooks/{'x' * 20}", data=body) as answer:
                    assert answer.status == 404
        assert (await second.ask("POST", "/films", prompt="a paper boat"))[0] == 200
        assert redis.published() <= 3 + 1
        for service in (first, second):
            await service.stop()


async def test_without_redis_ends_are_late_and_nothing_is_lost() -> None:
    async with redis_server() as redis, town() as here:
        first, second = await _two(here, redis)
        await redis.stop()
        # Its own events still come; the other's looks do what events do not.
        assert (await first.ask("POST", "/films", prompt="a paper boat"))[0] == 200
        waiting = asyncio.create_task(second.ask("POST", "/films", prompt="a paper boat"))
        await until(lambda: len(here.front.events) == 2)
        await asyncio.sleep(0.1)
        assert not waiting.done()
        await redis.start()
        await until(lambda: redis.listeners() == 2)
        # The service posts again what it is asked to.
        here.sandbox.send_webhook(here.sandbox.tasks[1])
        status, told = await waiting
        assert (status, bool(told["url"])) == (200, True)
        for service in (first, second):
            await service.stop()


async def test_a_redis_that_refuses_is_asked_again() -> None:
    """So that events go round as soon as it takes them, whatever its error was."""
    connections = 0

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        while await reader.read(4096):
            writer.write(b"-NOPERM not now\r\n")
        writer.close()

    async with await stream_server(refuse) as redis, town() as here:
        port = redis.sockets[0].getsockname()[1]
        service = await here.start(MANY, settings={"REDIS_URL": f"redis://127.0.0.1:{port}"})
        await until(lambda: connections >= 2)
        first = connections
        await until(lambda: connections > first)
        await service.stop()
