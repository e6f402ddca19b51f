# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance Seedance: Video with sound from text, pictures, videos and recordings: Seedance 1 to
2.5.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    Parameter,
    PriceRule,
    PriceTable,
)

AspectRatioOption: TypeAlias = Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive"]
ConversionSlotsOption: TypeAlias = Literal[
    "all",
    "image1",
    "image2",
    "image3",
    "image4",
    "image5",
    "image6",
    "image7",
    "image8",
    "image9",
    "video1",
    "video2",
    "video3",
]
DurationOption: TypeAlias = Literal[
    -1,
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
    "-1",
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
DurationOption2: TypeAlias = Literal[
    -1,
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
    "-1",
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
DurationOption3: TypeAlias = Literal[
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"
]
DurationOption4: TypeAlias = Literal[
    4, 5, 6, 7, 8, 9, 10, 11, 12, "4", "5", "6", "7", "8", "9", "10", "11", "12"
]
RatioOption: TypeAlias = Literal["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"]
RatioOption2: TypeAlias = Literal["16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"]
ResolutionOption: TypeAlias = Literal[
    "480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"
]
TemplateIdOption: TypeAlias = Literal[
    "ca4e2a5b6ba3429aa32f1b6ce8095e49",
    "3939807298934776bcaab866e5411234",
    "ffe89289a144441c8151b119d7a69912",
    "806e1cb898e343bd817cf601d73bdb05",
    "98dc545610564969ac7ff547f40c98d2",
    "0aa9c61ef52a42b58e554bcac588b80c",
]

SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-fast/image-to-video",
    names=("seedance-2.0-global-fast/image-to-video",),
    family="seedance",
    method="seedance_2_0_global_fast_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Fast on the global channel; a last frame may be given too, and sound comes along.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=("all", "firstFrameUrl", "lastFrameUrl"),
            multiple=True,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.28"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.63"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.0"), when={"resolution": "720p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-fast/multimodal-video",
    names=("seedance-2.0-global-fast/multimodal-video",),
    family="seedance",
    method="seedance_2_0_global_fast_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0 Fast on the global channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=(
                "all",
                "image1",
                "image2",
                "image3",
                "image4",
                "image5",
                "image6",
                "image7",
                "image8",
                "image9",
                "video1",
                "video2",
                "video3",
            ),
            multiple=True,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.28"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.63"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.0"), when={"resolution": "720p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-fast/text-to-video",
    names=("seedance-2.0-global-fast/text-to-video",),
    family="seedance",
    method="seedance_2_0_global_fast_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0 Fast on the global channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
            evidence="Newer listings do not have it.",
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.28"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.63"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.0"), when={"resolution": "720p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_MINI_IMAGE_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-mini/image-to-video",
    names=("seedance-2.0-global-mini/image-to-video", "seedance2.0-global-Mini/图生视频"),
    family="seedance",
    method="seedance_2_0_global_mini_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Mini, a cheaper variant, on the global channel; a last frame may be given too, and sound comes along.",
    evidence="third-party code",
    evidence_as_of="2026-08-01",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=("all", "firstFrameUrl", "lastFrameUrl"),
            multiple=True,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_MINI_MULTIMODAL_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-mini/multimodal-video",
    names=("seedance-2.0-global-mini/multimodal-video", "seedance2.0-global-Mini/多模态视频"),
    family="seedance",
    method="seedance_2_0_global_mini_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0 Mini, a cheaper variant, on the global channel.",
    evidence="third-party code",
    evidence_as_of="2026-08-01",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=(
                "all",
                "image1",
                "image2",
                "image3",
                "image4",
                "image5",
                "image6",
                "image7",
                "image8",
                "image9",
                "video1",
                "video2",
                "video3",
            ),
            multiple=True,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_MINI_TEXT_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-mini/text-to-video",
    names=("seedance-2.0-global-mini/text-to-video", "seedance2.0-global-Mini/文生视频"),
    family="seedance",
    method="seedance_2_0_global_mini_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0 Mini, a cheaper variant, on the global channel.",
    evidence="third-party code",
    evidence_as_of="2026-08-01",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global/image-to-video",
    names=("seedance-2.0-global/image-to-video",),
    family="seedance",
    method="seedance_2_0_global_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 on the global channel; a last frame may be given too, and sound comes along.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p, native1080p and native4k are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"),
            evidence="A newer listing has native4k; an older one does not.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=("all", "firstFrameUrl", "lastFrameUrl"),
            multiple=True,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=4294967295,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.48"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.6"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.83"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p"}),
                PriceRule(amount=Decimal("3.0"), when={"resolution": "native1080p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global/multimodal-video",
    names=("seedance-2.0-global/multimodal-video",),
    family="seedance",
    method="seedance_2_0_global_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0 on the global channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p, native1080p and native4k are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"),
            evidence="A newer listing has native4k; an older one does not.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=(
                "all",
                "image1",
                "image2",
                "image3",
                "image4",
                "image5",
                "image6",
                "image7",
                "image8",
                "image9",
                "video1",
                "video2",
                "video3",
            ),
            multiple=True,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.48"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.6"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.83"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p"}),
                PriceRule(amount=Decimal("3.0"), when={"resolution": "native1080p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global/text-to-video",
    names=("seedance-2.0-global/text-to-video",),
    family="seedance",
    method="seedance_2_0_global_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0 on the global channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p, native1080p and native4k are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"),
            evidence="A newer listing has native4k; an older one does not.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
            evidence="Newer listings do not have it.",
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.48"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.6"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.83"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p"}),
                PriceRule(amount=Decimal("3.0"), when={"resolution": "native1080p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_UPLOAD_ASSET = Endpoint(
    path="bytedance/seedance-2.0-global/upload-asset",
    names=("seedance-2.0-global/upload-asset",),
    family="seedance",
    method="seedance_2_0_global_upload_asset",
    task="asset-upload",
    output="text",
    summary="Registers a picture or video as an asset for Seedance 2.0 on the global channel; the answer is text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="assetType",
            python_name="asset_type",
            type="choice",
            description="Whether the file is a picture or a video.",
            required=True,
            default="Image",
            options=("Image", "Video"),
        ),
        Parameter(
            name="url",
            python_name="url",
            type="file",
            description="The picture or video to register.",
            required=True,
            max_size_mb=50,
        ),
    ),
    notes="What the answer holds is not documented; similar endpoints return the id of the asset as text.",
    data=DataForm(
        fields=(
            DataField(
                name="asset_id",
                type="string",
                description="The asset's id. Media parameters of Seedance 2.0 take it as `asset://ID`.",
            ),
        ),
        bare="asset_id",
    ),
)

SEEDANCE_2_0_GLOBAL_UPLOAD_ASSET_CHANNEL_LOW_PRICE = Endpoint(
    path="bytedance/seedance-2.0-global/upload-asset-channel-low-price",
    names=("seedance-2.0-global/upload-asset-channel-low-price",),
    family="seedance",
    method="seedance_2_0_global_upload_asset_channel_low_price",
    task="asset-upload",
    output="text",
    summary="Registers a picture or video as an asset for Seedance 2.0 on the global low-price channel; the answer is text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="assetType",
            python_name="asset_type",
            type="choice",
            description="Whether the file is a picture or a video.",
            required=True,
            default="Image",
            options=("Image", "Video"),
        ),
        Parameter(
            name="url",
            python_name="url",
            type="file",
            description="The picture or video to register.",
            required=True,
            max_size_mb=50,
        ),
    ),
    notes="What the answer holds is not documented; similar endpoints return the id of the asset as text.",
    data=DataForm(
        fields=(
            DataField(
                name="asset_id",
                type="string",
                description="The asset's id. Media parameters of Seedance 2.0 take it as `asset://ID`.",
            ),
        ),
        bare="asset_id",
    ),
)

