# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance Seedance: Video with sound from text, pictures, videos and recordings: Seedance 1,
1.5 and 2.0.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

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
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"
]
DurationOption3: TypeAlias = Literal[
    4, 5, 6, 7, 8, 9, 10, 11, 12, "4", "5", "6", "7", "8", "9", "10", "11", "12"
]
RatioOption: TypeAlias = Literal["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"]

SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global-fast/image-to-video",
    names=("seedance-2.0-global-fast/image-to-video",),
    family="seedance",
    method="seedance_2_0_global_fast_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Fast on the global channel; a last frame may be given too, and sound comes along.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
            evidence="The published text gives no more than the name.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
            evidence="The published text gives no more than the name.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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

SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO = Endpoint(
    path="bytedance/seedance-2.0-global/image-to-video",
    names=("seedance-2.0-global/image-to-video",),
    family="seedance",
    method="seedance_2_0_global_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 on the global channel; a last frame may be given too, and sound comes along.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
            evidence="The published text gives no more than the name.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9"),
        ),
        Parameter(
            name="realPersonMode",
            python_name="real_person_mode",
            type="boolean",
            description="Allows pictures and videos of real people. conversion_slots says which of them are registered as assets for that.",
            default=True,
            evidence="The published text gives no more than the name.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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

SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0-fast/image-to-video",
    names=("seedance-2.0-fast/image-to-video", "Seedance2.0 Fast Image to Video"),
    family="seedance",
    method="seedance_2_0_fast_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0 Fast, the quicker and cheaper variant; a last frame may be given too, and sound comes along.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            evidence="The registry has native1080p here; newer listings of this model do not.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
            evidence="Published texts mention -1 for a length chosen by the model; the options do not have it.",
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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
    ),
    nav=(
        "Video Generation & Processing / image-to-video / seedance / seedance-2.0-fast/image-to-video",
    ),
    notes="Newer listings of this model also show seed, realPersonMode and conversionSlots; the registry does not. With validate=False they are sent.",
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
    names=("seedance-2.0-fast/multimodal-video", "Seedance2.0 Fast Multimodal Video"),
    family="seedance",
    method="seedance_2_0_fast_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0 Fast, the quicker and cheaper variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
            evidence="The registry has native1080p here; newer listings of this model do not.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
            evidence="Published texts mention -1 for a length chosen by the model; the options do not have it.",
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
            accept=("MP4",),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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
    ),
    nav=(
        "Video Generation & Processing / reference-to-video / seedance-2.0-fast/multimodal-video",
    ),
    notes="Newer listings of this model also show seed, realPersonMode and conversionSlots, and allow MOV videos; the registry does not. With validate=False they are sent.",
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
    names=("seedance-2.0-fast/text-to-video", "Seedance2.0 Fast Text to Video"),
    family="seedance",
    method="seedance_2_0_fast_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0 Fast, the quicker and cheaper variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
            evidence="The registry has native1080p here; newer listings of this model do not.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
            evidence="Published texts mention -1 for a length chosen by the model; the options do not have it.",
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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
    ),
    nav=(
        "Video Generation & Processing / text-to-video / seedance / seedance-2.0-fast/text-to-video",
    ),
    notes="Newer listings of this model also show seed, realPersonMode and conversionSlots; the registry does not. With validate=False they are sent.",
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

SEEDANCE_2_0_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0/image-to-video",
    names=("seedance-2.0/image-to-video", "Seedance2.0 Image to Video"),
    family="seedance",
    method="seedance_2_0_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Seedance 2.0; a last frame may be given too, and sound comes along.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
            evidence="Published texts mention -1 for a length chosen by the model; the options do not have it.",
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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
    ),
    nav=(
        "Video Generation & Processing / image-to-video / seedance / seedance-2.0/image-to-video",
    ),
    notes="Newer listings of this model also show seed, realPersonMode and conversionSlots; the registry does not. With validate=False they are sent.",
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
    names=("seedance-2.0/multimodal-video", "Seedance2.0 Multimodal Video"),
    family="seedance",
    method="seedance_2_0_multimodal_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with Seedance 2.0.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
            evidence="Published texts mention -1 for a length chosen by the model; the options do not have it.",
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
            accept=("MP4",),
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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
    ),
    nav=("Video Generation & Processing / reference-to-video / seedance-2.0/multimodal-video",),
    notes="Newer listings of this model also show seed, realPersonMode and conversionSlots, and allow MOV videos; the registry does not. With validate=False they are sent.",
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

