# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Alibaba Wan: Video and pictures from text, pictures and videos: Wan 2.5 to 3.0, and the open
Wan 2.2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable, Wire

AspectRatioOption: TypeAlias = Literal[
    "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"
]
AspectRatioOption2: TypeAlias = Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"]
DurationOption: TypeAlias = Literal[
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
]
DurationOption2: TypeAlias = Literal[
    2, 3, 4, 5, 6, 7, 8, 9, 10, "2", "3", "4", "5", "6", "7", "8", "9", "10"
]
DurationOption3: TypeAlias = Literal[
    0, 2, 3, 4, 5, 6, 7, 8, 9, 10, "0", "2", "3", "4", "5", "6", "7", "8", "9", "10"
]
DurationOption4: TypeAlias = Literal[
    "auto",
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
ResolutionOption: TypeAlias = Literal[
    "auto", "1024×1920", "1920×1024", "720×1280", "1280×720", "480×832", "832×480"
]
ResolutionOption2: TypeAlias = Literal[
    "832×480", "480×832", "1280×720", "720×1280", "1920×1024", "1024×1920"
]
SizeOption: TypeAlias = Literal[
    "1280*1280",
    "1024*1024",
    "800*1200",
    "1200*800",
    "960*1280",
    "1280*960",
    "720*1280",
    "1280*720",
    "1344*576",
]
SizeOption2: TypeAlias = Literal["1280*1280", "1104*1472", "1472*1104", "960*1696", "1696*960"]
SizeOption3: TypeAlias = Literal[
    "832*480",
    "480*832",
    "624*624",
    "1280*720",
    "720*1280",
    "960*960",
    "1088*832",
    "832*1088",
    "1920*1080",
    "1080*1920",
    "1440*1440",
    "1632*1248",
    "1248*1632",
]
SizeOption4: TypeAlias = Literal[
    "1280*720",
    "720*1280",
    "960*960",
    "1088*832",
    "832*1088",
    "1920*1080",
    "1080*1920",
    "1440*1440",
    "1632*1248",
    "1248*1632",
]

WAN_2_5_PREVIEW_IMAGE_TO_IMAGE = Endpoint(
    path="alibaba/wan-2.5-preview/image-to-image",
    names=("wan-2.5-preview/image-to-image", "万相2.5 Preview 图生图"),
    family="wan",
    method="wan_2_5_preview_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits one picture or combines up to three with the preview of Wan 2.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to three pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value. Left out, about 1280*1280 pixels in the shape of the last picture.",
            default="1280*1280",
            options=(
                "1280*1280",
                "1024*1024",
                "800*1200",
                "1200*800",
                "960*1280",
                "1280*960",
                "720*1280",
                "1280*720",
                "1344*576",
            ),
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many pictures to make; each one is billed.",
            required=True,
            default=1,
            min=1,
            max=4,
            step=1,
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=-1,
            max=2147483647,
            step=1,
        ),
    ),
    notes="The published price rule names n without a value. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.13"), when={"n": ""}),),
        ),
    ),
)

WAN_2_5_PREVIEW_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.5-preview/image-to-video",
    names=("wan-2.5-preview/image-to-video", "万相2.5 Preview 图生视频"),
    family="wan",
    method="wan_2_5_preview_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with the preview of Wan 2.5; a recording can set the sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=1500,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from, each side between 240 and 8000 pixels.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Sound the video is made to, 3 to 30 seconds long. What runs past the end of the video is cut off; where it is shorter, the rest stays silent.",
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
                PriceRule(amount=Decimal("0.652"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.196"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("0.391"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

WAN_2_5_PREVIEW_TEXT_TO_IMAGE = Endpoint(
    path="alibaba/wan-2.5-preview/text-to-image",
    names=("wan-2.5-preview/text-to-image", "万相2.5 Preview 文生图"),
    family="wan",
    method="wan_2_5_preview_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with the preview of Wan 2.5.",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1280*1280",
            options=("1280*1280", "1104*1472", "1472*1104", "960*1696", "1696*960"),
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many pictures to make; each one is billed.",
            default=1,
            min=1,
            max=4,
            step=1,
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    notes="The published price rule names n without a value. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.13"), when={"n": ""}),),
        ),
    ),
)

WAN_2_5_PREVIEW_TEXT_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.5-preview/text-to-video",
    names=("wan-2.5-preview/text-to-video", "万相2.5 Preview 文生视频"),
    family="wan",
    method="wan_2_5_preview_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with the preview of Wan 2.5; a recording can set the sound.",
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
            max_length=1500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Sound the video is made to, 3 to 30 seconds long. What runs past the end of the video is cut off; where it is shorter, the rest stays silent.",
            max_size_mb=15,
            accept=("MP3", "WAV"),
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
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1920*1080",
            options=(
                "832*480",
                "480*832",
                "624*624",
                "1280*720",
                "720*1280",
                "960*960",
                "1088*832",
                "832*1088",
                "1920*1080",
                "1080*1920",
                "1440*1440",
                "1632*1248",
                "1248*1632",
            ),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
                PriceRule(amount=Decimal("0.652"), when={"size": "1080*1920"}),
                PriceRule(amount=Decimal("0.391"), when={"size": "1088*832"}),
                PriceRule(amount=Decimal("0.652"), when={"size": "1248*1632"}),
                PriceRule(amount=Decimal("0.391"), when={"size": "1280*720"}),
                PriceRule(amount=Decimal("0.652"), when={"size": "1440*1440"}),
                PriceRule(amount=Decimal("0.652"), when={"size": "1632*1248"}),
                PriceRule(amount=Decimal("0.652"), when={"size": "1920*1080"}),
                PriceRule(amount=Decimal("0.196"), when={"size": "480*832"}),
                PriceRule(amount=Decimal("0.196"), when={"size": "624*624"}),
                PriceRule(amount=Decimal("0.391"), when={"size": "720*1280"}),
                PriceRule(amount=Decimal("0.391"), when={"size": "832*1088"}),
                PriceRule(amount=Decimal("0.196"), when={"size": "832*480"}),
                PriceRule(amount=Decimal("0.391"), when={"size": "960*960"}),
            ),
        ),
    ),
)

ALIBABA_WAN_2_6_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.6/image-to-video",
    names=("alibaba/wan-2.6/image-to-video", "万相2.6-图生视频"),
    family="wan",
    method="alibaba_wan_2_6_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Wan 2.6 for up to 15 seconds, in one shot or several.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
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
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
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
            options=("5", "10", "15"),
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Whether the video stays in one shot (single) or cuts between several (multi).",
            required=True,
            default="single",
            options=("single", "multi"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / alibaba / wan / alibaba/wan-2.6/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("7.5"), when={"resolution": "1080p", "duration": "10"}),
                PriceRule(amount=Decimal("11.25"), when={"resolution": "1080p", "duration": "15"}),
                PriceRule(amount=Decimal("3.75"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("4.5"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("6.75"), when={"resolution": "720p", "duration": "15"}),
                PriceRule(amount=Decimal("2.25"), when={"resolution": "720p", "duration": "5"}),
            ),
        ),
    ),
)

WAN_2_6_IMAGE_TO_VIDEO_FLASH = Endpoint(
    path="alibaba/wan-2.6/image-to-video-flash",
    names=("wan-2.6-image-to-video-flash", "万相2.6-图生视频Flash"),
    family="wan",
    method="wan_2_6_image_to_video_flash",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Wan 2.6 Flash, the cheaper variant; sound can be made or given.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
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
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Sound the video is made to, such as speech or music.",
            max_files=1,
            max_size_mb=10,
            accept=("MP3", "WAV"),
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
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Whether the video stays in one shot (single) or cuts between several (multi).",
            required=True,
            default="single",
            options=("single", "multi"),
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=False,
        ),
        Parameter(
            name="enableAudio",
            python_name="enable_audio",
            type="boolean",
            description="Gives the video sound; off is silent and cheaper.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / wan / wan-2.6-image-to-video-flash",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.19"), when={"resolution": "1080p", "enableAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.38"), when={"resolution": "1080p", "enableAudio": "true"}
                ),
                PriceRule(
                    amount=Decimal("0.11"), when={"resolution": "720p", "enableAudio": "false"}
                ),
                PriceRule(
                    amount=Decimal("0.23"), when={"resolution": "720p", "enableAudio": "true"}
                ),
            ),
        ),
    ),
)

