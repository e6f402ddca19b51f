# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Google Veo: Video from text and pictures, and continued video, with Veo 3.1 Fast, Lite and
Pro.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

GOOGLE_VEO3_1_FAST_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-fast-official/image-to-video",
    names=(
        "google/veo3.1-fast/image-to-video-official-stable",
        "全能视频V3.1-fast-图生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_fast_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Veo 3.1 Fast on the stable official channel, to a last frame if one is given, with or without sound.",
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
            max_length=8000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="8",
            options=("4", "6", "8"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / google / veo3.1 / google/veo3.1-fast/image-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("2.35"), when={"duration": "4", "generateAudio": "false"}),
                PriceRule(amount=Decimal("3.52"), when={"duration": "4", "generateAudio": "true"}),
                PriceRule(amount=Decimal("3.52"), when={"duration": "6", "generateAudio": "false"}),
                PriceRule(amount=Decimal("5.32"), when={"duration": "6", "generateAudio": "true"}),
                PriceRule(amount=Decimal("4.7"), when={"duration": "8", "generateAudio": "false"}),
                PriceRule(amount=Decimal("7.04"), when={"duration": "8", "generateAudio": "true"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_FAST_REFERENCE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-fast-official/reference-to-video",
    names=(
        "google/veo3.1-fast/reference-to-video-official-stable",
        "全能视频V3.1-fast-参考生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_fast_reference_to_video_official_stable",
    task="reference-to-video",
    output="video",
    summary="Makes a video of eight seconds in which the people or things of up to three pictures appear, with Veo 3.1 Fast on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=8000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
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
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            default=False,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
        ),
    ),
)

GOOGLE_VEO3_1_FAST_TEXT_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-fast-official/text-to-video",
    names=(
        "google/veo3.1-fast/text-to-video-official-stable",
        "全能视频V3.1-fast-文生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_fast_text_to_video_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Veo 3.1 Fast on the stable official channel, with or without sound.",
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
            max_length=8000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="8",
            options=("4", "6", "8"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default=True,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / google / veo3.1 / google/veo3.1-fast/text-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("2.35"), when={"duration": "4", "generateAudio": "false"}),
                PriceRule(amount=Decimal("3.52"), when={"duration": "4", "generateAudio": "true"}),
                PriceRule(amount=Decimal("3.52"), when={"duration": "6", "generateAudio": "false"}),
                PriceRule(amount=Decimal("5.32"), when={"duration": "6", "generateAudio": "true"}),
                PriceRule(amount=Decimal("4.7"), when={"duration": "8", "generateAudio": "false"}),
                PriceRule(amount=Decimal("7.04"), when={"duration": "8", "generateAudio": "true"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_FAST_VIDEO_EXTEND_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-fast-official/video-extend",
    names=(
        "google/veo3.1-fast/video-extend-official-stable",
        "全能视频V3.1-fast-视频扩展-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_fast_video_extend_official_stable",
    task="video-extend",
    output="video",
    summary="Continues a video with Veo 3.1 Fast on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="video",
            python_name="video",
            type="video",
            description="The video to be continued.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("MP4",),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            min_length=5,
            max_length=8000,
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / google / veo3.1 / google/veo3.1-fast/video-extend-official-stable",
    ),
    notes="The documentation files this endpoint under text-to-video.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("6.56")),),
        ),
    ),
)

GOOGLE_VEO3_1_FAST_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-fast/image-to-video",
    names=(
        "google/veo3.1-fast/image-to-video-channel-low-price",
        "全能视频V3.1-fast-图生视频-低价渠道版",
    ),
    family="veo",
    method="google_veo3_1_fast_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Makes an eight-second video from text and up to three pictures with Veo 3.1 Fast on the low-price channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Up to three pictures to start from or to take people, things and style from.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / google / veo3.1 / google/veo3.1-fast/image-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.25"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.2"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_FAST_START_END_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-fast/start-end-to-video",
    names=(
        "google/veo3.1-fast/start-end-to-video-channel-low-price",
        "全能视频V3.1-fast-首尾帧生视频-低价渠道版",
    ),
    family="veo",
    method="google_veo3_1_fast_start_end_to_video_channel_low_price",
    task="start-end-to-video",
    output="video",
    summary="Begins an eight-second video on a first frame and, if given, ends it on a last, with Veo 3.1 Fast on the low-price channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / google / veo3.1 / google/veo3.1-fast/start-end-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.25"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.2"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_FAST_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-fast/text-to-video",
    names=(
        "google/veo3.1-fast/text-to-video-channel-low-price",
        "全能视频V3.1-fast-文生视频-低价渠道版",
    ),
    family="veo",
    method="google_veo3_1_fast_text_to_video_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes an eight-second video from text with Veo 3.1 Fast on the low-price channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / google / veo3.1 / google/veo3.1-fast/text-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.25"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.2"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_LITE_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-lite-official/image-to-video",
    names=(
        "google/veo3.1-lite/image-to-video-official-stable",
        "全能视频V3.1-Lite图生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_lite_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Veo 3.1 Lite on the stable official channel, at 720p or 1080p.",
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
            max_length=20000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=20000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=20,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("4", "6", "8"),
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
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=-1,
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
                PriceRule(amount=Decimal("0.504"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.315"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_LITE_START_END_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-lite-official/start-end-to-video",
    names=(
        "google/veo3.1-lite/start-end-to-video-official-stable",
        "全能视频V3.1-Lite首尾帧生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_lite_start_end_to_video_official_stable",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Veo 3.1 Lite on the stable official channel, at 720p or 1080p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the first picture turns into the last: movement, camera, change of scene.",
            required=True,
            min_length=1,
            max_length=20000,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=20000,
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
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("4.032"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("2.52"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_LITE_TEXT_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-lite-official/text-to-video",
    names=(
        "google/veo3.1-lite/text-to-video-official-stable",
        "全能视频V3.1-Lite文生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_lite_text_to_video_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Veo 3.1 Lite on the stable official channel, at 720p or 1080p.",
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
            max_length=20000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
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
            default="6",
            options=("4", "6", "8"),
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
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.504"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.315"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_LITE_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-lite/image-to-video",
    names=("google/veo3.1-lite/image-to-video-channel-low-price",),
    family="veo",
    method="google_veo3_1_lite_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Makes an eight-second video from text and up to three pictures with Veo 3.1 Lite on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Up to three pictures to start from or to take people, things and style from.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "4k"),
        ),
    ),
    notes="The published prices also name 1080p, which is not among the options.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.25"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.2"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_LITE_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-lite/text-to-video",
    names=("google/veo3.1-lite/text-to-video-channel-low-price",),
    family="veo",
    method="google_veo3_1_lite_text_to_video_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes an eight-second video from text with Veo 3.1 Lite on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.25"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.2"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-pro-official/image-to-video",
    names=(
        "google/veo3.1-pro/image-to-video-official-stable",
        "全能视频V3.1-pro-图生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_pro_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Veo 3.1 Pro on the stable official channel, to a last frame if one is given, with or without sound.",
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
            max_length=8000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="8",
            options=("4", "6", "8"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / google / veo3.1 / google/veo3.1-pro/image-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("4.7"), when={"duration": "4", "generateAudio": "false"}),
                PriceRule(amount=Decimal("9.4"), when={"duration": "4", "generateAudio": "true"}),
                PriceRule(amount=Decimal("7.04"), when={"duration": "6", "generateAudio": "false"}),
                PriceRule(amount=Decimal("14.1"), when={"duration": "6", "generateAudio": "true"}),
                PriceRule(amount=Decimal("9.4"), when={"duration": "8", "generateAudio": "false"}),
                PriceRule(amount=Decimal("18.8"), when={"duration": "8", "generateAudio": "true"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_REFERENCE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-pro-official/reference-to-video",
    names=(
        "google/veo3.1-pro/reference-to-video-official-stable",
        "全能视频V3.1-pro-参考生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_pro_reference_to_video_official_stable",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to three pictures appear, with Veo 3.1 Pro on the stable official channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / google / veo3.1 / google/veo3.1-pro/reference-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("9.4"), when={"generateAudio": "false"}),
                PriceRule(amount=Decimal("18.8"), when={"generateAudio": "true"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_TEXT_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-pro-official/text-to-video",
    names=(
        "google/veo3.1-pro/text-to-video-official-stable",
        "全能视频V3.1-pro-文生视频-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_pro_text_to_video_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Veo 3.1 Pro on the stable official channel, with or without sound.",
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
            max_length=8000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="8",
            options=("4", "6", "8"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture. Where the price list tells the two apart, sound costs more.",
            required=True,
            default=False,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / google / veo3.1 / google/veo3.1-pro/text-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("4.7"), when={"duration": "4", "generateAudio": "false"}),
                PriceRule(amount=Decimal("9.4"), when={"duration": "4", "generateAudio": "true"}),
                PriceRule(amount=Decimal("7.04"), when={"duration": "6", "generateAudio": "false"}),
                PriceRule(amount=Decimal("14.1"), when={"duration": "6", "generateAudio": "true"}),
                PriceRule(amount=Decimal("9.4"), when={"duration": "8", "generateAudio": "false"}),
                PriceRule(amount=Decimal("18.8"), when={"duration": "8", "generateAudio": "true"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_VIDEO_EXTEND_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-v3.1-pro-official/video-extend",
    names=(
        "google/veo3.1-pro/video-extend-official-stable",
        "全能视频V3.1-pro-视频扩展-官方稳定版",
    ),
    family="veo",
    method="google_veo3_1_pro_video_extend_official_stable",
    task="video-extend",
    output="video",
    summary="Continues a video with Veo 3.1 Pro on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="video",
            python_name="video",
            type="video",
            description="The video to be continued.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("MP4",),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            min_length=5,
            max_length=8000,
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / google / veo3.1 / google/veo3.1-pro/video-extend-official-stable",
    ),
    notes="The documentation files this endpoint under text-to-video.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("17.4")),),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-pro/image-to-video",
    names=(
        "google/veo3.1-pro/image-to-video-channel-low-price",
        "全能视频V3.1-pro-图生视频-低价渠道版",
    ),
    family="veo",
    method="google_veo3_1_pro_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a still picture for eight seconds with Veo 3.1 Pro on the low-price channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.5")),),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_START_END_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-pro/start-end-to-video",
    names=(
        "google/veo3.1-pro/start-end-to-video-channel-low-price",
        "全能视频V3.1-pro-首尾帧生视频-低价渠道版",
    ),
    family="veo",
    method="google_veo3_1_pro_start_end_to_video_channel_low_price",
    task="start-end-to-video",
    output="video",
    summary="Begins an eight-second video on a first frame and, if given, ends it on a last, with Veo 3.1 Pro on the low-price channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / google / veo3.1 / google/veo3.1-pro/start-end-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.4"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.8"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

GOOGLE_VEO3_1_PRO_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-v3.1-pro/text-to-video",
    names=(
        "google/veo3.1-pro/text-to-video-channel-low-price",
        "全能视频V3.1-pro-文生视频-低价渠道版",
    ),
    family="veo",
    method="google_veo3_1_pro_text_to_video_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes an eight-second video from text with Veo 3.1 Pro on the low-price channel.",
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
            max_length=8000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            default="8",
            options=("8",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / google / veo3.1 / google/veo3.1-pro/text-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("1.4"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.8"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    GOOGLE_VEO3_1_FAST_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_FAST_REFERENCE_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_FAST_TEXT_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_FAST_VIDEO_EXTEND_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_FAST_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_FAST_START_END_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_FAST_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_LITE_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_LITE_START_END_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_LITE_TEXT_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_LITE_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_LITE_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_PRO_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_PRO_REFERENCE_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_PRO_TEXT_TO_VIDEO_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_PRO_VIDEO_EXTEND_OFFICIAL_STABLE,
    GOOGLE_VEO3_1_PRO_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_PRO_START_END_TO_VIDEO_CHANNEL_LOW_PRICE,
    GOOGLE_VEO3_1_PRO_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE,
)


class Veo(Family[CallT]):
    """Google Veo: Video from text and pictures, and continued video, with Veo 3.1 Fast, Lite and
    Pro.
    """

    @method(GOOGLE_VEO3_1_FAST_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_fast_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[4, 6, 8, "4", "6", "8"] = 8,
        generate_audio: bool = False,
        last_image_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Veo 3.1 Fast on the stable official channel, to a last
        frame if one is given, with or without sound.

        - Name: ``google/veo3.1-fast/image-to-video-official-stable``, ``全能视频V3.1-fast-图生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-fast-official/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.35 to 7.04 per call, depending on duration and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "9:16".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            duration: Length of the finished video in seconds. 4, 6 or 8. Default: 8.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_FAST_REFERENCE_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_fast_reference_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        resolution: Literal["720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        generate_audio: bool | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of eight seconds in which the people or things of up to three pictures
        appear, with Veo 3.1 Fast on the stable official channel.

        - Name: ``google/veo3.1-fast/reference-to-video-official-stable``,
          ``全能视频V3.1-fast-参考生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-fast-official/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 8,000 characters.
            image_urls: Pictures of the people or things that should appear. At most 3 files, each
                JPG, JPEG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Service default: False.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. At least 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_reference_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GOOGLE_VEO3_1_FAST_TEXT_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_fast_text_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        duration: Literal[4, 6, 8, "4", "6", "8"] = 8,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        generate_audio: bool = True,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Veo 3.1 Fast on the stable official channel, with or without
        sound.

        - Name: ``google/veo3.1-fast/text-to-video-official-stable``, ``全能视频V3.1-fast-文生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-fast-official/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.35 to 7.04 per call, depending on duration and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "9:16".
            duration: Length of the finished video in seconds. 4, 6 or 8. Default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: True.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_text_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GOOGLE_VEO3_1_FAST_VIDEO_EXTEND_OFFICIAL_STABLE)
    def google_veo3_1_fast_video_extend_official_stable(
        self,
        *,
        video: MediaInput,
        resolution: Literal["720p", "1080p"] = "720p",
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video with Veo 3.1 Fast on the stable official channel.

        - Name: ``google/veo3.1-fast/video-extend-official-stable``, ``全能视频V3.1-fast-视频扩展-官方稳定版``
        - Path: ``rhart-video-v3.1-fast-official/video-extend``
        - Task: video-extend
        - Output: video
        - Price: CNY 6.56 per call (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under text-to-video.

        Args:
            video: The video to be continued. MP4 up to 10 MB.
            prompt: What happens next. 5 to 8,000 characters.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "720p".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_video_extend_official_stable(
                video=Path("clip.mp4"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_FAST_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_fast_image_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes an eight-second video from text and up to three pictures with Veo 3.1 Fast on the
        low-price channel.

        - Name: ``google/veo3.1-fast/image-to-video-channel-low-price``,
          ``全能视频V3.1-fast-图生视频-低价渠道版``
        - Path: ``rhart-video-v3.1-fast/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.20 to 0.50 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            image_urls: Up to three pictures to start from or to take people, things and style from.
                At most 3 files, each JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_image_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GOOGLE_VEO3_1_FAST_START_END_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_fast_start_end_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        first_frame_url: MediaInput,
        aspect_ratio: Literal["16:9", "9:16"] = "9:16",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        last_frame_url: MediaInput | None = None,
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Begins an eight-second video on a first frame and, if given, ends it on a last, with Veo
        3.1 Fast on the low-price channel.

        - Name: ``google/veo3.1-fast/start-end-to-video-channel-low-price``,
          ``全能视频V3.1-fast-首尾帧生视频-低价渠道版``
        - Path: ``rhart-video-v3.1-fast/start-end-to-video``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.20 to 0.50 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            first_frame_url: The picture the video begins with. JPG or PNG up to 30 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 30 MB.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "9:16".
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_start_end_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_FAST_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_fast_text_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16"] = "9:16",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes an eight-second video from text with Veo 3.1 Fast on the low-price channel.

        - Name: ``google/veo3.1-fast/text-to-video-channel-low-price``, ``全能视频V3.1-fast-文生视频-低价渠道版``
        - Path: ``rhart-video-v3.1-fast/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.20 to 0.50 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "9:16".
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_fast_text_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GOOGLE_VEO3_1_LITE_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_lite_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[4, 6, 8, "4", "6", "8"] = 6,
        resolution: Literal["720p", "1080p"] = "720p",
        negative_prompt: TextInput | None = None,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Veo 3.1 Lite on the stable official channel, at 720p or
        1080p.

        - Name: ``google/veo3.1-lite/image-to-video-official-stable``, ``全能视频V3.1-Lite图生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-lite-official/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.315 to 0.504 per second, depending on resolution (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 20,000 characters.
            image_url: The still picture the video starts from. JPG, JPEG, PNG or WEBP up to 20 MB.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            duration: Length of the finished video in seconds. 4, 6 or 8. Default: 6.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_lite_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_LITE_START_END_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_lite_start_end_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Veo 3.1 Lite on the stable official channel, at
        720p or 1080p.

        - Name: ``google/veo3.1-lite/start-end-to-video-official-stable``,
          ``全能视频V3.1-Lite首尾帧生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-lite-official/start-end-to-video``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 2.52 to 4.032 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: How the first picture turns into the last: movement, camera, change of scene. 1
                to 20,000 characters.
            first_image_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 10 MB.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "720p".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 20,000 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_lite_start_end_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_LITE_TEXT_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_lite_text_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["720p", "1080p"] = "1080p",
        duration: Literal[4, 6, 8, "4", "6", "8"] = 6,
        negative_prompt: TextInput | None = None,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Veo 3.1 Lite on the stable official channel, at 720p or
        1080p.

        - Name: ``google/veo3.1-lite/text-to-video-official-stable``, ``全能视频V3.1-Lite文生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-lite-official/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.315 to 0.504 per second, depending on resolution (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "1080p". Default: "1080p".
            duration: Length of the finished video in seconds. 4, 6 or 8. Default: 6.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_lite_text_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GOOGLE_VEO3_1_LITE_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_lite_image_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        resolution: Literal["720p", "4k"] = "720p",
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes an eight-second video from text and up to three pictures with Veo 3.1 Lite on the
        low-price channel.

        - Name: ``google/veo3.1-lite/image-to-video-channel-low-price``
        - Path: ``rhart-video-v3.1-lite/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.20 to 0.50 per call, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published prices also name 1080p, which is not among the options.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            image_urls: Up to three pictures to start from or to take people, things and style from.
                At most 3 files, each JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_lite_image_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GOOGLE_VEO3_1_LITE_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_lite_text_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16"] = "9:16",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes an eight-second video from text with Veo 3.1 Lite on the low-price channel.

        - Name: ``google/veo3.1-lite/text-to-video-channel-low-price``
        - Path: ``rhart-video-v3.1-lite/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.20 to 0.50 per call, depending on resolution (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "9:16".
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_lite_text_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_pro_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[4, 6, 8, "4", "6", "8"] = 8,
        generate_audio: bool = False,
        last_image_url: MediaInput | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Veo 3.1 Pro on the stable official channel, to a last frame
        if one is given, with or without sound.

        - Name: ``google/veo3.1-pro/image-to-video-official-stable``, ``全能视频V3.1-pro-图生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-pro-official/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 4.70 to 18.80 per call, depending on duration and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "9:16".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            duration: Length of the finished video in seconds. 4, 6 or 8. Default: 8.
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_REFERENCE_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_pro_reference_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        resolution: Literal["720p", "1080p", "4k"] = "1080p",
        generate_audio: bool = False,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to three pictures appear, with Veo 3.1
        Pro on the stable official channel.

        - Name: ``google/veo3.1-pro/reference-to-video-official-stable``,
          ``全能视频V3.1-pro-参考生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-pro-official/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 9.40 to 18.80 per call, depending on generate_audio (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            image_urls: Pictures of the people or things that should appear. At most 3 files, each
                JPG or PNG up to 10 MB.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            resolution: How large and fine the result is. "720p", "1080p" or "4k". Default: "1080p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_reference_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_TEXT_TO_VIDEO_OFFICIAL_STABLE)
    def google_veo3_1_pro_text_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        duration: Literal[4, 6, 8, "4", "6", "8"] = 8,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        generate_audio: bool = False,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Veo 3.1 Pro on the stable official channel, with or without
        sound.

        - Name: ``google/veo3.1-pro/text-to-video-official-stable``, ``全能视频V3.1-pro-文生视频-官方稳定版``
        - Path: ``rhart-video-v3.1-pro-official/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 4.70 to 18.80 per call, depending on duration and generate_audio (on .cn,
          published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "9:16".
            duration: Length of the finished video in seconds. 4, 6 or 8. Default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            generate_audio: Lets the model make sound along with the picture. Where the price list
                tells the two apart, sound costs more. Default: False.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_text_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_VIDEO_EXTEND_OFFICIAL_STABLE)
    def google_veo3_1_pro_video_extend_official_stable(
        self,
        *,
        video: MediaInput,
        resolution: Literal["720p", "1080p"] = "720p",
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video with Veo 3.1 Pro on the stable official channel.

        - Name: ``google/veo3.1-pro/video-extend-official-stable``, ``全能视频V3.1-pro-视频扩展-官方稳定版``
        - Path: ``rhart-video-v3.1-pro-official/video-extend``
        - Task: video-extend
        - Output: video
        - Price: CNY 17.40 per call (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under text-to-video.

        Args:
            video: The video to be continued. MP4 up to 10 MB.
            prompt: What happens next. 5 to 8,000 characters.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "720p".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_video_extend_official_stable(
                video=Path("clip.mp4"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_pro_image_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture for eight seconds with Veo 3.1 Pro on the low-price channel.

        - Name: ``google/veo3.1-pro/image-to-video-channel-low-price``, ``全能视频V3.1-pro-图生视频-低价渠道版``
        - Path: ``rhart-video-v3.1-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.50 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_image_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_START_END_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_pro_start_end_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        first_frame_url: MediaInput,
        aspect_ratio: Literal["16:9", "9:16"] = "9:16",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        last_frame_url: MediaInput | None = None,
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Begins an eight-second video on a first frame and, if given, ends it on a last, with Veo
        3.1 Pro on the low-price channel.

        - Name: ``google/veo3.1-pro/start-end-to-video-channel-low-price``,
          ``全能视频V3.1-pro-首尾帧生视频-低价渠道版``
        - Path: ``rhart-video-v3.1-pro/start-end-to-video``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.80 to 1.40 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            first_frame_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "9:16".
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_start_end_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(GOOGLE_VEO3_1_PRO_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE)
    def google_veo3_1_pro_text_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16"] = "9:16",
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        duration: Literal[8, "8"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes an eight-second video from text with Veo 3.1 Pro on the low-price channel.

        - Name: ``google/veo3.1-pro/text-to-video-channel-low-price``, ``全能视频V3.1-pro-文生视频-低价渠道版``
        - Path: ``rhart-video-v3.1-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.80 to 1.40 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 8,000 characters.
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "9:16".
            duration: Length of the finished video in seconds. Only 8. Service default: 8.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.veo.google_veo3_1_pro_text_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...
