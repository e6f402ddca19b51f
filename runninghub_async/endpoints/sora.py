# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""OpenAI Sora: Video from text or a picture with Sora 2 and Sora 2 Pro, and characters for it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    Gone,
    Parameter,
    PriceRule,
    PriceTable,
)

SizeOption: TypeAlias = Literal[
    "720x1280", "1280x720", "1024x1792", "1792x1024", "1080x1920", "1920x1080"
]

SORA_2_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-s-official/image-to-video",
    names=("sora-2/image-to-video-official-stable", "全能视频S-图生视频-官方稳定版"),
    family="sora",
    method="sora_2_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Sora 2 on the stable official channel.",
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
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="4",
            options=("4", "8", "12"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from. Its size has to be 720x1280, 1280x720, 1024x1792 or 1792x1024 pixels, the shape of the video.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("5.46"), when={"duration": "12"}),
                PriceRule(amount=Decimal("1.82"), when={"duration": "4"}),
                PriceRule(amount=Decimal("3.64"), when={"duration": "8"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_PRO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-s-official/image-to-video-pro",
    names=("sora-2/image-to-video-pro-official-stable", "全能视频S-图生视频-pro-官方稳定版"),
    family="sora",
    method="sora_2_image_to_video_pro_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Sora 2 Pro on the stable official channel, for up to 20 seconds at up to 1080p.",
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
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="4",
            options=("4", "8", "12", "16", "20"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from. Its size has to be 720x1280, 1280x720, 1024x1792 or 1792x1024 pixels, the shape of the video.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-pro-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.5"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("2.1"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_REALISTIC_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-s-official/image-to-video-realistic",
    names=(
        "sora-2/image-to-video-realistic-official-stable",
        "全能视频S-图生视频-支持真人-官方稳定版",
    ),
    family="sora",
    method="sora_2_image_to_video_realistic_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Sora 2 on the stable official channel, in the realistic variant.",
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
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="4",
            options=("4", "8", "12"),
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
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-realistic-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("10.0"), when={"duration": "12"}),
                PriceRule(amount=Decimal("3.2"), when={"duration": "4"}),
                PriceRule(amount=Decimal("6.5"), when={"duration": "8"}),
            ),
        ),
    ),
)

SORA_UPLOAD_CHARACTER_OFFICIAL = Endpoint(
    path="rhart-video-s-official/sora-upload-character",
    names=("sora-upload-character-official",),
    family="sora",
    method="sora_upload_character_official",
    task="asset-upload",
    output="video",
    summary="Registers a character from a short video for Sora 2 on the stable official channel; later prompts call it by its name.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The character in motion: 2 to 4 seconds, at least 720p.",
            required=True,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="name",
            python_name="name",
            type="string",
            description="What the character is called; prompts for text-to-video use it.",
            required=True,
            max_length=80,
        ),
    ),
    nav=("Video Generation & Processing / video-tools / sora-upload-character-official",),
    notes="The registry calls the result a video, that of the low-price channel text. What comes back is not known.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
    data=DataForm(
        fields=(DataField(name="character_id", type="string", description="The character's id."),),
        bare="character_id",
    ),
)

SORA_2_TEXT_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-s-official/text-to-video",
    names=("sora-2/text-to-video-official-stable", "全能视频S-文生视频-官方稳定版"),
    family="sora",
    method="sora_2_text_to_video_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Sora 2 on the stable official channel.",
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
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="720x1280",
            options=("720x1280", "1280x720"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="4",
            options=("4", "8", "12"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / sora / sora-2/text-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("5.46"), when={"duration": "12"}),
                PriceRule(amount=Decimal("1.82"), when={"duration": "4"}),
                PriceRule(amount=Decimal("3.64"), when={"duration": "8"}),
            ),
        ),
    ),
)

