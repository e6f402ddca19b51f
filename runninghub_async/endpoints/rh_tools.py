# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""RunningHub video tools: RunningHub's own tools for finished videos."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

RH_VIDEO_FPS_INCREASER = Endpoint(
    path="rhart-video/video-fps-increaser",
    names=("rh-video-fps-increaser",),
    family="rh_tools",
    method="rh_video_fps_increaser",
    task="video-to-video",
    output="video",
    summary="Raises the frame rate of a video so that it runs more smoothly.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be made smoother.",
            required=True,
            max_size_mb=500,
            accept=("MP4",),
        ),
    ),
    nav=("Video Generation & Processing / video-tools / rh-video-fps-increaser",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.07")),),
        ),
    ),
)

RH_VIDEO_UPSCALER = Endpoint(
    path="rhart-video/video-upscaler",
    names=("rh-video-upscaler",),
    family="rh_tools",
    method="rh_video_upscaler",
    task="video-upscale",
    output="video",
    summary="Enlarges a video of up to ten minutes to 720p, 1080p, 2K or 4K.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be enlarged, at most ten minutes long.",
            required=True,
            max_size_mb=500,
            accept=("MP4",),
        ),
        Parameter(
            name="targetResolution",
            python_name="target_resolution",
            type="choice",
            description="How large the finished video is.",
            required=True,
            default="1080p",
            options=("720p", "1080p", "2k", "4k"),
        ),
    ),
    nav=("Video Generation & Processing / video-tools / rh-video-upscaler",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.21"), when={"targetResolution": "1080p"}),
                PriceRule(amount=Decimal("0.35"), when={"targetResolution": "2k"}),
                PriceRule(amount=Decimal("0.56"), when={"targetResolution": "4k"}),
                PriceRule(amount=Decimal("0.14"), when={"targetResolution": "720p"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    RH_VIDEO_FPS_INCREASER,
    RH_VIDEO_UPSCALER,
)


class RhTools(Family[CallT]):
    """RunningHub video tools: RunningHub's own tools for finished videos."""

    @method(RH_VIDEO_FPS_INCREASER)
    def rh_video_fps_increaser(self, *, video_url: MediaInput) -> CallT:
        """Raises the frame rate of a video so that it runs more smoothly.

        - Name: ``rh-video-fps-increaser``
        - Path: ``rhart-video/video-fps-increaser``
        - Task: video-to-video
        - Output: video
        - Price: CNY 0.07 per second (on .cn, published 2026-04-29)

        Args:
            video_url: The video to be made smoother. MP4 up to 500 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.rh_video_fps_increaser(video_url=Path("clip.mp4"))
        """
        ...

    @method(RH_VIDEO_UPSCALER)
    def rh_video_upscaler(
        self,
        *,
        video_url: MediaInput,
        target_resolution: Literal["720p", "1080p", "2k", "4k"] = "1080p",
    ) -> CallT:
        """Enlarges a video of up to ten minutes to 720p, 1080p, 2K or 4K.

        - Name: ``rh-video-upscaler``
        - Path: ``rhart-video/video-upscaler``
        - Task: video-upscale
        - Output: video
        - Price: CNY 0.14 to 0.56 per second, depending on target_resolution (on .cn, published
          2026-04-29)

        Args:
            video_url: The video to be enlarged, at most ten minutes long. MP4 up to 500 MB.
            target_resolution: How large the finished video is. "720p", "1080p", "2k" or "4k".

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.rh_video_upscaler(video_url=Path("clip.mp4"))
        """
        ...
