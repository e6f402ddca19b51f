# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Cinematic Video Generator: Film-like video from text, with reference pictures if wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Gone, Parameter, PriceRule, PriceTable

CINEMATIC_VIDEO_GENERATOR = Endpoint(
    path="cinematic-video-generator",
    names=("cinematic-video-generator", "sd2.0/video-generator-trial"),
    family="cinematic",
    method="cinematic_video_generator",
    task="text-to-video",
    output="video",
    summary="Makes a film-like video of 5, 10 or 15 seconds from text; up to four pictures may set style, figures or place.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The scene as a director would describe it: light, mood, camera movement, action.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures that set the style, the figures or the place.",
            multiple=True,
            max_files=4,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10", "15"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / cinematic / cinematic-video-generator",),
    gone=Gone(since="2026-06-02", last_seen="2026-05-07", evidence="official code"),
    notes="The registry called this endpoint sd2.0/video-generator-trial.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.0")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (CINEMATIC_VIDEO_GENERATOR,)


class Cinematic(Family[CallT]):
    """Cinematic Video Generator: Film-like video from text, with reference pictures if wanted."""

    @method(CINEMATIC_VIDEO_GENERATOR)
    def cinematic_video_generator(
        self,
        *,
        prompt: TextInput,
        duration: Literal[5, 10, 15, "5", "10", "15"] = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a film-like video of 5, 10 or 15 seconds from text; up to four pictures may set
        style, figures or place.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code).

        - Name: ``cinematic-video-generator``, ``sd2.0/video-generator-trial``
        - Path: ``cinematic-video-generator``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.00 per second (on .cn, published 2026-04-29)
        - Note: The registry called this endpoint sd2.0/video-generator-trial.

        Args:
            prompt: The scene as a director would describe it: light, mood, camera movement, action.
                At most 2,048 characters.
            image_urls: Pictures that set the style, the figures or the place. At most 4 files, each
                JPG, JPEG, PNG or WEBP up to 10 MB.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3" or "3:4".
                Service default: "16:9".
            duration: Length of the finished video in seconds. 5, 10 or 15. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.cinematic.cinematic_video_generator(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...
