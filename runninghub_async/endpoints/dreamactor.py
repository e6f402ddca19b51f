# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance DreamActor: Lets the figure in a picture perform what a person does in a video."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

BYTEDANCE_DREAMACTOR_V2 = Endpoint(
    path="bytedance/dreamactor-v2",
    names=("bytedance/dreamactor-v2", "sd2.0/video-ref-to-video-trial", "即梦/动作模仿2.0"),
    family="dreamactor",
    method="bytedance_dreamactor_v2",
    task="motion-control",
    output="video",
    summary="Makes the figure in a picture repeat the performance of a video, with DreamActor 2.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The figure to be moved, between 480x480 and 1920x1080 pixels.",
            required=True,
            max_size_mb=5,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The performance to copy: at most 30 seconds, between 200x200 and 2048x1440 pixels.",
            required=True,
            max_size_mb=100,
            accept=("MP4", "MOV", "WEBM"),
        ),
    ),
    nav=("Video Generation & Processing / motion-control / bytedance/dreamactor-v2",),
    notes="The registry calls this endpoint sd2.0/video-ref-to-video-trial.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.32")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (BYTEDANCE_DREAMACTOR_V2,)


class Dreamactor(Family[CallT]):
    """ByteDance DreamActor: Lets the figure in a picture perform what a person does in a video."""

    @method(BYTEDANCE_DREAMACTOR_V2)
    def bytedance_dreamactor_v2(
        self,
        *,
        image_url: MediaInput,
        video_url: MediaInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes the figure in a picture repeat the performance of a video, with DreamActor 2.

        - Name: ``bytedance/dreamactor-v2``, ``sd2.0/video-ref-to-video-trial``, ``即梦/动作模仿2.0``
        - Path: ``bytedance/dreamactor-v2``
        - Task: motion-control
        - Output: video
        - Price: CNY 0.32 per second (on .cn, published 2026-04-29)
        - Note: The registry calls this endpoint sd2.0/video-ref-to-video-trial.

        Args:
            image_url: The figure to be moved, between 480x480 and 1920x1080 pixels. JPG, JPEG or
                PNG up to 5 MB.
            video_url: The performance to copy: at most 30 seconds, between 200x200 and 2048x1440
                pixels. MP4, MOV or WEBM up to 100 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.dreamactor.bytedance_dreamactor_v2(
                image_url=Path("picture.png"),
                video_url=Path("clip.mp4"),
            )
        """
        ...