SORA_2_TEXT_TO_VIDEO_PRO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-s-official/text-to-video-pro",
    names=("sora-2/text-to-video-pro-official-stable", "全能视频S-文生视频-pro-官方稳定版"),
    family="sora",
    method="sora_2_text_to_video_pro_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Sora 2 Pro on the stable official channel, for up to 20 seconds at up to 1080p.",
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
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="720x1280",
            options=("720x1280", "1280x720", "1024x1792", "1792x1024", "1080x1920", "1920x1080"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="12",
            options=("4", "8", "12", "16", "20"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/text-to-video-pro-official-stable",
    ),
    notes="The documentation files this endpoint under image-to-video; it takes no picture.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.5"), when={"size": "1024x1792"}),
                PriceRule(amount=Decimal("4.9"), when={"size": "1080x1920"}),
                PriceRule(amount=Decimal("2.1"), when={"size": "1280x720"}),
                PriceRule(amount=Decimal("3.5"), when={"size": "1792x1024"}),
                PriceRule(amount=Decimal("4.9"), when={"size": "1920x1080"}),
                PriceRule(amount=Decimal("2.1"), when={"size": "720x1280"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-s/image-to-video",
    names=("sora-2/image-to-video-channel-low-price", "全能视频S-图生视频-低价渠道版"),
    family="sora",
    method="sora_2_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Sora 2 on the low-price channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="10",
            options=("10", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=5,
            max_length=4000,
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-channel-low-price",
    ),
    notes="The documentation of April 2026 lists this name twice; the other path, ending in -deprecated, is gone. A client had calls of 5 September 2026 refused with error 1000.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_ASYN_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-s/image-to-video-asyn",
    names=("sora-2/image-to-video-asyn-channel-low-price",),
    family="sora",
    method="sora_2_image_to_video_asyn_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Sora 2 on the low-price channel, in the cheaper variant called asyn.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
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
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="10",
            options=("10", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=4000,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.5"), when={"duration": "10"}),
                PriceRule(amount=Decimal("0.5"), when={"duration": "15"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE_DEPRECATED = Endpoint(
    path="rhart-video-s/image-to-video-deprecated",
    names=("sora-2/image-to-video-channel-low-price",),
    family="sora",
    method="sora_2_image_to_video_channel_low_price_deprecated",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Sora 2 on the low-price channel, under the older path.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="10",
            options=("10", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=4000,
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-channel-low-price",
    ),
    deprecated="Use sora_2_image_to_video_official_stable instead.",
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="rhart-video-s-official/image-to-video",
    ),
    notes="The documentation of April 2026 kept this path beside the plain one under the same name; the parameters are those of that one.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_PRO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-s/image-to-video-pro",
    names=("sora-2/image-to-video-pro-channel-low-price",),
    family="sora",
    method="sora_2_image_to_video_pro_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Animates a still picture for 15 or 25 seconds with Sora 2 Pro on the low-price channel.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="15",
            options=("15", "25"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-pro-channel-low-price",
    ),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="rhart-video-s-official/image-to-video-pro",
    ),
    notes="The documentation of April 2026 lists this name twice. The other path, ending in -deprecated, was the one in the registry of 7 May; the parameters are those of that day.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "9:16"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "9:16"}),
            ),
        ),
    ),
)

SORA_2_IMAGE_TO_VIDEO_PRO_CHANNEL_LOW_PRICE_DEPRECATED = Endpoint(
    path="rhart-video-s/image-to-video-pro-deprecated",
    names=(
        "sora-2/image-to-video-pro-channel-low-price",
        "全能视频S-图生视频-pro-低价渠道版-已下架",
    ),
    family="sora",
    method="sora_2_image_to_video_pro_channel_low_price_deprecated",
    task="image-to-video",
    output="video",
    summary="Animates a still picture for 15 or 25 seconds with Sora 2 Pro on the low-price channel, under the older path.",
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
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="15",
            options=("15", "25"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / sora / sora-2/image-to-video-pro-channel-low-price",
    ),
    deprecated="Use sora_2_image_to_video_pro_official_stable instead.",
    notes="The documentation of September 2026 still lists this path and calls it taken down.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "9:16"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "9:16"}),
            ),
        ),
    ),
)

