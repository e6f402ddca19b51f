"""The sandbox's page to try the API, in a real browser."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.async_api import Browser, Route, expect

from runninghub_async.sandbox import Sandbox
from tests.adversary.rounds import TORTURE
from tests.browser import check_accessible, new_page

pytestmark = pytest.mark.asyncio(loop_scope="session")
OF_THE_VIEWER = (
    *("color-contrast", "heading-order", "label", "nested-interactive", "region", "select-name"),
)
"""What axe finds in the viewer, which stands as it was released."""


async def of_one_family(route: Route) -> None:
    """The document without most of its calls, and without the forms that only they have: a browser
    works ten seconds on all of them."""
    answer = await route.fetch()
    document = await answer.json()
    paths = {path: calls for path, calls in document["paths"].items() if "hailuo-2.3" in path}
    assert 2 < len(paths) < len(document["paths"])
    rest = {**document, "paths": paths, "webhooks": {}}
    forms = rest["components"] = {**document["components"], "schemas": {}}
    while missing := named_forms(rest) - forms["schemas"].keys():
        forms["schemas"] |= {name: document["components"]["schemas"][name] for name in missing}
    await route.fulfill(response=answer, json=rest)


def named_forms(document: Any) -> set[str]:
    """The names of the forms that something in a document has."""
    return set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))


async def test_a_call_is_tried_on_the_page(browser: Browser) -> None:
    async with Sandbox(task_seconds=0, small=True) as sandbox, new_page(browser) as page:
        if not TORTURE:
            await page.route("**/openapi.json", of_one_family)
        await page.goto(sandbox.base_url)
        await page.get_by_role("link", name="Try the API").click()
        await page.locator("#operations-tag-hailuo").click()
        operation = page.locator("#operations-hailuo-hailuo_2_3_i2v_pro")
        await operation.locator(".opblock-summary-control").click()
        await expect(operation.locator("textarea").first).to_be_visible()
        await operation.get_by_role("button", name="Execute").click()
        answer = operation.locator(".live-responses-table")
        await expect(answer).to_contain_text('"taskId"')
        (task,) = sandbox.tasks
        await expect(answer).to_contain_text(task.id)

        await check_accessible(page, but_for=OF_THE_VIEWER)
        await page.get_by_role("link", name="Tasks of the sandbox").click()
        await expect(page.locator("article:visible")).to_have_count(1)