WAN_2_6_REFERENCE_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.6/reference-to-video",
    names=("wan-2.6-reference-to-video", "万相2.6-参考生视频"),
    family="wan",
    method="wan_2_6_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of reference videos and pictures appear, with Wan 2.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen; the references are called Character1, Character2 and so on.",
            required=True,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos whose people or things should appear. They are numbered first (Character1, Character2 …), the pictures after them; five references at most in all.",
            multiple=True,
            max_files=3,
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures whose people or things should appear. Their numbers follow on from those of the videos; five references at most in all.",
            multiple=True,
            max_files=5,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1920*1080",
            options=(
                "1280*720",
                "720*1280",
                "960*960",
                "1088*832",
                "832*1088",
                "1920*1080",
                "1080*1920",
                "1440*1440",
                "1632*1248",
                "1248*1632",
            ),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Whether the video stays in one shot (single) or cuts between several (multi).",
            default="single",
            options=("single", "multi"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / wan / wan-2.6-reference-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.75"), when={"size": "1080*1920"}),
                PriceRule(amount=Decimal("0.45"), when={"size": "1088*832"}),
                PriceRule(amount=Decimal("0.75"), when={"size": "1248*1632"}),
                PriceRule(amount=Decimal("0.45"), when={"size": "1280*720"}),
                PriceRule(amount=Decimal("0.75"), when={"size": "1440*1440"}),
                PriceRule(amount=Decimal("0.75"), when={"size": "1632*1248"}),
                PriceRule(amount=Decimal("0.75"), when={"size": "1920*1080"}),
                PriceRule(amount=Decimal("0.45"), when={"size": "720*1280"}),
                PriceRule(amount=Decimal("0.45"), when={"size": "832*1088"}),
                PriceRule(amount=Decimal("0.45"), when={"size": "960*960"}),
            ),
        ),
    ),
)

WAN_2_6_REFERENCE_TO_VIDEO_FLASH = Endpoint(
    path="alibaba/wan-2.6/reference-to-video-flash",
    names=("wan-2.6-reference-to-video-flash", "万相2.6-参考生视频Flash"),
    family="wan",
    method="wan_2_6_reference_to_video_flash",
    task="reference-to-video",
    output="video",
    summary="Makes a video after reference videos and pictures with Wan 2.6 Flash, the cheaper variant, with or without sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen; the references are called Character1, Character2 and so on.",
            required=True,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos whose people or things should appear. They are numbered first (Character1, Character2 …), the pictures after them; five references at most in all.",
            multiple=True,
            max_files=3,
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures whose people or things should appear. Their numbers follow on from those of the videos; five references at most in all.",
            multiple=True,
            max_files=5,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1920*1080",
            options=(
                "1280*720",
                "720*1280",
                "960*960",
                "1088*832",
                "832*1088",
                "1920*1080",
                "1080*1920",
                "1440*1440",
                "1632*1248",
                "1248*1632",
            ),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Whether the video stays in one shot (single) or cuts between several (multi).",
            default="single",
            options=("single", "multi"),
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
        "Video Generation & Processing / image-to-video / wan / wan-2.6-reference-to-video-flash",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.18"), when={"audio": "false", "size": "1080*1920"}),
                PriceRule(amount=Decimal("0.11"), when={"audio": "false", "size": "1088*832"}),
                PriceRule(amount=Decimal("0.18"), when={"audio": "false", "size": "1248*1632"}),
                PriceRule(amount=Decimal("0.11"), when={"audio": "false", "size": "1280*720"}),
                PriceRule(amount=Decimal("0.18"), when={"audio": "false", "size": "1440*1440"}),
                PriceRule(amount=Decimal("0.18"), when={"audio": "false", "size": "1632*1248"}),
                PriceRule(amount=Decimal("0.18"), when={"audio": "false", "size": "1920*1080"}),
                PriceRule(amount=Decimal("0.11"), when={"audio": "false", "size": "720*1280"}),
                PriceRule(amount=Decimal("0.11"), when={"audio": "false", "size": "832*1088"}),
                PriceRule(amount=Decimal("0.11"), when={"audio": "false", "size": "960*960"}),
                PriceRule(amount=Decimal("0.38"), when={"audio": "true", "size": "1080*1920"}),
                PriceRule(amount=Decimal("0.23"), when={"audio": "true", "size": "1088*832"}),
                PriceRule(amount=Decimal("0.38"), when={"audio": "true", "size": "1248*1632"}),
                PriceRule(amount=Decimal("0.23"), when={"audio": "true", "size": "1280*720"}),
                PriceRule(amount=Decimal("0.38"), when={"audio": "true", "size": "1440*1440"}),
                PriceRule(amount=Decimal("0.38"), when={"audio": "true", "size": "1632*1248"}),
                PriceRule(amount=Decimal("0.38"), when={"audio": "true", "size": "1920*1080"}),
                PriceRule(amount=Decimal("0.23"), when={"audio": "true", "size": "720*1280"}),
                PriceRule(amount=Decimal("0.23"), when={"audio": "true", "size": "832*1088"}),
                PriceRule(amount=Decimal("0.23"), when={"audio": "true", "size": "960*960"}),
            ),
        ),
    ),
)

ALIBABA_WAN_2_6_TEXT_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.6/text-to-video",
    names=("alibaba/wan-2.6/text-to-video", "万相2.6-文生视频"),
    family="wan",
    method="alibaba_wan_2_6_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Wan 2.6 for up to 15 seconds, in one shot or several.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=5,
            max_length=5000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
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
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="Width and height of the video in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1080*1920",
            options=("1280*720", "720*1280", "1920*1080", "1080*1920"),
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Whether the video stays in one shot (single) or cuts between several (multi).",
            required=True,
            default="single",
            options=("single", "multi"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / alibaba / wan / alibaba/wan-2.6/text-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("7.5"), when={"resolution": "1080*1920", "duration": "10"}
                ),
                PriceRule(
                    amount=Decimal("11.25"), when={"resolution": "1080*1920", "duration": "15"}
                ),
                PriceRule(
                    amount=Decimal("3.75"), when={"resolution": "1080*1920", "duration": "5"}
                ),
                PriceRule(amount=Decimal("4.5"), when={"resolution": "1280*720", "duration": "10"}),
                PriceRule(
                    amount=Decimal("6.75"), when={"resolution": "1280*720", "duration": "15"}
                ),
                PriceRule(amount=Decimal("2.25"), when={"resolution": "1280*720", "duration": "5"}),
                PriceRule(
                    amount=Decimal("7.5"), when={"resolution": "1920*1080", "duration": "10"}
                ),
                PriceRule(
                    amount=Decimal("11.25"), when={"resolution": "1920*1080", "duration": "15"}
                ),
                PriceRule(
                    amount=Decimal("3.75"), when={"resolution": "1920*1080", "duration": "5"}
                ),
                PriceRule(amount=Decimal("4.5"), when={"resolution": "720*1280", "duration": "10"}),
                PriceRule(
                    amount=Decimal("6.75"), when={"resolution": "720*1280", "duration": "15"}
                ),
                PriceRule(amount=Decimal("2.25"), when={"resolution": "720*1280", "duration": "5"}),
            ),
        ),
    ),
)

WAN_2_7_SPICY_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.7-spicy/image-to-video",
    names=("wan-2.7-spicy/image-to-video", "万相2.7-spicy-图生视频"),
    family="wan",
    method="wan_2_7_spicy_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Wan 2.7 Spicy; a recording can set the sound.",
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
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=20,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Sound the video is made to, such as speech or music. What runs past the end of the video is cut off; where it is shorter, the rest stays silent.",
            max_size_mb=15,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
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
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=2,
            max=15,
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    notes="How it differs from wan-2.7/image-to-video is not documented.",
)

WAN_2_7_IMAGE_EDIT = Endpoint(
    path="alibaba/wan-2.7/image-edit",
    names=("wan-2.7/image-edit", "万相2.7-图像编辑"),
    family="wan",
    method="wan_2_7_image_edit",
    task="image-edit",
    output="image",
    summary="Edits or restyles up to nine pictures with Wan 2.7, the cheaper tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to nine pictures to edit, or to take a style from.",
            required=True,
            multiple=True,
            max_files=9,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Left out together with the height, the service chooses the size.",
            default=1024,
            min=512,
            max=4096,
            step=1,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Left out together with the width, the service chooses the size.",
            default=1024,
            min=512,
            max=4096,
            step=1,
        ),
    ),
    nav=("Image Generation & Processing / image-tools / wan-2.7/image-edit",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.189")),),
        ),
    ),
)

