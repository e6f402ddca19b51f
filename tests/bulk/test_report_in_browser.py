"""The page of a run in a real browser, opened from the disk: what is seen, and done with keys."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sqlite3
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from runninghub_async.bulk import make_report, share_report
from runninghub_async.bulk.report.live import live_report
from runninghub_async.bulk.steps.chosen import Pick, read_chosen, read_redo
from tests.browser import NARROW, check_accessible, check_fits, new_page, until_true
from tests.bulk.report_folders import NASTY, MadeJob, make_folder, write_folder
from tests.bulk.test_report import PICTURE, saved
from tests.bulk.test_report_live import change

pytestmark = pytest.mark.asyncio(loop_scope="session")
MODELS = Path(__file__).parent / "models"
PACKED = ("draco.glb", "meshopt.glb")
JOBS = 60
FORGOTTEN = "UPDATE jobs SET forgotten_at = 'x' WHERE id = '003.png'"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of every kind and fate of job, with its page."""
    made = tmp_path_factory.mktemp("report") / "run"
    make_folder(made, JOBS)
    asyncio.run(make_report(made))
    return made


async def made(folder: Path, jobs: list[MadeJob], **how: Any) -> Path:
    """A run of these jobs, with its page."""
    await asyncio.to_thread(write_folder, folder, jobs)
    await make_report(folder, **how)
    return folder


@asynccontextmanager
async def opened(browser: Browser, folder: Path, **how: Any) -> AsyncIterator[Page]:
    async with new_page(browser, **how) as page:
        await page.goto((folder / "report.html").as_uri())
        yield page


def card(page: Page, name: str) -> Locator:
    """The card of a job."""
    return page.locator(f'#gallery button.open[data-id="{name}"]')


def cards(page: Page) -> Locator:
    return page.locator("#gallery button.open")


async def focused(page: Page) -> str | None:
    name: str | None = await page.evaluate("document.activeElement.dataset.id")
    return name


# -- for everybody -------------------------------------------------------------------------------


@pytest.mark.parametrize("look", ["light", "dark", "narrow"])
async def test_every_view_is_fit_for_everybody(look: str, browser: Browser, folder: Path) -> None:
    how: dict[str, Any] = {"color_scheme": "dark" if look == "dark" else "light"}
    if look == "narrow":
        how["size"] = NARROW
    # In the dark all is as it was in the light, but for its colours.
    only = ("color-contrast",) if look == "dark" else ()
    async with opened(browser, folder, **how) as page:
        for view in ("Chains", "Failures", "Plots", "Gallery"):
            await page.get_by_role("navigation").get_by_role("link", name=view).click()
            await expect(page.locator(f"#{view.lower()}")).to_be_visible()
            await check_accessible(page, only=only)
            await check_fits(page)
        await cards(page).nth(3).press("Space")
        await cards(page).nth(4).press("Space")
        await page.keyboard.press("v")
        await expect(page.locator("#compare")).to_be_visible()
        await check_accessible(page, only=only)
        await page.keyboard.press("Escape")
        await page.keyboard.press("?")
        await expect(page.locator("#help")).to_be_visible()
        await check_accessible(page, only=only)
        await page.keyboard.press("Escape")
        await cards(page).nth(5).press("Enter")
        await expect(page.locator("#detail")).to_be_visible()
        await check_accessible(page, only=only)
        await check_fits(page)


async def test_escape_leads_from_what_was_asked_to_what_was_found(
    browser: Browser, folder: Path
) -> None:
    async with opened(browser, folder) as page:
        await page.keyboard.press("/")
        await page.keyboard.type("bicycle")
        await expect(page.locator("#count")).to_contain_text(" of ")
        await page.keyboard.press("Escape")
        assert await focused(page) is not None
        await expect(page.locator("#filter-text")).to_have_value("bicycle")
        await page.keyboard.press("1")
        await expect(page.locator("#count")).to_contain_text(" of ")


async def test_what_is_said_covers_nothing_that_can_be_done(browser: Browser, folder: Path) -> None:
    async with opened(browser, folder, size=NARROW) as page:
        for place in (3, 4):
            await cards(page).nth(place).press("Space")
        await expect(page.locator("#said")).to_be_visible()
        said = await page.locator("#said").bounding_box()
        for name in ("#open-compare", "#clear-selection"):
            box = await page.locator(name).bounding_box()
            assert said is not None
            assert box is not None
            assert said["y"] + said["height"] <= box["y"] or box["y"] + box["height"] <= said["y"]


