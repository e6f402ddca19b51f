"""How long a browser takes to open the page of 10,000 results, and to scroll through it.

Against the page of a run without results, which has the same styles and scripts.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.async_api import Browser

from runninghub_async.bulk import make_report
from tests.browser import new_page, running_browser
from tests.bulk.report_folders import make_folder

JOBS = 10_000
OPENINGS = 5
SCROLLS = 40
SHOWN = "performance.getEntriesByType('navigation')[0].domComplete"
# The longest that the page is busy while it goes through all results, in milliseconds.
SCROLLED = """(async (times) => {
  const [bottom, gaps, heights] = [document.documentElement.scrollHeight, [], new Set()];
  for (let time = 1; time <= times; time += 1) {
    const before = performance.now();
    scrollTo(0, bottom * time / times);
    await new Promise(requestAnimationFrame);
    gaps.push(performance.now() - before);
    heights.add(document.documentElement.scrollHeight);
  }
  return [Math.max(...gaps), heights.size];
})"""


async def _shown(browser: Browser, file: Path) -> float:
    times: list[float] = []
    for _ in range(OPENINGS):
        async with new_page(browser) as page:
            await page.goto(file.as_uri())
            await page.locator("#gallery button.open, #gallery .nothing").first.wait_for()
            times.append(await page.evaluate(SHOWN))
    return median(times)


async def _scrolled(browser: Browser, file: Path) -> tuple[float, int]:
    async with new_page(browser) as page:
        await page.goto(file.as_uri())
        await page.locator("#gallery button.open").first.wait_for()
        longest, heights = await page.evaluate(f"{SCROLLED}({SCROLLS})")
        return longest, heights


async def _measure(folder: Path) -> None:
    for name, jobs in (("empty", 0), ("full", JOBS)):
        await asyncio.to_thread(make_folder, folder / name, jobs, unlike=False)
        await make_report(folder / name)
    async with running_browser() as browser:
        empty = await _shown(browser, folder / "empty" / "report.html")
        full = await _shown(browser, folder / "full" / "report.html")
        longest, heights = await _scrolled(browser, folder / "full" / "report.html")
    times = full / empty
    print(f"opened: {empty:.0f} ms without results, {full:.0f} ms with {JOBS:,}: {times:.1f} times")
    print(
        f"scrolled: busy at most {longest:.0f} ms at once; its height changed {heights - 1} times"
    )


def main() -> None:
    print("report_page: the page of a run in a browser")
    with TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))