WAN_2_7_IMAGE_EDIT_PRO = Endpoint(
    path="alibaba/wan-2.7/image-edit-pro",
    names=("wan-2.7/image-edit-pro", "万相2.7-图像编辑Pro"),
    family="wan",
    method="wan_2_7_image_edit_pro",
    task="image-edit",
    output="image",
    summary="Edits or restyles up to nine pictures with Wan 2.7 Pro, the better tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to nine pictures to edit, or to take a style from.",
            required=True,
            multiple=True,
            max_files=9,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Left out together with the height, the service chooses the size.",
            default=1024,
            min=512,
            max=4096,
            step=1,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Left out together with the width, the service chooses the size.",
            default=1024,
            min=512,
            max=4096,
            step=1,
        ),
    ),
    nav=("Image Generation & Processing / image-tools / wan-2.7/image-edit-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.473")),),
        ),
    ),
)

WAN_2_7_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.7/image-to-video",
    names=("wan-2.7/image-to-video", "万相2.7-图生视频"),
    family="wan",
    method="wan_2_7_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Wan 2.7, to a last frame if one is given; a recording can set the sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            min_length=1,
            max_length=5000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "BMP", "WEBP"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "BMP", "WEBP"),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Sound the video is made to, such as speech or music.",
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720P",
            options=("720P", "1080P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    nav=("Video Generation & Processing / image-to-video / wan / wan-2.7/image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.85"), when={"resolution": "1080P"}),
                PriceRule(amount=Decimal("0.51"), when={"resolution": "720P"}),
            ),
        ),
    ),
)

WAN_2_7_REFERENCE_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.7/reference-to-video",
    names=("wan-2.7-reference-to-video", "万相2.7-参考生视频"),
    family="wan",
    method="wan_2_7_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of reference videos and pictures appear, with Wan 2.7.",
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
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos whose people or things should appear.",
            multiple=True,
            max_files=5,
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures whose people or things should appear.",
            multiple=True,
            max_files=5,
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "WEBP", "BMP"),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="A recording that gives the subject of the references its sound.",
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080P",
            options=("720P", "1080P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    nav=("Video Generation & Processing / reference-to-video / wan-2.7-reference-to-video",),
)

WAN_2_7_TEXT_TO_IMAGE = Endpoint(
    path="alibaba/wan-2.7/text-to-image",
    names=("wan-2.7/text-to-image", "万相2.7-文生图"),
    family="wan",
    method="wan_2_7_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Wan 2.7, the cheaper tier.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Left out together with the height, the service chooses the size.",
            default=1024,
            min=512,
            max=4096,
            step=1,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Left out together with the width, the service chooses the size.",
            default=1024,
            min=512,
            max=4096,
            step=1,
        ),
        Parameter(
            name="thinkingMode",
            python_name="thinking_mode",
            type="boolean",
            description="Lets the model reason about the picture first: better, but slower.",
            default=True,
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / wan / wan-2.7/text-to-image",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.189")),),
        ),
    ),
)

WAN_2_7_TEXT_TO_IMAGE_PRO = Endpoint(
    path="alibaba/wan-2.7/text-to-image-pro",
    names=("wan-2.7/text-to-image-pro", "万相2.7-文生图Pro"),
    family="wan",
    method="wan_2_7_text_to_image_pro",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Wan 2.7 Pro, the better tier, at up to about 4096 by 4096 pixels.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Left out together with the height, the service chooses the size. Width times height has to lie between 589,824 and 16,777,216, and the shape between 1:8 and 8:1.",
            default=1024,
            min=512,
            max=8192,
            step=1,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Left out together with the width, the service chooses the size. Width times height has to lie between 589,824 and 16,777,216, and the shape between 1:8 and 8:1.",
            default=1024,
            min=512,
            max=8192,
            step=1,
        ),
        Parameter(
            name="thinkingMode",
            python_name="thinking_mode",
            type="boolean",
            description="Lets the model reason about the picture first: better, but slower.",
            default=True,
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / wan / wan-2.7/text-to-image-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.473")),),
        ),
    ),
)

WAN_2_7_TEXT_TO_VIDEO = Endpoint(
    path="alibaba/wan-2.7/text-to-video",
    names=("wan-2.7/text-to-video", "万相2.7-文生视频"),
    family="wan",
    method="wan_2_7_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Wan 2.7; background music can be given.",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Background music for the video.",
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720P",
            options=("720P", "1080P"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    nav=("Video Generation & Processing / text-to-video / wan / wan-2.7/text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.85"), when={"resolution": "1080P"}),
                PriceRule(amount=Decimal("0.51"), when={"resolution": "720P"}),
            ),
        ),
    ),
)

WAN_2_7_VIDEO_EDIT = Endpoint(
    path="alibaba/wan-2.7/video-edit",
    names=("wan-2.7/video-edit", "万相2.7-视频编辑"),
    family="wan",
    method="wan_2_7_video_edit",
    task="video-edit",
    output="video",
    summary="Changes a video as a text and reference pictures say, with Wan 2.7.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone.",
            required=True,
            min_length=1,
            max_length=5000,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited, 2 to 10 seconds long.",
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of what should appear in the video, or of the style to use.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "WEBP", "BMP"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720P",
            options=("720P", "1080P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="How many seconds of the video, from its beginning, are used; 0 means all of it. Not more than it has.",
            required=True,
            default="0",
            options=("0", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    nav=("Video Generation & Processing / video-edit / wan-2.7/video-edit",),
    notes="The registry requires the pictures and leaves the video optional. The published prices are all zero, for three lengths of which one is not on offer; take the price as unknown.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.0"), when={"duration": "10", "resolution": "1080p"}),
                PriceRule(amount=Decimal("0.0"), when={"duration": "10", "resolution": "720p"}),
                PriceRule(amount=Decimal("0.0"), when={"duration": "15", "resolution": "1080p"}),
                PriceRule(amount=Decimal("0.0"), when={"duration": "15", "resolution": "720p"}),
                PriceRule(amount=Decimal("0.0"), when={"duration": "5", "resolution": "1080p"}),
                PriceRule(amount=Decimal("0.0"), when={"duration": "5", "resolution": "720p"}),
            ),
        ),
    ),
)

WAN_2_7_VIDEO_EXTEND = Endpoint(
    path="alibaba/wan-2.7/video-extend",
    names=("wan-2.7/video-extend", "万相2.7-视频续写"),
    family="wan",
    method="wan_2_7_video_extend",
    task="video-extend",
    output="video",
    summary="Continues a video with Wan 2.7; a recording can set the sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            min_length=1,
            max_length=5000,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be continued.",
            required=True,
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="Sound the video is made to, such as speech or music.",
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080P",
            options=("720P", "1080P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
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
    nav=("Video Generation & Processing / video-extend / wan-2.7/video-extend",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.85"), when={"resolution": "1080P"}),
                PriceRule(amount=Decimal("0.51"), when={"resolution": "720P"}),
            ),
        ),
    ),
)