SEEDANCE_2_5_IMAGE_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.5-token/image-to-video",
    names=("bytedance/seedance-2.5-token/image-to-video", "seedance2.5/图生视频 Token"),
    family="seedance",
    method="seedance_2_5_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame for up to 30 seconds with Seedance 2.5; a last frame may be given too, and sound comes along.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=(
                "-1",
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
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            accept=("JPG", "JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF", "HEIC", "HEIF"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            accept=("JPG", "JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF", "HEIC", "HEIF"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video; adaptive, the only choice, takes it from the first frame.",
            default="adaptive",
            options=("adaptive",),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="string",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            multiple=True,
            evidence="The documentation gives no names but all; endpoints of the older version name first_frame_url and last_frame_url, or image1, video1 and so on.",
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="bitrateMode",
            python_name="bitrate_mode",
            type="choice",
            description="How finely the video is stored: high keeps more detail in a file three to five times as large.",
            default="standard",
            options=("standard", "high"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the video: mp4 plays everywhere, mov keeps more colour for editing and extending.",
            default="mp4",
            options=("mp4", "mov"),
        ),
    ),
    notes="Billed by tokens, which grow with size and length; no price is published.",
    extra_outputs=("last_frame",),
)

SEEDANCE_2_5_MULTIMODAL_VIDEO = Endpoint(
    path="bytedance/seedance-2.5-token/multimodal-video",
    names=("bytedance/seedance-2.5-token/multimodal-video", "seedance2.5/多模态视频 Token"),
    family="seedance",
    method="seedance_2_5_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes, edits or continues a video of up to 30 seconds after text and up to thirty pictures, ten videos and ten recordings with Seedance 2.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose, which editing needs.",
            required=True,
            default="25",
            options=(
                "-1",
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
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=30,
            accept=("JPG", "JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF", "HEIC", "HEIF"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue. Each lasts 2 to 30 seconds, all together at most 30.",
            multiple=True,
            max_files=10,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from, also without a picture or video. Each lasts 2 to 30 seconds, all together at most 30.",
            multiple=True,
            max_files=10,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="string",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            multiple=True,
            evidence="The documentation gives no names but all; endpoints of the older version name firstFrameUrl and lastFrameUrl, or image1, video1 and so on.",
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="bitrateMode",
            python_name="bitrate_mode",
            type="choice",
            description="How finely the video is stored: high keeps more detail in a file three to five times as large.",
            default="standard",
            options=("standard", "high"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the video: mp4 plays everywhere, mov keeps more colour for editing and extending.",
            default="mp4",
            options=("mp4", "mov"),
        ),
        Parameter(
            name="omniReferenceTaskType",
            python_name="omni_reference_task_type",
            type="choice",
            description="What the references are for. auto lets the model decide; reference takes up what they show; edit changes a video of 4 to 30 seconds and extend continues one, both with ratio adaptive, and edit with duration -1.",
            default="auto",
            options=("auto", "reference", "edit", "extend"),
        ),
    ),
    notes="Billed by tokens, which grow with size and length; no price is published.",
    extra_outputs=("last_frame",),
)

SEEDANCE_2_5_TEXT_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.5-token/text-to-video",
    names=("bytedance/seedance-2.5-token/text-to-video", "seedance2.5/文生视频 Token"),
    family="seedance",
    method="seedance_2_5_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound of up to 30 seconds from text with Seedance 2.5.",
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
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=(
                "-1",
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
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="bitrateMode",
            python_name="bitrate_mode",
            type="choice",
            description="How finely the video is stored: high keeps more detail in a file three to five times as large.",
            default="standard",
            options=("standard", "high"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the video: mp4 plays everywhere, mov keeps more colour for editing and extending.",
            default="mp4",
            options=("mp4", "mov"),
        ),
    ),
    notes="Billed by tokens, which grow with size and length; no price is published.",
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/eva-video-2.0-fast/image-to-video",
    names=("Seedance-2.0-global-fast Image-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_global_fast_image_to_video_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Fast on the global low-price channel; a last frame may be given too.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/eva-video-2.0-fast/multimodal-to-video",
    names=("Seedance-2.0-global-fast Multimodal Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_global_fast_multimodal_video_low_price",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text, frames, up to three pictures, a video and a recording with Seedance 2.0 Fast on the global low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=3,
            max_size_mb=5,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video to take subjects, movement or camera from.",
            max_size_mb=50,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="A recording to take a voice, a rhythm or music from.",
            max_size_mb=30,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/eva-video-2.0-fast/text-to-video",
    names=("Seedance-2.0-global-fast Text-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_global_fast_text_to_video_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Seedance 2.0 Fast on the global low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/eva-video-2.0/image-to-video",
    names=("Seedance-2.0-global Image-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_global_image_to_video_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 on the global low-price channel; a last frame may be given too.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/eva-video-2.0/multimodal-to-video",
    names=("Seedance-2.0-global Multimodal Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_global_multimodal_video_low_price",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text, frames, up to three pictures, a video and a recording with Seedance 2.0 on the global low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=3,
            max_size_mb=5,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video to take subjects, movement or camera from.",
            max_size_mb=50,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="A recording to take a voice, a rhythm or music from.",
            max_size_mb=30,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/eva-video-2.0/text-to-video",
    names=("Seedance-2.0-global Text-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_global_text_to_video_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Seedance 2.0 on the global low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/nova-video-2.0-fast/image-to-video",
    names=("Seedance-2.0-fast Image-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_fast_image_to_video_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Fast on the low-price channel; a last frame may be given too.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/nova-video-2.0-fast/multimodal-to-video",
    names=("Seedance-2.0-fast Multimodal Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_fast_multimodal_video_low_price",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text, frames, up to three pictures, a video and a recording with Seedance 2.0 Fast on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=3,
            max_size_mb=5,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video to take subjects, movement or camera from.",
            max_size_mb=50,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="A recording to take a voice, a rhythm or music from.",
            max_size_mb=30,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_FAST_TEXT_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/nova-video-2.0-fast/text-to-video",
    names=("Seedance-2.0-fast Text-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_fast_text_to_video_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Seedance 2.0 Fast on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_IMAGE_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/nova-video-2.0/image-to-video",
    names=("Seedance-2.0 Image-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_image_to_video_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 on the low-price channel; a last frame may be given too.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_MULTIMODAL_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/nova-video-2.0/multimodal-to-video",
    names=("Seedance-2.0 Multimodal Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_multimodal_video_low_price",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text, frames, up to three pictures, a video and a recording with Seedance 2.0 on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            max_size_mb=5,
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=5,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=3,
            max_size_mb=5,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video to take subjects, movement or camera from.",
            max_size_mb=50,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="A recording to take a voice, a rhythm or music from.",
            max_size_mb=30,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_TEXT_TO_VIDEO_LOW_PRICE = Endpoint(
    path="minimax/nova-video-2.0/text-to-video",
    names=("Seedance-2.0 Text-to-Video (Low-Price)",),
    family="seedance",
    method="seedance_2_0_text_to_video_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Seedance 2.0 on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="watermark",
            python_name="watermark",
            type="boolean",
            description="Puts a visible mark on the video.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
)

SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-fast/image-to-video",
    names=(
        "seedance-2.0-fast/image-to-video",
        "Seedance2.0 Fast Image to Video",
        "seedance2.0-Fast/图生视频",
    ),
    family="seedance",
    method="seedance_2_0_fast_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Fast, the quicker and cheaper variant; a last frame may be given too, and sound comes along.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="string",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            multiple=True,
            evidence="The documentation gives no names but all; the Mini variant names first_frame_url and last_frame_url.",
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / seedance / seedance-2.0-fast/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.28"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.63"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.0"), when={"resolution": "720p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-fast/multimodal-video",
    names=(
        "seedance-2.0-fast/multimodal-video",
        "Seedance2.0 Fast Multimodal Video",
        "seedance2.0-Fast/多模态视频",
    ),
    family="seedance",
    method="seedance_2_0_fast_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0 Fast, the quicker and cheaper variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue. Each lasts 2 to 15 seconds, all together at most 15.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15 seconds, all together at most 15; a picture or video has to come along.",
            multiple=True,
            max_files=3,
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="string",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            multiple=True,
            evidence="The documentation gives no names but all; the Mini variant names image1 to image9 and video1 to video3.",
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
    ),
    nav=(
        "Video Generation & Processing / reference-to-video / seedance-2.0-fast/multimodal-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.28"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.63"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.0"), when={"resolution": "720p"}),
            ),
            is_minimum=True,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_FAST_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-fast/text-to-video",
    names=(
        "seedance-2.0-fast/text-to-video",
        "Seedance2.0 Fast Text to Video",
        "seedance2.0-Fast/文生视频",
    ),
    family="seedance",
    method="seedance_2_0_fast_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0 Fast, the quicker and cheaper variant.",
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
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / seedance / seedance-2.0-fast/text-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.28"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.42"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.63"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.0"), when={"resolution": "720p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_MINI_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-mini/image-to-video",
    names=("seedance-2.0-mini/image-to-video", "seedance2.0-Mini/图生视频"),
    family="seedance",
    method="seedance_2_0_mini_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Mini, a cheaper variant; a last frame may be given too, and sound comes along.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=("all", "firstFrameUrl", "lastFrameUrl"),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_MINI_MULTIMODAL_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-mini/multimodal-video",
    names=("seedance-2.0-mini/multimodal-video", "seedance2.0-Mini/多模态视频"),
    family="seedance",
    method="seedance_2_0_mini_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0 Mini, a cheaper variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue. Each lasts 2 to 15 seconds, all together at most 15.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15 seconds, all together at most 15; a picture or video has to come along.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="choice",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            default="all",
            options=(
                "all",
                "image1",
                "image2",
                "image3",
                "image4",
                "image5",
                "image6",
                "image7",
                "image8",
                "image9",
                "video1",
                "video2",
                "video3",
            ),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_MINI_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-mini/text-to-video",
    names=("seedance-2.0-mini/text-to-video", "seedance2.0-Mini/文生视频"),
    family="seedance",
    method="seedance_2_0_mini_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0 Mini, a cheaper variant.",
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
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
            min=-1,
            max=2147483647,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0/image-to-video",
    names=("seedance-2.0/image-to-video", "Seedance2.0 Image to Video", "seedance2.0/图生视频"),
    family="seedance",
    method="seedance_2_0_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0; a last frame may be given too, and sound comes along.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p, native1080p and native4k are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="string",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            multiple=True,
            evidence="The documentation gives no names but all; the Mini variant names first_frame_url and last_frame_url.",
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / seedance / seedance-2.0/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.48"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.6"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.83"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p"}),
                PriceRule(amount=Decimal("3.0"), when={"resolution": "native1080p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_MULTIMODAL_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0/multimodal-video",
    names=(
        "seedance-2.0/multimodal-video",
        "Seedance2.0 Multimodal Video",
        "seedance2.0/多模态视频",
    ),
    family="seedance",
    method="seedance_2_0_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p, native1080p and native4k are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from, to edit or to continue. Each lasts 2 to 15 seconds, all together at most 15.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15 seconds, all together at most 15; a picture or video has to come along.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures, videos and recordings of real people: they are registered as assets first. conversion_slots says which.",
            default=True,
        ),
        Parameter(
            name="conversionSlots",
            python_name="conversion_slots",
            type="string",
            description="Which of the inputs showing real people are registered as assets, by the name of their slot; all means every one. It belongs to real_person_mode.",
            multiple=True,
            evidence="The documentation gives no names but all; the Mini variant names image1 to image9 and video1 to video3.",
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
    ),
    nav=("Video Generation & Processing / reference-to-video / seedance-2.0/multimodal-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.48"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.6"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.83"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p"}),
                PriceRule(amount=Decimal("3.0"), when={"resolution": "native1080p"}),
            ),
            is_minimum=True,
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_STEPHEN_CHOW = Endpoint(
    path="rhart-video/sparkvideo-2.0/multimodal-video-star",
    names=("Stephen Chow IP Video Gen(Seedance 2.0)", "周星驰版权IP视频生成 (Seedance 2.0)"),
    family="seedance",
    method="seedance_2_0_stephen_chow",
    task="image-to-video",
    output="video",
    summary="Puts the person in a picture into a licensed film scene of Stephen Chow with Seedance 2.0.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "native1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="templateId",
            python_name="template_id",
            type="choice",
            description="Which of the six scenes from three films of Stephen Chow is remade. Each is known by its id only.",
            required=True,
            default="ca4e2a5b6ba3429aa32f1b6ce8095e49",
            options=(
                "ca4e2a5b6ba3429aa32f1b6ce8095e49",
                "3939807298934776bcaab866e5411234",
                "ffe89289a144441c8151b119d7a69912",
                "806e1cb898e343bd817cf601d73bdb05",
                "98dc545610564969ac7ff547f40c98d2",
                "0aa9c61ef52a42b58e554bcac588b80c",
            ),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person who takes the part.",
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
    ),
)

SEEDANCE_2_0_FAST_STEPHEN_CHOW = Endpoint(
    path="rhart-video/sparkvideo-2.0/multimodal-video-star-fast",
    names=(
        "Stephen Chow IP Video Gen-Fast (Seedance 2.0 Fast)",
        "周星驰版权IP视频生成-极速版 (Seedance 2.0 Fast)",
    ),
    family="seedance",
    method="seedance_2_0_fast_stephen_chow",
    task="image-to-video",
    output="video",
    summary="Puts the person in a picture into a licensed film scene of Stephen Chow with Seedance 2.0 Fast, the quicker and cheaper variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p and 720p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p", "2k", "4k"),
            evidence="The documentation speaks of native1080p, which is not among the options.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="templateId",
            python_name="template_id",
            type="choice",
            description="Which of the six scenes from three films of Stephen Chow is remade. Each is known by its id only.",
            required=True,
            default="ca4e2a5b6ba3429aa32f1b6ce8095e49",
            options=(
                "ca4e2a5b6ba3429aa32f1b6ce8095e49",
                "3939807298934776bcaab866e5411234",
                "ffe89289a144441c8151b119d7a69912",
                "806e1cb898e343bd817cf601d73bdb05",
                "98dc545610564969ac7ff547f40c98d2",
                "0aa9c61ef52a42b58e554bcac588b80c",
            ),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person who takes the part.",
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
    ),
)

SEEDANCE_2_0_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0/text-to-video",
    names=("seedance-2.0/text-to-video", "Seedance2.0 Text to Video", "seedance2.0/文生视频"),
    family="seedance",
    method="seedance_2_0_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0.",
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
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is. 480p, 720p, native1080p and native4k are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "native4k", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds; -1 lets the model choose.",
            required=True,
            default="5",
            options=("-1", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=True,
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
        Parameter(
            name="returnLastFrame",
            python_name="return_last_frame",
            type="boolean",
            description="Also returns the last frame as a picture, to begin the next clip with.",
            default=False,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=-1,
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / seedance / seedance-2.0/text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.48"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.6"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.83"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.2"), when={"resolution": "720p"}),
                PriceRule(amount=Decimal("3.0"), when={"resolution": "native1080p"}),
            ),
        ),
    ),
    extra_outputs=("last_frame",),
)

SEEDANCE_2_0_UPLOAD_ASSET = Endpoint(
    path="rhart-video/sparkvideo-2.0/upload-asset",
    names=("seedance-2.0/upload-asset",),
    family="seedance",
    method="seedance_2_0_upload_asset",
    task="asset-upload",
    output="text",
    summary="Registers a picture or video as an asset for Seedance 2.0; the answer is text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="assetType",
            python_name="asset_type",
            type="choice",
            description="Whether the file is a picture or a video.",
            required=True,
            default="Image",
            options=("Image", "Video"),
        ),
        Parameter(
            name="url",
            python_name="url",
            type="file",
            description="The picture or video to register.",
            required=True,
            max_size_mb=50,
        ),
    ),
    notes="The source calls the result a video; those of the global channel return text, and what it holds is not documented.",
    data=DataForm(
        fields=(
            DataField(
                name="asset_id",
                type="string",
                description="The asset's id. Media parameters of Seedance 2.0 take it as `asset://ID`.",
            ),
        ),
        bare="asset_id",
    ),
    output_doubtful=True,
)

