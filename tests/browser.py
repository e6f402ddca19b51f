"""A real browser without a window, spoken to by its DevTools protocol."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.helpers import until

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1280,900"),
)
_PATIENCE, _PAUSE = 20.0, 0.02


def chromium() -> str:
    """The browser of this machine; `make test` installs one where it may."""
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    missing = f"there is none of {', '.join(_NAMES)} here; apt-get install chromium brings one"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


class Page:
    """A page in the browser, as one who looks at it and clicks on it knows it.

    Attributes:
        complaints: errors of its scripts, and what the browser would not load or run.
    """

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self.complaints: list[str] = []

    async def listen(self) -> None:
        """Take what the browser says, until it is closed; dialogs are agreed to."""
        async for message in self._socket:
            told = message.json()
            if (number := told.get("id")) is not None:
                self._asked.pop(number).set_result(told)
            elif told["method"] == "Page.javascriptDialogOpening":
                await self._send("Page.handleJavaScriptDialog", accept=True)
            elif told["method"] in ("Log.entryAdded", "Runtime.exceptionThrown"):
                self.complaints.append(str(told["params"]))

    async def _send(self, method: str, **params: Any) -> asyncio.Future[Any]:
        number = next(self._numbers)
        self._asked[number] = answer = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": params})
        return answer

    async def call(self, method: str, **params: Any) -> Any:
        """A method of the protocol, to its end."""
        async with asyncio.timeout(_PATIENCE):
            return await (await self._send(method, **params))

    async def go(self, url: str) -> None:
        """Open this address."""
        for domain in ("Page", "Runtime", "Log"):
            await self.call(f"{domain}.enable")
        await self.call("Page.navigate", url=url)

    async def value(self, script: str) -> Any:
        """What an expression is there."""
        told = await self.call("Runtime.evaluate", expression=script, returnByValue=True)
        result = told["result"]
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    async def until(self, script: str, wanted: Any = True) -> None:
        """Wait until an expression has this value."""
        found: Any = None
        for _ in range(int(_PATIENCE / _PAUSE)):
            if (found := await self.value(script)) == wanted:
                return
            await asyncio.sleep(_PAUSE)
        pytest.fail(f"{script} is {found!r}, not {wanted!r}")


@asynccontextmanager
async def page(folder: Path) -> AsyncIterator[Page]:
    """An empty page in a browser that keeps what it has in the folder."""
    process = await asyncio.create_subprocess_exec(
        *(chromium(), *_OPTIONS, f"--user-data-dir={folder}", "about:blank"),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        async with aiohttp.ClientSession() as session:
            port = await _port(folder)
            async with session.get(f"http://127.0.0.1:{port}/json") as answer:
                tabs = [tab for tab in await answer.json() if tab["type"] == "page"]
            async with session.ws_connect(tabs[0]["webSocketDebuggerUrl"]) as socket:
                shown = Page(socket)
                listening = asyncio.create_task(shown.listen())
                yield shown
                listening.cancel()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def _port(folder: Path) -> str:
    """Where it listens, which it writes into its folder."""
    told = folder / "DevToolsActivePort"
    await until(lambda: told.exists() and "\n" in told.read_text())
    return told.read_text().split()[0]