SEEDANCE_2_0_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video/sparkvideo-2.0/text-to-video",
    names=("seedance-2.0/text-to-video", "Seedance2.0 Text to Video"),
    family="seedance",
    method="seedance_2_0_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with Seedance 2.0.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the video is. 480p, 720p and native1080p are made directly; 1080p, 2k and 4k are enlarged from 720p.",
            required=True,
            default="720p",
            options=("480p", "720p", "native1080p", "1080p", "2k", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
            evidence="Published texts mention -1 for a length chosen by the model; the options do not have it.",
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
            description="Shape of the video, width to height; adaptive takes it from what you give.",
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
    ),
    nav=("Video Generation & Processing / text-to-video / seedance / seedance-2.0/text-to-video",),
    notes="Newer listings of this model also show seed, realPersonMode and conversionSlots; the registry does not. With validate=False they are sent.",
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

SEEDANCE_V1_LITE_REFERENCE_TO_VIDEO = Endpoint(
    path="seedance-v1-lite/reference-to-video",
    names=("seedance-v1-lite-reference-to-video",),
    family="seedance",
    method="seedance_v1_lite_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to four pictures appear, with Seedance 1 Lite.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            required=True,
            default="720p",
            options=("720p", "480p"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto and adaptive take it from the pictures or videos given; custom uses the width and height you send.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Shape of the result, width to height. Auto and adaptive take it from the pictures or videos given; custom uses the width and height you send.",
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            description="Shape of the result, width to height. Auto and adaptive take it from the pictures or videos given; custom uses the width and height you send.",
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto and adaptive take it from the pictures or videos given; custom uses the width and height you send.",
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
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
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto and adaptive take it from the pictures or videos given; custom uses the width and height you send.",
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
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

ENDPOINTS: tuple[Endpoint, ...] = (
    SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_FAST_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_GLOBAL_FAST_TEXT_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_GLOBAL_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_GLOBAL_TEXT_TO_VIDEO,
    SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_FAST_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_FAST_TEXT_TO_VIDEO,
    SEEDANCE_2_0_IMAGE_TO_VIDEO,
    SEEDANCE_2_0_MULTIMODAL_VIDEO,
    SEEDANCE_2_0_TEXT_TO_VIDEO,
    SEEDANCE_V1_LITE_REFERENCE_TO_VIDEO,
    SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO,
    SEEDANCE_V1_5_PRO_IMAGE_TO_VIDEO_FAST,
    SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO,
    SEEDANCE_V1_5_PRO_TEXT_TO_VIDEO_FAST,
)


class Seedance(Family[CallT]):
    """ByteDance Seedance: Video with sound from text, pictures, videos and recordings: Seedance
    1, 1.5 and 2.0.
    """

    @method(SEEDANCE_2_0_GLOBAL_FAST_IMAGE_TO_VIDEO)
    def seedance_2_0_global_fast_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: str | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: Literal["all", "firstFrameUrl", "lastFrameUrl"]
        | Sequence[Literal["all", "firstFrameUrl", "lastFrameUrl"]]
        | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Fast on the global channel; a last frame may be
        given too, and sound comes along.

        - Name: ``seedance-2.0-global-fast/image-to-video``
        - Path: ``bytedance/seedance-2.0-global-fast/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True. Uncertain: The
                published text gives no more than the name.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of "all", "firstFrameUrl" and "lastFrameUrl". Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
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
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 Fast on the global channel.

        - Name: ``seedance-2.0-global-fast/multimodal-video``
        - Path: ``bytedance/seedance-2.0-global-fast/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue. At
                most 3 files, each MP4 up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. At most 3 files, each
                MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True. Uncertain: The
                published text gives no more than the name.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of the 13 options in the signature. Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
        resolution: Literal["480p", "720p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 Fast on the global channel.

        - Name: ``seedance-2.0-global-fast/text-to-video``
        - Path: ``bytedance/seedance-2.0-global-fast/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p and 720p are made directly; 1080p, 2k
                and 4k are enlarged from 720p. "480p", "720p", "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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

    @method(SEEDANCE_2_0_GLOBAL_IMAGE_TO_VIDEO)
    def seedance_2_0_global_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: str | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: Literal["all", "firstFrameUrl", "lastFrameUrl"]
        | Sequence[Literal["all", "firstFrameUrl", "lastFrameUrl"]]
        | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 on the global channel; a last frame may be given
        too, and sound comes along.

        - Name: ``seedance-2.0-global/image-to-video``
        - Path: ``bytedance/seedance-2.0-global/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True. Uncertain: The
                published text gives no more than the name.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of "all", "firstFrameUrl" and "lastFrameUrl". Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        real_person_mode: bool | None = None,
        conversion_slots: ConversionSlotsOption | Sequence[ConversionSlotsOption] | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 on the global channel.

        - Name: ``seedance-2.0-global/multimodal-video``
        - Path: ``bytedance/seedance-2.0-global/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue. At
                most 3 files, each MP4 up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. At most 3 files, each
                MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            real_person_mode: Allows pictures and videos of real people. conversion_slots says which
                of them are registered as assets for that. Service default: True. Uncertain: The
                published text gives no more than the name.
            conversion_slots: Which of the inputs showing real people are registered as assets, by
                the name of their slot; all means every one. It belongs to real_person_mode. One or
                several of the 13 options in the signature. Service default: "all".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 on the global channel.

        - Name: ``seedance-2.0-global/text-to-video``
        - Path: ``bytedance/seedance-2.0-global/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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

    @method(SEEDANCE_2_0_FAST_IMAGE_TO_VIDEO)
    def seedance_2_0_fast_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: str | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0 Fast, the quicker and cheaper variant; a last
        frame may be given too, and sound comes along.

        - Name: ``seedance-2.0-fast/image-to-video``, ``Seedance2.0 Fast Image to Video``
        - Path: ``rhart-video/sparkvideo-2.0-fast/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)
        - Note: Newer listings of this model also show seed, realPersonMode and conversionSlots; the
          registry does not. With validate=False they are sent.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k". Uncertain: The registry has native1080p here; newer listings
                of this model do not.
            duration: Length of the finished video in seconds. 4 to 15. Uncertain: Published texts
                mention -1 for a length chosen by the model; the options do not have it.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0 Fast, the quicker and cheaper variant.

        - Name: ``seedance-2.0-fast/multimodal-video``, ``Seedance2.0 Fast Multimodal Video``
        - Path: ``rhart-video/sparkvideo-2.0-fast/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: from CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published
          2026-04-29)
        - Note: Newer listings of this model also show seed, realPersonMode and conversionSlots, and
          allow MOV videos; the registry does not. With validate=False they are sent.

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k". Uncertain: The registry has native1080p here; newer listings
                of this model do not.
            duration: Length of the finished video in seconds. 4 to 15. Uncertain: Published texts
                mention -1 for a length chosen by the model; the options do not have it.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue.
                Each lasts 2 to 15 seconds, all together at most 15. At most 3 files, each MP4 up to
                50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15
                seconds, all together at most 15; a picture or video has to come along. At most 3
                files, each MP3 or WAV up to 15 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0 Fast, the quicker and cheaper
        variant.

        - Name: ``seedance-2.0-fast/text-to-video``, ``Seedance2.0 Fast Text to Video``
        - Path: ``rhart-video/sparkvideo-2.0-fast/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.50 to 1.63 per second, depending on resolution (on .cn, published 2026-04-29)
        - Note: Newer listings of this model also show seed, realPersonMode and conversionSlots; the
          registry does not. With validate=False they are sent.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k". Uncertain: The registry has native1080p here; newer listings
                of this model do not.
            duration: Length of the finished video in seconds. 4 to 15. Uncertain: Published texts
                mention -1 for a length chosen by the model; the options do not have it.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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

    @method(SEEDANCE_2_0_IMAGE_TO_VIDEO)
    def seedance_2_0_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        prompt: str | None = None,
        last_frame_url: MediaInput | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Animates a first frame with Seedance 2.0; a last frame may be given too, and sound comes
        along.

        - Name: ``seedance-2.0/image-to-video``, ``Seedance2.0 Image to Video``
        - Path: ``rhart-video/sparkvideo-2.0/image-to-video``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)
        - Note: Newer listings of this model also show seed, realPersonMode and conversionSlots; the
          registry does not. With validate=False they are sent.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15. Uncertain: Published texts
                mention -1 for a length chosen by the model; the options do not have it.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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
        prompt: str,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        Seedance 2.0.

        - Name: ``seedance-2.0/multimodal-video``, ``Seedance2.0 Multimodal Video``
        - Path: ``rhart-video/sparkvideo-2.0/multimodal-video``
        - Task: reference-to-video
        - Output: video, and last_frame on request
        - Price: from CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published
          2026-04-29)
        - Note: Newer listings of this model also show seed, realPersonMode and conversionSlots, and
          allow MOV videos; the registry does not. With validate=False they are sent.

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15. Uncertain: Published texts
                mention -1 for a length chosen by the model; the options do not have it.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from, to edit or to continue.
                Each lasts 2 to 15 seconds, all together at most 15. At most 3 files, each MP4 up to
                50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from. Each lasts 2 to 15
                seconds, all together at most 15; a picture or video has to come along. At most 3
                files, each MP3 or WAV up to 50 MB.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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

    @method(SEEDANCE_2_0_TEXT_TO_VIDEO)
    def seedance_2_0_text_to_video(
        self,
        *,
        prompt: str,
        resolution: Literal["480p", "720p", "native1080p", "1080p", "2k", "4k"] = "720p",
        duration: DurationOption = 5,
        generate_audio: bool | None = None,
        ratio: RatioOption | None = None,
        web_search: bool | None = None,
        return_last_frame: bool | None = None,
    ) -> CallT:
        """Makes a video with sound from text with Seedance 2.0.

        - Name: ``seedance-2.0/text-to-video``, ``Seedance2.0 Text to Video``
        - Path: ``rhart-video/sparkvideo-2.0/text-to-video``
        - Task: text-to-video
        - Output: video, and last_frame on request
        - Price: CNY 0.60 to 3.00 per second, depending on resolution (on .cn, published 2026-04-29)
        - Note: Newer listings of this model also show seed, realPersonMode and conversionSlots; the
          registry does not. With validate=False they are sent.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,480 characters.
            resolution: How large and fine the video is. 480p, 720p and native1080p are made
                directly; 1080p, 2k and 4k are enlarged from 720p. "480p", "720p", "native1080p",
                "1080p", "2k" or "4k".
            duration: Length of the finished video in seconds. 4 to 15. Uncertain: Published texts
                mention -1 for a length chosen by the model; the options do not have it.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: True.
            ratio: Shape of the video, width to height; adaptive takes it from what you give.
                "adaptive", "16:9", "4:3", "1:1", "3:4", "9:16" or "21:9". Service default:
                "adaptive".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            return_last_frame: Also returns the last frame as a picture, to begin the next clip
                with. Service default: False.

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

    @method(SEEDANCE_V1_LITE_REFERENCE_TO_VIDEO)
    def seedance_v1_lite_reference_to_video(
        self,
        *,
        prompt: str,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: DurationOption2 = 5,
        camera_fixed: bool = False,
        resolution: Literal["720p", "480p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "21:9", "1:1"] = "16:9",
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
                camera, light, style. At most 5,000 characters.
            image_urls: Pictures of the people or things that should appear. At most 4 files, each
                JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 2 to 12.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "720p" or "480p".
            aspect_ratio: Shape of the result, width to height. Auto and adaptive take it from the
                pictures or videos given; custom uses the width and height you send. "16:9", "9:16",
                "4:3", "3:4", "21:9" or "1:1".

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
        prompt: str,
        first_image_url: MediaInput,
        aspect_ratio: AspectRatioOption = "adaptive",
        duration: DurationOption3 = 5,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
        last_image_url: MediaInput | None = None,
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
                camera, light, style. At most 5,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Auto and adaptive take it from the
                pictures or videos given; custom uses the width and height you send. "16:9", "9:16",
                "1:1", "4:3", "3:4", "21:9" or "adaptive".
            duration: Length of the finished video in seconds. 4 to 12.
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "480p", "720p" or "1080p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.

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
        prompt: str,
        first_image_url: MediaInput,
        aspect_ratio: AspectRatioOption = "adaptive",
        duration: DurationOption3 = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
        last_image_url: MediaInput | None = None,
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
                camera, light, style. At most 5,000 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Auto and adaptive take it from the
                pictures or videos given; custom uses the width and height you send. "16:9", "9:16",
                "1:1", "4:3", "3:4", "21:9" or "adaptive".
            duration: Length of the finished video in seconds. 4 to 12.
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "720p" or "1080p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.

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
        prompt: str,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "21:9"] = "3:4",
        duration: DurationOption3 = 5,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
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
                camera, light, style. At most 5,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto and adaptive take it from the
                pictures or videos given; custom uses the width and height you send. "16:9", "9:16",
                "4:3", "3:4", "1:1" or "21:9".
            duration: Length of the finished video in seconds. 4 to 12.
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "480p", "720p" or "1080p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.

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
        prompt: str,
        aspect_ratio: Literal["16:9", "9:16", "4:3", "3:4", "1:1", "21:9"] = "16:9",
        duration: DurationOption3 = 5,
        resolution: Literal["720p", "1080p"] = "720p",
        generate_audio: bool = True,
        camera_fixed: bool = False,
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
                camera, light, style. At most 5,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto and adaptive take it from the
                pictures or videos given; custom uses the width and height you send. "16:9", "9:16",
                "4:3", "3:4", "1:1" or "21:9".
            duration: Length of the finished video in seconds. 4 to 12.
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "720p" or "1080p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more.
            camera_fixed: Keeps the camera still, so that only what is in front of it moves.

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