SEEDANCE_2_0_UPLOAD_ASSET_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video/sparkvideo-2.0/upload-asset-channel-low-price",
    names=("seedance-2.0/upload-asset-channel-low-price",),
    family="seedance",
    method="seedance_2_0_upload_asset_channel_low_price",
    task="asset-upload",
    output="text",
    summary="Registers a picture or video as an asset for Seedance 2.0 on the low-price channel; the answer is text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="assetType",
            python_name="asset_type",
            type="choice",
            description="Whether the file is a picture or a video.",
            required=True,
            default="Image",
            options=("Image", "Video"),
        ),
        Parameter(
            name="url",
            python_name="url",
            type="file",
            description="The picture or video to register.",
            required=True,
            max_size_mb=50,
        ),
    ),
    notes="The source calls the result a video; those of the global channel return text, and what it holds is not documented.",
    data=DataForm(
        fields=(
            DataField(
                name="asset_id",
                type="string",
                description="The asset's id. Media parameters of Seedance 2.0 take it as `asset://ID`.",
            ),
        ),
        bare="asset_id",
    ),
    output_doubtful=True,
)

SEEDANCE_V1_LITE_REFERENCE_TO_VIDEO = Endpoint(
    path="seedance-v1-lite/reference-to-video",
    names=("seedance-v1-lite-reference-to-video",),
    family="seedance",
    method="seedance_v1_lite_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to four pictures appear, with Seedance 1 Lite.",
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
            description="Pictures of the people or things that should appear.",
            required=True,
            multiple=True,
            max_files=4,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
        ),
        Parameter(
            name="cameraFixed",
            python_name="camera_fixed",
            type="choice",
            description="Keeps the camera still, so that only what is in front of it moves.",
            required=True,
            default="false",
            options=("false", "true"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "480p"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "21:9", "1:1"),
        ),
    ),
    nav=(
        "Video Generation & Processing / reference-to-video / seedance-v1-lite-reference-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.07"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("0.15"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="seedance-v1.5-pro/image-to-video",
    names=("seedance-v1.5-pro-image-to-video",),
    family="seedance",
    method="seedance_v1_5_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 1.5 Pro; a last frame and sound are possible.",
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Adaptive takes it from the pictures or videos given.",
            required=True,
            default="adaptive",
            options=("16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="choice",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default="true",
            options=("true", "false"),
        ),
        Parameter(
            name="cameraFixed",
            python_name="camera_fixed",
            type="choice",
            description="Keeps the camera still, so that only what is in front of it moves.",
            required=True,
            default="false",
            options=("false", "true"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / seedance / seedance-v1.5-pro-image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.35"), when={"resolution": "1080p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.7"), when={"resolution": "1080p", "generateAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.07"), when={"resolution": "480p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.14"), when={"resolution": "480p", "generateAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.16"), when={"resolution": "720p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.32"), when={"resolution": "720p", "generateAudio": "true"}
                ),
            ),
        ),
    ),
)

SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO_FAST = Endpoint(
    path="seedance-v1.5-pro/image-to-video-fast",
    names=("seedance-v1.5-pro-image-to-video-fast",),
    family="seedance",
    method="seedance_v1_5_pro_image_to_video_fast",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 1.5 Pro, in the fast variant at 720p or 1080p; a last frame and sound are possible.",
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Adaptive takes it from the pictures or videos given.",
            required=True,
            default="adaptive",
            options=("16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12"),
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
            name="generateAudio",
            python_name="generate_audio",
            type="choice",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default="true",
            options=("true", "false"),
        ),
        Parameter(
            name="cameraFixed",
            python_name="camera_fixed",
            type="choice",
            description="Keeps the camera still, so that only what is in front of it moves.",
            required=True,
            default="false",
            options=("false", "true"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / seedance / seedance-v1.5-pro-image-to-video-fast",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.35"), when={"resolution": "1080p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.7"), when={"resolution": "1080p", "generateAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.16"), when={"resolution": "720p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.32"), when={"resolution": "720p", "generateAudio": "true"}
                ),
            ),
        ),
    ),
)

SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO = Endpoint(
    path="seedance-v1.5-pro/text-to-video",
    names=("seedance-v1.5-pro-text-to-video",),
    family="seedance",
    method="seedance_v1_5_pro_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Seedance 1.5 Pro, with or without sound.",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="3:4",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="choice",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default="true",
            options=("true", "false"),
        ),
        Parameter(
            name="cameraFixed",
            python_name="camera_fixed",
            type="choice",
            description="Keeps the camera still, so that only what is in front of it moves.",
            required=True,
            default="false",
            options=("false", "true"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / seedance / seedance-v1.5-pro-text-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.35"), when={"resolution": "1080p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.7"), when={"resolution": "1080p", "generateAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.07"), when={"resolution": "480p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.14"), when={"resolution": "480p", "generateAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.16"), when={"resolution": "720p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.32"), when={"resolution": "720p", "generateAudio": "true"}
                ),
            ),
        ),
    ),
)

SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO_FAST = Endpoint(
    path="seedance-v1.5-pro/text-to-video-fast",
    names=("seedance-v1.5-pro-text-to-video-fast",),
    family="seedance",
    method="seedance_v1_5_pro_text_to_video_fast",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Seedance 1.5 Pro, in the fast variant at 720p or 1080p, with or without sound.",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "4:3", "3:4", "1:1", "21:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12"),
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
            name="generateAudio",
            python_name="generate_audio",
            type="choice",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default="true",
            options=("true", "false"),
        ),
        Parameter(
            name="cameraFixed",
            python_name="camera_fixed",
            type="choice",
            description="Keeps the camera still, so that only what is in front of it moves.",
            required=True,
            default="false",
            options=("false", "true"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / seedance / seedance-v1.5-pro-text-to-video-fast",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.35"), when={"resolution": "1080p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.7"), when={"resolution": "1080p", "generateAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.16"), when={"resolution": "720p", "generateAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.32"), when={"resolution": "720p", "generateAudio": "true"}
                ),
            ),
        ),
    ),
)

SEEDANCE_2_0_UPLOAD_NAMED_ASSET = Endpoint(
    path="seedance2.0/upload-asset",
    names=("Seedance 2.0 Upload Asset",),
    family="seedance",
    method="seedance_2_0_upload_named_asset",
    task="asset-upload",
    output="text",
    summary="Registers a picture, video or recording at a web address as a named asset for Seedance 2.0; the answer is text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="url",
            python_name="url",
            type="string",
            description="The web address of the file to register.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="assetType",
            python_name="asset_type",
            type="choice",
            description="Whether the file is a picture, a video or a recording.",
            required=True,
            default="Image",
            options=("Image", "Video", "Audio"),
        ),
        Parameter(
            name="name",
            python_name="name",
            type="string",
            description="What to call the asset, at most 64 characters.",
            max_length=64,
        ),
    ),
    notes="What the answer holds is not documented; similar endpoints return the id of the asset as text.",
    data=DataForm(
        fields=(
            DataField(
                name="asset_id",
                type="string",
                description="The asset's id. Media parameters of Seedance 2.0 take it as `asset://ID`.",
            ),
        ),
        bare="asset_id",
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_MINI_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_MINI_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_GLOBAL_MINI_TEXT_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_UPLOAD_ASSET,
    SEEDANCE_2_0_GLOBAL_UPLOAD_ASSET_CHANNEL_LOW_PRICE,
    SEEDANCE_2_5_IMAGE_TO_VIDEO,
    SEEDANCE_2_5_MULTIMODAL_VIDEO,
    SEEDANCE_2_5_TEXT_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_FAST_TEXT_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_IMAGE_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_MULTIMODAL_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_TEXT_TO_VIDEO_LOW_PRICE,
    SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_FAST_TEXT_TO_VIDEO,
    SEEDANCE_2_0_MINI_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_MINI_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_MINI_TEXT_TO_VIDEO,
    SEEDANCE_2_0_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_STEPHEN_CHOW,
    SEEDANCE_2_0_FAST_STEPHEN_CHOW,
    SEEDANCE_2_0_TEXT_TO_VIDEO,
    SEEDANCE_2_0_UPLOAD_ASSET,
    SEEDANCE_2_0_UPLOAD_ASSET_CHANNEL_LOW_PRICE,
    SEEDANCE_V1_LITE_REFERENCE_TO_VIDEO,
    SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO,
    SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO_FAST,
    SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO,
    SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO_FAST,
    SEEDANCE_2_0_UPLOAD_NAMED_ASSET,
)