async def test_whatever_stands_in_a_run_is_shown_as_text(browser: Browser, tmp_path: Path) -> None:
    texts = [
        NASTY,
        "ثعلب في الثلج 🦊",
        "</title><script>document.title='caught'</script>",
        "x" * 5000,
    ]
    jobs = [
        MadeJob(
            id=f"{n} {text[:40]}",
            form={"model": f"m/{text[:30]}", "params": {"prompt": text, text[:60]: {"a": [text]}}},
            files=((f"files/{n}.png", PICTURE.getvalue(), "image"),),
        )
        for n, text in enumerate(texts)
    ]
    async with opened(browser, await made(tmp_path / "<b>run", jobs)) as page:
        await expect(cards(page)).to_have_count(len(texts))
        assert await page.title() == "<b>run"
        await expect(page.locator("h1")).to_have_text("<b>run")
        for place, text in enumerate(texts):
            await cards(page).nth(place).click()
            whole = page.locator("#detail .whole").first
            assert await whole.text_content() == text
            await expect(page.locator("#detail img")).to_have_js_property("naturalWidth", 64)
            await page.keyboard.press("Escape")
        direction = cards(page).nth(1).locator(".prompt")
        assert await direction.evaluate("text => getComputedStyle(text).direction") == "rtl"
        assert await page.title() == "<b>run"
        await check_fits(page)


# -- by keys -------------------------------------------------------------------------------------


