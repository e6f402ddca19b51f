# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Runway: Video from a picture with Gen-4 Turbo and edited video with Gen-4 Aleph."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

RUNWAYML_GEN4_ALEPH_VIDEO_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-r/gen4-aleph-official/video-to-video",
    names=("runwayml/gen4-aleph/video-to-video-official-stable",),
    family="runway",
    method="runwayml_gen4_aleph_video_to_video_official_stable",
    task="video-edit",
    output="video",
    summary="Changes the first five seconds of a video as a text says with Runway Gen-4 Aleph on the stable official channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited; only its first five seconds are used.",
            required=True,
            max_size_mb=16,
            accept=("MP4",),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="referenceImageUrl",
            python_name="reference_image_url",
            type="image",
            description="A picture whose look the result should take on.",
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("5.25")),),
        ),
    ),
)

RUNWAYML_GEN4_TURBO_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-r/gen4-turbo-official/image-to-video",
    names=("runwayml/gen4-turbo/image-to-video-official-stable",),
    family="runway",
    method="runwayml_gen4_turbo_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Runway Gen-4 Turbo on the stable official channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the video, width to height. Left out, it follows the picture.",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("6.4"), when={"duration": "10"}),
                PriceRule(amount=Decimal("3.2"), when={"duration": "5"}),
            ),
        ),
    ),
)

RUNWAYML_GEN4_TURBO_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-r/gen4-turbo/image-to-video",
    names=("runwayml/gen4-turbo/image-to-video-channel-low-price",),
    family="runway",
    method="runwayml_gen4_turbo_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Runway Gen-4 Turbo on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=1000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="10",
            options=("5", "10"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4", "21:9"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.21")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    RUNWAYML_GEN4_ALEPH_VIDEO_TO_VIDEO_OFFICIAL_STABLE,
    RUNWAYML_GEN4_TURBO_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    RUNWAYML_GEN4_TURBO_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
)


class Runway(Family[CallT]):
    """Runway: Video from a picture with Gen-4 Turbo and edited video with Gen-4 Aleph."""

    @method(RUNWAYML_GEN4_ALEPH_VIDEO_TO_VIDEO_OFFICIAL_STABLE)
    def runwayml_gen4_aleph_video_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        reference_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes the first five seconds of a video as a text says with Runway Gen-4 Aleph on the
        stable official channel.

        - Name: ``runwayml/gen4-aleph/video-to-video-official-stable``
        - Path: ``rhart-video-r/gen4-aleph-official/video-to-video``
        - Task: video-edit
        - Output: video
        - Price: CNY 5.25 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What to change in the video and what to leave alone. At most 2,048 characters.
            video_url: The video to be edited; only its first five seconds are used. MP4 up to 16
                MB.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Service default: "16:9".
            reference_image_url: A picture whose look the result should take on. JPG, JPEG, PNG or
                WEBP up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.runway.runwayml_gen4_aleph_video_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(RUNWAYML_GEN4_TURBO_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def runwayml_gen4_turbo_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Runway Gen-4 Turbo on the stable official channel.

        - Name: ``runwayml/gen4-turbo/image-to-video-official-stable``
        - Path: ``rhart-video-r/gen4-turbo-official/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 3.20 to 6.40 per call, depending on duration (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_url: The still picture the video starts from. JPG, JPEG, PNG or WEBP up to 10 MB.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            aspect_ratio: Shape of the video, width to height. Left out, it follows the picture.
                "16:9", "9:16", "1:1", "4:3" or "3:4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.runway.runwayml_gen4_turbo_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(RUNWAYML_GEN4_TURBO_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def runwayml_gen4_turbo_image_to_video_channel_low_price(
        self,
        *,
        image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 10,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] = "16:9",
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Runway Gen-4 Turbo on the low-price channel.

        - Name: ``runwayml/gen4-turbo/image-to-video-channel-low-price``
        - Path: ``rhart-video-r/gen4-turbo/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.21 per second (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 1,000 characters.
            image_url: The still picture the video starts from. JPG, JPEG, PNG or WEBP up to 10 MB.
            duration: Length of the finished video in seconds. 5 or 10. Default: 10.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3", "3:4"
                or "21:9". Default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.runway.runwayml_gen4_turbo_image_to_video_channel_low_price(
                image_url=Path("picture.png"),
            )
        """
        ...
