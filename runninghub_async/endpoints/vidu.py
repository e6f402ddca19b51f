# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Vidu: Video from text, from a first or a first and last picture, after reference pictures, and
whole films from a script (Q2 and Q3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

DurationOption: TypeAlias = Literal[
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"
]
DurationOption2: TypeAlias = Literal[
    1,
    2,
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
    16,
    "1",
    "2",
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
    "16",
]
DurationOption3: TypeAlias = Literal[
    0,
    2,
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
    16,
    17,
    18,
    19,
    20,
    21,
    22,
    23,
    24,
    25,
    26,
    27,
    28,
    29,
    30,
    "0",
    "2",
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
    "16",
    "17",
    "18",
    "19",
    "20",
    "21",
    "22",
    "23",
    "24",
    "25",
    "26",
    "27",
    "28",
    "29",
    "30",
]
DurationOption4: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 7, 8, "1", "2", "3", "4", "5", "6", "7", "8"]

VIDU_IMAGE_TO_VIDEO_Q2_PRO = Endpoint(
    path="vidu/image-to-video-q2-pro",
    names=("Vidu-image-to-video-q2-pro", "Vidu-图生视频-q2-pro"),
    family="vidu",
    method="vidu_image_to_video_q2_pro",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Vidu Q2 Pro, the better tier of Vidu Q2; background music can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="bgm",
            python_name="bgm",
            type="boolean",
            description="Adds background music chosen by the service.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / Vidu / Vidu-image-to-video-q2-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.2"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("4.16"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("2.19"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("2.52"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("2.84"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("3.17"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("3.5"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("3.83"), when={"resolution": "1080p", "duration": "9"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("1.1"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("0.99"), when={"resolution": "540p", "duration": "9"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("2.3"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("1.64"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "720p", "duration": "8"}),
                PriceRule(amount=Decimal("2.08"), when={"resolution": "720p", "duration": "9"}),
            ),
        ),
    ),
)

VIDU_IMAGE_TO_VIDEO_Q2_PRO_FAST = Endpoint(
    path="vidu/image-to-video-q2-pro-fast",
    names=("Vidu-image-to-video-q2-pro-fast", "Vidu-图生视频-q2-pro-fast"),
    family="vidu",
    method="vidu_image_to_video_q2_pro_fast",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Vidu Q2 Pro Fast, the quick, low-cost variant of Q2 Pro; background music can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="bgm",
            python_name="bgm",
            type="boolean",
            description="Adds background music chosen by the service.",
            required=True,
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / Vidu / Vidu-image-to-video-q2-pro-fast",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.35"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("1.16"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("0.53"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("0.62"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("0.71"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("0.8"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("0.89"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("1.07"), when={"resolution": "1080p", "duration": "9"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("0.63"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("0.23"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.28"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("0.38"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("0.43"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("0.48"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("0.53"), when={"resolution": "720p", "duration": "8"}),
                PriceRule(amount=Decimal("0.58"), when={"resolution": "720p", "duration": "9"}),
            ),
        ),
    ),
)

VIDU_IMAGE_TO_VIDEO_Q2_TURBO = Endpoint(
    path="vidu/image-to-video-q2-turbo",
    names=("Vidu-image-to-video-q2-turbo", "Vidu-图生视频-q2-turbo"),
    family="vidu",
    method="vidu_image_to_video_q2_turbo",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Vidu Q2 Turbo, cheaper than Q2 Pro; background music can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="bgm",
            python_name="bgm",
            type="boolean",
            description="Adds background music chosen by the service.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / Vidu / Vidu-image-to-video-q2-turbo",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.77"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("2.73"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("1.64"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("2.08"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("2.3"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("2.52"), when={"resolution": "1080p", "duration": "9"}),
                PriceRule(amount=Decimal("0.13"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("0.53"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.26"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.35"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("0.39"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("0.48"), when={"resolution": "540p", "duration": "9"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("1.97"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "720p", "duration": "8"}),
                PriceRule(amount=Decimal("1.75"), when={"resolution": "720p", "duration": "9"}),
            ),
        ),
    ),
)

VIDU_IMAGE_TO_VIDEO_Q3_PRO = Endpoint(
    path="vidu/image-to-video-q3-pro",
    names=("Vidu-image-to-video-q3-pro", "Vidu-图生视频-q3-pro"),
    family="vidu",
    method="vidu_image_to_video_q3_pro",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Vidu Q3 Pro, the better tier of Vidu Q3; speech and effects can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p", "2k"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / Vidu / Vidu-image-to-video-q3-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "360p"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_IMAGE_TO_VIDEO_Q3_PRO_FAST = Endpoint(
    path="vidu/image-to-video-q3-pro-fast",
    names=("Vidu-image-to-video-q3-pro-fast",),
    family="vidu",
    method="vidu_image_to_video_q3_pro_fast",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Vidu Q3 Pro Fast, the quick variant of Q3 Pro; speech and effects can come along.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / Vidu / Vidu-image-to-video-q3-pro-fast",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.58"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.46"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_IMAGE_TO_VIDEO_Q3_TURBO = Endpoint(
    path="vidu/image-to-video-q3-turbo",
    names=("Vidu-image-to-video-q3-turbo", "Vidu-图生视频-q3-turbo"),
    family="vidu",
    method="vidu_image_to_video_q3_turbo",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Vidu Q3 Turbo, the cheapest tier of Vidu Q3; speech and effects can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / Vidu / Vidu-image-to-video-q3-turbo",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.35"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.27"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_REFERENCE_TO_VIDEO_Q2 = Endpoint(
    path="vidu/reference-to-video-q2",
    names=("Vidu-reference-to-video-q2", "Vidu-参考生视频-q2"),
    family="vidu",
    method="vidu_reference_to_video_q2",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to seven pictures appear, with Vidu Q2.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear.",
            required=True,
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="3:4",
            options=("16:9", "9:16", "4:3", "3:4", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
    ),
    nav=("Video Generation & Processing / reference-to-video / Vidu-reference-to-video-q2",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.64"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("3.61"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("2.08"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("2.3"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("2.52"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("2.73"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("2.95"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("3.17"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("3.39"), when={"resolution": "1080p", "duration": "9"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "540p", "duration": "9"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "720p", "duration": "8"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "720p", "duration": "9"}),
            ),
        ),
    ),
)

VIDU_REFERENCE_TO_VIDEO_Q2_PRO = Endpoint(
    path="vidu/reference-to-video-q2-pro",
    names=("Vidu-reference-to-video-q2-pro", "Vidu-参考生视频-q2-pro"),
    family="vidu",
    method="vidu_reference_to_video_q2_pro",
    task="reference-to-video",
    output="video",
    summary="Makes a video after reference pictures, reference videos or both, with Vidu Q2 Pro.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear.",
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videos",
            python_name="videos",
            type="video",
            description="Videos to take subjects or movement from.",
            multiple=True,
            max_files=2,
            max_size_mb=100,
            accept=("MP4", "AVI", "MOV"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
    ),
    nav=("Image Generation & Processing / reference-to-image / Vidu-reference-to-video-q2-pro",),
    notes="The documentation files this endpoint under pictures (reference-to-image); the registry says that it returns a video.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.86"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("3.83"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("2.08"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("2.3"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("2.52"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("2.73"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("2.95"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("3.17"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("3.39"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("3.61"), when={"resolution": "1080p", "duration": "9"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "540p", "duration": "9"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("1.64"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "720p", "duration": "8"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "720p", "duration": "9"}),
            ),
        ),
    ),
)

VIDU_REFERENCE_TO_VIDEO_Q3 = Endpoint(
    path="vidu/reference-to-video-q3",
    names=("Vidu-reference-to-video-q3", "Vidu-参考生视频-q3"),
    family="vidu",
    method="vidu_reference_to_video_q3",
    task="reference-to-video",
    output="video",
    summary="Makes a video with speech and effects in which the people or things of up to seven pictures appear, with Vidu Q3.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=5000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to seven pictures of the people or things that should appear; at least 128 pixels a side, no narrower than 1:4.",
            required=True,
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=16,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
            evidence="The published text names 720p and 1080p only; the options and the prices have 540p too.",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "auto"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="choice",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default="true",
            options=("true", "false"),
        ),
    ),
    nav=("Video Generation & Processing / reference-to-video / Vidu-reference-to-video-q3",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.55"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_REFERENCE_TO_VIDEO_Q3_AD = Endpoint(
    path="vidu/reference-to-video-q3-ad",
    names=("Vidu-reference-to-video-q3-ad", "Vidu-参考生视频-q3-ad"),
    family="vidu",
    method="vidu_reference_to_video_q3_ad",
    task="reference-to-video",
    output="video",
    summary="Makes a video with cuts and sound after up to seven pictures, 3 to 16 seconds long, with Vidu Q3 Ad.",
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
            max_length=5000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to seven pictures of the people or things that should appear; at least 128 pixels a side, no narrower than 1:4.",
            required=True,
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=16,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; auto takes it from the pictures.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "auto"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="choice",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default="true",
            options=("true", "false"),
        ),
    ),
)

VIDU_REFERENCE_TO_VIDEO_Q3_DRAMA = Endpoint(
    path="vidu/reference-to-video-q3-drama",
    names=("Vidu-reference-to-video-q3-drama", "Vidu-参考生视频-q3-drama"),
    family="vidu",
    method="vidu_reference_to_video_q3_drama",
    task="reference-to-video",
    output="video",
    summary="Makes a video with cuts and sound after up to seven pictures, 2 to 15 seconds long at 1080p, with Vidu Q3 Drama.",
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
            max_length=5000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to seven pictures of the people or things that should appear; at least 128 pixels a side, no narrower than 1:4.",
            required=True,
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=8,
            min=2,
            max=15,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("1080p",),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; auto takes it from the pictures.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "auto"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="choice",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default="true",
            options=("true", "false"),
        ),
    ),
)

VIDU_REFERENCE_TO_VIDEO_Q3_MIX = Endpoint(
    path="vidu/reference-to-video-q3-mix",
    names=("Vidu-reference-to-video-q3-mix", "Vidu-参考生视频-q3-mix"),
    family="vidu",
    method="vidu_reference_to_video_q3_mix",
    task="reference-to-video",
    output="video",
    summary="Makes a video with speech and effects after up to seven pictures, with the Mix variant of Vidu Q3, at 720p or 1080p.",
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
            max_length=5000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to seven pictures of the people or things that should appear; at least 128 pixels a side, no narrower than 1:4.",
            required=True,
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=16,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "auto"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="choice",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default="true",
            options=("true", "false"),
        ),
    ),
    nav=("Video Generation & Processing / reference-to-video / Vidu-reference-to-video-q3-mix",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.66"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_SHORT_PLAY_Q3_AD = Endpoint(
    path="vidu/short-play-q3-ad",
    names=("vidu/short-play-q3-ad", "Vidu Q3 Ad 短剧成片"),
    family="vidu",
    method="vidu_short_play_q3_ad",
    task="reference-to-video",
    output="video",
    summary="Plans the shots of a script, makes them with Vidu Q3 Ad and joins them to one short film.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="scriptName",
            python_name="script_name",
            type="string",
            description="What the film is called.",
            required=True,
            max_length=20,
        ),
        Parameter(
            name="scriptContent",
            python_name="script_content",
            type="string",
            description="The script: scenes, persons, dialogue and what happens.",
            required=True,
            min_length=20,
            max_length=2000,
        ),
        Parameter(
            name="assets",
            python_name="assets",
            type="list",
            description="The figures, places and props that appear, as JSON objects; three to ten are advised, fourteen are the most.",
            required=True,
            multiple=True,
            evidence="The fields of an item are not documented.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("1080p",),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=("9:16", "16:9"),
        ),
    ),
)

VIDU_SHORT_PLAY_Q3_DRAMA = Endpoint(
    path="vidu/short-play-q3-drama",
    names=("vidu/short-play-q3-drama", "Vidu Q3 Drama 短剧成片"),
    family="vidu",
    method="vidu_short_play_q3_drama",
    task="reference-to-video",
    output="video",
    summary="Plans the shots of a script, makes them with Vidu Q3 Drama and joins them to one short film.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="scriptName",
            python_name="script_name",
            type="string",
            description="What the film is called.",
            required=True,
            max_length=20,
        ),
        Parameter(
            name="scriptContent",
            python_name="script_content",
            type="string",
            description="The script: scenes, persons, dialogue and what happens.",
            required=True,
            min_length=20,
            max_length=2000,
        ),
        Parameter(
            name="assets",
            python_name="assets",
            type="list",
            description="The figures, places and props that appear, as JSON objects; three to ten are advised, fourteen are the most.",
            required=True,
            multiple=True,
            evidence="The fields of an item are not documented.",
        ),
        Parameter(
            name="uploadImageUrl",
            python_name="upload_image_url",
            type="image",
            description="A picture that shows where everybody stands.",
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="placement",
            python_name="placement",
            type="choice",
            description="Where the places of the figures come from: upload, the quickest, from upload_image_url; panorama and step work without it.",
            default="upload",
            options=("upload", "panorama", "step"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the film in seconds; 0 lets the model plan it, up to three minutes.",
            required=True,
            default="5",
            options=(
                "0",
                "2",
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
                "16",
                "17",
                "18",
                "19",
                "20",
                "21",
                "22",
                "23",
                "24",
                "25",
                "26",
                "27",
                "28",
                "29",
                "30",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("1080p",),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="string",
            description="The look of the film in a few words without punctuation. The default, in Chinese, is lifelike.",
            default="真人写实",
            max_length=30,
        ),
    ),
)

VIDU_START_END_TO_VIDEO_Q2_PRO = Endpoint(
    path="vidu/start-end-to-video-q2-pro",
    names=("Vidu-start-end-to-video-q2-pro", "Vidu-首尾帧生视频-q2-pro"),
    family="vidu",
    method="vidu_start_end_to_video_q2_pro",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Vidu Q2 Pro, the better tier of Vidu Q2; background music can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="bgm",
            python_name="bgm",
            type="boolean",
            description="Adds background music chosen by the service.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / Vidu / Vidu-start-end-to-video-q2-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.2"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("2.19"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("2.52"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("2.84"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("3.17"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("3.5"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("1.64"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "720p", "duration": "8"}),
            ),
        ),
    ),
)

VIDU_START_END_TO_VIDEO_Q2_PRO_FAST = Endpoint(
    path="vidu/start-end-to-video-q2-pro-fast",
    names=("Vidu-start-end-to-video-q2-pro-fast", "Vidu-首尾帧生视频-q2-pro-fast"),
    family="vidu",
    method="vidu_start_end_to_video_q2_pro_fast",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Vidu Q2 Pro Fast, the quick, low-cost variant of Q2 Pro; background music can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="bgm",
            python_name="bgm",
            type="boolean",
            description="Adds background music chosen by the service.",
            required=True,
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / Vidu / Vidu-start-end-to-video-q2-pro-fast",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.35"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("0.53"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("0.62"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("0.71"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("0.8"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("0.89"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("0.23"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.28"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("0.38"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("0.43"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("0.48"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("0.53"), when={"resolution": "720p", "duration": "8"}),
            ),
        ),
    ),
)

VIDU_START_END_TO_VIDEO_Q2_TURBO = Endpoint(
    path="vidu/start-end-to-video-q2-turbo",
    names=("Vidu-start-end-to-video-q2-turbo", "Vidu-首尾帧生视频-q2-turbo"),
    family="vidu",
    method="vidu_start_end_to_video_q2_turbo",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Vidu Q2 Turbo, cheaper than Q2 Pro; background music can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="bgm",
            python_name="bgm",
            type="boolean",
            description="Adds background music chosen by the service.",
            required=True,
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / Vidu / Vidu-start-end-to-video-q2-turbo",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.77"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("1.64"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("1.86"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("2.08"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("2.3"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("0.13"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.26"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.35"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("0.39"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "720p", "duration": "8"}),
            ),
        ),
    ),
)

VIDU_START_END_TO_VIDEO_Q3_PRO = Endpoint(
    path="vidu/start-end-to-video-q3-pro",
    names=("Vidu-start-end-to-video-q3-pro", "Vidu-首尾帧生视频-q3-pro"),
    family="vidu",
    method="vidu_start_end_to_video_q3_pro",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Vidu Q3 Pro, the better tier of Vidu Q3; speech and effects can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / Vidu / Vidu-start-end-to-video-q3-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_START_END_TO_VIDEO_Q3_PRO_FAST = Endpoint(
    path="vidu/start-end-to-video-q3-pro-fast",
    names=("Vidu-start-end-to-video-q3-pro-fast",),
    family="vidu",
    method="vidu_start_end_to_video_q3_pro_fast",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Vidu Q3 Pro Fast, the quick variant of Q3 Pro; speech and effects can come along.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=5000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / Vidu / Vidu-start-end-to-video-q3-pro-fast",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.58"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.46"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_START_END_TO_VIDEO_Q3_TURBO = Endpoint(
    path="vidu/start-end-to-video-q3-turbo",
    names=("Vidu-start-end-to-video-q3-turbo", "Vidu-首尾帧生视频-q3-turbo"),
    family="vidu",
    method="vidu_start_end_to_video_q3_turbo",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Vidu Q3 Turbo, the cheapest tier of Vidu Q3; speech and effects can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / Vidu / Vidu-start-end-to-video-q3-turbo",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.35"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.27"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_TEXT_TO_VIDEO_Q2 = Endpoint(
    path="vidu/text-to-video",
    names=("Vidu-text-to-video-q2", "Vidu-文生视频-q2"),
    family="vidu",
    method="vidu_text_to_video_q2",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Vidu Q2, in a general or an anime look.",
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
            max_length=4000,
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="General for lifelike pictures, anime for drawn ones.",
            required=True,
            default="general",
            options=("general", "anime"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("4:3", "3:4", "16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="movementAmplitude",
            python_name="movement_amplitude",
            type="choice",
            description="How far things in the picture move; auto lets the model choose what suits the scene.",
            required=True,
            default="auto",
            options=("auto", "small", "medium", "large"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / Vidu / Vidu-text-to-video-q2",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.44"), when={"resolution": "1080p", "duration": "1"}),
                PriceRule(amount=Decimal("2.41"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "1080p", "duration": "2"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "1080p", "duration": "3"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "1080p", "duration": "4"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("1.53"), when={"resolution": "1080p", "duration": "6"}),
                PriceRule(amount=Decimal("1.75"), when={"resolution": "1080p", "duration": "7"}),
                PriceRule(amount=Decimal("1.97"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("2.19"), when={"resolution": "1080p", "duration": "9"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "540p", "duration": "1"}),
                PriceRule(amount=Decimal("0.61"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("0.26"), when={"resolution": "540p", "duration": "2"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "540p", "duration": "3"}),
                PriceRule(amount=Decimal("0.35"), when={"resolution": "540p", "duration": "4"}),
                PriceRule(amount=Decimal("0.39"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "540p", "duration": "6"}),
                PriceRule(amount=Decimal("0.48"), when={"resolution": "540p", "duration": "7"}),
                PriceRule(amount=Decimal("0.53"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("0.57"), when={"resolution": "540p", "duration": "9"}),
                PriceRule(amount=Decimal("0.33"), when={"resolution": "720p", "duration": "1"}),
                PriceRule(amount=Decimal("1.31"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("0.44"), when={"resolution": "720p", "duration": "2"}),
                PriceRule(amount=Decimal("0.55"), when={"resolution": "720p", "duration": "3"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p", "duration": "4"}),
                PriceRule(amount=Decimal("0.77"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("0.88"), when={"resolution": "720p", "duration": "6"}),
                PriceRule(amount=Decimal("0.98"), when={"resolution": "720p", "duration": "7"}),
                PriceRule(amount=Decimal("1.09"), when={"resolution": "720p", "duration": "8"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p", "duration": "9"}),
            ),
        ),
    ),
)

VIDU_TEXT_TO_VIDEO_Q3_PRO = Endpoint(
    path="vidu/text-to-video-q3-pro",
    names=("Vidu-text-to-video-q3-pro", "Vidu-文生视频-q3-pro"),
    family="vidu",
    method="vidu_text_to_video_q3_pro",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Vidu Q3 Pro, the better tier, in a general or an anime look; speech and effects can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="General for lifelike pictures, anime for drawn ones.",
            required=True,
            default="general",
            options=("general", "anime"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("4:3", "3:4", "16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / Vidu / Vidu-text-to-video-q3-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "360p"}),
                PriceRule(amount=Decimal("0.31"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.66"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_TEXT_TO_VIDEO_Q3_PRO_FAST = Endpoint(
    path="vidu/text-to-video-q3-pro-fast",
    names=("Vidu-text-to-video-q3-pro-fast",),
    family="vidu",
    method="vidu_text_to_video_q3_pro_fast",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Vidu Q3 Pro Fast, the quick variant of Q3 Pro; speech and effects can come along.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            default="720p",
            options=("720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / Vidu / Vidu-text-to-video-q3-pro-fast",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.58"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.46"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

VIDU_TEXT_TO_VIDEO_Q3_TURBO = Endpoint(
    path="vidu/text-to-video-q3-turbo",
    names=("Vidu-text-to-video-q3-turbo", "Vidu-文生视频-q3-turbo"),
    family="vidu",
    method="vidu_text_to_video_q3_turbo",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Vidu Q3 Turbo, the cheapest tier of Q3, in a general or an anime look; speech and effects can come along.",
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
            max_length=4000,
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="General for lifelike pictures, anime for drawn ones.",
            required=True,
            default="general",
            options=("general", "anime"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("4:3", "3:4", "16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=(
                "1",
                "2",
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
                "16",
            ),
        ),
        Parameter(
            name="audio",
            python_name="audio",
            type="boolean",
            description="Lets the model make speech and sound effects along with the picture; off gives a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / Vidu / Vidu-text-to-video-q3-turbo",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.35"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.18"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("0.27"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    VIDU_IMAGE_TO_VIDEO_Q2_PRO,
    VIDU_IMAGE_TO_VIDEO_Q2_PRO_FAST,
    VIDU_IMAGE_TO_VIDEO_Q2_TURBO,
    VIDU_IMAGE_TO_VIDEO_Q3_PRO,
    VIDU_IMAGE_TO_VIDEO_Q3_PRO_FAST,
    VIDU_IMAGE_TO_VIDEO_Q3_TURBO,
    VIDU_REFERENCE_TO_VIDEO_Q2,
    VIDU_REFERENCE_TO_VIDEO_Q2_PRO,
    VIDU_REFERENCE_TO_VIDEO_Q3,
    VIDU_REFERENCE_TO_VIDEO_Q3_AD,
    VIDU_REFERENCE_TO_VIDEO_Q3_DRAMA,
    VIDU_REFERENCE_TO_VIDEO_Q3_MIX,
    VIDU_SHORT_PLAY_Q3_AD,
    VIDU_SHORT_PLAY_Q3_DRAMA,
    VIDU_START_END_TO_VIDEO_Q2_PRO,
    VIDU_START_END_TO_VIDEO_Q2_PRO_FAST,
    VIDU_START_END_TO_VIDEO_Q2_TURBO,
    VIDU_START_END_TO_VIDEO_Q3_PRO,
    VIDU_START_END_TO_VIDEO_Q3_PRO_FAST,
    VIDU_START_END_TO_VIDEO_Q3_TURBO,
    VIDU_TEXT_TO_VIDEO_Q2,
    VIDU_TEXT_TO_VIDEO_Q3_PRO,
    VIDU_TEXT_TO_VIDEO_Q3_PRO_FAST,
    VIDU_TEXT_TO_VIDEO_Q3_TURBO,
)


class Vidu(Family[CallT]):
    """Vidu: Video from text, from a first or a first and last picture, after reference pictures,
    and whole films from a script (Q2 and Q3).
    """

    @method(VIDU_IMAGE_TO_VIDEO_Q2_PRO)
    def vidu_image_to_video_q2_pro(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: DurationOption = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        bgm: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Vidu Q2 Pro, the better tier of Vidu Q2; background music
        can come along.

        - Name: ``Vidu-image-to-video-q2-pro``, ``Vidu-图生视频-q2-pro``
        - Path: ``vidu/image-to-video-q2-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.18 to 4.16 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 10. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            bgm: Adds background music chosen by the service. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_image_to_video_q2_pro(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_IMAGE_TO_VIDEO_Q2_PRO_FAST)
    def vidu_image_to_video_q2_pro_fast(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: DurationOption = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        bgm: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Vidu Q2 Pro Fast, the quick, low-cost variant of Q2 Pro;
        background music can come along.

        - Name: ``Vidu-image-to-video-q2-pro-fast``, ``Vidu-图生视频-q2-pro-fast``
        - Path: ``vidu/image-to-video-q2-pro-fast``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.18 to 1.16 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 10. Default: 5.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            bgm: Adds background music chosen by the service. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_image_to_video_q2_pro_fast(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_IMAGE_TO_VIDEO_Q2_TURBO)
    def vidu_image_to_video_q2_turbo(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: DurationOption = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        bgm: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Vidu Q2 Turbo, cheaper than Q2 Pro; background music can
        come along.

        - Name: ``Vidu-image-to-video-q2-turbo``, ``Vidu-图生视频-q2-turbo``
        - Path: ``vidu/image-to-video-q2-turbo``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.13 to 2.73 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 10. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            bgm: Adds background music chosen by the service. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_image_to_video_q2_turbo(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_IMAGE_TO_VIDEO_Q3_PRO)
    def vidu_image_to_video_q3_pro(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: DurationOption2 = 5,
        resolution: Literal["360p", "540p", "720p", "1080p", "2k"] = "720p",
        audio: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Vidu Q3 Pro, the better tier of Vidu Q3; speech and effects
        can come along.

        - Name: ``Vidu-image-to-video-q3-pro``, ``Vidu-图生视频-q3-pro``
        - Path: ``vidu/image-to-video-q3-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.31 to 1.09 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            resolution: How large and fine the result is. "360p", "540p", "720p", "1080p" or "2k".
                Default: "720p".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_image_to_video_q3_pro(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_IMAGE_TO_VIDEO_Q3_PRO_FAST)
    def vidu_image_to_video_q3_pro_fast(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput | None = None,
        duration: DurationOption2 | None = None,
        resolution: Literal["720p", "1080p"] | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Vidu Q3 Pro Fast, the quick variant of Q3 Pro; speech and
        effects can come along.

        - Name: ``Vidu-image-to-video-q3-pro-fast``
        - Path: ``vidu/image-to-video-q3-pro-fast``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.46 to 0.58 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            image_url: The still picture the video starts from. JPG, JPEG, PNG or WEBP up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Service default: 5.
            resolution: How large and fine the result is. "720p" or "1080p". Service default:
                "720p".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_image_to_video_q3_pro_fast(image_url=Path("picture.png"))
        """
        ...

    @method(VIDU_IMAGE_TO_VIDEO_Q3_TURBO)
    def vidu_image_to_video_q3_turbo(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: DurationOption2 = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        audio: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Vidu Q3 Turbo, the cheapest tier of Vidu Q3; speech and
        effects can come along.

        - Name: ``Vidu-image-to-video-q3-turbo``, ``Vidu-图生视频-q3-turbo``
        - Path: ``vidu/image-to-video-q3-turbo``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.18 to 0.35 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_image_to_video_q3_turbo(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_REFERENCE_TO_VIDEO_Q2)
    def vidu_reference_to_video_q2(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1"] = "3:4",
        resolution: Literal["540p", "720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to seven pictures appear, with Vidu Q2.

        - Name: ``Vidu-reference-to-video-q2``, ``Vidu-参考生视频-q2``
        - Path: ``vidu/reference-to-video-q2``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.33 to 3.61 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            image_urls: Pictures of the people or things that should appear. At most 7 files, each
                JPG or PNG up to 50 MB.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3", "3:4" or
                "1:1". Default: "3:4".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "540p",
                "720p" or "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 1 to 10. Default: 5.
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_reference_to_video_q2(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(VIDU_REFERENCE_TO_VIDEO_Q2_PRO)
    def vidu_reference_to_video_q2_pro(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        videos: MediaInput | Sequence[MediaInput] | None = None,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1"] | None = None,
        resolution: Literal["540p", "720p", "1080p"] | None = None,
        duration: DurationOption | None = None,
        movement_amplitude: Literal["auto", "small", "medium", "large"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video after reference pictures, reference videos or both, with Vidu Q2 Pro.

        - Name: ``Vidu-reference-to-video-q2-pro``, ``Vidu-参考生视频-q2-pro``
        - Path: ``vidu/reference-to-video-q2-pro``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.44 to 3.83 per call, depending on resolution and duration (on .cn, published
          2026-04-29)
        - Note: The documentation files this endpoint under pictures (reference-to-image); the
          registry says that it returns a video.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            image_urls: Pictures of the people or things that should appear. At most 7 files, each
                JPG or PNG up to 50 MB.
            videos: Videos to take subjects or movement from. At most 2 files, each MP4, AVI or MOV
                up to 100 MB.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3", "3:4" or
                "1:1". Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "540p",
                "720p" or "1080p". Service default: "720p".
            duration: Length of the finished video in seconds. 1 to 10. Service default: 5.
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Service default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_reference_to_video_q2_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(VIDU_REFERENCE_TO_VIDEO_Q3)
    def vidu_reference_to_video_q3(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: int = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "auto"] | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with speech and effects in which the people or things of up to seven
        pictures appear, with Vidu Q3.

        - Name: ``Vidu-reference-to-video-q3``, ``Vidu-参考生视频-q3``
        - Path: ``vidu/reference-to-video-q3``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.22 to 0.55 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            image_urls: One to seven pictures of the people or things that should appear; at least
                128 pixels a side, no narrower than 1:4. At most 7 files, each JPG, JPEG, PNG or
                WEBP up to 50 MB.
            duration: Length of the finished video in seconds. 3 to 16. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "540p",
                "720p" or "1080p". Default: "720p". Uncertain: The published text names 720p and
                1080p only; the options and the prices have 540p too.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "16:9", "9:16", "4:3", "3:4", "1:1" or "auto". Service default:
                "16:9".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_reference_to_video_q3(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(VIDU_REFERENCE_TO_VIDEO_Q3_AD)
    def vidu_reference_to_video_q3_ad(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: int = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "auto"] | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with cuts and sound after up to seven pictures, 3 to 16 seconds long, with
        Vidu Q3 Ad.

        - Name: ``Vidu-reference-to-video-q3-ad``, ``Vidu-参考生视频-q3-ad``
        - Path: ``vidu/reference-to-video-q3-ad``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            image_urls: One to seven pictures of the people or things that should appear; at least
                128 pixels a side, no narrower than 1:4. At most 7 files, each JPG, JPEG, PNG or
                WEBP up to 50 MB.
            duration: Length of the finished video in seconds. 3 to 16. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            aspect_ratio: Shape of the result, width to height; auto takes it from the pictures.
                "16:9", "9:16", "4:3", "3:4", "1:1" or "auto". Service default: "16:9".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_reference_to_video_q3_ad(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(VIDU_REFERENCE_TO_VIDEO_Q3_DRAMA)
    def vidu_reference_to_video_q3_drama(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: int = 8,
        resolution: Literal["1080p"] = "1080p",
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "auto"] | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with cuts and sound after up to seven pictures, 2 to 15 seconds long at
        1080p, with Vidu Q3 Drama.

        - Name: ``Vidu-reference-to-video-q3-drama``, ``Vidu-参考生视频-q3-drama``
        - Path: ``vidu/reference-to-video-q3-drama``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            image_urls: One to seven pictures of the people or things that should appear; at least
                128 pixels a side, no narrower than 1:4. At most 7 files, each JPG, JPEG, PNG or
                WEBP up to 50 MB.
            duration: Length of the finished video in seconds. 2 to 15. Default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. Only
                "1080p". Default: "1080p".
            aspect_ratio: Shape of the result, width to height; auto takes it from the pictures.
                "16:9", "9:16", "4:3", "3:4", "1:1" or "auto". Service default: "16:9".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_reference_to_video_q3_drama(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(VIDU_REFERENCE_TO_VIDEO_Q3_MIX)
    def vidu_reference_to_video_q3_mix(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: int = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "auto"] | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with speech and effects after up to seven pictures, with the Mix variant of
        Vidu Q3, at 720p or 1080p.

        - Name: ``Vidu-reference-to-video-q3-mix``, ``Vidu-参考生视频-q3-mix``
        - Path: ``vidu/reference-to-video-q3-mix``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.55 to 0.66 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            image_urls: One to seven pictures of the people or things that should appear; at least
                128 pixels a side, no narrower than 1:4. At most 7 files, each JPG, JPEG, PNG or
                WEBP up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "16:9", "9:16", "4:3", "3:4", "1:1" or "auto". Service default:
                "16:9".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_reference_to_video_q3_mix(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(VIDU_SHORT_PLAY_Q3_AD)
    def vidu_short_play_q3_ad(
        self,
        *,
        script_name: TextInput,
        script_content: TextInput,
        assets: Mapping[str, Any] | Sequence[Mapping[str, Any]],
        resolution: Literal["1080p"] = "1080p",
        aspect_ratio: Literal["9:16", "16:9"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Plans the shots of a script, makes them with Vidu Q3 Ad and joins them to one short film.

        - Name: ``vidu/short-play-q3-ad``, ``Vidu Q3 Ad 短剧成片``
        - Path: ``vidu/short-play-q3-ad``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            script_name: What the film is called. At most 20 characters.
            script_content: The script: scenes, persons, dialogue and what happens. 20 to 2,000
                characters.
            assets: The figures, places and props that appear, as JSON objects; three to ten are
                advised, fourteen are the most. Each item is any JSON object: its fields are not
                known. Uncertain: The fields of an item are not documented.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. Only
                "1080p". Default: "1080p".
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Service default:
                "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_short_play_q3_ad(
                script_name="my-script-name",
                script_content="my-script-content!!!",
                assets=[{}],
            )
        """
        ...

    @method(VIDU_SHORT_PLAY_Q3_DRAMA)
    def vidu_short_play_q3_drama(
        self,
        *,
        script_name: TextInput,
        script_content: TextInput,
        assets: Mapping[str, Any] | Sequence[Mapping[str, Any]],
        duration: DurationOption3 = 5,
        resolution: Literal["1080p"] = "1080p",
        upload_image_url: MediaInput | None = None,
        placement: Literal["upload", "panorama", "step"] | None = None,
        aspect_ratio: Literal["9:16", "16:9"] | None = None,
        style: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Plans the shots of a script, makes them with Vidu Q3 Drama and joins them to one short
        film.

        - Name: ``vidu/short-play-q3-drama``, ``Vidu Q3 Drama 短剧成片``
        - Path: ``vidu/short-play-q3-drama``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            script_name: What the film is called. At most 20 characters.
            script_content: The script: scenes, persons, dialogue and what happens. 20 to 2,000
                characters.
            assets: The figures, places and props that appear, as JSON objects; three to ten are
                advised, fourteen are the most. Each item is any JSON object: its fields are not
                known. Uncertain: The fields of an item are not documented.
            upload_image_url: A picture that shows where everybody stands. JPG, JPEG, PNG or WEBP up
                to 50 MB.
            placement: Where the places of the figures come from: upload, the quickest, from
                upload_image_url; panorama and step work without it. "upload", "panorama" or "step".
                Service default: "upload".
            duration: Length of the film in seconds; 0 lets the model plan it, up to three minutes.
                One of the 30 options in the signature. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. Only
                "1080p". Default: "1080p".
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Service default:
                "9:16".
            style: The look of the film in a few words without punctuation. The default, in Chinese,
                is lifelike. At most 30 characters. Service default: "真人写实".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_short_play_q3_drama(
                script_name="my-script-name",
                script_content="my-script-content!!!",
                assets=[{}],
            )
        """
        ...

    @method(VIDU_START_END_TO_VIDEO_Q2_PRO)
    def vidu_start_end_to_video_q2_pro(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        duration: DurationOption4 = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        bgm: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Vidu Q2 Pro, the better tier of Vidu Q2;
        background music can come along.

        - Name: ``Vidu-start-end-to-video-q2-pro``, ``Vidu-首尾帧生视频-q2-pro``
        - Path: ``vidu/start-end-to-video-q2-pro``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.18 to 3.50 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 8. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            bgm: Adds background music chosen by the service. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_start_end_to_video_q2_pro(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_START_END_TO_VIDEO_Q2_PRO_FAST)
    def vidu_start_end_to_video_q2_pro_fast(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        duration: DurationOption4 = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        bgm: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Vidu Q2 Pro Fast, the quick, low-cost variant of
        Q2 Pro; background music can come along.

        - Name: ``Vidu-start-end-to-video-q2-pro-fast``, ``Vidu-首尾帧生视频-q2-pro-fast``
        - Path: ``vidu/start-end-to-video-q2-pro-fast``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.18 to 0.98 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 8. Default: 5.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            bgm: Adds background music chosen by the service. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_start_end_to_video_q2_pro_fast(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_START_END_TO_VIDEO_Q2_TURBO)
    def vidu_start_end_to_video_q2_turbo(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        duration: DurationOption4 = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        bgm: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Vidu Q2 Turbo, cheaper than Q2 Pro; background
        music can come along.

        - Name: ``Vidu-start-end-to-video-q2-turbo``, ``Vidu-首尾帧生视频-q2-turbo``
        - Path: ``vidu/start-end-to-video-q2-turbo``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.13 to 2.30 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 8. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            bgm: Adds background music chosen by the service. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_start_end_to_video_q2_turbo(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_START_END_TO_VIDEO_Q3_PRO)
    def vidu_start_end_to_video_q3_pro(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        duration: DurationOption2 = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        audio: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Vidu Q3 Pro, the better tier of Vidu Q3; speech
        and effects can come along.

        - Name: ``Vidu-start-end-to-video-q3-pro``, ``Vidu-首尾帧生视频-q3-pro``
        - Path: ``vidu/start-end-to-video-q3-pro``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.31 to 0.70 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_start_end_to_video_q3_pro(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_START_END_TO_VIDEO_Q3_PRO_FAST)
    def vidu_start_end_to_video_q3_pro_fast(
        self,
        *,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        prompt: TextInput | None = None,
        duration: DurationOption2 | None = None,
        resolution: Literal["720p", "1080p"] | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Vidu Q3 Pro Fast, the quick variant of Q3 Pro;
        speech and effects can come along.

        - Name: ``Vidu-start-end-to-video-q3-pro-fast``
        - Path: ``vidu/start-end-to-video-q3-pro-fast``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.46 to 0.58 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            first_image_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Service default: 5.
            resolution: How large and fine the result is. "720p" or "1080p". Service default:
                "720p".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_start_end_to_video_q3_pro_fast(
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_START_END_TO_VIDEO_Q3_TURBO)
    def vidu_start_end_to_video_q3_turbo(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        duration: DurationOption2 = 5,
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        audio: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Vidu Q3 Turbo, the cheapest tier of Vidu Q3;
        speech and effects can come along.

        - Name: ``Vidu-start-end-to-video-q3-turbo``, ``Vidu-首尾帧生视频-q3-turbo``
        - Path: ``vidu/start-end-to-video-q3-turbo``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.18 to 0.35 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            resolution: How large and fine the result is. "540p", "720p" or "1080p". Default:
                "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_start_end_to_video_q3_turbo(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(VIDU_TEXT_TO_VIDEO_Q2)
    def vidu_text_to_video_q2(
        self,
        *,
        prompt: TextInput,
        style: Literal["general", "anime"] = "general",
        aspect_ratio: Literal["4:3", "3:4", "16:9", "9:16", "1:1"] = "16:9",
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        movement_amplitude: Literal["auto", "small", "medium", "large"] = "auto",
        duration: DurationOption = 5,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Vidu Q2, in a general or an anime look.

        - Name: ``Vidu-text-to-video-q2``, ``Vidu-文生视频-q2``
        - Path: ``vidu/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.22 to 2.41 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            style: General for lifelike pictures, anime for drawn ones. "general" or "anime".
                Default: "general".
            aspect_ratio: Shape of the result, width to height. "4:3", "3:4", "16:9", "9:16" or
                "1:1". Default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "540p",
                "720p" or "1080p". Default: "720p".
            movement_amplitude: How far things in the picture move; auto lets the model choose what
                suits the scene. "auto", "small", "medium" or "large". Default: "auto".
            duration: Length of the finished video in seconds. 1 to 10. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_text_to_video_q2(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(VIDU_TEXT_TO_VIDEO_Q3_PRO)
    def vidu_text_to_video_q3_pro(
        self,
        *,
        prompt: TextInput,
        style: Literal["general", "anime"] = "general",
        aspect_ratio: Literal["4:3", "3:4", "16:9", "9:16", "1:1"] = "16:9",
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: DurationOption2 = 5,
        audio: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Vidu Q3 Pro, the better tier, in a general or an anime look;
        speech and effects can come along.

        - Name: ``Vidu-text-to-video-q3-pro``, ``Vidu-文生视频-q3-pro``
        - Path: ``vidu/text-to-video-q3-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.31 to 0.70 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            style: General for lifelike pictures, anime for drawn ones. "general" or "anime".
                Default: "general".
            aspect_ratio: Shape of the result, width to height. "4:3", "3:4", "16:9", "9:16" or
                "1:1". Default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_text_to_video_q3_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(VIDU_TEXT_TO_VIDEO_Q3_PRO_FAST)
    def vidu_text_to_video_q3_pro_fast(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1"] | None = None,
        resolution: Literal["720p", "1080p"] | None = None,
        duration: DurationOption2 | None = None,
        audio: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Vidu Q3 Pro Fast, the quick variant of Q3 Pro; speech and
        effects can come along.

        - Name: ``Vidu-text-to-video-q3-pro-fast``
        - Path: ``vidu/text-to-video-q3-pro-fast``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.46 to 0.58 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3", "3:4" or
                "1:1". Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Service default: "720p".
            duration: Length of the finished video in seconds. 1 to 16. Service default: 5.
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_text_to_video_q3_pro_fast(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(VIDU_TEXT_TO_VIDEO_Q3_TURBO)
    def vidu_text_to_video_q3_turbo(
        self,
        *,
        prompt: TextInput,
        style: Literal["general", "anime"] = "general",
        aspect_ratio: Literal["4:3", "3:4", "16:9", "9:16", "1:1"] = "16:9",
        resolution: Literal["540p", "720p", "1080p"] = "720p",
        duration: DurationOption2 = 5,
        audio: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Vidu Q3 Turbo, the cheapest tier of Q3, in a general or an
        anime look; speech and effects can come along.

        - Name: ``Vidu-text-to-video-q3-turbo``, ``Vidu-文生视频-q3-turbo``
        - Path: ``vidu/text-to-video-q3-turbo``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.18 to 0.35 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 4,000 characters.
            style: General for lifelike pictures, anime for drawn ones. "general" or "anime".
                Default: "general".
            aspect_ratio: Shape of the result, width to height. "4:3", "3:4", "16:9", "9:16" or
                "1:1". Default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "540p",
                "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 1 to 16. Default: 5.
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.vidu.vidu_text_to_video_q3_turbo(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...