WAN_3_0_PRIME_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/wan-3.0-prime/image-to-video",
    names=("alibaba/wan-3.0-prime/image-to-video", "万相3.0高速版-图生视频"),
    family="wan",
    method="wan_3_0_prime_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame for up to 30 seconds with Wan 3.0 Prime, the quicker variant; a last frame may be given too, and sound comes along.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens after the first frame: action, camera, sound.",
            max_length=20000,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            accept=("JPEG", "JPG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            accept=("JPEG", "JPG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is; the price depends on it.",
            required=True,
            default="720P",
            options=("480P", "720P", "1080P"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; adaptive takes it from the pictures and the text.",
            required=True,
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, at most 30; auto lets the model choose, and the seconds made are billed.",
            required=True,
            default="5",
            options=(
                "auto",
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
            name="audio",
            python_name="audio",
            type="boolean",
            description="Gives the video sound; the price is the same without.",
            default=True,
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

WAN_3_0_PRIME_REFERENCE_TO_VIDEO = Endpoint(
    path="alibaba/wan-3.0-prime/reference-to-video",
    names=("alibaba/wan-3.0-prime/reference-to-video", "万相3.0高速版-参考生视频"),
    family="wan",
    method="wan_3_0_prime_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video of up to 30 seconds after pictures, videos, recordings, a document or a web page with Wan 3.0 Prime, the quicker variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen. References are called by kind and number in Chinese, counted in the order given: 图1 is the first picture, 视频1 the first video, 音频1 the first recording.",
            required=True,
            max_length=20000,
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or a camera from, each 1 to 15 seconds long and all together at most 15. Up to five of their seconds are billed on top.",
            multiple=True,
            max_files=5,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of figures, things or places to take up.",
            multiple=True,
            max_files=10,
            accept=("JPEG", "JPG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice or music from, each 1 to 15 seconds long and all together at most 15. They are not billed.",
            multiple=True,
            max_files=5,
            accept=("WAV", "MP3"),
        ),
        Parameter(
            name="fileUrl",
            python_name="file_url",
            type="file",
            description="A document to read and draw on. It turns deep thinking on. Give this or link_url, not both.",
            accept=(
                "DOCX",
                "DOC",
                "XLSX",
                "XLS",
                "PPTX",
                "PPT",
                "PDF",
                "TXT",
                "KEY",
                "PAGES",
                "NUMBERS",
                "MD",
            ),
        ),
        Parameter(
            name="linkUrl",
            python_name="link_url",
            type="string",
            description="A public web page to read and draw on, without a login. It turns deep thinking on. Pages outside China may not be reached. Give this or file_url, not both.",
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is; the price depends on it.",
            required=True,
            default="1080P",
            options=("480P", "720P", "1080P"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; adaptive takes it from the references and the text.",
            required=True,
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, at most 30; auto lets the model choose, and the seconds made are billed. With reference videos, theirs and this one add up to at most 30.",
            required=True,
            default="5",
            options=(
                "auto",
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
            name="audio",
            python_name="audio",
            type="boolean",
            description="Gives the video sound; the price is the same without.",
            default=True,
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

WAN_3_0_IMAGE_TO_VIDEO = Endpoint(
    path="alibaba/wan-3.0/image-to-video",
    names=("alibaba/wan-3.0/image-to-video", "万相3.0-图生视频"),
    family="wan",
    method="wan_3_0_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame for up to 30 seconds with Wan 3.0; a last frame may be given too, and sound comes along.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens after the first frame: action, camera, sound.",
            max_length=20000,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            accept=("JPEG", "JPG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            accept=("JPEG", "JPG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is; the price depends on it.",
            required=True,
            default="720P",
            options=("480P", "720P", "1080P"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; adaptive takes it from the pictures and the text.",
            required=True,
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, at most 30; auto lets the model choose, and the seconds made are billed.",
            required=True,
            default="5",
            options=(
                "auto",
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
            name="audio",
            python_name="audio",
            type="boolean",
            description="Gives the video sound; the price is the same without.",
            default=True,
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

WAN_3_0_REFERENCE_TO_VIDEO = Endpoint(
    path="alibaba/wan-3.0/reference-to-video",
    names=("alibaba/wan-3.0/reference-to-video", "万相3.0-参考生视频"),
    family="wan",
    method="wan_3_0_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video of up to 30 seconds after pictures, videos, recordings, a document or a web page with Wan 3.0.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen. References are called by kind and number in Chinese, counted in the order given: 图1 is the first picture, 视频1 the first video, 音频1 the first recording.",
            required=True,
            max_length=20000,
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or a camera from, each 1 to 15 seconds long and all together at most 15. Up to five of their seconds are billed on top.",
            multiple=True,
            max_files=5,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of figures, things or places to take up.",
            multiple=True,
            max_files=10,
            accept=("JPEG", "JPG", "PNG", "BMP", "WEBP"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice or music from, each 1 to 15 seconds long and all together at most 15. They are not billed.",
            multiple=True,
            max_files=5,
            accept=("WAV", "MP3"),
        ),
        Parameter(
            name="fileUrl",
            python_name="file_url",
            type="file",
            description="A document to read and draw on. It turns deep thinking on. Give this or link_url, not both.",
            accept=(
                "DOCX",
                "DOC",
                "XLSX",
                "XLS",
                "PPTX",
                "PPT",
                "PDF",
                "TXT",
                "KEY",
                "PAGES",
                "NUMBERS",
                "MD",
            ),
        ),
        Parameter(
            name="linkUrl",
            python_name="link_url",
            type="string",
            description="A public web page to read and draw on, without a login. It turns deep thinking on. Pages outside China may not be reached. Give this or file_url, not both.",
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is; the price depends on it.",
            required=True,
            default="1080P",
            options=("480P", "720P", "1080P"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; adaptive takes it from the references and the text.",
            required=True,
            default="adaptive",
            options=("adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, at most 30; auto lets the model choose, and the seconds made are billed. With reference videos, theirs and this one add up to at most 30.",
            required=True,
            default="5",
            options=(
                "auto",
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
            name="audio",
            python_name="audio",
            type="boolean",
            description="Gives the video sound; the price is the same without.",
            default=True,
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

WAN_2_2_IMAGE_TO_IMAGE = Endpoint(
    path="rhart-video/wan-2.2/image-to-image",
    names=("wan-2.2/image-to-image",),
    family="wan",
    method="wan_2_2_image_to_image",
    task="image-to-image",
    output="image",
    summary="Redraws a picture as a text says, with the hosted open model Wan 2.2.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to work from.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="272##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="79##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given. Custom uses the width and height you send.",
            required=True,
            default="1:1",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"),
            node_key="267##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
                "auto": "9",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="270##value",
        ),
        Parameter(
            name="customHeight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="271##value",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="242##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / wan / wan-2.2/image-to-image",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The path lies under video, but the result is a picture.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

WAN_2_2_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/wan-2.2/image-to-video",
    names=("wan-2.2/image-to-video", "万相2.2-图生视频"),
    family="wan",
    method="wan_2_2_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with the hosted open model Wan 2.2, for five or eight seconds.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
            node_key="219##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20000,
            node_key="183##text",
        ),
        Parameter(
            name="negative_prompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
            node_key="16##negative_prompt",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("8", "5"),
            node_key="202##select",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="Width and height of the video in pixels, written with a multiplication sign; auto follows the picture.",
            required=True,
            default="auto",
            options=(
                "auto",
                "1024×1920",
                "1920×1024",
                "720×1280",
                "1280×720",
                "480×832",
                "832×480",
            ),
            node_key="218##select",
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / wan / wan-2.2/image-to-video",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. A check on the Chinese site in April 2026 found node keys refused and flat names asked for, duration as text and the resolution required. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

WAN_2_2_VIDEO_START_TO_END = Endpoint(
    path="rhart-video/wan-2.2/start-to-end",
    names=("wan-2.2-video/start-to-end", "万相2.2-首尾帧生视频"),
    family="wan",
    method="wan_2_2_video_start_to_end",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with the hosted open model Wan 2.2, for five or eight seconds.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="219##image",
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="222##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="183##text",
        ),
        Parameter(
            name="negative_prompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            node_key="16##negative_prompt",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("8", "5"),
            node_key="202##select",
            evidence="One listing of this model writes the label with a stray bracket; the options are the same.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="Width and height of the video in pixels, written with a multiplication sign; auto follows the pictures.",
            required=True,
            default="auto",
            options=(
                "auto",
                "1024×1920",
                "1920×1024",
                "720×1280",
                "1280×720",
                "480×832",
                "832×480",
            ),
            node_key="218##select",
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / wan / wan-2.2-video/start-to-end",),
    notes='The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint\'s own. No limit on the length of the text is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown. The path lacks the "-video" of the documented name.',
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

WAN_2_2_TEXT_TO_IMAGE_LORA = Endpoint(
    path="rhart-video/wan-2.2/text-to-image-lora",
    names=("wan-2.2/text-to-image-lora",),
    family="wan",
    method="wan_2_2_text_to_image_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with the hosted open model Wan 2.2 and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="79##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="1:1",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="225##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="216##value",
        ),
        Parameter(
            name="customHeight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="215##value",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="229##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="229##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="201##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / wan / wan-2.2/text-to-image-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The path lies under video, but the result is a picture.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

WAN_2_2_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video/wan-2.2/text-to-video",
    names=("wan-2.2/text-to-video", "万相2.2-文生视频"),
    family="wan",
    method="wan_2_2_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with the hosted open model Wan 2.2, for five or eight seconds.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="Width and height of the video in pixels, written with a multiplication sign.",
            required=True,
            default="1280×720",
            options=("832×480", "480×832", "1280×720", "720×1280", "1920×1024", "1024×1920"),
            node_key="133##select",
            evidence="One client sends this name with a blank before it; everyone else without.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("8", "5"),
            node_key="130##select",
            evidence="One listing of this model writes the label with a stray bracket; the options are the same.",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20000,
            node_key="14##positive_prompt",
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            node_key="14##negative_prompt",
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / wan / wan-2.2/text-to-video",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

WAN_2_2_CHARACTER_MOTION_TRANSFER = Endpoint(
    path="rhart-video/wan2.2/character-motion-transfer",
    names=("rhart-video/wan2.2/character-motion-transfer", "万相 2.2 角色动作迁移"),
    family="wan",
    method="wan_2_2_character_motion_transfer",
    task="motion-control",
    output="video",
    summary="Replaces the person in a video of up to 30 seconds by the one in a picture, with the hosted open model Wan 2.2 Animate; movement, setting and length stay.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The one person who takes the part.",
            required=True,
            accept=("JPG", "PNG"),
            node_key="299##image",
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be changed: one person, at most 30 seconds.",
            required=True,
            accept=("MP4", "MOV"),
            node_key="275##video",
        ),
    ),
    notes="The documentation shows node keys alone; the parameter names are ours.",
    wire=Wire(form="node_keys", evidence="documented", as_of="2026-09-10"),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    WAN_2_5_PREVIEW_IMAGE_TO_IMAGE,
    WAN_2_5_PREVIEW_IMAGE_TO_VIDEO,
    WAN_2_5_PREVIEW_TEXT_TO_IMAGE,
    WAN_2_5_PREVIEW_TEXT_TO_VIDEO,
    ALIBABA_WAN_2_6_IMAGE_TO_VIDEO,
    WAN_2_6_IMAGE_TO_VIDEO_FLASH,
    WAN_2_6_REFERENCE_TO_VIDEO,
    WAN_2_6_REFERENCE_TO_VIDEO_FLASH,
    ALIBABA_WAN_2_6_TEXT_TO_VIDEO,
    WAN_2_7_SPICY_IMAGE_TO_VIDEO,
    WAN_2_7_IMAGE_EDIT,
    WAN_2_7_IMAGE_EDIT_PRO,
    WAN_2_7_IMAGE_TO_VIDEO,
    WAN_2_7_REFERENCE_TO_VIDEO,
    WAN_2_7_TEXT_TO_IMAGE,
    WAN_2_7_TEXT_TO_IMAGE_PRO,
    WAN_2_7_TEXT_TO_VIDEO,
    WAN_2_7_VIDEO_EDIT,
    WAN_2_7_VIDEO_EXTEND,
    WAN_3_0_PRIME_IMAGE_TO_VIDEO,
    WAN_3_0_PRIME_REFERENCE_TO_VIDEO,
    WAN_3_0_IMAGE_TO_VIDEO,
    WAN_3_0_REFERENCE_TO_VIDEO,
    WAN_2_2_IMAGE_TO_IMAGE,
    WAN_2_2_IMAGE_TO_VIDEO,
    WAN_2_2_VIDEO_START_TO_END,
    WAN_2_2_TEXT_TO_IMAGE_LORA,
    WAN_2_2_TEXT_TO_VIDEO,
    WAN_2_2_CHARACTER_MOTION_TRANSFER,
)


class Wan(Family[CallT]):
    """Alibaba Wan: Video and pictures from text, pictures and videos: Wan 2.5 to 3.0, and the
    open Wan 2.2.
    """

    @method(WAN_2_5_PREVIEW_IMAGE_TO_IMAGE)
    def wan_2_5_preview_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        n: int = 1,
        negative_prompt: TextInput | None = None,
        size: SizeOption | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture or combines up to three with the preview of Wan 2.5.

        - Name: ``wan-2.5-preview/image-to-image``, ``万相2.5 Preview 图生图``
        - Path: ``alibaba/wan-2.5-preview/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.13 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names n without a value. It reads like a price for each
          picture; that is not proven.

        Args:
            prompt: What to change and what to keep, in plain words. At most 2,000 characters.
            image_urls: One to three pictures to edit or to combine. At most 3 files, each JPG,
                JPEG, PNG, BMP or WEBP up to 10 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            size: Width and height of the result in pixels, joined in one value. Left out, about
                1280*1280 pixels in the shape of the last picture. "1280*1280", "1024*1024",
                "800*1200", "1200*800", "960*1280", "1280*960", "720*1280", "1280*720" or
                "1344*576". Service default: "1280*1280".
            n: How many pictures to make; each one is billed. 1 to 4. Default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_5_preview_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(WAN_2_5_PREVIEW_IMAGE_TO_VIDEO)
    def wan_2_5_preview_image_to_video(
        self,
        *,
        image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        prompt: TextInput | None = None,
        audio_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with the preview of Wan 2.5; a recording can set the sound.

        - Name: ``wan-2.5-preview/image-to-video``, ``万相2.5 Preview 图生视频``
        - Path: ``alibaba/wan-2.5-preview/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.196 to 0.652 per second, depending on resolution (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 1,500 characters.
            image_url: The still picture the video starts from, each side between 240 and 8000
                pixels. JPG, JPEG, PNG, BMP or WEBP up to 10 MB.
            audio_url: Sound the video is made to, 3 to 30 seconds long. What runs past the end of
                the video is cut off; where it is shorter, the rest stays silent. MP3 or WAV up to
                15 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            resolution: How large and fine the result is. "480p", "720p" or "1080p". Default:
                "1080p".
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_5_preview_image_to_video(image_url=Path("picture.png"))
        """
        ...

    @method(WAN_2_5_PREVIEW_TEXT_TO_IMAGE)
    def wan_2_5_preview_text_to_image(
        self,
        *,
        prompt: TextInput,
        size: SizeOption2 = "1280*1280",
        negative_prompt: TextInput | None = None,
        n: int | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures from text with the preview of Wan 2.5.

        - Name: ``wan-2.5-preview/text-to-image``, ``万相2.5 Preview 文生图``
        - Path: ``alibaba/wan-2.5-preview/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.13 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names n without a value. It reads like a price for each
          picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "1280*1280", "1104*1472", "1472*1104", "960*1696" or "1696*960".
                Default: "1280*1280".
            n: How many pictures to make; each one is billed. 1 to 4. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_5_preview_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_5_PREVIEW_TEXT_TO_VIDEO)
    def wan_2_5_preview_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        size: SizeOption3 = "1920*1080",
        negative_prompt: TextInput | None = None,
        audio_url: MediaInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with the preview of Wan 2.5; a recording can set the sound.

        - Name: ``wan-2.5-preview/text-to-video``, ``万相2.5 Preview 文生视频``
        - Path: ``alibaba/wan-2.5-preview/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.196 to 0.652 per second, depending on size (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 1,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            audio_url: Sound the video is made to, 3 to 30 seconds long. What runs past the end of
                the video is cut off; where it is shorter, the rest stays silent. MP3 or WAV up to
                15 MB.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. One of the 13 options in the signature. Default: "1920*1080".
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_5_preview_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(ALIBABA_WAN_2_6_IMAGE_TO_VIDEO)
    def alibaba_wan_2_6_image_to_video(
        self,
        *,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: Literal[5, 10, 15, "5", "10", "15"] = 5,
        shot_type: Literal["single", "multi"] = "single",
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Wan 2.6 for up to 15 seconds, in one shot or several.

        - Name: ``alibaba/wan-2.6/image-to-video``, ``万相2.6-图生视频``
        - Path: ``alibaba/wan-2.6/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.25 to 11.25 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            resolution: How large and fine the result is. "720p" or "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 5, 10 or 15. Default: 5.
            shot_type: Whether the video stays in one shot (single) or cuts between several (multi).
                "single" or "multi". Default: "single".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.alibaba_wan_2_6_image_to_video(image_url=Path("picture.png"))
        """
        ...

    @method(WAN_2_6_IMAGE_TO_VIDEO_FLASH)
    def wan_2_6_image_to_video_flash(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: DurationOption = 5,
        shot_type: Literal["single", "multi"] = "single",
        enable_prompt_expansion: bool = False,
        enable_audio: bool = True,
        negative_prompt: TextInput | None = None,
        audio_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Wan 2.6 Flash, the cheaper variant; sound can be made or
        given.

        - Name: ``wan-2.6-image-to-video-flash``, ``万相2.6-图生视频Flash``
        - Path: ``alibaba/wan-2.6/image-to-video-flash``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.11 to 0.38 per second, depending on resolution and enable_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            audio_url: Sound the video is made to, such as speech or music. MP3 or WAV up to 10 MB.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 2 to 15. Default: 5.
            shot_type: Whether the video stays in one shot (single) or cuts between several (multi).
                "single" or "multi". Default: "single".
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: False.
            enable_audio: Gives the video sound; off is silent and cheaper. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_6_image_to_video_flash(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(WAN_2_6_REFERENCE_TO_VIDEO)
    def wan_2_6_reference_to_video(
        self,
        *,
        prompt: TextInput,
        size: SizeOption4 = "1920*1080",
        duration: DurationOption2 = 5,
        negative_prompt: TextInput | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        shot_type: Literal["single", "multi"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of reference videos and pictures appear, with
        Wan 2.6.

        - Name: ``wan-2.6-reference-to-video``, ``万相2.6-参考生视频``
        - Path: ``alibaba/wan-2.6/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.45 to 0.75 per second, depending on size (on .cn, published 2026-04-29)

        Args:
            prompt: What should happen; the references are called Character1, Character2 and so on.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            video_urls: Videos whose people or things should appear. They are numbered first
                (Character1, Character2 …), the pictures after them; five references at most in all.
                At most 3 files, each MP4 or MOV up to 100 MB.
            image_urls: Pictures whose people or things should appear. Their numbers follow on from
                those of the videos; five references at most in all. At most 5 files, each JPG or
                PNG up to 10 MB.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "1280*720", "720*1280", "960*960", "1088*832", "832*1088",
                "1920*1080", "1080*1920", "1440*1440", "1632*1248" or "1248*1632". Default:
                "1920*1080".
            duration: Length of the finished video in seconds. 2 to 10. Default: 5.
            shot_type: Whether the video stays in one shot (single) or cuts between several (multi).
                "single" or "multi". Service default: "single".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_6_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_6_REFERENCE_TO_VIDEO_FLASH)
    def wan_2_6_reference_to_video_flash(
        self,
        *,
        prompt: TextInput,
        size: SizeOption4 = "1920*1080",
        duration: DurationOption2 = 5,
        audio: bool = True,
        negative_prompt: TextInput | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        shot_type: Literal["single", "multi"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video after reference videos and pictures with Wan 2.6 Flash, the cheaper
        variant, with or without sound.

        - Name: ``wan-2.6-reference-to-video-flash``, ``万相2.6-参考生视频Flash``
        - Path: ``alibaba/wan-2.6/reference-to-video-flash``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.11 to 0.38 per second, depending on audio and size (on .cn, published
          2026-04-29)

        Args:
            prompt: What should happen; the references are called Character1, Character2 and so on.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            video_urls: Videos whose people or things should appear. They are numbered first
                (Character1, Character2 …), the pictures after them; five references at most in all.
                At most 3 files, each MP4 or MOV up to 100 MB.
            image_urls: Pictures whose people or things should appear. Their numbers follow on from
                those of the videos; five references at most in all. At most 5 files, each JPG or
                PNG up to 10 MB.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "1280*720", "720*1280", "960*960", "1088*832", "832*1088",
                "1920*1080", "1080*1920", "1440*1440", "1632*1248" or "1248*1632". Default:
                "1920*1080".
            duration: Length of the finished video in seconds. 2 to 10. Default: 5.
            shot_type: Whether the video stays in one shot (single) or cuts between several (multi).
                "single" or "multi". Service default: "single".
            audio: Lets the model make speech and sound effects along with the picture; off gives a
                silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_6_reference_to_video_flash(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(ALIBABA_WAN_2_6_TEXT_TO_VIDEO)
    def alibaba_wan_2_6_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: Literal[5, 10, 15, "5", "10", "15"] = 5,
        resolution: Literal["1280*720", "720*1280", "1920*1080", "1080*1920"] = "1080*1920",
        shot_type: Literal["single", "multi"] = "single",
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Wan 2.6 for up to 15 seconds, in one shot or several.

        - Name: ``alibaba/wan-2.6/text-to-video``, ``万相2.6-文生视频``
        - Path: ``alibaba/wan-2.6/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.25 to 11.25 per call, depending on resolution and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 5,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            duration: Length of the finished video in seconds. 5, 10 or 15. Default: 5.
            resolution: Width and height of the video in pixels, joined in one value; it settles the
                shape as well. "1280*720", "720*1280", "1920*1080" or "1080*1920". Default:
                "1080*1920".
            shot_type: Whether the video stays in one shot (single) or cuts between several (multi).
                "single" or "multi". Default: "single".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.alibaba_wan_2_6_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_SPICY_IMAGE_TO_VIDEO)
    def wan_2_7_spicy_image_to_video(
        self,
        *,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "720p",
        duration: int = 5,
        prompt: TextInput | None = None,
        audio_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Wan 2.7 Spicy; a recording can set the sound.

        - Name: ``wan-2.7-spicy/image-to-video``, ``万相2.7-spicy-图生视频``
        - Path: ``alibaba/wan-2.7-spicy/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: How it differs from wan-2.7/image-to-video is not documented.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            image_url: The still picture the video starts from. Up to 20 MB.
            audio_url: Sound the video is made to, such as speech or music. What runs past the end
                of the video is cut off; where it is shorter, the rest stays silent. Up to 15 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 2 to 15. Default: 5.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_spicy_image_to_video(image_url=Path("picture.png"))
        """
        ...

    @method(WAN_2_7_IMAGE_EDIT)
    def wan_2_7_image_edit(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or restyles up to nine pictures with Wan 2.7, the cheaper tier.

        - Name: ``wan-2.7/image-edit``, ``万相2.7-图像编辑``
        - Path: ``alibaba/wan-2.7/image-edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.189 per call (on .cn, published 2026-04-29)

        Args:
            image_urls: One to nine pictures to edit, or to take a style from. At most 9 files, each
                JPG, JPEG, PNG or WEBP up to 10 MB.
            prompt: What to change and what to keep, in plain words. At most 2,048 characters.
            width: Width of the result in pixels. Left out together with the height, the service
                chooses the size. 512 to 4,096. Service default: 1024.
            height: Height of the result in pixels. Left out together with the width, the service
                chooses the size. 512 to 4,096. Service default: 1024.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_image_edit(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_IMAGE_EDIT_PRO)
    def wan_2_7_image_edit_pro(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or restyles up to nine pictures with Wan 2.7 Pro, the better tier.

        - Name: ``wan-2.7/image-edit-pro``, ``万相2.7-图像编辑Pro``
        - Path: ``alibaba/wan-2.7/image-edit-pro``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.473 per call (on .cn, published 2026-04-29)

        Args:
            image_urls: One to nine pictures to edit, or to take a style from. At most 9 files, each
                JPG, JPEG, PNG or WEBP up to 10 MB.
            prompt: What to change and what to keep, in plain words. At most 2,048 characters.
            width: Width of the result in pixels. Left out together with the height, the service
                chooses the size. 512 to 4,096. Service default: 1024.
            height: Height of the result in pixels. Left out together with the width, the service
                chooses the size. 512 to 4,096. Service default: 1024.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_image_edit_pro(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_IMAGE_TO_VIDEO)
    def wan_2_7_image_to_video(
        self,
        *,
        first_image_url: MediaInput,
        resolution: Literal["720P", "1080P"] = "720P",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        last_image_url: MediaInput | None = None,
        audio_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Wan 2.7, to a last frame if one is given; a recording can set
        the sound.

        - Name: ``wan-2.7/image-to-video``, ``万相2.7-图生视频``
        - Path: ``alibaba/wan-2.7/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.51 to 0.85 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            first_image_url: The picture the video begins with. JPG, PNG, JPEG, BMP or WEBP up to 20
                MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, PNG, JPEG, BMP or WEBP up to 20 MB.
            audio_url: Sound the video is made to, such as speech or music. MP3 or WAV up to 15 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            resolution: How large and fine the result is. "720P" or "1080P". Default: "720P".
            duration: Length of the finished video in seconds. 2 to 15. Default: 5.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_image_to_video(first_image_url=Path("picture.png"))
        """
        ...

    @method(WAN_2_7_REFERENCE_TO_VIDEO)
    def wan_2_7_reference_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["720P", "1080P"] = "1080P",
        duration: DurationOption2 = 5,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] = "16:9",
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of reference videos and pictures appear, with
        Wan 2.7.

        - Name: ``wan-2.7-reference-to-video``, ``万相2.7-参考生视频``
        - Path: ``alibaba/wan-2.7/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            video_urls: Videos whose people or things should appear. At most 5 files, each MP4 or
                MOV up to 100 MB.
            image_urls: Pictures whose people or things should appear. At most 5 files, each JPG,
                PNG, JPEG, WEBP or BMP up to 20 MB.
            audio_url: A recording that gives the subject of the references its sound. MP3 or WAV up
                to 15 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720P" or
                "1080P". Default: "1080P".
            duration: Length of the finished video in seconds. 2 to 10. Default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Default: "16:9".
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_TEXT_TO_IMAGE)
    def wan_2_7_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        thinking_mode: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Wan 2.7, the cheaper tier.

        - Name: ``wan-2.7/text-to-image``, ``万相2.7-文生图``
        - Path: ``alibaba/wan-2.7/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.189 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            width: Width of the result in pixels. Left out together with the height, the service
                chooses the size. 512 to 4,096. Service default: 1024.
            height: Height of the result in pixels. Left out together with the width, the service
                chooses the size. 512 to 4,096. Service default: 1024.
            thinking_mode: Lets the model reason about the picture first: better, but slower.
                Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_TEXT_TO_IMAGE_PRO)
    def wan_2_7_text_to_image_pro(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        thinking_mode: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Wan 2.7 Pro, the better tier, at up to about 4096 by 4096
        pixels.

        - Name: ``wan-2.7/text-to-image-pro``, ``万相2.7-文生图Pro``
        - Path: ``alibaba/wan-2.7/text-to-image-pro``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.473 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            width: Width of the result in pixels. Left out together with the height, the service
                chooses the size. Width times height has to lie between 589,824 and 16,777,216, and
                the shape between 1:8 and 8:1. 512 to 8,192. Service default: 1024.
            height: Height of the result in pixels. Left out together with the width, the service
                chooses the size. Width times height has to lie between 589,824 and 16,777,216, and
                the shape between 1:8 and 8:1. 512 to 8,192. Service default: 1024.
            thinking_mode: Lets the model reason about the picture first: better, but slower.
                Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_text_to_image_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_TEXT_TO_VIDEO)
    def wan_2_7_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption = 5,
        resolution: Literal["720P", "1080P"] = "720P",
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] = "16:9",
        negative_prompt: TextInput | None = None,
        audio_url: MediaInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Wan 2.7; background music can be given.

        - Name: ``wan-2.7/text-to-video``, ``万相2.7-文生视频``
        - Path: ``alibaba/wan-2.7/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.51 to 0.85 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 5,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            audio_url: Background music for the video. MP3 or WAV up to 15 MB.
            duration: Length of the finished video in seconds. 2 to 15. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720P" or
                "1080P". Default: "720P".
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Default: "16:9".
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_7_VIDEO_EDIT)
    def wan_2_7_video_edit(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        resolution: Literal["720P", "1080P"] = "720P",
        duration: DurationOption3 = 0,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] = "16:9",
        video_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text and reference pictures say, with Wan 2.7.

        - Name: ``wan-2.7/video-edit``, ``万相2.7-视频编辑``
        - Path: ``alibaba/wan-2.7/video-edit``
        - Task: video-edit
        - Output: video
        - Price: CNY 0.00 per call (on .cn, published 2026-04-29)
        - Note: The registry requires the pictures and leaves the video optional. The published
          prices are all zero, for three lengths of which one is not on offer; take the price as
          unknown.

        Args:
            prompt: What to change in the video and what to leave alone. 1 to 5,000 characters.
            video_url: The video to be edited, 2 to 10 seconds long. MP4 or MOV up to 100 MB.
            image_urls: Pictures of what should appear in the video, or of the style to use. At most
                3 files, each JPG, PNG, JPEG, WEBP or BMP up to 20 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720P" or
                "1080P". Default: "720P".
            duration: How many seconds of the video, from its beginning, are used; 0 means all of
                it. Not more than it has. 0, 2, 3, 4, 5, 6, 7, 8, 9 or 10. Default: 0.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Default: "16:9".
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_video_edit(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(WAN_2_7_VIDEO_EXTEND)
    def wan_2_7_video_extend(
        self,
        *,
        video_url: MediaInput,
        resolution: Literal["720P", "1080P"] = "1080P",
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        audio_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        prompt_extend: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video with Wan 2.7; a recording can set the sound.

        - Name: ``wan-2.7/video-extend``, ``万相2.7-视频续写``
        - Path: ``alibaba/wan-2.7/video-extend``
        - Task: video-extend
        - Output: video
        - Price: CNY 0.51 to 0.85 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What happens next. 1 to 5,000 characters.
            video_url: The video to be continued. MP4 or MOV up to 100 MB.
            audio_url: Sound the video is made to, such as speech or music. MP3 or WAV up to 15 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            resolution: How large and fine the result is. "720P" or "1080P". Default: "1080P".
            duration: Length of the finished video in seconds. 2 to 15. Default: 5.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_7_video_extend(video_url=Path("clip.mp4"))
        """
        ...

    @method(WAN_3_0_PRIME_IMAGE_TO_VIDEO)
    def wan_3_0_prime_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480P", "720P", "1080P"] = "720P",
        aspect_ratio: Literal["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"] = "adaptive",
        duration: DurationOption4 = "5",
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame for up to 30 seconds with Wan 3.0 Prime, the quicker variant; a
        last frame may be given too, and sound comes along.

        - Name: ``alibaba/wan-3.0-prime/image-to-video``, ``万相3.0高速版-图生视频``
        - Path: ``alibaba/wan-3.0-prime/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What happens after the first frame: action, camera, sound. At most 20,000
                characters.
            first_frame_url: The picture the video begins with. JPEG, JPG, PNG, BMP or WEBP.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPEG, JPG, PNG, BMP or WEBP.
            resolution: How large and fine the video is; the price depends on it. "480P", "720P" or
                "1080P". Default: "720P".
            aspect_ratio: Shape of the result, width to height; adaptive takes it from the pictures
                and the text. "adaptive", "16:9", "4:3", "1:1", "3:4" or "9:16". Default:
                "adaptive".
            duration: Length of the finished video in seconds, at most 30; auto lets the model
                choose, and the seconds made are billed. One of the 30 options in the signature.
                Default: "5".
            audio: Gives the video sound; the price is the same without. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_3_0_prime_image_to_video(first_frame_url=Path("picture.png"))
        """
        ...

    @method(WAN_3_0_PRIME_REFERENCE_TO_VIDEO)
    def wan_3_0_prime_reference_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480P", "720P", "1080P"] = "1080P",
        aspect_ratio: Literal["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"] = "adaptive",
        duration: DurationOption4 = "5",
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        file_url: MediaInput | None = None,
        link_url: TextInput | None = None,
        audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of up to 30 seconds after pictures, videos, recordings, a document or a web
        page with Wan 3.0 Prime, the quicker variant.

        - Name: ``alibaba/wan-3.0-prime/reference-to-video``, ``万相3.0高速版-参考生视频``
        - Path: ``alibaba/wan-3.0-prime/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen. References are called by kind and number in
                Chinese, counted in the order given: 图1 is the first picture, 视频1 the first video,
                音频1 the first recording. At most 20,000 characters.
            video_urls: Videos to take subjects, movement or a camera from, each 1 to 15 seconds
                long and all together at most 15. Up to five of their seconds are billed on top. At
                most 5 files, each MP4 or MOV.
            image_urls: Pictures of figures, things or places to take up. At most 10 files, each
                JPEG, JPG, PNG, BMP or WEBP.
            audio_urls: Recordings to take a voice or music from, each 1 to 15 seconds long and all
                together at most 15. They are not billed. At most 5 files, each WAV or MP3.
            file_url: A document to read and draw on. It turns deep thinking on. Give this or
                link_url, not both. DOCX, DOC, XLSX, XLS, PPTX, PPT, PDF, TXT, KEY, PAGES, NUMBERS
                or MD.
            link_url: A public web page to read and draw on, without a login. It turns deep thinking
                on. Pages outside China may not be reached. Give this or file_url, not both. At most
                2,048 characters.
            resolution: How large and fine the video is; the price depends on it. "480P", "720P" or
                "1080P". Default: "1080P".
            aspect_ratio: Shape of the result, width to height; adaptive takes it from the
                references and the text. "adaptive", "16:9", "4:3", "1:1", "3:4" or "9:16". Default:
                "adaptive".
            duration: Length of the finished video in seconds, at most 30; auto lets the model
                choose, and the seconds made are billed. With reference videos, theirs and this one
                add up to at most 30. One of the 30 options in the signature. Default: "5".
            audio: Gives the video sound; the price is the same without. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_3_0_prime_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_3_0_IMAGE_TO_VIDEO)
    def wan_3_0_image_to_video(
        self,
        *,
        first_frame_url: MediaInput,
        resolution: Literal["480P", "720P", "1080P"] = "720P",
        aspect_ratio: Literal["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"] = "adaptive",
        duration: DurationOption4 = "5",
        prompt: TextInput | None = None,
        last_frame_url: MediaInput | None = None,
        audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame for up to 30 seconds with Wan 3.0; a last frame may be given too,
        and sound comes along.

        - Name: ``alibaba/wan-3.0/image-to-video``, ``万相3.0-图生视频``
        - Path: ``alibaba/wan-3.0/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What happens after the first frame: action, camera, sound. At most 20,000
                characters.
            first_frame_url: The picture the video begins with. JPEG, JPG, PNG, BMP or WEBP.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPEG, JPG, PNG, BMP or WEBP.
            resolution: How large and fine the video is; the price depends on it. "480P", "720P" or
                "1080P". Default: "720P".
            aspect_ratio: Shape of the result, width to height; adaptive takes it from the pictures
                and the text. "adaptive", "16:9", "4:3", "1:1", "3:4" or "9:16". Default:
                "adaptive".
            duration: Length of the finished video in seconds, at most 30; auto lets the model
                choose, and the seconds made are billed. One of the 30 options in the signature.
                Default: "5".
            audio: Gives the video sound; the price is the same without. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_3_0_image_to_video(first_frame_url=Path("picture.png"))
        """
        ...

    @method(WAN_3_0_REFERENCE_TO_VIDEO)
    def wan_3_0_reference_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480P", "720P", "1080P"] = "1080P",
        aspect_ratio: Literal["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"] = "adaptive",
        duration: DurationOption4 = "5",
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        file_url: MediaInput | None = None,
        link_url: TextInput | None = None,
        audio: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of up to 30 seconds after pictures, videos, recordings, a document or a web
        page with Wan 3.0.

        - Name: ``alibaba/wan-3.0/reference-to-video``, ``万相3.0-参考生视频``
        - Path: ``alibaba/wan-3.0/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen. References are called by kind and number in
                Chinese, counted in the order given: 图1 is the first picture, 视频1 the first video,
                音频1 the first recording. At most 20,000 characters.
            video_urls: Videos to take subjects, movement or a camera from, each 1 to 15 seconds
                long and all together at most 15. Up to five of their seconds are billed on top. At
                most 5 files, each MP4 or MOV.
            image_urls: Pictures of figures, things or places to take up. At most 10 files, each
                JPEG, JPG, PNG, BMP or WEBP.
            audio_urls: Recordings to take a voice or music from, each 1 to 15 seconds long and all
                together at most 15. They are not billed. At most 5 files, each WAV or MP3.
            file_url: A document to read and draw on. It turns deep thinking on. Give this or
                link_url, not both. DOCX, DOC, XLSX, XLS, PPTX, PPT, PDF, TXT, KEY, PAGES, NUMBERS
                or MD.
            link_url: A public web page to read and draw on, without a login. It turns deep thinking
                on. Pages outside China may not be reached. Give this or file_url, not both. At most
                2,048 characters.
            resolution: How large and fine the video is; the price depends on it. "480P", "720P" or
                "1080P". Default: "1080P".
            aspect_ratio: Shape of the result, width to height; adaptive takes it from the
                references and the text. "adaptive", "16:9", "4:3", "1:1", "3:4" or "9:16". Default:
                "adaptive".
            duration: Length of the finished video in seconds, at most 30; auto lets the model
                choose, and the seconds made are billed. With reference videos, theirs and this one
                add up to at most 30. One of the 30 options in the signature. Default: "5".
            audio: Gives the video sound; the price is the same without. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_3_0_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_2_IMAGE_TO_IMAGE)
    def wan_2_2_image_to_image(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption = "1:1",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Redraws a picture as a text says, with the hosted open model Wan 2.2.

        - Name: ``wan-2.2/image-to-image``
        - Path: ``rhart-video/wan-2.2/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The path lies under video, but the result is a picture.

        Args:
            image_url: The picture to work from. JPG or PNG up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. Custom uses the width and height you send. "1:1", "3:4", "4:3",
                "9:16", "16:9", "2:3", "3:2", "custom" or "auto". Default: "1:1".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_2_image_to_image(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_2_IMAGE_TO_VIDEO)
    def wan_2_2_image_to_video(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        duration: Literal[8, 5, "8", "5"] = 5,
        resolution: ResolutionOption = "auto",
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with the hosted open model Wan 2.2, for five or eight seconds.

        - Name: ``wan-2.2/image-to-video``, ``万相2.2-图生视频``
        - Path: ``rhart-video/wan-2.2/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. A check on the Chinese site in
          April 2026 found node keys refused and flat names asked for, duration as text and the
          resolution required. A client had a price preview of this endpoint refused with
          PARAMS_INVALID; why is unknown.

        Args:
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            duration: Length of the finished video in seconds. 8 or 5. Default: 5.
            resolution: Width and height of the video in pixels, written with a multiplication sign;
                auto follows the picture. "auto", "1024×1920", "1920×1024", "720×1280", "1280×720",
                "480×832" or "832×480". Default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_2_image_to_video(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_2_VIDEO_START_TO_END)
    def wan_2_2_video_start_to_end(
        self,
        *,
        image_url: MediaInput,
        last_image_url: MediaInput,
        prompt: TextInput,
        duration: Literal[8, 5, "8", "5"] = 5,
        resolution: ResolutionOption = "auto",
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with the hosted open model Wan 2.2, for five or eight
        seconds.

        - Name: ``wan-2.2-video/start-to-end``, ``万相2.2-首尾帧生视频``
        - Path: ``rhart-video/wan-2.2/start-to-end``
        - Task: start-end-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why
          is unknown. The path lacks the "-video" of the documented name.

        Args:
            image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            duration: Length of the finished video in seconds. 8 or 5. Default: 5. Uncertain: One
                listing of this model writes the label with a stray bracket; the options are the
                same.
            resolution: Width and height of the video in pixels, written with a multiplication sign;
                auto follows the pictures. "auto", "1024×1920", "1920×1024", "720×1280", "1280×720",
                "480×832" or "832×480". Default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_2_video_start_to_end(
                image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_2_TEXT_TO_IMAGE_LORA)
    def wan_2_2_text_to_image_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 = "1:1",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with the hosted open model Wan 2.2 and a LoRA of your choice.

        - Name: ``wan-2.2/text-to-image-lora``
        - Path: ``rhart-video/wan-2.2/text-to-image-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The path lies under video, but the result is a picture.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default: "1:1".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_2_text_to_image_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_2_TEXT_TO_VIDEO)
    def wan_2_2_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: ResolutionOption2 = "1280×720",
        duration: Literal[8, 5, "8", "5"] = 5,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with the hosted open model Wan 2.2, for five or eight seconds.

        - Name: ``wan-2.2/text-to-video``, ``万相2.2-文生视频``
        - Path: ``rhart-video/wan-2.2/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. A client had a price preview of
          this endpoint refused with PARAMS_INVALID; why is unknown.

        Args:
            resolution: Width and height of the video in pixels, written with a multiplication sign.
                "832×480", "480×832", "1280×720", "720×1280", "1920×1024" or "1024×1920". Default:
                "1280×720". Uncertain: One client sends this name with a blank before it; everyone
                else without.
            duration: Length of the finished video in seconds. 8 or 5. Default: 5. Uncertain: One
                listing of this model writes the label with a stray bracket; the options are the
                same.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_2_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(WAN_2_2_CHARACTER_MOTION_TRANSFER)
    def wan_2_2_character_motion_transfer(
        self,
        *,
        image_url: MediaInput,
        video_url: MediaInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Replaces the person in a video of up to 30 seconds by the one in a picture, with the
        hosted open model Wan 2.2 Animate; movement, setting and length stay.

        - Name: ``rhart-video/wan2.2/character-motion-transfer``, ``万相 2.2 角色动作迁移``
        - Path: ``rhart-video/wan2.2/character-motion-transfer``
        - Task: motion-control
        - Output: video
        - Price: not published
        - Note: The documentation shows node keys alone; the parameter names are ours.

        Args:
            image_url: The one person who takes the part. JPG or PNG.
            video_url: The video to be changed: one person, at most 30 seconds. MP4 or MOV.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.wan.wan_2_2_character_motion_transfer(
                image_url=Path("picture.png"),
                video_url=Path("clip.mp4"),
            )
        """
        ...
