# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""xAI Grok: Pictures and video with xAI's Grok and Grok Imagine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

AspectRatioOption: TypeAlias = Literal["960x960", "720x1280", "1280x720", "1168x784", "784x1168"]
AspectRatioOption2: TypeAlias = Literal[
    "2:1", "20:9", "16:9", "4:3", "3:2", "1:1", "2:3", "3:4", "9:16", "9:20", "1:2"
]
AspectRatioOption3: TypeAlias = Literal["auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"]

GROK_3_IMAGE_TO_IMAGE = Endpoint(
    path="rhart-image-g-3/image-to-image",
    names=("grok-3-image-to-image",),
    family="grok",
    method="grok_3_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits one picture as a text says with Grok 3.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The picture to be edited; one only, in spite of the plural.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.0")),),
        ),
    ),
)

GROK_3_IMAGE_TEXT_TO_IMAGE = Endpoint(
    path="rhart-image-g-3/text-to-image",
    names=("grok-3-image-text-to-image",),
    family="grok",
    method="grok_3_image_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Grok 3.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.0")),),
        ),
    ),
)

GROK_4_IMAGE_IMAGE_TO_IMAGE = Endpoint(
    path="rhart-image-g-4/image-to-image",
    names=("grok-4-image-image-to-image",),
    family="grok",
    method="grok_4_image_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits one picture as a text says with Grok 4.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The picture to be edited; one only, in spite of the plural.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.0")),),
        ),
    ),
)

GROK_4_IMAGE_TEXT_TO_IMAGE = Endpoint(
    path="rhart-image-g-4/text-to-image",
    names=("grok-4-image-text-to-image",),
    family="grok",
    method="grok_4_image_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Grok 4.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.0")),),
        ),
    ),
)

GROK_IMAGE_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-g/image-to-image",
    names=("grok-image/image-to-image/channel-low-price", "全能图片X-图生图-低价渠道版"),
    family="grok",
    method="grok_image_image_to_image_channel_low_price",
    task="image-to-image",
    output="image",
    summary="Edits one picture as a text says with a chosen Grok version on the low-price channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which version of the Grok picture model draws.",
            required=True,
            default="g-4.2",
            options=("g-3", "g-4", "g-4.1", "g-4.2"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / grok / grok-image/image-to-image/channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.08")),),
        ),
    ),
)

GROK_IMAGE_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-g/text-to-image",
    names=("grok-image/text-to-image/channel-low-price", "全能图片X-文生图-低价渠道版"),
    family="grok",
    method="grok_image_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with a chosen Grok version on the low-price channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which version of the Grok picture model draws.",
            required=True,
            default="g-4.2",
            options=("g-3", "g-4", "g-4.1", "g-4.2"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Width and height of the result in pixels; these are sizes, in spite of the name.",
            options=("960x960", "720x1280", "1280x720", "1168x784", "784x1168"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / grok / grok-image/text-to-image/channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.08")),),
        ),
    ),
)

XAI_GROK_IMAGINE_IMAGE_EDIT_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-x-official/edit",
    names=("xai/grok-imagine-image/edit-official-stable", "全能图片X-图片编辑-官方稳定版"),
    family="grok",
    method="xai_grok_imagine_image_edit_official_stable",
    task="image-edit",
    output="image",
    summary="Edits one picture as a text says with Grok Imagine on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=5,
            max_length=20000,
        ),
        Parameter(
            name="image",
            python_name="image",
            type="image",
            description="The picture to be changed.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.14")),),
        ),
    ),
)

XAI_GROK_IMAGINE_IMAGE_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-x-official/text-to-image",
    names=("xai/grok-imagine-image/text-to-image-official-stable", "全能图片X-文生图片-官方稳定版"),
    family="grok",
    method="xai_grok_imagine_image_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Grok Imagine on the stable official channel.",
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
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=(
                "2:1",
                "20:9",
                "16:9",
                "4:3",
                "3:2",
                "1:1",
                "2:3",
                "3:4",
                "9:16",
                "9:20",
                "1:2",
            ),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="jpeg",
            options=("jpeg", "png"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.14")),),
        ),
    ),
)