async def test_all_is_done_by_keys_and_what_is_marked_is_read_as_chosen(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    async with opened(browser, folder) as page:
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("Skip to the results")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Home")
        first = await focused(page)
        await page.keyboard.press("ArrowRight")
        second = await focused(page)
        assert first
        assert second
        assert first != second
        await page.keyboard.press("ArrowLeft")
        assert await focused(page) == first
        await page.keyboard.press("s")
        await page.keyboard.press("ArrowRight")
        await page.keyboard.press("c")
        assert await focused(page) == second  # though its card was made anew
        await expect(page.get_by_role("button", name="Save marks (2)")).to_be_enabled()

        await page.keyboard.press("End")
        last = await focused(page)
        assert last
        await expect(card(page, last)).to_be_in_viewport()
        await page.keyboard.press("Enter")
        await expect(page.locator("#detail")).to_be_visible()
        await page.keyboard.press("ArrowLeft")
        before = await page.locator("#detail-title bdi").text_content()
        assert before != last
        await page.keyboard.press("r")
        await page.keyboard.press("Escape")
        await expect(page.locator("#detail")).to_be_hidden()
        await page.keyboard.press("/")
        await expect(page.get_by_role("searchbox")).to_be_focused()
        await page.keyboard.press("Escape")
        assert await focused(page) is not None

        await page.reload()  # what is marked lasts
        async with page.expect_download() as download:
            await page.get_by_role("button", name="Save marks (3)").click()
        table = tmp_path / "marks.csv"
        await (await download.value).save_as(table)
    assert table.read_bytes().startswith(b"id,output,mark\r\n")
    chosen = read_chosen(table)
    assert chosen.picks == {second: (Pick(3, None),)}
    assert set(chosen.listed) == {first, second, before}


async def test_a_mark_is_of_what_was_seen_and_not_of_what_is_made_later(
    browser: Browser, tmp_path: Path
) -> None:
    """Else who saves the marks again pays again for what was made again already."""
    folder = await made(tmp_path / "run", [saved("a.png"), saved("b.png")])
    async with opened(browser, folder) as page:
        for name in ("a.png", "b.png"):
            await card(page, name).focus()
            await page.keyboard.press("r")
        change(folder, "UPDATE jobs SET task_id = '7', redone = 1 WHERE id = 'a.png'")
        await make_report(folder)
        await page.reload()
        async with page.expect_download() as download:
            await page.get_by_role("button", name="Save marks (1)").click()
        await (await download.value).save_as(tmp_path / "marks.csv")
    assert (tmp_path / "marks.csv").read_bytes() == b"id,output,mark\r\nb.png,,redo\r\n"


async def test_what_draws_the_results_anew_leaves_the_focus_where_it_is(
    browser: Browser, folder: Path
) -> None:
    async with opened(browser, folder) as page:
        await cards(page).first.focus()
        await page.keyboard.press("End")
        last = await focused(page)
        assert last
        await page.set_viewport_size({"width": 700, "height": 600})
        await until_true(page, "gallery.columns < 4")
        assert await focused(page) == last
        await page.evaluate(
            "location.hash = '/gallery'; dispatchEvent(new HashChangeEvent('hashchange'))"
        )
        assert await focused(page) == last
        await card(page, last).scroll_into_view_if_needed()
        await card(page, last).locator("xpath=..").locator("button.star").click()
        assert await focused(page) == last
        # What is no longer wanted hands the focus on to a result beside it.
        await page.evaluate("$('filter-mark').value = 'none'; applyFilters()")
        assert await focused(page) not in {last, None}
        await page.keyboard.press("ArrowLeft")
        assert await focused(page) not in {last, None}


async def test_to_skip_to_the_results_leaves_the_view_that_is_open(
    browser: Browser, folder: Path
) -> None:
    async with opened(browser, folder) as page:
        await page.keyboard.press("3")
        await expect(page.locator("#failures")).to_be_visible()
        await page.locator(".skip").focus()
        await page.keyboard.press("Enter")
        await expect(page.locator("#results")).to_be_focused()
        await page.reload()
        await expect(page.locator("#failures")).to_be_visible()


async def test_a_result_that_was_made_again_shows_what_it_was_and_is_wished_for_anew(
    browser: Browser, tmp_path: Path
) -> None:
    old = [("files/before-redo-1/a.png", "image"), ("files/before-redo-1/gone.png", "image")]
    await made(tmp_path / "run", [saved("a.png")])
    (tmp_path / "run/files/before-redo-1").mkdir()
    (tmp_path / "run/files/before-redo-1/a.png").write_bytes(PICTURE.getvalue())
    digest = hashlib.sha256(PICTURE.getvalue()).hexdigest()
    ledger = sqlite3.connect(tmp_path / "run/ledger.sqlite")
    with ledger:
        ledger.execute("UPDATE jobs SET redone = 1")
        ledger.executemany(
            "INSERT INTO earlier_files VALUES ('a.png', 1, 't', ?, 9, ?, NULL, 1, ?)",
            [(path, digest, kind) for path, kind in old],
        )
    ledger.close()
    await make_report(tmp_path / "run")
    async with opened(browser, tmp_path / "run") as page:
        await card(page, "a.png").click()
        earlier = page.locator("#detail section", has=page.get_by_text("Earlier makings"))
        await expect(earlier).to_contain_text("Before redo 1")
        await expect(earlier).to_contain_text("gone.png is not there any more")
        link = earlier.get_by_role("link", name="a.png")
        await expect(link).to_have_attribute("href", old[0][0])
        await link.locator("img").scroll_into_view_if_needed()
        await expect(link.locator("img")).not_to_have_js_property("naturalWidth", 0)
        await check_accessible(page)
        await check_fits(page)
        await page.keyboard.press("r")
        await page.keyboard.press("Escape")
        async with page.expect_download() as download:
            await page.get_by_role("button", name="Save marks (1)").click()
        await (await download.value).save_as(tmp_path / "marks.csv")
    assert read_redo(tmp_path / "marks.csv") == {"a.png": 2}


async def test_two_to_four_are_compared_and_what_differs_is_marked(
    browser: Browser, tmp_path: Path
) -> None:
    params: list[dict[str, Any]] = [{"prompt": "a boat", "n": n, "size": "2k"} for n in range(5)]
    jobs = [
        MadeJob(
            id=f"j{n}",
            form={"model": "seedream-v4.5/text-to-image", "params": each},
            files=((f"files/{n}.png", PICTURE.getvalue(), "image"),),
        )
        for n, each in enumerate(params)
    ]
    async with opened(browser, await made(tmp_path / "run", jobs)) as page:
        await card(page, "j0").press("Space")
        await expect(page.get_by_role("button", name="Compare", exact=True)).to_be_disabled()
        for name in ("j1", "j2", "j3"):
            await card(page, name).press("Space")
        await card(page, "j4").press("Space")
        await expect(page.locator("#said")).to_contain_text("At most 4")
        await page.keyboard.press("v")
        different = page.locator("#compare tr.differs")
        await expect(different.filter(has_text="n")).not_to_have_count(0)
        words = [await row.locator("th").first.text_content() for row in await different.all()]
        assert any(word and word.startswith("n") for word in words)
        assert not any(word and word.startswith(("prompt", "size")) for word in words)


# -- looking for some ----------------------------------------------------------------------------


async def test_filters_find_and_sorting_sorts(browser: Browser, folder: Path) -> None:
    async with opened(browser, folder) as page:
        await expect(page.locator("#count")).to_have_text(f"{JOBS} results")
        await page.get_by_label("Status").select_option("failed")
        count = await page.locator("#count").text_content()
        await expect(cards(page).first).to_contain_text("failed")
        assert count is not None
        assert 0 < int(count.split()[0]) < JOBS
        await page.get_by_role("searchbox").fill("no such words anywhere")
        await expect(page.get_by_text("Nothing is like that")).to_be_visible()
        await check_accessible(page)
        await page.get_by_role("button", name="Clear").click()
        await expect(page.locator("#count")).to_have_text(f"{JOBS} results")
        await page.get_by_label("Parameter").select_option("prompt")
        await page.get_by_label("Value").fill("bicycle")
        await expect(cards(page).first).to_contain_text("bicycle")
        await page.get_by_role("button", name="Clear").click()
        await page.get_by_label("Sort by").select_option("costly")
        costs = await page.evaluate("rowsWanted.map((row) => Number(row.cost?.amount ?? -1))")
        assert costs == sorted(costs, reverse=True)


# -- what is large, empty, or elsewhere -----------------------------------------------------------


async def test_models_are_unpacked_from_the_disk(browser: Browser, tmp_path: Path) -> None:
    packed = [saved(name, (MODELS / name).read_bytes(), "3d") for name in PACKED]
    # One page, since drawing begins slowly, and a small one, since no graphics card draws it.
    async with opened(browser, await made(tmp_path, packed), size=NARROW) as page:
        for name in PACKED:
            await card(page, name).click()
            await expect(page.locator("#detail-title bdi")).to_have_text(name)
            model = page.locator("#detail model-viewer")
            await expect(model).to_have_js_property("loaded", True)
            assert await model.evaluate("model => model.getDimensions().x") > 0.9
            if name == PACKED[-1]:
                await check_accessible(page)
            await page.keyboard.press("Escape")
            await expect(page.locator("#detail")).to_be_hidden()


async def test_an_empty_run_one_result_and_no_thumbnails_are_shown(
    browser: Browser, tmp_path: Path
) -> None:
    async with opened(browser, await made(tmp_path / "none", [])) as page:
        await expect(page.get_by_text("This run has no results yet.")).to_be_visible()
        await page.keyboard.press("End")
        for view in ("failures", "plots", "chains"):
            await page.evaluate(f"location.hash = '/{view}'")
            await expect(page.locator(f"#{view} .nothing")).to_be_visible()
        await check_accessible(page)
    one = await made(tmp_path / "one", [saved("a.png")], thumbnails=False)
    async with opened(browser, one) as page:
        picture = card(page, "a.png").locator("img")
        await expect(picture).to_have_js_property("naturalWidth", 64)
        assert await picture.get_attribute("loading") == "lazy"
        assert (await picture.get_attribute("src") or "").startswith("files/")


async def test_what_is_packed_opens_where_it_is_unpacked(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    await share_report(folder, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        archive.extractall(tmp_path / "there")
    (page_file,) = (tmp_path / "there").rglob("report.html")
    async with opened(browser, page_file.parent) as page:
        await expect(page.locator("#count")).to_have_text(f"{JOBS} results")
        await expect(page.locator("#gallery img").first).not_to_have_js_property("naturalWidth", 0)


async def test_results_come_while_a_run_goes_on_and_nothing_jumps(
    browser: Browser, tmp_path: Path
) -> None:
    jobs = [saved(f"{n:03}.png") for n in range(80)]
    waiting = [MadeJob(id="late", form={"model": "m/n", "params": {}}, state="pending")]
    await asyncio.to_thread(write_folder, tmp_path, [*jobs, *waiting])
    async with live_report(tmp_path, thumbnails=False) as address, new_page(browser) as page:
        await page.goto(address)
        await expect(page.locator("#count")).to_have_text("81 results")
        await page.mouse.wheel(0, 2500)
        await until_true(page, "scrollY > 2000")
        seen = card(page, "055.png")
        await expect(seen).to_be_in_viewport()
        before = await seen.bounding_box()
        await asyncio.to_thread(change, tmp_path, FORGOTTEN)
        await until_true(page, "byId.get('003.png').forgotten === true")
        assert await seen.bounding_box() == before
        await check_accessible(page)


@pytest.mark.skipif(not os.environ.get("RUNNINGHUB_TORTURE"), reason="long: make torture")
async def test_ten_thousand_results_open_soon_and_do_not_jump(
    browser: Browser, tmp_path: Path
) -> None:
    times: list[float] = []
    for name, jobs in (("empty", 0), ("full", 10_000)):
        await asyncio.to_thread(make_folder, tmp_path / name, jobs, unlike=False)
        await make_report(tmp_path / name)
        some: list[float] = []
        for _ in range(3):
            async with opened(browser, tmp_path / name) as page:
                await page.locator("#gallery button.open, #gallery .nothing").first.wait_for()
                entry = "performance.getEntriesByType('navigation')[0]"
                some.append(await page.evaluate(f"{entry}.domComplete"))
        times.append(min(some))
    assert times[1] / times[0] < 12  # 2 s where an empty page takes 0.17 s
    async with opened(browser, tmp_path / "full") as page:
        height = await page.evaluate("document.documentElement.scrollHeight")
        for _ in range(20):
            await page.mouse.wheel(0, 5000)
        await page.locator("#results").focus()
        await page.keyboard.press("End")
        await page.keyboard.press("End")
        assert await focused(page) == await page.evaluate("rowsWanted.at(-1).id")
        assert await page.evaluate("document.documentElement.scrollHeight") == height
        assert await page.locator("#gallery .card").count() < 200
