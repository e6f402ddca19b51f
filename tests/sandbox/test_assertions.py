"""What a test can claim about the sandbox, and the words that it gets if that is not so."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest

from runninghub_async.errors import UnknownModelError
from runninghub_async.sandbox import (
    Sandbox,
    double_webhook,
    expired_link,
    expired_upload,
    fail,
    hang,
    late_webhook,
    lose_webhook,
    refuse,
    reset,
    shipped,
    succeed,
)

from .helpers import IMAGE_BODY, TEXT_TO_IMAGE, TEXT_TO_VIDEO, VIDEO_BODY, Api
from .test_control import tell


@pytest.fixture
async def seen(api: Api) -> Sandbox:
    """A sandbox to which two pictures, a film and a workflow were submitted."""
    await api.finished(TEXT_TO_IMAGE, IMAGE_BODY | {"width": 512, "height": 512})
    await api.finished(TEXT_TO_IMAGE, {"prompt": "a boat"})
    await api.finished(TEXT_TO_VIDEO, VIDEO_BODY)
    override = {"nodeId": "6", "fieldName": "text", "fieldValue": "two horses"}
    await api.outputs(await api.started(shipped.TEXT_TO_IMAGE, nodeInfoList=[override]))
    return api.sandbox


class TestSubmitted:
    @pytest.mark.parametrize(
        ("claim", "places"),
        [
            ({}, [0, 1, 2, 3]),
            ({"times": 4}, [0, 1, 2, 3]),
            ({"target": "seedream-v4.5/text-to-image"}, [0, 1]),
            ({"target": "hailuo-2.3-t2v-standard", "times": 1}, [2]),
            ({"target": shipped.TEXT_TO_IMAGE}, [3]),
            ({"prompt": "boat"}, [1, 2]),
            ({"prompt": "boat", "target": TEXT_TO_VIDEO}, [2]),
            ({"params": {"width": 512}}, [0]),
            ({"params": {"6": {"text": "two horses"}}}, [3]),
            ({"prompt": "elephant", "times": 0}, []),
        ],
    )
    def test_finds_the_tasks(self, seen: Sandbox, claim: dict[str, Any], places: list[int]) -> None:
        assert seen.assert_submitted(**claim) == [seen.tasks[place] for place in places]

    @pytest.mark.parametrize(
        "claim",
        [
            {"times": 3},
            {"times": 0},
            {"target": "hailuo-2.3/i2v-pro"},
            {"prompt": "boat", "times": 1},
            {"params": {"width": 511}},
            {"params": {"depth": None}},
        ],
    )
    def test_fails(self, seen: Sandbox, claim: dict[str, Any]) -> None:
        with pytest.raises(AssertionError):
            seen.assert_submitted(**claim)

    def test_tells_what_was_submitted_instead(self, seen: Sandbox) -> None:
        with pytest.raises(AssertionError) as caught:
            seen.assert_submitted(
                TEXT_TO_IMAGE, prompt="boat", params={"width": 512, "height": 512}, times=2
            )
        first, second, *lines = str(caught.value).splitlines()
        assert first == (
            "expected 2 tasks of seedream-v4.5/text-to-image with “boat” in the prompt"
            ' with {"width": 512, "height": 512}, found none'
        )
        assert second == "submitted were 4 tasks:"
        assert len(lines) == 4
        for line, task in zip(lines, seen.tasks, strict=True):
            assert line.startswith(f"  {task.id} {task.job.names[0]} SUCCESS {{")
        assert '"prompt": "a red bicycle"' in lines[0]

    def test_shows_what_could_never_have_been_sent(self, seen: Sandbox) -> None:
        with pytest.raises(AssertionError, match="PurePosixPath"):
            seen.assert_submitted(params={"imageUrl": PurePosixPath("boat.png")})

    def test_marks_those_that_it_found(self, seen: Sandbox) -> None:
        with pytest.raises(AssertionError) as caught:
            seen.assert_submitted(prompt="boat", times=1)
        assert [line[0] for line in str(caught.value).splitlines()[2:]] == [" ", "*", "*", " "]

    def test_says_so_if_there_was_nothing(self) -> None:
        with pytest.raises(AssertionError) as caught:
            Sandbox().assert_submitted()
        assert str(caught.value) == ("expected at least 1 task, found none\nnothing was submitted")

    async def test_lists_the_latest_of_many_and_shortens_what_is_long(self, api: Api) -> None:
        for number in range(25):
            await api.submit(TEXT_TO_IMAGE, {"prompt": f"{number:2d} " + "long " * 200})
        with pytest.raises(AssertionError) as caught:
            api.sandbox.assert_submitted(times=1)
        lines = str(caught.value).splitlines()
        assert lines[1] == "submitted were 25 tasks, the latest:"
        assert len(lines) == 22
        assert '{"prompt": " 5 ' in lines[2]
        assert all(len(line) < 300 and line.endswith("…") for line in lines[2:])

    async def test_a_refusal_is_no_task(self, api: Api) -> None:
        api.sandbox.script(None, refuse(421))
        await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
        api.sandbox.assert_submitted(times=0)

    def test_a_model_that_there_is_not_is_an_error(self) -> None:
        with pytest.raises(UnknownModelError):
            Sandbox().assert_submitted("hailuo-2.3/i2v-prro", times=0)


class TestScriptFinished:
    async def test_once_every_step_was_taken(self, api: Api) -> None:
        api.sandbox.assert_script_finished()
        api.sandbox.script(TEXT_TO_IMAGE, [refuse(421, times=2)])
        api.sandbox.script(None, [reset(on="query", times=None)])
        for _ in range(2):
            with pytest.raises(AssertionError):
                api.sandbox.assert_script_finished()
            await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
        api.sandbox.assert_script_finished()

    async def test_tells_which_are_left(self, api: Api) -> None:
        api.sandbox.script(TEXT_TO_IMAGE, [refuse(421, times=3)], prompt="bicycle")
        endings = [fail(1501), hang(), succeed(after=5)]
        webhooks = [lose_webhook(), double_webhook(), late_webhook(5)]
        api.sandbox.script(None, [*endings, expired_link(), expired_upload(), *webhooks])
        await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
        with pytest.raises(AssertionError) as caught:
            api.sandbox.assert_script_finished()
        assert str(caught.value).splitlines() == [
            "steps of the script that nothing has taken:",
            "  refuse(421) on submit, times=2 of seedream-v4.5/text-to-image"
            " with “bicycle” in the prompt",
            "  fail(1501) on submit, times=1",
            "  hang() on submit, times=1",
            "  succeed() on submit, times=1",
            "  expired_link() on download, times=1",
            "  expired_upload() on upload, times=1",
            "  lose_webhook() on webhook, times=1",
            "  double_webhook() on webhook, times=1",
            "  late_webhook() on webhook, times=1",
        ]

    def test_is_short_where_much_is_left(self) -> None:
        sandbox = Sandbox()
        sandbox.script(None, [hang()] * 500)
        with pytest.raises(AssertionError) as caught:
            sandbox.assert_script_finished()
        assert len(str(caught.value).splitlines()) == 22


class TestOverHttp:
    async def test_submitted(self, api: Api, seen: Sandbox) -> None:
        status, told = await tell(
            api, "assert-submitted", {"target": TEXT_TO_VIDEO, "prompt": "boat", "times": 1}
        )
        assert (status, told) == (200, {"tasks": [seen.tasks[2].id]})
        status, told = await tell(api, "assert-submitted", {"params": {"width": 1}})
        assert status == 417
        assert "submitted were 4 tasks" in told["error"]

    async def test_script_finished(self, api: Api) -> None:
        assert await tell(api, "assert-script-finished", {}) == (200, {"ok": True})
        api.sandbox.script(None, hang())
        status, told = await tell(api, "assert-script-finished", {})
        assert status == 417
        assert "hang()" in told["error"]

    @pytest.mark.parametrize(
        ("call", "body", "says"),
        [
            ("assert-submitted", {"target": 5}, "target and prompt must be strings"),
            ("assert-submitted", {"prompt": []}, "target and prompt must be strings"),
            ("assert-submitted", {"params": [1]}, "params must be an object"),
            ("assert-submitted", {"times": "1"}, "times must be a whole number"),
            ("assert-submitted", {"times": True}, "times must be a whole number"),
            ("assert-submitted", {"model": "x"}, "unknown: model"),
            ("assert-submitted", {"target": "no/such"}, "no model named"),
            ("assert-script-finished", {"times": 1}, "this call takes nothing"),
        ],
    )
    async def test_mistakes_are_explained(
        self, api: Api, call: str, body: object, says: str
    ) -> None:
        status, told = await tell(api, call, body)
        assert status == 400
        assert says in told["error"]