XAI_GROK_IMAGINE_IMAGE_QUALITY_EDIT_OFFICIAL_STABLE = Endpoint(
    path="rhart-imagine-image-quality/edit",
    names=(
        "xai/rhart-imagine-image-quality/edit-official-stable",
        "全能图片X-高质量图片编辑-官方稳定版",
    ),
    family="grok",
    method="xai_grok_imagine_image_quality_edit_official_stable",
    task="image-edit",
    output="image",
    summary="Edits a picture with the quality variant of Grok Imagine on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=4000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; auto keeps that of the picture.",
            default="auto",
            options=("auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k"),
        ),
        Parameter(
            name="numImages",
            python_name="num_images",
            type="choice",
            description="How many pictures to make.",
            required=True,
            default="1",
            options=("1", "2", "3", "4"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "png", "webp"),
        ),
    ),
)

XAI_GROK_IMAGINE_IMAGE_QUALITY_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-imagine-image-quality/text-to-image",
    names=(
        "xai/rhart-imagine-image-quality/text-to-image-official-stable",
        "全能图片X-高质量文生图-官方稳定版",
    ),
    family="grok",
    method="xai_grok_imagine_image_quality_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes up to four pictures from text with the quality variant of Grok Imagine on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k"),
        ),
        Parameter(
            name="numImages",
            python_name="num_images",
            type="choice",
            description="How many pictures to make.",
            required=True,
            default="1",
            options=("1", "2", "3", "4"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "png", "webp"),
        ),
    ),
)

XAI_GROK_IMAGINE_EDIT_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/edit-video",
    names=("xai/grok-imagine/edit-video-official-stable", "全能视频X-编辑视频-官方稳定版"),
    family="grok",
    method="xai_grok_imagine_edit_video_official_stable",
    task="video-edit",
    output="video",
    summary="Changes a video as a text says with Grok Imagine on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone.",
            required=True,
            min_length=5,
            max_length=800,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="480p",
            options=("720p", "480p"),
            evidence="The published text speaks of 1080p at 15 seconds; neither is among the options.",
        ),
    ),
    nav=(
        "Video Generation & Processing / video-edit / xai/grok-imagine/edit-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.41")),),
        ),
    ),
)

XAI_GROK_IMAGINE_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/image-to-video",
    names=("xai/grok-imagine/image-to-video-official-stable", "全能视频X-图生视频-官方稳定版"),
    family="grok",
    method="xai_grok_imagine_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Grok Imagine on the stable official channel.",
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
            max_length=800,
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("720p", "480p"),
            evidence="The published text speaks of 1080p at 15 seconds; neither is among the options.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / xai / grok / xai/grok-imagine/image-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.15"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.89"), when={"duration": "6"}),
            ),
        ),
    ),
)

XAI_GROK_IMAGINE_VIDEO_V1_5_IMAGE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/image-to-video-v1.5",
    names=(
        "xai/grok-imagine-video-v1.5/image-to-video-official-stable",
        "全能视频X-图生视频-官方稳定版-v1.5",
    ),
    family="grok",
    method="xai_grok_imagine_video_v1_5_image_to_video_official_stable",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Grok Imagine 1.5 on the stable official channel.",
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
            max_length=2048,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=100,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=6,
            min=1,
            max=15,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
    ),
)

XAI_GROK_IMAGINE_VIDEO_REFERENCE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/reference-to-video",
    names=(
        "xai/grok-imagine-video/reference-to-video-official-stable",
        "全能视频X-多图参考生视频-官方稳定版",
    ),
    family="grok",
    method="xai_grok_imagine_video_reference_to_video_official_stable",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to seven pictures appear, with Grok Imagine on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear.",
            required=True,
            multiple=True,
            max_files=7,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("720p", "480p"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.15"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.89"), when={"duration": "6"}),
            ),
        ),
    ),
)

XAI_GROK_IMAGINE_VIDEO_V1_5_REFERENCE_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/reference-to-video-v1.5",
    names=(
        "rhart-video-g-official/reference-to-video-v1.5",
        "全能视频X-参考生视频-官方稳定版-v1.5",
    ),
    family="grok",
    method="xai_grok_imagine_video_v1_5_reference_to_video_official_stable",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to seven pictures appear, with Grok Imagine 1.5 on the stable official channel.",
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
            max_length=2048,
        ),
        Parameter(
            name="referenceImages",
            python_name="reference_images",
            type="image",
            description="Pictures of the people or things that should appear, or of the look wanted.",
            required=True,
            multiple=True,
            max_files=7,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=6,
            min=1,
            max=15,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "1:1", "9:16", "3:2", "2:3"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
    ),
)