class Seedance(Family[CallT]):
    """ByteDance Seedance: Video with sound from text, pictures, videos and recordings: Seedance
    1 to 2.5.
    """

    @method(SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO)
    def seedance_2_0_global_fast_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: Literal["all", "firstFrameUrl", "lastFrameUrl"]
        | Sequence[Literal["all", "firstFrameUrl", "lastFrameUrl"]]
        | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Fast on the global channel; a last frame may be
        given too, and sound comes along.

        - Name: ``seedance-2.0-global-fast/image-to-video``
        - Path: ``bytedance/seedance-2.0-global-fast/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of "all", "firstFrameUrl" and "lastFrameUrl". Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_fast_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO)
    def seedance_2_0_global_fast_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: ConversionSlotsOption | Sequence[ConversionSlotsOption] | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 Fast on the global channel.

        - Name: ``seedance-2.0-global-fast/multimodal-video``
        - Path: ``bytedance/seedance-2.0-global-fast/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue. At
                most 3 files, each MP4 up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. At most 3 files, each
                MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of the 13 options in the signature. Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_fast_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO)
    def seedance_2_0_global_fast_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 Fast on the global channel.

        - Name: ``seedance-2.0-global-fast/text-to-video``
        - Path: ``bytedance/seedance-2.0-global-fast/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False. Uncertain: Newer listings do not have it.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_fast_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_MINI_IMAGE_TO_VIDEO)
    def seedance_2_0_global_mini_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: Literal["all", "firstFrameUrl", "lastFrameUrl"]
        | Sequence[Literal["all", "firstFrameUrl", "lastFrameUrl"]]
        | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Mini, a cheaper variant, on the global channel;
        a last frame may be given too, and sound comes along.

        - Name: ``seedance-2.0-global-mini/image-to-video``, ``seedance2.0-global-Mini/图生视频``
        - Path: ``bytedance/seedance-2.0-global-mini/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: not published
        - Evidence: third-party code, 2026-08-01

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. Up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of "all", "firstFrameUrl" and "lastFrameUrl". Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_mini_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_MINI_MULTIMODAL_VIDEO)
    def seedance_2_0_global_mini_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: ConversionSlotsOption | Sequence[ConversionSlotsOption] | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 Mini, a cheaper variant, on the global channel.

        - Name: ``seedance-2.0-global-mini/multimodal-video``, ``seedance2.0-global-Mini/多模态视频``
        - Path: ``bytedance/seedance-2.0-global-mini/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: not published
        - Evidence: third-party code, 2026-08-01

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue. At
                most 3 files, each up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. At most 3 files, each up
                to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of the 13 options in the signature. Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_mini_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_MINI_TEXT_TO_VIDEO)
    def seedance_2_0_global_mini_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 Mini, a cheaper variant, on the
        global channel.

        - Name: ``seedance-2.0-global-mini/text-to-video``, ``seedance2.0-global-Mini/文生视频``
        - Path: ``bytedance/seedance-2.0-global-mini/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: not published
        - Evidence: third-party code, 2026-08-01

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_mini_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO)
    def seedance_2_0_global_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: ResolutionOption = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: Literal["all", "firstFrameUrl", "lastFrameUrl"]
        | Sequence[Literal["all", "firstFrameUrl", "lastFrameUrl"]]
        | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 on the global channel; a last frame may be given
        too, and sound comes along.

        - Name: ``seedance-2.0-global/image-to-video``
        - Path: ``bytedance/seedance-2.0-global/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p, native1080p and native4k are
                made directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p",
                "native1080p", "native4k", "1080p", "2k" or "4k". Default: "720p". Uncertain: A
                newer listing has native4k; an older one does not.
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of "all", "firstFrameUrl" and "lastFrameUrl". Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 4,294,967,295.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO)
    def seedance_2_0_global_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: ResolutionOption = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: ConversionSlotsOption | Sequence[ConversionSlotsOption] | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 on the global channel.

        - Name: ``seedance-2.0-global/multimodal-video``
        - Path: ``bytedance/seedance-2.0-global/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p, native1080p and native4k are
                made directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p",
                "native1080p", "native4k", "1080p", "2k" or "4k". Default: "720p". Uncertain: A
                newer listing has native4k; an older one does not.
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue. At
                most 3 files, each MP4 up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. At most 3 files, each
                MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of the 13 options in the signature. Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO)
    def seedance_2_0_global_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: ResolutionOption = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 on the global channel.

        - Name: ``seedance-2.0-global/text-to-video``
        - Path: ``bytedance/seedance-2.0-global/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p, native1080p and native4k are
                made directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p",
                "native1080p", "native4k", "1080p", "2k" or "4k". Default: "720p". Uncertain: A
                newer listing has native4k; an older one does not.
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False. Uncertain: Newer listings do not have it.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_UPLOAD_ASSET)
    def seedance_2_0_global_upload_asset(
        self,
        *,
        url: MediaInput,
        asset_type: Literal["Image", "Video"] = "Image",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a picture or video as an asset for Seedance 2.0 on the global channel; the
        answer is text.

        - Name: ``seedance-2.0-global/upload-asset``
        - Path: ``bytedance/seedance-2.0-global/upload-asset``
        - Task: asset-upload
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: What the answer holds is not documented; similar endpoints return the id of the
          asset as text.

        Args:
            asset_type: Whether the file is a picture or a video. "Image" or "Video". Default:
                "Image".
            url: The picture or video to register. Up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `asset_id` (string): The asset's id. Media parameters of Seedance 2.0 take it as
              `asset://ID`.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_upload_asset(url=Path("document.zip"))
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_UPLOAD_ASSET_CHANNEL_LOW_PRICE)
    def seedance_2_0_global_upload_asset_channel_low_price(
        self,
        *,
        url: MediaInput,
        asset_type: Literal["Image", "Video"] = "Image",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a picture or video as an asset for Seedance 2.0 on the global low-price
        channel; the answer is text.

        - Name: ``seedance-2.0-global/upload-asset-channel-low-price``
        - Path: ``bytedance/seedance-2.0-global/upload-asset-channel-low-price``
        - Task: asset-upload
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: What the answer holds is not documented; similar endpoints return the id of the
          asset as text.

        Args:
            asset_type: Whether the file is a picture or a video. "Image" or "Video". Default:
                "Image".
            url: The picture or video to register. Up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `asset_id` (string): The asset's id. Media parameters of Seedance 2.0 take it as
              `asset://ID`.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_upload_asset_channel_low_price(
                url=Path("document.zip"),
            )
        """
        ...

    @method(SEEDANCE_2_5_IMAGE_TO_VIDEO)
    def seedance_2_5_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption2 = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        ratio: Literal["adaptive"] | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: TextInput | Sequence[TextInput] | None = None,
        return_last_frame: bool | None = None,
        bitrate_mode: Literal["standard", "high"] | None = None,
        seed: int | None = None,
        output_format: Literal["mp4", "mov"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame for up to 30 seconds with Seedance 2.5; a last frame may be given
        too, and sound comes along.

        - Name: ``bytedance/seedance-2.5-token/image-to-video``, ``seedance2.5/图生视频 Token``
        - Path: ``bytedance/seedance-2.5-token/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: not published
        - Note: Billed by tokens, which grow with size and length; no price is published.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                28 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG, WEBP, BMP, TIFF,
                GIF, HEIC or HEIF.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG, WEBP, BMP, TIFF, GIF, HEIC or HEIF.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            watermark: Puts a visible mark on the video. Service default: False.
            ratio: Shape of the video; adaptive, the only choice, takes it from the first frame.
                Only "adaptive". Service default: "adaptive".
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode.
                Uncertain: The documentation gives no names but all; endpoints of the older version
                name first_frame_url and last_frame_url, or image1, video1 and so on.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            bitrate_mode: How finely the video is stored: high keeps more detail in a file three to
                five times as large. "standard" or "high". Service default: "standard".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            output_format: File type of the video: mp4 plays everywhere, mov keeps more colour for
                editing and extending. "mp4" or "mov". Service default: "mp4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_5_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_5_MULTIMODAL_VIDEO)
    def seedance_2_5_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption2 = 25,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        conversion_slots: TextInput | Sequence[TextInput] | None = None,
        return_last_frame: bool | None = None,
        real_person_mode: bool | None = None,
        ratio: RatioOption | None = None,
        bitrate_mode: Literal["standard", "high"] | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        output_format: Literal["mp4", "mov"] | None = None,
        omni_reference_task_type: Literal["auto", "reference", "edit", "extend"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes, edits or continues a video of up to 30 seconds after text and up to thirty
        pictures, ten videos and ten recordings with Seedance 2.5.

        - Name: ``bytedance/seedance-2.5-token/multimodal-video``, ``seedance2.5/多模态视频 Token``
        - Path: ``bytedance/seedance-2.5-token/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: not published
        - Note: Billed by tokens, which grow with size and length; no price is published.

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose, which
                editing needs. One of the 28 options in the signature. Default: 25.
            image_urls: Pictures of people, things, places or styles to take up. At most 30 files,
                each JPG, JPEG, PNG, WEBP, BMP, TIFF, GIF, HEIC or HEIF.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue.
                Each lasts 2 to 30 seconds, all together at most 30. At most 10 files, each MP4 or
                MOV.
            audio_urls: Recordings to take a voice, a rhythm or music from, also without a picture
                or video. Each lasts 2 to 30 seconds, all together at most 30. At most 10 files,
                each MP3 or WAV.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode.
                Uncertain: The documentation gives no names but all; endpoints of the older version
                name firstFrameUrl and lastFrameUrl, or image1, video1 and so on.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            bitrate_mode: How finely the video is stored: high keeps more detail in a file three to
                five times as large. "standard" or "high". Service default: "standard".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            output_format: File type of the video: mp4 plays everywhere, mov keeps more colour for
                editing and extending. "mp4" or "mov". Service default: "mp4".
            omni_reference_task_type: What the references are for. auto lets the model decide;
                reference takes up what they show; edit changes a video of 4 to 30 seconds and
                extend continues one, both with ratio adaptive, and edit with duration -1. "auto",
                "reference", "edit" or "extend". Service default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_5_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_5_TEXT_TO_VIDEO)
    def seedance_2_5_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption2 = 5,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
        bitrate_mode: Literal["standard", "high"] | None = None,
        seed: int | None = None,
        output_format: Literal["mp4", "mov"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound of up to 30 seconds from text with Seedance 2.5.

        - Name: ``bytedance/seedance-2.5-token/text-to-video``, ``seedance2.5/文生视频 Token``
        - Path: ``bytedance/seedance-2.5-token/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: not published
        - Note: Billed by tokens, which grow with size and length; no price is published.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                28 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            watermark: Puts a visible mark on the video. Service default: False.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            bitrate_mode: How finely the video is stored: high keeps more detail in a file three to
                five times as large. "standard" or "high". Service default: "standard".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            output_format: File type of the video: mp4 plays everywhere, mov keeps more colour for
                editing and extending. "mp4" or "mov". Service default: "mp4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_5_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_global_fast_image_to_video_low_price(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Fast on the global low-price channel; a last
        frame may be given too.

        - Name: ``Seedance-2.0-global-fast Image-to-Video (Low-Price)``
        - Path: ``minimax/eva-video-2.0-fast/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p" or
                "720p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_fast_image_to_video_low_price(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO_LOW_PRICE)
    def seedance_2_0_global_fast_multimodal_video_low_price(
        self,
        *,
        resolution: Literal["480p", "720p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_url: MediaInput | None = None,
        audio_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text, frames, up to three pictures, a video and a recording with
        Seedance 2.0 Fast on the global low-price channel.

        - Name: ``Seedance-2.0-global-fast Multimodal Video (Low-Price)``
        - Path: ``minimax/eva-video-2.0-fast/multimodal-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            image_urls: Pictures of people, things, places or styles to take up. At most 3 files,
                each up to 5 MB.
            video_url: A video to take subjects, movement or camera from. Up to 50 MB.
            audio_url: A recording to take a voice, a rhythm or music from. Up to 30 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p" or
                "720p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_fast_multimodal_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_global_fast_text_to_video_low_price(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p"] = "720p",
        duration: DurationOption = 5,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Seedance 2.0 Fast on the global low-price channel.

        - Name: ``Seedance-2.0-global-fast Text-to-Video (Low-Price)``
        - Path: ``minimax/eva-video-2.0-fast/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the result is. The shape is up to ratio. "480p" or
                "720p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_fast_text_to_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_global_image_to_video_low_price(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 on the global low-price channel; a last frame
        may be given too.

        - Name: ``Seedance-2.0-global Image-to-Video (Low-Price)``
        - Path: ``minimax/eva-video-2.0/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p", "720p"
                or "1080p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_image_to_video_low_price(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO_LOW_PRICE)
    def seedance_2_0_global_multimodal_video_low_price(
        self,
        *,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_url: MediaInput | None = None,
        audio_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text, frames, up to three pictures, a video and a recording with
        Seedance 2.0 on the global low-price channel.

        - Name: ``Seedance-2.0-global Multimodal Video (Low-Price)``
        - Path: ``minimax/eva-video-2.0/multimodal-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            image_urls: Pictures of people, things, places or styles to take up. At most 3 files,
                each up to 5 MB.
            video_url: A video to take subjects, movement or camera from. Up to 50 MB.
            audio_url: A recording to take a voice, a rhythm or music from. Up to 30 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p", "720p"
                or "1080p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_multimodal_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_global_text_to_video_low_price(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        duration: DurationOption = 5,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Seedance 2.0 on the global low-price channel.

        - Name: ``Seedance-2.0-global Text-to-Video (Low-Price)``
        - Path: ``minimax/eva-video-2.0/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the result is. The shape is up to ratio. "480p", "720p"
                or "1080p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_global_text_to_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_fast_image_to_video_low_price(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Fast on the low-price channel; a last frame may
        be given too.

        - Name: ``Seedance-2.0-fast Image-to-Video (Low-Price)``
        - Path: ``minimax/nova-video-2.0-fast/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p" or
                "720p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_image_to_video_low_price(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO_LOW_PRICE)
    def seedance_2_0_fast_multimodal_video_low_price(
        self,
        *,
        resolution: Literal["480p", "720p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_url: MediaInput | None = None,
        audio_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text, frames, up to three pictures, a video and a recording with
        Seedance 2.0 Fast on the low-price channel.

        - Name: ``Seedance-2.0-fast Multimodal Video (Low-Price)``
        - Path: ``minimax/nova-video-2.0-fast/multimodal-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            image_urls: Pictures of people, things, places or styles to take up. At most 3 files,
                each up to 5 MB.
            video_url: A video to take subjects, movement or camera from. Up to 50 MB.
            audio_url: A recording to take a voice, a rhythm or music from. Up to 30 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p" or
                "720p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_multimodal_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_FAST_TEXT_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_fast_text_to_video_low_price(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p"] = "720p",
        duration: DurationOption = 5,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Seedance 2.0 Fast on the low-price channel.

        - Name: ``Seedance-2.0-fast Text-to-Video (Low-Price)``
        - Path: ``minimax/nova-video-2.0-fast/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the result is. The shape is up to ratio. "480p" or
                "720p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_text_to_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_IMAGE_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_image_to_video_low_price(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 on the low-price channel; a last frame may be
        given too.

        - Name: ``Seedance-2.0 Image-to-Video (Low-Price)``
        - Path: ``minimax/nova-video-2.0/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p", "720p"
                or "1080p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_image_to_video_low_price(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_MULTIMODAL_VIDEO_LOW_PRICE)
    def seedance_2_0_multimodal_video_low_price(
        self,
        *,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_url: MediaInput | None = None,
        audio_url: MediaInput | None = None,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text, frames, up to three pictures, a video and a recording with
        Seedance 2.0 on the low-price channel.

        - Name: ``Seedance-2.0 Multimodal Video (Low-Price)``
        - Path: ``minimax/nova-video-2.0/multimodal-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            first_frame_url: The picture the video begins with. Up to 5 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. Up to 5 MB.
            image_urls: Pictures of people, things, places or styles to take up. At most 3 files,
                each up to 5 MB.
            video_url: A video to take subjects, movement or camera from. Up to 50 MB.
            audio_url: A recording to take a voice, a rhythm or music from. Up to 30 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "480p", "720p"
                or "1080p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_multimodal_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_TEXT_TO_VIDEO_LOW_PRICE)
    def seedance_2_0_text_to_video_low_price(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        duration: DurationOption = 5,
        ratio: RatioOption2 | None = None,
        generate_audio: bool | None = None,
        watermark: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Seedance 2.0 on the low-price channel.

        - Name: ``Seedance-2.0 Text-to-Video (Low-Price)``
        - Path: ``minimax/nova-video-2.0/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the result is. The shape is up to ratio. "480p", "720p"
                or "1080p". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "16:9", "9:16", "4:3", "3:4", "1:1", "21:9" or "adaptive". Service default: "16:9".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            watermark: Puts a visible mark on the video. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_text_to_video_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO)
    def seedance_2_0_fast_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: TextInput | Sequence[TextInput] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Fast, the quicker and cheaper variant; a last
        frame may be given too, and sound comes along.

        - Name: ``seedance-2.0-fast/image-to-video``, ``Seedance2.0 Fast Image to Video``,
          ``seedance2.0-Fast/图生视频``
        - Path: ``rhart-video/sparkvideo-2.0-fast/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode.
                Uncertain: The documentation gives no names but all; the Mini variant names
                first_frame_url and last_frame_url.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO)
    def seedance_2_0_fast_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: TextInput | Sequence[TextInput] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 Fast, the quicker and cheaper variant.

        - Name: ``seedance-2.0-fast/multimodal-video``, ``Seedance2.0 Fast Multimodal Video``,
          ``seedance2.0-Fast/多模态视频``
        - Path: ``rhart-video/sparkvideo-2.0-fast/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: from CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published
          2026-04-29)

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue.
                Each lasts 2 to 15 seconds, all together at most 15. At most 3 files, each MP4 or
                MOV up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15
                seconds, all together at most 15; a picture or video has to come along. At most 3
                files, each MP3 or WAV up to 15 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode.
                Uncertain: The documentation gives no names but all; the Mini variant names image1
                to image9 and video1 to video3.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_FAST_TEXT_TO_VIDEO)
    def seedance_2_0_fast_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 Fast, the quicker and cheaper
        variant.

        - Name: ``seedance-2.0-fast/text-to-video``, ``Seedance2.0 Fast Text to Video``,
          ``seedance2.0-Fast/文生视频``
        - Path: ``rhart-video/sparkvideo-2.0-fast/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_MINI_IMAGE_TO_VIDEO)
    def seedance_2_0_mini_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: Literal["all", "firstFrameUrl", "lastFrameUrl"] | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Mini, a cheaper variant; a last frame may be
        given too, and sound comes along.

        - Name: ``seedance-2.0-mini/image-to-video``, ``seedance2.0-Mini/图生视频``
        - Path: ``rhart-video/sparkvideo-2.0-mini/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. "all",
                "firstFrameUrl" or "lastFrameUrl". Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_mini_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_MINI_MULTIMODAL_VIDEO)
    def seedance_2_0_mini_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: ConversionSlotsOption | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 Mini, a cheaper variant.

        - Name: ``seedance-2.0-mini/multimodal-video``, ``seedance2.0-Mini/多模态视频``
        - Path: ``rhart-video/sparkvideo-2.0-mini/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: not published

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue.
                Each lasts 2 to 15 seconds, all together at most 15. At most 3 files, each MP4 or
                MOV up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15
                seconds, all together at most 15; a picture or video has to come along. At most 3
                files, each MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One of
                the 13 options in the signature. Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_mini_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_MINI_TEXT_TO_VIDEO)
    def seedance_2_0_mini_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 Mini, a cheaper variant.

        - Name: ``seedance-2.0-mini/text-to-video``, ``seedance2.0-Mini/文生视频``
        - Path: ``rhart-video/sparkvideo-2.0-mini/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
                Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_mini_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_IMAGE_TO_VIDEO)
    def seedance_2_0_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: ResolutionOption = "720p",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: TextInput | Sequence[TextInput] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0; a last frame may be given too, and sound comes
        along.

        - Name: ``seedance-2.0/image-to-video``, ``Seedance2.0 Image to Video``,
          ``seedance2.0/图生视频``
        - Path: ``rhart-video/sparkvideo-2.0/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p, native1080p and native4k are
                made directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p",
                "native1080p", "native4k", "1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode.
                Uncertain: The documentation gives no names but all; the Mini variant names
                first_frame_url and last_frame_url.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_image_to_video(
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_2_0_MULTIMODAL_VIDEO)
    def seedance_2_0_multimodal_video(
        self,
        *,
        prompt: TextInput,
        resolution: ResolutionOption = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: TextInput | Sequence[TextInput] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0.

        - Name: ``seedance-2.0/multimodal-video``, ``Seedance2.0 Multimodal Video``,
          ``seedance2.0/多模态视频``
        - Path: ``rhart-video/sparkvideo-2.0/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: from CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published
          2026-04-29)

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p, native1080p and native4k are
                made directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p",
                "native1080p", "native4k", "1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue.
                Each lasts 2 to 15 seconds, all together at most 15. At most 3 files, each MP4 or
                MOV up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15
                seconds, all together at most 15; a picture or video has to come along. At most 3
                files, each MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            real_person_mode: Allows pictures, videos and recordings of real people: they are
                registered as assets first. conversion_slots says which. Service default: True.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode.
                Uncertain: The documentation gives no names but all; the Mini variant names image1
                to image9 and video1 to video3.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_multimodal_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_STEPHEN_CHOW)
    def seedance_2_0_stephen_chow(
        self,
        *,
        resolution: Literal["480p", "720p", "1080p", "native1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        template_id: TemplateIdOption = "ca4e2a5b6ba3429aa32f1b6ce8095e49",
        ratio: RatioOption | None = None,
        image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Puts the person in a picture into a licensed film scene of Stephen Chow with Seedance
        2.0.

        - Name: ``Stephen Chow IP Video Gen(Seedance 2.0)``, ``周星驰版权IP视频生成 (Seedance 2.0)``
        - Path: ``rhart-video/sparkvideo-2.0/multimodal-video-star``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "1080p",
                "native1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            template_id: Which of the six scenes from three films of Stephen Chow is remade. Each is
                known by its id only. "ca4e2a5b6ba3429aa32f1b6ce8095e49",
                "3939807298934776bcaab866e5411234", "ffe89289a144441c8151b119d7a69912",
                "806e1cb898e343bd817cf601d73bdb05", "98dc545610564969ac7ff547f40c98d2" or
                "0aa9c61ef52a42b58e554bcac588b80c". Default: "ca4e2a5b6ba3429aa32f1b6ce8095e49".
            image_url: The person who takes the part. JPG, PNG, JPEG or WEBP up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_stephen_chow(resolution="480p")
        """
        ...

    @method(SEEDANCE_2_0_FAST_STEPHEN_CHOW)
    def seedance_2_0_fast_stephen_chow(
        self,
        *,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        template_id: TemplateIdOption = "ca4e2a5b6ba3429aa32f1b6ce8095e49",
        ratio: RatioOption | None = None,
        image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Puts the person in a picture into a licensed film scene of Stephen Chow with Seedance 2.0
        Fast, the quicker and cheaper variant.

        - Name: ``Stephen Chow IP Video Gen-Fast (Seedance 2.0 Fast)``, ``周星驰版权IP视频生成-极速版 (Seedance
          2.0 Fast)``
        - Path: ``rhart-video/sparkvideo-2.0/multimodal-video-star-fast``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k". Default:
                "720p". Uncertain: The documentation speaks of native1080p, which is not among the
                options.
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            template_id: Which of the six scenes from three films of Stephen Chow is remade. Each is
                known by its id only. "ca4e2a5b6ba3429aa32f1b6ce8095e49",
                "3939807298934776bcaab866e5411234", "ffe89289a144441c8151b119d7a69912",
                "806e1cb898e343bd817cf601d73bdb05", "98dc545610564969ac7ff547f40c98d2" or
                "0aa9c61ef52a42b58e554bcac588b80c". Default: "ca4e2a5b6ba3429aa32f1b6ce8095e49".
            image_url: The person who takes the part. JPG, PNG, JPEG or WEBP up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_fast_stephen_chow(resolution="480p")
        """
        ...

    @method(SEEDANCE_2_0_TEXT_TO_VIDEO)
    def seedance_2_0_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: ResolutionOption = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0.

        - Name: ``seedance-2.0/text-to-video``, ``Seedance2.0 Text to Video``, ``seedance2.0/文生视频``
        - Path: ``rhart-video/sparkvideo-2.0/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p, native1080p and native4k are
                made directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p",
                "native1080p", "native4k", "1080p", "2k" or "4k". Default: "720p".
            duration: Length of the finished video in seconds; -1 lets the model choose. One of the
                13 options in the signature. Default: 5.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Service default: -1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_UPLOAD_ASSET)
    def seedance_2_0_upload_asset(
        self,
        *,
        url: MediaInput,
        asset_type: Literal["Image", "Video"] = "Image",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a picture or video as an asset for Seedance 2.0; the answer is text.

        - Name: ``seedance-2.0/upload-asset``
        - Path: ``rhart-video/sparkvideo-2.0/upload-asset``
        - Task: asset-upload
        - Output: text (doubtful: similar endpoints give something else)
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: The source calls the result a video; those of the global channel return text, and
          what it holds is not documented.

        Args:
            asset_type: Whether the file is a picture or a video. "Image" or "Video". Default:
                "Image".
            url: The picture or video to register. Up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `asset_id` (string): The asset's id. Media parameters of Seedance 2.0 take it as
              `asset://ID`.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_upload_asset(url=Path("document.zip"))
        """
        ...

    @method(SEEDANCE_2_0_UPLOAD_ASSET_CHANNEL_LOW_PRICE)
    def seedance_2_0_upload_asset_channel_low_price(
        self,
        *,
        url: MediaInput,
        asset_type: Literal["Image", "Video"] = "Image",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a picture or video as an asset for Seedance 2.0 on the low-price channel; the
        answer is text.

        - Name: ``seedance-2.0/upload-asset-channel-low-price``
        - Path: ``rhart-video/sparkvideo-2.0/upload-asset-channel-low-price``
        - Task: asset-upload
        - Output: text (doubtful: similar endpoints give something else)
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: The source calls the result a video; those of the global channel return text, and
          what it holds is not documented.

        Args:
            asset_type: Whether the file is a picture or a video. "Image" or "Video". Default:
                "Image".
            url: The picture or video to register. Up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `asset_id` (string): The asset's id. Media parameters of Seedance 2.0 take it as
              `asset://ID`.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_upload_asset_channel_low_price(
                url=Path("document.zip"),
            )
        """
        ...

    @method(SEEDANCE_V1_LITE_REFERENCE_TO_VIDEO)
    def seedance_v1_lite_reference_to_video(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: DurationOption3 = 5,
        camera_fixed: bool = False,
        resolution: Literal["720p", "480p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "21:9", "1:1"] = "16:9",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to four pictures appear, with Seedance
        1 Lite.

        - Name: ``seedance-v1-lite-reference-to-video``
        - Path: ``seedance-v1-lite/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.07 to 0.15 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            image_urls: Pictures of the people or things that should appear. At most 4 files, each
                JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 2 to 12. Default: 5.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.
                Default: False.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "480p". Default: "720p".
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3", "3:4", "21:9"
                or "1:1". Default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_v1_lite_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO)
    def seedance_v1_5_pro_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        aspect_ratio: AspectRatioOption = "adaptive",
        duration: DurationOption4 = 5,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 1.5 Pro; a last frame and sound are possible.

        - Name: ``seedance-v1.5-pro-image-to-video``
        - Path: ``seedance-v1.5-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.07 to 0.70 per second, depending on resolution and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Adaptive takes it from the pictures
                or videos given. "16:9", "9:16", "1:1", "4:3", "3:4", "21:9" or "adaptive". Default:
                "adaptive".
            duration: Length of the finished video in seconds. 4 to 12. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: True.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.
                Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_v1_5_pro_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO_FAST)
    def seedance_v1_5_pro_image_to_video_fast(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        aspect_ratio: AspectRatioOption = "adaptive",
        duration: DurationOption4 = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 1.5 Pro, in the fast variant at 720p or 1080p; a
        last frame and sound are possible.

        - Name: ``seedance-v1.5-pro-image-to-video-fast``
        - Path: ``seedance-v1.5-pro/image-to-video-fast``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.16 to 0.70 per second, depending on resolution and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Adaptive takes it from the pictures
                or videos given. "16:9", "9:16", "1:1", "4:3", "3:4", "21:9" or "adaptive". Default:
                "adaptive".
            duration: Length of the finished video in seconds. 4 to 12. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: True.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.
                Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_v1_5_pro_image_to_video_fast(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO)
    def seedance_v1_5_pro_text_to_video(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "21:9"] = "3:4",
        duration: DurationOption4 = 5,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Seedance 1.5 Pro, with or without sound.

        - Name: ``seedance-v1.5-pro-text-to-video``
        - Path: ``seedance-v1.5-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.07 to 0.70 per second, depending on resolution and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3", "3:4", "1:1"
                or "21:9". Default: "3:4".
            duration: Length of the finished video in seconds. 4 to 12. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: True.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.
                Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_v1_5_pro_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO_FAST)
    def seedance_v1_5_pro_text_to_video_fast(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "21:9"] = "16:9",
        duration: DurationOption4 = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Seedance 1.5 Pro, in the fast variant at 720p or 1080p, with
        or without sound.

        - Name: ``seedance-v1.5-pro-text-to-video-fast``
        - Path: ``seedance-v1.5-pro/text-to-video-fast``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.16 to 0.70 per second, depending on resolution and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "4:3", "3:4", "1:1"
                or "21:9". Default: "16:9".
            duration: Length of the finished video in seconds. 4 to 12. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: True.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.
                Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_v1_5_pro_text_to_video_fast(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDANCE_2_0_UPLOAD_NAMED_ASSET)
    def seedance_2_0_upload_named_asset(
        self,
        *,
        url: TextInput,
        asset_type: Literal["Image", "Video", "Audio"] = "Image",
        name: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a picture, video or recording at a web address as a named asset for Seedance
        2.0; the answer is text.

        - Name: ``Seedance 2.0 Upload Asset``
        - Path: ``seedance2.0/upload-asset``
        - Task: asset-upload
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: What the answer holds is not documented; similar endpoints return the id of the
          asset as text.

        Args:
            url: The web address of the file to register. At most 2,048 characters.
            asset_type: Whether the file is a picture, a video or a recording. "Image", "Video" or
                "Audio". Default: "Image".
            name: What to call the asset, at most 64 characters. At most 64 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `asset_id` (string): The asset's id. Media parameters of Seedance 2.0 take it as
              `asset://ID`.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedance.seedance_2_0_upload_named_asset(url="my-url")
        """
        ...