SORA_UPLOAD_CHARACTER_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-s/sora-upload-character",
    names=("sora-upload-character-channel-low-price", "全能视频S-角色上传-低价渠道版"),
    family="sora",
    method="sora_upload_character_channel_low_price",
    task="asset-upload",
    output="text",
    summary="Registers a character from a short video for Sora 2 on the low-price channel; the answer is text.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The character in motion.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("MP4",),
        ),
    ),
    nav=("Video Generation & Processing / video-tools / sora-upload-character-channel-low-price",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
    data=DataForm(
        fields=(DataField(name="character_id", type="string", description="The character's id."),),
        bare="character_id",
    ),
)

SORA_2_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-s/text-to-video",
    names=("sora-2/text-to-video-channel-low-price", "全能视频S-文生视频-低价渠道版"),
    family="sora",
    method="sora_2_text_to_video_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Sora 2 on the low-price channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="10",
            options=("10", "15"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=5,
            max_length=4000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / sora / sora-2/text-to-video-channel-low-price",
    ),
    notes="The documentation of April 2026 lists this name twice; the other path, ending in -deprecated, is gone. A client had calls of 5 September 2026 refused with error 1000.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15"}),
            ),
        ),
    ),
)

SORA_2_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE_DEPRECATED = Endpoint(
    path="rhart-video-s/text-to-video-deprecated",
    names=("sora-2/text-to-video-channel-low-price",),
    family="sora",
    method="sora_2_text_to_video_channel_low_price_deprecated",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Sora 2 on the low-price channel, under the older path.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="10",
            options=("10", "15"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=4000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / sora / sora-2/text-to-video-channel-low-price",
    ),
    deprecated="Use sora_2_text_to_video_official_stable instead.",
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="rhart-video-s-official/text-to-video",
    ),
    notes="The documentation of April 2026 kept this path beside the plain one under the same name; the parameters are those of that one.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15"}),
            ),
        ),
    ),
)

SORA_2_TEXT_TO_VIDEO_PRO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-s/text-to-video-pro",
    names=("sora-2/text-to-video-pro-channel-low-price",),
    family="sora",
    method="sora_2_text_to_video_pro_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video of 15 or 25 seconds from text with Sora 2 Pro on the low-price channel.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=4000,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="15",
            options=("15", "25"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / sora / sora-2/text-to-video-pro-channel-low-price",
    ),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="rhart-video-s-official/text-to-video-pro",
    ),
    notes="The documentation of April 2026 lists this name twice. The other path, ending in -deprecated, was the one in the registry of 7 May; the parameters are those of that day.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "9:16"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "9:16"}),
            ),
        ),
    ),
)