XAI_GROK_IMAGINE_TEXT_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/text-to-video",
    names=("xai/grok-imagine/text-to-video-official-stable", "全能视频X-文生视频-官方稳定版"),
    family="grok",
    method="xai_grok_imagine_text_to_video_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Grok Imagine on the stable official channel.",
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
            max_length=800,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "480p"),
            evidence="The published text speaks of 1080p at 15 seconds; neither is among the options.",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / xai / grok / xai/grok-imagine/text-to-video-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.15"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.89"), when={"duration": "6"}),
            ),
        ),
    ),
)

XAI_GROK_IMAGINE_VIDEO_V1_5_TEXT_TO_VIDEO_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/text-to-video-v1.5",
    names=("rhart-video-g-official/text-to-video-v1.5", "全能视频X-文生视频-官方稳定版-v1.5"),
    family="grok",
    method="xai_grok_imagine_video_v1_5_text_to_video_official_stable",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Grok Imagine 1.5 on the stable official channel.",
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
            max_length=2048,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=6,
            min=1,
            max=15,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "1:1", "9:16", "3:2", "2:3"),
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
    ),
)

XAI_GROK_IMAGINE_VIDEO_VIDEO_EXTEND_OFFICIAL_STABLE = Endpoint(
    path="rhart-video-g-official/video-extend",
    names=("xai/grok-imagine-video/video-extend-official-stable", "全能视频X-视频续写-官方稳定版"),
    family="grok",
    method="xai_grok_imagine_video_video_extend_official_stable",
    task="video-extend",
    output="video",
    summary="Continues a video for six or ten seconds with Grok Imagine on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
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
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the added part in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.15"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.89"), when={"duration": "6"}),
            ),
        ),
    ),
)

