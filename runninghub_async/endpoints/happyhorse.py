# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Alibaba HappyHorse: Video from text, a picture or reference pictures, and editing of videos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

AspectRatioOption: TypeAlias = Literal[
    "16:9", "9:16", "3:4", "4:3", "1:1", "4:5", "5:4", "9:21", "21:9"
]
AspectRatioOption2: TypeAlias = Literal[
    "16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4", "9:21", "21:9"
]
DurationOption: TypeAlias = Literal[
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
]

HAPPYHORSE_1_0_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/happyhorse-1.0/image-to-video",
    names=("happyhorse-1.0/image-to-video",),
    family="happyhorse",
    method="happyhorse_1_0_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with HappyHorse 1.0, at 720p or 1080p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from; at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
            step=1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.6"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.9"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

HAPPYHORSE_1_0_REFERENCE_TO_VIDEO = Endpoint(
    path="alibaba/happyhorse-1.0/reference-to-video",
    names=("happyhorse-1.0/reference-to-video",),
    family="happyhorse",
    method="happyhorse_1_0_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to nine pictures appear, with HappyHorse 1.0, at 720p or 1080p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen. The pictures may be called by their number in it (the Chinese for picture 1, picture 2).",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear; best 400 pixels or more a side and shaped like the video.",
            required=True,
            multiple=True,
            max_files=9,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "3:4", "4:3", "1:1"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
            step=1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.6"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.9"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

HAPPYHORSE_1_0_TEXT_TO_VIDEO = Endpoint(
    path="alibaba/happyhorse-1.0/text-to-video",
    names=("happyhorse-1.0/text-to-video",),
    family="happyhorse",
    method="happyhorse_1_0_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with HappyHorse 1.0, at 720p or 1080p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
            step=1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.6"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.9"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

HAPPYHORSE_1_0_VIDEO_EDIT = Endpoint(
    path="alibaba/happyhorse-1.0/video-edit",
    names=("happyhorse-1.0/video-edit",),
    family="happyhorse",
    method="happyhorse_1_0_video_edit",
    task="video-edit",
    output="video",
    summary="Changes a video as a text says with HappyHorse 1.0, at 720p or 1080p; up to five pictures may show what to put in.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited, 3 to 60 seconds long; only its first 15 seconds are used. H.264 is best.",
            required=True,
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of what should appear in the video.",
            multiple=True,
            max_files=5,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone.",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="audioSetting",
            python_name="audio_setting",
            type="choice",
            description="What becomes of the sound: origin keeps that of your video, auto lets the model decide.",
            default="origin",
            options=("auto", "origin"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
            step=1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.6"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.9"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

HAPPYHORSE_1_1_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/happyhorse-1.1/image-to-video",
    names=("happyhorse-1.1/image-to-video",),
    family="happyhorse",
    method="happyhorse_1_1_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame for 3 to 15 seconds with HappyHorse 1.1.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture the video begins with: at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
        ),
    ),
)

HAPPYHORSE_1_1_REFERENCE_TO_VIDEO = Endpoint(
    path="alibaba/happyhorse-1.1/reference-to-video",
    names=("happyhorse-1.1/reference-to-video",),
    family="happyhorse",
    method="happyhorse_1_1_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video of 3 to 15 seconds in which the people or things of up to nine pictures appear, with HappyHorse 1.1.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear, best at least 400 pixels a side and shaped like the video.",
            required=True,
            multiple=True,
            max_files=9,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "3:4", "4:3", "1:1", "4:5", "5:4", "9:21", "21:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
        ),
    ),
)

HAPPYHORSE_1_1_TEXT_TO_VIDEO = Endpoint(
    path="alibaba/happyhorse-1.1/text-to-video",
    names=("happyhorse-1.1/text-to-video",),
    family="happyhorse",
    method="happyhorse_1_1_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video of 3 to 15 seconds from text with HappyHorse 1.1.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4", "9:21", "21:9"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HAPPYHORSE_1_0_IMAGE_TO_VIDEO,
    HAPPYHORSE_1_0_REFERENCE_TO_VIDEO,
    HAPPYHORSE_1_0_TEXT_TO_VIDEO,
    HAPPYHORSE_1_0_VIDEO_EDIT,
    HAPPYHORSE_1_1_IMAGE_TO_VIDEO,
    HAPPYHORSE_1_1_REFERENCE_TO_VIDEO,
    HAPPYHORSE_1_1_TEXT_TO_VIDEO,
)