SORA_2_TEXT_TO_VIDEO_PRO_CHANNEL_LOW_PRICE_DEPRECATED = Endpoint(
    path="rhart-video-s/text-to-video-pro-deprecated",
    names=(
        "sora-2/text-to-video-pro-channel-low-price",
        "全能视频S-文生视频-pro-低价渠道版-已下架",
    ),
    family="sora",
    method="sora_2_text_to_video_pro_channel_low_price_deprecated",
    task="text-to-video",
    output="video",
    summary="Makes a video of 15 or 25 seconds from text with Sora 2 Pro on the low-price channel, under the older path.",
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
            max_length=4000,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="15",
            options=("15", "25"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("9:16", "16:9"),
        ),
        Parameter(
            name="storyboard",
            python_name="storyboard",
            type="boolean",
            description="Reads the text as a storyboard of several shots.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / sora / sora-2/text-to-video-pro-channel-low-price",
    ),
    deprecated="Use sora_2_text_to_video_pro_official_stable instead.",
    notes="The documentation of September 2026 still lists this path and calls it taken down.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "15", "aspectRatio": "9:16"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "16:9"}),
                PriceRule(amount=Decimal("1.0"), when={"duration": "25", "aspectRatio": "9:16"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    SORA_2_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    SORA_2_IMAGE_TO_VIDEO_PRO_OFFICIAL_STABLE,
    SORA_2_IMAGE_TO_VIDEO_REALISTIC_OFFICIAL_STABLE,
    SORA_UPLOAD_CHARACTER_OFFICIAL,
    SORA_2_TEXT_TO_VIDEO_OFFICIAL_STABLE,
    SORA_2_TEXT_TO_VIDEO_PRO_OFFICIAL_STABLE,
    SORA_2_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
    SORA_2_IMAGE_TO_VIDEO_ASYN_CHANNEL_LOW_PRICE,
    SORA_2_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE_DEPRECATED,
    SORA_2_IMAGE_TO_VIDEO_PRO_CHANNEL_LOW_PRICE,
    SORA_2_IMAGE_TO_VIDEO_PRO_CHANNEL_LOW_PRICE_DEPRECATED,
    SORA_UPLOAD_CHARACTER_CHANNEL_LOW_PRICE,
    SORA_2_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE,
    SORA_2_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE_DEPRECATED,
    SORA_2_TEXT_TO_VIDEO_PRO_CHANNEL_LOW_PRICE,
    SORA_2_TEXT_TO_VIDEO_PRO_CHANNEL_LOW_PRICE_DEPRECATED,
)


class Sora(Family[CallT]):
    """OpenAI Sora: Video from text or a picture with Sora 2 and Sora 2 Pro, and characters for
    it.
    """

    @method(SORA_2_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def sora_2_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[4, 8, 12, "4", "8", "12"] = 4,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Sora 2 on the stable official channel.

        - Name: ``sora-2/image-to-video-official-stable``, ``全能视频S-图生视频-官方稳定版``
        - Path: ``rhart-video-s-official/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.82 to 5.46 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            duration: Length of the finished video in seconds. 4, 8 or 12. Default: 4.
            image_url: The still picture the video starts from. Its size has to be 720x1280,
                1280x720, 1024x1792 or 1792x1024 pixels, the shape of the video. JPG or PNG up to 10
                MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_PRO_OFFICIAL_STABLE)
    def sora_2_image_to_video_pro_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["720p", "1080p"] = "720p",
        duration: Literal[4, 8, 12, 16, 20, "4", "8", "12", "16", "20"] = 4,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Sora 2 Pro on the stable official channel, for up to 20
        seconds at up to 1080p.

        - Name: ``sora-2/image-to-video-pro-official-stable``, ``全能视频S-图生视频-pro-官方稳定版``
        - Path: ``rhart-video-s-official/image-to-video-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.10 to 3.50 per second, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            resolution: How large and fine the result is. "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 4, 8, 12, 16 or 20. Default: 4.
            image_url: The still picture the video starts from. Its size has to be 720x1280,
                1280x720, 1024x1792 or 1792x1024 pixels, the shape of the video. JPG or PNG up to 10
                MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_pro_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_REALISTIC_OFFICIAL_STABLE)
    def sora_2_image_to_video_realistic_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[4, 8, 12, "4", "8", "12"] = 4,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Sora 2 on the stable official channel, in the realistic
        variant.

        - Name: ``sora-2/image-to-video-realistic-official-stable``, ``全能视频S-图生视频-支持真人-官方稳定版``
        - Path: ``rhart-video-s-official/image-to-video-realistic``
        - Task: image-to-video
        - Output: video
        - Price: CNY 3.20 to 10.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            duration: Length of the finished video in seconds. 4, 8 or 12. Default: 4.
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_realistic_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SORA_UPLOAD_CHARACTER_OFFICIAL)
    def sora_upload_character_official(
        self, *, video_url: MediaInput, name: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Registers a character from a short video for Sora 2 on the stable official channel; later
        prompts call it by its name.

        - Name: ``sora-upload-character-official``
        - Path: ``rhart-video-s-official/sora-upload-character``
        - Task: asset-upload
        - Output: video
        - Price: CNY 0.01 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a video, that of the low-price channel text. What
          comes back is not known.

        Args:
            video_url: The character in motion: 2 to 4 seconds, at least 720p. MP4 up to 100 MB.
            name: What the character is called; prompts for text-to-video use it. At most 80
                characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `character_id` (string): The character's id.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_upload_character_official(
                video_url=Path("clip.mp4"),
                name="my-name",
            )
        """
        ...

    @method(SORA_2_TEXT_TO_VIDEO_OFFICIAL_STABLE)
    def sora_2_text_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        size: Literal["720x1280", "1280x720"] = "720x1280",
        duration: Literal[4, 8, 12, "4", "8", "12"] = 4,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Sora 2 on the stable official channel.

        - Name: ``sora-2/text-to-video-official-stable``, ``全能视频S-文生视频-官方稳定版``
        - Path: ``rhart-video-s-official/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.82 to 5.46 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "720x1280" or "1280x720". Default: "720x1280".
            duration: Length of the finished video in seconds. 4, 8 or 12. Default: 4.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_text_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_TEXT_TO_VIDEO_PRO_OFFICIAL_STABLE)
    def sora_2_text_to_video_pro_official_stable(
        self,
        *,
        prompt: TextInput,
        size: SizeOption = "720x1280",
        duration: Literal[4, 8, 12, 16, 20, "4", "8", "12", "16", "20"] = 12,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Sora 2 Pro on the stable official channel, for up to 20
        seconds at up to 1080p.

        - Name: ``sora-2/text-to-video-pro-official-stable``, ``全能视频S-文生视频-pro-官方稳定版``
        - Path: ``rhart-video-s-official/text-to-video-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.10 to 4.90 per second, depending on size (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-video; it takes no picture.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "720x1280", "1280x720", "1024x1792", "1792x1024", "1080x1920" or
                "1920x1080". Default: "720x1280".
            duration: Length of the finished video in seconds. 4, 8, 12, 16 or 20. Default: 12.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_text_to_video_pro_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def sora_2_image_to_video_channel_low_price(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        duration: Literal[10, 15, "10", "15"] = 10,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Sora 2 on the low-price channel.

        - Name: ``sora-2/image-to-video-channel-low-price``, ``全能视频S-图生视频-低价渠道版``
        - Path: ``rhart-video-s/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of April 2026 lists this name twice; the other path, ending in
          -deprecated, is gone. A client had calls of 5 September 2026 refused with error 1000.

        Args:
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 10 or 15. Default: 10.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 4,000 characters.
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_channel_low_price(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_ASYN_CHANNEL_LOW_PRICE)
    def sora_2_image_to_video_asyn_channel_low_price(
        self,
        *,
        image_url: MediaInput,
        duration: Literal[10, 15, "10", "15"] = 10,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Sora 2 on the low-price channel, in the cheaper variant
        called asyn.

        - Name: ``sora-2/image-to-video-asyn-channel-low-price``
        - Path: ``rhart-video-s/image-to-video-asyn``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.50 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 10 or 15. Default: 10.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_asyn_channel_low_price(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE_DEPRECATED)
    def sora_2_image_to_video_channel_low_price_deprecated(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        duration: Literal[10, 15, "10", "15"] = 10,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Sora 2 on the low-price channel, under the older path.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `rhart-video-s-official/image-to-video` instead.

        Deprecated: Use sora_2_image_to_video_official_stable instead.

        - Name: ``sora-2/image-to-video-channel-low-price``
        - Path: ``rhart-video-s/image-to-video-deprecated``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of April 2026 kept this path beside the plain one under the same
          name; the parameters are those of that one.

        Args:
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 10 or 15. Default: 10.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 4,000 characters.
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_channel_low_price_deprecated(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_PRO_CHANNEL_LOW_PRICE)
    def sora_2_image_to_video_pro_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[15, 25, "15", "25"] = 15,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture for 15 or 25 seconds with Sora 2 Pro on the low-price channel.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `rhart-video-s-official/image-to-video-pro` instead.

        - Name: ``sora-2/image-to-video-pro-channel-low-price``
        - Path: ``rhart-video-s/image-to-video-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of April 2026 lists this name twice. The other path, ending in
          -deprecated, was the one in the registry of 7 May; the parameters are those of that day.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 15 or 25. Default: 15.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_pro_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SORA_2_IMAGE_TO_VIDEO_PRO_CHANNEL_LOW_PRICE_DEPRECATED)
    def sora_2_image_to_video_pro_channel_low_price_deprecated(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[15, 25, "15", "25"] = 15,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture for 15 or 25 seconds with Sora 2 Pro on the low-price channel,
        under the older path.

        Deprecated: Use sora_2_image_to_video_pro_official_stable instead.

        - Name: ``sora-2/image-to-video-pro-channel-low-price``, ``全能视频S-图生视频-pro-低价渠道版-已下架``
        - Path: ``rhart-video-s/image-to-video-pro-deprecated``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of September 2026 still lists this path and calls it taken down.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 4,000 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 15 or 25. Default: 15.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_image_to_video_pro_channel_low_price_deprecated(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SORA_UPLOAD_CHARACTER_CHANNEL_LOW_PRICE)
    def sora_upload_character_channel_low_price(
        self, *, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Registers a character from a short video for Sora 2 on the low-price channel; the answer
        is text.

        - Name: ``sora-upload-character-channel-low-price``, ``全能视频S-角色上传-低价渠道版``
        - Path: ``rhart-video-s/sora-upload-character``
        - Task: asset-upload
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)

        Args:
            video_url: The character in motion. MP4 up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `character_id` (string): The character's id.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_upload_character_channel_low_price(
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(SORA_2_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE)
    def sora_2_text_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        duration: Literal[10, 15, "10", "15"] = 10,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Sora 2 on the low-price channel.

        - Name: ``sora-2/text-to-video-channel-low-price``, ``全能视频S-文生视频-低价渠道版``
        - Path: ``rhart-video-s/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of April 2026 lists this name twice; the other path, ending in
          -deprecated, is gone. A client had calls of 5 September 2026 refused with error 1000.

        Args:
            duration: Length of the finished video in seconds. 10 or 15. Default: 10.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 4,000 characters.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_text_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE_DEPRECATED)
    def sora_2_text_to_video_channel_low_price_deprecated(
        self,
        *,
        prompt: TextInput,
        duration: Literal[10, 15, "10", "15"] = 10,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Sora 2 on the low-price channel, under the older path.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `rhart-video-s-official/text-to-video` instead.

        Deprecated: Use sora_2_text_to_video_official_stable instead.

        - Name: ``sora-2/text-to-video-channel-low-price``
        - Path: ``rhart-video-s/text-to-video-deprecated``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of April 2026 kept this path beside the plain one under the same
          name; the parameters are those of that one.

        Args:
            duration: Length of the finished video in seconds. 10 or 15. Default: 10.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 4,000 characters.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_text_to_video_channel_low_price_deprecated(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_TEXT_TO_VIDEO_PRO_CHANNEL_LOW_PRICE)
    def sora_2_text_to_video_pro_channel_low_price(
        self,
        *,
        prompt: TextInput,
        duration: Literal[15, 25, "15", "25"] = 15,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of 15 or 25 seconds from text with Sora 2 Pro on the low-price channel.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `rhart-video-s-official/text-to-video-pro` instead.

        - Name: ``sora-2/text-to-video-pro-channel-low-price``
        - Path: ``rhart-video-s/text-to-video-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of April 2026 lists this name twice. The other path, ending in
          -deprecated, was the one in the registry of 7 May; the parameters are those of that day.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 4,000 characters.
            duration: Length of the finished video in seconds. 15 or 25. Default: 15.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_text_to_video_pro_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SORA_2_TEXT_TO_VIDEO_PRO_CHANNEL_LOW_PRICE_DEPRECATED)
    def sora_2_text_to_video_pro_channel_low_price_deprecated(
        self,
        *,
        prompt: TextInput,
        duration: Literal[15, 25, "15", "25"] = 15,
        aspect_ratio: Literal["9:16", "16:9"] = "9:16",
        storyboard: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of 15 or 25 seconds from text with Sora 2 Pro on the low-price channel,
        under the older path.

        Deprecated: Use sora_2_text_to_video_pro_official_stable instead.

        - Name: ``sora-2/text-to-video-pro-channel-low-price``, ``全能视频S-文生视频-pro-低价渠道版-已下架``
        - Path: ``rhart-video-s/text-to-video-pro-deprecated``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Note: The documentation of September 2026 still lists this path and calls it taken down.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 4,000 characters.
            duration: Length of the finished video in seconds. 15 or 25. Default: 15.
            aspect_ratio: Shape of the result, width to height. "9:16" or "16:9". Default: "9:16".
            storyboard: Reads the text as a storyboard of several shots. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.sora.sora_2_text_to_video_pro_channel_low_price_deprecated(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...