XAI_GROK_IMAGINE_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-g/image-to-video",
    names=(
        "xai/grok-imagine/image-to-video-channel-low-price",
        "全能视频X-图生视频-低价渠道版-v1.5",
    ),
    family="grok",
    method="xai_grok_imagine_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Makes a video of up to 30 seconds from text and up to seven pictures with Grok Imagine on the low-price channel.",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("2:3", "3:2", "1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures to start from or to take people and things from.",
            multiple=True,
            max_files=7,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="480p",
            options=("720p", "480p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=6,
            min=6,
            max=30,
            step=1,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / xai / grok / xai/grok-imagine/image-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

XAI_GROK_IMAGINE_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-video-g/text-to-video",
    names=(
        "xai/grok-imagine/text-to-video-channel-low-price",
        "全能视频X-文生视频-低价渠道版-v1.5",
    ),
    family="grok",
    method="xai_grok_imagine_text_to_video_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video of up to 30 seconds from text with Grok Imagine on the low-price channel.",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="2:3",
            options=("2:3", "3:2", "1:1", "16:9", "9:16"),
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
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=6,
            min=6,
            max=30,
            step=1,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / xai / grok / xai/grok-imagine/text-to-video-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    GROK_3_IMAGE_TO_IMAGE,
    GROK_3_IMAGE_TEXT_TO_IMAGE,
    GROK_4_IMAGE_IMAGE_TO_IMAGE,
    GROK_4_IMAGE_TEXT_TO_IMAGE,
    GROK_IMAGE_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE,
    GROK_IMAGE_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
    XAI_GROK_IMAGINE_IMAGE_EDIT_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_IMAGE_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_IMAGE_QUALITY_EDIT_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_IMAGE_QUALITY_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_EDIT_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_VIDEO_V1_5_IMAGE_TO_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_VIDEO_REFERENCE_TO_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_VIDEO_V1_5_REFERENCE_TO_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_TEXT_TO_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_VIDEO_V1_5_TEXT_TO_VIDEO_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_VIDEO_VIDEO_EXTEND_OFFICIAL_STABLE,
    XAI_GROK_IMAGINE_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
    XAI_GROK_IMAGINE_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE,
)


class Grok(Family[CallT]):
    """xAI Grok: Pictures and video with xAI's Grok and Grok Imagine."""

    @method(GROK_3_IMAGE_TO_IMAGE)
    def grok_3_image_to_image(
        self, *, prompt: TextInput, image_urls: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Edits one picture as a text says with Grok 3.

        - Name: ``grok-3-image-to-image``
        - Path: ``rhart-image-g-3/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What to change and what to keep, in plain words.
            image_urls: The picture to be edited; one only, in spite of the plural. JPG or PNG up to
                10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.grok_3_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=Path("picture.png"),
            )
        """
        ...

    @method(GROK_3_IMAGE_TEXT_TO_IMAGE)
    def grok_3_image_text_to_image(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Makes a picture from text with Grok 3.

        - Name: ``grok-3-image-text-to-image``
        - Path: ``rhart-image-g-3/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.grok_3_image_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GROK_4_IMAGE_IMAGE_TO_IMAGE)
    def grok_4_image_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture as a text says with Grok 4.

        - Name: ``grok-4-image-image-to-image``
        - Path: ``rhart-image-g-4/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What to change and what to keep, in plain words.
            image_urls: The picture to be edited; one only, in spite of the plural. JPG or PNG up to
                10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.grok_4_image_image_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GROK_4_IMAGE_TEXT_TO_IMAGE)
    def grok_4_image_text_to_image(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Makes a picture from text with Grok 4.

        - Name: ``grok-4-image-text-to-image``
        - Path: ``rhart-image-g-4/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.grok_4_image_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GROK_IMAGE_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE)
    def grok_image_image_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        model: Literal["g-3", "g-4", "g-4.1", "g-4.2"] = "g-4.2",
        image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture as a text says with a chosen Grok version on the low-price channel.

        - Name: ``grok-image/image-to-image/channel-low-price``, ``全能图片X-图生图-低价渠道版``
        - Path: ``rhart-image-g/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.08 per call (on .cn, published 2026-04-29)

        Args:
            model: Which version of the Grok picture model draws. "g-3", "g-4", "g-4.1" or "g-4.2".
                Default: "g-4.2".
            prompt: What to change and what to keep, in plain words.
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.grok_image_image_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GROK_IMAGE_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def grok_image_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        model: Literal["g-3", "g-4", "g-4.1", "g-4.2"] = "g-4.2",
        aspect_ratio: AspectRatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with a chosen Grok version on the low-price channel.

        - Name: ``grok-image/text-to-image/channel-low-price``, ``全能图片X-文生图-低价渠道版``
        - Path: ``rhart-image-g/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.08 per call (on .cn, published 2026-04-29)

        Args:
            model: Which version of the Grok picture model draws. "g-3", "g-4", "g-4.1" or "g-4.2".
                Default: "g-4.2".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Width and height of the result in pixels; these are sizes, in spite of the
                name. "960x960", "720x1280", "1280x720", "1168x784" or "784x1168".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.grok_image_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_IMAGE_EDIT_OFFICIAL_STABLE)
    def xai_grok_imagine_image_edit_official_stable(
        self, *, prompt: TextInput, image: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Edits one picture as a text says with Grok Imagine on the stable official channel.

        - Name: ``xai/grok-imagine-image/edit-official-stable``, ``全能图片X-图片编辑-官方稳定版``
        - Path: ``rhart-image-x-official/edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.14 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What to change and what to keep, in plain words. 5 to 20,000 characters.
            image: The picture to be changed. JPG, PNG, JPEG or WEBP up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_image_edit_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image=Path("picture.png"),
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_IMAGE_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def xai_grok_imagine_image_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        output_format: Literal["jpeg", "png"] = "jpeg",
        aspect_ratio: AspectRatioOption2 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Grok Imagine on the stable official channel.

        - Name: ``xai/grok-imagine-image/text-to-image-official-stable``, ``全能图片X-文生图片-官方稳定版``
        - Path: ``rhart-image-x-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.14 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "2:1", "20:9", "16:9", "4:3", "3:2",
                "1:1", "2:3", "3:4", "9:16", "9:20" or "1:2". Service default: "1:1".
            output_format: File type of the result. "jpeg" or "png". Default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_image_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_IMAGE_QUALITY_EDIT_OFFICIAL_STABLE)
    def xai_grok_imagine_image_quality_edit_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["1k", "2k"] = "1k",
        num_images: Literal[1, 2, 3, 4, "1", "2", "3", "4"] = 1,
        aspect_ratio: AspectRatioOption3 | None = None,
        output_format: Literal["jpeg", "png", "webp"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture with the quality variant of Grok Imagine on the stable official channel.

        - Name: ``xai/rhart-imagine-image-quality/edit-official-stable``, ``全能图片X-高质量图片编辑-官方稳定版``
        - Path: ``rhart-imagine-image-quality/edit``
        - Task: image-edit
        - Output: image
        - Price: not published

        Args:
            prompt: What to change and what to keep, in plain words. At most 4,000 characters.
            image_url: The picture to be edited. JPG, JPEG, PNG or WEBP up to 10 MB.
            aspect_ratio: Shape of the result, width to height; auto keeps that of the picture.
                "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2" or "2:3". Service default:
                "auto".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k" or
                "2k". Default: "1k".
            num_images: How many pictures to make. 1 to 4. Default: 1.
            output_format: File type of the result. "jpeg", "png" or "webp". Service default:
                "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_image_quality_edit_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_IMAGE_QUALITY_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def xai_grok_imagine_image_quality_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["1k", "2k"] = "1k",
        num_images: Literal[1, 2, 3, 4, "1", "2", "3", "4"] = 1,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"] | None = None,
        output_format: Literal["jpeg", "png", "webp"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes up to four pictures from text with the quality variant of Grok Imagine on the
        stable official channel.

        - Name: ``xai/rhart-imagine-image-quality/text-to-image-official-stable``,
          ``全能图片X-高质量文生图-官方稳定版``
        - Path: ``rhart-imagine-image-quality/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 4,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9", "9:16", "4:3", "3:4",
                "3:2" or "2:3". Service default: "1:1".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k" or
                "2k". Default: "1k".
            num_images: How many pictures to make. 1 to 4. Default: 1.
            output_format: File type of the result. "jpeg", "png" or "webp". Service default:
                "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_image_quality_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_EDIT_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_edit_video_official_stable(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        resolution: Literal["720p", "480p"] = "480p",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text says with Grok Imagine on the stable official channel.

        - Name: ``xai/grok-imagine/edit-video-official-stable``, ``全能视频X-编辑视频-官方稳定版``
        - Path: ``rhart-video-g-official/edit-video``
        - Task: video-edit
        - Output: video
        - Price: CNY 0.41 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What to change in the video and what to leave alone. 5 to 800 characters.
            video_url: The video to be edited. MP4 up to 50 MB.
            resolution: How large and fine the result is. "720p" or "480p". Default: "480p".
                Uncertain: The published text speaks of 1080p at 15 seconds; neither is among the
                options.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_edit_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["720p", "480p"] = "720p",
        duration: Literal[6, 10, "6", "10"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Grok Imagine on the stable official channel.

        - Name: ``xai/grok-imagine/image-to-video-official-stable``, ``全能视频X-图生视频-官方稳定版``
        - Path: ``rhart-video-g-official/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.89 to 3.15 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 800 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            resolution: How large and fine the result is. "720p" or "480p". Default: "720p".
                Uncertain: The published text speaks of 1080p at 15 seconds; neither is among the
                options.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_VIDEO_V1_5_IMAGE_TO_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_video_v1_5_image_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: int = 6,
        resolution: Literal["480p", "720p"] = "720p",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Grok Imagine 1.5 on the stable official channel.

        - Name: ``xai/grok-imagine-video-v1.5/image-to-video-official-stable``,
          ``全能视频X-图生视频-官方稳定版-v1.5``
        - Path: ``rhart-video-g-official/image-to-video-v1.5``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,048 characters.
            image_url: The still picture the video starts from. JPG, JPEG, PNG or WEBP up to 100 MB.
            duration: Length of the finished video in seconds. 1 to 15. Default: 6.
            resolution: How large and fine the result is. "480p" or "720p". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_video_v1_5_image_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_VIDEO_REFERENCE_TO_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_video_reference_to_video_official_stable(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        duration: Literal[6, 10, "6", "10"] = 6,
        resolution: Literal["720p", "480p"] = "720p",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to seven pictures appear, with Grok
        Imagine on the stable official channel.

        - Name: ``xai/grok-imagine-video/reference-to-video-official-stable``,
          ``全能视频X-多图参考生视频-官方稳定版``
        - Path: ``rhart-video-g-official/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 1.89 to 3.15 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            image_urls: Pictures of the people or things that should appear. At most 7 files, each
                JPG, JPEG, PNG or WEBP up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            resolution: How large and fine the result is. "720p" or "480p". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_video_reference_to_video_official_stable(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_VIDEO_V1_5_REFERENCE_TO_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_video_v1_5_reference_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        reference_images: MediaInput | Sequence[MediaInput],
        duration: int = 6,
        resolution: Literal["480p", "720p"] = "720p",
        aspect_ratio: Literal["16:9", "1:1", "9:16", "3:2", "2:3"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to seven pictures appear, with Grok
        Imagine 1.5 on the stable official channel.

        - Name: ``rhart-video-g-official/reference-to-video-v1.5``, ``全能视频X-参考生视频-官方稳定版-v1.5``
        - Path: ``rhart-video-g-official/reference-to-video-v1.5``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,048 characters.
            reference_images: Pictures of the people or things that should appear, or of the look
                wanted. At most 7 files, each JPG, JPEG, PNG or WEBP.
            duration: Length of the finished video in seconds. 1 to 15. Default: 6.
            aspect_ratio: Shape of the result, width to height. "16:9", "1:1", "9:16", "3:2" or
                "2:3". Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p" or
                "720p". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_video_v1_5_reference_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
                reference_images=[Path("picture.png")],
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_TEXT_TO_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_text_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] = "16:9",
        resolution: Literal["720p", "480p"] = "720p",
        duration: Literal[6, 10, "6", "10"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Grok Imagine on the stable official channel.

        - Name: ``xai/grok-imagine/text-to-video-official-stable``, ``全能视频X-文生视频-官方稳定版``
        - Path: ``rhart-video-g-official/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.89 to 3.15 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 800 characters.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16" or "1:1". Default:
                "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "480p". Default: "720p". Uncertain: The published text speaks of 1080p at 15
                seconds; neither is among the options.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_text_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_VIDEO_V1_5_TEXT_TO_VIDEO_OFFICIAL_STABLE)
    def xai_grok_imagine_video_v1_5_text_to_video_official_stable(
        self,
        *,
        prompt: TextInput,
        duration: int = 6,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "1:1", "9:16", "3:2", "2:3"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Grok Imagine 1.5 on the stable official channel.

        - Name: ``rhart-video-g-official/text-to-video-v1.5``, ``全能视频X-文生视频-官方稳定版-v1.5``
        - Path: ``rhart-video-g-official/text-to-video-v1.5``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,048 characters.
            duration: Length of the finished video in seconds. 1 to 15. Default: 6.
            aspect_ratio: Shape of the result, width to height. "16:9", "1:1", "9:16", "3:2" or
                "2:3". Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_video_v1_5_text_to_video_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_VIDEO_VIDEO_EXTEND_OFFICIAL_STABLE)
    def xai_grok_imagine_video_video_extend_official_stable(
        self,
        *,
        video_url: MediaInput,
        prompt: TextInput,
        duration: Literal[6, 10, "6", "10"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video for six or ten seconds with Grok Imagine on the stable official
        channel.

        - Name: ``xai/grok-imagine-video/video-extend-official-stable``, ``全能视频X-视频续写-官方稳定版``
        - Path: ``rhart-video-g-official/video-extend``
        - Task: video-extend
        - Output: video
        - Price: CNY 1.89 to 3.15 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            video_url: The video to be continued. MP4 or MOV up to 100 MB.
            prompt: What happens next. At most 2,048 characters.
            duration: Length of the added part in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_video_video_extend_official_stable(
                video_url=Path("clip.mp4"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def xai_grok_imagine_image_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["2:3", "3:2", "1:1", "16:9", "9:16"] = "16:9",
        resolution: Literal["720p", "480p"] = "480p",
        duration: int = 6,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of up to 30 seconds from text and up to seven pictures with Grok Imagine on
        the low-price channel.

        - Name: ``xai/grok-imagine/image-to-video-channel-low-price``, ``全能视频X-图生视频-低价渠道版-v1.5``
        - Path: ``rhart-video-g/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.03 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "2:3", "3:2", "1:1", "16:9" or
                "9:16". Default: "16:9".
            image_urls: Pictures to start from or to take people and things from. At most 7 files,
                each JPG or PNG up to 10 MB.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "480p". Default: "480p".
            duration: Length of the finished video in seconds. 6 to 30. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_image_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(XAI_GROK_IMAGINE_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE)
    def xai_grok_imagine_text_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["2:3", "3:2", "1:1", "16:9", "9:16"] = "2:3",
        resolution: Literal["720p", "480p"] = "720p",
        duration: int = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of up to 30 seconds from text with Grok Imagine on the low-price channel.

        - Name: ``xai/grok-imagine/text-to-video-channel-low-price``, ``全能视频X-文生视频-低价渠道版-v1.5``
        - Path: ``rhart-video-g/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.03 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "2:3", "3:2", "1:1", "16:9" or
                "9:16". Default: "2:3".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p" or
                "480p". Default: "720p".
            duration: Length of the finished video in seconds. 6 to 30. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.grok.xai_grok_imagine_text_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...