class Happyhorse(Family[CallT]):
    """Alibaba HappyHorse: Video from text, a picture or reference pictures, and editing of
    videos.
    """

    @method(HAPPYHORSE_1_0_IMAGE_TO_VIDEO)
    def happyhorse_1_0_image_to_video(
        self,
        *,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with HappyHorse 1.0, at 720p or 1080p.

        - Name: ``happyhorse-1.0/image-to-video``
        - Path: ``alibaba/happyhorse-1.0/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.90 to 1.60 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            image_url: The still picture the video starts from; at least 300 pixels a side and no
                narrower than 1:2.5 either way. JPG, JPEG, PNG, BMP or WEBP up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,500 characters.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_0_image_to_video(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HAPPYHORSE_1_0_REFERENCE_TO_VIDEO)
    def happyhorse_1_0_reference_to_video(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        aspect_ratio: Literal["16:9", "9:16", "3:4", "4:3", "1:1"] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to nine pictures appear, with
        HappyHorse 1.0, at 720p or 1080p.

        - Name: ``happyhorse-1.0/reference-to-video``
        - Path: ``alibaba/happyhorse-1.0/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.90 to 1.60 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should happen. The pictures may be called by their number in it (the
                Chinese for picture 1, picture 2). 1 to 2,500 characters.
            image_urls: Pictures of the people or things that should appear; best 400 pixels or more
                a side and shaped like the video. At most 9 files, each JPG, JPEG, PNG, BMP or WEBP
                up to 10 MB.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "1080p".
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "3:4", "4:3" or
                "1:1". Service default: "16:9".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_0_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(HAPPYHORSE_1_0_TEXT_TO_VIDEO)
    def happyhorse_1_0_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with HappyHorse 1.0, at 720p or 1080p.

        - Name: ``happyhorse-1.0/text-to-video``
        - Path: ``alibaba/happyhorse-1.0/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.90 to 1.60 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,500 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Service default: "16:9".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_0_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAPPYHORSE_1_0_VIDEO_EDIT)
    def happyhorse_1_0_video_edit(
        self,
        *,
        video_url: MediaInput,
        prompt: TextInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_setting: Literal["auto", "origin"] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text says with HappyHorse 1.0, at 720p or 1080p; up to five pictures
        may show what to put in.

        - Name: ``happyhorse-1.0/video-edit``
        - Path: ``alibaba/happyhorse-1.0/video-edit``
        - Task: video-edit
        - Output: video
        - Price: CNY 0.90 to 1.60 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            video_url: The video to be edited, 3 to 60 seconds long; only its first 15 seconds are
                used. H.264 is best. MP4 or MOV up to 100 MB.
            image_urls: Pictures of what should appear in the video. At most 5 files, each JPG,
                JPEG, PNG, BMP or WEBP up to 10 MB.
            prompt: What to change in the video and what to leave alone. 1 to 2,500 characters.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "1080p".
            audio_setting: What becomes of the sound: origin keeps that of your video, auto lets the
                model decide. "auto" or "origin". Service default: "origin".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_0_video_edit(
                video_url=Path("clip.mp4"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAPPYHORSE_1_1_IMAGE_TO_VIDEO)
    def happyhorse_1_1_image_to_video(
        self,
        *,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame for 3 to 15 seconds with HappyHorse 1.1.

        - Name: ``happyhorse-1.1/image-to-video``
        - Path: ``alibaba/happyhorse-1.1/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            image_url: The picture the video begins with: at least 300 pixels a side and no narrower
                than 1:2.5 either way. JPG, JPEG, PNG, BMP or WEBP up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,500 characters.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_1_image_to_video(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HAPPYHORSE_1_1_REFERENCE_TO_VIDEO)
    def happyhorse_1_1_reference_to_video(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        aspect_ratio: AspectRatioOption | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of 3 to 15 seconds in which the people or things of up to nine pictures
        appear, with HappyHorse 1.1.

        - Name: ``happyhorse-1.1/reference-to-video``
        - Path: ``alibaba/happyhorse-1.1/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            image_urls: Pictures of the people or things that should appear, best at least 400
                pixels a side and shaped like the video. At most 9 files, each JPG, JPEG, PNG, BMP
                or WEBP up to 10 MB.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "1080p".
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "3:4", "4:3", "1:1",
                "4:5", "5:4", "9:21" or "21:9". Service default: "16:9".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_1_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(HAPPYHORSE_1_1_TEXT_TO_VIDEO)
    def happyhorse_1_1_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        aspect_ratio: AspectRatioOption2 | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of 3 to 15 seconds from text with HappyHorse 1.1.

        - Name: ``happyhorse-1.1/text-to-video``
        - Path: ``alibaba/happyhorse-1.1/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,500 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3", "3:4",
                "4:5", "5:4", "9:21" or "21:9". Service default: "16:9".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.happyhorse.happyhorse_1_1_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...
